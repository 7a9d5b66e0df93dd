"""How do 角, 分 and the name of the currency complete an amount of money?

「一百三十五块六角七分」 is 135.67元, 「三块零四」 3.04元, 「8亿元人民币」 one amount and 「一块蛋糕」
no money.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.languages.figure import Numeral
from factcheck.languages.late import Late
from factcheck.languages.zh.numerals import FORMAL, plain, total
from factcheck.languages.zh.units import WORDS, Measure, measure_at
from factcheck.model import Kind
from factcheck.units import counted

if TYPE_CHECKING:
    from factcheck.languages.zh.amount import Amount

_DIGIT = "0-9零〇一二两三四五六七八九十壹贰叁肆伍陆柒捌玖"
_PARTS = Late(f"(?:([{_DIGIT}]{{1,2}})[角毛])?零?(?:([{_DIGIT}]{{1,2}})分(?![钟之]))?")
_LAST = Late(f"(?<=[角毛])([一二三四五六七八九0-9])(?![{_DIGIT}.万亿])")
_LOOSE = Late(f"(零)?([一二三四五六七八九0-9])(?![{_DIGIT}.万亿])")
_FEN = Late(f"([一二三四五六七八九壹贰叁肆伍陆柒捌玖0-9])(?:(分)(?![钟之])|(?![{_DIGIT}.万亿分]))")
_TO = Late(f"[到至][{_DIGIT}]")
_CURRENCIES = ("人民币", "欧元", "美元", "港元", "港币")
_AFTER_MONEY = frozenset("以多左上的和钱")
_PIECE = Measure(counted("块"), Kind.COUNT)
_CENT = Fraction(1, 100)
_TENTH = Fraction(1, 10)


def completed(view: str, amount: Amount) -> Amount:
    """Read on after 元 or 块."""
    end = amount.end
    parts = _PARTS.match(view, end)
    if parts is not None and (parts[1] or parts[2]) and amount.upper is None:
        return _with_last(view, _plus(amount, _number(parts[1]) * 10 + _number(parts[2]), parts.end()))
    if view.startswith(("整", "正"), end) and view[amount.numeral_end - 1] in FORMAL:
        return amount._replace(end=end + 1)
    if view[end - 1] == "块":
        return _colloquial(view, amount)
    return _named(view, amount)


def _with_last(view: str, amount: Amount) -> Amount:
    """Add the 分 that is left unsaid behind 毛: 三块两毛五."""
    last = _LAST.match(view, amount.end)
    if last is None or measure_at(view, last.end()) is not None:
        return amount
    return _plus(amount, _number(last[1]), last.end())


def with_tenth(view: str, amount: Amount) -> Amount:
    """Read on after 角 or 毛: 两毛五, 三角五分."""
    part = _FEN.match(view, amount.end)
    if part is None or amount.upper is not None or (part[2] is None and measure_at(view, part.end())):
        return amount
    value = amount.numeral.value + Fraction(_number(part[1]), 10)
    return amount._replace(numeral=Numeral(value, _TENTH), end=part.end())


def _colloquial(view: str, amount: Amount) -> Amount:
    """Read on after 块, which counts pieces before a noun: 三块五, 三块零四, 一块蛋糕."""
    end = amount.end
    loose = _LOOSE.match(view, end)
    if loose is not None and measure_at(view, loose.end()) is None:
        return _plus(amount, _number(loose[2]) * (1 if loose[1] else 10), loose.end())
    named, follow = _named(view, amount), view[end : end + 1]
    if _TO.match(view, end):
        return named
    if named is amount and follow.isalpha() and follow not in _AFTER_MONEY:
        return amount._replace(measure=_PIECE)
    return named


def _named(view: str, amount: Amount) -> Amount:
    """Read the name of the currency behind 元: 8亿元人民币."""
    for name in _CURRENCIES:
        if view.startswith(name, amount.end):
            return amount._replace(measure=WORDS[name], end=amount.end + len(name))
    return amount


def _plus(amount: Amount, cents: int, end: int) -> Amount:
    return amount._replace(numeral=Numeral(amount.numeral.value + cents * _CENT, _CENT), end=end)


def _number(text: str | None) -> int:
    known = total(plain(text)) if text else None
    return 0 if known is None else int(known[0])
