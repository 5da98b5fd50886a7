"""The command line of scripts/torture."""

from __future__ import annotations

import argparse
from pathlib import Path


def main() -> int:
    """Run one of the attacks; 1 where something broke."""
    parser = argparse.ArgumentParser(prog="torture")
    attacks = parser.add_subparsers(dest="attack", required=True)
    fuzz = attacks.add_parser("fuzz", help="random input for readers, rules, configs and mending")
    fuzz.add_argument("--minutes", type=float, default=60.0)
    fuzz.add_argument("--seed", type=int, default=0, help="the same seed gives the same inputs")
    fuzz.add_argument("--target", action="append", default=[], help="only this one (repeatable)")
    fuzz.add_argument(
        "--found", type=Path, default=Path("torture-found"), help="folder for inputs that broke something"
    )
    fuzz.add_argument("--atheris", action="store_true", help="guided by coverage (pip install atheris)")
    growth = attacks.add_parser("growth", help="worst cases, doubled")
    growth.add_argument("--megabytes", type=float, default=50.0, help="size of the one long line")
    kill = attacks.add_parser("kill", help="kill `check --fix` at random moments")
    kill.add_argument("--rounds", type=int, default=200)
    kill.add_argument("--files", type=int, default=500)
    args = parser.parse_args()
    if args.attack == "fuzz":
        from torturelib.fuzz import fuzz as run_fuzz
        from torturelib.guided import guided

        if args.atheris:
            return guided(args.minutes, args.found)
        return run_fuzz(args.minutes, args.seed, args.target, args.found)
    if args.attack == "growth":
        from torturelib.growth import growth as run_growth

        return run_growth(args.megabytes)
    from torturelib.kills import kills

    return kills(args.rounds, args.files)
