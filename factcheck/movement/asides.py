"""Which figure only stands beside a change?

"rose to $25 million, or $1.83 a share": the second says the first again for each; "for the three months" is
no change, and "from level 3 to level 2" counts nothing.  "Up $2 million, or 3.1%" says a step once more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.discovery import CLAUSE, Kind, cue, starting, words_before
from factcheck.movement.behind import compared_behind, is_period, is_share
from factcheck.movement.reads import Read, Role, moved
from factcheck.movement.words import AGAINST, ALONE, differs_by, stripped, way_of

if TYPE_CHECKING:
    from factcheck.discovery import Mention, Passage
    from factcheck.languages import Language

_LANDMARKS = ("landmark", "landmark-mean")
_TIMES = ("period", *(f"{idea}-after" for idea in AGAINST))
"""What a step is measured against, if another figure is not."""


def is_aside(passage: Passage, index: int, before: Read | None) -> bool:
    """Tell whether a figure is beside the change: "to $25 million, or $1.83 a share"; "the three months"."""
    mention = passage.mentions[index]
    if mention.quantity.kind is Kind.DURATION and is_period(passage.language, mention):
        return True
    if cue(passage.language, "numbered").ending(mention.lead.strip()) is not None:
        return True  # from level 3 to level 2
    words = words_before(passage, index)
    is_compared = _is_compared_with_unsaid if passage.language.spaced else _is_of_another
    if is_compared(passage, index, words) or _is_of_it(passage, index):
        return True
    if passage.language.spaced and _has_own_base(passage, index, words):
        return True
    if before is None or before.role in (Role.STEP, Role.RATE):
        return False
    multiple = passage.mentions[index - 1].quantity.kind in (Kind.MULTIPLE, Kind.FRACTION)
    if multiple and cue(passage.language, "multiple-of").match(words):
        return True  # "more than double the $0.9 billion of a year ago and 10% more than the $1.9 billion"
    again = cue(passage.language, "in-other-words").fullmatch(words)
    return again is not None and _is_share_of_another(passage.language, before, mention)


def _is_of_another(passage: Passage, index: int, words: str) -> bool:
    """Tell whether a figure only compares with another thing: 比亚军快31秒."""
    if not differs_by(passage.language, words):
        return False
    before = passage.mentions[index - 1].end if index else passage.start
    return not passage.has_any(AGAINST, passage.between(before, passage.mentions[index].start))


def _is_compared_with_unsaid(passage: Passage, index: int, words: str) -> bool:
    """Tell whether what a figure compares with is not printed: "20 above the quota and down from 600"."""
    language, mention = passage.language, passage.mentions[index]
    if index + 1 == len(passage.mentions) or compared_behind(language, words, mention)[1] is None:
        return False
    after = passage.mentions[index + 1]
    told = passage.between(mention.end, after.start)
    if after.quantity.kind is Kind.DURATION and cue(language, _LANDMARKS).match(after.tail.lstrip(" -")):
        return True  # 24% above the five-year average
    end = _end_of_object(language, told)
    if end is None:
        return False
    if passage.has_any(_LANDMARKS, told[:end]):
        return True
    is_time = passage.has_any(_TIMES, told[:end]) or bool(
        starting(passage.dates, mention.end, mention.end + end)
    )
    return not is_time or passage.has("from", told[end:])


def _end_of_object(language: Language, words: str) -> int | None:
    """Return where what a figure compares with ends before another is told; None if it leads to that."""
    joints = (CLAUSE.search(words), cue(language, ("joining", "turn")).search(words))
    return min((joint.start() for joint in joints if joint), default=None)


def _is_of_it(passage: Passage, index: int) -> bool:
    """Tell whether a figure is some of the one before: "$20 million of it in May, a 16% increase from"."""
    return (
        passage.language.spaced
        and cue(passage.language, "of-it").match(passage.mentions[index].tail.strip()) is not None
    )


def _has_own_base(passage: Passage, index: int, words: str) -> bool:
    """Tell whether a rate is against a time of its own: "up 8% from the second quarter and compared with"."""
    language, mention = passage.language, passage.mentions[index]
    if mention.quantity.kind is not Kind.PERCENT or way_of(language, words)[1] not in ALONE:
        return False
    is_last = index + 1 == len(passage.mentions)
    told = passage.between(mention.end, passage.end if is_last else passage.mentions[index + 1].start)
    end = _end_of_object(language, told)
    if end is None and not is_last:
        return False
    own = cue(language, "own-base").match(told[:end].strip())
    return own is not None and not passage.has_any((*_TIMES[1:], "same-time"), told[:end])


def _is_share_of_another(language: Language, before: Read, mention: Mention) -> bool:
    """Tell whether a figure says another again for each or of all: "or $1.83 a share", "or 0.5% of loans"."""
    is_rate = "/" in mention.quantity.unit.name and "/" not in before.mention.quantity.unit.name
    return is_rate or is_share(language, mention)


def said_again(language: Language, mention: Mention, words: str, before: Read | None) -> Read | None:
    """Read a step that is told once more: "up $2 million, or 3.1%"; or nothing."""
    is_up_from = (
        before is not None and before.tells_way and not mention.tail.strip(" .")
    )  # up from 60, or 10%
    is_end = before is not None and before.role is Role.GOAL and not mention.tail.strip(" .")
    # from 86 MB to 54 MB, or 37%
    is_told = is_up_from or is_end or (before is not None and before.role in (Role.STEP, Role.RATE))
    again = "in-other-words" if is_told else "or-by"
    if before is None or not cue(language, again).fullmatch(words):
        return None
    if language.spaced and is_share(language, mention):
        return Read(mention, Role.STRANGER)  # up 22 feet since January, or 34% of capacity
    return Read(mention, moved(mention), before.way, before.against, before.word)


def more_or_less(language: Language, mention: Mention, words: str, against: str) -> Read:
    """Read the step of 比去年多200人; 比去年快3秒 may be either way."""
    for way, idea in ALONE.items():
        begin = cue(language, idea).ending(stripped(language, words))
        if begin is not None:
            return Read(mention, moved(mention), way, against, words[begin:])
    return Read(mention, Role.STRANGER)
