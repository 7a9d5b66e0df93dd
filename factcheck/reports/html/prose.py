"""How does an article stand on the page?  As prose, as it was read, every figure marked.

In 「完成整改20项，完成率69%」 a figure of a check leads to the card of its gravest finding and names them
all; one in no check says so.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from factcheck.reports.html.links import SIGNS
from factcheck.reports.html.markup import UNBROKEN, block, element, text
from factcheck.source import PARAGRAPH, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.reports.html.links import Marked, Sheet
    from factcheck.reports.html.markup import Markup

_LINE_END = re.compile(f"[\n{PARAGRAPH}]")


class Prose:
    """The paragraphs of an article that have words in them, which are found once."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._text = sheet.document.text
        self._paragraphs = [one for one in self._found() if self._text[one.start : one.end].strip()]

    def _found(self) -> Iterator[Span]:
        start = 0
        for end in _LINE_END.finditer(self._text):
            if self._sheet.meets(*end.span()) is None:  # no paragraph ends inside a figure
                yield Span(start, end.start())
                start = end.end()
        yield Span(start, len(self._text))

    def paragraph(self, offset: int) -> str | None:
        """Return the id of the paragraph that a place of the text is in or behind, if there is one."""
        number = bisect_right(self._paragraphs, offset, key=lambda paragraph: paragraph.start)
        return f"{self._sheet.id}-p{number}" if number else None

    def shown(self) -> Markup:
        """Return all paragraphs."""
        found = self._sheet.article.article
        paragraphs = (
            element("p", *self._pieces(paragraph), id=f"{self._sheet.id}-p{number}")
            for number, paragraph in enumerate(self._paragraphs, 1)
        )
        language = "" if found.is_foreign else found.language
        return block(
            "div",
            *paragraphs,
            class_="prose",
            lang=language,
            role="group",
            aria_label=self._sheet.terms.columns[1],
        )

    def _pieces(self, paragraph: Span) -> Iterator[Markup]:
        marked = self._sheet.marked
        done = paragraph.start
        at = bisect_right(marked, paragraph.start, key=lambda one: one.end)
        while at < len(marked) and marked[at].start < paragraph.end:
            one = marked[at]
            yield text(self._text[done : one.start])
            yield self._mark(one)
            done, at = one.end, at + 1
        yield text(self._text[done : paragraph.end])

    def _mark(self, one: Marked) -> Markup:
        terms, printed = self._sheet.terms, self._text[one.start : one.end]
        breaks = "long" if len(printed) > UNBROKEN else ""
        if not one.cards:
            return element("mark", text(printed), id=one.id, class_=breaks or None, title=terms.in_no_check)
        gravest = one.cards[0]
        link = element(
            "a",
            text(printed),
            href=f"#{gravest.id}",
            title=" · ".join(
                f"{SIGNS[card.part]} {card.label} {card.finding.check.id}" for card in one.cards
            ),
            aria_label=terms.joined(printed, gravest.label),
        )
        return element("mark", link, id=one.id, class_=f"{gravest.part.value} {breaks}".rstrip())
