"""What does a PDF say on its pages?

「完成整改20项」 is read off the page, line by line as it is printed there.  The original is the text that was
taken out; heads, feet and page numbers are in it, but not in the text that is checked.  Pictures, comments
and what is filled into forms are not read.  PDFium takes the characters out, in a process of its own.
"""

from __future__ import annotations

import subprocess
import sys
from array import array
from importlib.util import find_spec
from itertools import accumulate
from typing import TYPE_CHECKING

from factcheck.readers import ReadError
from factcheck.readers.from_pdf import characters
from factcheck.readers.from_pdf.characters import FIELDS, Refusal
from factcheck.readers.from_pdf.heads import body
from factcheck.readers.from_pdf.lines import UNKNOWN, Glyph, lines_of
from factcheck.source import PARAGRAPH, Document, Edit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SECONDS = 120
_MISSING = "reading PDF needs a library: pip install 'factcheck-cli[pdf]'"
_DAMAGED = "the file is damaged or incomplete: no PDF can be read in it"
_CUT = "the file is damaged or incomplete: its end is missing"
_LONG = "it is longer than any document"
_SLOW = "reading it takes more than {} seconds"
_BROKEN = "the library that reads PDF breaks over it, or takes too much memory"
_FAILING = "the library that reads PDF fails: {}"
_SCANNED = "there is no text in it, only pictures of pages: have its text recognised (OCR)"
_UNREADABLE = "its fonts do not say which characters they show: have its text recognised (OCR)"
_LOCKED = "it is protected by a password: save it without one"
_REASONS: dict[int, str] = {Refusal.LOCKED: _LOCKED, Refusal.DAMAGED: _DAMAGED, Refusal.LONG: _LONG}
_END, _TAIL = b"%%EOF", 2048


def read(data: bytes, path: str) -> Document:
    """Make a document of a PDF."""
    if find_spec("pypdfium2") is None:
        raise ReadError(path, _MISSING)
    try:
        return _document(lines_of(_pages(data)), path)
    except _UnreadableError as error:
        raise ReadError(path, str(error)) from error


class _UnreadableError(Exception):
    """There is no text to be had, for the reason in words."""


def _pages(data: bytes) -> Iterator[Iterator[Glyph]]:
    """Yield the characters of each page."""
    if not data:
        raise _UnreadableError("the file is empty")
    if _END not in data.rstrip(b"\0\r\n\t ")[-_TAIL:]:
        raise _UnreadableError(_CUT)
    numbers = array("i")
    numbers.frombytes(_taken_out(data))
    at = 0
    while at < len(numbers):
        start, at = at + 1, at + 1 + numbers[at] * FIELDS
        page = numbers[start:at]
        yield (Glyph(*page[place : place + FIELDS]) for place in range(0, len(page), FIELDS))


def _taken_out(data: bytes) -> bytes:
    """Have the characters taken out by another process."""
    # -P: a file beside the article must not be imported in place of a library
    program = [sys.executable, "-P", characters.__file__]
    try:
        done = subprocess.run(program, input=data, capture_output=True, timeout=SECONDS, check=False)
    except subprocess.TimeoutExpired as error:
        raise _UnreadableError(_SLOW.format(SECONDS)) from error
    if done.returncode == 0:
        return done.stdout
    if done.returncode == 1:
        raise _UnreadableError(
            _FAILING.format(done.stderr.decode("utf-8", "replace").strip().rpartition("\n")[2])
        )
    raise _UnreadableError(_REASONS.get(done.returncode, _BROKEN))


def _document(pages: Sequence[Sequence[str]], path: str) -> Document:
    """Make a document of the lines of all pages, and cut out what belongs to the paper."""
    original = "".join(f"{line}\n" for lines in pages for line in lines)
    if not original.strip():
        raise _UnreadableError(_SCANNED)
    if 2 * original.count(UNKNOWN) > len(original):
        raise _UnreadableError(_UNREADABLE)
    begins = accumulate((sum(len(line) + 1 for line in lines) for lines in pages[:-1]), initial=0)
    text = original.replace("\n\n", f"\n{PARAGRAPH}")
    return Document(path, original, text, pages=tuple(begins)).edited(_cuts(pages))


def _cuts(pages: Sequence[Sequence[str]]) -> Iterator[Edit]:
    """Yield what cuts out the heads and feet of the pages."""
    at = 0
    for lines, kept in zip(pages, body(pages), strict=True):
        for place, line in enumerate(lines):
            if place not in kept:
                yield Edit(at, at + len(line) + 1)
            at += len(line) + 1
