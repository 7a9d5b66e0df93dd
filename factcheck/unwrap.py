"""Which line breaks did the typesetter make, and which the writer?

The seed breaks 「投资额为1291.8亿⏎⏎元」 inside a figure and ends 「历史最好成绩。」 before a heading.  Some breaks are
certain from the characters around them; the certain ones show how wide the column is there, and the width
decides the others: where the next word would still have fitted, the writer ended the line.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from factcheck.languages.script import CUT_WORDS, NUMERALS, SCALES, UNIT_HEADS
from factcheck.source import PARAGRAPH, Edit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.source import Document

_STOPS = frozenset("。！？…!?.")
_QUOTES_AFTER_STOP = "”’」』）)\"'"
_OPEN_ENDED = frozenset("，、（(“‘《〈「『【[〔,＋+×")  # a line does not end for good after these
_CONTINUING = frozenset("，、。；：！？）”’》〉」』】〕,;:!?)%‰…℃")  # nor does one begin with these
_NO_SPACE_BEFORE = _CONTINUING | frozenset(".]}°")
_NO_SPACE_AFTER = frozenset("([{$£€¥“‘/-–—")

_LINE = re.compile(r"[^\s][^\n\u2029]*")
_ITEM = re.compile(
    r"[-*•·●○■◆▪◦➢#|]\s?(?!\d)|[（(]\w{1,3}[)）]|\d{1,3}[.．、)）](?!\d)|\w{1,3}、|第\w{1,4}[条章节]"
)
_TABLE = re.compile(r"\t|\||\S {3,}\S|\A[-=*_]{3,}\Z")
_WORD = re.compile(r"[!-~]+")
_FIGURE_END = re.compile(r"\d[" + "".join(sorted(SCALES)) + r"]*\Z")
_SPACED = re.compile(r"[^\x00-\x7f] +[^\x00-\x7f]")
_PAUSE = re.compile("[，、；：。！？,;]")

NEAR = 8  # certain breaks to learn the column from
FAR = 16  # lines within which they must stand
WIDEST = 200  # columns; no page is wider, so such a line is a paragraph
INDENT = 4  # columns by which a paragraph's first line may be short


class _Break(Enum):
    SOFT = "made by the typesetter"
    HARD = "made by the writer"
    STOP = "after the end of a sentence"
    OPEN = "to be decided by width"


class _Line(NamedTuple):
    """A line without its blank ends; ``indent`` counts the blanks before it."""

    text: str
    start: int
    end: int
    width: int
    indent: int
    gap: str
    """What stands between the line before and this one."""


def unwrap(document: Document) -> Document:
    """Join the lines that a typesetter broke; keep one line end where the writer made one."""
    if "\n" not in document.text and PARAGRAPH not in document.text:
        return document
    return document.edited(_edits(document.text))


def _edits(text: str) -> Iterator[Edit]:
    lines = _lines(text)
    if not lines:
        return
    if lines[0].start:
        yield Edit(0, lines[0].start)
    soft = _softness(lines)
    for before, after, is_soft in zip(lines, lines[1:], soft, strict=False):
        joint = _joint(before.text, after.text) if is_soft else "\n"
        if after.gap != joint:
            yield Edit(before.end, after.start, joint)
    if lines[-1].end < len(text):
        yield Edit(lines[-1].end, len(text))


def _lines(text: str) -> list[_Line]:
    lines = []
    done = 0
    for found in _LINE.finditer(text):
        content = found[0].rstrip()
        start = found.start()
        end = start + len(content)
        # three bytes make two columns, one byte makes one
        width = (
            len(content)
            if content.isascii()
            else (len(content) + len(content.encode("utf-8", "replace"))) // 2
        )
        gap = text[done:start]
        lines.append(
            _Line(content, start, end, width, len(gap) - 1 - max(gap.rfind("\n"), gap.rfind(PARAGRAPH)), gap)
        )
        done = end
    return lines


def _softness(lines: Sequence[_Line]) -> list[bool]:
    """Tell for each line but the last whether the break after it is soft."""
    breaks = [_judge(before, after) for before, after in zip(lines, lines[1:], strict=False)]
    certain = [i for i, kind in enumerate(breaks) if kind is _Break.SOFT]
    soft: list[bool] = []
    for i, kind in enumerate(breaks):
        match kind:
            case _Break.SOFT | _Break.HARD:
                soft.append(kind is _Break.SOFT)
            case _Break.OPEN | _Break.STOP:
                nearby = _nearby(certain, i)
                inside = bool(soft) and soft[-1]
                column = _Column.learned(lines, nearby)
                soft.append(column.is_soft(lines[i], lines[i + 1], kind, inside))
    return soft


def _nearby(certain: Sequence[int], at: int) -> list[int]:
    """Return the nearest breaks that are certainly soft, both ways."""
    middle = bisect_left(certain, at)
    around = certain[max(0, middle - NEAR // 2) : middle + NEAR // 2]
    return [i for i in around if abs(i - at) <= FAR]


class _Column(NamedTuple):
    """How wide the lines around a break may get: what the certain breaks show."""

    known: int
    reach: int = 0
    """The least width that a line had with the word that no longer fitted."""
    width: int = 0
    spaced: bool = False
    """Whether blank lines stand inside its paragraphs."""

    @classmethod
    def learned(cls, lines: Sequence[_Line], certain: Sequence[int]) -> _Column:
        if len(certain) < 2:
            return cls(0)
        reaches = sorted(_reach(lines[i], lines[i + 1]) for i in certain)
        width = max(lines[i].width for i in certain)
        spaced = 2 * sum(_is_spaced(lines[i + 1]) for i in certain) >= len(certain)
        return cls(len(certain), reaches[len(reaches) // 4], width, spaced)

    def is_soft(self, before: _Line, after: _Line, kind: _Break, inside: bool) -> bool:
        """Decide a break that its characters leave open; *inside* tells that *before* goes on a paragraph."""
        if before.width > WIDEST or after.indent >= before.indent + 2:
            return False
        if not self.known:
            return (
                kind is _Break.OPEN and after.width <= before.width + 2 and bool(_PAUSE.search(before.text))
            )
        if _is_spaced(after) and not self.spaced:
            return False
        if max(before.width, after.width) > self.width * 3 // 2:
            return False
        reach = _reach(before, after)
        if kind is _Break.STOP:
            return reach > self.width
        if inside:
            return reach >= self.reach // 2
        if _PAUSE.search(before.text):
            return reach >= self.reach - INDENT - 2
        return reach >= self.reach and not _SPACED.search(before.text)


def _is_spaced(line: _Line) -> bool:
    return line.gap.count("\n") > 1


def _reach(before: _Line, after: _Line) -> int:
    """Return how wide the line would have been with the next word on it."""
    word = _WORD.match(after.text)
    if word is None:
        return before.width + 2
    return before.width + word.end() + before.text.isascii()


def _judge(before: _Line, after: _Line) -> _Break:
    """Judge a break by the characters around it."""
    if PARAGRAPH in after.gap or _TABLE.search(before.text) or _TABLE.search(after.text):
        return _Break.HARD
    left, right = before.text[-1], after.text[0]
    if right in _CONTINUING:
        return _Break.SOFT
    finished = before.text.rstrip(_QUOTES_AFTER_STOP)[-1:] in _STOPS
    if not finished and _is_figure_cut(before.text, after.text):
        return _Break.SOFT
    if _ITEM.match(after.text):
        return _Break.HARD
    if left in _OPEN_ENDED:
        return _Break.SOFT
    if finished:
        return _Break.STOP
    if left.isdigit() and right.isdigit():
        return _Break.HARD
    if right.islower() and left.isascii() and right.isascii():
        return _Break.SOFT
    return _Break.OPEN


def _is_figure_cut(before: str, after: str) -> bool:
    """Tell whether the break stands inside a figure: 亿|元, 以|上, 十四|五, 3|.1."""
    left, right = before[-1], after[0]
    if left + right in CUT_WORDS or (left in NUMERALS and right in NUMERALS):
        return after[1:2] != "、"
    if right in UNIT_HEADS:
        return _FIGURE_END.search(before) is not None
    return left.isdigit() and right == "." and after[1:2].isdigit()


def _joint(before: str, after: str) -> str:
    """Return what stands between two joined lines: nothing in Chinese, one space in English."""
    left, right = before[-1], after[0]
    if not (left.isascii() and right.isascii()) or right in _NO_SPACE_BEFORE or left in _NO_SPACE_AFTER:
        return ""
    if left.isalpha() != right.isalpha() and not before.isascii():
        return ""
    return " "
