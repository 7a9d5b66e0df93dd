"""Leeway, slips of the hand, repairs and guarded figures."""

from dataclasses import replace
from fractions import Fraction

import pytest
from figures import amount, check, count, percent
from hypothesis import given
from hypothesis import strategies as st

from factcheck.arithmetic.leeway import leeway
from factcheck.evaluate import evaluate, verdict_of
from factcheck.interval import Hedge
from factcheck.model import Verdict
from factcheck.slips.alter import Slip, rewritten, slips, with_value
from factcheck.slips.guard import guarded


def at(quantity, start):
    return replace(quantity, start=start, end=start + len(quantity.text))


def rate():
    return check("a / b ~ p", a=at(count(665), 0), b=at(count(688), 10), p=at(percent("97"), 20))


def test_slips_are_what_a_hand_does():
    written = {slipped.numeral: slipped.slip for slipped in slips(count(688))}
    assert written["868项"] is Slip.SWAPPED
    assert written["689项"] is Slip.DIGIT
    assert written["68项"] is Slip.LOST
    assert "688项" not in written
    scales = [s for s in slips(amount("26.3")) if s.slip is Slip.SCALE]
    assert [(s.value, s.numeral) for s in scales] == [(263000, "26.3万元")]


@given(st.integers(1, 999), st.integers(1, 999), st.integers(1, 100))
def test_leeway_agrees_with_the_evaluator(part, whole, share):
    stated = check("a / b ~ p", a=count(part), b=count(whole), p=percent(str(share)))
    for quantity, _, accepts in leeway(stated):
        for slipped in list(slips(quantity))[:8]:
            changed = with_value(quantity, slipped.value)
            operands = {k: changed if v is quantity else v for k, v in stated.operands.items()}
            unnoticed = accepts(changed.widest.scaled(changed.unit.factor))
            verdict = verdict_of(replace(stated, operands=operands))
            fits = verdict not in (Verdict.INCONSISTENT, Verdict.ONLY_IF_TRUNCATED)
            assert unnoticed == fits or not changed.value


def test_all_three_figures_of_a_rate_are_guarded():
    assert guarded([evaluate(rate())]) == {0, 10, 20}


def test_a_loose_bound_guards_little():
    loose = check("a <= b", a=at(count(3), 0), b=at(count(90000), 10))
    assert 10 not in guarded([evaluate(loose)])


def test_a_figure_below_zero_is_guarded_like_any_other():
    loss = with_value(at(amount("3.0"), 0), Fraction(-300000000), "-3.0亿元")
    near = check("a <= b", a=loss, b=at(amount("900"), 10))
    assert 0 not in guarded([evaluate(near)])


def test_undetermined_checks_guard_nothing():
    vague = check("a <= b", a=at(count(40), 0), b=at(count(260, Hedge.AT_LEAST), 10))
    assert guarded([evaluate(vague)]) == set()


@pytest.mark.parametrize(
    ("printed", "wanted"),
    [("79", "97"), ("87", "97"), ("9.7", "97")],
)
def test_repairs_of_one_slip_come_first(printed, wanted):
    finding = evaluate(check("a / b ~ p", a=count(665), b=count(688), p=percent(printed)))
    assert finding.verdict is Verdict.INCONSISTENT
    assert f"{wanted}%" in [repair.suggestion for repair in finding.repairs] or finding.point is not None


def test_a_scale_slip_is_named():
    finding = evaluate(check("a + b ~ c", a=amount("1.2"), b=amount("3.4"), c=amount("4.6", 10**4)))
    assert ("c", "4.6万元", "4.6亿元", Slip.SCALE.value) in finding.repairs
    assert finding.point == Fraction(460000000)


@pytest.mark.parametrize(
    ("expression", "operands", "wanted"),
    [
        ("attainable(p, n)", {"p": percent("94.2"), "n": count(19)}, ["94.2% → 94.7%"]),
        ("a / b ~ p", {"a": count(20), "b": count(34), "p": percent("69")}, ["69% → 59%"]),
        ("a / b ~ p", {"a": count(45), "b": count(120), "p": percent("42")}, ["42% → 38%"]),
        ("a / b == p", {"a": count(20), "b": count(34), "p": percent("59")}, []),
        ("a / b == p", {"a": count(20), "b": count(34), "p": percent("69")}, []),
        (
            "growth(a, b) ~ p",
            {"a": amount("4.2"), "b": amount("3.5"), "p": percent("12")},
            ["12% → 20%", "4.2亿元 → 4.0亿元", "3.5亿元 → 3.8亿元"],
        ),
        ("a <= b", {"a": count(82), "b": count(70)}, ["70项 → 90项", "82项 → 62项"]),
    ],
)
def test_the_nearest_change_is_told(expression, operands, wanted):
    placed = {name: at(figure, 10 * i) for i, (name, figure) in enumerate(operands.items())}
    finding = evaluate(check(expression, **placed))
    assert finding.verdict is Verdict.INCONSISTENT
    assert [f"{repair.written} → {repair.suggestion}" for repair in finding.repairs] == wanted


def test_exactly_equal_is_not_what_a_rounded_figure_can_be():
    finding = evaluate(check("a / b == p", a=at(count(20), 0), b=at(count(34), 10), p=at(percent("59"), 20)))
    assert "~" in finding.reason


@pytest.mark.parametrize(
    ("text", "digits", "altered", "wanted"),
    [
        ("82nd", "82", "61", "61st"),
        ("1st", "1", "11", "11th"),
        ("3rd", "3", "4", "4th"),
        ("5 days", "5", "1", "1 days"),
    ],
)
def test_ordinals_are_spelt_anew(text, digits, altered, wanted):
    assert rewritten(text, digits, altered) == wanted
