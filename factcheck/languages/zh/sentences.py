"""Where does a Chinese sentence end?

「“……向集群化、高端化发展。”吉林市发展和改革委员会相关负责人介绍。」 ends after its closing quote first.
"""

from __future__ import annotations

import re

from factcheck.source import PARAGRAPH, Span

_STOPS = "。！？；!?;"
_LINE_ENDS = f"\n{PARAGRAPH}"
_SENTENCE = re.compile(f"(?=\\S)[^{_STOPS}{_LINE_ENDS}]*(?:[{_STOPS}]+[”’」』）)》]*|[{_LINE_ENDS}]+|\\Z)")


def sentences(text: str) -> list[Span]:
    """Cut a text into sentences that together hold all but its blank stretches."""
    return [Span(*found.span()) for found in _SENTENCE.finditer(text)]
