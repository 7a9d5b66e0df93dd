"""How the sides of a relation lie to each other, under one reading of their figures or another."""

from fractions import Fraction

import pytest
from figures import amount, count, percent
from hypothesis import given
from hypothesis import strategies as st

from factcheck.arithmetic.lowering import IncommensurableError, spread
from factcheck.arithmetic.readings import as_printed, at_widest, whole_numbers
from factcheck.arithmetic.sides import Sides, can_precede, must_precede, sides_of, steps_of
from factcheck.arithmetic.terms import Leaf
from factcheck.expression.parsing import parse
from factcheck.interval import Hedge, Interval

ends = st.fractions(-50, 50, max_denominator=7)


@st.composite
def intervals(draw):
    low, high = sorted((draw(ends), draw(ends)))
    closed = (True, True) if low == high else (draw(st.booleans()), draw(st.booleans()))
    return Interval(low, high, *closed)


def sides(text, **operands) -> Sides:
    comparison = parse(text)
    return sides_of(comparison.left, comparison.right, operands)


def test_a_single_figure_is_what_is_stated():
    rate = percent("59")
    share = sides("a / b ~ p", a=count(20), b=count(34), p=rate)
    stated, other = share.stated
    assert stated is rate and other is share.left
    assert share.turned.stated[0] is rate
    two = sides("a + b ~ b + c", a=count(1), b=count(2), c=count(3))
    assert two.statements == [] and two.stated == (None, two.left)


def test_of_two_figures_the_right_one_is_stated():
    one, other = amount("339"), amount("339.2")
    assert sides("a ~ b", a=one, b=other).stated[0] is other


def test_a_value_in_common_depends_on_the_reading():
    share = sides("a / b ~ p", a=count(20), b=count(34), p=percent("59"))
    assert share.read(at_widest).can_meet()
    assert not share.read(as_printed).can_meet()
    cut = sides("a / b ~ p", a=count(20), b=count(34), p=percent("58"))
    assert not cut.read(at_widest).can_meet() and cut.if_cut().can_meet()


def test_few_whole_numbers_are_tried_one_by_one():
    some = count(10, Hedge.ODD)  # none of 10项 to 19项 is 56 % of 19项, but 11项 are 58 %
    for rate, fits in (("56", False), ("58", True)):
        share = sides("a / b ~ p", a=some, b=count(19), p=percent(rate))
        assert share.read(at_widest).can_meet() is fits


def test_a_figure_on_both_sides_is_one_variable():
    a, b = amount("26.3"), amount("0.1")
    same = sides("a + b ~ a", a=a, b=b)
    widest = same.read(at_widest)
    least, most = widest.in_order
    assert most.is_point and least.low == Fraction("0.05") * 10**8
    assert not widest.can_meet()
    assert widest.of(same.right) is widest.right and widest.of(same.left) is widest.left


def test_classes_are_put_beside_the_wider_ones():
    figures = {"a": count(118), "b": count(40), "c": count(7)}
    nested = parse("nested(a, b, c)")
    steps = steps_of(spread(nested.arguments, figures))
    texts = [[quantity.text for side in step.figures for quantity in side] for step in steps]
    assert texts == [["40项", "118项"], ["7项", "40项"]]
    with pytest.raises(IncommensurableError, match="do not compare"):
        steps_of(spread(nested.arguments, {**figures, "c": amount("7")}))


def test_whole_numbers_are_listed_unless_they_are_many():
    assert whole_numbers(Leaf(count(19))) == range(19, 20)
    assert whole_numbers(Leaf(count(10, Hedge.ODD)))
    assert whole_numbers(Leaf(amount("3"))) is None
    assert whole_numbers(Leaf(count(400, Hedge.AT_LEAST))) is None


@given(intervals(), intervals(), st.booleans())
def test_what_must_precede_can(left, right, strict):
    if must_precede(left, right, strict=strict):
        assert can_precede(left, right, strict=strict) or (left.high == right.low)


@given(intervals(), intervals(), ends, ends, st.booleans())
def test_values_in_order_are_found(left, right, x, y, strict):
    in_order = x < y or (x == y and not strict)
    if x in left and y in right and in_order:
        assert can_precede(left, right, strict=strict)
    if x in left and y in right and not in_order:
        assert not must_precede(left, right, strict=strict)
