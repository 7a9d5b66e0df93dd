"""Which signs has the terminal of an editor, and what is written for those it has not?

A GBK console has ≠ and ÷ but no −, a Latin one has − but no ≠: 「20项 ÷ 34项 ≠ 69%」 stays readable as
「20项 / 34项 != 69%」.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TextIO

_PLAIN = {"−": "-", "÷": "/", "≠": "!=", "≤": "<=", "≥": ">=", "≈": "~", "→": "->", "…": "...", "—": "-"}


def fits(sign: str, encoding: str) -> bool:
    """Tell whether an encoding has a sign."""
    try:
        sign.encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def speller(out: TextIO) -> Callable[[str], str]:
    """Return a function that writes plain signs where a stream has no better ones."""
    encoding = getattr(out, "encoding", None) or "utf-8"
    missing = {ord(sign): plain for sign, plain in _PLAIN.items() if not fits(sign, encoding)}
    return lambda text: text.translate(missing)
