"""What is a numeral together with its unit, before hedges are read?

In 「超过1700多万元」 it is 1700多万元: 17 million of money, and a few more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.frozen import NamedTuple
from factcheck.languages.zh.units import Measure
from factcheck.model import Kind
from factcheck.units import NUMBER

if TYPE_CHECKING:
    from fractions import Fraction

    from factcheck.languages.figure import Numeral

PLAIN = Measure(NUMBER, Kind.NUMBER)


class Amount(NamedTuple):
    """A numeral with what it measures; ``upper`` is its other end in 三五个."""

    numeral: Numeral
    measure: Measure
    numeral_end: int
    end: int
    upper: Numeral | None = None
    closed: bool = True
    odd: bool = False
    """True with 多 or 余 inside: 1700多万, 一个多月."""
    bare: bool = False
    """True where the numeral is a scale alone: 百万亩, 亿元."""
    middle: Fraction | None = None
    """What stands between the ends of 10±0.5厘米."""

    @property
    def has_unit(self) -> bool:
        """Tell whether a unit or sign was written."""
        return self.measure is not PLAIN
