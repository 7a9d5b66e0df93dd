"""What does English offer to the checker?

"Revenue rose 12 % to $48.2 million" needs its figures, its sentences, its lists and its cue words.
"""

from __future__ import annotations

from factcheck.languages import Language
from factcheck.languages.en.cues import CUES
from factcheck.languages.en.reader import figures
from factcheck.languages.en.sentences import items, sentences

LANGUAGE = Language("en", figures, sentences, items, CUES, spaced=True)
