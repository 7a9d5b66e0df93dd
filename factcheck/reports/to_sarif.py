"""What does a code scanning service show of 「完成率69%」?  SARIF 2.1.0.

The stated figure is the place of a result and the other operands are related places, linked from the message;
what was waived is suppressed.  Columns are code points, as in our own JSON.
"""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any, TextIO
from urllib.parse import quote

from factcheck import __version__
from factcheck.explain import equation, spelt
from factcheck.model import Origin, Severity
from factcheck.notes import INCOMPLETE, Mark
from factcheck.reports import noted
from factcheck.reports.oneline import headline, identity, level, repairs
from factcheck.reports.view import Group, told
from factcheck.reports.words import NOTES, words
from factcheck.rules import rules
from factcheck.source import Places

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from factcheck.model import Finding
    from factcheck.notes import Note
    from factcheck.report import ArticleReport, Report
    from factcheck.reports.view import View

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}


def write(report: Report, out: TextIO, view: View) -> None:
    """Write one run."""
    results = list(_results(report, view))
    known = sorted({result["ruleId"] for result in results})
    for result in results:
        result["ruleIndex"] = known.index(result["ruleId"])
    run = {
        "tool": {"driver": _driver(known, _manuals(report))},
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(report)],
        "results": results,
    }
    json.dump({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, out, ensure_ascii=False, indent=2)
    out.write("\n")


def _results(report: Report, view: View) -> Iterator[dict[str, Any]]:
    """Yield the findings that do not pass, then the notes, each article by article."""
    places = Places()
    seen: Counter[str] = Counter()
    for article in report.articles:
        for part, finding in told(article, view._replace(verbose=False)):
            yield _result(article, finding, part, places, seen)
    for article in report.articles:
        for note in article.notes:
            yield _note(article, note, places)


def _driver(rules: Iterable[str], manuals: Mapping[str, str]) -> dict[str, Any]:
    """Describe the program, and the rules that results name."""
    return {
        "name": "factcheck",
        "version": __version__,
        "semanticVersion": __version__,
        "rules": [_rule(rule, manuals.get(rule, "")) for rule in rules],
    }


def _invocation(report: Report) -> dict[str, Any]:
    """Tell whether all could be read and every claim was found."""
    failures = [
        {"level": "error", "message": {"text": f"'{error.path}': {error.reason}"}} for error in report.errors
    ]
    lost = any(note.kind in INCOMPLETE for article in report.articles for note in article.notes)
    return {"executionSuccessful": not failures and not lost, "toolExecutionNotifications": failures}


def _manuals(report: Report) -> dict[str, str]:
    """Return the manuals of the rules, where any of them has found something."""
    if all(finding.check.origin is Origin.CLAIM for _, finding in report.findings()):
        return {}
    return {rule.id: rule.manual.strip() for rule in rules()}


_OF_NOTES = {f"claim-{kind.value}": text for kind, text in NOTES.items()}


def _rule(rule: str, manual: str) -> dict[str, Any]:
    declared = _OF_NOTES.get(rule, "The figures that a claim names must be able to be true together.")
    text = manual.partition("\n")[0] or declared
    return {
        "id": rule,
        "name": "".join(part.capitalize() for part in rule.split("-")),
        "shortDescription": {"text": text},
        "help": {"text": manual or declared},
    }


def _note(article: ArticleReport, note: Note, places: Places) -> dict[str, Any]:
    """Return the result of a claim that could not be checked, or that something is to be known of."""
    path, line, column = noted.where(article, note, places)
    place: dict[str, Any] = {"artifactLocation": {"uri": _uri(path)}}
    if line:
        place["region"] = {"startLine": line, "startColumn": column}
    which = note.claim or note.message  # a break of a line belongs to no claim
    spots = [Mark("", article.article.document, spot.start, spot.end, None) for spot in note.spots]
    kind = words(article.article.language).notes[note.kind]
    about = f"{kind} '{note.claim}'" if note.claim else kind
    text = f"{about}: {noted.told(article, note, places)}"
    return {
        "ruleId": f"claim-{note.kind.value}",
        "level": _LEVELS[noted.level(note)],
        "message": {"text": text},
        "locations": [{"physicalLocation": place}],
        "relatedLocations": [
            {"id": number, **_location(spot, places), "message": {"text": spot.text}}
            for number, spot in enumerate(spots, 1)
        ],
        "partialFingerprints": {"factcheckClaim/v1": "/".join([path, note.kind.value, which])},
    }


def _result(
    article: ArticleReport, finding: Finding, part: Group, places: Places, seen: Counter[str]
) -> dict[str, Any]:
    check = finding.check
    anchor = article.anchor(finding)
    others = [mark for mark in article.marks(finding) if mark != anchor]
    links = ", ".join(f"[{_linked(mark.text)}]({number})" for number, mark in enumerate(others, 1))
    text = headline(article, finding) + (f" ({links})" if links else "")
    key = "/".join([article.path, *identity(article, finding)])
    seen[key] += 1
    severity = level(part, finding) or Severity.NOTE
    result: dict[str, Any] = {
        "ruleId": check.rule,
        "level": _LEVELS[severity],
        "message": {"text": text},
        "locations": [_location(anchor, places)] if anchor else [],
        "relatedLocations": [
            {"id": number, **_location(mark, places), "message": {"text": f"{mark.role} = {mark.text}"}}
            for number, mark in enumerate(others, 1)
        ],
        "partialFingerprints": {"factcheckClaim/v1": f"{key}:{seen[key]}"},
        "properties": {
            "verdict": finding.verdict.value,
            "origin": check.origin.value,
            "expression": spelt(check.expression),
            "equation": equation(check),
            "repairs": repairs(article, finding),
        },
    }
    if fixes := [*_fixes(article, finding, places)]:
        result["fixes"] = fixes
    if finding.waiver is not None:
        result["suppressions"] = [{"kind": "external", "justification": finding.waiver.reason}]
    return result


def _fixes(article: ArticleReport, finding: Finding, places: Places) -> Iterator[dict[str, Any]]:
    """Yield each change of one figure that would mend a finding, where the file has it as it is read."""
    for repair in finding.repairs:
        for mark in article.marks(finding):
            if (mark.role, mark.text) == (repair.role, repair.written) and mark.original == mark.text:
                location = _location(mark, places)["physicalLocation"]
                replacement = {
                    "deletedRegion": location["region"],
                    "insertedContent": {"text": repair.suggestion},
                }
                change = {"artifactLocation": location["artifactLocation"], "replacements": [replacement]}
                text = f"'{repair.written}' becomes '{repair.suggestion}': {repair.reason}"
                yield {"description": {"text": text}, "artifactChanges": [change]}
                break


def _linked(text: str) -> str:
    """Escape what would end a link in a message."""
    return text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")


def _location(mark: Mark, places: Places) -> dict[str, Any]:
    first = places.place(mark.document, mark.start)
    last = places.place(mark.document, mark.end - 1)
    region = {
        "startLine": first.line,
        "startColumn": first.column,
        "endLine": last.line,
        "endColumn": last.column + 1,
        "charOffset": first.offset,
        "charLength": last.offset + 1 - first.offset,
    }
    uri = _uri(mark.document.path)
    return {"physicalLocation": {"artifactLocation": {"uri": uri}, "region": region}}


def _uri(path: str) -> str:
    return quote(path.replace("\\", "/").removeprefix("./"), errors="replace")
