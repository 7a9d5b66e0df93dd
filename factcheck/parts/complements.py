"""Do two or three parts make up their whole by what they are called?

出口 and 进口 are all of 进出口; 男 and 女, 城镇 and 农村, the three industries; 「非广告营收」 is what
「广告营收」 leaves.  A part that is narrower than the whole (汽车出口 of all 进出口) closes nothing.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import permutations
from typing import TYPE_CHECKING

from factcheck.discovery import cue
from factcheck.frozen import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factcheck.languages import Language


PLACE = 6
"""The name of a place ends within so many letters."""


class Group(NamedTuple):
    """Words that close a whole together; ``whole`` is what the whole is called, where it has a name."""

    whole: str
    words: tuple[str, ...]


def groups(language: Language) -> tuple[Group, ...]:
    """Return the closed groups of a language, written 「进出口=出口/进口」 or 「男/女」 in its table."""
    return parsed(language.cues.get("complements", ()))


@lru_cache(maxsize=8)
def parsed(entries: tuple[str, ...]) -> tuple[Group, ...]:
    """Return the groups of a table of words: 「进出口=出口/进口」."""
    halves = (entry.rpartition("=") for entry in entries)
    return tuple(Group(whole, tuple(words.split("/"))) for whole, _, words in halves)


def complementary(language: Language, whole: str, parts: Sequence[str]) -> bool:
    """Tell whether the parts are named so that nothing of the whole is left out."""
    if len(parts) < 2 or cue(language, "no-sum").search(whole):
        return False
    known = (*groups(language), *(group for group in _compounds(language) if group.whole in whole))
    if any(len(group.words) == len(parts) and _closes(language, group, whole, parts) for group in known):
        return True
    if cue(language, "rest").match(parts[-1]):
        return True
    return len(parts) == 2 and any(_negated(language, *pair) for pair in permutations(parts))


def _compounds(language: Language) -> tuple[Group, ...]:
    """Return the groups that close only what is called by both of them: 门急诊 are 门诊 and 急诊."""
    return parsed(language.cues.get("compounds", ()))


def compound_of(language: Language, name: str) -> Group | None:
    """Return the group whose whole is named, such as 进出口."""
    name = name.lower()
    for group in _named(language.cues.get("complements", ())):
        if group.whole in name:
            return None if cue(language, "no-sum").search(name) else group
    return None


@lru_cache(maxsize=8)
def _named(entries: tuple[str, ...]) -> tuple[Group, ...]:
    """Return the groups of a table whose whole has a name."""
    return tuple(group for group in parsed(entries) if group.whole)


def parts_named(language: Language, group: Group, whole: str, names: Sequence[str]) -> tuple[int, ...] | None:
    """Return which names are the parts of a compound, in the order of its words."""
    chosen = [
        next((i for i, name in enumerate(names) if _is(language, word, name, whole)), None)
        for word in group.words
    ]
    found = tuple(i for i in chosen if i is not None)
    return found if len(set(found)) == len(group.words) else None


def paired(language: Language, a: str, b: str) -> bool:
    """Tell whether two names hold different words of one closed group: 境外输入 and 本土."""
    a, b = a.lower(), b.lower()
    for group in groups(language):
        words = [word for word in group.words if word in a]
        if words and any(word in b and word not in words for word in group.words):
            return True
    return False


def crossed(language: Language, names: Sequence[str]) -> bool:
    """Tell whether parts are told by different marks, so that one thing may be in two: 续建 and 省重点."""
    return any(any(marked) and not all(marked) for marked in _marks(language, "aspects", names))


def by_one_mark(language: Language, names: Sequence[str]) -> bool:
    """Tell whether parts are told by one mark, so that nothing is in two: 夏粮产量, 秋粮产量; 东城区, 西城区.

    「工业投资300亿元，民间投资280亿元」 are not.  A language without a table of marks tells of none.
    """
    if not language.cues.get("aspects"):
        return True
    marks = (marked for idea in ("aspects", "kinds-apart") for marked in _marks(language, idea, names))
    return any(map(all, marks)) or all(_is_of_place(language, name) for name in names)


def _marks(language: Language, idea: str, names: Sequence[str]) -> Iterator[list[bool]]:
    """Yield for each table of marks which parts have one; 其余 needs none."""
    rest = cue(language, "rest")
    kept = [name for name in names if not rest.match(name)]
    # "men" is not in "equipment"
    told: list[str] | list[list[str]] = [name.lower().split() for name in kept] if language.spaced else kept
    for group in parsed(language.cues.get(idea, ())):
        yield [any(word in name for word in group.words) for name in told]


def _is_of_place(language: Language, name: str) -> bool:
    """Tell whether a name begins with that of a place: 东城区完成投资."""
    hit = cue(language, "places").search(cue(language, "no-places").sub("", name), 1, PLACE)
    return hit is not None


def opposed(language: Language, whole: str, part: str) -> bool:
    """Tell whether a part is named like the other side of its whole: 存款 are no 资产 of a bank."""
    return any(
        group.whole in whole and any(word in part and word not in whole for word in group.words)
        for group in parsed(language.cues.get("opposed", ()))
    )


def _closes(language: Language, group: Group, whole: str, names: Iterable[str]) -> bool:
    """Tell whether each name holds a word of its own and is else no narrower than the whole."""
    left = list(group.words)
    held = [word in whole.lower() for word in group.words]
    if any(held) and not all(held) and not group.whole:
        return False  # 「同意1.86亿股。其中，中小股东同意1234万股，反对21万股」 are two kinds of vote
    for name in names:
        word = next((word for word in left if _is(language, word, name, whole)), None)
        if word is None or (group.whole and group.whole in name.lower()):
            return False
        left.remove(word)
    return not left


def _is(language: Language, word: str, name: str, whole: str) -> bool:
    """Tell whether a name is one of the words and else no narrower than the whole: 总额 is not, 汽车 is."""
    name, whole = name.lower(), whole.lower()
    if word not in name:
        return False
    bare = cue(language, "filler").sub("", name.replace(word, "", 1)).strip()
    return len(bare) <= 1 or bare in whole


def _negated(language: Language, plain: str, negative: str) -> bool:
    """Tell whether one name is the other with 非 before it."""
    hit = cue(language, "non").match(negative)
    return hit is not None and negative[hit.end() : hit.end() + 2] == plain[:2] != ""
