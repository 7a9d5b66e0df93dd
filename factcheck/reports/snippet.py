"""Which words of the article does a finding show, and where are its figures in them?

「…反馈34项问题完成整改20项，完成率59%…」: the sentence as one line, its figures marked, long stretches
without figures left out.  Articles are hostile input: whatever would steer a terminal is taken out here.
"""

from __future__ import annotations

from bisect import bisect_right
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from factcheck.report import Mark
from factcheck.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.model import Finding
    from factcheck.report import ArticleReport, Places
    from factcheck.source import Document, Place

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
    OPERAND = 1
    STATED = 2


class Piece(NamedTuple):
    """A stretch of a snippet."""

    text: str
    weight: Weight = Weight.PLAIN

    def bracketed(self) -> str:
        """Return the text with brackets around it if it is a figure."""
        return _BRACKETS[self.weight].format(self.text)


class Snippet(NamedTuple):
    """A sentence with its marked figures, and the place of the first of them."""

    path: str
    place: Place
    pieces: tuple[Piece, ...]

    def bracketed(self) -> str:
        """Return the text with brackets around the figures, for readers without colours."""
        return "".join(piece.bracketed() for piece in self.pieces)


_BRACKETS = {Weight.PLAIN: "{}", Weight.OPERAND: "[{}]", Weight.STATED: "[[{}]]"}


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
        pieces = tuple(_pieces(document.text, span, marks, anchor if finding.stated else None))
        made.append(Snippet(document.path, places.place(document, first.start), pieces))
    return made


def passage(article: ArticleReport, spot: Span, places: Places) -> Snippet:
    """Return the sentence around a stretch of an article, with the stretch set off if it is only a part."""
    document = article.article.document
    mark = Mark("", document, spot.start, spot.end, None)
    sentence = _sentence(article, mark)
    if spot.start <= sentence.start and sentence.end <= spot.end + 1:
        pieces = tuple(_pieces(document.text, spot, (), None))
    else:
        pieces = tuple(_pieces(document.text, sentence, (mark,), None))
    return Snippet(document.path, places.place(document, spot.start), pieces)


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


def _pieces(text: str, sentence: Span, marks: Iterable[Mark], stated: Mark | None) -> Iterator[Piece]:
    cut = text[sentence.start : sentence.end]
    start = sentence.start + len(cut) - len(cut.lstrip())
    end = sentence.start + len(cut.rstrip())
    done = start
    # where one mention has two names, the stated one wins
    for mark in sorted(marks, key=lambda mark: (mark.start, mark != stated)):
        if mark.start < done:
            continue
        yield from _filling(text, done, mark.start, done == start, False, end - start)
        weight = Weight.STATED if mark == stated else Weight.OPERAND
        yield Piece(clean(text[mark.start : mark.end]), weight)
        done = mark.end
    yield from _filling(text, done, end, False, True, end - start)


def _filling(text: str, start: int, end: int, first: bool, last: bool, length: int) -> Iterator[Piece]:
    """Yield the text between two figures, its middle left out where it is long."""
    head, tail = (0 if first else CONTEXT), (0 if last else CONTEXT)
    if length <= WHOLE or end - start <= head + tail + 8:
        if start < end:
            yield Piece(clean(text[start:end]))
    else:
        yield Piece(f"{clean(text[start : start + head])}…{clean(text[end - tail : end])}")
