"""Which share says again how many of how many?

"65 of 115 projects, or 56.5%", "56.5% of the 115 projects, or 65", "57 (58%) of 98", "60 percent of them
(248 of 412)", "turnout was 61%, with 48,310 of 78,812 voters": the whole is a figure beside its part.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.discovery import CLAUSE, Kind, cue, words_before
from factcheck.parts.ofwhat import behind_of, own_whole
from factcheck.parts.shares import AMOUNTS, Form, Portion, amount_before, follows, gap, k_of_n

if TYPE_CHECKING:
    from factcheck.discovery import Mention, Passage

OF = 30
"""So many letters join a rate and the count behind it."""
_DASHES = frozenset("-–—")


def of_own(passage: Passage, index: int) -> Portion | None:
    """Read a share whose whole follows its bracket: "57 (58%) of 98"."""
    part, own = amount_before(passage, index), own_whole(passage, index)
    if part is None or own is None or passage.between(part.end, passage.mentions[index].start).strip() != "(":
        return None
    return k_of_n(passage.mentions[index], part, own.whole, own.words)


def of_k_of_n(passage: Passage, index: int) -> Portion | None:
    """Read a share that only says again how many of how many: "65 of 115 projects, or 56.5%"."""
    whole = amount_before(passage, index)
    if whole is None or index < 2:
        return None
    part = passage.mentions[index - 2]
    between = gap(passage, part, whole)
    if cue(passage.language, ("k-of-n", "one-among")).fullmatch(between) and _says_again(passage, index):
        return k_of_n(passage.mentions[index], part, whole, between)
    return None


def counted_behind(passage: Passage, index: int) -> Portion | None:
    """Read "about 60 percent of respondents (248 of 412)"."""
    rate, *behind = passage.mentions[index : index + 3]
    if len(behind) < 2 or any(mention.quantity.kind not in AMOUNTS for mention in behind):
        return None
    part, whole = behind
    opened = passage.between(rate.end, part.start)
    between = gap(passage, part, whole)
    is_next = opened.endswith("(") and len(opened) <= OF and not CLAUSE.search(opened[:-1])
    if (is_next or _is_counted(passage, rate, part, whole)) and cue(passage.language, "k-of-n").fullmatch(
        between
    ):
        return k_of_n(rate, part, whole, between)
    return None


def _is_counted(passage: Passage, rate: Mention, part: Mention, whole: Mention) -> bool:
    """Tell whether words tie a rate to the counts behind it: turnout, "28% of the seats, 34 of the 120"."""
    language, opened = passage.language, passage.between(rate.end, part.start)
    if not language.spaced or len(opened) > 2 * OF:
        return False
    named, mark, led = opened.strip().rpartition(",")
    if not mark:
        named, mark, led = opened.strip().rpartition(":")
    if cue(language, "turnout").search(rate.lead):
        is_led = led.strip() == "with" or (not led.strip() and mark == ":")
        return not named.strip() and is_led and passage.has("voters", whole.tail)
    is_of = cue(language, "share-noun-after").match(named.strip())
    is_bare = not whole.tail.strip(" .") and whole.quantity.kind is Kind.NUMBER
    return bool(mark) and not led.strip() and is_of is not None and is_bare


def of_group(passage: Passage, index: int) -> Portion | None:
    """Read "in the drug group (n = 206), 14 patients (6.8%)"."""
    part = amount_before(passage, index)
    if part is None or index < 2 or not passage.language.spaced:
        return None
    whole, rate = passage.mentions[index - 2], passage.mentions[index]
    is_size = whole.lead.replace(" ", "").lower() == "n="
    between = passage.between(whole.end, part.start).strip()
    is_bracketed = gap(passage, part, rate) == "("
    if is_size and between in ("),", ")", "):") and is_bracketed and not rate.tail.strip(" ."):
        return k_of_n(rate, part, whole, "n")
    return None


def of_margin(passage: Passage, index: int) -> Portion | None:
    """Read "operating income was $312 million on sales of $2.4 billion, a margin of 13.0%"."""
    rate, before = passage.mentions[index], passage.mentions[:index]
    word = cue(passage.language, "a-margin-of").fullmatch(words_before(passage, index))
    if word is None or len(before) != 2 or rate.tail.strip(" ."):
        return None
    sold, kept = ([m for m in before if passage.has(idea, m.lead)] for idea in ("sales", "earned"))
    kind = word.group().split()[1]
    is_same = (
        kind in ("margin", "profit")
        or passage.has_any(("sales", "earned"), kind)
        or kind in before[0].lead.lower()
    )
    if len(sold) == len(kept) == 1 and sold != kept and is_same:
        return Portion(Form.BRACKET, rate, kept[0], "", word.group(), "", 0, sold[0])
    return None


def of_following(passage: Passage, index: int) -> Portion | None:
    """Read "65, or 56.5% of the 115 cases" and "56.5% of the 115 cases, or 65"."""
    rest = behind_of(passage, index)
    if rest is None:
        return None
    part = _part_before(passage, index)
    if part is None and not rest:
        part = _part_said_again(passage, index + 2)
    rate, whole = passage.mentions[index : index + 2]
    if part is not None and part.quantity.kind is Kind.COUNT and whole.quantity.kind is Kind.NUMBER:
        unit = part.quantity.unit  # 6.1 million shares, or 10% of the 61 million outstanding
        whole = whole._replace(quantity=replace(whole.quantity, kind=Kind.COUNT, unit=unit))
    return None if part is None else Portion(Form.BRACKET, rate, part, "", "", "", 0, whole)


def _part_before(passage: Passage, index: int) -> Mention | None:
    """Return the amount that a rate says again as a share: "65, or 56.5% of the 115 cases"."""
    told = cue(passage.language, "told-share")
    words = words_before(passage, index)
    if follows(passage, index) or told.fullmatch(words) or _is_subject_of(passage, index, words):
        return amount_before(passage, index)
    return None


def _is_subject_of(passage: Passage, index: int, words: str) -> bool:
    """Tell whether "the $21 million for roads" that opens a sentence is told to be a share."""
    language, part = passage.language, passage.mentions[0]
    if index != 1 or cue(language, "definite").fullmatch(part.lead.strip()) is None:
        return False
    is_told = cue(language, ("told-share", "predicate")).ending(words) is not None
    return is_told and part.clause == passage.mentions[index].clause


def _part_said_again(passage: Passage, index: int) -> Mention | None:
    """Return the amount that says a share again behind its whole: "56.5% of the 115 cases, or 65"."""
    if index >= len(passage.mentions) or passage.mentions[index].quantity.kind not in AMOUNTS:
        return None
    part, again = passage.mentions[index], cue(passage.language, "in-other-words")
    is_bracketed = passage.text.startswith("(", part.start - 1)
    return part if is_bracketed or again.fullmatch(words_before(passage, index)) else None


def _says_again(passage: Passage, index: int) -> bool:
    """Tell "65 of 115 projects, or 56.5%" from "65 of 115, 31% of them new" and "(65 of 115), 31%"."""
    nearest, rate = passage.mentions[index - 1 : index + 1]
    words, tail = words_before(passage, index), rate.tail.strip(" .")
    if cue(passage.language, "at-rate").fullmatch(words):
        return not tail  # 193 of 386 cases, a clearance rate of 50%
    again = cue(passage.language, "of-all-of-it").fullmatch(tail)
    is_last = bool(words) or not tail or tail[0] in _DASHES or again is not None
    return is_last and ")" not in passage.between(nearest.end, rate.start) and follows(passage, index)
