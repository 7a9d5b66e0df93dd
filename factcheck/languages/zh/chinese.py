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
from factcheck.languages.zh.arabic import CENTURY, LINE_START, MARKER, NUMBERED
from factcheck.languages.zh.dates import clock_at, date_at
from factcheck.languages.zh.names import word_at
from factcheck.languages.zh.numerals import BARE, FORMAL, NUMERALS, written
from factcheck.languages.zh.ordinals import leading, ordered, ordinal
from factcheck.languages.zh.quantities import quantity_at
from factcheck.languages.zh.units import measure_at
from factcheck.model import Kind, Quantity
from factcheck.source import Span
from factcheck.units import NUMBER, counted

if TYPE_CHECKING:
    from factcheck.languages.zh.here import Found, Here
    from factcheck.model import Figure

_NEITHER = f"[^0-9\\W{NUMERALS}点又分成折番倍比余多来到至年月日时]"
_PATTERN = re.compile(f"[零一二三四五六七八九十两]{_NEITHER}[零一二三四五六七八九十百千两]{_NEITHER}")
_QUOTED_PAIR = re.compile("([二三四五六七八九十])([^\\W0-9])[”」]")
_QUOTED_SLOGAN = re.compile("[一二三四五六七八九十两零]+(?:个[^\\W0-9]{2,6}|[^”]{0,8})[”」]")
_DECIMAL = re.compile("[一二三四五六七八九零]点[零一二三四五六七八九][^分刻]?")
_BELOW_ZERO = re.compile("零[上下](?=[0-9一二三四五六七八九十几])")
_RUN = re.compile(f"[{NUMERALS}]+")
_WEEKDAY = re.compile("[一二三四五六](?![0-9次场天个])")
_WEEK = frozenset(a + "周" for a in "本上下，。（(、在于到 至") | {"星期", "礼拜"}
_QUOTES = frozenset("“「")
_NUMBER_AFTER = frozenset("是为于在至到和有成负")

_DETERMINERS = frozenset("新每这那某另同任哪第整上下前后首之单唯逐头各")
_ONE_OF = frozenset("块个家名位项件户座条所台辆艘架枚只头匹株棵幢栋套部篇册首封笔宗处间场届轮次例倍成元")
_ONE_UNSURE = frozenset("两度角分里方尺寸丈月日时点季丝克升瓦夜载秒")
_ONE_GRADE = frozenset("期号级等")


def chinese(here: Here, at: int) -> Found:
    """Read the figure at a Chinese numeral."""
    view, before = here.view, here.before(at)
    if _BELOW_ZERO.match(view, at):
        return at + 2
    listed = None if _DECIMAL.match(view, at) else word_at(view, at, here.floor)
    if listed is not None:
        start = at - listed.before
        end = start + len(listed.text)
        return here.name(start, end) if listed.is_name else max(end, at + 1)
    if before == "第":
        return ordinal(here, at) or at + 1
    if before == "前":
        led = leading(here, at)
        if led is not None:
            return led
    if before == "劣" and view[at + 1 : at + 2] == "类":
        return here.name(at, at + 2)
    return _marked(here, at, before) or _dated(here, at, before) or _counted(here, at, before)


def _marked(here: Here, at: int, before: str) -> Figure | None:
    """Read the numbers of sections: （一） and 一、."""
    view = here.view
    if before in ("(", "（"):
        closing = NUMBERED.match(view, at)
        return None if closing is None else here.name(at, closing.end() - 1, Kind.CODE)
    marker = MARKER.match(view, at)
    if marker is not None and LINE_START.search(view, max(0, at - 8), at):
        return here.name(at, marker.end() - 1, Kind.CODE)
    return None


def _dated(here: Here, at: int, before: str) -> Figure | None:
    """Read 二〇二二年, 一季度, 十二月, 八点半, 周三 and 上世纪九十年代."""
    view = here.view
    follow = view[at + 1 : at + 6]
    if "年代" in follow or "世纪" in follow:
        century = CENTURY.match(view, at)
        if century is not None:
            return here.name(at, century.end())
    if "年" in follow or "月" in follow or "日" in follow or "季" in follow:
        read = date_at(view, at)
        if read is not None:
            return here.date(at, read.end, read.period, read.is_year)
    if "点" in follow or "时" in follow:
        end = clock_at(view, at)
        if end is not None:
            return here.date(at, end)
    if before in ("周", "期", "拜") and view[at - 2 : at] in _WEEK and _WEEKDAY.match(view, at):
        return here.date(at - 1 if before == "周" else at - 2, at + 1)
    return None


def _counted(here: Here, at: int, before: str) -> Found:
    """Read a count, a slogan or a bare numeral."""
    view, first = here.view, here.view[at]
    pattern = _PATTERN.match(view, at)
    if pattern is not None and (before in _QUOTES or measure_at(view, at + 1) is None):
        return here.name(at, pattern.end())
    if before in _QUOTES:
        quoted = _quoted(here, at)
        if quoted is not None:
            return quoted
    if (
        first == "一"
        and before != "负"
        and view[at + 1 : at + 2] not in NUMERALS
        and not _DECIMAL.match(view, at)
    ):
        return _lone_one(here, at, before)
    read = quantity_at(here, at)
    if read is None:
        run = _RUN.match(view, at)
        return at + 1 if first in FORMAL or run is None else here.name(at, run.end())
    if (
        first in BARE
        and read.hedge is Hedge.NONE
        and read.kind is not Kind.PERCENT
        and read.value is not None
    ):
        return _bare_scale(here, at, read)
    if read.unit is NUMBER and read.kind is not Kind.FRACTION and read.hedge is Hedge.NONE:
        return _bare_number(here, at, read, before)
    return ordered(here, at, read)


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
    follow = view[at + 1 : at + 2]
    if before in _DETERMINERS or (follow and follow == view[at + 2 : at + 3]):
        return at + 1
    read = quantity_at(here, at)
    if read is None:
        return at + 1
    if follow in _ONE_GRADE:
        graded = ordered(here, at, read)
        return graded if isinstance(graded, Quantity) and graded.kind is Kind.ORDINAL else at + 1
    if read.unit is NUMBER:
        is_alone = not follow.isalpha() and not before.isalpha()
        is_sure = read.kind is Kind.FRACTION or read.hedge is not Hedge.NONE
        return read if is_alone or is_sure else at + 1
    if follow not in _ONE_OF and (read.kind is Kind.COUNT or follow in _ONE_UNSURE):
        return at + 1
    found = ordered(here, at, read)
    is_weak = isinstance(found, Quantity) and found.kind in (Kind.COUNT, Kind.DURATION)
    return replace(found, weak=True) if is_weak and isinstance(found, Quantity) else found


def _bare_scale(here: Here, at: int, read: Quantity) -> Found:
    """Read 百亿级, 千万千瓦级 and 百万亩 as scales; the 千 of 千瓦 alone is nothing."""
    end = read.end
    if here.view.startswith("级", end):
        return here.name(at, end + 1, Kind.SCALE)
    if read.unit is NUMBER and end == at + 1:
        is_unit = measure_at(here.view, at) is not None or here.view[at] in "千兆"
        return end if is_unit else here.name(at, end)
    return here.name(at, end, Kind.SCALE)


def _bare_number(here: Here, at: int, read: Quantity, before: str) -> Figure:
    """Read 三千 as a number, but the 四 of 四川 as part of a name."""
    spelled = here.view[read.numeral.start : read.numeral.end]
    after = here.view[read.end : read.end + 1]
    is_alone = not after.isalpha() and (not before.isalpha() or before in _NUMBER_AFTER)
    is_scaled = len(spelled) > 1 and any(character in "十百千万亿点" for character in spelled)
    if is_scaled or is_alone or (before == "是" and after == "而"):
        return read
    run = _RUN.match(here.view, at)
    return here.name(at, run.end() if run else at + 1)
