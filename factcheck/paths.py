"""What does a path name, though its folder may be closed to us?

``factcheck archive/`` may meet a folder that only its owner may look into: that is told when what is in it is
read, and no reason to stop.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def seen(test: Callable[[], bool], *, if_closed: bool = False) -> bool:
    """Return what a test of a path says; in a folder that is closed to us nothing is seen."""
    try:
        return test()
    except PermissionError:
        return if_closed
    except (OSError, ValueError):  # a name that is too long, or holds a null character
        return False


def exists(path: Path) -> bool:
    """Tell whether a path names something, be it closed to us."""
    return seen(path.exists, if_closed=True)
