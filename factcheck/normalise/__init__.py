"""How does printed text become text that can be read?

The seed prints 「投资额为1291.8亿⏎⏎元」 and 「厚植发展沃土厚植发展沃土」, other papers 「增长１２．５％」.
Each pass repairs one thing, and the document remembers where every character came from.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from factcheck.languages.late import Late
from factcheck.normalise.unwrap import unwrap
from factcheck.source import PARAGRAPH, Edit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from factcheck.source import Document

# Full-width forms that mean what their ASCII twin means; Chinese punctuation stays as it is.
_TWINS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz%+-/=<>$&@#*"
_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_LINE_ENDS = "\r\v\f\x1c\x1d\x1e\x85\u2028"
_FOLDED = {
    **{ord(twin) + 0xFEE0: twin for twin in _TWINS},
    **dict.fromkeys(map(ord, _SPACES), " "),
    **dict.fromkeys(map(ord, _LINE_ENDS), "\n"),
}
_UNFOLDED = re.compile("[" + "".join(map(re.escape, map(chr, _FOLDED))) + "]")
# Papers used to print 17·2% and 1·1万人; 3·15 is a day, and 5·12 an earthquake.
_MEASURING = "[%％‰万萬亿億元吨噸倍米斤克度]|[个個]百|公[里斤顷頃]|平方|立方"
# the point stands first, because a pattern that begins with a character is looked for much faster
_MIDDLE_POINT = Late(f"·(?<=[0-9０-９]·)(?=[0-9０-９]{{1,3}}(?:{_MEASURING}))")
_WIDE_POINT = Late(r"．(?<=[0-9０-９]．)(?=[0-9０-９])")
_ZEROS = "\u0660\u06f0\u0966\u09e6\u0a66\u0ae6\u0be6\u0c66\u0ce6\u0d66\u0e50\u0ed0\u1040\u17e0"
_DIGITS = "\U0001d7ce-\U0001d7ff" + "".join(f"{zero}-{chr(ord(zero) + 9)}" for zero in _ZEROS)
# Radicals and compatibility forms that some PDF fonts use in place of the character itself, and the
# digits of formulas and of other scripts.
_LOOKALIKE = re.compile(f"[\u2e80-\u2fd5\uf900-\ufaff{_DIGITS}]")
_NARROW = "\u00a0\u2007\u2009\u202f"
_GROUPED = Late(f"(?<![0-9.,{_NARROW}])[0-9]{{1,3}}(?:[{_NARROW}][0-9]{{3}})+(?![0-9])")
_COMMAS = dict.fromkeys(map(ord, _NARROW), ",")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+")

_RUN = re.compile(r"(\w+)|([^\w\s]+)")
_LONGEST_HEADING = 200


def fold_widths(document: Document) -> Document:
    """Read １２．５％ as 12.5% and every odd space or line end as a plain one, character for character."""
    text = document.text
    if "．" in text:
        text = _WIDE_POINT.sub(".", text)
    if "·" in text:
        text = _MIDDLE_POINT.sub(".", text)
    if _LOOKALIKE.search(text):
        text = _LOOKALIKE.sub(_plain, text)
    if _UNFOLDED.search(text):
        if any(blank in text for blank in _NARROW):
            text = _GROUPED.sub(_with_commas, text)
        text = text.translate(_FOLDED)
    return document if text is document.text else document.with_text(text)


def _with_commas(grouped: re.Match[str]) -> str:
    """Return 12 345, whose blank is too narrow to part two numbers, as 12,345."""
    return grouped[0].translate(_COMMAS)


def _plain(lookalike: re.Match[str]) -> str:
    digit = unicodedata.decimal(lookalike[0], None)
    plain = unicodedata.normalize("NFKC", lookalike[0]) if digit is None else str(digit)
    return plain if len(plain) == 1 else lookalike[0]


def drop_invisible(document: Document) -> Document:
    """Cut out characters without width, which may stand inside a figure and hide it."""
    return document.edited(Edit(*found.span()) for found in _INVISIBLE.finditer(document.text))


def undouble(document: Document) -> Document:
    """Read a line that is printed over itself once, and set it apart as a paragraph of its own."""
    return document.edited(_undoubling(document.text))


def _undoubling(text: str) -> Iterator[Edit]:
    start = 0
    apart = -1  # the last line break that a heading has already taken
    for line in text.split("\n"):
        end = start + len(line)
        if 1 < len(line) <= _LONGEST_HEADING and line.find(line[0], 1) > 0:
            content = line.strip()
            at = start + line.find(content)
            if cuts := doubled(content):
                if start > 0 and apart < start - 1:
                    yield Edit(start - 1, start, PARAGRAPH)
                for cut_start, cut_end in cuts:
                    yield Edit(at + cut_start, at + cut_end)
                if end < len(text):
                    yield Edit(end, end + 1, PARAGRAPH)
                    apart = end
        start = end + 1


def doubled(line: str) -> list[tuple[int, int]]:
    """Return the second halves of a line whose every piece is printed twice, else nothing.

    「稳固稳固““压舱石压舱石””」 is doubled piece by piece.  「研究研究」 and 「12121212」 are honest: what is
    left must be four characters with a letter among them, and no mere repetition itself.
    """
    cuts, left = [], ""
    for run in _RUN.finditer(line):
        piece, half = run[0], (run.end() - run.start()) // 2
        if piece[:half] != piece[half:]:
            return []
        cuts.append((run.start() + half, run.end()))
        left += piece[:half]
    honest = (
        len(left) < 4 or left.isnumeric() or not any(map(str.isalpha, left)) or left in (left + left)[1:-1]
    )
    return [] if honest else cuts


PASSES: tuple[Callable[[Document], Document], ...] = (drop_invisible, fold_widths, undouble, unwrap)


def normalise(document: Document) -> Document:
    """Return the document with its text ready to be read."""
    for apply in PASSES:
        document = apply(document)
    return document
