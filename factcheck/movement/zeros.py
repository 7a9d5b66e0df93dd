"""Are figures rounded, though they are written out with zeros?

"Cargo rose 8.7% to 172,000 tonnes from 158,000": English writes 158,000 where 「15.8万」 shows that it is
rounded. Such figures of one statement are rounded to one place, thousands at most; 8.9% is still wrong.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.discovery import Kind
from factcheck.interval import Hedge, Interval, rounded

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.discovery import Passage
    from factcheck.model import Quantity

_KINDS = frozenset({Kind.NUMBER, Kind.COUNT, Kind.CURRENCY, Kind.DIMENSION})
THOUSANDS, HUNDREDS = 1000, 100
LEAST = 10 * THOUSANDS
"""Fewer thousands may well be just so many."""
CHANGE = "change"
"""A change is rounded by itself, and no more coarsely than what changed."""


def as_rounded(passage: Passage, figures: Mapping[str, Quantity]) -> dict[str, Quantity]:
    """Return figures of one statement with the values they may be rounded from, if one is in thousands."""
    told = dict(figures)
    values = {name: value for name, one in told.items() if (value := _whole(one)) is not None}
    levels = [value for name, value in values.items() if name != CHANGE]
    if not passage.language.spaced or not any(_is_round(value) for value in levels):
        return told
    place = min(_place(value) for value in levels)
    for name, value in values.items():
        own = min(place, _place(value))
        if own >= HUNDREDS:
            told[name] = _widened(told[name], own)
    return told


def _whole(figure: Quantity) -> int | None:
    """Return the value of an amount that is written out to its last digit: 172,000 but not 172 thousand."""
    value = figure.value
    is_plain = figure.kind in _KINDS and figure.hedge is Hedge.NONE and figure.place <= 1
    if value is None or not is_plain or value.denominator != 1 or value <= 0:
        return None
    return value.numerator


def _is_round(value: int) -> bool:
    return value >= LEAST and value % THOUSANDS == 0


def _place(value: int) -> int:
    """Return what the last digit counts that is no nought, a thousand at most."""
    return next((place for place in (THOUSANDS, HUNDREDS) if value % place == 0), 1)


def _widened(figure: Quantity, place: int) -> Quantity:
    values = rounded(figure.value or Fraction(0), Fraction(place))
    within = Interval(values.low, values.high, values.low_closed, values.high_closed, figure.interval.whole)
    return replace(figure, interval=within, place=Fraction(place))
