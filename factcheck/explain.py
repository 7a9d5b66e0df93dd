"""How is a check told: to a person as an equation with the printed figures, and as a claims file has it.

「20项 ÷ 34项 = 58.82…% ≈ 59%」: the figures as they are printed, what follows from them with enough digits to
see the gap, and the sign that holds or fails.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from factcheck.decimals import exact
from factcheck.expression import Binary, Call, Cmp, Comparison, Function, Literal, Op, Ref, Through, Together
from factcheck.model import Items

if TYPE_CHECKING:
    from collections.abc import Mapping
    from fractions import Fraction

    from factcheck.expression import Expression, Value
    from factcheck.interval import Interval
    from factcheck.model import Check, Operand, Quantity

_WEAK = {Op.ADD, Op.SUB}


def equation(check: Check) -> str:
    """Write a check with the figures in place of their names."""
    return written(check.expression, check.operands)


_SIGNS = (
    ("~", "≈", "≠"),
    ("==", "=", "≠"),
    ("!=", "≠", "="),
    ("<=", "≤", ">"),
    (">=", "≥", "<"),
    ("<", "<", "≥"),
    (">", ">", "≤"),
    ("=", "=", "≠"),
    ("≥", "≥", "<"),
)
"""Each sign of an equation, as a page prints it, and what stands there where it fails."""


def signed(equation: str, *, fails: bool = False) -> tuple[str, bool]:
    """Print an equation with the signs of a page; tell whether one that fails says so itself.

    >>> signed("120万吨 + 75万吨 <= 180万吨", fails=True)
    ('120万吨 + 75万吨 > 180万吨', True)
    """
    words = equation.split(" ")
    found = [place for place, word in enumerate(words) if word in _PRINTED]
    turned = fails and len(found) == 1
    for place in found:
        holding, failing = _PRINTED[words[place]]
        words[place] = failing if turned else holding
    return " ".join(words), turned


_PRINTED = {sign: (holding, failing) for sign, holding, failing in _SIGNS}


def written(node: Value | Expression, operands: Mapping[str, Operand]) -> str:
    """Write an expression with the figures in place of their names."""
    match node:
        case Ref(name):
            return shown(operands[name])
        case Literal(value, unit):
            return exact(value) + unit.name
        case Binary(Op.SUB, Literal(value), right) if not value:
            return f"−{_bracketed(right, Op.SUB, operands, right=True)}"
        case Binary(op, left, right):
            first, second = _bracketed(left, op, operands), _bracketed(right, op, operands, right=True)
            return f"{first} {op.value} {second}"
        case Through(first_day, last_day):
            return f"{written(first_day, operands)}—{written(last_day, operands)}"
        case Call(function, arguments):
            return _call(function, arguments, operands)
        case Comparison(cmp, left, right):
            return f"{written(left, operands)} {cmp.value} {written(right, operands)}"
        case Together(parts):
            return "; ".join(written(part, operands) for part in parts)
    assert_never(node)


def _bracketed(node: Value, around: Op, operands: Mapping[str, Operand], *, right: bool = False) -> str:
    text = written(node, operands)
    match node:
        case Binary(op) if (op in _WEAK and around not in _WEAK) or (right and around in (Op.SUB, Op.DIV)):
            return f"({text})"
        case Call(Function.SUM) if " + " in text and (around not in _WEAK or (right and around is Op.SUB)):
            return f"({text})"
    return text


def _call(function: Function, arguments: tuple[Value, ...], operands: Mapping[str, Operand]) -> str:
    texts = [part for argument in arguments for part in _parts(argument, operands)]
    match function:
        case Function.SUM:
            return " + ".join(texts)
        case Function.PCT:
            return f"{texts[0]} ÷ {texts[1]}"
        case Function.GROWTH:
            return f"{texts[0]} ÷ {texts[1]} − 1"
        case Function.POINTS:
            return f"{texts[0]} − {texts[1]}"
        case Function.SAME:
            return " = ".join(texts)
        case Function.NESTED:
            return " ≥ ".join(texts)
    return f"{function.value}({', '.join(texts)})"


def _parts(node: Value, operands: Mapping[str, Operand]) -> list[str]:
    match node:
        case Ref(name) if isinstance(several := operands[name], tuple):
            return [quantity.text for quantity in several]
    return [written(node, operands)]


def implies_nothing(expression: Expression) -> bool:
    """Tell whether a check only sets two figures in order: no more than 70 does not mean 70."""
    match expression:
        case Comparison(Cmp.LT | Cmp.LE | Cmp.GT | Cmp.GE, Ref() | Literal(), Ref() | Literal()):
            return True
        case Comparison(Cmp.LE, Ref(), Call(Function.DAYS, (Ref(),))):
            return True  # 「2月30日」 is no day of its month, and the equation says so
    return False


def shown(operand: Operand) -> str:
    """Write one operand as it is printed."""
    match operand:
        case Items(members=members):
            return f"[{len(members)}]"
        case tuple():
            return ", ".join(quantity.text for quantity in operand)
    return operand.text


def decimals_of(place: Fraction) -> int:
    """Return how many decimals a last written digit of this place has, 12 at most."""
    count = 0
    while place and place.denominator != 1 and count < 12:
        place, count = place * 10, count + 1
    return count


# --- why a number is not met exactly ---------------------------------------------------------------

EXACT = "a number in a check is exact; bracketed in the quote it stands for its rounding"


def asks_for_exactness(expression: Expression) -> str:
    """Say that a number which stands in the check itself is exact, where the rounding of one might be met."""
    match expression:
        case Comparison(Cmp.SAYS, Literal(), _) | Comparison(Cmp.SAYS, _, Literal()):
            return EXACT
    return ""


def asks_for_rounding(stated: Quantity | None, expected: Interval) -> str:
    """Say that no figure of the stated form is exactly what the others imply, or nothing."""
    if stated is None or not stated.place or expected.low is None or not expected.is_point:
        return ""
    steps = expected.low / stated.unit.factor / stated.place
    if steps.denominator == 1:
        return ""
    return "== takes figures exactly as they are written; ~ takes their rounding"


# --- as a claims file has it -----------------------------------------------------------------------

_SPELT = {Op.ADD: "+", Op.SUB: "-", Op.MUL: "*", Op.DIV: "/"}
_TIGHT = frozenset({Op.MUL, Op.DIV})


def spelt(node: Expression | Value) -> str:
    """Write an expression as a claims file would have it."""
    match node:
        case Comparison(cmp, left, right):
            return f"{spelt(left)} {cmp.value} {spelt(right)}"
        case Binary(op, left, right):
            return f"{_inner(op, left, False)} {_SPELT[op]} {_inner(op, right, True)}"
        case Call(function, arguments):
            return f"{function.value}({', '.join(map(spelt, arguments))})"
        case Together(parts):
            return "; ".join(map(spelt, parts))
        case Through(first, last):
            return f"{first.name}..{last.name}"
        case Literal(value, unit):
            return exact(value) + unit.name
        case Ref(name):
            return name


def _inner(op: Op, side: Value, is_right: bool) -> str:
    """Spell one side of an operation, in brackets where reading from the left would change it."""
    text = spelt(side)
    if not isinstance(side, Binary):
        return text
    looser = op in _TIGHT and side.op not in _TIGHT
    same = (op in _TIGHT) == (side.op in _TIGHT)
    return f"({text})" if looser or (is_right and same) else text
