"""Which figure is another one in a second unit?

「浸水面积193公顷，约合1.93平方公里」: 193公顷 are 1.93平方公里.  Of money only the rate of the day decides.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.discovery import Kind, cue
from factcheck.frozen import NamedTuple
from factcheck.interval import Hedge

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.discovery import Mention, Passage
    from factcheck.model import Quantity

MARKS = "，,（( "


class Converted(NamedTuple):
    """One quantity in two units, and the word that says so."""

    one: Quantity
    other: Quantity
    word: str


def converted(passage: Passage) -> Iterator[Converted]:
    """Yield each measure with the one behind it that says it again in another unit."""
    if cue(passage.language, "converted").search(passage.text, passage.start, passage.end) is None:
        return
    for one, other in pairwise(passage.mentions):
        word = _word(passage, one, other)
        names = f"{one.quantity.unit.name} {other.quantity.unit.name}"
        if passage.has("of-several-sizes", names):
            continue  # an ounce of gold is no ounce of flour
        if word and _are_of_two_units(one.quantity, other.quantity):
            yield Converted(one.quantity, other.quantity, word)


def _word(passage: Passage, one: Mention, other: Mention) -> str:
    """Return the word of conversion that is all there is between two figures, or opens the second: 约合."""
    between = passage.between(one.end, other.start)
    words = passage.between(one.end, other.end).lstrip(MARKS)
    hit = cue(passage.language, "converted").match(words)
    is_all = hit is not None and len(between.strip(MARKS)) <= hit.end()
    return hit.group() if hit is not None and is_all and between.strip(MARKS) in hit.group() else ""


def _are_of_two_units(one: Quantity, other: Quantity) -> bool:
    """Tell whether two figures measure one thing in different units, and the first is no estimate."""
    is_measure = one.kind is other.kind is Kind.DIMENSION and one.hedge is Hedge.NONE
    a, b = one.unit, other.unit
    return is_measure and a.dimension == b.dimension and a.factor != b.factor
