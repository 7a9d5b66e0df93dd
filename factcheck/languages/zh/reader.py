"""Which figures stand in a Chinese text?

One scan looks for digits and numerals; at each a small parser decides whether 「11月末」 is a date,
「122户」 a quantity, 「第七届」 an ordinal, 「25KT700」 a code or 「十四五」 a name.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.interval import Hedge
from factcheck.languages.digits import DIGITS, ONE
from factcheck.languages.figure import Numeral, quantity
from factcheck.languages.zh.characters import folded
from factcheck.languages.zh.dates import HALF, RELATIVE_WORD, clock_at, date_at, first_months
from factcheck.languages.zh.names import word_at
from factcheck.languages.zh.numerals import BARE, FORMAL, NUMERALS, written
from factcheck.languages.zh.quantities import quantity_at
from factcheck.languages.zh.units import measure_at
from factcheck.languages.zh.unitwords import MONEY_BEFORE
from factcheck.model import Date, Day, Figure, Kind, Name, Period, Quantity
from factcheck.source import Span
from factcheck.units import NUMBER, PERCENT, TIMES, counted

_FIXED_WORDS = {
    "过半": (Kind.PERCENT, PERCENT, 50, Hedge.ABOVE),
    "半数": (Kind.PERCENT, PERCENT, 50, Hedge.ABOUT),
    "一半": (Kind.PERCENT, PERCENT, 50, Hedge.ABOUT),
    "对折": (Kind.PERCENT, PERCENT, 50, Hedge.NONE),
    "翻番": (Kind.MULTIPLE, TIMES, 2, Hedge.NONE),
    "翻倍": (Kind.MULTIPLE, TIMES, 2, Hedge.NONE),
}
_TRIGGER = re.compile(
    rf"[0-9{NUMERALS}]|\.[0-9]|[几数](?=[十百千万亿])|半(?!年[内度])|同期|{RELATIVE_WORD}|"
    rf"{'|'.join(HALF.split())}|{'|'.join(_FIXED_WORDS)}|https?:|www\."
)
_ARABIC = frozenset("0123456789.")
_LATIN = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
_DATE_START = re.compile(r"[0-9]{1,4} ?(?:[年月日季至到—–~]|-{1,2}[0-9]|[/.][0-9]{1,2}[/.])|[0-9]{2}号")
_CLOCK_START = re.compile("[0-9]{1,2}[:时点]")
_CODE = re.compile(r"[A-Za-z0-9]+(?:[-_./][A-Za-z0-9]+)*[+]?")
_LINK = re.compile(r"[!-~]+")
_VERSION = re.compile(r"[0-9]+(?:\.[0-9]+){2,}|[0-9]+\.[0-9]+(?=版)|v[0-9.]+")
_CHAIN = re.compile(r"[0-9]+(?:-[0-9]+){2,}|0[0-9]{2,3}-[0-9]{7,8}|[0-9]+(?:[×xX*][0-9]+)+(?![0-9.])")
_RATIO = re.compile("[0-9]+(?:[:比][0-9]+)+(?![0-9.])")
_NAMED = re.compile(
    "[0-9]+(?:强|热线|高校|公司|同城|晚会|工程|[年]代|后(?=[青大创、”，。的])|环|°|学年)|[0-9]+[·][0-9]+"
    "|[0-9]{1,3}(?:分钟|小时)[^，。；：”“、0-9的]{1,8}圈"
)
_PLUS = re.compile("[0-9A-Za-z一二三四五六七八九]+[+](?:[0-9A-Za-zNX]+(?![0-9]))?")
_CENTURY = re.compile(
    "[0-9一二十]{1,3}世纪(?:[0-9〇零一二三四五六七八九]{1,3}年代)?(?:[初末中]叶?)?|[0-9]{2,4}年代"
)
_MARKER = re.compile("[0-9]{1,2}[.、](?![0-9])|[一二三四五六七八九十]{1,3}、")
_PARENTHESISED = re.compile("(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})[）)]")
_LINE_START = re.compile("(?:^|[\n。；])[ 　]*$")
_SCALE_WORD = re.compile("级|型企业")
_NO_NUMERAL = f"[^0-9\\W{NUMERALS}点又分成折番倍比余多来到至年月日时]"
_PATTERN = re.compile(f"[零一二三四五六七八九十两]{_NO_NUMERAL}[零一二三四五六七八九十百千两]{_NO_NUMERAL}")
_QUOTED = re.compile("([二三四五六七八九十])([^\\W0-9])[”」]")
_QUOTED_SLOGAN = re.compile("[一二三四五六七八九十两]+(?:个[^\\W0-9]{2,6}|[^”]{0,8})[”」]")
_GRADES = frozenset("期代级等号层楼届")
_RANKED = ("排名", "位居", "位列", "排在", "名列", "排位", "跃居", "列居", "稳居", "升至")
_DETERMINERS = frozenset("每这那某另同任哪第整上下前后首之单唯逐头各")
_WEAK_AFTER = frozenset("个家名位项件户座条所台辆艘架枚只头匹株棵幢栋套部篇册首封笔宗处间场届轮次例倍成元")
_WEEKDAY = re.compile("[一二三四五六日](?![0-9次场天个])")


def figures(text: str) -> list[Figure]:
    """Read every figure of a Chinese text, in order."""
    view = folded(text)
    found: list[Figure] = []
    search = _TRIGGER.search
    floor = 0
    match = search(view)
    while match is not None:
        at = match.start()
        if view[at] in _ARABIC:
            figure = _arabic(text, view, at, floor)
        elif view[at] in NUMERALS or view[at] in "几数":
            figure = _chinese(text, view, at, floor)
        else:
            figure = _word(text, view, match, floor)
        if isinstance(figure, int):
            at = max(at + 1, figure)
        else:
            found.append(figure)
            floor = at = figure.end
        match = search(view, at)
    return found


def _name(text: str, start: int, end: int, kind: Kind = Kind.NAME) -> Name:
    return Name(text[start:end], start, end, kind)


def _date(text: str, start: int, end: int, period: Period, kind: Kind = Kind.DATE) -> Date:
    return Date(text[start:end], start, end, kind, period)


def _word(text: str, view: str, match: re.Match[str], floor: int) -> Figure | int:
    """Read 今年8月, 同期, 上半年, 过半, 半公升 and links."""
    at, word = match.span()[0], match[0]
    if word[0] in "hw":
        link = _LINK.match(view, at)
        return _name(text, at, link.end() if link else match.end(), Kind.CODE)
    fixed = _FIXED_WORDS.get(word)
    if fixed is not None:
        kind, unit, value, hedge = fixed
        span = Span(at, match.end())
        return quantity(text, span, span, Numeral(_FRACTIONS[value], ONE), kind, unit, hedge)
    if word == "半":
        if word_at(view, at, floor) is not None:
            return at + 1
        return quantity_at(text, view, at, floor) or at + 1
    if word == "同期":
        return _date(text, at, match.end(), Period(Day(None), Day(None)))
    read = date_at(view, at)
    return match.end() if read is None else _date(text, at, read.end, read.period)


_FRACTIONS = {50: ONE * 50, 2: ONE * 2}


def _arabic(text: str, view: str, at: int, floor: int) -> Figure | int:
    """Read the figure at an Arabic digit."""
    before = view[at - 1] if at > floor else ""
    if before and (before in _LATIN or before in "-_/.·〔［[第前+@#" or before in "(（"):
        special = _after_sign(text, view, at, floor, before)
        if special is not None:
            return special
    if _DATE_START.match(view, at):
        read = date_at(view, at)
        if read is not None:
            kind = Kind.YEAR if read.is_year else Kind.DATE
            return _date(text, at, read.end, read.period, kind)
    if _CLOCK_START.match(view, at):
        end = clock_at(view, at)
        if end is not None:
            return _date(text, at, end, Period(Day(None), Day(None)))
    return _named(text, view, at) or _code_or_quantity(text, view, at, floor)


def _after_sign(text: str, view: str, at: int, floor: int, before: str) -> Figure | None:
    """Read what the character in front of the digits decides: G20, 〔2022〕12号, 第7届, 前10名."""
    if before == "第":
        return _ordinal(text, view, at)
    if before == "前":
        return _leading(text, view, at)
    if before in "〔［[":
        end = view.find("号", at, at + 14)
        return _name(text, at, end + 1 if end > 0 else DIGITS_END(view, at), Kind.CODE)
    if before in "(（":
        closing = _PARENTHESISED.match(view, at)
        return None if closing is None else _name(text, at, closing.end() - 1, Kind.CODE)
    if before in _LATIN or (before in "-_/." and view[at - 2 : at - 1] in _LATIN and at - 2 >= floor):
        return _coded(text, view, at, floor)
    return None


def DIGITS_END(view: str, at: int) -> int:
    match = DIGITS.match(view, at)
    return at + 1 if match is None else match.end()


def _coded(text: str, view: str, at: int, floor: int) -> Figure | None:
    """Read COVID-19 and G20 as codes, but USD3.14 and GDP1.2万亿元 as quantities."""
    start = at
    while start > floor and start > at - 24 and (view[start - 1] in _LATIN or view[start - 1] in "-_/."):
        start -= 1
    while view[start] in "-_/.":
        start += 1
    if view[start:at] in MONEY_BEFORE:
        return None
    read = quantity_at(text, view, at, at)
    if read is not None and "0" <= view[at - 1] <= "z":
        strong = read.kind in (Kind.CURRENCY, Kind.PERCENT, Kind.POINT) and view[at - 1] in _LATIN
        if strong and not view[at - 1].islower():
            return read
    end = _CODE.match(view, start)
    return _name(text, start, max(at + 1, end.end() if end else 0), Kind.CODE)


def _named(text: str, view: str, at: int) -> Figure | None:
    """Read 500强, 12345热线, 2.0版, 010-64035547, 3:1, 7×24 and section numbers."""
    follow = _FIRST_OTHER.match(view, at)
    sign = follow[1] if follow else ""
    if sign in _NAME_SIGNS and sign:
        for pattern, kind in _NAME_SIGNS[sign]:
            match = pattern.match(view, at)
            if match is not None:
                if pattern is _MARKER and not _LINE_START.search(view, max(0, at - 8), at):
                    continue
                end = match.end() - (pattern is _MARKER)
                return _name(text, at, end, kind)
    return None


_FIRST_OTHER = re.compile(r"[0-9]+((?:\.[0-9]+)?[^0-9]|\.(?:[0-9]+\.)?)")


def _code_or_quantity(text: str, view: str, at: int, floor: int) -> Figure | int:
    end = DIGITS_END(view, at)
    follow = view[end : end + 1]
    if follow in _LATIN and follow:
        if measure_at(view, end) is None:
            if follow == "w" and view[end + 1 : end + 2] not in _LATIN:
                return quantity_at(text, view, at, floor) or end
            code = _CODE.match(view, at)
            stop = code.end() if code else end
            if view[stop : stop + 1] == "级":
                stop += 1
            return _name(text, at, stop, Kind.CODE)
    elif end - at >= 11 and not view[at:end].count(",") and measure_at(view, end) is None:
        return _name(text, at, end, Kind.CODE)
    read = quantity_at(text, view, at, floor)
    if read is None:
        return _name(text, at, end, Kind.CODE)
    return _classified(text, view, at, read)


def _classified(text: str, view: str, at: int, read: Quantity) -> Figure:
    """Tell a quantity from a scale (30万吨级), a rank (排名22位) or a grade (12号)."""
    if view[read.end : read.end + 1] == "级" and read.kind in (Kind.DIMENSION, Kind.CURRENCY, Kind.NUMBER):
        if (
            read.hedge is Hedge.NONE
            and read.value is not None
            and (read.kind is not Kind.NUMBER or read.value >= 10000)
        ):
            return _name(text, read.start, read.end + 1, Kind.SCALE)
    if read.unit.name in ("位", "名") and read.hedge is Hedge.NONE and view[at - 2 : at] in _RANKED:
        return replace(read, kind=Kind.RANK)
    if (
        read.unit.name in ("号", "号线", "号楼", "楼", "级", "期")
        and read.hedge is Hedge.NONE
        and read.value is not None
    ):
        return replace(read, kind=Kind.ORDINAL)
    return read


def _ordinal(text: str, view: str, at: int) -> Figure | None:
    """Read 第七届, 第2轮, 第22位."""
    listed = word_at(view, at, at - 1)
    if listed is not None and listed.is_name and listed.before:
        return _name(text, at - listed.before, at - listed.before + len(listed.text))
    read = date_at(view, at)
    if read is not None and view[read.end - 1] == "度":
        return _date(text, at - 1, read.end, read.period)
    number = written(view, at)
    if number is None or number.upper is not None:
        return None
    unit = measure_at(view, number.end)
    if unit is not None and unit[0].kind not in (Kind.COUNT, Kind.DURATION):
        unit = None
    end = unit[1] if unit else number.end
    rank = unit is not None and unit[0].unit.name in ("位", "名")
    if rank or _is_placed(view, at - 1):
        kind = Kind.RANK
    else:
        kind = Kind.ORDINAL
    numeral = number.numeral._replace(scaled=False, place=ONE)
    return quantity(
        text, Span(at - 1, end), Span(at, number.end), numeral, kind, unit[0].unit if unit else NUMBER
    )


_PLACED = re.compile("(?:居|列|排名?|排在|位居|获得?|名)[^，。；、0-9]{0,6}$")


def _is_placed(view: str, at: int) -> bool:
    """Tell 居全国第三 from 第三."""
    return _PLACED.search(view, max(0, at - 10), at) is not None


def _leading(text: str, view: str, at: int) -> Figure | None:
    """Read 前三季度 and 前11个月 as dates, 前十名 and 前10强 as ranks."""
    read = first_months(view, at - 1)
    if read is not None:
        return _date(text, at - 1, read.end, read.period)
    number = written(view, at)
    if (
        number is None
        or number.upper is not None
        or view[at - 2 : at - 1] in ("目", "以", "提", "之", "日", "此")
    ):
        return None
    unit = measure_at(view, number.end)
    end = number.end
    if view[end : end + 1] in ("强", "甲"):
        end += 1
    elif unit is not None and unit[0].unit.name in ("名", "位"):
        end = unit[1]
    elif unit is not None or number.numeral.value > 100:
        return None
    return quantity(
        text,
        Span(at - 1, end),
        Span(at, number.end),
        number.numeral,
        Kind.RANK,
        unit[0].unit if unit else NUMBER,
    )


def _chinese(text: str, view: str, at: int, floor: int) -> Figure | int:
    """Read the figure at a Chinese numeral."""
    first = view[at]
    before = view[at - 1] if at > floor else ""
    listed = None if _SPELLED_DECIMAL.match(view, at) else word_at(view, at, floor)
    if listed is not None:
        start = at - listed.before
        end = start + len(listed.text)
        return _name(text, start, end) if listed.is_name else max(end, at + 1)
    if before == "第":
        return _ordinal(text, view, at) or at + 1
    if before == "前":
        leading = _leading(text, view, at)
        if leading is not None:
            return leading
    if first in FORMAL and view[at + 1 : at + 2] not in FORMAL and quantity_at(text, view, at, floor) is None:
        return at + 1
    if before in "(（" and before:
        closing = _PARENTHESISED.match(view, at)
        if closing is not None:
            return _name(text, at, closing.end() - 1, Kind.CODE)
    if (
        view[at + 1 : at + 2] in "、"
        and _MARKER.match(view, at)
        and _LINE_START.search(view, max(0, at - 8), at)
    ):
        return _name(text, at, at + 1, Kind.CODE)
    return _dated(text, view, at, floor, before) or _counted(text, view, at, floor, before)


def _dated(text: str, view: str, at: int, floor: int, before: str) -> Figure | None:
    """Read 二〇二二年, 一季度, 十二月, 八点半, 周三 and 上世纪九十年代."""
    follow = view[at + 1 : at + 6]
    if "年" in follow or "月" in follow or "日" in follow or "季" in follow:
        read = date_at(view, at)
        if read is not None:
            return _date(text, at, read.end, read.period, Kind.YEAR if read.is_year else Kind.DATE)
    if "点" in follow or "时" in follow:
        end = clock_at(view, at)
        if end is not None:
            return _date(text, at, end, Period(Day(None), Day(None)))
    if "世" in follow or "代" in follow:
        century = _CENTURY.match(view, at)
        if century is not None:
            return _name(text, at, century.end())
    if before in "周期拜" and before and _WEEKDAY.match(view, at) and view[at - 2 : at] in _WEEK:
        return _date(text, at - 1 if before == "周" else at - 2, at + 1, Period(Day(None), Day(None)))
    return None


_SPELLED_DECIMAL = re.compile("[一二三四五六七八九零]点[零一二三四五六七八九][^分刻]?")
_WEEK = frozenset(a + "周" for a in "本上下，。（(、在于到 ") | {"星期", "礼拜"}


def _counted(text: str, view: str, at: int, floor: int, before: str) -> Figure | int:
    """Read a count, a slogan or a bare numeral."""
    first = view[at]
    pattern = _PATTERN.match(view, at)
    if pattern is not None and (measure_at(view, at + 1) is None or before in "“「" and before):
        return _name(text, at, pattern.end())
    if before in "“「" and before:
        quoted = _quoted(text, view, at)
        if quoted is not None:
            return quoted
    if first == "一" and view[at + 1 : at + 2] not in NUMERALS and before != "负":
        return _lone_one(text, view, at, floor, before)
    read = quantity_at(text, view, at, floor)
    if read is None:
        run = _NUMERAL_RUN.match(view, at)
        return at + 1 if first in FORMAL or run is None else _name(text, at, run.end())
    if (
        first in BARE
        and read.numeral.start == at
        and read.hedge is Hedge.NONE
        and read.kind is not Kind.PERCENT
        and (read.value is not None)
    ):
        return _bare_scale(text, view, at, read)
    if read.unit is NUMBER and read.kind in (Kind.NUMBER, Kind.RANGE) and read.hedge is Hedge.NONE:
        return _bare_number(text, view, at, read, before)
    return _graded(view, at, _classified(text, view, at, read))


_NUMERAL_RUN = re.compile(f"[{NUMERALS}]+")


def _quoted(text: str, view: str, at: int) -> Figure | None:
    """Read “五送” as a count of five and “四六四五” as a name."""
    pair = _QUOTED.match(view, at)
    if pair is not None:
        number = written(view, at)
        if number is not None:
            span = Span(at, pair.end() - 1)
            made = quantity(text, span, Span(at, number.end), number.numeral, Kind.COUNT, counted(pair[2]))
            return replace(made, weak=True)
    slogan = _QUOTED_SLOGAN.match(view, at)
    if slogan is not None and (view[at + 1] == "个" or measure_at(view, at + 1) is None):
        return _name(text, at, slogan.end() - 1)
    return None


def _lone_one(text: str, view: str, at: int, floor: int, before: str) -> Figure | int:
    """Read 一 only before a unit that leaves no doubt, and mark it weak."""
    follow = view[at + 1 : at + 2]
    if before in _DETERMINERS and before:
        return at + 1
    if follow == view[at + 2 : at + 3]:
        return at + 2
    if follow == "点" and _SPELLED_DECIMAL.match(view, at):
        return _bare(text, view, at, floor)
    if follow and follow not in _WEAK_AFTER:
        unit = measure_at(view, at + 1)
        if (
            unit is None
            or unit[0].kind in (Kind.COUNT, Kind.NUMBER)
            or follow in "两度角分里方尺寸丈月日时点季丝克升瓦夜载秒"
        ):
            special = quantity_at(text, view, at, floor) if follow in "分 /又以" else None
            if special is not None and (special.kind is Kind.FRACTION or special.hedge is not Hedge.NONE):
                return special
            alone = not before or not before.isalpha()
            return at + 1 if follow.isalpha() or not alone else _bare(text, view, at, floor)
    read = quantity_at(text, view, at, floor)
    if read is None:
        return at + 1
    if not follow and before.isalpha() and read.start == at:
        return at + 1
    return replace(read, weak=read.kind in (Kind.COUNT, Kind.DURATION, Kind.NUMBER))


def _bare(text: str, view: str, at: int, floor: int) -> Figure | int:
    return quantity_at(text, view, at, floor) or at + 1


def _bare_scale(text: str, view: str, at: int, read: Quantity) -> Figure | int:
    """Read 百亿级, 千万千瓦级, 百万亩 as scales."""
    end = read.end
    if view[end : end + 1] == "级":
        return _name(text, at, end + 1, Kind.SCALE)
    if read.unit is NUMBER and read.end == at + 1:
        return at + 1 if measure_at(view, at) is not None or view[at] in "千兆" else _name(text, at, at + 1)
    return _name(text, at, end, Kind.SCALE)


def _bare_number(text: str, view: str, at: int, read: Quantity, before: str) -> Figure:
    """Read 三千 as a number, but the 四 of 四川 as part of a name."""
    size = read.numeral.end - read.numeral.start
    spelled = view[read.numeral.start : read.numeral.end]
    after = view[read.end : read.end + 1]
    scaled = any(c in "十百千万亿点" for c in spelled)
    alone = not after.isalpha() and (not before.isalpha() or before in "是为于在至到和有成负")
    if after in "而" and before in "是":
        alone = True
    if (size > 1 and scaled) or alone:
        return read
    run = _NUMERAL_RUN.match(view, at)
    return _name(text, at, run.end() if run else at + 1)


def _graded(view: str, at: int, figure: Figure) -> Figure:
    """Tell 二代, 一期 and 二级标准 from 两级 and 三期."""
    if isinstance(figure, Quantity) and figure.unit.name in _GRADES and figure.value is not None:
        if figure.unit.name == "级" and not _GRADE_OF.match(view, figure.end):
            return replace(figure, kind=Kind.COUNT)
        if view[at] != "两":
            return replace(figure, kind=Kind.ORDINAL)
    return figure


_GRADE_OF = re.compile(
    "标准|水平|响应|保护|以上|医院|甲|公路|文物|运动员|地震|大风|市场|响应|警报|污染|资质|文"
)
_ANY_NAME = ((_NAMED, Kind.NAME),)
_NAME_SIGNS = {
    "强": _ANY_NAME,
    "热": _ANY_NAME,
    "高": _ANY_NAME,
    "公": _ANY_NAME,
    "同": _ANY_NAME,
    "晚": _ANY_NAME,
    "工": _ANY_NAME,
    "年": ((_CENTURY, Kind.NAME), (_NAMED, Kind.NAME)),
    "世": ((_CENTURY, Kind.NAME),),
    "后": _ANY_NAME,
    "分": _ANY_NAME,
    "小": _ANY_NAME,
    "·": _ANY_NAME,
    "+": ((_PLUS, Kind.NAME),),
    "-": ((_CHAIN, Kind.CODE),),
    "×": ((_CHAIN, Kind.NAME),),
    "x": ((_CHAIN, Kind.NAME),),
    "X": ((_CHAIN, Kind.NAME),),
    "*": ((_CHAIN, Kind.NAME),),
    ":": ((_RATIO, Kind.NAME),),
    "比": ((_RATIO, Kind.NAME),),
    "、": ((_MARKER, Kind.CODE),),
    ".": ((_VERSION, Kind.CODE), (_MARKER, Kind.CODE)),
}
