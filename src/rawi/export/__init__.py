"""Readings into files of other programs: a module a format, each with `write(readings, out)`."""
