"""Checks that hold one by one and not together."""

from fractions import Fraction

from figures import amount, check, count, percent
from hypothesis import given
from hypothesis import strategies as st

from factcheck import claims
from factcheck.arithmetic.joint import together
from factcheck.arithmetic.simplex import Simplex
from factcheck.evaluate import evaluate
from factcheck.interval import EVERYTHING, Hedge
from factcheck.model import Verdict
from factcheck.pipeline import Options, run
from factcheck.source import Document


def test_two_shares_of_one_total():
    total = amount("130", 10**4, Hedge.ABOUT)
    first = check("part / total ~ share", part=amount("41.2", 10**4), total=total, share=percent("35"))
    second = check("part / total ~ share", part=amount("8.6", 10**4), total=total, share=percent("6"))
    assert {evaluate(c).verdict for c in (first, second)} <= {Verdict.WITHIN_ROUNDING, Verdict.UNDETERMINED}
    (conflict,) = together(map(evaluate, [first, second]))
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
    (conflict,) = together(map(evaluate, checks))
    # b of 60.7 % wants a total of 99.75 at most, which leaves 39.25 for a: the other two are not needed
    assert conflict.expression.parts == tuple(c.expression for c in (checks[0], checks[3]))
    assert evaluate(conflict).verdict is Verdict.INCONSISTENT


def test_exact_counts_need_no_solver():
    whole = count(34)
    checks = [check("a <= n", a=count(20), n=whole), check("b <= n", b=count(14), n=whole)]
    assert not list(together(map(evaluate, checks)))


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


NETWORK = """
factcheck: 1
article: text
unknowns: [network]
claims:
  - {id: motorways, quote: "高速公路{a=41.2万公里}，占{p=35%}", check: a / network ~ p}
  - {id: railways, quote: "高速铁路{b=8.6万公里}，占{q=6%}", check: b / network ~ q}
"""


def test_claims_may_share_a_quantity_that_nobody_prints():
    file, mistakes = claims.read(NETWORK, "network.yaml")
    assert mistakes == []
    for text, expected in (
        ("高速公路41.2万公里，占35%；高速铁路8.6万公里，占6%。", Verdict.INCONSISTENT),
        ("高速公路41.2万公里，占35%；高速铁路7.1万公里，占6%。", None),
    ):
        everywhere = file._replace(articles=())
        report = run([Document.of(text)], [everywhere], Options(discover=False))
        by_id = {f.check.id: f.verdict for f in report.articles[0].findings}
        assert by_id["motorways"] is by_id["railways"] is Verdict.UNDETERMINED
        assert by_id.get("motorways+railways") is expected
        if expected:
            repairs = report.articles[0].findings[-1].repairs
            assert {repair.written for repair in repairs} == {"35%", "41.2万公里", "8.6万公里"}
