"""Which words of an article must a quote copy, so that its figures are found there and nowhere else?

For 20项, 34项 and 59% the shortest stretch of whole clauses is 「第二轮督察反馈34项问题完成整改20项，完成率
59%」; where it stands twice, the clauses beside it are copied as well.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from factcheck.claims.anchors import find, scan
from factcheck.claims.claim import Anchor
from factcheck.claims.quotes import QuoteError, bracketed, escaped, parse
from factcheck.claims.skeleton import fold
from factcheck.discovery import CLAUSE
from factcheck.frozen import NamedTuple, unique
from factcheck.source import PARAGRAPH, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.claims.quotes import Quote
    from factcheck.claims.skeleton import Skeleton

FARTHEST = 6
"""Clauses to copy on either side before a quote says which of several places it means."""
_LEFT_OUT = 30
"""Characters between two figures that are worth leaving out."""
_STOPS = ".。"
_OPENING = ("(", "（")
_CLOSING = (")", "）")
_WHITE = re.compile(r"\s+")


class Slot(NamedTuple):
    """A figure or a list to bracket, with the name it gets."""

    start: int
    end: int
    name: str
    is_list: bool = False


class Reach(NamedTuple):
    """Clauses of one paragraph, from the first to the last, both included."""

    paragraph: int
    first: int
    last: int

    def holds(self, other: Reach) -> bool:
        """Tell whether all clauses of another stretch are among these."""
        return self.paragraph == other.paragraph and self.first <= other.first and other.last <= self.last


@unique
class Wording:
    """The clauses of one article, from which quotes are copied."""

    skeleton: Skeleton

    @cached_property
    def _clauses(self) -> dict[int, list[Span]]:
        """Return the clauses of every paragraph by where the paragraph starts."""
        article, text = self.skeleton.article, self.skeleton.document.text
        held = [(figure.start, figure.end) for figure in article.figures]
        found: dict[int, list[Span]] = {start: [] for start in self._paragraphs}
        number = 0
        for sentence in article.sentences:
            begin = sentence.start
            for mark in CLAUSE.finditer(text, sentence.start, sentence.end):
                while number < len(held) and held[number][1] <= mark.start():
                    number += 1
                if number == len(held) or mark.start() < held[number][0]:
                    self._keep(found, begin, mark.start())
                    begin = mark.end()
            self._keep(found, begin, sentence.end)
        return found

    def _keep(self, found: dict[int, list[Span]], start: int, end: int) -> None:
        text = self.skeleton.document.text
        while start < end and text[start].isspace():
            start += 1
        while end > start and (text[end - 1] in _STOPS or text[end - 1].isspace()):
            end -= 1
        if start < end:
            found[self.paragraph(start)].append(Span(start, end))

    @cached_property
    def _paragraphs(self) -> list[int]:
        text = self.skeleton.document.text
        return [0, *(at + 1 for at, char in enumerate(text) if char in ("\n", PARAGRAPH))]

    def paragraph(self, place: int) -> int:
        """Return where the paragraph around a place starts."""
        return self._paragraphs[bisect_right(self._paragraphs, place) - 1]

    def reaches(self, slots: Sequence[Slot]) -> list[Reach]:
        """Return the clauses around some figures, paragraph by paragraph."""
        found: dict[int, Reach] = {}
        for slot in slots:
            paragraph = self.paragraph(slot.start)
            first, last = self._clause(paragraph, slot.start), self._clause(paragraph, slot.end - 1)
            known = found.get(paragraph, Reach(paragraph, first, last))
            found[paragraph] = Reach(paragraph, min(known.first, first), max(known.last, last))
        return [found[paragraph] for paragraph in sorted(found)]

    def _clause(self, paragraph: int, place: int) -> int:
        return max(bisect_right(self._clauses[paragraph], place, key=lambda clause: clause.start) - 1, 0)

    def anchors(self, slots: Sequence[Slot]) -> Iterator[tuple[Anchor, ...]]:
        """Yield ways to quote some figures, the best one first; each quote stands once, or says where."""
        reaches = self.reaches(slots)
        if len(reaches) == 1:
            yield from ((anchor,) for anchor in self._choices(reaches[0], slots))
            return
        chosen = []
        for reach in reaches:
            inside = [slot for slot in slots if self.paragraph(slot.start) == reach.paragraph]
            chosen.append(next((one for one in self._choices(reach, inside) if one.nth is None), None))
        # nth would hold for all quotes of a claim
        if all(chosen):
            yield tuple(anchor for anchor in chosen if anchor)

    def _choices(self, reach: Reach, slots: Sequence[Slot]) -> Iterator[Anchor]:
        """Yield quotes of one paragraph that stand once: first by their words alone, then as printed.

        What stands more often is counted through for the shortest quote only, because that takes long.
        """
        printed: list[Anchor] = []
        shortest: Anchor | None = None
        for anchor in self._longer(reach, slots):
            shortest = shortest or anchor
            if len(list(islice(scan(anchor.quote, self.skeleton), 2))) == 1:
                yield anchor
            elif self._stands_once(anchor.quote):
                printed.append(anchor)
        yield from printed
        places = find(shortest.quote, self.skeleton) if shortest else []
        for nth, place in enumerate(places, 1):
            span = self.skeleton.span(place.start, place.end)
            if shortest and span.start <= slots[0].start and slots[-1].end <= span.end:
                yield Anchor(shortest.quote, nth=nth if len(places) > 1 else None)

    def _stands_once(self, quote: Quote) -> bool:
        """Tell whether a quote stands at one place as it is printed; one with gaps might do so elsewhere."""
        if not all(segment.is_words or segment.is_figure for segment in quote.segments):
            return False
        text, whole = self.skeleton.text, fold(quote.plain)
        return text.find(whole, text.find(whole) + 1) < 0

    def _longer(self, reach: Reach, slots: Sequence[Slot]) -> Iterator[Anchor]:
        """Yield the quote of a stretch, then with ever more clauses beside it."""
        last = len(self._clauses[reach.paragraph]) - 1
        seen = set()
        for more in range(2 * FARTHEST + 1):
            wider = Reach(
                reach.paragraph, max(reach.first - (more + 1) // 2, 0), min(reach.last + more // 2, last)
            )
            for text in (self._quote(wider, slots, gaps=True), self._quote(wider, slots, gaps=False)):
                if text not in seen:
                    seen.add(text)
                    try:
                        yield Anchor(parse(text))
                    except QuoteError:
                        continue  # too long, or without words

    def _quote(self, reach: Reach, slots: Sequence[Slot], *, gaps: bool) -> str:
        """Return the words of a stretch with its figures bracketed."""
        clauses = self._clauses[reach.paragraph]
        done, end = self._edges(reach, slots)
        pieces: list[str] = []
        for slot, following in pairwise((*slots, None)):
            if slot is None:
                break
            pieces += self._words(done, slot.start), self._bracket(slot)
            done = slot.end
            if gaps and following and not (slot.is_list or following.is_list):
                before = self._closed(
                    slot.start - 1, clauses[self._clause(reach.paragraph, slot.end - 1)].end
                )
                after = clauses[self._clause(reach.paragraph, following.start)].start
                if after - before > _LEFT_OUT and before >= done:
                    pieces += self._words(done, before), "…"
                    done = after
        return "".join([*pieces, self._words(done, end)]).strip()

    def _edges(self, reach: Reach, slots: Sequence[Slot]) -> Span:
        """Return where the quote of a stretch begins and ends: a list takes the sign beside it along."""
        clauses, text = self._clauses[reach.paragraph], self.skeleton.document.text
        start = min(clauses[reach.first].start, slots[0].start)
        end = max(clauses[reach.last].end, slots[-1].end)
        if slots[0].is_list and slots[0].start == start and text[start - 1 : start] in _OPENING:
            start = max(start - 1, 0)
        if slots[-1].is_list and slots[-1].end == end and CLAUSE.match(text, end):
            end += 1  # a list ends where the words after it begin
        return Span(start, self._closed(start, end))

    def _closed(self, start: int, end: int) -> int:
        """Take the bracket along that closes one in a stretch."""
        text = self.skeleton.document.text
        opened = max(text.rfind(sign, start, end) for sign in _OPENING)
        closed = max(text.rfind(sign, start, end) for sign in _CLOSING)
        return end + 1 if closed < opened and text[end : end + 1] in _CLOSING else end

    def _bracket(self, slot: Slot) -> str:
        if slot.is_list:
            return f"{{{slot.name}*}}"
        return bracketed(slot.name, _one_line(self.skeleton.document.text[slot.start : slot.end]))

    def _words(self, start: int, end: int) -> str:
        return escaped(_one_line(self.skeleton.document.text[start:end]))


def _one_line(text: str) -> str:
    """Return words as they can stand in a line of YAML; white space counts for nothing in a quote."""
    return _WHITE.sub(" ", text)
