"""The language of a text, and rules that keep to theirs."""

from __future__ import annotations

from pathlib import Path

import pytest

from lint import lint_text, load_rules
from lint.language.identity import identify, name_of


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The baker said that the oven was old and that it would have to be mended before the winter.", "en"),
        ("Die Bäckerin sagte, dass der Ofen alt ist und dass er vor dem Winter repariert werden muss.", "de"),
        ("La boulangère a dit que le four est vieux et qu’il faut le réparer avant l’hiver dans la rue.", "fr"),
        ("La panadera dijo que el horno es viejo y que hay que arreglarlo antes del invierno en la calle.", "es"),
        # of which “a” and “as” are English words too
        (
            "A Unidade do porto é um barco que leva a rede de um cais. As ilhas abordam a pesca, e a ferida do mar é a de todos.",
            "pt",
        ),
        ("Пекарь сказала, что печь старая и что её надо починить до зимы.", "cyrillic"),
        ("パン屋はかまどが古くて冬の前に直さなければならないと言った。", "japanese"),
        ("Bread rolls cakes", ""),
        ("Aa Bb Cc Dd Ee Ff Gg Hh Ii Jj Kk Ll Mm Nn", ""),
    ],
)
def test_languages(text: str, code: str) -> None:
    assert identify(text) == code


def test_rules_for_english_stay_silent_elsewhere() -> None:
    text = "# Der Ofen\n\nDie Bäckerin sagte, dass der Ofen alt ist und dass. Er muss vor dem Winter repariert werden, sagte sie.\n"
    report = lint_text(text)
    assert report.diagnostics == ()
    assert report.to_dict()["language"] == "de"
    (notice,) = report.notices
    assert notice.startswith("the text is in German, so ")
    assert notice.endswith(" rules for English were not run; if it is English, write “lang: en” in its front matter")


def test_a_rule_may_be_for_one_language(tmp_path: Path) -> None:
    rule = tmp_path / "prix.yaml"
    rule.write_text("check: existence\nmessage: x\nlanguage: fr\nwith:\n  tokens: [four, oven]\n", encoding="utf-8")
    french = "La boulangère a dit que le four est vieux et qu’il faut le réparer avant l’hiver dans la rue.\n"
    found = lint_text(french, rules=[rule])
    assert [one.place.quote for one in found.diagnostics] == ["four"]
    english = "The baker said that the oven was old and that it would have to be mended before the winter.\n"
    assert (lint_text(english, rules=[rule]).diagnostics, lint_text(english, rules=[rule]).notices) == ((), ())


def test_the_language_of_a_rule_is_two_letters(tmp_path: Path) -> None:
    rule = tmp_path / "prix.yaml"
    rule.write_text("check: existence\nmessage: x\nlanguage: French\nwith:\n  tokens: [four]\n", encoding="utf-8")
    (problem,) = load_rules([rule]).problems
    assert (problem.line, problem.text) == (3, "language: takes two letters, as in “en” or “fr”, not “French”")


def test_a_text_of_lists_is_read_from_all_of_them() -> None:
    """Each fifth item is a label in English, so that eight items chosen evenly would be labels only."""
    labels = ("Port Setup", "Backup", "Deploy server", "Port status", "Reset token", "Boat logs", "Update", "Release")
    items = (
        "Zapisz plik w folderze łodzi", "Otwórz panel i kliknij przycisk", "Dodano nowy formularz", "Usunięto stary token z panelu",
        "Uruchom serwer na porcie lokalnym", "Sprawdź wszystkie liny i żagle", "Lista łodzi do naprawy", "Kopia jest gotowa",
        "Wyślij raport do kapitana", "Nie używaj starego klucza", "Nowa wersja od maja", "Test przez panel", "Wdrożenie po testach",
        "Konfiguracja sieci", "Szybki podgląd", "Łodzie oraz liny", "Pomoc dla załogi", "Zmiany w porcie", "Opis jest krótki", "Co robi panel",
        "Wpisz hasło", "Kto ma klucz", "Zamknij okno i wróć", "Brak wiatru", "Wiatr jest silny", "Silnik do wymiany", "Farba na kadłub", "Koniec",
        "Raport z portu", "Plan na jutro", "Mapa i kompas", "Powrót do domu",
    )  # fmt: skip
    lines = [line for at, label in enumerate(labels) for line in (label, *items[4 * at : 4 * at + 4])]
    text = "".join(f"- {line}\n" for line in lines)
    assert lint_text(text).to_dict()["language"] == "pl"


def test_the_front_matter_has_the_last_word() -> None:
    text = "---\nlang: en\n---\n\nDie der und in den von zu das mit sich des auf für ist im dem nicht.\n"
    assert lint_text(text).notices == ()


@pytest.mark.parametrize("said", ["utf-8", "xx-YY", "US terms"])
def test_a_language_that_there_is_not_says_nothing(said: str) -> None:
    page = f'<html lang="{said}"><body><p>The road to the harbour is closed until the ice is gone, and the boats wait.</p></body></html>'
    report = lint_text(page, path="a.html")
    assert (report.to_dict()["language"], report.notices) == ("en", ())


def test_a_page_is_told_where_to_name_its_language() -> None:
    page = '<html lang="de"><body><p>The road to the harbour is closed.</p></body></html>'
    (notice,) = lint_text(page, path="a.html").notices
    assert notice.endswith('if it is English, write lang="en" into its <html> tag')


def test_names() -> None:
    assert name_of("de") == "German"
    assert name_of("cyrillic") == "Cyrillic script"
    assert name_of("xx") == "the language “xx”"


FINNISH = (
    "Satama avattiin aamulla ja laivat lähtivät saarelle. Kapteeni kertoi matkustajille, että meri oli tyyni ja ranta lähellä. "
    "Vanha majakka seisoo kalliolla, jossa lokit pesivät joka kesä. Kalastajat korjasivat verkkojaan laiturilla ja joivat kahvia. "
    "Lapset juoksivat rannalla ja keräsivät kiviä. Illalla tuuli nousi, ja veneet palasivat satamaan ennen pimeää. "
    "Kukaan ei tiennyt, milloin seuraava lautta tulisi. Majakanvartija sytytti lampun ja kirjoitti päiväkirjaansa sään ja kellonajan."
)


def test_a_language_that_is_not_in_the_list() -> None:
    report = lint_text(f"Menu Home Contact About\n\n{FINNISH}\n")
    assert report.to_dict()["language"] == "und"
    (notice,) = report.notices
    assert notice.startswith("the text is in a language that copydesk cannot tell, so ")


LINE_UPS = """Holmvik 1-1 Umberness

Rovers went ahead when Michael Torvaldsen's corner found Adrian Rigolosen, whose stunning volley soared into the top right of the net. Dagfinn Willumsen equalised for the hosts after ten minutes with a crisp finish. Torvaldsen saw an early penalty saved, giving Jansrud the chance to net the winning penalty.

Mathisen, Trandheim, Mkandlund, Jansrud, Rolvsson, Dagfinn Willumsen, Stanvik, Hydal, Perdersen, Brunvoll, Stansvik, Gronvik, Torbjornsen, Ulvang, Kvamme.

Replacements: Fortland, Murvik, Dalheim, Vailund, Colsvik, Haysund, Trueland, Bozzmo, Couttvik, Anglesund, Lundby, Martensrud, Dufflund.

Ingelsrud, Mullvik, Fentonsen, Morlund, Prietsen, McIndal, Ravnhill, Rigolosen, Ternvik, Berdsley, Coppingsen, Hoelsund, Askvoll, Brekkeflat, Dalseth.
"""


def test_two_teams_below_a_report_in_english() -> None:
    """Of all their words too few are English."""
    assert lint_text(LINE_UPS).to_dict()["language"] == "en"


def test_an_abstract_in_english_makes_no_english_text() -> None:
    abstract = (
        "The harbour was opened in the morning, and the ships went to the island that the captain had told them of."
    )
    assert lint_text(f"{abstract}\n\n{FINNISH}\n\n{FINNISH}\n").to_dict()["language"] == "und"


def test_a_list_of_words_is_english_still() -> None:
    words = "anchor bait boat buoy cable chart cliff coast crane crew dock ferry fish gull hull island lamp pier pilot port rope sail"
    assert lint_text(f"{words} {words} {words} {words}\n").to_dict()["language"] == "en"


def test_the_menu_of_a_page_does_not_decide() -> None:
    menu = "Read all of the news from the islands and the coast, and what the people of the town have to say about it."
    page = "\n\n".join([menu] * 6 + [FINNISH] * 80)
    assert lint_text(page).to_dict()["language"] == "und"


def test_a_page_in_japanese_has_three_scripts() -> None:
    assert identify("灯台守は海図を見て、次のフェリーの時刻をノートに書いた。") == "japanese"


def test_a_field_for_the_language_of_a_book_is_not_that_of_its_page() -> None:
    page = "The pilot of the night boat is a charming man who gets more than he bargained for. He finds a letter in the wallet of a banker, and with it he could bring down half of the town. "
    field = "---\ntitle: The Night Boat\nlanguage: French\n---\n\n"
    assert lint_text(field + page * 2).to_dict()["language"] == "en"
    # a few words may be a quotation
    assert (
        lint_text(field + "The pilot of the night boat is a charming man who gets more.\n").to_dict()["language"]
        == "fr"
    )


def test_english_beside_another_script_is_checked() -> None:
    english = "The harbour of Brevik is closed to all of the boats that are in it, and the crew of the ferry is not glad of it.\n\n"
    russian = "Пекарь сказала, что печь старая и что её надо починить до зимы, и что мука стоит дорого.\n\n"
    assert lint_text(english * 2 + russian * 3).to_dict()["language"] == "en"
    assert lint_text(english + russian * 14).to_dict()["language"] == "cyrillic"
