"""Intervals hold what they must hold, and figures stand for what DESIGN.md §4 says."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from factcheck.decimals import decimal, exact
from factcheck.interval import EVERYTHING, Hedge, Interval, hedged, point, rounded, step, truncated

values = st.fractions(min_value=-6, max_value=6, max_denominator=6)
ends = st.none() | st.integers(-4, 4).map(Fraction) | values


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low, high = draw(ends), draw(ends)
    if low is not None and high is not None and low > high:
        low, high = high, low
    return Interval(
        low,
        high,
        low is not None and draw(st.booleans()),
        high is not None and draw(st.booleans()),
        draw(st.booleans()),
    )


@st.composite
def inhabited(draw: st.DrawFn) -> tuple[Interval, Fraction]:
    """Draw an interval and a value in it: an end as often as can be, else something between."""
    interval = draw(intervals())
    candidates = [v for v in (interval.low, interval.high, Fraction(0)) if v is not None and v in interval]
    inner = draw(values)
    if inner in interval:
        candidates.append(inner)
    assume(candidates)
    return interval, draw(st.sampled_from(candidates))


@given(inhabited(), inhabited())
def test_arithmetic_is_sound(a: tuple[Interval, Fraction], b: tuple[Interval, Fraction]) -> None:
    (x_set, x), (y_set, y) = a, b
    assert x + y in x_set + y_set
    assert x - y in x_set - y_set
    assert x * y in x_set * y_set
    assert -x in -x_set
    if y:
        assert x / y in x_set / y_set


@given(inhabited(), values)
def test_scaling_is_sound(a: tuple[Interval, Fraction], factor: Fraction) -> None:
    interval, x = a
    assert x * factor in interval.scaled(factor)


@given(inhabited(), intervals())
def test_a_product_reaches_no_end_that_is_left_out(a: tuple[Interval, Fraction], other: Interval) -> None:
    """Every closed end of a product or a sum is the value of some pair, so nothing is let in for free."""
    assume(not a[0].whole and not other.whole and not other.is_empty())
    product = a[0] * other
    for end, closed in ((product.low, product.low_closed), (product.high, product.high_closed)):
        if end is not None and closed:
            pairs = [
                (x, y)
                for x in (a[0].low, a[0].high, a[1])
                for y in (other.low, other.high)
                if x is not None and y is not None
            ]
            zero = Fraction(0) in a[0] or Fraction(0) in other
            assert any(x * y == end and x in a[0] and y in other for x, y in pairs) or (end == 0 and zero)


def inside(inner: Interval, outer: Interval) -> bool:
    """Tell whether one interval lies in another, whole numbers aside."""
    if outer.low is not None:
        if inner.low is None or inner.low < outer.low:
            return False
        if inner.low == outer.low and inner.low_closed and not outer.low_closed:
            return False
    if outer.high is not None:
        if inner.high is None or inner.high > outer.high:
            return False
        if inner.high == outer.high and inner.high_closed and not outer.high_closed:
            return False
    return True


@given(intervals(), intervals(), intervals())
def test_narrower_operands_give_narrower_results(a: Interval, b: Interval, other: Interval) -> None:
    a, b, other = a.over_reals(), b.over_reals(), other.over_reals()
    narrow = a.meet(b)
    assume(narrow is not None and not other.is_empty() and not a.is_empty())
    assert narrow is not None
    assert inside(narrow, a)
    assert inside(narrow + other, a + other)
    assert inside(narrow - other, a - other)
    assert inside(narrow * other, a * other)
    assert inside(narrow.reciprocal(), a.reciprocal())
    assert inside(other / narrow, other / a)


@given(inhabited(), intervals())
def test_meet_and_hull(a: tuple[Interval, Fraction], other: Interval) -> None:
    interval, x = a
    both = interval.meet(other)
    assert (both is not None and x in both) == (x in other)
    if not other.is_empty():
        assert x in interval.hull(other)


@given(intervals(), values)
def test_an_empty_interval_holds_nothing(interval: Interval, value: Fraction) -> None:
    if value in interval:
        assert not interval.is_empty()
    if interval.whole and interval.is_bounded and not interval.is_empty():
        assert Fraction(interval.first_whole()) in interval
        assert Fraction(interval.last_whole()) in interval
        assert Fraction(interval.first_whole() - 1) not in interval
        assert Fraction(interval.last_whole() + 1) not in interval


def test_division_by_what_may_be_zero_has_no_limits() -> None:
    assert point(Fraction(1)) / Interval(Fraction(-1), Fraction(1)) == EVERYTHING
    assert point(Fraction(1)) / Interval(Fraction(0), Fraction(1)) == EVERYTHING
    assert point(Fraction(6)) / Interval(Fraction(2), Fraction(3)) == Interval(Fraction(2), Fraction(3))
    above_zero = point(Fraction(1)) / Interval(Fraction(0), Fraction(4), low_closed=False)
    assert above_zero == Interval(Fraction(1, 4), None, True, False)


def text(interval: Interval) -> str:
    """Write an interval as books do."""
    low = "(" if interval.low is None or not interval.low_closed else "["
    high = ")" if interval.high is None or not interval.high_closed else "]"
    ends_ = [("-∞", "∞")[i] if v is None else exact(v) for i, v in enumerate((interval.low, interval.high))]
    return f"{low}{ends_[0]}, {ends_[1]}{high}"


@pytest.mark.parametrize(
    ("printed", "value", "place", "hedge", "expected"),
    [
        ("59%", "59", "1", Hedge.NONE, "[58.5, 59.5]"),
        ("94.7%", "94.7", "0.1", Hedge.NONE, "[94.65, 94.75]"),
        ("170.50", "170.50", "0.01", Hedge.NONE, "[170.495, 170.505]"),
        ("1291.8亿元", "129180000000", "10000000", Hedge.NONE, "[129175000000, 129185000000]"),
        ("4万人", "40000", "10000", Hedge.NONE, "[35000, 45000]"),
        ("400余件", "400", "1", Hedge.ODD, "[400, 500)"),
        ("3.7万余户", "37000", "1000", Hedge.ODD, "[37000, 38000)"),
        ("7000余户", "7000", "1", Hedge.ODD, "[7000, 8000)"),
        ("1700多万", "17000000", "10000", Hedge.ODD, "[17000000, 18000000)"),
        ("超过1.5万户", "15000", "1000", Hedge.ABOVE, "(15000, ∞)"),
        ("260个以上", "260", "1", Hedge.AT_LEAST, "[260, ∞)"),
        ("不足30%", "30", "1", Hedge.BELOW, "(-∞, 30)"),
        ("100以内", "100", "1", Hedge.AT_MOST, "(-∞, 100]"),
        ("近400件", "400", "1", Hedge.NEARLY, "[300, 400)"),
        ("近1.25万", "12500", "100", Hedge.NEARLY, "[12400, 12500)"),
        ("约6569万元", "65690000", "10000", Hedge.ABOUT, "[62405500, 68974500]"),
        ("约20个", "20", "1", Hedge.ABOUT, "[10, 30]"),
    ],
)
def test_hedges_stand_for_what_the_design_says(
    printed: str, value: str, place: str, hedge: Hedge, expected: str
) -> None:
    assert text(hedged(Fraction(value), Fraction(place), hedge)) == expected, printed


@given(st.integers(-9999, 9999), st.integers(-4, 4))
def test_rounding_and_truncation(digits: int, exponent: int) -> None:
    place = Fraction(10) ** exponent
    value = digits * place
    assert value in rounded(value, place)
    assert rounded(value, place).width == place
    cut = truncated(value, place)
    assert value in cut
    assert value + (place if value >= 0 else -place) not in cut
    if value > 0:
        assert value + place * Fraction(999, 1000) in cut
    if value < 0:
        assert value - place * Fraction(999, 1000) in cut


@pytest.mark.parametrize(
    ("value", "place", "expected"),
    [
        ("37000", "1000", "1000"),
        ("400", "1", "100"),
        ("17000000", "10000", "1000000"),
        ("37000", "100", "1000"),  # 3.70万
        ("59", "1", "1"),
        ("0.05", "0.01", "0.01"),
        ("0.50", "0.01", "0.1"),
        ("0", "1", "1"),
        ("-400", "1", "100"),
    ],
)
def test_step_is_the_place_of_the_last_digit_that_is_not_zero(value: str, place: str, expected: str) -> None:
    assert step(Fraction(value), Fraction(place)) == Fraction(expected)


@given(st.fractions())
def test_exact_loses_nothing(value: Fraction) -> None:
    assert Fraction(exact(value)) == value


@given(st.decimals(allow_nan=False, allow_infinity=False, places=4))
def test_what_ends_is_written_as_a_decimal(value: object) -> None:
    assert "/" not in exact(Fraction(str(value)))


@given(st.fractions(min_value=-1000, max_value=1000), st.integers(0, 6))
def test_decimal_cuts_and_says_so(value: Fraction, places: int) -> None:
    written = decimal(value, places)
    shown = Fraction(written.removesuffix("…"))
    assert abs(value - shown) < Fraction(1, 10**places)
    assert abs(shown) <= abs(value)
    assert written.endswith("…") == (shown != value)


@pytest.mark.parametrize(
    ("value", "places", "expected"), [("-1/3", 2, "-0.33…"), ("5", 2, "5"), ("10", 0, "10")]
)
def test_decimals_as_printed(value: str, places: int, expected: str) -> None:
    assert decimal(Fraction(value), places) == expected
