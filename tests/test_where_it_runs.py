"""The hook for pre-commit and the action for GitHub."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from lint.formats import endings, word
from tests.conftest import ROOT

NAME = ("-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "init.defaultBranch=main")
QUIET = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}


def git(folder: Path, *args: str) -> str:
    done = subprocess.run(["git", *NAME, *args], cwd=folder, check=True, capture_output=True, text=True, env=QUIET)
    return done.stdout.strip()


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_the_hook_in_a_scratch_repository(tmp_path: Path) -> None:
    pytest.importorskip("pre_commit", reason="pre-commit is not installed")
    hooks, work = tmp_path / "hooks", tmp_path / "work"
    hooks.mkdir()
    shutil.copy(ROOT / ".pre-commit-hooks.yaml", hooks)
    git(hooks, "init")
    git(hooks, "add", ".")
    git(hooks, "commit", "-m", "hooks")
    work.mkdir()
    git(work, "init")
    # the hook as it ships, but run from this checkout: installing it needs a network
    local = {"id": "copydesk", "language": "system", "entry": f"{sys.executable} -m lint check"}
    config = {"repos": [{"repo": str(hooks), "rev": git(hooks, "rev-parse", "HEAD"), "hooks": [local]}]}
    (work / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")
    (work / "copydesk.yaml").write_text("ignore: [old/]\nfail-on: warning\n", encoding="utf-8")
    (work / "old").mkdir()
    (work / "old" / "b.md").write_text("It is of of use.\n", encoding="utf-8")
    for name in ("a b.md", "c.mdx", "-d.md"):
        (work / name).write_text("It is of of use.\n", encoding="utf-8")
    git(work, "add", ".")
    environment = {**QUIET, "PRE_COMMIT_HOME": str(tmp_path / "home"), "PYTHONPATH": str(ROOT)}

    def run(*args: str) -> tuple[int, str]:
        command = [sys.executable, "-m", "pre_commit", "run", *args]
        done = subprocess.run(command, cwd=work, capture_output=True, text=True, env=environment, check=False)
        return done.returncode, done.stdout

    code, shown = run("--all-files")
    assert code == 1
    assert "“of” appears twice in a row." in shown
    assert all(name in shown for name in ("a b.md", "c.mdx", "-d.md"))
    assert "old/b.md" not in shown
    # nothing is left to check, and that is no fault
    code, shown = run("--files", "old/b.md")
    assert (code, "Passed" in shown) == (0, True)


def test_the_action_passes_what_users_write_through_the_environment() -> None:
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    assert set(action["inputs"]) == {"files", "config", "changed-only", "baseline", "fail-on", "sarif"}
    scripts = [step["run"] for step in action["runs"]["steps"] if "run" in step]
    assert all("${{" not in script for script in scripts)


@pytest.mark.skipif(shutil.which("bash") is None or sys.platform == "win32", reason="a script for bash")
def test_the_script_of_the_action(tmp_path: Path) -> None:
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    script = action["runs"]["steps"][-1]["run"]
    tools = tmp_path / "bin"
    tools.mkdir()
    command = tools / "copydesk"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m lint "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    (tmp_path / "a b.md").write_text("It is of of use.\n", encoding="utf-8")
    given = {
        "FILES": "a b.md\n\n",
        "CONFIG": "",
        "CHANGED_ONLY": "false",
        "BASELINE": "",
        "FAIL_ON": "warning",
        "SARIF": "out.sarif",
        "BASE": "",
    }
    environment = {**os.environ, **given, "PATH": f"{tools}:{os.environ['PATH']}", "PYTHONPATH": str(ROOT)}
    environment["GITHUB_STEP_SUMMARY"] = str(tmp_path / "summary.md")

    def ran(script: str, **more: str) -> subprocess.CompletedProcess[str]:
        shell = ["bash", "-e", "-o", "pipefail", "-c", script]
        environment.update(more)
        return subprocess.run(shell, cwd=tmp_path, capture_output=True, text=True, env=environment, check=False)

    done = ran(script)
    assert done.returncode == 1, done.stderr
    assert done.stdout.startswith("::warning file=a b.md,line=1,")
    assert (tmp_path / "out.sarif").exists()
    assert "1 file: 1 warning." in (tmp_path / "summary.md").read_text(encoding="utf-8")
    assert ran('copydesk baseline create "a b.md"').returncode == 0
    assert (ran(script, BASELINE="copydesk-baseline.json").returncode, ran(script, BASELINE="").returncode) == (0, 1)
    assert "file=a b.md,line=1," in ran(script, FILES="  a b.md  \r\n").stdout
    assert ran(script, CHANGED_ONLY="True").stdout.startswith("::notice title=copydesk::This run is of no pull request")
    assert ran(script, CHANGED_ONLY="").stdout == done.stdout
    assert (ran(script, FILES=" \n").returncode, ran(script, FILES=" \n").stdout) == (
        2,
        "::error title=copydesk::“files” is empty; name files or folders, one a line, or leave it out\n",
    )
    refused = ran(script, FILES="a b.md", CHANGED_ONLY="yes")
    assert (refused.returncode, refused.stdout) == (
        2,
        "::error title=copydesk::changed-only takes true or false, not “yes”\n",
    )


@pytest.mark.skipif(sys.platform == "win32", reason="there a home is always known")
def test_a_user_without_a_home_can_check(tmp_path: Path) -> None:
    text = tmp_path / "boats.txt"
    text.write_text("The boats are are late.\n", encoding="utf-8")
    code = (
        "import os, pwd, sys\n"
        "def nobody(number): raise KeyError(number)\n"
        "pwd.getpwuid = nobody\n"
        "os.environ.pop('HOME', None)\n"
        f"sys.argv = ['copydesk', 'check', {str(text)!r}, '--date', 'none']\n"
        "from lint.__main__ import run\n"
        "run()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], env={"PATH": ""}, capture_output=True, text=True, cwd=ROOT, check=False
    )
    assert "“are” appears twice in a row." in done.stdout
    assert (done.returncode, done.stderr) == (0, "")


def test_the_hook_takes_the_files_that_a_folder_is_searched_for() -> None:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    of_core = sorted(endings() - set(word.FILES))  # without their extra, a Word file that is named is an error
    assert [ending for ending in of_core if not re.search(hook["files"], f"a{ending}")] == []
    assert re.search(hook["files"], "a.py") is None
