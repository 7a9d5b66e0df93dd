"""Checks that the numbers of an article agree with each other, exactly and offline."""

__version__ = "0.1.0"
