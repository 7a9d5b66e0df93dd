"""Is a stated share what its part and whole allow?

「反馈34项问题完成整改20项，完成率59%」: 20 of 34 is 58.8 %. Part, whole and rate come in any order; cues are
占, 占比, 完成率, 办结率; accounting for, representing, "65 of 115 (56.5%)", "57 percent (65 of 115)", "of 115
cases, 65 (56.5%)", "115 cases, 65 of which (56.5%)". Days of months: 优良294天，比例
88%. Without a part, some whole number must give the rate: 19个断面优良比例94.7%. Two shares of one unstated
total: a股占总股本的p%，b股占总股本的q%. Shares listed together are at most 100 %, those of the three
industries and of "the remaining 32%" just that.
Of a plan: 「决算18.6万元，完成预算26.5万元的70.2%」; by any act: 「录取6021人，报到5987人，报到率99.4%」.
Silent: a share of something else than what stands before it (项目268个，投资1291.8亿元，其中产业项目占比
95%以上), shares of the nation each of another total (船舶出口占全国的64.1%), averages, weighted rates.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from factcheck.discovery import Kind, cue, state, words_before
from factcheck.interval import Hedge
from factcheck.movement.zeros import as_rounded
from factcheck.parts.acts import are_of_one_kind, is_told_of_all, names_an_act, repeats
from factcheck.parts.ofwhat import is_announced, is_listed, is_of_other
from factcheck.parts.portion import RATES, Form, Portion, alike, measured_alike, portions, tokens
from factcheck.parts.together import industries, together

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.discovery import Mention, Passage
    from factcheck.model import Check, Date, Quantity
    from factcheck.parts.together import Together

NAME = "share"
MANY = 200
"""A share of more things than so many could be nearly any percentage."""
OPENING, THINGS = 6, 10
"""其中 opens a sentence within so many letters; what is counted is named so close behind its number."""
OWN_SUBJECT = 1
"""So many letters before 占 are no subject: 「约占」, 「共占」."""
LINE, OPENING_NAME = 20, 4
"""A paragraph opens with a name of so many letters, within so many with its blanks."""
NEAREST, FAR, EARLIER = 4, 12, 150
"""So many figures before a part are tried as its whole, of so many; so many letters before it may name it."""


class Place(NamedTuple):
    """A figure that may be the whole, in its sentence."""

    passage: Passage
    at: int

    @property
    def mention(self) -> Mention:
        """Return the figure."""
        return self.passage.mentions[self.at]


class Told(NamedTuple):
    """What earlier sentences told of a whole by its name: the last share, where, and all parts."""

    portion: Portion
    number: int
    paragraph: int
    parts: frozenset[int]


def find(passages: tuple[Passage, ...]) -> Iterator[Check]:
    """State what must hold between a part, its whole and the share that is told."""
    told: dict[str, Told] = {}
    for number, passage in enumerate(passages):
        yield from _together(industries(passage))
        if any(mention.quantity.kind in RATES for mention in passage.mentions):
            yield from _together(together(passage))
            yield from _attainable(passage)
            above = [p for p in passages[max(0, number - 2) : number] if p.paragraph == passage.paragraph]
            yield from _portions(passage, above, number, told)


def _portions(passage: Passage, above: list[Passage], number: int, told: dict[str, Told]) -> Iterator[Check]:
    """State the shares of one sentence, and keep in mind what each was told to be of."""
    of_named: set[int] = set()  # parts of a whole that this sentence names
    for portion in portions(passage):
        if _is_of_another(passage, portion):
            continue
        before = told.get(portion.noun)
        known = before.parts if before else frozenset()
        if portion.form is Form.OF and portion.noun:
            of_named.add(portion.part.start)
        else:
            # 「占销售总额的49.7%，其中第一大客户占22.8%」: both may be of that whole
            known |= of_named
        found = _of_whole(passage, above, portion, known)
        if found is None:
            found = _of_days(passage, portion)
            if not found and before is not None and number - before.number <= 1:
                found = _same_total(passage, before, portion)
        yield from found
        told[portion.noun] = Told(portion, number, passage.paragraph, known | {portion.part.start})


def _is_of_another(passage: Passage, portion: Portion) -> bool:
    """Tell whether a share has a subject of its own that is not what stands before."""
    if portion.form is Form.BRACKET or len(portion.subject) <= OWN_SUBJECT:
        return False
    before = passage.between(max(passage.start, portion.part.start - EARLIER), portion.part.end)
    return not tokens(passage.language, portion.subject) <= tokens(passage.language, before)


def _of_whole(
    passage: Passage, above: list[Passage], portion: Portion, parts: frozenset[int]
) -> list[Check] | None:
    """State part / whole ~ rate if a figure before is the whole, and not itself told to be a part of it.

    Return an empty list where a figure may well be the whole and the words do not say so: a check that is
    stated only where it holds could never fail.  None: no figure is the whole.
    """
    part, rate = portion.part.quantity, portion.rate.quantity
    bound = [(portion.whole, True)] if portion.whole else _wholes(passage, above, portion)
    for mention, is_sure in bound:
        whole = mention.quantity
        if whole.start in parts or not alike(whole, part):
            continue
        if not is_sure:
            if _fits(part, whole, rate):
                return []
            continue
        if portion.form is not Form.OF and is_of_other(passage, portion.part, portion.rate, mention):
            return []
        part, whole = measured_alike(part, whole)
        told = as_rounded(passage.language, {"part": part, "whole": whole})
        return [state(NAME, "part / whole ~ rate", portion.word, **told, rate=rate)]
    return None


def _wholes(passage: Passage, above: list[Passage], portion: Portion) -> Iterator[tuple[Mention, bool]]:
    """Yield the figures that may be the whole, nearest first, and whether the words say so."""
    greater = _greater(passage, above, portion)
    opens = passage.has("of-which", passage.text[passage.start : passage.start + OPENING])
    holdings = [place for place in greater if _is_own_holding(passage, place, portion)]
    for place in greater[:NEAREST]:
        is_here = place.passage is passage
        if portion.form is Form.OF:
            is_sure = (is_here or opens or holdings == [place]) and _names(place, portion)
        else:
            is_sure = is_here and _is_meant(passage, greater, place, portion)
        yield place.mention, is_sure


def _greater(passage: Passage, above: list[Passage], portion: Portion) -> list[Place]:
    """Return the figures before a part that are large enough to hold it, nearest first."""
    places: list[Place] = []
    for told, end in ((passage, portion.floor), *((p, len(p.mentions)) for p in reversed(above))):
        places += (Place(told, index) for index in range(end - 1, max(-1, end - FAR), -1))
    return [place for place in places if _may_be_whole(place.mention.quantity, portion)]


def _is_meant(passage: Passage, greater: list[Place], place: Place, portion: Portion) -> bool:
    """Tell whether a figure before a rate, or before a share in brackets, is what both are of."""
    lone = len(greater) == 1 and is_announced(passage, place.mention, portion.part)
    if portion.form is Form.RATE:
        return place is greater[0] and _is_told(passage, greater, portion, lone)
    between = [one.mention for one in greater if one.passage is passage and one.at > place.at]
    listed = lone or is_listed(passage, place.mention, portion.part, between)
    # "300 (20% of the staff of the group)" may be of another whole
    return listed and not tokens(passage.language, portion.noun)


def _is_told(passage: Passage, greater: list[Place], portion: Portion, lone: bool) -> bool:
    """Tell whether words tie a rate to its part: an act told of both, or the only figure that 其中 is of."""
    if names_an_act(passage, portion):
        here = [words_before(passage, place.at) for place in greater if place.passage is passage]
        if not passage.has("share-rate", portion.word) and not is_told_of_all(passage, portion, here):
            return False
        return repeats(passage, portion) and not are_of_one_kind(passage, here)
    return lone or repeats(passage, portion)


def _may_be_whole(whole: Quantity, portion: Portion) -> bool:
    part = portion.part.quantity
    low, high = part.interval.low, whole.interval.high
    return alike(whole, part) and (
        low is None or high is None or high * whole.unit.factor >= low * part.unit.factor
    )


def _is_own_holding(passage: Passage, place: Place, portion: Portion) -> bool:
    """Tell whether a holding told before is that of who is now told to pledge a part of "his shares"."""
    words = words_before(place.passage, place.at)
    held = cue(passage.language, "held").search(words)
    if not held or not passage.has("held", portion.noun) or not _names(place, portion):
        return False
    holder = cue(passage.language, "share-filler").sub("", words[: held.start()]).strip()
    return len(holder) > OWN_SUBJECT and holder in passage.between(passage.start, portion.part.start)


def _names(place: Place, portion: Portion) -> bool:
    """Tell whether the words of a figure name the whole as the share does."""
    passage = place.passage
    noun = tokens(passage.language, portion.noun)
    words = f"{words_before(passage, place.at)} {place.mention.tail}"
    if any(passage.has(idea, portion.noun) is not passage.has(idea, words) for idea in ("held", "region")):
        return False
    return bool(noun) and 2 * len(noun & tokens(passage.language, words)) >= len(noun)


def _fits(part: Quantity, whole: Quantity, rate: Quantity) -> bool:
    """Tell whether a figure can be the whole, where no words say so."""
    hedged = any(quantity.hedge is not Hedge.NONE for quantity in (part, whole, rate))
    if hedged or part.value == whole.value:
        return False
    share = part.interval.scaled(part.unit.factor) / whole.interval.scaled(whole.unit.factor)
    return share.over_reals().meet(rate.interval.scaled(rate.unit.factor)) is not None


def _of_days(passage: Passage, portion: Portion) -> list[Check]:
    """State that days are the told share of the months they are counted over."""
    part, rate = portion.part.quantity, portion.rate.quantity
    period = next(_months(passage), None)
    if period is None or not passage.has("day", part.unit.name) or not _may_be_of(part, period):
        return []
    before = passage.between(max(passage.start, portion.rate.start - EARLIER), portion.rate.start)
    if passage.has("since", before):
        return []
    return [state(NAME, "part / days(period) ~ rate", portion.word, part=part, period=period, rate=rate)]


def _months(passage: Passage) -> Iterator[Date]:
    return (date for date in passage.dates if date.period.first.day is None and date.period.first.month)


def _may_be_of(days: Quantity, period: Date) -> bool:
    first, last = period.period.first.month or 1, period.period.last.month or 12
    return days.value is not None and days.value <= 31 * (last - first + 1)


def _attainable(passage: Passage) -> Iterator[Check]:
    """State that some whole number of the things counted gives the share."""
    for before, mention in pairwise(passage.mentions):
        count, rate = before.quantity, mention.quantity
        if rate.kind is not Kind.PERCENT or before.clause != mention.clause or not _is_of_few(count):
            continue
        words = passage.between(before.end, mention.start)
        found = cue(passage.language, "counted-rate").search(words)
        if found and passage.has("rated-things", words[:THINGS]) and not passage.has("weighted", words):
            yield state(NAME, "attainable(rate, whole)", found.group(), rate=rate, whole=count)
            yield from _also_attainable(passage, mention, count)


def _is_of_few(count: Quantity) -> bool:
    """Tell whether so few things are counted that not every percentage is a share of them."""
    return count.kind is Kind.COUNT and count.value is not None and count.value <= MANY


def _also_attainable(passage: Passage, told: Mention, whole: Quantity) -> Iterator[Check]:
    """State the same of a second rate of the things counted: 优良水体比例94.7%、达标率100%."""
    at = passage.mentions.index(told) + 1
    for before, mention in pairwise(passage.mentions[at - 1 :]):
        words = passage.between(before.end, mention.start)
        found = cue(passage.language, "counted-rate").fullmatch(words.strip("、，, "))
        if found is None or mention.quantity.kind is not Kind.PERCENT:
            return
        yield state(NAME, "attainable(rate, whole)", found.group(), rate=mention.quantity, whole=whole)


def _same_total(passage: Passage, told: Told, second: Portion) -> list[Check]:
    """State that two parts with their shares have one total, told in the same words close by."""
    first = told.portion
    a, b = first.part.quantity, second.part.quantity
    if second.form is not Form.OF or a.value == b.value or not alike(a, b):
        return []
    if not _is_one_total(passage, first, second):
        return []
    if passage.paragraph != told.paragraph and not _opens_alike(passage, first.part, second.part):
        return []
    p, q = first.rate.quantity, second.rate.quantity
    return [state(NAME, "b * p / a ~ q", second.word, a=a, p=p, b=b, q=q)]


def _is_one_total(passage: Passage, first: Portion, second: Portion) -> bool:
    """Tell whether two shares are of one total, 总股本 or 总额, which is nobody else's."""
    names = f"{second.noun}\n{second.rate.lead}"
    is_one = passage.has("one-total", second.noun) and not passage.has("others-total", names)
    if not is_one or not tokens(passage.language, second.noun):
        return False
    return not passage.has("another-company", passage.between(first.rate.end, second.part.start))


def _opens_alike(passage: Passage, a: Mention, b: Mention) -> bool:
    """Tell whether the paragraphs of two shares are one behind the other and open with the same name."""
    text = passage.text
    first, second = (text.rfind("\n", 0, mention.start) + 1 for mention in (a, b))
    names = {text[start : start + LINE].strip()[:OPENING_NAME] for start in (first, second)}
    return len(names) == 1 and text.count("\n", a.start, b.start) == 1


def _together(found: Iterable[Together]) -> Iterator[Check]:
    """State that shares of one whole are all of it, or no more."""
    for one in found:
        yield state(NAME, one.relation, one.word, shares=one.shares)
