"""What a single figure would have to become: the nearest slip first, and every change judged again."""

from figures import amount, check, count, percent

from factcheck.evaluate import evaluate, verdict_of
from factcheck.model import Verdict
from factcheck.slips.repair import MOST, RECOMPUTED, role_of


def repairs(text, **operands):
    finding = evaluate(check(text, **operands))
    assert finding.verdict in (Verdict.INCONSISTENT, Verdict.ONLY_IF_TRUNCATED)
    return [(repair.role, repair.written, repair.suggestion, repair.reason) for repair in finding.repairs]


def test_of_all_slips_the_nearest_is_told():
    told = repairs("attainable(p, n)", p=percent("94.2"), n=count(19))
    assert told[0][:3] == ("p", "94.2%", "94.7%")


def test_what_no_slip_explains_is_recomputed():
    told = repairs("a / b ~ p", a=count(20), b=count(34), p=percent("12"))
    assert ("p", "12%", "59%", RECOMPUTED) in told


def test_no_more_than_three_and_one_for_each_figure():
    parts = tuple(amount(str(number)) for number in (31, 45, 27, 52, 18))
    told = repairs("sum(parts) ~ total", parts=parts, total=amount("193"))
    assert 0 < len(told) <= MOST
    assert len({(role, written) for role, written, _, _ in told}) == len(told)


def test_every_change_that_is_told_mends_the_check():
    figures = {"a": count(20), "b": count(34), "p": percent("69")}
    mended = {"59%": percent("59"), "23项": count(23), "29项": count(29)}
    for role, _, suggestion, _ in repairs("a / b ~ p", **figures):
        assert verdict_of(check("a / b ~ p", **{**figures, role: mended[suggestion]})) in (
            Verdict.REPRODUCED,
            Verdict.WITHIN_ROUNDING,
        )


def test_a_figure_is_named_by_its_role():
    one, other = count(20), count(34)
    relation = check("sum(parts) ~ total", parts=(one, other), total=count(54))
    assert role_of(relation, other) == "parts"
    assert role_of(relation, count(20)) is None
    assert role_of(relation, None) is None
