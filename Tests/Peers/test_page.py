"""The page as a reader meets it in a real browser."""
import csv
import json
import os
import pathlib
import subprocess

import pytest
from conftest import ROOT
from playwright.sync_api import sync_playwright

REPORT = ROOT / "Reports" / "great-purge"
PROGRAM = pathlib.Path(os.environ.get("PURGESTATS", ROOT / ".build" / "release" / "purgestats"))


@pytest.fixture(scope="module")
def browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        yield browser
        browser.close()


def page(browser, **options):
    page = browser.new_page(**options)
    page.goto((REPORT / "index.html").as_uri())
    return page


@pytest.mark.parametrize("width", [360, 768, 1280])
def test_nothing_scrolls_sideways(browser, width):
    view = page(browser, viewport={"width": width, "height": 900})
    assert view.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("width", [960, 1000, 1100, 1150, 1200, 1279, 1280, 1400])
def test_no_table_is_cut_on_a_screen_as_wide_as_a_laptop(browser, width):
    view = page(browser, viewport={"width": width, "height": 900})
    cut = view.evaluate("""[...document.querySelectorAll('figure.table > .scroll')]
        .filter(scroll => scroll.scrollWidth > scroll.clientWidth).map(scroll => scroll.closest('figure').id)""")
    assert cut == []


def test_every_link_of_the_page_has_its_target(browser):
    view = page(browser)
    lost = view.evaluate("[...document.querySelectorAll('a[href^=\"#\"]')].map(a => a.getAttribute('href').slice(1))"
                         ".filter(id => !document.getElementById(id))")
    assert lost == []
    assert view.evaluate("new Set([...document.querySelectorAll('[id]')].map(e => e.id)).size") == view.evaluate(
        "document.querySelectorAll('[id]').length")


def test_a_number_opens_the_rows_behind_it_without_script(browser):
    context = browser.new_context(java_script_enabled=False)
    view = context.new_page()
    view.goto((REPORT / "index.html").as_uri())
    link = view.locator("a.n").first
    target = link.get_attribute("href")
    assert not view.locator(target).is_visible()
    link.focus()
    view.keyboard.press("Enter")
    assert view.locator(target).is_visible()
    assert ".csv:" in view.locator(target).inner_text()
    view.locator(f"{target} a[href^='#n']").first.click()
    assert not view.locator(target).is_visible()
    context.close()


def test_every_number_of_a_table_is_a_link_but_zeros_and_the_counts_of_the_ledger(browser):
    view = page(browser)
    cells = view.evaluate("""[...document.querySelectorAll('main table')]
        .filter(table => !table.closest('.behind') && !table.closest('#table-ledger'))
        .flatMap(table => [...table.querySelectorAll('tbody td:not(.l)')])
        .map(cell => [cell.textContent.trim(), cell.querySelector('a.n') !== null])""")
    assert sum(linked for _, linked in cells) > 1_500
    bare = {text for text, linked in cells if not linked and any(sign.isdigit() for sign in text)}
    assert bare <= {"0", "0.0"}, bare


def test_every_number_that_is_a_link_leads_to_a_row_of_a_file(browser):
    view = page(browser)
    lost = view.evaluate("""[...document.querySelectorAll('a.n')].filter(link => {
        const list = document.getElementById(link.hash.slice(1));
        return !list || !/[a-z_]+\\.csv:[0-9]+/.test(list.textContent)}).map(link => link.textContent)""")
    assert lost == []


def test_one_click_under_a_figure_opens_the_rows_behind_it_without_script(browser):
    context = browser.new_context(java_script_enabled=False)
    view = context.new_page()
    view.goto((REPORT / "index.html").as_uri())
    links = view.locator("figure:not(.table) > .notes .unfold a")
    assert links.count() == view.locator("figure:not(.table)").count() > 20
    for index in range(0, links.count(), 6):
        target = links.nth(index).get_attribute("href")
        entry = view.locator(f"{target} .entry").first
        assert not entry.is_visible()
        links.nth(index).click()
        assert entry.is_visible()
        view.goto((REPORT / "index.html").as_uri() + "#text")
    context.close()


def test_the_page_needs_no_other_file(browser):
    requests = []
    view = browser.new_page()
    view.on("request", lambda request: requests.append(request.url))
    view.goto((REPORT / "index.html").as_uri())
    assert len(requests) == 1


def test_the_dark_page_is_dark_and_its_figures_follow(browser):
    view = page(browser, color_scheme="dark")
    background = view.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    assert background == "rgb(25, 24, 22)"
    assert view.evaluate("getComputedStyle(document.querySelector('figure text.ink')).fill") == "rgb(233, 229, 220)"


def test_tables_are_read_by_another_csv_reader_with_one_width():
    for path in [*(REPORT / "tables").glob("*.csv"), REPORT / "ledger.csv"]:
        with open(path, newline="", encoding="utf-8") as file:
            assert len({len(row) for row in csv.reader(file, strict=True)}) == 1, path


CATCHES = "kind,year,tons\n" + "".join(f"{kind},{year},{tons}\n" for year, *catch in [
    (1923, 58000, 4000), (1924, 61000, 5200), (1925, 64000, 3900), (1926, 60500, 4400)]
    for kind, tons in zip(("cod", "eel"), catch))
VOYAGES = "harbour,days,lost\n" + "".join(f"{harbour},{days},{lost}\n" for harbour, add in (("North", 0), ("South", 15))
                                         for days, lost in [(10, "yes"), (20, "yes"), (22, "no"), (30, "yes"), (41, "no"), (60, "yes")]
                                         for days in [days + add])


@pytest.fixture(scope="module")
def signs(tmp_path_factory):
    """The page of a small project whose figures have curves, areas and boxes."""
    root = tmp_path_factory.mktemp("signs")
    (root / "Datasets").mkdir()
    (root / "Reports").mkdir()
    (root / "Datasets" / "catches.csv").write_text(CATCHES, encoding="utf-8")
    (root / "Datasets" / "voyages.csv").write_text(VOYAGES, encoding="utf-8")

    def resource(name, **types):
        return {"name": name, "path": name + ".csv", "schema": {"fields": [
            {"name": field, "type": kind} for field, kind in types.items()]}}
    (root / "Datasets" / "datapackage.json").write_text(json.dumps({
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json", "name": "signs", "resources": [
            resource("catches", kind="string", year="year", tons="integer"),
            resource("voyages", harbour="string", days="integer", lost="string")]}), encoding="utf-8")
    lines = {"from": "catches", "rows": "year", "columns": "kind", "measures": ["sum(tons)"], "mark": "line", "x": "year",
             "y": "sum(tons)", "color": "kind"}
    plain = {"from": "voyages", "list": ["harbour", "days", "lost"]}
    items = [{"figure": name, "caption": name, **rest} for name, rest in {
        "areas": {**lines, "shape": "area"}, "behind": {**lines, "shape": "area", "stack": "none"},
        "steps": {**lines, "shape": "step"},
        "boxes": {**plain, "mark": "box", "x": "days", "y": "harbour"},
        "curves": {**plain, "mark": "survival", "x": "days", "event": "lost", "color": "harbour"}}.items()]
    (root / "Reports" / "signs.yml").write_text(json.dumps({
        "title": "Signs", "data": "../Datasets", "sections": [{"title": "All", "items": items}]}), encoding="utf-8")
    run = subprocess.run([PROGRAM, "report", "--project", root], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    return root / "Reports" / "signs"


# What a browser tells of the place under the pointer, for a few places on the outline of what is to be found.
POINTED = """([figure, title, role]) => {
    const svg = document.querySelector('#figure-' + figure + ' svg')
    const found = [...svg.querySelectorAll(role)].find(e => e.querySelector(':scope > title')?.textContent.startsWith(title))
    if (!found) return 'no sign: ' + [...svg.querySelectorAll('title')].map(t => t.textContent).join(' | ')
    svg.scrollIntoView({block: 'center'})
    const length = found.getTotalLength(), now = svg.getScreenCTM()
    for (const part of [0.5, 0.4, 0.3, 0.25, 0.2]) {
        const at = found.getPointAtLength(length * part).matrixTransform(now)
        const told = document.elementFromPoint(at.x, at.y).closest(':has(> title)').querySelector(':scope > title').textContent
        if (told.startsWith(title)) return told
    }
    return 'nothing told'
}"""


@pytest.mark.parametrize("figure, told", [
    ("areas", "cod, 1924: 61 000"), ("areas", "eel, 1925: 3 900"), ("behind", "cod, 1924: 61 000"), ("behind", "eel, 1925: 3 900"),
    ("steps", "cod, 1924: 61 000"), ("steps", "eel, 1926: 4 400"),
    ("boxes", "North: 6 values, median 26, quartiles 20.5 and 38.2, whiskers from 10 to 60"),
    ("curves", "North, from 10: 83.3 % (95 % confidence interval 27.3–97.5 %), 6 at risk"),
    ("curves", "South, from 45: 44.4 % (95 % confidence interval 6.6–78.5 %), 3 at risk"),
])
def test_pointing_at_a_line_an_area_a_curve_or_a_box_finds_what_it_says(browser, signs, figure, told):
    view = browser.new_page(viewport={"width": 1280, "height": 900})
    view.goto((signs / "index.html").as_uri())
    found = view.evaluate(POINTED, [figure, told.split(":")[0], ".target"])
    assert found.replace("\u202f", " ").replace("\xa0", " ") == told


def test_what_only_takes_the_pointer_is_in_no_file_of_a_figure(signs):
    assert 'class="target"' in (signs / "index.html").read_text(encoding="utf-8")
    for path in (signs / "figures").glob("*.svg"):
        assert "target" not in path.read_text(encoding="utf-8")
