"""Which figure does a Chinese numeral spell, if any?

「三户」 and “五送” are counts, 「十四五」, 「四不两直」 and the 四 of 四川 are names, and the 一 of
一体化 is nothing.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.interval import Hedge
from factcheck.languages.figure import quantity
from factcheck.languages.late import Late
from factcheck.languages.zh.arabic import CENTURY, LINE_START, MARKER, bracketed
from factcheck.languages.zh.dates import clock_at, date_at
from factcheck.languages.zh.names import Word, word_at
from factcheck.languages.zh.numerals import BARE, FORMAL, NUMERALS, written
from factcheck.languages.zh.ordinals import leading, ordered, ordinal
from factcheck.languages.zh.quantities import quantity_at
from factcheck.languages.zh.units import measure_at
from factcheck.model import Kind, Quantity
from factcheck.source import Span
from factcheck.units import NUMBER, counted

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.languages.zh.here import Found, Here
    from factcheck.model import Figure

_FIRST_OF_PAIR, _SECOND_OF_PAIR = (
    frozenset("零一二三四五六七八九十两"),
    frozenset("零一二三四五六七八九十百千两"),
)
_IN_FIGURES = frozenset(f"0123456789{NUMERALS}点又分成折番倍比余多来到至与和年月日时的")
_QUOTED_PAIR = Late("([二三四五六七八九十])([^\\W0-9二三四五六七八九十])[”」]")
_QUOTED_SLOGAN = Late("[一二三四五六七八九十两零]+(?:个[^\\W0-9]{2,6}|[^”]{0,8})[”」]")
_DECIMAL = Late("[一二三四五六七八九零]点[零一二三四五六七八九][^分刻]?")
_IN_CASH = "[两二三]元(?:[0-9一二三四五六七八九]角|钱|整|[/每])|[三五]角(?:[一二三四五六七八九]分|钱)"
_NO_WORD = Late(f"十分之[0-9一二三四五六七八九]|三公[里斤顷升分尺吨]|{_IN_CASH}")
"""What begins like a listed word (十分, 三公, 三元) and is a figure."""
_BELOW_ZERO = Late("零[上下](?=[0-9一二三四五六七八九十几])")
_RUN = re.compile(f"[{NUMERALS}]+")
_WEEKDAY = Late("[一二三四五六](?![0-9次场天个])")
_WEEK = frozenset(a + "周" for a in "本上下，。（(、在于到 至") | {"星期", "礼拜"}
_PREFIXES = frozenset("千兆")
_QUOTES = frozenset("“「")
_MARKS = frozenset("、）).．")
_IN_FIGURE = frozenset("分公元")
_NUMBER_AFTER = frozenset("是为于在至到和有成负")

_SOME_PEOPLE = frozenset("俩仨")

LONGEST = 64
"""A longer run of numerals is no number: the longest, up to the 亿亿, takes 31 characters."""

_SPELLED = frozenset(NUMERALS)
_AFTER_AND = frozenset("0123456789一二三四五六七八九十两")
_AGES = ("世纪", "年代")
_CALENDAR = frozenset("年月日季")
_HOURS = frozenset("点时")
_WEEK_LAST = {"周": 1, "期": 2, "拜": 2}
_TENFOLD = frozenset("十百千万亿点")
_DETERMINERS = frozenset("新每这那某另同任哪第整上下前后首之单唯逐头各")
_ONE_OF = frozenset("块个家名位项件户座条所台辆艘架枚只头匹株棵幢栋套部篇册首封笔宗处间场届轮次例倍成元打")
_ONE_UNSURE = frozenset("两度角分里方尺寸丈月日时点季丝克升瓦夜载秒")
_ONE_GRADE = frozenset("期号级等")


def chinese(here: Here, at: int) -> Found:
    """Read the figure at a Chinese numeral."""
    view, before = here.view, here.before(at)
    if view[at] == "零":
        if _BELOW_ZERO.match(view, at):
            return at + 2
        if _is_and(here, at):
            return at + 1
    if view[at + LONGEST : at + LONGEST + 1] in _SPELLED and _run_end(view, at) > at + LONGEST:
        return here.name(at, _run_end(view, at), Kind.CODE)
    listed = None if _is_decimal(view, at) else word_at(view, at, here.floor)
    if listed is not None and view[at + 1 : at + 2] in _IN_FIGURE and _NO_WORD.match(view, at):
        listed = None
    if listed is not None:
        return _worded(here, at, listed)
    marked = _AFTER.get(before, _marker)(here, at)
    return marked or _dated(here, at, before) or _counted(here, at, before)


def _is_decimal(view: str, at: int) -> bool:
    """Tell 三点五 from 三点 of the clock."""
    return view.startswith("点", at + 1) and _DECIMAL.match(view, at) is not None


def _is_and(here: Here, at: int) -> bool:
    """Tell the 零 of 两岁零三个月, which joins two figures, from that of 零点五."""
    return here.floor == at > 0 and here.view[at + 1 : at + 2] in _AFTER_AND


def _run_end(view: str, at: int) -> int:
    run = _RUN.match(view, at)
    return at + 1 if run is None else run.end()


def _worded(here: Here, at: int, listed: Word) -> Found:
    """Read 十四五 as a name and 零售 as nothing."""
    start = at - listed.before
    end = start + len(listed.text)
    return here.name(start, end) if listed.is_name else max(end, at + 1)


def _ordinal(here: Here, at: int) -> Found:
    return ordinal(here, at) or at + 1


def _inferior(here: Here, at: int) -> Figure | None:
    """Read 劣五类, a grade of water."""
    return here.name(at, at + 2) if here.view.startswith("类", at + 1) else None


def _marker(here: Here, at: int) -> Figure | None:
    """Read the number of a section at the head of a line: 一、."""
    marker = None if _MARKS.isdisjoint(here.view[at + 1 : at + 4]) else MARKER.match(here.view, at)
    if marker is not None and LINE_START.search(here.view, max(0, at - 8), at):
        return here.name(at, marker.end() - 1, Kind.CODE)
    return None


_AFTER: dict[str, Callable[[Here, int], Found | None]] = {
    "第": _ordinal,
    "前": leading,
    "劣": _inferior,
    "(": bracketed,
    "（": bracketed,
}
"""What a numeral may be by the character before it; behind any other it may head a line."""


def _dated(here: Here, at: int, before: str) -> Figure | None:
    """Read 二〇二二年, 一季度, 十二月, 八点半, 周三 and 上世纪九十年代."""
    view = here.view
    follow = view[at + 1 : at + 6]
    is_age = any(word in follow for word in _AGES)
    century = CENTURY.match(view, at) if is_age else None
    if century is not None:
        return here.name(at, century.end())
    read = None if _CALENDAR.isdisjoint(follow) else date_at(view, at)
    if read is not None:
        return here.date(at, read.end, read.period, read.is_year)
    end = None if _HOURS.isdisjoint(follow) else clock_at(view, at)
    if end is not None:
        return here.date(at, end)
    if before in _WEEK_LAST and view[at - 2 : at] in _WEEK and _WEEKDAY.match(view, at):
        return here.date(at - _WEEK_LAST[before], at + 1)
    return None


def _counted(here: Here, at: int, before: str) -> Found:
    """Read a count, a slogan or a bare numeral."""
    slogan = _slogan(here, at, before)
    if slogan is not None:
        return slogan
    if _is_lone_one(here.view, at, before):
        return _lone_one(here, at, before)
    first, read = here.view[at], quantity_at(here, at)
    if read is None:
        return at + 1 if first in FORMAL else here.name(at, _run_end(here.view, at))
    if read.hedge is Hedge.NONE:
        if first in BARE and read.kind is not Kind.PERCENT and read.value is not None:
            return _bare_scale(here, at, read)
        if read.unit is NUMBER and read.kind is not Kind.FRACTION:
            return _bare_number(here, at, read, before)
    return ordered(here, at, read)


def _slogan(here: Here, at: int, before: str) -> Figure | None:
    """Read 四不两直 as a name, and what stands between quotes."""
    is_quoted = before in _QUOTES
    if _is_pair(here.view[at : at + 4]) and (is_quoted or measure_at(here.view, at + 1) is None):
        return here.name(at, at + 4)
    return _quoted(here, at) if is_quoted else None


def _is_pair(word: str) -> bool:
    """Tell whether a word goes as 四不两直 does: numeral, other, numeral, other."""
    if len(word) < 4 or word[0] not in _FIRST_OF_PAIR or word[2] not in _SECOND_OF_PAIR:
        return False
    others = word[1] + word[3]
    return others.isalnum() and _IN_FIGURES.isdisjoint(others)


def _is_lone_one(view: str, at: int, before: str) -> bool:
    """Tell whether 一 stands by itself, with no numeral or decimals behind it and no sign before."""
    if view[at] != "一" or before == "负" or _is_decimal(view, at):
        return False
    return at + 1 < len(view) and view[at + 1] not in _SPELLED


def _quoted(here: Here, at: int) -> Figure | None:
    """Read “五送” as a count of five, “四六四五” and “四个意识” as names."""
    pair = _QUOTED_PAIR.match(here.view, at)
    number = written(here.view, at)
    if pair is not None and number is not None:
        span = Span(at, pair.end() - 1)
        made = quantity(here.text, span, Span(at, at + 1), number.numeral, Kind.COUNT, counted(pair[2]))
        return replace(made, weak=True)
    slogan = _QUOTED_SLOGAN.match(here.view, at)
    if slogan is not None and (here.view[at + 1] == "个" or measure_at(here.view, at + 1) is None):
        return here.name(at, slogan.end() - 1)
    return None


def _lone_one(here: Here, at: int, before: str) -> Found:
    """Read 一 only before a unit that leaves little doubt, and mark a count of it weak."""
    view = here.view
    follow = view[at + 1]
    if before in _DETERMINERS or follow == view[at + 2 : at + 3]:
        return at + 1
    read = quantity_at(here, at)
    if read is None:
        return at + 1
    if follow in _ONE_GRADE:
        graded = ordered(here, at, read)
        return graded if graded.kind is Kind.ORDINAL else at + 1
    if read.unit is NUMBER:
        return read if _is_sure(read, before, follow) else at + 1
    is_unsure = follow in _ONE_UNSURE and len(read.unit.name) == 1
    if follow not in _ONE_OF and (read.kind is Kind.COUNT or is_unsure):
        return at + 1
    return _weakened(ordered(here, at, read))


def _is_sure(read: Quantity, before: str, follow: str) -> bool:
    """Tell 一分之… and 约一, and a 一 that stands alone, from the 一 of a word."""
    if read.kind is Kind.FRACTION or read.hedge is not Hedge.NONE:
        return True
    return not follow.isalpha() and not before.isalpha()


def _weakened(found: Figure) -> Figure:
    match found:
        case Quantity(kind=Kind.COUNT | Kind.DURATION):
            return replace(found, weak=True)
        case _:
            return found


def _bare_scale(here: Here, at: int, read: Quantity) -> Found:
    """Read 百亿级, 千万千瓦级 and 百万亩 as scales; the 千 of 千瓦 alone is nothing."""
    end = read.end
    if here.view.startswith("级", end):
        return here.name(at, end + 1, Kind.SCALE)
    if read.unit is NUMBER and end == at + 1:
        is_unit = measure_at(here.view, at) is not None or here.view[at] in _PREFIXES
        return end if is_unit else here.name(at, end)
    return here.name(at, end, Kind.SCALE)


def _bare_number(here: Here, at: int, read: Quantity, before: str) -> Figure:
    """Read 三千 as a number, but the 四 of 四川 as part of a name."""
    spelled = here.view[read.numeral.start : read.numeral.end]
    if spelled in _SOME_PEOPLE:
        return replace(read, kind=Kind.COUNT, unit=counted("个"), weak=True)  # 他们俩
    after = here.view[read.end : read.end + 1]
    if here.view.startswith("分之", read.end):
        return read  # 二分之, with nothing behind
    is_alone = not after.isalpha() and (not before.isalpha() or before in _NUMBER_AFTER)
    is_scaled = len(spelled) > 1 and not _TENFOLD.isdisjoint(spelled)
    if is_scaled or is_alone or (before == "是" and after == "而"):
        return read
    return here.name(at, _run_end(here.view, at))
