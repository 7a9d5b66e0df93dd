"""What is known of a mention while it is being read?

"from $3 to $5 million": the first end is a draft of 3 dollars until the second one lends it the scale.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.frozen import NamedTuple
from factcheck.interval import Hedge
from factcheck.languages.figure import Numeral
from factcheck.model import Kind
from factcheck.units import NUMBER, Unit

if TYPE_CHECKING:
    from fractions import Fraction

    from factcheck.languages.en.digits import Written
    from factcheck.source import Span


class Draft(NamedTuple):
    """A mention while it is being read: where it stands, its numeral, unit and hedge."""

    start: int
    end: int
    numeral: Span
    written: Written
    kind: Kind = Kind.NUMBER
    unit: Unit = NUMBER
    hedge: Hedge = Hedge.NONE
    prefixed: bool = False
    negative: bool = False

    @property
    def value(self) -> Fraction:
        """Return the printed value with its sign."""
        return -self.written.value if self.negative else self.written.value

    @property
    def as_numeral(self) -> Numeral:
        """Return the numeral as the shared builder of quantities takes it."""
        read = self.written
        return Numeral(self.value, read.place, read.scale > 1 and read.place > 1, read.is_fraction)
