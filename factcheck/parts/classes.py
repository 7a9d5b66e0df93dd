"""Which shares are of classes that are all there are, by their names?

「男性占52.3%，女性占47.7%」 are all of a whole; 「省内占60%，省外占38%」 may leave what is abroad.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.discovery import CLAUSE, Kind, cue
from factcheck.interval import Hedge
from factcheck.parts.complements import complementary
from factcheck.parts.portion import JOINS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.discovery import Passage
    from factcheck.model import Quantity

PAIR = 2
"""Names may end in so many letters that say what both are: 居民."""
SIZES = (2, 3)
"""So many classes are all of a whole by their names."""


def classes(passage: Passage) -> Iterator[tuple[Quantity, ...]]:
    """Yield the shares of classes side by side whose names are all of a whole."""
    if passage.has("nothing-else", passage.between(passage.start, passage.end)):
        yield from _classes(passage)


def _classes(passage: Passage) -> Iterator[tuple[Quantity, ...]]:
    taken = [at for at, m in enumerate(passage.mentions) if _is_share(passage, at)]
    for size in SIZES:
        for i in range(len(taken) - size + 1):
            places = taken[i : i + size]
            shares = [passage.mentions[at] for at in places]
            names = [_name_of_share(passage, at) for at in places]
            is_next = all(b.clause - a.clause in (0, 1) for a, b in pairwise(shares))
            if is_next and all(names) and _are_all(passage, names) and not _is_in_share(passage, places[0]):
                yield tuple(one.quantity for one in shares)


def _is_in_share(passage: Passage, at: int) -> bool:
    """Tell whether shares may be of another share: 占总数的88.89%，其中，男性占47.33%，女性占41.56%."""
    before = passage.mentions[at - 1] if at else None
    if before is None or before.quantity.kind is not Kind.PERCENT:
        return False
    return passage.has("of-which", passage.between(before.end, passage.mentions[at].start))


def _are_all(passage: Passage, names: Sequence[str]) -> bool:
    """Tell whether names are all of a whole, with no third, and else called the same: 城镇居民, 农村居民."""
    common = names[0][-PAIR:] if len({name[-PAIR:] for name in names}) == 1 else ""
    return passage.has("nothing-else", names[-1]) and complementary(passage.language, common, names)


def _is_share(passage: Passage, at: int) -> bool:
    """Tell whether a percentage is what its name takes up of a whole: 男性占52.3%, and no other figure."""
    mention = passage.mentions[at]
    is_percent = mention.quantity.kind is Kind.PERCENT and mention.quantity.hedge is Hedge.NONE
    begin = mention.start - len(mention.lead)
    is_whole = mention.lead[:1] in JOINS or begin == passage.start or CLAUSE.match(passage.text, begin - 1)
    if not is_whole:
        return False  # 其中60岁以上男性占12.1%
    return is_percent and cue(passage.language, "takes-up").ending(mention.lead.strip()) is not None


def _name_of_share(passage: Passage, at: int) -> str:
    """Return what takes up a share, without what opens the list: 其中男性."""
    lead = passage.mentions[at].lead.strip()
    name = lead[: cue(passage.language, "takes-up").ending(lead)]
    return cue(passage.language, "of-which").sub("", name).strip()
