"""Which card of a page speaks of which figure, and where does a click on either lead?

「69%」 of 「完成整改20项，完成率69%」 leads to the gravest finding that it is in, whose card leads back to
「20项」 and 「69%」, also where a fact ties figures of two articles.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from factcheck.frozen import NamedTuple
from factcheck.model import Quantity
from factcheck.reports.view import Group, grouped
from factcheck.reports.words import words
from factcheck.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.model import Figure, Finding
    from factcheck.report import ArticleReport, Report
    from factcheck.reports.view import View
    from factcheck.reports.words import Words
    from factcheck.source import Document

SIGNS = {
    Group.FAILING: "✗",
    Group.DOUBTFUL: "!",
    Group.WAIVED: "○",
    Group.UNDETERMINED: "?",
    Group.PASSING: "✓",
}
"""What tells the parts of a report from each other where colours do not."""
GRAVITY = {part: number for number, part in enumerate(Group)}


class Card(NamedTuple):
    """A finding as the page shows it."""

    id: str
    part: Group
    label: str
    finding: Finding


class Marked(NamedTuple):
    """A figure as the page marks it, or a member of a list, which is none; the gravest card comes first."""

    id: str
    start: int
    end: int
    figure: Figure | None
    cards: tuple[Card, ...]


class Sheet(NamedTuple):
    """An article as the page shows it: ``id`` begins the ids of all that belongs to it."""

    id: str
    article: ArticleReport
    terms: Words
    cards: tuple[Card, ...]
    marked: tuple[Marked, ...] = ()

    @property
    def document(self) -> Document:
        """Return what was read."""
        return self.article.article.document

    @property
    def gravest(self) -> Group | None:
        """Return the first part of the report that anything told of the article belongs to."""
        parts = [card.part for card in self.cards] + [Group.DOUBTFUL] * len(self.article.notes)
        return min(parts, key=GRAVITY.__getitem__, default=None)

    @property
    def measuring(self) -> list[Marked]:
        """Return the figures that measure something."""
        return [one for one in self.marked if isinstance(one.figure, Quantity)]

    def meets(self, start: int, end: int) -> Marked | None:
        """Return what is marked in a stretch of the text."""
        at = bisect_right(self.marked, start, key=lambda one: one.end)
        found = self.marked[at] if at < len(self.marked) else None
        return found if found and found.start < end else None


class Sheets(NamedTuple):
    """All articles of a page, and their documents."""

    sheets: tuple[Sheet, ...]
    homes: dict[int, Sheet]

    def target(self, document: Document, stretch: Span) -> str | None:
        """Return the id of what is marked there, or None where the page does not have that text."""
        sheet = self.homes.get(id(document))
        found = sheet and sheet.meets(*stretch)
        return found.id if found else None


_Uses = dict[Span, list[Card]]


def laid_out(report: Report, view: View) -> Sheets:
    """Give every finding its card and every figure the cards that speak of it."""
    sheets = [_sheet(f"a{number}", article, view) for number, article in enumerate(report.articles, 1)]
    uses: dict[int, _Uses] = {}
    for sheet in sheets:
        for card in sheet.cards:
            for mark in sheet.article.marks(card.finding):
                stretches = uses.setdefault(id(mark.document), {})
                stretches.setdefault(Span(mark.start, mark.end), []).append(card)
    # all cards must be known first, because a finding of one article may speak of figures of another
    filled = tuple(
        sheet._replace(marked=tuple(_marked(sheet, uses.get(id(sheet.document), {})))) for sheet in sheets
    )
    return Sheets(filled, {id(sheet.document): sheet for sheet in filled})


def _sheet(name: str, article: ArticleReport, view: View) -> Sheet:
    """Return an article with its cards in the order of the page, of which nothing is marked yet."""
    terms = words(article.article.language)
    found = [(part, one) for part, findings in grouped(article, view).items() for one in findings]
    cards = (
        Card(f"{name}-f{number}", part, _label(part, finding, terms), finding)
        for number, (part, finding) in enumerate(found, 1)
    )
    return Sheet(name, article, terms, tuple(cards))


def _label(part: Group, finding: Finding, terms: Words) -> str:
    verdict = terms.verdicts[finding.verdict]
    return f"{terms.waived}·{verdict}" if part is Group.WAIVED else verdict


def _marked(sheet: Sheet, uses: _Uses) -> Iterator[Marked]:
    """Yield all that is marked of one text, in its order; nothing is marked twice."""
    read = {Span(figure.start, figure.end): figure for figure in sheet.article.article.figures}
    homes = _homes(list(read), uses)
    told: dict[Span, dict[str, Card]] = {}
    for stretch, cards in uses.items():
        told.setdefault(homes[stretch], {}).update((card.id, card) for card in cards)
    for number, stretch in enumerate(sorted({*read, *told}), 1):
        # sorting is stable: of one gravity, the order of the cards stays
        gravest_first = sorted(told.get(stretch, {}).values(), key=lambda card: GRAVITY[card.part])
        yield Marked(f"{sheet.id}-n{number}", *stretch, read.get(stretch), tuple(gravest_first))


def _homes(figures: list[Span], uses: Iterable[Span]) -> dict[Span, Span]:
    """Return where each operand is marked: at the figure that it touches, else where it stands itself.

    A member of a list may hold a figure, 「15分钟政务服务圈」, and a claim may name a part of one.
    """
    homes = {}
    last = Span(0, 0)
    for stretch in sorted(uses):
        at = bisect_right(figures, stretch.start, key=lambda figure: figure.end)
        if at < len(figures) and figures[at].start < stretch.end:
            homes[stretch] = figures[at]
        elif stretch.start < last.end:
            homes[stretch] = last
        else:
            homes[stretch] = last = stretch
    return homes
