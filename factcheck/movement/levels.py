"""Which amount of a sentence is it that moved, where the nearest may be none of it?

「员工1862人，其中研发人员762人，较上年末的1798人增加64人」 speaks of all of them again;
「新增62家，关闭21家，净增41家」 tells of what came and went, and neither is how many there are.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.discovery import cue
from factcheck.movement.reads import Role
from factcheck.movement.words import Way

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.interval import Interval
    from factcheck.languages import Language
    from factcheck.model import Quantity
    from factcheck.movement import Movement
    from factcheck.movement.reads import Read

NEAREST = 3
"""So many amounts before the nearest may be the topic of the sentence."""


def topical(language: Language, movement: Movement, earlier: Sequence[Read]) -> Movement:
    """Return a change with the level that its words speak of: none if that is a flow, or the topic again.

    Where the nearest contradicts what else is told, an earlier one is taken that does not: the words tell
    of either.  Where all contradict it the nearest stays, so that an error is still found.
    """
    level = movement.level
    if level is None or movement.goal is not None:
        return movement
    if _is_flow(language, movement, level):
        return replace(movement, level=None)
    if totals := _totals(language, level, earlier):
        agreeing = (other for other in totals if _agrees(movement, other))
        return replace(movement, level=next(agreeing, totals[0]))
    if not _agrees(movement, level):
        for other in earlier[: -NEAREST - 1 : -1]:
            if _is_measured_alike(other, level) and _agrees(movement, other):
                return replace(movement, level=other)
    return movement


def opens_another(movement: Movement, read: Read, behind: Sequence[Read]) -> bool:
    """Tell whether a start has a change of its own: 14.3元，较上周下跌0.4元，较去年同期的22.6元下跌36.7%."""
    is_first = movement.level is not None and movement.start is None and movement.goal is None
    if not is_first or read.role is not Role.START or not read.against:
        return False
    told = [other.mention.clause for other in (movement.step, *movement.rates) if other]
    own = [other.mention.clause for other in behind if other.role in (Role.STEP, Role.RATE)]
    return read.mention.clause in own and bool(told) and max(told) < read.mention.clause


def _is_flow(language: Language, movement: Movement, level: Read) -> bool:
    """Tell whether a level is what came or went, which a net change is the difference of."""
    is_net = movement.step is not None and cue(language, "net-change").search(movement.step.word) is not None
    return is_net and cue(language, "flow").search(level.mention.lead) is not None


def _totals(language: Language, level: Read, earlier: Sequence[Read]) -> list[Read]:
    """Return what a level is only the average of: 受理830件，每月平均64件，比年初的622件增长33.4%."""
    mean = cue(language, "per-one")
    if language.spaced or mean.search(level.mention.lead) is None:
        return []
    alike = [other for other in reversed(earlier) if _is_measured_alike(other, level)]
    return [other for other in alike if mean.search(other.mention.lead) is None][:NEAREST]


def _is_measured_alike(a: Read, b: Read) -> bool:
    return a.mention.quantity.unit == b.mention.quantity.unit


def _agrees(movement: Movement, level: Read) -> bool:
    """Tell whether a level contradicts nothing else that is told of the change."""
    now, base = _values(level.mention.quantity), _values(movement.base)
    step = _values(movement.step.mention.quantity if movement.step else None)
    if now is None or (base is None and step is None):
        return True
    if base is not None and step is not None:
        return _goes(movement, now - base, step)
    befores = [base] if base is not None else [now - step, now + step] if step is not None else []
    return not movement.rates or any(
        _goes(movement, (now - before) / before, rate)
        for before in befores
        for read in movement.rates
        if (rate := _values(read.mention.quantity)) is not None and before.low is not None and before.low > 0
    )


def _goes(movement: Movement, change: Interval, told: Interval) -> bool:
    """Tell whether a change may be the one that is told, in the way that the words say, if they do."""
    sides = {Way.UP: (change,), Way.DOWN: (-change,)}.get(movement.way or Way.EITHER, (change, -change))
    return any(side.meet(told) is not None for side in sides)


def _values(quantity: Quantity | None) -> Interval | None:
    """Return the values of a figure in the smallest unit, over the reals."""
    if quantity is None or quantity.value is None:
        return None
    return quantity.interval.scaled(quantity.unit.factor).over_reals()
