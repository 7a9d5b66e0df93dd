"""How is a mistake in a claims file or a configuration shown to its author?

claims/jilin-2022.yaml:7:5: unknown key 'chek'
    chek: fixed <= found
    ^ did you mean 'check'?
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import east_asian_width

from factcheck.reports.snippet import clean

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.source import Located

ROOM = 100
"""Characters of a line that are shown, around the mistake."""


def drawn(mistakes: Iterable[Located]) -> str:
    """Return all mistakes, each with its line and a caret under the place."""
    return "\n".join(line for mistake in mistakes for line in _lines(mistake))


def _lines(mistake: Located) -> list[str]:
    head = f"{clean(mistake.path)}:{mistake.line}:{mistake.column}: {clean(mistake.message)}"
    suggestion = clean(mistake.suggestion)
    if not mistake.source_line.strip():
        return [head + (f" ({suggestion})" if suggestion else "")]
    at = min(mistake.column - 1, len(mistake.source_line))
    source = clean(mistake.source_line)
    first = 0 if at < ROOM else at - ROOM // 2
    shown = source[first : first + ROOM]
    # a Chinese character takes two cells, and so does an ideographic space under it
    pad = "".join("\u3000" if east_asian_width(char) in "WF" else " " for char in source[first:at])
    stripped = len(shown) - len(shown.lstrip())
    return [head, f"    {shown.strip()}", f"    {pad[stripped:]}^ {suggestion}".rstrip()]
