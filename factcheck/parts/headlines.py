"""Which figure below a headline has the name of the headline's?

「外汇储备突破3万亿美元」 and 「外汇储备规模为30524亿美元」 below it: the same words, or the same figure
before both.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from factcheck.discovery import Kind, start_of
from factcheck.parts.namesakes import phrase, pieces

if TYPE_CHECKING:
    from factcheck.model import Quantity
    from factcheck.parts.namesakes import Named

_CALLED, _LONG, _CALLED_EN, _NOUN = 4, 6, 4, 2
"""So many letters, or words in English, are a name that only one figure has below a headline."""


def is_called(one: Named, top: Named) -> bool:
    """Tell whether a figure has the name of the headline's, for a time of the same length."""
    if not _are_of_like_times(one, top):
        return False
    if one.passage.has("of-which", one.passage.before(one.mention.start)):
        return False
    if one.passage.language.code != "en":
        is_named = len(one.title) >= _LONG or _same_tail(one, top) or _are_told_beside_one(one, top)
        return one.title == top.title and is_named
    words = pieces(phrase(top))
    return len(words) >= _CALLED_EN and words <= pieces(phrase(one))


def _are_of_like_times(one: Named, top: Named) -> bool:
    """Tell 2021年新能源车销量 from 12月新能源车销售."""
    if not one.when or not top.when:
        return True
    return (one.when.first.month is None) == (top.when.first.month is None)


def _same_tail(one: Named, top: Named) -> bool:
    """Tell whether the same noun follows, or none: 香港新增29例确诊病例 is not 香港新增29例死亡病例."""
    nouns = {named.mention.tail.partition("】")[0][:_NOUN] for named in (one, top)}
    return len(one.title) >= _CALLED and len(nouns) == 1


def _are_told_beside_one(a: Named, b: Named) -> bool:
    """Tell whether two figures of one name stand behind the very same one: 净利润3.26亿元，同比增长26.3%."""
    one, other = (_before(named) for named in (a, b))
    if one is None or other is None or not a.title:
        return False
    return (one.value, one.unit, one.kind) == (other.value, other.unit, other.kind)


def _before(named: Named) -> Quantity | None:
    """Return the amount right before a figure, if it has digits enough to be known again."""
    mentions = named.passage.mentions
    i = bisect_left(mentions, named.mention.start, key=start_of)
    before = mentions[i - 1].quantity if i else None
    is_amount = before is not None and before.kind in (Kind.COUNT, Kind.CURRENCY, Kind.DIMENSION)
    return before if is_amount else None
