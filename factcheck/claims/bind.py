"""Which figures of the article does a claim speak of?

「完成整改{fixed=20项}」 finds 20项 in the article, or the 21项 that an editor has put there since.  Where
the words are gone, stand there twice, or hold no figure, the claim is unbound and says where it looked.
"""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from factcheck.claims import nearby
from factcheck.claims.anchors import changed, copied, find, scan
from factcheck.claims.claim import Bound, Drift, Patch, Spot, State, Unbound
from factcheck.claims.operands import operand, read
from factcheck.claims.quotes import rewritten
from factcheck.claims.stating import Member, stated
from factcheck.frozen import frozen
from factcheck.source import Document, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.claims.blocks import Capture, Match
    from factcheck.claims.claim import Anchor, Claim, Fact, Rule
    from factcheck.claims.quotes import Quote
    from factcheck.claims.skeleton import Skeleton
    from factcheck.model import Check

_CERTAINTY = tuple(State)


@frozen
class _Found:
    """One quote at its place."""

    state: State
    skeleton: Skeleton
    span: Span
    members: tuple[Member, ...]
    drifts: tuple[Drift, ...] = ()
    patch: Patch | None = None


class _MissingError(Exception):
    """A quote has no place; carries what the claim will report."""

    def __init__(self, unbound: Unbound) -> None:
        super().__init__(unbound.message)
        self.unbound = unbound


def bind(claim: Claim, skeletons: Sequence[Skeleton]) -> Bound | Unbound:
    """Find all quotes of a claim in its articles and state its checks over what stands there.

    Each article that has all of them is checked by itself; where none has, the quotes are taken from several.
    """
    try:
        if len(skeletons) == 1:
            return _bound(claim, [[_place(claim, anchor, skeletons[0]) for anchor in claim.anchors]])
        alone = [found for skeleton in skeletons if (found := _in_one(claim, skeleton))]
        certain = [found for found in alone if all(one.state is not State.MOVED for one in found)]
        if alone:
            return _bound(claim, certain or alone)
        return _bound(
            claim, [[one for anchor in claim.anchors for one in _everywhere(claim, anchor, skeletons)]]
        )
    except _MissingError as missing:
        return missing.unbound


def _in_one(claim: Claim, skeleton: Skeleton) -> list[_Found]:
    """Find all quotes of a claim in one article, or nothing where one of them is missing."""
    try:
        return [_place(claim, anchor, skeleton) for anchor in claim.anchors]
    except _MissingError:
        return []


def bind_fact(fact: Fact, skeletons: Sequence[Skeleton]) -> Bound | Unbound:
    """Bind the mentions of a fact; its canonical value joins them as one more mention."""
    claim = fact.claim
    try:
        found = [one for anchor in claim.anchors for one in _everywhere(claim, anchor, skeletons)]
        canonical = [_canonical(fact, found[0].members[0].name, skeletons[0])] if fact.value else []
    except _MissingError as missing:
        return missing.unbound
    return _bound(claim, [found], canonical)


def match(rule: Rule, skeleton: Skeleton) -> Iterator[Check]:
    """Yield the checks of a rule at every place where its pattern fits."""
    for number, hit in enumerate(scan(rule.quote, skeleton), 1):
        members = []
        for capture in hit.captures:
            found = operand(capture, hit.captures, skeleton)
            if found is None:
                break
            members.append(Member(capture.segment.name, found, skeleton.document))
        else:
            ids = f"{rule.id}@{number}" if number > 1 else rule.id
            yield from stated(ids, rule, members, skeleton.document)


def _everywhere(claim: Claim, anchor: Anchor, skeletons: Sequence[Skeleton]) -> list[_Found]:
    """Find a quote in each article that has it; at least one must."""
    wanted = [s for s in skeletons if not anchor.article or _same_path(s.document.path, anchor.article)]
    found, missing = [], []
    for skeleton in wanted:
        try:
            found.append(_place(claim, anchor, skeleton))
        except _MissingError as lost:
            missing.append(lost)
    exact = [one for one in found if one.state is not State.MOVED]
    if exact:
        return exact
    certain = [one for one in missing if one.unbound.state is not State.LOST]
    if found and not certain:
        return found
    raise (certain or missing or [_MissingError(_nowhere(claim, anchor))])[0]


def _same_path(one: str, two: str) -> bool:
    """Tell whether two paths may name one file, seen from different folders."""
    first, second = ([part for part in PurePath(path).parts if part != ".."] for path in (one, two))
    size = min(len(first), len(second))
    return first[-size:] == second[-size:]


def _nowhere(claim: Claim, anchor: Anchor) -> Unbound:
    return Unbound(claim, State.LOST, f"no article {anchor.article} was read", anchor)


def _place(claim: Claim, anchor: Anchor, skeleton: Skeleton) -> _Found:
    """Find a quote in one article."""
    exact = copied(anchor.quote, skeleton)
    matches = _chosen(anchor, exact or changed(anchor.quote, skeleton), skeleton)
    patched = None if matches else nearby.patched(anchor.quote, skeleton)
    if patched:
        matches = _chosen(anchor, find(patched, skeleton), skeleton)
    if not matches:
        raise _MissingError(_lost(claim, anchor, skeleton))
    if len(matches) > 1:
        raise _MissingError(_ambiguous(claim, anchor, skeleton, matches))
    match = matches[0]
    members = tuple(_members(claim, anchor, match, skeleton))
    span = skeleton.span(match.start, match.end)
    if not patched and (exact or _is_as_written(match, skeleton)):
        return _Found(State.ANCHORED, skeleton, span, members)
    drifts = _drifts(anchor.quote, match, skeleton)
    printed = {number: drift.printed for number, drift in drifts.items()}
    text = patched.text if patched else rewritten(anchor.quote, printed)
    state = State.MOVED if patched else State.DRIFTED
    return _Found(state, skeleton, span, members, tuple(drifts.values()), Patch(anchor, text))


def _chosen(anchor: Anchor, matches: list[Match], skeleton: Skeleton) -> list[Match]:
    """Let ``within`` and ``nth`` choose among several places."""
    if anchor.within and matches:
        areas = nearby.areas(anchor.within, skeleton)
        matches = [m for m in matches if any(a.start <= m.start and m.end <= a.end for a in areas)]
    return matches[anchor.nth - 1 : anchor.nth] if anchor.nth else matches


def _ambiguous(claim: Claim, anchor: Anchor, skeleton: Skeleton, matches: list[Match]) -> Unbound:
    """Say that a quote stands at several places."""
    message = f"the quote stands at {len(matches)} places"
    hint = "copy more words, or write nth: 2 or within: WORDS below quote:"
    return Unbound(claim, State.AMBIGUOUS, message, anchor, _spots(matches, skeleton), hint)


def _lost(claim: Claim, anchor: Anchor, skeleton: Skeleton) -> Unbound:
    """Say that a quote stands nowhere, or not where ``nth`` and ``within`` point."""
    places = find(anchor.quote, skeleton)
    if places:
        message = f"nth or within points at none of the {len(places)} place(s) of the quote"
        return Unbound(
            claim, State.LOST, message, anchor, _spots(places, skeleton), "correct nth: or within:"
        )
    nearest = nearby.nearest(anchor.quote, skeleton)
    spots = tuple(Spot(skeleton.document, skeleton.span(*span)) for span in nearest)
    message = "the quote is not in the article" + _NEAREST[min(len(nearest), 2)]
    return Unbound(claim, State.LOST, message, anchor, spots, "copy the sentence anew" if nearest else "")


def _spots(matches: Sequence[Match], skeleton: Skeleton) -> tuple[Spot, ...]:
    return tuple(Spot(skeleton.document, skeleton.span(one.start, one.end)) for one in matches)


_NEAREST = ("", "; this is the nearest sentence", "; these are the nearest sentences")


def _is_as_written(match: Match, skeleton: Skeleton) -> bool:
    """Tell whether every figure stands there as the quote has it."""
    return all(
        skeleton.text[capture.start : capture.end] == capture.segment.folded
        for capture in match.captures
        if capture.segment.is_figure
    )


def _drifts(quote: Quote, match: Match, skeleton: Skeleton) -> dict[int, Drift]:
    """Return the figures that are no longer what the quote says, by the number of their bracket."""
    captures: dict[str, list[Capture]] = {}
    for capture in reversed(match.captures):
        if capture.segment.is_figure:
            captures.setdefault(capture.segment.name, []).append(capture)
    drifts = {}
    for number, slot in enumerate(quote.figures):
        capture = captures[slot.name].pop()
        if skeleton.text[capture.start : capture.end] != slot.folded:
            span = skeleton.span(capture.start, capture.end)
            printed = skeleton.text_of(capture.start, capture.end)
            drifts[number] = Drift(slot.name, slot.written, printed, skeleton.document, span)
    return drifts


def _members(claim: Claim, anchor: Anchor, match: Match, skeleton: Skeleton) -> Iterator[Member]:
    for capture in match.captures:
        found = operand(capture, match.captures, skeleton)
        if found is None:
            span = skeleton.span(capture.start, capture.end)
            text = skeleton.text_of(capture.start, capture.end)
            message = f"no figure is read in {{{capture.segment.name}={text}}}"
            spot = Spot(skeleton.document, span)
            raise _MissingError(
                Unbound(claim, State.UNFIT, message, anchor, (spot,), "bracket the figure alone")
            )
        yield Member(capture.segment.name, found, skeleton.document)


def _canonical(fact: Fact, name: str, skeleton: Skeleton) -> Member:
    """Read the value that a fact itself declares."""
    document = Document.of(fact.value, fact.source or fact.id)
    figure = read(fact.value, Span(0, len(fact.value)), skeleton)
    if figure is None:
        message = f"no figure is read in value: {fact.value}"
        raise _MissingError(Unbound(fact.claim, State.UNFIT, message, fact.claim.anchors[0]))
    return Member(name, figure, document)


def _bound(claim: Claim, groups: Sequence[Sequence[_Found]], more: Sequence[Member] = ()) -> Bound:
    """State the checks of a claim over each group of its quotes; all are reported under the first article."""
    found = [one for group in groups for one in group]
    home = found[0].skeleton.document
    unknown = [Member(quantity.text, quantity, home) for quantity in claim.unknowns]
    checks: list[Check] = []
    for number, group in enumerate(groups, 1):
        members = [member for one in group for member in one.members]
        ids = f"{claim.id}@{number}" if number > 1 else claim.id
        checks += stated(ids, claim, [*members, *more, *unknown], home)
    state = max((one.state for one in found), key=_CERTAINTY.index)
    spans = tuple(one.span for one in found)
    drifts = tuple(drift for one in found for drift in one.drifts)
    patches = {one.patch.anchor: one.patch for one in found if one.patch}
    return Bound(claim, state, tuple(checks), home, spans, drifts, tuple(patches.values()))
