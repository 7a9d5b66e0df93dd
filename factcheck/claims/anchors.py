"""At which places of an article do the words of a quote stand?

「完成整改{fixed=20项}，完成率{rate=59%}」 is looked for as it was written; when some figure has changed, by
its words alone.  Gaps and lists stay inside a paragraph.  Every search is one pass of ``str.find`` and
looks at a bounded stretch around each hit.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from factcheck.claims.blocks import SLACK, Capture, Exact, Loose, Match
from factcheck.frozen import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.claims.quotes import Block, Quote
    from factcheck.claims.skeleton import Skeleton

MOST = 200
"""Places of one quote beyond which nobody reads on."""

_EXACT, _LOOSE = Exact(), Loose(SLACK)


def find(quote: Quote, skeleton: Skeleton) -> list[Match]:
    """Return where a claim's quote stands: with the figures as written, else with other figures."""
    return copied(quote, skeleton) or changed(quote, skeleton)


def copied(quote: Quote, skeleton: Skeleton) -> list[Match]:
    """Return where a claim's quote stands with the figures as written."""
    return list(_Search(skeleton, _EXACT).chains(quote.blocks, MOST))


def changed(quote: Quote, skeleton: Skeleton) -> list[Match]:
    """Return where a claim's quote stands, whatever figures are in its brackets."""
    return list(_Search(skeleton, _LOOSE).chains(quote.blocks, MOST))


def scan(pattern: Quote, skeleton: Skeleton) -> Iterator[Match]:
    """Yield every place where a rule's pattern fits, disjoint and in order."""
    return _Search(skeleton, Loose(0)).chains(pattern.blocks, len(skeleton.text))


class _Answer(NamedTuple):
    """Where a later block was found, searched from *start* to *limit*."""

    start: int
    limit: int
    hit: Match | None


@dataclass(slots=True)
class _Search:
    """One walk through an article; ``answers`` keeps later blocks from being searched twice."""

    skeleton: Skeleton
    finder: Exact | Loose
    answers: dict[int, _Answer] = field(default_factory=dict)

    def chains(self, parts: Sequence[Block], most: int) -> Iterator[Match]:
        """Yield the first places where all blocks follow each other inside a paragraph."""
        first, *rest = parts
        at = count = 0
        while count < most:
            hit = self.finder.first(first, self.skeleton, at, len(self.skeleton.text))
            if hit is None:
                return
            if not rest and first.before is None:
                at, count = max(hit.end, hit.start + 1), count + 1
                yield hit
                continue
            match, end = self._match(parts, hit)
            at = max(end if match else end - len(first.whole), hit.start + 1)
            if match:
                count += 1
                yield self._shortest(parts, match)

    def _match(self, parts: Sequence[Block], hit: Match) -> tuple[Match | None, int]:
        """Return the match that begins with a hit of its first block, and where to go on."""
        first, *rest = parts
        captures = [*self._opening(first, hit), *hit.captures]
        end, found = self._follow(rest, hit, captures)
        return Match(hit.start, end, tuple(captures)) if found else None, end

    def _shortest(self, parts: Sequence[Block], match: Match) -> Match:
        """Return the last match with the same end: 「启动{areas*}三大片区」 begins at the nearest 启动."""
        while later := self.finder.first(parts[0], self.skeleton, match.start + 1, match.end):
            again, end = self._match(parts, later)
            if again is None or end != match.end:
                break
            match = again
        return match

    def _opening(self, first: Block, hit: Match) -> Iterator[Capture]:
        """Yield the list that a quote begins with: it runs from the beginning of the sentence."""
        if first.before is not None and first.before.is_list:
            yield Capture(first.before, self.skeleton.sentence(hit.start).start, hit.start)

    def _follow(self, parts: Sequence[Block], hit: Match, captures: list[Capture]) -> tuple[int, bool]:
        """Extend a match by the later blocks; return where to go on, and whether they were all found.

        What is not found up to the end of the paragraph is not found from a later start either.
        """
        if not parts:
            return hit.end, True
        at, limit = hit.end, self.skeleton.paragraph(max(hit.end - 1, 0)).end
        for number, block in enumerate(parts):
            stop = self._next(block, number, at, limit) if block.parts else self._rest(block, at)
            if stop is None:
                return limit, False
            if block.before is not None and block.before.is_list:
                if stop.start <= at:
                    return hit.start, False
                captures.append(Capture(block.before, at, stop.start))
            captures += stop.captures
            at = stop.end
        return at, True

    def _rest(self, block: Block, at: int) -> Match:
        """Return the end of a quote that ends in a gap, or in a list: that takes the rest of the sentence."""
        runs_on = block.before is not None and block.before.is_list
        end = max(self.skeleton.sentence(at).end, at) if runs_on else at
        return Match(end, end, ())

    def _next(self, block: Block, number: int, at: int, limit: int) -> Match | None:
        """Return the first place of a block from *at* on."""
        known = self.answers.get(number)
        if known and known.limit == limit and known.start <= at and (not known.hit or at <= known.hit.start):
            return known.hit
        hit = self.finder.first(block, self.skeleton, at, limit)
        self.answers[number] = _Answer(at, limit, hit)
        return hit
