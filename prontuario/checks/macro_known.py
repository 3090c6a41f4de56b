"""Every macro that a page written by hand calls exists, and so does whatever it asks for.

Why: a page that asks for a role which nobody defined would show an error to a reader in a hurry.
Fix: correct the name or the arguments of the call; the page Macros of the handbook lists them all.
"""

from __future__ import annotations

from prontuario.finding import Severity

SEVERITY = Severity.ERROR
