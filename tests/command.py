"""The installed `rawi`, run as users run it."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

RAWI = str(Path(sys.executable).with_name("rawi"))
EXAMPLES = str(Path(__file__).parent.parent / "examples" / "reports")


_PERSONAL = ("RAWI_", "LC_", "LANG", "PYTHON", "FORCE_COLOR", "NO_COLOR", "COLUMNS")


def environment(**variables: str) -> dict[str, str]:
    """The environment without what changes the output on a developer's machine, and with `variables`."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(_PERSONAL) or name == "PYTHONPATH"}
    return kept | variables


def rawi(
    *arguments: str | bytes | Path, env: dict[str, str] | None = None, **options: Any
) -> subprocess.CompletedProcess[bytes]:
    """Run the command to its end; stdout and stderr are kept as bytes."""
    return subprocess.run([RAWI, *arguments], capture_output=True, check=False, env=env or environment(), **options)
