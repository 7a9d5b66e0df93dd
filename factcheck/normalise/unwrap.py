"""Which line breaks did the typesetter make, and which the writer?

The seed breaks 「投资额为1291.8亿⏎⏎元」 inside a figure and ends 「历史最好成绩。」 before a heading.  Some
breaks are certain from the characters around them; those show how wide the column is there, and the width
decides the others: where the next word would still have fitted, the writer ended the line.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from enum import Enum
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from factcheck.languages.script import CUT_WORDS, FIGURE_WORDS, ITEM, ITEM_HEADS, NUMERALS, SCALES, UNIT_HEADS
from factcheck.source import PARAGRAPH, Edit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.source import Document

_STOPS = frozenset("。！？…!?.")
_QUOTES = "”’」』）)\"'"
_OPEN_ENDED = frozenset("，、（(“‘《〈「『【[〔,＋+×")  # a line does not end for good after these
_CONTINUING = frozenset("，、。；：！？）”’》〉」』】〕,;:!?)%‰…℃")  # nor does one begin with these
_ANNOUNCING = frozenset("；：;:")
_NO_SPACE_BEFORE = _CONTINUING | frozenset(".]}°")
_NO_SPACE_AFTER = frozenset("([{$£€¥“‘/-–—")

_LINE = re.compile(r"[^\s][^\n\u2029]*")
_TABLE_SIGNS = ("\t", "|", "   ", "---", "===", "***", "___")
_TABLE = re.compile(r"\t|\||\S {3,}\S|\A[-=*_]{3,}\Z")
_FIRST_WIDE = "\u2e80"
_LAST_WIDE = "\uffff"
_WORD = re.compile(r"[“‘（《「]*(?:([!-~]+)|.)[，。、；：！？）”’》」…]*")
_LETTERS_LAST = re.compile(r"([A-Za-z]+)-\Z")
_LETTERS_FIRST = re.compile(r"[a-z]+")
_RANGE_OPEN = re.compile(r"\d%?[-–—~～]{1,2}\Z")
_FIGURE_END = re.compile(r"\d[" + "".join(sorted(SCALES)) + r"]*\Z")
_SPACED_WORDS = re.compile(r"[^\x00-\x7f] +[^\x00-\x7f]")
_PAUSE = re.compile("[，、；。！？,;]")

WORDY = 16  # columns; a shorter line by itself is a title
NEAR = 8  # certain breaks on each side to learn the column from
FAR = 40  # lines within which they must stand
WIDEST = 200  # columns; no page is wider, so such a line is a paragraph


class _Break(Enum):
    SOFT = "made by the typesetter"
    HARD = "made by the writer"
    STOP = "after the end of a sentence"
    OPEN = "to be decided by width"


class _Line(NamedTuple):
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


def unwrap(document: Document) -> Document:
    """Join the lines that a typesetter broke; keep one line end where the writer made one."""
    if "\n" not in document.text and PARAGRAPH not in document.text:
        return document
    return document.edited(_edits(document.text))


def _edits(text: str) -> Iterator[Edit]:
    lines = _lines(text)
    if not lines:
        yield Edit(0, len(text))
        return
    if lines[0].start:
        yield Edit(0, lines[0].start)
    for (before, after), is_soft in zip(pairwise(lines), _softness(lines), strict=True):
        joint = _joint(before.text, after.text) if is_soft else "\n"
        if after.gap != joint:
            hyphen = is_soft and _is_hyphenated(before.text, after.text)
            yield Edit(before.end - hyphen, after.start, joint)
    if lines[-1].end < len(text):
        yield Edit(lines[-1].end, len(text))


def _lines(text: str) -> list[_Line]:
    lines = []
    done = 0
    may_be_tabular = any(sign in text for sign in _TABLE_SIGNS)
    for found in _LINE.finditer(text):
        content = found[0]
        if content[-1].isspace():
            content = content.rstrip()
        start = found.start()
        width = len(content)
        if not content.isascii():
            # three bytes make two columns, one byte makes one
            width = (width + len(content.encode("utf-8", "replace"))) // 2
        end = start + len(content)
        tabular = may_be_tabular and _TABLE.search(content) is not None
        titular = " " in content and _is_titular(content)
        lines.append(_Line(content, start, end, width, text[done:start], tabular, titular))
        done = end
    return lines


def _softness(lines: Sequence[_Line]) -> list[bool]:
    """Tell for each line but the last whether the break after it is soft."""
    breaks = [_judge(before, after) for before, after in pairwise(lines)]
    soft = [kind is _Break.SOFT for kind in breaks]
    known = [i for i, kind in enumerate(breaks) if kind is _Break.SOFT or _is_telling(kind, lines, i)]
    columns = _Columns(lines, known)
    for i, kind in enumerate(breaks):
        if kind is _Break.OPEN or kind is _Break.STOP:
            inside = i > 0 and soft[i - 1]
            soft[i] = columns.at(i).is_soft(lines[i], lines[i + 1], kind, inside)
    return soft


class _Column(NamedTuple):
    """How wide the lines around a break may get; ``width`` is 0 where nothing shows it.

    ``reach`` is the least that a line took up with the word that no longer fitted; ``spaced`` tells
    whether blank lines stand inside paragraphs.
    """

    reach: int = 0
    width: int = 0
    spaced: bool = False

    def is_soft(self, before: _Line, after: _Line, kind: _Break, inside: bool) -> bool:
        """Decide a break that its characters leave open; *inside*: *before* goes on a paragraph."""
        if before.width > WIDEST or (after.gap[-1] == " " and after.indent >= before.indent + 2):
            return False
        if not self.width:
            return kind is _Break.OPEN and _is_prose(before) and after.width <= before.width + 2
        if not self.spaced and after.is_spaced:
            return False
        if before.width > self.width * 2 or after.width > self.width * 2 or before.titular or after.titular:
            return False
        reach = _reach(before, after)
        return reach > self.width if kind is _Break.STOP else self._is_filled(before, after, reach, inside)

    def _is_filled(self, before: _Line, after: _Line, reach: int, inside: bool) -> bool:
        """Tell whether a line goes so far that the next word did not fit; prose need not go all the way."""
        if reach >= self.reach:
            return True
        if inside:
            return reach >= self.reach // 2
        if _PAUSE.search(before.text):
            return reach >= self.reach * 2 // 3
        # some columns count digits as wide as characters
        return not before.text.isascii() and _reach(before, after, digit=2) >= self.reach


class _Columns:
    """What the breaks that show it tell of the columns of a text, asked from top to bottom."""

    def __init__(self, lines: Sequence[_Line], known: Sequence[int]) -> None:
        self._lines = lines
        self._known = known
        self._reaches = [_reach(lines[i], lines[i + 1]) for i in known]
        self._widths = [lines[i].width for i in known]
        self._spaced = [lines[i + 1].is_spaced for i in known]
        self._until = -1
        self._column = _Column()

    def at(self, place: int) -> _Column:
        """Return the column around the break *place*."""
        if place > self._until:
            self._column = self._learned(place)
        return self._column

    def _learned(self, place: int) -> _Column:
        known = self._known
        middle = bisect_left(known, place)
        self._until = known[min(middle + 2, len(known) - 1)] if known else len(self._lines)  # near enough
        first = bisect_left(known, place - FAR, max(0, middle - NEAR), middle)
        last = bisect_right(known, place + FAR, middle, min(middle + NEAR, len(known)))
        if last - first < 2:
            return _Column()
        if middle - first > 1 and last - middle > 1:
            # where columns change, the lines above and below differ: the narrower side must do
            least = min(self._least(first, middle), self._least(middle, last))
        else:
            least = self._least(first, last)
        spaced = 2 * sum(self._spaced[first:last]) >= last - first
        return _Column(least, max(self._widths[first:last]), spaced)

    def _least(self, first: int, last: int) -> int:
        """Return how far a line must reach that a typesetter broke."""
        reaches = sorted(self._reaches[first:last])
        width = max(self._widths[first:last])
        if reaches[0] * 4 < width * 3 > reaches[1] * 4:
            return reaches[0] * 2 // 3  # ragged lines
        return min(reaches[1], width + 1)  # even lines, of which one may be odd


def _is_telling(kind: _Break, lines: Sequence[_Line], at: int) -> bool:
    """Tell whether a line shows the column though its end is open: it ends amid its second sentence."""
    if kind is not _Break.OPEN:
        return False
    before = lines[at]
    return before.width <= WIDEST and lines[at + 1].width <= before.width * 3 // 2 and "。" in before.text


def _is_prose(line: _Line) -> bool:
    """Tell whether a line that stands alone looks like the middle of a sentence rather than a title."""
    inside = _PAUSE.search(line.text, 0, len(line.text) - 1)
    if line.width < WORDY or line.text[-1] in _ANNOUNCING:
        return False
    return inside is not None and not _SPACED_WORDS.search(line.text)


def _is_titular(line: str) -> bool:
    """Tell whether words stand apart as in 「本报记者 李婷 张添奥」 and nowhere in Chinese prose."""
    return _SPACED_WORDS.search(line) is not None and not _PAUSE.search(line)


def _reach(before: _Line, after: _Line, digit: int = 1) -> int:
    """Return how wide the line would have been with the next word on it, digits *digit* columns wide."""
    text = after.text
    width = before.width if digit == 1 else digit * len(before.text)
    if text[0] >= "\u3400" and text[1:2] >= "\u3400" and text[1] < "\ua000":
        return width + 2
    word = _WORD.match(text)
    assert word is not None
    narrow = word.end(1) - word.start(1)
    return width + 2 * (word.end() - narrow) + digit * narrow + before.text.isascii()


def _judge(before: _Line, after: _Line) -> _Break:
    """Judge a break by the characters around it."""
    left, right = before.text[-1], after.text[0]
    if PARAGRAPH in after.gap or before.tabular or after.tabular:
        return _Break.HARD
    if right in _CONTINUING:
        return _Break.SOFT
    finished = left in _STOPS or (left in _QUOTES and before.text.rstrip(_QUOTES)[-1:] in _STOPS)
    if not finished and _is_figure_cut(before.text, after.text):
        return _Break.SOFT
    if right in ITEM_HEADS and ITEM.match(after.text):
        return _Break.HARD
    if left in _OPEN_ENDED:
        return _Break.SOFT
    return _Break.STOP if finished else _judge_letters(left, right)


def _judge_letters(left: str, right: str) -> _Break:
    """Judge a break between two characters of which neither is a sign."""
    if left.isdigit() and right.isdigit():
        return _Break.HARD
    if right.islower() and left.isascii() and right.isascii():
        return _Break.SOFT
    return _Break.OPEN


def _is_figure_cut(before: str, after: str) -> bool:
    """Tell whether the break stands inside a figure: 亿|元, 以|上, 十四|五, 2022—|2026, 3|.1."""
    left, right = before[-1], after[0]
    if left + right in CUT_WORDS:
        return True
    if left in NUMERALS and right in NUMERALS:
        return not ITEM.match(after)
    if right in UNIT_HEADS:
        return _FIGURE_END.search(before, max(0, len(before) - 8)) is not None
    if right.isdigit():
        return _RANGE_OPEN.search(before, max(0, len(before) - 3)) is not None
    return right == "." and left.isdigit() and after[1:2].isdigit()


def _joint(before: str, after: str) -> str:
    """Return what stands between two joined lines: nothing in Chinese, one space in English."""
    left, right = before[-1], after[0]
    if left >= _FIRST_WIDE or right >= _FIRST_WIDE or right in _NO_SPACE_BEFORE:
        return ""
    if left in _NO_SPACE_AFTER:
        return " " if before[-2:-1] == " " else ""
    # no pattern: a class of 50,000 characters takes 3 ms to compile
    if any(_FIRST_WIDE <= char <= _LAST_WIDE for char in before):
        # a Chinese line has few spaces, least of all inside 25KT|700 or after a quotation
        return " " if left.isalpha() and right.isalpha() else ""
    return " "


def _is_hyphenated(before: str, after: str) -> bool:
    """Tell whether a hyphen was only put in at the line end: mil-|lion, but not long-|term."""
    if before[-1] != "-":
        return False
    head, tail = _LETTERS_LAST.search(before, max(0, len(before) - 12)), _LETTERS_FIRST.match(after)
    return head is not None and tail is not None and (head[1] + tail[0]).lower() in FIGURE_WORDS
