"""Does the next figure go on with a list of parts, or is something else told already?

「其中蔬菜90万吨、瓜果28万吨」 goes on after 、, 「夏粮产量…，秋粮产量…」 and 「6人因…，8人因…」 by the same
words; 「其中一期投资12亿元，年产值可达50亿元」 and 「其中480件立案，470件办结」 do not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.complements import paired
from factcheck.discovery import CLAUSE, cue
from factcheck.statements import name_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.discovery import Mention
    from factcheck.statements import Statement

NOUN = 12
"""A name of so many characters may stand between 、 and its figure."""
SHORT = 4
"""Names of so many characters are alike by their last one: 文科 and 理科, 运动员 and 教练员."""


def goes_on(statement: Statement, parts: Sequence[Mention], mention: Mention) -> bool:
    """Tell whether a figure is one more part of a list."""
    language = statement.language
    name = name_of(statement, mention)
    if (
        _joined(statement, parts, mention)
        or statement.says("rest", (name,))
        or statement.says("overlapping", (name,))
    ):
        return True
    if statement.ordinal_before(mention) and statement.ordinal_before(parts[-1]):
        return True
    return any(
        alike(name_of(statement, part), name)
        or _same_tail(statement, part, mention)
        or paired(language, name_of(statement, part), name)
        for part in (parts[0], parts[-1])
    )


def _joined(statement: Statement, parts: Sequence[Mention], mention: Mention) -> bool:
    """Tell whether 、 or 和 stands right before a part, or "and" at the end of the words before it.

    "including 3 stores, and 60 people came" goes on with the story: two parts need no comma between them.
    """
    lead, begin = mention.lead.strip(), mention.start - len(mention.lead)
    pattern = cue(statement.language, "and")
    if pattern.match(lead) is None:
        return any(hit.end() == len(lead) for hit in pattern.finditer(lead))
    after_mark = CLAUSE.match(statement.text, begin - 1) is not None
    return len(lead) <= NOUN and not (after_mark and len(parts) == 1)


def alike(a: str, b: str) -> bool:
    """Tell whether two names begin or end with the same words."""
    if len(a) < 2 or len(b) < 2:
        return False
    short = len(a) == len(b) <= SHORT
    return a[:2] == b[:2] or a[-2:] == b[-2:] or (short and a[-1] == b[-1])


def _same_tail(statement: Statement, part: Mention, mention: Mention) -> bool:
    """Tell whether two figures that stand first are followed by the same word: 6人因…，8人因…."""
    leads = [cue(statement.language, "of-which").sub("", m.lead).strip() for m in (part, mention)]
    tails = [m.tail.strip()[:1] for m in (part, mention)]
    return not any(leads) and tails[0] == tails[1] != ""


def contained(names: Sequence[str]) -> bool:
    """Tell whether one name ends with all of another: 汽车 and 新能源汽车 overlap."""
    return any(a != b and b and a.endswith(b) for a in names for b in names)
