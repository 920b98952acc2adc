"""Every figure as librsvg, Inkscape, Chromium and resvg draw it: no complaint, and nearly the same picture."""
import io
import os
import re
import subprocess
import xml.etree.ElementTree as tree

import numpy
import pytest
import resvg_py
from PIL import Image
from conftest import ROOT, name
from playwright.sync_api import sync_playwright

PATHS = sorted((ROOT / "Reports" / "great-purge" / "figures").glob("*.svg")) + sorted(
    (ROOT / "Tests" / "ChartsTests" / "Goldens").rglob("*.svg"))
NAMES = [name(path) for path in PATHS]
# Pixels to the inch: an edge of a bar is about as sharp as on a screen.
RESOLUTION = 96
# Pictures are compared in fields of so many pixels (2 mm, more where type is larger): each renderer smooths the edges of letters in its
# own way.
FIELD = 8
SMALLEST_TYPE = 5.2 / 72 * 25.4
# How much ink one field may have more in one picture than in another, where all of it black is 1; a label of one word that is left
# out changes a field by 0.07 to 0.26. And how much of all ink may lie in other fields.
FIELD_SLACK, SHARE_SLACK = 0.1, 0.2


def grey(data):
    """Ink from 0 to 1 on white paper, in so few bits that all figures of all renderers can be held."""
    image = Image.open(io.BytesIO(data)).convert("RGBA")
    paper = Image.new("RGBA", image.size, "white")
    paper.alpha_composite(image)
    return (1 - numpy.asarray(paper.convert("L"), dtype=float) / 255).astype(numpy.float16)


def size(path):
    """Width and height in whole pixels, as the renderers round them."""
    text = path.read_text(encoding="utf-8")
    return [round(float(re.search(rf'{side}="([\d.]+)mm"', text)[1]) / 25.4 * RESOLUTION) for side in ("width", "height")]


def field(path):
    """The side of a field in pixels."""
    sizes = re.findall(r'font-size="([\d.]+)"', path.read_text(encoding="utf-8"))
    return round(FIELD * min(map(float, sizes)) / SMALLEST_TYPE)


def fields(ink, shape, side=FIELD):
    """The means of square fields; pictures that differ by a pixel at the edge are made equal."""
    padded = numpy.zeros((shape[1] + side, shape[0] + side))
    rows, columns = min(ink.shape[0], padded.shape[0]), min(ink.shape[1], padded.shape[1])
    padded[:rows, :columns] = ink[:rows, :columns]
    high, wide = padded.shape[0] // side, padded.shape[1] // side
    return padded[:high * side, :wide * side].reshape(high, side, wide, side).mean(axis=(1, 3))


def resvg(**document):
    return bytes(resvg_py.svg_to_bytes(dpi=RESOLUTION, **document))


@pytest.fixture(scope="module")
def pictures(tmp_path_factory):
    """By renderer and figure. Each renderer starts once for all figures where it can."""
    folder = tmp_path_factory.mktemp("pictures")
    found = {"librsvg": {}, "Inkscape": {}, "Chromium": {}, "resvg": {}}
    for path in PATHS:
        run = subprocess.run(
            ["rsvg-convert", "-d", str(RESOLUTION), "-p", str(RESOLUTION), str(path)], capture_output=True, check=True)
        assert not run.stderr, (path.stem, run.stderr)
        found["librsvg"][path] = grey(run.stdout)
        found["resvg"][path] = grey(resvg(svg_path=str(path)))
    actions = [
        f"file-open:{path}; export-filename:{folder / f'{index}.png'}; export-dpi:{RESOLUTION}; export-do; file-close"
        for index, path in enumerate(PATHS)
    ]
    run = subprocess.run(
        ["inkscape", "--shell"], input="\n".join(actions) + "\nquit\n", capture_output=True, text=True, check=True,
        env={**os.environ, "HOME": str(folder), "SELF_CALL": "1", "DBUS_SESSION_BUS_ADDRESS": "disabled:"})
    complaints = [line for line in run.stderr.splitlines() if line.strip() and not re.search("Gtk|GLib|dconf|dbus|^Run experimental", line)]
    assert not complaints, complaints
    for index, path in enumerate(PATHS):
        found["Inkscape"][path] = grey((folder / f"{index}.png").read_bytes())
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        page = browser.new_page()
        messages = []
        page.on("console", lambda message: messages.append(message.text))
        for path in PATHS:
            width, height = size(path)
            page.set_viewport_size({"width": width, "height": height})
            page.set_content(f"<style>body{{margin:0}}svg{{display:block}}</style>{path.read_text(encoding='utf-8')}")
            found["Chromium"][path] = grey(page.screenshot())
        browser.close()
        assert not messages, messages
    return found


@pytest.mark.parametrize("path", PATHS, ids=NAMES)
def test_every_renderer_draws_the_same_size(path, pictures):
    width, height = size(path)
    for renderer, found in pictures.items():
        shape = found[path].shape
        assert abs(shape[1] - width) <= 1 and abs(shape[0] - height) <= 1, (renderer, shape, (width, height))


@pytest.mark.parametrize("path", PATHS, ids=NAMES)
def test_all_renderers_draw_nearly_the_same_picture(path, pictures):
    shape = size(path)
    side = field(path)
    drawn = {renderer: fields(found[path], shape, side) for renderer, found in pictures.items()}
    names = sorted(drawn)
    for index, one in enumerate(names):
        assert drawn[one].sum() > 0, one
        for other in names[index + 1:]:
            complaint = difference(drawn[one], drawn[other])
            assert not complaint, (one, other, complaint)


def difference(one, other):
    """What is wrong with two pictures that should be one; nothing where they are nearly the same."""
    apart = numpy.abs(one - other)
    share = apart.sum() / max(one.sum(), other.sum())
    if share < SHARE_SLACK and apart.max() < FIELD_SLACK:
        return None
    return f"{share:.3f} of the ink, {apart.max():.2f} in one field"


def test_a_name_left_out_would_be_noticed():
    path = ROOT / "Tests" / "ChartsTests" / "Goldens" / "dot-intervals.svg"
    text = path.read_text(encoding="utf-8")
    without = re.sub(r"<text[^>]*>Third survey</text>", "", text)
    assert len(without) < len(text)
    drawn = [fields(grey(resvg(svg_string=document)), size(path)) for document in (text, without)]
    assert not difference(drawn[0], drawn[0])
    assert difference(*drawn)


def rectangles(path):
    """The filled rectangles of a figure in pixels with their grey, from the first drawn to the last."""
    scale = RESOLUTION / 25.4
    for element in tree.parse(path).getroot().iter("{http://www.w3.org/2000/svg}rect"):
        fill = element.get("fill", "")
        if not re.fullmatch("#[0-9a-f]{6}", fill) or element.get("fill-opacity"):
            continue
        left, top, width, height = (float(element.get(name)) * scale for name in ("x", "y", "width", "height"))
        red, green, blue = (int(fill[place:place + 2], 16) for place in (1, 3, 5))
        yield (left, top, left + width, top + height), 1 - (0.299 * red + 0.587 * green + 0.114 * blue) / 255


@pytest.mark.parametrize("path", PATHS, ids=NAMES)
def test_rectangles_have_their_ink_in_every_renderer(path, pictures):
    # What is drawn later may lie on what is drawn before: then another colour stands there.
    known = list(rectangles(path))
    for index, ((left, top, right, bottom), wanted) in enumerate(known):
        covered = any(
            other[0] < right and left < other[2] and other[1] < bottom and top < other[3] for other, _ in known[index + 1:])
        # Whole pixels only, and so many that a number or a line on them is the smaller part.
        rows, columns = slice(int(top) + 2, int(bottom) - 1), slice(int(left) + 2, int(right) - 1)
        if covered or rows.stop - rows.start < 3 or columns.stop - columns.start < 3:
            continue
        for renderer, found in pictures.items():
            assert abs(numpy.median(found[path][rows, columns]) - wanted) < 0.06, (renderer, left, top, wanted)
