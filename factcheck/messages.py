"""How do messages to a person tell counts and guesses?

``check: fixd <= found`` is answered with: did you mean fixed?  One claim is "1 claim", two are "2 claims".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

LONGEST = 100
"""So much of a word is compared; a longer one is no slip of the hand."""

LIKE = 3 / 4
"""Share of two words that is the same where one is a slip for the other: 5/7 of nothing is nesting."""


def closest(word: str, known: Iterable[str]) -> str:
    """Return the known word that is most like another one, nothing where none is like it."""
    # a run without mistakes asks for nothing: this takes a millisecond of the start
    from difflib import get_close_matches  # noqa: PLC0415

    return next(iter(get_close_matches(word[:LONGEST], list(known), 1, LIKE)), "")


def meant(word: str, known: Iterable[str]) -> str:
    """Suggest the word that was probably meant, or list those there are."""
    choices = list(known)
    close = closest(word, choices)
    return f"did you mean {close!r}?" if close else "one of " + ", ".join(choices)


def counted(number: int, noun: str) -> str:
    """Return a number with its noun."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
