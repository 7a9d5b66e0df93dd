"""How is a share told, and which figures are those of "65 of 115, or 56.5%"?

A share has its rate, the part it is of, and words or a figure for the whole.
"""

from __future__ import annotations

from dataclasses import replace
from enum import Enum
from typing import TYPE_CHECKING

from factcheck.discovery import Kind, cue, words_before
from factcheck.frozen import NamedTuple
from factcheck.parts.ofwhat import OWNER

if TYPE_CHECKING:
    from factcheck.discovery import Mention, Passage

AMOUNTS = frozenset({Kind.NUMBER, Kind.COUNT, Kind.CURRENCY, Kind.DIMENSION, Kind.DURATION})
RATES = frozenset({Kind.PERCENT, Kind.FRACTION})
NEAR = 4
"""So many letters join a whole and its rate: 5.35亿股的0.04%."""


class Form(Enum):
    """How a share is told."""

    OF = "of"  # 占总票房的84.49%: the whole is named
    RATE = "rate"  # 完成率59%, 占比55.62%: the whole stands before
    BRACKET = "bracket"  # 65个（56.5%）


class Portion(NamedTuple):
    """A rate with the figure it is the share of, and the words that name the whole."""

    form: Form
    rate: Mention
    part: Mention
    noun: str
    word: str
    subject: str
    floor: int
    """The whole is told before this mention of the passage."""
    whole: Mention | None = None
    """The whole, where the figures themselves say so: 「占总股本5.35亿股的0.04%」, "65 of 115"."""


def gap(passage: Passage, a: Mention, b: Mention) -> str:
    """Return the words between two figures without the noun of the first: 39 (nations) out of 65."""
    words = passage.between(a.end, b.start).strip()
    if passage.language.spaced:
        words = OWNER.sub("", words).strip()
    return words.removeprefix(a.quantity.unit.name).strip() if a.quantity.kind is Kind.COUNT else words


def k_of_n(rate: Mention, part: Mention, whole: Mention, word: str) -> Portion:
    """Return the share of "6 million of 24 million shares", where the unit is printed once."""
    quantity = part.quantity
    if quantity.kind in (Kind.NUMBER, Kind.COUNT) and whole.quantity.kind is Kind.COUNT:
        quantity = replace(quantity, kind=Kind.COUNT, unit=whole.quantity.unit)
    return Portion(Form.BRACKET, rate, part._replace(quantity=quantity), "", word, "", 0, whole)


def amount_before(passage: Passage, index: int) -> Mention | None:
    """Return the figure right before another, if it is an amount."""
    before = passage.mentions[index - 1] if index else None
    return before if before is not None and before.quantity.kind in AMOUNTS else None


def follows(passage: Passage, index: int) -> bool:
    """Tell whether a rate only says the figure before it again: "(56.5%)", ", or 56.5%", " - 56.5%"."""
    start = passage.mentions[index].start
    before = passage.between(max(0, start - NEAR), start).rstrip()[-1:]
    words = words_before(passage, index)
    if cue(passage.language, "rate-behind").match(passage.mentions[index].tail.strip()):
        return cue(passage.language, "article").search(words) is not None
    return (
        before in ("(", "（", ",", "-", "–", "—")
        or cue(passage.language, "takes-up").fullmatch(words) is not None
    )
