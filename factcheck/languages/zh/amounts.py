"""What does a numeral with its unit amount to?

「七成五」 is 75 %, 「翻两番」 four times, 「三块零四」 3.04元, 「三又五分之一」 16/5 and 「3斤半」 3.5斤.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import NamedTuple

from factcheck.languages.digits import ONE
from factcheck.languages.figure import Numeral
from factcheck.languages.zh.numerals import BARE, FORMAL, Written, total, written
from factcheck.languages.zh.units import WORDS, Measure, measure_at, with_rate
from factcheck.model import Kind
from factcheck.units import NUMBER, PERCENT, TIMES

PLAIN = Measure(NUMBER, Kind.NUMBER)
_FRACTION = Measure(NUMBER, Kind.FRACTION)
_PERCENT = Measure(PERCENT, Kind.PERCENT)
_TIMES = Measure(TIMES, Kind.MULTIPLE)
_HALF = Fraction(1, 2)

_DIGIT = "0-9零〇一二三四五六七八九十"
_OF = re.compile(" *分 *之 *(负)?")
_CENTS = re.compile(f"(?:([{_DIGIT}]{{1,2}})[角毛])?零?(?:([{_DIGIT}]{{1,2}})分(?![钟之]))?")
_LOOSE_CENTS = re.compile(f"(零)?([一二三四五六七八九0-9])(?![{_DIGIT}.万亿])")
_NOT_TENTHS = frozenset("立为员果功分交长熟本就绩效品套人年都群全")
_NOT_DISCOUNT = frozenset("合算射叠页扇线旧磨腾返回线子")
_NOT_ODD = frozenset("元次种个样重方边媒功层项数家位级彩点云产亏少名年")
_ODD = frozenset("多余来")
_AFTER_HALF = frozenset("年月天斤里公小两倍岁")
_MANY = {"多": True, "余": True}


class Amount(NamedTuple):
    """A numeral with what it measures, without hedges around it."""

    numeral: Numeral
    measure: Measure
    numeral_end: int
    end: int
    upper: Numeral | None = None
    closed: bool = True
    odd: bool = False
    bare: bool = False
    """True where the numeral is a scale alone: 百万亩, 亿元."""

    @property
    def has_unit(self) -> bool:
        """Tell whether a unit or sign was written."""
        return self.measure is not PLAIN


def amount_at(view: str, at: int) -> Amount | None:
    """Read the numeral at *at* with its unit."""
    if view[at] in "百千万仟佰" and (found := _parts_of_hundred(view, at)) is not None:
        return found
    if view[at] == "半":
        return _half(view, at)
    found_numeral = written(view, at)
    if found_numeral is None:
        return None
    numeral, end, upper, closed, odd = found_numeral
    follow = view[end : end + 1]
    if follow == "w" and not view[end + 1 : end + 2].isascii() | (end + 1 == len(view)):
        numeral, end = Numeral(numeral.value * 10000, numeral.place * 10000, True), end + 1  # 30w
        follow = view[end : end + 1]
    special = _SPECIAL.get(follow)
    if special is not None:
        amount = special(view, at, found_numeral)
        if amount is not None:
            return amount
    bare = view[at] in BARE
    stop = end
    if follow == " ":
        stop += 1
        follow = view[stop : stop + 1]
    if follow in _ODD and upper is None and view[stop + 1 : stop + 2] not in _ODD:
        beyond = measure_at(view, stop + 1)
        then = view[stop + 1 : stop + 2]
        is_sure = follow == "余" or (follow == "多" and numeral.scaled and then not in _NOT_ODD)
        if beyond is not None or is_sure or not then.isalpha():
            stop, odd = stop + 1, True
        if view[stop : stop + 1] == " ":
            stop += 1
    unit = measure_at(view, stop)
    if unit is None and view[stop : stop + 2] in ("个多", "个余", "个半"):
        unit = measure_at(view, stop)
    if unit is None:
        return Amount(numeral, PLAIN, end, stop if odd and stop > end else end, upper, closed, odd, bare)
    return _finish(view, Amount(numeral, unit[0], end, unit[1], upper, closed, odd, bare))


def _finish(view: str, amount: Amount) -> Amount:
    """Read what goes on after a unit: 个多月, 年半, 元6角三分, 吨/年, 10年多."""
    measure, end = amount.measure, amount.end
    follow = view[end : end + 1]
    if follow in "/每":
        measure, end = with_rate(view, measure, end)
        return amount._replace(measure=measure, end=end)
    name = measure.unit.name
    if name == "个" and follow in ("多", "余", "半"):
        beyond = WORDS.get("个" + view[end + 1 : end + 2]) or WORDS.get("个" + view[end + 1 : end + 3])
        size = 1 if WORDS.get("个" + view[end + 1 : end + 2]) else 2
        if view.startswith("百分点", end + 1):
            beyond, size = WORDS["个百分点"], 3
        if beyond is not None:
            more = amount._replace(measure=beyond, end=end + 1 + size)
            return _add_half(more) if follow == "半" else more._replace(odd=True)
        return amount
    if measure.kind is Kind.CURRENCY and name == "元" and follow:
        return _with_cents(view, amount)
    if follow == "半" and measure.kind is not Kind.COUNT and amount.upper is None:
        return _add_half(amount._replace(end=end + 1))
    if follow == "多" and measure.kind is not Kind.COUNT and view[end + 1 : end + 2] not in _NOT_ODD:
        return amount._replace(odd=True, end=end + 1)
    if (
        measure.kind is Kind.DURATION
        and follow == "大"
        and view[end + 1 : end + 2] in ("", "的", "了", "，", "。")
    ):
        return amount._replace(measure=Measure(measure.unit, Kind.AGE), end=end + 1)
    return amount


def _add_half(amount: Amount) -> Amount:
    numeral = amount.numeral
    return amount._replace(numeral=Numeral(numeral.value + _HALF, _HALF * 2 / 10, numeral.scaled))


def _with_cents(view: str, amount: Amount) -> Amount:
    """Add 角 and 分 to 元, and the loose digit of 三块五."""
    name, end, numeral = view[amount.end - 1], amount.end, amount.numeral
    cents = _CENTS.match(view, end)
    if cents is not None and (cents[1] or cents[2]) and amount.upper is None:
        value = _count(cents[1]) * 10 + _count(cents[2])
        return amount._replace(
            numeral=Numeral(numeral.value + Fraction(value, 100), Fraction(1, 100)), end=cents.end()
        )
    loose = _LOOSE_CENTS.match(view, end) if name == "块" else None
    if loose is not None and measure_at(view, loose.end()) is None:
        value = _count(loose[2]) * (1 if loose[1] else 10)
        return amount._replace(
            numeral=Numeral(numeral.value + Fraction(value, 100), Fraction(1, 100)), end=loose.end()
        )
    if view[end] in "整正" and view[amount.numeral_end - 1] in FORMAL:
        return amount._replace(end=end + 1)
    for money in ("人民币", "欧元", "美元", "港元", "港币"):
        if view.startswith(money, end):
            known = WORDS[money] if money != "人民币" else amount.measure
            return amount._replace(measure=known, end=end + len(money))
    if name == "块" and view[end : end + 1].isalpha() and view[end : end + 1] not in "以多左上的和，":
        return amount._replace(
            measure=Measure(amount.measure.unit._replace(name="块", dimension=_COUNT), Kind.COUNT)
        )
    return amount


_COUNT = WORDS["个"].unit.dimension


def _count(text: str | None) -> int:
    known = total(text) if text else None
    return 0 if known is None else int(known[0])


def _parts_of_hundred(view: str, at: int) -> Amount | None:
    """Read 百分之三, 千分之四, 万分之五 and 百分百 at a bare scale."""
    if view.startswith("百分百", at):
        return Amount(Numeral(Fraction(100), ONE), _PERCENT, at + 3, at + 3)
    whole = _PARTS.match(view, at)
    if whole is None or whole.end() == len(view):
        return None
    per = total(whole[1].replace("仟", "千").replace("佰", "百"))
    part = written(view, whole.end(), True)
    if part is None or per is None or part.numeral.value < 0:
        return None
    ratio = 100 / per[0]
    numeral = Numeral(part.numeral.value * ratio, min(part.numeral.place, ONE) * ratio)
    upper = None if part.upper is None else Numeral(part.upper.value * ratio, part.upper.place * ratio)
    if view[at] == "百" and view.startswith("百分之百", at):
        numeral = Numeral(Fraction(100), ONE)
        return Amount(numeral, _PERCENT, at + 4, at + 4)
    return Amount(numeral, _PERCENT, part.end, part.end, upper, part.closed, part.odd)


_PARTS = re.compile("([百千万仟佰]{1,3}) *分 *之 *(?=[0-9零一二三四五六七八九十百两几壹贰叁肆伍陆柒捌玖拾])")


def _fraction(view: str, at: int, first: Written) -> Amount | None:
    """Read 三分之一 and 一百分之五十五点五."""
    of = _OF.match(view, first.end)
    if of is None or not first.numeral.value:
        return None
    part = written(view, of.end(), True) if of.end() < len(view) else None
    if part is None:
        return None
    value = part.numeral.value / first.numeral.value * (-1 if of[1] else 1)
    return Amount(Numeral(value, ONE, False, True), _FRACTION, part.end, part.end)


def _mixed(view: str, at: int, first: Written) -> Amount | None:
    """Read 一又二分之一."""
    if first.end + 1 >= len(view):
        return None
    below = written(view, first.end + 1)
    rest = _fraction(view, first.end + 1, below) if below is not None else None
    if rest is None:
        return None
    value = first.numeral.value + rest.numeral.value
    return rest._replace(numeral=Numeral(value, ONE, False, True))


def _slash(view: str, at: int, first: Written) -> Amount | None:
    """Read 3/5 and 六十/一百二十."""
    after = view[first.end + 1 : first.end + 2]
    below = written(view, first.end + 1) if after in _STARTS and after else None
    if below is None or not below.numeral.value or below.numeral.value.denominator != 1:
        return None
    if first.numeral.value.denominator != 1 or view[below.end : below.end + 1] == "/":
        return None
    value = first.numeral.value / below.numeral.value
    return Amount(Numeral(value, ONE, False, True), _FRACTION, below.end, below.end)


_STARTS = frozenset("123456789一二三四五六七八九十百千两")
_MIXED = re.compile(" ([0-9]+)/([1-9][0-9]*)(?![0-9/])")


def _spaced(view: str, at: int, first: Written) -> Amount | None:
    """Read 1 4/3."""
    of = _OF.match(view, first.end)
    if of is not None:
        return _fraction(view, at, first)
    if view[first.end + 1 : first.end + 2] in ("成", "折"):
        return _SPECIAL[view[first.end + 1]](view, at, first._replace(end=first.end + 1))
    match = _MIXED.match(view, first.end)
    if match is None or first.numeral.value.denominator != 1:
        return None
    value = first.numeral.value + Fraction(int(match[1]), int(match[2]))
    return Amount(Numeral(value, ONE, False, True), _FRACTION, match.end(), match.end())


def _tenths(view: str, at: int, first: Written) -> Amount | None:
    """Read 七成, 七成五, 六成半 as percent."""
    end = first.end + 1
    if view[end : end + 1] in _NOT_TENTHS or not 0 < first.numeral.value <= 10:
        return None
    value, place, upper = first.numeral.value * 10, first.numeral.place * 10, first.upper
    tail = total(view[end]) if view[end : end + 1] in "一二三四五六七八九" and view[end : end + 1] else None
    if view[end : end + 1] == "半":
        value, place, end = value + 5, ONE, end + 1
    elif tail is not None and measure_at(view, end + 1) is None:
        value, place, end = value + tail[0], ONE, end + 1
    if upper is not None:
        upper = Numeral(upper.value * 10, upper.place * 10)
    odd = view[end : end + 1] == "多"
    return Amount(Numeral(value, place), _PERCENT, end, end + odd, upper, first.closed, odd)


def _discount(view: str, at: int, first: Written) -> Amount | None:
    """Read 八折 as 80 % and 八五折 as 85 %."""
    value = first.numeral.value
    if view[first.end + 1 : first.end + 2] in _NOT_DISCOUNT or not 0 < value < 100:
        return None
    low, high = first.numeral, first.upper
    if high is not None and value < 10:  # 六七折
        low, high = Numeral(value * 10, ONE * 10), Numeral(high.value * 10, ONE * 10)
    elif value < 10:
        low = Numeral(value * 10, low.place * 10)
    return Amount(low, _PERCENT, first.end + 1, first.end + 1, high)


def _doublings(view: str, at: int, first: Written) -> Amount | None:
    """Read 两番 after 翻 as four times."""
    value = first.numeral.value
    before = view[max(0, at - 2) : at]
    if "翻" not in before or value.denominator != 1 or not 0 < value < 10:
        return None
    return Amount(Numeral(Fraction(2**value.numerator), ONE), _TIMES, first.end + 1, first.end + 1)


def _half(view: str, at: int) -> Amount | None:
    """Read 半公升, 半年, 半个月."""
    unit = measure_at(view, at + 1)
    if unit is None or unit[0].kind in (Kind.COUNT, Kind.CURRENCY, Kind.TEMPERATURE):
        return None
    return Amount(Numeral(_HALF, Fraction(1, 10)), unit[0], at + 1, unit[1])


_SPECIAL = {
    "分": _fraction,
    "又": _mixed,
    "/": _slash,
    " ": _spaced,
    "成": _tenths,
    "折": _discount,
    "番": _doublings,
}
