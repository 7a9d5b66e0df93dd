"""Which files are articles, and which reader understands each?

``factcheck seeds/`` reads every article below the folder in a fixed order; what cannot be read is a
ReadError that names the file, and never a silent gap.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.readers import from_text
from factcheck.readers.error import ReadError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from factcheck.source import Document

__all__ = ["READERS", "STDIN", "ReadError", "find", "read"]

STDIN = Path("-")

READERS: dict[str, Callable[[bytes, str], Document]] = {
    ".txt": from_text.read,
    ".text": from_text.read,
    ".md": from_text.read,
    ".markdown": from_text.read,
}
"""A reader makes a document of the bytes of a file and its path; other suffixes are tried as text."""


def read(path: Path | str) -> Document:
    """Read an article; ``-`` is standard input."""
    path = Path(path)
    name = "<stdin>" if path == STDIN else str(path)
    reader = READERS.get(path.suffix.lower(), from_text.read)
    try:
        data = sys.stdin.buffer.read() if path == STDIN else path.read_bytes()
        return reader(data, name)
    except OSError as error:
        raise ReadError(name, error.strerror or str(error)) from error
    except from_text.UndecodableError as error:
        raise ReadError(name, str(error)) from error


def find(paths: Iterable[Path | str]) -> Iterator[Path]:
    """Yield the articles that *paths* name, each once: files as given, folders in sorted order.

    Inside folders only known suffixes count and hidden names are passed over.
    """
    seen: set[Path] = set()
    for path in map(Path, paths):
        for article in _inside(path) if path.is_dir() else (path,):
            known = article.absolute()
            if known not in seen:
                seen.add(known)
                yield article


def _inside(folder: Path) -> Iterator[Path]:
    for parent, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith(".") and Path(name).suffix.lower() in READERS:
                yield Path(parent, name)
