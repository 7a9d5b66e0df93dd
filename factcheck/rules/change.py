"""Do an amount, what it changed by and the rate of that change belong together?

「外汇储备规模为30524亿美元，较9月末上升235亿美元，升幅为0.77%」: 235 of 30289 is 0.776 %.
From A to B with a difference, a rate or a multiple: 由8.6亿元增至77.9亿元，增长8.1倍; "rose 4% to $638.3m,
up from $615m"; "a 3% increase", "500 more than the 5,000". Before the change: 上年同期为; from, compared to,
"£22m (2021: £20m)"; 去年同期26.3亿元，今年为32.6亿元; 2022年26.3亿元，2023年达
32.6亿元. "Doubled to 704 from 352", 是原来的3倍.
In a quotation: 新文化(9.50,0.12,1.28%).
Silent: rates at constant prices (地区生产总值, 增加值, 可比价; organic, real terms), average yearly growth
(年均增长), losses, and a rate against another time than the change (较上月增加…，同比增长…).
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.discovery import Kind, starting, state
from factcheck.interval import ONE, point
from factcheck.movement import AGAINST, EXPECTED, Movement, Read, Way, may_tell, movements
from factcheck.movement.multiples import multiplied
from factcheck.movement.rows import Row, as_row, columns_of_change
from factcheck.movement.years import yearly
from factcheck.movement.zeros import as_rounded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.discovery import Mention, Passage
    from factcheck.interval import Interval
    from factcheck.model import Check, Quantity

NAME = "change"
LEAD = 12
"""A forecast is named within so many letters before its figure."""


def find(passages: tuple[Passage, ...]) -> Iterator[Check]:
    """State what must hold between an amount, its change and the rate of the change."""
    columns = columns_of_change(passages)
    for passage in passages:
        if len(passage.mentions) > 2:
            yield from _quotations(passage)
            yield from _row(passage, columns)
            yield from _told(passage)


def _told(passage: Passage) -> Iterator[Check]:
    """State what words of change say of figures."""
    words = passage.between(passage.start, passage.end)
    if not may_tell(passage) or passage.has("one-each", words):
        return
    is_loss = passage.has("loss", words)
    is_real = is_loss or passage.has_any(("constant-prices", "per-currency"), words)
    crosses = is_loss and passage.has("gain", words)  # from a profit to a loss
    for one in multiplied(passage):
        figures = as_rounded(passage.language, {"now": one.now.quantity, "base": one.base.quantity})
        yield state(NAME, "now / base ~ times", one.times.quantity.text, **figures, times=one.times.quantity)
    for movement in movements(passage):
        if not crosses:
            yield from _difference(passage, movement)
        if not is_real:
            yield from _rate(passage, movement)
    for year in () if is_real or passage.language.spaced else yearly(passage):
        told = {"now": year.now.quantity, "base": year.base.quantity}
        yield state(NAME, _RELATIONS[year.way, _PAIRS[0]], year.word, **told, rate=year.rate.quantity)


def _difference(passage: Passage, movement: Movement) -> Iterator[Check]:
    """State now − base ~ step."""
    now, base, step, way = movement.now, movement.base, movement.step, movement.way
    if now is None or base is None or step is None or now.kind is Kind.PERCENT or way not in _DIFFERENCE:
        return
    if step.against in AGAINST and movement.start and movement.start.against not in ("", step.against):
        return  # 年初为655件，同比多30件
    told = {"now": now, "base": base, "change": step.mention.quantity}
    yield state(NAME, _DIFFERENCE[way], movement.word, **as_rounded(passage.language, told))


_DIFFERENCE = {Way.UP: "now - base ~ change", Way.DOWN: "base - now ~ change"}


def _rate(passage: Passage, movement: Movement) -> Iterator[Check]:
    """State the rate as a share of what was before the change."""
    read = _own_rate(movement)
    if read is None or _may_be_other_rate(passage, movement, read):
        return
    rate, way = read.mention.quantity, movement.way or _either_way(movement, read)
    if passage.has("doublings", passage.between(rate.start, rate.end)):
        yield from _times(movement, rate)
    elif way is not None:
        yield from _rate_of_two(passage, movement, way, rate)


def _times(movement: Movement, rate: Quantity) -> Iterator[Check]:
    """State how many times what it was a figure is now."""
    now, base = movement.now, movement.base
    if now is not None and base is not None and movement.way is Way.UP:
        yield state(NAME, "now / base ~ times", movement.word, now=now, base=base, times=rate)
    elif now is not None and base is not None and movement.way is Way.DOWN:
        yield state(NAME, "base / now ~ times", movement.word, now=now, base=base, times=rate)


def _rate_of_two(passage: Passage, movement: Movement, way: Way, rate: Quantity) -> Iterator[Check]:
    """State a rate with the first two figures that are printed of amount, base and change."""
    step = movement.step.mention.quantity if movement.step else None
    told = {"now": movement.now, "base": movement.base, "change": step}
    for names in _PAIRS:
        figures = {name: figure for name in names if (figure := told[name]) is not None}
        if len(figures) == len(names):
            told_so = as_rounded(passage.language, figures)
            yield state(NAME, _RELATIONS[way, names], movement.word, **told_so, rate=rate)
            return


_PAIRS = (("now", "base"), ("now", "change"), ("base", "change"))
_RELATIONS = {
    (Way.UP, _PAIRS[0]): "growth(now, base) ~ rate",
    (Way.DOWN, _PAIRS[0]): "1 - now / base ~ rate",
    (Way.UP, _PAIRS[1]): "change / (now - change) ~ rate",
    (Way.DOWN, _PAIRS[1]): "change / (now + change) ~ rate",
    (Way.UP, _PAIRS[2]): "change / base ~ rate",
    (Way.DOWN, _PAIRS[2]): "change / base ~ rate",
}
"""What must hold of two figures and a rate; the first two that are printed say it."""


def _either_way(movement: Movement, read: Read) -> Way | None:
    """Return the way of what "improved $10.4 million or 60.1% to $27.7 million": up, unless down fits."""
    now, step = movement.now, movement.step
    if read.way is not Way.EITHER or now is None or step is None or movement.base is not None:
        return None
    before = now.interval + step.mention.quantity.interval
    return Way.DOWN if now.unit == step.mention.quantity.unit and _grows(before, now, read) else Way.UP


def _grows(before: Interval, now: Quantity, read: Read) -> bool:
    rate = read.mention.quantity
    told = rate.interval.scaled(rate.unit.factor)
    return (point(ONE) - now.interval.over_reals() / before.over_reals()).meet(told) is not None


def _own_rate(movement: Movement) -> Read | None:
    """Return the rate that is measured against the same time as the change, the nearest if several are."""
    parts = [read for read in (movement.step, movement.goal, movement.start) if read]
    against = next((read.against for read in parts if read.against), "")
    told = ("", against)
    own = [rate for rate in movement.rates if rate.against in told or _opens(rate, parts, against)]
    own = own or [rate for rate in movement.rates if _says_again(rate, movement)]
    anchor = movement.start or movement.step
    if anchor is None or not own:
        return None
    return min(own, key=lambda rate: abs(rate.mention.start - anchor.mention.start))


def _may_be_of_day(rate: Read, movement: Movement) -> bool:
    """Tell whether a rate may be that of a day, before a step against another: 跌1.9%，较上周五下跌0.30元."""
    step = movement.step
    is_since = step is not None and step.against == AGAINST[1] and movement.start is None
    return is_since and step is not None and not rate.against and rate.mention.start < step.mention.start


def _says_again(rate: Read, movement: Movement) -> bool:
    """Tell whether a rate only says a step once more: "fell $25 million, or 20%, from a year ago to"."""
    step = movement.step
    is_alone = movement.start is None and step is not None and not step.against
    return is_alone and step is not None and step.word == rate.word != ""


def _opens(rate: Read, parts: list[Read], against: str) -> bool:
    """Tell whether a rate says alone what the whole change is measured against."""
    return not against and all(rate.mention.start < part.mention.start for part in parts)


def _may_be_other_rate(passage: Passage, movement: Movement, rate: Read) -> bool:
    """Tell whether a rate may be none of the change: of percentages, of a loss, against another time."""
    now, base = movement.now, movement.base
    is_percent = now is not None and now.kind is Kind.PERCENT
    is_of_day = not passage.language.spaced and _may_be_of_day(rate, movement)
    is_other = is_percent or is_of_day or _is_below_nought(now, base)
    return is_other or _is_other_time(passage, movement, rate)


def _is_other_time(passage: Passage, movement: Movement, rate: Read) -> bool:
    """Tell whether a rate may be none of a change from A to B at all: forecasts; a rate against another year.

    Whether it fits is not asked: a check that is stated only where it holds could never fail.
    """
    start, now = movement.start, movement.now
    if start is None or now is None:
        return False
    if passage.language.spaced and _are_of_two_years(passage, start, rate):
        return True
    of_day = not rate.against and start.against not in ("", *AGAINST) and _is_told_before(rate, start, now)
    return of_day or (rate.against in AGAINST and not start.against) or _is_forecast(passage, start)


def _are_of_two_years(passage: Passage, start: Read, rate: Read) -> bool:
    """Tell whether years behind them differ: "compared with 14.6 million in 2019, and rose 21% on 2022"."""
    told = [
        date.period.first.year
        for read in (start, rate)
        for date in starting(passage.dates, read.mention.end + 1, read.mention.end + LEAD + 1)
        if date.kind is Kind.YEAR
    ]
    return len(told) > 1 and told[0] != told[1]


def _is_forecast(passage: Passage, start: Read) -> bool:
    """Tell whether a figure is what was expected, not what was: 高于市场预期的3.2%."""
    near = start.mention.lead[-LEAD:] + start.mention.tail
    return start.against == EXPECTED or passage.has("expected", near)


def _is_told_before(rate: Read, start: Read, now: Quantity) -> bool:
    """Tell whether a rate stands first and may be that of a day: 跌3.0%，报126200元，较年初的230000元…."""
    return rate.mention.start < now.start and rate.mention.clause != start.mention.clause


def _is_below_nought(*quantities: Quantity | None) -> bool:
    return any(q is not None and q.value is not None and q.value < 0 for q in quantities)


def _quotations(passage: Passage) -> Iterator[Check]:
    """State the rate of a quotation: 新文化(3.840,-0.11,-2.78%)."""
    for (price, change), (_, rate) in pairwise(pairwise(passage.mentions)):
        if rate.quantity.kind is Kind.PERCENT and _is_quoted(passage, price, change, rate):
            yield state(
                NAME,
                "change / (price - change) ~ rate",
                price=price.quantity,
                change=change.quantity,
                rate=rate.quantity,
            )


def _is_quoted(passage: Passage, price: Mention, change: Mention, rate: Mention) -> bool:
    if {price.quantity.kind, change.quantity.kind} != {Kind.NUMBER}:
        return False
    gaps = passage.between(price.end, change.start), passage.between(change.end, rate.start)
    opened = passage.text[price.start - 1 : price.start] in ("(", "（")
    return opened and {gap.strip() for gap in gaps} <= {",", "，"}


def _row(passage: Passage, columns: frozenset[int]) -> Iterator[Check]:
    """State change and rate of a table row, the earlier amount second or first."""
    row = as_row(passage)
    if row is None:
        return
    if row.goes_with_sign:
        yield from _row_of_change(row, passage, columns)
    elif row.grows:
        yield state(NAME, "now - base ~ change", now=row.base, base=row.now, change=row.step)


def _row_of_change(row: Row, passage: Passage, columns: frozenset[int]) -> Iterator[Check]:
    """State change and rate of a table row if one of them fits, or both do in another row like it."""
    is_known = len(passage.mentions) in columns and row.is_signed
    if is_known or (row.differs and not row.shrinks):
        yield state(NAME, "growth(now, base) ~ rate", now=row.now, base=row.base, rate=row.rate)
    if is_known or row.grows:
        yield state(NAME, "now - base ~ change", now=row.now, base=row.base, change=row.step)
