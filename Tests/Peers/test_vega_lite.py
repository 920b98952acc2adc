"""Every figure's Vega-Lite specification: valid by the published schema, drawn by Vega, and as much in it as in our drawing."""
import collections
import json
import re
import xml.etree.ElementTree as tree

import altair
import jsonschema
import pytest
import vl_convert
from conftest import ROOT, name as figure

# The version whose schema Altair carries and vl-convert draws.
VERSION = "6.4"
SVG = "{http://www.w3.org/2000/svg}"
FOLDERS = [ROOT / "Reports" / "great-purge" / "figures", ROOT / "Tests" / "ChartsTests" / "Goldens"]
SPECIFICATIONS = [path for folder in FOLDERS for path in sorted(folder.rglob("*.vl.json"))]
# Sizes of one figure differ in nothing that a specification says: one has it.
DRAWINGS = [
    path for folder in FOLDERS for path in sorted(folder.rglob("*.svg"))
    if path.parent == folder or path.stem == "nature-1col"]
# Layers are named after the role of the same shapes in our drawing. Signs that the two draw by other means are left out: hollow
# points, bounds, arrows, open ends, whiskers, crosses of missing numbers and texts.
ROLES = {
    "area", "band", "bar", "bounds", "box", "cell", "confidence", "curve", "dot", "edge", "event", "interval", "join", "least", "line",
    "median", "missing", "most", "number-rule", "number-span", "other", "part", "perhaps", "period", "possible", "rest", "slope",
    "uncertain", "unit", "value", "whole",
}


@pytest.fixture(scope="module")
def validator():
    schema = altair.load_schema()
    return jsonschema.validators.validator_for(schema)(schema)


def specification(path):
    return json.loads(path.read_text(encoding="utf-8"))


def role(name, in_panel):
    """The role in a layer's name: in panels the number of the panel follows it, and Vega writes no hyphens."""
    name = name.replace("_", "-")
    return re.sub(r"-\d+$", "", name) if in_panel else name


def named(view, in_panel=False):
    """The names of all layers below."""
    for layer in view.get("layer", []) + view.get("concat", []):
        yield from named(layer, in_panel or "concat" in view)
        if "name" in layer:
            yield role(layer["name"], in_panel)


def vega_counts(svg, in_panel):
    """For each named layer, how many shapes Vega drew."""
    counts = collections.Counter()
    for group in tree.fromstring(svg).iter(f"{SVG}g"):
        for name in re.findall(r"(?:^| )(\S+)_marks(?: |$)", group.get("class", "")):
            counts[role(name, in_panel)] += sum(len(group.findall(SVG + shape)) for shape in ("path", "line", "text"))
    return counts


def our_counts(path):
    """The same of our drawing: the shapes of each role without keys of a legend and whiskers; a line cut in pieces counts once."""
    counts, last = collections.Counter(), None
    root = tree.parse(path).getroot()
    left_out = {
        element for group in root.iter(f"{SVG}g") if {"legend", "whisker"} & set(group.get("class", "").split())
        for element in group.iter()}
    for element in root.iter():
        if element in left_out:
            continue
        for role in element.get("class", "").split():
            if role not in ROLES | {"event-span"}:
                continue
            points = re.findall(r"-?[\d.]+ -?[\d.]+", element.get("d", ""))
            if role == "line" and points and points[0] == last:
                last = points[-1]
                continue
            last = points[-1] if role == "line" and points else None
            counts[role] += 1
    return counts


def test_every_drawing_has_a_specification():
    assert {figure(path) for path in DRAWINGS} == {figure(path) for path in SPECIFICATIONS}


@pytest.mark.parametrize("path", SPECIFICATIONS, ids=figure)
def test_it_is_valid_by_the_schema(path, validator):
    document = specification(path)
    assert document["$schema"] == "https://vega.github.io/schema/vega-lite/v6.json"
    errors = [f"{'/'.join(map(str, error.absolute_path))}: {error.message[:200]}" for error in validator.iter_errors(document)]
    assert not errors


@pytest.mark.parametrize("path", SPECIFICATIONS, ids=figure)
def test_vega_draws_it_without_a_warning_and_shows_as_much(path, capfd):
    document = specification(path)
    svg = vl_convert.vegalite_to_svg(document, vl_version=VERSION, show_warnings=True)
    output = "".join(capfd.readouterr())
    assert "WARN" not in output and "ERROR" not in output, output
    theirs, ours = vega_counts(svg, "concat" in document), our_counts(path.with_name(path.name.removesuffix(".vl.json") + ".svg"))
    compared = ROLES & (set(named(document)) | set(ours))
    if document["usermeta"]["purgestats"]["mark"] not in ("timeline", "gantt"):
        # Events beside the data are a layer each, and rules up a plot are drawn as events are.
        rules = ours.pop("event", 0) + ours.pop("number-rule", 0)
        assert rules == sum(re.fullmatch(r"event-\d+|number-rule", name) is not None for name in named(document))
        compared -= {"event", "number-rule"}
        assert ours["event-span"] == sum(name.startswith("event-span-") for name in named(document))
    assert compared or list(named(document)) == ["notice"]
    assert {role: theirs[role] for role in compared} == {role: ours[role] for role in compared}
