"""Regular expressions that are compiled when they are first used: most texts need few of them, and a start must stay cheap."""

from __future__ import annotations

import re
from typing import Any, AnyStr, cast


class _Later:
    """Stands for a compiled pattern, and becomes one with all its methods when it is first asked for any."""

    def __init__(self, text: Any, flags: int) -> None:
        self._source = text, flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)  # what copies and debuggers ask for, before there is a source
        compiled = re.compile(*self._source)
        for method in ("search", "match", "fullmatch", "finditer", "findall", "sub", "split", "pattern"):
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def pattern(text: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """The pattern of `re.compile(text, flags)`; an error in it is raised when it is first used."""
    return cast("re.Pattern[AnyStr]", _Later(text, flags))
