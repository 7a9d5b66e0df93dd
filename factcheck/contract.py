"""What does a report look like as JSON?

The keys are those of DESIGN.md §8: programs read them, so that they are added to and never changed.  A value
is an exact decimal string or a fraction, a place is that of the original file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factcheck.decimals import exact
from factcheck.explain import equation, spelt
from factcheck.frozen import NamedTuple
from factcheck.model import Quantity
from factcheck.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterable
    from fractions import Fraction

    from factcheck.interval import Interval
    from factcheck.model import Finding
    from factcheck.notes import Mark, Note
    from factcheck.source import Document, Places


class Contract(NamedTuple):
    """Writes what is told of one document, whose lines are counted once."""

    document: Document
    places: Places

    def finding(
        self, finding: Finding, message: str, anchor: Mark | None, marks: Iterable[Mark]
    ) -> dict[str, Any]:
        """Return a finding with its operands; *anchor* is the one that it is about."""
        check, waiver = finding.check, finding.waiver
        return {
            "id": check.id,
            "rule": check.rule,
            "origin": check.origin.value,
            "verdict": finding.verdict.value,
            "severity": check.severity.value,
            "message": message,
            "expression": spelt(check.expression),
            "equation": equation(check),
            "also": list(finding.also),
            "reason": finding.reason,
            "computed": {"value": _text(finding.point), **_ends(finding.computed), "unit": finding.unit.name},
            "stated": finding.stated,
            "anchor": anchor and self.places.of(anchor.document, anchor.start, anchor.end),
            "operands": [self._operand(mark) for mark in marks],
            "repairs": [repair._asdict() for repair in finding.repairs],
            "waived": waiver and {"verdict": waiver.verdict.value, "reason": waiver.reason, "by": waiver.by},
        }

    def _operand(self, mark: Mark) -> dict[str, Any]:
        entry: dict[str, Any] = {"role": mark.role}
        entry |= _written(mark.document, mark.text, mark.start, mark.end)
        entry |= self.places.of(mark.document, mark.start, mark.end)
        match mark.figure:
            case Quantity() as figure:
                entry |= {"value": _text(figure.value), **_ends(figure.interval), "unit": figure.unit.name}
            case _:
                entry |= {"value": None, **_ends(None), "unit": ""}
        if mark.document is not self.document:
            entry["path"] = mark.document.path
        return entry

    def figure(self, figure: Quantity) -> dict[str, Any]:
        """Return a figure that nobody guards."""
        return {
            **_written(self.document, figure.text, figure.start, figure.end),
            "kind": figure.kind.value,
            **self.places.of(self.document, figure.start, figure.end),
        }

    def note(self, note: Note) -> dict[str, Any]:
        """Return a note; keys that would be empty are left out."""
        entry: dict[str, Any] = {"kind": note.kind.value, "claim": note.claim, "message": note.message}
        if note.quote:
            entry["quote"] = note.quote
        if note.declared is not None:
            entry["declared"] = note.declared._asdict()
        if note.looked:
            entry["looked"] = list(note.looked)
        if note.suggestion:
            entry["suggestion"] = note.suggestion
        if note.start is not None:
            end = note.start if note.end is None else note.end
            entry |= self.places.of(self.document, note.start, end)
        if note.spots:
            entry["spots"] = [self.places.of(self.document, *spot) for spot in note.spots]
        return entry


def _written(document: Document, read: str, start: int, end: int) -> dict[str, str]:
    """Return what the file has at a place, to be found and replaced, and how it is read if that differs.

    The file has 「６９％」, or a figure with a line break or markup in it, where 「69%」 is read.
    """
    origin = document.origin(Span(start, end))
    text = document.original[origin.start : origin.end]
    return {"text": text} if text == read else {"text": text, "read": read}


def _ends(interval: Interval | None) -> dict[str, str | None]:
    if interval is None:
        return {"low": None, "high": None}
    return {"low": _text(interval.low), "high": _text(interval.high)}


def _text(value: Fraction | None) -> str | None:
    return None if value is None else exact(value)
