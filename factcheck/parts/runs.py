"""How long is a term that is told from day to day?

「自2021年1月1日起至2023年12月31日止，期限为三年」: from January 2021 to December 2023 are 36 months; a term
that ends on the day of the month on which it began has one month less.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.discovery import cue
from factcheck.frozen import NamedTuple
from factcheck.interval import Hedge
from factcheck.model import Kind, Period
from factcheck.units import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.discovery import Date, Mention, Passage
    from factcheck.model import Quantity

BESIDE = 8
"""A term and its length are told so close together."""
MARKS = "，,（() ：:"


class Run(NamedTuple):
    """The first and the last day, how long it is told to be, and the word that says so."""

    start: Date
    end: Date
    run: Quantity
    word: str


def runs(passage: Passage) -> Iterator[Run]:
    """Yield each span from day to day with the months or years right before or behind it."""
    if cue(passage.language, "term").search(passage.text, passage.start, passage.end) is None:
        return
    spans = list(_spans(passage))
    for mention in passage.mentions:
        quantity, word = mention.quantity, _word(passage, mention)
        is_length = quantity.kind is Kind.DURATION and quantity.unit.dimension == MONTHS
        if not word or not is_length or quantity.hedge is not Hedge.NONE:
            continue
        for start, end in spans:
            if _is_beside(passage, start, end, mention):
                yield Run(start, end, quantity, word)


def _spans(passage: Passage) -> Iterator[tuple[Date, Date]]:
    """Yield the first and the last day of each span: 自2021年1月1日起至2023年12月31日止, or in one figure."""
    for date in passage.dates:
        first, last = date.period
        if first != last and None not in (first.day, last.day, first.year, last.year):
            yield replace(date, period=Period(first, first)), replace(date, period=Period(last, last))
    for a, b in pairwise(passage.dates):
        words = passage.between(a.end, b.start).strip()
        is_day = all(d.period.first == d.period.last and None not in d.period.first for d in (a, b))
        if is_day and cue(passage.language, "span-between").fullmatch(words):
            yield a, b


def _word(passage: Passage, mention: Mention) -> str:
    """Return the word that makes a length of a figure: 期限为三年, 为期两年."""
    words = mention.lead.strip()
    begin = cue(passage.language, "term").ending(words)
    return words[begin:] if begin is not None else ""


def _is_beside(passage: Passage, start: Date, end: Date, mention: Mention) -> bool:
    """Tell whether nothing stands between a span and its length but what leads to either."""
    if mention.start > end.end:
        words = passage.between(end.end, mention.start - len(mention.lead))
        gap, own = words, mention.lead.strip()
        is_own = cue(passage.language, "term").fullmatch(own) is not None
        return is_own and cue(passage.language, "span-end").sub("", gap).strip(MARKS) == ""
    gap = passage.between(mention.end, start.start).strip(MARKS)
    return len(gap) <= BESIDE and (
        not gap or cue(passage.language, "span-opening").fullmatch(gap) is not None
    )
