"""`copydesk init`: write a commented copydesk.yaml."""

from __future__ import annotations

from collections import Counter
from itertools import islice
from pathlib import Path

import click

from lint import rules
from lint.cli._option import option
from lint.cli._output import is_text, write_file
from lint.config import keys as config_keys
from lint.config import places
from lint.files import contents, search
from lint.formats import UnreadableError, decode
from lint.totals import counted

MOST, READ = 10_000, 200
"""Files that are counted, and that are read."""
TELLING = 20
"""Words of one spelling or the other that say something of the house."""


@click.command("init")
@option("--force", is_flag=True, help="Replace a copydesk.yaml that is there.")
def command(force: bool) -> None:
    """Write a commented copydesk.yaml into this folder.

    Nothing in it is switched on: it says what can be set. It holds for this folder and all below it.
    """
    path = Path(places.NAME)
    if path.exists() and not force:
        raise click.ClickException(f"{path} is there already; --force replaces it")
    lines = [
        "# Settings of copydesk for this folder and all below it. Take the # away from what you want to set.",
        "",
    ]
    for key in config_keys.KEYS.values():
        lines.append(f"# {key.meaning[0].upper()}{key.meaning[1:]}.")
        lines += [f"#{line}" for line in key.example.split("\n")]
        lines.append("")
    lines += _about(Path())
    desks = sorted({rule.desk for rule in rules.shipped().rules.values()})
    lines.append(f"# Desks that ship: {', '.join(desks)}. `copydesk rules list` shows their rules.")
    write_file(path, "\n".join(lines) + "\n", "config")
    click.echo(f"Wrote {path}. Try: copydesk check .")


def _about(folder: Path) -> list[str]:
    """What the files of the folder suggest, as comments."""
    found = list(islice(search(folder, is_text), MOST))
    kinds = Counter(file.suffix.lower() for file in found)
    if not found:
        return ["# There is no file here yet that can be checked.", ""]
    listed = ", ".join(f"{count} of {kind}" for kind, count in sorted(kinds.items()))
    at_least = "at least " if len(found) == MOST else ""
    lines = [f"# Checked here: {at_least}{counted(len(found), 'file')} ({listed})."]
    sides = _spelling(found)
    british, american = sides["British"] + sides["-ise"], sides["American"]
    more, less = max(british, american), min(british, american)
    if more + less >= TELLING and more >= 4 * less:
        side = "American" if american > british else "Oxford" if sides["-ize"] > sides["-ise"] else "British"
        lines.append(f"# Their spelling is {side} ({more} words against {less}):")
        lines.append(f"#english: {side.lower()}")
    return [*lines, ""]


def _spelling(files: list[Path]) -> Counter[str]:
    """How many words of the first files are British, American, in -ise and in -ize."""
    from lint.language.vocabulary.spellings import WORD, telling

    found: Counter[str] = Counter()
    for file in files[:READ]:
        try:
            text = decode(contents(file)).text
        except (OSError, UnreadableError):
            continue
        words = [word.lower() for word in WORD.findall(text)]
        known = telling(words)
        found.update(known[word].side for word in words if word in known)
    return found
