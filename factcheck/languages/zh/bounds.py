"""Which two bounds are the ends of one range?

「大于10小于20」 and 「最多100最少20个」 say both ends of one figure; 「收入超过10亿元，利润不足1亿元」
bounds two.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.interval import Hedge, Interval
from factcheck.languages.figure import Numeral, between
from factcheck.model import Quantity
from factcheck.source import Span
from factcheck.units import NUMBER

if TYPE_CHECKING:
    from factcheck.model import Figure

_LOWER = frozenset({Hedge.ABOVE, Hedge.AT_LEAST})
_UPPER = frozenset({Hedge.BELOW, Hedge.AT_MOST})
_OTHER = dict.fromkeys(_LOWER, _UPPER) | dict.fromkeys(_UPPER, _LOWER)
"""The hedges that bound the other end of a range."""
_CLOSED = frozenset({Hedge.AT_LEAST, Hedge.AT_MOST})
_BOTH = frozenset({"", " ", "且", "并且", "而且", "但", "，但", "，且", "、"})


def told_by_ends(text: str, figures: list[Figure]) -> list[Figure]:
    """Join each two bounds of one figure that stand side by side."""
    found: list[Figure] = []
    for figure in figures:
        if found and isinstance(figure, Quantity) and figure.hedge in _OTHER:
            before = found[-1]
            if isinstance(before, Quantity) and before.hedge in _OTHER[figure.hedge]:
                made = _range(text, before, figure)
                if made is not None:
                    found[-1] = made
                    continue
        found.append(figure)
    return found


def _range(text: str, first: Quantity, second: Quantity) -> Quantity | None:
    """Build the range of two bounds, or nothing where they bound different things."""
    low, high = (first, second) if first.hedge in _LOWER else (second, first)
    assert low.value is not None and high.value is not None
    if text[first.end : second.start] not in _BOTH or low.value >= high.value:
        return None
    if first.unit not in (NUMBER, second.unit):
        return None
    ends = [Numeral(figure.value or low.value, figure.place) for figure in (low, high)]
    made = between(text, Span(first.start, second.end), ends[0], ends[1], second.unit)
    closed = low.hedge in _CLOSED, high.hedge in _CLOSED
    return replace(made, interval=Interval(low.value, high.value, *closed, made.interval.whole))
