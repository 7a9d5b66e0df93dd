"""Which units measure the same thing, and by which exact factor?

「粮食产量91.06亿斤」 and 455.3万吨 may be compared, 「42.4万人次」 and 「46.2万人」 may not.  A dimension is a
product of powers of base dimensions; two units compare only when their dimensions are equal.
"""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

Dimension = tuple[tuple[str, int], ...]
"""Sorted (base, power) pairs; () is a pure number, a percentage or a multiple."""

PURE: Dimension = ()
COUNT: Dimension = (("count", 1),)
VISITS: Dimension = (("visits", 1),)  # 人次, 架次: one person may be counted twice
POINTS: Dimension = (("points", 1),)  # 个百分点: a difference of two percentages
DAYS: Dimension = (("days", 1),)
MONTHS: Dimension = (("months", 1),)  # a month has no fixed number of days
TEMPERATURE: Dimension = (("temperature", 1),)


class Unit(NamedTuple):
    """A unit as printed, what it measures, and its size in the base unit of that dimension."""

    name: str
    dimension: Dimension = COUNT
    factor: Fraction = Fraction(1)

    def per(self, other: Unit) -> Unit:
        """Return the compound unit, such as 元/吨."""
        return Unit(
            f"{self.name}/{other.name}", divided(self.dimension, other.dimension), self.factor / other.factor
        )


def multiplied(a: Dimension, b: Dimension) -> Dimension:
    """Return the dimension of a product; a count is a pure number beside anything else."""
    powers = dict(a)
    for base, power in b:
        powers[base] = powers.get(base, 0) + power
    return tuple(sorted((base, power) for base, power in powers.items() if power))


def divided(a: Dimension, b: Dimension) -> Dimension:
    """Return the dimension of a quotient."""
    return multiplied(a, tuple((base, -power) for base, power in b))


NUMBER = Unit("", PURE)
PERCENT = Unit("%", PURE, Fraction(1, 100))
PERMILLE = Unit("‰", PURE, Fraction(1, 1000))
POINT = Unit("个百分点", POINTS, Fraction(1, 100))
BASIS_POINT = Unit("个基点", POINTS, Fraction(1, 10000))
TIMES = Unit("倍", PURE)


def counted(classifier: str) -> Unit:
    """Return the unit of things counted one by one, such as 户 or 项."""
    return Unit(classifier, COUNT)


def money(name: str, currency: str, factor: Fraction = Fraction(1)) -> Unit:
    """Return a currency unit; *currency* is its ISO 4217 code, *factor* the size in that currency."""
    return Unit(name, ((f"money:{currency}", 1),), factor)


def measured(name: str, base: str, factor: int | Fraction = 1) -> Unit:
    """Return a unit of one base dimension, such as 吨 = 1000 kilograms of mass."""
    return Unit(name, ((base, 1),), Fraction(factor))
