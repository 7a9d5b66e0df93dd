"""Which words are numerals, and what are they worth?

"Thirty-one million two hundred fifty-six thousand" and "two-thirds of the seats" are figures; the tables
say what each word adds, multiplies or divides by.
"""

from __future__ import annotations

from fractions import Fraction


def listed(text: str) -> tuple[str, ...]:
    """Return the words of a table that is written as running text."""
    return tuple(text.split())


_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen"
)
ONES = {word: value for value, word in enumerate(_SMALL.split())}
TENS = {
    word: 10 * value
    for value, word in enumerate(listed("twenty thirty forty fifty sixty seventy eighty ninety"), 2)
}
TENS["fourty"] = 40

SCALES = {
    "hundred": 100,
    "thousand": 10**3,
    "lakh": 10**5,
    "million": 10**6,
    "crore": 10**7,
    "billion": 10**9,
    "trillion": 10**12,
    "quadrillion": 10**15,
}
PLURAL_SCALES = {f"{word}s": value for word, value in SCALES.items()}
"""Scales in "4 crores rupees"; "millions of people" is no figure but an interval without ends."""

DOZENS = {"dozen": 12, "dozens": 12, "pair": 2}

SCALE_SIGNS = {
    "bn": 10**9,
    "tn": 10**12,
    "mn": 10**6,
    "mln": 10**6,
    "bln": 10**9,
    "trn": 10**12,
    "mm": 10**6,
    "k": 10**3,
    "K": 10**3,
    "m": 10**6,
    "M": 10**6,
    "b": 10**9,
    "B": 10**9,
    "T": 10**12,
}
"""Short scales; all but bn, tn, mn and k need money beside them ($300m), else m is a metre."""
PLAIN_SIGNS = frozenset({"bn", "tn", "mn", "mln", "bln", "trn", "k", "K"})

_ORDINALS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth"
    " fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
)
ORDINAL_ONES = {word: value for value, word in enumerate(_ORDINALS.split())}
ORDINAL_TENS = {f"{word[:-1]}ieth": value for word, value in TENS.items()}
ORDINAL_SCALES = {f"{word}th": value for word, value in SCALES.items() if value != 10**5}
ORDINALS = {**ORDINAL_ONES, **ORDINAL_TENS, **ORDINAL_SCALES}

DENOMINATORS = {
    "half": 2,
    "halves": 2,
    "quarter": 4,
    "quarters": 4,
    **{word: value for word, value in ORDINALS.items() if value > 2},
    **{f"{word}s": value for word, value in ORDINALS.items() if value > 2},
}

MULTIPLES: dict[str, Fraction] = {
    **dict.fromkeys(("double", "doubled", "doubles", "doubling", "twice", "twofold"), Fraction(2)),
    **dict.fromkeys(("triple", "tripled", "triples", "tripling", "thrice", "threefold"), Fraction(3)),
    **dict.fromkeys(("quadruple", "quadrupled", "quadrupling", "fourfold"), Fraction(4)),
    **dict.fromkeys(("halved", "halving"), Fraction(1, 2)),
    **{f"{word}fold": Fraction(ONES[word]) for word in ("five", "six", "seven", "eight", "nine", "ten")},
}
