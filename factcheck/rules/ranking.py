"""No rank is lower than the number of those that are ranked.

「在全国261个地级城市信用监测指数排名22位」: 22 of 261 can be; 「在16个市中排名第17」 cannot, nor can
"ranked 12th of 10 schools" or 「世界500强第612位」.
Cues: the count stands before the rank in its clause, after 全国、全省、在、参评 or before 中;
"12th of", "among", "out of 10" or "in a field of 10"; a list named by its length (500强, Fortune 500).
Silent: 「3个项目获第5名」 (what was ranked is not what is counted), 「位居全省前三」 with no count.
"""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.discovery import Kind, cue, state
from factcheck.interval import Hedge, point
from factcheck.model import Name, Quantity
from factcheck.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.discovery import Mention, Passage
    from factcheck.model import Check

RULE = "ranking"
_NEAR, _CLOSE, _MANY = 30, 8, 100
_DIGITS = re.compile("[0-9]{2,4}")


def find(passages: tuple[Passage, ...]) -> Iterator[Check]:
    """State that a rank is within the number of those ranked."""
    for passage in passages:
        for i, mention in enumerate(passage.mentions):
            if mention.quantity.kind is not Kind.RANK or mention.quantity.value is None:
                continue
            ranked = _ranked(passage, i) or _listed(passage, mention)
            if ranked is not None:
                word = passage.between(min(mention.end, ranked.end), max(mention.start, ranked.start))
                yield state(RULE, "rank <= ranked", word.strip(), rank=mention.quantity, ranked=ranked)


def _ranked(passage: Passage, place: int) -> Quantity | None:
    """Return how many are ranked: the count right after a rank, or right before it."""
    rank, mentions = passage.mentions[place], passage.mentions
    after = mentions[place + 1] if place + 1 < len(mentions) else None
    if after is not None and _is_count(after) and _follows(passage, rank, after):
        return after.quantity
    if after is not None and _is_field(passage, rank, after):
        return replace(after.quantity, kind=Kind.COUNT)
    before = mentions[place - 1] if place else None
    if before is not None and _is_count(before) and _leads(passage, rank, before):
        return before.quantity
    return None


def _is_field(passage: Passage, rank: Mention, count: Mention) -> bool:
    """Tell whether a bare number is that of all ranked: "12th in a field of 40", "41st out of 132"."""
    between = passage.between(rank.end, count.start).strip()
    is_bare = count.quantity.kind is Kind.NUMBER and count.quantity.hedge is Hedge.NONE
    return is_bare and cue(passage.language, "ranked-among").fullmatch(between) is not None


def _follows(passage: Passage, rank: Mention, count: Mention) -> bool:
    """Tell whether a rank is told to be one of so many: "12th of 10", "12th out of 10"."""
    between = passage.between(rank.end, count.start)
    return cue(passage.language, "out-of").fullmatch(between.strip()) is not None


def _leads(passage: Passage, rank: Mention, count: Mention) -> bool:
    """Tell whether so many are those ranked: 在全国31个省份中排第5, 19个市中位居第7."""
    between = passage.between(count.end, rank.start)
    if count.clause != rank.clause or len(between) > _NEAR:
        return False
    is_field = cue(passage.language, "whole-field").ending(count.lead) is not None
    return (is_field and passage.has("rank", between)) or passage.has("within-field", between)


def _is_count(mention: Mention) -> bool:
    quantity = mention.quantity
    return quantity.kind is Kind.COUNT and quantity.hedge is Hedge.NONE and (quantity.value or 0) > 1


def _listed(passage: Passage, mention: Mention) -> Quantity | None:
    """Return the length of a list that is named by it: 500强, Fortune 500."""
    for name in passage.figures[:_MANY]:
        if not isinstance(name, Name) or not passage.has("top-list", passage.between(name.start, name.end)):
            continue
        digits = _DIGITS.search(name.text)
        if digits and _is_beside(passage, name, mention):
            span = Span(name.start + digits.start(), name.start + digits.end())
            size = Fraction(int(digits.group()))
            made = Quantity(name.text, name.start, name.end, span, Kind.COUNT, size, point(size, whole=True))
            return replace(made, unit=mention.quantity.unit)
    return None


def _is_beside(passage: Passage, name: Name, rank: Mention) -> bool:
    """Tell whether a rank is one in a list: 世界500强第612位, but not 世界500强，位居第612位."""
    between = passage.between(min(name.end, rank.end), max(name.start, rank.start))
    return len(between) <= _CLOSE and not any(sign in between for sign in "，,、；")
