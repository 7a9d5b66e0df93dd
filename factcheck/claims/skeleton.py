"""Which characters of an article count when a quote is looked for?

「完成整⏎改 ２０ 项」 and 「完成整改20项」 are the same words: spaces, line breaks and character width say
nothing.  The skeleton is the article without them, made once, with every figure at its place.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING
from unicodedata import numeric

from factcheck.frozen import frozen, unique
from factcheck.model import Quantity
from factcheck.source import PARAGRAPH, SourceMap, Span

if TYPE_CHECKING:
    from factcheck.languages import Language
    from factcheck.model import Article, Figure, Sentence
    from factcheck.source import Document

_WHITE = "\t\n\v\f\r \x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000\u00ad\u200b\u2060\ufeff"
_DROPPED = frozenset(_WHITE) | {chr(code) for code in range(0x2000, 0x200B)}
_FOLDED = dict.fromkeys(_DROPPED, "")
_FOLDED |= {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
# quotation marks and dashes differ by keyboard, not by meaning
_FOLDED |= dict.fromkeys("“”„‟「」『』〝〞", '"')
_FOLDED |= dict.fromkeys("‘’‚‛", "'")
_FOLDED |= dict.fromkeys("‐‑‒–—―−﹣", "-")

_TO_FOLD = re.compile("[" + "".join(map(re.escape, _FOLDED)) + "]")
_RUN = re.compile(r"\S+")  # characters without width are gone from a document's text by now
_BREAK = re.compile(f"[\n{PARAGRAPH}]")
_MASKED = str.maketrans("123456789", "0" * 9)
_SCALE = 1000
"""From 千 on a numeral character is a scale that an author may leave outside the bracket."""


def fold(text: str) -> str:
    """Return a text as the skeleton would hold it."""
    # str.translate would ask of every character, and so would set(text)
    for found in set(_TO_FOLD.findall(text)):
        text = text.replace(found, _FOLDED[found])
    return text


@frozen
class Mark:
    """A figure in skeleton offsets: the whole mention, and its numeral from *first* to *last*."""

    start: int
    end: int
    first: int
    last: int
    figure: Figure


@unique
class Skeleton:
    """An article's characters that count; all offsets of this class are into ``text``."""

    article: Article
    language: Language
    text: str
    runs: SourceMap
    """Where each run of characters that count begins, here and in the document's text."""

    @classmethod
    def of(cls, article: Article, language: Language) -> Skeleton:
        """Build the skeleton of an article."""
        text = article.document.text
        return cls(article, language, fold(text), _runs(text))

    @property
    def document(self) -> Document:
        """Return the document the skeleton was made of."""
        return self.article.document

    def place(self, offset: int) -> int:
        """Return where a character stands in the document's text; the end of all stands at its end."""
        return self.runs.origin(offset) if offset < len(self.text) else len(self.document.text)

    def span(self, start: int, end: int) -> Span:
        """Return the range of the document's text behind a range of the skeleton."""
        at = self.place(start)
        return Span(at, self.runs.origin(end - 1) + 1 if start < end else at)

    def is_whole(self, start: int, end: int) -> bool:
        """Tell whether the document's text has nothing between two offsets that was left out here."""
        starts = self.runs.starts
        return bisect_right(starts, start) == bisect_right(starts, end - 1)

    def text_of(self, start: int, end: int) -> str:
        """Return the article's own words between two offsets, without line breaks."""
        span = self.span(start, end)
        return joined(self.document.text[span.start : span.end])

    def offset(self, place: int) -> int:
        """Return how many characters that count stand before a place of the document's text."""
        starts, origins = self.runs
        after = bisect_right(origins, place)
        if not after:
            return 0
        end = starts[after] if after < len(starts) else len(self.text)
        return min(starts[after - 1] + place - origins[after - 1], end)

    def within(self, span: Span) -> Span:
        """Return the range of the skeleton for a range of the document's text."""
        return Span(self.offset(span.start), self.offset(span.end))

    def marks_from(self, start: int, end: int) -> list[Mark]:
        """Return the figures of which a digit lies between two offsets."""
        marks, lasts = self._marks
        first = last = bisect_right(lasts, start)
        while last < len(marks) and marks[last].first < end:
            last += 1
        return marks[first:last] if start < end else []

    @cached_property
    def _marks(self) -> tuple[list[Mark], list[int]]:
        """Return every figure with its offsets, and the offsets where their numerals end."""
        marks = []
        starts, origins = (*self.runs.starts, 0), (*self.runs.origins, len(self.document.text))
        run = 0
        for figure in self.article.figures:
            start, end = figure.start, figure.end
            first, last = _numeral(figure)
            while origins[run + 1] <= start:
                run += 1
            if origins[run + 1] >= end:
                # nearly all: no blank stands in it
                shift = starts[run] - origins[run]
                marks.append(Mark(start + shift, end + shift, first + shift, last + shift, figure))
            else:
                marks.append(Mark(*self.within(Span(start, end)), *self.within(Span(first, last)), figure))
        return marks, [mark.last for mark in marks]

    def cuts(self, offset: int) -> bool:
        """Tell whether an offset would cut the digits of a figure in two: 1|9个, but not 3.7|万."""
        if not 0 < offset < len(self.text) or numeric(self.text[offset], 0) >= _SCALE:
            return False
        crossing = self.marks_from(offset, offset + 1)
        return bool(crossing) and crossing[0].first < offset

    @cached_property
    def breaks(self) -> list[int]:
        """Return where paragraphs begin, and the end of the text."""
        found, text = [0], self.document.text
        starts, origins = self.runs
        for number in range(1, len(starts)):
            end = origins[number - 1] + starts[number] - starts[number - 1]
            if _BREAK.search(text, end, origins[number]):
                found.append(starts[number])
        return [*found, len(self.text)]

    def paragraph(self, offset: int) -> Span:
        """Return the paragraph around an offset."""
        number = bisect_right(self.breaks, offset)
        end = self.breaks[number] if number < len(self.breaks) else len(self.text)
        return Span(self.breaks[number - 1], end)

    @cached_property
    def sentences(self) -> list[Span]:
        """Return the sentences that have any character."""
        spans = (self.within(Span(s.start, s.end)) for s in self.article.sentences)
        return [span for span in spans if span.start < span.end]

    def sentence(self, offset: int) -> Span:
        """Return the sentence around an offset, or the nearest one before it."""
        sentences = self.article.sentences
        place = self.place(offset)
        for number in range(bisect_right(sentences, place, key=_start) - 1, -1, -1):
            found = self.within(Span(sentences[number].start, sentences[number].end))
            if found.start < found.end:
                return found
        return Span(0, len(self.text))

    @cached_property
    def masked(self) -> str:
        """Return the text with every digit replaced by 0, for comparing words."""
        return mask(self.text)

    @cached_property
    def trigrams(self) -> dict[str, list[int]]:
        """Return the numbers of the sentences that hold each group of three characters."""
        index: dict[str, list[int]] = {}
        for number, (start, end) in enumerate(self.sentences):
            for trigram in trigrams(self.masked[start:end]):
                index.setdefault(trigram, []).append(number)
        return index


def _start(sentence: Sentence) -> int:
    return sentence.start


def joined(text: str) -> str:
    """Return a text on one line."""
    return _BREAK.sub("", text)


def mask(text: str) -> str:
    """Return a text with every digit replaced by 0."""
    return text.translate(_MASKED)


def trigrams(text: str) -> set[str]:
    """Return all groups of three characters of a text."""
    return {text[at : at + 3] for at in range(len(text) - 2)}


def _runs(text: str) -> SourceMap:
    """Return where the characters that count stand, a run of them at a time."""
    starts, origins = [], []
    size = 0
    for found in _RUN.finditer(text):
        start, end = found.span()
        starts.append(size)
        origins.append(start)
        size += end - start
    return SourceMap(tuple(starts), tuple(origins))


def _numeral(figure: Figure) -> tuple[int, int]:
    """Return where the digits or numerals of a figure stand in the document's text."""
    return figure.numeral if isinstance(figure, Quantity) else (figure.start, figure.end)
