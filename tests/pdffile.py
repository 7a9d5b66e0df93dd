"""PDF files for tests: ``pdf(column(["反馈34项问题，", "完成整改20项。"]), at(72, 700, "page two"))``."""

from __future__ import annotations

from itertools import groupby

MEDIA = "/MediaBox[0 0 595 842]"
FONTS = (
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[5 0 R]>>",
    "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/DW 1000/FontDescriptor 6 0 R"
    "/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>>>",
    "<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0"
    "/Ascent 880/Descent -120/CapHeight 880/StemV 93>>",
)
_RESOURCES = "/Resources<</Font<</A 3 0 R/C 4 0 R>>/XObject<</X 7 0 R>>>>"
A4_LEFT, A4_TOP = 72, 760


def file(objects: list[str], trailer: str = "") -> bytes:
    """Return a file of numbered objects, of which the first is the catalogue."""
    data, places = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{content}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    end += f"trailer <</Size {len(objects) + 1}/Root 1 0 R{trailer}>>\nstartxref\n{len(data)}\n%%EOF\n"
    return data + end.encode()


def stream(content: str, entries: str = "") -> str:
    return f"<<{entries}/Length {len(content)}>>\nstream\n{content}\nendstream"


def pdf(*contents: str, form: str = "", trailer: str = "") -> bytes:
    """Return a file with so many pages; *form* is what ``/X Do`` paints on them."""
    first = len(FONTS) + 4
    kids = " ".join(f"{first + 2 * number} 0 R" for number in range(len(contents)))
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {len(contents)}/Kids[{kids}]>>",
        *FONTS,
        stream(form, f"/Type/XObject/Subtype/Form/BBox[0 0 595 842]{_RESOURCES}"),
    ]
    for number, content in enumerate(contents):
        objects.append(
            f"<</Type/Page/Parent 2 0 R{MEDIA}{_RESOURCES}/Contents {first + 2 * number + 1} 0 R>>"
        )
        objects.append(stream(content))
    return file(objects, trailer)


def at(x: int, y: int, text: str, size: int = 12) -> str:
    """Return what prints a line of text at a place."""
    runs = groupby(text, lambda char: char < "\u2000")
    return f"BT {x} {y} Td {' '.join(_shown(''.join(run), size, narrow) for narrow, run in runs)} ET\n"


def _shown(text: str, size: int, narrow: bool) -> str:
    font, code = ("A", "cp1252") if narrow else ("C", "utf-16-be")
    return f"/{font} {size} Tf <{text.encode(code).hex()}> Tj"


def column(lines: list[str], x: int = A4_LEFT, y: int = A4_TOP, size: int = 12, leading: int = 18) -> str:
    """Return what prints lines below one another; an empty one leaves a gap, blanks before one set it in."""
    printed = ""
    for number, line in enumerate(lines):
        text = line.lstrip("\u3000")
        if text:
            printed += at(x + size * (len(line) - len(text)), y - number * leading, text, size)
    return printed
