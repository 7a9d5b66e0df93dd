"""Which figures stand in a document, in which sentence, and where in the file?

「完成率59%」 becomes a quantity in a sentence of an article, and its place is that of the original text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.decimals import exact
from factcheck.frozen import NamedTuple, without_collection
from factcheck.languages import load
from factcheck.languages.detect import detect, is_foreign
from factcheck.model import Article, Date, Figure, Kind, Name, Quantity, Sentence
from factcheck.normalise import normalise
from factcheck.source import Document, Place, Span

if TYPE_CHECKING:
    from fractions import Fraction

    from factcheck.source import Lines


@without_collection()
def recognise(document: Document, code: str | None = None) -> Article:
    """Read the figures of a document into the sentences that hold them."""
    spoken = load(code or detect(document.text))
    figures = spoken.figures(document.text)
    sentences = _filled(spoken.sentences(document.text), figures)
    return Article(document, spoken.code, sentences, code is None and is_foreign(document.text))


def _filled(spans: list[Span], figures: list[Figure]) -> tuple[Sentence, ...]:
    """Put the figures, which are in order, into their sentences."""
    sentences, first = [], 0
    for start, end in spans:
        last = first
        while last < len(figures) and figures[last].start < end:
            last += 1
        sentences.append(Sentence(start, end, tuple(figures[first:last])))
        first = last
    return tuple(sentences)


class Number(NamedTuple):
    """A figure as the command ``numbers`` shows it, at its place in the original text."""

    figure: Figure
    start: int
    end: int
    line: int
    column: int
    page: int = 0

    def as_dict(self) -> dict[str, str | int | None]:
        """Return the JSON of DESIGN.md §8."""
        return {
            "text": self.figure.text,
            "start": self.start,
            "end": self.end,
            **Place(self.start, self.line, self.column, self.page).as_dict(),
            **_amounts(self.figure),
        }


def numbers(text: str, language: str | None = None) -> list[Number]:
    """Return every figure of a text, in order."""
    document = normalise(Document.of(text))
    return placed(recognise(document, language))


def placed(article: Article) -> list[Number]:
    """Return the figures of an article with their places in the original."""
    lines = article.document.lines()
    return [_placed(article.document, lines, figure) for figure in article.figures]


def _placed(document: Document, lines: Lines, figure: Figure) -> Number:
    start, end = document.origin(Span(figure.start, figure.end))
    place = lines.place(start)
    return Number(figure, start, end, place.line, place.column, place.page)


def _amounts(figure: Figure) -> dict[str, str | None]:
    """Return value, range, unit, kind and hedge as texts; a date has a value only where it is a year."""
    match figure:
        case Quantity():
            return {
                "value": _text(figure.value),
                "low": _text(figure.interval.low),
                "high": _text(figure.interval.high),
                "unit": figure.unit.name,
                "kind": figure.kind.value,
                "hedge": figure.hedge.value,
            }
        case Date():
            year = figure.period.first.year if figure.kind is Kind.YEAR else None
            value = None if year is None else str(year)
        case Name():
            value = None
    return {"value": value, "low": None, "high": None, "unit": "", "kind": figure.kind.value, "hedge": ""}


def _text(value: Fraction | None) -> str | None:
    return None if value is None else exact(value)
