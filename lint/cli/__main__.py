"""`python -m lint.cli`: the same command.

Python puts the working folder before everything it imports from; there may be a stranger's `yaml.py`.
"""

import os
import sys

sys.path[:] = [one for one in sys.path if one and os.path.realpath(one) != os.path.realpath(".")]

from lint.cli.main import run  # noqa: E402

run()
