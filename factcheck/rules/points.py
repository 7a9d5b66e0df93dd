"""Is the difference of two percentages told in percentage points, and is it right?

「失业率由5.5%下降到5.2%，下降0.3个百分点」; "improved 4.4 percentage points from 98.4% to 94%".
A percent in place of points is told where it fits as points: 由12.5%提高到13.1%，提高0.6%.
"62% in wet years and 48% in dry ones, a difference of 14 percentage points",
"leads 52% to 45%, a seven-point lead".
Cues: the words of change (提高, 下降, 收窄; up, down, improved) with from, to, 比 or "compared to".
Silent: a rate that does not (由4.0%升至5.0%，升幅25%); points without both percentages
(增速比上年同期高3.9个百分点); lists with 分别; percentages of all shares of a company
(持股比例由5.63%降至5.00%，减少0.63%).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.discovery import Kind, state
from factcheck.movement import Movement, Read, Way, may_tell, movements
from factcheck.parts.balances import gaps
from factcheck.parts.margins import margins
from factcheck.parts.statements import statements

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.discovery import Passage
    from factcheck.model import Check, Quantity
    from factcheck.parts.statements import Statement

NAME = "points"
_PERCENTS = frozenset({Kind.PERCENT})


def find(passages: tuple[Passage, ...]) -> Iterator[Check]:
    """State what must hold between two percentages and the difference that is told."""
    for passage in passages:
        if not _has_two(passage) or not may_tell(passage):
            continue
        if passage.has("one-each", passage.between(passage.start, passage.end)):
            continue
        for movement in movements(passage):
            yield from _checks(passage, movement)
    for statement in statements(passages):
        if statement.language.spaced and _has_two(statement):
            yield from _gaps(statement)


def _has_two(told: Passage | Statement) -> bool:
    """Tell whether there are two percentages, which a difference is of."""
    return sum([mention.quantity.kind is Kind.PERCENT for mention in told.mentions]) > 1


def _gaps(statement: Statement) -> Iterator[Check]:
    """State "62% in wet years and 48% in dry ones, a difference of 14 percentage points"."""
    for one in (*gaps(statement, _PERCENTS), *margins(statement, in_percent=True)):
        figures = {"now": one.more.quantity, "base": one.less.quantity}
        yield state(NAME, _RELATION[None], one.word, difference=one.rest.quantity, **figures)


def _checks(passage: Passage, movement: Movement) -> Iterator[Check]:
    now, base = movement.now, movement.base
    if now is None or base is None or now.kind is not Kind.PERCENT or base.kind is not Kind.PERCENT:
        return
    yield from _in_points(movement, now, base)
    yield from _in_percent(passage, movement, now, base)


def _in_points(movement: Movement, now: Quantity, base: Quantity) -> Iterator[Check]:
    """State the difference that is told in percentage points."""
    step = movement.step.mention.quantity if movement.step else None
    if step is not None and step.kind is Kind.POINT:
        yield state(NAME, _RELATION[movement.way], movement.word, now=now, base=base, difference=step)


def _in_percent(passage: Passage, movement: Movement, now: Quantity, base: Quantity) -> Iterator[Check]:
    """State the rate that is told where points are meant: 由12.5%提高到13.1%，提高0.6%."""
    for read in movement.rates:
        rate = read.mention.quantity
        if read.way in _RATE and _fits_points(now, base, rate) and not _is_of_shares(passage, read):
            yield state(NAME, _RATE[read.way], read.word, now=now, base=base, rate=rate)


_RELATION = {
    Way.UP: "points(now, base) ~ difference",
    Way.DOWN: "points(base, now) ~ difference",
    # "improved by 120 basis points": up for a margin, down for a cost ratio
    None: "max(points(now, base), points(base, now)) ~ difference",
}
_RATE = {Way.UP: "growth(now, base) ~ rate", Way.DOWN: "1 - now / base ~ rate"}


def _is_of_shares(passage: Passage, read: Read) -> bool:
    """Tell whether a percentage counts shares of a company: 持股比例由5.63%降至5.00%，减少0.63% is right."""
    return passage.has("shareholding", passage.before(read.mention.start))


def _fits_points(now: Quantity, base: Quantity, rate: Quantity) -> bool:
    """Tell whether a percentage is the plain difference of two others, as points would be."""
    gap = now.interval - base.interval
    return any(side.meet(rate.interval) is not None for side in (gap, -gap))
