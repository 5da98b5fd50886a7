"""copydesk init: what it sees in a repository, what it writes, and that nothing is lost."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
import yaml
from desk import Desk

from lint.cli import starter
from lint.project.config_file import decode
from lint.project.survey import survey

ARTICLE = "---\ntitle: Ferry runs again\ndate: 2026-03-04\n{more}---\n\nThe ferry sailed on Tuesday.\n"
SITES = {
    "Hugo": (
        ["hugo.toml", "layouts/x.html", "themes/y/z.md", "content/news/a.md"], ("content",), ["/layouts/", "/themes/"]
    ),
    "Jekyll": (["_config.yml", "_layouts/x.html", "_posts/2026-03-04-a.md"], ("_posts",), ["/_layouts/"]),
    "Astro": (["astro.config.mjs", "src/content/news/a.md", "src/layouts/x.html"], ("src/content",), ["/src/layouts/"]),
    "Eleventy": (["eleventy.config.js", "posts/a.md", "_includes/x.html"], ("posts",), ["/_includes/"]),
    "": (["copy/a.md", "b.txt"], (), []),
}  # fmt: skip


def build(folder: Path, names: list[str], more: str = "") -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(ARTICLE.format(more=more) if name.endswith((".md", ".html")) else "", encoding="utf-8")


@pytest.mark.parametrize("kind", SITES)
def test_site_generators_are_known(tmp_path: Path, kind: str) -> None:
    names, content, exclude = SITES[kind]
    build(tmp_path, [*names, "README.md"], "standfirst: At last\n")
    found = survey(str(tmp_path))
    assert (found.generator, found.content) == (kind, content)
    assert found.exclude == (*exclude, "README.md")
    assert found.articles == (2 if kind == "" else 1)
    assert dict(found.fields).keys() >= {"date", "standfirst", "title"}


def test_languages_are_counted(tmp_path: Path) -> None:
    build(tmp_path, ["a.md", "b.md"], "lang: en-GB\n")
    build(tmp_path, ["fr/c.md", "d.de.md"])
    assert dict(survey(str(tmp_path)).languages) == {"en-GB": 2, "fr": 1, "de": 1}


@pytest.fixture
def site(desk: Desk) -> Desk:
    """A Hugo site in git, on GitHub."""
    (desk.folder / ".copydesk.yml").unlink()
    shutil.rmtree(desk.folder / "house")
    build(desk.folder, [*SITES["Hugo"][0], "README.md"])
    desk.put(".github/CODEOWNERS", "")
    subprocess.run(["git", "init", "-q"], cwd=desk.folder, check=True)
    return desk


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_all_three_files_are_written_and_sound(site: Desk) -> None:
    run = site.run("init")
    assert run.code == 0
    assert run.err.startswith("Hugo: 1 article in content; front matter has date, title\n")
    config = (site.folder / ".copydesk.yml").read_text(encoding="utf-8")
    assert decode(config, "x").exclude == ("/layouts/", "/themes/", "/.github/", "README.md")
    assert "# Front matter of 1 of them: date (1), title (1).\n" in config
    hooks = yaml.safe_load((site.folder / ".pre-commit-config.yaml").read_text(encoding="utf-8"))
    assert [hook["id"] for hook in hooks["repos"][0]["hooks"]] == ["copydesk", "copydesk-repository"]
    job = yaml.safe_load((site.folder / ".github/workflows/copydesk.yml").read_text(encoding="utf-8"))
    assert job["jobs"]["copydesk"]["steps"][0]["with"]["fetch-depth"] == 0
    check = site.run("check", ".", "--format", "json")
    assert '"content/news/a.md"\n' in check.out
    assert "README" not in check.out


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_a_dry_run_shows_and_writes_nothing(site: Desk) -> None:
    before = sorted(site.folder.rglob("*"))
    out = site.run("init", "--dry-run").out
    assert sorted(site.folder.rglob("*")) == before
    assert out.startswith("# How copydesk reads")
    assert "# --- .pre-commit-config.yaml ---" in out
    assert "# --- .github/workflows/copydesk.yml ---" in out


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
@pytest.mark.parametrize("indent", ["", "  "])
def test_hooks_are_added_below_others(site: Desk, indent: str, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = ["- repo: https://example.org/x", "  rev: v1  # pinned", "  hooks: [{id: x}]"]
    old = "# our hooks\nrepos:\n" + "".join(f"{indent}{line}\n" for line in lines)
    path = site.put(".pre-commit-config.yaml", old)
    monkeypatch.setattr("sys.stdin.isatty", lambda: False, raising=False)
    assert "left as it is" in site.run("init").err
    assert path.read_text(encoding="utf-8") == old
    assert site.run("init", "--yes").code == 0
    new = path.read_text(encoding="utf-8")
    assert new.startswith(old)
    assert [len(repo["hooks"]) for repo in yaml.safe_load(new)["repos"]] == [1, 2]
    assert "has copydesk already" in site.run("init", "--yes").err
    assert path.read_text(encoding="utf-8") == new


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_what_cannot_be_added_to_is_shown(site: Desk) -> None:
    old = "repos: []\nfail_fast: true\n"
    path = site.put(".pre-commit-config.yaml", old)
    run = site.run("init")
    assert "add this below `repos:` yourself" in run.err
    assert path.read_text(encoding="utf-8") == old


def test_gitlab_has_its_own(site: Desk) -> None:
    shutil.rmtree(site.folder / ".github")
    subprocess.run(
        ["git", "remote", "add", "origin", "https://gitlab.example.org/x/y.git"], cwd=site.folder, check=True
    )
    assert site.run("init").code == 0
    job = yaml.safe_load((site.folder / ".gitlab-ci.yml").read_text(encoding="utf-8"))["copydesk"]
    assert job["artifacts"]["reports"] == {"codequality": "gl-code-quality-report.json"}


def test_outside_of_a_repository_there_is_only_the_config(desk: Desk) -> None:
    (desk.folder / ".copydesk.yml").unlink()
    assert desk.run("init").code == 0
    assert not (desk.folder / ".pre-commit-config.yaml").exists()
    assert desk.run("init", "nowhere").code == 2


@pytest.mark.parametrize("text", [starter.GITHUB, starter.GITLAB, starter.HOOKS])
def test_no_value_of_an_event_reaches_a_shell_as_text(text: str) -> None:
    for line in text.splitlines():
        assert not ("run:" in line and "${{" in line)
    assert yaml.safe_load(text)
