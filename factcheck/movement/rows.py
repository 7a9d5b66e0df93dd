"""Which rows of a table may tell of a change?

"Product | $39,005 | $36,709 | $2,296 | 6%": two amounts, their difference and its rate.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from factcheck.discovery import Kind
from factcheck.frozen import NamedTuple
from factcheck.interval import ONE, point

if TYPE_CHECKING:
    from factcheck.discovery import Mention, Passage
    from factcheck.model import Quantity

BAR = "|"


class Row(NamedTuple):
    """A row of a table that may tell of a change: Product | $39,005 | $36,709 | $2,296 | 6%."""

    now: Quantity
    base: Quantity
    step: Quantity
    rate: Quantity

    @property
    def is_of_amounts(self) -> bool:
        """Tell whether three amounts of one unit stand before a percentage."""
        amounts = (self.now, self.base, self.step)
        are_amounts = all(q.kind is not Kind.PERCENT and q.value is not None for q in amounts)
        return are_amounts and self.rate.kind is Kind.PERCENT and len({q.unit for q in amounts}) == 1

    @property
    def differs(self) -> bool:
        """Tell whether the step is the difference."""
        gap = self.now.interval - self.base.interval
        return gap.over_reals().meet(self.step.interval.over_reals()) is not None

    @property
    def grows(self) -> bool:
        """Tell whether the rate is that of the growth, whichever column is the earlier."""
        return _fits(self.now, self.base, self.rate) or (
            not self.goes_with_sign and _fits(self.base, self.now, self.rate)
        )

    @property
    def shrinks(self) -> bool:
        """Tell whether the rate can be that of a decrease without its sign, the earlier column first."""
        return not self.grows and _fits(self.base, self.now, self.rate)

    @property
    def goes_with_sign(self) -> bool:
        """Tell whether the sign of the step is that of now − base: not where the earlier one stands first."""
        return (self.step.value or 0) * ((self.now.value or 0) - (self.base.value or 0)) >= 0

    @property
    def is_signed(self) -> bool:
        """Tell whether step and rate show by their signs which way it went."""
        (now, base), signs = (self.now.value or 0, self.base.value or 0), (self.step.value, self.rate.value)
        return all((sign or 0) * (now - base) > 0 for sign in signs)


def as_row(passage: Passage) -> Row | None:
    """Return a sentence as a row: two amounts first, their difference and its rate last."""
    if BAR not in passage.between(passage.start, passage.end) or len(passage.mentions) < len(Row._fields):
        return None
    (now, base), (step, rate) = passage.mentions[:2], passage.mentions[-2:]
    if not (_has_bar(passage, now, base) and _has_bar(passage, step, rate)):
        return None
    row = Row(now.quantity, base.quantity, step.quantity, rate.quantity)
    return row if row.is_of_amounts else None


def columns_of_change(passages: tuple[Passage, ...]) -> frozenset[int]:
    """Return how many figures those rows have in which both the change and its rate fit, more than once."""
    if not passages or BAR not in passages[0].text:
        return frozenset()
    found = Counter(
        len(passage.mentions)
        for passage in passages
        if (row := as_row(passage)) and row.differs and row.grows
    )
    return frozenset(size for size, times in found.items() if times > 1)


def _has_bar(passage: Passage, left: Mention, right: Mention) -> bool:
    return passage.between(left.end, right.start).strip() == BAR


def _fits(now: Quantity, base: Quantity, rate: Quantity) -> bool:
    """Tell whether a rate is that of a change, where it need not be."""
    growth = now.interval.over_reals() / base.interval.over_reals()
    told = rate.interval.scaled(rate.unit.factor)
    one = point(ONE)
    return any(growth.meet(one + side) is not None for side in (told, -told))
