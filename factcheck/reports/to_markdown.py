"""What does a reviewer read in a merge request?  A table of what does not hold, each row with its sentence.

| 判定 | 位置 | 原句 | 核算 |: article text is escaped, so that a | or a <tag> of 「完成率69%|」 stays text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TextIO

from factcheck.reports import noted
from factcheck.reports.closing import Ending, counts, ending, figures, language
from factcheck.reports.oneline import headline, repairs
from factcheck.reports.snippet import Weight, clean, snippets
from factcheck.reports.view import Group, told
from factcheck.reports.words import words
from factcheck.source import Places

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Finding
    from factcheck.notes import Note
    from factcheck.report import ArticleReport, Report
    from factcheck.reports.snippet import Snippet
    from factcheck.reports.view import View

LIMIT = 900_000
"""Characters after which rows are only counted; GitHub loses a step summary of more than 1 MiB."""

_SPECIAL = re.compile(r"([\\`*_\[\]#|<>&~:@$])")


def write(report: Report, out: TextIO, view: View) -> None:
    """Write a section for each article and a line of totals."""
    places = Places()
    room = LIMIT // 3
    for article in report.articles:
        room = _article(article, out, view, places, room)
    terms = language(report)
    for error in report.errors:
        out.write(f"- **{terms.unread}**: {_plain(error.path)}: {_plain(terms.reason(error.reason))}\n")
    done, said, more = ending(report, view, terms)
    totals = [f"{count.name} {count.number}" for count in counts(report, terms)]
    lines = [
        " · ".join(totals),
        figures(report, terms),
        f"**{_SIGNS[done]} {said}**{more and terms.comma}{more}",
    ]
    out.write("\n" + "  \n".join(filter(None, lines)) + "\n")


_SIGNS = {Ending.PASSED: "✓", Ending.FAILED: "✗", Ending.INCOMPLETE: "!", Ending.NOTHING: "!"}


def _article(article: ArticleReport, out: TextIO, view: View, places: Places, room: int) -> int:
    terms = words(article.article.language)
    rows = [_row(article, part, finding, places) for part, finding in told(article, view)]
    rows += [_noted(article, note, places) for note in article.notes]
    if not rows:
        return room
    headings = " | ".join(terms.headings)
    out.write(f"### {_plain(article.path)}\n\n| {headings} |\n|---|---|---|---|\n")
    left = len(rows)
    for row in rows:
        if len(row) > room:
            break
        out.write(row + "\n")
        room -= len(row)
        left -= 1
    if left:
        out.write(f"\n… +{left}\n")
    out.write("\n")
    return room


def _row(article: ArticleReport, part: Group, finding: Finding, places: Places) -> str:
    terms = words(article.article.language)
    verdict = terms.verdicts[finding.verdict]
    if part is Group.FAILING:
        verdict = f"**{verdict}**"
    elif part is Group.WAIVED:
        verdict = f"{terms.waived} ({verdict})"
    shown = snippets(article, finding, places)
    where = "<br>".join(f"{_plain(s.path)}:{s.place.line}:{s.place.column}" for s in shown)
    sentences = "<br>".join("".join(_marked(snippet)) for snippet in shown)
    facts = [headline(article, finding), repairs(article, finding)]
    text = "<br>".join(_plain(fact) for fact in facts if fact)
    return f"| {verdict} {_plain(finding.check.id)} | {where} | {sentences} | {text} |"


def _noted(article: ArticleReport, note: Note, places: Places) -> str:
    where, text = str(noted.where(article, note, places)), noted.message(article, note)
    title, quote = _plain(noted.title(article, note)), _plain(note.quote)
    return f"| {title} | {_plain(where)} | {quote} | {_plain(text)} |"


def _marked(snippet: Snippet) -> Iterator[str]:
    for piece in snippet.pieces:
        text = _plain(piece.text)
        match piece.weight:
            case Weight.STATED:
                yield f"<ins><b>{text}</b></ins>"
            case Weight.OPERAND:
                yield f"<b>{text}</b>"
            case Weight.PLAIN | Weight.FIGURE:
                yield text


def _plain(text: str) -> str:
    """Escape what Markdown or HTML would take for markup."""
    return _SPECIAL.sub(lambda match: f"&#{ord(match[1])};", clean(text))
