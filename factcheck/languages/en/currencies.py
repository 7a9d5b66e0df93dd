"""Which signs, codes and words are money?

"US$4.7 billion", "Rs20", "42 malaysian ringgit", "470 pence" and "USD3.14" name a currency before or
after the figure; all of them are known by their ISO 4217 code.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import NamedTuple

from factcheck.languages.en.words import listed
from factcheck.languages.late import Late
from factcheck.units import Unit, money

ISO = frozenset(
    listed(
        """AED AFN ALL AMD ARS AUD AZN BAM BDT BGN BHD BND BOB BRL BWP BYN CAD CHF CLP CNY COP CRC CZK DKK DOP
        DZD EGP ETB EUR GBP GEL GHS GTQ HKD HNL HRK HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KRW
        KWD KZT LAK LBP LKR LYD MAD MDL MKD MMK MNT MOP MUR MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN
        PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SDG SEK SGD SYP THB TJS TMT TND TRY TTD TWD TZS UAH UGX
        USD UYU UZS VES VND XAF XAG XAU XDR XOF YER ZAR ZMW RMB CNH USDT"""
    )
)
_ALIASES = {"RMB": "CNY", "CNH": "CNY", "USDT": "USD"}

SIGNS = {
    "$": "USD",
    "US$": "USD",
    "U.S.$": "USD",
    "C$": "CAD",
    "CA$": "CAD",
    "CAD$": "CAD",
    "Cdn$": "CAD",
    "A$": "AUD",
    "AU$": "AUD",
    "HK$": "HKD",
    "NZ$": "NZD",
    "S$": "SGD",
    "SG$": "SGD",
    "NT$": "TWD",
    "R$": "BRL",
    "MX$": "MXN",
    "Mex$": "MXN",
    "J$": "JMD",
    "Z$": "ZWL",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "￥": "CNY",
    "CN¥": "CNY",
    "RMB¥": "CNY",
    "JP¥": "JPY",
    "₹": "INR",
    "Rs": "INR",
    "Rs.": "INR",
    "₩": "KRW",
    "₽": "RUB",
    "₺": "TRY",
    "₫": "VND",
    "฿": "THB",
    "₱": "PHP",
    "₪": "ILS",
    "₦": "NGN",
    "₭": "LAK",
    "₴": "UAH",
    "₸": "KZT",
    "₡": "CRC",
    "₲": "PYG",
    "₮": "MNT",
    "₾": "GEL",
    "元": "CNY",
    "RM": "MYR",
    "Rp": "IDR",
    "SFr": "CHF",
    "kr": "SEK",
}

_NATIONS = {
    "dollar": """USD:u.s. us american;CAD:canadian;AUD:australian;HKD:hong_kong;NZD:new_zealand;SGD:singapore
        singaporean;TWD:taiwan taiwanese new_taiwan;ZWL:zimbabwe zimbabwean;FJD:fiji;JMD:jamaican""",
    "pound": "GBP:british;EGP:egyptian;LBP:lebanese;SYP:syrian;SDG:sudanese;IEP:irish",
    "peso": "MXN:mexican;PHP:philippine;ARS:argentine argentinian;CLP:chilean;COP:colombian;CUP:cuban",
    "franc": "CHF:swiss;FRF:french;BEF:belgian;XAF:cfa",
    "rupee": "INR:indian;PKR:pakistani pakistan;LKR:sri_lankan;NPR:nepalese;MUR:mauritian",
    "won": "KRW:korean south_korean;KPW:north_korean",
    "yuan": "CNY:chinese",
    "yen": "JPY:japanese",
    "ringgit": "MYR:malaysian malaysia",
    "lira": "TRY:turkish;ITL:italian",
    "rand": "ZAR:south_african",
    "real": "BRL:brazilian",
    "krona": "SEK:swedish;ISK:icelandic",
    "kronor": "SEK:swedish",
    "krone": "NOK:norwegian;DKK:danish",
    "kroner": "NOK:norwegian;DKK:danish",
    "ruble": "RUB:russian;BYN:belarusian",
    "rouble": "RUB:russian;BYN:belarusian",
    "dinar": "KWD:kuwaiti;IQD:iraqi;JOD:jordanian;RSD:serbian;BHD:bahraini;TND:tunisian;DZD:algerian",
    "dirham": "AED:uae emirati;MAD:moroccan",
    "riyal": "SAR:saudi;QAR:qatari;YER:yemeni",
    "rial": "IRR:iranian;OMR:omani;YER:yemeni",
    "shilling": "KES:kenyan;UGX:ugandan;TZS:tanzanian",
    "guilder": "NLG:dutch netherlands",
    "mark": "DEM:german west_german deutsche",
    "baht": "THB:thai",
    "rupiah": "IDR:indonesian",
    "dong": "VND:vietnamese",
    "zloty": "PLN:polish",
    "forint": "HUF:hungarian",
    "koruna": "CZK:czech",
    "shekel": "ILS:israeli",
    "taka": "BDT:bangladeshi",
    "naira": "NGN:nigerian",
    "hryvnia": "UAH:ukrainian",
    "tenge": "KZT:kazakh",
    "cedi": "GHS:ghanaian",
    "kyat": "MMK:myanmar",
    "euro": "EUR:european",
    "renminbi": "CNY:chinese",
    "sterling": "GBP:british",
    "buck": "USD:us",
    "pataca": "MOP:macau",
    "birr": "ETB:ethiopian",
}
NEEDS_NATION = frozenset({"mark", "real", "won", "rand", "crown"})
"""Words that are more often something else: 30 won medals, 5 real reasons."""

_PARTS = {
    "cent": "USD",
    "penny": "GBP",
    "pennies": "USD",
    "pence": "GBP",
    "p": "GBP",
    "paise": "INR",
    "sen": "MYR",
    "sens": "MYR",
    "kopek": "RUB",
    "fen": "CNY",
    "centime": "CHF",
}


def coin(code: str, factor: Fraction = Fraction(1), name: str = "") -> Unit:
    """Return the unit of a currency; its name is the ISO code."""
    iso = _ALIASES.get(code, code)
    return money(name or iso, iso, factor)


def _plural(word: str) -> tuple[str, ...]:
    return (word, f"{word}s")


def _words() -> dict[str, Unit]:
    words = {"pounds sterling": coin("GBP"), "pound sterling": coin("GBP")}
    for noun, nations in _NATIONS.items():
        entries = [entry.strip().split(":") for entry in nations.split(";")]
        for word in _plural(noun):
            if noun not in NEEDS_NATION:
                words[word] = coin(entries[0][0])
            for code, adjectives in entries:
                words.update({f"{a.replace('_', ' ')} {word}": coin(code) for a in adjectives.split()})
    return words


WORDS: dict[str, Unit] = {**_words(), "reais": coin("BRL"), "deutschemarks": coin("DEM")}
SCALED_WORDS: dict[str, Unit] = {"won": coin("KRW"), "rand": coin("ZAR"), "marks": coin("DEM")}
"""Words that are money only behind a scale: 30 billion won."""
PARTS: dict[str, Unit] = {
    form: coin(code, Fraction(1, 100), word) for word, code in _PARTS.items() for form in _plural(word)
}
CODES: dict[str, Unit] = {form: coin(code) for code in ISO for form in (code, code.lower())}
CODES["dlrs"] = coin("USD")
SUFFIX_SIGNS: dict[str, Unit] = {
    sign: coin(code) for sign, code in SIGNS.items() if not sign.isascii() or sign in ("$", "Rs", "kr")
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
_WORD_SIGNS = {sign: code for sign, code in SIGNS.items() if sign.rstrip(".").isalpha() and sign.isascii()}
_NOT_BEFORE = frozenset({"ALL", "TRY", "TOP", "PEN", "BAM", "MAD", "COP", "SAR"})
"""Codes that are words, which stand before figures for other reasons."""
_CODES_BEFORE = {code: code for code in ISO - _NOT_BEFORE} | _WORD_SIGNS
_SYMBOL_ENDS = frozenset(sign[-1] for sign in SIGNS if not sign[-1].isalpha() and sign[-1] != ".")
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
    alone = Before(len(head), coin(SIGNS[sign]))
    nation = _NATION.search(head)
    if not nation:
        return alone
    code = _of_nation(nation["nation"], sign, not nation["gap"])
    is_bounded = nation.start() == 0 or not head[nation.start() - 1].isalnum()
    return Before(nation.start(), coin(code)) if code and is_bounded else alone


def _of_nation(letters: str, sign: str, attached: bool) -> str | None:
    """Return the code of a nation's coin; a single capital must touch its sign: A$, but not "a $"."""
    code = _DOLLARS.get(letters.lower().rstrip(".")) if sign == "$" else None
    return code or (SIGNS.get(letters + sign) if attached else None)
