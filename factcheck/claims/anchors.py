"""At which places of an article do the words of a quote stand?

「完成整改{fixed=20项}，完成率{rate=59%}」 is looked for as it was written; when some figure has changed, by
its words alone.  Gaps and lists stay inside a paragraph.  Every search is one pass of ``str.find`` and
looks at a bounded stretch around each hit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.claims.blocks import SLACK, Block, Capture, Exact, Loose, Match, blocks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.claims.quotes import Quote, Segment
    from factcheck.claims.skeleton import Skeleton

MOST = 200
"""Places of one quote beyond which nobody reads on."""


def find(quote: Quote, skeleton: Skeleton) -> list[Match]:
    """Return where a claim's quote stands: with the figures as written, else with other figures."""
    parts = blocks(quote)
    return list(_chains(parts, skeleton, Exact())) or list(_chains(parts, skeleton, Loose(SLACK)))


def scan(pattern: Quote, skeleton: Skeleton) -> Iterator[Match]:
    """Yield every place where a rule's pattern fits, disjoint and in order."""
    return _chains(blocks(pattern), skeleton, Loose(0))


def _chains(parts: list[Block], skeleton: Skeleton, finder: Exact | Loose) -> Iterator[Match]:
    """Yield the places where all blocks follow each other inside a paragraph."""
    first, *rest = parts
    # the last answer for each later block: searched from, paragraph end, hit; later starts reuse it
    memo: dict[int, tuple[int, int, Match | None]] = {}
    done = count = 0
    for hit in finder.hits(first, skeleton, 0, len(skeleton.text)):
        if hit.start < done or count >= MOST:
            continue
        captures = [*_opening(first.before, skeleton, hit), *hit.captures]
        end = _follow(rest, skeleton, finder, hit, captures, memo)
        if end is not None:
            count += 1
            done = end
            yield Match(hit.start, end, tuple(captures))


def _opening(before: Segment | None, skeleton: Skeleton, hit: Match) -> Iterator[Capture]:
    if before is not None and before.is_list:
        yield Capture(before, skeleton.sentence(hit.start).start, hit.start)


def _follow(
    parts: list[Block],
    skeleton: Skeleton,
    finder: Exact | Loose,
    hit: Match,
    captures: list[Capture],
    memo: dict[int, tuple[int, int, Match | None]],
) -> int | None:
    """Extend a match by the later blocks; return its end, or None where they do not follow."""
    at, limit = hit.end, skeleton.paragraph(max(hit.end - 1, 0)).end
    for number, block in enumerate(parts):
        stop = (
            _next(block, number, skeleton, finder, at, limit, memo)
            if block.parts
            else _rest(block, skeleton, at)
        )
        if stop is None:
            return None
        if block.before is not None and block.before.is_list:
            if stop.start <= at:
                return None
            captures.append(Capture(block.before, at, stop.start))
        captures += stop.captures
        at = stop.end
    return at


def _rest(block: Block, skeleton: Skeleton, at: int) -> Match:
    """Return the end of a quote that ends in a gap or a list: a list runs to the end of the sentence."""
    end = max(skeleton.sentence(at).end, at) if block.before is not None and block.before.is_list else at
    return Match(end, end, ())


def _next(
    block: Block,
    number: int,
    skeleton: Skeleton,
    finder: Exact | Loose,
    at: int,
    limit: int,
    memo: dict[int, tuple[int, int, Match | None]],
) -> Match | None:
    """Return the first place of a block from *at* on, searching no stretch of the text twice."""
    if number in memo:
        start, end, known = memo[number]
        if end == limit and start <= at and (known is None or at <= known.start):
            return known
    found = next(finder.hits(block, skeleton, at, limit), None)
    memo[number] = at, limit, found
    return found
