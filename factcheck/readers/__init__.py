"""Which files are articles, and which reader understands each?

``factcheck seeds/`` reads every article below the folder in a fixed order; what cannot be read is a
ReadError that names the file, and never a silent gap.
"""

from __future__ import annotations

import os
import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.paths import exists, seen
from factcheck.readers.encoding import UndecodableError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from factcheck.source import Document

__all__ = ["READERS", "STDIN", "ReadError", "find", "read"]

STDIN = Path("-")

READERS = {
    ".txt": "from_text",
    ".text": "from_text",
    ".md": "from_markdown",
    ".markdown": "from_markdown",
    ".html": "from_html",
    ".htm": "from_html",
    ".xhtml": "from_html",
    ".docx": "from_docx",
    ".docm": "from_docx",
    ".pdf": "from_pdf",
}
"""The module that reads files of each suffix; any other that is named is tried as text."""

UNREAD = frozenset({".doc", ".rtf", ".odt", ".wps", ".pages", ".epub"})
"""Suffixes of what people write articles in, too; that they are passed over in a folder is told."""

_UNNAMED = {b"PK\x03\x04": "from_docx", b"%PDF-": "from_pdf"}
"""How files begin that are told by their bytes where no suffix tells what they are."""
_BEGINNINGS = (
    (b"%PDF-", "this is a PDF: give it a name that ends in .pdf"),
    (b"\xd0\xcf\x11\xe0", "this is an old Office document: save it as .docx or .txt"),
    (b"{\\rtf", "this is RTF: save it as .docx or .txt"),
)


class ReadError(Exception):
    """A file that could not be read: its path and the reason in words.

    「notes.txt: byte 0xff at offset 12 is not UTF-8」; the other files are still checked.
    """

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(path, reason)
        self.path = path
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}"


def read(path: Path | str) -> Document:
    """Read an article; ``-`` is standard input."""
    path = Path(path)
    name = "<stdin>" if path == STDIN else str(path)
    try:
        data = sys.stdin.buffer.read() if path == STDIN else path.read_bytes()
        return _reader(path.suffix.lower(), data, name)(data, name)
    except OSError as error:
        raise ReadError(name, error.strerror or str(error)) from error
    except UndecodableError as error:
        raise ReadError(name, str(error)) from error


def _reader(suffix: str, data: bytes, name: str) -> Callable[[bytes, str], Document]:
    told = (module for beginning, module in _UNNAMED.items() if data.startswith(beginning))
    module = READERS.get(suffix) or next(told, "from_text")
    if module == "from_text":
        for beginning, reason in _BEGINNINGS:
            if data.startswith(beginning):
                raise ReadError(name, reason)
    # imported when used: few runs read Word documents, and their reader takes 25 ms to import
    return import_module(f"{__name__}.{module}").read  # type: ignore[no-any-return]


def find(paths: Iterable[Path | str], skipped: list[Path] | None = None) -> Iterator[Path]:
    """Yield the articles that *paths* name, each once: files as given, folders in sorted order.

    Inside folders only files of known suffixes count, and hidden names are passed over; what may be an
    article all the same is added to *skipped*.
    """
    skipped = [] if skipped is None else skipped
    found: set[Path] = set()
    for path in map(Path, paths):
        for article in _inside(path, skipped) if seen(path.is_dir) else (path,):
            place = article.absolute()
            if place not in found:
                found.add(place)
                yield article


def _is_readable(path: Path) -> bool:
    """Tell whether to read a name in a folder; reading tells of a closed file and of a broken link."""
    return seen(path.is_file, if_closed=True) or (path.is_symlink() and not exists(path))


def _inside(folder: Path, skipped: list[Path]) -> Iterator[Path]:
    closed: list[OSError] = []
    for parent, folders, files in os.walk(folder, onerror=closed.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = Path(parent, name)
            suffix = path.suffix.lower()
            if name.startswith(".") or not (suffix in READERS or suffix in UNREAD):
                continue
            if not _is_readable(path):
                continue
            if suffix in READERS:
                yield path
            else:
                skipped.append(path)
    # a folder that may not be looked into is reported like a file that cannot be read
    yield from (Path(error.filename) for error in closed)
