"""What is left of a count when others are taken from it?

"Of the 180 vehicles, 120 are diesel and the remaining 60 electric": 120 and 60 are all 180.
Silent: "of the 312 faults, 298 were mended, 186 on the spot, and the remaining 14 are open".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.discovery import Kind, cue
from factcheck.parts.alike import alike, measured_alike
from factcheck.parts.enumerated import Enumerated
from factcheck.parts.listing import SHARED

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.discovery import Mention
    from factcheck.parts.statements import Statement

_MARKS = " ,"
TWO = 2


def remainders(statement: Statement) -> Iterator[Enumerated]:
    """Yield the whole that opens a statement, with all parts up to what remains."""
    mentions = [
        m for m in statement.mentions if m.quantity.kind not in SHARED and not _is_inner(statement, m)
    ]
    if len(mentions) <= TWO or not _is_opening(statement, mentions[0]):
        return
    for last in range(TWO, len(mentions)):
        word = _rest_before(statement, mentions[last])
        if word:
            parts = mentions[1 : last + 1]
            if _are_apart(statement, mentions[0], parts):
                yield _remainder(mentions[0], parts, word)
            return


def _remainder(whole: Mention, parts: Sequence[Mention], word: str) -> Enumerated:
    counts = tuple(measured_alike(part.quantity, whole.quantity)[0] for part in parts)
    return Enumerated(whole.quantity, counts, word)


def _is_inner(statement: Statement, mention: Mention) -> bool:
    return statement.depth(mention.start) > 0


def _is_opening(statement: Statement, whole: Mention) -> bool:
    """Tell whether a statement opens with "Of the 180"."""
    words = statement.text[statement.start : whole.start].strip()
    return cue(statement.language, "of-the-first").fullmatch(words) is not None


def _rest_before(statement: Statement, mention: Mention) -> str:
    """Return the "the remaining" or "the rest," right before a figure."""
    begin = max(statement.start, mention.start - len("the remainder, "))
    words = statement.text[begin : mention.start].rstrip(_MARKS)
    at = cue(statement.language, "rest").ending(words)
    return words[at:] if at is not None else ""


def _are_apart(statement: Statement, whole: Mention, parts: Sequence[Mention]) -> bool:
    """Tell whether parts are alike and each but the last is told by a verb: "120 are diesel"."""
    language, words = statement.language, statement.text[whole.end : parts[-1].start]
    if not all(
        alike(part.quantity, whole.quantity) and part.quantity.kind is not Kind.RANGE for part in parts
    ):
        return False
    if statement.says("of-which", (words,)) or statement.says("in-several", (words,)):
        return False
    told = (cue(language, "predicate").match(part.tail.strip()) for part in parts[:-1])
    leads = {part.lead.strip(_MARKS) for part in parts[:-1]}
    return len(parts) == TWO or (all(told) and leads <= {"", "and"})
