"""The command. Each subcommand is a module in `lint/cli/commands`, imported only when it is called.

A command module has HELP (one line), `configure(parser)` and `run(args) -> exit code`.
"""

from __future__ import annotations

import errno
import gc
import os
import sys

from lint import __version__, plugins
from lint.cli.parser import Parser
from lint.errors import UserError

USAGE = "copydesk [-h] [--version] COMMAND …"


def main(argv: list[str] | None = None) -> int:
    """Run the command; the exit code (0 clean, 1 findings, 2 user's mistake, 3 our bug)."""
    argv = sys.argv[1:] if argv is None else argv
    try:
        if not argv or argv[0] in ("-h", "--help", "help"):
            print(_overview())
            return 0 if argv else 2
        if argv[0] in ("-V", "--version"):
            print(f"copydesk {__version__}")
            return 0
        return _command(argv[0], argv[1:])
    except UserError as error:
        from lint.report.paint import clean

        said = "\n".join(clean(str(one)) for one in getattr(error, "errors", (error,)))
        print(f"copydesk: {said}", file=sys.stderr)
        return 2


def _command(name: str, rest: list[str]) -> int:
    if name.startswith("-"):
        raise UserError(f"no option {name} before the command", remedy=f"usage: {USAGE}")
    commands = _commands()
    module = plugins.load("commands", commands[name]) if name in commands else None
    if module is None:
        raise _unknown(name)
    parser = Parser(f"copydesk {name}", module.__doc__ or "")
    module.configure(parser)
    code: int = module.run(parser.parse_args(rest))
    return code


def _commands() -> dict[str, str]:
    """Command as one types it → its module: `new-rule` is `new_rule`, `try` is `try_`."""
    return {name.rstrip("_").replace("_", "-"): name for name in plugins.names("commands")}


def _unknown(name: str) -> UserError:
    from lint.project.select import suggestion

    if os.path.exists(name):
        return UserError(f"no command `{name}`", remedy=f"did you mean `copydesk check {name}`?")
    near = suggestion(name, _commands())
    return UserError(f"no command `{name}`", remedy=near or f"commands: {', '.join(_commands())}")


def _overview() -> str:
    lines = [f"usage: {USAGE}", "", "The copy desk in your terminal: an editorial quality linter for news.", ""]
    for name, module_name in _commands().items():
        module = plugins.load("commands", module_name)
        lines.append(f"  {name:<10} {getattr(module, 'HELP', '')}")
    return "\n".join([*lines, "", "copydesk COMMAND --help says more."])


def run() -> None:
    """Entry point of the console script: quiet when the reader of a pipe leaves, 130 on Ctrl-C, 3 on a bug of ours.

    Articles make many objects and leave no cycles of them, so the garbage collector may look for those less often.
    """
    gc.set_threshold(50_000, 20, 50)  # a tenth of the time of a run
    try:
        code = main()
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 141
    except KeyboardInterrupt:
        code = 130
    except SystemExit:
        raise
    except Exception as error:
        code = _broken(error)
    sys.exit(code)


def _broken(error: Exception) -> int:
    """Tell what ended the run: a disk that is full, or a bug of ours."""
    if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EIO):
        print(f"copydesk: the output cannot be written: {error.strerror}; make room", file=sys.stderr)
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # what is left of it has no place to go
        return 2
    import traceback

    traceback.print_exception(error)
    print("copydesk: this is a bug of ours; please report it with the lines above", file=sys.stderr)
    return 3
