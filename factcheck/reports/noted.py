"""How is it told that a claim could not be checked, or that its words, figures or waiver have changed?

「第二轮督察反馈{found=34项}…」 is no longer in the article: the report shows these words, where in the claims
file they stand, and in which articles they were looked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.frozen import NamedTuple
from factcheck.model import Severity
from factcheck.notes import INCOMPLETE, NoteKind
from factcheck.reports.snippet import clean
from factcheck.reports.words import words

if TYPE_CHECKING:
    from factcheck.notes import Note
    from factcheck.report import ArticleReport
    from factcheck.source import Places

OF_CLAIM = INCOMPLETE | {NoteKind.LAPSED, NoteKind.UNEXPECTED}
"""Notes that are mended in the claims file, and are shown there."""


class Where(NamedTuple):
    """A place in a file; a line of None means the whole file."""

    path: str
    line: int | None = None
    column: int | None = None

    def __str__(self) -> str:
        return clean(self.path) + (f":{self.line}:{self.column}" if self.line else "")


def level(note: Note) -> Severity:
    """Return how loudly a note is reported."""
    return Severity.ERROR if note.kind in INCOMPLETE else Severity.WARNING


def where(article: ArticleReport, note: Note, places: Places) -> Where:
    """Return the place to look at: in the claims file where the claim is at fault, else in the article."""
    if note.declared is not None and (note.kind in OF_CLAIM or note.start is None):
        return Where(*note.declared)
    if note.start is None:
        return Where(article.path)
    return _place(article, note.start, places)


def found(article: ArticleReport, note: Note, places: Places) -> list[Where]:
    """Return the places in the article that a note speaks of."""
    return [_place(article, spot.start, places) for spot in note.spots]


def title(article: ArticleReport, note: Note) -> str:
    """Return what a note is about: 原句不见 and the name of the claim, where it is about one."""
    kind = words(article.article.language).notes[note.kind]
    return clean(f"{kind} {note.claim}" if note.claim else kind)


def message(article: ArticleReport, note: Note) -> str:
    """Return what a note says, in the language of the article."""
    terms = words(article.article.language)
    return clean("; ".join(terms.reason(part) for part in note.message.split("\n")))


def told(article: ArticleReport, note: Note, places: Places) -> str:
    """Say a note in one line: of a claim that was not checked also its words and where one looked."""
    terms = words(article.article.language)
    quote = terms.quoted.format(clean(note.quote)) if note.quote else ""
    spots = ", ".join(map(str, found(article, note, places)))
    looked = terms.looked_in.format(clean(", ".join(note.looked))) if note.looked else ""
    return terms.joined(message(article, note), quote, terms.seen_at.format(spots) if spots else looked)


def _place(article: ArticleReport, start: int, places: Places) -> Where:
    place = places.place(article.article.document, start)
    return Where(article.path, place.line, place.column)
