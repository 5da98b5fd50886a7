"""The files that `copydesk init` writes, as texts."""

from __future__ import annotations

import os
import re

from lint import __version__
from lint.project import files
from lint.project.survey import Survey
from lint.record import NamedTuple

HOME = "https://git.example.org/your-org/copydesk"  # to be changed by whoever uses the file
HOOKS = """\
- repo: local
  hooks:
    - id: copydesk
      name: copydesk
      entry: copydesk check --force-exclude
      language: system
      types_or: [markdown, html, plain-text]
    - id: copydesk-repository
      name: copydesk (headlines and stories of the whole repository)
      entry: copydesk check --only-cross-file --staged
      language: system
      always_run: true
      pass_filenames: false
"""
GITHUB = f"""\
# Articles of a pull request: only lines it changes count, compared with everything that is published.
name: copydesk
on:
  pull_request:
permissions:
  contents: read
jobs:
  copydesk:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          fetch-depth: 0
      - uses: actions/setup-python@v5
        with:
          python-version: "3.13"
      - run: python -m pip install "copydesk @ git+{HOME}@v{__version__}"
      - run: copydesk check --format github --since "origin/$BASE"
        env:
          BASE: ${{{{ github.base_ref }}}}
"""
GITLAB = f"""\
# Articles of a merge request: only lines it changes count, compared with everything that is published.
copydesk:
  image: python:3.13
  variables:
    GIT_DEPTH: "0"
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
  script:
    - python -m pip install "copydesk @ git+{HOME}@v{__version__}"
    - copydesk check --output gitlab=gl-code-quality-report.json --since "$CI_MERGE_REQUEST_DIFF_BASE_SHA"
  artifacts:
    when: always
    reports:
      codequality: gl-code-quality-report.json
"""
PRE_COMMIT = ".pre-commit-config.yaml"
_ENTRY = re.compile(r"^([ \t]*)- repo:", re.MULTILINE)
_TOP = re.compile(r"^([A-Za-z_]+):(.*)$", re.MULTILINE)


class Planned(NamedTuple):
    """A file to write. text: empty where the file is there and stays; note: what to tell about it; adds: its old text
    is kept, more stands below; needed: without it `init` has done nothing."""

    path: str
    text: str
    note: str
    adds: bool = False
    needed: bool = False


def planned(folder: str, found: Survey, template: str) -> list[Planned]:
    """The files for a repository, the config first."""
    note = "keys that are comments have no effect until you take the # away"
    plans = [Planned(_path(folder, ".copydesk.yml"), config(found, template), note, needed=True)]
    if found.repository:
        plans.append(_hooks(_path(folder, PRE_COMMIT)))
        ci = _ci(folder, found.host)
        if ci is not None:
            plans.append(ci)
    return plans


def _path(folder: str, name: str) -> str:
    return os.path.join(folder, name).removeprefix("./")


def config(found: Survey, template: str) -> str:
    """The config, with what is known of the repository filled in."""
    head = [f"# {found.generator or 'Plain folders'}, {found.articles} articles when this was written."]
    if found.content:
        head.append(f"# Articles are in {', '.join(found.content)}.")
    if found.fields:
        keys = ", ".join(f"{key} ({count})" for key, count in found.fields[:12])
        head.append(f"# Front matter of {found.sampled} of them: {keys}.")
    if found.languages:
        head.append(f"# Languages: {', '.join(f'{name} ({count})' for name, count in found.languages[:6])}.")
    first, _, rest = template.partition("\n\n")
    if found.exclude:
        written = ", ".join(one if re.fullmatch(r"[\w./-]+", one) else f'"{one}"' for one in found.exclude)
        rest = re.sub(r"^# exclude: .*$", lambda _: f"exclude: [{written}]", rest, flags=re.MULTILINE)
    return "\n".join([first, "#", *head]) + f"\n\n{rest}"


def _hooks(path: str) -> Planned:
    """The pre-commit config with our hooks: a new one, or the old one with more below."""
    note = "run `pre-commit install` once"
    if not os.path.exists(path):
        return Planned(path, f"repos:\n{_indented(HOOKS, '  ')}", note)
    text = files.read(path)
    if "copydesk" in text:
        return Planned(path, "", "has copydesk already", adds=True)
    keys = _TOP.findall(text)
    entry = _ENTRY.search(text)
    if not entry or not keys or keys[-1][0] != "repos" or keys[-1][1].strip():
        return Planned(path, "", f"add this below `repos:` yourself:\n{HOOKS}", adds=True)
    return Planned(path, f"{text.rstrip()}\n{_indented(HOOKS, entry[1])}", note, adds=True)


def _indented(text: str, by: str) -> str:
    return "".join(f"{by}{line}" for line in text.splitlines(keepends=True))


def _ci(folder: str, host: str) -> Planned | None:
    if host == "github":
        note = "write into it where you get copydesk from"
        return Planned(_path(folder, ".github/workflows/copydesk.yml"), GITHUB, note)
    if host == "gitlab":
        path = _path(folder, ".gitlab-ci.yml")
        if os.path.exists(path):
            known = "copydesk" in files.read(path)
            return Planned(path, "", "has copydesk already" if known else f"add this job yourself:\n{GITLAB}")
        return Planned(path, GITLAB, "write into it where you get copydesk from")
    return None
