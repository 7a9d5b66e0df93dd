"""Which patterns need not be compiled before a text asks for them?

Few articles print 「苏-30」, 「前11个月」 or "Q3 2022", and all patterns of a language take 20 ms to compile.
So do the cue words of all rules, of which an article has half.
"""

from __future__ import annotations

import re
import sys
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


def either(*forms: str) -> str:
    """Return a pattern for any of several."""
    return f"(?:{'|'.join(forms)})"


class Late:
    """A regular expression that is compiled when it is first used, and as fast as any from then on."""

    def __init__(self, source: str, flags: int = 0) -> None:
        """Remember what to compile."""
        self.source = source
        self.flags = flags

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """Return the compiled pattern."""
        return re.compile(self.source, self.flags)

    @cached_property
    def match(self) -> Callable[..., re.Match[str] | None]:
        """Return the compiled pattern's ``match``."""
        return self.compiled.match

    @cached_property
    def search(self) -> Callable[..., re.Match[str] | None]:
        """Return the compiled pattern's ``search``."""
        return self.compiled.search

    @cached_property
    def fullmatch(self) -> Callable[..., re.Match[str] | None]:
        """Return the compiled pattern's ``fullmatch``."""
        return self.compiled.fullmatch

    @cached_property
    def finditer(self) -> Callable[..., Iterator[re.Match[str]]]:
        """Return the compiled pattern's ``finditer``."""
        return self.compiled.finditer


class Cue:
    """The words that announce an idea, as a pattern of them that is compiled when one of them is there.

    It has the methods of a compiled pattern.  Words of Latin letters stand apart from others, in either case.
    """

    PATIENCE = 12
    """Asked in vain so often, it is compiled all the same: looking for each word takes longer."""

    def __init__(self, words: tuple[str, ...]) -> None:
        """Remember the words, of which none may be empty."""
        self.words = words
        self._asked = self.PATIENCE if words and words[0].isascii() else 0

    def _compiled(self) -> re.Pattern[str]:
        words = "|".join(re.escape(word) for word in sorted(self.words, key=len, reverse=True))
        spaced = self.words[0].isascii()
        pattern = re.compile(rf"\b(?:{words})\b" if spaced else words, re.IGNORECASE if spaced else 0)
        # from now on as fast as the pattern itself
        for name in ("search", "match", "fullmatch", "finditer", "findall", "sub"):
            setattr(self, name, getattr(pattern, name))
        return pattern

    def _is_absent(self, text: str, start: int = 0, end: int = sys.maxsize) -> bool:
        """Tell whether none of the words is there, if that is not asked too often to be worth it."""
        self._asked += 1
        if self._asked > self.PATIENCE:
            return not self.words
        return all(text.find(word, start, end) < 0 for word in self.words)

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Return the first of the words."""
        return None if self._is_absent(text, start, end) else self._compiled().search(text, start, end)

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Return the word that a text begins with."""
        return None if self._is_absent(text, start, end) else self._compiled().match(text, start, end)

    def fullmatch(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Return the word that is all of a text."""
        return None if self._is_absent(text, start, end) else self._compiled().fullmatch(text, start, end)

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """Yield the words one after the other."""
        return iter(()) if self._is_absent(text, start, end) else self._compiled().finditer(text, start, end)

    def ending(self, text: str) -> int | None:
        """Return where the word begins that a text ends with, the longest if several do."""
        if self.words and self.words[0].isascii():
            return next((found.start() for found in self.finditer(text) if found.end() == len(text)), None)
        if not text.endswith(self.words):
            return None
        return len(text) - max(len(word) for word in self.words if text.endswith(word))

    def findall(self, text: str) -> list[str]:
        """Return the words one after the other."""
        return [] if self._is_absent(text) else self._compiled().findall(text)

    def sub(self, by: str, text: str, count: int = 0) -> str:
        """Return a text with other words for these."""
        return text if self._is_absent(text) else self._compiled().sub(by, text, count)
