"""Which figures are amounts of their own, and which compare with another year?

「招生5271人，比上年增加634名」: 5271人 can be part of a sum, 634名 is a change;
rates, days, indices and the 1000万元 of 「1000万元以下的项目」 add up to nothing.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from factcheck.discovery import cue
from factcheck.interval import Hedge
from factcheck.model import Kind
from factcheck.parts.lent import is_joined
from factcheck.units import DAYS, MONTHS, POINTS, PURE, TEMPERATURE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.discovery import Mention
    from factcheck.languages import Language
    from factcheck.model import Quantity
    from factcheck.units import Dimension, Unit

EDGE = ' \t、，,和及与；;：:“”"()（）】【'
"""What stands around the words that name a figure and is none of them."""
_AMOUNTS = frozenset({Kind.COUNT, Kind.CURRENCY, Kind.DIMENSION, Kind.RANGE})
_BOUNDS = frozenset({Hedge.AT_LEAST, Hedge.AT_MOST})
"""「1000万元以下的项目」 says which projects, not how much."""
_BEHIND = ("more-after", "less-after")
_NOT_ADDED = frozenset({PURE, DAYS, MONTHS, TEMPERATURE, POINTS})


def is_amount(mention: Mention, language: Language) -> bool:
    """Tell whether a figure can be part of a sum: people, money, tonnes."""
    quantity = mention.quantity
    if quantity.kind not in _AMOUNTS or quantity.weak or _is_vague(quantity):
        return False
    is_bound = quantity.hedge in _BOUNDS and quantity.kind is not Kind.COUNT
    return _is_added(quantity.unit, language) and not (is_bound and mention.tail.strip())


def _is_added(unit: Unit, language: Language) -> bool:
    """Tell whether amounts of a unit add up: no days, no degrees, nothing for each of others, no indices."""
    return _add_up(unit.dimension) and unit.name not in language.cues.get("indices", ())


@lru_cache(maxsize=64)  # asked for every figure, of which most measure the same few things
def _add_up(dimension: Dimension) -> bool:
    return dimension not in _NOT_ADDED and all(power > 0 for _, power in dimension)


def comparisons(mentions: Iterable[Mention], language: Language) -> Iterator[int]:
    """Yield where each figure starts that compares; in "$50 million from firms and $20 million" none does."""
    compared, how_much = cue(language, "compared"), cue(language, "by-how-much")
    compares = False
    for mention in mentions:
        words = mention.lead
        if not language.spaced or not is_joined(language, words):
            # "made up of" is no growth
            words = cue(language, "of-which").sub("", words) if language.spaced else words
            words = words.rstrip(EDGE)
            compares = compared.search(words) is not None or how_much.ending(words) is not None
        if language.spaced and not compares:  # 8 units less than the 892 units of 2022
            compares = any(cue(language, _BEHIND).search(side) for side in (mention.lead, mention.tail))
        if compares:
            yield mention.start


def _is_vague(quantity: Quantity) -> bool:
    """Tell whether a figure is 数千 or 几十, whose ends are not printed."""
    return quantity.value is None and not quantity.interval.high_closed
