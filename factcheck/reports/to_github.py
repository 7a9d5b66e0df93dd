"""Which lines make GitHub annotate 「69%」 in the changed file?

GitHub shows ten errors and ten warnings of a step and drops the rest without a word, so the rest is
counted here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from factcheck.model import Severity
from factcheck.reports import noted
from factcheck.reports.closing import language
from factcheck.reports.oneline import headline, level, repairs
from factcheck.reports.view import told
from factcheck.reports.words import words
from factcheck.source import Places

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.report import ArticleReport, Report
    from factcheck.reports.view import View

LIMIT = 10
_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def write(report: Report, out: TextIO, view: View) -> None:
    """Write workflow commands, the most serious first."""
    places = Places()
    reason = language(report).reason
    by_severity: dict[Severity, list[str]] = {severity: [] for severity in Severity}
    for error in report.errors:
        by_severity[Severity.ERROR].append(_command(Severity.ERROR, reason(error.reason), file=error.path))
    for article in report.articles:
        for severity, line in _lines(article, view, places):
            by_severity[severity].append(line)
    for severity, lines in by_severity.items():
        for line in lines[:LIMIT]:
            out.write(line + "\n")
        if len(lines) > LIMIT:
            left = f"{len(lines) - LIMIT} more of this kind: factcheck --format console shows them all"
            out.write(f"::notice title=factcheck {severity.value}::{left}\n")


def _lines(article: ArticleReport, view: View, places: Places) -> Iterator[tuple[Severity, str]]:
    terms = words(article.article.language)
    for part, finding in told(article, view):
        severity = level(part, finding)
        if severity is None or severity is Severity.NOTE:
            continue
        text = "\n".join(filter(None, (headline(article, finding), repairs(article, finding))))
        title = f"{terms.verdicts[finding.verdict]} {finding.check.id}"
        mark = article.anchor(finding)
        if mark is None:
            yield severity, _command(severity, text, file=article.path, title=title)
            continue
        first = places.place(mark.document, mark.start)
        last = places.place(mark.document, mark.end - 1)
        place = {"line": str(first.line), "endLine": str(last.line)}
        if first.line == last.line:
            # GitHub takes columns only inside one line
            place |= {"col": str(first.column), "endColumn": str(last.column + 1)}
        yield severity, _command(severity, text, file=mark.document.path, **place, title=title)
    for note in article.notes:
        severity = noted.level(note)
        title = noted.title(article, note)
        path, line, column = noted.where(article, note, places)
        place = {"line": str(line), "col": str(column)} if line else {}
        text = noted.told(article, note, places)
        yield severity, _command(severity, text, file=path, **place, title=title)


def _command(severity: Severity, text: str, **properties: str) -> str:
    pairs = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    return f"::{_COMMANDS[severity]} {pairs}::{_data(text)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
