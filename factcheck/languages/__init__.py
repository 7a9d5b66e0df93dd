"""Which languages can be read, and what does a language have to offer?

A language is one leaf: tables, one numeral parser, and one reader of figures.  Everything else asks the
leaf through ``Language`` and holds no word of any language.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from factcheck.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from factcheck.model import Figure, Items
    from factcheck.source import Span


@frozen
class Language:
    """What the rest of the program knows of a language.

    ``figures`` reads every figure of a text in order, disjoint; ``sentences`` cuts the text; ``folded``
    returns it in the forms that the cues are written in, character for character;
    ``items`` returns the enumerations inside a span; ``cues`` maps the name that rules use for an
    idea (``of-which``, ``share``, ``growth``) to the words that announce it.
    """

    code: str
    figures: Callable[[str], list[Figure]]
    sentences: Callable[[str], list[Span]]
    items: Callable[[str, Span], list[Items]]
    cues: Mapping[str, tuple[str, ...]]
    folded: Callable[[str], str] = str
    spaced: bool = False
    """True where blanks part the words, and what a figure does may be told behind it: "a 3% increase"."""


def load(code: str) -> Language:
    """Return a language by its code; its tables are built at the first call."""
    # imported when used: the tables of a language that no article is written in cost start-up time
    return import_module(f"{__name__}.{LANGUAGES[code]}").LANGUAGE  # type: ignore[no-any-return]


LANGUAGES = {"zh": "zh", "en": "en"}
"""Every language that can be read, with its module; a new one is one more line."""
