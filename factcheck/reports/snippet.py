"""Which words of the article does a finding show, and where are its figures in them?

「…反馈34项问题完成整改20项，完成率59%…」: the sentence as one line, its figures marked, long stretches
without figures left out.  Articles are hostile input: whatever would steer a terminal is taken out here.
"""

from __future__ import annotations

from bisect import bisect_right
from enum import Enum
from typing import TYPE_CHECKING

from factcheck.frozen import NamedTuple
from factcheck.notes import Mark
from factcheck.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.model import Finding
    from factcheck.report import ArticleReport
    from factcheck.source import Document, Place, Places

WHOLE = 120
"""Sentences up to this many characters are shown whole."""
CONTEXT = 36
"""Characters that are shown on each side of a figure in a longer sentence."""

# C0 and C1 controls, and the marks that turn the direction of writing or hide in it
_CONTROLS = [*range(0x20), *range(0x7F, 0xA0), 0xAD, 0x61C, 0x200B, 0x200E, 0x200F, 0xFEFF]
_CONTROLS += [*range(0x2028, 0x202F), *range(0x2060, 0x2070)]
_CLEAN = dict.fromkeys(_CONTROLS, "\N{REPLACEMENT CHARACTER}") | dict.fromkeys(
    map(ord, "\t\n\r\x0b\x0c"), " "
)


class Weight(Enum):
    """How a stretch of a snippet is set off."""

    PLAIN = 0
    FIGURE = 1  # another figure of the sentence: not set off, but never broken
    OPERAND = 2
    STATED = 3


class Piece(NamedTuple):
    """A stretch of a snippet."""

    text: str
    weight: Weight = Weight.PLAIN
    span: Span | None = None
    """Where a figure that is set off stands in the text of its document."""

    def bracketed(self) -> str:
        """Return the text with brackets around it if it is a figure."""
        return _BRACKETS[self.weight].format(self.text)


class Snippet(NamedTuple):
    """A sentence with its marked figures, and the place of the first of them."""

    path: str
    place: Place
    pieces: tuple[Piece, ...]
    document: Document

    def bracketed(self) -> str:
        """Return the text with brackets around the figures, for readers without colours."""
        return "".join(piece.bracketed() for piece in self.pieces)


_BRACKETS = {Weight.PLAIN: "{}", Weight.FIGURE: "{}", Weight.OPERAND: "[{}]", Weight.STATED: "[[{}]]"}


def clean(text: str) -> str:
    """Take out of a text whatever would steer a terminal; the length stays."""
    return text.translate(_CLEAN)


def snippets(article: ArticleReport, finding: Finding, places: Places) -> list[Snippet]:
    """Return the sentences of a finding's figures in the order of the text."""
    sentences: dict[tuple[int, Span], tuple[Document, list[Mark]]] = {}
    marks = article.marks(finding)
    anchor = article.anchor(finding)
    for mark in marks:
        home = mark.document is article.article.document
        span = _sentence(article, mark) if home else _surroundings(mark)
        sentences.setdefault((id(mark.document), span), (mark.document, []))[1].append(mark)
    made = []
    for (_, span), (document, marks) in sentences.items():
        first = anchor if anchor in marks else marks[0]
        figures = _figures(article, span) if document is article.article.document else ()
        stated = anchor if finding.stated else None
        pieces = tuple(_pieces(document.text, span, marks, stated, figures))
        made.append(Snippet(document.path, places.place(document, first.start), pieces, document))
    return made


def passage(article: ArticleReport, spot: Span, places: Places) -> Snippet:
    """Return the sentence around a stretch of an article, with the stretch set off if it is only a part."""
    document = article.article.document
    mark = Mark("", document, spot.start, spot.end, None)
    sentence = _sentence(article, mark)
    is_all = spot.start <= sentence.start and sentence.end <= spot.end + 1
    span, marks = (spot, ()) if is_all else (sentence, (mark,))
    pieces = tuple(_pieces(document.text, span, marks, None, _figures(article, span)))
    return Snippet(document.path, places.place(document, spot.start), pieces, document)


def _sentence(article: ArticleReport, mark: Mark) -> Span:
    sentences = article.article.sentences
    at = bisect_right(sentences, mark.start, key=lambda sentence: sentence.start) - 1
    if at < 0 or mark.end > sentences[at].end:
        return _surroundings(mark)
    return Span(sentences[at].start, sentences[at].end)


def _surroundings(mark: Mark) -> Span:
    """Return the line around a mark where no sentence is known."""
    text = mark.document.text
    start = text.rfind("\n", 0, mark.start) + 1
    end = text.find("\n", mark.end)
    return Span(start, len(text) if end < 0 else end)


def _figures(article: ArticleReport, span: Span) -> tuple[Span, ...]:
    """Return where the figures of a stretch stand."""
    sentences = article.article.sentences
    first = max(bisect_right(sentences, span.start, key=lambda sentence: sentence.start) - 1, 0)
    last = bisect_right(sentences, span.end, key=lambda sentence: sentence.start)
    figures = (figure for sentence in sentences[first:last] for figure in sentence.figures)
    return tuple(Span(figure.start, figure.end) for figure in figures)


def _pieces(
    text: str, sentence: Span, marks: Iterable[Mark], stated: Mark | None, figures: Iterable[Span]
) -> Iterator[Piece]:
    cut = text[sentence.start : sentence.end]
    start = sentence.start + len(cut) - len(cut.lstrip())
    end = sentence.start + len(cut.rstrip())
    done, stretch = start, _Stretch(text, end - start, tuple(figures))
    # where one mention has two names, the stated one wins
    for mark in sorted(marks, key=lambda mark: (mark.start, mark != stated)):
        if mark.start < done:
            continue
        yield from stretch.filling(done, mark.start, first=done == start)
        weight = Weight.STATED if mark == stated else Weight.OPERAND
        yield Piece(clean(text[mark.start : mark.end]), weight, Span(mark.start, mark.end))
        done = mark.end
    yield from stretch.filling(done, end, last=True)


class _Stretch(NamedTuple):
    """What stands around the marked figures: a text, how long its sentence is, and all figures."""

    text: str
    length: int
    figures: tuple[Span, ...]

    def filling(self, start: int, end: int, *, first: bool = False, last: bool = False) -> Iterator[Piece]:
        """Yield the text between two marked figures, its middle left out where it is long."""
        head, tail = (0 if first else CONTEXT), (0 if last else CONTEXT)
        if self.length > WHOLE and end - start > head + tail + 8:
            left, right = self._outside(start + head, end - tail)
            if left + 8 < right:
                yield from self._plain(start, left)
                yield Piece("…")
                yield from self._plain(right, end)
                return
        yield from self._plain(start, end)

    def _outside(self, left: int, right: int) -> tuple[int, int]:
        """Move the ends of what is left out, so that no figure is cut."""
        for figure in self.figures:
            if figure.start < left < figure.end:
                left = figure.end
            if figure.start < right < figure.end:
                right = figure.start
        return left, right

    def _plain(self, start: int, end: int) -> Iterator[Piece]:
        done = start
        for figure in self.figures:
            if done <= figure.start and figure.end <= end:
                yield from self._piece(done, figure.start, Weight.PLAIN)
                yield from self._piece(figure.start, figure.end, Weight.FIGURE)
                done = figure.end
        yield from self._piece(done, end, Weight.PLAIN)

    def _piece(self, start: int, end: int, weight: Weight) -> Iterator[Piece]:
        if start < end:
            yield Piece(clean(self.text[start:end]), weight)
