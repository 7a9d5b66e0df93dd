"""How does a person see which figures were read, and as what?

「3.7万余户」 stands on line 9, means 37000 to just under 38000 户 and is a count; with marks, every sentence
is shown with its figures set off, so that one that was passed over catches the eye.
"""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, TextIO

from rich.cells import cell_len
from rich.text import Text

from factcheck.frozen import NamedTuple
from factcheck.model import Date, Day, Name, Quantity
from factcheck.recognise import placed
from factcheck.reports.amounts import number, span
from factcheck.reports.layout import Glyphs, terminal, wrapped
from factcheck.reports.signs import speller
from factcheck.reports.snippet import clean
from factcheck.reports.words import words
from factcheck.source import Places
from factcheck.units import NUMBER

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from factcheck.model import Article, Figure
    from factcheck.recognise import Number
    from factcheck.report import Unread
    from factcheck.reports.view import View
    from factcheck.reports.words import Words


class Column(IntEnum):
    """What is told of a figure, in the order of the table."""

    PLACE = 0
    TEXT = 1
    VALUE = 2
    VALUES = 3
    UNIT = 4
    KIND = 5
    HEDGE = 6


GIVES_WAY = (Column.HEDGE, Column.KIND, Column.UNIT, Column.VALUES, Column.VALUE)
"""In a narrow terminal these go one after the other; place and text, which shows the hedge, always stay.

Before ranges go, those are put on two lines that are too long.
"""
_FOLDED_AFTER = GIVES_WAY.index(Column.VALUES)
_RIGHT = frozenset({Column.PLACE, Column.VALUE})
_GAP = 2
LONG = 32
"""Cells of a text, such as a name, that may take more than one line where lines are wrapped."""


class Row(NamedTuple):
    """What the table says of one figure."""

    cells: tuple[str, ...]
    style: str


class Layout(NamedTuple):
    """The columns that a terminal has room for, their widths, and whether ranges take two lines."""

    widths: dict[Column, int]
    folded: bool = False

    @property
    def width(self) -> int:
        """Return how many cells a row takes."""
        return 1 + sum(self.widths.values()) + _GAP * (len(self.widths) - 1)


def write(articles: Sequence[Article], errors: Sequence[Unread], out: TextIO, view: View) -> None:
    """Print one table for each article, or its sentences with all figures marked."""
    console = terminal(out, view)
    glyphs, spelt = Glyphs.of(out), speller(out)
    for article in articles:
        terms = words(article.language)
        console.print(Text(clean(article.document.path), "bold underline"), soft_wrap=True)
        if view.verbose:
            for line in _sentences(article, view):
                console.print(line, soft_wrap=True)
        console.print()
        for line in _table(
            [_row(found, terms, spelt) for found in placed(article)], terms, glyphs, view.width
        ):
            console.print(line, soft_wrap=True)
        console.print(_total(article, terms), "", sep="\n", soft_wrap=True)
    for error in errors:
        console.print(Text(clean(f"{error.path}: {error.reason}"), "bold red"), soft_wrap=True)


def _total(article: Article, terms: Words) -> str:
    """Say how many figures there are, as a report counts them, and how many other mentions."""
    figures = article.figures
    measuring = sum(isinstance(figure, Quantity) for figure in figures)
    others = len(figures) - measuring
    told = [terms.counted(terms.measuring, measuring), terms.counted(terms.others, others) if others else ""]
    return " " + terms.joined(*told)


def _row(found: Number, terms: Words, spelt: Callable[[str], str]) -> Row:
    figure = found.figure
    cells = f"{found.line}:{found.column}", figure.text, *_values(figure, terms)
    return Row(tuple(spelt(clean(cell)) for cell in cells), _style(figure))


# --- what fits ----------------------------------------------------------------------------------


def _table(rows: Sequence[Row], terms: Words, glyphs: Glyphs, width: int | None) -> Iterator[Text]:
    """Yield the lines of a table in which no figure is ever cut."""
    if not rows:
        return
    layout = _layout(rows, terms, width)
    (heading,) = _line([[terms.columns[column]] for column in layout.widths], layout, "")
    heading.stylize("dim")
    yield heading
    yield Text(" " + glyphs.rule * (layout.width - 1), "dim")
    for row in rows:
        cells = [_cell(row, column, layout, terms, width) for column in layout.widths]
        yield from _line(cells, layout, row.style)


def _layout(rows: Sequence[Row], terms: Words, width: int | None) -> Layout:
    """Take columns away in their order until the table fits."""
    hidden: set[Column] = set()
    layout = _measured(rows, terms, hidden, folded=False, width=width)
    for taken, column in enumerate(GIVES_WAY):
        if width is None or layout.width <= width:
            return layout
        if taken == _FOLDED_AFTER:
            layout = _measured(rows, terms, hidden, folded=True, width=width)
            if layout.width <= width:
                return layout
        hidden.add(column)
        layout = _measured(rows, terms, hidden, folded=taken >= _FOLDED_AFTER, width=width)
    return layout


def _measured(
    rows: Sequence[Row], terms: Words, hidden: set[Column], *, folded: bool, width: int | None
) -> Layout:
    shown = Layout({column: 0 for column in Column if column not in hidden}, folded)
    for column in shown.widths:
        # a column that has no width yet makes its cells as narrow as they get
        parts = [part for row in rows for part in _cell(row, column, shown, terms, width)]
        shown.widths[column] = max(map(cell_len, (terms.columns[column], *parts)))
    return shown


def _cell(row: Row, column: Column, layout: Layout, terms: Words, width: int | None) -> list[str]:
    """Return the lines of one cell."""
    text = row.cells[column]
    if column is Column.TEXT and width is not None and cell_len(text) > LONG:
        return [part.plain for part in wrapped(Text(text), LONG)]
    if column is Column.VALUES and layout.folded and cell_len(text) > layout.widths[column]:
        return _halves(text, terms)
    return [text]


def _halves(values: str, terms: Words) -> list[str]:
    """Put the ends of a range on two lines."""
    for joint in (terms.to, ", ", " … "):
        first, found, last = values.partition(joint)
        if found:
            return [first + joint.rstrip(), last]
    return [values]


def _line(cells: Sequence[Sequence[str]], layout: Layout, style: str) -> list[Text]:
    """Return the lines of a row; the text of a figure has its own style."""
    lines = []
    for at in range(max(map(len, cells))):
        line = Text(" ")
        for (column, width), parts in zip(layout.widths.items(), cells, strict=True):
            text = parts[at] if at < len(parts) else ""
            pad = " " * (width - cell_len(text))
            before, after = (pad, "") if column in _RIGHT else ("", pad)
            line.append(before).append(text, style if column is Column.TEXT else "")
            line.append(after + " " * _GAP)
        line.rstrip()
        lines.append(line)
    return lines


# --- what is told of a figure -------------------------------------------------------------------


def _values(figure: Figure, terms: Words) -> list[str]:
    """Return value, range, unit, kind and hedge as a reader wants them."""
    match figure:
        case Quantity():
            value = "" if figure.value is None else number(figure.value, terms)
            values = "" if figure.interval.is_point else span(figure.interval, NUMBER, terms)
            return [value, values, figure.unit.name, figure.kind.value, figure.hedge.value]
        case Date():
            first, last = figure.period
            days = _day(first) if first == last else f"{_day(first)} … {_day(last)}"
            return ["", days, "", figure.kind.value, ""]
        case Name():
            return ["", "", "", figure.kind.value, ""]


def _day(day: Day) -> str:
    parts = [f"{part:02}" for part in day[1:] if part is not None]
    # without a year as ISO 8601 had it: --09-25
    year = f"{day.year:04}" if day.year is not None else ("-" if parts else "")
    return "-".join([year, *parts])


def _sentences(article: Article, view: View) -> Iterator[Text]:
    document = article.document
    places = Places()
    for sentence in article.sentences:
        if not sentence.figures:
            continue
        text = Text()
        done = sentence.start
        for figure in sentence.figures:
            text.append(clean(document.text[done : figure.start]))
            written = clean(document.text[figure.start : figure.end])
            opening, closing = ("", "") if view.color else _brackets(figure)
            text.append(f"{opening}{written}{closing}", _style(figure))
            done = figure.end
        text.append(clean(document.text[done : sentence.end]))
        place = places.place(document, sentence.figures[0].start)
        head = Text(f"{place.line}:{place.column} ", "dim")
        for position, part in enumerate(wrapped(text, view.width, head)):
            yield Text.assemble(head if position == 0 else " " * head.cell_len, part)


def _style(figure: Figure) -> str:
    match figure:
        case Quantity():
            return "bold underline"
        case Date():
            return "italic cyan"
        case Name():
            return "dim"


def _brackets(figure: Figure) -> tuple[str, str]:
    match figure:
        case Quantity():
            return "[", "]"
        case Date():
            return "{", "}"
        case Name():
            return "<", ">"
