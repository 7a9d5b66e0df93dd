"""Where does an edited sentence stand now, and how would its quote have to read?

「农村劳动力转移就业42.4万人次」 may become 「全市转移农村劳动力就业42.5万人次」: the words vote by
groups of three for the sentences that share them, and every figure is sought there by the words around it.
"""

from __future__ import annotations

from collections import Counter
from itertools import takewhile
from typing import TYPE_CHECKING

from factcheck.claims.blocks import fits
from factcheck.claims.quotes import Quote, QuoteError, Segment, bracketed, escaped, parse
from factcheck.claims.skeleton import fold, joined, mask, trigrams
from factcheck.frozen import NamedTuple
from factcheck.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.claims.skeleton import Mark, Skeleton

ENOUGH = 50
"""Percentage of a quote's words, in groups of three, that a sentence must have to be the same one, edited."""
AHEAD = 85
"""A runner-up with this percentage of the best's share leaves the choice to a person."""
SIMILAR = 15
"""Percentage of the words that makes a sentence worth showing."""
_SHOWN = 3
_COMMON = 500
"""Groups of characters in more sentences than this tell nothing."""
_FEWEST = 6
"""A quote of fewer groups of characters is too short to be known again."""
_CONTEXT = 12
_CLAUSE = frozenset(",;:。.!?")


class _Vote(NamedTuple):
    """How much of a quote a stretch of the article shares."""

    share: int
    """Percentage of the quote's groups of characters that stand there."""
    span: Span


def nearest(quote: Quote, skeleton: Skeleton) -> list[Span]:
    """Return the sentences that share most words with a quote, in skeleton offsets, the best one first."""
    votes = _votes(quote, skeleton)
    enough = [vote for vote in votes if vote.share >= max(SIMILAR, votes[0].share // 2)]
    return [vote.span for vote in enough[:_SHOWN]]


def _votes(quote: Quote, skeleton: Skeleton) -> list[_Vote]:
    """Rate the sentences that share words with a quote; the best one with what its neighbours add."""
    sought = trigrams(mask(fold(quote.plain)))
    votes: Counter[int] = Counter()
    for trigram in sought:
        sentences = skeleton.trigrams.get(trigram, ())
        if len(sentences) <= _COMMON:
            votes.update(sentences)
    if not votes:
        return []
    best = max(votes, key=lambda number: (votes[number], -number))
    first, last, shared = _stretch(best, sought, skeleton)
    span = Span(skeleton.sentences[first].start, skeleton.sentences[last].end)
    rivals = [number for number in votes if not first <= number <= last]
    rivals.sort(key=lambda number: (-votes[number], number))
    others = (_Vote(100 * votes[number] // len(sought), skeleton.sentences[number]) for number in rivals)
    return [_Vote(100 * shared // len(sought), span), *others]


def _stretch(best: int, sought: set[str], skeleton: Skeleton) -> tuple[int, int, int]:
    """Widen a sentence to neighbours that have words of the quote which it lacks."""
    found = sought & _words(best, skeleton)
    first = last = best
    for step in (-1, 1):
        number = best + step
        while 0 <= number < len(skeleton.sentences):
            new = (sought & _words(number, skeleton)) - found
            if 100 * len(new) < SIMILAR * len(sought):
                break
            found |= new
            first, last = min(first, number), max(last, number)
            number += step
    return first, last, len(found)


def _words(number: int, skeleton: Skeleton) -> set[str]:
    start, end = skeleton.sentences[number]
    return trigrams(skeleton.masked[start:end])


def patched(quote: Quote, skeleton: Skeleton) -> Quote | None:
    """Return the quote as the article words it now, or None where no sentence is near enough."""
    if len(trigrams(mask(fold(quote.plain)))) < _FEWEST:
        return None
    vote, *rivals = _votes(quote, skeleton) or (_Vote(0, Span(0, 0)),)
    if vote.share < ENOUGH or any(100 * rival.share >= vote.share * AHEAD for rival in rivals[:1]):
        return None
    brackets = _brackets(quote, skeleton, vote.span)
    if brackets is None:
        return None
    area = _clauses(quote, skeleton, vote.span, brackets)
    try:
        return parse(_written(skeleton, area, brackets))
    except QuoteError:
        return None


class _Bracket(NamedTuple):
    """A figure or list of the quote and where it stands now."""

    segment: Segment
    start: int
    end: int


class _Around(NamedTuple):
    """A bracket of the quote with the words before and after it, masked."""

    segment: Segment
    before: str
    after: str


def _around(quote: Quote) -> Iterator[_Around]:
    plain = [fold(Quote("", (segment,)).plain) for segment in quote.segments]
    for number, segment in enumerate(quote.segments):
        if segment.name:
            before = mask("".join(plain[:number])[-_CONTEXT:])
            yield _Around(segment, before, mask("".join(plain[number + 1 :])[:_CONTEXT]))


def _brackets(quote: Quote, skeleton: Skeleton, area: Span) -> list[_Bracket] | None:
    """Find every figure and list of a quote in an area, each figure at most once."""
    rated = []
    sought = list(_around(quote))
    for number, around in enumerate(sought):
        for rating, bracket in _candidates(around, skeleton, area):
            rated.append((-rating, number, bracket))
    placed: dict[int, _Bracket] = {}
    for _, number, bracket in sorted(rated, key=lambda entry: (entry[0], entry[1], entry[2].start)):
        free = all(bracket.end <= other.start or bracket.start >= other.end for other in placed.values())
        if number not in placed and free:
            placed[number] = bracket
    if len(placed) < len(sought):
        return None
    return sorted(placed.values(), key=lambda bracket: bracket.start)


def _candidates(around: _Around, skeleton: Skeleton, area: Span) -> Iterator[tuple[int, _Bracket]]:
    """Yield the places that a bracket may have now, rated by the words they share with it."""
    if around.segment.is_list:
        yield from _lists(around, skeleton, area)
        return
    written = fold(around.segment.written)
    for mark in skeleton.marks_from(area.start, area.end):
        if not fits(around.segment, mark):
            continue
        start, end, same = _extent(written, mark, skeleton)
        rating = _shared(around, skeleton, start, end) + (3 if same else 0)
        if rating >= 2:
            yield rating, _Bracket(around.segment, start, end)


def _shared(around: _Around, skeleton: Skeleton, start: int, end: int) -> int:
    """Count the characters next to a bracket that are still the same."""
    before = skeleton.masked[max(start - _CONTEXT, 0) : start]
    after = skeleton.masked[end : end + _CONTEXT]
    left = takewhile(
        lambda pair: pair[0] == pair[1], zip(reversed(around.before), reversed(before), strict=False)
    )
    right = takewhile(lambda pair: pair[0] == pair[1], zip(around.after, after, strict=False))
    return sum(1 for _ in left) + sum(1 for _ in right)


def _extent(written: str, mark: Mark, skeleton: Skeleton) -> tuple[int, int, bool]:
    """Return what to bracket: the figure as it was written, or as much of the new one."""
    at = skeleton.text.find(written, max(mark.start - len(written), 0), mark.end + len(written))
    if 0 <= at < mark.last and at + len(written) > mark.first:
        whole = not skeleton.cuts(at) and not skeleton.cuts(at + len(written))
        if whole:
            return at, at + len(written), True
    start = mark.first if written[:1].isdecimal() else mark.start
    end = mark.last if written[-1:].isdecimal() else mark.end
    return start, end, False


def _lists(around: _Around, skeleton: Skeleton, area: Span) -> Iterator[tuple[int, _Bracket]]:
    """Find a list by the few characters on both sides of it."""
    for size in (4, 3, 2, 1):
        before, after = around.before[-size:], around.after[:size]
        start = skeleton.masked.find(before, area.start, area.end) + len(before)
        end = skeleton.masked.find(after, start, area.end) if after else area.end
        if start > len(before) - 1 and end > start:
            yield 2 * size, _Bracket(around.segment, start, end)
            return


def _clauses(quote: Quote, skeleton: Skeleton, area: Span, brackets: list[_Bracket]) -> Span:
    """Narrow an area to the clauses that hold a bracket or share most of their words with the quote."""
    sought = trigrams(mask(fold(quote.plain)))
    kept = []
    start = area.start
    for end in range(area.start, area.end + 1):
        if end == area.end or _ends_clause(skeleton, end):
            words = trigrams(skeleton.masked[start:end])
            held = any(bracket.start < end and bracket.end > start for bracket in brackets)
            if held or 2 * len(words & sought) > len(words):
                kept.append(Span(start, end))
            start = end + 1
    return Span(kept[0].start, kept[-1].end) if kept else area


def _ends_clause(skeleton: Skeleton, at: int) -> bool:
    return skeleton.text[at] in _CLAUSE and not skeleton.cuts(at)


def _written(skeleton: Skeleton, area: Span, brackets: list[_Bracket]) -> str:
    """Return an area as a quote with its brackets."""
    whole = skeleton.span(*area)
    pieces, done = [], whole.start
    for segment, start, end in brackets:
        span = skeleton.span(start, end)
        pieces.append(escaped(joined(skeleton.document.text[done : span.start])))
        figure = bracketed(segment.name, joined(skeleton.document.text[span.start : span.end]))
        pieces.append(figure if segment.is_figure else f"{{{segment.name}*}}")
        done = span.end
    pieces.append(escaped(joined(skeleton.document.text[done : whole.end])))
    return "".join(pieces)


def areas(words: str, skeleton: Skeleton) -> list[Span]:
    """Return the paragraphs that hold some words; a heading stands for all up to the next heading."""
    text, sought = skeleton.text, fold(words)
    found, at = [], text.find(sought) if sought else -1
    while at >= 0:
        paragraph = skeleton.paragraph(at)
        found.append(Span(paragraph.start, _section_end(paragraph, skeleton)))
        at = text.find(sought, max(paragraph.end, at + 1))
    return found


_HEADING = 40
"""A heading is a short paragraph without a mark at its end."""


def _is_heading(paragraph: Span, skeleton: Skeleton) -> bool:
    short = 0 < paragraph.end - paragraph.start <= _HEADING
    return short and skeleton.text[paragraph.end - 1] not in "。.!?;；！？:：,，"


def _section_end(paragraph: Span, skeleton: Skeleton) -> int:
    if not _is_heading(paragraph, skeleton):
        return paragraph.end
    end = paragraph.end
    while end < len(skeleton.text):
        following = skeleton.paragraph(end)
        if _is_heading(following, skeleton):
            break
        end = following.end
    return end
