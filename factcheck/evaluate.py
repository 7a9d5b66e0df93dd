"""Can all printed figures of a check be true?  This is the only module that decides.

「反馈34项问题完成整改20项，完成率59%」: 20 ÷ 34 is 58.82 %, printed as 59 %, so the check is reproduced;
58 % would be right only for a writer who cuts digits off, and no reading of 57 % or 60 % fits.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.arithmetic.joint import feasible
from factcheck.arithmetic.lowering import IncommensurableError, Measured, lower, mentions, spread, unit_of
from factcheck.arithmetic.readings import (
    as_printed,
    as_written,
    at_widest,
    coarseness,
    has_whole,
    if_cut,
    if_half_up,
    in_base,
    intersection,
    nearest_share,
    whole_numbers,
)
from factcheck.arithmetic.sides import can_precede, must_precede, sides_of, steps_of
from factcheck.arithmetic.terms import Leaf
from factcheck.explain import asks_for_exactness, asks_for_rounding
from factcheck.expression import Call, Cmp, Comparison, Function, Together
from factcheck.frozen import frozen
from factcheck.interval import Hedge, Interval
from factcheck.model import Check, Finding, Quantity, Verdict
from factcheck.slips.repair import repairs, role_of
from factcheck.units import PURE

if TYPE_CHECKING:
    from factcheck.arithmetic.sides import Ranges, Sides

SLACK = 10
"""A range wider than so many units of the stated figure's last digit cannot tell right from wrong."""

UNLIMITED = "one side has no limit"
"""Why a check that holds cannot fail."""


@frozen
class Judged:
    """A verdict with what it was derived from, in base units."""

    verdict: Verdict
    reason: str = ""
    stated: Quantity | None = None
    expected: Interval | None = None
    printed: Interval | None = None


def evaluate(check: Check) -> Finding:
    """Judge one check; never raises for what stands in an article."""
    try:
        judged = _judge(check)
    except IncommensurableError as mixed:
        return Finding(check, Verdict.UNBOUND, reason=str(mixed))
    return _finding(check, judged)


def verdict_of(check: Check) -> Verdict:
    """Return the verdict alone, without looking for repairs."""
    try:
        return _judge(check).verdict
    except IncommensurableError:
        return Verdict.UNBOUND


def _judge(check: Check) -> Judged:
    match check.expression:
        case Comparison(cmp, left, right):
            return _compared(cmp, sides_of(left, right, check.operands))
        case Call(Function.ATTAINABLE, (share, whole)):
            return _attainable(lower(share, check.operands), lower(whole, check.operands))
        case Call(Function.NESTED, arguments):
            return _nested(steps_of(spread(arguments, check.operands)))
        case Call(Function.SAME, arguments):
            return _same(mentions(arguments, check.operands))
        case Together(parts):
            verdict = Verdict.REPRODUCED if feasible(parts, check.operands) else Verdict.INCONSISTENT
            return Judged(verdict, "each holds alone, but not all of them together")
    raise IncommensurableError("this states no relation")


_OR_EQUAL = frozenset({Cmp.SAYS, Cmp.EQ, Cmp.LE, Cmp.GE})


def _compared(cmp: Cmp, sides: Sides) -> Judged:
    if cmp in _OR_EQUAL and sides.are_one:
        return Judged(Verdict.UNDETERMINED, "only one figure", sides.stated[0])
    match cmp:
        case Cmp.SAYS:
            return _says(sides.upright)
        case Cmp.EQ:
            return _equals(sides)
        case Cmp.NE:
            return _differs(sides)
        case Cmp.LT | Cmp.LE:
            return _ordered(sides, strict=cmp is Cmp.LT)
        case Cmp.GT | Cmp.GE:
            return _ordered(sides.turned, strict=cmp is Cmp.GT)


# --- equality -----------------------------------------------------------------------------------


def _says(sides: Sides) -> Judged:
    """``~``: some values that both sides may stand for are equal."""
    stated, other = sides.stated
    wide, printed = sides.read(at_widest), sides.read(as_printed)
    verdict, reason = Verdict.WITHIN_ROUNDING, ""
    if not wide.can_meet():
        verdict = Verdict.ONLY_IF_TRUNCATED if sides.if_cut().can_meet() else Verdict.INCONSISTENT
    elif _is_reproduced(printed):
        verdict = Verdict.REPRODUCED
    elif reason := _looseness(wide):
        verdict = Verdict.UNDETERMINED
    return Judged(verdict, reason, stated, wide.of(other), printed.of(other))


def _is_reproduced(printed: Ranges) -> bool:
    """Tell whether a side is the very figure that the other gives; where none is a figure, both are alike."""
    found = printed.sides.statements
    if not found:
        return printed.left.meet(printed.right) is not None
    return any(_reproduces(quantity, printed.of(other)) for quantity, other in found)


def _reproduces(stated: Quantity, recomputed: Interval) -> bool:
    """Tell whether the recomputed value is printed just so; ties round away from zero (四舍五入)."""
    factor = stated.unit.factor
    if not recomputed.is_bounded:
        return False
    if not recomputed.is_point or recomputed.low is None:
        return recomputed.meet(stated.written.scaled(factor)) is not None
    value = recomputed.low / factor
    if stated.hedge is not Hedge.NONE or stated.value is None or not stated.place:
        return value in stated.interval
    half = stated.place / 2
    away = abs(value) if value * stated.value >= 0 else -abs(value)
    return abs(stated.value) - half <= away < abs(stated.value) + half


def _looseness(wide: Ranges) -> str:
    """Say why a check that holds could hardly have failed, or nothing."""
    if not all(side.is_bounded for side in wide.in_order):
        return UNLIMITED
    stated, other = wide.sides.stated
    width = None if isinstance(other, Leaf) else wide.of(other).width
    if stated is None or width is None:
        return ""
    digit = (stated.place or Fraction(1)) * stated.unit.factor
    if width > SLACK * digit:
        return f"the other figures allow a range of {int(width / digit)} units of its last digit"
    return ""


def _equals(sides: Sides) -> Judged:
    """``==``: the figures exactly as written, hedges as ranges."""
    stated, other = sides.stated
    written = sides.read(as_written)
    expected = written.of(other)
    verdict, reason = Verdict.WITHIN_ROUNDING, ""
    if not written.can_meet():
        verdict, reason = Verdict.INCONSISTENT, asks_for_rounding(stated, expected)
    elif not all(side.is_bounded for side in written.in_order):
        verdict, reason = Verdict.UNDETERMINED, UNLIMITED
    elif all(side.is_point for side in written.in_order) or (
        stated is not None and _reproduces(stated, sides.read(as_printed).of(other))
    ):
        verdict = Verdict.REPRODUCED
    return Judged(verdict, reason, stated, expected, expected)


def _differs(sides: Sides) -> Judged:
    """``!=``: the figures exactly as written are not one and the same."""
    stated, other = sides.stated
    written = sides.read(as_written)
    expected = written.of(other)
    is_same = written.can_meet() and all(side.is_point for side in written.in_order)
    verdict = Verdict.INCONSISTENT if is_same else Verdict.REPRODUCED
    return Judged(verdict, "", stated, expected, expected)


# --- order --------------------------------------------------------------------------------------


def _ordered(sides: Sides, *, strict: bool) -> Judged:
    """``<`` and ``<=``: some values that the sides may stand for are in this order."""
    stated, other = sides.stated
    wide, printed = sides.read(at_widest), sides.read(as_printed)
    least, most = wide.in_order
    verdict, reason = Verdict.WITHIN_ROUNDING, ""
    if least.low is None or most.high is None:
        verdict, reason = Verdict.UNDETERMINED, UNLIMITED
    elif not can_precede(least, most, strict=strict):
        cut = can_precede(*sides.if_cut().in_order, strict=strict)
        verdict = Verdict.ONLY_IF_TRUNCATED if cut else Verdict.INCONSISTENT
    elif must_precede(*printed.in_order, strict=strict):
        verdict = Verdict.REPRODUCED
    return Judged(verdict, reason, stated, wide.of(other), printed.of(other))


def _nested(steps: list[Sides]) -> Judged:
    """``nested``: no class holds more than the wider class named before it."""
    judged = [_ordered(step, strict=False) for step in steps]
    if not judged:
        return Judged(Verdict.UNDETERMINED, "only one class")
    return max(judged, key=lambda one: _BY_GRAVITY.index(one.verdict))


_BY_GRAVITY = (
    Verdict.REPRODUCED,
    Verdict.WITHIN_ROUNDING,
    Verdict.UNDETERMINED,
    Verdict.ONLY_IF_TRUNCATED,
    Verdict.INCONSISTENT,
)


# --- whole numbers ------------------------------------------------------------------------------


def _attainable(share: Measured, whole: Measured) -> Judged:
    """``attainable``: some whole number of *whole* is printed as *share* (GRIM, Brown & Heathers 2017)."""
    if not isinstance(share.term, Leaf):
        raise IncommensurableError("attainable() takes a printed share first")
    if share.dimension not in (PURE, None) or whole.dimension == PURE:
        raise IncommensurableError("attainable() takes a share and then the number of the whole")
    stated, sizes = share.term.quantity, whole_numbers(whole.term)
    if sizes is None:
        return Judged(Verdict.UNDETERMINED, "the whole is not known well enough", stated)
    nearest = nearest_share(stated, sizes)
    return Judged(*_attained(stated, sizes), stated, nearest, nearest)


def _attained(stated: Quantity, sizes: range) -> tuple[Verdict, str]:
    """Tell whether a whole number of one of the sizes is printed as this share."""
    if any(has_whole(in_base(stated, if_half_up), size) for size in sizes):
        if stated.place * stated.unit.factor * sizes.start >= 1:
            return Verdict.UNDETERMINED, "any such share is a whole number of so many"
        return Verdict.REPRODUCED, ""
    for reading, verdict in _READINGS:
        if any(has_whole(in_base(stated, reading), size) for size in sizes):
            return verdict, ""
    return Verdict.INCONSISTENT, f"no whole number of {sizes.stop - 1} gives this share"


_READINGS = ((at_widest, Verdict.WITHIN_ROUNDING), (if_cut, Verdict.ONLY_IF_TRUNCATED))


# --- the same quantity --------------------------------------------------------------------------


def _same(quantities: list[Quantity]) -> Judged:
    """Judge ``same``: all mentions can be one and the same value."""
    if len(quantities) == 1:
        return Judged(Verdict.UNDETERMINED, "only one figure", quantities[0])
    finest = min(quantities, key=coarseness)
    others = [q for q in quantities if q is not finest]
    last = quantities[-1]
    stated = last if last is not finest else max(others, key=coarseness, default=finest)
    computed, printed = in_base(finest, at_widest), in_base(finest, as_printed)
    verdict = _agreement(quantities)
    if verdict is Verdict.WITHIN_ROUNDING and all(_reproduces(q, printed) for q in others):
        verdict = Verdict.REPRODUCED
    reason = "" if len({q.unit.dimension for q in quantities}) == 1 else "the units differ as well"
    return Judged(verdict, reason, stated, computed, printed)


def _agreement(quantities: list[Quantity]) -> Verdict:
    """Tell by which reading all figures have a value in common."""
    for reading, verdict in _READINGS:
        if intersection(in_base(q, reading) for q in quantities) is not None:
            return verdict
    return Verdict.INCONSISTENT


# --- the finding --------------------------------------------------------------------------------


def _finding(check: Check, judged: Judged) -> Finding:
    unit = judged.stated.unit if judged.stated is not None else unit_of(check.expression, check.operands)
    reason = judged.reason
    if judged.verdict is Verdict.INCONSISTENT:
        reason = reason or asks_for_exactness(check.expression)
    role = role_of(check, judged.stated)
    finding = Finding(check, judged.verdict, role, judged.printed, judged.expected, unit, reason)
    if judged.verdict in (Verdict.INCONSISTENT, Verdict.ONLY_IF_TRUNCATED):
        return replace(finding, repairs=repairs(check, verdict_of, judged.stated, finding.point))
    return finding
