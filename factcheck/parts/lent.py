"""What do the figures of a list count that print their noun once?

"120 cases, of which 70 were imported and 50 were local", "18 points in the first half and 14 in the second",
"a workforce of 500": 70 and 50 are cases, 14 are points, 500 are people.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.discovery import Kind, cue
from factcheck.languages.late import Late
from factcheck.units import COUNT, Unit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.discovery import Mention
    from factcheck.languages import Language
    from factcheck.model import Quantity

PEOPLE = Unit("people", COUNT)
_OPENED = Late(r"(?:\(|:)\s*\Z")
REACH, NEAR = 80, 12
"""A list opens so many characters behind its whole; a date so near behind a figure tells it apart."""


def lent(language: Language, text: str, mentions: Sequence[Mention], dates: Sequence[int]) -> list[Mention]:
    """Return the figures with the noun that the list names once."""
    found: list[Mention] = []
    whole: Mention | None = None
    for mention in mentions:
        unit = None
        if _is_bare(mention.quantity) and not any(0 <= date - mention.end <= NEAR for date in dates):
            unit = _unit(language, text, found, whole, mention)
        found.append(mention if unit is None else mention._replace(quantity=_of(mention.quantity, unit)))
        if found[-1].quantity.kind is Kind.COUNT:
            whole = None if _is_second(language, found) else found[-1]
    return found


def is_joined(language: Language, words: str) -> bool:
    """Tell whether what joins one more figure to a list stands right before it."""
    words = words.rstrip()
    return words.endswith((",", ";")) or cue(language, "joining").ending(words) is not None


def _is_second(language: Language, found: Sequence[Mention]) -> bool:
    """Tell whether two things are counted side by side: "120 stores in 12 states, including 40 in Texas"."""
    if len(found) < 2 or found[-2].quantity.kind is not Kind.COUNT:
        return False
    is_other = found[-2].quantity.unit != found[-1].quantity.unit
    lead = found[-1].lead.strip()
    return is_other and cue(language, "second-thing").ending(lead) is not None


def _of(quantity: Quantity, unit: Unit) -> Quantity:
    return replace(quantity, kind=Kind.COUNT, unit=unit)


def _is_bare(quantity: Quantity) -> bool:
    is_whole = quantity.value is not None and quantity.value.denominator == 1 and quantity.value > 0
    return quantity.kind is Kind.NUMBER and is_whole and not quantity.place and not quantity.weak


def _unit(
    language: Language, text: str, before: Sequence[Mention], whole: Mention | None, mention: Mention
) -> Unit | None:
    lead = mention.lead.strip()
    if cue(language, "people-of").ending(lead) is not None:
        return PEOPLE
    if whole is None or mention.start - before[-1].end > REACH or whole.start != before[-1].start:
        return None
    if cue(language, "containers").fullmatch(whole.quantity.unit.name):
        return None  # three groups: 140 in the first
    words = text[whole.end : mention.start]
    opened = _OPENED.search(words) or cue(language, ("of-which", "part-verbs")).search(words)
    return whole.quantity.unit if opened or is_joined(language, words) else None
