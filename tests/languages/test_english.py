"""English figures: what is spelt reads back, offsets delimit the figure, nothing is slow."""

from __future__ import annotations

import time
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.decimals import exact
from factcheck.languages.en import LANGUAGE
from factcheck.model import Quantity
from factcheck.source import Span

if TYPE_CHECKING:
    from factcheck.interval import Interval

ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen"
)
TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (10**3, "thousand"))


def spell(number: int, joint: str = " and ") -> str:
    """Write a whole number in words."""
    for scale, word in SCALES:
        if number >= scale:
            rest = number % scale
            return spell(number // scale, joint) + f" {word}" + (f" {spell(rest, joint)}" if rest else "")
    if number >= 100:
        rest = number % 100
        return f"{ONES.split()[number // 100]} hundred" + (joint + spell(rest) if rest else "")
    if number >= 20:
        rest = number % 10
        return TENS.split()[number // 10 - 2] + (f"-{ONES.split()[rest]}" if rest else "")
    return ONES.split()[number]


def only(text: str) -> Quantity:
    (figure,) = LANGUAGE.figures(text)
    assert isinstance(figure, Quantity)
    return figure


@given(st.integers(min_value=2, max_value=10**12), st.sampled_from((" and ", " ")))
def test_spelt_numbers_read_back(number: int, joint: str) -> None:
    text = spell(number, joint)
    figure = only(f"They saw {text}.")
    assert (figure.value, figure.text) == (number, text)


@given(st.integers(min_value=2, max_value=10**12))
def test_grouped_digits_read_back(number: int) -> None:
    assert only(f"worth ${number:,} today").value == number


@given(st.decimals(min_value=0, max_value=10**9, places=3))
def test_decimals_are_exact(number: object) -> None:
    figure = only(f"rose {number}% then")
    assert (figure.value, figure.place) == (Fraction(str(number)), Fraction(1, 1000))


PIECES = """
one two five twenty hundred million 3 4.5 1,000 2019 10-15 $ € % percent about over from to between and - a
quarter of May 4 , . ( ) km in Q3 F-150 No. first doubled , 5/8 [1] us$ minus or more
"""
WORDS = st.lists(st.sampled_from(PIECES.split()), max_size=30)


@given(WORDS, st.sampled_from((" ", "", "\n")))
def test_figures_are_ordered_and_delimit_what_is_written(words: list[str], gap: str) -> None:
    text = gap.join(words)
    end = 0
    for figure in LANGUAGE.figures(text):
        assert end <= figure.start < figure.end
        assert text[figure.start : figure.end] == figure.text
        end = figure.end


HOSTILE = {
    "digits": "9" * 10**5,
    "groups": "1" + ",111" * 10**4,
    "brackets": "(" * 10**5 + "1" + ")" * 10**5,
    "hyphens": "twenty-" * 2000,
    "words": "one hundred " * 2000,
    "dashes": "A-" * 10**4 + "1",
    "blanks": "5" + " " * 10**5 + "million",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_is_read_quickly(name: str) -> None:
    started = time.process_time()
    LANGUAGE.figures(HOSTILE[name])
    LANGUAGE.sentences(HOSTILE[name])
    assert time.process_time() - started < 3


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The U.S. unit of Acme Corp. earned $4.2 million. It rose.", 2),
        ("Mr. Smith of No. 10 left.", 1),
        ("Up 4.2 percent\nDown 3 percent", 2),
        ("Sales fell (by 3 percent). They rose later!", 2),
    ],
)
def test_sentences(text: str, count: int) -> None:
    assert len(LANGUAGE.sentences(text)) == count


@pytest.mark.parametrize(
    ("text", "members", "is_open"),
    [
        ("The three cities are Paris, London and Rome.", ["Paris", "London", "Rome"], False),
        ("The three cities are Paris, London, and Rome.", ["Paris", "London", "Rome"], False),
        ("cities such as Paris, London and Rome.", ["Paris", "London", "Rome"], True),
    ],
)
def test_items(text: str, members: list[str], is_open: bool) -> None:
    (found,) = LANGUAGE.items(text, Span(0, len(text)))
    assert [text[start:end] for start, end in found.members] == members
    assert found.open is is_open


def rows(page: str) -> list[list[str]]:
    """Return the cells of a corpus page, its headings left out."""
    lines = (Path(__file__).parents[1] / "corpus" / "en" / page).read_text("utf-8").splitlines()
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("|")]
    return [row for row in cells if row[0] != "text" and row[0].strip("-")]


def shown(interval: Interval) -> str:
    low = "…" if interval.low is None else exact(interval.low)
    high = "…" if interval.high is None else exact(interval.high)
    left = "[" if interval.low is not None and interval.low_closed else "("
    return f"{left}{low}..{high}" + ("]" if interval.high is not None and interval.high_closed else ")")


@pytest.mark.parametrize("row", rows("quantities.md"), ids=lambda row: row[0])
def test_quantities_page(row: list[str]) -> None:
    text, written, value, interval, unit, kind = row
    found = [figure for figure in LANGUAGE.figures(text) if figure.text == written]
    assert len(found) == 1
    figure = found[0]
    assert isinstance(figure, Quantity)
    assert (figure.kind.value, figure.unit.name) == (kind, unit)
    assert (figure.value is None) if not value else (figure.value == Fraction(value))
    assert shown(figure.interval) == interval


@pytest.mark.parametrize("row", rows("negatives.md"), ids=lambda row: row[0])
def test_negatives_page(row: list[str]) -> None:
    text, written, kind = row
    expected = [] if written == "nothing" else [(written, kind)]
    assert [(figure.text, figure.kind.value) for figure in LANGUAGE.figures(text)] == expected
