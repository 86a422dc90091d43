"""A house's own list of names: merged with ours, drafted from texts, and what is wrong with one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

import lint
from lint import lint_text
from lint.cli.main import main
from lint.formats import read
from lint.language.names.whole import whole_names
from tests.conftest import put
from tests.test_cli import run

pytestmark = pytest.mark.usefixtures("own_folder")


def said() -> list[tuple[str, str]]:
    (report,) = json.loads(run("check", "a.txt", "--format", "json").stdout)["reports"]
    return [
        (one["place"]["quote"], one["message"]) for one in report["diagnostics"] if one["rule"] == "names/house-names"
    ]


NAMES = """\
names:
  - name: Skagsund
    wrong: [Skaggsund, Skagesund Harbour]
    kind: place
    note: The northern one.
  - name: iBoat
    wrong: [IBoat]
  - Quistgaard
"""


def test_entries_without_a_name_or_with_an_empty_form_are_told() -> None:
    put(**{
        "copydesk.yaml": "names: [names.yaml]\n",
        "names.yaml": "names:\n  - {name: ''}\n  - {name: Skagsund, wrong: ['']}\n  - null\n  - {name: Brevik, wrong: true}\n",
        "a.txt": "It is late.\n",
    })  # fmt: skip
    result = run("check", "a.txt")
    assert result.exit_code == 2
    told = [line.partition("names.yaml, ")[2] for line in result.stderr.splitlines() if "names.yaml" in line]
    assert list(dict.fromkeys(told)) == [
        "line 2: an entry has no name; write the right form after “name:”",
        "line 3: a wrong form of “Skagsund” is empty; leave it out",
        "line 4: an entry has no name; write the right form after “name:”",
        "line 5: a wrong form of “Brevik” is empty; leave it out",
    ]


def test_spaces_at_the_ends_of_a_form_and_within_it_are_no_part_of_it() -> None:
    put(**{
        "copydesk.yaml": "names: [names.yaml]\n",
        "names.yaml": "names:\n  - {name: 'Brita  Skagsund ', wrong: ['Brita Skagmund ']}\n",
        "a.txt": "The pilot Brita Skagmund came on Monday, and the harbour was glad of it.\n",
    })  # fmt: skip
    assert said() == [("Brita Skagmund", "The list of names has “Brita Skagsund”, not “Brita Skagmund”.")]


def test_a_wrong_form_within_the_right_one_and_its_apostrophes() -> None:
    put(**{
        "copydesk.yaml": "names: [names.yaml]\n",
        "names.yaml": (
            "names:\n  - {name: The Hook, wrong: [Hook]}\n  - {name: 'Boatyard!', wrong: [Boatyard]}\n"
            "  - {name: O'Kvist, wrong: [O'Quist]}\n"
        ),
        "a.txt": "The court sat in The Hook with Boatyard! on Monday. O’Kvist came, O’Quist went, and the Hook closed.\n",
    })  # fmt: skip
    assert said() == [
        ("O’Quist", "The list of names has “O'Kvist”, not “O’Quist”."),
        ("Hook", "The list of names has “The Hook”, not “Hook”."),
    ]


def test_the_names_of_the_house_count_beside_ours() -> None:
    put(**{
        "copydesk.yaml": "names: [names.yaml]\n",
        "names.yaml": NAMES,
        "a.txt": "He left Skaggsund in an IBoat. Skagsund is far, Skagesund Harbour farther, and Vostochney farthest.\n",
    })  # fmt: skip
    assert said() == [
        ("Skaggsund", "The list of names has “Skagsund”, not “Skaggsund” (place; The northern one)."),
        ("IBoat", "The list of names has “iBoat”, not “IBoat”."),
        ("Skagesund Harbour", "The list of names has “Skagsund”, not “Skagesund Harbour” (place; The northern one)."),
        ("Vostochney", "The list of names has “Vostochny”, not “Vostochney”."),
    ]


def test_the_name_of_the_house_counts_more_than_ours() -> None:
    put(**{
        "copydesk.yaml": "names: [names.yaml]\n",
        "names.yaml": "names:\n  - name: Vostochney\n    wrong: [Vostochny]\n",
        "a.txt": "The rocket left Vostochney. It never came back to Vostochny.\n",
    })  # fmt: skip
    assert said() == [("Vostochny", "The list of names has “Vostochney”, not “Vostochny”.")]


def test_a_title_of_the_list_is_held_against_the_text() -> None:
    put(**{
        "copydesk.yaml": "names: [names.yaml]\n",
        "names.yaml": "names:\n  - name: Petra Holm\n    title: chief engineer\n    dates: since 2022\n",
        "a.txt": "The bridge is open, Mayor Petra Holm said. Petra Holm, the chief engineer, was not there.\n",
    })  # fmt: skip
    (report,) = json.loads(run("check", "a.txt", "--format", "json").stdout)["reports"]
    (found,) = [one for one in report["diagnostics"] if one["rule"] == "names/house-titles"]
    assert found["severity"] == "suggestion"
    assert found["place"]["quote"] == "Mayor Petra Holm"
    assert found["message"] == (
        "“Mayor Petra Holm”: the list of names has “chief engineer” for Petra Holm (since 2022)."
    )


@pytest.mark.parametrize(
    ("dates", "asked"),
    [("2010", False), ("2030", False), ("2024", True), ("until 2010", False), ("since 2010", True)],
)
def test_a_title_counts_for_the_years_of_the_list(dates: str, asked: bool) -> None:
    put(**{
        "copydesk.yaml": "names: [names.yaml]\n",
        "names.yaml": f"names:\n  - name: Petra Holm\n    title: chief engineer\n    dates: {dates}\n",
        "a.txt": "The bridge is open, Mayor Petra Holm said.\n",
    })  # fmt: skip
    (report,) = json.loads(run("check", "a.txt", "--date", "2024-06-12", "--format", "json").stdout)["reports"]
    assert any(one["rule"] == "names/house-titles" for one in report["diagnostics"]) is asked


def test_a_wrong_form_may_have_a_comma() -> None:
    put(**{
        "copydesk.yaml": "names: [names.yaml]\n",
        "names.yaml": "names:\n  - name: Brevik\n    wrong: ['Brevik, Norway']\n",
        "a.txt": "The boats of Brevik, Norway came home.\n",
    })  # fmt: skip
    assert said() == [("Brevik, Norway", "The list of names has “Brevik”, not “Brevik, Norway”.")]


def test_what_is_wrong_with_a_list_is_said_once() -> None:
    put(**{
        "copydesk.yaml": "names: [names.yaml]\n",
        "names.yaml": "names:\n  - Olby\n  - Olby\n",
        "a.txt": "All is well.\n",
    })  # fmt: skip
    assert run("check", "a.txt").stderr.count("the name “Olby” appears twice") == 1


def test_a_wrong_form_within_the_right_one_is_right() -> None:
    put(**{
        "copydesk.yaml": "names: [names.yaml]\n",
        "names.yaml": "names:\n  - name: Port of Skagsund\n    wrong: [Port of Skag]\n  - name: New Olby Port\n    wrong: [Olby Port]\n",
        "a.txt": "The Port of Skagsund is larger than New Olby Port. Nobody likes Olby Port.\n",
    })  # fmt: skip
    assert said() == [("Olby Port", "The list of names has “New Olby Port”, not “Olby Port”.")]


@pytest.mark.parametrize(
    ("names", "complaint"),
    [
        (
            "names:\n  - Skagsund\n  - Olby\n  - Skagsund\n",
            "names.yaml, line 4: the name “Skagsund” appears twice; the first is in line 2",
        ),
        (
            "names:\n  - name: Olby\n    wrong: [Ollby]\n  - name: Ollby\n    wrong: [Olby]\n",
            "names.yaml, line 4: “Ollby” is a name of its own here and a wrong form of “Olby” in line 2",
        ),
        (
            "names:\n  - name: Olby\n    wrong: [Ollby]\n  - name: Olbi\n    wrong: [Ollby]\n",
            "names.yaml, line 4: “Ollby” is a wrong form of “Olbi” here and of “Olby” in line 2; it can be one of them only",
        ),
        (
            "names:\n  - name: Ann Olby\n    wrong: Anne Olby, Ann Ollby\n",
            "names.yaml, line 2: “Anne Olby, Ann Ollby” is one wrong form; several are written as a list: [Anne Olby, Ann Ollby]",
        ),
        (
            "names:\n  - name: Olby\n    wrong: [Olby]\n",
            "names.yaml, line 2: “Olby” is given as a wrong form of itself",
        ),
        (
            "names:\n  - name: Olby\n    dates: 2026-2022\n",
            "names.yaml, line 2: dates: takes years, the earlier first, as in “since 2022” or “2014–2022”, not “2026-2022”",
        ),
        (
            "names:\n  - name: Olby\n    wrongs: [Ollby]\n",
            "names.yaml, line 3: unknown key “wrongs”; did you mean “wrong”? (keys: name, wrong, kind, title, dates, note)",
        ),
        ("names:\n  - wrong: [Ollby]\n", "names.yaml, line 2: an entry of “names” needs the key “name”"),
        (
            "- Olby\n",
            "names.yaml, line 1: a file of names has one key, “names:”, and below it a list with an entry for each name",
        ),
        ("names: [Olby\n", "names.yaml, line 1: "),
    ],
)
def test_a_list_that_contradicts_itself_is_named_with_both_lines(names: str, complaint: str) -> None:
    put(**{"copydesk.yaml": "names: [names.yaml]\n", "names.yaml": names, "a.txt": "All is well.\n"})
    result = run("check", "a.txt")
    assert result.exit_code == 2
    assert complaint in result.stderr
    assert "Traceback" not in result.stderr


def test_a_list_that_is_not_there() -> None:
    put(**{"copydesk.yaml": "names: [none.yaml]\n", "a.txt": "All is well.\n"})
    result = run("check", "a.txt")
    assert result.exit_code == 2
    assert "copydesk.yaml, line 1: names: " in result.stderr
    assert "none.yaml cannot be read: no such file or directory" in result.stderr


def test_a_draft_of_a_list_is_a_list() -> None:
    put(**{
        "b.txt": "Mayor Anna Quistgaard met Yusuf O'Dell in Skagsund. Quistgaard was late.\n",
        "c.txt": "Yesterday Anna Quistgaard left Skagsund for North Olby. In Skagsund, O'Dell wept. Anna Quistgard did not.\n",
    })  # fmt: skip
    result = run("names", "collect", ".")
    assert result.exit_code == 0
    assert result.stdout.splitlines()[4:] == [
        "names:",
        "  - name: Anna Quistgaard  # 3× in 2 files",
        "    # wrong: [Anna Quistgard]  # 1× in 1 file: a slip, or another name?",
        "  - name: Skagsund  # 3× in 2 files",
    ]
    assert yaml.safe_load(result.stdout) == {"names": [{"name": "Anna Quistgaard"}, {"name": "Skagsund"}]}
    put(**{"names.yaml": result.stdout, "copydesk.yaml": "names: [names.yaml]\n", "a.txt": "All is well.\n"})
    assert run("check", "a.txt").exit_code == 0


def test_a_draft_leaves_out_what_only_has_a_capital() -> None:
    put(**{
        "b.md": "# Useful Guides From Skagsund\n\nWe’re late: the Agency of ours, an agency in Skagsund, has no APIs. Its Agency is "
        "Skagsund-based. They’re at the Quay Fund in December. Don’t ask the Quay Fund.\n",
        "c.md": "# Useful Guides From Skagsund\n\nThe agency left Skagsund. They’ve no APIs. We’re in Congress; Congress is late in December, "
        "and the Agency too. Skagsund-based clerks wept over Basic U.S. rules, and Great U.S. maps. See the UK’s Quay Fund.\n",
    })  # fmt: skip
    result = run("names", "collect", ".")
    assert result.stdout.splitlines()[4:] == [
        "names:",
        "  - name: Congress  # 2× in 1 file",
        "  - name: Quay Fund  # 3× in 2 files",
        "  - name: Skagsund  # 2× in 2 files",
    ]


def test_what_may_be_a_slip_is_no_entry_of_a_draft() -> None:
    put(**{
        "b.txt": "We met Siv Torvind and Siv Torvind and Siv Torvand in HallPort, a HallPort of old. Brandt wept with Brandt at Olby.\n",
        "c.txt": "We met Siv Torvand in HallPort, not Hallport or in Hallport. Brant and Oldby are in Oldby, Olby or Olby.\n",
        "d.txt": "We saw Bert Olsen and Bert Olson. It was with Bert Olsen and Bert Olson, and the Bergs of Berga.\n",
    })  # fmt: skip
    result = run("names", "collect", ".")
    assert result.stdout.splitlines()[4:] == [
        "names:",
        "  - name: Bert Olsen  # 2× in 1 file",
        "    # wrong: [Bert Olson]  # 2× in 1 file: a slip, or another name?",
        "  - name: Brandt  # 2× in 1 file",
        "    # wrong: [Brant]  # 1× in 1 file: a slip, or another name?",
        "  - name: HallPort  # 3× in 2 files",
        "    # wrong: [Hallport]  # 2× in 1 file: a slip, or another name?",
        "  - name: Olby  # 3× in 2 files",
        "  - name: Oldby  # 2× in 1 file",
        "  - name: Siv Torvand  # 2× in 2 files",
        "    # wrong: [Siv Torvind]  # 2× in 1 file: a slip, or another name?",
    ]


def test_two_known_first_names_that_sound_alike_may_be_a_slip() -> None:
    put(**{
        "a.txt": "We met Aleksandr Torvand and Susanna Torvand. It was with Aleksandr Torvand and Susanna Torvand.\n",
        "b.txt": "We met Alexander Torvand there, and Marianna Torvand.\n",
    })  # fmt: skip
    assert run("names", "collect", ".").stdout.splitlines()[4:] == [
        "names:",
        "  - name: Aleksandr Torvand  # 2× in 1 file",
        "    # wrong: [Alexander Torvand]  # 1× in 1 file: a slip, or another name?",
        "  - name: Susanna Torvand  # 2× in 1 file",
    ]


def test_texts_without_names_give_a_list_that_can_be_used() -> None:
    put(**{"a.txt": "It was late, and nobody came.\n"})
    Path("house.yaml").write_text(run("names", "collect", ".").stdout)
    put(**{"copydesk.yaml": "names: [house.yaml]\n"})
    result = run("check", "a.txt")
    assert (result.exit_code, result.stderr) == (0, "")


def test_a_place_that_is_called_after_somebody_is_collected_as_one_name() -> None:
    Path("a.md").write_text(
        "The bridge at Kellermans Point is open. A bus crossed Kellerman’s Point at nine, and they live at Kellerman’s Point.\n"
    )
    assert run("names", "collect", ".").stdout.splitlines()[4:] == [
        "names:",
        "  - name: Kellerman’s Point  # 2× in 1 file",
        "    # wrong: [Kellermans Point]  # 1× in 1 file: a slip, or another name?",
    ]


def test_a_folder_without_texts_cannot_be_collected() -> None:
    Path("empty").mkdir()
    result = run("names", "collect", "empty", "nowhere.txt")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.splitlines() == [
        "copydesk: empty: there is no file to read in this folder",
        "copydesk: nowhere.txt: there is no such file or folder",
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Yesterday Anna Quist met Bert Olsen and Carl Bo.", ["Anna Quist", "Bert Olsen", "Carl Bo"]),
        ("The White House is shut. He left. Olby wept.", ["White House", "Olby"]),
        ("Prime Minister Anna M. Quist said Dr. Olsen of the Bank of Norway left.", ["Anna M. Quist", "Olsen", "Bank of Norway"]),
        ("They told Cllr Anna Quist and Rev Bert Olsen so.", ["Anna Quist", "Bert Olsen"]),
        ("North Korea's Maria de la Cruz saw it on Monday in May.", ["North Korea", "Maria de la Cruz"]),
        ("It’s late. That’s why Olby wept. (We all saw Anna Quist.) He wrote: so far—We left.", ["Olby", "Anna Quist"]),
        ("(See Anna Quist.) Here’s Olby (Norrland).", ["Anna Quist", "Olby", "Norrland"]),
        ("Write to a.Quist@example.com or see example.com/Quist, I think.", []),
    ],
)  # fmt: skip
def test_whole_names(text: str, names: list[str]) -> None:
    document = read(text.encode(), "a.txt")
    found = whole_names(document)
    assert [name.text for name in found] == names
    assert all(name.block.prose[name.start : name.end] == name.text for name in found)


@pytest.mark.parametrize(
    ("english", "odd"),
    [
        ("british", ["program", "color", "organize"]),
        ("oxford", ["program", "color", "realise"]),
        ("american", ["Defence", "analyse", "realise"]),
        ("canadian", ["color", "analyse", "realise"]),
        ("australian", ["color", "organize"]),
    ],
)
def test_the_english_of_a_house(english: str, odd: list[str]) -> None:
    put(**{
        "copydesk.yaml": f"english: {english}\n",
        "a.txt": "The Defence Minister has a program of one color. They organize it, analyse it and realise it.\n",
    })  # fmt: skip
    (report,) = json.loads(run("check", "a.txt", "--format", "json").stdout)["reports"]
    (one,) = [one for one in report["diagnostics"] if one["rule"] == "spelling/mixed-english"]
    assert [one["place"]["quote"], *(place["quote"] for place in one["also"])] == odd


def test_a_mark_that_a_merge_left_behind() -> None:
    rule = "leftovers/internal-link"
    text = "# The fair\n\n<<<<<<< HEAD\n\nThe fair opened on Friday.\n\n>>>>>>> all of this was quoted seven times\n"
    found = [one for one in lint.lint_text(text, path="fair.md").diagnostics if one.rule == rule]
    assert [(one.place.quote, one.message) for one in found] == [
        ("<<<<<<< HEAD", "“<<<<<<< HEAD” is a mark that a merge of two versions left behind.")
    ]


def test_a_merge_that_was_left_open() -> None:
    text = "# The fair\n\n<<<<<<< HEAD\nThe fair opened on Friday.\n=======\nIt opened on Monday.\n>>>>>>> fair\n"
    found = [one for one in lint.lint_text(text, path="a.md").diagnostics if one.rule == "leftovers/internal-link"]
    assert [(one.place.quote, [place.quote for place in one.also], one.message) for one in found] == [
        (
            "<<<<<<< HEAD",
            ["=======", ">>>>>>> fair"],
            "“<<<<<<< HEAD” opens two versions between which nobody has chosen.",
        )
    ]


@pytest.mark.parametrize(
    ("again", "severity"), [("Holtsen will not leave.", "suggestion"), ("He will not leave.", "warning")]
)
def test_who_is_quoted_may_spell_a_name_his_own_way_throughout(again: str, severity: str) -> None:
    text = (
        "The club elected Werner Holtzen. The town knows Holtzen well.\n\n"
        f"“Werner Holtsen is our man,” the club wrote. “{again}”\n"
    )
    found = [one for one in lint.lint_text(text, path="a.txt").diagnostics if one.rule == "names/name-variants"]
    assert [(one.place.quote, one.place.start, one.severity) for one in found] == [("Holtsen", 71, severity)]


@pytest.mark.parametrize(
    ("first", "second", "here", "there"),
    [
        ("Finance Minister Edda Vik refused to sign.", "Vik, who as foreign minister leads a small party, left.", "foreign minister", "Finance Minister"),
        ("Chief Executive Edda Vik praised the crews.", "Vik, who has been chief financial officer since 2022, left.", "chief financial officer", "Chief Executive"),
        ("President Edda Vik spoke in the dark.", "Vik, the vice president, was to fly home.", "vice president", "President"),
        ("The mayor, Edda Vik, was questioned.", "The deputy mayor, Vik, is a friend of the fishermen.", "deputy mayor", "mayor"),
        ("Sgt. Edda Vik found the rope.", "Capt. Vik said that it was old.", "Capt.", "Sgt."),
    ],
)  # fmt: skip
def test_one_person_has_two_offices(first: str, second: str, here: str, there: str) -> None:
    text = f"{first} Nobody else was in the hall.\n\nThe harbour was full of boats. {second}\n"
    (found,) = [one for one in lint_text(text).diagnostics if one.rule == "names/role-contradiction"]
    assert (found.severity, found.message) == (
        "warning",
        f"“Vik” is called “{here}” here and “{there}” elsewhere in this text.",
    )
    assert here in found.place.quote
    assert text[found.place.start : found.place.end] == found.place.quote
    assert [there in place.quote for place in found.evidence] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "Finance Minister Edda Vik refused to sign. Foreign Minister Bo Vik was glad.",
        "Finance Minister Edda Vik refused to sign. In May she was named foreign minister. Foreign Minister Vik, who became a minister late, left.",
        "Finance Minister Edda Vik refused to sign. “Foreign Minister Vik is late,” said the mayor.",
        "Edda Vik, the finance and foreign minister, refused to sign. Finance Minister Vik left.",
        "Edda Vik, chairman and chief executive of Norrland Rail, left. Chief financial officer Bo Lund stayed. Vik, the chairman, slept.",
        "Vice President Edda Vik left. She met President Bo Lund. Vik, an aide to the president, slept.",
        "Anna Holm, the mayor, Edda Vik, the governor, and their friends slept. Mayor Holm left.",
    ],
)
def test_offices_that_do_not_contradict(text: str) -> None:
    assert [one.message for one in lint_text(text).diagnostics if one.rule == "names/role-contradiction"] == []


def test_names_of_several_words_with_another_letter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    listed = ("Ada Wensley", "John Smithe", "John Smythe", "Martin Lindqvist")
    (tmp_path / "names.yaml").write_text("names:\n" + "".join(f"  - {{name: {name}}}\n" for name in listed))
    (tmp_path / "copydesk.yaml").write_text("names: [names.yaml]\n")
    (tmp_path / "a.md").write_text("Ada Wensly met John Smythe, John Smithe and Marvin Lindqvist.\n")
    result = CliRunner().invoke(main, ["check", "a.md", "--format", "json", "--select", "names/house-names"])
    (report,) = json.loads(result.stdout)["reports"]
    assert [one["message"] for one in report["diagnostics"]] == [
        "The list of names has “Ada Wensley”, not “Ada Wensly”."
    ]


def test_a_listed_name_behind_a_trade_and_with_a_first_name_that_sounds_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "names.yaml").write_text("names:\n  - name: Helen Marchetti\n  - name: Ruth Abarra\n")
    (tmp_path / "copydesk.yaml").write_text("names: [names.yaml]\n")
    (tmp_path / "a.md").write_text(
        "Hellen Marchetti wrote it. Campaigner Ruth Abara said so. Plumber Ruth Abarra left.\n"
    )
    result = CliRunner().invoke(main, ["check", "a.md", "--format", "json", "--select", "names/house-names"])
    (report,) = json.loads(result.stdout)["reports"]
    assert [one["place"]["quote"] for one in report["diagnostics"]] == ["Hellen Marchetti", "Ruth Abara"]


def test_quotation_marks_are_no_part_of_a_listed_name() -> None:
    put(**{"names.yaml": "names:\n  - name: “Helen Marchetti”\n    wrong: [Helen Marketti]\n", "a.md": "Words.\n"})
    put(**{"copydesk.yaml": "names: names.yaml\n"})
    result = run("check", "a.md")
    assert result.exit_code == 2
    assert "names.yaml, line 2: the quotation marks of “Helen Marchetti” would be part of the name" in result.stderr


def test_everything_that_is_wrong_with_a_list_of_names_is_told_at_once() -> None:
    put(**{"names.yaml": "names:\n  - nam: Helen\n  - name: Anna Quist\n    wrongs: [Ana]\n", "a.md": "Words.\n"})
    put(**{"copydesk.yaml": "names: names.yaml\n"})
    result = run("check", "a.md")
    assert result.exit_code == 2
    assert "names.yaml, line 2: unknown key “nam”; did you mean “name”?" in result.stderr
    assert "names.yaml, line 4: unknown key “wrongs”; did you mean “wrong”?" in result.stderr


MANY_NAMES = "\n\n".join(
    f"The boat of {first}{last} came to the quay at noon, and nobody went on board."
    for first in "Bram Dorv Fel Gunt Hask Jor Kell Lomb Morv Ness Olv Prest Tarv".split()
    for last in "ab idor unsey ecker ottar imble aquin orth usk endal eskin alow".split()
)
"""What makes a text one of many names, in which two may be alike by chance."""


def how_sure(text: str, name: str) -> list[str]:
    """The severities with which a spelling is told as one of another name."""
    return [
        one.severity
        for one in lint_text(text, path="a.md").diagnostics
        if (one.rule, one.place.quote) == ("names/name-variants", name)
    ]


@pytest.mark.parametrize(
    ("one", "other", "name"),
    [
        ("The choir of Hurston sang. Hurston was full.", "A letter from Huston came on Monday.", "Huston"),
        ("The choir of Volodarivka sang. It was full.", "A letter from Valadarevka came on Monday.", "Valadarevka"),
        ("The choir of Palmyra sang. Palmyra was full.", "A letter from Palmyre came on Monday.", "Palmyre"),
        ("The choir of Ruth sang. Ruth was full.", "A letter from Rath came on Monday.", "Rath"),
        ("The choir of Berlin sang. Berlin was full.", "A letter from Jerry Bergin came on Monday.", "Bergin"),
        ("The choir of Opéra sang. Opéra was full.", "A letter from the Opera came on Monday.", "Opera"),
        ("The Museo Archeologico is open.", "A Museo Arqueológico sent a letter.", "Arqueológico"),
        ("Mary Ann Berghoff sang.", "A letter from Mary Anne Lundquist came on Monday.", "Anne"),
        ("Oldquayton sang. Oldquayton was full.", "“I saw Oldquaiton,” said a pilot, “and its hall.”", "Oldquaiton"),
    ],
)
def test_names_that_are_alike_by_chance_in_a_text_of_many(one: str, other: str, name: str) -> None:
    assert how_sure(f"{one}\n\n{other}\n", name) == ["warning"]
    assert how_sure(f"{one}\n\n{MANY_NAMES}\n\n{other}\n", name) == ["suggestion"]


@pytest.mark.parametrize(
    ("one", "other", "name"),
    [
        ("The choir of Oldquayton sang.", "A letter from Oldqaayton came on Monday.", "Oldqaayton"),
        ("The boat of Ann Ruthwall came.", "A letter from Ann Ruthwell came on Monday.", "Ruthwell"),
        ("The mayor is Ada Zimmerlein. She sang.", "A letter from Ms Zimmerlain came on Monday.", "Zimmerlain"),
        ("Brevikstad is old. " * 10, "A letter from Breivkstaad came on Monday.", "Breivkstaad"),
    ],
)
def test_slips_in_a_text_of_many_names(one: str, other: str, name: str) -> None:
    assert how_sure(f"{one}\n\n{MANY_NAMES}\n\n{other}\n", name) == ["warning"]


def test_the_plural_of_a_family_says_no_more_than_its_name() -> None:
    text = "The Tregallans came, and Tregallan is their farm.\n\nOf the Tregollans less is known. A Tregollan sang.\n"
    told = [one for one in lint_text(text, path="a.md").diagnostics if one.rule == "names/name-variants"]
    assert [(one.place.quote, one.severity) for one in told] == [("Tregollans", "suggestion"), ("Tregollan", "warning")]


NAMES_OF_RECORDS = [
    *(("Horsendon", "Horsenden"), ("Brevikstad", "Breviksted"), ("Gommerly", "Gomerly"), ("Oskelund", "Osklund")),
    *(("Wiccomber", "Wycomber"), ("Tornevik", "Tornewik"), ("Akelsby", "Akelsbey"), ("Corbeltun", "Corbeltan")),
]
COURT_DAYS = "\n\n".join(f"In {year} the court sat for {days} days." for days, year in enumerate(range(1680, 1700), 2))


def of_records(pairs: list[tuple[str, str]], years: str) -> set[str]:
    """How sure the spellings are told of a text that has a road and a mill at each of the places."""
    mills = "\n\n".join(f"The mill at {name} was let, and the miller of {name} paid." for name, _ in pairs)
    roads = "\n\n".join(f"The road from {name} to the sea was mended by the parish." for _, name in pairs)
    told = lint_text(f"{years}\n\n{mills}\n\n{roads}\n", path="a.md").diagnostics
    spelled = [one for one in told if one.rule == "names/name-variants"]
    assert [one.place.quote for one in spelled] == [name for _, name in pairs]
    return {one.severity for one in spelled}


def test_old_records_spell_many_names_in_two_ways() -> None:
    assert of_records(NAMES_OF_RECORDS, COURT_DAYS) == {"suggestion"}
    assert of_records(NAMES_OF_RECORDS[1:], COURT_DAYS) == {"warning"}
    assert of_records(NAMES_OF_RECORDS, COURT_DAYS.replace(" 16", " 18")) == {"warning"}
    assert of_records(NAMES_OF_RECORDS, COURT_DAYS.replace("1699", "1899")) == {"warning"}


def test_the_better_known_spelling_is_offered_first_however_rare() -> None:
    text = (
        "Michael Page spoke at the meeting of the club. Micheal was thanked. Micheal Page was glad, and so were we.\n"
    )
    (found,) = [one for one in lint.lint_text(text, path="a.txt").diagnostics if one.rule == "names/name-variants"]
    assert [fix.title for fix in found.fixes] == ["Write “Michael” for “Micheal”", "Write “Micheal”"]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Boats go to Kyiv. A pilot from Kyiv came. We left Kiev.", ["Write “Kyiv”"]),
        ("Boats go to Kiev. A pilot from Kiev came. We left Kyiv.", ["Write “Kyiv” for “Kiev”", "Write “Kiev”"]),
        ("The oven of Anke Müller is old. It was Müller who lit it. They paid Muller.", ["Write “Müller”"]),
    ],
    ids=["today’s name", "the old name more often", "a lost mark"],
)
def test_what_is_settled_is_offered_first_however_well_known_the_other_is(text: str, titles: list[str]) -> None:
    (found,) = [one for one in lint.lint_text(text, path="a.md").diagnostics if one.rule == "names/name-variants"]
    assert [fix.title for fix in found.fixes] == titles


def test_only_the_spelling_of_the_house_is_offered() -> None:
    put(
        **{
            "copydesk.yaml": "names: [house.yaml]\n",
            "house.yaml": "names:\n  - name: Hanna Bäcker\n  - name: Micheal Dunmore\n",
            "a.md": "We met Micheal Dunmore at the pier. Then Micheal Dunmore left. The boat took Michael Dunmore home.\n",
        }
    )
    report = json.loads(run("check", "a.md", "--format", "json").stdout)["reports"][0]
    (found,) = [one for one in report["diagnostics"] if one["rule"] == "names/name-variants"]
    assert [fix["title"] for fix in found["fixes"]] == ["Write “Micheal”"]
