"""What did a run find out, article by article, in a form that every format can print?

「完成率59%」 stands on line 495 of the file although the passes made one line of the whole article: all
places that leave the program are places of the original file, and all values are exact decimal strings.
"""

from __future__ import annotations

import re
from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from factcheck.explain import equation, signed
from factcheck.frozen import unique
from factcheck.model import Date, Items, Quantity, Severity, Verdict
from factcheck.slips.guard import guarded
from factcheck.source import Lines, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Article, Finding, Operand
    from factcheck.source import Document, Place

SCHEMA = 1
"""The number under ``factcheck`` in every JSON report; keys are added under it, never changed."""

_ROLE = re.compile(r"\{(\w+)\}")
FAILING = frozenset({Verdict.INCONSISTENT, Verdict.ONLY_IF_TRUNCATED, Verdict.UNBOUND})
"""Verdicts of checks that do not hold."""


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


class Unread(Protocol):
    """A file that could not be read, such as ``readers.ReadError``."""

    @property
    def path(self) -> str:
        """Name the file."""

    @property
    def reason(self) -> str:
        """Say why, with the place where it went wrong."""


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


@unique
class ArticleReport:
    """All that was found out about one article."""

    path: str
    article: Article
    findings: tuple[Finding, ...]
    notes: tuple[Note, ...] = ()

    @cached_property
    def figures(self) -> tuple[Quantity, ...]:
        """Return the figures of the article that measure something."""
        return tuple(figure for figure in self.article.figures if isinstance(figure, Quantity))

    @property
    def seen(self) -> int:
        """Return how many figures measure something."""
        return len(self.figures)

    @property
    def guarded(self) -> int:
        """Return how many figures some check would catch if they were miswritten."""
        return self.seen - len(self.unguarded)

    @cached_property
    def unguarded(self) -> tuple[Quantity, ...]:
        """Return the figures that nobody guards; worked out when it is first asked for."""
        safe = guarded(self.findings)
        return tuple(figure for figure in self.figures if figure.start not in safe)

    def marks(self, finding: Finding) -> list[Mark]:
        """Return every operand of a finding in the order of the text, the stated one not first."""
        found = []
        for role, operand in finding.check.operands.items():
            document = finding.check.documents.get(role, self.article.document)
            found += _marks(role, operand, document)
        return sorted(
            found, key=lambda mark: (mark.document.path != self.path, mark.document.path, mark.start)
        )

    def anchor(self, finding: Finding) -> Mark | None:
        """Return the operand that a finding is about: the stated one, else the last one."""
        marks = self.marks(finding)
        stated = [mark for mark in marks if mark.role == finding.stated]
        return (stated or marks)[-1] if marks else None

    def unlike(self, finding: Finding) -> list[Quantity]:
        """Return the figures of a finding that are held against each other, where none is the stated one."""
        found = finding.check.operands.get(finding.stated or "")
        return list(found) if isinstance(found, tuple) else []

    def message(self, finding: Finding) -> str:
        """Return what a finding says in one line; of one that fails, the author's own words come first.

        The author's 「{k}/{n} 与所写 {p} 不符」 names operands; they are replaced by what is printed.
        """
        check = finding.check
        if not check.message or finding.verdict not in FAILING:
            text, _ = signed(equation(check), fails=finding.verdict is Verdict.INCONSISTENT)
            return f"{text}: {finding.reason}" if finding.reason else text
        texts: dict[str, str] = {}
        for mark in self.marks(finding):
            texts[mark.role] = f"{texts[mark.role]}, {mark.text}" if mark.role in texts else mark.text
        return _ROLE.sub(lambda match: texts.get(match[1], match[0]), check.message)

    def as_dict(self) -> dict[str, Any]:
        """Return this article's part of the JSON report."""
        # a report in the terminal needs no JSON
        from factcheck.contract import of_article  # noqa: PLC0415

        return of_article(self, Places())


class Report(NamedTuple):
    """The outcome of one run."""

    articles: tuple[ArticleReport, ...]
    errors: tuple[Unread, ...] = ()

    def findings(self) -> Iterator[tuple[ArticleReport, Finding]]:
        """Return all findings with their articles."""
        for article in self.articles:
            for finding in article.findings:
                yield article, finding

    def guarded(self) -> tuple[int, int]:
        """Return how many figures some check guards, and how many there are; takes a while to work out."""
        return sum(one.guarded for one in self.articles), sum(one.seen for one in self.articles)

    def as_dict(self) -> dict[str, Any]:
        """Return the JSON report of DESIGN.md §8."""
        return {
            "factcheck": SCHEMA,
            "articles": [article.as_dict() for article in self.articles],
            "errors": [{"path": error.path, "reason": error.reason} for error in self.errors],
        }


class Places:
    """Turns places of a text into places of its original file, with one line table per document."""

    def __init__(self) -> None:
        self._lines: dict[int, tuple[Document, Lines]] = {}

    def lines(self, document: Document) -> Lines:
        """Return the line table of a document's original."""
        known = self._lines.get(id(document))
        if known is None:
            # the document is kept beside its table, so that its id is not given to another one
            known = self._lines[id(document)] = document, document.lines()
        return known[1]

    def place(self, document: Document, start: int) -> Place:
        """Return where the character at *start* of the text stands in the original."""
        return self.lines(document).place(document.origin(Span(start, start + 1)).start)

    def of(self, document: Document, start: int, end: int) -> dict[str, int]:
        """Return the keys of a place in JSON: code points in the original, line and column from 1."""
        origin = document.origin(Span(start, end))
        place = self.lines(document).place(origin.start)
        return {"start": origin.start, "end": origin.end, "line": place.line, "column": place.column}


def fails(finding: Finding, gate: Verdict | None, strict: bool = False) -> bool:
    """Tell whether a finding closes the gate: judged badly enough, serious enough, and not waived."""
    if gate is None or finding.waiver is not None or finding.verdict not in _CLOSES[gate]:
        return False
    return strict or finding.check.severity is Severity.ERROR


_BAD = frozenset({Verdict.INCONSISTENT})
_CLOSES = {
    Verdict.INCONSISTENT: _BAD,
    Verdict.ONLY_IF_TRUNCATED: _BAD | {Verdict.ONLY_IF_TRUNCATED},
    Verdict.WITHIN_ROUNDING: _BAD | {Verdict.ONLY_IF_TRUNCATED, Verdict.WITHIN_ROUNDING},
    # who does not accept looseness does not accept what only truncation explains either
    Verdict.UNDETERMINED: _BAD | {Verdict.ONLY_IF_TRUNCATED, Verdict.UNDETERMINED},
}
GATES = tuple(_CLOSES)
"""The verdicts that ``--fail-on`` takes, the mildest gate first."""


def _marks(role: str, operand: Operand, document: Document) -> list[Mark]:
    match operand:
        case Quantity(start=start, end=end) if start == end:
            return []  # it is not printed
        case Quantity() | Date():
            return [Mark(role, document, operand.start, operand.end, operand)]
        case Items():
            return [Mark(role, document, member.start, member.end, None) for member in operand.members]
        case _:
            return [Mark(role, document, one.start, one.end, one) for one in operand]
