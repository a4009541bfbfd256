"""Rawi reads Arabic news reports: who did and said what, to whom, when, where, how many, and on whose word."""

__version__ = "0.1.0"
