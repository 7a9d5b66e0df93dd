"""Which checks of an article did a test dashboard see pass, fail and stay undecided?

A suite is an article, a test case a check: 「完成率69%」 fails, what holds passes, what was waived, is only a
warning or is undetermined is skipped, and says which.  A claim that could not be checked is an error.  Only
elements and attributes that every reader of the format knows are used.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TextIO
from xml.sax.saxutils import escape, quoteattr

from factcheck.model import Severity
from factcheck.notes import INCOMPLETE
from factcheck.reports import noted
from factcheck.reports.oneline import headline, level, repairs
from factcheck.reports.snippet import snippets
from factcheck.reports.view import Group, grouped
from factcheck.reports.words import words
from factcheck.source import Places

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Finding
    from factcheck.notes import Note
    from factcheck.report import ArticleReport, Report
    from factcheck.reports.view import View

# XML 1.0 has no way to write these, and text out of a PDF is full of form feeds
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_BAD = (Group.FAILING,)
_SKIPPED = (Group.DOUBTFUL, Group.WAIVED, Group.UNDETERMINED)


def write(report: Report, out: TextIO, view: View) -> None:
    """Write one suite for each article and one for the files that could not be read."""
    places = Places()
    out.write('<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="factcheck">\n')
    for article in report.articles:
        out.writelines(f"{line}\n" for line in _suite(article, view, places))
    if report.errors:
        count = len(report.errors)
        out.write(f'  <testsuite name="unread" tests="{count}" failures="0" errors="{count}" skipped="0">\n')
        for error in report.errors:
            out.write(f'    <testcase classname="unread" name={_attribute(error.path)}>\n')
            out.write(f"      <error message={_attribute(error.reason)}/>\n    </testcase>\n")
        out.write("  </testsuite>\n")
    out.write("</testsuites>\n")


def _suite(article: ArticleReport, view: View, places: Places) -> Iterator[str]:
    groups = grouped(article, view)
    failures = sum(len(groups[part]) for part in _BAD)
    skipped = sum(len(groups[part]) for part in _SKIPPED)
    errors = sum(note.kind in INCOMPLETE for note in article.notes)
    skipped += len(article.notes) - errors
    tests = len(article.findings) + len(article.notes)
    counts = f'tests="{tests}" failures="{failures}" errors="{errors}" skipped="{skipped}"'
    yield f"  <testsuite name={_attribute(article.path)} {counts}>"
    for part, findings in groups.items():
        for finding in findings:
            yield from _case(article, finding, part, places)
    for note in article.notes:
        yield from _note(article, note, places)
    yield "  </testsuite>"


def _note(article: ArticleReport, note: Note, places: Places) -> Iterator[str]:
    """Yield the case of a claim that could not be checked, or that something is to be known of."""
    kind = words(article.article.language).notes[note.kind]
    text = f"{noted.where(article, note, places)}: {kind} {noted.told(article, note, places)}"
    yield f"    <testcase classname={_attribute(note.kind.value)} name={_attribute(note.claim or kind)}>"
    if note.kind in INCOMPLETE:
        yield f"      <error type={_attribute(note.kind.value)} message={_attribute(text)}/>"
    else:
        yield f"      <skipped message={_attribute(text)}/>"
    yield "    </testcase>"


def _case(article: ArticleReport, finding: Finding, part: Group, places: Places) -> Iterator[str]:
    names = f"classname={_attribute(finding.check.rule)} name={_attribute(finding.check.id)}"
    if part is Group.PASSING:
        yield f"    <testcase {names}/>"
        return
    terms = words(article.article.language)
    verdict = terms.verdicts[finding.verdict]
    if part is Group.WAIVED:
        verdict = f"{terms.waived}: {verdict}"
    elif part is Group.DOUBTFUL:
        verdict = f"{terms.severities[level(part, finding) or Severity.NOTE]}: {verdict}"
    text = f"{verdict} {headline(article, finding)}"
    yield f"    <testcase {names}>"
    if part in _BAD:
        lines = [
            f"{snippet.path}:{snippet.place.line}:{snippet.place.column}: {snippet.bracketed()}"
            for snippet in snippets(article, finding, places)
        ]
        body = escape(_legal("\n".join([*lines, repairs(article, finding)]).rstrip()))
        kind = _attribute(finding.verdict.value)
        yield f"      <failure type={kind} message={_attribute(text)}>{body}</failure>"
    else:
        yield f"      <skipped message={_attribute(text)}/>"
    yield "    </testcase>"


def _legal(text: str) -> str:
    return _FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text)


def _attribute(text: str) -> str:
    return quoteattr(_legal(text))
