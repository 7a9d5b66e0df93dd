"""What did a run find out, article by article, in a form that every format can print?

「完成率59%」 stands on line 495 of the file although the passes made one line of the whole article: all
places that leave the program are places of the original file, and all values are exact decimal strings.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Any, Protocol

from factcheck.explain import equation, signed
from factcheck.frozen import NamedTuple, unique
from factcheck.model import Date, Items, Quantity, Severity, Verdict
from factcheck.notes import Mark
from factcheck.slips.guard import guarded
from factcheck.source import Places

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Article, Finding, Operand
    from factcheck.notes import Note
    from factcheck.source import Document

SCHEMA = 1
"""The number under ``factcheck`` in every JSON report; keys are added under it, never changed."""

_ROLE = re.compile(r"\{(\w+)\}")
FAILING = frozenset({Verdict.INCONSISTENT, Verdict.ONLY_IF_TRUNCATED, Verdict.UNBOUND})
"""Verdicts of checks that do not hold."""


class Unread(Protocol):
    """A file that could not be read, such as ``readers.ReadError``."""

    @property
    def path(self) -> str:
        """Name the file."""

    @property
    def reason(self) -> str:
        """Say why, with the place where it went wrong."""


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
        from factcheck.contract import Contract  # noqa: PLC0415

        written = Contract(self.article.document, Places())
        return {
            "path": self.path,
            "language": self.article.language,
            "numbers": {"seen": self.seen, "guarded": self.guarded},
            "findings": [
                written.finding(one, self.message(one), self.anchor(one), self.marks(one))
                for one in self.findings
            ],
            "notes": [written.note(note) for note in self.notes],
            "unguarded": [written.figure(figure) for figure in self.unguarded],
        }


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
