"""How many of how many: which figure counts some of what another counts?

"39 of the 65 nations", "six deals, four of which were abroad", "of the 120 projects, 70 are late": each
figure may overlap with others, and yet none is greater than what it is taken from.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.discovery import cue
from factcheck.interval import Hedge
from factcheck.model import Kind
from factcheck.movement.behind import compared_behind
from factcheck.parts.alike import alike, measured_alike
from factcheck.parts.portion import gap
from factcheck.parts.statements import Held

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.discovery import Mention, Passage

AMOUNTS = frozenset({Kind.NUMBER, Kind.COUNT, Kind.CURRENCY, Kind.DIMENSION})
BOUNDED_BELOW = frozenset({Hedge.ABOVE, Hedge.AT_LEAST})
WORDS = 2
"""A whole that stands alone has so few words behind it."""


def among(passage: Passage) -> Iterator[Held]:
    """Yield each figure with the one that it is taken from."""
    mentions = [mention for mention in passage.mentions if mention.quantity.kind in AMOUNTS]
    all_there_are: set[int] = set()
    parts: set[int] = set()
    for index in range(1, len(mentions)):
        before, mention = mentions[index - 1 : index + 1]
        if _is_k_of_n(passage, before, mention):
            all_there_are.add(mention.start)
            yield _held(before, mention, "of")
        elif cue(passage.language, "of-those").match(mention.tail.strip()):
            earlier = [one for one in mentions[:index] if one.start not in all_there_are | parts]
            parts.add(mention.start)
            yield from _of_those(passage, earlier, mention)
    yield from _of_the_first(passage, mentions)


def _held(part: Mention, whole: Mention, word: str) -> Held:
    """Return both in one unit: "39 of 65 nations" prints it once."""
    small, great = measured_alike(part.quantity, whole.quantity)
    return Held(part._replace(quantity=small), whole._replace(quantity=great), word)


def _may_hold(whole: Mention, part: Mention) -> bool:
    bounded = whole.quantity.hedge not in BOUNDED_BELOW
    return bounded and not whole.quantity.weak and alike(whole.quantity, part.quantity)


def _is_k_of_n(passage: Passage, part: Mention, whole: Mention) -> bool:
    """Tell whether figures are those of "39 of the 65 nations" or "39 nations out of 65"."""
    idea = "out-of-n" if part.quantity.kind is Kind.COUNT else "k-of-n"
    joined = cue(passage.language, idea).fullmatch(gap(passage, part, whole))
    return joined is not None and _may_hold(whole, part)


def _of_those(passage: Passage, earlier: Sequence[Mention], part: Mention) -> Iterator[Held]:
    """Yield "four of which" with the only figure that it can be of; whether it fits is not asked."""
    near = [one for one in earlier if part.clause - one.clause in (0, 1)]
    wholes = [one for one in near if alike(one.quantity, part.quantity) and not _compares(passage, one)]
    if len(wholes) == 1 and _may_hold(wholes[0], part) and _ends_in_thing(passage, wholes[0]):
        yield _held(part, wholes[0], part.tail.strip())


def _compares(passage: Passage, mention: Mention) -> bool:
    """Tell whether a figure is only by how much: "565 were upheld, 14 more than last year, 146 of them"."""
    return compared_behind(passage.language, "", mention)[1] is not None


def _ends_in_thing(passage: Passage, whole: Mention) -> bool:
    """Tell whether no other thing stands behind a figure: "12 men at rallies, 15 of which" were rallies."""
    tail = whole.tail.strip()
    if passage.has("groups-of-people", f"{whole.quantity.unit.name} {tail}"):
        return False
    is_lone = len(tail.split()) <= WORDS and not passage.has("second-thing", tail)
    return is_lone and not _is_place(passage, whole)


def _is_place(passage: Passage, mention: Mention) -> bool:
    """Tell whether a figure only says where: "hospitals in three countries, 20 of which are private"."""
    return cue(passage.language, "in-places").ending(mention.lead.strip()) is not None


def _of_the_first(passage: Passage, mentions: Sequence[Mention]) -> Iterator[Held]:
    """Yield "of the 120 projects, 70 are late": what opens the next clause is taken from the first figure."""
    for whole, part in pairwise(mentions[:2]):
        opened = cue(passage.language, "of-the-first").fullmatch(whole.lead.strip())
        if opened and part.clause - whole.clause == 1 and not part.lead.strip() and _may_hold(whole, part):
            yield _held(part, whole, opened.group())
