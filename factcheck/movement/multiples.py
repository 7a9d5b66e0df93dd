"""What is told to have doubled, tripled or halved, and from where to where?

"Membership has quadrupled since 2010, from 1,200 to 4,800": 4,800 is four times 1,200; "412 stores, twice as
many as the 206 of 2015".  "Sales doubled in
China, helping lift revenue to $4.3 billion from $4.0 billion" says nothing of 4.0.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from factcheck.discovery import Kind, cue, words_before
from factcheck.frozen import NamedTuple
from factcheck.parts.alike import alike, measured_alike

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.discovery import Mention, Passage

TWO = 2


class Multiplied(NamedTuple):
    """How many times what it was something is now."""

    now: Mention
    base: Mention
    times: Mention


def multiplied(passage: Passage) -> Iterator[Multiplied]:
    """Yield what is so many times what it was, with the two figures that say from where to where."""
    yield from _doubled(passage)
    for place in range(TWO, len(passage.mentions)):
        yield from _times_what_was(passage, place)


def _times_what_was(passage: Passage, place: int) -> Iterator[Multiplied]:
    """Yield 「由50万吨提高到150万吨，是原来的3倍」."""
    language, (base, now, times) = passage.language, passage.mentions[place - TWO : place + 1]
    if times.quantity.kind is not Kind.MULTIPLE or times.clause - now.clause != 1:
        return
    opening, then, words = (words_before(passage, at) for at in (place - TWO, place - 1, place))
    is_told = cue(language, "times-what-was").fullmatch(words) is not None
    is_moved = (
        cue(language, "move-start").search(opening) and cue(language, "move-goal").ending(then) is not None
    )
    if is_told and is_moved and alike(base.quantity, now.quantity):
        yield Multiplied(now, base, times)


def _doubled(passage: Passage) -> Iterator[Multiplied]:
    """Yield what doubled or halved with the two figures behind that say from where to where."""
    for place, times in enumerate(passage.mentions):
        if times.quantity.kind is not Kind.MULTIPLE:
            continue
        yield from _as_many_as(passage, place)
        if cue(passage.language, "multiplied").search(times.quantity.text) is None:
            continue
        behind = (at for at in range(place + 1, len(passage.mentions)) if not _is_time(passage, at))
        two = tuple(islice(behind, TWO))
        if len(two) == TWO and _is_led_to(passage, times, two[0]):
            yield from _in_order(passage, times, *two)


def _as_many_as(passage: Passage, place: int) -> Iterator[Multiplied]:
    """Yield "412 stores, twice as many as the 206 it had" and "$1.2 billion, double the $0.6 billion of"."""
    if not place or place + 1 >= len(passage.mentions):
        return
    now, times, base = passage.mentions[place - 1 : place + 2]
    led = now.tail.strip().removeprefix(now.quantity.unit.name).strip()
    is_beside = not led and not times.lead.strip() and times.clause - now.clause == 1
    tied = cue(passage.language, "times-the").fullmatch(words_before(passage, place + 1))
    if is_beside and tied and alike(now.quantity, base.quantity):
        then, since = measured_alike(now.quantity, base.quantity)
        yield Multiplied(now._replace(quantity=then), base._replace(quantity=since), times)


def _is_time(passage: Passage, at: int) -> bool:
    return passage.mentions[at].quantity.kind is Kind.DURATION


def _is_led_to(passage: Passage, times: Mention, at: int) -> bool:
    """Tell whether nothing stands between a verb and its first figure but what moves: "its staff to"."""
    language, words = passage.language, words_before(passage, at)
    bare = cue(language, ("move-goal", "move-start")).fullmatch(words) is not None
    if bare or times.clause != passage.mentions[at].clause:
        return bare
    is_object = cue(language, "definite").match(words) is not None
    return is_object and not passage.has_any(("up", "down", "joining", "clause-joining"), words)


def _in_order(passage: Passage, times: Mention, first: int, second: int) -> Iterator[Multiplied]:
    """Yield "to 704 from 352" and "from 352 to 704"; the second word is bare."""
    a, b = passage.mentions[first], passage.mentions[second]
    if not alike(a.quantity, b.quantity) or b.clause - a.clause > 1:
        return
    opening, then = words_before(passage, first), words_before(passage, second)
    to, since = cue(passage.language, "move-goal"), cue(passage.language, ("move-start", "from-first"))
    if to.ending(opening) is not None and since.fullmatch(then):
        yield Multiplied(a, b, times)
    elif since.ending(opening) is not None and to.fullmatch(then):
        yield Multiplied(b, a, times)
