"""The sources as another program cites them."""
import json
import re
import subprocess

import pytest


@pytest.fixture(scope="module")
def keys(report):
    return re.findall(r"^@\w+\{([^,]+),", (report / "references.bib").read_text(encoding="utf-8"), re.MULTILINE)


@pytest.fixture(scope="module")
def items(report):
    return json.loads((report / "references.json").read_text(encoding="utf-8"))


def test_both_lists_have_the_same_keys_in_the_same_order(keys, items):
    assert len(keys) > 50
    assert [item["id"] for item in items] == keys


def test_every_name_stands_as_in_the_list_of_sources(root, items):
    import csv
    with open(root / "Datasets" / "sources.csv", newline="", encoding="utf-8") as file:
        sources = {row["id"]: row for row in csv.DictReader(file)}
    for item in items:
        names = [author["literal"] for author in item.get("author", [])]
        assert "; ".join(names) == sources[item["id"]]["author"]
        assert all(set(author) == {"literal"} for author in item.get("author", []))


def test_pandoc_cites_every_source_without_a_warning(report, keys, items):
    text = "\n\n".join(f"Text [@{key}]." for key in keys) + "\n"
    run = subprocess.run(
        ["pandoc", "--from", "markdown", "--to", "html", "--citeproc", "--bibliography", str(report / "references.json")],
        input=text, capture_output=True, text=True, encoding="utf-8", check=True)
    assert run.stderr == ""
    assert "???" not in run.stdout
    entries = re.findall(r'id="ref-([^"]+)"', run.stdout)
    assert sorted(entries) == sorted(keys)
    for item in items:
        for author in item.get("author", []):
            assert author["literal"].split()[-1].replace("'", "’") in run.stdout.replace("'", "’")
