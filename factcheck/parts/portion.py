"""Which figure is told to be which share of what?

「国产电影票房399.27亿元，占总票房的84.49%」: 84.49% is the rate, 399.27亿元 the part, 总票房 names the whole.
「反馈34项问题完成整改20项，完成率59%」: the rate of completion repeats what is said of the part.
"""

from __future__ import annotations

import re
from dataclasses import replace
from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from factcheck.discovery import CLAUSE, Kind, cue, words_before
from factcheck.movement.words import Way, stripped, way_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.discovery import Mention, Passage
    from factcheck.languages import Language
    from factcheck.model import Quantity

AMOUNTS = frozenset({Kind.NUMBER, Kind.COUNT, Kind.CURRENCY, Kind.DIMENSION, Kind.DURATION})
RATES = frozenset({Kind.PERCENT, Kind.FRACTION})
NEAR, OF, BACK = 4, 30, 8
"""So many letters join whole and rate (5.35亿股的0.04%; 15% of staff of 1,330); so far back is a part."""
JOINS = frozenset({"、", "，", ",", "和", "及", "与", "and", ", and"})
"""What stands between the members of a list of figures."""
_DASHES = frozenset("-–—")
_WORDS = re.compile(r"[A-Za-z]{4,}|[^\W\d_A-Za-z]+")


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


def portions(passage: Passage) -> Iterator[Portion]:
    """Yield every share that a sentence tells of together with its part."""
    index, mentions = 0, passage.mentions
    while index < len(mentions):
        after = index + 1
        if mentions[index].quantity.kind in RATES:
            after = _end_of_run(passage, index)
            yield from _told(passage, index, after)
        index = after


def _end_of_run(passage: Passage, first: int) -> int:
    """Return where a list of rates ends: 「占总计划的4.17%与21.88%」."""
    last = first
    while last + 1 < len(passage.mentions) and _is_listed(passage, last + 1):
        last += 1
    return last + 1


def _is_listed(passage: Passage, index: int) -> bool:
    before, mention = passage.mentions[index - 1], passage.mentions[index]
    return mention.quantity.kind in RATES and passage.between(before.end, mention.start).strip() in JOINS


def _told(passage: Passage, first: int, after: int) -> Iterator[Portion]:
    """Yield the shares of a run of rates, each with its part if there is one part for each."""
    size = after - first
    if size == 1:
        ways = (_inner, _of_following, _counted_behind, _outer)
        found = next(filter(None, (way(passage, first) for way in ways)), None)
        if found is not None:
            yield found
        return
    head = _words_of_share(passage, first)
    floor = first - size
    parts = passage.mentions[max(0, floor) : first]
    if head is None or floor < 0 or any(part.quantity.kind not in AMOUNTS for part in parts):
        return
    if passage.has("one-each", words_before(passage, first) + passage.mentions[after - 1].tail):
        form, noun, word, subject = head
        for part, rate in zip(parts, passage.mentions[first:after], strict=True):
            yield Portion(form, rate, part, noun, word, subject, floor)


def _inner(passage: Passage, index: int) -> Portion | None:
    """Read a share whose whole stands inside: 占总股本5.35亿股的0.04%; 65 of 115 projects, or 56.5%."""
    mentions, rate = passage.mentions, passage.mentions[index]
    if index < 2 or mentions[index - 1].quantity.kind not in AMOUNTS:
        return None
    nearest, before = mentions[index - 1], mentions[index - 2]
    part = _part(passage, index - 1)
    if part is not None and _is_taken(passage, index - 1) and rate.start - nearest.end <= NEAR:
        if not _is_subject(passage, mentions[part], index - 1):
            return None
        return Portion(Form.OF, rate, mentions[part], "", "", "", 0, nearest)
    between = gap(passage, before, nearest)
    if cue(passage.language, "k-of-n").fullmatch(between) and _says_again(passage, index):
        return _k_of_n(rate, before, nearest, between)
    return None


def gap(passage: Passage, a: Mention, b: Mention) -> str:
    """Return the words between two figures without the noun of the first: 39 (nations) out of 65."""
    words = passage.between(a.end, b.start).strip()
    return words.removeprefix(a.quantity.unit.name).strip() if a.quantity.kind is Kind.COUNT else words


def _k_of_n(rate: Mention, part: Mention, whole: Mention, word: str) -> Portion:
    """Return the share of "6 million of 24 million shares", where the unit is printed once."""
    quantity = part.quantity
    if quantity.kind is Kind.NUMBER and whole.quantity.kind is Kind.COUNT:
        quantity = replace(quantity, kind=Kind.COUNT, unit=whole.quantity.unit)
    return Portion(Form.BRACKET, rate, part._replace(quantity=quantity), "", word, "", 0, whole)


def _counted_behind(passage: Passage, index: int) -> Portion | None:
    """Read "about 60 percent of respondents (248 of 412)"."""
    rate, *behind = passage.mentions[index : index + 3]
    if len(behind) < 2 or any(mention.quantity.kind not in AMOUNTS for mention in behind):
        return None
    part, whole = behind
    opened = passage.between(rate.end, part.start)
    between = passage.between(part.end, whole.start).strip()
    is_next = opened.endswith("(") and len(opened) <= OF and not CLAUSE.search(opened[:-1])
    if is_next and cue(passage.language, "k-of-n").fullmatch(between):
        return _k_of_n(rate, part, whole, between)
    return None


def _of_following(passage: Passage, index: int) -> Portion | None:
    """Read "65, or 56.5% of the 115 cases" and "56.5% of the 115 cases, or 65"."""
    mentions, language = passage.mentions, passage.language
    if index + 1 >= len(mentions):
        return None
    rate, whole = mentions[index], mentions[index + 1]
    between = passage.between(rate.end, min(whole.start, rate.end + OF)).strip(" ,")
    found = cue(language, "of-after").match(between)
    if not found or whole.start > rate.end + OF or CLAUSE.search(between):
        return None
    if passage.has("of-another", between):
        return None  # 12% of the value of the $300 million deal
    told = _follows(passage, index) or cue(language, "told-share").fullmatch(words_before(passage, index))
    if index and mentions[index - 1].quantity.kind in AMOUNTS and told:
        return Portion(Form.BRACKET, rate, mentions[index - 1], "", "", "", 0, whole)
    part = mentions[index + 2] if index + 2 < len(mentions) else None
    said_again = part and (
        passage.text.startswith("(", part.start - 1)
        or cue(language, "in-other-words").fullmatch(words_before(passage, index + 2))
    )
    if part and said_again and found.end() == len(between) and part.quantity.kind in AMOUNTS:
        return Portion(Form.BRACKET, rate, part, "", "", "", 0, whole)
    return None


def _is_taken(passage: Passage, index: int) -> bool:
    """Tell whether an amount names what a share is taken of: 占总股本5.35亿股的0.04%."""
    return cue(passage.language, "takes-up-inner").search(words_before(passage, index)) is not None


def _is_subject(passage: Passage, part: Mention, index: int) -> bool:
    """Tell whether what takes up an amount is the part: not 383枚奖牌，金牌数占全部481枚金牌的四成."""
    words = words_before(passage, index)
    found = cue(passage.language, "takes-up-inner").search(words)
    told = tokens(passage.language, words[: found.start()]) if found else frozenset()
    return told <= tokens(passage.language, f"{part.lead} {part.tail}")


def _follows(passage: Passage, index: int) -> bool:
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


def _says_again(passage: Passage, index: int) -> bool:
    """Tell "65 of 115 projects, or 56.5%" from "65 of 115, 31% of them new" and "(65 of 115), 31%"."""
    nearest, rate = passage.mentions[index - 1 : index + 1]
    words, tail = words_before(passage, index), rate.tail.strip()
    is_last = bool(words) or not tail or tail[0] in _DASHES
    return is_last and ")" not in passage.between(nearest.end, rate.start) and _follows(passage, index)


def _outer(passage: Passage, index: int) -> Portion | None:
    """Read a share whose part stands before it."""
    at = _part(passage, index)
    if at is None:
        return None
    part, mention = passage.mentions[at], passage.mentions[index]
    between = gap(passage, part, mention)
    if between in ("(", "（") or cue(passage.language, "of-those").fullmatch(
        between.removesuffix("(").strip()
    ):
        return Portion(Form.BRACKET, mention, part, mention.tail, "", "", at)
    head = _words_of_share(passage, index)
    return Portion(head[0], mention, part, *head[1:], at) if head else None


def _words_of_share(passage: Passage, index: int) -> tuple[Form, str, str, str] | None:
    """Return how a share is told: its form, what names the whole, the cue, and the subject."""
    language, words = passage.language, words_before(passage, index)
    for form, idea in ((Form.OF, "takes-up"), (Form.RATE, "share-rate")):
        for found in cue(language, idea).finditer(words):
            noun = f"{words[found.end() :]} {_after(passage, passage.mentions[index])}"
            noun = _stripped(language, noun)
            subject = _stripped(language, words[: found.start()])
            if noun or form is Form.RATE:
                return form, noun, found.group(), subject
            if not subject:
                return Form.RATE, "", found.group(), subject
    return None


def _after(passage: Passage, mention: Mention) -> str:
    return mention.tail if cue(passage.language, "share-noun-after").match(mention.tail.strip()) else ""


def _part(passage: Passage, index: int) -> int | None:
    """Return which amount stands before a rate, with nothing but a few other rates between them."""
    for at in range(index - 1, max(-1, index - BACK), -1):
        kind = passage.mentions[at].quantity.kind
        if kind in AMOUNTS and not _is_taken(passage, at):
            # 用户1.8亿户，减少132.8万户，占总数的9.6%: the share may be of either
            return None if at and _is_step(passage, at) else at
        if kind not in AMOUNTS | RATES | {Kind.POINT, Kind.MULTIPLE}:
            return None
    return None


def _is_step(passage: Passage, index: int) -> bool:
    words = words_before(passage, index)
    _, way, rest = way_of(passage.language, words)
    return way in (Way.UP, Way.DOWN) and not stripped(passage.language, rest)


def _stripped(language: Language, words: str) -> str:
    return cue(language, "share-filler").sub("", words).strip()


def tokens(language: Language, words: str) -> frozenset[str]:
    """Return what can be compared of a noun: English words, pairs of Chinese characters."""
    return _tokens(cue(language, "too-common").sub(" ", words))


@lru_cache(maxsize=1024)
def _tokens(words: str) -> frozenset[str]:
    found: set[str] = set()
    for run in _WORDS.findall(words):
        if run.isascii():
            found.add(run.lower().rstrip("s"))
        else:
            found.update(run[i : i + 2] for i in range(len(run) - 1))
    return frozenset(found)


def alike(a: Quantity, b: Quantity) -> bool:
    """Tell whether one figure can be a part of the other; "65 of 115 projects" names the unit once."""
    if {a.kind, b.kind} == {Kind.NUMBER, Kind.COUNT}:
        return not (a.place or b.place)  # 5209万 without a unit is not what 三片 are counted in
    if a.unit.dimension != b.unit.dimension or a.kind is not b.kind:
        return False
    return a.kind is not Kind.COUNT or a.unit.name == b.unit.name


def measured_alike(a: Quantity, b: Quantity) -> tuple[Quantity, Quantity]:
    """Lend a bare number the unit of the other: "65 of 115 projects" counts projects twice."""
    if a.kind is Kind.NUMBER:
        return replace(a, kind=b.kind, unit=b.unit), b
    return a, replace(b, kind=a.kind, unit=a.unit) if b.kind is Kind.NUMBER else b
