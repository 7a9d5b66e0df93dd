"""What does an editor open in a browser to review an article?  One page, every figure marked in its place.

A click on 「69%」 leads to the card that says 「20项 ÷ 34项 ≠ 69%」, and from there back to 「20项」.  The
parts of the page are in ``html/``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from factcheck.reports.html.page import page

if TYPE_CHECKING:
    from factcheck.report import Report
    from factcheck.reports.view import View


def write(report: Report, out: TextIO, view: View) -> None:
    """Write one page for the whole run."""
    out.writelines(f"{part}\n" for part in page(report, view))
