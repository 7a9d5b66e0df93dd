"""In which language is an article written, and is it one that is read at all?

「吉林化纤公司通过RCEP认定」 is Chinese with a foreign name in it; "Shares of 中芯国际 rose 3%" is
English with one.  「売上高は前年に比べ3%の増加となりました」 is neither, and so is "Выручка выросла на 3%".
"""

from __future__ import annotations

import re

_ALL = frozenset(range(0x100))
_NOT_HAN = bytes([*range(0x4E), *range(0xA0, 0x100)])
"""The first bytes of the codes of all but Chinese characters, which are 4E00 to 9FFF."""
_NOT_FOREIGN = bytes(_ALL - {*range(0x04, 0x11), *range(0xAC, 0xD8)})
"""The first bytes of all but letters from Cyrillic to Georgian, which are 0400 to 10FF, and of Hangul."""
_WORD = re.compile("[A-Za-z]{2,}")
_KANA = re.compile("[\u3041-\u3096\u30a1-\u30fa]")
_PARTICLES = ("の", "は", "を")
"""No Japanese text does without all of them."""
FAIR = 4
"""One kana for so many Chinese characters makes a text Japanese; a Chinese one quotes a title or two."""
SPELT = 3
"""Letters that spell as much as one Chinese character."""
SAMPLE = 5_000
"""Characters to look at: an article keeps its language."""


def detect(text: str) -> str:
    """Return ``zh`` or ``en``, whichever writes more of the text; a word counts like two characters."""
    sample = text[:SAMPLE]
    han = _letters(sample, _NOT_HAN)
    return "zh" if han > 0 and han >= 2 * len(_WORD.findall(sample)) else "en"


def is_foreign(text: str) -> bool:
    """Tell whether a text is in no language that is read, so that its words would be taken for others."""
    sample = text[:SAMPLE]
    return not sample.isascii() and (_is_japanese(sample) or _is_in_other_letters(sample))


def _is_japanese(text: str) -> bool:
    if not any(particle in text for particle in _PARTICLES):
        return False
    return FAIR * len(_KANA.findall(text)) > _read(text)


def _is_in_other_letters(text: str) -> bool:
    foreign = _letters(text, _NOT_FOREIGN)
    return foreign > 0 and foreign > SPELT * _read(text)


def _read(text: str) -> int:
    """Return how many Chinese characters a text has, a word counting like two."""
    return _letters(text, _NOT_HAN) + 2 * len(_WORD.findall(text))


def _letters(text: str, others: bytes) -> int:
    """Count letters by the first bytes of their codes; a pattern of them would take ten times as long."""
    first_bytes = text.encode("utf-16-be", "surrogatepass")[::2]
    return len(first_bytes.translate(None, others))
