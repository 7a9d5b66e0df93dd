"""Which figure before a part is the whole that its share is of, and do the words say so?

「反馈34项问题完成整改20项，完成率59%」: 34项, for 完成率 is of what is 完成.
「农户420户，其中种茶336户，占总户数的80%」: 总户数 are the 420户 that 其中 is said of.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from factcheck.discovery import Kind, cue, start_of, words_before
from factcheck.frozen import NamedTuple
from factcheck.parts.acts import (
    are_of_one_kind,
    is_of_others,
    is_of_rest,
    is_taken_in,
    is_told_of_all,
    names_an_act,
    repeats,
)
from factcheck.parts.alike import alike
from factcheck.parts.complements import parsed
from factcheck.parts.ofwhat import is_announced, is_listed
from factcheck.parts.plans import is_plan
from factcheck.parts.portion import Form, Portion, tokens

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.discovery import Mention, Passage
    from factcheck.languages import Language
    from factcheck.model import Quantity
    from factcheck.parts.complements import Group

OPENING = 6
"""其中 opens a sentence within so many letters."""
OWN_SUBJECT = 1
"""So many letters before 持有 name nobody."""
NEAREST, FAR = 4, 12
"""So many figures before a part are tried as its whole, of so many."""
PAIR = 2
"""So many characters begin a name."""
_JOINT = ("；", ";")
ANY = "*"
"""总数 is that of things counted by any word."""


class Place(NamedTuple):
    """A figure that may be the whole, in its sentence."""

    passage: Passage
    at: int

    @property
    def mention(self) -> Mention:
        """Return the figure."""
        return self.passage.mentions[self.at]


def wholes(passage: Passage, above: list[Passage], portion: Portion) -> Iterator[tuple[Mention, bool]]:
    """Yield the figures that may be the whole, nearest first, and whether the words say so."""
    greater = [
        place
        for place in _greater(passage, above, portion)
        if not is_of_others(passage, portion, place.mention)
    ]
    if (whole := _of_siblings(passage, greater, portion)) is not None:
        yield whole, True
        return
    opens = passage.has("of-which", passage.text[passage.start : passage.start + OPENING])
    holdings = [place for place in greater if _is_own_holding(passage, place, portion)]
    for place in greater[:NEAREST]:
        is_here = place.passage is passage
        if portion.form is Form.OF:
            is_named = _names(place, portion) and not _is_of_new(place, portion)
            is_sure = holdings == [place] or ((is_here or opens) and is_named)
            is_sure = is_sure or (is_here and len(greater) == 1 and _is_total(place, portion))
        else:
            is_sure = is_here and _is_meant(passage, greater, place, portion)
        yield place.mention, is_sure


def _of_siblings(passage: Passage, greater: list[Place], portion: Portion) -> Mention | None:
    """Return what a share behind others is of: 总产值80亿元，其中工业50亿元，占62.5%，农业30亿元，占37.5%."""
    language = passage.language
    if language.spaced or portion.subject or cue(language, "takes-up").fullmatch(portion.word) is None:
        return None
    siblings = [place for place in greater if _has_own_share(place, portion)]
    if not siblings or not _goes_on(siblings[0], passage, portion):
        return None
    if any(place.mention.lead.strip() in portion.part.lead for place in siblings):
        return None  # 党员120人，占24%，女党员50人，占41.7%
    whole = [place.mention for place in greater if place not in siblings]
    is_told = len(whole) == 1 and passage.has(
        "share-announced", passage.between(whole[0].end, siblings[-1].mention.start)
    )
    return whole[0] if is_told else None


def _has_own_share(place: Place, portion: Portion) -> bool:
    """Tell whether a figure has a bare share right behind it, and none is told of it: 工业50亿元，占62.5%."""
    passage, behind = place.passage, place.passage.mentions[place.at + 1 : place.at + 2]
    if not behind or behind[0].quantity.kind is not Kind.PERCENT:
        return False
    is_share = cue(passage.language, "takes-up").fullmatch(words_before(passage, place.at + 1)) is not None
    return is_share and not passage.has("of-which", passage.between(behind[0].end, portion.part.start))


def _goes_on(sibling: Place, passage: Passage, portion: Portion) -> bool:
    """Tell whether a part is the next one listed; behind ； it is called alike: 基本支出, 项目支出."""
    if sibling.passage is passage:
        return portion.part.clause - sibling.mention.clause == 2
    between = passage.between(sibling.passage.mentions[-1].end, portion.part.start)
    names = (tokens(passage.language, one.lead) for one in (sibling.mention, portion.part))
    return between.startswith(_JOINT) and bool(frozenset.intersection(*names))


def _greater(passage: Passage, above: list[Passage], portion: Portion) -> list[Place]:
    """Return the figures before a part that are large enough to hold it, nearest first."""
    places: list[Place] = []
    for told, end in ((passage, portion.floor), *((p, len(p.mentions)) for p in reversed(above))):
        places += (Place(told, index) for index in range(end - 1, max(-1, end - FAR), -1))
    return [place for place in places if _may_be_whole(passage.language, place.mention.quantity, portion)]


def _is_meant(passage: Passage, greater: list[Place], place: Place, portion: Portion) -> bool:
    """Tell whether a figure before a rate, or before a share in brackets, is what both are of."""
    lone = len(greater) == 1 and (
        is_announced(passage, place.mention, portion.part) or _is_of_checked(passage, place, portion)
    )
    if portion.form is Form.RATE:
        is_plan_done = len(greater) == 1 and _is_told_of_plan(passage, place, portion)
        return place is greater[0] and (is_plan_done or _is_told(passage, greater, portion, lone))
    between = [one.mention for one in greater if one.passage is passage and one.at > place.at]
    listed = lone or is_listed(passage, place.mention, portion.part, between)
    # "300 (20% of the staff of the group)" may be of another whole
    return listed and not tokens(passage.language, portion.noun)


def _is_told(passage: Passage, greater: list[Place], portion: Portion, lone: bool) -> bool:
    """Tell whether words tie a rate to its part: an act told of both, or the only figure that 其中 is of."""
    if names_an_act(passage, portion):
        if not passage.language.spaced and (
            _is_apart(passage, portion) or _may_be_of_either(passage, greater, portion)
        ):
            return False
        here = [words_before(passage, place.at) for place in greater if place.passage is passage]
        if cue(passage.language, "urban-rate").fullmatch(portion.word):
            # of those who live there, not of those who are registered
            is_of_one = len(greater) == 1 and passage.has("resident", here[0] if here else "")
            return is_of_one and repeats(passage, portion)
        if not passage.has("share-rate", portion.word) and not is_told_of_all(passage, portion, here):
            return False
        if _is_of_new_alone(passage, portion, here):
            return False
        is_told = repeats(passage, portion) or (is_of_rest(passage, portion) and is_taken_in(passage, here))
        return is_told and not are_of_one_kind(passage, here)
    return lone or repeats(passage, portion)


def _is_of_new_alone(passage: Passage, portion: Portion, words: list[str]) -> bool:
    """Tell whether a rate is of what was left, too: 新收900件，旧存300件，审结800件，结案率66.7%."""
    is_new = bool(words) and passage.has("newly", words[0])
    return is_new and passage.has("left-over", passage.before(portion.part.start))


def _is_of_checked(passage: Passage, place: Place, portion: Portion) -> bool:
    """Tell whether a share is of all that was looked into: 检查单位1260家，发现问题326家，占25.9%."""
    whole, part = place.mention, portion.part
    is_next = part.clause - whole.clause == 1 and portion.rate.clause - part.clause == 1
    is_checked = cue(passage.language, "looked-into").search(whole.lead) is not None
    return is_next and is_checked and not passage.has_any(("newly", "compared"), part.lead)


def _is_apart(passage: Passage, portion: Portion) -> bool:
    """Tell whether a rate is of a time of its own, or told behind one of some: 调解率…，结案率…."""
    begin = portion.rate.start - len(portion.rate.lead)
    at = bisect_left(passage.dates, portion.rate.start, key=start_of) - 1
    is_dated = at >= 0 and passage.dates[at].end == begin  # 其中当年收缴率
    is_later = passage.mentions[portion.floor + 1 : portion.floor + 2] != (portion.rate,)
    return is_dated or (is_later and passage.has("of-which", portion.part.lead))


def _may_be_of_either(passage: Passage, greater: list[Place], portion: Portion) -> bool:
    """Tell whether a rate may be of an earlier step: 计划项目100个，已签约90个，已开工80个，开工率80%."""
    nearest, *others = greater
    since = max((at for at in range(portion.floor) if _is_of_account(passage, at)), default=-1)
    rivals = [one for one in others if one.passage is passage and one.at > since]
    is_other = any(one.mention.quantity.value != nearest.mention.quantity.value for one in rivals)
    return is_other and not passage.has("of-which", passage.between(nearest.mention.end, portion.part.start))


def _is_of_account(passage: Passage, at: int) -> bool:
    """Tell whether a figure is a rate that ends what was told of other things: 整改率92%."""
    is_rate = passage.mentions[at].quantity.kind is Kind.PERCENT
    return is_rate and passage.has_any(("act-rate", "takes-up"), words_before(passage, at))


def _is_told_of_plan(passage: Passage, place: Place, portion: Portion) -> bool:
    """Tell whether a rate says how much of a plan is done: 目标任务5万人，已新增就业4.6万人，完成率92%."""
    is_rate = cue(passage.language, "plan-rate").fullmatch(portion.word) is not None
    is_done = not passage.has_any(("of-which", "compared"), portion.part.lead)
    return is_rate and is_done and is_plan(passage, words_before(passage, place.at))


def _may_be_whole(language: Language, whole: Quantity, portion: Portion) -> bool:
    part = portion.part.quantity
    low, high = part.interval.low, whole.interval.high
    return counted_alike(language, whole, part) and (
        low is None or high is None or high * whole.unit.factor >= low * part.unit.factor
    )


def counted_alike(language: Language, whole: Quantity, part: Quantity) -> bool:
    """Tell whether one figure can be a part of the other: 1200名家长 and 780人 can."""
    people = language.cues.get("people", ())
    both = {whole.unit.name, part.unit.name} <= {*people} and {whole.kind, part.kind} == {Kind.COUNT}
    return both or alike(whole, part)


def _is_own_holding(passage: Passage, place: Place, portion: Portion) -> bool:
    """Tell whether a holding told before is that of who is now told to pledge a part of "his shares"."""
    words = words_before(place.passage, place.at)
    held = cue(passage.language, "held").search(words)
    is_own = cue(passage.language, "own-holding").fullmatch(portion.noun) is not None
    if not held or not passage.has("held", portion.noun) or not (is_own or _names(place, portion)):
        return False
    holder = cue(passage.language, "share-filler").sub("", words[: held.start()]).strip()
    if place.passage is passage:
        told = [at for at in range(portion.floor) if passage.has("held", words_before(passage, at))]
        return (
            is_own
            and told == [place.at]
            and cue(passage.language, "pledging").sub("", portion.part.lead).strip() in ("", holder)
        )
    return len(holder) > OWN_SUBJECT and holder in passage.before(portion.part.start)


def _names(place: Place, portion: Portion) -> bool:
    """Tell whether the words of a figure name the whole as the share does."""
    passage = place.passage
    noun = tokens(passage.language, portion.noun)
    words = f"{words_before(passage, place.at)} {place.mention.tail}"
    if passage.has("held", portion.noun) is not passage.has("held", words):
        return False
    if passage.has("region", portion.noun) and not passage.has("region", words):
        return False
    if not passage.language.spaced and _is_narrower(passage, portion.noun, words):
        return False
    return bool(noun) and 2 * len(noun & tokens(passage.language, words)) >= len(noun)


def _is_narrower(passage: Passage, noun: str, words: str) -> bool:
    """Tell whether a noun begins with what the words do not say: 已就业毕业生 are not all 毕业生."""
    head = cue(passage.language, "too-common").sub("", noun).strip()[:PAIR]
    return head not in words


def _is_of_new(place: Place, portion: Portion) -> bool:
    """Tell whether a figure is only of what is new: 新登记企业3.2万户，其中服务业2.4万户，占全部企业的61%."""
    passage = place.passage
    is_new = passage.has("newly", words_before(passage, place.at))
    return is_new and not passage.has("newly", portion.noun)


def _is_total(place: Place, portion: Portion) -> bool:
    """Tell whether a share is of the number of things that 其中 is said of: 占总户数的80%."""
    passage = place.passage
    noun = cue(passage.language, "whole-place").sub("", portion.noun).strip()
    units = next((one.words for one in _totals(passage.language) if one.whole == noun), ())
    is_all = units == (ANY,) or place.mention.quantity.unit.name in units
    is_length = cue(passage.language, "whole-length").fullmatch(noun) is not None
    is_long = is_length and passage.has("whole-length", words_before(passage, place.at))
    is_told = is_long or (is_all and is_announced(passage, place.mention, portion.part))
    return is_told and not _is_of_new(place, portion)


def _totals(language: Language) -> tuple[Group, ...]:
    """Return what numbers of things are called, with how the things are counted: 总户数 are 户."""
    return parsed(language.cues.get("in-total", ()))
