"""What moved from one year to the next, each told by its year?

「2022年营收26.3亿元，2023年达32.6亿元，同比增长24%」: 26.3亿元 is what was before.  Two years that do not
follow each other, or of which one is told by its months, tell of other changes.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from factcheck.discovery import Kind, cue, start_of, words_before
from factcheck.frozen import NamedTuple
from factcheck.movement.words import Way, stripped, way_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.discovery import Mention, Passage

THREE = 3


class Yearly(NamedTuple):
    """An amount in one year and in the next, and the rate at which it moved."""

    base: Mention
    now: Mention
    rate: Mention
    way: Way
    word: str


def yearly(passage: Passage) -> Iterator[Yearly]:
    """Yield each pair of amounts in years that follow each other, with the rate right behind."""
    if len(passage.dates) < 2:
        return
    for place in range(len(passage.mentions) - THREE + 1):
        base, now, rate = passage.mentions[place : place + THREE]
        word, way, rest = way_of(passage.language, words_before(passage, place + 2))
        is_rate = rate.quantity.kind is Kind.PERCENT and way in (Way.UP, Way.DOWN)
        if not is_rate or way is None or stripped(passage.language, rest):
            continue
        if _are_of_one_thing(passage, place, base, now) and _is_own(passage, rate, now, word):
            yield Yearly(base, now, rate, way, word)


def _are_of_one_thing(passage: Passage, place: int, base: Mention, now: Mention) -> bool:
    """Tell whether the second amount has a year of its own, the next, and no name but that of the first."""
    one, other = _year_of(passage, base), _year_of(passage, now)
    is_next = one is not None and other == one + 1
    is_bare = cue(passage.language, "now-verb").fullmatch(words_before(passage, place + 1)) is not None
    is_alike = base.quantity.unit == now.quantity.unit and base.quantity.kind is now.quantity.kind
    return is_next and is_bare and is_alike and now.clause - base.clause == 1


def _year_of(passage: Passage, mention: Mention) -> int | None:
    """Return the year that is named in the clause of a figure, right before its words."""
    begin = mention.start - len(mention.lead)
    at = bisect_left(passage.dates, mention.start, key=start_of) - 1
    date = passage.dates[at] if at >= 0 else None
    is_year = date is not None and date.kind is Kind.YEAR and date.end == begin
    return date.period.first.year if date is not None and is_year else None


def _is_own(passage: Passage, rate: Mention, now: Mention, word: str) -> bool:
    """Tell whether a rate says nothing but that the amount before it moved: 同比增长, 增长."""
    head = rate.lead[: rate.lead.rindex(word)].strip()
    is_year = cue(passage.language, "against-last-year").fullmatch(head) is not None
    return rate.clause - now.clause == 1 and (not head or is_year)
