"""Which formats can a report be printed in?

A format is one leaf with one function ``write(report, out, view)``; it is imported when it is asked for,
so that ``--format json`` pays for no terminal library.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, TextIO

from factcheck.frozen import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.report import Report
    from factcheck.reports.view import View

    Writer = Callable[[Report, TextIO, View], None]


class Format(NamedTuple):
    """A format: the leaf that writes it, and whether a person reads it in a terminal."""

    leaf: str
    for_terminal: bool = False
    """True: written in the encoding of the terminal.  False: read by programs, always UTF-8."""


FORMATS = {
    "console": Format("to_console", for_terminal=True),
    "concise": Format("to_concise", for_terminal=True),
    "json": Format("to_json"),
    "jsonl": Format("to_jsonl"),
    "sarif": Format("to_sarif"),
    "junit": Format("to_junit"),
    "github": Format("to_github"),
    "gitlab": Format("to_gitlab"),
    "markdown": Format("to_markdown"),
    "html": Format("to_html"),
}


def writer(name: str) -> Writer:
    """Return the function that writes a report in the format *name*."""
    write: Writer = import_module(f"factcheck.reports.{FORMATS[name].leaf}").write
    return write
