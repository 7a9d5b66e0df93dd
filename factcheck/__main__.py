"""How does ``factcheck`` start?

``factcheck --version`` answers before anything heavy is imported; all else is the command line's business.
"""

from __future__ import annotations

import gc
import os
import sys

from factcheck import __version__

TYPE_CHECKING = False
if TYPE_CHECKING:  # typing would cost --version as much as all else
    from typing import TextIO


def main() -> int:
    """Run the program on the arguments it was started with and return its exit status."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        try:
            sys.stdout.write(f"factcheck {__version__}\n")
            sys.stdout.flush()
        except OSError:
            pass  # the command line says what is the matter with standard output
        else:
            return 0
    # a run makes next to no circles, and looking for them took 17 of 290 ms
    gc.set_threshold(100_000, 20, 20)
    try:
        # the command line costs more than the interpreter itself
        from factcheck.cli import run  # noqa: PLC0415

        return run(sys.argv[1:])
    except KeyboardInterrupt:
        return 130


def _nowhere() -> TextIO:
    return open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123 (--version has no time for pathlib)


def script() -> None:
    """Run the program as a process of its own, and end it."""
    # whoever closes a stream (>&-) wants the exit status alone
    sys.stdout = sys.stdout or _nowhere()
    sys.stderr = sys.stderr or _nowhere()
    status = main()
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except (OSError, ValueError):
        pass  # whoever was to read has gone, or the run has said what is the matter
    # what a run has made goes with the process; to free it piece by piece took 8 of 210 ms
    os._exit(status)


if __name__ == "__main__":
    script()
