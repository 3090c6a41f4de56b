"""Every file has the keys of its kind and no others, each with a value of the right sort.

Why: a misspelt key would silently be no key at all, and a number in the wrong form would be dialled wrongly.
Fix: take the key that the finding proposes; the page Fields of the handbook lists all of them.
"""

from __future__ import annotations

from prontuario.finding import Severity

SEVERITY = Severity.ERROR
