"""What copydesk costs, as ratios within one run.

    python -m benchmarks.run [FOLDER [STYLES]]

FOLDER holds Markdown or text files to check (default: the seeds, many times over), STYLES holds Vale styles, a folder
each. Where the command `proselint` is installed, its processor time and its time by the clock on the same files are
measured in turn with ours.
"""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from lint import lint_text

ROOT = Path(__file__).parent.parent
SEED = ROOT / "seeds" / "000_da9d354edfb99ae0.txt"
COPYDESK = [sys.executable, "-m", "lint"]


def seconds(command: list[str], times: int = 5) -> float:
    """The least processor time of a command over some runs."""
    best = float("inf")
    for _ in range(times):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        best = min(best, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return best


def memory(command: list[str]) -> float:
    """The largest resident size of a command, in megabytes."""
    code = (
        "import resource, subprocess, sys; subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, check=False); "
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    )
    done = subprocess.run([sys.executable, "-c", code, *command], cwd=ROOT, capture_output=True, text=True, check=True)
    return int(done.stdout) / 1024


def start_up() -> None:
    """One check of one article, against an interpreter that does nothing."""
    check = [*COPYDESK, "check", str(SEED), "--fail-on", "never"]
    subprocess.run(check, cwd=ROOT, stdout=subprocess.DEVNULL, check=False)  # fill the caches
    nothing, ours = seconds([sys.executable, "-c", "pass"], 15), seconds(check, 15)
    print(
        f"one article: {ours / nothing:.1f} times “python -c pass” ({ours * 1000:.0f} ms), {memory(check):.0f} MB resident"
    )


def growth(folder: Path) -> None:
    """Ten times the text, against the time."""
    text = SEED.read_text(encoding="utf-8").split("\n\n", 2)[2]
    small, large = folder / "small.txt", folder / "large.txt"
    parts = [text.replace("Kim", f"Kim{number}").replace("Putin", f"Putin{number}") for number in range(400)]
    small.write_text("\n\n".join(parts[:40]), encoding="utf-8")
    large.write_text("\n\n".join(parts), encoding="utf-8")
    base = seconds([*COPYDESK, "check", str(SEED), "--fail-on", "never"])
    times = [seconds([*COPYDESK, "check", str(path), "--fail-on", "never"], 3) - base for path in (small, large)]
    print(f"ten times the text ({large.stat().st_size / 1e6:.1f} MB): {times[1] / times[0]:.1f} times the time")


SHAPES = {
    "full stops": lambda n: "The boat came" + "." * n + "x",
    "items of a list": lambda n: "36 men, " * n + "and 19 women in all.",
    "open tags of a template": lambda n: "{{< " * n,
    "open comments": lambda n: "<p>It is late.\n\n" + "<!-- " * n,
    "open tags": lambda n: "<p>It is late.</p>" + "<a " * n,
    "dates": lambda n: "May 3 " * n,
    "measures": lambda n: "The 42-mile line was 3 miles long. " * n,
    "open shortcodes": lambda n: "{{< math >}} " * n,
    "replaced letters": lambda n: "The AIrport is AImless. " * n,
    "births": lambda n: "Ann Olsen was born in 1950 and died in 1990. " * n,
    "capitals": lambda n: "Ann Bo " * n,
    "numbers of two shapes": lambda n: "There are 1,250 men and 1.250 boats. " * n,
    "defaults": lambda n: "| Name | Default |\n|---|---|\n| `a` | 5 |\n\n" + "By default `a` is 7 of them. " * n,
    "victims": lambda n: "It killed 25. Six of the victims died in Brevik, five in Arden and one at sea. " * n,
    "ages": lambda n: "Olsen, 58, came. Olsen was 50 when the club made her head in 2007. " * n,
    "paragraphs twice": lambda n: (
        2
        * "".join(
            f"The {at:b} boats of {at:o} came by the {at:x} quays to load the {at} crates.\n\n" for at in range(n // 4)
        )
    ),
    "rows of columns": lambda n: "".join(f"Arden {number}    {number}    {number + 1}\n" for number in range(n)),
}
"""Texts that nobody writes by chance, in which a search from each place to the end would take the
square of their length."""


def odd_texts() -> None:
    """Four times as much of what makes searches long, against the time."""
    lint_text("The harbour was shut on Monday.")  # loads what is loaded once
    for name, text in SHAPES.items():
        times = []
        for count in (2000, 8000):
            start = time.process_time()
            lint_text(f"The harbour was shut on Monday, and nobody knew why.\n\n{text(count)}")
            times.append(time.process_time() - start)
        print(f"four times as many {name}: {times[1] / max(times[0], 0.01):.1f} times the time ({times[1]:.2f} s)")


def many_rules(folder: Path) -> None:
    """Six hundred pattern rules, against none."""
    rules = folder / "rules"
    rules.mkdir()
    for number in range(600):
        (rules / f"rule-{number}.yaml").write_text(
            f"check: existence\nmessage: “{{match}}”\nwith:\n  tokens: [zeugma{number}, zeugmatic {number}]\n",
            encoding="utf-8",
        )
    check = [*COPYDESK, "check", str(SEED), "--fail-on", "never"]
    subprocess.run([*check, "--rules", str(rules)], cwd=ROOT, stdout=subprocess.DEVNULL, check=False)
    none, all_ = seconds(check), seconds([*check, "--rules", str(rules)])
    print(f"600 more rules: {(all_ - none) * 1000:.0f} ms more a start, {all_ / none:.2f} times the time")


def peers(files: Path) -> None:
    """The default rules over many files, against proselint: what both compute, and how long a user waits."""
    check = [*COPYDESK, "check", str(files), "--format", "json", "--date", "none", "--no-cache"]
    ours = seconds([*check, "--jobs", "1"], 3)
    size = sum(path.stat().st_size for path in files.rglob("*") if path.is_file())
    print(f"{size / 1e6:.1f} MB of articles: {ours:.2f} s in one process, {size / ours / 1e6:.2f} MB a second")
    if shutil.which("proselint"):
        command = ["proselint", "check", str(files)]
        theirs = seconds(command, 3)
        print(f"proselint on the same files: {theirs:.2f} s, {theirs / ours:.2f} times ours")
        waits = [min(wall(one) for _ in range(3)) for one in (command, check)]
        print(f"by the clock, each as it comes: {waits[0]:.2f} s, {waits[0] / waits[1]:.2f} times ours")


def all_styles(files: Path, styles: Path) -> None:
    """Many published styles at once, each with all its rules, against proselint's few."""
    check = [*COPYDESK, "check", str(files), "--no-cache", "--fail-on", "never"]
    for style in sorted(path for path in styles.iterdir() if path.is_dir()):
        check += ["--rules", str(style), "--select", style.name]
    wall(check)  # fill the cache of rules
    commands = [["proselint", "check", str(files)], check] if shutil.which("proselint") else [check]
    *theirs, ours = (sorted(wall(command) for _ in range(5))[2] for command in commands)
    said = f", {theirs[0] / ours:.2f} times as fast as proselint" if theirs else ""
    print(f"all Vale styles together: {ours:.2f} s by the clock{said}")


def many_files(files: Path, folder: Path) -> None:
    """Ten times as many files: processes, reports that are kept, memory."""
    copies = folder / "ten"
    for number in range(10):
        shutil.copytree(files, copies / str(number))
    check = [*COPYDESK, "check", "--format", "json", "--fail-on", "never"]
    anew = [*check, "--no-cache", "--jobs", "1"]
    once, ten = memory([*anew, str(files)]), memory([*anew, str(copies)])
    print(f"ten times as many files: {ten:.0f} MB resident, against {once:.0f} MB")
    one, two = wall([*anew, str(copies)]), wall([*check, "--no-cache", "--jobs", "2", str(copies)])
    print(f"two processes: {one / two:.2f} times as fast as one ({one:.1f} s)")
    os.environ["XDG_CACHE_HOME"] = str(folder / "cache")
    first, again = (wall([*check, "--jobs", "1", str(copies)]) for _ in range(2))
    del os.environ["XDG_CACHE_HOME"]
    print(f"an unchanged tree: {100 * again / first:.1f} % of the first run ({first:.1f} s)")


def wall(command: list[str]) -> float:
    """The time by the clock that a command takes once."""
    start = time.perf_counter()
    subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return time.perf_counter() - start


def main() -> None:
    """Print all figures."""
    os.environ["SOURCE_DATE_EPOCH"] = "1718150400"
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        start_up()
        growth(folder)
        odd_texts()
        many_rules(folder)
        if len(sys.argv) > 1:
            peers(Path(sys.argv[1]).resolve())
            if len(sys.argv) > 2:
                all_styles(Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve())
            many_files(Path(sys.argv[1]).resolve(), folder)
        else:
            copies = folder / "copies"
            copies.mkdir()
            for number in range(100):
                for seed in (ROOT / "seeds").glob("*.[tm][xd]*"):
                    shutil.copy(seed, copies / f"{number}-{seed.name}")
            peers(copies)
            many_files(copies, folder)


if __name__ == "__main__":
    main()
