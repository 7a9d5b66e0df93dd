"""Which encoding are these bytes in, when nobody says?

The same 「完成率59%」 comes as UTF-8 from a web desk, as GB18030 from an old editing system and as UTF-16
from a spreadsheet.  Cascade: byte order mark, strict UTF-8, then whichever of UTF-16, GB18030 and Big5
gives text that people write.
"""

from __future__ import annotations

import codecs
import re
from functools import lru_cache

from factcheck.languages.script import FREQUENT

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"\x84\x31\x95\x33", "gb18030"),
)
WIDE = ("utf-16-le", "utf-16-be")
NATIONAL = ("gb18030", "big5hkscs")
FIRST_LEVELS = (("gb2312", (*range(0xA1, 0xA4), *range(0xB0, 0xD8))), ("big5", (0xA1, *range(0xA4, 0xC7))))
SAMPLE = 20_000  # bytes; judging more of a long file changes nothing
PLAUSIBLE = 52  # in 100; six characters of a heading score 58 or more, UTF-8 misread as GB18030 50 at most
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_FOREIGN = re.compile(r"[^\x00-\x7f]")


class UndecodableError(ValueError):
    """The bytes are no text in any encoding we know; the message names the first bad one."""


def decode(data: bytes) -> str:
    """Return the text of *data* without its byte order mark, or raise UndecodableError."""
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _strictly(data[len(mark) :], encoding, len(mark))
    nul = data.find(b"\0")
    if nul < 0 and (text := _attempt(data, "utf-8")) is not None:
        return text
    guesses = WIDE if nul >= 0 else WIDE + NATIONAL
    score, encoding = max((_score(data, guess), guess) for guess in guesses)
    if score >= PLAUSIBLE:
        return _strictly(data, encoding, 0)
    if nul >= 0:
        raise UndecodableError(f"byte 0x00 at offset {nul}: this is no text file")
    return _strictly(data, _furthest(data), 0)


def _furthest(data: bytes) -> str:
    """Return the encoding that a damaged file was in: what comes before the damage reads well in it."""
    reach = {encoding: _first_bad(data, encoding) for encoding in NATIONAL}
    likely = [encoding for encoding in NATIONAL if _score(data[: reach[encoding]], encoding) >= PLAUSIBLE]
    return max(likely, key=reach.__getitem__, default="utf-8")


def _first_bad(data: bytes, encoding: str) -> int:
    try:
        data.decode(encoding)
    except UnicodeDecodeError as error:
        return error.start
    return 0  # it reads, but not well


def _attempt(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _strictly(data: bytes, encoding: str, skipped: int) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        name = encoding.upper().removesuffix("-LE").removesuffix("-BE").replace("BIG5HKSCS", "Big5")
        place = f"byte 0x{data[error.start]:02x} at offset {error.start + skipped}"
        raise UndecodableError(f"{place} is not {name} ({error.reason})") from None


def _score(data: bytes, encoding: str) -> int:
    """Return how common the characters are, from 0 to 100, as if the bytes were in *encoding*."""
    if encoding in WIDE and len(data) % 2:
        return 0
    sample = codecs.getincrementaldecoder(encoding)()
    try:
        text = sample.decode(data[:SAMPLE], final=len(data) <= SAMPLE)
    except UnicodeDecodeError:
        return 0
    if not text or _CONTROL.search(text):
        return 0
    # ASCII reads alike in GB18030 and Big5; it speaks for UTF-16 only, where no NUL can be chance
    foreign = text if encoding in WIDE else "".join(_FOREIGN.findall(text))
    return 50 * sum(map(_commonness, foreign)) // len(foreign) if foreign else 0


@lru_cache(maxsize=4096)
def _commonness(character: str) -> int:
    """Return 2 for what most text consists of, 1 for the first level of either national standard."""
    if character in FREQUENT or character < "\x7f":
        return 2
    for encoding, leads in FIRST_LEVELS:
        try:
            code = character.encode(encoding)
        except UnicodeEncodeError:
            continue
        if len(code) == 2 and code[0] in leads:
            return 1
    return 0
