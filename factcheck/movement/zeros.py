"""Are figures rounded, though they are written out with zeros?

"Cargo rose 8.7% to 172,000 tonnes from 158,000": English writes 158,000 where 「15.8万」 shows that it is
rounded. Such figures of one statement are rounded to one place, thousands at most; 8.9% is still wrong.
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


def as_rounded(language: Language, figures: Mapping[str, Quantity]) -> dict[str, Quantity]:
    """Return figures of one statement with the values that those in thousands may be rounded from."""
    if not language.spaced:
        return dict(figures)
    return {name: _widened(figure) if _is_round(figure) else figure for name, figure in figures.items()}


def _is_round(figure: Quantity) -> bool:
    """Tell whether an amount is written out in thousands: 172,000 but not 172 thousand."""
    value = figure.value
    is_plain = figure.kind in _KINDS and figure.hedge is Hedge.NONE and figure.place <= 1
    return is_plain and value is not None and value >= LEAST and (value / THOUSAND).denominator == 1


def _widened(figure: Quantity) -> Quantity:
    values = rounded(figure.value or ZERO, Fraction(THOUSAND))
    within = Interval(values.low, values.high, values.low_closed, values.high_closed, figure.interval.whole)
    return replace(figure, interval=within, place=Fraction(THOUSAND))
