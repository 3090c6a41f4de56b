"""Every file under `playbooks/` and `roster/` can be read: UTF-8 text, sound YAML, in the folder of its kind.

Why: what cannot be read is missing from the plan, and nobody sees that it is.
Fix: mend the line that the finding names; a file that nobody reads gets the ending .yml and the right folder, or goes.
"""

from __future__ import annotations

from prontuario.finding import Severity

SEVERITY = Severity.ERROR
