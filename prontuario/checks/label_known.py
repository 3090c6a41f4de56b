"""Every word of the product that the house rules replace exists, and its new words hold the same facts.

Why: a label with a slip in its name changes nothing; one without its number would leave a reader without it.
Fix: write the key as the label files have it, and every {brace} of the words that it replaces.
"""

from __future__ import annotations

from prontuario.finding import Severity

SEVERITY = Severity.ERROR
