"""Which claims would a person write about the relations that discovery found?

「反馈34项问题完成整改20项，完成率59%」 becomes a claim with the sentence as its quote, the three figures in
brackets and ``part / whole ~ rate``, ready to review.  Every claim is bound and judged before it is
written: it says of the article what the rule said, or it is left out with the reason.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from factcheck.claims import Bound, Claim, Fact, State, Stated, bind, bind_fact
from factcheck.claims.quotes import QuoteError
from factcheck.claims.relations import lone_refs, spread
from factcheck.claims.skeleton import Skeleton
from factcheck.claims.wording import Slot, Wording
from factcheck.claims.writing import Entry, comment, entry_lines, inserted, scalar
from factcheck.evaluate import evaluate, verdict_of
from factcheck.expression import Call, ExpressionError, Function, parse, renamed
from factcheck.languages import load
from factcheck.model import Check, Items, Verdict
from factcheck.report import Places, spelt
from factcheck.source import PARAGRAPH

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from factcheck.claims import Anchor
    from factcheck.claims.wording import Reach
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


def _spans(operand: Operand) -> tuple[tuple[int, int, bool], ...]:
    match operand:
        case Items():
            return ((operand.start, operand.end, True),)
        case tuple():
            return tuple((quantity.start, quantity.end, False) for quantity in operand)
    return ((operand.start, operand.end, False),)


class _Drafter:
    """One walk through the relations of an article."""

    def __init__(self, article: Article, taken: set[str]) -> None:
        self.article = article
        self.skeleton = Skeleton.of(article, load(article.language))
        self.wording = Wording(self.skeleton)
        self.taken = taken
        self.lines = Places()

    def draft(self, checks: Iterable[Check], declared: Iterable[Check]) -> Draft:
        known = {_key(check) for check in declared}
        result = Draft()
        relations = []
        for check in checks:
            if _key(check) in known or not places(check):
                continue
            known.add(_key(check))
            relations.append(_Relation(check, tuple(self.wording.reaches(_slots([check])))))
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
            result.omitted.append(Omitted(check.rule, min(places(check)), evaluate(check).equation))

    def _entry(self, checks: list[Check]) -> Entry | None:
        """Return the first wording under which the claim says what the rules said."""
        is_fact = _is_same(checks[0])
        slots = [slot._replace(name="v") for slot in _slots(checks)] if is_fact else _slots(checks)
        if _overlap(slots):
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
        claim = Claim(
            entry.id, entry.anchors, tuple(Stated(text, parse(text), 0) for text in entry.checks)
        )
        bound = (
            bind_fact(Fact(claim), [self.skeleton]) if entry.is_fact else bind(claim, [self.skeleton])
        )
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
    return places(check), any(isinstance(operand, Items) for operand in check.operands.values())


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
    return not _overlap(_slots([*(other.check for other in group), relation.check]))


def _overlap(slots: Sequence[Slot]) -> bool:
    return any(one.end > two.start for one, two in zip(slots, slots[1:], strict=False))


def _slots(checks: Sequence[Check]) -> list[Slot]:
    """Return every figure of some checks once, named, in the order of the text."""
    names = _names(checks)
    return sorted(Slot(start, end, names[start, end], is_list) for start, end, is_list in _uses(checks))


_Use = tuple[int, str]


def _uses(checks: Sequence[Check]) -> dict[tuple[int, int, bool], frozenset[_Use]]:
    """Return for every figure in which roles of which checks it stands."""
    found: dict[tuple[int, int, bool], frozenset[_Use]] = {}
    for number, check in enumerate(checks):
        for role, operand in check.operands.items():
            for span in _spans(operand):
                found[span] = found.get(span, frozenset()) | {(number, role)}
    return found


def _names(checks: Sequence[Check]) -> dict[tuple[int, int], str]:
    """Name every figure by its role; figures that always stand together share a name."""
    named: dict[frozenset[_Use], str] = {}
    names: dict[tuple[int, int], str] = {}
    for (start, end, _), uses in sorted(_uses(checks).items()):
        if uses not in named:
            role, number = min(uses)[1], 1
            name = role
            while name in named.values():
                number += 1
                name = f"{role}{number}"
            named[uses] = name
        names[start, end] = named[uses]
    return names


def _texts(checks: Sequence[Check]) -> tuple[str, ...]:
    """Return the checks over the names of a claim; nothing where one cannot be written."""
    names = _names(checks)
    written = []
    for check in checks:
        several: dict[str, list[str]] = {}
        single: dict[str, str] = {}
        for role, operand in check.operands.items():
            used = list(dict.fromkeys(names[start, end] for start, end, _ in _spans(operand)))
            if len(used) == 1:
                single[role] = used[0]
                continue
            # no name of an expression holds a blank, so these are new for certain
            several[role] = [f"{role} {number}" for number in range(len(used))]
            single |= dict(zip(several[role], used, strict=True))
        if any(ref.name in several for ref in lone_refs(check.expression)):
            return ()
        spelling = spelt(renamed(spread(check.expression, several), single))
        try:
            parse(spelling)
        except (ExpressionError, QuoteError):
            return ()
        written.append(spelling)
    return tuple(written)


def _remarks(checks: Sequence[Check]) -> Iterator[str]:
    """Yield what a reviewer must know of checks that do not hold."""
    for check in checks:
        finding = evaluate(check)
        if finding.verdict not in HOLDS:
            yield f"{finding.verdict.value}: {finding.equation}"



# --- the file -----------------------------------------------------------------------------------

_PREFACE = (
    "Drafted from the relations that factcheck finds by itself.",
    "Review every claim, give it a telling id, and delete what the article does not mean to say.",
)
_HEADING = 40
"""A heading has no more characters than this and no mark at its end."""
_UNENDED = re.compile(r"[^\s。！？；，、：.!?;:,]\s*$")
_SHOWN = 24


def written(article: Article, draft: Draft, path: str) -> str:
    """Return a draft as a claims file that names its article by a *path*."""
    lines = [*map(comment, _PREFACE), "factcheck: 1", f"article: {scalar(path)}"]
    for key, found in _by_key(article, draft).items():
        lines += ["", f"{key}:", *("  " + line if line else "" for line in found)] if found else []
    if draft.omitted:
        lines += ["", *_left_out(article, draft)]
    return "\n".join([*lines, ""])


def added(source: str, path: str, article: Article, draft: Draft) -> str:
    """Return the text of a claims file with a draft behind what it declares already."""
    return inserted(source, path, _by_key(article, draft)) if draft.entries else source


def _by_key(article: Article, draft: Draft) -> dict[str, list[str]]:
    claims = [entry for entry in draft.entries if not entry.is_fact]
    facts = [entry for entry in draft.entries if entry.is_fact]
    return {"claims": list(_body(article, claims)), "facts": list(_body(article, facts))}


def _body(article: Article, entries: Sequence[Entry]) -> Iterator[str]:
    """Yield entries under the headings and paragraphs that they stand in."""
    paragraphs = _paragraphs(article.document.text)
    places, number = Places(), -1
    heading = ""
    shown: _Paragraph | None = None
    for entry in entries:
        while number + 1 < len(paragraphs) and paragraphs[number + 1].start <= entry.start:
            number += 1
        paragraph = paragraphs[number]
        if paragraph is not shown:
            yield from [""] * bool(shown)
            if paragraph.heading not in ("", heading):
                yield comment(f"{'-' * 64} {paragraph.heading}")
            line = places.place(article.document, paragraph.start).line
            yield comment(f"line {line}: {paragraph.words}")
        heading = paragraph.heading or heading
        shown = paragraph
        yield from entry_lines(entry)


class _Paragraph(NamedTuple):
    """A line of the text: where it starts, its first words, and the heading above it."""

    start: int
    words: str
    heading: str


def _paragraphs(text: str) -> list[_Paragraph]:
    found: list[_Paragraph] = []
    heading: list[str] = []
    above, start = False, 0
    for line in re.split(f"[\n{PARAGRAPH}]", text):
        is_heading = bool(line.strip()) and len(line) <= _HEADING and bool(_UNENDED.search(line))
        if is_heading:
            heading = [*heading, line.strip()] if above else [line.strip()]
        words = line.strip()
        shown = words[:_SHOWN] + "…" * (len(words) > _SHOWN)
        found.append(_Paragraph(start, shown, "" if is_heading else " ".join(heading)))
        above = is_heading or (above and not words)
        start += len(line) + 1
    return found


def _left_out(article: Article, draft: Draft) -> Iterator[str]:
    """Yield as comments what could not be written as a claim."""
    places = Places()
    yield comment("Found as well, but no quote says the same; write a claim by hand where it matters:")
    for one in draft.omitted:
        line = places.place(article.document, one.start).line
        yield comment(f"  line {line}: {one.rule}: {one.equation}")


__all__ = ["Draft", "Entry", "Omitted", "added", "draft", "places", "written"]
