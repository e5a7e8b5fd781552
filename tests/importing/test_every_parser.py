# SPDX-License-Identifier: MIT
"""Every parser with random contents: it reads, leaves alone or refuses, and says what it did.

The fuzzer (``tests/fuzzing``) drives the same targets, led by what code they reach.
"""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.effort import examples
from tests.fuzzing import run
from tests.fuzzing.seeds import seeds_of
from tests.fuzzing.targets import TARGETS, BrokenPromiseError, check_result

PIECES = [
    line[1:-1].encode("ascii").decode("unicode_escape").encode("latin-1")
    for line in (run.HERE / "words.dict").read_text("ascii").splitlines()
    if line.startswith('"')
]
SEEDS = {target: seeds_of(target) for target in TARGETS}


@st.composite
def contents(draw: st.DrawFn, target: str) -> bytes:
    """Draw a fixture with pieces cut out, put in, repeated and changed; or pieces alone."""
    seed = draw(st.sampled_from([b"", *SEEDS[target]]))
    start = draw(st.integers(0, max(0, len(seed) - 1)))
    data = bytearray(seed[start : start + 4000] if draw(st.booleans()) else seed[:4000])
    for _ in range(draw(st.integers(1, 6))):
        place = draw(st.integers(0, len(data)))
        end = place + draw(st.sampled_from([0, 0, 1, 8, 200]))
        piece = draw(st.sampled_from(PIECES) | st.binary(max_size=20))
        data[place:end] = piece * draw(st.sampled_from([1, 1, 2, 60]))
    return bytes(data)


@pytest.mark.parametrize("target", TARGETS)
@settings(max_examples=examples(12), deadline=None)
@given(st.data())
def test_any_content_is_read_left_alone_or_refused(target: str, data: st.DataObject) -> None:
    TARGETS[target](data.draw(contents(target)))


@pytest.mark.parametrize("target", TARGETS)
def test_the_seeds_and_their_halves_do_no_harm(target: str) -> None:
    for seed in SEEDS[target]:
        TARGETS[target](seed[: len(seed) // 2])


def test_the_fuzzer_is_told_of_every_parser() -> None:
    from aliguard_desktop.importing.readers import ContentReader, _readers_by_kind  # noqa: PLC0415

    kinds = _readers_by_kind(ContentReader())
    names = {type(reader).__name__ for readers in kinds.values() for reader in readers}
    source = (run.HERE / "targets.py").read_text("utf-8")
    assert [name for name in names if f"{name}(" not in source] == []


def test_a_broken_promise_is_noticed() -> None:
    from aliguard_desktop.services.imported import ImportedOrder, ReadResult  # noqa: PLC0415

    with pytest.raises(BrokenPromiseError):
        check_result(ReadResult("x"))
    with pytest.raises(BrokenPromiseError):
        check_result(ReadResult("x", (ImportedOrder("8190004567427741", title="a\u202eb"),)))
    check_result(ReadResult("x", (ImportedOrder("8190004567427741", title="ab"),)))


def test_without_atheris_the_run_says_so_and_goes_on(monkeypatch, capsys) -> None:
    monkeypatch.setattr(run.importlib.util, "find_spec", lambda name: None)
    assert run.main([]) == 0
    assert "atheris is not installed" in capsys.readouterr().out


def test_a_finding_can_be_read_again(tmp_path, capsys) -> None:
    path = tmp_path / "crash-1"
    path.write_bytes(b"&#" + b"9" * 5000)
    assert run.main(["--replay", str(path), "words", "html"]) == 0
    assert "does no harm" in capsys.readouterr().out
