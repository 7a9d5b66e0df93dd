"""Dates must exist, and spans of time must be as long as is said.

「自5月以来，连续7个月」 with 「截至11月末」: from May to November are seven; 「9月23日至10月8日，为期16天」,
"a five-day event from May 3 to May 7" (counted with or without the first day); 「2月30日」 is no day;
「2023年9月25日（星期一）」, "Wednesday, May 3, 2017": the weekday of a full date; 「1949年建校，2024年是建校
75周年」; the amounts of 一季度 and 二季度 make up that of 上半年.
Cues: 连续 with 自…以来, 为期, 历时, weekdays, 周年, anniversary.
Silent: 「连续7个月增长」 with no start or end, a weekday after a date without its year, rates of quarters.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction
from itertools import combinations
from typing import TYPE_CHECKING

from factcheck.arithmetic import calendar
from factcheck.discovery import Kind, cue, state
from factcheck.interval import Hedge, point
from factcheck.model import Date, Day, Period, Quantity
from factcheck.source import Span
from factcheck.units import CANONICAL, DAYS, MONTHS, NUMBER, PURE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.discovery import Mention, Passage
    from factcheck.model import Check
    from factcheck.units import Unit

RULE = "elapsed"
_NEAR, _MANY = 30, 12
_WEEK = tuple(f"weekday-{number}" for number in range(1, 8))
_AMOUNTS = (Kind.COUNT, Kind.CURRENCY, Kind.DIMENSION)


def find(passages: tuple[Passage, ...]) -> Iterator[Check]:
    """State what dates and spans of time must fulfil."""
    for passage in passages:
        dates = passage.dates
        if not dates:
            continue
        for figure in dates:
            yield from _existing(figure)
            yield from _weekday(passage, figure)
        if len(dates) > _MANY:
            continue  # a timetable
        for mention in passage.mentions:
            if mention.quantity.kind is Kind.DURATION and mention.quantity.hedge is Hedge.NONE:
                yield from _run(passage, mention, dates)
                yield from _length(passage, mention, dates)
        yield from _anniversary(passage, dates)
        if len(dates) > 2:
            yield from _halves(passage, dates)


# --- dates ----------------------------------------------------------------------------------------


def _existing(figure: Date) -> Iterator[Check]:
    """State that the day is one of its month, where that depends on the month: 31日, 2月29日."""
    for end in dict.fromkeys(figure.period):
        if end.month is None or end.day is None or end.day < (29 if end.month == 2 else 31):
            continue
        month = Day(end.year, end.month)
        day = _made(figure, figure.start, figure.end, end.day, CANONICAL["d"])
        yield state(
            RULE,
            "day <= days(month)",
            figure.text,
            day=day,
            month=replace(figure, period=Period(month, month)),
        )


def _made(figure: Date, start: int, end: int, value: int, unit: Unit) -> Quantity:
    """Return a figure for a part of a date."""
    size = Fraction(value)
    return Quantity(
        figure.text, start, end, Span(start, end), Kind.ORDINAL, size, point(size, whole=True), unit
    )


def _weekday(passage: Passage, figure: Date) -> Iterator[Check]:
    """State the weekday beside a full date."""
    first, last = figure.period
    if first != last or None in first or not calendar.exists(first) or not 1583 <= (first.year or 0) <= 9000:
        return
    before = passage.text[max(passage.start, figure.start - 12) : figure.start].rstrip(" ,，（(")
    after = passage.text[figure.end : figure.end + 12].lstrip(" ,，（(")
    for number, idea in enumerate(_WEEK, 1):
        words = cue(passage.language, idea)
        ahead = next((hit for hit in words.finditer(before) if hit.end() == len(before)), None)
        hit = ahead or words.match(after)
        if hit is not None:
            word, text = hit.group(), passage.text
            start = text.rfind(word, 0, figure.start) if ahead else text.find(word, figure.end)
            said = _made(figure, start, start + len(hit.group()), number, NUMBER)
            actual = date(first.year or 1, first.month or 1, first.day or 1).isoweekday()
            said = replace(said, text=hit.group())
            yield state(RULE, f"weekday == {actual}", hit.group(), weekday=said, date=figure)
            return


# --- lengths --------------------------------------------------------------------------------------


def _run(passage: Passage, mention: Mention, dates: tuple[Date, ...]) -> Iterator[Check]:
    """State 「截至11月末……自5月以来，连续7个月」."""
    if not passage.has("in-a-row", mention.lead) or passage.has("ended-run", mention.lead):
        return
    since = cue(passage.language, "since")
    starts = [d for d in dates if since.match(passage.text, d.end)]
    ends = [d for d in dates if d not in starts and d.start < mention.start]
    if len(starts) != 1 or not ends:
        return
    start, end = starts[0], ends[0]
    run = mention.quantity
    counts_months = run.unit.dimension == MONTHS and run.unit.factor == 1
    if counts_months and start.period.first.month and end.period.last.month:
        yield state(RULE, "months(start..end) == run", mention.lead, start=start, end=end, run=run)


def _length(passage: Passage, mention: Mention, dates: tuple[Date, ...]) -> Iterator[Check]:
    """State 「9月23日至10月8日，为期16天」, counted with or without the first day."""
    run = mention.quantity
    if run.unit.dimension != DAYS or run.unit.factor != 1 or run.value is None:
        return
    for span in dates:
        first, last = span.period
        if first == last or first.day is None or last.day is None:
            continue
        begin, end = sorted((span.end, mention.end))[0], sorted((span.start, mention.start))[1]
        between = passage.between(begin, end)
        lasting = mention.lead[-6:] + passage.between(run.start, run.end)
        if len(between) > _NEAR or not passage.has("lasting", lasting):
            continue
        length = calendar.days(span.period)
        without = length is not None and run.value + 1 in length and run.value not in length
        relation = "days(span) - 1 == run" if without else "days(span) == run"
        yield state(RULE, relation, mention.lead.strip(), span=span, run=run)


def _anniversary(passage: Passage, dates: tuple[Date, ...]) -> Iterator[Check]:
    """State 「学校1949年建校，2024年是建校75周年」."""
    years = [
        d for d in dates if d.kind is Kind.YEAR and d.period.first == d.period.last and d.period.first.year
    ]
    founding = cue(passage.language, "founded")
    for mention in passage.mentions:
        beside = passage.between(mention.start, mention.end) + mention.tail[:14]
        if not passage.has("anniversary", beside) or mention.quantity.hedge is not Hedge.NONE:
            continue
        now = [d for d in years if d.end <= mention.start and d.end >= mention.start - len(mention.lead)]
        if not now and cue(passage.language, "anniversary-in").fullmatch(mention.tail.strip()):
            now = [d for d in years if d.start == mention.end + len(mention.tail)]
        around = {
            d: passage.text[max(passage.start, d.start - 12) : d.end + 8] for d in years if d not in now
        }
        founded = [d for d, words in around.items() if founding.search(words)]
        if len(now) == 1 and len(founded) == 1:
            size = replace(mention.quantity, unit=NUMBER)
            word = passage.between(now[0].end, mention.start).strip()
            yield state(RULE, "now - founded == n", word, now=now[0], founded=founded[0], n=size)


def _halves(passage: Passage, dates: tuple[Date, ...]) -> Iterator[Check]:
    """State that the amounts of two spans make up the amount of both: 一季度, 二季度 and 上半年."""
    amounts = [
        (figure.period, mention)
        for figure, mention in _dated(passage, dates)
        if mention.quantity.kind in _AMOUNTS and mention.quantity.unit.dimension != PURE
    ]
    for (a, one), (b, other), (c, whole) in combinations(amounts[:_MANY], 3):
        if not (_follows(a, b) and a.first == c.first and b.last == c.last):
            continue
        units = {m.quantity.unit.name for m in (one, other, whole)}
        names = {_bare(passage, m.lead) for m in (one, other, whole)}
        if len(units) == 1 and len(names) == 1:
            yield state(
                RULE, "a + b ~ whole", whole.lead, a=one.quantity, b=other.quantity, whole=whole.quantity
            )


def _dated(passage: Passage, dates: tuple[Date, ...]) -> Iterator[tuple[Date, Mention]]:
    """Yield each figure that follows right on a date, which names its time."""
    for mention in passage.mentions:
        near = [d for d in dates if 0 <= mention.start - d.end <= len(mention.lead)]
        if near and passage.text[near[-1].end : mention.start] == mention.lead:
            yield near[-1], mention


def _bare(passage: Passage, lead: str) -> str:
    return cue(passage.language, "leading-to-figure").sub("", lead).strip()


def _follows(a: Period, b: Period) -> bool:
    return (
        None not in (a.last.month, b.first.month)
        and a.last.year == b.first.year
        and (a.last.month or 0) + 1 == b.first.month
        and a.last.day is None
        and b.first.day is None
    )
