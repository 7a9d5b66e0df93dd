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
    own = _own_words(statement, mention)
    bare = not cue(statement.language, "of-which").sub("", parts[0].lead).strip()
    if own is not None:
        # 「其中2例为重型、丙市14例」: there one figure stands first and the other does not
        comma = len(parts) == 1 and _after_mark(statement, mention)
        return len(own) <= NOUN and bare == (not own) and not comma
    name = name_of(statement, mention)
    if statement.says("rest", (name,)) or statement.says("overlapping", (name,)):
        return True
    if statement.ordinal_before(mention) and statement.ordinal_before(parts[-1]):
        return True
    return any(
        alike(name_of(statement, part), name)
        or _same_tail(statement, part, mention)
        or paired(statement.language, name_of(statement, part), name)
        for part in (parts[0], parts[-1])
    )


def _own_words(statement: Statement, mention: Mention) -> str | None:
    """Return the words between 、 or "and" and a figure, or None where no such word joins it.

    "including 3 stores, and 60 people came" goes on with the story: two parts need no comma between them.
    """
    pattern, lead = cue(statement.language, "and"), mention.lead
    if _after_mark(statement, mention):
        hit = pattern.match(lead.strip())
        return lead.strip()[hit.end() :].strip() if hit else None
    hits = list(pattern.finditer(lead))
    return lead[hits[-1].end() :].strip() if hits else None


def _after_mark(statement: Statement, mention: Mention) -> bool:
    """Tell whether the words before a figure follow a mark and not another figure."""
    return CLAUSE.match(statement.text, mention.start - len(mention.lead) - 1) is not None


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
