"""Which shares are those of opposite sides, so that together they are no more than the whole?

"62% in favor, 31% against and 7% undecided", "52% female and 48% male".  Silent: "62% of men and 58% of
women" (each of its own), "62% agree with the first and 48% disagree with the second".
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.discovery import Kind, cue
from factcheck.parts.complements import parsed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.discovery import Mention, Passage
    from factcheck.languages import Language
    from factcheck.model import Quantity
    from factcheck.parts.complements import Group

_MARKS = " .,"


def sides(passage: Passage) -> Iterator[tuple[Quantity, ...]]:
    """Yield the shares of both sides of one question, and of those on neither."""
    shares = [mention for mention in passage.mentions if mention.quantity.kind is Kind.PERCENT]
    taken = -1
    for at, (a, b) in enumerate(pairwise(shares)):
        if at <= taken or not _are_opposite(passage, a, b):
            continue
        neither = shares[at + 2 : at + 3]
        is_told = bool(neither) and _is_joined(passage, b, neither[0])
        found = (a, b, *neither) if is_told else (a, b)
        taken = at + 1
        yield tuple(one.quantity for one in found)


def _are_opposite(passage: Passage, a: Mention, b: Mention) -> bool:
    """Tell whether two shares stand side by side, each with the word for its side behind it."""
    words = (_side(passage, a.tail), _side(passage, b.tail))
    is_pair = any(set(words) == set(group.words) for group in _groups(passage.language))
    return is_pair and _are_side_by_side(passage, a, b)


def _groups(language: Language) -> tuple[Group, ...]:
    return parsed(language.cues.get("two-sides", ()))


def _side(passage: Passage, tail: str) -> str:
    """Return the word for a side that stands behind a share, and nothing else."""
    words = cue(passage.language, "side-filler").sub("", tail).strip(_MARKS)
    begin = cue(passage.language, "joining-sides").ending(words)
    return (words if begin is None else words[:begin]).strip(_MARKS).lower()


def _are_side_by_side(passage: Passage, a: Mention, b: Mention) -> bool:
    between = passage.between(a.end, b.start)
    return (
        between.startswith(a.tail) and not between.removeprefix(a.tail).strip(_MARKS) and ";" not in between
    )


def _is_joined(passage: Passage, b: Mention, last: Mention) -> bool:
    is_told = cue(passage.language, "neither-side").fullmatch(_side(passage, last.tail)) is not None
    return is_told and _are_side_by_side(passage, b, last)
