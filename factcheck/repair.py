"""What would a single figure have to become for a failing check to hold?

「完成率写作69%」 with 20项 of 34项: 69% → 59%, one digit.  A repair one slip of the hand away comes before
any other, and the figure that the others imply comes before those that they are implied by.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from itertools import islice
from typing import TYPE_CHECKING

from factcheck.alter import Slip, Slipped, digits_of, slips, with_value
from factcheck.arithmetic.leeway import leeway
from factcheck.decimals import decimal
from factcheck.explain import decimals_of
from factcheck.interval import EVERYTHING, Hedge, Interval
from factcheck.model import Check, Operand, Quantity, Repair, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Judge = Callable[[Check], Verdict]

MOST = 3
TRIED = 12
"""So many slips of one figure are judged again; more would only be more of the same."""

_LIKELY = {slip: rank for rank, slip in enumerate(Slip)}
_GOOD = {Verdict.REPRODUCED: 0, Verdict.WITHIN_ROUNDING: 1}


def repairs(
    check: Check, judge: Judge, stated: Quantity | None, implied: Fraction | None
) -> tuple[Repair, ...]:
    """Return up to three changes of one figure, the likeliest first.

    *implied* is what the other figures make of the *stated* one, in its unit.
    """
    ranked: list[tuple[tuple[int, bool, int], Repair]] = []
    for quantity, values, accepts in leeway(check):
        reach = _reach(quantity, values)
        altered = (
            slipped
            for slipped in slips(quantity)
            if slipped.numeral
            and slipped.value in reach
            and accepts(with_value(quantity, slipped.value).widest.scaled(quantity.unit.factor))
        )
        for slipped in islice(altered, TRIED):
            verdict = judge(_altered(check, quantity, slipped))
            if verdict in _GOOD:
                rank = (_GOOD[verdict], quantity is not stated, _LIKELY[slipped.slip])
                role = role_of(check, quantity) or ""
                ranked.append((rank, Repair(role, quantity.text, slipped.numeral, slipped.slip.value)))
    ranked.sort(key=lambda pair: pair[0])
    chosen = list(_one_each(repair for _, repair in ranked))
    if stated is not None and implied is not None and all(r.written != stated.text for r in chosen):
        chosen = [*_recomputed(check, stated, implied), *chosen]
    return tuple(chosen[:MOST])


def _reach(quantity: Quantity, values: Interval | None) -> Interval:
    """Return the values that a figure might be printed with; those of a hedged one are not so easily told."""
    if values is None or quantity.hedge is not Hedge.NONE:
        return EVERYTHING
    half = quantity.place / 2
    return (values.divided(quantity.unit.factor) + Interval(-half, half)).over_reals()


def _one_each(ranked: Iterator[Repair]) -> Iterator[Repair]:
    seen: set[tuple[str, str]] = set()
    for repair in ranked:
        if (repair.role, repair.written) not in seen:
            seen.add((repair.role, repair.written))
            yield repair


def _altered(check: Check, quantity: Quantity, slipped: Slipped) -> Check:
    changed = with_value(quantity, slipped.value, slipped.numeral)
    operands = {name: _replaced(operand, quantity, changed) for name, operand in check.operands.items()}
    return replace(check, operands=operands)


def _replaced(operand: Operand, old: Quantity, new: Quantity) -> Operand:
    match operand:
        case tuple():
            return tuple(new if quantity is old else quantity for quantity in operand)
    return new if operand is old else operand


def _recomputed(check: Check, stated: Quantity, implied: Fraction) -> Iterator[Repair]:
    """Yield the stated figure as the others imply it, written in the same form."""
    found = digits_of(stated)
    if found is None or not stated.value or implied * stated.value < 0:
        return
    digits = found.group()
    scale = stated.value / Fraction(digits.replace(",", ""))
    place = (stated.place or Fraction(1)) / scale
    if 10**12 % place.denominator:
        return  # 「四1个」: these digits are not what the figure's value is made of
    steps = abs(implied) / scale / place + Fraction(1, 2)
    value = (steps.numerator // steps.denominator) * place
    text = stated.text.replace(digits, decimal(value, decimals_of(place)), 1)
    yield Repair(role_of(check, stated) or "", stated.text, text, "recomputed from the others")


def role_of(check: Check, quantity: Quantity | None) -> str | None:
    """Return the name under which a check uses a figure."""
    for name, operand in check.operands.items():
        if operand is quantity or (isinstance(operand, tuple) and any(q is quantity for q in operand)):
            return name
    return None
