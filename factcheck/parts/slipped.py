"""Could two figures be one, but for a slip of hand?

「外汇储备31845亿美元」 and 「外汇储备31945亿美元」 are one digit apart: of two figures named alike one is
likely wrong.  「7家」 and 「9家」 are so too, like any two figures of one digit, which says nothing.  Every
slip by which a figure could be altered is taken back, so a tie holds whichever figure is altered.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.interval import ZERO, Hedge
from factcheck.slips.alter import miswritings, slips, with_value

if TYPE_CHECKING:
    from fractions import Fraction

    from factcheck.model import Quantity

_TELLING = 3
"""Figures of so many digits are hardly alike by chance."""


def meet(one: Quantity, other: Quantity) -> bool:
    """Tell whether both figures may stand for one value."""
    return one.widest.scaled(one.unit.factor).meet(other.widest.scaled(other.unit.factor)) is not None


def are_one_slip_apart(one: Quantity, other: Quantity) -> bool:
    """Tell whether both figures meet, or would but for one slip in either."""
    return meet(one, other) or _is_slip(one, other) or _is_slip(other, one)


def _is_slip(one: Quantity, other: Quantity) -> bool:
    altered = (with_value(one, slip.value, slip.numeral) for slip in slips(one))
    return any(meet(figure, other) and not _are_far_apart(figure, other) for figure in altered)


def _are_far_apart(one: Quantity, other: Quantity) -> bool:
    """Tell whether figures meet only as one has no end: 1210亿人次 is more than 3亿人次, in a way."""
    a, b = sorted(abs(q.value or ZERO) * q.unit.factor for q in (one, other))
    return 10 * a < b


def are_within(share: Fraction, one: Quantity, other: Quantity) -> bool:
    """Tell whether figures differ by no more than a share of the second."""
    a, b = (q.value * q.unit.factor if q.value else ZERO for q in (one, other))
    return abs(a - b) <= share * abs(b)


def has_two_digits(quantity: Quantity) -> bool:
    """Tell whether a figure has more than one digit, which is soon said."""
    value = quantity.value or ZERO
    return value.denominator > 1 or abs(value.numerator) >= 10


def are_long(one: Quantity, other: Quantity) -> bool:
    """Tell whether both figures have so many digits that chance does not make them alike."""
    return min(len(_digits(one)), len(_digits(other))) >= _TELLING


def are_telling(one: Quantity, other: Quantity) -> bool:
    """Tell whether both figures are long, or one would be but for a digit that it lost.

    A figure of two digits may be one of three that lost one, but 42公里 is only 42.4公里 in round.
    """
    short, long = sorted((_digits(one), _digits(other)), key=len)
    if len(short) == _TELLING - 1 and len(long) == _TELLING:
        return int(short) in miswritings(long) and not meet(one, other)
    return len(short) >= _TELLING


def _digits(quantity: Quantity) -> str:
    """Return the digits that tell a figure apart: all that are written, of 超2100万人次 only 21."""
    value = abs(quantity.value or ZERO)
    if quantity.place:
        value /= quantity.place
    digits = str(value.numerator)
    return digits if quantity.hedge is Hedge.NONE else digits.rstrip("0")
