"""Which figure do Arabic digits print?

「122户」 is a quantity, 「9月25日」 a date, 「25KT700」 and 「〔2022〕12号」 are codes, 「500强」 and
「3:1」 names.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.languages.digits import DIGITS
from factcheck.languages.late import Late
from factcheck.languages.powers import power_at
from factcheck.languages.zh.amounts import amount_at
from factcheck.languages.zh.coins import MONEY_BEFORE
from factcheck.languages.zh.dates import clock_at, date_at
from factcheck.languages.zh.ordinals import leading, ordered, ordinal
from factcheck.languages.zh.quantities import quantity_at
from factcheck.languages.zh.signs import is_minus_after
from factcheck.languages.zh.units import LATIN, measure_at
from factcheck.model import Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.languages.zh.here import Here
    from factcheck.model import Date, Figure, Name

LINE_START = Late("(?:^|[\n。；;：:])[ 　]*$")
MARKER = Late("[0-9]{1,2}(?:[、）)]|[.．](?:[ 　]|[^0-9A-Za-z]))(?![0-9])|[一二三四五六七八九十]{1,3}、")
_NUMBERED = Late("(?:[0-9]{1,6}|[一二三四五六七八九十]{1,3})[）)]")
_CENTURY = "[0-9一二十]{1,3}世纪(?:[0-9〇零一二三四五六七八九]{1,3}年代)?(?:[初末中]叶?)?"
CENTURY = Late(f"{_CENTURY}|(?:[0-9]{{2,4}}|[五六七八九]十)年代")

_SIGNS_BEFORE = LATIN | frozenset("-_/.·〔［[第前(（ ")
_LINKS = frozenset("-_/.")
_DATED = "[0-9]{1,4} ?(?:[年月日季财至到—–~]|-{1,2}[0-9]|[/.][0-9]{1,2}[/.])"
_DATE_START = re.compile(f"{_DATED}|[0-9]{{2}}号|[0-9]{{1,2}}[.][0-9]{{1,2}}日")
_BEHIND_DATES = frozenset(" 年月日季财至到—–~-/.号")
_CLOCK_START = Late("[0-9]{1,2}(?:[:时点]|[-至到—~]+[0-9]{1,2}时)")
_BEHIND_HOURS = frozenset(":时点-至到—~")
_CODE = Late("[A-Za-z0-9]+(?:[-_./][A-Za-z0-9]+)*[+]?")
_VERSION = Late("[0-9]+(?:[.][0-9]+){2,}|[0-9]+[.][0-9]+(?=版)")
_LEADING_ZERO = Late("0[0-9]+$")
_CHAIN = Late("[0-9]+(?:-[0-9]+){2,}|0[0-9]{2,3}-[0-9]{7,8}|(?:19|20)[0-9]{2}-[0-9]{3}(?![0-9])")
_SEASON = Late("[12][0-9]{3}-[0-9]{2,4}(?=赛季|财年|学年)|[12][0-9]{3}/(?:[12][0-9]{3}|[0-9]{2})(?![0-9/])")
_BUILDINGS = Late("[0-9]{1,3}#(?:[-~至、][0-9]{1,3}#)*")
_TIMES = Late("[0-9]+(?:[×xX*][0-9]+)+(?![0-9.^⁻⁰¹²³⁴⁵⁶⁷⁸⁹])")
_NUMBER = "[0-9]+(?:[.][0-9]+)?"
_RATIO = Late(f"{_NUMBER}(?:[:比]{_NUMBER})+(?![0-9.])")
_SECURITY = Late("[0-9]{4,6}[.](?:S[HZS]|HK|BJ|O|N)(?![A-Za-z])")
_LEADING_TO_SCORES = ("以", "分")
_SCORE = Late("([0-9]{1,3})-([0-9]{1,3})(?![0-9.%])")
_NAMED = Late("[0-9]+(?:强|热线|高校|公司|同城|晚会|工程)|[0-9]+·[0-9]+|[0-9]0后|[0-9]5后")
_CIRCLE = Late("[0-9]{1,3}(?:分钟|小时)[^，。；：”“、0-9的]{1,8}圈")
_PLUS = Late("[0-9]+[+](?:[0-9A-Za-z]+(?![0-9]))?(?![家个万亿多余项户人条名座])")

_BY_NEXT: dict[str, tuple[tuple[Late, Kind], ...]] = {
    **dict.fromkeys("强热高公同晚工·", ((_NAMED, Kind.NAME),)),
    "年": ((CENTURY, Kind.NAME),),
    "世": ((CENTURY, Kind.NAME),),
    "后": ((_NAMED, Kind.NAME),),
    **dict.fromkeys("分小", ((_CIRCLE, Kind.NAME),)),
    "+": ((_PLUS, Kind.NAME),),
    "-": ((_CHAIN, Kind.CODE), (_SEASON, Kind.NAME)),
    **dict.fromkeys("×xX*", ((_TIMES, Kind.NAME),)),
    **dict.fromkeys(":比", ((_RATIO, Kind.NAME),)),
    "/": ((_SEASON, Kind.NAME),),
    "#": ((_BUILDINGS, Kind.CODE),),
    "版": ((_VERSION, Kind.CODE),),
    ".": ((_SECURITY, Kind.CODE), (_VERSION, Kind.CODE), (MARKER, Kind.CODE)),
    **dict.fromkeys("、）)", ((MARKER, Kind.CODE),)),
}
"""What may be no quantity, by the character after the digits."""

_TELLING = _BEHIND_DATES | _BEHIND_HOURS | _BY_NEXT.keys()
"""What digits of a quantity are seldom followed by."""

LONG_NUMBER = 11
"""From this many digits on, a bare number is a telephone number or an identity."""


def arabic(here: Here, at: int) -> Figure:
    """Read the figure at an Arabic digit."""
    view, before = here.view, here.before(at)
    if before in _SIGNS_BEFORE:
        found = _after_sign(here, at, before)
        if found is not None:
            return found
    end = _digits_end(view, at)
    follow = view[end : end + 1]
    if follow in _TELLING:
        return _dated(here, at, follow) or _named(here, at, follow) or _counted(here, at, end)
    return _counted(here, at, end)


def _dated(here: Here, at: int, follow: str) -> Date | None:
    """Read 9月25日, 2022—2026年 and 8:30."""
    view = here.view
    if follow in _BEHIND_DATES and _DATE_START.match(view, at):
        read = date_at(view, at)
        if read is not None:
            return here.date(at, read.end, read.period, read.is_year)
    if follow in _BEHIND_HOURS and _CLOCK_START.match(view, at):
        end = clock_at(view, at)
        if end is not None:
            return here.date(at, end)
    return None


def _after_sign(here: Here, at: int, before: str) -> Figure | None:
    """Read what the character in front decides: G20, 〔2022〕12号, 第7届, 前10名, （3）."""
    reader = _AFTER.get(before)
    if reader is not None:
        return reader(here, at)
    if before in LATIN or (before in _LINKS and here.before(at - 1) in LATIN):
        return _coded(here, at)
    if before == "-" and _is_han(here.before(at - 1)):
        return _hyphened(here, at)
    return ordinal(here, at) if before == " " and here.before(at - 1) == "第" else None


def _hyphened(here: Here, at: int) -> Name | None:
    """Read the 30 of 苏-30, but not 净额-31.20亿元 or a dash before an amount."""
    amount = amount_at(here.view, at)
    if is_minus_after(here.before(at - 1), amount) or (amount is not None and amount.has_unit):
        return None
    return here.name(at, _digits_end(here.view, at), Kind.CODE)


def _document_number(here: Here, at: int) -> Name:
    """Read 〔2022〕12号."""
    end = here.view.find("号", at, at + _WIDEST_DOCUMENT_NUMBER)
    return here.name(at, end + 1 if end > 0 else _digits_end(here.view, at), Kind.CODE)


def bracketed(here: Here, at: int) -> Name | None:
    """Read the number of a section: （3） and （一）."""
    closing = _NUMBERED.match(here.view, at)
    return None if closing is None else here.name(at, closing.end() - 1, Kind.CODE)


_AFTER: dict[str, Callable[[Here, int], Figure | None]] = {
    "第": ordinal,
    "前": leading,
    **dict.fromkeys("〔［[", _document_number),
    **dict.fromkeys("(（", bracketed),
}
_WIDEST_DOCUMENT_NUMBER = 14


def _is_han(character: str) -> bool:
    return "\u4e00" <= character <= "\u9fff"


def _digits_end(view: str, at: int) -> int:
    match = DIGITS.match(view, at)
    return at + 1 if match is None else match.end()


def _coded(here: Here, at: int) -> Figure | None:
    """Read COVID-19 and G20 as codes, but USD3.14 and GDP1.2万亿元 as quantities."""
    view, start = here.view, at
    while start > here.floor and start > at - 24 and (view[start - 1] in LATIN or view[start - 1] in _LINKS):
        start -= 1
    while view[start] in _LINKS:
        start += 1
    if view[start:at] in MONEY_BEFORE:
        return None
    if "A" <= view[at - 1] <= "Z":
        read = quantity_at(here, at)
        if read is not None and read.kind in (Kind.CURRENCY, Kind.PERCENT, Kind.POINT):
            return read
    end = _CODE.match(view, start)
    return here.name(start, max(at + 1, end.end() if end else 0), Kind.CODE)


def _named(here: Here, at: int, follow: str) -> Name | None:
    """Read 500强, 12345热线, 2.0版, 010-64035547, 3:1, 7×24 and section numbers."""
    view = here.view
    for pattern, kind in _BY_NEXT.get(follow, ()):
        match = pattern.match(view, at)
        if match is None:
            continue
        if pattern is not MARKER:
            return here.name(at, match.end(), kind)
        if LINE_START.search(view, max(0, at - 8), at):
            return here.name(at, _NUMBER_END.match(view, at).end(), kind)  # type: ignore[union-attr]
    return None


_NUMBER_END = Late("[0-9]+")


def _counted(here: Here, at: int, end: int) -> Figure:
    """Read a quantity, unless letters or the length of the number make it a code."""
    view = here.view
    follow = view[end : end + 1]
    if follow in LATIN and power_at(view, at, end) is None:
        if measure_at(view, end) is None and not _is_myriads(view, end):
            return _lettered(here, at, end)
    elif _is_identity(view, at, end):
        return here.name(at, end, Kind.CODE)
    score = _SCORE.match(view, at) if follow == "-" else None
    if score is not None and _is_score(here, at, score):
        return here.name(at, score.end())
    read = quantity_at(here, at)
    return here.name(at, end, Kind.CODE) if read is None else ordered(here, at, read)


def _is_score(here: Here, at: int, score: re.Match[str]) -> bool:
    """Tell 6-3 and 以1-2告负 from the range of 1-2次."""
    if int(score[1]) >= int(score[2]):
        return True
    return here.before(at) in _LEADING_TO_SCORES and measure_at(here.view, score.end()) is None


def _is_myriads(view: str, end: int) -> bool:
    """Tell the w of 30w, which is 万, from the letters of a code."""
    return view[end] == "w" and view[end + 1 : end + 2] not in LATIN


def _lettered(here: Here, at: int, end: int) -> Name:
    """Read 25KT700 and 5A级."""
    code = _CODE.match(here.view, at)
    stop = code.end() if code else end
    return here.name(at, stop + here.view.startswith("级", stop), Kind.CODE)


def _is_identity(view: str, at: int, end: int) -> bool:
    """Tell 007 and numbers of telephones or identities from what counts or measures."""
    if end - at > 1 and view[at] == "0" and _LEADING_ZERO.match(view, at, end):
        return True
    return end - at >= LONG_NUMBER and "," not in view[at:end] and measure_at(view, end) is None
