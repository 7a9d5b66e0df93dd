"""Where are the figures of an English text?

"Revenue rose 12 % to $48.2 million in the third quarter of 2022" holds a percentage, an amount and a
period. One scan finds digits and number words; a small reader for what was found does the rest.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.languages.digits import GLYPHS, MARKS
from factcheck.languages.en import currencies, dates, forms, names, nouns, numbers
from factcheck.languages.en import words as w

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from factcheck.model import Figure

    Reader = Callable[[str, int, int], Figure | None]

_TOKEN = re.compile(rf"[A-Za-z]+|[0-9]+|[{''.join(GLYPHS)}{MARKS}]")


def _month(text: str, at: int, floor: int) -> Figure | None:
    found = dates.month(text, at)
    return _span(text, at, found) if found else None


def _span(text: str, at: int, found: dates.Found) -> Figure:
    """Join two dates with a dash or "to" between them; else return the first."""
    second_at = dates.joiner(text, found.end)
    if second_at is not None:
        second = dates.month(text, second_at) or dates.digits(text, second_at)
        if second and second.kind is found.kind:
            return dates.joined(text, at, found, second)
    return dates.date(text, at, found)


def _digits(text: str, at: int, floor: int) -> Figure | None:
    at = _leading_point(text, at, floor)
    if (end := dates.clock(text, at)) is not None:
        return names.timed(text, at, end)
    if found := dates.digits(text, at) or dates.part(text, at) or dates.quarter_code(text, at):
        return _span(text, at, found)
    if not currencies.before(text, at, floor) and (name := names.read(text, at, floor)):
        return name
    if found_year := numbers.short_year(text, at, floor) or numbers.year(text, at, floor):
        return found_year
    return numbers.read(text, at, floor) or names.code(text, at)


def _leading_point(text: str, at: int, floor: int) -> int:
    """Return where the numeral of digits begins, which may be at a point before them: .77, but Rs.500."""
    is_pointed = at > floor and text[at - 1] == "." and not text[at - 2 : at - 1].isalnum()
    return at - 1 if is_pointed else at


def _coded(text: str, at: int, floor: int) -> Figure | None:
    """Read Q3 2022, H1 and FY2023, whose letters the digits would otherwise make a code."""
    found = dates.quarter_code(text, at) or dates.fiscal(text, at)
    return dates.date(text, at, found) if found else None


def _ordinal(text: str, at: int, floor: int) -> Figure | None:
    if found := dates.part(text, at):
        return dates.date(text, at, found)
    return numbers.read(text, at, floor)


def _ordinal_part(text: str, at: int, floor: int) -> Figure | None:
    found = dates.part(text, at) or dates.relative(text, at)
    return dates.date(text, at, found) if found else None


def _century(text: str, at: int, floor: int) -> Figure | None:
    if found := dates.spelt_year(text, at):
        return dates.date(text, at, found)
    return numbers.read(text, at, floor)


def _address(text: str, at: int, floor: int) -> Figure | None:
    return names.address(text, at)


def _mark(text: str, at: int, floor: int) -> Figure | None:
    """Read ③, the number of a list item or note."""
    return names.mark(text, at)


_READER_OF: tuple[tuple[Iterable[str], Reader], ...] = (
    ((*w.ONES, *w.TENS, *w.SCALES, *w.DOZENS, "a", "an", "half", "quarter"), numbers.read),
    (("eighteen", "nineteen", "twenty"), _century),
    ((*w.PLURAL_SCALES, "dozens", "tens"), forms.vague),
    (w.MULTIPLES, forms.multiple),
    (w.ORDINALS, _ordinal),
    (("last", "final", "this", "next", "previous", "prior"), _ordinal_part),
    (dates.MONTHS, _month),
    (("q", "h", "fy", "fiscal", "financial", "calendar"), _coded),
    (("http", "https", "www"), _address),
    (MARKS, _mark),
)
"""Which reader reads what begins with a word; of two the latter."""


def _by_word() -> dict[str, Reader]:
    readers = {word: reader for words, reader in _READER_OF for word in words}
    for word, reader in list(readers.items()):
        readers[word.title()] = readers[word.upper()] = reader
    return {**readers, "point": numbers.read}


_READERS = _by_word()


def figures(text: str) -> list[Figure]:
    """Return every figure of *text* in order; no two of them overlap."""
    out: list[Figure] = []
    floor = 0
    reader_of = _READERS.get
    for token in _TOKEN.finditer(text):
        word = token.group()
        reader = reader_of(word) or (None if word.isalpha() else _digits)
        if reader is None or token.start() < floor:
            continue
        figure = reader(text, token.start(), floor)
        if figure is not None:
            out.append(figure)
            floor = figure.end
    return nouns.shared_units(text, out)
