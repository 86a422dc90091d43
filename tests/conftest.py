"""What the tests share: the cache folder is a temporary one, and no test reads the clock or is held to a time."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("by no clock", deadline=None)
settings.load_profile("by no clock")

ROOT = Path(__file__).parent.parent
SEED = ROOT / "seeds" / "000_da9d354edfb99ae0.txt"
SHARED = ROOT.parent / "shared"


@pytest.fixture(autouse=True)
def _quiet_surroundings(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.getbasetemp() / "cache"))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1718150400")  # 12 June 2024
    monkeypatch.delenv("NO_COLOR", raising=False)


@pytest.fixture
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The test runs in a folder of its own."""
    monkeypatch.chdir(tmp_path)


def put(**files: str) -> None:
    """Write files into the working folder; `__` in a name parts folders."""
    for name, text in files.items():
        path = Path(name.replace("__", "/"))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
