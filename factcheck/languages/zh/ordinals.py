"""Which figures tell a place in an order and not how many?

「第七届」 and 「二代」 are ordinals, 「排名22位」, 「全省第一」 and 「前十名」 ranks, 「30万吨级」 is a
scale, 「两级」 a count.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.interval import Hedge
from factcheck.languages.digits import ONE
from factcheck.languages.figure import between, quantity
from factcheck.languages.late import Late
from factcheck.languages.zh.dates import date_at, first_months
from factcheck.languages.zh.names import word_at
from factcheck.languages.zh.numerals import Written, written
from factcheck.languages.zh.units import Measure, measure_at
from factcheck.model import Kind, Quantity
from factcheck.source import Span
from factcheck.units import NUMBER

if TYPE_CHECKING:
    from factcheck.languages.zh.here import Here
    from factcheck.model import Figure

_RANKED = ("排名", "位居", "位列", "排在", "名列", "排位", "跃居", "列居", "稳居", "升至")
_PLACED = Late(
    "(?:全[国省市县区球军系网行]|世界|亚洲|行业|同类)$|(?:居|列|排名?|位居|获得?)[^，。；、0-9]{0,6}$"
)
_UP_TO_ORDINAL = Late("([至到和与]|-|—+|~)第")
_CLAUSE = Late("[0-9]+(?:[.][0-9]+){2,}[条款项]?|[0-9]+[.][0-9]+[条款项]")
_AND = frozenset("和与")
_BETWEEN = Late("之?间")
_RANK_UNITS = ("位", "名")
_ROUNDS = frozenset("轮批次届期季")  # 「全国第七次人口普查」 is no seventh place
_LEAST_SCALE = 10_000
_SCALED_KINDS = (Kind.DIMENSION, Kind.CURRENCY)
_GRADED = frozenset({*"期代级等号层楼届路", "号线", "号楼"})
_SPELLED_ONLY = frozenset("代层届期等")
_GRADES = """
标准 水平 响应 保护 以上 医院 甲 公路 文物 运动员 地震 大风 警报 污染 资质
"""
_GRADE_OF = tuple(_GRADES.split())
_PRIZE = ("奖", "功", "座", "品")
_MEETING = Late("[^，。]{0,2}(?:会议|全会)")
_NOT_LEADING = ("目", "以", "提", "之", "日", "此", "年", "月", "天")


def ordinal(here: Here, at: int) -> Figure | None:
    """Read 第七届, 第2轮, 第22位 and 第十到第十五 at the numeral after 第."""
    view = here.view
    listed = word_at(view, at, at - 1)
    if listed is not None and listed.is_name and listed.before:
        return here.name(at - listed.before, at - listed.before + len(listed.text))
    clause = _CLAUSE.match(view, at) if "." in view[at : at + 6] else None
    if clause is not None:
        return here.name(_start(view, at), clause.end(), Kind.CODE)
    read = date_at(view, at)
    if read is not None and view[read.end - 1] == "度":
        return here.date(at - 1, read.end, read.period)
    number = written(view, at, True)
    if number is None or number.upper is not None:
        return None
    return _up_to(here, at, number) or _placed(here, at, number)


def _placed(here: Here, at: int, number: Written) -> Quantity:
    """Read 第22位 as a rank and 第七届 as an ordinal."""
    measure, end = _counted(here.view, number)
    unit = measure.unit if measure is not None else NUMBER
    rank = unit.name in _RANK_UNITS or (
        unit.name not in _ROUNDS and _PLACED.search(here.view, max(0, at - 11), at - 1) is not None
    )
    numeral = number.numeral._replace(scaled=False, place=ONE)
    kind = Kind.RANK if rank else Kind.ORDINAL
    start = _start(here.view, at)
    return quantity(here.text, Span(start, end), Span(at, number.end), numeral, kind, unit)


def _start(view: str, at: int) -> int:
    """Return where an ordinal begins whose numeral stands at *at*: 第3, 第 3."""
    return at - 2 if view[at - 1] == " " else at - 1


def _counted(view: str, number: Written) -> tuple[Measure | None, int]:
    """Return the classifier after an ordinal and where the ordinal ends."""
    unit = measure_at(view, number.end)
    if unit is None or unit[0].kind not in (Kind.COUNT, Kind.DURATION):
        return None, number.end
    return unit


def _up_to(here: Here, at: int, number: Written) -> Quantity | None:
    """Read 第十和第十五之间 as a range."""
    end = _counted(here.view, number)[1]
    join = _UP_TO_ORDINAL.match(here.view, end) if "第" in here.view[end : end + 4] else None
    other = written(here.view, join.end()) if join is not None else None
    if join is None or other is None or other.numeral.value <= number.numeral.value:
        return None
    unit, stop = _counted(here.view, other)
    within = _BETWEEN.match(here.view, stop)
    if join[1] in _AND and within is None:
        return None
    span = Span(_start(here.view, at), within.end() if within else stop)
    made = between(here.text, span, number.numeral, other.numeral, unit.unit if unit else NUMBER)
    return replace(made, numeral=Span(at, other.end))


def leading(here: Here, at: int) -> Figure | None:
    """Read 前三季度 and 前11个月 as dates, 前十名 and 前10强 as ranks, at the numeral after 前."""
    view = here.view
    read = first_months(view, at - 1)
    if read is not None:
        return here.date(at - 1, read.end, read.period)
    number = written(view, at)
    if number is None or number.upper is not None or view[at - 2 : at - 1] in _NOT_LEADING:
        return None
    unit, end = measure_at(view, number.end), number.end
    if view[end : end + 1] in ("强", "甲"):
        end += 1
    elif unit is not None and unit[0].unit.name in _RANK_UNITS:
        end = unit[1]
    elif unit is not None or number.numeral.value > 100:
        return None
    span = Span(at - 1, end)
    return quantity(here.text, span, Span(at, number.end), number.numeral, Kind.RANK)


def ordered(here: Here, at: int, read: Quantity) -> Figure:
    """Tell a quantity from a scale (30万吨级), a rank (排名22位) or a grade (二代, 12号, 二级标准)."""
    view, name = here.view, read.unit.name
    if read.hedge is not Hedge.NONE or read.value is None:
        return read
    if view.startswith("级", read.end) and _has_size(read):
        return here.name(read.start, read.end + 1, Kind.SCALE)
    if name in _RANK_UNITS and view[at - 2 : at] in _RANKED:
        return replace(read, kind=Kind.RANK)
    is_graded = name in _GRADED and _is_grade(view, at, read)
    if is_graded or (name == "次" and _MEETING.match(view, read.end)):
        return replace(read, kind=Kind.ORDINAL)
    return read


def _has_size(read: Quantity) -> bool:
    """Tell 30万吨 and 百万, before whose 级 they are a scale, from the 3 of 3级."""
    return read.kind in _SCALED_KINDS or (
        read.kind is Kind.NUMBER and read.value is not None and read.value >= _LEAST_SCALE
    )


def _is_grade(view: str, at: int, read: Quantity) -> bool:
    """Tell 二代, 一期 and 二级标准 from 两级 and 3层."""
    name, is_spelled = read.unit.name, not view[at].isascii()
    if name == "级":
        return not is_spelled or view.startswith(_GRADE_OF, read.end)
    if name == "等":
        return view.startswith(_PRIZE, read.end)
    if name in _SPELLED_ONLY:
        return is_spelled and view[at] != "两"
    return view[at] != "两"
