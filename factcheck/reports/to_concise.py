"""Which lines would an editor grep?  One a finding:

seeds/jilin-2022.txt:495:3: error inconsistent env-round2#2: 20 ÷ 34 = 58.82…%，所述 69%
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from factcheck.reports import noted
from factcheck.reports.closing import language
from factcheck.reports.oneline import headline, level
from factcheck.reports.signs import speller
from factcheck.reports.snippet import clean
from factcheck.reports.view import Group, told
from factcheck.source import Places

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.report import ArticleReport, Report
    from factcheck.reports.view import View


def write(report: Report, out: TextIO, view: View) -> None:
    """Write one line for each finding, note and file that could not be read."""
    places, spelt = Places(), speller(out)
    for article in report.articles:
        for line in _lines(article, view, places):
            out.write(spelt(line) + "\n")
    reason = language(report).reason
    for error in report.errors:
        out.write(f"{clean(error.path)}: error unread: {clean(reason(error.reason))}\n")


def _lines(article: ArticleReport, view: View, places: Places) -> Iterator[str]:
    for part, finding in told(article, view):
        mark = article.anchor(finding)
        where = clean(article.path)
        if mark is not None:
            place = places.place(mark.document, mark.start)
            where = f"{clean(mark.document.path)}:{place.line}:{place.column}"
        severity = level(part, finding)
        words = [severity.value if severity else "ok", finding.verdict.value, clean(finding.check.id)]
        if part is Group.WAIVED:
            words[0] = "waived"
        yield f"{where}: {' '.join(words)}: {headline(article, finding)}"
    for note in article.notes:
        name = f"{note.kind.value} {clean(note.claim)}".rstrip()
        spot, text = noted.where(article, note, places), noted.told(article, note, places)
        yield f"{spot}: {noted.level(note).value} {name}: {text}"
