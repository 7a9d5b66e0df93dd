"""Which figures make up another by what they are called, with no word that opens a list?

「进出口总值612亿美元，出口401亿美元，进口211亿美元」: 出口 and 进口 are all of 进出口.
「总建筑面积14.8万平方米，地上建筑面积11.1万平方米，地下建筑面积3.7万平方米」: so are those of 总.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from factcheck.discovery import cue, start_of
from factcheck.frozen import NamedTuple
from factcheck.parts.closing import goes_on
from factcheck.parts.complements import complementary, compound_of, parts_named
from factcheck.parts.statements import REACH, Statement, commensurable, name_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.discovery import Mention
    from factcheck.parts.complements import Group

FEWEST = 3
"""A whole and its parts are so many amounts at least."""
NEAR = 8
"""The parts of a compound are among so many amounts after it."""


class Compound(NamedTuple):
    """A whole with all of its parts, the word for it, and the statement that it stands in."""

    whole: Mention
    parts: tuple[Mention, ...]
    word: str
    home: Statement


def compounds(statement: Statement, before: Statement | None) -> Iterator[Compound]:
    """Yield 出口 and 进口 after 进出口, in one statement or the next, or before it; and what 总 is of."""
    if before is not None and before.paragraph == statement.paragraph:
        yield from _compounded_at(before, statement)
    yield from _compounded_at(statement, statement)
    if not statement.language.spaced and len(statement.plain) >= FEWEST:
        yield from _totalled(statement)


def _compounded_at(home: Statement, statement: Statement) -> Iterator[Compound]:
    """Yield the compounds of one statement whose parts stand there or in the other."""
    told = len(home.plain) if home is statement else len(home.plain) + len(statement.plain)
    if told < FEWEST or compound_of(home.language, home.text[home.start : home.end]) is None:
        return
    for whole in _amounts(home, home.start):
        group = compound_of(home.language, whole.lead)
        parts = _named_parts(home, statement, group, whole) if group else []
        if group and parts and not _another_time(statement, home, whole, parts):
            yield Compound(whole, tuple(parts), group.whole, home)
        elif group and not parts and home is statement and not home.language.spaced:
            yield from _named_before(home, group, whole)


def _named_parts(home: Statement, statement: Statement, group: Group, whole: Mention) -> list[Mention]:
    """Return the figures after a compound that have the names of its parts, up to the next such compound."""
    later = [
        *_amounts(home, whole.end),
        *(_amounts(statement, statement.start) if home is not statement else ()),
    ]
    names = [name_of(home, part) for part in later[:NEAR]]
    upto = next((i for i, name in enumerate(names) if group.whole in name), NEAR)
    chosen = parts_named(home.language, group, name_of(home, whole), names[:upto])
    return _alike([later[i] for i in sorted(chosen or ())], whole, home)


def _named_before(home: Statement, group: Group, whole: Mention) -> Iterator[Compound]:
    """Yield the parts right before their whole: 出口401亿美元，进口211亿美元，进出口总值612亿美元."""
    i = bisect_left(home.plain, whole.start, key=start_of)
    ahead = home.plain[max(0, i - len(group.words)) : i]
    names = [_without_verb(home, name_of(home, part)) for part in ahead]
    chosen = parts_named(home.language, group, name_of(home, whole), names)
    is_longer = home.says("whole-year", (whole.lead,)) or home.says("cumulative", (whole.lead,))
    parts = _alike(ahead, whole, home) if chosen and not is_longer else []
    if parts and not home.is_dated(parts[0].end, whole.start):
        yield Compound(whole, tuple(parts), group.whole, home)


def _without_verb(home: Statement, name: str) -> str:
    """Return a name behind what is done: 「代表团获得金牌」 is 金牌."""
    hits = [hit for hit in cue(home.language, "doing").finditer(name) if len(hit.group()) > 1]  # 出口
    return name[hits[-1].end() :] if hits else name


def _totalled(statement: Statement) -> Iterator[Compound]:
    """Yield what is all of 总 right behind it: 总人口126万人，男性66万人，女性60万人."""
    word = cue(statement.language, "totalled")
    if word.search(statement.text, statement.start, statement.end) is None:
        return
    plain = statement.plain
    for i, (whole, one, other) in enumerate(zip(plain, plain[1:], plain[2:], strict=False)):
        name, parts = name_of(statement, whole), (one, other)
        hit = word.search(name)
        is_next = whole.clause + 1 == one.clause and other.clause - one.clause in (0, 1)
        if not hit or not is_next or not _alike(parts, whole, statement):
            continue
        names = [name_of(statement, part) for part in parts]
        around = (plain[i - 1 : i], plain[i + 3 : i + 4])
        if complementary(statement.language, name, names) and _are_all(statement, whole, other, *around):
            yield Compound(whole, parts, hit.group(), statement)


def _are_all(
    statement: Statement, whole: Mention, last: Mention, before: Sequence[Mention], behind: Sequence[Mention]
) -> bool:
    """Tell whether two classes are of no other whole, of no other time, and no third follows them."""
    rest = statement.says("rest", (last.lead,)) or goes_on(statement, last, _alike(behind, whole, statement))
    # 总人口126万人（户籍），常住人口118万人，男性64万人
    is_second = any(whole.clause - one.clause <= NEAR and _alike([one], whole, statement) for one in before)
    return not rest and not is_second and not statement.is_dated(whole.end, last.start)


def _alike(parts: Sequence[Mention], whole: Mention, home: Statement) -> list[Mention]:
    """Return parts if all of them count as their whole does."""
    same = all(commensurable(home.language, whole.quantity, part.quantity) for part in parts)
    return list(parts) if same else []


def _amounts(statement: Statement, start: int) -> tuple[Mention, ...]:
    first = bisect_left(statement.plain, start, key=start_of)
    return statement.plain[first : bisect_left(statement.plain, start + REACH, key=start_of)]


def _another_time(statement: Statement, home: Statement, whole: Mention, parts: list[Mention]) -> bool:
    """Tell whether a date stands between a whole and the last of its parts."""
    return home.is_dated(whole.end, parts[-1].start) or statement.is_dated(whole.end, parts[-1].start)
