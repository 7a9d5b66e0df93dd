"""Is a rate told by what is said of its part?

「毕业生862人，其中就业856人，就业率99.3%」: 就业率 is the share of those who are told by 就业.
「毕业生862人，其中研究生126人，就业率98.6%」: the rate is of all; 其中 tells only who some of them are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.discovery import Passage
    from factcheck.parts.portion import Portion


KIND = 2
"""Names of one kind end in the same letters, at least so many."""


def names_an_act(passage: Passage, portion: Portion) -> bool:
    """Tell whether a rate is called by an act, as 就业率 is and 占比 is not."""
    return passage.has("act-rate", portion.word)


def repeats(passage: Passage, portion: Portion) -> bool:
    """Tell whether 完成率 repeats 完成, or 办结率 办结, of the part."""
    words, _, _ = portion.part.lead.rpartition(portion.word[:2])
    is_told = portion.word[:2] in portion.part.lead
    return is_told and not passage.has("negative", words[-1:])  # 不合格 is not what 合格率 is of


def are_of_one_kind(names: list[str]) -> bool:
    """Tell whether an act may be of two figures side by side: 刑事警情126起，治安警情312起."""
    if len(names) < 2:
        return False
    a, b = (name[-KIND:] for name in names[:2])
    return len(a) == KIND and a == b
