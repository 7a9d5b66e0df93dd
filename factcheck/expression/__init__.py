"""The small language of ``check:``: what relation is stated between named figures?

    fixed / found ~ rate        20项 of 34项 says the same as 59% within rounding
    months(start..end) == run   from 5月 to 11月末 are exactly 7个月

Every node that a person wrote knows its place, so that a mistake can be shown with a caret under it.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from factcheck.frozen import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from fractions import Fraction

    from factcheck.units import Unit

    Roles = Mapping[str, Sequence[str]]
    """What names become."""


class Op(Enum):
    """Arithmetic between two figures; the value is how a report prints it."""

    ADD = "+"
    SUB = "−"
    MUL = "×"
    DIV = "÷"


class Cmp(Enum):
    """Comparison of two sides."""

    SAYS = "~"
    EQ = "=="
    NE = "!="
    LT = "<"
    LE = "<="
    GT = ">"
    GE = ">="


class Function(Enum):
    """What can be called; the value is its name in a claims file."""

    PCT = "pct"
    GROWTH = "growth"
    POINTS = "points"
    SUM = "sum"
    AVG = "avg"
    COUNT = "count"
    DAYS = "days"
    MONTHS = "months"
    YEARS = "years"
    MIN = "min"
    MAX = "max"
    ATTAINABLE = "attainable"
    NESTED = "nested"
    SAME = "same"


TESTS = frozenset({Function.ATTAINABLE, Function.NESTED, Function.SAME})
"""Functions that are a relation by themselves; all others give a value."""

GROUPS = frozenset(
    {
        *(Function.SUM, Function.AVG, Function.MIN, Function.MAX),
        *(Function.SAME, Function.NESTED, Function.COUNT),
    }
)
"""Functions that take all figures of one name."""


class Ref(NamedTuple):
    """A named figure."""

    name: str
    start: int
    end: int


class Literal(NamedTuple):
    """A number written in the expression itself."""

    value: Fraction
    unit: Unit
    start: int
    end: int


class Binary(NamedTuple):
    """Arithmetic between two values."""

    op: Op
    left: Value
    right: Value


class Through(NamedTuple):
    """From a first date to a last one, both included."""

    first: Ref
    last: Ref


class Call(NamedTuple):
    """A function of values, dates or lists."""

    function: Function
    arguments: tuple[Value, ...]
    start: int
    end: int


class Comparison(NamedTuple):
    """Two sides and how they must compare."""

    cmp: Cmp
    left: Value
    right: Value


class Together(NamedTuple):
    """Several relations that must hold at once."""

    parts: tuple[Expression, ...]


Value = Ref | Literal | Binary | Call | Through
Expression = Comparison | Call | Together


class ExpressionError(Exception):
    """A mistake in an expression, from *start* to *end* of its text."""

    def __init__(self, message: str, start: int, end: int, suggestion: str = "") -> None:
        super().__init__(message)
        self.message, self.start, self.end, self.suggestion = message, start, end, suggestion


def names(expression: Expression | Value) -> frozenset[str]:
    """Return the names of all figures that an expression needs."""
    return frozenset(ref.name for ref in refs(expression))


def refs(node: Expression | Value) -> Iterator[Ref]:
    """Yield every mention of a figure, from left to right."""
    return _refs(node, frozenset())


def lone_refs(node: Expression | Value) -> Iterator[Ref]:
    """Yield every mention of a name that must stand for one figure only."""
    return _refs(node, GROUPS)


def _refs(node: Expression | Value, grouping: frozenset[Function]) -> Iterator[Ref]:
    """Yield every mention of a figure but the arguments of some functions."""
    match node:
        case Ref():
            yield node
        case Binary(_, left, right) | Comparison(_, left, right) | Through(left, right):
            yield from _refs(left, grouping)
            yield from _refs(right, grouping)
        case Together(parts):
            for part in parts:
                yield from _refs(part, grouping)
        case Call(function, arguments):
            for argument in arguments:
                if function not in grouping or not isinstance(argument, Ref):
                    yield from _refs(argument, grouping)
        case Literal():
            pass


def renamed(expression: Expression, roles: Roles) -> Expression:
    """Return the relation with figures under other names; the rest keep theirs.

    Where a name becomes several, an argument becomes as many: same(v) → same(v, v_2).
    """
    match expression:
        case Comparison(cmp, left, right):
            return Comparison(cmp, _renamed(left, roles), _renamed(right, roles))
        case Call():
            return _renamed_call(expression, roles)
        case Together(parts):
            return Together(tuple(renamed(part, roles) for part in parts))


def _renamed_call(call: Call, roles: Roles) -> Call:
    arguments: list[Value] = []
    for argument in call.arguments:
        if isinstance(argument, Ref):
            arguments += (argument._replace(name=role) for role in roles.get(argument.name, (argument.name,)))
        else:
            arguments.append(_renamed(argument, roles))
    return call._replace(arguments=tuple(arguments))


def _renamed(node: Value, roles: Roles) -> Value:
    match node:
        case Ref():
            return _renamed_ref(node, roles)
        case Binary(op, left, right):
            return Binary(op, _renamed(left, roles), _renamed(right, roles))
        case Through(first, last):
            return Through(_renamed_ref(first, roles), _renamed_ref(last, roles))
        case Call():
            return _renamed_call(node, roles)
        case Literal():
            return node


def _renamed_ref(ref: Ref, roles: Roles) -> Ref:
    return ref._replace(name=roles[ref.name][0]) if ref.name in roles else ref
