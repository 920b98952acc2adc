"""Every figure as librsvg and Chromium draw it."""
import pathlib
import re
import subprocess
import xml.etree.ElementTree as tree

import pytest
from conftest import ROOT
from playwright.sync_api import sync_playwright

FIGURES = sorted((ROOT / "Reports" / "great-purge" / "figures").glob("*.svg"))
# One of each mark, also of those that the shipped report does not use.
SAMPLES = sorted((ROOT / "Tests" / "ChartsTests" / "Goldens").glob("*.svg"))
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.mark.parametrize("path", FIGURES + SAMPLES, ids=lambda path: path.stem)
def test_librsvg_draws_it(path, tmp_path):
    target = tmp_path / "figure.png"
    subprocess.run(["rsvg-convert", "-d", "100", "-p", "100", str(path), "-o", str(target)], check=True)
    assert target.stat().st_size > 2000


@pytest.mark.parametrize("path", FIGURES, ids=lambda path: path.stem)
def test_it_has_a_title_a_description_and_its_digest(path):
    root = tree.parse(path).getroot()
    assert root.get("role") == "img"
    assert root.find(f"{SVG}title").text
    assert len(root.find(f"{SVG}desc").text) > 40
    assert re.search(r" sha256:[0-9a-f]{64}$", root.find(f"{SVG}metadata").text)
    assert root.get("width").endswith("mm")


@pytest.mark.parametrize("path", FIGURES + SAMPLES, ids=lambda path: path.stem)
def test_no_text_leaves_the_figure_or_stands_on_another_in_chromium(path, browser):
    page = browser.new_page()
    page.set_content(path.read_text(encoding="utf-8"))
    boxes = page.evaluate("""() => {
        const svg = document.querySelector('svg'), view = svg.viewBox.baseVal
        return [...svg.querySelectorAll('text')].map(text => {
            const box = text.getBBox(), size = parseFloat(text.getAttribute('font-size'))
            // The box of the line; ink reaches from the capitals to a little below the baseline.
            const baseline = parseFloat(text.getAttribute('y'))
            return {text: text.textContent, left: box.x, right: box.x + box.width, top: baseline - 0.72 * size,
                    bottom: baseline + 0.1 * size, width: view.width, height: view.height}
        })
    }""")
    page.close()
    assert boxes
    slack = 0.35
    for box in boxes:
        assert box["left"] > -slack and box["right"] < box["width"] + slack, box
        assert box["top"] > -slack and box["bottom"] < box["height"] + slack, box
    for index, one in enumerate(boxes):
        for other in boxes[index + 1:]:
            apart = (one["right"] <= other["left"] + slack or other["right"] <= one["left"] + slack
                     or one["bottom"] <= other["top"] + slack or other["bottom"] <= one["top"] + slack)
            assert apart, (one["text"], other["text"])


def test_the_width_table_is_that_of_the_browser_with_liberation_sans(browser):
    page = browser.new_page()
    page.set_content("<svg xmlns='http://www.w3.org/2000/svg'><text font-family='Liberation Sans' font-size='100'></text></svg>")
    widths = {}
    for text in ["Division commanders", "Тухачевский", "1937–1938", "Ёжов, Émile & Łódź"]:
        widths[text] = page.evaluate(
            "text => { const node = document.querySelector('text'); node.textContent = text; return node.getComputedTextLength() }", text)
    page.close()
    source = (pathlib.Path(ROOT) / "Sources/Charts/Text/Generated/LiberationSansWidths.swift").read_text()
    table = {}
    regular = source.split("static let bold")[0]
    for first, body in re.findall(r"first: 0x([0-9A-F]+), widths: \[([\d,\s]+)\]", regular):
        for offset, width in enumerate(re.findall(r"\d+", body)):
            table[int(first, 16) + offset] = int(width)
    for text, width in widths.items():
        ours = sum(table[ord(character)] for character in text) / 2048 * 100
        assert abs(ours - width) / width < 0.03, text
