# SPDX-License-Identifier: MIT
"""Fuzz every parser for a while with atheris, each in a process of its own with limits.

    python tests/fuzzing/run.py                       every parser, some seconds each
    python tests/fuzzing/run.py --seconds 600 html    one parser for ten minutes
    python tests/fuzzing/run.py --replay FILE html    read one saved input again

What ends a parser with an error, takes too long or too much memory is saved in ``build/fuzzing``
and ends the run with status 1. Inputs that reach new places stay there too and are used again.
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

from tests.fuzzing.seeds import write_seeds
from tests.fuzzing.targets import TARGETS

HERE = Path(__file__).resolve().parent
BUILD = ROOT / "build" / "fuzzing"
SECONDS = 15
"""How long each target is fuzzed where nobody says otherwise."""
LONGEST_INPUT = 60_000
"""Most bytes of one input."""
MOST_MEMORY_MB = 1500
MOST_SECONDS = 20
"""Longest that one input may take; instrumented code takes some times as long as usual."""
_RUNS = re.compile(r"^(?:stat::number_of_executed_units:|Done) +(\d+)", re.MULTILINE)


@dataclass(frozen=True)
class Outcome:
    """What fuzzing one target came to."""

    target: str
    runs: int
    found: tuple[Path, ...]
    log: Path
    failed: bool


def main(arguments: list[str] | None = None) -> int:
    """Fuzz, or replay, and return the exit status."""
    options = _options(arguments)
    if options.replay is not None:
        return _replay(options.replay, options.targets)
    if importlib.util.find_spec("atheris") is None:
        print(
            "Coverage-guided fuzzing is left out: atheris is not installed, because there is no "
            f"build of it for this Python ({sys.version.split()[0]}) and system. "
            "The property tests read every parser's random inputs all the same."
        )
        return 0
    outcomes = []
    for target in options.targets or list(TARGETS):
        outcomes.append(fuzz(target, options.seconds))
        print(_sentence(outcomes[-1]), flush=True)
    return 1 if any(outcome.failed for outcome in outcomes) else 0


def fuzz(target: str, seconds: int) -> Outcome:
    """Fuzz one target in a process of its own."""
    folder = BUILD / target
    for name in ("seeds", "corpus", "findings"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    write_seeds(target, folder / "seeds")
    before = set((folder / "findings").iterdir())
    command = [
        *(sys.executable, str(HERE / "fuzz_one.py"), target),
        *(f"-max_total_time={seconds}", f"-timeout={MOST_SECONDS}"),
        *(f"-rss_limit_mb={MOST_MEMORY_MB}", f"-max_len={LONGEST_INPUT}"),
        *(f"-dict={HERE / 'words.dict'}", f"-artifact_prefix={folder / 'findings'}{os.sep}"),
        *("-print_final_stats=1", "-verbosity=1", "-len_control=20"),
        *(str(folder / "corpus"), str(folder / "seeds")),
    ]
    log = folder / "log.txt"
    with log.open("w", encoding="utf-8") as stream:
        status = subprocess.run(
            command, stdout=stream, stderr=subprocess.STDOUT, cwd=ROOT, check=False
        ).returncode
    text = log.read_text(encoding="utf-8", errors="replace")
    runs = max((int(count) for count in _RUNS.findall(text)), default=0)
    found = sorted(set((folder / "findings").iterdir()) - before)
    return Outcome(target, runs, tuple(found), log, status != 0)


def _sentence(outcome: Outcome) -> str:
    said = f"{outcome.target}: {outcome.runs} inputs"
    if not outcome.failed:
        return f"{said}, nothing found."
    lines = [f"{said}, FAILED. The log is {outcome.log.relative_to(ROOT)}."]
    lines.extend(
        "Replay: python tests/fuzzing/run.py --replay "
        f"{path.relative_to(ROOT)} {outcome.target}   (then keep it as a test, and mend it)"
        for path in outcome.found
    )
    return "\n".join(lines)


def _replay(path: Path, targets: list[str]) -> int:
    """Read one saved input again, without atheris; an error is shown as it comes."""
    for target in targets or ["everything"]:
        TARGETS[target](path.read_bytes())
        print(f"{target}: {path} does no harm.")
    return 0


def _options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=", ".join(TARGETS))
    parser.add_argument("--seconds", type=int, default=SECONDS, help="for each target")
    parser.add_argument("--replay", type=Path, metavar="FILE", help="read one saved input again")
    options = parser.parse_args(arguments)
    unknown = set(options.targets) - set(TARGETS)
    if unknown:
        parser.error(f"no such target: {', '.join(sorted(unknown))}")
    return options


if __name__ == "__main__":
    sys.exit(main())
