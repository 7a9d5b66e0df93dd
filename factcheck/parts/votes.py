"""Which shares are those of all votes?

「同意22900万股，占出席会议股份的99.57%；反对86万股，占0.37%；弃权14万股，占0.06%」: nobody else voted, so
they are all of it, and each is the share of its votes in the three.
Silent: 「同意1.86亿股，占公司总股本的46.2%；反对…」 (of those too who stayed away).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.discovery import Kind, cue
from factcheck.frozen import NamedTuple
from factcheck.interval import Hedge
from factcheck.parts.amounts import EDGE
from factcheck.parts.statements import commensurable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.discovery import Mention
    from factcheck.parts.statements import Statement

_SIDES = ("voted-for", "voted-against", "abstained")
FEWEST = 6
"""Three sides, with a share each."""


class Side(NamedTuple):
    """The votes of one side, and their share."""

    votes: Mention
    share: Mention


def votes(statement: Statement) -> Iterator[tuple[Side, ...]]:
    """Yield the three sides of each vote that is told with their shares."""
    flat = [one for one in statement.mentions if not statement.depth(one.start)]
    last = cue(statement.language, _SIDES[-1])
    if len(flat) < FEWEST or last.search(statement.text, statement.start, statement.end) is None:
        return
    for at in range(len(flat) - FEWEST + 1):
        told = flat[at : at + FEWEST]
        sides = tuple(Side(*pair) for pair in zip(told[::2], told[1::2], strict=True))
        if _are_sides(statement, sides):
            yield sides


def _are_sides(statement: Statement, sides: Sequence[Side]) -> bool:
    """Tell whether votes for, against and neither have each a share of all that were cast."""
    first = sides[0].votes.quantity
    return _are_of_voters(statement, sides) and all(
        _is_side(statement, idea, side) and commensurable(statement.language, first, side.votes.quantity)
        for idea, side in zip(_SIDES, sides, strict=True)
    )


def _is_side(statement: Statement, idea: str, side: Side) -> bool:
    language, (votes_, share) = statement.language, side
    is_named = cue(language, idea).ending(votes_.lead.strip(EDGE)) is not None
    is_share = share.quantity.kind is Kind.PERCENT and statement.says("takes-up", (share.lead,))
    return is_named and is_share and {votes_.quantity.hedge, share.quantity.hedge} == {Hedge.NONE}


def _are_of_voters(statement: Statement, sides: Sequence[Side]) -> bool:
    """Tell whether shares are of what was voted, or say of nothing else."""
    language = statement.language
    words = [cue(language, "share-filler").sub("", side.share.lead) for side in sides]
    bare = cue(language, "takes-up").fullmatch
    return all(bare(word) or statement.says("of-voters", (word,)) for word in words)
