"""What do programs read?  The JSON of DESIGN.md §8: 「59%」 is "59" with "58.5" and "59.5", never float."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from factcheck.report import Report
    from factcheck.reports.view import View


def write(report: Report, out: TextIO, view: View) -> None:
    """Write one JSON object for the whole run."""
    json.dump(report.as_dict(), out, ensure_ascii=False, indent=2)
    out.write("\n")
