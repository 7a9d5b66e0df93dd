"""Is a stated share what its part and whole allow?

「反馈34项问题完成整改20项，完成率59%」: 20 of 34 is 58.8 %. Part, whole and rate come in any order; cues are
占, 占比, 完成率, 办结率; accounting for, representing, "65 of 115 (56.5%)", "57 percent (65 of 115)", "of 115
cases, 65 (56.5%)", "115 cases, 65 of which (56.5%)", "65 of 115, a success rate of 56.5%", "the $65 million
is 56.5% of the $115 million", "(n = 115), 65 (56.5%)", "profit was $13 million on sales of $100 million, a
margin of 13%". Days of months: 优良294天，比例88%. Without a part, some whole number must give the rate:
19个断面优良比例94.7%. Two shares of one unstated total: a股占总股本的p%，b股占总股本的q%. Shares listed
together, or of two sides (in favor, against), are at most 100 %, those of the three industries, of "the
remaining 32%", of 男性占…，女性占… and of all votes (同意, 反对, 弃权) just that.
Of a plan: 「决算18.6万元，完成预算26.5万元的70.2%」, 「年度计划260亿元，已完成232亿元，完成计划的89.2%」;
by any act: 「录取6021人，报到5987人，报到率99.4%」, 「受理126件，审结107件，结案率84.9%」; of all that 其中
is said of: 「农户420户，其中种茶336户，占总户数的80%」; of one's own shares: 占其所持股份的75%.
Silent: a share of something else than what stands before it (项目268个，投资1291.8亿元，其中产业项目占比
95%以上), shares of the nation each of another total (船舶出口占全国的64.1%), averages, weighted rates, a
narrower whole (毕业生28.6万人，留省就业12.4万人，占已就业毕业生的56.1%), all where only new ones are told.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.discovery import Kind, cue, state
from factcheck.frozen import NamedTuple
from factcheck.interval import Hedge
from factcheck.movement.zeros import as_rounded
from factcheck.parts.acts import is_of_rest
from factcheck.parts.candidates import counted_alike, wholes
from factcheck.parts.ofwhat import is_of_other
from factcheck.parts.portion import RATES, Form, Portion, alike, measured_alike, portions, tokens
from factcheck.parts.statements import statements
from factcheck.parts.together import industries, together
from factcheck.parts.votes import votes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factcheck.discovery import Mention, Passage
    from factcheck.model import Check, Date, Quantity
    from factcheck.parts.together import Together
    from factcheck.parts.votes import Side

NAME = "share"
MANY = 200
"""A share of more things than so many could be nearly any percentage."""
THINGS = 10
"""What is counted is named so close behind its number."""
OWN_SUBJECT = 1
"""So many letters before 占 are no subject: 「约占」, 「共占」."""
LINE, OPENING_NAME = 20, 4
"""A paragraph opens with a name of so many letters, within so many with its blanks."""
EARLIER = 150
"""So many letters before a part may name it."""


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
        if not RATES.isdisjoint([mention.quantity.kind for mention in passage.mentions]):
            yield from _together(together(passage))
            yield from _attainable(passage)
            above = [p for p in passages[max(0, number - 2) : number] if p.paragraph == passage.paragraph]
            yield from _portions(passage, above, number, told)
    for statement in () if not passages or passages[0].language.spaced else statements(passages):
        for sides in votes(statement):
            yield from _voted(sides)


def _voted(sides: Sequence[Side]) -> Iterator[Check]:
    """State that the shares of a vote are all of it, and each that of its side."""
    yield state(NAME, "sum(shares) ~ 100%", shares=tuple(side.share.quantity for side in sides))
    cast = tuple(side.votes.quantity for side in sides)
    for side in sides:
        own, rate = side.votes.quantity, side.share.quantity
        yield state(NAME, "part / sum(cast) ~ rate", part=own, cast=cast, rate=rate)


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
    bound = [(portion.whole, True)] if portion.whole else wholes(passage, above, portion)
    for mention, is_sure in bound:
        whole = mention.quantity
        if whole.start in parts or not counted_alike(passage.language, whole, part):
            continue
        if not is_sure:
            if _fits(part, whole, rate):
                return []
            continue
        if portion.form is not Form.OF and is_of_other(passage, portion.part, portion.rate, mention):
            return []
        part, whole = measured_alike(part, whole)
        told = as_rounded(passage.language, {"part": part, "whole": whole})
        relation = "1 - part / whole ~ rate" if is_of_rest(passage, portion) else "part / whole ~ rate"
        return [state(NAME, relation, portion.word, **told, rate=rate)]
    return None


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
