"""Which signs at the head of a line say that it lies in a quotation, an item or a note?

「1. > 完成34项」 lies in a quotation in an item; the next line of the item is indented by three blanks, and
that of the quotation begins with > again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.readers.from_markdown.lines import ADMONITION, BULLET, FOOTNOTE, NUMBER, TASK
from factcheck.source import Span

if TYPE_CHECKING:
    import re

    from factcheck.readers.from_markdown.cursor import Cursor

CODE = 4
"""Columns that make a line code, and that footnotes and admonitions are indented by."""
_FIRST_ITEMS = frozenset({"-", "+", "*", "1.", "1)"})
"""Other numbers begin no list amid a paragraph, as any line may begin with 「2022. 」"""


class Container:
    """A quotation, or what goes on as far as its lines are indented by *width*.

    ``number`` is where the number of an item stands, or -1; ``title`` is that of an admonition.
    """

    def __init__(self, width: int = 0, number: int = -1, title: Span | None = None) -> None:
        self.width = width
        self.number = number
        self.title = title
        self.is_hollow = False  # an item of which only the sign has been seen

    @property
    def is_quotation(self) -> bool:
        """Tell whether each line begins with a sign."""
        return not self.width

    def holds(self, line: Cursor) -> bool:
        """Tell whether *line* goes on here, and go behind the signs that say so."""
        if self.is_quotation:
            return line.indent < CODE and line.head_sign == ">" and line.quoted()
        if line.is_blank:
            return not self.is_hollow
        self.is_hollow = False
        return line.indent >= self.width and line.eat(self.width)


def opened(line: Cursor, interrupts: bool) -> Container | None:
    """Return what a line opens, and go behind the sign; *interrupts*: a paragraph that could go on."""
    sign = line.head_sign
    if sign == ">":
        line.quoted()
        return Container()
    if sign in "-+*":
        return _item(line, line.match(BULLET), interrupts)
    if sign.isdigit():
        return _item(line, line.match(NUMBER), interrupts)
    if sign == "[":
        return _footnote(line)
    return _admonition(line) if sign in "!?=" else None


def _item(line: Cursor, sign: re.Match[str] | None, interrupts: bool) -> Container | None:
    if sign is None:
        return None
    is_hollow = not line.text[sign.end() : line.end].strip(" \t")
    if interrupts and (is_hollow or sign[0] not in _FIRST_ITEMS):
        return None
    width = line.indent + len(sign[0])
    line.go_to(sign.end())
    is_code = line.indent > CODE
    gap = 1 if is_hollow or is_code else line.indent
    line.eat(gap)
    is_task = not is_code and _skip_box(line)
    is_numbered = sign[0][0].isdigit() and not (is_hollow or is_code or is_task)
    item = Container(width + gap, sign.start() if is_numbered else -1)
    item.is_hollow = is_hollow
    return item


def _skip_box(line: Cursor) -> bool:
    """Go behind the box of a task, and tell whether there is one."""
    task = line.match(TASK)
    if task is not None:
        line.go_to(task.end())
    return task is not None


def _footnote(line: Cursor) -> Container | None:
    found = line.match(FOOTNOTE)
    if found is None:
        return None
    line.go_to(found.end())
    return Container(CODE)


def _admonition(line: Cursor) -> Container | None:
    found = line.match(ADMONITION)
    if found is None:
        return None
    line.go_to(found.end())
    return Container(CODE, title=Span(*found.span(found.lastindex or 0)))
