"""Are figures rounded, though they are written out with zeros?

"Cargo rose 8.7% to 172,000 tonnes from 158,000": English writes 158,000 where 「15.8万」 shows that it is
rounded. Such figures of one statement are rounded to one place, tens of thousands at most; 8.9% is wrong.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.discovery import Kind
from factcheck.interval import ZERO, Hedge, Interval, rounded

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.languages import Language
    from factcheck.model import Quantity

_KINDS = frozenset({Kind.NUMBER, Kind.COUNT, Kind.CURRENCY, Kind.DIMENSION})
THOUSAND = 1000
LEAST = 10 * THOUSAND
"""Fewer thousands may well be just so many."""
MANY = 10 * LEAST
"""So many may be rounded to tens of thousands, where all of a statement are: 410,000 from 380,000."""


def as_rounded(language: Language, figures: Mapping[str, Quantity]) -> dict[str, Quantity]:
    """Return figures of one statement with the values that those in thousands may be rounded from."""
    if not language.spaced:
        return dict(figures)
    places = {name: _place(figure) for name, figure in figures.items()}
    common = min(places.values())
    place = common if common > THOUSAND else THOUSAND
    return {name: _widened(figure, place) if places[name] else figure for name, figure in figures.items()}


def as_mean(mean: Quantity) -> Quantity:
    """Return an average with the values it may be rounded from: "$1,300" each is no exact figure."""
    if mean.value is None or mean.place > 1 or mean.value.denominator > 1 or mean.hedge is not Hedge.NONE:
        return mean
    digits = str(mean.value.numerator)
    return _widened(mean, 10 ** (len(digits) - len(digits.rstrip("0"))))


def as_rounded_mean(mean: Quantity) -> Quantity:
    """Return an average of counts with the values it may be rounded from: 31 a game is 30.5 or more."""
    is_whole = mean.value is not None and mean.value.denominator == 1 and mean.hedge is Hedge.NONE
    return _widened(mean, 1) if is_whole and mean.place <= 1 else mean


def _place(figure: Quantity) -> int:
    """Return where an amount that is written out in thousands may be rounded: 172,000, not 172 thousand."""
    value = figure.value
    is_plain = figure.kind in _KINDS and figure.hedge is Hedge.NONE and figure.place <= 1
    if not is_plain or value is None or value < LEAST or (value / THOUSAND).denominator > 1:
        return 0
    return LEAST if value >= MANY and (value / LEAST).denominator == 1 else THOUSAND


def _widened(figure: Quantity, place: int) -> Quantity:
    values = rounded(figure.value or ZERO, Fraction(place))
    within = Interval(values.low, values.high, values.low_closed, values.high_closed, figure.interval.whole)
    return replace(figure, interval=within, place=Fraction(place))
