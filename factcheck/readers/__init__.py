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

from factcheck.readers.encoding import UndecodableError
from factcheck.readers.error import ReadError

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
}
"""The module that reads files of each suffix; any other that is named is tried as text."""


def read(path: Path | str) -> Document:
    """Read an article; ``-`` is standard input."""
    path = Path(path)
    name = "<stdin>" if path == STDIN else str(path)
    try:
        data = sys.stdin.buffer.read() if path == STDIN else path.read_bytes()
        return _reader(path.suffix.lower())(data, name)
    except OSError as error:
        raise ReadError(name, error.strerror or str(error)) from error
    except UndecodableError as error:
        raise ReadError(name, str(error)) from error


def _reader(suffix: str) -> Callable[[bytes, str], Document]:
    # imported when used: few runs read Word documents, and their reader takes 25 ms to import
    return import_module(f"{__name__}.{READERS.get(suffix, 'from_text')}").read  # type: ignore[no-any-return]


def find(paths: Iterable[Path | str]) -> Iterator[Path]:
    """Yield the articles that *paths* name, each once: files as given, folders in sorted order.

    Inside folders only files of known suffixes count, and hidden names are passed over.
    """
    seen: set[Path] = set()
    for path in map(Path, paths):
        for article in _inside(path) if _is_folder(path) else (path,):
            known = article.absolute()
            if known not in seen:
                seen.add(known)
                yield article


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except PermissionError:
        return False


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except PermissionError:  # reading it tells why it cannot be read
        return True


def _inside(folder: Path) -> Iterator[Path]:
    closed: list[OSError] = []
    for parent, folders, files in os.walk(folder, onerror=closed.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = Path(parent, name)
            if not name.startswith(".") and path.suffix.lower() in READERS and _is_file(path):
                yield path
    # a folder that may not be looked into is reported like a file that cannot be read
    yield from (Path(error.filename) for error in closed)
