"""How does a person see which figures were read, and as what?

「3.7万余户」 stands on line 9, means 37000 to just under 38000 户 and is a count; with marks, every sentence
is shown with its figures set off, so that one that was passed over catches the eye.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from rich.box import ASCII2, SIMPLE_HEAD
from rich.table import Table
from rich.text import Text

from factcheck.model import Date, Day, Name, Quantity
from factcheck.recognise import placed
from factcheck.report import Places
from factcheck.reports.amounts import number, span
from factcheck.reports.layout import Glyphs, terminal, wrapped
from factcheck.reports.snippet import clean
from factcheck.reports.words import words
from factcheck.units import NUMBER

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.model import Article, Figure
    from factcheck.recognise import Number
    from factcheck.report import Unread
    from factcheck.reports.view import View
    from factcheck.reports.words import Words


def write(articles: Sequence[Article], errors: Sequence[Unread], out: TextIO, view: View) -> None:
    """Print one table for each article, or its sentences with all figures marked."""
    console = terminal(out, view)
    glyphs = Glyphs.of(out)
    for article in articles:
        terms = words(article.language)
        console.print(Text(clean(article.document.path), "bold underline"), soft_wrap=True)
        if view.verbose:
            for line in _sentences(article, view):
                console.print(line, soft_wrap=True)
        console.print(_table(article, terms, glyphs))
    for error in errors:
        console.print(Text(clean(f"{error.path}: {error.reason}"), "bold red"), soft_wrap=True)


def _table(article: Article, terms: Words, glyphs: Glyphs) -> Table:
    table = Table(box=SIMPLE_HEAD if glyphs.rule == "─" else ASCII2, pad_edge=False, header_style="dim")
    place, text, value, values, unit, kind, hedge = terms.columns
    table.add_column(place, justify="right", no_wrap=True)
    table.add_column(text, overflow="fold")
    table.add_column(value, justify="right", no_wrap=True)
    table.add_column(values, overflow="fold")
    for heading in (unit, kind, hedge):
        table.add_column(heading, no_wrap=True)
    for found in placed(article):
        table.add_row(*_row(found, terms))
    return table


def _row(found: Number, terms: Words) -> list[Text]:
    figure = found.figure
    style = _style(figure)
    cells = [f"{found.line}:{found.column}", figure.text, *_values(figure, terms)]
    return [Text(clean(cell), style if column == 1 else "") for column, cell in enumerate(cells)]


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
