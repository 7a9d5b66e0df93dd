"""What stands on the card of a finding, and on that of a note?

「✗ 矛盾 rectified#2」, the sentence whose figures lead into the article, the sum, both ranges as words and as
a picture, and what would mend it: what the terminal says, said to a browser.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.frozen import NamedTuple
from factcheck.model import Severity
from factcheck.reports import noted
from factcheck.reports.html.bar import bar
from factcheck.reports.html.links import SIGNS
from factcheck.reports.html.markup import UNBROKEN, block, element, joined, text
from factcheck.reports.rows import Tone, rows
from factcheck.reports.snippet import Weight, passage, snippets
from factcheck.reports.view import Group

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.notes import Note
    from factcheck.reports.html.links import Card, Sheet, Sheets
    from factcheck.reports.html.markup import Markup
    from factcheck.reports.html.prose import Prose
    from factcheck.reports.rows import Row
    from factcheck.reports.snippet import Snippet
    from factcheck.source import Places


class Cards(NamedTuple):
    """Writes the cards of one article."""

    sheet: Sheet
    prose: Prose
    sheets: Sheets
    places: Places

    def finding(self, card: Card) -> Markup:
        """Return the card of a finding."""
        article, finding, terms = self.sheet.article, card.finding, self.sheet.terms
        told = list(rows(article, finding, terms))
        severity = finding.check.severity
        is_mild = card.part is Group.DOUBTFUL and severity is not Severity.ERROR
        return block(
            "article",
            _head(card.part, card.label, finding.check.id, terms.severities[severity] if is_mild else ""),
            *(self._sentence(snippet) for snippet in snippets(article, finding, self.places)),
            block("dl", *_grouped(row for row in told if row.tone is not Tone.FAINT)),
            bar(article, finding, terms),
            *(element("p", text(row.text), class_="faint") for row in told if row.tone is Tone.FAINT),
            class_=f"card {card.part.value}",
            id=card.id,
        )

    def note(self, note: Note, number: int) -> Markup:
        """Return the card of a note, with all that the terminal tells of it."""
        terms = self.sheet.terms
        part = Group.FAILING if noted.level(note) is Severity.ERROR else Group.DOUBTFUL
        return block(
            "article",
            _head(Group.DOUBTFUL, terms.notes[note.kind], note.claim),
            *_declared(note),
            *(
                self._passage(passage(self.sheet.article, spot, self.places), spot.start)
                for spot in note.places
            ),
            *(element("p", text(terms.reason(line))) for line in note.message.split("\n")),
            *self._further(note),
            class_=f"card {part.value}",
            id=f"{self.sheet.id}-m{number}",
        )

    def _further(self, note: Note) -> Iterator[Markup]:
        """Yield where the words of a claim were looked for, and what to do or to paste."""
        terms = self.sheet.terms
        if note.looked and not note.spots:
            yield element("p", text(terms.looked_in.format(", ".join(note.looked))))
        if note.suggestion:
            yield element("p", text(f"→ {terms.reason(note.suggestion)}"), class_="help")

    def _sentence(self, snippet: Snippet) -> Markup:
        """Return a sentence whose figures lead into the article."""
        return _figure(joined(self._pieces(snippet)), text(self._place(snippet)))

    def _place(self, snippet: Snippet) -> str:
        """Say where a sentence stands, and on which page where its document has pages."""
        place = snippet.place
        where = noted.Where(snippet.path, place.line, place.column)
        return f"{where}{self.sheet.terms.paged(place)}"

    def _pieces(self, snippet: Snippet) -> Iterator[Markup]:
        for piece in snippet.pieces:
            if piece.span is None:
                yield text(piece.text)
                continue
            name = "stated" if piece.weight is Weight.STATED else None
            target = self.sheets.target(snippet.document, piece.span)
            # a figure of a document that is no article of this run leads nowhere
            link = f"#{target}" if target else None
            yield element("a" if link else "b", text(piece.text), class_=name, href=link)

    def _passage(self, snippet: Snippet, start: int) -> Markup:
        """Return a sentence that a note points at, and which leads to its paragraph."""
        words = (
            text(piece.text) if piece.span is None else element("b", text(piece.text))
            for piece in snippet.pieces
        )
        place, home = text(self._place(snippet)), self.prose.paragraph(start)
        return _figure(joined(words), element("a", place, href=f"#{home}") if home else place)


def _head(part: Group, label: str, name: str, severity: str = "") -> Markup:
    sign = element("span", text(SIGNS[part]), aria_hidden="true")
    badge = element("span", sign, text(f" {label}"), class_="badge")
    return element("h3", badge, text(f" {name} {severity}".rstrip()))


def _declared(note: Note) -> Iterator[Markup]:
    """Yield where a claim stands, and the words that it quotes if these are not in the article."""
    if note.declared is None or not (note.quote or note.kind in noted.OF_CLAIM):
        return
    place = text(str(noted.Where(*note.declared)))
    yield _figure(text(note.quote), place) if note.quote else element("p", place, class_="place")


def _figure(words: Markup, place: Markup) -> Markup:
    quoted = element("blockquote", element("p", words))
    return block("figure", quoted, element("figcaption", place, class_="place"))


def _grouped(told: Iterable[Row]) -> Iterator[Markup]:
    """Yield each label with what stands beside it; a row without a label goes on with the one before."""
    label = ""
    group: list[Markup] = []
    for row in told:
        if row.label and group:
            yield element("div", element("dt", text(label)), *group)
            group = []
        label = row.label or label
        group.append(
            element("dd", *_unbroken(row), class_=None if row.tone is Tone.PLAIN else row.tone.value)
        )
    if group:
        yield element("div", element("dt", text(label)), *group)


def _unbroken(row: Row) -> Iterator[Markup]:
    """Yield the text of a row, with its figures and amounts kept from being broken at the end of a line."""
    kept = sorted(
        {part for part in row.whole if 1 < len(part) <= UNBROKEN}, key=lambda part: (-len(part), part)
    )
    if not kept:
        yield text(row.text)
        return
    for number, part in enumerate(re.split(f"({'|'.join(map(re.escape, kept))})", row.text)):
        yield element("span", text(part), class_="whole") if number % 2 else text(part)
