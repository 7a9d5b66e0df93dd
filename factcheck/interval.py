"""Which values may a printed figure stand for?

「完成率59%」 stands for every share from 58.5 to 59.5, 「400余件」 for 400 to just under 500, 「超过1.5万户」
for anything above 15,000.  All ends are exact fractions; an end is open or closed, or missing when the
text sets no limit on that side.
"""

from __future__ import annotations

from dataclasses import replace
from enum import Enum
from fractions import Fraction

from factcheck.frozen import frozen

ZERO = Fraction(0)
ONE = Fraction(1)


class Hedge(Enum):
    """Words around a figure that widen it or bound it on one side (概数词)."""

    NONE = ""
    ABOUT = "about"  # 约 左右 上下 about some
    ODD = "odd"  # 余 多 来: v and something more, below the next step
    ABOVE = "above"  # 超过 逾 突破 more than: v itself excluded
    AT_LEAST = "at-least"  # 以上 不少于 at least: v included (民法典 art. 1259)
    BELOW = "below"  # 不足 未满 低于 less than: v itself excluded
    AT_MOST = "at-most"  # 以下 以内 不超过 up to: v included
    NEARLY = "nearly"  # 近 接近 nearly: from the step below up to v, v itself excluded
    BETWEEN = "between"  # 3至5, 三四十, 数百: the ends are printed or implied

    __hash__ = object.__hash__  # there is one object for each


@frozen
class Interval:
    """All values between two ends; ``whole`` keeps only whole numbers.

    ``low`` or ``high`` is None where there is no limit; such an end is never closed.
    """

    low: Fraction | None
    high: Fraction | None
    low_closed: bool = True
    high_closed: bool = True
    whole: bool = False

    @property
    def is_point(self) -> bool:
        """Tell whether exactly one value is left."""
        return self.low is not None and (self.low is self.high or self.low == self.high)

    @property
    def _is_positive(self) -> bool:
        # asked of every product; comparing fractions takes ten times as long
        return self.low is not None and self.low.numerator > 0

    @property
    def _ends(self) -> tuple[_End, _End]:
        return (self.low, self.low_closed, -1), (self.high, self.high_closed, 1)

    @property
    def is_bounded(self) -> bool:
        """Tell whether both ends exist."""
        return self.low is not None and self.high is not None

    @property
    def width(self) -> Fraction | None:
        """Return high minus low, or None when an end is missing."""
        return None if self.low is None or self.high is None else self.high - self.low

    def __contains__(self, value: Fraction) -> bool:
        if self.whole and value.denominator != 1:
            return False
        if self.low is not None and (value < self.low or (value == self.low and not self.low_closed)):
            return False
        return self.high is None or value < self.high or (value == self.high and self.high_closed)

    def __neg__(self) -> Interval:
        low = None if self.high is None else -self.high
        high = low if self.low is self.high else None if self.low is None else -self.low
        return Interval(low, high, self.high_closed, self.low_closed, self.whole)

    def __add__(self, other: Interval) -> Interval:
        low = high = None
        if self.low is not None and other.low is not None:
            low = self.low + other.low
        if self.low is self.high and other.low is other.high:
            high = low  # one value is one object: see point()
        elif self.high is not None and other.high is not None:
            high = self.high + other.high
        low_closed, high_closed = self.low_closed and other.low_closed, self.high_closed and other.high_closed
        return Interval(low, high, low_closed, high_closed, self.whole and other.whole)

    def __sub__(self, other: Interval) -> Interval:
        low = high = None
        if self.low is not None and other.high is not None:
            low = self.low - other.high
        if self.low is self.high and other.low is other.high:
            high = low
        elif self.high is not None and other.low is not None:
            high = self.high - other.low
        low_closed, high_closed = self.low_closed and other.high_closed, self.high_closed and other.low_closed
        return Interval(low, high, low_closed, high_closed, self.whole and other.whole)

    def __mul__(self, other: Interval) -> Interval:
        if self._is_positive and other._is_positive:
            # nearly all printed figures: no corner needs to be looked for
            low_closed = self.low_closed and other.low_closed
            high_closed = self.high_closed and other.high_closed
            low = self.low * other.low  # type: ignore[operator]
            if self.low is self.high and other.low is other.high:
                high: Fraction | None = low
            else:
                high = None if self.high is None or other.high is None else self.high * other.high
            return Interval(low, high, low_closed, high_closed, self.whole and other.whole)
        return _between_corners(self, other)

    def __truediv__(self, other: Interval) -> Interval:
        """Divide; a divisor that may be zero gives an interval without limits."""
        return self * other.reciprocal()

    def reciprocal(self) -> Interval:
        """Return 1/x for every x, without limits where x may be zero."""
        low, high = self.low, self.high
        if low is not None and (low > 0 or (low == 0 and not self.low_closed)):
            top = None if low == 0 else 1 / low
            if low is high:
                return Interval(top, top, self.high_closed, self.low_closed)
            bottom = ZERO if high is None else 1 / high
            return Interval(bottom, top, high is not None and self.high_closed, low != 0 and self.low_closed)
        if high is not None and (high < 0 or (high == 0 and not self.high_closed)):
            return -(-self).reciprocal()
        return EVERYTHING

    def scaled(self, factor: Fraction) -> Interval:
        """Multiply by a known number, such as the factor of a unit."""
        if factor.numerator == factor.denominator:
            return self
        if not factor.numerator:
            return point(ZERO)
        low = None if self.low is None else self.low * factor
        high = low if self.low is self.high else None if self.high is None else self.high * factor
        if factor.numerator < 0:
            return Interval(high, low, self.high_closed, self.low_closed)
        return Interval(low, high, self.low_closed, self.high_closed)

    def divided(self, factor: Fraction) -> Interval:
        """Divide by a known number above zero."""
        return self if factor.numerator == factor.denominator else self.scaled(1 / factor)

    def meet(self, other: Interval) -> Interval | None:
        """Return the values in both, or None when there are none."""
        low, low_closed = self.low, self.low_closed
        if other.low is not None and (low is None or other.low > low):
            low, low_closed = other.low, other.low_closed
        elif other.low is not None and other.low == low:
            low_closed = low_closed and other.low_closed
        high, high_closed = self.high, self.high_closed
        if other.high is not None and (high is None or other.high < high):
            high, high_closed = other.high, other.high_closed
        elif other.high is not None and other.high == high:
            high_closed = high_closed and other.high_closed
        both = Interval(low, high, low_closed, high_closed, self.whole or other.whole)
        return None if both.is_empty() else both

    def is_empty(self) -> bool:
        """Tell whether no value is left, counting only whole numbers where ``whole``."""
        if self.low is None or self.high is None:
            return False
        if self.whole:
            return self.first_whole() > self.last_whole()
        return self.low > self.high or (self.low == self.high and not (self.low_closed and self.high_closed))

    def first_whole(self) -> int:
        """Return the least whole number inside; ``low`` must exist."""
        assert self.low is not None
        first = -(-self.low.numerator // self.low.denominator)
        return first + 1 if first == self.low and not self.low_closed else first

    def last_whole(self) -> int:
        """Return the greatest whole number inside; ``high`` must exist."""
        assert self.high is not None
        last = self.high.numerator // self.high.denominator
        return last - 1 if last == self.high and not self.high_closed else last

    def hull(self, other: Interval) -> Interval:
        """Return the smallest interval that holds both."""
        low = None if self.low is None or other.low is None else min(self.low, other.low)
        high = None if self.high is None or other.high is None else max(self.high, other.high)
        low_closed = (self.low == low and self.low_closed) or (other.low == low and other.low_closed)
        high_closed = (self.high == high and self.high_closed) or (other.high == high and other.high_closed)
        return Interval(low, high, low_closed, high_closed, self.whole and other.whole)

    def over_reals(self) -> Interval:
        """Drop the restriction to whole numbers."""
        return replace(self, whole=False) if self.whole else self


EVERYTHING = Interval(None, None, False, False)

# an end of a product: its value (None: no limit), whether it is reached, and towards which side it runs
_End = tuple[Fraction | None, bool, int]


def _between_corners(a: Interval, b: Interval) -> Interval:
    """Return the product of two intervals from the products of their ends."""
    corners = [_corner(x, y) for x in a._ends for y in b._ends]
    low, low_closed = _least(corners)
    high, high_closed = _least([(None if v is None else -v, c, -sign) for v, c, sign in corners])
    return Interval(low, None if high is None else -high, low_closed, high_closed, a.whole and b.whole)


def _corner(x: _End, y: _End) -> _End:
    (a, a_closed, a_side), (b, b_closed, b_side) = x, y
    if a == 0 or b == 0:
        # zero times anything is zero, and it is reached wherever the zero is
        return ZERO, (a == 0 and a_closed) or (b == 0 and b_closed), 0
    sign = (a_side if a is None else (1 if a > 0 else -1)) * (b_side if b is None else (1 if b > 0 else -1))
    if a is None or b is None:
        return None, False, sign
    return a * b, a_closed and b_closed, sign


def _least(corners: list[_End]) -> tuple[Fraction | None, bool]:
    """Return the least corner; one without limit on the negative side is less than any."""
    if any(value is None and sign < 0 for value, _, sign in corners):
        return None, False
    finite = [(value, closed) for value, closed, _ in corners if value is not None]
    if not finite:
        return None, False
    least = min(value for value, _ in finite)
    return least, any(closed for value, closed in finite if value == least)


def point(value: Fraction, whole: bool = False) -> Interval:
    """Return the interval of one value, which both ends share as one object: sums of it are made once."""
    return Interval(value, value, True, True, whole)


def rounded(value: Fraction, place: Fraction, whole: bool = False) -> Interval:
    """Return every value that is printed as *value* when the last written digit counts *place*.

    59 with place 1 is [58.5, 59.5]; 59.0 with place 1/10 is [58.95, 59.05]: a trailing zero is a
    promise.  Both ends are closed, because writers break ties either way (GB/T 8170 and 四舍五入).
    """
    if not place.numerator:
        return point(value, whole)
    # half a place to either side, over a common denominator: every figure comes by here
    middle, half = 2 * value.numerator * place.denominator, place.numerator * value.denominator
    denominator = 2 * value.denominator * place.denominator
    low, high = Fraction(middle - half, denominator), Fraction(middle + half, denominator)
    return Interval(low, high, True, True, whole)


def truncated(value: Fraction, place: Fraction) -> Interval:
    """Return every value that is printed as *value* by cutting digits off, towards zero."""
    if value < 0:
        return -truncated(-value, place)
    return Interval(value, value + place, True, False)


def step(value: Fraction, place: Fraction) -> Fraction:
    """Return the place of the last non-zero written digit: 37000 → 1000, 400 → 100, 3.70万 → 1000."""
    if value == 0:
        return place
    unit = place
    while (value / (unit * 10)).denominator == 1:
        unit *= 10
    return unit


def hedged(value: Fraction, place: Fraction, hedge: Hedge, whole: bool = False) -> Interval:
    """Return the values that a hedged figure may stand for (DESIGN.md §4)."""
    if hedge is Hedge.NONE or hedge is Hedge.BETWEEN:
        return rounded(value, place, whole)
    match hedge:
        case Hedge.ABOUT:
            slack = max(step(value, place), abs(value) / 20)
            return Interval(value - slack, value + slack, True, True, whole)
        case Hedge.ODD:
            return Interval(value, value + step(value, place), True, False, whole)
        case Hedge.NEARLY:
            return Interval(value - step(value, place), value, True, False, whole)
        case Hedge.ABOVE:
            return Interval(value, None, False, False, whole)
        case Hedge.AT_LEAST:
            return Interval(value, None, True, False, whole)
        case Hedge.BELOW:
            return Interval(None, value, False, False, whole)
        case Hedge.AT_MOST:
            return Interval(None, value, False, True, whole)
