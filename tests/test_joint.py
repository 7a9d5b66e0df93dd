"""Checks that hold one by one and not together."""

from fractions import Fraction

from figures import amount, check, count, percent
from hypothesis import given
from hypothesis import strategies as st

from factcheck.evaluate import evaluate
from factcheck.interval import EVERYTHING, Hedge
from factcheck.joint import together
from factcheck.model import Verdict
from factcheck.simplex import Simplex


def test_two_shares_of_one_total():
    total = amount("130", 10**4, Hedge.ABOUT)
    first = check("part / total ~ share", part=amount("41.2", 10**4), total=total, share=percent("35"))
    second = check("part / total ~ share", part=amount("8.6", 10**4), total=total, share=percent("6"))
    assert {evaluate(c).verdict for c in (first, second)} <= {Verdict.WITHIN_ROUNDING, Verdict.UNDETERMINED}
    (conflict,) = together([first, second])
    finding = evaluate(conflict)
    assert finding.verdict is Verdict.INCONSISTENT
    assert sorted(q.text for q in conflict.operands.values()) == [
        "130万元",
        "35%",
        "41.2万元",
        "6%",
        "8.6万元",
    ]


def test_the_conflict_is_the_smallest_one():
    a, b, total = amount("40"), amount("60"), amount("100")
    checks = [
        check("a + b ~ total", a=a, b=b, total=total),
        check("a <= b", a=a, b=b),
        check("a / total ~ p", a=a, total=total, p=percent("40.5")),
        check("b / total ~ q", b=b, total=total, q=percent("60.7")),
    ]
    assert all(evaluate(c).verdict not in (Verdict.INCONSISTENT, Verdict.UNBOUND) for c in checks)
    (conflict,) = together(checks)
    # b of 60.7 % wants a total of 99.75 at most, which leaves 39.25 for a: the other two are not needed
    assert conflict.expression.parts == tuple(c.expression for c in (checks[0], checks[3]))
    assert evaluate(conflict).verdict is Verdict.INCONSISTENT


def test_exact_counts_need_no_solver():
    whole = count(34)
    checks = [check("a <= n", a=count(20), n=whole), check("b <= n", b=count(14), n=whole)]
    assert not list(together(checks))


numbers = st.integers(-5, 5).map(Fraction)


@given(
    st.lists(st.tuples(st.lists(numbers, min_size=3, max_size=3), numbers), max_size=6),
    st.lists(numbers, min_size=3, max_size=3),
)
def test_rows_through_a_known_solution_never_conflict(rows, solution):
    system = Simplex([(v - 1, v + 1) for v in solution])
    for factors, slack in rows:
        middle = sum(f * v for f, v in zip(factors, solution, strict=True))
        system.add(dict(enumerate(factors)), middle - abs(slack), middle)
    assert system.conflict() is None


def test_a_conflict_names_its_bounds():
    system = Simplex(
        [(Fraction(0), Fraction(1)), (Fraction(0), Fraction(1)), (EVERYTHING.low, EVERYTHING.high)]
    )
    row = system.add({0: Fraction(1), 1: Fraction(1)}, Fraction(3), None)
    system.add({2: Fraction(1)}, Fraction(7), None)
    assert system.conflict() == {0, 1, row}
