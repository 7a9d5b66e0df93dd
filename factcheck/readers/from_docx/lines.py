"""Where does a line of a Word file end?

A paragraph is a line, and so is the row of a table: 「指标 | 2021年 | 2022年」.  A row that holds another
table, or prose of several paragraphs, is no line of figures; each of its paragraphs is a line.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from factcheck.readers.marks import finish

BREAK = "\u2028"
"""A line break inside a paragraph: normalising makes it a line end, which unwrap.py judges."""
PROSE = 60
"""Characters; a longer paragraph in a cell, of which it has several, is prose."""


@dataclass(slots=True)
class Paragraph:
    """A paragraph that is being read; ``joins``: its end is hidden or deleted, so the next one goes on."""

    pieces: list[str] = field(default_factory=list)
    joins: bool = False
    hidden: bool | None = None


@dataclass(slots=True)
class _Row:
    cells: list[list[str]] = field(default_factory=list)
    spread: bool = False

    def is_tabular(self) -> bool:
        return len(self.cells) > 1 and not any(map(_is_prose, self.cells))


def _is_prose(cell: list[str]) -> bool:
    return sum(map(bool, cell)) > 1 and max(map(len, cell)) > PROSE


class Lines:
    """The lines of one part of a Word file, in the order of reading."""

    def __init__(self) -> None:
        self.done: list[str] = []
        self._paragraphs = [Paragraph()]  # the first takes what stands outside all paragraphs
        self._rows: list[_Row] = []
        self._joining: Paragraph | None = None

    @property
    def paragraph(self) -> Paragraph:
        """Return the innermost paragraph that is being read."""
        return self._paragraphs[-1]

    def begin_paragraph(self) -> None:
        """Begin a paragraph, or go on with the one whose end does not show."""
        paragraph = self._joining or Paragraph()
        paragraph.joins, paragraph.hidden = False, None
        self._joining = None
        self._paragraphs.append(paragraph)

    def end_paragraph(self) -> None:
        """End the innermost paragraph; those of a text box end before the one that holds it."""
        paragraph = self._paragraphs.pop()
        if paragraph.joins:
            self._joining = paragraph
        else:
            self._add(finish(paragraph.pieces))

    def settle(self) -> None:
        """End a paragraph whose end does not show, because none comes after it."""
        if self._joining is not None:
            paragraph, self._joining = self._joining, None
            if paragraph.pieces:
                self._add(finish(paragraph.pieces))

    def begin_row(self) -> None:
        """Begin a row; the one that holds it is no line any more."""
        self.settle()
        if self._rows:
            self._spread(self._rows[-1])
        self._rows.append(_Row())

    def begin_cell(self) -> None:
        """Begin a cell of the innermost row."""
        if self._rows:
            self._rows[-1].cells.append([])

    def drop_cell(self) -> None:
        """Take back the cell begun last."""
        if self._rows and self._rows[-1].cells:
            self._rows[-1].cells.pop()

    def drop_row(self) -> None:
        """Take back the row begun last."""
        if self._rows:
            self._rows.pop()

    def end_row(self) -> None:
        """End the innermost row and write it."""
        self.settle()
        if not self._rows:
            return
        row = self._rows[-1]
        if row.is_tabular():
            cells = [" ".join(filter(None, map(_flat, cell))) for cell in row.cells]
            line = " | ".join(cells).rstrip() if any(cells) else ""
            self._rows.pop()
            self._add(line)
        else:
            self._spread(row)
            self._rows.pop()

    def turn(self, lines: list[str]) -> None:
        """Write what follows to other lines."""
        self.settle()
        self.done = lines

    def end(self) -> list[str]:
        """Write what is left and return the lines."""
        self.settle()
        if self._paragraphs[0].pieces:
            self.done.append(finish(self._paragraphs[0].pieces))
        return self.done

    def _add(self, line: str) -> None:
        if not self._rows or self._rows[-1].spread:
            self.done.append(line)
            return
        if not self._rows[-1].cells:
            self.begin_cell()
        self._rows[-1].cells[-1].append(line)

    def _spread(self, row: _Row) -> None:
        """Write the paragraphs of a row each by itself, those to come too."""
        self.done += (line for cell in row.cells for line in cell if line)
        row.cells.clear()
        row.spread = True


def _flat(line: str) -> str:
    return line.replace(BREAK, " ").replace("\t", " ").strip()
