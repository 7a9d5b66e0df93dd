"""Which bound do the words beside an English figure set?

"96% of patients survived" and "the fire is 45% contained" are at most 100 %; "to between 29,000 and 31,000"
and "aged 18 to 84" run upwards; "ages ranged from 18 to 84, with a mean of 61" has its mean within the range.
Silent: "120% of employees' pay", "the gap between 52% and 45%", "cut from $63 million to $56 million".
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.discovery import Kind, cue, words_before
from factcheck.frozen import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.discovery import Mention, Passage
    from factcheck.model import Operand

SOON = 2
"""Persons are named so many words behind: "of all eligible voters"."""
NEAR = 6
"""Nothing but "and" or "to" stands between the ends of a range."""
_ENDS = frozenset({Kind.NUMBER, Kind.COUNT, Kind.CURRENCY, Kind.PERCENT, Kind.DIMENSION, Kind.DURATION})


class Bound(NamedTuple):
    """A relation that keeps figures within their bound, and the word that says so."""

    relation: str
    word: str
    figures: dict[str, Operand]


def bounds(passage: Passage) -> Iterator[Bound]:
    """Yield every bound that words beside the figures of a sentence set."""
    for index, mention in enumerate(passage.mentions):
        if mention.quantity.kind is Kind.PERCENT and (word := _is_share(passage, index)):
            yield Bound("share <= 100%", word, {"share": mention.quantity})
    for index, (first, second) in enumerate(pairwise(passage.mentions)):
        if word := _ends(passage, first, second):
            low = replace(first.quantity, unit=second.quantity.unit)
            yield Bound("low <= high", word, {"low": low, "high": second.quantity})
        if word := _mean_of(passage, index):
            mean = replace(second.quantity, unit=first.quantity.unit)
            yield Bound("mean ~ range", word, {"mean": mean, "range": first.quantity})


def _is_share(passage: Passage, index: int) -> str:
    """Return the words by which a percentage is a share of persons, or of what is to be done."""
    language, mention = passage.language, passage.mentions[index]
    tail = mention.tail.strip(" .")
    done = cue(language, "so-far-done").match(tail)
    if done is not None:
        return (
            done.group() if passage.has("are", mention.lead) or passage.has("predicate", mention.lead) else ""
        )
    led = words_before(passage, index)
    opened = cue(language, "of-persons").match(tail)
    if opened is None or (led and not cue(language, "share-opening").fullmatch(led)):
        return ""
    named = tail[opened.end() :].split()[:SOON]
    return opened.group() if not set(named).isdisjoint(language.cues["people"]) else ""


def _ends(passage: Passage, first: Mention, second: Mention) -> str:
    """Return what makes two figures the ends of a range that a reader takes for two by their order."""
    between = passage.between(first.end, second.start)
    low, high = first.quantity, second.quantity
    if len(between) > NEAR or not {low.kind, high.kind} <= _ENDS or not _is_one_measure(first, second):
        return ""
    language, lead, joint = passage.language, first.lead.strip(), between.strip()
    if passage.has_any(("up", "down", "move-start"), lead):
        is_to = cue(language, "to-between").ending(lead) is not None
        return joint if is_to and cue(language, "joining").fullmatch(joint) else ""
    if cue(language, "is-between").ending(lead) is not None:
        return joint if cue(language, "joining").fullmatch(joint) else ""
    is_range = cue(language, "range-of").ending(lead) is not None
    return joint if is_range and cue(language, "move-to").fullmatch(joint) else ""


def _is_one_measure(first: Mention, second: Mention) -> bool:
    low, high = first.quantity, second.quantity
    is_same = low.kind is high.kind and low.unit == high.unit
    return is_same and low.value is not None and high.value is not None and low.value >= 0


def _mean_of(passage: Passage, index: int) -> str:
    """Return the "with an average of" behind "ranged from 18 to 84"."""
    whole, mean = passage.mentions[index : index + 2]
    if whole.quantity.kind is not Kind.RANGE or mean.quantity.kind is Kind.PERCENT:
        return ""
    is_told = cue(passage.language, "ranging").ending(whole.lead.strip()) is not None or passage.has(
        "ranging", passage.between(whole.start, whole.end)
    )
    word = cue(passage.language, "with-mean").fullmatch(words_before(passage, index + 1))
    is_alike = mean.quantity.unit == whole.quantity.unit or mean.quantity.kind is Kind.NUMBER
    return word.group() if is_told and word is not None and is_alike and not mean.tail.strip(" .") else ""
