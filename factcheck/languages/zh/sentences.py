"""Where does a Chinese sentence end?

「“……向集群化、高端化发展。”吉林市发展和改革委员会相关负责人介绍。」 ends after its closing quote first.
"""

from __future__ import annotations

import re

from factcheck.source import PARAGRAPH, Span

_END = re.compile(f"[。！？；!?;]+[”’」』）)》]*|[\n{PARAGRAPH}]+")
_CONTENT = re.compile("\\S")


def sentences(text: str) -> list[Span]:
    """Cut a text into sentences that together hold all but its blank stretches."""
    spans: list[Span] = []
    start = 0
    for end in _END.finditer(text):
        start = _add(spans, text, start, end.end())
    _add(spans, text, start, len(text))
    return spans


def _add(spans: list[Span], text: str, start: int, end: int) -> int:
    """Add the sentence without the blanks at its head, unless it is blank."""
    content = _CONTENT.search(text, start, end)
    if content is not None:
        spans.append(Span(content.start(), end))
    return end
