"""Which signs, codes and words are money?

"US$4.7 billion", "Rs20", "42 malaysian ringgit", "470 pence" and "USD3.14" name a currency before or
after the figure; all of them are known by their ISO 4217 code.
"""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING

from factcheck.frozen import NamedTuple
from factcheck.languages.en import coins
from factcheck.languages.late import Late
from factcheck.units import Unit, money

if TYPE_CHECKING:
    from collections.abc import Iterator

_ALIASES = {"RMB": "CNY", "CNH": "CNY", "USDT": "USD"}


@cache
def coin(code: str, factor: Fraction = Fraction(1), name: str = "") -> Unit:
    """Return the unit of a currency; its name is the ISO code."""
    iso = _ALIASES.get(code, code)
    return money(name or iso, iso, factor)


def _plural(word: str) -> tuple[str, ...]:
    return (word, f"{word}s")


def _of_nations(noun: str, nations: str) -> Iterator[tuple[str, str]]:
    """Yield the coins of nations with their codes: canadian dollar, CAD."""
    for entry in nations.replace("\n", ";").split(";"):
        code, _, adjectives = entry.strip().partition(":")
        yield from ((f"{adjective.replace('_', ' ')} {noun}", code) for adjective in adjectives.split())


def _words() -> dict[str, Unit]:
    words = {"pounds sterling": coin("GBP"), "pound sterling": coin("GBP"), "peruvian soles": coin("PEN")}
    for noun, nations in coins.NATIONS.items():
        for word in _plural(noun):
            if noun not in coins.NEEDS_NATION:
                words[word] = coin(nations[:3])
            words.update((name, coin(code)) for name, code in _of_nations(word, nations))
    words.update(dict.fromkeys(("nuevos soles", "new soles", "nuevo soles"), coin("PEN")))
    return words


WORDS: dict[str, Unit] = {**_words(), "reais": coin("BRL"), "deutschemarks": coin("DEM")}
SCALED_WORDS: dict[str, Unit] = {"won": coin("KRW"), "marks": coin("DEM")}
"""Words that are money only behind a scale: 30 billion won."""
PARTS: dict[str, Unit] = {
    form: coin(code, Fraction(1, 100), word) for word, code in coins.PARTS.items() for form in _plural(word)
}
PARTS |= {
    name: coin(code, Fraction(1, 100), "cent")
    for word in _plural("cent")
    for name, code in _of_nations(word, coins.CENTS)
}
PARTS |= dict.fromkeys(("jiao", "mao"), coin("CNY", Fraction(1, 10), "jiao"))
CODES: dict[str, Unit] = {form: coin(code) for code in coins.ISO for form in (code, code.lower())}
CODES["dlrs"] = coin("USD")
SUFFIX_SIGNS: dict[str, Unit] = {
    sign: coin(code) for sign, code in coins.SIGNS.items() if not sign.isascii() or sign in ("$", "Rs", "kr")
}
SCALED_CODES = {
    f"{letter}{code}": (scale, coin(code))
    for code in ("USD", "EUR", "GBP", "SEK", "NOK", "DKK", "CHF", "CAD", "AUD", "INR", "CNY")
    for letter, scale in (("k", 10**3), ("K", 10**3), ("M", 10**6), ("B", 10**9))
}
"""Codes with the scale in front, as in 48.5 MGBP."""

_NATION = Late(r"(?P<nation>[A-Za-z][A-Za-z.]{0,3})(?P<gap>[ \u00a0]?)\Z")
_DOLLARS = {
    "us": "USD", "u.s": "USD", "usd": "USD", "c": "CAD", "ca": "CAD", "cad": "CAD", "cdn": "CAD",
    "au": "AUD", "aud": "AUD", "hk": "HKD", "hkd": "HKD", "nz": "NZD", "nzd": "NZD", "nt": "TWD",
    "twd": "TWD", "sg": "SGD", "sgd": "SGD", "mex": "MXN", "mx": "MXN", "mxn": "MXN",
}  # fmt: skip
_WORD = Late(r"(?<![A-Za-z])(?P<word>[A-Za-z]{2,8}\.?)[ \u00a0]?\Z")
_NAMED = Late(r"(?<![A-Za-z])(?:malaysian? )?ringgits? \Z", re.IGNORECASE)
_WORD_SIGNS = {
    sign: code for sign, code in coins.SIGNS.items() if sign.rstrip(".").isalpha() and sign.isascii()
}
_NOT_BEFORE = frozenset({"ALL", "TRY", "TOP", "PEN", "BAM", "MAD", "COP", "SAR"})
"""Codes that are words, which stand before figures for other reasons."""
_CODES_BEFORE = {code: code for code in coins.ISO - _NOT_BEFORE} | _WORD_SIGNS
_SYMBOL_ENDS = frozenset(sign[-1] for sign in coins.SIGNS if not sign[-1].isalpha() and sign[-1] != ".")
_WIDEST = 20


class Before(NamedTuple):
    """A currency in front of a figure, and where it begins."""

    start: int
    unit: Unit


def before(text: str, at: int, floor: int) -> Before | None:
    """Read the currency that ends right before *at*: $, US $, Rs., USD, malaysian ringgit."""
    window = text[max(floor, at - _WIDEST) : at]
    sign_end = len(window.rstrip(" \u00a0"))
    last = window[sign_end - 1 : sign_end]
    if not last or len(window) - sign_end > 2:
        return None
    found: Before | None = None
    if last in _SYMBOL_ENDS:
        found = _symbol(window[: sign_end - 1], last)
    elif last.isalpha() or last == ".":
        found = _spelt(window)
    return Before(at - len(window) + found.start, found.unit) if found else None


def _spelt(window: str) -> Before | None:
    """Read the code or word that a window ends with: USD, Rs., malaysian ringgit."""
    if named := _NAMED.search(window):
        return Before(named.start(), WORDS["ringgit"])
    word = _WORD.search(window)
    code = _CODES_BEFORE.get(word["word"]) if word else None
    return Before(word.start(), coin(code)) if word and code else None


def _symbol(head: str, sign: str) -> Before:
    """Return where a symbol with its nation begins, and the currency: US$, c $, CN¥, RMB¥."""
    alone = Before(len(head), coin(coins.SIGNS[sign]))
    nation = _NATION.search(head)
    if not nation:
        return alone
    code = _of_nation(nation["nation"], sign, not nation["gap"])
    is_bounded = nation.start() == 0 or not head[nation.start() - 1].isalnum()
    return Before(nation.start(), coin(code)) if code and is_bounded else alone


def _of_nation(letters: str, sign: str, attached: bool) -> str | None:
    """Return the code of a nation's coin; a single capital must touch its sign: A$, but not "a $"."""
    code = _DOLLARS.get(letters.lower().rstrip(".")) if sign == "$" else None
    return code or (coins.SIGNS.get(letters + sign) if attached else None)
