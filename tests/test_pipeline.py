"""How an article becomes a report: the stages in their order, and what goes into none of them."""

import pytest

from factcheck.claims import read
from factcheck.model import Origin, Quantity, Severity, Verdict
from factcheck.notes import NoteKind
from factcheck.pipeline import Options, discovered, run, understand
from factcheck.readers import ReadError
from factcheck.rules import Level
from factcheck.source import Document

TRUE = "反馈34项，完成整改20项，完成率59%。"
FALSE = TRUE.replace("59", "69")
CLAIM = """\
factcheck: 1
claims:
  - id: rate
    quote: 反馈{found=34项}，完成整改{fixed=20项}，完成率{rate=59%}
    check: fixed / found ~ rate
"""


def document(text, path="a.txt"):
    return Document.of(text, path)


def findings(text, *files, **options):
    (article,) = run([document(text)], files, Options(**options)).articles
    return article.findings


def claims():
    file, mistakes = read(CLAIM, "a.yaml")
    assert not mistakes
    return file


def test_what_is_read_is_normalised_and_recognised():
    article = understand(document("投资额为１２９１.８亿\n元，增长５９％。"))
    assert article.language == "zh"
    assert article.document.text == "投资额为1291.8亿元，增长59%。"
    assert [figure.text for figure in article.figures] == ["1291.8亿元", "59%"]


def test_a_relation_is_found_and_judged():
    (finding,) = findings(FALSE)
    assert finding.verdict is Verdict.INCONSISTENT
    assert (finding.check.id, finding.check.origin) == ("share-1", Origin.DISCOVERED)
    assert findings(FALSE, discover=False) == ()


def test_what_is_declared_is_not_found_again():
    (finding,) = findings(TRUE, claims())
    assert (finding.check.id, finding.check.origin) == ("rate", Origin.CLAIM)
    article = understand(document(TRUE))
    assert [check.id for check in discovered(article)] == ["share-1"]
    assert [*discovered(article, [finding.check])] == []


@pytest.mark.parametrize(
    ("levels", "severities"),
    [
        ((), [Severity.WARNING]),
        ((Level("share", Severity.ERROR),), [Severity.ERROR]),
        ((Level("share", None),), []),
        ((Level("share", None), Level("share", Severity.NOTE, "*.txt")), [Severity.NOTE]),
        ((Level("share", None, "*/archive/*"),), [Severity.WARNING]),
    ],
    ids=["default", "error", "off", "the last that fits", "elsewhere"],
)
def test_a_project_says_how_serious_a_rule_is(levels, severities):
    assert [finding.check.severity for finding in findings(TRUE, levels=levels)] == severities


def test_what_could_not_be_read_is_told_and_stops_nothing():
    broken = ReadError("b.txt", "it is closed")
    report = run([broken, document(TRUE), document(FALSE, "c.txt")], (), Options())
    assert report.errors == (broken,)
    assert [article.path for article in report.articles] == ["a.txt", "c.txt"]


def test_the_order_of_the_sources_changes_no_finding():
    sources = [document(TRUE), document(FALSE, "b.txt")]
    forth, back = run(sources, (), Options()), run(sources[::-1], (), Options())
    assert {a.path: a.as_dict() for a in forth.articles} == {a.path: a.as_dict() for a in back.articles}


def test_figures_that_a_line_break_may_cut_are_noted_and_not_accused():
    (article,) = run([document("交办688件，办结6\n65件，办结率达97%。\n")], (), Options()).articles
    assert [note.kind for note in article.notes] == [NoteKind.LINE_BREAK]
    assert all(finding.verdict is Verdict.REPRODUCED for finding in article.findings)


def test_checks_that_hold_alone_are_judged_together():
    shares = "甲占全部资产130万元左右的35%，为41.2万元；乙占全部资产的6%，为8.6万元。"
    claim = """\
factcheck: 1
claims:
  - id: shares
    quote: 甲占全部资产{all=130万元左右}的{p=35%}，为{a=41.2万元}；乙占全部资产的{q=6%}，为{b=8.6万元}
    check: [a / all ~ p, b / all ~ q]
"""
    file, _ = read(claim, "a.yaml")
    found = findings(shares, file, discover=False)
    assert [finding.verdict for finding in found][-1] is Verdict.INCONSISTENT
    assert found[-1].check.rule == "joint"
    assert all(isinstance(operand, Quantity) for operand in found[-1].check.operands.values())


JAPANESE = "反馈34件を指摘し、改善20件を完了しました。完成率69%となりました。"


def test_an_article_in_no_language_that_is_read_is_not_accused():
    (article,) = run([document(JAPANESE)], [], Options()).articles
    assert article.findings == ()
    assert [note.kind for note in article.notes] == [NoteKind.FOREIGN]
    (asked,) = run([document(JAPANESE)], [], Options(language="zh")).articles
    assert asked.notes == ()
