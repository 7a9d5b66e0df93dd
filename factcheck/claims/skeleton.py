"""Which characters of an article count when a quote is looked for?

「完成整⏎改 ２０ 项」 and 「完成整改20项」 are the same words: spaces, line breaks and character width say
nothing.  The skeleton is the article without them, made once, with every figure at its place.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import numeric

from factcheck.model import Quantity
from factcheck.source import PARAGRAPH, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

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
# str.translate asks of every character, which takes three times as long
_UNFOLDED = re.compile(f"[{''.join(map(re.escape, _FOLDED))}]")

_RUN = re.compile(f"[^{''.join(map(re.escape, sorted(_DROPPED)))}]+")
_BREAK = re.compile(f"[\n{PARAGRAPH}]")
_MASKED = str.maketrans("123456789", "0" * 9)
_SCALE = 1000
"""From 千 on a numeral character is a scale that an author may leave outside the bracket."""


def fold(text: str) -> str:
    """Return a text as the skeleton would hold it."""
    return _UNFOLDED.sub(lambda found: _FOLDED[found[0]], text)


class Mark(NamedTuple):
    """A figure in skeleton offsets: the whole mention and its numeral."""

    start: int
    end: int
    numeral: Span
    figure: Figure


@dataclass(frozen=True)
class Skeleton:
    """An article's characters that count; all offsets of this class are into ``text``."""

    article: Article
    language: Language
    text: str
    places: list[int]
    marks: list[Mark]

    @classmethod
    def of(cls, article: Article, language: Language) -> Skeleton:
        """Build the skeleton of an article."""
        text = article.document.text
        places = list(_kept(text))
        marks = [_mark(figure, places) for figure in article.figures]
        return cls(article, language, fold(text), places, marks)

    @property
    def document(self) -> Document:
        """Return the document the skeleton was made of."""
        return self.article.document

    def span(self, start: int, end: int) -> Span:
        """Return the range of the document's text behind a range of the skeleton."""
        if start >= end:
            at = self.places[start] if start < len(self.places) else len(self.document.text)
            return Span(at, at)
        return Span(self.places[start], self.places[end - 1] + 1)

    def text_of(self, start: int, end: int) -> str:
        """Return the article's own words between two offsets, without line breaks."""
        span = self.span(start, end)
        return joined(self.document.text[span.start : span.end])

    def within(self, span: Span) -> Span:
        """Return the range of the skeleton for a range of the document's text."""
        return Span(bisect_left(self.places, span.start), bisect_left(self.places, span.end))

    @cached_property
    def _numeral_ends(self) -> list[int]:
        return [mark.numeral.end for mark in self.marks]

    def marks_from(self, start: int, end: int) -> list[Mark]:
        """Return the figures of which a digit lies between two offsets."""
        found = []
        for number in range(bisect_right(self._numeral_ends, start), len(self.marks)):
            mark = self.marks[number]
            if mark.numeral.start >= end:
                break
            found.append(mark)
        return found

    def cuts(self, offset: int) -> bool:
        """Tell whether an offset would cut the digits of a figure in two: 1|9个, but not 3.7|万."""
        if not 0 < offset < len(self.text) or numeric(self.text[offset], 0) >= _SCALE:
            return False
        crossing = self.marks_from(offset, offset + 1)
        return bool(crossing) and crossing[0].numeral.start < offset

    @cached_property
    def breaks(self) -> list[int]:
        """Return where paragraphs begin, and the end of the text."""
        ends = (bisect_left(self.places, end.start()) for end in _BREAK.finditer(self.document.text))
        return sorted({0, *ends, len(self.places)})

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
        place = self.places[offset] if offset < len(self.places) else len(self.document.text)
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


def _kept(text: str) -> Iterator[int]:
    """Yield the places of the characters that count, a run of them at a time."""
    return chain.from_iterable(range(*found.span()) for found in _RUN.finditer(text))


def _mark(figure: Figure, places: list[int]) -> Mark:
    start, end = bisect_left(places, figure.start), bisect_left(places, figure.end)
    if isinstance(figure, Quantity):
        numeral = figure.numeral
        return Mark(
            start, end, Span(bisect_left(places, numeral.start), bisect_left(places, numeral.end)), figure
        )
    return Mark(start, end, Span(start, end), figure)
