"""How does an article become a report?  The whole flow in one screen.

read → normalise → recognise → ┬ bind(claims)    ┐
                               └ discover(rules) ┴→ Check → evaluate → Finding → report
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

from factcheck.discovery import passages
from factcheck.evaluate import evaluate
from factcheck.guard import guarded
from factcheck.model import Items, Quantity, Verdict
from factcheck.normalise import normalise
from factcheck.recognise import recognise
from factcheck.report import ArticleReport, Report
from factcheck.rules import rules

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.model import Article, Check, Finding, Operand
    from factcheck.source import Document


@dataclass(frozen=True, slots=True)
class Options:
    """What a run may be told."""

    language: str | None = None
    discover: bool = True
    waivers: bool = True
    today: date = field(default_factory=date.today)


def understand(document: Document, language: str | None = None) -> Article:
    """Turn what was read into an article of sentences and figures."""
    return recognise(normalise(document), language)


def discovered(article: Article, declared: Iterable[Check] = ()) -> Iterator[Check]:
    """Yield the relations that rules find, without those that are declared already or found twice."""
    seen = {_figures(check) for check in declared}
    numbers: dict[str, int] = {}
    prepared = passages(article)
    for rule in rules():
        for check in rule.find(prepared):
            figures = _figures(check)
            if figures not in seen:
                seen.add(figures)
                numbers[rule.id] = number = numbers.get(rule.id, 0) + 1
                yield replace(check, id=f"{rule.id}-{number}")


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


def report_on(article: Article, findings: Iterable[Finding]) -> ArticleReport:
    """Sum up what was found out about one article."""
    found = tuple(findings)
    figures = [figure for figure in article.figures if isinstance(figure, Quantity)]
    safe = guarded(found)
    loose = tuple(figure for figure in figures if figure.start not in safe)
    path = article.document.path
    return ArticleReport(path, article, found, (), len(figures), len(figures) - len(loose), loose)


def check_document(document: Document, options: Options) -> ArticleReport:
    """Check one document by discovery alone."""
    article = understand(document, options.language)
    checks = discovered(article) if options.discover else ()
    return report_on(article, map(evaluate, checks))


__all__ = ["Options", "Report", "Verdict", "check_document", "discovered", "report_on", "understand"]
