"""Figures with outlines, PDF and PNG, as librsvg draws them."""
import hashlib
import pathlib
import re
import struct
import subprocess
import zlib

import pytest
from conftest import ROOT

PROGRAM = ROOT / ".build" / "release" / "purgestats"
FONTS = pathlib.Path("/usr/share/fonts/truetype/liberation")
FACES = [FONTS / f"LiberationSans-{face}.ttf" for face in ("Regular", "Bold", "Italic")]
OUTLINE = ["--text", "outline"] + [word for face in FACES for word in ("--font", str(face))]
REPORT = ["report", "great-purge", "--project", str(ROOT)]


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """The shipped report, its figures with live text and with outlines, in PDF and PNG."""
    folder = tmp_path_factory.mktemp("outlines")
    live = subprocess.run([PROGRAM, *REPORT, "--output", folder / "live", "--format", "svg"], capture_output=True, text=True)
    assert live.returncode == 0, live.stderr
    for name in ("outline", "again"):
        run = subprocess.run(
            [PROGRAM, *REPORT, *OUTLINE, "--output", folder / name, "--format", "svg,pdf,png", "--dpi", "100"],
            capture_output=True, text=True)
        assert run.returncode == 0, run.stderr
        # Liberation Sans has the widths by which labels are placed, and every letter of the report.
        assert "font." not in run.stderr
    return folder


def figures(folder):
    return sorted((folder / "figures").glob("*.svg"))


def grey(path, target):
    """Width, height and the grey of every pixel, from a PNG of 8 bits a channel without interlacing."""
    subprocess.run(["rsvg-convert", "-d", "200", "-p", "200", "-b", "white", str(path), "-o", str(target)], check=True)
    data = target.read_bytes()
    width, height, depth, kind = struct.unpack(">IIBB", data[16:26])
    assert depth == 8 and kind in (2, 6)
    size = 3 if kind == 2 else 4
    packed, place = b"", 8
    while place < len(data):
        length, name = struct.unpack(">I4s", data[place:place + 8])
        if name == b"IDAT":
            packed += data[place + 8:place + 8 + length]
        place += length + 12
    raw, stride = zlib.decompress(packed), width * size
    lines, before = [], bytearray(stride)
    for row in range(height):
        filtering, line = raw[row * (stride + 1)], bytearray(raw[row * (stride + 1) + 1:(row + 1) * (stride + 1)])
        for index in range(stride):
            left = line[index - size] if index >= size else 0
            above, corner = before[index], before[index - size] if index >= size else 0
            if filtering == 1:
                guess = left
            elif filtering == 2:
                guess = above
            elif filtering == 3:
                guess = (left + above) // 2
            elif filtering == 4:
                estimate = left + above - corner
                distances = [abs(estimate - left), abs(estimate - above), abs(estimate - corner)]
                guess = [left, above, corner][distances.index(min(distances))]
            else:
                guess = 0
            line[index] = (line[index] + guess) & 255
        lines.append([sum(line[index:index + 3]) / 3 for index in range(0, stride, size)])
        before = line
    return width, height, lines


def difference(first, second):
    """Of two pictures, over squares of 3 by 3 pixels."""
    total = 0
    for row in range(0, len(first) - 2, 3):
        for column in range(0, len(first[0]) - 2, 3):
            one, other = (sum(sum(line[column:column + 3]) for line in lines[row:row + 3]) for lines in (first, second))
            total += abs(one - other)
    return total


def test_outlines_look_as_live_text_does(made, tmp_path):
    """They differ by less than a third of what a figure differs from itself moved by an eighth of a millimetre, a pixel of 200 an inch."""
    names = [path.name for path in figures(made / "outline")]
    assert names == [path.name for path in figures(made / "live")] and len(names) > 30
    chosen = [name for name in names if hashlib.sha256(name.encode()).digest()[0] % 6 == 0]
    assert len(chosen) >= 3
    for name in chosen:
        width, height, live = grey(made / "live" / "figures" / name, tmp_path / "live.png")
        *size, outline = grey(made / "outline" / "figures" / name, tmp_path / "outline.png")
        assert size == [width, height]
        moved = [[255.0] + line[:-1] for line in live]
        assert difference(live, outline) < difference(live, moved) / 3, name


def test_every_text_is_a_path_with_its_words(made):
    for path in figures(made / "outline"):
        live = (made / "live" / "figures" / path.name).read_text(encoding="utf-8")
        outlined = path.read_text(encoding="utf-8")
        assert "<text" not in outlined
        assert re.findall(r'aria-label="([^"]*)"', outlined) == [
            text.replace('"', "&quot;") for text in re.findall(r"<text [^>]*>([^<]*)</text>", live)]


def test_pdf_has_the_size_in_millimetres_no_font_and_a_fixed_time(made):
    for path in figures(made / "outline"):
        width, height = map(float, re.search(r'width="([\d.]+)mm" height="([\d.]+)mm"', path.read_text(encoding="utf-8")).groups())
        data = path.with_suffix(".pdf").read_bytes()
        box = re.search(rb"/MediaBox \[ 0 0 ([\d.]+) ([\d.]+) \]", data)
        assert abs(float(box[1]) / 72 * 25.4 - width) < 0.01 and abs(float(box[2]) / 72 * 25.4 - height) < 0.01
        assert b"/FontFile" not in data and b"19700101000000" in data


def test_png_has_the_pixels_of_its_resolution(made):
    for path in figures(made / "outline"):
        width = float(re.search(r'width="([\d.]+)mm"', path.read_text(encoding="utf-8"))[1])
        pixels = struct.unpack(">I", path.with_suffix(".png").read_bytes()[16:20])[0]
        assert 0 <= pixels - width / 25.4 * 100 < 1.01


def test_two_runs_write_the_same_bytes_and_check_agrees(made):
    for path in sorted((made / "outline").rglob("*")):
        if path.is_file():
            assert path.read_bytes() == (made / "again" / path.relative_to(made / "outline")).read_bytes(), path
    check = subprocess.run(
        [PROGRAM, *REPORT, *OUTLINE, "--output", made / "outline", "--check", "--dpi", "100"], capture_output=True, text=True)
    assert check.returncode == 0, check.stdout
