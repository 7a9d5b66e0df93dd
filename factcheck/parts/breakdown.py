"""Which figures are parts of which whole?

「园艺特产产量达180万吨，其中蔬菜90万吨、食用菌44.5万吨、瓜果28万吨」: three parts that fit into 180万吨.
「出口」 and 「进口」 are all of their whole, 「（男600人，女400人）」 lists all of it; most lists leave
something unsaid.  Rules read breakdowns and state what must hold; nothing here decides whether it does.
"""

from __future__ import annotations

from bisect import bisect_left
from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from factcheck.discovery import cue, start_of
from factcheck.parts.complements import complementary, compound_of, crossed, opposed, parts_named
from factcheck.parts.listing import SHARED, are_apart, contained, ends_in_and, listed_in, openings
from factcheck.parts.statements import FEW, REACH, Statement, commensurable, name_of, statements
from factcheck.parts.thresholds import counted
from factcheck.parts.wholes import (
    fills,
    nearest_of,
    overflows,
    parallel,
    until_filled,
    until_semicolon,
    wholes_of,
)
from factcheck.source import Span
from factcheck.units import COUNT

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from factcheck.discovery import Mention, Passage
    from factcheck.parts.complements import Group
    from factcheck.parts.listing import Opening


class Closing(Enum):
    """How much of the whole the listed parts make up."""

    CLOSED = "closed"  # all of it: 出口 and 进口, a bracket that lists nothing else
    FITTING = "fitting"  # parts apart from each other; something may be unsaid
    OVERLAPPING = "overlapping"  # one thing may belong to several parts: 女性, 党员


class Part(NamedTuple):
    """A figure that is part of a whole; 「两市各2例」 counts two times."""

    mention: Mention
    times: int = 1


class Breakdown(NamedTuple):
    """A whole with its parts, and the statements that they stand in."""

    whole: Mention
    parts: tuple[Part, ...]
    closing: Closing
    cue: str
    home: Statement
    listed: Statement


BRACKETS = frozenset("(（")
NEAR = 8
"""The parts of a compound are among so many amounts after it."""
NOUN = 12
"""A bracket may follow its figure after a noun of so many characters."""
ASIDE = 30
"""What is said of all the parts follows the last of them within so many characters."""


@lru_cache(maxsize=1)  # three rules ask for the same article one after another
def breakdowns(passages: tuple[Passage, ...]) -> tuple[Breakdown, ...]:
    """Return every whole that is broken down into parts; 「超过60处」 can hold any."""
    return tuple(found for found in _found(passages) if found.whole.quantity.widest.high is not None)


def _found(passages: tuple[Passage, ...]) -> Iterator[Breakdown]:
    before: Statement | None = None
    parts_before: set[int] = set()
    for statement in statements(passages):
        if not statement.amounts:
            before, parts_before = statement, set()
            continue
        found = list(_announced(statement, before, parts_before))
        inner = {part.mention.start for breakdown in found for part in breakdown.parts}
        yield from found
        whole = {breakdown.whole.start for breakdown in found}
        yield from (named for named in _compounded(statement, before) if named.whole.start not in whole)
        yield from _bracketed(statement, inner)
        if all(breakdown.home is statement for breakdown in found):
            before, parts_before = statement, inner  # else a second breakdown of the same whole may follow


# --- parts after a cue --------------------------------------------------------------------------


def _announced(statement: Statement, before: Statement | None, parts_before: set[int]) -> Iterator[Breakdown]:
    """Yield what stands after 其中, of which, 分产业看; a part a sentence back is no whole here."""
    opened = openings(statement)
    siblings: list[Mention] = []
    for i, opening in enumerate(opened):
        inside = [later for later in opened[i + 1 : i + FEW] if later.start < opening.end]
        listed = listed_in(statement, opening, inside)
        if not listed or (opening.cue == ":" and len(listed) < 2):
            continue
        home, wholes = wholes_of(statement, opening, before, listed[0])
        wholes = [whole for whole in wholes if whole.start not in parts_before]
        loose = listed_in(statement, opening, inside, strict=False) if len(wholes) > 1 else []
        if len(wholes) == len(loose) and parallel(wholes, loose):
            for whole, part in zip(wholes, loose, strict=True):
                yield _breakdown(whole, [part], opening.cue, home, statement)
            continue
        if opening.leads and home is not statement and len(wholes) > 1:
            continue  # which of several figures a sentence back is meant cannot be told
        words = statement.text[wholes[-1].end : opening.start] if wholes else ""
        nearest = nearest_of(wholes, listed, of_all=statement.says("all-of-these", (words,)))
        if nearest is None:
            continue
        held = _on_its_side(home, nearest, statement, _of_one_list(statement, opening, nearest, listed))
        held = until_filled(statement, nearest, _without_rest(nearest, statement, held, wholes))
        # 「包括油画86件、国画126件、版画100件，其中首次展出186件」: of all that was listed
        of_all = nearest in siblings[1:] and not opening.depth and overflows(nearest, held)
        siblings = held
        if held and not of_all:
            yield _breakdown(nearest, held, opening.cue, home, statement)


def _of_one_list(
    statement: Statement, opening: Opening, whole: Mention, parts: list[Mention]
) -> list[Mention]:
    """Return the parts up to ；, unless what follows it can be no sibling of the whole."""
    return parts if opening.leads or opening.depth else until_semicolon(statement, whole, parts)


def _on_its_side(home: Statement, whole: Mention, listed: Statement, parts: list[Mention]) -> list[Mention]:
    """Return the parts up to one on the other side of the books: 「总资产…，其中贷款…，存款…」."""
    name = name_of(home, whole)
    other = (opposed(home.language, name, name_of(listed, part)) for part in parts)
    return parts[: next((i for i, is_other in enumerate(other) if is_other), len(parts))]


def _without_rest(
    whole: Mention, listed: Statement, parts: list[Mention], wholes: list[Mention]
) -> list[Mention]:
    """Leave out the rest of a wider whole: 「发现312个，已整改298个，其中当场改186个，剩余14个正在整改」."""
    if len(parts) < 2 or not listed.says("rest", (name_of(listed, parts[-1]),)):
        return parts
    of_wider = any(fills(wider, [whole, parts[-1]]) for wider in wholes if wider is not whole)
    return parts[:-1] if of_wider or fills(whole, parts[:-1]) else parts


def _breakdown(
    whole: Mention, parts: list[Mention], word: str, home: Statement, listed: Statement
) -> Breakdown:
    name, names = name_of(home, whole), [name_of(listed, part) for part in parts]
    by_class = any(one.things in parts for one in counted(listed))
    if by_class or home.says("net", (name, *names)) or _is_in_several(listed, (name, *names), parts[-1]):
        closing = Closing.OVERLAPPING
    elif listed.is_dated(parts[0].start - len(parts[0].lead) - 1, parts[-1].start):
        closing = Closing.FITTING
    elif complementary(listed.language, name, names) or _is_made_of(listed, parts, word):
        closing = Closing.CLOSED
    elif listed.says("overlapping", names) or _is_contained(listed, names) or crossed(listed.language, names):
        closing = Closing.OVERLAPPING
    elif len(parts) == 1 or are_apart(listed, parts, names, word):
        closing = Closing.FITTING
    else:
        closing = Closing.OVERLAPPING
    held = tuple(Part(mention, listed.times(mention)) for mention in parts)
    return Breakdown(whole, held, closing, word, home, listed)


def _is_contained(listed: Statement, names: list[str]) -> bool:
    """Tell whether one name holds another, but not as 不合格 holds 合格."""
    return contained([name for name in names if not listed.says("negative", (name[:1],))])


def _is_made_of(listed: Statement, parts: list[Mention], word: str) -> bool:
    """Tell whether a list names all of its whole: not "consisting of $6 million in bonds … and cash"."""
    if len(parts) < 2 or not listed.says("made-of", (word,)):
        return False
    before, found, after = parts[0].lead.partition(word)
    return not listed.says("rest-unsaid", (before if found else "", after, parts[-1].tail))


# --- parts by their names -----------------------------------------------------------------------


def _compounded(statement: Statement, before: Statement | None) -> Iterator[Breakdown]:
    """Yield 出口 and 进口 after 进出口, in one statement or the next."""
    homes = [statement]
    if before is not None and before.paragraph == statement.paragraph:
        homes.insert(0, before)
    for home in homes:
        if compound_of(home.language, home.text[home.start : home.end]) is None:
            continue
        for whole in _amounts(home, home.start):
            group = compound_of(home.language, whole.lead)
            parts = _named_parts(home, statement, group, whole) if group else []
            if group and parts and not _another_time(statement, home, whole, parts):
                held = tuple(Part(part) for part in parts)
                yield Breakdown(whole, held, Closing.CLOSED, group.whole, home, statement)


def _named_parts(home: Statement, statement: Statement, group: Group, whole: Mention) -> list[Mention]:
    """Return the figures after a compound that have the names of its parts, up to the next such compound."""
    later = [
        *_amounts(home, whole.end),
        *(_amounts(statement, statement.start) if home is not statement else ()),
    ]
    names = [name_of(home, part) for part in later[:NEAR]]
    upto = next((i for i, name in enumerate(names) if group.whole in name), NEAR)
    chosen = parts_named(home.language, group, name_of(home, whole), names[:upto])
    parts = [later[i] for i in sorted(chosen or ())]
    same = all(commensurable(home.language, whole.quantity, part.quantity) for part in parts)
    return parts if same else []


def _amounts(statement: Statement, start: int) -> tuple[Mention, ...]:
    first = bisect_left(statement.plain, start, key=start_of)
    return statement.plain[first : bisect_left(statement.plain, start + REACH, key=start_of)]


def _another_time(statement: Statement, home: Statement, whole: Mention, parts: list[Mention]) -> bool:
    """Tell whether a date stands between a whole and the last of its parts."""
    return home.is_dated(whole.end, parts[-1].start) or statement.is_dated(whole.end, parts[-1].start)


# --- brackets -----------------------------------------------------------------------------------


def _bracketed(statement: Statement, taken: set[int]) -> Iterator[Breakdown]:
    """Yield every bracket that lists parts of the figure before it and nothing else."""
    text = statement.text
    for i in range(1, len(statement.mentions)):
        whole, first = statement.mentions[i - 1 : i + 1]
        opening = whole.end + len(whole.tail)
        opens = text[opening : opening + 1] in BRACKETS and len(whole.tail) <= NOUN
        if not opens or not statement.is_amount(whole):
            continue
        inside = Span(opening + 1, statement.closing_bracket(opening + 1))
        parts = _inside(statement, inside, taken)
        if len(parts) < 2 or not all(_belongs(statement, whole, part) for part in parts):
            continue
        if any(hit.start() < first.start for hit in _cues(statement, *inside)):
            continue  # 「（其中境外输入1例）」 is announced by its cue
        closing = _closing(statement, whole, parts, inside)
        held = tuple(Part(part, statement.times(part)) for part in parts)
        yield Breakdown(whole, held, closing, text[opening], statement, statement)


def _inside(statement: Statement, bracket: Span, taken: set[int]) -> list[Mention]:
    """Return the figures of a bracket that are not *taken*, none of brackets within it."""
    depth = statement.depth(bracket.start)
    found = (mention for mention, at in statement.within(*bracket) if at == depth)
    return [m for m in found if m.start not in taken and m.quantity.kind not in SHARED]


def _closing(statement: Statement, whole: Mention, parts: list[Mention], bracket: Span) -> Closing:
    """Tell whether the parts in a bracket are all of the figure before it."""
    names = [name_of(statement, part) for part in parts]
    closes = complementary(statement.language, "", names)
    overlaps = any(statement.says(idea, names) for idea in ("overlapping", "already", "dealt-with"))
    overlaps = overlaps or crossed(statement.language, names)
    if (overlaps and not closes) or _is_in_several(statement, (whole.lead, *names), parts[-1]):
        return Closing.OVERLAPPING
    if statement.says("outcome", names) and not closes:
        return Closing.FITTING  # 「（出院1180例，死亡21例）」: others are ill still
    is_all = whole.quantity.unit.dimension == COUNT and not statement.is_open(bracket.start, bracket.end + 1)
    return Closing.CLOSED if is_all and (closes or ends_in_and(statement, parts)) else Closing.FITTING


def _is_in_several(statement: Statement, names: tuple[str, ...], last: Mention) -> bool:
    """Tell whether the text says that a thing may be in several parts: 「皮疹9例（有人有两种以上反应）」."""
    aside = statement.text[last.end : last.end + ASIDE]
    return statement.says("in-several", (*names, aside.split("。")[0]))


def _cues(statement: Statement, start: int, end: int) -> Iterator[re.Match[str]]:
    return cue(statement.language, "of-which").finditer(statement.text, start, end)


def _belongs(statement: Statement, whole: Mention, part: Mention) -> bool:
    return (
        statement.is_amount(part)
        and commensurable(statement.language, whole.quantity, part.quantity)
        and not statement.is_comparison(part)
        and bool(name_of(statement, part))
    )
