"""The small language of ``check:``: what relation is stated between named figures?

    fixed / found ~ rate        20项 of 34项 says the same as 59% within rounding
    months(start..end) == run   from 5月 to 11月末 are exactly 7个月

Expressions are parsed once by a precedence parser of our own (no ``eval``); every node knows its place, so
that a mistake can be shown with a caret under it.
"""

from __future__ import annotations

import re
from difflib import get_close_matches
from enum import Enum
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from factcheck.units import NUMBER, PERCENT, Unit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

MAX_DEPTH = 50
MAX_LENGTH = 2000
MAX_TOKENS = 300
"""No tree is deeper than this, so that whoever walks one cannot run out of stack."""


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

_ARGUMENTS = {
    Function.PCT: (2, 2),
    Function.GROWTH: (2, 2),
    Function.POINTS: (2, 2),
    Function.ATTAINABLE: (2, 2),
    Function.NESTED: (1, 99),
    Function.SAME: (1, 99),
    Function.COUNT: (1, 1),
    Function.DAYS: (1, 1),
    Function.MONTHS: (1, 1),
    Function.YEARS: (1, 1),
}
_SEVERAL = (1, 99)


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


class Token(NamedTuple):
    """A piece of the text, with the sort that the parser switches on."""

    sort: str
    text: str
    start: int
    end: int


# what Chinese keyboards type for the same signs; one character each, so that places stay
_ALIKE = str.maketrans("（），×÷＝＜＞＋－−／％～≈≤≥≠＊", "(),*/=<>+--/%~~≤≥≠*")
_SIGNS = {"≤": "<=", "≥": ">=", "≠": "!=", "=": "=="}
_COMPARISONS = {c.value: c for c in Cmp}
_SUMS = {"+": Op.ADD, "-": Op.SUB}
_PRODUCTS = {"*": Op.MUL, "/": Op.DIV}
_SCALES = {"": 1, "万": 10**4, "亿": 10**8}
_TOKEN = re.compile(
    r"""(?P<space>\s+)
      | (?P<number>\d[\d_]*(?:\.\d+)?[万亿]?%?)
      | (?P<name>[^\W\d]\w*)
      | (?P<range>\.\.)
      | (?P<compare>[<>=!]=|[<>=~≤≥≠])
      | (?P<sign>[-+*/(),])
      | (?P<other>.)""",
    re.VERBOSE | re.DOTALL,
)


def parse(text: str) -> Expression:
    """Parse one check; raise ExpressionError at the first mistake."""
    if len(text) > MAX_LENGTH:
        raise ExpressionError(f"an expression may have {MAX_LENGTH} characters", MAX_LENGTH, len(text))
    return _Parser(text).relation()


def names(expression: Expression | Value) -> frozenset[str]:
    """Return the names of all figures that an expression needs."""
    return frozenset(ref.name for ref in refs(expression))


def refs(node: Expression | Value) -> Iterator[Ref]:
    """Yield every mention of a figure, from left to right."""
    match node:
        case Ref():
            yield node
        case Binary(_, left, right) | Comparison(_, left, right) | Through(left, right):
            yield from refs(left)
            yield from refs(right)
        case Call(_, parts) | Together(parts):
            for part in parts:
                yield from refs(part)
        case Literal():
            pass


def renamed(expression: Expression, names: Mapping[str, str]) -> Expression:
    """Return the relation with every figure under its new name."""
    match expression:
        case Comparison(cmp, left, right):
            return Comparison(cmp, _renamed(left, names), _renamed(right, names))
        case Call():
            return _renamed_call(expression, names)
        case Together(parts):
            return Together(tuple(renamed(part, names) for part in parts))


def _renamed_call(call: Call, names: Mapping[str, str]) -> Call:
    return call._replace(arguments=tuple(_renamed(argument, names) for argument in call.arguments))


def _renamed(node: Value, names: Mapping[str, str]) -> Value:
    match node:
        case Ref(name):
            return node._replace(name=names[name])
        case Binary(op, left, right):
            return Binary(op, _renamed(left, names), _renamed(right, names))
        case Through(first, last):
            return Through(first._replace(name=names[first.name]), last._replace(name=names[last.name]))
        case Call():
            return _renamed_call(node, names)
        case Literal():
            return node


class _Parser:
    """Precedence climbing: comparison < sum < product < range < atom."""

    def __init__(self, text: str) -> None:
        self.tokens = list(_tokens(text))
        if len(self.tokens) > MAX_TOKENS:
            extra = self.tokens[MAX_TOKENS]
            message = f"an expression may have {MAX_TOKENS} names, numbers and signs"
            raise ExpressionError(message, extra.start, max(extra.end, extra.start + 1))
        self.at = 0
        self.depth = 0

    @property
    def token(self) -> Token:
        return self.tokens[self.at]

    def take(self) -> Token:
        token = self.token
        self.at += 1
        return token

    def relation(self) -> Expression:
        left = self.sum()
        token = self.take()
        if token.sort == "end":
            if isinstance(left, Call) and left.function in TESTS:
                return left
            raise ExpressionError("this states no relation", 0, token.end, "compare it: … ~ name")
        if token.sort != "compare":
            raise ExpressionError(f"unexpected {token.text!r}", token.start, token.end)
        comparison = Comparison(_COMPARISONS[_SIGNS.get(token.text, token.text)], left, self.sum())
        rest = self.token
        if rest.sort != "end":
            hint = "write two checks" if rest.sort == "compare" else ""
            raise ExpressionError(f"unexpected {rest.text!r}", rest.start, rest.end, hint)
        return comparison

    def sum(self) -> Value:
        return self._chain(_SUMS, self.product)

    def product(self) -> Value:
        return self._chain(_PRODUCTS, self.range)

    def _chain(self, operators: dict[str, Op], operand: Operand) -> Value:
        left = operand()
        while self.token.sort == "sign" and self.token.text in operators:
            left = Binary(operators[self.take().text], left, operand())
        return left

    def range(self) -> Value:
        first = self.atom()
        if self.token.sort != "range":
            return first
        dots = self.take()
        last = self.atom()
        if not (isinstance(first, Ref) and isinstance(last, Ref)):
            raise ExpressionError("a..b takes the names of two dates", dots.start, dots.end)
        return Through(first, last)

    def atom(self) -> Value:
        token = self.take()
        match token.sort:
            case "number":
                return _literal(token)
            case "name" if self.token.text == "(":
                return self.call(token)
            case "name":
                return Ref(token.text, token.start, token.end)
            case "sign" if token.text == "(":
                return self.bracket(token)
            case "sign" if token.text == "-":
                return Binary(Op.SUB, Literal(Fraction(0), NUMBER, token.start, token.end), self.atom())
        wrong = "the expression ends too early" if token.sort == "end" else f"unexpected {token.text!r}"
        raise ExpressionError(wrong, token.start, max(token.end, token.start + 1))

    def bracket(self, opening: Token) -> Value:
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise ExpressionError("brackets are nested too deep", opening.start, opening.end)
        inner = self.sum()
        self.close(opening)
        self.depth -= 1
        return inner

    def close(self, opening: Token) -> Token:
        token = self.take()
        if token.text != ")":
            raise ExpressionError("this bracket is never closed", opening.start, opening.end)
        return token

    def call(self, name: Token) -> Call:
        function = _function(name)
        opening = self.take()
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise ExpressionError("calls are nested too deep", name.start, name.end)
        arguments = [self.sum()]
        while self.token.text == ",":
            self.take()
            arguments.append(self.sum())
        end = self.close(opening).end
        self.depth -= 1
        least, most = _ARGUMENTS.get(function, _SEVERAL)
        if not least <= len(arguments) <= most:
            message = f"{name.text} takes {least} argument(s), not {len(arguments)}"
            raise ExpressionError(message, name.start, end)
        return Call(function, tuple(arguments), name.start, end)


if TYPE_CHECKING:
    from collections.abc import Callable

    Operand = Callable[[], Value]


def _tokens(text: str) -> Iterator[Token]:
    for found in _TOKEN.finditer(text.translate(_ALIKE)):
        sort = found.lastgroup or "other"
        if sort == "other":
            sign = text[found.start() : found.end()]
            raise ExpressionError(f"{sign!r} has no meaning here", found.start(), found.end())
        if sort != "space":
            yield Token(sort, found.group(), found.start(), found.end())
    yield Token("end", "", len(text), len(text))


def _literal(token: Token) -> Literal:
    digits = token.text.replace("_", "")
    unit = NUMBER
    if digits.endswith("%"):
        digits, unit = digits[:-1], PERCENT
    scale = digits[-1] if digits[-1] in _SCALES else ""
    value = Fraction(digits.removesuffix(scale)) * _SCALES[scale]
    return Literal(value, unit, token.start, token.end)


def _function(name: Token) -> Function:
    known = [f.value for f in Function]
    if name.text not in known:
        close = get_close_matches(name.text, known, 1)
        hint = f"did you mean {close[0]}?" if close else "known: " + ", ".join(known)
        raise ExpressionError(f"there is no function {name.text!r}", name.start, name.end, hint)
    return Function(name.text)
