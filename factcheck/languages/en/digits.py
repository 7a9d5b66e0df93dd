"""What number do digits print in English?

"1,674.5", "2 1/4", "7½", ".77", "12,34,567" and "1.1e-3" are each one numeral; "1, 234" is two.
"""

from __future__ import annotations

import re
from fractions import Fraction

from factcheck.frozen import NamedTuple
from factcheck.languages import powers
from factcheck.languages.digits import GLYPHS
from factcheck.languages.late import Late

_GAP = "[ \u00a0]"
_THIN = "[\u00a0\u2009\u202f]"
_GROUPED = "|".join(
    (
        r"\d{1,3}(?:,\d{3})+(?!\d)",
        r"\d{1,2}(?:,\d{2})+,\d{3}(?!\d)",  # lakh grouping: 12,34,567
        rf"\d{{1,3}}(?:{_THIN}\d{{3}})+(?!\d)",
        r"\d{1,3}(?: 000)+(?!\d)",
        r"(?<!\d )\d{1,3}(?: \d{3}){2,}(?! ?\d)",
        r"\d{1,3}(?: , \d{3})+(?!\d)",  # tokenised text: 10 , 000 monkeys
    )
)
_INTEGER = re.compile(rf"(?P<whole>{_GROUPED}|\d+)(?P<part>\.\d+(?!\.\d)| \. \d+)?")
_POINTED = Late(r"(?<![\d.])\.(?P<part>\d+)")
FRACTION = re.compile(r"(?P<over>\d{1,4}) ?[/⁄] ?(?P<under>\d{1,4})(?![\d/]|\.\d)")
_BEFORE_PART = rf"(?:{_GAP}{{1,2}}|-)"
_MIXED = Late(rf"{_BEFORE_PART}(?P<over>\d{{1,2}}) ?[/⁄] ?(?P<under>\d{{1,3}})(?![\d/])")
_GLYPH = Late(rf"{_GAP}?(?P<glyph>[{''.join(GLYPHS)}])")

LONGEST = 40
"""More digits than this are no figure, and Python refuses to convert them without limit."""


class Written(NamedTuple):
    """A numeral as read: where it ends, its value, and what its last written digit counts."""

    end: int
    value: Fraction
    place: Fraction = Fraction(1)
    scale: int = 1
    is_fraction: bool = False
    is_ordinal: bool = False
    in_words: bool = False

    def scaled(self, scale: int, end: int) -> Written:
        """Multiply by a scale word that ends at *end*."""
        return self._replace(
            end=end, value=self.value * scale, place=self.place * scale, scale=self.scale * scale
        )


def digits(text: str, at: int) -> Written | None:
    """Read an integer, decimal or fraction in digits."""
    if fraction := FRACTION.match(text, at):
        return _ratio(fraction, at)
    if pointed := _POINTED.match(text, at):
        part = pointed["part"][:LONGEST]
        return Written(pointed.end(), Fraction(f"0.{part}"), Fraction(1, 10 ** len(part)))
    number = _INTEGER.match(text, at)
    if number and number.end() - at <= LONGEST:
        return _whole(text, at, number)
    glyph = _GLYPH.match(text, at)
    return part_of(glyph.end(), GLYPHS[glyph["glyph"]]) if glyph else None


def _whole(text: str, at: int, number: re.Match[str]) -> Written:
    """Read an integer with its decimals, or with the power or fraction behind it: 1.1e-3, 7 3/4."""
    end = number.end()
    if text[end : end + 1] in powers.SIGNS and (power := powers.power_at(text, at, end)):
        return Written(power.end, power.value, power.place, is_fraction=power.is_exact)
    whole = re.sub(r"\D", "", number["whole"])
    part = (number["part"] or "").strip(" .")
    read = Written(end, Fraction(f"{whole}.{part or 0}"), Fraction(1, 10 ** len(part)))
    return read if part else _with_fraction(text, read)


def part_of(end: int, value: Fraction) -> Written:
    """Return a fraction; what "nearly half" leaves open is a twelfth of it, for it has no last digit."""
    return Written(end, value, value / 12, is_fraction=True)


def _ratio(fraction: re.Match[str], at: int) -> Written | None:
    over, under = int(fraction["over"]), int(fraction["under"])
    if under == 0:
        return None
    return part_of(fraction.end(), Fraction(over, under))


def _with_fraction(text: str, read: Written) -> Written:
    """Add the fraction of 7 3/4 or 2½."""
    if glyph := _GLYPH.match(text, read.end):
        value = read.value + GLYPHS[glyph["glyph"]]
        return read._replace(end=glyph.end(), value=value, is_fraction=True)
    mixed = _MIXED.match(text, read.end)
    if mixed and read.value < 10000 and 0 < int(mixed["over"]) < int(mixed["under"]):
        value = read.value + Fraction(int(mixed["over"]), int(mixed["under"]))
        return read._replace(end=mixed.end(), value=value, is_fraction=True)
    return read
