"""Which figure is told to be which share of what?

「国产电影票房399.27亿元，占总票房的84.49%」: 84.49% is the rate, 399.27亿元 the part, 总票房 names the whole.
「反馈34项问题完成整改20项，完成率59%」: the rate of completion repeats what is said of the part.
"""

from __future__ import annotations

from dataclasses import replace
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from factcheck.discovery import CLAUSE, Kind, cue, words_before
from factcheck.parts.acts import rate_of_act
from factcheck.parts.alike import alike, measured_alike, tokens
from factcheck.parts.ofwhat import behind_of, own_whole
from factcheck.parts.plans import done, is_step
from factcheck.parts.rows import ends_list

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.discovery import Mention, Passage

AMOUNTS = frozenset({Kind.NUMBER, Kind.COUNT, Kind.CURRENCY, Kind.DIMENSION, Kind.DURATION})
RATES = frozenset({Kind.PERCENT, Kind.FRACTION})
NEAR, OF, BACK = 4, 30, 8
"""So many letters join whole and rate (5.35亿股的0.04%; 15% of staff of 1,330); so far back is a part."""
JOINS = frozenset({"、", "，", ",", "和", "及", "与", "and", ", and"})
"""What stands between the members of a list of figures."""
_DASHES = frozenset("-–—")


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
    """Yield the shares of a run of rates."""
    if after - first > 1:
        yield from _one_each(passage, first, after)
        return
    ways = (_of_own, _of_plan, _of_taken, _of_k_of_n, _of_following, _counted_behind, _outer)
    found = next(filter(None, (way(passage, first) for way in ways)), None)
    if found is not None:
        yield found


def _one_each(passage: Passage, first: int, after: int) -> Iterator[Portion]:
    """Yield the shares of several rates, where the words give one to each of the amounts before them."""
    rates = passage.mentions[first:after]
    head, floor = _words_of_share(passage, first), first - len(rates)
    said = words_before(passage, first) + rates[-1].tail
    if head is None or floor < 0 or not passage.has("one-each", said):
        return
    parts = passage.mentions[floor:first]
    if all(part.quantity.kind in AMOUNTS for part in parts):
        form, noun, word, subject = head
        for part, rate in zip(parts, rates, strict=True):
            yield Portion(form, rate, part, noun, word, subject, floor)


def _amount_before(passage: Passage, index: int) -> Mention | None:
    """Return the figure right before another, if it is an amount."""
    before = passage.mentions[index - 1] if index else None
    return before if before is not None and before.quantity.kind in AMOUNTS else None


def _of_plan(passage: Passage, index: int) -> Portion | None:
    """Read what was done of a plan: 执行82.6亿元，完成调整预算86亿元的96.0%."""
    found = done(passage, index)
    rate = passage.mentions[index]
    return None if found is None else Portion(Form.OF, rate, found.part, "", found.word, "", 0, found.plan)


def _of_taken(passage: Passage, index: int) -> Portion | None:
    """Read a share of an amount that its part takes up some of: 占总股本5.35亿股的0.04%."""
    rate, whole = passage.mentions[index], _amount_before(passage, index)
    if whole is None or rate.start - whole.end > NEAR or not _is_taken(passage, index - 1):
        return None
    at = _part(passage, index - 1)
    if at is None or ends_list(passage, at) or not _is_subject(passage, passage.mentions[at], index - 1):
        return None
    return Portion(Form.OF, rate, passage.mentions[at], "", "", "", 0, whole)


def _of_own(passage: Passage, index: int) -> Portion | None:
    """Read a share whose whole follows its bracket: "57 (58%) of 98"."""
    part, own = _amount_before(passage, index), own_whole(passage, index)
    if part is None or own is None or passage.between(part.end, passage.mentions[index].start).strip() != "(":
        return None
    return _k_of_n(passage.mentions[index], part, own.whole, own.words)


def _of_k_of_n(passage: Passage, index: int) -> Portion | None:
    """Read a share that only says again how many of how many: "65 of 115 projects, or 56.5%"."""
    whole = _amount_before(passage, index)
    if whole is None or index < 2:
        return None
    part = passage.mentions[index - 2]
    between = gap(passage, part, whole)
    if cue(passage.language, "k-of-n").fullmatch(between) and _says_again(passage, index):
        return _k_of_n(passage.mentions[index], part, whole, between)
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
    rest = behind_of(passage, index)
    if rest is None:
        return None
    part = _part_before(passage, index)
    if part is None and not rest:
        part = _part_said_again(passage, index + 2)
    rate, whole = passage.mentions[index : index + 2]
    return None if part is None else Portion(Form.BRACKET, rate, part, "", "", "", 0, whole)


def _part_before(passage: Passage, index: int) -> Mention | None:
    """Return the amount that a rate says again as a share: "65, or 56.5% of the 115 cases"."""
    told = cue(passage.language, "told-share")
    if _follows(passage, index) or told.fullmatch(words_before(passage, index)):
        return _amount_before(passage, index)
    return None


def _part_said_again(passage: Passage, index: int) -> Mention | None:
    """Return the amount that says a share again behind its whole: "56.5% of the 115 cases, or 65"."""
    if index >= len(passage.mentions) or passage.mentions[index].quantity.kind not in AMOUNTS:
        return None
    part, again = passage.mentions[index], cue(passage.language, "in-other-words")
    is_bracketed = passage.text.startswith("(", part.start - 1)
    return part if is_bracketed or again.fullmatch(words_before(passage, index)) else None


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
    of_those = cue(passage.language, "of-those").fullmatch(between.removesuffix("(").strip())
    if of_those or between in ("(", "（"):
        return Portion(Form.BRACKET, mention, part, mention.tail, "", "", at)
    head = _words_of_share(passage, index)
    if head is None or (head[0] is Form.OF and ends_list(passage, at)):
        return None
    return Portion(head[0], mention, part, *head[1:], at)


def _words_of_share(passage: Passage, index: int) -> tuple[Form, str, str, str] | None:
    """Return how a share is told: its form, what names the whole, the cue, and the subject."""
    language, words, tail = passage.language, words_before(passage, index), passage.mentions[index].tail
    filler = cue(language, "share-filler")
    behind = tail if cue(language, "share-noun-after").match(tail.strip()) else ""
    for form, idea in ((Form.OF, "takes-up"), (Form.RATE, "share-rate")):
        for found in cue(language, idea).finditer(words):
            noun = filler.sub("", f"{words[found.end() :]} {behind}").strip()
            if language.spaced and passage.has_any(("up", "down"), words[found.end() :]):
                continue  # and the tax rate rose to 24%
            subject = filler.sub("", words[: found.start()]).strip()
            if noun or form is Form.RATE:
                return form, noun, found.group(), subject
            if not subject:
                return Form.RATE, "", found.group(), subject
    word, subject = rate_of_act(language, words)
    return (Form.RATE, "", word, subject) if word else None


def _part(passage: Passage, index: int) -> int | None:
    """Return which amount stands before a rate, with nothing but a few other rates between them."""
    for at in range(index - 1, max(-1, index - BACK), -1):
        kind = passage.mentions[at].quantity.kind
        if kind in AMOUNTS and not _is_taken(passage, at):
            # 用户1.8亿户，减少132.8万户，占总数的9.6%: the share may be of either
            return None if at and is_step(passage, words_before(passage, at)) else at
        if kind not in AMOUNTS | RATES | {Kind.POINT, Kind.MULTIPLE}:
            return None
    return None


__all__ = [
    "AMOUNTS",
    "JOINS",
    "RATES",
    "Form",
    "Portion",
    "alike",
    "gap",
    "measured_alike",
    "portions",
    "tokens",
]
