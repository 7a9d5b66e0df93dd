"""``python -m tests.golden --rewrite`` writes the golden reports anew."""

import sys

from . import rewrite

if sys.argv[1:] != ["--rewrite"]:
    sys.exit("usage: python -m tests.golden --rewrite")
rewrite()
