"""Can a set of linear equations and bounds all hold?  Decided exactly, over the rationals.

The general simplex of Dutertre and de Moura (CAV 2006): every row is a variable with bounds of its own, and
a conflict names the few bounds that cannot hold together.  Bland's rule keeps it from running in circles.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    Row = Mapping[int, Fraction]

ZERO = Fraction(0)


class Simplex:
    """Variables 0 … n−1 with bounds, then one more variable for each row that is added."""

    def __init__(self, bounds: list[tuple[Fraction | None, Fraction | None]]) -> None:
        self.low = [low for low, _ in bounds]
        self.high = [high for _, high in bounds]
        self.value = [_start(low, high) for low, high in bounds]
        self.rows: dict[int, dict[int, Fraction]] = {}

    def add(self, row: Row, low: Fraction | None, high: Fraction | None) -> int:
        """Demand low ≤ Σ coefficient·variable ≤ high; return the number of the row's variable."""
        number = len(self.value)
        self.rows[number] = {variable: factor for variable, factor in row.items() if factor}
        self.low.append(low)
        self.high.append(high)
        self.value.append(sum((f * self.value[v] for v, f in self.rows[number].items()), ZERO))
        return number

    def conflict(self) -> set[int] | None:
        """Return the variables whose bounds cannot hold together, or None when all can."""
        while (broken := self._broken()) is not None:
            basic, target, rising = broken
            row = self.rows[basic]
            partner = next((v for v in sorted(row) if self._can_move(v, rising == (row[v] > 0))), None)
            if partner is None:
                return {basic, *row}
            self._pivot(basic, partner, target)
        return None

    def _broken(self) -> tuple[int, Fraction, bool] | None:
        """Return the first basic variable outside its bounds, where it has to go, and whether that is up."""
        for basic in sorted(self.rows):
            low, high, value = self.low[basic], self.high[basic], self.value[basic]
            if low is not None and value < low:
                return basic, low, True
            if high is not None and value > high:
                return basic, high, False
        return None

    def _can_move(self, variable: int, upwards: bool) -> bool:
        limit = self.high[variable] if upwards else self.low[variable]
        return limit is None or (self.value[variable] < limit if upwards else self.value[variable] > limit)

    def _pivot(self, basic: int, partner: int, target: Fraction) -> None:
        """Let *partner* move until *basic* is at its target, and exchange the two."""
        row = self.rows.pop(basic)
        factor = row.pop(partner)
        moved = (target - self.value[basic]) / factor
        self.value[basic] = target
        self.value[partner] += moved
        entering = {v: -f / factor for v, f in row.items()}
        entering[basic] = 1 / factor
        for other, other_row in self.rows.items():
            weight = other_row.pop(partner, ZERO)
            if weight:
                self.value[other] += weight * moved
                for variable, f in entering.items():
                    total = other_row.get(variable, ZERO) + weight * f
                    if total:
                        other_row[variable] = total
                    else:
                        other_row.pop(variable, None)
        self.rows[partner] = entering


def _start(low: Fraction | None, high: Fraction | None) -> Fraction:
    if low is not None:
        return low
    return high if high is not None else ZERO
