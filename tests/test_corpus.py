"""Every row of the pages tests/corpus/<language>/quantities.md and negatives.md is read as it says."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from factcheck.decimals import exact
from factcheck.languages import LANGUAGES, load
from factcheck.model import Figure, Quantity

if TYPE_CHECKING:
    from factcheck.interval import Interval
    from factcheck.languages import Language

PAGES = Path(__file__).parent / "corpus"
NOTHING = ("nothing", "无")


class Row(NamedTuple):
    page: str
    line: int
    cells: tuple[str, ...]


def rows(page: str) -> list[Row]:
    """Return the rows of all tables of a page in all languages; the row above a rule is a heading."""
    found = []
    for code in LANGUAGES:
        path = PAGES / code / page
        lines = path.read_text("utf-8").splitlines()
        for number, line in enumerate(lines, 1):
            following = lines[number] if number < len(lines) else ""
            if line.startswith("|") and not line.startswith("|-") and not following.startswith("|-"):
                cells = line.strip().strip("|").replace(r"\|", "\0").split("|")
                found.append(Row(code, number, tuple(c.strip().replace("\0", "|") for c in cells)))
    assert found
    return found


def shown(interval: Interval) -> str:
    """Print an interval as the pages do."""
    low = "(…" if interval.low is None else ("[" if interval.low_closed else "(") + exact(interval.low)
    high = "…)" if interval.high is None else exact(interval.high) + ("]" if interval.high_closed else ")")
    return f"{low}..{high}"


def written_as(read: Language, text: str, written: str) -> Figure:
    """Return the figure that is written so, and show all where there is none."""
    figures = read.figures(text)
    matching = [figure for figure in figures if figure.text == written]
    assert matching, [figure.text for figure in figures]
    return matching[0]


def name(row: Row) -> str:
    return f"{row.page}:{row.line}"


@pytest.mark.parametrize("row", rows("quantities.md"), ids=name)
def test_quantity(row: Row) -> None:
    text, written, value, interval, unit, kind = row.cells
    figure = written_as(load(row.page), text, written)
    assert isinstance(figure, Quantity)
    read = "" if figure.value is None else exact(figure.value)
    assert (read, shown(figure.interval)) == (value, interval)
    assert (figure.unit.name, figure.kind.value) == (unit, kind)


@pytest.mark.parametrize("row", rows("negatives.md"), ids=name)
def test_no_quantity(row: Row) -> None:
    text, written, kind = row.cells
    read = load(row.page)
    if written in NOTHING:
        assert read.figures(text) == []
    else:
        assert written_as(read, text, written).kind.value == kind


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_language_has_its_pages(code: str) -> None:
    assert {page.name for page in (PAGES / code).glob("*.md")} >= {"quantities.md", "negatives.md"}
