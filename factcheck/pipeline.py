"""How does an article become a report?  The whole flow in one screen.

read → normalise → recognise → ┬ bind(claims)    ┐
                               └ discover(rules) ┴→ Check → evaluate → Finding → report
"""

from __future__ import annotations

from dataclasses import field
from datetime import date
from typing import TYPE_CHECKING

from factcheck.arithmetic.joint import together
from factcheck.discovery import passages
from factcheck.evaluate import evaluate
from factcheck.frozen import frozen, without_collection
from factcheck.model import Items, Verdict
from factcheck.normalise import normalise
from factcheck.normalise.linebreaks import doubtful
from factcheck.notes import IN_NO_LANGUAGE
from factcheck.readers import ReadError
from factcheck.recognise import recognise
from factcheck.report import ArticleReport, Report
from factcheck.rules import Level, rules, severity_of
from factcheck.slips.causes import by_cause

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factcheck.claims import ClaimsFile
    from factcheck.expression import Expression
    from factcheck.model import Article, Check, Finding, Operand
    from factcheck.notes import Note
    from factcheck.source import Document


WRONG = frozenset({Verdict.INCONSISTENT, Verdict.ONLY_IF_TRUNCATED, Verdict.UNBOUND})


@frozen
class Options:
    """What a run may be told."""

    language: str | None = None
    discover: bool = True
    waivers: bool = True
    levels: tuple[Level, ...] = ()
    today: date = field(default_factory=date.today)


def understand(document: Document, language: str | None = None) -> Article:
    """Turn what was read into an article of sentences and figures."""
    return recognise(normalise(document), language)


def discovered(
    article: Article, declared: Iterable[Check] = (), levels: tuple[Level, ...] = ()
) -> Iterator[Check]:
    """Yield the relations that rules find, without those that are declared already or found twice."""
    seen = {_figures(check) for check in declared}
    prepared = passages(article)
    for rule in rules():
        severity = severity_of(rule.id, article.document.path, levels)
        if severity is None:
            continue
        # one rule may say several things of the same figures: no less than the least, no more than the most
        stated: dict[frozenset[int], list[Expression]] = {}
        number = 0
        for check in rule.find(prepared):
            figures = _figures(check)
            if figures in seen or check.expression in stated.get(figures, ()):
                continue
            stated.setdefault(figures, []).append(check.expression)
            number += 1
            yield check.named(f"{rule.id}-{number}", severity)
        seen.update(stated)


def _figures(check: Check) -> frozenset[int]:
    """Return what tells relations apart: the places of their figures."""
    return frozenset(place for operand in check.operands.values() for place in _places(operand))


def _places(operand: Operand) -> tuple[int, ...]:
    match operand:
        case tuple():
            return tuple(quantity.start for quantity in operand)
        case Items(members=members):
            return tuple(member.start for member in members)
    return (operand.start,)


@without_collection()
def run(sources: Sequence[Document | ReadError], files: Sequence[ClaimsFile], options: Options) -> Report:
    """Check everything that was read, with all claims; the order of the sources changes no finding."""
    errors = [source for source in sources if isinstance(source, ReadError)]
    documents = [source for source in sources if not isinstance(source, ReadError)]
    articles = [understand(document, options.language) for document in documents]
    outcomes = _declared(files, articles, options)
    reports = [_report_on(*pair, options) for pair in zip(articles, outcomes, strict=True)]
    return Report(tuple(reports), tuple(errors))


def _declared(
    files: Sequence[ClaimsFile], articles: Sequence[Article], options: Options
) -> Sequence[tuple[Sequence[Finding], Sequence[Note]]]:
    if not files:
        return [((), ())] * len(articles)
    # brings a YAML parser, which a run without claims does not need
    from factcheck.declared import declared  # noqa: PLC0415

    outcomes = declared(files, articles, evaluate, options.today, waive=options.waivers)
    return [(outcome.findings, outcome.notes) for outcome in outcomes]


def _report_on(
    article: Article, outcome: tuple[Sequence[Finding], Sequence[Note]], options: Options
) -> ArticleReport:
    """Sum up what was found out about one article."""
    findings, notes = list(outcome[0]), outcome[1]
    torn = [*doubtful(article.document.text)]
    if options.discover:
        found = discovered(article, [finding.check for finding in findings], options.levels)
        findings += by_cause(evaluate(check) for check in found if not _is_torn(check, torn))
    findings += map(evaluate, together([finding for finding in findings if finding.verdict not in WRONG]))
    foreign = (IN_NO_LANGUAGE,) if article.is_foreign and options.discover else ()
    return ArticleReport(article.document.path, article, tuple(findings), (*notes, *torn, *foreign))


def _is_torn(check: Check, torn: Sequence[Note]) -> bool:
    """Tell whether a figure of a relation may be half of one that a line break cuts: 「18⏎0万吨」."""
    halves = [range(note.start or 0, note.end or 0) for note in torn]
    return any(place in half for half in halves for place in _figures(check))
