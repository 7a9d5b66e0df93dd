"""What is on the page that an editor opens in a browser?

How the run ended, 「1 篇文章 · 7 项核对 · 矛盾 1」, what could not be read, a table of the articles, then
each of them.  One file without requests: its policy forbids them, and lets no other style or script work.
"""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from itertools import chain
from typing import TYPE_CHECKING

from factcheck.report import Report
from factcheck.reports.closing import Ending, counts, ending, figures, language
from factcheck.reports.html.links import SIGNS, laid_out
from factcheck.reports.html.markup import DOCTYPE, NOTHING, block, element, framed, raw, text, void
from factcheck.reports.html.script import SCRIPT
from factcheck.reports.html.section import section
from factcheck.reports.html.style import STYLE
from factcheck.reports.view import Group
from factcheck.source import Places

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Verdict
    from factcheck.notes import NoteKind
    from factcheck.reports.html.links import Sheet, Sheets
    from factcheck.reports.html.markup import Markup
    from factcheck.reports.view import View
    from factcheck.reports.words import Words

_ENDS = {
    Ending.PASSED: Group.PASSING,
    Ending.FAILED: Group.FAILING,
    Ending.INCOMPLETE: Group.DOUBTFUL,
    Ending.NOTHING: Group.DOUBTFUL,
}


def page(report: Report, view: View) -> Iterator[Markup]:
    """Yield the page, part by part."""
    terms = language(report)
    part, ended = _ended(report, view, terms)
    body = framed("body", _body(report, view, _summary(report, part, ended, terms), terms))
    yield DOCTYPE
    yield from framed("html", chain([_head(f"{SIGNS[part]} {ended}")], body), lang=terms.language)


def _body(report: Report, view: View, summary: Markup, terms: Words) -> Iterator[Markup]:
    sheets, places = laid_out(report, view), Places()
    yield summary
    if report.errors:
        yield _unread(report, terms)
    if len(sheets.sheets) > 1:
        yield _contents(report, sheets, terms)
    yield from framed("main", (section(sheet, sheets, view, places) for sheet in sheets.sheets))
    yield raw("script", SCRIPT)


def _head(title: str) -> Markup:
    policy = f"default-src 'none'; style-src '{_hash(STYLE)}'; script-src '{_hash(SCRIPT)}'"
    return block(
        "head",
        void("meta", charset="utf-8"),
        void("meta", http_equiv="Content-Security-Policy", content=policy),
        void("meta", name="viewport", content="width=device-width, initial-scale=1"),
        void("meta", name="color-scheme", content="light dark"),
        # figures are no telephone numbers
        void("meta", name="format-detection", content="telephone=no"),
        element("title", text(f"factcheck {title}")),
        raw("style", STYLE),
    )


def _hash(source: str) -> str:
    """Return what a policy calls a style or a script by, so that no other one works."""
    return f"sha256-{b64encode(sha256(source.encode()).digest()).decode()}"


def _ended(report: Report, view: View, terms: Words) -> tuple[Group, str]:
    done, said, more = ending(report, view, terms)
    return _ENDS[done], terms.joined(said, more)


def _summary(report: Report, part: Group, ended: str, terms: Words) -> Markup:
    """Return what the last lines of the terminal say."""
    total = sum(1 for _ in report.findings())
    totals = [
        terms.counted(terms.articles, len(report.articles)),
        terms.counted(terms.checks, total),
        *(f"{count.name} {count.number}" for count in counts(report, terms)),
    ]
    sign = element("span", text(SIGNS[part]), aria_hidden="true")
    return block(
        "header",
        element(
            "h1", text("factcheck "), element("span", sign, text(f" {ended}"), class_=f"end {part.value}")
        ),
        element("p", text(" · ".join(totals))),
        element("p", text(figures(report, terms))),
        element("p", text(terms.keys), class_="keys", hidden=True),
        class_="run",
    )


def _unread(report: Report, terms: Words) -> Markup:
    """Return the files that could not be read, and why."""
    items = (
        element("li", element("b", text(error.path)), text(" "), text(terms.reason(error.reason)))
        for error in report.errors
    )
    sign = element("span", text(SIGNS[Group.FAILING]), aria_hidden="true")
    heading = element("h2", sign, text(f" {terms.unread}"), id="unread")
    return block("section", heading, block("ul", *items), class_="unread", aria_labelledby="unread")


def _contents(report: Report, sheets: Sheets, terms: Words) -> Markup:
    """Return a table of the articles, with how many findings and notes of each sort they have."""
    totals = counts(report, terms)
    name = terms.counted(terms.articles, len(report.articles))
    heads = (element("th", text(count.name), scope="col") for count in totals)
    first = element("th", text(terms.headings[1]), scope="col")
    table = block(
        "table",
        element("caption", text(name)),
        element("thead", element("tr", first, *heads)),
        block("tbody", *(_row(sheet, [count.sort for count in totals]) for sheet in sheets.sheets)),
    )
    return block("nav", table, class_="contents", aria_label=name)


def _row(sheet: Sheet, sorts: list[Verdict | NoteKind | None]) -> Markup:
    """Return the line of an article; its sign is that of the gravest of what is told of it."""
    found = {count.sort: count.number for count in counts(Report((sheet.article,)), sheet.terms)}
    numbers = (element("td", text(str(found[sort])) if sort in found else NOTHING) for sort in sorts)
    part = sheet.gravest
    link = element("a", text(sheet.article.path), href=f"#{sheet.id}")
    sign = element(
        "span", text(SIGNS[part] if part else ""), class_=part.value if part else None, aria_hidden="true"
    )
    return element("tr", element("th", sign, text(" "), link, scope="row"), *numbers)
