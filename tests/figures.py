"""Written figures for tests, without a recogniser: ``count(34)``, ``percent("59")``, ``amount("26.3")``."""

from fractions import Fraction

from factcheck.expression.parsing import parse
from factcheck.interval import Hedge
from factcheck.languages.figure import Numeral, quantity
from factcheck.model import Check, Kind, Operand, Origin, Quantity
from factcheck.source import Span
from factcheck.units import PERCENT, POINT, Unit, counted, money

YUAN = money("元", "CNY")


def numeral(digits: str, scale: int = 1) -> Numeral:
    """Read plain digits."""
    places = len(digits.partition(".")[2])
    return Numeral(Fraction(digits) * scale, Fraction(scale, 10**places), scale != 1)


def figure(digits: str, kind: Kind, unit: Unit, scale: int = 1, hedge: Hedge = Hedge.NONE) -> Quantity:
    """Build one figure as a recogniser would."""
    text = digits + {1: "", 10**4: "万", 10**8: "亿"}[scale] + unit.name
    span = Span(0, len(text))
    return quantity(text, span, Span(0, len(digits)), numeral(digits, scale), kind, unit, hedge)


def count(number: int, hedge: Hedge = Hedge.NONE, scale: int = 1, unit: str = "项") -> Quantity:
    """Return a counted number such as 34项."""
    return figure(str(number), Kind.COUNT, counted(unit), scale, hedge)


def percent(digits: str, hedge: Hedge = Hedge.NONE) -> Quantity:
    """Return a percentage such as 59%."""
    return figure(digits, Kind.PERCENT, PERCENT, 1, hedge)


def points(digits: str) -> Quantity:
    """Return a difference of percentages such as 0.5个百分点."""
    return figure(digits, Kind.POINT, POINT)


def amount(digits: str, scale: int = 10**8, hedge: Hedge = Hedge.NONE) -> Quantity:
    """Return an amount of money such as 26.3亿元."""
    return figure(digits, Kind.CURRENCY, YUAN, scale, hedge)


def check(expression: str, **operands: Operand) -> Check:
    """State a check as a claim would."""
    return Check("test", "claim", Origin.CLAIM, parse(expression), operands)
