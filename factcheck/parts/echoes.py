"""Which growth is told of one figure both in a headline and below it?

「【净利润3.26亿元 同比增长26.3%】公司公告，上半年净利润3.26亿元，同比增长26.3%」: the same words behind one
figure, whatever it is that grew.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING

from factcheck.discovery import Kind, cue, start_of
from factcheck.frozen import NamedTuple
from factcheck.parts.namesakes import measure_alike

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.discovery import Mention
    from factcheck.parts.namesakes import Named


class Echo(NamedTuple):
    """A growth in a headline, the same below it, and the words that lead to both."""

    top: Mention
    below: Mention
    word: str


def echoes(found: Sequence[Named]) -> Iterator[Echo]:
    """Yield each growth right behind an amount of a headline that comes back with its name and a growth."""
    below: dict[int, list[Named]] = defaultdict(list)
    for one in found:
        if not one.in_headline:
            below[one.headline].append(one)
    for top in found:
        growth = _growth_behind(top) if top.in_headline else None
        again = [one for one in below[top.headline] if _is_again(one, top)] if growth else []
        if growth is not None and len(again) == 1:
            other = _growth_behind(again[0])
            if other is not None and _words(again[0], other) == _words(top, growth):
                yield Echo(growth, other, growth.lead.strip())


def _is_again(one: Named, top: Named) -> bool:
    """Tell whether a figure is that of the headline by its name and all its digits."""
    is_same = (one.quantity.value, one.quantity.hedge) == (top.quantity.value, top.quantity.hedge)
    if not is_same or not top.title or not one.title.endswith(top.title) or not measure_alike(top, one):
        return False
    verb = one.title.removesuffix(top.title)  # 实现净利润, but not 扣非净利润
    return not verb or cue(one.passage.language, "leading-to-figure").fullmatch(verb) is not None


def _growth_behind(named: Named) -> Mention | None:
    """Return the growth that is told right behind an amount."""
    mentions = named.passage.mentions
    i = bisect_right(mentions, named.mention.start, key=start_of)
    behind = mentions[i] if i < len(mentions) else None
    if behind is None or behind.quantity.kind is not Kind.PERCENT or behind.clause - named.mention.clause > 1:
        return None
    is_growth = cue(named.passage.language, "year-on-year").search(behind.lead) is not None
    return behind if is_growth else None


def _words(named: Named, growth: Mention) -> str:
    """Return the words that lead to a growth, without what says nothing."""
    return cue(named.passage.language, "move-filler").sub("", growth.lead).strip(" ，,、")
