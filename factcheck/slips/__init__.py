"""What does a slip of the hand make of a figure, and which checks would show it?

``alter`` writes 59% as 69%, ``guard`` tells which such slips the checks of an article would catch, ``repair``
which one would mend a check that fails, and ``causes`` which failures one change would mend together.
"""
