"""May one name of a list hold a mark that parts names elsewhere?

「交通运输、仓储和邮政业」 and 「计算机、通信和其他电子设备制造业」 are one section of the statistics
each; how many names hold 「住宿和餐饮业、交通运输、仓储和邮政业」 is not to be seen from its marks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.discovery import cue

if TYPE_CHECKING:
    from factcheck.discovery import Passage
    from factcheck.model import Items

NAME = 6
"""The first name of a list is no longer than so where other words may stand before it."""

BESIDE = 2
"""So many letters before a list show whether a comma parts it from a name of its kind."""
FEW = 3
"""One mark between two names parts them."""


def is_countable(passage: Passage, items: Items, place: int) -> bool:
    """Tell whether the marks of a list that ends before a place show how many names it has."""
    behind = passage.between(items.end, place)
    names = [passage.between(*member) for member in items.members]
    headed = [passage.has("list-head", name) for name in names]
    is_bound = passage.has("binding-names", passage.between(items.start, items.end) + behind)
    beside = passage.between(max(passage.start, items.start - BESIDE), items.start) + behind
    if is_bound or (headed[-1] and passage.has("list-head", beside)):
        return False  # 「采矿业，电力、热力、燃气及水生产和供应业」: commas part the names
    if headed[-1] and any(headed[:-1]):
        return all(headed)  # 「农、林、牧、渔业和采矿业」: some have the head, some do not
    return len(names) < FEW or not _has_joined(passage, names)


def _has_joined(passage: Passage, names: list[str]) -> bool:
    """Tell whether a name before the last holds an "and": 烟酒及用品、体育、娱乐用品类."""
    joining = cue(passage.language, "joining")
    inner = (names[0][-NAME:], *names[1:-1])
    return any(joining.search(name, 1, len(name) - 1) for name in inner)
