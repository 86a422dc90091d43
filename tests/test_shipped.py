"""What ships compressed and is unpacked once into the user's cache."""

from __future__ import annotations

import zlib
from pathlib import Path

import pytest

from lint.kept import shipped as kept
from lint.language.verbs.finite import BITS, MODEL

PARTS = bytes(range(256)) * 40, b"and a list " * 20
CONTENT = b"".join(PARTS)


@pytest.fixture
def shipped(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setattr(kept, "cache_folder", lambda: tmp_path / "cache")
    path = tmp_path / "model.bin"
    path.write_bytes(kept.compressed(*PARTS))
    return path


def kept_files(shipped: Path) -> list[Path]:
    return sorted((shipped.parent / "cache").glob("*"))


def test_what_is_unpacked_is_kept_and_read_again(shipped: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert bytes(kept.content_of(shipped)) == CONTENT
    (file,) = kept_files(shipped)
    assert file.read_bytes() == CONTENT

    monkeypatch.delattr(kept.zlib, "decompressobj")
    assert bytes(kept.content_of(shipped)) == CONTENT


@pytest.mark.parametrize("damaged", [b"", CONTENT[:-1], b"\0" + CONTENT[1:]])
def test_what_was_damaged_is_unpacked_anew(shipped: Path, damaged: bytes) -> None:
    kept.content_of(shipped)
    (file,) = kept_files(shipped)
    file.write_bytes(damaged)
    assert bytes(kept.content_of(shipped)) == CONTENT
    assert file.read_bytes() == CONTENT


def test_where_nothing_can_be_kept_it_is_unpacked_all_the_same(shipped: Path) -> None:
    (shipped.parent / "cache").write_text("a file, and no folder")
    assert bytes(kept.content_of(shipped)) == CONTENT


def test_few_versions_are_kept(shipped: Path) -> None:
    for number in range(6):
        shipped.write_bytes(kept.compressed(CONTENT + bytes([number])))
        assert bytes(kept.content_of(shipped)) == CONTENT + bytes([number])
    assert len(kept_files(shipped)) == kept.MOST_KEPT


def test_what_was_cut_is_not_taken_for_whole(shipped: Path) -> None:
    shipped.write_bytes(shipped.read_bytes()[:-3])
    with pytest.raises(zlib.error, match="ends too early"):
        kept.content_of(shipped)


def test_the_model_ships_packed() -> None:
    plain = bytes(kept.content_of(MODEL))
    weights = len(plain) - (1 << BITS)
    assert kept.compressed(plain[:weights], plain[weights:]) == MODEL.read_bytes()
