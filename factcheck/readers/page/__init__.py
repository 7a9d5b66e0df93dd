"""What does a web page say to its reader?

「<p>完成整改<b>20</b>项，完成率<span>59&#37;</span>。</p>」 says 「完成整改20项，完成率59%。」, a paragraph
of its own; scripts, styles and comments say nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.readers.page.markup import Piece, Sort, pieces
from factcheck.source import PARAGRAPH, Edit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.source import Document

_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "frameset",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "head",
        "header",
        "hgroup",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "optgroup",
        "option",
        "p",
        "pre",
        "search",
        "section",
        "select",
        "summary",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "tr",
        "ul",
    ]
)
"""Elements that a page sets apart (WHATWG, § 15.3)."""
_CODE = frozenset({"code", "kbd", "samp"})
"""What a program reads or prints is no prose, as in Markdown."""
_HIDDEN = _CODE | {"template", "noscript", "svg", "datalist", "audio", "video", "object", "canvas"}
"""Elements whose content a page does not show as its text; none may go without its closing tag."""
_APART = _CODE | {"img", "input", "button"}
"""Elements that stand between words without being words."""
_CELLS = frozenset({"td", "th"})
_TABLE = _CELLS | {"tr", "table"}
_LONG = 80
"""A cell with more characters holds prose: old pages are laid out as tables."""

_LINE_END = "\u2028"
_BLANK = "\N{NO-BREAK SPACE}"
_STYLES = {
    "sup": dict(zip("0123456789+-−n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻ⁿ", strict=True)),
    "sub": dict(zip("0123456789", "₀₁₂₃₄₅₆₇₈₉", strict=True)),
    "pre": {"\n": _LINE_END, " ": _BLANK, "\t": 4 * _BLANK},
}
"""How elements set their characters; 10<sup>4</sup> is not 104."""
_STYLED = {name: re.compile("[" + re.escape("".join(style)) + "]") for name, style in _STYLES.items()}

_WHITE = re.compile("[ \t\n\r\f]+")
_WIDE = "\u2e80"


def shown(page: Document) -> Document:
    """Return what a page of HTML shows as text, every block of it a paragraph."""
    visible = page.edited(_Page(page.text).edits())
    return visible.edited(_collapsed(visible.text))


class _Page:
    """One walk through the markup of a page, which knows in what element it is."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._markup = list(_visible(text))
        self._cells = _short_cells(text, self._markup)
        self._open: Counter[str] = Counter()
        self._is_in_cell = False  # in a short one, whose blocks do not break the line of its row
        self._is_in_row = False  # behind the first cell of a row

    def edits(self) -> Iterator[Edit]:
        """Yield what makes the page its text."""
        done = 0
        for piece in self._markup:
            yield from self._styled(done, piece.start)
            yield Edit(piece.start, piece.end, self._shown(piece))
            done = piece.end
        yield from self._styled(done, len(self._text))

    def _styled(self, start: int, end: int) -> Iterator[Edit]:
        """Set the characters of a stretch of text as its element sets them."""
        name = next((name for name in _STYLES if self._open[name] > 0), None)
        if name is not None:
            for found in _STYLED[name].finditer(self._text, start, end):
                yield Edit(*found.span(), _STYLES[name][found[0]])

    def _shown(self, piece: Piece) -> str:
        """Return what stands in the text in place of a piece of markup."""
        if piece.sort is Sort.REFERENCE:
            return piece.name
        if piece.name in _STYLES:
            self._open[piece.name] += 1 if piece.sort is Sort.OPENING else -1
        if piece.name in _TABLE:
            return self._shown_in_table(piece)
        if piece.name == "br":
            return " " if self._is_in_cell else _LINE_END
        if piece.name in _BLOCKS:
            return " " if self._is_in_cell else PARAGRAPH
        return " " if piece.name in _APART else ""

    def _shown_in_table(self, piece: Piece) -> str:
        """Return what stands between rows and cells: a row of short cells is one line."""
        was_in_cell, self._is_in_cell = self._is_in_cell, False
        if piece.name not in _CELLS:
            self._is_in_row = False
            return PARAGRAPH
        if piece.sort is Sort.CLOSING:
            self._is_in_cell = was_in_cell
            return ""
        was_in_row, self._is_in_row = self._is_in_row, True
        self._is_in_cell = piece.start in self._cells
        if not was_in_row:
            return ""
        return " | " if self._is_in_cell and was_in_cell else PARAGRAPH


def _visible(page: str) -> Iterator[Piece]:
    """Yield the markup of a page, each hidden element as one piece."""
    start = depth = 0
    name = ""
    for piece in pieces(page):
        if depth and piece.name == name:
            depth += 1 if piece.sort is Sort.OPENING else -1
            if not depth:
                yield Piece(Sort.REMARK, start, piece.end, name)
        elif depth:
            continue
        elif piece.sort is Sort.OPENING and piece.name in _HIDDEN and page[piece.end - 2] != "/":
            start, name, depth = piece.start, piece.name, 1
        else:
            yield piece
    if depth:
        yield Piece(Sort.REMARK, start, len(page))


def _short_cells(page: str, markup: Sequence[Piece]) -> frozenset[int]:
    """Return where the cells begin that are short enough for a line of a table."""
    short, opened, length = [], -1, 0
    for piece, following in pairwise((*markup, Piece(Sort.REMARK, len(page), len(page), "table"))):
        if piece.name in _CELLS and piece.sort is Sort.OPENING:
            opened, length = piece.start, 0
        length += len(page[piece.end : following.start].strip())
        if opened >= 0 and following.name in _TABLE:
            if length <= _LONG and following.name != "table":
                short.append(opened)
            opened = -1
    return frozenset(short)


def _collapsed(text: str) -> Iterator[Edit]:
    """Yield what makes one blank of many, and none where a line of Chinese only goes on."""
    for run in _WHITE.finditer(text):
        start, end = run.span()
        before, after = text[start - 1 : start], text[end : end + 1]
        is_edge = before in ("", PARAGRAPH, _LINE_END) or after in ("", PARAGRAPH, _LINE_END)
        goes_on = "\n" in run[0] and min(before, after) >= _WIDE
        blank = "" if is_edge or goes_on else " "
        if run[0] != blank:
            yield Edit(start, end, blank)
