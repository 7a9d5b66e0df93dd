"""What does a Markdown file say on its page?

「整改**20项**，完成率[59%](https://a.b/c12)。[^1]」 says 「整改20项，完成率59%。」.  Markdown means the
HTML that it becomes, so it is made HTML, and what a page shows of that is known elsewhere.  Every figure
points at its place in the file.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.readers.encoding import decode
from factcheck.readers.from_markdown.blocks import Kind, Scanner
from factcheck.readers.from_markdown.spans import Spans
from factcheck.readers.page import shown
from factcheck.source import Document, Edit, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence, Set

    from factcheck.readers.from_markdown.blocks import Block

_OPENING = {Kind.PROSE: "<p>", Kind.ROW: "<tr><td>", Kind.HTML: "<p>"}
_BAR = re.compile(r"\\.|\|")


def read(data: bytes, path: str) -> Document:
    """Make a document of a Markdown file: what its page shows, every block of it a paragraph."""
    written = Document.of(decode(data), path)
    return shown(written.edited(_edits(written.text)))


def _edits(text: str) -> Iterator[Edit]:
    """Yield what makes a file of Markdown a page of HTML."""
    scanned = Scanner(text)
    done = 0
    was_row = False
    for block in scanned.blocks:
        opening = _OPENING[block.kind]
        is_row = block.kind is Kind.ROW
        yield Edit(done, block.lines[0].start, "</tr>" + opening if was_row and not is_row else opening)
        yield from _block(text, block, scanned.labels)
        done, was_row = block.lines[-1].end, is_row
    yield Edit(done, len(text), "</tr>" if was_row else "")


def _block(text: str, block: Block, labels: Set[str]) -> Iterator[Edit]:
    match block.kind:
        case Kind.PROSE:
            yield from _prose(text, block.lines, labels)
        case Kind.ROW:
            yield from _row(text, block.lines[0], labels)
        case Kind.HTML:
            for above, below in pairwise(block.lines):
                yield Edit(above.end, below.start, "\n")


def _row(text: str, row: Span, labels: Set[str]) -> Iterator[Edit]:
    """Yield the edits of the cells of a row, and its bars as the borders of cells."""
    start, end = row.start, row.start + len(text[row.start : row.end].rstrip())
    for found in _BAR.finditer(text, *row):
        if found[0] != "|":
            continue
        bar = found.start()
        yield from _prose(text, (Span(start, bar),), labels, True)
        is_border = row.start < bar < end - 1
        start = bar + 1
        yield Edit(bar, start, "<td>" if is_border else "")
    yield from _prose(text, (Span(start, row.end),), labels, True)


def _prose(text: str, lines: Sequence[Span], labels: Set[str], is_cell: bool = False) -> Iterator[Edit]:
    """Yield the edits of a text with inline markup, whose lines may stand apart in the file."""
    joined = "\n".join(text[start:end] for start, end in lines)
    starts = [0]
    for start, end in lines[:-1]:
        starts.append(starts[-1] + end - start + 1)
    above = 0  # the last line whose end has been passed
    for edit in Spans(joined, labels, is_cell).edits():
        while above + 1 < len(lines) and starts[above + 1] <= edit.start:
            yield Edit(lines[above].end, lines[above + 1].start, "\n")
            above += 1
        start = lines[above].start + edit.start - starts[above]
        while above + 1 < len(lines) and starts[above + 1] <= edit.end:
            above += 1
        yield Edit(start, lines[above].start + edit.end - starts[above], edit.text)
    for line, following in pairwise(lines[above:]):
        yield Edit(line.end, following.start, "\n")
