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
from factcheck.report import Places
from factcheck.reports.oneline import headline, level
from factcheck.reports.view import told

if TYPE_CHECKING:
    from factcheck.report import Report
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
            key = "\0".join([path, finding.check.id, *(mark.text for mark in article.marks(finding))])
            seen[key] += 1
            issues.append(
                {
                    "description": headline(article, finding),
                    "check_name": finding.check.rule,
                    "fingerprint": blake2b(f"{key}\0{seen[key]}".encode(errors="replace")).hexdigest()[:32],
                    "severity": _SEVERITIES[severity],
                    "location": {"path": path.removeprefix("./"), "lines": {"begin": line}},
                }
            )
    for error in report.errors:
        fingerprint = blake2b(error.path.encode(errors="replace")).hexdigest()[:32]
        location = {"path": error.path.removeprefix("./"), "lines": {"begin": 1}}
        issue = {"description": error.reason, "check_name": "unread", "fingerprint": fingerprint}
        issues.append({**issue, "severity": "major", "location": location})
    json.dump(issues, out, ensure_ascii=False, indent=2)
    out.write("\n")
