"""`grammar/languagetool` where the server is absent, slow, broken or of another mind:
the other rules run all the same."""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

import lint
from lint.cli.main import main
from lint.language import language_tool
from tests.test_cli import run

pytest.importorskip("language_tool_python")
LANGUAGES = [{"name": "English (US)", "code": "en", "longCode": "en-US"}]
TEXT = "The the ferry is late.\n"


class Server:
    """A server on the loopback interface that says what it is told to say."""

    def __init__(self) -> None:
        self.answer: tuple[int, bytes] = (200, b'{"matches": []}')
        self.asked: list[str] = []
        self.wait = threading.Event()
        self.wait.set()
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                self.reply(200, json.dumps(LANGUAGES).encode())

            def do_POST(self) -> None:
                outer.asked.append(self.rfile.read(int(self.headers["Content-Length"])).decode())
                outer.wait.wait(5)
                self.reply(*outer.answer)

            def reply(self, status: int, body: bytes) -> None:
                self.send_response(status)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, format: str, *args: Any) -> None:
                """Nothing."""

        self.http = HTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self.http.server_address[1]}"
        threading.Thread(target=self.http.serve_forever, daemon=True).start()


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Server]:
    monkeypatch.setattr(language_tool, "_tools", {})
    monkeypatch.setattr(language_tool, "_answers", {})
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    one = Server()
    yield one
    one.wait.set()
    one.http.shutdown()
    one.http.server_close()


def match(offset: int, length: int, kind: str = "grammar", replacement: str = "") -> dict[str, Any]:
    return {
        "message": "This is odd",
        "shortMessage": "",
        "offset": offset,
        "length": length,
        "replacements": [{"value": replacement}] if replacement else [],
        "context": {"text": "", "offset": 0, "length": length},
        "sentence": "",
        "rule": {"id": "ODD", "issueType": kind, "category": {"id": "GRAMMAR"}},
    }


def report(tmp_path: Path, server: str, text: str = TEXT, settings: str = "") -> lint.Report:
    config = tmp_path / "copydesk.yaml"
    config.write_text(f"languagetool:\n  server: {server}\n{settings}")
    return lint.lint_text(text, path="a.md", config=config)


def test_offsets_of_the_wire_become_places_of_the_file(server: Server, tmp_path: Path) -> None:
    text = "# A 🎪\n\nIt *is* 🎠 odd.\n"  # sent as "A 🎪\n\nIt is 🎠 odd."; the server counts UTF-16 units
    server.answer = (200, json.dumps({"matches": [match(15, 3, replacement="fine")]}).encode())
    found = [one for one in report(tmp_path, server.address, text).diagnostics if one.rule == "grammar/languagetool"]
    (one,) = found
    assert (one.place.quote, one.message, one.severity) == ("odd", "“odd”: This is odd.", "warning")
    assert text[one.place.start : one.place.end] == "odd"
    assert one.fixes[0].edits[0].replacement == "fine"


def test_style_is_a_suggestion_and_does_not_look_into_quotations(server: Server, tmp_path: Path) -> None:
    text = "“It is odd,” he said. It is odd.\n"
    server.answer = (200, json.dumps({"matches": [match(7, 3, "style"), match(28, 3, "style")]}).encode())
    found = [one for one in report(tmp_path, server.address, text).diagnostics if one.rule == "grammar/languagetool"]
    assert [(one.place.start, one.severity) for one in found] == [(28, "suggestion")]


def test_one_text_is_asked_about_once(server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    report(tmp_path, server.address)
    report(tmp_path, server.address)
    assert len(server.asked) == 1
    monkeypatch.setattr(language_tool, "_answers", {})  # another process finds the answer in the cache folder
    report(tmp_path, server.address)
    assert len(server.asked) == 1


def test_no_cache_asks_anew_and_keeps_no_answer(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "copydesk.yaml").write_text(f"languagetool:\n  server: {server.address}\n")
    (tmp_path / "a.md").write_text(TEXT)
    for asked in (1, 2):
        monkeypatch.setattr(language_tool, "_answers", {})
        CliRunner().invoke(main, ["check", str(tmp_path / "a.md"), "--no-cache"])
        assert len(server.asked) == asked
    assert not list((tmp_path / "cache").rglob("languagetool"))


def test_of_the_answers_that_are_kept_the_oldest_go(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(language_tool, "MOST", 3)
    monkeypatch.setattr(language_tool, "AT_A_TIME", 1)
    folder = tmp_path / "answers"
    folder.mkdir()
    own = folder / "notes.json"
    own.write_text("{}")
    wanted = language_tool.Wanted(server.address)
    kept: list[Path] = []
    for number in range(5):
        language_tool.answers(f"Text {number}.", wanted, str(folder))
        (new,) = {*folder.iterdir()} - {own, *kept}
        os.utime(new, (number, number))
        kept.append(new)
    assert {*folder.iterdir()} == {own, *kept[2:]}
    monkeypatch.setattr(language_tool, "_answers", {})
    language_tool.answers("Text 4.", wanted, str(folder))
    assert len(server.asked) == 5
    language_tool.answers("Text 0.", wanted, str(folder))
    assert len(server.asked) == 6


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ((500, b"Internal Server Error"), "gives no answer that can be read"),
        ((200, b"<html>"), "gives no answer that can be read"),
        ((200, b'{"software": 1}'), "gives no answer that can be read"),
        ((200, b'{"matches": [{"offset": "x"}]}'), "gives no answer that can be read"),
    ],
)
def test_an_answer_that_is_none_is_one_sentence(
    server: Server, tmp_path: Path, answer: tuple[int, bytes], said: str
) -> None:
    server.answer = answer
    one = report(tmp_path, server.address)
    assert one.error is not None
    assert one.error.startswith(
        f"the rule grammar/languagetool did not run: the LanguageTool server {server.address} {said}"
    )
    assert [d.rule for d in one.diagnostics] == ["sentences/repeated-word"]


def test_a_slow_server(server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(language_tool, "SECONDS", 0.2)
    server.wait.clear()
    one = report(tmp_path, server.address)
    assert one.error == (
        f"the rule grammar/languagetool did not run: the LanguageTool server {server.address} did not answer within 0.2 seconds"
    )


def test_no_server_fails_the_run_only_where_it_is_required(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(TEXT)
    nobody = "http://127.0.0.1:9"
    for required, status in (("yes", 2), ("no", 0)):
        (tmp_path / "copydesk.yaml").write_text(f"languagetool:\n  server: {nobody}\n  required: {required}\n")
        result = run("check", "a.md", cwd=tmp_path)
        assert result.exit_code == status
        assert result.stderr == (
            "copydesk: a.md: the rule grammar/languagetool did not run: the LanguageTool server http://127.0.0.1:9 cannot be "
            "reached; look whether it runs\n"
        )
        assert "sentences/repeated-word" in result.stdout


def test_nothing_is_downloaded_unasked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(language_tool, "_is_installed", lambda: False)
    one = report(tmp_path, "local")
    assert one.error is not None
    assert "LanguageTool is not on this machine, and nothing is downloaded unasked" in one.error


def test_an_unknown_setting_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(TEXT)
    (tmp_path / "copydesk.yaml").write_text("languagetool:\n  sever: http://localhost\n")
    result = run("check", "a.md", cwd=tmp_path)
    assert result.exit_code == 2
    assert "copydesk.yaml, line 2: unknown option “sever”; did you mean “server”?" in result.stderr
