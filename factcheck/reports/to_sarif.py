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
from factcheck.report import Places
from factcheck.reports.oneline import headline, level, repairs
from factcheck.reports.view import Group, grouped

if TYPE_CHECKING:
    from factcheck.model import Finding
    from factcheck.report import ArticleReport, Mark, Report
    from factcheck.reports.view import View

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}


def write(report: Report, out: TextIO, view: View) -> None:
    """Write one run."""
    places = Places()
    seen: Counter[str] = Counter()
    results = [
        _result(article, finding, part, places, seen)
        for article in report.articles
        for part, findings in grouped(article, view).items()
        if part is not Group.PASSING
        for finding in findings
    ]
    rules = sorted({result["ruleId"] for result in results})
    discovered = {f.check.rule for _, f in report.findings() if f.check.origin is Origin.DISCOVERED}
    driver = {
        "name": "factcheck",
        "version": __version__,
        "semanticVersion": __version__,
        "rules": [_rule(rule, rule in discovered) for rule in rules],
    }
    for result in results:
        result["ruleIndex"] = rules.index(result["ruleId"])
    failures = [
        {"level": "error", "message": {"text": f"'{error.path}': {error.reason}"}} for error in report.errors
    ]
    invocation = {"executionSuccessful": not failures, "toolExecutionNotifications": failures}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "invocations": [invocation],
        "results": results,
    }
    json.dump({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, out, ensure_ascii=False, indent=2)
    out.write("\n")


def _rule(rule: str, discovered: bool) -> dict[str, Any]:
    text = f"The figures of a '{rule}' relation must be able to be true together."
    manual = f" Run 'factcheck explain {rule}' for what the rule reads." if discovered else ""
    return {
        "id": rule,
        "name": "".join(part.capitalize() for part in rule.split("-")),
        "shortDescription": {"text": text},
        "help": {"text": text + manual},
    }


def _result(
    article: ArticleReport, finding: Finding, part: Group, places: Places, seen: Counter[str]
) -> dict[str, Any]:
    check = finding.check
    anchor = article.anchor(finding)
    others = [mark for mark in article.marks(finding) if mark != anchor]
    links = ", ".join(f"[{_linked(mark.text)}]({number})" for number, mark in enumerate(others, 1))
    text = headline(article, finding) + (f" ({links})" if links else "")
    key = "/".join([article.path, check.id])
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
    if finding.waiver is not None:
        result["suppressions"] = [{"kind": "external", "justification": finding.waiver.reason}]
    return result


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
    uri = quote(mark.document.path.replace("\\", "/").removeprefix("./"), errors="replace")
    return {"physicalLocation": {"artifactLocation": {"uri": uri}, "region": region}}
