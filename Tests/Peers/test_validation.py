"""`purgestats validate` and frictionless give one verdict and name the same rows, or differ as Documentation/validation.md says."""
import json
import re
import subprocess

import frictionless
import pytest
from conftest import ROOT
from validation_cases import CELLS, PACKAGES, Ours, Theirs

PROGRAM = ROOT / ".build" / "release" / "purgestats"
PAGE = ROOT / "Documentation" / "validation.md"
# What concerns the header or the descriptor, and no row.
WHOLE = 0


def quoted(cell):
    return '"' + cell.replace('"', '""') + '"' if any(sign in cell for sign in ',"\n\r') else cell


def write(folder, text, fields, schema=None, resource=None, others=()):
    resource = {"name": "t", "type": "table", "path": "t.csv", "format": "csv", "encoding": "utf-8",
                "schema": {"fields": fields, **(schema or {})}, **(resource or {})}
    (folder / "t.csv").write_bytes(text.encode(resource["encoding"]))
    package = {"$schema": "https://datapackage.org/profiles/2.0/datapackage.json", "name": "p",
               "resources": [resource, *others]}
    (folder / "datapackage.json").write_text(json.dumps(package), encoding="utf-8")


def by_purgestats(folder):
    """The lines of `t.csv` at fault; rejected rows count as faults."""
    run = subprocess.run([PROGRAM, "validate", "--project", folder, "--strict", "--format", "json"], capture_output=True,
                         text=True, check=False)
    [package] = json.loads(run.stdout)["packages"]
    faults = [found for found in package["findings"] if found["severity"] == "error"]
    assert package["valid"] == (faults == []) == (run.returncode == 0)
    return {found["line"] if found["file"].endswith("t.csv") and found["line"] > 1 else WHOLE for found in faults}


def by_frictionless(folder):
    report = frictionless.validate(str(folder / "datapackage.json"))
    found = {row or WHOLE for [row] in report.flatten(["rowNumber"])}
    assert report.valid == (found == set())
    return found


def both(folder):
    """A file whose header is at fault is not read row by row by one of the two; then only the verdict is compared."""
    ours, theirs = by_purgestats(folder), by_frictionless(folder)
    return ({WHOLE}, {WHOLE}) if ours and theirs and WHOLE in ours | theirs else (ours, theirs)


def compare_cells(folder, field, cells):
    fields = [{"name": "id", "type": "string"}, {"name": "x", **field}]
    texts = [cell if isinstance(cell, str) else cell.cell for cell in cells]
    write(folder, "id,x\n" + "".join(f"r{row},{quoted(text)}\n" for row, text in enumerate(texts)), fields)
    return both(folder)


@pytest.mark.parametrize("field, cells", [case[1:] for case in CELLS], ids=[case[0] for case in CELLS])
def test_cells(tmp_path, field, cells):
    ours, theirs = compare_cells(tmp_path, field, cells)
    if any(isinstance(cell, Theirs) and WHOLE in theirs for cell in cells):
        assert (ours, theirs) == (set(), {WHOLE})
        return
    line = {number: cell for number, cell in enumerate(cells, 2)}
    assert {cell.cell for number, cell in line.items() if isinstance(cell, Ours)} == {
        line[number].cell if isinstance(line[number], (Ours, Theirs)) else line[number] for number in ours - theirs}
    assert {cell.cell for number, cell in line.items() if isinstance(cell, Theirs)} == {
        line[number].cell if isinstance(line[number], (Ours, Theirs)) else line[number] for number in theirs - ours}
    # Without the cells at fault both call the file valid.
    if WHOLE not in ours:
        good = [cell for number, cell in line.items() if number not in ours | theirs]
        assert compare_cells(tmp_path, field, good) == (set(), set())


@pytest.mark.parametrize("case", PACKAGES, ids=lambda case: case.title)
def test_packages(tmp_path, case):
    others = []
    if case.far is not None:
        (tmp_path / "f.csv").write_text(case.far, encoding="utf-8")
        names = case.far.split("\n", 1)[0].split(",")
        others = [{"name": "f", "type": "table", "path": "f.csv", "format": "csv", "encoding": "utf-8",
                   "schema": {"fields": [{"name": name, "type": kind} for name, kind in zip(names, case.far_types)]}}]
    write(tmp_path, case.text, [{"name": "a", "type": "string"}, {"name": "b", "type": "integer"}], case.schema, case.resource,
          others)
    ours, theirs = both(tmp_path)
    assert ours - theirs == set(case.ours)
    assert theirs - ours == set(case.theirs)


def headings(title):
    """The first cells of the table under a heading of the page."""
    text = PAGE.read_text(encoding="utf-8").split(f"## {title}\n", 1)[1].split("\n## ", 1)[0]
    lines = [line for line in text.splitlines() if line.startswith("| ")]
    assert len(lines) > 2
    return [re.split(r" \| ", line[2:])[0] for line in lines[2:]]


def test_the_page_lists_what_was_measured_and_nothing_else():
    marked = [cell for case in CELLS for cell in case[2] if not isinstance(cell, str)]
    ours = {cell.heading for cell in marked if isinstance(cell, Ours)} | {
        heading for case in PACKAGES for heading in case.ours.values()}
    theirs = {cell.heading for cell in marked if isinstance(cell, Theirs)} | {
        heading for case in PACKAGES for heading in case.theirs.values()}
    for title, measured in [("Where purgestats is stricter than frictionless", ours),
                            ("Where frictionless is stricter", theirs)]:
        listed = headings(title)
        assert len(listed) == len(set(listed))
        assert set(listed) == measured
