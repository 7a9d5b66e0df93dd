"""Which places does a report point at, besides what it says of them?

A figure of a finding is marked in its sentence.  Of a quote whose words 「督察反馈34项」 have gone from the
article, a note points at the sentences nearest to them and at their line in the claims file.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from factcheck.frozen import NamedTuple
from factcheck.source import Span

if TYPE_CHECKING:
    from factcheck.model import Date, Quantity
    from factcheck.source import Document


class Mark(NamedTuple):
    """One operand of a finding, or one member of a list of operands, at its place in its document."""

    role: str
    document: Document
    start: int
    end: int
    figure: Quantity | Date | None

    @property
    def text(self) -> str:
        """Return what is printed there, hard line breaks taken out."""
        return self.document.text[self.start : self.end]

    @property
    def original(self) -> str:
        """Return what stands there in the file, with hard line breaks, wide digits and markup."""
        start, end = self.document.origin(Span(self.start, self.end))
        return self.document.original[start:end]


class NoteKind(Enum):
    """What a reader must know beside the findings."""

    DRIFTED = "drifted"  # a claim's words are there with another figure
    MOVED = "moved"  # a claim's words have changed a little
    LOST = "lost"  # a claim's words are nowhere
    AMBIGUOUS = "ambiguous"  # a claim's words are there twice
    UNFIT = "unfit"  # a claim's figure is there but cannot be compared
    LAPSED = "lapsed"  # a waiver no longer applies
    UNEXPECTED = "unexpected"  # a verdict is not the one that the claim's author expected
    LINE_BREAK = "line-break"  # a hard line break that could not be decided
    DAMAGED = "damaged"  # text that the reader had to repair or guess
    FOREIGN = "foreign"  # the text is in no language that is read


INCOMPLETE = frozenset({NoteKind.LOST, NoteKind.AMBIGUOUS, NoteKind.UNFIT})
"""Notes that say a claim could not be checked at all: exit 3."""


class Declaration(NamedTuple):
    """Where in a claims file a claim or its quote stands; line and column count from 1."""

    path: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


class Note(NamedTuple):
    """Something to know about an article; ``start`` and ``end`` are places in the document's text."""

    kind: NoteKind
    message: str
    claim: str = ""
    start: int | None = None
    end: int | None = None
    suggestion: str = ""
    """Text that is ready to paste, such as the patched quote of a moved claim."""
    spots: tuple[Span, ...] = ()
    """Stretches of the text to look at: both places of a quote, the sentences nearest to a lost one."""
    quote: str = ""
    """The words of the claim that were looked for, as its file has them, where they are not in the text."""
    declared: Declaration | None = None
    looked: tuple[str, ...] = ()
    """The articles in which a quote was looked for, where it was not found."""

    @property
    def places(self) -> tuple[Span, ...]:
        """Return the stretches of the text to look at, which is the note's own where it names no others."""
        own = () if self.start is None else (Span(self.start, self.end or self.start),)
        return self.spots or own


IN_NO_LANGUAGE = Note(
    NoteKind.FOREIGN,
    "this is neither Chinese nor English, so no relations were looked for",
    suggestion="to read it as one of them, say so with --lang",
)
"""What is said of an article whose words would be taken for others."""
