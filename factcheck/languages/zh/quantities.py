"""Which quantity or range stands at a numeral, with its hedges, sign and unit?

「超过1.5万户」, 「7000余户」, 「260个以上」, 「10%～20%」, 「3至5万元」.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.interval import Hedge
from factcheck.languages.figure import Numeral, between, quantity
from factcheck.languages.zh.amounts import PLAIN, Amount, amount_at
from factcheck.languages.zh.hedges import hedge_after, hedge_before
from factcheck.languages.zh.units import WORDS, Measure
from factcheck.languages.zh.unitwords import MONEY_BEFORE
from factcheck.model import Kind, Quantity
from factcheck.source import Span
from factcheck.units import CANONICAL, money

if TYPE_CHECKING:
    from fractions import Fraction

_JOIN = re.compile(" ?(至|到|—{1,2}|–|―|-{1,2}|~|与|和) ?(?=[0-9零一二三四五六七八九十百千两数几第壹-鿿])")
_JOINERS = frozenset("至到—–―-~与和 ")
_WITHIN = re.compile("之?间")
_MINUS = frozenset("-负")
_PER_HEAD = {"人均": "人", "户均": "户", "亩均": "亩", "日均": "天", "月均": "月", "年均": "年"}
_MONEY_LAST = frozenset(word[-1] for word in MONEY_BEFORE)
_CURRENCIES = {code: Measure(money(code, code), Kind.CURRENCY) for code in set(MONEY_BEFORE.values())} | {
    "CNY": WORDS["元"],
    "USD": WORDS["美元"],
    "HKD": WORDS["港元"],
    "EUR": WORDS["欧元"],
    "GBP": WORDS["英镑"],
    "JPY": WORDS["日元"],
}
_DEGREES = {
    "摄氏": CANONICAL["°C"],
    "华氏": CANONICAL["°F"],
    "摄氏温度": CANONICAL["°C"],
    "华氏温度": CANONICAL["°F"],
    "零下": CANONICAL["°C"],
    "零上": CANONICAL["°C"],
}
_BOUNDS = frozenset({Hedge.ABOVE, Hedge.AT_LEAST, Hedge.BELOW, Hedge.AT_MOST})


def quantity_at(text: str, view: str, at: int, floor: int) -> Quantity | None:
    """Read the quantity whose numeral starts at *at*; hedges before it start at *floor* or later."""
    amount = amount_at(view, at)
    if amount is None:
        return None
    start, amount, negative = _before(view, at, floor, amount)
    if view[amount.end : amount.end + 1] in _JOINERS and amount.upper is None:
        amount = _range(view, start, amount)
    hedge, start = hedge_before(view, start, floor, amount.bare)
    if hedge is Hedge.NEARLY and amount.measure.kind is Kind.DURATION and view[start] == "近":
        hedge, start = Hedge.NONE, start + 1  # 近三年 are the last three, exactly
    after, end = hedge_after(view, amount.end)
    return _build(text, at, start, end, amount, hedge, after, negative)


def _before(view: str, at: int, floor: int, amount: Amount) -> tuple[int, Amount, bool]:
    """Read the currency, temperature scale or sign in front, or the word that makes it a rate."""
    start, negative = at, False
    if at <= floor:
        return start, amount, negative
    before = view[at - 1]
    if before in _MINUS and _is_sign(view, at, floor):
        start, negative = at - 1, True
    elif before == " " and view[at - 2 : at - 1] == "负":
        start, negative = at - 2, True
    elif before in _MONEY_LAST:
        start, amount = _with_currency(view, at, floor, amount)
    elif before in "氏下上度":
        start, amount, negative = _with_degrees(view, at, floor, amount)
    elif before == "均" or (amount.has_unit and before not in "0123456789"):
        amount = _per(view, at, floor, amount)
    return start, amount, negative


def _is_sign(view: str, at: int, floor: int) -> bool:
    """Tell a minus sign from a hyphen: never after a letter, a digit or a figure."""
    before = view[at - 2 : at - 1]
    if view[at - 1] == "负":
        return before not in ("正", "胜", "担")
    return at - 1 > floor and not (before.isascii() and before.isalnum()) or at == 1


def _with_currency(view: str, at: int, floor: int, amount: Amount) -> tuple[int, Amount]:
    """Read $20, 人民币50元 and US$ 3.14."""
    for size in (3, 2, 1):
        code = MONEY_BEFORE.get(view[max(floor, at - size) : at])
        if code is not None:
            measure = amount.measure if amount.measure.kind is Kind.CURRENCY else _CURRENCIES[code]
            if amount.measure.kind not in (Kind.CURRENCY, Kind.NUMBER):
                return at, amount
            return at - min(size, at - floor), amount._replace(measure=measure)
    return at, amount


def _with_degrees(view: str, at: int, floor: int, amount: Amount) -> tuple[int, Amount, bool]:
    """Read 华氏温度98.6度 and 零下20℃."""
    for size in (4, 2):
        unit = _DEGREES.get(view[at - size : at]) if at - size >= floor else None
        if unit is not None and amount.measure.unit.name in ("度", "°", "°C"):
            measure = Measure(unit, Kind.TEMPERATURE)
            return at - size, amount._replace(measure=measure), view.startswith("零下", at - size)
    return at, amount, False


def _per(view: str, at: int, floor: int, amount: Amount) -> Amount:
    """Make a rate of 每吨5元 and 人均3.2万元; the word stays outside the figure."""
    if amount.measure.kind not in (Kind.CURRENCY, Kind.DIMENSION, Kind.COUNT):
        return amount
    word = _PER_HEAD.get(view[max(floor, at - 2) : at])
    if word is None:
        for size in (1, 2, 3):
            if view[at - size - 1 : at - size] == "每" and at - size - 1 >= floor:
                word = view[at - size : at]
    divisor = None if word is None else WORDS.get(word)
    if divisor is None:
        return amount
    return amount._replace(measure=Measure(amount.measure.unit.per(divisor.unit), Kind.DIMENSION))


def _range(view: str, start: int, amount: Amount) -> Amount:
    """Join 3至5万元 and 4.5%-5% to one range, where the ends fit together."""
    join = _JOIN.match(view, amount.end)
    if join is None:
        return amount
    at = join.end() + (view[join.end()] == "第")
    other = amount_at(view, at)
    if other is None or other.upper is not None:
        return amount
    end = other.end
    if join[1] in "与和":
        if other.measure.unit.name == "间":
            other, end = other._replace(measure=PLAIN), end - 1
        within = _WITHIN.match(view, end)
        if within is None:
            return amount
        end = within.end()
    if amount.has_unit and view[start - 1 : start] in ("从", "由", "自") and not view.startswith("不等", end):
        return amount  # a change from one value to another
    low = amount.numeral
    if not amount.has_unit:
        low = _carried(view, amount, other)
    elif not other.has_unit:
        return amount
    elif amount.measure.unit.dimension != other.measure.unit.dimension:
        return amount
    if low.value * (amount.measure.unit.factor if amount.has_unit else other.measure.unit.factor) >= (
        other.numeral.value * other.measure.unit.factor
    ):
        return amount
    if amount.has_unit and amount.measure.unit.factor != other.measure.unit.factor:
        ratio = amount.measure.unit.factor / other.measure.unit.factor
        low = Numeral(low.value * ratio, low.place * ratio, low.scaled)
    return other._replace(numeral=low, upper=other.numeral, end=end, numeral_end=other.numeral_end)


def _carried(view: str, amount: Amount, other: Amount) -> Numeral:
    """Give the left end the scale of the right one: 3至5万, 七千到九千亿, 两~3百."""
    low = amount.numeral
    written = view[amount.numeral_end : other.numeral_end]
    scale = ONE_OVER
    for character, factor in SCALE_ORDER:
        if (
            character in written
            and low.value * factor < other.numeral.value
            and not (low.scaled and factor > 10**4)
        ):
            scale = factor
            break
    return Numeral(low.value * scale, low.place * scale, low.scaled or scale > 1)


ONE_OVER = 1
SCALE_ORDER = (("亿", 10**8), ("万", 10**4), ("千", 1000), ("百", 100))


def _build(
    text: str, at: int, start: int, end: int, amount: Amount, before: Hedge, after: Hedge, negative: bool
) -> Quantity:
    """Put numeral, unit and hedges together; where two hedges meet, both hold."""
    measure, numeral = amount.measure, amount.numeral
    if negative:
        numeral = numeral._replace(value=-numeral.value)
    span, numeral_span = Span(start, end), Span(at, amount.numeral_end)
    hedge = _stronger(before, after, amount.odd)
    if amount.upper is not None:
        made = between(text, span, numeral, amount.upper, measure.unit, amount.closed)
        return replace(made, numeral=numeral_span)
    return quantity(text, span, numeral_span, numeral, measure.kind, measure.unit, hedge)


def _stronger(before: Hedge, after: Hedge, odd: bool) -> Hedge:
    """Choose the hedge that says more: 大约十多 is 十多, 约10亿元以上 is 以上."""
    if odd:
        return Hedge.ODD
    if after in _BOUNDS or before is Hedge.NONE:
        return after
    return before
