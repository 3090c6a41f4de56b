"""What every command of the tests needs, read before it begins: our checks, and what sentences mean in each language.

Checks of other packages are not among it: each handbook may bring its own.
"""

from typing import get_args

from prontuario.checks.catalogue import our_catalogue
from prontuario.checks.shared.meaning import Meaning, patterns_of

our_catalogue()
for language in ("en", "it"):
    for meaning in get_args(Meaning):
        patterns_of(meaning, language)
