"""`python -m engine`: the course without a window."""

import sys

from engine.cli import main

if __name__ == "__main__":
    sys.exit(main())
