"""The HTML report: what it holds, and what it does in a real browser where one is installed."""

from __future__ import annotations

import re
import shutil
from html.parser import HTMLParser
from pathlib import Path

import pytest

from lint import lint_text, reporters
from lint.diagnostics import Report

STORY = (
    "Meanwhile Katharina Holmquist left. Later Katharina Holmquist spoke.\n\n"
    "Staff said Katarina Holmquist was of of <script>ill</script> & \"tired\".\n"
)  # fmt: skip


def page(*reports: Report) -> str:
    return reporters.find("html").render(reports or [lint_text(STORY, path="a <b>.txt")])


class _Reader(HTMLParser):
    """The words of the marks, the classes of the cards, and every address that a browser would fetch."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.marks: list[tuple[str, str, str]] = []
        self.cards: list[str] = []
        self.fetched: list[str] = []
        self.text = ""
        self.rows = 0
        self._open: tuple[str, str] | None = None
        self._row = False
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {key: value or "" for key, value in attrs}
        self.fetched += [value for key, value in values.items() if key in ("src", "href") and not value.startswith("#")]
        if tag == "mark":
            self._open = (values["data-at"], values["data-proof"])
        elif tag == "section":
            self.cards.append(values["class"])
        elif tag == "div" and values.get("class") == "row":
            self._row = True
            self.text += "\n" if self.rows else ""
            self.rows += 1
        elif tag == "div" or (tag == "a" and self._row):
            self._row = False
        elif tag == "span" and "class" not in values:
            self._row = True

    def handle_data(self, data: str) -> None:
        if self._row:
            self.text += data
        if self._open:
            self.marks.append((data, *self._open))

    def handle_endtag(self, tag: str) -> None:
        if tag == "mark":
            self._open = None
        elif tag == "div":
            self._row = False


def test_the_text_stands_whole_with_both_places_marked() -> None:
    read = _Reader(page())
    assert read.text.splitlines() == STORY.splitlines()
    assert read.marks == [
        ("Katharina", "", "0"),
        ("Katharina", "", "0"),
        ("Katarina", "0", ""),
        ("of", "", "1"),
        ("of", "1", ""),
    ]
    assert read.cards == ["card warning", "card warning"]


def test_the_page_needs_no_network() -> None:
    text = page()
    assert _Reader(text).fetched == []
    assert "http" not in text.replace("http-equiv", "")


def test_words_of_the_text_are_no_markup() -> None:
    text = page()
    assert "<script>ill" not in text
    assert "&lt;script&gt;ill&lt;/script&gt; &amp; &quot;tired&quot;." in text
    assert "a <b>.txt" not in text


def test_no_control_character_reaches_the_page() -> None:
    text = page(lint_text("The bell \x1b[31m rang\x07 at\x7f at six\x85.\tIt was late.\n", path="a\x1b.txt"))
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f]", text)
    assert "The bell ␛[31m rang␇ at" in text
    assert "a␛.txt" in text


def test_several_files_are_numbered_through() -> None:
    read = _Reader(page(lint_text(STORY, path="a.txt"), lint_text(STORY, path="b.txt")))
    assert {at or proof for _, at, proof in read.marks} == {"0", "1", "2", "3"}


def test_a_page_of_several_files_begins_with_their_list() -> None:
    text = page(lint_text("All is well.\n", path="a.txt"), lint_text(STORY, path="b.txt"))
    rows = [row.partition("</td>")[0] for row in text.split("<tr data-article=")[1:]]
    assert rows == ['"file-1"><td><a href="#file-1">b.txt</a>', '"file-0"><td><a href="#file-0">a.txt</a>']
    assert '<article id="file-1"><h2>b.txt</h2>' in text
    assert "<table>" not in page()


def test_a_card_shows_what_to_do_and_offers_why() -> None:
    card = page(lint_text("The the mayor left.\n", path="a.txt")).partition('<section tabindex="0"')[2]
    assert "<p>Fix: Delete the second “the”</p>\n<details" in card
    assert "<summary>Why</summary>A doubled word" in card


def test_a_card_leads_to_its_line_and_a_file_counts_in_words() -> None:
    shown = page(lint_text("All is well. The the end.\n", path="a.txt"))
    assert '<a href="#file-0-line-1">line 1</a>' in shown
    assert '<div class="row" id="file-0-line-1">' in shown
    assert "6 words, 2 sentences" in shown
    assert "1 word, 1 sentence<" in page(lint_text("Yes.\n", path="a.txt"))


def test_only_what_was_found_can_be_filtered() -> None:
    text = page(lint_text("The the mayor left.\n", path="a.txt"))
    assert [value.partition('"')[0] for value in text.split('type="checkbox" value="')[1:]] == ["warning"]
    assert '<div class="filters"' not in page(lint_text("All is well.\n", path="a.txt"))


def test_a_file_that_failed_and_one_in_which_nothing_is() -> None:
    text = page(Report("x.txt", error="there is no such file"), lint_text("All is well.\n", path="y.txt"))
    assert "This file could not be checked: there is no such file." in text
    assert '<p class="soft none">Nothing to show here.</p>' in text


def test_places_that_overlap_are_cut_into_stretches() -> None:
    text = page(
        lint_text(
            "Harbour bridge closes in in spring\n\nHarbour bridge closes in in spring\n\nIt is old.\n", path="a.txt"
        )
    )
    read = _Reader(text)
    assert "".join(words for words, *_ in read.marks).count("Harbour bridge closes in in spring") == 2
    assert read.text.splitlines()[0] == "Harbour bridge closes in in spring"


def test_the_index_lists_the_worst_first() -> None:
    entries = {"a.txt.html": lint_text("All is well.\n", path="a.txt"), "b c.html": lint_text(STORY, path="b c")}
    text = reporters.find("html").index(entries)
    assert text.index('href="b%20c.html"') < text.index('href="a.txt.html"')


def test_in_a_browser(tmp_path: Path) -> None:
    sync_api = pytest.importorskip("playwright.sync_api", reason="the extra “browser” is not installed")
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        pytest.skip("no Chromium is installed")
    path = tmp_path / "page.html"
    path.write_text(page(), encoding="utf-8")
    with sync_api.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        tab = browser.new_page()
        faults: list[str] = []
        tab.on("pageerror", lambda error: faults.append(str(error)))
        tab.goto(path.as_uri())
        tab.keyboard.press("j")
        assert tab.locator("mark.here").all_inner_texts() == ["Katarina"]
        assert tab.locator("mark.proof").all_inner_texts() == ["Katharina", "Katharina"]
        tab.locator("mark", has_text="of").last.click()
        assert tab.locator(".card[aria-current=true] .message").inner_text() == "“of” appears twice in a row."
        tab.keyboard.press("Escape")
        assert tab.locator("mark.here, mark.proof, .card[aria-current=true]").count() == 0
        tab.locator(".filters select").select_option("names/name-variants")
        assert tab.locator("mark.here, mark.proof").count() == 0
        assert tab.locator(".card:visible").count() == 1
        assert tab.locator(".filters output").inner_text() == "1 of 2 shown"
        assert tab.locator("mark.off").all_inner_texts() == ["of", "of"]
        for box in tab.locator(".filters input").all():
            box.uncheck()
        assert tab.locator("[role=status]").inner_text() == "Nothing is left by this choice. Show all"
        tab.locator("[role=status] button").click()
        assert tab.locator(".card:visible").count() == 2
        assert tab.locator("[role=status]:visible").count() == 0
        assert tab.locator(".filters output").inner_text() == ""
        tab.locator(".card").last.focus()  # from where a reader is, the next key goes on
        tab.keyboard.press("k")
        assert tab.locator(".card[aria-current=true] .message").inner_text().startswith("“Katarina” is spelled")
        long = lint_text(STORY, path="articles/" + "harbour" * 20 + ".txt")
        path.write_text(page(long), encoding="utf-8")
        tab.set_viewport_size({"width": 420, "height": 800})
        tab.goto(path.as_uri())
        assert (
            tab.evaluate("document.documentElement.scrollWidth") == 420
        )  # a long name is no reason to scroll sideways
        browser.close()
    assert faults == []
