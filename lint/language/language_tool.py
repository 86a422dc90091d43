"""What a LanguageTool server says of a text, by way of language-tool-python.

That package is GPL-3.0-only, and so an extra that nothing else imports. Answers are kept by text, server and settings:
in the process, and in a folder where one is given.
"""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from itertools import count
from pathlib import Path
from typing import Any

from lint.digests import sha256
from lint.kept.files import forget_oldest, write_cache
from lint.records import Record

SECONDS = 60
"""How long a server may take for one text."""
MOST, AT_A_TIME = 20_000, 500
"""Answers that are kept in a folder, the oldest of which go first,
and how many are added between two looks at their number."""
NAMES = "[0-9a-f]" * 64 + ".json"
"""What the files of answers are called; others in the folder are somebody’s own."""
LOCAL = "local"
"""The server that language-tool-python starts itself, from a copy of LanguageTool that is there already."""


class UnreachableError(Exception):
    """There is no answer; the message says why, in words that end a sentence with the server's name in it."""


class Answer(Record):
    """One finding of LanguageTool: offsets are code points of the text that was sent."""

    start: int
    end: int
    rule: str
    category: str
    kind: str
    message: str
    replacements: tuple[str, ...]


class Wanted(Record):
    """What is asked of a server: its address or `local`, the variety of English, and what is switched."""

    server: str
    language: str = "en-US"
    disabled_rules: tuple[str, ...] = ()
    disabled_categories: tuple[str, ...] = ()
    enabled_rules: tuple[str, ...] = ()
    picky: bool = False


MOST_ANSWERS = 1000
"""Texts whose answers a process remembers, as `watch` asks for them again and again."""
_tools: dict[Wanted, Any] = {}
_answers: dict[bytes, list[Answer]] = {}
_added = count()


def answers(text: str, wanted: Wanted, folder: str = "") -> list[Answer]:
    """What the server finds in a text. Raises UnreachableError."""
    key = sha256(repr((wanted, text)).encode("utf-8", "surrogatepass")).digest()
    if key not in _answers:
        kept = Path(folder) / f"{key.hex()}.json" if folder else None
        found = _kept(kept)
        if found is None:
            found = _asked(text, wanted)
            _keep(kept, found)
        if len(_answers) >= MOST_ANSWERS:
            _answers.clear()
        _answers[key] = found
    return _answers[key]


def _asked(text: str, wanted: Wanted) -> list[Answer]:
    tool = _tool(wanted)
    try:
        matches = tool.check(text)
    except Exception as error:  # whatever a server answers, a text is checked by the other rules
        _tools.pop(wanted, None)
        raise UnreachableError(_said(error)) from None
    try:
        return [
            Answer(
                int(one.offset), int(one.offset) + int(one.error_length), str(one.rule_id), str(one.category),
                str(one.rule_issue_type), str(one.message), tuple(map(str, one.replacements[:3])),
            )
            for one in matches
        ]  # fmt: skip
    except (AttributeError, TypeError, ValueError) as error:
        raise UnreachableError(f"gives an answer that is no report ({type(error).__name__})") from None


def _tool(wanted: Wanted) -> Any:
    if wanted in _tools:
        return _tools[wanted]
    try:
        import language_tool_python
    except ImportError:
        raise UnreachableError(
            "cannot be asked without an extra that is under the GPL: pip install 'copydesk[languagetool]'"
        ) from None

    class Client(language_tool_python.LanguageTool):
        """The package's client, which does not wait five minutes."""

        _TIMEOUT = SECONDS  # type: ignore[assignment]

    if wanted.server == LOCAL and not _is_installed():
        raise UnreachableError(
            "is not on this machine, and nothing is downloaded unasked: run `python -m language_tool_python` once, or name a server"
        )
    try:
        tool = Client(wanted.language, remote_server=None if wanted.server == LOCAL else wanted.server)
        tool.disabled_rules = set(wanted.disabled_rules)
        tool.disabled_categories = set(wanted.disabled_categories)
        tool.enabled_rules = set(wanted.enabled_rules)
        tool.picky = wanted.picky
    except Exception as error:
        raise UnreachableError(_said(error)) from None
    _tools[wanted] = tool
    return tool


def _is_installed() -> bool:
    """Whether a copy of LanguageTool lies where the package looks for one."""
    folder = os.environ.get("LTP_JAR_DIR_PATH")
    if folder and Path(folder).is_dir():
        return True
    from language_tool_python.download_lt import LocalLanguageTool

    try:
        return bool(LocalLanguageTool.get_installed_versions())
    except Exception:
        return False


def _said(error: Exception) -> str:
    """What went wrong, for an editor."""
    text = " ".join(str(error).split())
    if "Read timed out" in text or "ReadTimeout" in text:
        return f"did not answer within {SECONDS} seconds"
    if any(sign in text for sign in ("refused", "Max retries", "resolve", "unreachable", "Failed to establish")):
        return "cannot be reached; look whether it runs"
    if "not a language code" in text or "is not supported" in text or "unsupported" in text.lower():
        return f"does not know this language ({text[:120]})"
    told = f" ({text[:120]})" if type(error).__module__.startswith("language_tool_python") and text else ""
    return f"gives no answer that can be read{told}"  # of other errors the text is for programmers


def _kept(path: Path | None) -> list[Answer] | None:
    if path is None:
        return None
    try:
        return [Answer._make([*one[:6], tuple(one[6])]) for one in json.loads(path.read_bytes())]
    except (OSError, ValueError, TypeError, IndexError):
        return None


def _keep(path: Path | None, found: Sequence[Answer]) -> None:
    """Keep an answer, and so many of all in its folder."""
    if path is None:
        return
    write_cache(path, json.dumps(found).encode())
    if next(_added) % AT_A_TIME == 0:
        forget_oldest(path.parent, NAMES, MOST)
