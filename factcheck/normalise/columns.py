"""How wide is the column that a text was set in, and would the next word still have fitted?

A typesetter certainly broke 「投资额为1291.8亿⏎⏎元」, inside a figure; such lines show how wide the column is
there.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from factcheck.frozen import frozen
from factcheck.source import PARAGRAPH

if TYPE_CHECKING:
    from collections.abc import Sequence

_ANNOUNCING = frozenset("；：;:")
_LINE = re.compile(r"\S(?:[^\n\u2029]*\S)?")
_TABLE_SIGNS = ("\t", "|", "   ", "---", "===", "***", "___")
_TABLE = re.compile(r"\t|\||\S {3,}\S|\A[-=*_]{3,}\Z")
_WORD = re.compile(r"[“‘（《「]*(?:([!-~]+)|.)[，。、；：！？）”’》」…]*")
_SPACED_WORDS = re.compile(r"[^\x00-\x7f] +[^\x00-\x7f]")
_PAUSE = re.compile("[，、；。！？,;]")

WORDY = 16  # columns; a shorter line by itself is a title
NEAR = 8  # certain breaks on each side to learn the column from
FAR = 40  # lines within which they must stand
WIDEST = 200  # columns; no page is wider, so such a line is a paragraph


@frozen
class Line:
    """A line without its blank ends, and the gap between the line before and this one.

    ``width`` counts columns, two for a Chinese character.
    """

    text: str
    start: int
    end: int
    width: int
    gap: str
    tabular: bool
    titular: bool

    @property
    def indent(self) -> int:
        """Count the blanks before the line."""
        return len(self.gap) - 1 - max(self.gap.rfind("\n"), self.gap.rfind(PARAGRAPH))

    @property
    def is_spaced(self) -> bool:
        """Tell whether a blank line stands before the line."""
        return self.gap.count("\n") > 1


def lines_of(text: str) -> list[Line]:
    """Return the lines of a text that are not blank."""
    lines = []
    done = 0
    may_be_tabular = any(sign in text for sign in _TABLE_SIGNS)
    for found in _LINE.finditer(text):
        content, (start, end) = found[0], found.span()
        width = end - start
        if not content.isascii():
            # three bytes make two columns, one byte makes one
            width = (width + len(content.encode("utf-8", "replace"))) // 2
        tabular = may_be_tabular and _TABLE.search(content) is not None
        titular = " " in content and _is_titular(content)
        lines.append(Line(content, start, end, width, text[done:start], tabular, titular))
        done = end
    return lines


@frozen
class Column:
    """How wide the lines around a break may get; ``width`` is 0 where nothing shows it.

    ``reach`` is the least that a line took up with the word that no longer fitted; ``spaced`` tells
    whether blank lines stand inside paragraphs.
    """

    reach: int = 0
    width: int = 0
    spaced: bool = False

    def is_soft(self, before: Line, after: Line, stops: bool, inside: bool) -> bool:
        """Decide a break that its characters leave open.

        *stops*: *before* ends a sentence; *inside*: it goes on a paragraph.
        """
        if before.width > WIDEST or (after.gap[-1] == " " and after.indent >= before.indent + 2):
            return False
        if not self.width:
            return not stops and _is_prose(before) and after.width <= before.width + 2
        if not self.spaced and after.is_spaced:
            return False
        widest = self.width * 2
        if before.titular or after.titular or before.width > widest or after.width > widest:
            return False
        reach = _reach(before, after)
        return reach > self.width if stops else self._is_filled(before, after, reach, inside)

    def _is_filled(self, before: Line, after: Line, reach: int, inside: bool) -> bool:
        """Tell whether a line goes so far that the next word did not fit; prose need not go all the way."""
        if reach >= self.reach:
            return True
        if inside:
            return reach >= self.reach // 2
        if _PAUSE.search(before.text):
            return reach >= self.reach * 2 // 3
        # some columns count digits as wide as characters
        return not before.text.isascii() and _reach(before, after, digit=2) >= self.reach


class Columns:
    """What the breaks that show it tell of the columns of a text, asked from top to bottom."""

    def __init__(self, lines: Sequence[Line], known: Sequence[int]) -> None:
        self._lines = lines
        self._known = known
        self._reaches = [_reach(lines[i], lines[i + 1]) for i in known]
        self._widths = [lines[i].width for i in known]
        self._spaced = [lines[i + 1].is_spaced for i in known]
        self._until = -1
        self._column = Column()

    def at(self, place: int) -> Column:
        """Return the column around the break *place*."""
        if place > self._until:
            self._column = self._learned(place)
        return self._column

    def _learned(self, place: int) -> Column:
        known = self._known
        middle = bisect_left(known, place)
        self._until = known[min(middle + 2, len(known) - 1)] if known else len(self._lines)  # near enough
        first = bisect_left(known, place - FAR, max(0, middle - NEAR), middle)
        last = bisect_right(known, place + FAR, middle, min(middle + NEAR, len(known)))
        if last - first < 2:
            return Column()
        if middle - first > 1 and last - middle > 1:
            # where columns change, the lines above and below differ: the narrower side must do
            least = min(self._least(first, middle), self._least(middle, last))
        else:
            least = self._least(first, last)
        spaced = 2 * sum(self._spaced[first:last]) >= last - first
        return Column(least, max(self._widths[first:last]), spaced)

    def _least(self, first: int, last: int) -> int:
        """Return how far a line must reach that a typesetter broke."""
        reaches = sorted(self._reaches[first:last])
        width = max(self._widths[first:last])
        if reaches[0] * 4 < width * 3 > reaches[1] * 4:
            return reaches[0] * 2 // 3  # ragged lines
        return min(reaches[1], width + 1)  # even lines, of which one may be odd


def _is_prose(line: Line) -> bool:
    """Tell whether a line that stands alone looks like the middle of a sentence rather than a title."""
    inside = _PAUSE.search(line.text, 0, len(line.text) - 1)
    if line.width < WORDY or line.text[-1] in _ANNOUNCING:
        return False
    return inside is not None and not _SPACED_WORDS.search(line.text)


def _is_titular(line: str) -> bool:
    """Tell whether words stand apart as in 「本报记者 李婷 张添奥」 and nowhere in Chinese prose."""
    return _SPACED_WORDS.search(line) is not None and not _PAUSE.search(line)


def _reach(before: Line, after: Line, digit: int = 1) -> int:
    """Return how wide the line would have been with the next word on it, digits *digit* columns wide."""
    text = after.text
    width = before.width if digit == 1 else digit * len(before.text)
    if text[0] >= "\u3400" and text[1:2] >= "\u3400" and text[1] < "\ua000":
        return width + 2
    word = _WORD.match(text)
    assert word is not None
    narrow = word.end(1) - word.start(1)
    return width + 2 * (word.end() - narrow) + digit * narrow + before.text.isascii()
