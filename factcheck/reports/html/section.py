"""What does the page show of one article?  Its text, and beside it all that was found in it.

「articles/county.txt」 with its counts, the text with its figures marked, then the cards, those that fail
first and those that pass folded.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from factcheck.report import Report
from factcheck.reports.closing import figures
from factcheck.reports.html.card import Cards
from factcheck.reports.html.links import GRAVITY
from factcheck.reports.html.markup import NOTHING, block, element, text
from factcheck.reports.html.prose import Prose
from factcheck.reports.noted import Where
from factcheck.reports.oneline import PASSES
from factcheck.reports.view import Group

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.reports.html.links import Card, Sheet, Sheets
    from factcheck.reports.html.markup import Markup
    from factcheck.reports.view import View
    from factcheck.source import Places


TALL = 2000
"""Characters of a text that fills more than a screen."""


def section(sheet: Sheet, sheets: Sheets, view: View, places: Places) -> Markup:
    """Return the part of the page that is about one article."""
    article, terms = sheet.article, sheet.terms
    prose, legend = Prose(sheet), list(_legend(sheet))
    told = [*_findings(sheet, Cards(sheet, prose, sheets, places), view), *_unguarded(sheet, view, places)]
    return block(
        "section",
        block(
            "header",
            element("h2", text(article.path), id=f"{sheet.id}-title"),
            # of a single article, the top of the page has said it
            element("p", text(figures(Report((article,)), terms))) if len(sheets.sheets) > 1 else NOTHING,
            block("ul", *legend, class_="legend") if legend else NOTHING,
        ),
        prose.shown(),
        block("div", *told, class_="findings", role="group", aria_label=terms.findings) if told else NOTHING,
        id=sheet.id,
        class_=f"sheet {_shape(sheet, told)}".rstrip(),
        lang=article.article.language,
        aria_labelledby=f"{sheet.id}-title",
    )


def _shape(sheet: Sheet, told: list[Markup]) -> str:
    """Return how the two columns go together; beside a long text, what was found scrolls by itself."""
    if not told:
        return "alone"
    return "tall" if len(sheet.document.text) > TALL else ""


def _legend(sheet: Sheet) -> Iterator[Markup]:
    """Yield how many figures are marked in which way, each way as it looks."""
    terms, gravest = sheet.terms, [one.cards[0] for one in sheet.measuring if one.cards]
    looks = Counter((card.part, card.label) for card in gravest)
    for (part, label), count in sorted(looks.items(), key=lambda look: GRAVITY[look[0][0]]):
        yield element("li", element("mark", text(label), class_=part.value), text(f" {count}"))
    silent = len(sheet.measuring) - len(gravest)
    if silent:
        yield element("li", element("mark", text(terms.in_no_check)), text(f" {silent}"))
    others = len(sheet.article.article.figures) - len(sheet.measuring)
    if others:
        yield element("li", text(terms.counted(terms.others, others)))


def _findings(sheet: Sheet, cards: Cards, view: View) -> Iterator[Markup]:
    """Yield the cards of findings, then those of notes, then what holds, folded unless it was asked for."""
    yield from (cards.finding(card) for card in sheet.cards if card.part is not Group.PASSING)
    yield from (cards.note(note, number) for number, note in enumerate(sheet.article.notes, 1))
    holding = [card for card in sheet.cards if card.part is Group.PASSING]
    if holding:
        summary = element("summary", text(_holding(sheet, holding)), class_="passing")
        yield block("details", summary, *map(cards.finding, holding), open=view.verbose)


def _holding(sheet: Sheet, holding: list[Card]) -> str:
    terms, tally = sheet.terms, Counter(card.finding.verdict for card in holding)
    names = [f"{terms.verdicts[verdict]} {tally[verdict]}" for verdict in PASSES if tally[verdict]]
    return " · ".join([terms.counted(terms.folded, len(holding)), *names])


def _unguarded(sheet: Sheet, view: View, places: Places) -> Iterator[Markup]:
    """Yield the figures that no check guards, where the reader has asked for them."""
    loose = sheet.article.unguarded if view.unguarded else ()
    if not loose:
        return
    items = []
    for figure in loose:
        at = places.place(sheet.document, figure.start)
        found = sheet.meets(figure.start, figure.end)
        link = element("a", text(figure.text), href=f"#{found.id}") if found else text(figure.text)
        where = element("span", text(str(Where(sheet.article.path, at.line, at.column))), class_="place")
        items.append(element("li", link, text(" "), where))
    summary = element("summary", text(sheet.terms.unguarded))
    yield block("details", summary, block("ul", *items), open=True)
