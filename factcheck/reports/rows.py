"""What stands under the sentence of a finding?

核算  20项 ÷ 34项 ≠ 69%
所述  69%，可为 68.5至69.5%
推算  58.82…%，相差 9.67…个百分点
改法  69% → 59% (错一位)
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from factcheck.frozen import NamedTuple
from factcheck.model import Origin, Verdict
from factcheck.report import FAILING
from factcheck.reports.amounts import apart, derived, equation, gap, others, places, sides, span, stated, why
from factcheck.reports.oneline import PASSES
from factcheck.reports.snippet import clean

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from factcheck.model import Check, Finding, Quantity, Repair, Waiver
    from factcheck.report import ArticleReport
    from factcheck.reports.words import Words


class Tone(Enum):
    """How loudly a row speaks."""

    PLAIN = "plain"
    STRONG = "strong"
    HELP = "help"
    ACCEPTED = "accepted"
    FAINT = "faint"


class Row(NamedTuple):
    """A labelled line; an empty label goes on with the one before."""

    label: str
    text: str
    tone: Tone = Tone.PLAIN
    whole: tuple[str, ...] = ()
    """Figures and amounts in the text, which no line break may cut."""

    def spelt(self, spell: Callable[[str], str]) -> Row:
        """Return the row with the signs that a terminal has."""
        return self._replace(text=spell(self.text), whole=tuple(map(spell, self.whole)))


def rows(article: ArticleReport, finding: Finding, terms: Words, becomes: str = "→") -> Iterator[Row]:
    """Yield the sum, both ranges, the gap, the repairs, the reason and who accepted it."""
    for row in _rows(article, finding, terms, becomes):
        yield row._replace(text=clean(row.text), whole=tuple(map(clean, row.whole)))


def _rows(article: ArticleReport, finding: Finding, terms: Words, becomes: str) -> Iterator[Row]:
    tone = Tone.PLAIN if finding.verdict in PASSES else Tone.STRONG
    printed = tuple(mark.text for mark in article.marks(finding))
    yield Row(terms.equation, equation(finding, terms), tone, printed)
    yield from _ranges(article, finding, terms)
    for other in others(finding, terms):
        yield Row(terms.also, other)
    if finding.repairs:
        yield _repairs(finding.repairs, terms, becomes)
    yield from _reasons(article, finding, terms)
    if finding.check.origin is Origin.DISCOVERED:
        yield _origin(finding.check, terms)
    if finding.waiver is not None:
        yield _accepted(finding.waiver, terms)


def _repairs(repairs: tuple[Repair, ...], terms: Words, becomes: str) -> Row:
    """Return the changes that would mend a finding, each with its reason."""
    figures = [text for repair in repairs for text in (repair.written, repair.suggestion)]
    changes = [f"{repair.written} {becomes} {repair.suggestion}" for repair in repairs]
    reasons = [f"({terms.reason(repair.reason)})" if repair.reason else "" for repair in repairs]
    told = (f"{change} {reason}".rstrip() for change, reason in zip(changes, reasons, strict=True))
    return Row(terms.repair, terms.alternative.join(told), Tone.HELP, (*figures, *changes, *reasons))


def _reasons(article: ArticleReport, finding: Finding, terms: Words) -> Iterator[Row]:
    """Yield what the author of a check says of its failure, and what the evaluator says."""
    if finding.check.message and finding.verdict in FAILING:
        yield Row(terms.note, article.message(finding))
    reason = "" if finding.verdict in PASSES else why(finding, terms)
    if reason:
        yield Row(terms.note, reason)


def _origin(check: Check, terms: Words) -> Row:
    """Return which rule found a relation, and by which word."""
    # a colon or a dash ties figures too, but says nothing to a reader
    cue = check.cue if any(map(str.isalnum, check.cue)) else ""
    return Row("", terms.found_by.format(terms.joined(check.rule, cue)), Tone.FAINT)


def _accepted(waiver: Waiver, terms: Words) -> Row:
    """Return why a finding was accepted, and by whom."""
    text = terms.waived_by.format(waiver.reason, waiver.by) if waiver.by else waiver.reason
    return Row(terms.waived, text, Tone.ACCEPTED)


def _ranges(article: ArticleReport, finding: Finding, terms: Words) -> Iterator[Row]:
    """Yield what is stated and what the other figures imply."""
    figure = stated(finding)
    if figure is not None:
        if finding.verdict is not Verdict.REPRODUCED and not figure.interval.is_point:
            values = span(figure.interval, figure.unit, terms)
            text = terms.joined(figure.text, terms.means.format(values))
            yield Row(terms.stated, text, whole=(figure.text, values))
        yield from _derived(figure, finding, terms)
    elif finding.verdict is not Verdict.REPRODUCED:
        yield from _unlike(article.unlike(finding), finding, terms)
        label = terms.derived
        for value, spread, distance in sides(finding, terms):
            means = terms.means.format(spread) if spread else ""
            yield Row(label, terms.joined(value, means, distance), whole=(value, spread, distance))
            label = ""


def _derived(figure: Quantity, finding: Finding, terms: Words) -> Iterator[Row]:
    """Yield the recomputed value, its range, and the distance to what is stated."""
    implied = derived(figure, finding, terms)
    if not implied:
        return
    computed = finding.computed
    known = computed is None or computed.is_point
    spread = "" if known or computed is None else span(computed, finding.unit, terms, places(figure))
    distance = gap(figure, finding, terms)
    means = terms.means.format(spread) if spread not in ("", implied) else ""
    text = terms.joined(implied, means, distance)
    yield Row(terms.derived, text, whole=(implied, spread, distance))


def _unlike(figures: list[Quantity], finding: Finding, terms: Words) -> Iterator[Row]:
    """Yield figures that should say the same, each with its range; of two, also the distance."""
    label = terms.stated
    for number, figure in enumerate(figures, 1):
        values = "" if figure.interval.is_point else span(figure.interval, figure.unit, terms)
        distance = apart(figures, finding, terms) if number == len(figures) else ""
        means = terms.means.format(values) if values else ""
        yield Row(label, terms.joined(figure.text, means, distance), whole=(figure.text, values, distance))
        label = ""
