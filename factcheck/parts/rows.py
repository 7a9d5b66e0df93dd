"""Does one word behind several figures speak of all of them?

「贷款余额为3.2亿元、2.6亿元和1.5亿元，占全部负债12.5亿元的58.4%」: the share is that of all three.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.discovery import CLAUSE, cue

if TYPE_CHECKING:
    from factcheck.discovery import Passage


def ends_list(passage: Passage, index: int) -> bool:
    """Tell whether a figure is the last of several of one kind, joined by nothing else than 、 or 和."""
    if index == 0:
        return False
    before, mention = passage.mentions[index - 1 : index + 1]
    if before.quantity.unit.dimension != mention.quantity.unit.dimension:
        return False
    between = passage.between(before.end, mention.start).strip()
    if CLAUSE.search(between) or passage.has("of-which", between):
        return False
    return cue(passage.language, "joining-values").match(between) is not None
