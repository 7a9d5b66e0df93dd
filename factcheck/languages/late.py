"""Which patterns need not be compiled before a text asks for them?

Few articles print 「苏-30」, 「前11个月」 or "Q3 2022", and all patterns of a language take 20 ms to compile.
So do the cue words of all rules, of which one article asks for most a few times only.
"""

from __future__ import annotations

import re
import sys
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, Protocol

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

    @cached_property
    def sub(self) -> Callable[..., str]:
        """Return the compiled pattern's ``sub``."""
        return self.compiled.sub


class Found(Protocol):
    """A word that was found, as a match of ``re`` tells of it."""

    def start(self) -> int:
        """Return where the word starts."""

    def end(self) -> int:
        """Return where the word ends."""

    def span(self) -> tuple[int, int]:
        """Return where the word starts and ends."""

    def group(self) -> str:
        """Return the word."""


class _Word:
    """A word that was found without a pattern."""

    __slots__ = ("_start", "_word")

    def __init__(self, word: str, start: int) -> None:
        self._word = word
        self._start = start

    def start(self) -> int:
        return self._start

    def end(self) -> int:
        return self._start + len(self._word)

    def span(self) -> tuple[int, int]:
        return self._start, self._start + len(self._word)

    def group(self) -> str:
        return self._word


class Cue:
    """The words that announce an idea, looked for one by one until they have been asked for often enough.

    It has the methods of a compiled pattern, and those of one in the end.  Words of Latin letters are a
    pattern at once: they stand apart from others, in either case.
    """

    PATIENCE = 80
    """Asked so often, it is compiled: looking for each word has taken as long by then."""

    def __init__(self, words: tuple[str, ...]) -> None:
        """Remember the words, of which none may be empty."""
        self.words = tuple(sorted(words, key=len, reverse=True))
        self._spaced = bool(words) and words[0].isascii()
        self._asked = self.PATIENCE if self._spaced else 0

    def _compiled(self) -> re.Pattern[str] | None:
        """Return the pattern of the words, if they have been asked for often enough."""
        self._asked += 1
        if self._asked <= self.PATIENCE or not self.words:
            return None
        words = "|".join(map(re.escape, self.words))
        flags = re.IGNORECASE if self._spaced else 0
        pattern = re.compile(rf"\b(?:{words})\b" if self._spaced else words, flags)
        # from now on as fast as the pattern itself
        for name in ("search", "match", "fullmatch", "finditer", "findall", "sub"):
            setattr(self, name, getattr(pattern, name))
        return pattern

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> Found | None:
        """Return the first of the words, the longest of those that start there."""
        pattern = self._compiled()
        return pattern.search(text, start, end) if pattern else self._first(text, start, end)

    def _first(self, text: str, start: int, end: int) -> _Word | None:
        first, at = "", -1
        for word in self.words:
            place = text.find(word, start, end)
            if place >= 0 and (at < 0 or place < at):
                first, at = word, place
        return _Word(first, at) if first else None

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> Found | None:
        """Return the word that a text begins with, the longest if several do."""
        pattern = self._compiled()
        if pattern:
            return pattern.match(text, start, end)
        if not text.startswith(self.words, start, end):
            return None
        return _Word(next(word for word in self.words if text.startswith(word, start, end)), start)

    def fullmatch(self, text: str, start: int = 0, end: int = sys.maxsize) -> Found | None:
        """Return the word that is all of a text."""
        pattern = self._compiled()
        if pattern:
            return pattern.fullmatch(text, start, end)
        word = text[start:end]
        return _Word(word, start) if word in self.words else None

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[Found]:
        """Yield the words one after the other."""
        pattern = self._compiled()
        return pattern.finditer(text, start, end) if pattern else self._each(text, start, end)

    def _each(self, text: str, start: int, end: int) -> Iterator[_Word]:
        while found := self._first(text, start, end):
            start = found.end()
            yield found

    def ending(self, text: str) -> int | None:
        """Return where the word begins that a text ends with, the longest if several do."""
        if self._spaced:
            return next((found.start() for found in self.finditer(text) if found.end() == len(text)), None)
        if not text.endswith(self.words):
            return None
        longest = next(word for word in self.words if text.endswith(word))
        return len(text) - len(longest)

    def findall(self, text: str) -> list[str]:
        """Return the words one after the other."""
        return [found.group() for found in self.finditer(text)]

    def sub(self, by: str, text: str, count: int = 0) -> str:
        """Return a text with other words for these, for the first *count* of them if it is not 0."""
        pattern = self._compiled()
        if pattern:
            return pattern.sub(by, text, count)
        pieces: list[str] = []
        at = 0
        for found in islice(self._each(text, 0, len(text)), count or None):
            pieces += text[at : found.start()], by
            at = found.end()
        return "".join((*pieces, text[at:]))
