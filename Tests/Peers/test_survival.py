"""The estimate of Kaplan and Meier with its confidence interval, as the package survival of R computes it."""
import csv
import io
import random
import subprocess

import pytest
from conftest import ROOT

PROGRAM = ROOT / ".build" / "release" / "survival"
SEEDS = range(40)
# Writes beside each file of rows one of steps.
R = """
library(survival)
for (path in commandArgs(TRUE)) {
  rows <- read.csv(path, header = FALSE, col.names = c("time", "event"))
  fit <- survfit(Surv(time, event) ~ 1, data = rows, conf.type = "log-log", conf.int = 0.95)
  steps <- data.frame(time = fit$time, risk = fit$n.risk, events = fit$n.event, survival = fit$surv, low = fit$lower, high = fit$upper)
  write.csv(format(steps[steps$events > 0, ], digits = 17), paste0(path, ".steps"), row.names = FALSE, quote = FALSE)
}
"""


def sample(seed):
    """Durations with ties or without, short or long, with few or many censored rows, and some of length zero."""
    chance = random.Random(seed)
    count = chance.choice([1, 2, 7, 40, 300, 2000])
    events = chance.choice([0.05, 0.5, 0.9, 1.0])
    forms = [lambda: chance.randint(0, 12), lambda: chance.randint(0, 5000), lambda: round(chance.expovariate(1 / 300), 3)]
    draw = chance.choice(forms)
    return [(draw(), int(chance.random() < events)) for _ in range(count)]


def read(text):
    return list(csv.DictReader(io.StringIO(text)))


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("survival")
    for seed in SEEDS:
        (folder / f"{seed}.csv").write_text("".join(f"{time},{event}\n" for time, event in sample(seed)), encoding="utf-8")
    script = folder / "kaplan_meier.R"
    script.write_text(R, encoding="utf-8")
    subprocess.run(["Rscript", "--vanilla", script, *folder.glob("*.csv")], check=True)
    return folder


@pytest.mark.parametrize("seed", SEEDS)
def test_each_step_and_its_interval_are_those_of_r(seed, folder):
    path = folder / f"{seed}.csv"
    ours = read(subprocess.run([PROGRAM, path], capture_output=True, text=True, check=True).stdout)
    theirs = read((folder / f"{seed}.csv.steps").read_text(encoding="utf-8"))
    assert len(ours) == len(theirs)
    for one, other in zip(ours, theirs):
        for name in ("time", "survival", "low", "high"):
            if other[name].strip() in ("NA", "NaN"):
                assert one[name] == "NA", (name, one, other)
            else:
                assert abs(float(one[name]) - float(other[name])) < 1e-9, (name, one, other)
        assert int(one["risk"]) == float(other["risk"]) and int(one["events"]) == float(other["events"])


def test_the_samples_have_ties_censored_rows_and_curves_that_reach_zero():
    samples = [sample(seed) for seed in SEEDS]
    assert any(len({time for time, _ in rows}) < len(rows) for rows in samples)
    assert any(0 < sum(event for _, event in rows) < len(rows) for rows in samples)
    assert any(event == 1 for rows in samples for time, event in rows if time == max(rows)[0])
    assert any(sum(event for _, event in rows) == 0 for rows in samples)
