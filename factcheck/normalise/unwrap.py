"""Which line breaks did the typesetter make, and which the writer?

The seed breaks 「投资额为1291.8亿⏎⏎元」 inside a figure and ends 「历史最好成绩。」 before a heading.  Some
breaks are certain from the characters around them; those show how wide the column is there, and the width
decides the others: where the next word would still have fitted, the writer ended the line.
"""

from __future__ import annotations

import re
from enum import Enum
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.languages.late import Late
from factcheck.languages.script import (
    CUT_WORDS,
    FIGURE_WORDS,
    ITEM_HEADS,
    NUMERALS,
    SCALES,
    UNIT_HEADS,
    is_item,
)
from factcheck.normalise.columns import WIDEST, Columns, Line, lines_of
from factcheck.source import PARAGRAPH, Edit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.source import Document

_STOPS = frozenset("。！？…!?.")
_QUOTES = "”’」』）)\"'"
_OPEN_ENDED = frozenset("，、（(“‘《〈「『【[〔,＋+×")  # a line does not end for good after these
_CONTINUING = frozenset("，、。；：！？）”’》〉」』】〕,;:!?)%‰…℃")  # nor does one begin with these
_NO_SPACE_BEFORE = _CONTINUING | frozenset(".]}°")
_NO_SPACE_AFTER = frozenset("([{$£€¥“‘/-–—")

_FIRST_WIDE = "\u2e80"
_LAST_WIDE = "\uffff"
_LETTERS_LAST = Late(r"([A-Za-z]+)-\Z")
_LETTERS_FIRST = Late(r"[a-z]+")
_IN_FIGURES = UNIT_HEADS | NUMERALS | {word[1] for word in CUT_WORDS} | frozenset("0123456789.")
_DASHES = frozenset("-–—~～")
_RANGE_OPEN = Late(r"\d%?[-–—~～]{1,2}\Z")
_FIGURE_END = re.compile(r"\d[" + "".join(sorted(SCALES)) + r"]*\Z")


class _Break(Enum):
    SOFT = "made by the typesetter"
    HARD = "made by the writer"
    STOP = "after the end of a sentence"
    OPEN = "to be decided by width"


def unwrap(document: Document) -> Document:
    """Join the lines that a typesetter broke; keep one line end where the writer made one."""
    if "\n" not in document.text and PARAGRAPH not in document.text:
        return document
    return document.edited(_edits(document.text))


def _edits(text: str) -> Iterator[Edit]:
    lines = lines_of(text)
    if not lines:
        yield Edit(0, len(text))
        return
    if lines[0].start:
        yield Edit(0, lines[0].start)
    for (before, after), is_soft in zip(pairwise(lines), _softness(lines), strict=True):
        joint = _joint(before.text, after.text) if is_soft else "\n"
        if after.gap != joint:
            hyphen = is_soft and before.text[-1] == "-" and _is_hyphenated(before.text, after.text)
            yield Edit(before.end - hyphen, after.start, joint)
    if lines[-1].end < len(text):
        yield Edit(lines[-1].end, len(text))


def _softness(lines: Sequence[Line]) -> list[bool]:
    """Tell for each line but the last whether the break after it is soft."""
    breaks = [_judge(before, after) for before, after in pairwise(lines)]
    soft = [kind is _Break.SOFT for kind in breaks]
    known = [
        i
        for i, kind in enumerate(breaks)
        if kind is _Break.SOFT or (kind is _Break.OPEN and _is_telling(lines[i], lines[i + 1]))
    ]
    columns = Columns(lines, known)
    for i, kind in enumerate(breaks):
        if kind is _Break.OPEN or kind is _Break.STOP:
            inside = i > 0 and soft[i - 1]
            soft[i] = columns.at(i).is_soft(lines[i], lines[i + 1], kind is _Break.STOP, inside)
    return soft


def _is_telling(before: Line, after: Line) -> bool:
    """Tell whether a line shows the column though its end is open: it ends amid its second sentence."""
    return "。" in before.text and before.width <= WIDEST and after.width <= before.width * 3 // 2


def _judge(before: Line, after: Line) -> _Break:
    """Judge a break by the characters around it."""
    left, right = before.text[-1], after.text[0]
    if PARAGRAPH in after.gap or before.tabular or after.tabular:
        return _Break.HARD
    if right in _CONTINUING:
        return _Break.SOFT
    finished = left in _STOPS or (left in _QUOTES and before.text.rstrip(_QUOTES)[-1:] in _STOPS)
    if not finished and right in _IN_FIGURES and _is_figure_cut(before.text, after.text):
        return _Break.SOFT
    if right in ITEM_HEADS and is_item(after.text):
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
        return not is_item(after)
    if right in UNIT_HEADS:
        return _FIGURE_END.search(before, max(0, len(before) - 8)) is not None
    if right.isdigit() and left in _DASHES:
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
    head, tail = _LETTERS_LAST.search(before, max(0, len(before) - 12)), _LETTERS_FIRST.match(after)
    return head is not None and tail is not None and (head[1] + tail[0]).lower() in FIGURE_WORDS
