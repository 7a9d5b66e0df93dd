"""Is a rate told by what is said of its part?

「毕业生862人，其中就业856人，就业率99.3%」: 就业率 is the share of those who are told by 就业.
「毕业生862人，其中研究生126人，就业率98.6%」: the rate is of all; 其中 tells only who some of them are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.discovery import cue
from factcheck.parts.complements import parsed

if TYPE_CHECKING:
    from factcheck.discovery import Mention, Passage
    from factcheck.languages import Language
    from factcheck.parts.complements import Group
    from factcheck.parts.portion import Portion


STEM = 2
"""An act is called by so many letters before 率."""
KIND = 2
"""Names of one kind end in the same letters, at least so many."""


def rate_of_act(language: Language, words: str) -> tuple[str, str]:
    """Return the rate called by an act that words end in, and what stands before it: 报到率; or nothing."""
    found, filler = list(cue(language, "act-rate").finditer(words)), cue(language, "share-filler")
    if not found or filler.sub("", words[found[-1].end() :]).strip():
        return "", ""
    start = max(0, found[-1].start() - STEM)
    return words[start : found[-1].end()], filler.sub("", words[:start]).strip()


def is_told_of_all(passage: Passage, portion: Portion, wholes: list[str]) -> bool:
    """Tell whether a rate is told by an act of what was taken in: 录取6021人，报到5987人，报到率99.4%.

    「赞成1200票，反对300票，反对率20%」: those who did the other are not all of them.
    """
    is_not = passage.has("negative", portion.word[:1]) or passage.has("negative", portion.subject[-1:])
    is_of_more = passage.has("rate-of-more", portion.word) or is_not
    return len(wholes) == 1 and passage.has("taken-in", wholes[0]) and not is_of_more


def is_taken_in(passage: Passage, wholes: list[str]) -> bool:
    """Tell whether one figure alone is what was taken in: 抽检3260批次."""
    return len(wholes) == 1 and passage.has("taken-in", wholes[0])


def names_an_act(passage: Passage, portion: Portion) -> bool:
    """Tell whether a rate is called by an act, as 就业率 is and 占比 is not."""
    return passage.has("act-rate", portion.word)


def repeats(passage: Passage, portion: Portion) -> bool:
    """Tell whether 完成率 repeats 完成, or 结案率 审结, of the part: 审结107件, 108家已复工."""
    if passage.language.spaced:
        return False  # twelve students passed and three failed, a pass rate of 80%
    before, act = portion.part.lead, portion.word[:STEM]
    behind = cue(passage.language, "already").sub("", portion.part.tail, count=1).strip()
    is_other = portion.part.clause < portion.rate.clause  # 三分命中率39.2% is no rate of 三分
    if is_other and names_an_act(passage, portion) and behind.startswith(act):
        return True
    again = next((one.words for one in _said_again(passage.language) if one.whole == portion.word), ())
    return any(_is_told_so(passage, portion, before, word) for word in (act, *again))


def is_of_rest(passage: Passage, portion: Portion) -> bool:
    """Tell whether a rate is of all that are not told: 抽检3260批次，不合格38批次，合格率98.8%."""
    if cue(passage.language, "rate-of-rest").fullmatch(portion.word) is None:
        return False
    head, told, behind = portion.part.lead.rpartition(portion.word[:STEM])
    is_not = passage.has("negative", head[-1:]) and not passage.has("negative", portion.subject[-1:])
    return bool(told) and is_not and not behind.strip()


def is_of_others(passage: Passage, portion: Portion, whole: Mention) -> bool:
    """Tell whether a figure is that of the others, and not of all: 合格97批次，不合格3批次，不合格率3%."""
    if passage.language.spaced or not names_an_act(passage, portion):
        return False
    told = _denies(passage, whole, portion), _denies(passage, portion.part, portion)
    return None not in told and told[0] is not told[1]


def _denies(passage: Passage, mention: Mention, portion: Portion) -> bool | None:
    """Tell whether a figure is of those that did not do what a rate tells; None where of neither."""
    head, told, _ = mention.lead.rpartition(portion.word[:STEM])
    return passage.has("negative", head[-1:]) if told else None


def _is_told_so(passage: Passage, portion: Portion, words: str, act: str) -> bool:
    """Tell whether words tell of an act as its rate does: 不合格 is not what 合格率 is of."""
    head, told, _ = words.rpartition(act)
    is_not = passage.has("negative", portion.subject[-1:])
    return bool(told) and passage.has("negative", head[-1:]) is is_not


def _said_again(language: Language) -> tuple[Group, ...]:
    """Return the rates whose act has other words, too: 结案率 is of what is 审结."""
    return parsed(language.cues.get("act-again", ()))


def are_of_one_kind(passage: Passage, names: list[str]) -> bool:
    """Tell whether an act may be of two figures side by side: 刑事警情126起，治安警情312起."""
    if len(names) < 2:
        return False
    a, b = (name[-KIND:] for name in names[:2])
    # 「体检1.26万人，其中团检0.9万人，个检0.36万人，检出0.62万人」: of all, or of some
    return (len(a) == KIND and a == b) or passage.has("of-which", names[0])
