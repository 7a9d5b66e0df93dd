"""How did a run end, in one line and in numbers?

「1 篇文章 · 6 项核对 · 矛盾 2 · 复现 4 · 原句不见 1」 counts all, and 「✗ 2 项未通过，
有 8 处警告，有 1 处未能核对」 says what the exit status says.
"""

from __future__ import annotations

from collections import Counter
from enum import Enum
from typing import TYPE_CHECKING

from factcheck.frozen import NamedTuple
from factcheck.model import Severity, Verdict
from factcheck.notes import NoteKind
from factcheck.reports.noted import level
from factcheck.reports.view import Group, group
from factcheck.reports.words import Words, words

if TYPE_CHECKING:
    from factcheck.report import Report
    from factcheck.reports.view import View


class Ending(Enum):
    """How a run ended, as its exit status says."""

    PASSED = 0
    FAILED = 1
    INCOMPLETE = 3
    NOTHING = 4


class Count(NamedTuple):
    """How many there are of one thing: ``sort`` is its verdict, its kind of note, or None for waived."""

    name: str
    number: int
    sort: Verdict | NoteKind | None


def language(report: Report) -> Words:
    """Return the words of most articles, which speak for the whole report; of as many, those of the first.

    An article without a word speaks no language.
    """
    spoken = [article.article for article in report.articles if article.article.document.text]
    languages = Counter(article.language for article in spoken)
    return words(max(languages, key=languages.__getitem__) if languages else "en")


def counts(report: Report, terms: Words) -> list[Count]:
    """Count the open findings by verdict, the gravest first, the waived ones, and the notes by kind."""
    open_ones = Counter(finding.verdict for _, finding in report.findings() if finding.waiver is None)
    waived = sum(finding.waiver is not None for _, finding in report.findings())
    notes = Counter(note.kind for article in report.articles for note in article.notes)
    found = [Count(terms.verdicts[verdict], open_ones[verdict], verdict) for verdict in _ORDER]
    found.append(Count(terms.waived, waived, None))
    found += [Count(terms.notes[kind], notes[kind], kind) for kind in NoteKind]
    return [count for count in found if count.number]


def figures(report: Report, terms: Words) -> str:
    """Say how many figures there are and how many of them some check guards."""
    guarded, seen = report.guarded()
    return terms.figures.format(seen=seen, guarded=guarded, percent=guarded * 100 // seen if seen else 0)


def ending(report: Report, view: View, terms: Words) -> tuple[Ending, str, str]:
    """Say how the run ended, and in a second text what else there is to look at."""
    tally = Counter(group(finding, view) for _, finding in report.findings())
    levels = Counter(level(note) for article in report.articles for note in article.notes)
    warned = tally[Group.DOUBTFUL] + levels[Severity.WARNING]
    missing = len(report.errors) + levels[Severity.ERROR]
    warnings = terms.counted(terms.warnings, warned) if warned else ""
    incomplete = terms.counted(terms.missing, missing) if missing else ""
    failing = tally[Group.FAILING]
    match view.status:
        case 0:
            return Ending.PASSED, terms.passed, terms.joined(warnings, incomplete)
        case 1:
            failed = terms.failed.format(failing) if failing else ""
            said = terms.joined(failed, _too_loose(report, view, terms))
            return Ending.FAILED, said, terms.joined(warnings, incomplete)
        case 3:
            return Ending.INCOMPLETE, incomplete or terms.incomplete, warnings
    return Ending.NOTHING, terms.nothing, ""


def _too_loose(report: Report, view: View, terms: Words) -> str:
    """Say that fewer figures are guarded than was asked for, or nothing."""
    guarded, seen = report.guarded() if view.fail_under else (0, 0)
    if guarded * 100 >= seen * (view.fail_under or 0):
        return ""
    return f"{terms.unguarded_share} ({guarded * 100 // seen}% < {view.fail_under}%)"


def summary(report: Report, view: View) -> str:
    """Say in one line how a run ended whose report has gone to a file."""
    terms = language(report)
    _, said, more = ending(report, view, terms)
    totals = (f"{count.name} {count.number}" for count in counts(report, terms))
    return terms.joined(said, more, *totals)


_ORDER = (
    Verdict.INCONSISTENT,
    Verdict.ONLY_IF_TRUNCATED,
    Verdict.UNBOUND,
    Verdict.UNDETERMINED,
    Verdict.WITHIN_ROUNDING,
    Verdict.REPRODUCED,
)
