"""The page as a reader meets it in a real browser."""
import csv

import pytest
from conftest import ROOT
from playwright.sync_api import sync_playwright

REPORT = ROOT / "Reports" / "great-purge"


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
