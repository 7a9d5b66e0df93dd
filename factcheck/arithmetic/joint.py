"""Which checks hold one by one and still cannot all be true?

「41.2万公里，占35%」 and 「8.6万公里，占6%」 of the same network: the first needs 116 to 119万公里,
the second 132 to 156.  All linear relations of an article that share a figure are solved together; a conflict
is reported once, with the fewest relations that make it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.arithmetic.lowering import IncommensurableError, lower, spread
from factcheck.arithmetic.readings import at_widest, in_base
from factcheck.arithmetic.simplex import Simplex
from factcheck.arithmetic.terms import Extreme, Fixed, Leaf, Node, Term, leaves, span
from factcheck.expression import Call, Cmp, Comparison, Function, Op, Together, renamed
from factcheck.frozen import NamedTuple
from factcheck.interval import ONE, ZERO, Interval, point
from factcheck.model import Check, Severity, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from fractions import Fraction

    from factcheck.expression import Expression
    from factcheck.model import Finding, Operand, Quantity

LARGEST = 60
"""Groups of more relations than this are cut; real articles have fewer than fifteen."""


class Linear(NamedTuple):
    """Σ coefficient·figure + constant; figures are named by the identity of their quantity."""

    factors: Mapping[int, Fraction]
    constant: Fraction

    def plus(self, other: Linear, weight: Fraction = ONE) -> Linear:
        """Add *weight* times the other."""
        factors = dict(self.factors)
        for key, factor in other.factors.items():
            more = weight * factor
            factors[key] = factors[key] + more if key in factors else more
        return Linear(factors, self.constant + weight * other.constant if other.constant else self.constant)

    def times(self, factor: Fraction) -> Linear:
        """Multiply by a number."""
        return Linear({key: f * factor for key, f in self.factors.items()}, self.constant * factor)


class Bounded(NamedTuple):
    """A linear form and the interval it must lie in."""

    form: Linear
    values: Interval


@dataclass
class _System:
    """The figures of a group of checks and what the checks demand of them."""

    box: dict[int, Interval] = field(default_factory=dict)
    demands: list[list[Bounded]] = field(default_factory=list)

    def contradictory(self, chosen: Iterable[int]) -> bool:
        """Tell whether relations cannot hold together."""
        return self.conflict(list(chosen)) is not None

    def conflict(self, chosen: Sequence[int]) -> list[int] | None:
        """Return the relations among *chosen* that take part in a conflict."""
        demands = [(number, demand) for number in chosen for demand in self.demands[number]]
        keys = sorted({key for _, demand in demands for key in demand.form.factors})
        index = {key: i for i, key in enumerate(keys)}
        simplex = Simplex([(self.box[key].low, self.box[key].high) for key in keys])
        owner: dict[int, int] = {}
        for number, (form, values) in demands:
            row = {index[key]: factor for key, factor in form.factors.items()}
            left = values - point(form.constant)
            owner[simplex.add(row, left.low, left.high)] = number
        broken = simplex.conflict()
        return None if broken is None else sorted({owner[v] for v in broken if v in owner})


def feasible(expressions: Sequence[Expression], operands: Mapping[str, Operand]) -> bool:
    """Tell whether all these relations can hold at once; what is not linear demands nothing."""
    system = _system([(expression, operands) for expression in expressions])
    return not system.contradictory(range(len(expressions)))


def together(findings: Iterable[Finding]) -> Iterator[Check]:
    """Yield, for each conflict between checks that hold one by one, the fewest of them that make it."""
    linear = [finding for finding in findings if _is_linear(finding.check.expression)]
    as_printed = {id(finding.check) for finding in linear if _is_ordered_as_printed(finding)}
    for group in _groups([finding.check for finding in linear]):
        if all(id(check) in as_printed for check in group):
            continue  # the printed values satisfy them all
        system = _system([(check.expression, check.operands) for check in group])
        core = system.conflict(range(len(group)))
        if core is not None:
            yield _joined([group[number] for number in _least(system, core)])


def _least(system: _System, core: list[int]) -> list[int]:
    """Leave out every relation that the conflict does not need."""
    for number in list(core):
        rest = [other for other in core if other != number]
        if system.contradictory(rest):
            core = rest
    return core


def _joined(checks: list[Check]) -> Check:
    operands: dict[str, Operand] = {}
    names: dict[int, str] = {}
    expressions = []
    for number, check in enumerate(checks, 1):
        new_names = {}
        for name, operand in check.operands.items():
            new = names.setdefault(id(operand), name if name not in operands else f"{name}{number}")
            operands[new], new_names[name] = operand, (new,)
        expressions.append(renamed(check.expression, new_names))
    first = checks[0]
    severity = min((check.severity for check in checks), key=list(Severity).index)
    joined = "+".join(check.id for check in checks)
    return Check(joined, "joint", first.origin, Together(tuple(expressions)), operands, severity)


def _groups(checks: Sequence[Check]) -> Iterator[list[Check]]:
    """Yield the checks that hang together by figures whose value is not exactly known."""
    parent = list(range(len(checks)))

    def root(i: int) -> int:
        """Return the check that stands for the group of another one."""
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    owner: dict[int, int] = {}
    for i, check in enumerate(checks):
        for quantity in _loose(check):
            parent[root(i)] = root(owner.setdefault(id(quantity), i))
    groups: dict[int, list[Check]] = {}
    for i, check in enumerate(checks):
        groups.setdefault(root(i), []).append(check)
    for group in groups.values():
        if len(group) > 1:
            yield group[:LARGEST]


def _is_linear(expression: Expression) -> bool:
    """Tell whether a relation may demand something of its figures, as attainable() does not."""
    match expression:
        case Comparison(cmp):
            return cmp in _TARGETS
        case Call(function):
            return function in (Function.SAME, Function.NESTED)
    return False


def _is_ordered_as_printed(finding: Finding) -> bool:
    """Tell whether a relation is an order that the printed values themselves are in."""
    match finding.check.expression:
        case Comparison(Cmp.LT | Cmp.LE | Cmp.GT | Cmp.GE):
            return finding.verdict is Verdict.REPRODUCED
    return False


def _loose(check: Check) -> Iterator[Quantity]:
    for operand in check.operands.values():
        for quantity in operand if isinstance(operand, tuple) else (operand,):
            interval: Interval | None = getattr(quantity, "interval", None)
            if interval is not None and not interval.is_point:
                yield quantity  # type: ignore[misc]


# --- from relations to rows ---------------------------------------------------------------------


def _system(relations: Sequence[tuple[Expression, Mapping[str, Operand]]]) -> _System:
    system = _System()
    for expression, operands in relations:
        try:
            demands = list(_demands(expression, operands, system.box))
        except IncommensurableError:
            demands = []
        system.demands.append(demands)
    return system


_AT_MOST, _AT_LEAST = Interval(None, ZERO, False, True), Interval(ZERO, None, True, False)
_TARGETS = {
    Cmp.SAYS: point(ZERO),
    Cmp.EQ: point(ZERO),
    Cmp.LT: _AT_MOST,
    Cmp.LE: _AT_MOST,
    Cmp.GT: _AT_LEAST,
    Cmp.GE: _AT_LEAST,
}


def _demands(
    expression: Expression, operands: Mapping[str, Operand], box: dict[int, Interval]
) -> Iterator[Bounded]:
    match expression:
        case Comparison(cmp, left, right) if cmp in _TARGETS:
            yield from _compared(lower(left, operands).term, lower(right, operands).term, _TARGETS[cmp], box)
        case Call(Function.SAME, arguments):
            for a, b in pairwise(spread(arguments, operands)):
                yield from _compared(a.term, b.term, point(ZERO), box)
        case Call(Function.NESTED, arguments):
            for a, b in pairwise(spread(arguments, operands)):
                yield from _compared(a.term, b.term, _AT_LEAST, box)


def _compared(left: Term, right: Term, target: Interval, box: dict[int, Interval]) -> Iterator[Bounded]:
    for quantity in (*leaves(left), *leaves(right)):
        box.setdefault(id(quantity), in_base(quantity, at_widest))
    if target.is_point:
        for ratio, other in ((left, right), (right, left)):
            rows = _ratio(ratio, other, box)
            if rows is not None:
                yield from rows
                return
    form = _linear(Node(Op.SUB, left, right), box)
    if form is not None:
        yield Bounded(form, target)


def _ratio(ratio: Term, other: Term, box: dict[int, Interval]) -> list[Bounded] | None:
    """Turn part / whole ~ rate into low·whole ≤ part ≤ high·whole, with the rate as a range."""
    shift = ZERO
    match ratio:
        case Node(Op.SUB, Node(Op.DIV) as inner, Fixed(one)) if one.is_point and one.low is not None:
            ratio, shift = inner, one.low
    match ratio:
        case Node(Op.DIV, part, whole):
            numerator, denominator = _linear(part, box), _linear(whole, box)
            rate, size = span(other, box), span(whole, box)
            if numerator is None or denominator is None or size.low is None or size.low < 0:
                return None
            rows = []
            if rate.low is not None:
                rows.append(Bounded(numerator.plus(denominator, -(rate.low + shift)), _AT_LEAST))
            if rate.high is not None:
                rows.append(Bounded(numerator.plus(denominator, -(rate.high + shift)), _AT_MOST))
            return rows
    return None


def _linear(term: Term, box: Mapping[int, Interval]) -> Linear | None:
    """Return a term as a linear form, or None where it is none."""
    match term:
        case Leaf(quantity):
            return Linear({id(quantity): ONE}, ZERO)
        case Fixed(interval) if interval.is_point and interval.low is not None:
            return Linear({}, interval.low)
        case Node(op, left, right):
            return _combined(op, _linear(left, box), _linear(right, box))
        case Extreme() | Fixed():
            return None
    return None


def _combined(op: Op, left: Linear | None, right: Linear | None) -> Linear | None:
    if left is None or right is None:
        return None
    match op:
        case Op.ADD:
            return left.plus(right)
        case Op.SUB:
            return left.plus(right, -ONE)
        case Op.MUL if not left.factors:
            return right.times(left.constant)
        case Op.MUL if not right.factors:
            return left.times(right.constant)
        case Op.DIV if not right.factors and right.constant:
            return left.times(1 / right.constant)
    return None
