"""Which claims would a person write about the relations that discovery found?

「反馈34项问题完成整改20项，完成率59%」 becomes a claim with the sentence as its quote, the three figures in
brackets and ``part / whole ~ rate``, ready to review.  Every claim is bound and judged before it is
written: it says of the article what the rule said, or it is left out with the reason.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from factcheck.claims import Bound, Claim, Fact, State, Stated, bind, bind_fact
from factcheck.claims.parts import LONGEST
from factcheck.claims.skeleton import Skeleton
from factcheck.draft.naming import expressions, overlap, slots_of
from factcheck.draft.wording import Wording
from factcheck.draft.writing import Entry
from factcheck.evaluate import evaluate, verdict_of
from factcheck.explain import equation, signed, spelt
from factcheck.expression import Call, ExpressionError, Function
from factcheck.expression.parsing import parse
from factcheck.frozen import NamedTuple
from factcheck.languages import load
from factcheck.messages import counted
from factcheck.model import Check, Items, Verdict
from factcheck.source import Places

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from factcheck.claims import Anchor
    from factcheck.draft.wording import Reach, Slot
    from factcheck.expression import Expression
    from factcheck.model import Article, Operand

HOLDS = frozenset({Verdict.REPRODUCED, Verdict.WITHIN_ROUNDING})
MOST = 8
"""Checks of one claim; more are hard to review together."""


class Omitted(NamedTuple):
    """A relation for which no claim was found that says the same."""

    rule: str
    start: int
    equation: str


@dataclass
class Draft:
    """What was drafted of one article, in the order of the text."""

    entries: list[Entry] = field(default_factory=list)
    omitted: list[Omitted] = field(default_factory=list)

    @property
    def summary(self) -> str:
        """Say how much was drafted, and how much could not be."""
        checks = sum(len(entry.checks) for entry in self.entries)
        doubtful = sum(len(entry.remarks) for entry in self.entries)
        drafted = f"{counted(len(self.entries), 'claim')} with {counted(checks, 'check')} drafted"
        parts = [drafted if self.entries else "nothing to add: what was found is declared already"]
        if doubtful:
            parts.append(f"look at {counted(doubtful, 'check')} first: the verdict stands above the claim")
        if self.omitted:
            parts.append(f"{counted(len(self.omitted), 'relation')} could not be written")
        return "; ".join(parts)


class _Relation(NamedTuple):
    """A discovered check and the clauses that it speaks of."""

    check: Check
    reaches: tuple[Reach, ...]


def draft(
    article: Article,
    checks: Iterable[Check],
    declared: Iterable[Check] = (),
    taken: Collection[str] = (),
) -> Draft:
    """Write discovered checks as claims, except those *declared* already; ids *taken* are not used again."""
    return _Drafter(article, set(taken)).draft(checks, declared)


def places(check: Check) -> frozenset[int]:
    """Return where the figures of a check stand; a list may be cut in several ways, so it does not count."""
    return frozenset(start for operand in check.operands.values() for start in _starts(operand))


def _starts(operand: Operand) -> tuple[int, ...]:
    match operand:
        case Items():
            return ()
        case tuple():
            return tuple(quantity.start for quantity in operand)
    return (operand.start,)


def _counts(check: Check) -> list[int]:
    return [len(operand.members) for operand in check.operands.values() if isinstance(operand, Items)]


class _Drafter:
    """One walk through the relations of an article."""

    def __init__(self, article: Article, taken: set[str]) -> None:
        self.article = article
        self.skeleton = Skeleton.of(article, load(article.language))
        self.wording = Wording(self.skeleton)
        self.taken = taken
        self.lines = Places()

    def draft(self, checks: Iterable[Check], declared: Iterable[Check]) -> Draft:
        """Write checks as claims, those of the same clauses together."""
        known = {_key(check) for check in declared}
        drafted: set[tuple[frozenset[int], Expression | None]] = set()
        result = Draft()
        relations = []
        for check in checks:
            relation = (places(check), None if _has_list(check) else check.expression)
            if _key(check) in known or not places(check) or relation in drafted:
                continue
            drafted.add(relation)
            relations.append(_Relation(check, tuple(self.wording.reaches(slots_of([check])))))
        relations.sort(key=lambda relation: min(places(relation.check)))
        for group in _grouped(relations):
            checks = [relation.check for relation in group]
            self._write(sorted(checks, key=lambda check: sorted(places(check))), result)
        result.entries.sort(key=lambda entry: entry.start)
        return result

    def _write(self, checks: list[Check], result: Draft) -> None:
        """Write checks as one claim, else each by itself, else say which is left out."""
        entry = self._entry(checks)
        if entry is not None:
            result.entries.append(entry)
        elif len(checks) > 1:
            for check in checks:
                self._write([check], result)
        else:
            (check,) = checks
            result.omitted.append(Omitted(check.rule, min(places(check)), equation(check)))

    def _entry(self, checks: list[Check]) -> Entry | None:
        """Return the first wording under which the claim says what the rules said."""
        is_fact = _is_same(checks[0])
        slots = [slot._replace(name="v") for slot in slots_of(checks)] if is_fact else slots_of(checks)
        if overlap(slots):
            return None
        texts = ("same(v)",) if is_fact else _texts(checks)
        if not texts:
            return None
        start = min(slot.start for slot in slots)
        entry = Entry(self._id(checks[0].rule, start), start, (), texts, tuple(_remarks(checks)), is_fact)
        for anchors in self._anchors(slots, is_fact):
            worded = entry._replace(anchors=anchors)
            if self._says(worded, checks):
                self.taken.add(entry.id)
                return worded
        return None

    def _anchors(self, slots: list[Slot], is_fact: bool) -> Iterator[tuple[Anchor, ...]]:
        if not is_fact:
            yield from self.wording.anchors(slots)
            return
        mentions = [next(self.wording.anchors([slot]), None) for slot in slots]
        if all(mentions):
            yield tuple(anchor for mention in mentions if mention for anchor in mention)

    def _says(self, entry: Entry, checks: Sequence[Check]) -> bool:
        """Tell whether an entry, bound in the article, gives the same checks with the same verdicts."""
        claim = Claim(entry.id, entry.anchors, tuple(Stated.of(text, parse(text)) for text in entry.checks))
        bound = bind_fact(Fact(claim), [self.skeleton]) if entry.is_fact else bind(claim, [self.skeleton])
        if not isinstance(bound, Bound) or bound.state is not State.ANCHORED:
            return False
        return all(
            places(ours) == places(theirs)
            and _counts(ours) == _counts(theirs)
            and verdict_of(ours) is verdict_of(theirs)
            for ours, theirs in zip(bound.checks, checks, strict=True)
        )

    def _id(self, rule: str, start: int) -> str:
        """Return a free id: the rule, and the line on which the first figure stands."""
        line = self.lines.place(self.article.document, start).line
        first = f"{rule}-l{line}"
        number, chosen = 1, first
        while chosen in self.taken:
            number += 1
            chosen = f"{first}-{number}"
        return chosen


def _key(check: Check) -> tuple[frozenset[int], bool]:
    """Return what tells relations apart; a list beside the same figure is the same list."""
    return places(check), _has_list(check)


def _has_list(check: Check) -> bool:
    return any(isinstance(operand, Items) for operand in check.operands.values())


def _is_same(check: Check) -> bool:
    expression = check.expression
    return isinstance(expression, Call) and expression.function is Function.SAME


def _grouped(relations: Sequence[_Relation]) -> Iterator[list[_Relation]]:
    """Put relations over the same clauses together; a stretch may lie inside a longer one."""
    groups: list[list[_Relation]] = []
    by_paragraph: dict[int, list[list[_Relation]]] = {}
    widest_first = sorted(
        relations, key=lambda one: (one.reaches[0].paragraph, one.reaches[0].first, -one.reaches[0].last)
    )
    for relation in widest_first:
        paragraph = relation.reaches[0].paragraph
        alone = len(relation.reaches) > 1 or _is_same(relation.check)
        # only the last groups can hold it, because stretches come in the order of the text
        near = [] if alone else by_paragraph.get(paragraph, [])[-3:]
        home = next((group for group in near if _joins(relation, group)), None)
        if home is not None:
            home.append(relation)
            continue
        groups.append([relation])
        if not alone:
            by_paragraph.setdefault(paragraph, []).append(groups[-1])
    yield from groups


def _joins(relation: _Relation, group: list[_Relation]) -> bool:
    """Tell whether a relation fits into the stretch of the group's first one."""
    if len(group) >= MOST or not group[0].reaches[0].holds(relation.reaches[0]):
        return False
    return not overlap(slots_of([*(other.check for other in group), relation.check]))


def _texts(checks: Sequence[Check]) -> tuple[str, ...]:
    """Return checks as a claims file writes them; nothing where it could not."""
    texts = tuple(spelt(expression) for expression in expressions(checks))
    return texts if all(map(_is_readable, texts)) else ()


def _is_readable(text: str) -> bool:
    try:
        parse(text)
    except ExpressionError:
        return False
    return len(text) <= LONGEST


def _remarks(checks: Sequence[Check]) -> Iterator[str]:
    """Yield what a reviewer must know of checks that do not hold."""
    for check in checks:
        finding = evaluate(check)
        if finding.verdict not in HOLDS:
            printed, _ = signed(equation(check), fails=finding.verdict is Verdict.INCONSISTENT)
            yield f"{finding.verdict.value}: {printed}"
