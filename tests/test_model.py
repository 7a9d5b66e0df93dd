"""What the stages hand on: figures with the values they may stand for, checks, findings."""

from fractions import Fraction

from figures import amount, check, count, percent

from factcheck.interval import Hedge, Interval
from factcheck.model import Article, Finding, Kind, Sentence, Severity, Verdict, unprinted
from factcheck.source import Document
from factcheck.units import PERCENT


def test_a_soft_hedge_accuses_by_twice_its_width():
    about = amount("40", 1, Hedge.ABOUT)
    assert about.interval == Interval(Fraction(30), Fraction(50))
    assert about.widest == Interval(Fraction(20), Fraction(60))
    assert percent("59").widest == percent("59").interval


def test_a_writer_may_have_cut_digits_off():
    assert Fraction("58.99") not in percent("58").interval
    assert Fraction("58.99") in percent("58").if_truncated
    assert Fraction("57.5") in percent("58").if_truncated
    assert count(20).if_truncated == count(20).interval


def test_digits_are_seen_without_their_hedge():
    above = amount("26.3", 1, Hedge.ABOVE)
    assert above.interval.low == Fraction("26.3")
    assert above.written == Interval(Fraction("26.25"), Fraction("26.35"))


def test_what_is_not_printed_may_be_anything_above_zero():
    network = unprinted("network")
    assert network.start == network.end
    assert Fraction(1, 10**9) in network.interval and Fraction(0) not in network.interval


def test_an_article_has_the_figures_of_its_sentences():
    one, other = count(20), percent("59")
    sentences = (Sentence(0, 9, (one,)), Sentence(9, 20, (other,)))
    assert Article(Document.of("", "a.txt"), "zh", sentences).figures == (one, other)


def test_a_check_under_another_name_is_the_same_relation():
    first = check("a / b ~ p", a=count(20), b=count(34), p=percent("59"))
    named = first.named("share-1", Severity.WARNING)
    assert (named.id, named.severity) == ("share-1", Severity.WARNING)
    assert (named.expression, named.operands) == (first.expression, first.operands)


def test_a_finding_tells_values_in_its_unit():
    relation = check("a / b ~ p", a=count(20), b=count(34), p=percent("59"))
    share = Interval(Fraction(20, 34), Fraction(20, 34))
    finding = Finding(relation, Verdict.REPRODUCED, "p", share, share, PERCENT)
    assert finding.point == Fraction(2000, 34)
    assert finding.computed == Interval(Fraction(2000, 34), Fraction(2000, 34))
    assert Finding(relation, Verdict.UNBOUND).point is None


def test_a_kind_is_one_object():
    assert {Kind("percent"): 1}[Kind.PERCENT] == 1
