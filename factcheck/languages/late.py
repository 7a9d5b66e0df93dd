"""Which patterns need not be compiled before a text asks for them?

Few articles print 「苏-30」, 「前11个月」 or "Q3 2022", and all patterns of a language take 20 ms to compile.
"""

from __future__ import annotations

import re
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
