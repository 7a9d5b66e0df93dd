"""Which cells of a printed table are the sum of the cells above or beside them?

"Product | $39,005 | $36,709", "Service | 12,899 | 12,621", "Total | $51,904 | $49,330": where one column adds
up, so must the others; where other rows add up from left to right, so must this one.  No figure vouches
for itself: a sum is returned only for what stands elsewhere in the table.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from factcheck.discovery import cue
from factcheck.interval import Hedge, rounded
from factcheck.model import Kind, Quantity
from factcheck.units import NUMBER

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.discovery import Passage

BAR = "|"
ROWS, COLUMNS, FEW = 40, 12, 4
"""A sum has no more parts than so many; a table with more columns is no account; so few are taken off one."""
WITNESSES = 2
"""So many other columns, or rows, must add up where no word calls the row a total."""
LEAST = 100
"""Smaller figures add up by chance."""
_CELLS = frozenset({Kind.NUMBER, Kind.CURRENCY})


@dataclass(frozen=True, slots=True, eq=False)
class Row:
    """A line of a table: its name, and its amounts by column."""

    name: str
    cells: dict[int, Quantity]
    is_total: bool
    is_less: bool
    """True where the name says that the row is taken off: "Less: current portion"."""


class Sum(NamedTuple):
    """Cells with the cell that must be their sum, those of *less* taken off, and the name of its row."""

    parts: tuple[Quantity, ...]
    whole: Quantity
    word: str
    less: tuple[Quantity, ...] = ()


def sums(passages: tuple[Passage, ...]) -> Iterator[Sum]:
    """Yield every sum that the rest of its table vouches for."""
    if not passages or BAR not in passages[0].text:
        return
    for table in _tables(passages):
        yield from _down(table)
        yield from _across(table)


def _tables(passages: tuple[Passage, ...]) -> Iterator[list[Row]]:
    """Yield the rows of each table; a line without a bar ends it."""
    table: list[Row] = []
    last: Passage | None = None
    for passage in passages:
        row = _row(passage)
        if last is not None and (row is None or not _goes_on(last, passage)):
            yield table
            table = []
        last = passage if row is not None else None
        if row is not None:
            table.append(row)
    if table:
        yield table


def _goes_on(above: Passage, below: Passage) -> bool:
    lines = above.text[above.end : below.start].split("\n")[1:-1]
    return all(BAR in line or not line.strip() for line in lines)


def _row(passage: Passage) -> Row | None:
    words = passage.between(passage.start, passage.end)
    if BAR not in words:
        return None
    name = words.partition(BAR)[0].strip()
    cells: dict[int, Quantity] = {}
    for mention in passage.mentions:
        column = passage.text.count(BAR, passage.start, mention.start)
        if not 0 < column <= COLUMNS or column in cells or not _is_plain(mention.quantity):
            return Row(name, {}, False, False)
        cells[column] = _printed(mention.quantity)
    total = cue(passage.language, "total-row").match(name) is not None or not name
    return Row(name, cells, total, cue(passage.language, "less-row").match(name) is not None)


def _is_plain(quantity: Quantity) -> bool:
    return quantity.kind in _CELLS and quantity.value is not None and quantity.hedge is Hedge.NONE


def _printed(quantity: Quantity) -> Quantity:
    """Return a cell as the rounded number that it is in an account, with or without a sign of money."""
    place = quantity.place or Fraction(1)
    values = rounded(quantity.value or Fraction(0), place)
    return replace(quantity, kind=Kind.NUMBER, unit=NUMBER, interval=values, place=place)


# --- downwards ----------------------------------------------------------------------------------


class Account(NamedTuple):
    """The last rows of a table, each added or taken off."""

    added: tuple[Row, ...]
    less: tuple[Row, ...] = ()

    @property
    def size(self) -> int:
        """Return how many rows there are."""
        return len(self.added) + len(self.less)

    def sum_of(self, column: int, whole: Quantity, word: str) -> Sum:
        """Return what must hold in a column."""
        return Sum(_column(self.added, column), whole, word, _column(self.less, column))


def _down(table: Sequence[Row]) -> Iterator[Sum]:
    """Yield the sums of columns: each row may total the last rows above it, which it then stands for."""
    above: list[Row] = []
    for row in table:
        account = _summed(above, row)
        if account is not None:
            columns = [account.sum_of(column, whole, row.name) for column, whole in row.cells.items()]
            fits = [_vouches(found) for found in columns]
            needed = 1 if row.is_total else WITNESSES
            for found, own in zip(columns, fits, strict=True):
                if sum(fits) - own >= needed and len(found.parts) + len(found.less) > 1:
                    yield found
            above = above[: -account.size]
        above.append(row)


def _summed(above: list[Row], row: Row) -> Account | None:
    """Return the rows that a row adds up, by as many columns as possible; none where too few do."""
    best: Account | None = None
    most = 0 if row.is_total else WITNESSES - 1
    for size in range(2, min(len(above), ROWS) + 1):
        for account in _accounts(tuple(above[-size:])):
            found = (account.sum_of(column, whole, row.name) for column, whole in row.cells.items())
            fits = sum(map(_vouches, found))
            if fits > most:
                best, most = account, fits
    return best


def _accounts(rows: tuple[Row, ...]) -> Iterator[Account]:
    """Yield how rows may make up the next one: added up, or some taken off, all but the first or as told."""
    yield Account(rows)
    less = tuple(row for row in rows if row.is_less)
    if less:
        yield Account(tuple(row for row in rows if not row.is_less), less)
    elif len(rows) <= FEW:
        yield Account(rows[:1], rows[1:])


def _column(rows: Sequence[Row], column: int) -> tuple[Quantity, ...]:
    return tuple(row.cells[column] for row in rows if column in row.cells)


def _vouches(found: Sum) -> bool:
    """Tell whether cells add up and are evidence for others of their table; small ones are not."""
    added = [part.value or Fraction(0) for part in found.parts]
    less = [part.value or Fraction(0) for part in found.less]
    whole, place = found.whole.value or Fraction(0), found.whole.place
    if len(added) + len(less) < 2 or not all((*added, *less)) or abs(whole) < LEAST * place:
        return False
    slack = sum((part.place for part in (*found.parts, *found.less)), place) / 2
    return abs(sum(added) - sum(less) - whole) <= slack


# --- across -------------------------------------------------------------------------------------


def _across(table: Sequence[Row]) -> Iterator[Sum]:
    """Yield the sums of rows: "Fees | $70,000 | $149,987 | $219,987", and those of three cells in a row."""
    shapes: dict[tuple[int, ...], list[Row]] = {}
    for row in table:
        for shape in _shapes(row):
            shapes.setdefault(shape, []).append(row)
    for (target, *sources), rows in shapes.items():
        found = [Sum(tuple(row.cells[at] for at in sources), row.cells[target], row.name) for row in rows]
        fits = [_vouches(one) for one in found]
        for one, own in zip(found, fits, strict=True):
            if sum(fits) - own >= max(WITNESSES, len(rows) // 2):
                yield one


def _shapes(row: Row) -> Iterator[tuple[int, ...]]:
    """Yield which cell may be the sum of which others: the last of all, or one end of three in a row."""
    columns = sorted(row.cells)
    if len(columns) > 2:
        yield (columns[-1], *columns[:-1])
    for (first, second), (_, third) in pairwise(pairwise(columns)):
        yield (first, second, third)
        if len(columns) > 3:
            yield (third, first, second)
