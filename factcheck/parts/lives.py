"""When was somebody born, when did they die, and how old is that told to be?

「他1952年出生，2022年去世，享年70岁」: by the old count of years one may be a year or two older.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.discovery import cue
from factcheck.frozen import NamedTuple
from factcheck.interval import Hedge
from factcheck.model import Day, Kind, Period
from factcheck.units import NUMBER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.discovery import Date, Mention, Passage
    from factcheck.model import Quantity

BESIDE, LONG = 6, 16
"""「1952年3月出生」, 「生于1952年」, "born on": what a year is that of stands so near."""


class Life(NamedTuple):
    """Two years and the age between them."""

    born: Date
    died: Date
    age: Quantity
    word: str


def lives(passage: Passage) -> Iterator[Life]:
    """Yield the age at which somebody died, with the one year of birth and the one of death before it."""
    if cue(passage.language, "aged").search(passage.text, passage.start, passage.end) is None:
        return
    for mention in passage.mentions:
        word = _word(passage, mention)
        if not word:
            continue
        born, died = (_only(passage, idea, mention) for idea in ("born", "died"))
        if born is not None and died is not None:
            yield Life(born, died, replace(mention.quantity, unit=NUMBER), word)


def _word(passage: Passage, mention: Mention) -> str:
    """Return 享年 right before an age."""
    quantity, words = mention.quantity, mention.lead.strip()
    kinds = (Kind.AGE, Kind.NUMBER) if passage.language.spaced else (Kind.AGE,)
    is_age = quantity.kind in kinds and quantity.hedge is Hedge.NONE
    return words if is_age and cue(passage.language, "aged").fullmatch(words) else ""


def _only(passage: Passage, idea: str, mention: Mention) -> Date | None:
    """Return the one year that words beside it say somebody was born in, or died."""
    pattern = cue(passage.language, idea)
    found: list[Date] = []
    for date in passage.dates:
        before, behind = _beside(passage, date)
        if date.end <= mention.start and (pattern.ending(before) is not None or pattern.search(behind)):
            found.append(date)
    years = [date.period.first.year for date in found]
    return _in_year(found[0]) if len(found) == 1 and years[0] else None


def _beside(passage: Passage, date: Date) -> tuple[str, str]:
    """Return the words before and behind a date; in English they stand before it only."""
    if passage.language.spaced:
        return passage.between(max(passage.start, date.start - LONG), date.start).strip(), ""
    before = passage.between(max(passage.start, date.start - BESIDE), date.start)
    return before, passage.between(date.end, date.end + BESIDE)


def _in_year(date: Date) -> Date:
    year = Day(date.period.first.year)
    return replace(date, kind=Kind.YEAR, period=Period(year, year))
