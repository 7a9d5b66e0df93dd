"""Reports made by hand, for tests of formats that must not depend on reading or judging."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

from factcheck.expression.parsing import parse
from factcheck.interval import Hedge, Interval, point
from factcheck.languages.figure import Numeral, quantity
from factcheck.model import (
    Article,
    Check,
    Finding,
    Kind,
    Origin,
    Quantity,
    Repair,
    Sentence,
    Severity,
    Verdict,
    Waiver,
)
from factcheck.notes import Note, NoteKind
from factcheck.report import ArticleReport, Report
from factcheck.source import Document, Edit, Span
from factcheck.units import PERCENT, counted

ORIGINAL = (
    "  去年，中央督察第二轮督察反馈34项问题完成整改20项，完\n\n成率69%，交办688件信访案件办结665件，"
    "办结率达97%。"
    "农村劳动力转移就业42.4万人次。\n全市项目:100:[bold]共五[/bold]个。农村劳动力转移就业46.2万人。\n"
)


def document(path: str = "seeds/sample.txt", original: str = ORIGINAL) -> Document:
    """Return the article with its hard line break cut out."""
    broken = original.find("完\n\n成")
    plain = Document.of(original, path)
    return plain if broken < 0 else plain.edited([Edit(broken + 1, broken + 3)])


def figure(
    doc: Document, text: str, value: Fraction, place: Fraction, kind: Kind, scaled: bool = False
) -> Quantity:
    """Return the figure that is printed as *text*."""
    start = doc.text.index(text)
    span = Span(start, start + len(text))
    unit = PERCENT if kind is Kind.PERCENT else counted(text.lstrip("0123456789.万"))
    numeral = Numeral(value, place, scaled)
    return quantity(doc.text, span, span, numeral, kind, unit, Hedge.NONE)


def article(doc: Document) -> tuple[Article, dict[str, Quantity]]:
    """Return the article and its figures by their text."""
    one, tenth = Fraction(1), Fraction(1, 10)
    figures = {
        text: figure(doc, text, Fraction(number), one, kind)
        for text, number, kind in (
            ("34项", 34, Kind.COUNT),
            ("20项", 20, Kind.COUNT),
            ("69%", 69, Kind.PERCENT),
            ("688件", 688, Kind.COUNT),
            ("665件", 665, Kind.COUNT),
            ("97%", 97, Kind.PERCENT),
        )
    }
    for text in ("42.4万人次", "46.2万人"):
        figures[text] = figure(
            doc, text, Fraction(text.split("万")[0]) * 10000, tenth * 10000, Kind.COUNT, True
        )
    cuts = [0, *(i + 1 for i, char in enumerate(doc.text) if char == "。")]
    sentences = tuple(
        Sentence(start, end, tuple(f for f in figures.values() if start <= f.start < end))
        for start, end in pairwise(cuts)
    )
    return Article(doc, "zh", sentences), figures


def findings(figures: dict[str, Quantity]) -> tuple[Finding, ...]:
    """Return one finding of every sort."""
    rate = Check(
        "env-round2#2",
        "share",
        Origin.CLAIM,
        parse("fixed / found ~ rate"),
        {"found": figures["34项"], "fixed": figures["20项"], "rate": figures["69%"]},
    )
    closed = Check(
        "env-cases",
        "share",
        Origin.DISCOVERED,
        parse("closed / cases ~ rate"),
        {"cases": figures["688件"], "closed": figures["665件"], "rate": figures["97%"]},
        Severity.WARNING,
        cue="办结率",
    )
    jobs = Check(
        "jobs",
        "repeat",
        Origin.CLAIM,
        parse("same(v)"),
        {"v": (figures["42.4万人次"], figures["46.2万人"])},
    )
    share = Fraction(20, 34)
    return (
        Finding(
            rate,
            Verdict.INCONSISTENT,
            "rate",
            point(share),
            point(share),
            PERCENT,
            repairs=(
                Repair("rate", "69%", "59%", "one digit"),
                Repair("fixed", "20项", "23项", "two digits swapped"),
            ),
        ),
        Finding(
            closed,
            Verdict.REPRODUCED,
            "rate",
            point(Fraction(665, 688)),
            point(Fraction(665, 688)),
            PERCENT,
        ),
        Finding(
            jobs,
            Verdict.INCONSISTENT,
            waiver=Waiver(Verdict.INCONSISTENT, "见报原文如此，两处口径待核", "desk"),
        ),
        Finding(
            Check(
                "loose", "share", Origin.CLAIM, parse("a <= b"), {"a": figures["20项"], "b": figures["688件"]}
            ),
            Verdict.UNDETERMINED,
            reason="one side has no limit",
            expected=Interval(Fraction(20), None),
        ),
    )


def report() -> Report:
    """Return a report of one article with a contradiction, a waiver, a doubt and a note."""
    doc = document()
    made, figures = article(doc)
    notes = (Note(NoteKind.DRIFTED, "93% → 97%", "env-cases", figures["97%"].start, figures["97%"].end),)
    one = ArticleReport(doc.path, made, findings(figures), notes)
    return Report((one,))


def of_two_articles():
    """Return a report where a finding of the first article holds a figure of the second one against it."""
    (first, figures), (second, others) = (article(document(path)) for path in ("a.txt", "b.txt"))
    check = Check(
        "jobs",
        "repeat",
        Origin.CLAIM,
        parse("a == b"),
        {"a": figures["34项"], "b": others["20项"]},
        documents={"b": second.document},
    )
    found = Finding(check, Verdict.INCONSISTENT, "b")
    return Report((ArticleReport("a.txt", first, (found,)), ArticleReport("b.txt", second, ())))
