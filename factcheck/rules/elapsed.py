"""Dates must exist, and spans of time must be as long as is said.

「自5月以来，连续7个月」 with 「截至11月末」: from May to November are seven; 「9月23日至10月8日，为期16天」,
"a five-day event from May 3 to May 7" (counted with or without the first day); 「2月30日」 is no day;
「2023年9月25日（星期一）」, "Wednesday, May 3, 2017": the weekday of a full date; 「1949年建校，2024年是建校
75周年」; 「1952年出生，2022年去世，享年70岁」 (or one or two more); the amounts
of 一季度 and 二季度 make up that of 上半年; 「自2021年1月1日起至2023年12月31日止，期限为三年」.
Cues: 连续 with 自…以来, 为期, 历时, weekdays, 周年, anniversary.
"Eight years, from 2011 to 2019", "a ten-year lease from 2015 to 2025".
Silent: 「连续7个月增长」 with no start or end, a weekday after a date without its year, rates of quarters.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.arithmetic import calendar
from factcheck.discovery import Kind, cue, state
from factcheck.interval import Hedge, point
from factcheck.model import Date, Day, Period, Quantity
from factcheck.parts.lives import lives
from factcheck.parts.runs import runs
from factcheck.parts.spans import made_of_spans
from factcheck.parts.terms import ends_clause, terms
from factcheck.source import Span
from factcheck.units import CANONICAL, DAYS, MONTHS, NUMBER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.discovery import Mention, Passage
    from factcheck.model import Check, Operand
    from factcheck.units import Dimension, Unit

RULE = "elapsed"
_NEAR, _MANY = 30, 12
_WEEK = tuple(f"weekday-{number}" for number in range(1, 8))
_CALENDAR_FROM, _CALENDAR_TO = 1583, 9000
_BESIDE = 12
"""A weekday stands within so many letters of its date, and 建校 of its year."""
_MARKS = " ,，（("


def find(passages: tuple[Passage, ...]) -> Iterator[Check]:
    """State what dates and spans of time must fulfil."""
    for passage in passages:
        for figure in passage.dates:
            yield from _existing(figure)
            yield from _weekday(passage, figure)
        if 0 < len(passage.dates) <= _MANY:  # more are a timetable
            yield from _lengths(passage)
            yield from _anniversary(passage)
            yield from _aged(passage)
            if passage.language.spaced:
                yield from _terms(passage)
            else:
                yield from _runs(passage)
            for made in made_of_spans(passage):
                parts = tuple(part.quantity for part in made.parts)
                word = made.whole.lead.strip()
                yield state(RULE, "sum(parts) ~ whole", word, parts=parts, whole=made.whole.quantity)


def _lengths(passage: Passage) -> Iterator[Check]:
    """State how long spans of time are."""
    for mention in passage.mentions:
        if mention.quantity.kind is Kind.DURATION and mention.quantity.hedge is Hedge.NONE:
            yield from _run(passage, mention)
            yield from _length(passage, mention)


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
    day = figure.period.first
    if not _is_known_day(figure.period):
        return
    beside = _weekday_beside(passage, figure)
    if beside is None:
        return
    number, start, word = beside
    said = replace(_made(figure, start, start + len(word), number, NUMBER), text=word)
    actual = date(day.year or 1, day.month or 1, day.day or 1).isoweekday()
    yield state(RULE, f"weekday == {actual}", word, weekday=said, date=figure)


def _is_known_day(period: Period) -> bool:
    """Tell whether a date is one day of a year whose weekdays are known: none before 1583."""
    day = period.first
    return (
        day == period.last
        and None not in day
        and calendar.exists(day)
        and _CALENDAR_FROM <= (day.year or 0) <= _CALENDAR_TO
    )


def _weekday_beside(passage: Passage, figure: Date) -> tuple[int, int, str] | None:
    """Return the number of the weekday that stands right beside a date, with its place and its word."""
    before = passage.text[max(passage.start, figure.start - _BESIDE) : figure.start].rstrip(_MARKS)
    after = passage.text[figure.end : figure.end + _BESIDE].lstrip(_MARKS)
    for number, idea in enumerate(_WEEK, 1):
        words = cue(passage.language, idea)
        begin = words.ending(before)
        if begin is not None:
            word = before[begin:]
            return number, passage.text.rfind(word, 0, figure.start), word
        hit = words.match(after)
        if hit is not None:
            return number, passage.text.find(hit.group(), figure.end), hit.group()
    return None


# --- lengths --------------------------------------------------------------------------------------


def _run(passage: Passage, mention: Mention) -> Iterator[Check]:
    """State 「截至11月末……自5月以来，连续7个月」."""
    run = mention.quantity
    if not _is_going_on(passage, mention) or not _is_plainly_in(run, MONTHS):
        return
    since = cue(passage.language, "since")
    starts = [d for d in passage.dates if since.match(passage.text, d.end)]
    end = next((d for d in passage.dates if d not in starts and d.start < mention.start), None)
    if end is not None and len(starts) == 1 and _have_months(starts[0].period, end.period):
        yield state(RULE, "months(start..end) == run", mention.lead, start=starts[0], end=end, run=run)


def _have_months(start: Period, end: Period) -> bool:
    return start.first.month is not None and end.last.month is not None


def _is_going_on(passage: Passage, mention: Mention) -> bool:
    """Tell whether a time is that of 连续7个月, a run that had not ended."""
    return passage.has("in-a-row", mention.lead) and not passage.has("ended-run", mention.lead)


def _is_plainly_in(run: Quantity, dimension: Dimension) -> bool:
    """Tell whether a time is counted in months or days themselves, not in quarters or weeks."""
    return run.unit.dimension == dimension and run.unit.factor == 1


def _length(passage: Passage, mention: Mention) -> Iterator[Check]:
    """State 「9月23日至10月8日，为期16天」, counted with or without the first day."""
    run = mention.quantity
    if not _is_plainly_in(run, DAYS) or run.value is None:
        return
    for span in passage.dates:
        if _is_from_day_to_day(span.period) and _is_length_of(passage, span, mention):
            yield state(RULE, _relation_of(span.period, run.value), mention.lead.strip(), span=span, run=run)


def _is_from_day_to_day(period: Period) -> bool:
    first, last = period
    return first != last and first.day is not None and last.day is not None


def _is_length_of(passage: Passage, span: Date, mention: Mention) -> bool:
    """Tell whether a time right beside a span is said to be its length: 为期, 历时; a five-day event."""
    between = passage.between(min(span.end, mention.end), max(span.start, mention.start))
    lasting = mention.lead[-6:] + passage.between(mention.start, mention.end)
    is_told = passage.has("lasting", lasting) or _is_from_to(passage, span, mention, between)
    is_beside = len(between) <= _NEAR and is_told
    return is_beside and not passage.has("landmark-mean", mention.tail)  # a seven-day average


def _is_from_to(passage: Passage, span: Date, mention: Mention, between: str) -> bool:
    """Tell whether days are those of a span behind: "for nine days, from June 3 to June 11"."""
    led = cue(passage.language, "for-so-long").ending(mention.lead.strip()) is not None
    is_led = cue(passage.language, "from").fullmatch(between.strip(" ,")) is not None
    return led and is_led and mention.end <= span.start and ends_clause(passage, span.end)


def _relation_of(period: Period, run: Fraction) -> str:
    """Return what holds of a span and its length: without the first day where it is right only so."""
    length = calendar.days(period)
    is_without = length is not None and run + 1 in length and run not in length
    return "days(span) - 1 == run" if is_without else "days(span) == run"


def _anniversary(passage: Passage) -> Iterator[Check]:
    """State 「学校1949年建校，2024年是建校75周年」."""
    years = [d for d in passage.dates if _is_one_year(d)]
    if len(years) < 2:
        return
    for mention in passage.mentions:
        if not _is_anniversary(passage, mention):
            continue
        now = _years_of(passage, mention, years)
        founded = [d for d in years if d not in now and _is_of_founding(passage, d)]
        if len(now) == 1 and len(founded) == 1 and _is_its_own(passage, mention, years):
            size = replace(mention.quantity, unit=NUMBER)
            word = passage.between(now[0].end, mention.start).strip()
            yield state(RULE, "now - founded == n", word, now=now[0], founded=founded[0], n=size)


def _terms(passage: Passage) -> Iterator[Check]:
    """State "eight years, from 2011 to 2019": with the last year or without, or some months less."""
    for one in terms(passage):
        yield state(RULE, "n <= years(span)", one.word, n=one.size, span=one.span)
        yield state(RULE, "years(span) - 2 <= n", one.word, n=one.size, span=one.span)


def _runs(passage: Passage) -> Iterator[Check]:
    """State 「自2021年1月1日起至2023年12月31日止，期限为三年」, be the last day counted or not."""
    for one in runs(passage):
        told: dict[str, Operand] = {"start": one.start, "end": one.end, "run": one.run}
        yield state(RULE, "run <= months(start..end)", one.word, **told)
        yield state(RULE, "months(start..end) - 1 <= run", one.word, **told)


def _aged(passage: Passage) -> Iterator[Check]:
    """State 「1952年出生，2022年去世，享年70岁」; by the old count one may be two years older."""
    for one in lives(passage):
        years: dict[str, Operand] = {"born": one.born, "died": one.died, "age": one.age}
        most = "age <= died - born" if passage.language.spaced else "age <= died - born + 2"
        yield state(RULE, most, one.word, **years)
        yield state(RULE, "died - born - 1 <= age", one.word, **years)


def _is_its_own(passage: Passage, mention: Mention, years: list[Date]) -> bool:
    """Tell whether no third year may be what "the 50th anniversary" is of; "its 50th anniversary" is told."""
    is_certain = not passage.language.spaced or len(years) == 2
    return is_certain or cue(passage.language, "possessive").ending(mention.lead.rstrip()) is not None


def _is_one_year(date: Date) -> bool:
    first, last = date.period
    return date.kind is Kind.YEAR and first == last and bool(first.year)


def _is_anniversary(passage: Passage, mention: Mention) -> bool:
    beside = passage.between(mention.start, mention.end) + mention.tail[:14]
    return mention.quantity.hedge is Hedge.NONE and passage.has("anniversary", beside)


def _years_of(passage: Passage, mention: Mention, years: list[Date]) -> list[Date]:
    """Return the years that lead to an anniversary, or the one behind "75th anniversary in"."""
    if cue(passage.language, "anniversary-in").fullmatch(mention.tail.strip()):
        return [d for d in years if d.start == mention.end + len(mention.tail)]
    return [d for d in years if d.end <= mention.start and d.end >= mention.start - len(mention.lead)]


def _is_of_founding(passage: Passage, date: Date) -> bool:
    """Tell whether words beside a year say that something was founded in it."""
    earlier = [one.end for one in passage.figures if one.end <= date.start]  # 「新中国成立50周年和2000年」
    start = max(passage.start, date.start - _BESIDE, *earlier)
    return passage.has("founded", passage.text[start : date.end + 8])
