"""Which lines does a page of a PDF have, and what stands in each?

A raised 1 in 「34¹项」 marks a note; a wide gap, as in 「Total   51,904   49,331」, parts cells of a table;
a line that begins further right than the one below it begins a paragraph.  Lines follow one another as the
page prints them, one column after the other; a program that prints across both columns makes rows of them.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.frozen import NamedTuple
from factcheck.languages.script import is_item
from factcheck.readers.marks import LIFT, LOWER, RAISE, SINK, finish

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

CELL = " | "
"""Between the cells of a row, as in those of Word files and web pages."""
INDENT = "  "
"""Before the first line of a paragraph that is set in."""
UNKNOWN = "\ufffd"
_LINE_ENDS = frozenset((10, 13))
_HYPHENS = frozenset((0x02, 0xFFFE))
"""What PDFium makes of a hyphen and the line end behind it."""
_FIRST_BLANK, _BREAKS = 0xA0, frozenset((0x2028, 0x2029))
_FIRST_WIDE = 0x2E80
_STOPS = frozenset("。！？；：")  # prose may leave a gap after these
_LIGATURES = dict(zip(range(0xFB00, 0xFB07), ("ff", "fi", "fl", "ffi", "ffl", "st", "st"), strict=True))
_ITEM_SIGN = re.compile(r"[^\w\s]|[(（]?\w{1,3}[.．、)）]|第\w{1,3}[编章节条款]")
_LEVELS = {1: (RAISE, LOWER), 0: ("", ""), -1: (SINK, LIFT)}


class Glyph(NamedTuple):
    """A character at its place, in hundredths of a point; one without size was put in by PDFium."""

    code: int
    left: int
    right: int
    base: int
    size: int

    @property
    def text(self) -> str:
        """Return what the character is in a line of text."""
        if self.code in _HYPHENS:
            return "-"
        if self.is_blank:
            return " " if self.code < _FIRST_BLANK or self.code in _BREAKS else chr(self.code)
        if self.code < 0x20 or self.code == 0xFFFF:
            return UNKNOWN
        return _LIGATURES.get(self.code) or chr(self.code)

    @property
    def is_blank(self) -> bool:
        """Tell whether nothing is seen."""
        return not self.size or chr(self.code).isspace()


class Line(NamedTuple):
    """A line of a page: what it says, and where it begins."""

    text: str
    left: int
    base: int
    size: int


def lines_of(pages: Iterable[Iterable[Glyph]]) -> list[list[str]]:
    """Return the lines of each page: a gap is a blank line, and a line that is set in begins with blanks."""
    written = [[line for line in map(_written, _parted(page)) if line.text] for page in pages]
    steps = Counter(step // 5 * 5 for lines in written for step in _steps(lines) if step > 0)
    usual = min(steps, key=lambda step: (-steps[step], step), default=0)
    return [[*_spaced(lines, usual * 7 // 5)] for lines in written]


def _spaced(lines: Sequence[Line], most: int) -> Iterator[str]:
    """Yield the lines of a page, a blank one before that which stands further below the last than *most*."""
    around = zip((None, *lines), lines, (*lines[1:], None), (0, *_steps(lines)), strict=False)
    for above, line, below, step in around:
        if above is not None and (step > most or _is_heading(above.size, line.size)):
            yield ""
        yield INDENT + line.text if _is_set_in(above, line, below) else line.text


def _is_heading(size: int, other: int) -> bool:
    """Tell whether of two lines one is a heading, or a note, by its size; 12 beside 10.5 is one paragraph."""
    return 6 * min(size, other) <= 5 * max(size, other)


def _is_small(size: int, other: int) -> bool:
    """Tell whether a character is small enough beside another to be a raised one."""
    return 10 * size <= 9 * other


def _steps(lines: Sequence[Line]) -> list[int]:
    return [_step(above, below) for above, below in pairwise(lines)]


def _step(above: Line, below: Line) -> int:
    """Return how far the next line stands below, in hundredths of its size; it may begin another column."""
    return 100 * (above.base - below.base) // max(above.size, below.size)


def _is_set_in(above: Line | None, line: Line, below: Line | None) -> bool:
    """Tell whether a line is set in as the first of a paragraph, and not under the sign of an item."""
    least = line.left - line.size * 9 // 10
    if below is None or below.left > least or not 0 < _step(line, below) < 300:
        return False
    if above is None or not 0 < _step(above, line) < 300:
        return True
    return above.left <= least and not is_item(above.text)


def _parted(glyphs: Iterable[Glyph]) -> Iterator[list[Glyph]]:
    """Yield the characters of each line that is not blank."""
    line: list[Glyph] = []
    ended = False
    tallest = last = Glyph(0, 0, 0, 0, 0)
    for glyph in glyphs:
        if glyph.code in _LINE_ENDS:
            ended = True
            continue
        if glyph.size and (ended or _is_back(last, glyph)):
            if not _goes_on(tallest, last, glyph):
                if tallest.size:
                    yield line
                line, tallest = [], Glyph(0, 0, 0, 0, 0)
            ended = False
        line.append(glyph)
        if glyph.size:
            last = glyph
            tallest = glyph if glyph.size > tallest.size and not glyph.is_blank else tallest
        ended = ended or glyph.code in _HYPHENS
    if tallest.size:
        yield line


def _is_back(last: Glyph, glyph: Glyph) -> bool:
    """Tell whether the next character stands further left and lower or higher: PDFium may miss a line end."""
    return glyph.left < last.left and 2 * abs(glyph.base - last.base) > max(last.size, glyph.size)


def _goes_on(tallest: Glyph, last: Glyph, glyph: Glyph) -> bool:
    """Tell whether a line goes on where PDFium ends it: with 20 behind the ² of 「CO₂ 20吨」, or a cell."""
    small, large = sorted((tallest.size, glyph.size))
    gap = glyph.left - last.right
    if 3 * gap < -large:
        return False
    rise = abs(glyph.base - tallest.base)
    return 10 * rise < large or (gap <= large and 10 * rise < 6 * large and _is_small(small, large))


class _Setting(NamedTuple):
    """How a line is set: the size and base line of most of its characters, and the usual gap between two."""

    size: int
    base: int
    gap: int

    @classmethod
    def of(cls, glyphs: Sequence[Glyph]) -> _Setting:
        seen = [glyph for glyph in glyphs if not glyph.is_blank]
        (size, base), _ = Counter((glyph.size, glyph.base) for glyph in seen).most_common(1)[0]
        gaps = sorted(after.left - before.right for before, after in pairwise(seen)) or [0]
        return cls(size, base, min(max(0, gaps[len(gaps) // 2]), size // 2))

    def level(self, glyph: Glyph) -> int:
        """Return 1 for a raised character, -1 for a lowered one, 0 for any other."""
        rise = 10 * (glyph.base - self.base)
        if not _is_small(glyph.size, self.size) or abs(rise) < self.size:
            return 0
        return 1 if rise > 0 else -1

    def is_wide(self, gap: int) -> bool:
        """Tell whether a gap parts cells."""
        return 2 * gap > 3 * self.size

    def is_spacing(self, last: Glyph, glyph: Glyph) -> bool:
        """Tell whether a gap is no wider than others of a line that is spaced out, or before a figure.

        PDFium sees blanks between the characters of a Chinese line that was made as wide as its column.
        """
        is_chinese = max(last.code, glyph.code) >= _FIRST_WIDE and not last.is_blank
        return is_chinese and glyph.left - last.right < self.gap + self.size // 2


def _written(glyphs: Sequence[Glyph]) -> Line:
    """Write the characters of a line, its cells parted and its raised characters resolved."""
    setting = _Setting.of(glyphs)
    pieces: list[str] = []
    blanks, level, last = "", 0, None
    for glyph in glyphs:
        if glyph.is_blank:
            blanks += glyph.text
        else:
            if last is None or setting.is_spacing(last, glyph):
                blanks = ""
            elif setting.is_wide(glyph.left - last.right):
                blanks = " " if chr(last.code) in _STOPS or _is_item_sign(pieces) else CELL
            now = setting.level(glyph)
            if now != level:
                blanks = _LEVELS[level][1] + blanks + _LEVELS[now][0]
            pieces += (blanks, glyph.text)
            blanks, level = "", now
        last = glyph if glyph.size else last
    pieces.append(_LEVELS[level][1])
    left = min(glyph.left for glyph in glyphs if not glyph.is_blank)
    return Line(_joined(pieces), left, setting.base, setting.size)


def _is_item_sign(pieces: Sequence[str]) -> bool:
    """Tell whether only the number or sign of an item stands before a gap."""
    return len(pieces) <= 12 and _ITEM_SIGN.fullmatch("".join(pieces).strip()) is not None


def _joined(pieces: Iterable[str]) -> str:
    """Return the text of a line; a character beyond the first 65,536 comes in two halves."""
    text = finish(pieces).strip()
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
