"""Which kinds of relation are looked for without being declared?

「完成率59%」 after 34项 and 20项 is a share; each rule is one module whose docstring is its manual.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from factcheck.discovery import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

NAMES: tuple[str, ...] = (
    "total",
    "nesting",
    "weighted",
    "average",
    "change",
    "share",
    "points",
    "direction",
    "tally",
    "repeat",
    "pairing",
    "ranking",
    "elapsed",
)
"""Every rule, in the order in which they may claim a relation; a new rule is one more name."""


def rules() -> Iterator[Rule]:
    """Yield every rule."""
    # imported when used: a run without discovery needs none of them
    for name in NAMES:
        module = import_module(f"{__name__}.{name}")
        yield Rule(name, module.find, module.__doc__ or "")
