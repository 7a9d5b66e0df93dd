"""Which cells of a printed table are the sum of the cells above or beside them?

"Product | $39,005 | $36,709", "Service | 12,899 | 12,621", "Total | $51,904 | $49,330": where one column adds
up, so must the others; where other rows add up from left to right, so must this one.  No figure vouches
for itself: a sum is returned only for what stands elsewhere in the table.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.discovery import cue
from factcheck.frozen import NamedTuple, unique
from factcheck.interval import ZERO, Hedge, rounded
from factcheck.model import Kind, Quantity
from factcheck.units import NUMBER

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from factcheck.discovery import Passage

BAR = "|"
ROWS, COLUMNS, FEW = 40, 12, 4
"""A sum has no more parts than so many; a table with more columns is no account; so few are taken off one."""
WITNESSES = 2
"""So many other columns, or rows, must add up where no word calls the row a total."""
MILLION = 10**6
LEAST = 100
"""Smaller figures add up by chance."""
_CELLS = frozenset({Kind.NUMBER, Kind.CURRENCY})


class Minute(NamedTuple):
    """A cell and its last digit's place in millionths: plain numbers, as tables are long."""

    value: int
    place: int


@unique
class Row:
    """A line of a table: its name, and its amounts by column."""

    name: str
    cells: dict[int, Quantity]
    is_total: bool
    is_less: bool
    """True where the name says that the row is taken off: "Less: current portion"."""
    minutes: dict[int, Minute]


class Sum(NamedTuple):
    """Cells with the cell that must be their sum, those of *less* taken off, and the name of its row."""

    parts: tuple[Quantity, ...]
    whole: Quantity
    word: str
    less: tuple[Quantity, ...] = ()


def sums(passages: tuple[Passage, ...]) -> Iterator[Sum]:
    """Yield every sum that the rest of its table vouches for."""
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
    name = words.lstrip().removeprefix(BAR).partition(BAR)[0].strip()
    if not any(map(str.isalpha, name)):
        name = words.partition(BAR)[0].strip()  # " | 9,480 | 9,398" is a total without a name
    cells: dict[int, Quantity] = {}
    for mention in passage.mentions:
        column = passage.text.count(BAR, passage.start, mention.start)
        if not 0 < column <= COLUMNS or column in cells or not _is_plain(mention.quantity):
            return Row(name, {}, False, False, {})
        cells[column] = _printed(mention.quantity)
    total = cue(passage.language, "total-row").match(name) is not None or not name
    return Row(
        name,
        cells,
        total,
        cue(passage.language, "less-row").match(name) is not None,
        {at: _minute(cell) for at, cell in cells.items()},
    )


def _is_plain(quantity: Quantity) -> bool:
    return quantity.kind in _CELLS and quantity.value is not None and quantity.hedge is Hedge.NONE


def _minute(cell: Quantity) -> Minute:
    return Minute(int((cell.value or ZERO) * MILLION), int(cell.place * MILLION))


def _printed(quantity: Quantity) -> Quantity:
    """Return a cell as the rounded number that it is in an account, with or without a sign of money."""
    place = quantity.place or Fraction(1)
    values = rounded(quantity.value or ZERO, place)
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
            for found in _vouched_for(columns, 1 if row.is_total else WITNESSES):
                if len(found.parts) + len(found.less) > 1:
                    yield found
            above = above[: -account.size]
        above.append(row)


@dataclass(slots=True)
class Running:
    """The sum of the last rows in a column, those taken off apart, and how far rounding may move it."""

    whole: Minute
    added: int = 0
    less: int = 0
    last: int = 0
    slack: int = 0
    size: int = 0
    has_nought: bool = False

    def take(self, cell: Minute, *, is_less: bool) -> None:
        """Add the cell of one more row above."""
        value, place = cell
        if is_less:
            self.less += value
        else:
            self.added += value
        self.last, self.size = value, self.size + 1
        self.slack += place
        self.has_nought = self.has_nought or not value

    def fits(self, total: int) -> bool:
        """Tell whether a total is that of the column, and great enough to be no chance."""
        whole, place = self.whole
        if self.size < 2 or self.has_nought or abs(whole) < LEAST * place:
            return False
        return 2 * abs(total - whole) <= self.slack + place


def _summed(above: list[Row], row: Row) -> Account | None:
    """Return the rows that a row adds up, by as many columns as possible; none where too few do."""
    best: Account | None = None
    most = 0 if row.is_total else WITNESSES - 1
    columns = {column: Running(whole) for column, whole in row.minutes.items()}
    has_less = False
    for size, earlier in enumerate(reversed(above[-ROWS:]), 1):
        has_less = has_less or earlier.is_less
        for column in columns.keys() & earlier.minutes.keys():
            columns[column].take(earlier.minutes[column], is_less=earlier.is_less)
        for account_of, fits in _ways_to_add_up(columns.values(), size, has_less=has_less):
            if fits > most:
                best, most = account_of(tuple(above[-size:])), fits
    return best


def _ways_to_add_up(
    columns: Iterable[Running], size: int, *, has_less: bool
) -> Iterator[tuple[Callable[[tuple[Row, ...]], Account], int]]:
    """Yield each account that rows may be, with the number of columns that it fits."""
    yield _plain, sum(one.fits(one.added + one.less) for one in columns)
    if has_less:
        yield _told_less, sum(one.fits(one.added - one.less) for one in columns)
    elif size <= FEW:
        yield _less_the_rest, sum(one.fits(2 * one.last - one.added) for one in columns)


def _plain(rows: tuple[Row, ...]) -> Account:
    return Account(rows)


def _told_less(rows: tuple[Row, ...]) -> Account:
    """Take off the rows that say so: "Less: current portion"."""
    return Account(tuple(r for r in rows if not r.is_less), tuple(r for r in rows if r.is_less))


def _less_the_rest(rows: tuple[Row, ...]) -> Account:
    """Take off all rows but the first: revenue, cost, gross profit."""
    return Account(rows[:1], rows[1:])


def _column(rows: Sequence[Row], column: int) -> tuple[Quantity, ...]:
    return tuple(row.cells[column] for row in rows if column in row.cells)


def _vouched_for(found: Sequence[Sum], needed: int) -> Iterator[Sum]:
    """Yield the sums for which so many others of their account vouch."""
    fits = [_vouches(one) for one in found]
    for one, own in zip(found, fits, strict=True):
        if sum(fits) - own >= needed:
            yield one


def _vouches(found: Sum) -> bool:
    """Tell whether cells add up and are evidence for others of their table; small ones are not."""
    cells, whole, place = (*found.parts, *found.less), found.whole.value or ZERO, found.whole.place
    if len(cells) < 2 or not all(cell.value for cell in cells) or abs(whole) < LEAST * place:
        return False
    slack = sum((cell.place for cell in cells), place) / 2
    return abs(_sum_of(found.parts) - _sum_of(found.less) - whole) <= slack


def _sum_of(cells: Iterable[Quantity]) -> Fraction:
    return sum((cell.value or ZERO for cell in cells), ZERO)


# --- across -------------------------------------------------------------------------------------


def _across(table: Sequence[Row]) -> Iterator[Sum]:
    """Yield the sums of rows: "Fees | $70,000 | $149,987 | $219,987", and those of three cells in a row."""
    shapes: dict[tuple[int, ...], list[Row]] = {}
    for row in table:
        for shape in _shapes(row):
            shapes.setdefault(shape, []).append(row)
    for (target, *sources), rows in shapes.items():
        found = [Sum(tuple(row.cells[at] for at in sources), row.cells[target], row.name) for row in rows]
        for one in _vouched_for(found, max(WITNESSES, len(rows) // 2)):
            if not _is_mean(one):
                yield one


def _is_mean(one: Sum) -> bool:
    """Tell whether a row is of averages, or of what there was at each date: shares, headcount, stocks."""
    values = [part.value or ZERO for part in one.parts]
    return min(values) > 0 and min(values) <= (one.whole.value or ZERO) <= max(values)


def _shapes(row: Row) -> Iterator[tuple[int, ...]]:
    """Yield which cell may be the sum of which others: the last of all, or one end of three in a row."""
    columns = sorted(row.cells)
    if len(columns) > 2:
        yield (columns[-1], *columns[:-1])
    for (first, second), (_, third) in pairwise(pairwise(columns)):
        yield (first, second, third)
        if len(columns) > 3:
            yield (third, first, second)
