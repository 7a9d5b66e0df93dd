"""What is said when a file cannot be read?

「notes.txt: byte 0xff at offset 12 is not UTF-8」 names the file and the reason; the other files are still
checked.
"""

from __future__ import annotations


class ReadError(Exception):
    """A file that could not be read: its path and the reason in words."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(path, reason)
        self.path = path
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}"
