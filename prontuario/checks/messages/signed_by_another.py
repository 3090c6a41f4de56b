"""A message is signed with the name of this company.

Why: a text that was taken from somebody else keeps their name in its last line, where nobody looks before it is sent.
Fix: write the company's name there, as the other messages do.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.checks.shared.lexicon import Version, versions
from prontuario.finding import Problem, Severity
from prontuario.model.handbook import Handbook
from prontuario.model.policy import Policy
from prontuario.plan.wording import plain

SEVERITY = Severity.ERROR
WORD = re.compile(r"[^\W\d]{3,}")
FEWEST = 3  # signatures with one name: then it is how this house signs
# The last line of a text that is nothing but a signature: a placeholder, and behind the last comma a name.
SIGNATURE = re.compile(r"\{\w+\}(?:,\s*[^,\n]+)*?,\s*([^\W\d][^,{}\n.]{2,60})\s*$")


def run(case: Case) -> Iterator[Problem]:
    """Finds signatures with another name than the company's, where others are signed with that."""
    companies = _companies(case.handbook.policy)
    signed = [
        (version, found[1].strip())
        for message in case.handbook.messages.values()
        for version in versions(message, case.handbook.policy)
        if (found := SIGNATURE.search(_last_line(version)))
    ]
    counted = Counter(plain(name) for _, name in signed)
    ours = sum(counted[each] for each in companies)
    if ours < FEWEST:
        return
    known = {word for each in (*companies, *_titles(case.handbook)) for word in WORD.findall(each)}
    for version, name in signed:
        if not known & set(WORD.findall(plain(name))) and counted[plain(name)] * FEWEST <= ours:
            yield Problem(
                version.place.of(_last_line(version)),
                f"this message is signed «{name}», and others with the name of this company",
                "write the company's name, or leave it out",
            )


def _companies(policy: Policy) -> tuple[str, ...]:
    return tuple(plain(each) for each in policy.company.by_language.values())


def _titles(handbook: Handbook) -> Iterator[str]:
    """What else may stand there: the title of a role or of a site."""
    roles = (role.title for role in handbook.roles.values())
    for title in (*roles, *(site.title for site in handbook.sites.values())):
        yield from map(plain, title.by_language.values())


def _last_line(version: Version) -> str:
    return next((line.strip() for line in reversed(version.words.split("\n")) if line.strip()), "")
