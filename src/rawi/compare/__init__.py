"""Reports side by side: which share their text, and which tell of the same happening."""

from rawi.compare.copies import find_copies, independent
from rawi.compare.profile import Profile, profile_of
from rawi.compare.stories import find_stories

__all__ = ["Profile", "find_copies", "find_stories", "independent", "profile_of"]
