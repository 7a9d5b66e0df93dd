"""Which lines of a Markdown file are its paragraphs, headings, table rows and raw HTML?

In 「> - **第二轮**反馈34项，⏎>   完成20项」 the signs at the head are those of a quotation and an item, and
both lines are one paragraph.  The line scanner of CommonMark 0.31, § "Phase 1", with the tables of GitHub,
footnotes, admonitions and front matter.  Code, definitions of links and front matter are in no block.
"""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING

from factcheck.frozen import NamedTuple
from factcheck.readers.from_markdown.containers import CODE, Container, opened
from factcheck.readers.from_markdown.cursor import Cursor
from factcheck.readers.from_markdown.lines import (
    ALERT,
    BLANK,
    DELIMITERS,
    DIRECTIVE,
    FENCE,
    HEADING,
    PLAIN_HEADS,
    RULE,
    TYPED,
    UNDERLINE,
    definitions,
    front_matter,
    html_end,
    lines,
    text_of_item,
    without_closing,
)
from factcheck.source import Span

if TYPE_CHECKING:
    from collections.abc import Callable

DEPTH = 64
"""Quotations and items lie no deeper in one another; further signs are text."""


class Kind(Enum):
    """How a block is read."""

    PROSE = "a paragraph or heading with inline markup"
    ROW = "a line of a table"
    HTML = "as the HTML that it is"


class Block(NamedTuple):
    """What the page sets apart, line by line without the signs and blanks before."""

    kind: Kind
    lines: tuple[Span, ...]


class _Open(Enum):
    """What the last line left open."""

    NOTHING = 0
    PROSE = 1
    TABLE = 2
    FENCE = 3
    HTML = 4


class Scanner:
    """One walk down the lines of a file; ``blocks`` and ``labels`` of defined links are what it finds."""

    def __init__(self, text: str) -> None:
        self.blocks: list[Block] = []
        self.labels: set[str] = set()
        self._text = text
        self._containers: list[Container] = []
        self._open = _Open.NOTHING
        self._lines: list[Span] = []
        self._end = BLANK  # what ends the open fence or HTML
        self._number = -1  # where the number of the item stands that begins on this line
        for start, end in lines(text, front_matter(text)):
            if self._is_plain(start, end):
                self._open = _Open.PROSE
                self._lines.append(Span(start, end))
            else:
                self._read(Cursor(text, start, end))
        self._close(0)

    def _is_plain(self, start: int, end: int) -> bool:
        """Tell quickly that a line begins or continues a paragraph and nothing else."""
        if self._containers or self._open.value > _Open.PROSE.value:
            return False
        return start < end and self._text[start] not in PLAIN_HEADS

    def _read(self, line: Cursor) -> None:
        self._number = -1
        depth = self._depth(line)
        if depth < len(self._containers) and self._open is not _Open.PROSE:
            self._close(depth)
        if self._open in (_Open.FENCE, _Open.HTML):
            self._go_on(line)
            return
        while line.indent < CODE and not line.is_blank:
            if self._begin_leaf(line, depth):
                return
            container = opened(line, self._interrupts(depth)) if depth < DEPTH else None
            if container is None:
                break
            self._close(depth)
            self._containers.append(container)
            self._number = container.number
            if container.title is not None:
                self._put(Kind.PROSE, *container.title)
            depth += 1
        self._text_line(line, depth)

    def _depth(self, line: Cursor) -> int:
        """Return how many of the open containers a line goes on."""
        for depth, container in enumerate(self._containers):
            if not container.holds(line):
                return depth
        return len(self._containers)

    def _go_on(self, line: Cursor) -> None:
        """Continue a fence or HTML, or end it."""
        if self._open is _Open.FENCE:
            if line.indent < CODE and line.match(self._end):
                self._open = _Open.NOTHING
            return
        if not (line.is_blank and self._end is BLANK):
            self._lines.append(Span(line.at, line.end))
        if (self._end.match if self._end is BLANK else self._end.search)(self._text, line.at, line.end):
            self._finish()

    def _text_line(self, line: Cursor, depth: int) -> None:
        """Read a line that begins nothing: text, code, or blank."""
        if line.is_blank or (line.indent >= CODE and self._is_code(line)):
            self._close(depth)
            return
        if self._open is _Open.TABLE:
            self._put(Kind.ROW, line.head, line.end)
            return
        # an open paragraph goes on even outside of the containers that it began in
        self._open = _Open.PROSE
        self._lines.append(Span(self._number if self._number >= 0 else line.head, line.end))

    def _is_code(self, line: Cursor) -> bool:
        return self._open is not _Open.PROSE and line.match(TYPED) is None

    # --- leaves ---------------------------------------------------------------------------------

    def _begin_leaf(self, line: Cursor, depth: int) -> bool:
        """Read a heading, a rule, the first line of code, HTML or a table; tell whether it is one."""
        sign = line.head_sign
        if sign in "=-:|" and self._interrupts(depth) and (self._begin_table(line) or self._underline(line)):
            return True
        return sign in _LEAVES and _LEAVES[sign](self, line, depth)

    def _interrupts(self, depth: int) -> bool:
        """Tell whether what begins here ends a paragraph that could go on."""
        return self._open is _Open.PROSE and depth == len(self._containers)

    def _underline(self, line: Cursor) -> bool:
        if line.match(UNDERLINE) is None:
            return False
        self._define()
        is_heading = bool(self._lines)
        if is_heading:
            self._finish()
        return is_heading

    def _begin_table(self, line: Cursor) -> bool:
        if not self._lines or line.match(DELIMITERS) is None:
            return False
        if "|" not in self._text[slice(*self._lines[-1])] or "|" not in self._text[line.head : line.end]:
            return False
        header = self._lines.pop()
        self._finish()
        self._put(Kind.ROW, *header)
        self._open = _Open.TABLE
        return True

    def _heading(self, line: Cursor, depth: int) -> bool:
        found = line.match(HEADING)
        if found is None:
            return False
        self._close(depth)
        self._put(Kind.PROSE, found.end(), without_closing(self._text, found.end(), line.end))
        return True

    def _rule(self, line: Cursor, depth: int) -> bool:
        if line.match(RULE) is None:
            return False
        self._close(depth)
        return True

    def _fence(self, line: Cursor, depth: int) -> bool:
        found = line.match(FENCE)
        if found is None:
            return False
        self._close(depth)
        self._open = _Open.FENCE
        sign = re.escape(found[0][0])
        self._end = re.compile(f"{sign}{{{len(found[0])},}}[ \\t]*$")
        return True

    def _html(self, line: Cursor, depth: int) -> bool:
        interrupts = self._open is _Open.PROSE
        end = html_end(self._text, line.head, line.end, interrupts)
        if end is None:
            return False
        self._close(depth)
        self._open, self._end = _Open.HTML, end
        self._go_on(line)
        return True

    def _title(self, line: Cursor, depth: int) -> bool:
        """Read the first or last line of a directive, or the first of an alert: what is left is a title."""
        found = line.match(DIRECTIVE)
        if line.head_sign == "[" and self._open is _Open.NOTHING and self._is_in_quotation():
            found = line.match(ALERT)
        if found is None:
            return False
        self._close(depth)
        self._put(Kind.PROSE, found.end(), line.end)
        return True

    def _is_in_quotation(self) -> bool:
        return bool(self._containers) and self._containers[-1].is_quotation

    # --- ends -----------------------------------------------------------------------------------

    def _put(self, kind: Kind, start: int, end: int) -> None:
        if self._text[start:end].strip():
            self.blocks.append(Block(kind, (Span(start, end),)))

    def _close(self, depth: int) -> None:
        """End what is open, and all containers from *depth* on."""
        del self._containers[depth:]
        self._finish()

    def _finish(self) -> None:
        """End the open block."""
        if self._open is _Open.PROSE:
            self._define()
        if self._lines:
            kind = Kind.HTML if self._open is _Open.HTML else Kind.PROSE
            self.blocks.append(Block(kind, tuple(self._lines)))
            self._lines = []
        self._open = _Open.NOTHING

    def _define(self) -> None:
        """Take the definitions of links off the head of a paragraph."""
        if not self._lines:
            return
        first, *others = self._lines
        head = text_of_item(self._text, *first)
        if self._text.startswith("[", head):
            spans = ((head, first.end), *others)
            labels, read = definitions("\n".join(self._text[slice(*line)] for line in spans))
            self.labels |= labels
            del self._lines[:read]


_LEAVES: dict[str, Callable[[Scanner, Cursor, int], bool]] = {
    "#": Scanner._heading,
    "-": Scanner._rule,
    "*": Scanner._rule,
    "_": Scanner._rule,
    "`": Scanner._fence,
    "~": Scanner._fence,
    "<": Scanner._html,
    ":": Scanner._title,
    "[": Scanner._title,
}
