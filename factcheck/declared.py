"""What do the claims of a project say about the articles of this run?

Each claim is bound in the articles that its file names; what came of it is a list of checks for the article
it stands in, and notes where figures drifted, words moved, or nothing was found.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.claims import (
    Anchor,
    Bound,
    Claim,
    ClaimsError,
    Skeleton,
    State,
    Unbound,
    bind,
    bind_fact,
    match,
)
from factcheck.claims.page import error_at
from factcheck.claims.waivers import apply_waiver, in_force, unexpected
from factcheck.explain import equation
from factcheck.frozen import NamedTuple
from factcheck.languages import load
from factcheck.model import Verdict
from factcheck.notes import Declaration, Note, NoteKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import date

    from factcheck.claims import ClaimError, ClaimsFile
    from factcheck.model import Article, Check, Finding

    Judge = Callable[[Check], Finding]

_KINDS = {
    State.DRIFTED: NoteKind.DRIFTED,
    State.MOVED: NoteKind.MOVED,
    State.AMBIGUOUS: NoteKind.AMBIGUOUS,
    State.LOST: NoteKind.LOST,
    State.UNFIT: NoteKind.UNFIT,
}


@dataclass
class Declared:
    """What the claims make of one article."""

    findings: list[Finding] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    bound: list[Bound] = field(default_factory=list)


def declared(
    files: Sequence[ClaimsFile], articles: Sequence[Article], judge: Judge, today: date, *, waive: bool = True
) -> list[Declared]:
    """Judge what the claims say of each article, in the order of the articles.

    Raise ClaimsError with all checks whose figures measure different things: no article can satisfy them.
    """
    if not files:
        return [Declared() for _ in articles]
    skeletons = [Skeleton.of(article, load(article.language)) for article in articles]
    found = [(skeleton, Declared()) for skeleton in skeletons]
    terms = _Terms(judge, today, waive)
    mistakes = [mistake for file in files for mistake in _by_claims(file, found, terms)]
    if mistakes:
        raise ClaimsError(mistakes)
    for file in files:
        for skeleton, outcome in found:
            outcome.findings += map(judge, _by_rules(file, skeleton, outcome))
    return [outcome for _, outcome in found]


class _Terms(NamedTuple):
    """On which terms claims are judged: by whom, on which day, and whether waivers count."""

    judge: Judge
    today: date
    waive: bool


def _by_claims(
    file: ClaimsFile, found: Sequence[tuple[Skeleton, Declared]], terms: _Terms
) -> Iterator[ClaimError]:
    """Add what the claims and facts of a file say of its articles; yield the mistakes of its author."""
    chosen = [(skeleton, outcome) for skeleton, outcome in found if _names(file, skeleton.article)]
    if not chosen:
        return
    looked = tuple(skeleton.document.path for skeleton, _ in chosen)
    for result in list(_bindings(file, [skeleton for skeleton, _ in chosen], terms.today)):
        # a result is reported under the article that it stands in, else under the first
        home = result.home if isinstance(result, Bound) else result.home()
        outcome = next((one for skeleton, one in chosen if skeleton.document is home), chosen[0][1])
        if isinstance(result, Unbound):
            outcome.notes.append(_unbound(file, result, looked))
        else:
            yield from _settle(file, result, outcome, terms)


def _by_rules(file: ClaimsFile, skeleton: Skeleton, found: Declared) -> list[Check]:
    """Return what the rules of a file say of an article, except what has been said of the same figures."""
    checks = [check for rule in file.rules for check in match(rule, skeleton)]
    said = {_relation(finding.check) for finding in found.findings} if checks else set()
    return [check for check in checks if _relation(check) not in said]


def _relation(check: Check) -> tuple[str, frozenset[tuple[str, int]]]:
    """Return what makes two checks the same, whatever they call their figures."""
    places: list[tuple[str, int]] = []
    for role, operand in check.operands.items():
        document = check.documents.get(role)
        members = operand if isinstance(operand, tuple) else (operand,)
        places += ((document.path if document else "", member.start) for member in members)
    return equation(check), frozenset(places)


def _names(file: ClaimsFile, article: Article) -> bool:
    """Tell whether a claims file is about an article; a file that names none is about all."""
    if not file.articles:
        return True
    here = Path(article.document.path).resolve()
    return any(path.resolve() == here for path in file.articles)


def _bindings(file: ClaimsFile, skeletons: Sequence[Skeleton], today: date) -> Iterator[Bound | Unbound]:
    for claim in file.claims:
        yield bind(claim, skeletons)
    for fact in in_force(file.facts, today):
        yield bind_fact(fact, skeletons)


def _settle(file: ClaimsFile, result: Bound, outcome: Declared, terms: _Terms) -> Iterator[ClaimError]:
    """Add what came of one claim to its article; yield the mistakes of its author."""
    findings = tuple(map(terms.judge, result.checks))
    if result.state is State.ANCHORED:
        for finding, stated in zip(findings, result.claim.checks, strict=True):
            if finding.verdict is Verdict.UNBOUND:
                message = f"{result.claim.id}: {finding.reason}"
                yield error_at(file, stated.offset, message, _advice(finding.reason))
    if terms.waive:
        findings, lapsed = apply_waiver(result, findings, terms.today)
        outcome.notes += (_of_claim(NoteKind.LAPSED, message, file, result.claim) for message in lapsed)
    outcome.findings += findings
    outcome.notes += _changes(file, result)
    surprises = unexpected(result.claim, findings)
    outcome.notes += (_of_claim(NoteKind.UNEXPECTED, message, file, result.claim) for message in surprises)
    outcome.bound.append(result)


_ADVICE = (
    ("do not compare", "compare figures of one unit; a share is part / whole"),
    ("takes the name of a list", "bracket the list in the quote: {items*}"),
    ("takes dates", "bracket the dates in the quote: {first=5月} … {last=11月}"),
    ("attainable() takes", "attainable(share, whole)"),
)


def _advice(reason: str) -> str:
    """Return what the author of a check may write instead."""
    return next((advice for sign, advice in _ADVICE if sign in reason), "")


def _unbound(file: ClaimsFile, result: Unbound, looked: tuple[str, ...]) -> Note:
    """Say that a claim was not bound: with the places to look at, or where a lost one was looked for."""
    spots = tuple(spot.span for spot in result.spots)
    start, end = spots[0] if spots else (None, None)
    return Note(
        *(_KINDS[result.state], result.message, result.claim.id, start, end, result.suggestion, spots),
        *(result.anchor.quote.text, _place(file, result.anchor)),
        looked if result.state is State.LOST else (),
    )


def _place(file: ClaimsFile, declared: Anchor | Claim) -> Declaration:
    """Return where a quote or a claim is declared."""
    match declared:
        case Anchor(scalar=scalar):
            offset = scalar.start if scalar else 0
        case Claim(offset=offset):
            pass
    at = error_at(file, offset, "")
    return Declaration(at.path, at.line, at.column)


def _changes(file: ClaimsFile, result: Bound) -> Iterator[Note]:
    """Report each figure that drifted and each quote that moved, with the quote to paste."""
    if result.state is State.ANCHORED:
        return
    patch = result.patches[0]
    place = _place(file, patch.anchor)
    for drift in result.drifts:
        message = f"{drift.written} → {drift.printed}"
        note = Note(NoteKind.DRIFTED, message, result.claim.id, *drift.span, patch.quote)
        yield note._replace(declared=place)
    if result.state is State.MOVED:
        message = "the words have changed; the claim was checked where they stand now"
        note = Note(NoteKind.MOVED, message, result.claim.id, *result.spans[0], patch.quote)
        yield note._replace(quote=patch.anchor.quote.text, declared=place)


def _of_claim(kind: NoteKind, message: str, file: ClaimsFile, claim: Claim) -> Note:
    return Note(kind, message, claim.id, declared=_place(file, claim))
