"""What holds for every test."""

from hypothesis import settings

# The machine that runs the tests may be busy: how long an example takes says nothing.
settings.register_profile("rawi", deadline=None)
settings.load_profile("rawi")
