"""Which quantity or range stands at a numeral, with its hedges, sign and unit?

「超过1.5万户」, 「7000余户」, 「260个以上」, 「10%～20%」, 「3至5万元」.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.interval import Hedge
from factcheck.languages.figure import between, quantity
from factcheck.languages.zh.amount import PLAIN
from factcheck.languages.zh.amounts import amount_at
from factcheck.languages.zh.coins import MONEY_BEFORE
from factcheck.languages.zh.hedges import compared, hedge_after, hedge_before
from factcheck.languages.zh.ranges import JOINERS, around_zero, joined
from factcheck.languages.zh.signs import is_minus_after
from factcheck.languages.zh.units import CURRENCIES, LATIN, WORDS, Measure
from factcheck.model import Kind, Quantity
from factcheck.source import Span
from factcheck.units import CANONICAL

if TYPE_CHECKING:
    from factcheck.languages.zh.amount import Amount
    from factcheck.languages.zh.here import Here

_MINUS = frozenset("-负")
_AROUND_ZERO = frozenset("±下")
_PER_HEAD = {"人均": "人", "户均": "户", "亩均": "亩", "日均": "天", "月均": "月", "年均": "年"}
_MONEY_LAST = frozenset(word[-1] for word in MONEY_BEFORE)
_DEGREES = {
    "华氏": CANONICAL["°F"],
    "华氏温度": CANONICAL["°F"],
    **dict.fromkeys(("摄氏", "摄氏温度", "零下", "零上"), CANONICAL["°C"]),
}
_DEGREE_NAMES = ("度", "°", "°C")
_BEFORE_DEGREES = frozenset("氏下上度")
_RATED = (Kind.CURRENCY, Kind.DIMENSION, Kind.COUNT)
_BOUNDS = frozenset({Hedge.ABOVE, Hedge.AT_LEAST, Hedge.BELOW, Hedge.AT_MOST})


def quantity_at(here: Here, at: int) -> Quantity | None:
    """Read the quantity whose numeral starts at *at*."""
    view = here.view
    amount = amount_at(view, at)
    if amount is None:
        return None
    start, amount, negative = _before(here, at, amount)
    if negative:
        amount = amount._replace(numeral=amount.numeral._replace(value=-amount.numeral.value))
    if view[amount.end : amount.end + 1] in JOINERS and amount.upper is None:
        amount = joined(view, start, amount)
    if (sign := here.before(start)) in _AROUND_ZERO:
        start, amount = around_zero(view, start, here.floor, amount, sign)
    if sign == " ":
        sign, start = here.before(start - 1), start - (here.before(start - 1) == "比")
    if sign == "比" and amount.upper is None and (told := compared(view, amount.numeral_end, amount.end)):
        amount = amount if told.end > amount.end else amount._replace(measure=PLAIN)
        return _built(here, at, amount._replace(odd=False), (start - 1, told.end), told.hedge)
    before, start = _hedge_before(here, start, amount)
    after, end = hedge_after(view, amount.end)
    return _built(here, at, amount, (start, end), _stronger(before, after))


def _hedge_before(here: Here, start: int, amount: Amount) -> tuple[Hedge, int]:
    """Return the hedge in front, unless it is one only before other amounts."""
    view = here.view
    hedge, place = hedge_before(view, start, here.floor, amount.bare)
    if hedge is Hedge.NEARLY and amount.measure.kind is Kind.DURATION and view[place] == "近":
        return Hedge.NONE, place + 1  # 近三年 are the last three, exactly
    if hedge is Hedge.ABOVE and view[place] == "破" and not amount.numeral.scaled:
        return Hedge.NONE, start  # 破3项纪录
    return hedge, place


def _built(here: Here, at: int, amount: Amount, span: tuple[int, int], hedge: Hedge) -> Quantity:
    """Build the quantity or range of an amount whose hedges are known."""
    numeral_span, measure = Span(at, amount.numeral_end), amount.measure
    if amount.upper is not None:
        made = between(here.text, Span(*span), amount.numeral, amount.upper, measure.unit, amount.closed)
        if amount.middle is not None:
            made = replace(made, value=amount.middle, kind=measure.kind)
        return replace(made, numeral=numeral_span)
    hedge = Hedge.ODD if amount.odd else hedge
    return quantity(here.text, span, numeral_span, amount.numeral, measure.kind, measure.unit, hedge)


def _stronger(before: Hedge, after: Hedge) -> Hedge:
    """Choose the hedge that says more: 约10亿元以上 is 以上."""
    return after if after in _BOUNDS or before is Hedge.NONE else before


def _before(here: Here, at: int, amount: Amount) -> tuple[int, Amount, bool]:
    """Read the currency, temperature scale or sign in front, or the word that makes it a rate."""
    view, before = here.view, here.before(at)
    if before in _MINUS and (_is_sign(here, at, amount) or amount.measure.kind is Kind.TEMPERATURE):
        return at - 1, amount, True  # 气温-12.6℃: no hyphen stands before degrees
    if before in (" ", "的") and here.before(at - 1) == "负":
        return at - 2, amount, True
    if before in _MONEY_LAST or (before == " " and _is_spaced_sign(here, at)):
        return *_with_currency(here, at, amount), False
    if before in _BEFORE_DEGREES and amount.measure.unit.name in _DEGREE_NAMES:
        start, amount = _with_degrees(here, at, amount)
        return start, amount, view.startswith("零下", start)
    if amount.measure.kind in _RATED and before:
        return at, _per(here, at, amount), False
    return at, amount, False


def _is_sign(here: Here, at: int, amount: Amount) -> bool:
    """Tell a minus sign from a hyphen: never after a letter, a digit or a figure."""
    sign, before = here.view[at - 1], here.before(at - 1)
    if sign == "负":
        return before not in ("正", "胜", "担")
    return (at - 1 > here.floor or at == 1) and is_minus_after(before, amount)


def _is_spaced_sign(here: Here, at: int) -> bool:
    """Tell the sign of US$ 50 and RMB 50; a word such as 美元 stands close to its figure."""
    sign = here.before(at - 1)
    return sign in _MONEY_LAST and not "\u4e00" <= sign <= "\u9fff"


def _with_currency(here: Here, at: int, amount: Amount) -> tuple[int, Amount]:
    """Read $20, 人民币50元 and US$3.14."""
    if amount.measure.kind not in (Kind.CURRENCY, Kind.NUMBER):
        return at, amount
    end = at - (here.view[at - 1] == " ")
    for size in (3, 2, 1):
        code = MONEY_BEFORE.get(here.view[end - size : end]) if end - size >= here.floor else None
        if code is not None and not _is_tail(here.view, end - size):
            # 新台币3000元 are no Chinese 元
            is_named = amount.measure.kind is Kind.CURRENCY and amount.measure != CURRENCIES["CNY"]
            return end - size, amount._replace(measure=amount.measure if is_named else CURRENCIES[code])
    return at, amount


def _is_tail(view: str, at: int) -> bool:
    """Tell whether letters at *at* belong to more of them: the RM of ARM11."""
    return at > 0 and view[at] in LATIN and view[at - 1] in LATIN


def _with_degrees(here: Here, at: int, amount: Amount) -> tuple[int, Amount]:
    """Read 华氏温度98.6度 and 零下20℃."""
    for size in (4, 2):
        unit = _DEGREES.get(here.view[at - size : at]) if at - size >= here.floor else None
        if unit is not None:
            return at - size, amount._replace(measure=Measure(unit, Kind.TEMPERATURE))
    return at, amount


def _per(here: Here, at: int, amount: Amount) -> Amount:
    """Make a rate of 每吨5元 and 人均3.2万元; the word stays outside the figure."""
    view = here.view
    if view[at - 1] == "均":
        word = _PER_HEAD.get(view[at - 2 : at], "")
    else:
        start = view.rfind("每", max(here.floor, at - 4), at - 1)
        if start < 0:
            return amount
        word = view[start + 1 : at]
    divisor = WORDS.get(word)
    if divisor is None:
        return amount
    return amount._replace(measure=Measure(amount.measure.unit.per(divisor.unit), Kind.DIMENSION))
