"""Which relation does a person state with ``fixed / found ~ rate``?

A precedence parser of our own (no ``eval``) reads an expression once and stops at the first mistake, whose
place it names: for 「94.7%」 of 19个 somebody writes ``atainable(share, n)`` and is told what is meant.
"""

from __future__ import annotations

import re
from enum import Enum
from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.expression import (
    TESTS,
    Binary,
    Call,
    Cmp,
    Comparison,
    Expression,
    ExpressionError,
    Function,
    Literal,
    Op,
    Ref,
    Through,
    Value,
)
from factcheck.frozen import NamedTuple
from factcheck.messages import closest, counted
from factcheck.units import NUMBER, PERCENT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Operand = Callable[[], Value]

MAX_DEPTH = 50
MAX_LENGTH = 2000
MAX_TOKENS = 300
"""No tree is deeper than this, so that whoever walks one cannot run out of stack."""


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
_USAGE = {
    Function.PCT: "pct(part, whole)",
    Function.GROWTH: "growth(now, before)",
    Function.POINTS: "points(now, before)",
    Function.ATTAINABLE: "attainable(share, whole)",
    Function.COUNT: "count(items)",
    Function.DAYS: "days(first..last)",
    Function.MONTHS: "months(first..last)",
    Function.YEARS: "years(first..last)",
}


class Sort(Enum):
    """What a piece of the text is, with the pattern of each; the first that fits is meant."""

    SPACE = r"\s+"
    NUMBER = r"\d[\d_]*(?:\.\d+)?[万亿]?%?"
    NAME = r"[^\W\d]\w*"
    RANGE = r"\.\."
    COMPARE = r"[<>=!]=|[<>=~≤≥≠]"
    SIGN = r"[-+*/(),]"
    OTHER = r"."
    END = r"\Z"


class Token(NamedTuple):
    """A piece of the text, with the sort that the parser switches on."""

    sort: Sort
    text: str
    start: int
    end: int


# what Chinese keyboards type for the same signs; one character each, so that places stay
_ALIKE = str.maketrans("（），×÷＝＜＞＋－−／％～≈≤≥≠＊", "(),*/=<>+--/%~~≤≥≠*")
_SIGNS = {"≤": "<=", "≥": ">=", "≠": "!=", "=": "=="}
_COMPARISONS = {c.value: c for c in Cmp}
_SUMS = {"+": Op.ADD, "-": Op.SUB}
_PRODUCTS = {"*": Op.MUL, "/": Op.DIV}
_KNOWN = "write names, numbers and + - * / ( ) " + " ".join(c.value for c in Cmp) + " .."
_JOINING = frozenset({"and", "or", "且", "和", "或"})
_SCALES = {"": 1, "万": 10**4, "亿": 10**8}
_SORTS = tuple(Sort)
_TOKEN = re.compile("|".join(f"({sort.value})" for sort in _SORTS), re.DOTALL)


def parse(text: str) -> Expression:
    """Parse one check; raise ExpressionError at the first mistake."""
    if len(text) > MAX_LENGTH:
        raise ExpressionError(f"an expression may have {MAX_LENGTH} characters", MAX_LENGTH, len(text))
    return _Parser(text).relation()


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
        """Return the token to read next."""
        return self.tokens[self.at]

    def take(self) -> Token:
        """Return it and go on."""
        token = self.token
        self.at += 1
        return token

    def relation(self) -> Expression:
        """Read ``sum compare sum``, or a call that is a relation by itself."""
        left = self.sum()
        token = self.take()
        if token.sort is Sort.END:
            if isinstance(left, Call) and left.function in TESTS:
                return left
            raise ExpressionError("this states no relation", 0, token.end, "compare it: … ~ name")
        if token.sort is not Sort.COMPARE:
            raise self.unexpected(token)
        comparison = Comparison(_COMPARISONS[_SIGNS.get(token.text, token.text)], left, self.sum())
        if self.token.sort is not Sort.END:
            raise self.unexpected(self.token)
        return comparison

    def unexpected(self, token: Token) -> ExpressionError:
        """Return the mistake of a token that may not stand here, with what was probably meant."""
        before = self.tokens[max(self.tokens.index(token) - 1, 0)]
        hint = ""
        if token.sort is Sort.COMPARE or token.text in _JOINING:
            hint = "write two checks"
        elif token.sort is Sort.NAME and before.sort is Sort.NUMBER and before.end == token.start:
            hint = f"write {before.text}: units come from the quote"
        elif token.sort in (Sort.SIGN, Sort.END) and token.text != ")":
            hint = "a name or a number is missing here"
        wrong = "the expression ends too early" if token.sort is Sort.END else f"unexpected {token.text!r}"
        return ExpressionError(wrong, token.start, max(token.end, token.start + 1), hint)

    def sum(self) -> Value:
        """Read ``product { (+ | -) product }``."""
        return self._chain(_SUMS, self.product)

    def product(self) -> Value:
        """Read ``range { (* | /) range }``."""
        return self._chain(_PRODUCTS, self.range)

    def _chain(self, operators: dict[str, Op], operand: Operand) -> Value:
        left = operand()
        while self.token.sort is Sort.SIGN and self.token.text in operators:
            sign = self.take()
            right = operand()
            if sign.text == "/":
                _refuse_zero(right)
            left = Binary(operators[sign.text], left, right)
        return left

    def range(self) -> Value:
        """Read ``atom`` or, of two dates, ``name .. name``."""
        first = self.atom()
        if self.token.sort is not Sort.RANGE:
            return first
        dots = self.take()
        last = self.atom()
        if not (isinstance(first, Ref) and isinstance(last, Ref)):
            raise ExpressionError("a..b takes the names of two dates", dots.start, dots.end)
        return Through(first, last)

    def atom(self) -> Value:
        """Read ``number``, ``name``, ``name ( … )``, ``( sum )`` or ``- atom``."""
        token = self.take()
        match token.sort:
            case Sort.NUMBER:
                return _literal(token)
            case Sort.NAME if self.token.text == "(":
                return self.call(token)
            case Sort.NAME:
                return Ref(token.text, token.start, token.end)
            case Sort.SIGN if token.text == "(":
                return self.bracket(token)
            case Sort.SIGN if token.text == "-":
                return Binary(Op.SUB, Literal(Fraction(0), NUMBER, token.start, token.end), self.atom())
        raise self.unexpected(token)

    def bracket(self, opening: Token) -> Value:
        """Read on behind an opening bracket."""
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise ExpressionError("brackets are nested too deep", opening.start, opening.end)
        inner = self.sum()
        self.close(opening)
        self.depth -= 1
        return inner

    def close(self, opening: Token) -> Token:
        """Read the bracket that closes another one."""
        token = self.take()
        if token.sort is Sort.COMPARE and any(later.text == ")" for later in self.tokens[self.at :]):
            hint = "take the brackets around the comparison away"
            raise ExpressionError(f"unexpected {token.text!r}", token.start, token.end, hint)
        if token.sort not in (Sort.SIGN, Sort.END, Sort.COMPARE):
            raise self.unexpected(token)
        if token.text != ")":
            raise ExpressionError("this bracket is never closed", opening.start, opening.end, "add a )")
        return token

    def call(self, name: Token) -> Call:
        """Read ``( sum { , sum } )`` behind the name of a function."""
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
            message = f"{name.text} takes {counted(least, 'argument')}, not {len(arguments)}"
            raise ExpressionError(message, name.start, end, _USAGE.get(function, ""))
        if function in (Function.PCT, Function.GROWTH):
            _refuse_zero(arguments[1])
        return Call(function, tuple(arguments), name.start, end)


def _refuse_zero(divisor: Value) -> None:
    """Refuse to divide by a number that is nothing."""
    if isinstance(divisor, Literal) and divisor.value == 0:
        raise ExpressionError("division by zero", divisor.start, divisor.end, "divide by a figure")


def _tokens(text: str) -> Iterator[Token]:
    for found in _TOKEN.finditer(text.translate(_ALIKE)):
        start, end = found.span()
        sort = _SORTS[(found.lastindex or 0) - 1]
        if sort is Sort.OTHER:
            raise ExpressionError(f"{text[start:end]!r} has no meaning here", start, end, _KNOWN)
        if sort is not Sort.SPACE:
            yield Token(sort, found[0], start, end)


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
        close = closest(name.text, known)
        hint = f"did you mean {close}?" if close else "known: " + ", ".join(known)
        raise ExpressionError(f"there is no function {name.text!r}", name.start, name.end, hint)
    return Function(name.text)
