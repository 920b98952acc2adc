"""What stands in every figure, and its texts as Chromium sets them."""
import base64
import pathlib
import re
import xml.etree.ElementTree as tree

import pytest
from conftest import ROOT, name
from playwright.sync_api import sync_playwright

FIGURES = sorted((ROOT / "Reports" / "great-purge" / "figures").glob("*.svg"))
# Every mark with data of every shape in every size, also of those that the shipped report does not use.
SAMPLES = sorted((ROOT / "Tests" / "ChartsTests" / "Goldens").rglob("*.svg"))
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def page(browser):
    return browser.new_page()


@pytest.mark.parametrize("path", FIGURES, ids=lambda path: path.stem)
def test_it_has_a_title_a_description_and_its_digest(path):
    root = tree.parse(path).getroot()
    assert root.get("role") == "img"
    assert root.find(f"{SVG}title").text
    assert len(root.find(f"{SVG}desc").text) > 40
    assert re.search(r" sha256:[0-9a-f]{64}$", root.find(f"{SVG}metadata").text)
    assert root.get("width").endswith("mm")


@pytest.mark.parametrize("path", FIGURES + SAMPLES, ids=name)
def test_no_text_leaves_the_figure_or_stands_on_another_in_chromium(path, page):
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


def width_table():
    """By face and character, the widths by which figures measure their text, in units of the em."""
    source = (ROOT / "Sources/Charts/Text/Generated/LiberationSansWidths.swift").read_text(encoding="utf-8")
    table = {}
    for face, body in re.findall(r"static let (\w+): \[WidthRun\] = \[(.*?)\n    \]", source, re.S):
        for first, widths in re.findall(r"first: 0x([0-9A-F]+), widths: \[([\d,\s]+)\]", body):
            for offset, width in enumerate(re.findall(r"\d+", widths)):
                table[face, int(first, 16) + offset] = int(width) / 2048
    return table


# The version of the font from which the table is made, whatever else is installed.
FONTS = pathlib.Path("/usr/share/fonts/truetype/liberation2")

MEASURE = """async ([data, texts]) => {
    const face = new FontFace('Measured', 'url(data:font/ttf;base64,' + data + ')')
    document.fonts.add(await face.load())
    const node = document.querySelector('text')
    node.setAttribute('style', 'font: 100px Measured; white-space: pre; font-kerning: none')
    const widths = texts.map(text => { node.textContent = text; return node.getComputedTextLength() })
    document.fonts.delete(face)
    return widths
}"""


def test_every_width_is_that_of_chromium_with_liberation_sans(browser):
    table = width_table()
    page = browser.new_page()
    page.set_content("<svg xmlns='http://www.w3.org/2000/svg'><text></text></svg>")
    counted = 0
    texts = ["Division commanders", "Тухачевский", "1937–1938", "Ёжов, Émile & Łódź"]
    for face in ["regular", "bold", "italic"]:
        font = base64.b64encode((FONTS / f"LiberationSans-{face.capitalize()}.ttf").read_bytes()).decode()
        # A soft hyphen is drawn at the end of a line only.
        codes = [code for known, code in table if known == face and code != 0xAD]
        for code, width in zip(codes, page.evaluate(MEASURE, [font, [chr(code) for code in codes]])):
            assert abs(table[face, code] * 100 - width) <= 0.03 * width, (face, hex(code), table[face, code] * 100, width)
        counted += len(codes)
        for text, width in zip(texts, page.evaluate(MEASURE, [font, texts])):
            assert abs(sum(table[face, ord(character)] for character in text) * 100 - width) < 0.01 * width, (face, text)
    page.close()
    assert counted > 1500
