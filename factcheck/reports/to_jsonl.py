"""What does a program read that walks an archive?  One JSON object a line: an article, or a file not read."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, TextIO

from factcheck.report import SCHEMA

if TYPE_CHECKING:
    from factcheck.report import Report
    from factcheck.reports.view import View


def write(report: Report, out: TextIO, view: View) -> None:
    """Write each article on a line of its own, then each file that could not be read."""
    lines = [article.as_dict() for article in report.articles]
    lines += [{"path": error.path, "error": error.reason} for error in report.errors]
    for line in lines:
        out.write(json.dumps({"factcheck": SCHEMA, **line}, ensure_ascii=False) + "\n")
