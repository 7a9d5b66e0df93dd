"""Word files for tests: ``word(p("完成整改34项", mark("footnote", 1)), footnotes=("f.xml", …))``."""

from __future__ import annotations

import io
import zipfile
from xml.sax.saxutils import escape

from factcheck.readers.from_docx import read
from factcheck.source import PARAGRAPH

OPEN = "http://schemas.openxmlformats.org"
SPACES = (
    f'xmlns:w="{OPEN}/wordprocessingml/2006/main" xmlns:m="{OPEN}/officeDocument/2006/math"'
    f' xmlns:r="{OPEN}/officeDocument/2006/relationships" xmlns:a="{OPEN}/drawingml/2006/main"'
    f' xmlns:mc="{OPEN}/markup-compatibility/2006" xmlns:dgm="{OPEN}/drawingml/2006/diagram"'
    ' xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wps="urn:wps"'
)
TYPES = f"{OPEN}/officeDocument/2006/relationships"
STRICT = "http://purl.oclc.org/ooxml"


def part(root: str, inside: str) -> str:
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{root} {SPACES}>{inside}</w:{root}>'


def relations(*kinds_and_targets: tuple[str, str]) -> str:
    rows = "".join(
        f'<Relationship Id="r{number}" Type="{TYPES}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(kinds_and_targets, 1)
    )
    return f'<Relationships xmlns="{OPEN}/package/2006/relationships">{rows}</Relationships>'


def archive(parts: dict[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return stream.getvalue()


def word(body: str, **others: tuple[str, str]) -> bytes:
    """Return a document with a body; *others*: kind of part → (file name, content), r1, r2 … in order."""
    parts: dict[str, str | bytes] = {
        "_rels/.rels": relations(("officeDocument", "word/document.xml")),
        "word/document.xml": part("document", f"<w:body>{body}</w:body>"),
        "word/_rels/document.xml.rels": relations(
            *((kind.rstrip("_"), name) for kind, (name, _) in others.items())
        ),
    }
    parts |= {f"word/{name}": content for name, content in others.values()}
    return archive(parts)


def lines(data: bytes) -> list[str]:
    document = read(data, "a.docx")
    assert document.text == document.original.replace("\n", PARAGRAPH)
    return document.original.split("\n")


def run(text: str, look: str = "") -> str:
    look = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def p(*runs: str, props: str = "") -> str:
    props = f"<w:pPr>{props}</w:pPr>" if props else ""
    return f"<w:p>{props}{''.join(r if r.startswith('<') else run(r) for r in runs)}</w:p>"


def row(*cells: str, props: str = "") -> str:
    props = f"<w:trPr>{props}</w:trPr>" if props else ""
    inside = "".join(f"<w:tc>{cell if cell.startswith('<') else p(cell)}</w:tc>" for cell in cells)
    return f"<w:tr>{props}{inside}</w:tr>"


def field(code: str, result: str) -> str:
    sign = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'.format
    code = f"<w:r><w:instrText>{code}</w:instrText></w:r>"
    return sign("begin") + code + sign("separate") + result + sign("end")


UP = '<w:vertAlign w:val="superscript"/>'
DOWN = '<w:vertAlign w:val="subscript"/>'
HIDDEN = "<w:vanish/>"
DELETED_END = "<w:rPr><w:del/></w:rPr>"
BOX = "<w:txbxContent>{}</w:txbxContent>".format


def mark(kind: str, number: int) -> str:
    return f'<w:r><w:rPr>{UP}</w:rPr><w:{kind}Reference w:id="{number}"/></w:r>'


def note(kind: str, number: int, *paragraphs: str, more: str = "") -> str:
    inside = "".join(p(f"<w:r><w:{kind}Ref/></w:r>" + run(text)) for text in paragraphs)
    return f'<w:{kind} w:id="{number}"{more}>{inside}</w:{kind}>'


def section(*references: str, more: str = "") -> str:
    rows = "".join(
        '<w:{}Reference w:type="{}" r:id="{}"/>'.format(*reference.split()) for reference in references
    )
    return f"<w:sectPr>{rows}{more}</w:sectPr>"
