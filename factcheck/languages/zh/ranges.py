"""Which two numerals are the ends of one range?

「3至5万元」, 「4.5%-5%」, 「两~3百日元」 and 「10000与20000间」; 「从5家到8家」 is a change and no range.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.languages.figure import Numeral
from factcheck.languages.late import Late
from factcheck.languages.zh.amount import PLAIN, Amount
from factcheck.languages.zh.amounts import amount_at
from factcheck.languages.zh.units import WORDS
from factcheck.model import Kind
from factcheck.units import CANONICAL, PERCENT

if TYPE_CHECKING:
    import re
    from fractions import Fraction

JOINERS = frozenset("至到—–―-~与和± ")
_SIGNED = "(?=(?:[-负]|零[上下])?[0-9零一二三四五六七八九十百千两数几])"
_JOIN = Late(f" ?(至|到|—{{1,2}}|–|―|-{{1,2}}|~|与|和|±) ?{_SIGNED}")
_MINUS = ("-", "负", "零下")
_ABOVE_ZERO = "零上"
_VOLTAGE = CANONICAL["V"].dimension
_AND = frozenset("与和")
_DEGREES = WORDS["度"].unit
_DEGREE_NAMES = ("度", "°", "°C")
_WITHIN = Late("之?间")
_CHANGE = ("从", "由", "自")
_TENTHS = ("成", "折")
_SCALES = (("亿", 10**8), ("万", 10**4), ("千", 1000), ("百", 100))


def joined(view: str, start: int, amount: Amount) -> Amount:
    """Return the range that *amount* begins, or *amount* where it begins none."""
    join = _JOIN.match(view, amount.end)
    other = _right_end(view, amount, join) if join is not None else None
    if join is None or other is None or other.upper is not None:
        return amount
    if join[1] == "±":
        return _spread(amount, other)
    if amount.has_unit and view[start - 1 : start] in _CHANGE and not view.startswith("不等", other.end):
        return amount
    low = _low_end(view, amount, other)
    if low is None or low.value >= other.numeral.value:
        return amount
    return other._replace(numeral=low, upper=other.numeral)


def _right_end(view: str, amount: Amount, join: re.Match[str]) -> Amount | None:
    """Read the amount behind 至 or 与."""
    at, is_negative = _past_sign(view, join, amount)
    other = amount_at(view, at) if at < len(view) else None
    if other is None:
        return None
    if is_negative:
        other = other._replace(numeral=_signed(other.numeral))
    if amount.measure.kind is Kind.TEMPERATURE and other.measure.unit == _DEGREES:
        other = other._replace(measure=amount.measure)  # 零下5度到零上3度
    if amount.measure.unit is PERCENT and amount.end == amount.numeral_end and not other.has_unit:
        other = other._replace(measure=amount.measure)  # 百分之三十到四十
    return _enclosed(view, other) if join[1] in _AND else other


def _past_sign(view: str, join: re.Match[str], amount: Amount) -> tuple[int, bool]:
    """Return where the numeral of the right end begins, and whether a sign makes it negative."""
    at = join.end()
    if join[1] == "--" and amount.numeral.value < 0:
        return at, True  # -3%--1%
    sign = next((sign for sign in _MINUS if view.startswith(sign, at)), "")
    above = _ABOVE_ZERO if view.startswith(_ABOVE_ZERO, at) else ""
    return at + len(sign or above), bool(sign)


def _signed(numeral: Numeral) -> Numeral:
    return numeral._replace(value=-numeral.value)


def _spread(amount: Amount, step: Amount) -> Amount:
    """Read 10±0.5厘米."""
    if amount.has_unit and amount.measure != step.measure:
        return amount
    middle, width = amount.numeral.value, step.numeral
    low, high = (Numeral(middle + side * width.value, width.place) for side in (-1, 1))
    return step._replace(numeral=low, upper=high, middle=middle)


def around_zero(view: str, start: int, floor: int, amount: Amount, sign: str) -> tuple[int, Amount]:
    """Read ±5% on both sides of zero, and 零下20至30℃ below it."""
    if sign == "±" and amount.upper is None and amount.measure.unit.dimension != _VOLTAGE:
        width = amount.numeral._replace(value=abs(amount.numeral.value))
        return start - 1, amount._replace(numeral=_signed(width), upper=width)
    is_below = start - 2 >= floor and view.startswith("零下", start - 2)
    if is_below and amount.upper is not None and amount.measure.unit.name in _DEGREE_NAMES:
        return start - 2, amount._replace(numeral=_signed(amount.upper), upper=_signed(amount.numeral))
    return start, amount


def _enclosed(view: str, other: Amount) -> Amount | None:
    """Return the right end of 10000与20000之间 with the 间 that makes 与 join a range."""
    if other.measure.unit.name == "间":
        other = other._replace(measure=PLAIN, end=other.numeral_end)
    within = _WITHIN.match(view, other.end)
    return None if within is None else other._replace(end=within.end())


def _low_end(view: str, amount: Amount, other: Amount) -> Numeral | None:
    """Return the left end in the unit of the right one, or nothing where they measure different things."""
    low = amount.numeral
    if not amount.has_unit:
        factor: int | Fraction = _carried_scale(view, amount, other)
    elif not other.has_unit or amount.measure.unit.dimension != other.measure.unit.dimension:
        return None
    else:
        factor = amount.measure.unit.factor / other.measure.unit.factor
    return low if factor == 1 else Numeral(low.value * factor, low.place * factor, True)


def _carried_scale(view: str, amount: Amount, other: Amount) -> int:
    """Return the scale that the right end lends: 3至5万, 七千到九千亿, 两~3百."""
    if view[other.numeral_end : other.numeral_end + 1] in _TENTHS and amount.numeral.value <= 10:
        return 10  # 七到八成
    written, low = view[amount.numeral_end : other.numeral_end], amount.numeral
    if low.value < 0 and low.scaled:
        return 1
    for character, factor in _SCALES:
        if character in written and low.value * factor < other.numeral.value:
            return 1 if low.scaled and factor > 10**4 else factor
    return 1
