"""Which unit belongs to a numeral, and what of it goes on behind the unit?

「120万吨/年」, 「1700多万元」, 「3斤半」, 「一个多月」, 「三周大」 and 「30w」.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.languages.digits import GLYPHS
from factcheck.languages.figure import Numeral
from factcheck.languages.late import Late
from factcheck.languages.zh import cash
from factcheck.languages.zh.amount import PLAIN, Amount
from factcheck.languages.zh.numerals import BARE, TO_ASCII, Written, plain, written
from factcheck.languages.zh.parts import SPECIAL, hundredths, lone_glyph
from factcheck.languages.zh.units import CURRENCIES, LATIN, PER, WORDS, Measure, measure_at, with_rate
from factcheck.model import Kind

if TYPE_CHECKING:
    from factcheck.units import Unit

_HALF = Fraction(1, 2)
_TENTH = Fraction(1, 10)
_HUNDREDTHS = frozenset("百千万仟佰")
_ODD = frozenset("多余来")
_NOT_ODD = frozenset("元次种个样重方边媒功层项数家位级彩点云产亏少名年")
_HEIGHTS = frozenset({"米", "尺", "度", "秒"})
_FEVER = range(34, 44)
"""Only of a body anybody says 37度2."""
_DIGITS = frozenset("0123456789一二三四五六七八九十两")
_PARTED = (Kind.DIMENSION, Kind.CURRENCY)
_WITH_PARTS = {WORDS[name].unit.dimension for name in ("米", "克")} | {
    measure.unit.dimension for measure in CURRENCIES.values()
}
_NUMERALS = frozenset("123456789一二三四五六七八九")
_DECIMALS = Late(
    "(?:[0-9]{1,2}|[一二三四五六七八九]{1,2})(?![0-9一二三四五六七八九十百千万亿.点年月号楼乘×-])"
)
_INSIDE_ONE = frozenset("多余半")
_BEHIND_UNIT = frozenset("半多大")
_AFTER_AGE = ("", "的", "了", "，", "。")
_MEASURED = (Kind.DIMENSION, Kind.DURATION)
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
    if first in GLYPHS:
        return _of_unit(view, lone_glyph(view, at))
    number = written(view, at)
    if number is None:
        return None
    follow = view[number.end : number.end + 1]
    if follow in SPECIAL:
        special = SPECIAL[follow](view, number)
        if special is not None:
            return special if special.measure.kind is not Kind.FRACTION else _of_unit(view, special)
    elif follow == "w" and view[number.end + 1 : number.end + 2] not in LATIN:
        number = _scaled(number, 10**4, 1)
    elif follow == "个" and view[number.end + 1 : number.end + 2] == "亿":
        number = _scaled(number, 10**8, 2)
    return _with_unit(view, number, first in BARE)


def _scaled(number: Written, factor: int, width: int) -> Written:
    """Read the w of 30w as 万, and 1.5个亿 as 1.5亿."""
    ends = [
        end and Numeral(end.value * factor, end.place * factor, True)
        for end in (number.numeral, number.upper)
    ]
    assert ends[0] is not None
    return replace(number, numeral=ends[0], upper=ends[1], end=number.end + width)


def _of_unit(view: str, part: Amount) -> Amount:
    """Read the unit of 三分之二公里 and 1/2英寸; 三分之一个 tells a part of what is counted."""
    unit = measure_at(view, part.end)
    if unit is None or unit[0].kind not in _MEASURED:
        return part
    return part._replace(measure=unit[0], end=unit[1])


def _half(view: str, at: int) -> Amount | None:
    """Read 半公升, 半年, 半个月."""
    unit = measure_at(view, at + 1)
    if unit is None or unit[0].kind in _NO_HALVES:
        return None
    return Amount(Numeral(_HALF, _TENTH), unit[0], at + 1, unit[1])


def _with_unit(view: str, number: Written, bare: bool) -> Amount:
    """Add the unit, after 多 or 余 and after a blank."""
    numeral, end, upper, odd = number.numeral, number.end, number.upper, number.odd
    stop = end
    while stop < end + _WIDEST_GAP and view[stop : stop + 1] == " ":
        stop += 1
    if upper is None and view[stop : stop + 1] in _ODD and _is_odd(view, stop, numeral):
        odd, stop = True, stop + 1
        stop += view[stop : stop + 1] == " "
    unit = measure_at(view, stop)
    if unit is None:
        return Amount(numeral, PLAIN, end, stop if odd else end, upper, number.closed, odd, bare)
    amount = Amount(numeral, unit[0], end, unit[1], upper, number.closed, odd, bare)
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
    return _with_part(view, amount) if kind in _PARTED and follow in _DIGITS else amount


def _with_part(view: str, amount: Amount) -> Amount:
    """Add the smaller part of 5英尺10英寸 and 三斤二两, told in its unit, or of 十美元五十美分."""
    part = written(view, amount.end)
    small = measure_at(view, part.end) if part is not None else None
    if part is None or small is None or amount.upper is not None or part.upper is not None:
        return amount
    times = _times_in(small[0].unit, amount.measure.unit)
    value = part.numeral.value
    if value >= times or amount.numeral.value.denominator != 1:
        return amount
    if amount.measure.kind is Kind.CURRENCY:
        numeral = Numeral(amount.numeral.value + value / times, Fraction(1, times))
        return amount._replace(numeral=numeral, end=small[1])
    numeral = Numeral(amount.numeral.value * times + value, part.numeral.place)
    return amount._replace(numeral=numeral, measure=small[0], end=small[1])


def _times_in(small: Unit, large: Unit) -> int:
    """Return how many small units make a large one: 10 for 两 and 斤; nothing if they do not."""
    if (
        small.dimension != large.dimension
        or small.dimension not in _WITH_PARTS
        or small.factor >= large.factor
    ):
        return 0
    times = large.factor / small.factor
    return times.numerator if times.denominator == 1 else 0


def _with_decimals(view: str, amount: Amount) -> Amount:
    """Read 1米75 and 一米八, whose decimals stand behind the unit."""
    tail = _DECIMALS.match(view, amount.end)
    numeral = amount.numeral
    if tail is None or amount.upper is not None or numeral.place != 1 or measure_at(view, tail.end()):
        return _with_part(view, amount)
    if amount.measure.unit.name == "度" and numeral.value not in _FEVER:
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
        case "大" if kind in (Kind.DURATION, Kind.AGE) and then in _AFTER_AGE:
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
