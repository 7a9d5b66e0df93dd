"""Units compare only within a dimension, and their factors are exact."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import units
from factcheck.units import (
    BASIS_POINT,
    COUNT,
    DAYS,
    PERCENT,
    POINT,
    PURE,
    VISITS,
    Dimension,
    Unit,
    counted,
    divided,
    measured,
    money,
    multiplied,
)

dimensions = st.dictionaries(
    st.sampled_from(["mass", "days", "count", "money:CNY"]), st.integers(-2, 2).filter(bool)
).map(lambda powers: tuple(sorted(powers.items())))


@given(dimensions, dimensions, dimensions)
def test_dimensions_multiply_like_numbers(a: Dimension, b: Dimension, c: Dimension) -> None:
    assert multiplied(a, b) == multiplied(b, a)
    assert multiplied(multiplied(a, b), c) == multiplied(a, multiplied(b, c))
    assert divided(multiplied(a, b), b) == a
    assert multiplied(a, PURE) == divided(a, PURE) == a
    assert divided(a, a) == PURE


def test_a_compound_unit_has_name_dimension_and_size() -> None:
    price = money("万元", "CNY", Fraction(10000)).per(measured("吨", "mass", 1000))
    assert price == Unit("万元/吨", (("mass", -1), ("money:CNY", 1)), Fraction(10))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (counted("人"), Unit("人次", VISITS)),
        (PERCENT, POINT),
        (money("元", "CNY"), money("美元", "USD")),
        (Unit("天", DAYS), Unit("个月", units.MONTHS)),
    ],
)
def test_what_may_not_be_compared(one: Unit, other: Unit) -> None:
    assert one.dimension != other.dimension


def test_what_may_be_compared() -> None:
    assert counted("户").dimension == counted("项").dimension == COUNT
    assert POINT.dimension == BASIS_POINT.dimension
    assert POINT.factor == 100 * BASIS_POINT.factor
    assert PERCENT.factor == 10 * units.PERMILLE.factor
