"""Random input guided by coverage, with atheris: inputs that reach new code are kept and changed further."""

from __future__ import annotations

import sys
from pathlib import Path

from torturelib import seeds


def guided(minutes: float, found: Path) -> int:
    """Run libFuzzer over all targets; it ends with 77 and writes the input where something breaks."""
    try:
        import atheris
    except ImportError:
        print("torture: atheris is not installed; fuzz without --atheris needs nothing", file=sys.stderr)
        return 2
    with atheris.instrument_imports(include=["lint"]):
        from torturelib.targets import Targets
    targets = [Targets().all[name][0] for name in sorted(Targets().all)]
    corpus = found / "corpus"
    corpus.mkdir(parents=True, exist_ok=True)
    for number, text in enumerate(seeds.examples()):
        (corpus / f"seed-{number:05}").write_bytes(
            bytes([number % len(targets)]) + text.encode("utf-8", "surrogatepass")
        )

    def one(data: bytes) -> None:
        if data:
            targets[data[0] % len(targets)](data[1:].decode("utf-8", "replace"))

    options = [f"-max_total_time={int(minutes * 60)}", "-timeout=20", "-max_len=20000", f"-artifact_prefix={found}/"]
    atheris.Setup([sys.argv[0], str(corpus), *options], one)
    atheris.Fuzz()
    return 0
