"""Where does a stretch of words and figures stand, as written or with other figures in its brackets?

「完成整改{fixed=20项}，完成率{rate=59%}」 without a gap is one block.  Its words are exact; a bracket
takes the figure that stands there now, with a few new characters beside it such as 约…左右.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.claims.quotes import Segment, Sort
from factcheck.frozen import NamedTuple, frozen
from factcheck.model import Kind, Name, Quantity
from factcheck.source import Span
from factcheck.units import COUNT, PERCENT

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.claims.quotes import Block
    from factcheck.claims.skeleton import Mark, Skeleton

WINDOW = 48
"""How far a bracket may reach, in characters; the longest real figures have some thirty."""
SLACK = 4
"""How many new characters beside a changed figure are still the figure: 约…左右."""
_BRACES = frozenset("{}")


@frozen
class Capture:
    """What stands in a bracket now, in skeleton offsets."""

    segment: Segment
    start: int
    end: int


@frozen
class Match:
    """A place where a quote stands, in skeleton offsets."""

    start: int
    end: int
    captures: tuple[Capture, ...]


class Exact:
    """Finds a block with its figures as they were written."""

    def first(self, block: Block, skeleton: Skeleton, start: int, end: int) -> Match | None:
        """Return the first place of a block between two offsets."""
        whole = block.whole
        at = skeleton.text.find(whole, start, end)
        while at >= 0:
            if not _torn(block, skeleton, at, at + len(whole)):
                figures = [Capture(figure, at + begins, at + ends) for figure, begins, ends in block.figures]
                return Match(at, at + len(whole), tuple(figures))
            at = skeleton.text.find(whole, at + 1, end)
        return None


def _torn(block: Block, skeleton: Skeleton, start: int, end: int) -> bool:
    """Tell whether a hit begins or ends inside a word or a number: 9个 in 19个."""
    text, first, last = skeleton.text, block.parts[0], block.parts[-1]
    return (
        (first.is_figure and skeleton.cuts(start))
        or (last.is_figure and skeleton.cuts(end))
        or (start > 0 and _is_inside_word(skeleton, start))
        or (end < len(text) and _is_inside_word(skeleton, end))
    )


def _is_inside_word(skeleton: Skeleton, at: int) -> bool:
    """Tell whether letters or digits stand on both sides of an offset, and nothing between them."""
    left, right = skeleton.text[at - 1], skeleton.text[at]
    if not (right.isascii() and right.isalnum() and left.isascii() and left.isalnum()):
        return False
    return skeleton.place(at) == skeleton.place(at - 1) + 1


class Loose(NamedTuple):
    """Finds a block by its words, with any fitting figure in its brackets.

    ``slack`` characters beside a figure may be new; a rule allows none.
    """

    slack: int

    def first(self, block: Block, skeleton: Skeleton, start: int, end: int) -> Match | None:
        """Return the first place of a block between two offsets."""
        sizes = [len(part.folded) * part.is_words for part in block.parts]
        pivot = max(range(len(sizes)), key=sizes.__getitem__)
        if not sizes[pivot]:
            return self._bare(block, skeleton, start, end)
        words = block.parts[pivot].folded
        at = skeleton.text.find(words, start, end)
        while at >= 0:
            hit = self._around(pivot, block, skeleton, at)
            if (
                hit
                and start <= hit.start
                and hit.end <= end
                and not _torn(block, skeleton, hit.start, hit.end)
            ):
                return hit
            at = skeleton.text.find(words, at + 1, end)
        return None

    def _around(self, pivot: int, block: Block, skeleton: Skeleton, at: int) -> Match | None:
        """Return the place of a block of which the part *pivot*, its longest words, stands *at* an offset."""
        end = at + len(block.parts[pivot].folded)
        right = self._rightwards(block.parts[pivot + 1 :], skeleton, end)
        left = None if right is None else self._leftwards(block.parts[:pivot], skeleton, at)
        if right is None or left is None:
            return None
        first = left[-1].start if left else at
        last = right[-1].end if right else end
        return Match(first, last, tuple(one for one in (*reversed(left), *right) if one.segment.name))

    def _bare(self, block: Block, skeleton: Skeleton, start: int, end: int) -> Match | None:
        """Return the first figure that fits a bracket between two gaps."""
        slot = block.parts[0]
        for mark in skeleton.marks_from(start, end):
            if fits(slot, mark) and mark.start >= start and len(block.parts) == 1:
                return Match(mark.start, mark.end, (Capture(slot, mark.start, mark.end),))
        return None

    def _rightwards(self, parts: tuple[Segment, ...], skeleton: Skeleton, at: int) -> list[Capture] | None:
        """Follow the parts to the right; words are returned as captures without a name."""
        found: list[Capture] = []
        for number, part in enumerate(parts):
            if part.is_words:
                end = at + len(part.folded) if skeleton.text.startswith(part.folded, at) else None
                capture = None if end is None else Capture(_WORDS, at, end)
            else:
                capture = self._after(part, parts[number + 1 : number + 2], skeleton, at)
            if capture is None:
                return None
            found.append(capture)
            at = capture.end
        return found

    def _leftwards(self, parts: tuple[Segment, ...], skeleton: Skeleton, at: int) -> list[Capture] | None:
        """Follow the parts to the left, nearest first."""
        found: list[Capture] = []
        for number in range(len(parts) - 1, -1, -1):
            part = parts[number]
            if part.is_words:
                start = at - len(part.folded)
                fits_here = start >= 0 and skeleton.text.startswith(part.folded, start)
                capture = Capture(_WORDS, start, at) if fits_here else None
            else:
                capture = self._before(part, parts[max(number - 1, 0) : number], skeleton, at)
            if capture is None:
                return None
            found.append(capture)
            at = capture.start
        return found

    def _after(
        self, slot: Segment, following: tuple[Segment, ...], skeleton: Skeleton, at: int
    ) -> Capture | None:
        """Return the figure that stands in a bracket beginning at *at*."""
        text = skeleton.text
        words = following[0].folded if following and following[0].is_words else ""
        end = at + len(slot.folded)
        copied = slot.folded and text.startswith(slot.folded + words, at)
        if copied and (words or not skeleton.cuts(end)):
            return Capture(slot, at, end)
        mark = next(iter(skeleton.marks_from(at, at + WINDOW)), None)
        if mark is None or not fits(slot, mark):
            return None
        ends = [mark.end, mark.last]
        if slot.folded[-1:].isdecimal():
            ends.reverse()  # the author left the unit outside the bracket
        if words:
            ends.append(text.find(words, mark.first + 1, at + WINDOW + len(words)))
        spans = [Span(at, end) for end in ends if text.startswith(words, end)]
        return self._first_figure(slot, mark, skeleton, spans)

    def _before(
        self, slot: Segment, preceding: tuple[Segment, ...], skeleton: Skeleton, at: int
    ) -> Capture | None:
        """Return the figure that stands in a bracket ending at *at*."""
        text = skeleton.text
        words = preceding[0].folded if preceding and preceding[0].is_words else ""
        start = at - len(slot.folded)
        copied = slot.folded and text.endswith(words + slot.folded, 0, at)
        if copied and (words or not skeleton.cuts(start)):
            return Capture(slot, start, at)
        mark = next(reversed(skeleton.marks_from(max(at - WINDOW, 0), at)), None)
        if mark is None or not fits(slot, mark):
            return None
        starts = [mark.start, mark.first]
        if words:
            hit = text.rfind(words, max(at - WINDOW - len(words), 0), mark.last)
            starts.append(hit + len(words) if hit >= 0 else at)
        spans = [Span(start, at) for start in starts if text.endswith(words, 0, start)]
        return self._first_figure(slot, mark, skeleton, spans)

    def _first_figure(
        self, slot: Segment, mark: Mark, skeleton: Skeleton, spans: Iterable[Span]
    ) -> Capture | None:
        """Return the first span that holds a figure and little else; a brace could not be written back."""
        for start, end in spans:
            beside = max(mark.start - start, 0) + max(end - mark.end, 0)
            is_figure = beside <= self.slack and start < mark.last and end > mark.first
            if start < end and is_figure and _BRACES.isdisjoint(skeleton.text[start:end]):
                return Capture(slot, start, end)
        return None


_WORDS = Segment(Sort.WORDS)


def fits(slot: Segment, mark: Mark) -> bool:
    """Tell whether a figure is of a kind that the bracket takes."""
    match mark.figure:
        case Name():
            return False
        case Quantity(kind=Kind.RANGE, unit=unit) if Kind.RANGE not in slot.kinds:
            # 3至5个 is a count, 10％～20％ a percentage
            kind = Kind.COUNT if unit.dimension == COUNT else Kind.PERCENT if unit == PERCENT else Kind.NUMBER
            return kind in slot.kinds
        case figure:
            return figure.kind in slot.kinds
