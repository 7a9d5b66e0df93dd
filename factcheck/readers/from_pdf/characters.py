"""Which characters stand on the pages of a PDF, and where?  A program of its own.

A file of 2 kB can make any library that reads PDF work for days in all the memory there is, or break it.
So PDFium reads it here, in a process whose time and memory are bounded and whose end is not that of the run:
bytes come in, and five numbers for every character go out, those of a page behind their count.
"""

from __future__ import annotations

import sys
from array import array
from contextlib import suppress
from ctypes import c_double
from enum import IntEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_PAGES = 5_000
MOST = 5_000_000  # characters in all; a book of a thousand pages has two to four million
MEMORY = 2 << 30  # bytes; for a book 100 million do
FIELDS = 5
"""Code point, left and right end, base line and size; these count hundredths of a point."""
UNKNOWN = 0xFFFD
"""Stands for a glyph whose font does not say what character it is."""

_LIMIT = 1_000_000  # points; no page is a tenth as wide
_LINE_ENDS = frozenset((10, 13))
_GENERATED = _LINE_ENDS | {32}
_WRONG_PASSWORD, _UNKNOWN_LOCK = 4, 5


class Refusal(IntEnum):
    """Why no characters come: the exit status."""

    LOCKED = 81
    DAMAGED = 82
    LONG = 83


def main() -> int:
    """Read a PDF from standard input and write its characters to standard output."""
    _bound_memory()
    numbers = array("i")
    left = MOST
    try:
        for page in _pages(sys.stdin.buffer.read()):
            left -= len(page) // FIELDS
            if left < 0:
                return Refusal.LONG
            numbers.append(len(page) // FIELDS)
            numbers += page
    except _RefusedError as refused:
        return refused.args[0]  # type: ignore[no-any-return]
    sys.stdout.buffer.write(numbers)
    return 0


class _RefusedError(Exception):
    """The file is none whose characters can be told."""


def _bound_memory() -> None:
    with suppress(ImportError, ValueError, OSError):
        # not on every system
        import resource  # noqa: PLC0415

        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, hard))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _pages(data: bytes) -> Iterator[array[int]]:
    # only here: whoever starts this process reads the names above without the library
    import pypdfium2  # noqa: F401, PLC0415  (its import is what starts PDFium)
    from pypdfium2 import raw  # noqa: PLC0415

    document = raw.FPDF_LoadMemDocument64(data, len(data), None)
    if not document:
        locked = raw.FPDF_GetLastError() in (_WRONG_PASSWORD, _UNKNOWN_LOCK)
        raise _RefusedError(Refusal.LOCKED if locked else Refusal.DAMAGED)
    count = raw.FPDF_GetPageCount(document)
    if count > MOST_PAGES:
        raise _RefusedError(Refusal.LONG)
    for number in range(count):
        page = raw.FPDF_LoadPage(document, number)
        text = page and raw.FPDFText_LoadPage(page)
        if not text:
            raise _RefusedError(Refusal.DAMAGED)
        yield _characters(raw, text)
        raw.FPDFText_ClosePage(text)
        raw.FPDF_ClosePage(page)
    raw.FPDF_CloseDocument(document)


def _characters(raw: Any, text: Any) -> array[int]:
    """Return the numbers of all characters of a page, without those that run askew, as over a draft."""
    count = raw.FPDFText_CountChars(text)
    if count > MOST:
        raise _RefusedError(Refusal.LONG)
    numbers = array("i")
    x, y, box, matrix = c_double(), c_double(), raw.FS_RECTF(), raw.FS_MATRIX()
    for index in range(count):
        code = raw.FPDFText_GetUnicode(text, index)
        if code in _GENERATED and raw.FPDFText_IsGenerated(text, index):
            numbers.extend((code, 0, 0, 0, 0))
            continue
        if raw.FPDFText_HasUnicodeMapError(text, index) == 1 or code > sys.maxunicode:
            code = UNKNOWN
        raw.FPDFText_GetCharOrigin(text, index, x, y)
        raw.FPDFText_GetLooseCharBox(text, index, box)
        raw.FPDFText_GetMatrix(text, index, matrix)
        placed = _placed(x.value, y.value, box, matrix, raw.FPDFText_GetFontSize(text, index))
        if placed:
            numbers.extend((code, *placed))
    return numbers


def _placed(x: Any, y: Any, box: Any, matrix: Any, size: Any) -> tuple[int, int, int, int] | None:
    """Return ends, base line and size as if the line ran from left to right; None where it runs askew.

    Nor is there a place for a character that no page is large enough for.
    """
    a, b = matrix.a, matrix.b
    left, right, low, high = box.left, box.right, box.bottom, box.top
    size *= abs(matrix.c) + abs(matrix.d)
    if size < 0:
        a, b, size = -a, -b, -size
    if not abs(x) + abs(y) + abs(left) + abs(right) + abs(low) + abs(high) + size < _LIMIT:
        return None  # as is one whose place is no number
    if 20 * abs(b) < abs(a):
        ends = (left, right, y) if a > 0 else (-right, -left, -y)
    elif 20 * abs(a) < abs(b):
        ends = (low, high, -x) if b > 0 else (-high, -low, x)
    else:
        return None
    return int(100 * ends[0]), int(100 * ends[1]), int(100 * ends[2]), int(100 * size)


if __name__ == "__main__":
    sys.exit(main())
