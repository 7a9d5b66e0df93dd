"""One relation, one verdict: what the evaluator says of printed figures (DESIGN.md §5)."""

from fractions import Fraction

import pytest
from figures import amount, check, count, figure, percent, points
from hypothesis import given
from hypothesis import strategies as st

from factcheck.evaluate import evaluate
from factcheck.explain import EXACT
from factcheck.interval import Hedge
from factcheck.model import Date, Day, Items, Kind, Period, Verdict
from factcheck.source import Span
from factcheck.units import VISITS, Unit, counted, measured

REPRODUCED, ROUNDING = Verdict.REPRODUCED, Verdict.WITHIN_ROUNDING
TRUNCATED, INCONSISTENT = Verdict.ONLY_IF_TRUNCATED, Verdict.INCONSISTENT
UNDETERMINED, UNBOUND = Verdict.UNDETERMINED, Verdict.UNBOUND


def verdict(expression, **operands):
    return evaluate(check(expression, **operands)).verdict


@pytest.mark.parametrize(
    ("rate", "expected"),
    [("59", REPRODUCED), ("58", TRUNCATED), ("57", INCONSISTENT), ("60", INCONSISTENT), ("58.8", REPRODUCED)],
)
def test_twenty_of_thirty_four(rate, expected):
    assert verdict("fixed / found ~ rate", fixed=count(20), found=count(34), rate=percent(rate)) is expected


def test_the_seed_rates():
    assert verdict("a / b ~ p", a=count(665), b=count(688), p=percent("97")) is REPRODUCED
    assert verdict("a / b ~ p", a=count(686), b=count(688), p=percent("97")) is INCONSISTENT


@pytest.mark.parametrize(
    ("share", "expected"), [("94.7", REPRODUCED), ("94.2", INCONSISTENT), ("94", TRUNCATED)]
)
def test_attainable_of_nineteen(share, expected):
    assert verdict("attainable(share, n)", share=percent(share), n=count(19)) is expected


def test_attainable_is_vacuous_for_a_large_whole():
    assert verdict("attainable(p, n)", p=percent("94.2"), n=count(5000)) is UNDETERMINED


@given(size=st.integers(1, 200), places=st.integers(0, 2), steps=st.integers(0, 10000))
def test_attainable_agrees_with_brute_force(size, places, steps):
    printed = Fraction(min(steps, 100 * 10**places), 10**places)
    digits = f"{printed.numerator * 10**places // printed.denominator:0{places + 1}d}"
    digits = digits if not places else f"{digits[:-places]}.{digits[-places:]}"
    half = Fraction(1, 2 * 10**places)
    fits = any(printed - half <= Fraction(100 * k, size) <= printed + half for k in range(size + 1))
    said = verdict("attainable(p, n)", p=percent(digits), n=count(size))
    assert (said in (REPRODUCED, ROUNDING, UNDETERMINED)) == fits


def test_sums_of_rounded_parts():
    parts = (amount("90"), amount("44.5"), amount("28"))
    assert verdict("sum(parts) <= total", parts=parts, total=amount("180")) is REPRODUCED
    assert verdict("sum(parts) ~ total", parts=parts, total=amount("162.5")) is REPRODUCED
    assert verdict("sum(parts) ~ total", parts=parts, total=amount("162")) is ROUNDING
    assert verdict("sum(parts) ~ total", parts=parts, total=amount("165")) is INCONSISTENT


def test_growth_with_an_unprinted_base():
    now, more = amount("13.01"), amount("3.41")
    assert verdict("growth(now, now - more) ~ rate", now=now, more=more, rate=percent("35.5")) is REPRODUCED
    assert verdict("growth(now, now - more) ~ rate", now=now, more=more, rate=percent("36.5")) is INCONSISTENT


def test_a_figure_used_twice_is_one_variable():
    # 235 of 30,524 with 0.77 %: 235/30289 = 0.7759 %, and 0.7742 % for 234.5
    now, more = amount("30524", 10**8), amount("235", 10**8)
    assert verdict("more / (now - more) ~ rate", now=now, more=more, rate=percent("0.77")) is ROUNDING
    assert verdict("now - now ~ none", now=amount("26.3"), none=amount("0.0")) is REPRODUCED


def test_points_are_not_percent():
    before, after = percent("12.5"), percent("13.1")
    assert verdict("points(b, a) ~ d", a=before, b=after, d=points("0.6")) is REPRODUCED
    assert verdict("b - a ~ d", a=before, b=after, d=points("0.6")) is UNBOUND


def test_order_and_one_sided_figures():
    at_least = count(260, Hedge.AT_LEAST)
    assert verdict("n <= all", n=at_least, all=count(401)) is REPRODUCED
    assert verdict("n <= all", n=at_least, all=count(259)) is INCONSISTENT
    assert verdict("top <= n", top=count(40), n=at_least) is UNDETERMINED
    assert verdict("nested(a, b)", a=count(118), b=count(120)) is INCONSISTENT


def test_equality_without_rounding():
    assert verdict("a == b", a=amount("339"), b=amount("339.0")) is REPRODUCED
    assert verdict("a == b", a=amount("339"), b=amount("339.2")) is INCONSISTENT
    assert verdict("a ~ b", a=amount("339"), b=amount("339.2")) is REPRODUCED
    assert verdict("a != b", a=count(3), b=count(3)) is INCONSISTENT


def test_the_same_quantity_in_two_places():
    visits = figure("42.4", Kind.COUNT, Unit("人次", VISITS), 10**4)
    people = figure("46.2", Kind.COUNT, counted("人"), 10**4)
    finding = evaluate(check("same(v)", v=(visits, people)))
    assert finding.verdict is INCONSISTENT
    assert finding.reason == "the units differ as well"
    assert verdict("same(v)", v=(amount("15"), amount("15"))) is REPRODUCED
    assert verdict("same(v)", v=(amount("7.4"), amount("7.36"))) is REPRODUCED
    assert verdict("same(v)", v=(amount("7"), amount("7.6"))) is TRUNCATED


def test_a_soft_hedge_needs_twice_its_width():
    about = amount("40", 10**8, Hedge.ABOUT)
    assert verdict("a ~ b", a=about, b=amount("55.0")) is ROUNDING
    assert verdict("a ~ b", a=about, b=amount("65.0")) is INCONSISTENT


def test_lists_and_months():
    items = Items(0, 9, (Span(0, 2), Span(3, 5), Span(6, 8)))
    open_items = Items(0, 9, items.members, open=True)
    assert verdict("count(items) == n", items=items, n=count(3)) is REPRODUCED
    assert verdict("count(items) == n", items=items, n=count(5)) is INCONSISTENT
    assert verdict("count(items) <= n", items=open_items, n=count(5)) is REPRODUCED
    assert verdict("count(items) <= n", items=open_items, n=count(2)) is INCONSISTENT
    may, november = (Date("", 0, 0, Kind.DATE, Period(Day(None, m), Day(None, m))) for m in (5, 11))
    assert verdict("months(a..b) == 7", a=may, b=november) is REPRODUCED
    assert verdict("months(a..b) == 6", a=may, b=november) is INCONSISTENT


def test_years_compare_with_a_printed_number_of_years():
    first, last = (Date("", 0, 0, Kind.YEAR, Period(Day(y), Day(y))) for y in (2018, 2022))
    five, four = (figure(digits, Kind.DURATION, measured("年", "months", 12)) for digits in "54")
    assert verdict("years(a..b) == n", a=first, b=last, n=five) is REPRODUCED
    assert verdict("n == years(a..b)", a=first, b=last, n=four) is INCONSISTENT
    assert verdict("years(a..b) == 5", a=first, b=last) is REPRODUCED
    assert verdict("years(a..b) == m", a=first, b=last, m=count(5)) is UNBOUND


def test_a_failing_check_is_repaired_by_one_slip():
    finding = evaluate(check("a / b ~ p", a=count(20), b=count(34), p=percent("69")))
    assert finding.stated == "p"
    assert finding.repairs[0][:3] == ("p", "69%", "59%")


def told(expression, **operands):
    return {repair.written: repair.suggestion for repair in evaluate(check(expression, **operands)).repairs}


def test_a_hedged_figure_stays_as_round_as_it_was():
    parts = {"a": count(310), "b": count(195)}
    assert told("a + b ~ t", t=count(400, Hedge.ODD), **parts)["400项"] == "500项"
    assert told("a + b ~ t", t=count(400, Hedge.NEARLY), a=count(205), b=count(195))["400项"] == "500项"
    assert "400项" not in told("a + b ~ t", t=count(400, Hedge.BELOW), a=count(1205), b=count(195))


def test_of_two_mentions_either_may_be_wrong():
    assert told("same(a, b)", a=amount("42.4"), b=amount("46.2")) == {
        "46.2亿元": "42.4亿元",
        "42.4亿元": "46.2亿元",
    }
    assert [*told("same(a, b, c)", a=amount("42.4"), b=amount("46.2"), c=amount("42.4"))] == ["46.2亿元"]


@pytest.mark.parametrize(
    "expression",
    ["nested(n, p)", "attainable(n, p)", "attainable(m, n)", "attainable(p, q)", "same(m + 14, n)"],
)
def test_tests_take_figures_of_the_right_sort(expression):
    figures = {"n": count(34), "m": count(20), "p": percent("59"), "q": percent("97")}
    assert verdict(expression, **figures) is UNBOUND


@pytest.mark.parametrize("expression", ["same(v)", "v == v", "v ~ v", "v <= v", "v >= v"])
def test_one_figure_alone_cannot_be_wrong(expression):
    assert verdict(expression, v=count(34)) is UNDETERMINED


def test_one_figure_is_not_less_than_itself():
    assert verdict("v < v", v=percent("94.7")) is INCONSISTENT


def test_shares_that_only_nearly_make_a_whole_are_within_rounding():
    parts = {"a": percent("45"), "b": percent("30"), "c": percent("26")}
    assert verdict("a + b + c ~ 100%", **parts) is ROUNDING
    assert verdict("a + b + c ~ 100%", **parts | {"c": percent("25")}) is REPRODUCED
    assert verdict("a + b ~ c + 49%", **parts) is REPRODUCED
    assert verdict("a + b ~ c + 50%", **parts) is ROUNDING


def test_a_figure_behind_a_minus_is_stated():
    figures = {"now": amount("9.60"), "base": amount("13.01"), "fall": percent("26.2")}
    assert verdict("growth(now, base) ~ -fall", **figures) is REPRODUCED
    assert verdict("-fall ~ growth(now, base)", **figures) is REPRODUCED
    finding = evaluate(check("growth(now, base) ~ -fall", **figures | {"fall": percent("26.8")}))
    assert finding.stated == "fall"
    assert finding.repairs[0][:3] == ("fall", "26.8%", "26.2%")


def test_mixed_units_are_unbound():
    finding = evaluate(check("a + b ~ c", a=amount("3"), b=count(3), c=amount("6")))
    assert finding.verdict is UNBOUND
    assert finding.reason == "3亿元 and 3项 do not compare"


def test_a_number_in_a_check_is_exact():
    shares = {"a": count(20), "b": count(34)}
    for text in ("a / b ~ 59%", "a / b ~ 0.59"):
        finding = evaluate(check(text, **shares))
        assert (finding.verdict, finding.reason) == (INCONSISTENT, EXACT)
    finding = evaluate(check("a / b ~ 59%", **shares))
    assert finding.unit.name == "%" and finding.point == Fraction(2000, 34)
    assert verdict("a + 2 ~ 2 * 11", **shares) is REPRODUCED


@given(st.integers(1, 10**6), st.integers(1, 10**6), st.integers(0, 3))
def test_a_true_rounded_share_is_never_accused(part, whole, places):
    share = Fraction(100 * part, whole)
    steps = int(share * 10**places + Fraction(1, 2))
    digits = f"{steps:0{places + 1}d}"
    digits = digits if not places else f"{digits[:-places]}.{digits[-places:]}"
    assert verdict("a / b ~ p", a=count(part), b=count(whole), p=percent(digits)) is REPRODUCED
    raised = f"{Fraction(steps + 1, 10**places).numerator}" if not places else None
    if raised:
        assert verdict("a / b ~ p", a=count(part), b=count(whole), p=percent(raised)) is not REPRODUCED
