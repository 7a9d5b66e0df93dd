"""Is a rate told by what is said of its part?

「毕业生862人，其中就业856人，就业率99.3%」: 就业率 is the share of those who are told by 就业.
「毕业生862人，其中研究生126人，就业率98.6%」: the rate is of all; 其中 tells only who some of them are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.discovery import cue

if TYPE_CHECKING:
    from factcheck.discovery import Passage
    from factcheck.languages import Language
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
    is_of_more = passage.has("rate-of-more", portion.word) or passage.has("negative", portion.word[:1])
    return len(wholes) == 1 and passage.has("taken-in", wholes[0]) and not is_of_more


def names_an_act(passage: Passage, portion: Portion) -> bool:
    """Tell whether a rate is called by an act, as 就业率 is and 占比 is not."""
    return passage.has("act-rate", portion.word)


def repeats(passage: Passage, portion: Portion) -> bool:
    """Tell whether 完成率 repeats 完成, or 办结率 办结, of the part."""
    words, _, _ = portion.part.lead.rpartition(portion.word[:2])
    is_told = portion.word[:2] in portion.part.lead
    return is_told and not passage.has("negative", words[-1:])  # 不合格 is not what 合格率 is of


def are_of_one_kind(passage: Passage, names: list[str]) -> bool:
    """Tell whether an act may be of two figures side by side: 刑事警情126起，治安警情312起."""
    if len(names) < 2:
        return False
    a, b = (name[-KIND:] for name in names[:2])
    # 「体检1.26万人，其中团检0.9万人，个检0.36万人，检出0.62万人」: of all, or of some
    return (len(a) == KIND and a == b) or passage.has("of-which", names[0])
