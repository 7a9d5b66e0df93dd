"""Which figure is told to be which share of what?

「国产电影票房399.27亿元，占总票房的84.49%」: 84.49% is the rate, 399.27亿元 the part, 总票房 names the whole.
「反馈34项问题完成整改20项，完成率59%」: the rate of completion repeats what is said of the part.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.discovery import Kind, cue, words_before
from factcheck.parts.acts import STEM, rate_of_act
from factcheck.parts.alike import alike, measured_alike, tokens
from factcheck.parts.ofwhat import opens_bracket
from factcheck.parts.outof import (
    counted_behind,
    of_following,
    of_group,
    of_k_of_n,
    of_margin,
    of_own,
)
from factcheck.parts.plans import done, is_step
from factcheck.parts.rows import ends_list
from factcheck.parts.shares import AMOUNTS, NEAR, RATES, Form, Portion, amount_before, gap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.discovery import Mention, Passage

BACK = 8
"""A part stands no more figures before its rate."""
JOINS = frozenset({"、", "，", ",", "和", "及", "与", "and", ", and"})
"""What stands between the members of a list of figures."""


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
    ways = (of_own, _of_plan, _of_taken, of_k_of_n, of_following, counted_behind, of_group, of_margin, _outer)
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
    if passage.has("several-wholes", head[1]):
        return  # 分别占到乡、村和农村人口总数的65%、71.8%和83.8%
    parts = passage.mentions[floor:first]
    if all(part.quantity.kind in AMOUNTS for part in parts):
        form, noun, word, subject = head
        for part, rate in zip(parts, rates, strict=True):
            yield Portion(form, rate, part, noun, word, subject, floor)


def _of_plan(passage: Passage, index: int) -> Portion | None:
    """Read what was done of a plan: 执行82.6亿元，完成调整预算86亿元的96.0%."""
    found = done(passage, index)
    rate = passage.mentions[index]
    return None if found is None else Portion(Form.OF, rate, found.part, "", found.word, "", 0, found.plan)


def _of_taken(passage: Passage, index: int) -> Portion | None:
    """Read a share of an amount that its part takes up some of: 占总股本5.35亿股的0.04%."""
    rate, whole = passage.mentions[index], amount_before(passage, index)
    if whole is None or rate.start - whole.end > NEAR or not _is_taken(passage, index - 1):
        return None
    at = _part(passage, index - 1)
    if at is None or ends_list(passage, at) or not _is_subject(passage, passage.mentions[at], index - 1):
        return None
    return Portion(Form.OF, rate, passage.mentions[at], "", "", "", 0, whole)


def _is_taken(passage: Passage, index: int) -> bool:
    """Tell whether an amount names what a share is taken of: 占总股本5.35亿股的0.04%."""
    return cue(passage.language, "takes-up-inner").search(words_before(passage, index)) is not None


def _is_subject(passage: Passage, part: Mention, index: int) -> bool:
    """Tell whether what takes up an amount is the part: not 383枚奖牌，金牌数占全部481枚金牌的四成."""
    words = words_before(passage, index)
    found = cue(passage.language, "takes-up-inner").search(words)
    told = tokens(passage.language, words[: found.start()]) if found else frozenset()
    return told <= tokens(passage.language, f"{part.lead} {part.tail}")


def _outer(passage: Passage, index: int) -> Portion | None:
    """Read a share whose part stands before it."""
    at = _part(passage, index)
    if at is None:
        return None
    part, mention = passage.mentions[at], passage.mentions[index]
    between = gap(passage, part, mention)
    of_those = cue(passage.language, "of-those").fullmatch(between.removesuffix("(").strip())
    if of_those or between in ("(", "（") or opens_bracket(passage, part, mention):
        return Portion(Form.BRACKET, mention, part, mention.tail, "", "", at)
    head = _words_of_share(passage, index)
    if head is None or (head[0] is Form.OF and ends_list(passage, at)):
        return None
    if not passage.language.spaced:
        named = _named(passage, at, *head[2:])
        if named is None or cue(passage.language, "plan").match(passage.mentions[named].tail.strip()):
            return None  # 完成全年120亿元目标，完成率105%
        if head[0] is Form.RATE and passage.between(part.end, mention.start).count(head[2]) > 1:
            return None  # 使用280张，使用率93.3%，其中ICU使用率90%
        at = named
    return Portion(head[0], mention, passage.mentions[at], *head[1:], at)


def _named(passage: Passage, at: int, word: str, subject: str) -> int | None:
    """Return which amount a share is of by its name: 办结80件，驳回20件，办结率80%.

    None where it may be of several: 体检合格1260名，政审合格986名，合格率38.7%.
    """
    act = word[:STEM] if cue(passage.language, "act-rate").search(word) else ""
    name = subject if len(subject) > 1 else act
    if not name:
        return at
    unit = passage.mentions[at].quantity.unit
    near = [one for one in range(max(0, at - BACK), at + 1) if passage.mentions[one].quantity.unit == unit]
    called = [one for one in near if _is_called(passage, one, name)]
    if len(called) > 1 and not subject:
        return None
    return called[-1] if called and (at in called or len(called) == 1) else at


def _is_called(passage: Passage, at: int, name: str) -> bool:
    """Tell whether the words beside an amount name it so: 非税收入 is no 税收."""
    mention = passage.mentions[at]
    head, told, _ = f"{mention.lead}{mention.tail}".rpartition(name)
    is_due = passage.has_any(("taken-in", "planned", "plan"), head)
    return bool(told) and not is_due and not passage.has("negative", head[-1:])


def _words_of_share(passage: Passage, index: int) -> tuple[Form, str, str, str] | None:
    """Return how a share is told: its form, what names the whole, the cue, and the subject."""
    language, words, tail = passage.language, words_before(passage, index), passage.mentions[index].tail
    if cue(language, "at-a-rate").ending(words.rstrip()) is not None:
        return None  # $708 million at the rate of 5 per cent
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
