"""Where does a command write, in which encoding and with which colours?

A GBK console has no 「✗」 and must not crash on it; a pipe gets no colours and no wrapped sentences; JSON is
UTF-8 everywhere.
"""

from __future__ import annotations

import errno
import io
import os
import stat
import sys
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import click

from factcheck.reports.snippet import clean

if TYPE_CHECKING:
    from collections.abc import Callable


def forgive(stream: TextIO) -> None:
    """Let a stream escape what its encoding has not."""
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(errors="backslashreplace")


def silence() -> None:
    """Throw away what is still to be written, after the reader has gone."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def target(output: str | None) -> Path | None:
    """Return the file to write to, refused before any work is done."""
    if output is None or output == "-":
        return None
    path = Path(output)
    if path.is_dir() or not path.parent.is_dir():
        reason = "it is a folder" if path.is_dir() else f"there is no folder {str(path.parent)!r}"
        raise click.UsageError(f"cannot write to {output!r}: {reason}")
    return path


def emit(out: Path | None, write: Callable[[TextIO], None], *, for_terminal: bool = True) -> None:
    """Write to a file or to standard output, in the encoding that the reader expects."""
    if out is not None:
        # all of it is made before the file is opened, so that a crash leaves the old one
        whole = io.StringIO()
        write(whole)
        try:
            _save(out, whole.getvalue().encode(errors="backslashreplace"))
        except OSError as error:
            raise click.UsageError(f"cannot write to {str(out)!r}: {reason_of(error)}") from error
        return
    try:
        _to_standard_output(write, for_terminal)
    except BrokenPipeError:
        # who reads us has seen enough, and the exit status stays what it is
        silence()


def _to_standard_output(write: Callable[[TextIO], None], for_terminal: bool) -> None:
    if for_terminal:
        write(sys.stdout)
        sys.stdout.flush()
        return
    sys.stdout.flush()
    whole = io.StringIO()
    write(whole)
    sys.stdout.buffer.write(whole.getvalue().encode(errors="backslashreplace"))
    sys.stdout.buffer.flush()


def rewrite(path: Path, text: str) -> None:
    """Write the new text of a file that a person wrote, with its byte order mark if it has one."""
    mark = b"\xef\xbb\xbf"
    had_mark = path.read_bytes().startswith(mark)
    _save(path, (mark if had_mark else b"") + text.encode())


def _save(path: Path, data: bytes) -> None:
    """Write a file; what is there stays as it is until all of the new one is on the disk."""
    whole = path.resolve()
    if not whole.is_file() or not os.access(whole.parent, os.W_OK):
        path.write_bytes(data)
        return
    if not os.access(whole, os.W_OK):
        # a new file would take its place all the same, but somebody has protected this one
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
    beside = whole.with_name(f".{whole.name}.new")
    try:
        beside.write_bytes(data)
        beside.chmod(stat.S_IMODE(whole.stat().st_mode))
        beside.replace(whole)
    except OSError:
        beside.unlink(missing_ok=True)
        raise


def reason_of(error: OSError) -> str:
    """Say why a file could not be written, as the system says it."""
    return error.strerror or str(error)


def complain(text: str) -> None:
    """Say something beside the report, where errors go."""
    sys.stderr.write(clean(text) + "\n")


def colored(wish: str) -> bool:
    """Decide on colours: the option, then NO_COLOR, FORCE_COLOR and the terminal."""
    if wish != "auto":
        return wish == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR") or os.environ.get("CLICOLOR_FORCE"):
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def width() -> int | None:
    """Return the width of the terminal, or None where nobody watches and lines stay whole."""
    if not sys.stdout.isatty():
        return None
    # brings four libraries of archives, which a pipe does not need
    import shutil  # noqa: PLC0415

    return shutil.get_terminal_size().columns
