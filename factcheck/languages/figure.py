"""How do digits, scale, hedge and unit make a quantity?

「3.7万余户」 has the digits 3.7, the scale 万, the hedge 余 and the unit 户: it stands for 37000 to just
under 38000 whole 户.  Every language builds its quantities here, so that one form means the same in all.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.frozen import NamedTuple
from factcheck.interval import ZERO, Hedge, Interval, hedged, point, rounded
from factcheck.model import Kind, Quantity
from factcheck.units import COUNT, NUMBER, VISITS, Unit

if TYPE_CHECKING:
    from fractions import Fraction

    from factcheck.source import Span

WHOLE = frozenset({COUNT, VISITS})
"""Dimensions of what is counted one by one."""

EXACT = frozenset({Kind.COUNT, Kind.NUMBER, Kind.DURATION, Kind.AGE, Kind.ORDINAL, Kind.RANK})
"""Kinds whose whole, unscaled and unhedged figures mean exactly what they say: 20项, 7个月, 第22位."""


class Numeral(NamedTuple):
    """A numeral read from the text: its value and what its last written digit counts (3.7万: 1000)."""

    value: Fraction
    place: Fraction
    scaled: bool = False
    """True when written with 万, 亿, million …: the missing digits are unknown."""
    is_fraction: bool = False
    """True for 三分之一 or 1/3, which have no last digit."""


def quantity(
    text: str,
    span: tuple[int, int],
    numeral_span: Span,
    numeral: Numeral,
    kind: Kind,
    unit: Unit = NUMBER,
    hedge: Hedge = Hedge.NONE,
) -> Quantity:
    """Build the quantity at *span* of *text* with the values that DESIGN.md §4 gives it."""
    start, end = span
    is_exact = numeral.is_fraction or (
        kind in EXACT and not numeral.scaled and numeral.place.numerator >= numeral.place.denominator
    )
    value = numeral.value
    whole = value.denominator == 1 and unit.dimension in WHOLE
    if hedge is not Hedge.NONE or not is_exact:
        interval = hedged(value, numeral.place, hedge, whole)
    elif numeral.is_fraction and (kind is Kind.FRACTION or _is_rough(value, kind)):
        # nobody means 33.33% by 三分之一: a tenth of it to either side
        interval = Interval(value - abs(value) / 10, value + abs(value) / 10, whole=whole)
    else:
        interval = point(value, whole)
    place = ZERO if is_exact else numeral.place
    return Quantity(text[start:end], start, end, numeral_span, kind, value, interval, unit, hedge, place)


def as_printed(figure: Quantity) -> Quantity:
    """Return a figure whose hedge is none after all, with the values that its digits stand for."""
    assert figure.value is not None
    whole = figure.interval.whole
    plain = rounded(figure.value, figure.place, whole) if figure.place else point(figure.value, whole)
    return replace(figure, hedge=Hedge.NONE, interval=plain)


def _is_rough(value: Fraction, kind: Kind) -> bool:
    """Tell 三分之二公里 from 7 3/4 inches, which decimals could say too."""
    return kind in (Kind.DIMENSION, Kind.DURATION) and 10**6 % value.denominator != 0


def between(
    text: str, span: Span, low: Numeral, high: Numeral, unit: Unit = NUMBER, high_closed: bool = True
) -> Quantity:
    """Build a range whose ends are printed (3至5) or implied (数百: 200 to just under 1000)."""
    whole = unit.dimension in WHOLE and low.value.denominator == high.value.denominator == 1
    interval = Interval(low.value, high.value, True, high_closed, whole)
    place = max(low.place, high.place)
    return Quantity(
        text[span.start : span.end],
        span.start,
        span.end,
        span,
        Kind.RANGE,
        None,
        interval,
        unit,
        Hedge.BETWEEN,
        place,
    )
