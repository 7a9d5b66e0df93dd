"""Which members does a list have, when "and" may stand inside a name as well as before the last one?

「合作与发展、技术与产业、人文与社会、治理与安全四大板块」 are four, though each holds a 与.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.discovery import cue, start_of
from factcheck.source import Span

if TYPE_CHECKING:
    from factcheck.discovery import Passage
    from factcheck.model import Items, Quantity

QUOTES = "“”‘’「」《》\"'"
GAP, NEAR = 4, 20
"""One figure is "of" another behind it within so many letters, looked for in so many before it."""


def may_name_others(passage: Passage, items: Items, count: Quantity) -> bool:
    """Tell whether the names of a list may be others than those that are counted."""
    if not passage.language.spaced:
        return False
    return _counts_all(passage, count) or _goes_with(passage, count) or _holds_more(passage, items, count)


def may_begin_elsewhere(passage: Passage, items: Items, count: Quantity) -> bool:
    """Tell whether a list before a count may be another one, or begin before what is counted.

    「北京、天津、河北三省两市」, 「新疆西部、黑龙江和吉林两省」, 「特区和北京、天津、上海、重庆四个直辖市」.
    """
    if passage.language.spaced or items.open:
        return False
    words = [passage.between(*member) for member in items.members]
    if any(figure.start == count.end for figure in passage.figures) or min(map(len, words)) < 2:
        return True
    joining, organs = cue(passage.language, "joining"), cue(passage.language, "organs")
    if any(hit.end() + 1 < len(word) for word in words for hit in organs.finditer(word)):
        return True  # 市委、市政府组织干部、项目、科技
    gap = passage.between(items.members[-2].end, items.members[-1].start)
    if count.value == 2 and len(words) > 2 and joining.fullmatch(gap):
        return True  # 新疆西部、黑龙江和吉林两省
    # all of 「合作与发展、人文与社会、治理与安全」 are pairs, of 「特区和北京、天津」 only the first
    inside = [joining.search(word, 1) is not None for word in words[:-2]]
    return any(inside) and not all(inside)


def _counts_all(passage: Passage, count: Quantity) -> bool:
    """Tell whether a list names some of what is counted: "four of the six candidates met: A, B, C and D"."""
    before = _end_before(passage, count)
    if before is None or count.start - before > NEAR:
        return False
    between = passage.between(before, count.start).strip()
    return cue(passage.language, "of-the-first").fullmatch(between) is not None


def _goes_with(passage: Passage, count: Quantity) -> bool:
    """Tell whether a list is of two counts together: "two fathers and two mothers: A, B, C and D"."""
    before = _end_before(passage, count)
    if before is None or count.start - before > NEAR:
        return False
    return cue(passage.language, "joining").ending(passage.between(before, count.start).rstrip()) is not None


def _end_before(passage: Passage, count: Quantity) -> int | None:
    """Return where the figure before a count ends."""
    at = bisect_left(passage.figures, count.start, key=start_of)
    return passage.figures[at - 1].end if at else None


def _holds_more(passage: Passage, items: Items, count: Quantity) -> bool:
    """Tell whether a list too long may say more of one name: "Meta, formerly Facebook, and Alphabet"."""
    if items.open or len(items.members) <= (count.value or 0):
        return False
    words = [passage.between(*member).strip() for member in items.members]
    joins_twice = any(passage.has("joining", word) for word in words)  # roads and hospitals, and lower taxes
    is_name = [word[:1].isupper() for word in words]
    has_place = any(passage.has("of", word) for word in words[:-1])  # Ann Lee of York, Maine
    return joins_twice or is_name[0] > min(is_name) or (has_place and all(is_name))


def read_with(passage: Passage, items: Items, count: Quantity) -> Items:
    """Split members at their "and", or join the last two, where the count holds only so.

    「合作与发展、技术与产业、人文与社会、治理与安全四大板块」 are four, though each holds a 与.
    """
    members = items.members
    size = int(count.value or 0)
    joined = _joined(passage, members)
    if len(joined) == size or (items.open and len(joined) <= size < len(members)):
        return replace(items, members=joined)
    gap = passage.between(members[-2].end, members[-1].start) if len(members) == size + 1 > 2 else ""
    if cue(passage.language, "joining-inside").fullmatch(gap.strip()):  # 「审计、提名、薪酬与考核」
        return replace(items, members=(*members[:-2], Span(members[-2].start, members[-1].end)))
    split = _split_from_the_last(passage, joined, size)
    if len(split) == size:
        return replace(items, members=split)
    by_letters = _by_letters(passage, members)
    return replace(items, members=by_letters) if len(by_letters) == size else items


def _by_letters(passage: Passage, members: tuple[Span, ...]) -> tuple[Span, ...]:
    """Split members that are short forms of several places: 「沪苏浙皖、京津冀七省市」."""
    letters = frozenset(passage.language.cues.get("place-letters", ()))
    found: list[Span] = []
    for member in members:
        is_short = letters.issuperset(passage.between(*member))
        found += [Span(i, i + 1) for i in range(*member)] if is_short else [member]
    return tuple(found)


def _split_from_the_last(passage: Passage, members: tuple[Span, ...], size: int) -> tuple[Span, ...]:
    """Split members at their "and", the last one first, until there are so many."""
    for place in range(len(members) - 1, -1, -1):
        if len(members) >= size:
            break
        pieces = _split(passage, members[place])
        members = (*members[:place], *pieces[: size - len(members) + 1], *members[place + 1 :])
    return members


def _joined(passage: Passage, members: tuple[Span, ...]) -> tuple[Span, ...]:
    """Join members that only an "and" parts."""
    if not any(len(_split(passage, member)) > 1 for member in members[:-2]):
        return members  # the "and" of 「A、B和C」 closes the list, unless other members have one inside too
    found = [members[0]]
    for member in members[1:]:
        gap = passage.between(found[-1].end, member.start).strip(QUOTES)
        if gap.strip() and cue(passage.language, "joining").fullmatch(gap.strip()):
            found[-1] = Span(found[-1].start, member.end)
        else:
            found.append(member)
    return tuple(found)


def _split(passage: Passage, member: Span) -> list[Span]:
    """Split a member at every "and" in it."""
    pieces, start = [], member.start
    for hit in cue(passage.language, "joining").finditer(passage.text, member.start + 1, member.end - 1):
        pieces.append(Span(start, hit.start()))
        start = hit.end()
    return [*pieces, Span(start, member.end)]
