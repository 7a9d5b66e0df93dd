"""Which XML parts does a Word file hold, and which of them belongs to which?

A .docx is a zip archive: 「word/document.xml」 has the body, 「word/_rels/document.xml.rels」 tells where its
footnotes and headers are.  Archives may be damaged or hostile, so parts are read within bounds.
"""

from __future__ import annotations

import posixpath
import zlib
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

from factcheck.frozen import NamedTuple
from factcheck.readers.from_docx.xml import DamageError, new_parser, parse

MOST = 100_000_000  # bytes of XML in all; a book of a thousand pages has 20 million
RATIO, SMALL = 200, 10_000_000  # Word's XML shrinks to a tenth or a fiftieth; small parts may be all alike
OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # a compound file: Word up to 2003, or an encrypted .docx
LOCKED = "EncryptedPackage".encode("utf-16-le")
MAIN = "word/document.xml"
_ENCRYPTED = 1
_BROKEN = (BadZipFile, zlib.error, OSError, EOFError, ValueError, NotImplementedError, RuntimeError)


class Relation(NamedTuple):
    """What a part refers to: the last word of the relation's type, and the part's name."""

    kind: str
    part: str


class Package:
    """The parts of a Word file by name; case does not matter in names."""

    def __init__(self, data: bytes) -> None:
        self._left = MOST
        self._size = len(data)
        try:
            self._zip = ZipFile(BytesIO(data))
            self._parts = {info.filename.lstrip("/").lower(): info for info in self._zip.infolist()}
        except _BROKEN as error:
            raise DamageError(_what_else(data) or f"the file is damaged or incomplete: {error}") from error

    def main(self) -> str:
        """Return the name of the part that has the body."""
        named = [
            relation.part for relation in self.relations("").values() if relation.kind == "officeDocument"
        ]
        main = named[0] if named else MAIN
        if main.lower() not in self._parts:
            raise DamageError(f"this is no Word document: it holds no {main}")
        return main

    def relations(self, part: str) -> dict[str, Relation]:
        """Return by identifier what *part* refers to inside the file; the file itself is part ""."""
        folder, name = posixpath.split(part)
        listing = posixpath.join(folder, "_rels", f"{name}.rels")
        found: dict[str, Relation] = {}

        def start(element: str, attributes: dict[str, str]) -> None:
            if element.endswith(" Relationship") and attributes.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, attributes.get("Target", "")))
                kind = attributes.get("Type", "").rpartition("/")[2]
                found[attributes.get("Id", "")] = Relation(kind, target.lstrip("/"))

        if listing.lower() in self._parts:
            parser = new_parser()
            parser.StartElementHandler = start
            parse(parser, self.read(listing), listing)
        return found

    def read(self, part: str) -> bytes:
        """Return the bytes of a part, as long as all parts together stay within bounds."""
        info = self._parts.get(part.lower())
        if info is None:
            raise DamageError(f"the file is damaged: {part} is missing")
        if info.flag_bits & _ENCRYPTED:
            raise DamageError("it is protected by a password: save it without one")
        if info.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            # Word writes no other, and of others zipfile would unpack more than it is asked for
            raise DamageError(f"{part} is packed in a way that Word does not use")
        packed = min(info.compress_size, self._size)
        if info.file_size > self._left or info.file_size > max(SMALL, RATIO * packed):
            raise DamageError(f"{part} unpacks to {info.file_size:,} bytes, more than any document has")
        try:
            with self._zip.open(info) as stream:
                data = stream.read(info.file_size + 1)
        except _BROKEN as error:
            raise DamageError(f"the file is damaged: {part}: {error}") from error
        self._left -= len(data)
        return data


def _what_else(data: bytes) -> str:
    """Tell what the file is when it is no zip archive; empty: one that is cut off."""
    if not data:
        return "the file is empty"
    if data.startswith(OLD):
        if LOCKED in data:
            return "it is protected by a password: save it without one"
        return "this is a document of Word 2003 or earlier (.doc): save it as .docx"
    if data.startswith(b"{\\rtf"):
        return "this is no Word document but Rich Text (.rtf): save it as .docx"
    return "" if data.startswith(b"PK") else "this is no Word document"
