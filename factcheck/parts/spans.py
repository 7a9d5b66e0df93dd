"""Which amounts of spans that follow each other make up the amount of all of them?

「一季度销量12.6万辆，二季度15.2万辆，上半年合计27.8万辆」: the first two are all of the third.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.discovery import Kind, cue, start_of
from factcheck.frozen import NamedTuple
from factcheck.units import PURE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.discovery import Mention, Passage
    from factcheck.model import Period

MANY, SIZES = 12, (2, 3, 4)
"""A sentence with more amounts is a table; a year has four quarters."""
_AMOUNTS = frozenset({Kind.COUNT, Kind.CURRENCY, Kind.DIMENSION})


class Dated(NamedTuple):
    """An amount with the time that is named right before it."""

    period: Period
    mention: Mention


class Made(NamedTuple):
    """The amounts of spans, and that of all of them."""

    parts: tuple[Mention, ...]
    whole: Mention


def made_of_spans(passage: Passage) -> Iterator[Made]:
    """Yield each amount with those beside it whose times are all of its own."""
    if len(passage.dates) <= SIZES[0]:
        return
    amounts = list(_dated(passage))[:MANY]
    for i, whole in enumerate(amounts):
        for size in SIZES:
            for parts in (amounts[max(0, i - size) : i], amounts[i + 1 : i + 1 + size]):
                if (
                    len(parts) == size
                    and _make_up(parts, whole)
                    and _are_of_one_measure(passage, parts, whole)
                ):
                    yield Made(tuple(one.mention for one in parts), whole.mention)


def _dated(passage: Passage) -> Iterator[Dated]:
    """Yield each amount that follows right on a date."""
    for mention in passage.mentions:
        quantity = mention.quantity
        at = bisect_left(passage.dates, mention.start, key=start_of)
        is_amount = quantity.kind in _AMOUNTS and quantity.unit.dimension != PURE
        if is_amount and at and passage.dates[at - 1].end == mention.start - len(mention.lead):
            yield Dated(passage.dates[at - 1].period, mention)


def _make_up(parts: Sequence[Dated], whole: Dated) -> bool:
    """Tell whether spans follow each other and are all of another."""
    first, last = parts[0].period, parts[-1].period
    is_all = first.first == whole.period.first and last.last == whole.period.last
    return is_all and all(_follows(a.period, b.period) for a, b in pairwise(parts))


def _follows(a: Period, b: Period) -> bool:
    return (
        None not in (a.last.month, b.first.month)
        and a.last.year == b.first.year
        and (a.last.month or 0) + 1 == b.first.month
        and a.last.day is None
        and b.first.day is None
    )


def _are_of_one_measure(passage: Passage, parts: Sequence[Dated], whole: Dated) -> bool:
    """Tell whether figures have the same unit and the same words before them, or the first ones' words.

    What there is at the end of each (余额, 库存) does not add up.
    """
    told = sorted((one.mention for one in (*parts, whole)), key=lambda one: one.start)
    leads = [cue(passage.language, "leading-to-figure").sub("", one.lead).strip() for one in told]
    is_one = len({one.quantity.unit.name for one in told}) == 1
    is_stock = any(passage.has("stock", one.lead) for one in told)
    is_stock = is_stock or any(passage.has("cumulative", one.mention.lead) for one in parts)
    return is_one and not is_stock and {lead or leads[0] for lead in leads} == {leads[0]}
