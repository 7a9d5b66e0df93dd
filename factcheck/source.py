"""Where in the original file does a figure stand?

The seed prints 「投资额为1291.8亿⏎⏎元」.  Passes cut the line break out, so that the figure reads 1291.8亿元,
and the document remembers for every character of the new text where it came from.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from factcheck.frozen import NamedTuple, frozen

if TYPE_CHECKING:
    from collections.abc import Iterable


PARAGRAPH = "\u2029"
"""Ends a paragraph for certain: put by whoever knows, so that nobody need guess at line breaks there."""

_LINE_END = re.compile(r"\r\n?|\n")


class Span(NamedTuple):
    """Half-open range of characters."""

    start: int
    end: int


class Place(NamedTuple):
    """A place in the original file; line and column count code points from 1, and pages where it has some."""

    offset: int
    line: int
    column: int
    page: int = 0

    def as_dict(self) -> dict[str, int]:
        """Return line and column, and the page if there is one, as keys of JSON."""
        page = {"page": self.page} if self.page else {}
        return {"line": self.line, "column": self.column, **page}


class Located(NamedTuple):
    """A mistake in a file that a person wrote; line and column count from 1."""

    path: str
    line: int
    column: int
    message: str
    suggestion: str = ""
    source_line: str = ""


@frozen
class Edit:
    """Replace the characters from start to end by *text* (empty: cut them out)."""

    start: int
    end: int
    text: str = ""


class SourceMap(NamedTuple):
    """The way back: piece i of the new text starts at ``starts[i]`` and came from ``origins[i]``.

    Inside a piece both run in step.  Pieces are sorted by start and the first starts at 0.
    """

    starts: tuple[int, ...] = (0,)
    origins: tuple[int, ...] = (0,)

    def origin(self, offset: int) -> int:
        """Return where the character at *offset* stood before."""
        piece = bisect_right(self.starts, offset) - 1
        return self.origins[piece] + offset - self.starts[piece]

    def after(self, earlier: SourceMap) -> SourceMap:
        """Return the map of both steps, *earlier* first."""
        if earlier == SourceMap():
            return self
        starts: list[int] = []
        origins: list[int] = []
        for start, origin, end in zip(self.starts, self.origins, (*self.starts[1:], None), strict=True):
            inner = bisect_right(earlier.starts, origin)
            starts.append(start)
            origins.append(earlier.origins[inner - 1] + origin - earlier.starts[inner - 1])
            while inner < len(earlier.starts):
                shifted = start + earlier.starts[inner] - origin
                if end is not None and shifted >= end:
                    break
                starts.append(shifted)
                origins.append(earlier.origins[inner])
                inner += 1
        return SourceMap(tuple(starts), tuple(origins))


class Document(NamedTuple):
    """What was read: the text after all passes, the original, and the way back between them."""

    path: str
    original: str
    text: str
    map: SourceMap = SourceMap()
    pages: tuple[int, ...] = ()
    """Where each page begins in the original, if it has pages."""

    @classmethod
    def of(cls, text: str, path: str = "<text>") -> Document:
        """Return a document that nothing has changed yet."""
        return cls(path, text, text)

    def edited(self, edits: Iterable[Edit]) -> Document:
        """Apply sorted, disjoint edits of the current text and keep the way back."""
        pieces: list[str] = []
        starts, origins = [0], [0]
        length = done = 0
        for edit in edits:
            kept = self.text[done : edit.start]
            pieces += (kept, edit.text)
            length += len(kept)
            for _ in edit.text:
                # the characters put in all point at the place that they replace
                _turn(starts, origins, length, edit.start)
                length += 1
            done = edit.end
            _turn(starts, origins, length, done)
        if not pieces:
            return self
        pieces.append(self.text[done:])
        step = SourceMap(tuple(starts), tuple(origins))
        return self._replace(text="".join(pieces), map=step.after(self.map))

    def with_text(self, text: str) -> Document:
        """Replace the text character for character; the way back stays as it is."""
        if len(text) != len(self.text):
            raise ValueError("a character-for-character pass must keep the length")
        return self._replace(text=text)

    def origin(self, span: Span) -> Span:
        """Return where a span of the text stands in the original."""
        if span.end <= span.start:
            start = self.map.origin(span.start)
            return Span(start, start)
        end = min(self.map.origin(span.end - 1) + 1, len(self.original))
        return Span(min(self.map.origin(span.start), end), end)

    def lines(self) -> Lines:
        """Return the line table of the original, made anew at each call."""
        return Lines(self.original, self.pages)


def _turn(starts: list[int], origins: list[int], start: int, origin: int) -> None:
    """Begin a new piece, unless the last one is empty or already leads there."""
    if starts[-1] == start:
        origins[-1] = origin
    elif origins[-1] - starts[-1] != origin - start:
        starts.append(start)
        origins.append(origin)


class Lines:
    r"""Offsets of a text's lines; \n, \r\n and \r end a line and nothing else does, as in editors."""

    def __init__(self, text: str, pages: tuple[int, ...] = ()) -> None:
        self.text = text
        self.pages = pages
        if "\r" in text:
            self.starts = [0, *(end.end() for end in _LINE_END.finditer(text))]
            return
        starts = [0]
        at = text.find("\n")
        while at >= 0:
            starts.append(at + 1)
            at = text.find("\n", at + 1)
        self.starts = starts

    def place(self, offset: int) -> Place:
        """Return line and column of an offset, and its page."""
        line = bisect_right(self.starts, offset)
        return Place(offset, line, offset - self.starts[line - 1] + 1, bisect_right(self.pages, offset))

    def line(self, number: int) -> str:
        """Return the text of line *number* (from 1) without its end."""
        start = self.starts[number - 1]
        end = self.starts[number] if number < len(self.starts) else len(self.text)
        return self.text[start:end].rstrip("\r\n")


class Places:
    """Turns places of a text into places of its original file, with one line table per document."""

    def __init__(self) -> None:
        self._lines: dict[int, tuple[Document, Lines]] = {}

    def lines(self, document: Document) -> Lines:
        """Return the line table of a document's original."""
        known = self._lines.get(id(document))
        if known is None:
            # the document is kept beside its table, so that its id is not given to another one
            known = self._lines[id(document)] = document, document.lines()
        return known[1]

    def place(self, document: Document, start: int) -> Place:
        """Return where the character at *start* of the text stands in the original."""
        return self.lines(document).place(document.origin(Span(start, start + 1)).start)

    def of(self, document: Document, start: int, end: int) -> dict[str, int]:
        """Return the keys of a place in JSON: code points in the original, line, column and page from 1."""
        origin = document.origin(Span(start, end))
        return {
            "start": origin.start,
            "end": origin.end,
            **self.lines(document).place(origin.start).as_dict(),
        }
