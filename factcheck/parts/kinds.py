"""Which name is the name of a narrower class of the same things?

「家庭农场发展到9795户，示范家庭农场突破600家」: 示范家庭农场 are 家庭农场.  「市场主体3万户、企业7000户」:
so are 企业 and 市场主体.  国家级 and 省级 are two levels, and neither holds the other.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.discovery import cue
from factcheck.parts.complements import parsed
from factcheck.parts.statements import Held, commensurable, words_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.discovery import Mention
    from factcheck.parts.complements import Group
    from factcheck.parts.statements import Statement

BACK = 4
"""A wider class stands so many amounts before or after."""
SHORTEST = 4
"""A name of fewer characters is no name of a class of its own."""
QUALIFIER = 8
_EDGE = " \t、，,和及与“”\"'"


def narrower(statement: Statement) -> Iterator[Held]:
    """Yield each narrower class with the wider one beside it."""
    text, start, end = statement.text, statement.start, statement.end
    if len(statement.plain) < 2:
        return
    if cue(statement.language, "narrowing").search(text, start, end):
        yield from _qualified(statement)
    table = parsed(statement.language.cues.get("kinds", ()))
    genera = [group for group in table if text.find(group.whole, start, end) >= 0]
    for wide, narrow in pairwise(statement.plain) if genera else ():
        word = _kind_of(statement, genera, wide, narrow)
        if word and _comparable(statement, wide, narrow):
            yield Held(narrow, wide, word)


def _qualified(statement: Statement) -> Iterator[Held]:
    """Yield each class with the first of the amounts near it that is called the same but for a qualifier."""
    narrowing, amounts = cue(statement.language, "narrowing"), statement.plain
    for i, narrow in enumerate(amounts):
        head = _without_head(statement, narrow) if narrowing.search(narrow.lead) else ""
        name = _without_tail(statement, head) if narrowing.match(head) else ""
        near = amounts[max(0, i - BACK) : i + BACK + 1] if narrowing.match(name) else ()
        for wide in near:
            if name[-SHORTEST:] not in wide.lead:
                continue
            word = _narrows(statement, _name(statement, wide), name)
            if word and _comparable(statement, wide, narrow):
                yield Held(narrow, wide, word)
                break


def _name(statement: Statement, mention: Mention) -> str:
    """Return what is counted, without the verbs before and after: 「全市家庭农场发展到」 is 家庭农场."""
    return _without_tail(statement, _without_head(statement, mention))


def _without_head(statement: Statement, mention: Mention) -> str:
    name = mention.lead.strip(_EDGE)
    for idea in ("whole-scope", "attained", "doing"):
        hit = cue(statement.language, idea).match(name)
        name = name[hit.end() :] if hit else name
    return name.lstrip(_EDGE)


def _without_tail(statement: Statement, name: str) -> str:
    for idea in ("grown-to", "leading-to-figure", "thing"):
        name = name[: cue(statement.language, idea).ending(name)]
    return name.strip(_EDGE)


def _narrows(statement: Statement, wide: str, narrow: str) -> str:
    """Return the qualifier that makes a narrower name out of a wider one."""
    if len(wide) < SHORTEST or len(narrow) <= len(wide) or not narrow.endswith(wide):
        return ""
    qualifier, pattern = narrow[: -len(wide)], cue(statement.language, "narrowing")
    if len(qualifier) > QUALIFIER or pattern.match(wide):
        return ""  # 市级重点项目 need be no 重点项目 of the province
    return qualifier if pattern.match(qualifier) else ""


def _kind_of(statement: Statement, genera: Sequence[Group], wide: Mention, mention: Mention) -> str:
    """Return the name of a kind right after the name of its genus: 市场主体…、企业…."""
    name = mention.lead.strip(_EDGE)
    wholes = tuple(group.whole for group in genera if name in group.words)
    return name if wholes and _name(statement, wide).endswith(wholes) else ""


def _comparable(statement: Statement, wide: Mention, narrow: Mention) -> bool:
    """Tell whether both are of one time and place, and neither is new or planned."""
    first, last = sorted((wide.start, narrow.start))
    if not _counted_alike(statement, wide, narrow) or statement.is_dated(first, last):
        return False
    around, words = words_in(statement, wide), words_in(statement, narrow)
    if statement.says("planned", (around, words)) or wide.quantity.widest.high is None:
        return False
    if _is_wider(statement, words, around):
        return False
    # new ones hold only new ones, unless the narrower class goes on with them
    follows = wide.start < narrow.start and not narrow.lead[:1].strip(_EDGE)
    return follows or not statement.says("newly", (around,)) or statement.says("newly", (words,))


def _is_wider(statement: Statement, words: str, around: str) -> bool:
    """Tell whether words tell of a place or a time that those around the wider class do not: 全省, 累计."""
    field = cue(statement.language, "whole-field")
    is_of_more = not set(field.findall(words)) <= set(field.findall(around))
    so_far = statement.says("cumulative", (words,)) and not statement.says("cumulative", (around,))
    return is_of_more or so_far


def _counted_alike(statement: Statement, wide: Mention, narrow: Mention) -> bool:
    """Tell whether both are counted alike, or by words such as 户, 家 and 个 that count anything."""
    counters = statement.language.cues.get("counters", ())
    names = {wide.quantity.unit.name, narrow.quantity.unit.name}
    return commensurable(statement.language, wide.quantity, narrow.quantity) or names.issubset(counters)
