"""What does GitLab show beside the changed line of 「69%」?  A code quality report.

GitLab keeps only the first of two equal fingerprints, so repeated ones are numbered; they are made of the
claim and its figures, never of the line, which moves with every edit above it.
"""

from __future__ import annotations

import json
from collections import Counter
from hashlib import blake2b
from typing import TYPE_CHECKING, Any, TextIO

from factcheck.model import Severity
from factcheck.reports import noted
from factcheck.reports.oneline import headline, identity, level
from factcheck.reports.view import told
from factcheck.source import Places

if TYPE_CHECKING:
    from factcheck.notes import Note
    from factcheck.report import ArticleReport, Report
    from factcheck.reports.view import View

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def write(report: Report, out: TextIO, view: View) -> None:
    """Write the list of all problems."""
    places = Places()
    seen: Counter[str] = Counter()
    issues: list[dict[str, Any]] = []
    for article in report.articles:
        for part, finding in told(article, view):
            severity = level(part, finding)
            mark = article.anchor(finding)
            if severity is None:
                continue
            line = places.place(mark.document, mark.start).line if mark else 1
            path = mark.document.path if mark else article.path
            key = "\0".join([path, *identity(article, finding)])
            seen[key] += 1
            text, fingerprint = headline(article, finding), _print(f"{key}\0{seen[key]}")
            issues.append(_issue(finding.check.rule, text, fingerprint, severity, path, line))
        issues += (_note(article, note, places, seen) for note in article.notes)
    for error in report.errors:
        issues.append(_issue("unread", error.reason, _print(error.path), Severity.ERROR, error.path, 1))
    json.dump(issues, out, ensure_ascii=False, indent=2)
    out.write("\n")


def _note(article: ArticleReport, note: Note, places: Places, seen: Counter[str]) -> dict[str, Any]:
    """Return the issue of a claim that could not be checked, or that something is to be known of."""
    path, line, _ = noted.where(article, note, places)
    key = "\0".join([path, note.kind.value, note.claim, note.quote])
    seen[key] += 1
    text = f"{noted.title(article, note)}: {noted.told(article, note, places)}"
    fingerprint = _print(f"{key}\0{seen[key]}")
    return _issue(note.kind.value, text, fingerprint, noted.level(note), path, line or 1)


def _issue(
    name: str, text: str, fingerprint: str, severity: Severity, path: str, line: int
) -> dict[str, Any]:
    return {
        "description": text,
        "check_name": name,
        "fingerprint": fingerprint,
        "severity": _SEVERITIES[severity],
        "location": {"path": path.removeprefix("./"), "lines": {"begin": line}},
    }


def _print(key: str) -> str:
    return blake2b(key.encode(errors="replace")).hexdigest()[:32]
