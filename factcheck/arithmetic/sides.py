"""How do the two sides of a relation lie to each other?

「20 ÷ 34 ~ 59%」 has a single figure on its right side, which the left one implies, and both can have a value
in common.  A few whole numbers (十几项) are tried one by one, because a quotient of them leaves gaps.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.arithmetic.lowering import YEARS, Measured, common, lower
from factcheck.arithmetic.readings import SPARSE, at_widest, if_cut, in_base
from factcheck.arithmetic.terms import Box, Fixed, Leaf, Node, Term, leaves, span
from factcheck.expression import Op
from factcheck.frozen import frozen
from factcheck.interval import ZERO, Interval, point
from factcheck.units import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from factcheck.arithmetic.readings import Reading
    from factcheck.expression import Value
    from factcheck.model import Operand, Quantity


@frozen
class Sides:
    """The two sides of a relation, and the figures of each, as often as they occur."""

    left: Term
    right: Term
    figures: tuple[tuple[Quantity, ...], tuple[Quantity, ...]]

    @classmethod
    def of(cls, left: Term, right: Term) -> Sides:
        """Return two terms as the sides of a relation."""
        return cls(left, right, (leaves(left), leaves(right)))

    @property
    def turned(self) -> Sides:
        """Return the sides the other way round."""
        return Sides(self.right, self.left, self.figures[::-1])

    @property
    def upright(self) -> Sides:
        """Return an equation with the figure alone that is behind a minus: ``growth(now, base) ~ -fall``."""
        match self.left, self.right:
            case left, Node(Op.SUB, Fixed(nothing), Leaf() as figure) if nothing == point(ZERO):
                return Sides(Node(Op.SUB, Fixed(nothing), left), figure, self.figures)
            case Node(Op.SUB, Fixed(nothing), Leaf() as figure), right if nothing == point(ZERO):
                return Sides(figure, Node(Op.SUB, Fixed(nothing), right), self.figures)
        return self

    @property
    def statements(self) -> list[tuple[Quantity, Term]]:
        """Return each side that is a single figure, the right one first, with the other, which implies it."""
        pairs = ((self.right, self.left), (self.left, self.right))
        return [(side.quantity, other) for side, other in pairs if isinstance(side, Leaf)]

    @property
    def stated(self) -> tuple[Quantity | None, Term]:
        """Return the figure that is compared with the other side, if one is, and that side."""
        if isinstance(self.right, Leaf):
            return self.right.quantity, self.left
        return (self.left.quantity, self.right) if isinstance(self.left, Leaf) else (None, self.left)

    @property
    def are_one(self) -> bool:
        """Tell whether both sides are one figure of the text, which is always the same as itself."""
        left, right = self.left, self.right
        return isinstance(left, Leaf) and isinstance(right, Leaf) and left.quantity is right.quantity

    @property
    def overlap(self) -> bool:
        """Tell whether a figure stands on both sides."""
        left, right = self.figures
        if len(left) == len(right) == 1:
            return left[0] is right[0]
        here = {id(quantity) for quantity in left}
        return any(id(quantity) in here for quantity in right)

    def read(self, reading: Reading) -> Ranges:
        """Return what the sides may be under one reading of every figure."""
        return self.over({id(q): in_base(q, reading) for side in self.figures for q in side})

    def if_cut(self) -> Ranges:
        """Return the widest values, and of a side that is a single figure also those of a writer who cuts."""
        box = {id(q): in_base(q, at_widest) for side in self.figures for q in side}
        return self.over(box | {id(q): in_base(q, if_cut) for q, _ in self.statements})

    def over(self, box: Box) -> Ranges:
        """Return what the sides may be while their figures have these values."""
        left, right = span(self.left, box), span(self.right, box)
        if not self.overlap:
            return Ranges(self, box, left, right, (left, right))
        # a figure that stands on both is one variable: of their difference
        return Ranges(self, box, left, right, (span(Node(Op.SUB, self.left, self.right), box), point(ZERO)))


@frozen
class Ranges:
    """What two sides may be under one reading of their figures, which ``box`` holds in base units.

    ``in_order`` are two ranges that are ordered as the sides are: where a figure stands on both, their
    difference and zero.
    """

    sides: Sides
    box: Box
    left: Interval
    right: Interval
    in_order: tuple[Interval, Interval]

    def of(self, side: Term) -> Interval:
        """Return what one of the sides may be."""
        return self.left if side is self.sides.left else self.right

    def can_meet(self) -> bool:
        """Tell whether the two sides have a value in common."""
        for key in self._sparse():
            whole = self.box[key]
            steps = range(whole.first_whole(), whole.last_whole() + 1)
            tried = (self.sides.over({**self.box, key: point(Fraction(k), whole=True)}) for k in steps)
            return any(ranges._touch() for ranges in tried)
        return self._touch()

    def _touch(self) -> bool:
        one, two = self.in_order
        return one.meet(two) is not None

    def _sparse(self) -> Iterator[int]:
        """Yield a figure of few whole numbers that stands inside an expression."""
        sides = self.sides
        for side, figures in zip((sides.left, sides.right), sides.figures, strict=True):
            if not isinstance(side, Leaf):
                for quantity in figures:
                    values = self.box[id(quantity)]
                    if values.whole and not values.is_point and (values.width or SPARSE + 1) <= SPARSE:
                        yield id(quantity)


def sides_of(left: Value, right: Value, operands: Mapping[str, Operand]) -> Sides:
    """Return the sides of a relation as terms over its figures; raises where these do not compare."""
    first, second = lower(left, operands), lower(right, operands)
    if {first.dimension, second.dimension} == {YEARS, MONTHS}:
        first, second = _in_months(first), _in_months(second)
    common(first, second)
    return Sides.of(first.term, second.term)


def _in_months(side: Measured) -> Measured:
    """Turn what years() has counted into months, which a printed 「5年」 is measured in."""
    if side.dimension != YEARS:
        return side
    return Measured(Node(Op.MUL, side.term, Fixed(point(Fraction(12)))), MONTHS)


def steps_of(classes: Sequence[Measured]) -> list[Sides]:
    """Return each class on the left of the wider one named before it; raises where two do not compare."""
    for wide, narrow in pairwise(classes):
        common(wide, narrow)
    return [Sides.of(narrow.term, wide.term) for wide, narrow in pairwise(classes)]


def can_precede(left: Interval, right: Interval, *, strict: bool) -> bool:
    """Tell whether some value of one range is less than one of the other, or no more than it."""
    if left.low is None or right.high is None or left.low < right.high:
        return True
    return left.low == right.high and left.low_closed and right.high_closed and not strict


def must_precede(left: Interval, right: Interval, *, strict: bool) -> bool:
    """Tell whether this holds for all values of the two ranges.

    Only a list that 等 leaves open has no end as printed, and its named members are what is checked.
    """
    if left.high is None or right.low is None or left.high < right.low:
        return True
    return left.high == right.low and not strict
