"""Definitions are what their published schema says."""
import json

import jsonschema
import pytest
import yaml
from conftest import ROOT

SCHEMA = json.loads((ROOT / "Documentation" / "report.schema.json").read_text(encoding="utf-8"))
DEFINITIONS = sorted((ROOT / "Reports").glob("*.yml")) + sorted((ROOT / "Tests" / "Fixtures").glob("*/Reports/*.yml"))


def load(path):
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


def numbers(value):
    """Bare numbers are texts to a loader that guesses nothing; the schema wants numbers where they belong."""
    if isinstance(value, dict):
        return {key: (int(item) if key in ("limit", "bins") else float(item) if key in ("height", "bin-width") else numbers(item))
                for key, item in value.items()}
    return [numbers(item) for item in value] if isinstance(value, list) else value


@pytest.mark.parametrize("path", DEFINITIONS, ids=lambda path: path.stem)
def test_a_definition_fits_the_schema(path):
    jsonschema.Draft202012Validator(SCHEMA).validate(numbers(load(path)))


def test_the_schema_refuses_a_misspelt_key():
    definition = numbers(load(DEFINITIONS[0]))
    definition["sections"][0]["item"] = []
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(SCHEMA).validate(definition)


def test_the_shipped_report_has_what_was_promised():
    items = [item for section in load(ROOT / "Reports" / "great-purge.yml")["sections"] for item in section["items"]]
    assert sum("figure" in item for item in items) >= 12
    assert sum("table" in item for item in items) >= 12
