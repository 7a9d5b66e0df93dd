"""A true text is never called inconsistent, and one step of the last digit always changes the grade.

Hidden values are drawn, the dependent one is computed exactly, and everything is printed with as many digits
as a writer might print; what the evaluator sees is only the print.
"""

from fractions import Fraction

from figures import amount, check, count, percent, points
from hypothesis import assume, given
from hypothesis import strategies as st

from factcheck.evaluate import verdict_of
from factcheck.model import Verdict

TRUE = (Verdict.REPRODUCED, Verdict.WITHIN_ROUNDING, Verdict.UNDETERMINED)


def printed(value, places):
    """Print a value rounded half away from zero, as 四舍五入 has it."""
    steps = int(abs(value) * 10**places + Fraction(1, 2))
    digits = f"{steps:0{places + 1}d}"
    return digits if not places else f"{digits[:-places]}.{digits[-places:]}"


hidden = st.fractions(min_value=1, max_value=5000, max_denominator=997)
places = st.integers(0, 3)


def money(value, digits):
    return amount(printed(value, digits))


@given(hidden, hidden, places, places, places)
def test_shares(part, rest, a, b, c):
    share = 100 * part / (part + rest)
    stated = check(
        "part / whole ~ p", part=money(part, a), whole=money(part + rest, b), p=percent(printed(share, c))
    )
    assert verdict_of(stated) in TRUE


@given(st.lists(hidden, min_size=2, max_size=12), places, places)
def test_sums(parts, a, b):
    figures = tuple(money(part, a) for part in parts)
    assert verdict_of(check("sum(parts) ~ total", parts=figures, total=money(sum(parts), b))) in TRUE
    assert verdict_of(check("sum(parts) <= total", parts=figures, total=money(sum(parts), b))) in TRUE


@given(hidden, hidden, places, places, places)
def test_growth(old, new, a, b, c):
    rate = 100 * (new - old) / old
    assume(rate > 0)
    stated = percent(printed(rate, c))
    by_base = check("growth(new, old) ~ g", new=money(new, a), old=money(old, b), g=stated)
    assert verdict_of(by_base) in TRUE
    by_change = check("more / (new - more) ~ g", new=money(new, a), more=money(new - old, b), g=stated)
    assert verdict_of(by_change) in TRUE


@given(hidden, hidden, places, places)
def test_points(one, two, a, b):
    assume(two > one)
    stated = check(
        "points(b, a) ~ d",
        a=percent(printed(one, a)),
        b=percent(printed(two, a)),
        d=points(printed(two - one, b)),
    )
    assert verdict_of(stated) in TRUE


@given(st.integers(1, 4000), st.integers(1, 4000), places)
def test_means(people, sum_of_all, digits):
    mean = Fraction(sum_of_all, people)
    stated = check(
        "total / n ~ mean",
        total=amount(str(sum_of_all)),
        n=count(people, unit="户"),
        mean=money(mean, digits),
    )
    assert verdict_of(stated) in TRUE


@given(st.integers(1, 2000), st.integers(2, 2000), st.integers(0, 2), st.sampled_from([-1, 1]))
def test_one_step_of_the_last_digit_changes_the_grade(part, whole, digits, direction):
    share = Fraction(100 * part, whole)
    steps = int(share * 10**digits + Fraction(1, 2)) + direction
    assume(steps >= 0)
    right = check("a / b ~ p", a=count(part), b=count(whole), p=percent(printed(share, digits)))
    wrong = check(
        "a / b ~ p", a=count(part), b=count(whole), p=percent(printed(Fraction(steps, 10**digits), digits))
    )
    assert verdict_of(right) is Verdict.REPRODUCED
    assert verdict_of(wrong) is not Verdict.REPRODUCED


@given(hidden, hidden, st.integers(1, 3))
def test_the_scale_changes_no_verdict(part, rest, digits):
    whole = part + rest
    share = percent(printed(100 * part / whole, digits))
    for grouped in (10**8, 10**4):
        figures = {"a": amount(printed(part, digits), grouped), "b": amount(printed(whole, digits), grouped)}
        assert verdict_of(check("a / b ~ p", p=share, **figures)) in TRUE
