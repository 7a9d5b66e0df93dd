"""How does a message tell a count: 1 claim, 2 claims?"""

from __future__ import annotations


def counted(number: int, noun: str) -> str:
    """Return a number with its noun."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
