"""The benchmark script: its invented corpus is always the same, its pieces say what they measure. Nothing is timed."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPTS = Path(__file__).resolve().parents[1] / "scripts"
sys.path.insert(0, str(SCRIPTS))

from benchlib import docs, measure, peers, styles  # noqa: E402
from benchlib.bench import Bench, judged, unavailable  # noqa: E402
from benchlib.cases import CASES  # noqa: E402
from benchlib.corpus import Corpus, article, spread  # noqa: E402
from benchlib.stages import Clock  # noqa: E402


def test_the_same_seed_gives_the_same_article_in_any_process() -> None:
    code = f"import sys; sys.path.insert(0, {str(SCRIPTS)!r}); from benchlib.corpus import article; print(article(7))"
    other = subprocess.run([sys.executable, "-X", "utf8", "-c", code], capture_output=True, check=True).stdout
    assert other.decode() == article(7) + "\n"


def test_articles_differ_by_number_and_seed() -> None:
    assert len({article(number, seed) for number in range(20) for seed in (1, 2)}) == 40


def test_an_invented_article_is_a_news_article_of_nine_kilobytes() -> None:
    text = article(1)
    assert 8_500 < len(text.encode()) < 10_500
    assert text.startswith("---\ntitle: ")
    assert "{" not in text
    assert text.count("“") > 5


def test_articles_of_a_folder_come_first_then_invented_ones(tmp_path: Path) -> None:
    for name in ("a", "b", "c"):
        (tmp_path / f"{name}.md").write_text(f"# {name}\n", encoding="utf-8")
    corpus = Corpus(tmp_path)
    assert list(corpus.texts(2)) == ["# a\n", "# b\n"]
    assert list(corpus.texts(5)) == ["# a\n", "# b\n", "# c\n", article(0), article(1)]
    assert (corpus.real(2), corpus.real(5)) == (2, 3)


def test_paths_are_spread_over_the_folder() -> None:
    paths = [Path(str(number)) for number in range(10)]
    assert spread(paths, 5) == paths[::2]
    assert spread(paths, 20) == paths


def test_findings_are_counted_in_the_output_of_every_peer() -> None:
    said = (
        b"a.md:1:2: error Query [x/y]\n"  # ours, Vale, proselint, Harper, textlint
        b'a.md:1:2:"so" is a weasel word\n'  # write-good
        b"a.md\n  39:171-39:180  \x1b[33mwarning\x1b[39m  `man` may be insensitive\n"  # alex
        b"12 problems\n"
    )
    assert measure.Sample(0, 0, 0, 0, said).findings == 3


def test_a_command_that_fails_or_hangs_is_broken(tmp_path: Path) -> None:
    with pytest.raises(measure.BrokenError, match="exit code 3: no"):
        measure.run([sys.executable, "-c", "print('no'); raise SystemExit(3)"], tmp_path)
    with pytest.raises(measure.BrokenError, match="stopped"):
        measure.run([sys.executable, "-c", "import time; time.sleep(30)"], tmp_path, limit=0.1)


def test_a_peer_on_a_subset_is_scaled_without_its_start() -> None:
    one, few = measure.Sample(1, 2, 50, 0, b""), measure.Sample(4, 8, 60, 0, b"")
    scaled = peers._scaled(one, few, 11, 101)
    assert (scaled.wall, scaled.cpu) == (31, 62)


def test_time_goes_to_the_innermost_stage() -> None:
    clock = Clock()
    inner = clock.wrapped("inner", lambda: 1)
    assert clock.wrapped("outer", lambda: inner() + inner())() == 2
    assert dict(clock.calls) == {"inner": 2, "outer": 1}


def test_our_rules_become_vale_rules() -> None:
    rule = {"extends": "existence", "message": "“{match}”: 100% cut it.", "tokens": ["so-called"], "authority": "X"}
    assert styles._translated(rule) == {
        "message": "“%s”: 100%% cut it.",
        "level": "warning",
        "scope": "text",
        "extends": "existence",
        "tokens": ["so-called"],
    }
    own = {"extends": "sourcing", "message": "Who?", "examples": {"flag": ["Aides [[say so]]."]}}
    assert styles._translated(own) is None
    words = styles._word_list("sourcing-x", own, [f"phrase {number}" for number in range(50)])
    assert words["tokens"][0] == r"say\ so"
    assert len(words["tokens"]) == styles._SIZE


def test_the_page_is_made_from_the_json_alone() -> None:
    timing = peers.Timing("copydesk", "1.0", "all default rules", 200, 200, 0.5, 0.6, 40, 12)
    data = {
        "date": "2026-01-02",
        "machine": {"cpu": "A chip", "cores": 2, "memory": "8 GB", "system": "Linux"},
        "versions": {"Python": "3.11.7"},
        "corpus": {"what": "invented"},
        "repeats": 5,
        "cases": [
            judged("floor", "CPU over the floor", 3.5, 4, "times")._asdict(),
            unavailable("workers", "2 workers", "no `--jobs`")._asdict(),
        ],
        "peers": [timing._asdict(), timing._replace(name="other", cpu=5, measured=20)._asdict()],
    }
    page = docs.page(json.loads(json.dumps(data)))
    assert "| CPU over the floor | ≤ 4 times | 3.50 times | pass |" in page
    assert "| 2 workers (no `--jobs`) |  | not available |  |" in page
    assert "| other 1.0 | all default rules | 5.00 s | 0.60 s | 40 MB | 12 in 20 | 10.0 |" in page


def test_every_case_has_a_name_and_says_what_it_does() -> None:
    assert all(case.__doc__ for case in CASES.values())


def test_the_options_of_the_command_are_asked_for(tmp_path: Path) -> None:
    command = (sys.executable, "-c", "print('--no-cache  --jobs N')")
    bench = Bench(command, Corpus(), tmp_path, repeats=1, quick=True, limit=10)
    assert bench.options == {"--no-cache", "--jobs"}
