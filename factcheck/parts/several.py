"""Which total is told right behind figures that 分别 gives one by one?

「三家分别出资3000万元、2000万元、1000万元，合计出资6000万元」: 6000万元 are all three.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from factcheck.discovery import cue
from factcheck.frozen import NamedTuple
from factcheck.interval import Hedge
from factcheck.parts.statements import commensurable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.discovery import Mention
    from factcheck.parts.statements import Statement

LONGEST = 12
"""So many figures are told one by one."""


class Several(NamedTuple):
    """Figures told one by one, and all of them."""

    parts: tuple[Mention, ...]
    whole: Mention
    word: str


def several(statement: Statement) -> Iterator[Several]:
    """Yield each total in the clause behind a list of figures that 分别 leads to."""
    text, start, end = statement.text, statement.start, statement.end
    if cue(statement.language, "respectively").search(text, start, end) is None:
        return
    for i, whole in enumerate(statement.mentions):
        hit = cue(statement.language, "in-sum").match(whole.lead.strip())
        if hit is None or not statement.is_amount(whole) or statement.is_comparison(whole):
            continue
        parts = _listed_before(statement, _without_number(statement, i), whole)
        verb, number = whole.lead.strip()[hit.end() :], statement.mentions[i - 1]
        if len(parts) > 1 and _is_of_all(statement, parts, number, verb) and _is_next(parts, whole):
            yield Several(parts, whole, hit.group())


def _without_number(statement: Statement, i: int) -> int:
    """Return where the list ends before a total, past the number of its members: 三年合计4.8亿元."""
    before, whole = statement.mentions[max(0, i - 1)], statement.mentions[i]
    return i - 1 if before.clause == whole.clause and i else i


def _is_next(parts: tuple[Mention, ...], whole: Mention) -> bool:
    return parts[-1].clause + 1 == whole.clause


def _is_of_all(statement: Statement, parts: tuple[Mention, ...], number: Mention, verb: str) -> bool:
    """Tell whether a total is told by nothing else than the list is, and counts as many: 合计出资."""
    own = cue(statement.language, "one-each").sub("", parts[0].lead).strip()
    is_number = number is parts[-1] or number.quantity.value == len(parts)
    return is_number and (not verb or own.endswith(verb))


def _listed_before(statement: Statement, i: int, whole: Mention) -> tuple[Mention, ...]:
    """Return the figures before a place that are one list behind 分别, all measured as their total is."""
    ahead = statement.mentions[max(0, i - LONGEST) : i]
    joined = [*takewhile(lambda one: one.lead.strip() in _joints(statement), reversed(ahead))][::-1]
    first = ahead[len(ahead) - len(joined) - 1 : len(ahead) - len(joined)] if joined else ()
    parts = (*first, *joined)
    is_led = bool(first) and cue(statement.language, "one-each").search(first[0].lead) is not None
    is_alike = all(commensurable(statement.language, one.quantity, whole.quantity) for one in parts)
    is_plain = all(one.quantity.hedge is Hedge.NONE and not statement.is_comparison(one) for one in parts)
    return parts if is_led and is_alike and is_plain else ()


def _joints(statement: Statement) -> tuple[str, ...]:
    return statement.language.cues.get("joining-values", ())
