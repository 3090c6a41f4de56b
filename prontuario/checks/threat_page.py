"""Every threat has its page, and no page stands for a threat that the register does not have.

Why: a page that nobody's plan stands behind is read, and believed, in the worst hour.
Fix: let a page of docs/threats/ show its threat, `{{ threat("website-down") }}`, under that name; or remove the page.
"""

from __future__ import annotations

from prontuario.finding import Severity

SEVERITY = Severity.ERROR
