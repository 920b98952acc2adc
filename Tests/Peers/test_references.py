"""The sources as reference managers read them: pandoc cites every one of them from the CSL-JSON file."""
import json
import re
import subprocess

from conftest import ROOT, rows

REPORT = ROOT / "Reports" / "great-purge"
ITEMS = json.loads((REPORT / "references.json").read_text(encoding="utf-8"))


def plain(text):
    return re.sub(r"<[^>]+>|[\W_]", "", text)


def test_the_keys_are_those_of_the_bibtex_file():
    keys = re.findall(r"^@\w+\{([^,]+),", (REPORT / "references.bib").read_text(encoding="utf-8"), re.M)
    assert [item["id"] for item in ITEMS] == keys


def test_every_name_stands_as_in_the_list_of_sources():
    sources = {row["id"]: row["author"] for row in rows(ROOT / "Datasets" / "sources.csv")}
    assert {item["id"]: "; ".join(author["literal"] for author in item.get("author", [])) for item in ITEMS} == {
        item["id"]: sources[item["id"]] for item in ITEMS}


def test_pandoc_cites_every_source_without_a_warning(tmp_path):
    text = "\n\n".join(f"@{item['id']}" for item in ITEMS)
    run = subprocess.run(
        ["pandoc", "--from", "markdown", "--to", "plain", "--wrap", "none", "--citeproc", "--bibliography", REPORT / "references.json"],
        input=text, capture_output=True, text=True, check=True)
    assert run.stderr == ""
    # The style puts titles into headline capitals, and quotes in them into its own.
    cited = plain(run.stdout).lower()
    for item in ITEMS:
        assert plain(item["title"]).lower() in cited, item["id"]


def test_pandoc_reads_the_bibtex_file_as_the_same_titles():
    run = subprocess.run(
        ["pandoc", "--from", "bibtex", "--to", "csljson", REPORT / "references.bib"], capture_output=True, text=True, check=True)
    titles = {item["id"]: plain(item["title"]) for item in json.loads(run.stdout)}
    assert titles == {item["id"]: plain(item["title"]) for item in ITEMS}
