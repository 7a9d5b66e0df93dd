"""Which part or multiple of a whole does a numeral name?

「百分之五十九」 and 「七成五」 are percentages, 「八五折」 is 85 %, 「三又五分之一」 16/5, and 「翻两番」
four times.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.languages.digits import GLYPHS, ONE
from factcheck.languages.figure import Numeral
from factcheck.languages.late import Late
from factcheck.languages.zh.amount import PLAIN, Amount
from factcheck.languages.zh.numerals import NUMERALS, plain, total, written
from factcheck.languages.zh.units import Measure, measure_at
from factcheck.model import Kind
from factcheck.units import NUMBER, PERCENT, TIMES, counted

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.languages.zh.numerals import Written

_FRACTION = Measure(NUMBER, Kind.FRACTION)
_PERCENT = Measure(PERCENT, Kind.PERCENT)
_TIMES = Measure(TIMES, Kind.MULTIPLE)
_PIECES = Measure(counted("个"), Kind.COUNT)
_HUNDRED = Numeral(Fraction(100), ONE)

_OF = Late(" *分 *之 *(负)?")
_HUNDREDTHS = Late(f"([百千万仟佰]{{1,3}}) *分 *之 *(负)?(?=[0-9几{NUMERALS}])")
_MIXED = Late(" ([0-9]+)/([1-9][0-9]*)(?![0-9/])")
_DENOMINATOR = frozenset("123456789一二三四五六七八九十百千两")
_POWER = Late("的(负)?([0-9]{1,2}|[一二三四五六七八九十]{1,3})次方")
LARGEST_BASE = 10**12
_NOT_TENTHS = frozenset("立为员果功分交长熟本就绩效品套人年都群全")
_NOT_DISCOUNT = frozenset("合算射叠页扇线旧磨腾返回子")
_DOZENS = "鸡蛋 鸭蛋 啤酒 饮料 袜子 毛巾 手帕 铅笔 玫瑰 杯子 面包 纸巾"
_BY_DOZEN = frozenset(_DOZENS.split())
_ONES = frozenset("一二三四五六七八九")


def hundredths(view: str, at: int) -> Amount | None:
    """Read 百分之三, 千分之四, 百分之负五 and 百分百 at a bare scale, all as percent."""
    if view.startswith(("百分百", "百分之百"), at):
        end = at + (3 if view[at + 2] == "百" else 4)
        return Amount(_HUNDRED, _PERCENT, end, end)
    whole = _HUNDREDTHS.match(view, at) if "分" in view[at : at + 6] else None
    part = written(view, whole.end(), True) if whole is not None else None
    per = total(plain(whole[1])) if whole is not None else None
    if part is None or per is None:
        return None
    ratio = 100 / per[0]
    sign = -1 if whole is not None and whole[2] else 1
    numeral = Numeral(part.numeral.value * ratio * sign, min(part.numeral.place, ONE) * ratio)
    upper = part.upper and Numeral(part.upper.value * ratio, part.upper.place * ratio)
    return Amount(numeral, _PERCENT, part.end, part.end, upper, part.closed, part.odd)


def _fraction(view: str, first: Written) -> Amount | None:
    """Read 三分之一 and 一百分之五十五点五."""
    of = _OF.match(view, first.end)
    part = written(view, of.end(), True) if of is not None and of.end() < len(view) else None
    if of is None or part is None or not first.numeral.value:
        return None
    sign = -1 if of[1] else 1
    return _exactly(part.numeral.value / first.numeral.value * sign, part.end)


def _exactly(value: Fraction, end: int) -> Amount:
    return Amount(Numeral(value, ONE, False, True), _FRACTION, end, end)


def _mixed(view: str, first: Written) -> Amount | None:
    """Read 一又二分之一 and 1又1/2."""
    below = written(view, first.end + 1) if first.end + 1 < len(view) else None
    if below is None:
        return None
    rest = _slash(view, below) if view[below.end : below.end + 1] == "/" else _fraction(view, below)
    return None if rest is None else _exactly(first.numeral.value + rest.numeral.value, rest.end)


def _slash(view: str, first: Written) -> Amount | None:
    """Read 3/5 and 六十/一百二十."""
    is_started = view[first.end + 1 : first.end + 2] in _DENOMINATOR
    below = written(view, first.end + 1) if is_started else None
    if below is None or view[below.end : below.end + 1] == "/":
        return None
    if below.numeral.value.denominator != 1 or first.numeral.value.denominator != 1:
        return None
    return _exactly(first.numeral.value / below.numeral.value, below.end)


def _spaced(view: str, first: Written) -> Amount | None:
    """Read 1 4/3, 三 分 之 一, 10 成 and 50 打."""
    beyond = view[first.end + 1 : first.end + 2]
    if beyond in ("成", "折", "打"):
        return SPECIAL[beyond](view, replace(first, end=first.end + 1))
    match = _MIXED.match(view, first.end)
    if match is None or first.numeral.value.denominator != 1:
        return _fraction(view, first)
    return _exactly(first.numeral.value + Fraction(int(match[1]), int(match[2])), match.end())


def _tenths(view: str, first: Written) -> Amount | None:
    """Read 七成, 七成五, 六成半 as percent."""
    end = first.end + 1
    follow = view[end : end + 1]
    is_staff = view.startswith("员工", end)  # 八成员工
    if (follow in _NOT_TENTHS and not is_staff) or not 0 < first.numeral.value <= 10:
        return None
    value, place = first.numeral.value * 10, first.numeral.place * 10
    if follow == "半":
        value, place, end = value + 5, ONE, end + 1
    elif follow in _ONES and measure_at(view, end + 1) is None:
        value, place, end = value + "零一二三四五六七八九".index(follow), ONE, end + 1
    upper = first.upper and Numeral(first.upper.value * 10, first.upper.place * 10)
    odd = view.startswith("多", end)
    return Amount(Numeral(value, place), _PERCENT, first.end, end + odd, upper, first.closed, odd)


def _discount(view: str, first: Written) -> Amount | None:
    """Read 八折 as 80 % and 八五折 as 85 %."""
    value, end = first.numeral.value, first.end + 1
    if view[end : end + 1] in _NOT_DISCOUNT or not 0 < value < 100:
        return None
    factor = 10 if value < 10 else 1
    upper = first.upper and Numeral(first.upper.value * factor, ONE * factor)
    return Amount(Numeral(value * factor, first.numeral.place * factor), _PERCENT, first.end, end, upper)


def _doublings(view: str, first: Written) -> Amount | None:
    """Read 两番 after 翻 as four times."""
    value = first.numeral.value
    start = max(0, first.end - 3)
    if "翻" not in view[start : first.end] or value.denominator != 1 or not 0 < value < 10:
        return None
    return Amount(Numeral(Fraction(2**value.numerator), ONE), _TIMES, first.end + 1, first.end + 1)


def _glyph(view: str, first: Written) -> Amount | None:
    """Read 2½."""
    if first.numeral.value.denominator != 1:
        return None
    return _exactly(first.numeral.value + GLYPHS[view[first.end]], first.end + 1)


def lone_glyph(view: str, at: int) -> Amount:
    """Read ½."""
    return _exactly(GLYPHS[view[at]], at + 1)


def _power(view: str, first: Written) -> Amount | None:
    """Read 10的6次方 and 二的十次方."""
    match, base = _POWER.match(view, first.end), first.numeral.value
    exponent = total(plain(match[2])) if match is not None else None
    if match is None or exponent is None or not 0 < base.numerator < LARGEST_BASE:
        return None
    sign = -1 if match[1] else 1
    return Amount(Numeral(base ** int(sign * exponent[0]), ONE, False, True), PLAIN, match.end(), match.end())


def _dozens(view: str, first: Written) -> Amount | None:
    """Read 两打 as 24; before most words 打 is a verb."""
    end = first.end + 1
    if first.upper is not None or (view[end : end + 1].isalpha() and view[end : end + 2] not in _BY_DOZEN):
        return None
    numeral = first.numeral._replace(value=first.numeral.value * 12, place=first.numeral.place * 12)
    return Amount(numeral if numeral.scaled else numeral._replace(place=ONE), _PIECES, first.end, end)


SPECIAL: dict[str, Callable[[str, Written], Amount | None]] = {
    "分": _fraction,
    "又": _mixed,
    "/": _slash,
    " ": _spaced,
    "成": _tenths,
    "折": _discount,
    "番": _doublings,
    "打": _dozens,
    "的": _power,
    **dict.fromkeys(GLYPHS, _glyph),
}
"""What may be no plain amount, by the character after the numeral."""
