"""What does a Word document (.docx, .docm) say, as it will stand when all changes are accepted?

「完成整改20项⁵，完成率59%」 is read without the mark of note 5, which follows after the body, as do headers,
footers and diagrams.  The original is the text that was taken out, one paragraph or row of a table a line:
"line" is the paragraph's number, empty ones counted.  Numbers of lists, comments and charts are not in it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.frozen import NamedTuple
from factcheck.readers import ReadError
from factcheck.readers.from_docx.elements import read_story
from factcheck.readers.from_docx.package import Package
from factcheck.readers.from_docx.styles import read_styles
from factcheck.readers.from_docx.xml import WORD, DamageError
from factcheck.source import PARAGRAPH, Document

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from factcheck.readers.from_docx.package import Relation
    from factcheck.readers.from_docx.story import Story
    from factcheck.readers.from_docx.styles import Look

_DOCUMENTS = frozenset(f"{space} document" for space in WORD)


def read(data: bytes, path: str) -> Document:
    """Make a document of a Word file."""
    try:
        original = "\n".join(_lines(Package(data)))
    except DamageError as error:
        raise ReadError(path, str(error)) from error
    return Document(path, original, original.replace("\n", PARAGRAPH))


def _lines(package: Package) -> Iterator[str]:
    main = package.main()
    relations = package.relations(main)
    styles: dict[str, Look] = {}
    for kind, part in relations.values():
        if kind == "styles":
            styles = read_styles(package.read(part), part)
    body = read_story(package.read(main), main, styles)
    if body.root not in _DOCUMENTS:
        raise DamageError("this is no Word document")
    yield from body.lines
    parts = _Parts(package, relations, styles)
    yield from parts.notes("footnote", body)
    yield from parts.notes("endnote", body)
    yield from parts.others(body)


class _Parts(NamedTuple):
    """What the body refers to."""

    package: Package
    relations: Mapping[str, Relation]
    styles: Mapping[str, Look]

    def notes(self, kind: str, body: Story) -> Iterator[str]:
        """Yield the notes of a kind that the body marks, in its order."""
        marked = [mark for mark in body.marks if mark[0] == kind]
        if not marked:
            return
        parts = [relation.part for relation in self.relations.values() if relation.kind == f"{kind}s"]
        if not parts:
            raise DamageError(f"the file is damaged: its {kind}s are missing")
        notes = self._read(parts[0]).notes
        for mark in marked:
            if mark not in notes:
                raise DamageError(f"the file is damaged: {kind} {mark[1]} is missing")
            yield from notes[mark]

    def others(self, body: Story) -> Iterator[str]:
        """Yield headers, footers and diagrams, each once though every section has its own copy."""
        done: set[tuple[str, ...]] = set()
        for name in body.parts:
            if name not in self.relations:
                raise DamageError(f"the file is damaged: it does not say where its part {name} is")
        for part in dict.fromkeys(self.relations[name].part for name in body.parts):
            lines = tuple(line for line in self._read(part).lines if line.strip())
            if lines not in done:
                done.add(lines)
                yield from lines

    def _read(self, part: str) -> Story:
        return read_story(self.package.read(part), part, self.styles)
