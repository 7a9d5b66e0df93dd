"""Which text does an HTML file hold, in whatever encoding?

A page saved in 2004 begins with <meta charset="windows-1252">, which is believed where its bytes are
neither Unicode nor Chinese.
"""

from __future__ import annotations

import re

from factcheck.readers.encoding import UndecodableError, decode
from factcheck.readers.page import shown
from factcheck.source import Document

_CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]{3,20})""")
_HEAD = 2048
"""Bytes in which a page says how it is encoded."""


def read(data: bytes, path: str) -> Document:
    """Make a document of a web page; every figure points at its place in the file."""
    return shown(Document.of(_decoded(data), path))


def _decoded(data: bytes) -> str:
    """Decode a page as any text, and where that fails as it asks for itself."""
    try:
        return decode(data)
    except UndecodableError:
        declared = _CHARSET.search(data, 0, _HEAD)
        if declared is None:
            raise
        try:
            return data.decode(declared[1].decode("ascii"))
        except (LookupError, UnicodeDecodeError):
            pass
        raise
