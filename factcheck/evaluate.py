"""Can all printed figures of a check be true?  This is the only module that decides.

「反馈34项问题完成整改20项，完成率59%」: 20 ÷ 34 is 58.82 %, printed as 59 %, so the check is reproduced;
58 % would be right only for a writer who cuts digits off, and no reading of 57 % or 60 % fits.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from factcheck.arithmetic.feasible import (
    SPARSE,
    as_printed,
    as_written,
    at_widest,
    box_of,
    can_meet,
    has_whole,
    if_cut,
    in_base,
    in_order,
    intersection,
    nearest_share,
)
from factcheck.arithmetic.joint import feasible
from factcheck.arithmetic.lowering import (
    IncommensurableError,
    Measured,
    common,
    comparable,
    lower,
    spread,
    unit_of,
)
from factcheck.arithmetic.terms import Leaf, Term, leaves, span
from factcheck.expression import Call, Cmp, Comparison, Function, Literal, Together
from factcheck.interval import Hedge, Interval
from factcheck.model import Check, Finding, Operand, Quantity, Verdict
from factcheck.slips.repair import repairs, role_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.arithmetic.terms import Box
    from factcheck.expression import Value

SLACK = 10
"""A range wider than so many units of the stated figure's last digit cannot tell right from wrong."""


class Judged(NamedTuple):
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
            return _compared(cmp, *_sides(left, right, check.operands))
        case Call(Function.ATTAINABLE, (share, whole)):
            return _attainable(lower(share, check.operands), lower(whole, check.operands))
        case Call(Function.NESTED, arguments):
            return _nested([m.term for m in spread(arguments, check.operands)])
        case Call(Function.SAME, arguments):
            return _same(spread(arguments, check.operands))
        case Together(parts):
            verdict = Verdict.REPRODUCED if feasible(parts, check.operands) else Verdict.INCONSISTENT
            return Judged(verdict, "each holds alone, but not all of them together")
    raise IncommensurableError("this states no relation")


def _compared(cmp: Cmp, left: Term, right: Term) -> Judged:
    match cmp:
        case Cmp.SAYS:
            return _says(left, right)
        case Cmp.EQ | Cmp.NE:
            return _equals(left, right, equal=cmp is Cmp.EQ)
        case Cmp.LT | Cmp.LE:
            return _ordered(left, right, strict=cmp is Cmp.LT)
        case Cmp.GT | Cmp.GE:
            return _ordered(right, left, strict=cmp is Cmp.GT)


def _sides(left: Value, right: Value, operands: Mapping[str, Operand]) -> tuple[Term, Term]:
    first, second = lower(left, operands), lower(right, operands)
    common(first, second)
    return first.term, second.term


# --- equality -----------------------------------------------------------------------------------


def _says(left: Term, right: Term) -> Judged:
    """``~``: some values that both sides may stand for are equal."""
    terms = (left, right)
    wide = box_of(terms, at_widest)
    stated, other = _stated(left, right)
    printed = box_of(terms, as_printed)
    recomputed, expected = span(other, printed), span(other, wide)
    if not can_meet(left, right, wide):
        cut = can_meet(left, right, wide | _cut_sides(left, right))
        verdict = Verdict.ONLY_IF_TRUNCATED if cut else Verdict.INCONSISTENT
        return Judged(verdict, "", stated, expected, recomputed)
    if any(_reproduces(quantity, span(term, printed)) for quantity, term in _statements(left, right)) or (
        stated is None and span(left, printed) == recomputed
    ):
        return Judged(Verdict.REPRODUCED, "", stated, expected, recomputed)
    loose = expected if not isinstance(other, Leaf) else None
    reason = _looseness(stated, loose, in_order(left, right, wide))
    verdict = Verdict.UNDETERMINED if reason else Verdict.WITHIN_ROUNDING
    return Judged(verdict, reason, stated, expected, recomputed)


def _statements(left: Term, right: Term) -> list[tuple[Quantity, Term]]:
    """Return each side that is a single figure, with the other side, which implies it."""
    pairs = ((right, left), (left, right))
    return [(leaf.quantity, other) for leaf, other in pairs if isinstance(leaf, Leaf)]


def _cut_sides(left: Term, right: Term) -> Box:
    """Return the values of each side that is a single figure, for a writer who cuts digits off it."""
    return box_of((side for side in (left, right) if isinstance(side, Leaf)), if_cut)


def _stated(left: Term, right: Term) -> tuple[Quantity | None, Term]:
    statements = _statements(left, right)
    return statements[0] if statements else (None, left)


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


def _looseness(stated: Quantity | None, expected: Interval | None, sides: tuple[Interval, Interval]) -> str:
    """Say why a check that holds could hardly have failed, or nothing."""
    if not all(side.is_bounded for side in sides):
        return "one side has no limit"
    if stated is None or expected is None or expected.width is None:
        return ""
    digit = (stated.place or Fraction(1)) * stated.unit.factor
    if expected.width > SLACK * digit:
        return f"the other figures allow a range of {int(expected.width / digit)} units of its last digit"
    return ""


def _equals(left: Term, right: Term, *, equal: bool) -> Judged:
    """``==`` and ``!=``: the figures exactly as written, hedges as ranges."""
    stated, other = _stated(left, right)
    box = box_of((left, right), as_written)
    expected = span(other, box)
    meet = can_meet(left, right, box)
    sides = in_order(left, right, box)
    is_exact = all(side.is_point for side in sides)
    if not equal:
        same = meet and is_exact
        return Judged(Verdict.INCONSISTENT if same else Verdict.REPRODUCED, "", stated, expected, expected)
    if not meet:
        return Judged(Verdict.INCONSISTENT, _unprintable(stated, expected), stated, expected, expected)
    if all(side.is_bounded for side in sides):
        exactly = is_exact or (
            stated is not None and _reproduces(stated, span(other, box_of((other,), as_printed)))
        )
        verdict = Verdict.REPRODUCED if exactly else Verdict.WITHIN_ROUNDING
        return Judged(verdict, "", stated, expected, expected)
    return Judged(Verdict.UNDETERMINED, "one side has no limit", stated, expected, expected)


def _unprintable(stated: Quantity | None, expected: Interval) -> str:
    """Say that no figure of the stated form is exactly what the others imply, or nothing."""
    if stated is None or not stated.place or expected.low is None or not expected.is_point:
        return ""
    steps = expected.low / stated.unit.factor / stated.place
    return (
        ""
        if steps.denominator == 1
        else "== takes figures exactly as they are written; ~ takes their rounding"
    )


# --- order --------------------------------------------------------------------------------------


def _ordered(left: Term, right: Term, *, strict: bool) -> Judged:
    """``<`` and ``<=``: some values that the sides may stand for are in this order."""
    wide, printed = box_of((left, right), at_widest), box_of((left, right), as_printed)
    least, most = in_order(left, right, wide)
    verdict, reason = Verdict.WITHIN_ROUNDING, ""
    if least.low is None or most.high is None:
        verdict, reason = Verdict.UNDETERMINED, "one side has no limit"
    elif not _can_precede(least, most, strict):
        cut = _can_precede(*in_order(left, right, wide | _cut_sides(left, right)), strict)
        verdict = Verdict.ONLY_IF_TRUNCATED if cut else Verdict.INCONSISTENT
    elif _must_precede(*in_order(left, right, printed), strict):
        verdict = Verdict.REPRODUCED
    stated, other = _stated(left, right)
    return Judged(verdict, reason, stated, span(other, wide), span(other, printed))


def _can_precede(left: Interval, right: Interval, strict: bool) -> bool:
    """Tell whether some value of one range is less than one of the other, or no more than it."""
    if left.low is None or right.high is None or left.low < right.high:
        return True
    return left.low == right.high and left.low_closed and right.high_closed and not strict


def _must_precede(left: Interval, right: Interval, strict: bool) -> bool:
    """Tell whether this holds for all values of the two ranges.

    Only a list that 等 leaves open has no end as printed, and its named members are what is checked.
    """
    if left.high is None or right.low is None or left.high < right.low:
        return True
    return left.high == right.low and not strict


def _nested(terms: list[Term]) -> Judged:
    """``nested``: no class holds more than the wider class named before it."""
    judged = [_ordered(narrow, wide, strict=False) for wide, narrow in pairwise(terms)]
    return max(
        judged, key=lambda j: _GRAVITY[j.verdict], default=Judged(Verdict.UNDETERMINED, "only one class")
    )


_GRAVITY = {
    Verdict.REPRODUCED: 0,
    Verdict.WITHIN_ROUNDING: 1,
    Verdict.UNDETERMINED: 2,
    Verdict.ONLY_IF_TRUNCATED: 3,
    Verdict.INCONSISTENT: 4,
    Verdict.UNBOUND: 5,
}


# --- whole numbers ------------------------------------------------------------------------------


def _attainable(share: Measured, whole: Measured) -> Judged:
    """``attainable``: some whole number of *whole* is printed as *share* (GRIM, Brown & Heathers 2017)."""
    if not isinstance(share.term, Leaf):
        raise IncommensurableError("attainable() takes a printed share first")
    stated, sizes = share.term.quantity, _sizes(whole.term)
    if sizes is None:
        return Judged(Verdict.UNDETERMINED, "the whole is not known well enough", stated)
    nearest = nearest_share(stated, sizes)
    return Judged(*_attained(stated, sizes), stated, nearest, nearest)


def _sizes(whole: Term) -> range | None:
    """Return the whole numbers that the whole may be, unless they are too many to try."""
    total = span(whole, box_of((whole,), at_widest))
    if total.low is None or total.high is None or total.last_whole() - total.first_whole() > SPARSE:
        return None
    return range(max(1, total.first_whole()), total.last_whole() + 1)


def _attained(stated: Quantity, sizes: range) -> tuple[Verdict, str]:
    """Tell whether a whole number of one of the sizes is printed as this share."""
    if any(has_whole(_half_open(stated), size) for size in sizes):
        if stated.place * stated.unit.factor * sizes.start >= 1:
            return Verdict.UNDETERMINED, "any such share is a whole number of so many"
        return Verdict.REPRODUCED, ""
    for reading, verdict in _READINGS:
        if any(has_whole(in_base(stated, reading), size) for size in sizes):
            return verdict, ""
    return Verdict.INCONSISTENT, f"no whole number of {sizes.stop - 1} gives this share"


_READINGS = ((at_widest, Verdict.WITHIN_ROUNDING), (if_cut, Verdict.ONLY_IF_TRUNCATED))


def _half_open(stated: Quantity) -> Interval:
    written = stated.written if stated.hedge is Hedge.NONE else stated.interval
    return Interval(written.low, written.high, True, not stated.place, False).scaled(stated.unit.factor)


# --- the same quantity --------------------------------------------------------------------------


def _same(measured: tuple[Measured, ...]) -> Judged:
    """Judge ``same``: all mentions can be one and the same value."""
    quantities = [q for m in measured for q in leaves(m.term)]
    if len(quantities) != len(measured):
        raise IncommensurableError("same() takes printed figures")
    comparable(quantities)
    finest = min(quantities, key=_coarseness)
    others = [q for q in quantities if q is not finest]
    last = quantities[-1]
    stated = last if last is not finest else max(others, key=_coarseness, default=finest)
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


def _coarseness(quantity: Quantity) -> tuple[bool, Fraction]:
    return quantity.hedge is not Hedge.NONE or quantity.value is None, quantity.place * quantity.unit.factor


# --- the finding --------------------------------------------------------------------------------


def _finding(check: Check, judged: Judged) -> Finding:
    unit = judged.stated.unit if judged.stated is not None else unit_of(check.expression, check.operands)
    finding = Finding(
        check,
        judged.verdict,
        role_of(check, judged.stated),
        judged.printed,
        judged.expected,
        unit,
        judged.reason or _reason(check, judged.verdict),
    )
    if judged.verdict in (Verdict.INCONSISTENT, Verdict.ONLY_IF_TRUNCATED):
        return replace(finding, repairs=repairs(check, verdict_of, judged.stated, finding.point))
    return finding


def _reason(check: Check, verdict: Verdict) -> str:
    """Say why a number that stands in the check itself is not met, where the rounding of one would be."""
    match check.expression:
        case Comparison(Cmp.SAYS, Literal(), _) | Comparison(Cmp.SAYS, _, Literal()):
            return EXACT if verdict is Verdict.INCONSISTENT else ""
    return ""


EXACT = "a number in a check is exact; bracketed in the quote it stands for its rounding"
