"""How does another program check an article?

report = factcheck.check_text("反馈34项问题完成整改20项，完成率69%。")
report.as_dict()["articles"][0]["findings"][0]["verdict"]   # "inconsistent"
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from factcheck import claims as declarations
from factcheck.claims import ClaimsError, ClaimsFile
from factcheck.pipeline import Options, run
from factcheck.readers import read
from factcheck.source import Document

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.report import Report


def check_text(text: str, claims: Iterable[str | Path] = (), language: str | None = None) -> Report:
    """Check a text by discovery and by the claims of these files, whatever article they name."""
    return run([Document.of(text)], _loaded(claims, everywhere=True), Options(language))


def check_file(path: str | Path, claims: Iterable[str | Path] = (), language: str | None = None) -> Report:
    """Check one file by discovery and by the claims of these files that name it; raise ReadError."""
    return run([read(path)], _loaded(claims), Options(language))


def _loaded(paths: Iterable[str | Path], *, everywhere: bool = False) -> list[ClaimsFile]:
    files, mistakes = declarations.load(Path(path) for path in paths)
    if mistakes:
        raise ClaimsError(mistakes)
    if not everywhere:
        return files
    return [ClaimsFile(f.path, f.source, (), f.claims, f.facts, f.rules) for f in files]
