"""Which figure is what two others leave, by its name?

「出口3036亿美元，进口2283亿美元，贸易顺差753亿美元」: a surplus is what exports are more than imports.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.discovery import cue
from factcheck.parts.statements import commensurable, name_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.discovery import Mention
    from factcheck.parts.statements import Statement


class Balance(NamedTuple):
    """A figure that is what one amount leaves of another."""

    more: Mention
    less: Mention
    rest: Mention
    word: str


def balances(statement: Statement) -> Iterator[Balance]:
    """Yield each surplus or deficit in trade with the one amount sold and the one bought before it."""
    language = statement.language
    if cue(language, "trade-balance").search(statement.text, statement.start, statement.end) is None:
        return
    for rest in statement.plain:
        for idea, more, less in (("surplus", "sold", "bought"), ("deficit", "bought", "sold")):
            word = cue(language, idea).fullmatch(name_of(statement, rest))
            pair = (_only(statement, more, rest), _only(statement, less, rest)) if word else (None, None)
            if word and pair[0] and pair[1]:
                yield Balance(pair[0], pair[1], rest, word.group())


def _only(statement: Statement, idea: str, rest: Mention) -> Mention | None:
    """Return the one amount before a balance that is called so, of the same time."""
    before = [mention for mention in statement.plain if mention.start < rest.start]
    found = [m for m in before if cue(statement.language, idea).fullmatch(name_of(statement, m))]
    if len(found) != 1 or statement.is_dated(found[0].end, rest.start):
        return None
    is_alike = commensurable(statement.language, found[0].quantity, rest.quantity)
    return found[0] if is_alike and found[0].quantity.unit == rest.quantity.unit else None
