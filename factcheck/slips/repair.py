"""What would a single figure have to become for a failing check to hold?

「完成率写作69%」 with 20项 of 34项: 69% → 59%, one digit.  Of all slips of the hand that mend a check the one
nearest to what the other figures imply is told: of 19 sections 94.2% was 94.7%, not 84.2%.  Each change is
judged before it is told.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.arithmetic.leeway import leeway
from factcheck.decimals import decimal
from factcheck.explain import decimals_of, implies_nothing
from factcheck.expression import Call, Function
from factcheck.frozen import NamedTuple
from factcheck.interval import EVERYTHING, Hedge, Interval, step
from factcheck.model import Check, Operand, Quantity, Repair, Verdict
from factcheck.slips.alter import Slip, digits_of, is_power_of_ten, rewritten, slips, with_value

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    Judge = Callable[[Check], Verdict]
    Left = tuple[Quantity, Interval | None, Callable[[Interval], bool]]

MOST = 3
TRIED = 30
"""So many changes of one figure are judged again; more would only be more of the same."""
RECOMPUTED = "recomputed from the others"

_LIKELY = {reason: rank for rank, reason in enumerate([*(slip.value for slip in Slip), RECOMPUTED])}
_GOOD = {Verdict.REPRODUCED: 0, Verdict.WITHIN_ROUNDING: 1}


class Change(NamedTuple):
    """A figure as it might have to be: its value in its own unit, as written, and why."""

    value: Fraction
    text: str
    reason: str


class Ranked(NamedTuple):
    """The best change of one figure, with what it is compared by: the least comes first."""

    rank: tuple[int, bool, int, Fraction]
    repair: Repair

    @property
    def is_far(self) -> bool:
        """Tell whether a digit would have been mistyped that makes it another size: 69个 for 19个."""
        return self.repair.reason == Slip.DIGIT.value and self.rank[-1] > 1


def repairs(
    check: Check, judge: Judge, stated: Quantity | None, implied: Fraction | None
) -> tuple[Repair, ...]:
    """Return up to three changes of one figure, the likeliest first.

    *implied* is what the other figures make of the *stated* one, in its unit.
    """
    if implies_nothing(check.expression):
        implied = None
    ranked: list[Ranked] = []
    is_fact = isinstance(check.expression, Call) and check.expression.function is Function.SAME
    for left in leeway(check):
        is_stated = left[0] is stated
        # of two mentions of one quantity either may be the wrong one
        meant = implied if is_stated else _only(left) if is_fact else None
        best = _best(check, judge, left, meant, is_stated)
        ranked += () if best is None else (best,)
    ranked.sort(key=lambda one: one.rank)
    ranked = [one for one in ranked if not one.is_far] or ranked
    return tuple(_one_each(one.repair for one in ranked))[:MOST]


def _best(check: Check, judge: Judge, left: Left, implied: Fraction | None, is_stated: bool) -> Ranked | None:
    """Return the change of one figure that mends the check and is nearest to what the others imply."""
    quantity, values, _ = left
    target = implied if implied is not None else _nearest(quantity, values)
    changes = list(_slips(left))
    if implied is not None:
        changes += _recomputed(quantity, implied)
    changes = [change for change in changes if _is_as_round(change, quantity)]
    changes.sort(key=lambda change: (abs(change.value - target), _LIKELY[change.reason]))
    mending = _mending(check, judge, quantity, changes[:TRIED])
    if mending is None:
        return None
    good, change = mending
    repair = Repair(role_of(check, quantity) or "", quantity.text, change.text, change.reason)
    moved = abs(change.value - quantity.value) / abs(quantity.value) if quantity.value else Fraction(0)
    return Ranked((good, not is_stated, _LIKELY[change.reason], moved), repair)


def _mending(
    check: Check, judge: Judge, quantity: Quantity, changes: Iterable[Change]
) -> tuple[int, Change] | None:
    """Return the first change under which the check is reproduced, else the first under which it holds."""
    holding: tuple[int, Change] | None = None
    for change in changes:
        good = _GOOD.get(judge(_altered(check, quantity, change)))
        if good == 0:
            return good, change
        if good is not None and holding is None:
            holding = good, change
    return holding


def _slips(left: Left) -> Iterator[Change]:
    """Yield the slips of the hand that the other figures leave room for."""
    quantity, values, accepts = left
    for value, text, slip in slips(quantity, _reach(quantity, values)):
        if text:
            widest = with_value(quantity, value).widest
            if accepts(widest.scaled(quantity.unit.factor)):
                yield Change(value, text, slip.value)


def _only(left: Left) -> Fraction | None:
    """Return the value, in its own unit, that the other mentions give a figure, if they agree on one."""
    quantity, values, _ = left
    if values is None or values.low is None or values.high is None:
        return None
    return _nearest(quantity, values)


def _is_as_round(change: Change, quantity: Quantity) -> bool:
    """Tell whether a hedged figure would be as round as it was: nobody writes 近401件 or 505余件."""
    if quantity.hedge is Hedge.NONE or not quantity.value:
        return True
    return (change.value / step(quantity.value, quantity.place or Fraction(1))).denominator == 1


def _nearest(quantity: Quantity, values: Interval | None) -> Fraction:
    """Return the value, in its own unit, that a figure should have had for all that the others say."""
    written = quantity.value or Fraction(0)
    if values is None:
        return written
    low, high = (end and end / quantity.unit.factor for end in (values.low, values.high))
    if low is not None and high is not None:
        return (low + high) / 2
    if low is not None:
        return max(low, written)
    return written if high is None else min(high, written)


def _reach(quantity: Quantity, values: Interval | None) -> Interval:
    """Return the values that a figure might be printed with; those of a hedged one are not so easily told."""
    if values is None or quantity.hedge is not Hedge.NONE:
        return EVERYTHING
    half = quantity.place / 2
    return (values.divided(quantity.unit.factor) + Interval(-half, half)).over_reals()


def _one_each(ranked: Iterable[Repair]) -> Iterator[Repair]:
    seen: set[tuple[str, str]] = set()
    for repair in ranked:
        if (repair.role, repair.written) not in seen:
            seen.add((repair.role, repair.written))
            yield repair


def _altered(check: Check, quantity: Quantity, change: Change) -> Check:
    changed = with_value(quantity, change.value, change.text)
    operands = {name: _replaced(operand, quantity, changed) for name, operand in check.operands.items()}
    return replace(check, operands=operands)


def _replaced(operand: Operand, old: Quantity, new: Quantity) -> Operand:
    match operand:
        case tuple():
            return tuple(new if quantity is old else quantity for quantity in operand)
    return new if operand is old else operand


def _recomputed(stated: Quantity, implied: Fraction) -> Iterator[Change]:
    """Yield the stated figure as the others imply it, written in the same form."""
    found = digits_of(stated)
    if found is None or not stated.value or implied * stated.value < 0:
        return
    digits = found.group()
    scale = stated.value / Fraction(digits.replace(",", ""))
    place = (stated.place or Fraction(1)) / abs(scale)
    if stated.hedge is not Hedge.NONE:
        place = max(place, step(abs(stated.value), stated.place or Fraction(1)) / abs(scale))
    if not is_power_of_ten(abs(scale)) or 10**12 % place.denominator:
        return  # 「四1个」: these digits are not what the figure's value is made of
    # 「400余件」 of 505 are 500余件, and of 590 too
    half = Fraction(stated.hedge is not Hedge.ODD, 2)
    steps = abs(implied) / abs(scale) / place + half
    value = (steps.numerator // steps.denominator) * place
    if value != Fraction(digits.replace(",", "")):
        written = decimal(value, decimals_of(place))
        if "," in digits:
            whole, dot, decimals = written.partition(".")
            written = f"{int(whole):,}{dot}{decimals}"
        yield Change(value * scale, rewritten(stated.text, digits, written), RECOMPUTED)


def role_of(check: Check, quantity: Quantity | None) -> str | None:
    """Return the name under which a check uses a figure."""
    for name, operand in check.operands.items():
        if operand is quantity or (isinstance(operand, tuple) and any(q is quantity for q in operand)):
            return name
    return None
