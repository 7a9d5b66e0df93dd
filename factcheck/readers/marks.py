"""What becomes of signs that stand raised beside a figure, or come from a font of symbols?

In 「34¹项」 a raised 1 after digits marks a note: it is left out, and the figure stays 34项.  In 「10⁶」,
「m²」 and 「34项¹」 it is written as the raised digit that the page shows, which no figure takes.  「34th」
keeps its letters.  Signs put in by the story tell where marks stood until the paragraph is whole.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.languages.script import NUMERALS, SCALES

if TYPE_CHECKING:
    from collections.abc import Iterable

# none of these can stand in XML
MARK = "\0"
"""Here a note is marked, and nothing is written."""
APART = "\1"
"""Digits on both sides belong to two figures."""
RAISE, LOWER = "\2", "\3"
"""Around raised text."""
SINK, LIFT = "\4", "\5"
"""Around lowered text."""

_RAISED = re.compile(f"{RAISE}([^{LOWER}]*){LOWER}")
_SIGNS = re.compile(f"[{MARK}{APART}]+")
_BRACKETED = re.compile(r"\s*(?:[\[(（〔【［][\d\s,，、–~～-]+[\])）〕】］])+\s*|[①-⑳]+")
_POWER = re.compile(r"[-−+]?\d+")
_TEN = re.compile(r"(?:\A|[^\d.,])10\Z")
_NOTE = re.compile(r"[\d\s,，、*†‡§#–-]+|[A-Za-z]")
_SMALL = dict(zip(map(ord, "0123456789+-−"), "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻", strict=True))

_PRIVATE = 0xF000  # fonts of symbols keep their 256 characters from here
_SURROGATES = range(0xD800, 0xE000)
_PICTURES = ("wingdings", "webdings", "zapf", "marlett")
_SYMBOLS = {
    **{code: chr(code) for code in range(0x20, 0x40)},
    **{0x2D: "-", 0x6D: "μ", 0x7E: "~", 0xA3: "≤", 0xA5: "∞", 0xB0: "°", 0xB1: "±", 0xB3: "≥"},
    **{0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBB: "≈", 0xD7: "·"},
}


def finish(pieces: Iterable[str]) -> str:
    """Return the text of a paragraph, its raised text and note marks resolved."""
    text = "".join(pieces)
    if SINK in text:
        text = text.replace(LIFT + SINK, "").replace(SINK, APART).replace(LIFT, APART)
    if RAISE in text:
        text = _RAISED.sub(_lowered, text.replace(LOWER + RAISE, ""))
    if MARK in text or APART in text:
        text = _SIGNS.sub(_space, text)
    return text


def symbol(font: str, code: str) -> str:
    """Return the character that a font of symbols shows; a picture stays a character of private use."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    if not 0x20 <= number <= 0xFFFF or number in _SURROGATES:
        return ""
    low = number - _PRIVATE if number >= _PRIVATE else number
    if font.lower() == "symbol":
        return _SYMBOLS.get(low, chr(number))
    if font.lower().startswith(_PICTURES) or not 0x20 <= low <= 0xFF:
        return chr(number)
    return chr(low)


def _lowered(found: re.Match[str]) -> str:
    """Return what a raised text reads as in the line."""
    raised, text, start = found[1], found.string, found.start()
    before = text[max(0, start - 9) : start].rstrip(APART)
    if _BRACKETED.fullmatch(raised) or (before[-1:] == MARK and _NOTE.fullmatch(raised)):
        return MARK
    before = before.rstrip(MARK + APART)[-3:]
    if not before[-1:].isdecimal() or (_POWER.fullmatch(raised) and _TEN.search(before)):
        return raised.translate(_SMALL) if _POWER.fullmatch(raised) else APART + raised + APART
    if text[found.end() : found.end() + 1] in ("/", "⁄"):
        return APART + raised  # 3 1/2
    return MARK if _NOTE.fullmatch(raised) else APART + raised + APART


def _space(found: re.Match[str]) -> str:
    """Return a space where two figures or words would become one, else nothing."""
    start, end = found.span()
    before, after = found.string[max(0, start - 1) : start], found.string[end : end + 2]
    if before.isdecimal() and after[:1].isdecimal():
        return " "
    if MARK not in found[0]:
        return ""
    if before.isdecimal() and after[:1] in (".", ",", ":") and after[1:].isdecimal():
        return " "
    if after[:1] in SCALES:
        return ""  # 34¹万元 is one figure
    return " " if _is_letter(before) and _is_letter(after[:1]) else ""


def _is_letter(sign: str) -> bool:
    """Tell whether a character makes up words or figures with another such beside it."""
    return sign in NUMERALS or sign.isdecimal() or (sign.isascii() and sign.isalnum())
