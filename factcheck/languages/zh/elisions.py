"""Which unit has a figure whose unit is said only once, behind the last of several?

「分别提高3.1和2.1个百分点」, 「获得3、5万元」 and 「2022、2023年」 leave out what all members share.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.interval import Hedge
from factcheck.languages.figure import Numeral, quantity
from factcheck.languages.zh.numerals import SCALE, scale_value
from factcheck.model import Date, Day, Kind, Period, Quantity
from factcheck.source import Span
from factcheck.units import NUMBER

if TYPE_CHECKING:
    from factcheck.model import Figure

_JOINERS = frozenset({"、", "和", "与", "及", "或", "以及"})
_SHARED = frozenset(
    {
        Kind.CURRENCY,
        Kind.DIMENSION,
        Kind.PERCENT,
        Kind.POINT,
        Kind.COUNT,
        Kind.MULTIPLE,
        Kind.DURATION,
        Kind.ORDINAL,
        Kind.AGE,
        Kind.TEMPERATURE,
    }
)
SIMILAR = 100
"""Members share a scale only if they are of one size: in 800和1.2万元 they do not."""


def with_shared_units(text: str, view: str, figures: list[Figure]) -> list[Figure]:
    """Give units to the members of a list that have none, from its end to its start."""
    for i in range(len(figures) - 2, -1, -1):
        figure = figures[i]
        if figure.kind is not Kind.NUMBER or view[figure.end : figures[i + 1].start] not in _JOINERS:
            continue
        match figure, figures[i + 1]:
            case Quantity(unit=unit, hedge=Hedge.NONE, value=value), other if (
                unit is NUMBER and value is not None
            ):
                figures[i] = _sharing(text, view, figure, other)
    return figures


def _sharing(text: str, view: str, figure: Quantity, other: Figure) -> Figure:
    match other:
        case Quantity(kind=kind) if kind in _SHARED and other.start == other.numeral.start:
            scale = _scale(view, figure, other)
            assert figure.value is not None
            place = figure.place or figure.value**0
            numeral = Numeral(figure.value * scale, place * scale, scale > 1)
            span = Span(figure.start, figure.end)
            return quantity(text, span, figure.numeral, numeral, kind, other.unit)
        case Date(kind=Kind.YEAR) if figure.value is not None and 1000 <= figure.value < 3000:
            year = Day(int(figure.value))
            return Date(figure.text, figure.start, figure.end, Kind.YEAR, Period(year, year))
        case _:
            return figure


def _scale(view: str, figure: Quantity, other: Quantity) -> int:
    """Return the scale that the later member lends: 3、5万元 are 30000 and 50000."""
    end = other.numeral.end
    for start in (end - 2, end - 1):
        scale = SCALE.fullmatch(view, start, end)
        if scale is not None and other.value is not None and figure.value is not None:
            factor = scale_value(scale[1])
            if factor >= 10**4 and figure.value < SIMILAR * other.value / factor:
                return factor
    return 1
