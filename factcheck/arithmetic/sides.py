"""How do the two sides of a relation lie to each other?

「20 ÷ 34 ~ 59%」 has a single figure on its right side, which the left one implies, and both can have a value
in common.  A few whole numbers (十几项) are tried one by one, because a quotient of them leaves gaps.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.arithmetic.lowering import YEARS, Measured, common, lower
from factcheck.arithmetic.readings import SPARSE, at_widest, box_of, if_cut
from factcheck.arithmetic.terms import Box, Fixed, Leaf, Node, Term, leaves, span
from factcheck.expression import Op
from factcheck.frozen import NamedTuple
from factcheck.interval import ZERO, Interval, point
from factcheck.units import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from factcheck.arithmetic.readings import Reading
    from factcheck.expression import Value
    from factcheck.model import Operand, Quantity


class Sides(NamedTuple):
    """The two sides of a relation."""

    left: Term
    right: Term

    @property
    def turned(self) -> Sides:
        """Return the sides the other way round."""
        return Sides(self.right, self.left)

    @property
    def upright(self) -> Sides:
        """Return an equation with the figure alone that is behind a minus: ``growth(now, base) ~ -fall``."""
        match self:
            case (left, Node(Op.SUB, Fixed(nothing), Leaf() as figure)) if nothing == point(ZERO):
                return Sides(Node(Op.SUB, Fixed(nothing), left), figure)
            case (Node(Op.SUB, Fixed(nothing), Leaf() as figure), right) if nothing == point(ZERO):
                return Sides(figure, Node(Op.SUB, Fixed(nothing), right))
        return self

    @property
    def statements(self) -> list[tuple[Quantity, Term]]:
        """Return each side that is a single figure, the right one first, with the other, which implies it."""
        pairs = ((self.right, self.left), (self.left, self.right))
        return [(side.quantity, other) for side, other in pairs if isinstance(side, Leaf)]

    @property
    def stated(self) -> tuple[Quantity | None, Term]:
        """Return the figure that is compared with the other side, if one is, and that side."""
        return next(iter(self.statements), (None, self.left))

    @property
    def are_one(self) -> bool:
        """Tell whether both sides are one figure of the text, which is always the same as itself."""
        match self:
            case (Leaf(one), Leaf(other)):
                return one is other
        return False

    def box(self, reading: Reading) -> Box:
        """Return the values of every figure under one reading."""
        return box_of(self, reading)

    def if_cut(self) -> Box:
        """Return the widest values, and of a side that is a single figure also those of a writer who cuts."""
        single = (side for side in self if isinstance(side, Leaf))
        return self.box(at_widest) | box_of(single, if_cut)

    def in_order(self, box: Box) -> tuple[Interval, Interval]:
        """Return two ranges that are ordered as the sides are.

        Where a figure stands on both, these are their difference, in which it is one variable, and zero.
        """
        if self._share():
            return self._difference(box), point(ZERO)
        return span(self.left, box), span(self.right, box)

    def can_meet(self, box: Box) -> bool:
        """Tell whether the two sides have a value in common."""
        for key in self._sparse(box):
            whole = box[key]
            steps = range(whole.first_whole(), whole.last_whole() + 1)
            return any(self._touch({**box, key: point(Fraction(k), whole=True)}) for k in steps)
        return self._touch(box)

    def _touch(self, box: Box) -> bool:
        if self._share():
            return ZERO in self._difference(box).over_reals()
        return span(self.left, box).meet(span(self.right, box)) is not None

    def _share(self) -> bool:
        """Tell whether a figure stands on both sides."""
        left, right = self
        if isinstance(left, Leaf) and isinstance(right, Leaf):
            return left.quantity is right.quantity
        here = {id(quantity) for quantity in leaves(left)}
        return any(id(quantity) in here for quantity in leaves(right))

    def _difference(self, box: Box) -> Interval:
        return span(Node(Op.SUB, self.left, self.right), box)

    def _sparse(self, box: Box) -> Iterator[int]:
        """Yield a figure of few whole numbers that stands inside an expression."""
        for side in self:
            if not isinstance(side, Leaf):
                for quantity in leaves(side):
                    values = box[id(quantity)]
                    if values.whole and not values.is_point and (values.width or SPARSE + 1) <= SPARSE:
                        yield id(quantity)


def sides_of(left: Value, right: Value, operands: Mapping[str, Operand]) -> Sides:
    """Return the sides of a relation as terms over its figures; raises where these do not compare."""
    first, second = lower(left, operands), lower(right, operands)
    if {first.dimension, second.dimension} == {YEARS, MONTHS}:
        first, second = _in_months(first), _in_months(second)
    common(first, second)
    return Sides(first.term, second.term)


def _in_months(side: Measured) -> Measured:
    """Turn what years() has counted into months, which a printed 「5年」 is measured in."""
    if side.dimension != YEARS:
        return side
    return Measured(Node(Op.MUL, side.term, Fixed(point(Fraction(12)))), MONTHS)


def steps_of(classes: Sequence[Measured]) -> list[Sides]:
    """Return each class on the left of the wider one named before it; raises where two do not compare."""
    for wide, narrow in pairwise(classes):
        common(wide, narrow)
    return [Sides(narrow.term, wide.term) for wide, narrow in pairwise(classes)]


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
