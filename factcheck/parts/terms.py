"""How many years lie between two that are printed?

"For eight years, from 2011 to 2019", "between 2011 and 2019, a period of eight years", "a ten-year lease from
2015 to 2025": eight or nine as one counts, or a little less.  Silent: "20 years at the bank, from 2011 to
2019 as its chief", "the first eight years", spans of months.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.discovery import CLAUSE, Kind, cue
from factcheck.frozen import NamedTuple
from factcheck.interval import Hedge
from factcheck.model import Period
from factcheck.units import NUMBER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.discovery import Date, Mention, Passage
    from factcheck.model import Quantity

NEAR, LED = 40, 12
"""A number of years stands so near the span it is that of."""
_YEAR = "yr"
_MARKS = " ,(–—-"


class Term(NamedTuple):
    """A span from one year to another and how many years it is told to be."""

    span: Date
    size: Quantity
    word: str


def terms(passage: Passage) -> Iterator[Term]:
    """Yield each number of years with the span beside it."""
    spans = tuple(_spans(passage))
    for mention in passage.mentions if spans else ():
        quantity = mention.quantity
        if quantity.unit.name != _YEAR or quantity.hedge is not Hedge.NONE or quantity.value is None:
            continue
        for span in spans:
            word = _word(passage, span, mention)
            if word and not _is_some(passage, mention):
                yield Term(span, replace(quantity, kind=Kind.NUMBER, unit=NUMBER), word)
                break


def _is_some(passage: Passage, mention: Mention) -> bool:
    """Tell whether years are only some: "the first eight years"."""
    words = passage.between(max(passage.start, mention.start - LED), mention.end)
    return passage.has("some-of-years", words)


def _spans(passage: Passage) -> Iterator[Date]:
    """Yield what is printed from year to year: "2011 to 2019", "between 2011 and 2019"."""
    years = [date for date in passage.dates if date.kind is Kind.YEAR and date.period.first.year]
    for at, date in enumerate(years):
        if date.period.first != date.period.last:
            yield date
        elif at + 1 < len(years) and _is_between(passage, date, years[at + 1]):
            first, last = date.period.first, years[at + 1].period.last
            text = passage.between(date.start, years[at + 1].end)
            yield replace(date, text=text, end=years[at + 1].end, period=Period(first, last))


def _is_between(passage: Passage, a: Date, b: Date) -> bool:
    opened = passage.between(max(passage.start, a.start - NEAR), a.start).rstrip()
    led = cue(passage.language, "between-two").ending(opened) is not None
    return (
        led
        and cue(passage.language, "joining").fullmatch(passage.between(a.end, b.start).strip()) is not None
    )


def _word(passage: Passage, span: Date, mention: Mention) -> str:
    """Return the words that make a number of years that of a span right before or behind it."""
    if mention.end <= span.start:
        words = passage.between(mention.end, span.start)
        return _behind(passage, words) if len(words) <= NEAR and ends_clause(passage, span.end) else ""
    words, tail = passage.between(span.end, mention.start), mention.tail.strip(" .)")
    is_last = not tail or cue(passage.language, "in-all").fullmatch(tail) is not None
    if len(words) > NEAR or not is_last or not words.strip(" ").startswith((",", "(")):
        return ""
    led = words.strip(_MARKS)
    return led or "," if not led or cue(passage.language, "span-of").fullmatch(led) else ""


def ends_clause(passage: Passage, place: int) -> bool:
    """Tell whether nothing is said behind a place in its clause."""
    rest = passage.between(place, passage.end)
    return not rest.strip(" .)") or CLAUSE.match(rest) is not None


def _behind(passage: Passage, words: str) -> str:
    """Return the "from" between a number of years and its span, behind what lasts: "ten-year lease from"."""
    led = words.strip(_MARKS)
    noun = cue(passage.language, "lasting-things").match(led)
    led = led[noun.end() :].strip() if noun else led
    found = cue(passage.language, "span-from").fullmatch(led)
    return found.group() if found else "(" if not led and words.strip() == "(" else ""
