"""Which figure is the lowest of several, and no least that a single one may be?

「最高气温12℃，最低5℃」 names the lowest of a day; 「注册资本最低3万元」 bounds one capital from below, and so
does 「首付最低20%，期限最高30年」, where nothing measured alike is the highest.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.interval import Hedge
from factcheck.languages.figure import as_printed
from factcheck.model import Quantity

if TYPE_CHECKING:
    from factcheck.model import Figure

_LOWEST, _HIGHEST = "最低", "最高"
_ENDS = frozenset("。！？；\n")
NEAR = 3
"""The highest is named within so many figures of the lowest: 最高12元，均价8元，最低5元."""


def told_as_lowest(view: str, figures: list[Figure]) -> list[Figure]:
    """Take 最低 for the name of a figure, and no hedge of it, where another is named the highest."""
    if _LOWEST not in view or _HIGHEST not in view:
        return figures
    return [_plain(view, figures, place) for place in range(len(figures))]


def _plain(view: str, figures: list[Figure], place: int) -> Figure:
    figure = figures[place]
    if not isinstance(figure, Quantity) or not _is_hedged(view, figure):
        return figure
    if not any(_is_highest(view, figures, at, figure) for at in _around(figures, place)):
        return figure
    start = figure.start + len(_LOWEST)
    start += view.startswith(" ", start)
    text = figure.text[start - figure.start :]
    return replace(as_printed(figure), text=text, start=start)


def _is_hedged(view: str, figure: Quantity) -> bool:
    return figure.hedge is Hedge.AT_LEAST and view.startswith(_LOWEST, figure.start)


def _around(figures: list[Figure], place: int) -> list[int]:
    return [at for at in range(max(0, place - NEAR), min(len(figures), place + NEAR + 1)) if at != place]


def _is_highest(view: str, figures: list[Figure], at: int, lowest: Quantity) -> bool:
    """Tell whether a figure in the same sentence is named the highest of what is measured alike."""
    other = figures[at]
    if not isinstance(other, Quantity) or other.unit.dimension != lowest.unit.dimension:
        return False
    named = view[figures[at - 1].end if at else 0 : other.start]
    between = view[min(other.end, lowest.end) : max(other.start, lowest.start)]
    begun = named.rfind(_HIGHEST)
    return begun >= 0 and _ENDS.isdisjoint(between) and _ENDS.isdisjoint(named[begun:])
