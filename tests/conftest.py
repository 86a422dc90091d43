"""What the tests share: the cache folder is a temporary one, and no test reads the clock."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SEED = ROOT / "seeds" / "000_da9d354edfb99ae0.txt"
SHARED = ROOT.parent / "shared"


@pytest.fixture(autouse=True)
def _quiet_surroundings(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.getbasetemp() / "cache"))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1718150400")  # 12 June 2024
    monkeypatch.delenv("NO_COLOR", raising=False)
