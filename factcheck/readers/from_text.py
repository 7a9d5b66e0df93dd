"""What does a plain text file say?

「完成率59%」 in a .txt file says just that; its line breaks are judged when the text is normalised.
"""

from __future__ import annotations

from factcheck.readers.encoding import decode
from factcheck.source import Document


def read(data: bytes, path: str) -> Document:
    """Make a document of a plain text file."""
    return Document.of(decode(data), path)
