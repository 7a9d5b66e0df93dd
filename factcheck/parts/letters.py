"""What do bare numbers add up to that have one letter each behind them?

「以12金8银6铜共26枚奖牌」: all medals; 「38轮取得26胜7平5负」: all matches.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.discovery import Kind, cue
from factcheck.frozen import NamedTuple
from factcheck.interval import Hedge

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.discovery import Mention
    from factcheck.model import Quantity
    from factcheck.parts.statements import Statement

THREE = 3
"""Three classes are all there are; where one is not told, it may be none or many."""
MARKS = " 、，,"


class Lettered(NamedTuple):
    """Numbers by the letter behind each, and how many there are in all."""

    parts: tuple[Quantity, ...]
    whole: Quantity
    word: str


def lettered(statement: Statement) -> Iterator[Lettered]:
    """Yield the medals with all of them behind, and the results with the number of matches before."""
    text, start, end = statement.text, statement.start, statement.end
    mentions = statement.mentions
    if len(mentions) <= THREE:
        return  # with no figure beside them that may be all of them
    for idea in ("medal", "result"):
        if cue(statement.language, idea).search(text, start, end) is None:
            continue
        for i in range(len(mentions) - THREE + 1):
            run = mentions[i : i + THREE]
            whole = _whole(statement, idea, i) if _are_lettered(statement, idea, run) else None
            if whole is not None:
                yield Lettered(tuple(one.quantity for one in run), whole.quantity, whole.lead.strip())


def _are_lettered(statement: Statement, idea: str, run: tuple[Mention, ...]) -> bool:
    """Tell whether three numbers stand one behind the other, each with another letter of an idea."""
    if not all(one.quantity.kind is Kind.NUMBER and one.quantity.hedge is Hedge.NONE for one in run):
        return False
    letters = [one.tail.strip()[:1] for one in run]
    is_next = all(one.lead.strip(MARKS) == letter for one, letter in zip(run[1:], letters, strict=False))
    known = set(statement.language.cues.get(idea, ()))
    return is_next and len(set(letters)) == THREE and set(letters) <= known


def _whole(statement: Statement, idea: str, i: int) -> Mention | None:
    """Return the number of medals behind a run, or of matches before it, no further than the next clause."""
    mentions = statement.mentions
    at = i + THREE if idea == "medal" else i - 1
    if not 0 <= at < len(mentions):
        return None
    whole, beside = mentions[at], mentions[i + THREE - 1 if idea == "medal" else i]
    is_count = whole.quantity.kind is Kind.COUNT and whole.quantity.hedge is Hedge.NONE
    if not is_count or abs(whole.clause - beside.clause) > 1:
        return None
    if idea == "result":
        is_told = cue(statement.language, "match").fullmatch(whole.quantity.unit.name) is not None
        return whole if is_told and not statement.says("newly", (beside.lead,)) else None
    words = whole.lead.strip(MARKS).lstrip("".join(statement.language.cues.get(idea, ())))
    is_medals = cue(statement.language, "medals").match(whole.tail.strip()) is not None
    return whole if is_medals and cue(statement.language, "in-sum").match(words.strip(MARKS)) else None
