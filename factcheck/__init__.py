"""Checks that the numbers of an article agree with each other, exactly and offline."""

from __future__ import annotations

# typing alone would double the time of ``factcheck --version``; type checkers know this name
TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from factcheck.api import check_file, check_text
    from factcheck.model import Finding, Severity, Verdict
    from factcheck.recognise import numbers
    from factcheck.report import Report

__version__ = "0.1.0"
__all__ = ["Finding", "Report", "Severity", "Verdict", "__version__", "check_file", "check_text", "numbers"]

_HOMES = {
    "check_file": "factcheck.api",
    "check_text": "factcheck.api",
    "numbers": "factcheck.recognise",
    "Finding": "factcheck.model",
    "Severity": "factcheck.model",
    "Verdict": "factcheck.model",
    "Report": "factcheck.report",
}


def __getattr__(name: str) -> Any:
    """Import a public name when it is first used, so that ``factcheck --version`` costs nothing."""
    # nothing but the standard library's own machinery, and only when it is needed
    from importlib import import_module  # noqa: PLC0415

    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
