"""Which unit belongs to a numeral, and what of it goes on behind the unit?

「120万吨/年」, 「1700多万元」, 「3斤半」, 「一个多月」, 「三周大」 and 「30w」.
"""

from __future__ import annotations

from fractions import Fraction

from factcheck.languages.figure import Numeral
from factcheck.languages.late import Late
from factcheck.languages.zh import cash
from factcheck.languages.zh.amount import PLAIN, Amount
from factcheck.languages.zh.numerals import BARE, TO_ASCII, Written, plain, written
from factcheck.languages.zh.parts import SPECIAL, hundredths
from factcheck.languages.zh.units import LATIN, PER, WORDS, Measure, measure_at, with_rate
from factcheck.model import Kind

_HALF = Fraction(1, 2)
_TENTH = Fraction(1, 10)
_HUNDREDTHS = frozenset("百千万仟佰")
_ODD = frozenset("多余来")
_NOT_ODD = frozenset("元次种个样重方边媒功层项数家位级彩点云产亏少名年")
_HEIGHTS = frozenset({"米", "尺"})
_NUMERALS = frozenset("123456789一二三四五六七八九")
_DECIMALS = Late(
    "(?:[0-9]{1,2}|[一二三四五六七八九]{1,2})(?![0-9一二三四五六七八九十百千万亿.点年月号楼乘×-])"
)
_INSIDE_ONE = frozenset("多余半")
_BEHIND_UNIT = frozenset("半多大")
_AFTER_AGE = ("", "的", "了", "，", "。")
_NO_HALVES = (Kind.COUNT, Kind.CURRENCY, Kind.TEMPERATURE)
_LONGEST_OF_ONE = 3
_WIDEST_GAP = 3
"""Blanks that a justified line may print between a numeral and its unit: 「２．４   个百分点」."""


def amount_at(view: str, at: int) -> Amount | None:
    """Read the numeral at *at* with its unit."""
    first = view[at]
    if first in _HUNDREDTHS:
        part = hundredths(view, at)
        if part is not None:
            return part
    if first == "半":
        return _half(view, at)
    number = written(view, at)
    if number is None:
        return None
    follow = view[number.end : number.end + 1]
    if follow in SPECIAL:
        special = SPECIAL[follow](view, number)
        if special is not None:
            return special
    elif follow == "w" and view[number.end + 1 : number.end + 2] not in LATIN:
        number = _colloquial(number)
    return _with_unit(view, number, first in BARE)


def _colloquial(number: Written) -> Written:
    """Read the w of 30w as 万."""
    value, place = number.numeral.value * 10000, number.numeral.place * 10000
    return number._replace(numeral=Numeral(value, place, True), end=number.end + 1)


def _half(view: str, at: int) -> Amount | None:
    """Read 半公升, 半年, 半个月."""
    unit = measure_at(view, at + 1)
    if unit is None or unit[0].kind in _NO_HALVES:
        return None
    return Amount(Numeral(_HALF, _TENTH), unit[0], at + 1, unit[1])


def _with_unit(view: str, number: Written, bare: bool) -> Amount:
    """Add the unit, after 多 or 余 and after a blank."""
    numeral, end, upper, closed, odd = number
    stop = end
    while stop < end + _WIDEST_GAP and view[stop : stop + 1] == " ":
        stop += 1
    if upper is None and view[stop : stop + 1] in _ODD and _is_odd(view, stop, numeral):
        odd, stop = True, stop + 1
        stop += view[stop : stop + 1] == " "
    unit = measure_at(view, stop)
    if unit is None:
        return Amount(numeral, PLAIN, end, stop if odd else end, upper, closed, odd, bare)
    amount = Amount(numeral, unit[0], end, unit[1], upper, closed, odd, bare)
    return _finished(view, amount) if unit[1] < len(view) else amount


def _is_odd(view: str, at: int, numeral: Numeral) -> bool:
    """Tell the hedge of 400余件, 14亿多人 from the 多 of 多元 and the 来 of 来到."""
    then = view[at + 1 : at + 2]
    if view[at] == "余" or not then.isalpha() or measure_at(view, at + 1) is not None:
        return then not in _ODD
    return view[at] == "多" and numeral.scaled and then not in _NOT_ODD


def _finished(view: str, amount: Amount) -> Amount:
    """Read what goes on after a unit."""
    (unit, kind), end = amount.measure, amount.end
    follow = view[end]
    if follow in PER:
        measure, end = with_rate(view, amount.measure, end)
        return amount._replace(measure=measure, end=end)
    if unit.name == "元":
        return cash.completed(view, amount)
    if unit.name == "角":
        return cash.with_tenth(view, amount)
    if unit.name in _HEIGHTS and follow in _NUMERALS:
        return _with_decimals(view, amount)
    if unit.name == "个" and follow in _INSIDE_ONE:
        return _within_one(view, amount)
    if kind is not Kind.COUNT and follow in _BEHIND_UNIT:
        return _behind_unit(view, amount, follow)
    return amount


def _with_decimals(view: str, amount: Amount) -> Amount:
    """Read 1米75 and 一米八, whose decimals stand behind the unit."""
    tail = _DECIMALS.match(view, amount.end)
    numeral = amount.numeral
    if tail is None or amount.upper is not None or numeral.place != 1 or measure_at(view, tail.end()):
        return amount
    digits = plain(tail[0]).translate(TO_ASCII)
    place = Fraction(1, 10 ** len(digits))
    return amount._replace(numeral=Numeral(numeral.value + int(digits) * place, place), end=tail.end())


def _behind_unit(view: str, amount: Amount, follow: str) -> Amount:
    """Read 3斤半, 三周大, 3公里多."""
    (unit, kind), end = amount.measure, amount.end + 1
    then = view[end : end + 1]
    match follow:
        case "半" if amount.upper is None:
            return _and_half(amount, end)
        case "多" if then not in _NOT_ODD:
            return amount._replace(odd=True, end=end)
        case "大" if kind is Kind.DURATION and then in _AFTER_AGE:
            return amount._replace(measure=Measure(unit, Kind.AGE), end=end)
        case _:
            return amount


def _within_one(view: str, amount: Amount) -> Amount:
    """Read 一个多月, 3个半小时, 1个多百分点, where the unit is split."""
    start = amount.end + 1
    for size in range(_LONGEST_OF_ONE, 0, -1):
        measure = WORDS.get("个" + view[start : start + size])
        if measure is not None and start + size <= len(view):
            whole = amount._replace(measure=measure, end=start + size)
            return _and_half(whole, whole.end) if view[start - 1] == "半" else whole._replace(odd=True)
    if view[start - 1] == "半" and not view[start : start + 1].isalpha():
        return _and_half(amount, start)  # 一个半
    return amount


def _and_half(amount: Amount, end: int) -> Amount:
    numeral = amount.numeral
    return amount._replace(numeral=Numeral(numeral.value + _HALF, _TENTH, numeral.scaled), end=end)
