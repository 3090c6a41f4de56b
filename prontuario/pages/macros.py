"""The macros that pages call, by hand or by the generator. Each prints one block of HTML.

A docstring is the macro's entry in the handbook: what it shows, then `Example:` with a call.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from prontuario.hosting.examples import NAMES, example
from prontuario.model.kinds import ChannelId, MessageId, PersonId, RoleId, ThreatId
from prontuario.pages.render import render
from prontuario.source.nearest import did_you_mean
from prontuario.views.reference import check_entries, macro_entries, model_entries
from prontuario.views.views import Views


class UnknownName(LookupError):
    """A macro was asked for something that the handbook does not hold."""


class Macros:
    """All macros, for one page. `root` leads from that page to the site's root (`../`)."""

    def __init__(self, views: Views, root: str = "") -> None:
        self._views = views
        self._root = root

    def whom_to_alert(self) -> str:
        """The first page of the handbook: what is happening, whom to call, the duty number.

        Example: {{ whom_to_alert() }}
        """
        return self._render("home.html")

    def duty_number(self) -> str:
        """The number to call in any doubt, as a link inside a sentence.

        Example: Call {{ duty_number() }} first.
        """
        return self._render("duty_number.html").replace("\n", "")

    def saved_on_this_device(self) -> str:
        """Whether the reader's device keeps the whole handbook, for when there is no network.

        Example: {{ saved_on_this_device() }}
        """
        return self._render("kept.html")

    def contact(self, role: RoleId) -> str:
        """Whom to call for a role: the first person, the deputy, and their numbers.

        Example: {{ contact("crisis-lead") }}
        """
        return self._render("contact.html", role=_find("role", role, self._views.roles))

    def person(self, person: PersonId) -> str:
        """One person with all numbers.

        Example: {{ person("ada-prova") }}
        """
        return self._render("person.html", person=_find("person", person, self._views.people))

    def people(self) -> str:
        """Everybody, by surname, then the suppliers to call.

        Example: {{ people() }}
        """
        return self._render("people.html")

    def roles(self) -> str:
        """All roles, who holds them and what they may decide.

        Example: {{ roles() }}
        """
        return self._render("roles.html")

    def my_role(self, role: RoleId) -> str:
        """One role: its holders, and its steps over all threats in order of time.

        Example: {{ my_role("duty-manager") }}
        """
        return self._render("role.html", role=_find("role", role, self._views.roles))

    def threat(self, threat: ThreatId) -> str:
        """A threat's whole page.

        Example: {{ threat("website-down") }}
        """
        return self._threat("threat.html", threat)

    def call(self, threat: ThreatId) -> str:
        """Whom to call for a threat: owner, deputy, duty number.

        Example: {{ call("website-down") }}
        """
        return self._threat("call.html", threat)

    def first_minutes(self, threat: ThreatId) -> str:
        """The card of a threat's first minutes.

        Example: {{ first_minutes("website-down") }}
        """
        return self._threat("card.html", threat)

    def first_minutes_cards(self) -> str:
        """The cards of all threats.

        Example: {{ first_minutes_cards() }}
        """
        return self._render("cards.html")

    def steps(self, threat: ThreatId) -> str:
        """A threat's steps: the first minutes, then by phase.

        Example: {{ steps("website-down") }}
        """
        return self._threat("steps.html", threat)

    def escalation(self, threat: ThreatId) -> str:
        """A threat's escalation ladder: who is called while nobody has taken charge.

        Example: {{ escalation("website-down") }}
        """
        return self._threat("escalation.html", threat)

    def communication(self, threat: ThreatId) -> str:
        """Who tells whom what, when, through which channels, by which criterion.

        Example: {{ communication("website-down") }}
        """
        return self._threat("communication.html", threat)

    def threat_register(self) -> str:
        """All threats by priority, with owner, and the priority matrix as a picture.

        Example: {{ threat_register() }}
        """
        return self._render("register.html")

    def priority_matrix(self) -> str:
        """The priority matrix as a picture, with a table that says the same.

        Example: {{ priority_matrix() }}
        """
        return self._render("matrix.html")

    def is_it_a_crisis(self) -> str:
        """Triage: the levels, and the signs and thresholds of all threats that lead to each.

        Example: {{ is_it_a_crisis() }}
        """
        return self._render("triage.html")

    def reply_triage(self) -> str:
        """How public replies are sorted: what it is, who answers, by when, how.

        Example: {{ reply_triage() }}
        """
        return self._render("replies.html")

    def channels(self) -> str:
        """All channels: who holds the account, who watches which inbox, what to use when one is down.

        Example: {{ channels() }}
        """
        return self._render("channels.html")

    def channel(self, channel: ChannelId) -> str:
        """One channel.

        Example: {{ channel("phone-bridge") }}
        """
        return self._render("channel.html", channel=_find("channel", channel, self._views.channels))

    def messages(self) -> str:
        """The list of prepared messages.

        Example: {{ messages() }}
        """
        return self._render("messages.html")

    def message(self, message: MessageId) -> str:
        """A prepared message in all its languages, with a button to copy it.

        Example: {{ message("outage-holding") }}
        """
        return self._render("message.html", message=_find("message", message, self._views.messages))

    def legal_clocks(self) -> str:
        """What the law wants by when.

        Example: {{ legal_clocks() }}
        """
        return self._render("clocks.html")

    def drills(self) -> str:
        """Exercises, call tests and after-action reviews, and what was learnt.

        Example: {{ drills() }}
        """
        return self._render("drills.html")

    def freshness(self) -> str:
        """When each playbook was reviewed, by what evidence, and by when again.

        Example: {{ freshness() }}
        """
        return self._render("freshness.html")

    def weak_points(self) -> str:
        """What the rehearsal found: what breaks the most, and each threat's week as a picture.

        Example: {{ weak_points() }}
        """
        return self._render("weak.html")

    def without(self, loss: str) -> str:
        """What happens when one person, channel, resource or supplier is not there.

        Example: {{ without("person:ada-prova") }}
        """
        return self._render(
            "without.html", without=_find("person, channel, resource or supplier", loss, self._views.without)
        )

    def rehearsal_rules(self) -> str:
        """The constants with which the plan is played through.

        Example: {{ rehearsal_rules() }}
        """
        return self._render("rehearsal_rules.html", rules=self._views.rehearsal_rules)

    def findings(self) -> str:
        """What is wrong with the plan at the moment; nothing, when nothing is.

        Example: {{ findings() }}
        """
        return self._render("findings.html")

    def waivers(self) -> str:
        """The findings that the company accepts for a time, with the reason and the last day.

        Example: {{ waivers() }}
        """
        return self._render("waivers.html")

    def macro_reference(self) -> str:
        """All macros with what they show and an example.

        Example: {{ macro_reference() }}
        """
        return self._render("macro_reference.html", macros=macro_entries(Macros))

    def field_reference(self) -> str:
        """All keys of all YAML files, with their meaning.

        Example: {{ field_reference() }}
        """
        return self._render("field_reference.html", models=model_entries())

    def check_reference(self) -> str:
        """All checks with their rule, why it matters, how to mend what breaks it, and an example of that.

        Example: {{ check_reference() }}
        """
        return self._render("check_reference.html", topics=check_entries())

    def server_example(self, name: str) -> str:
        """A configuration of a server that hands out the handbook, with all headers.

        Example: {{ server_example("nginx.conf") }}
        """
        if name not in NAMES:
            raise UnknownName(f"there is no example `{name}`: {did_you_mean(name, NAMES, ', '.join(NAMES))}")
        return self._render("server_example.html", text=example(name))

    def _threat(self, template: str, name: str) -> str:
        threat = _find("threat", name, self._views.threats)
        return self._render(template, threat=threat, plan=self._views.playbooks[name])

    def _render(self, template: str, **facts: Any) -> str:
        return render(f"pages/{template}", views=self._views, root=self._root, t=self._views.labels, **facts)


def _find(kind: str, name: str, table: Mapping[str, Any]) -> Any:
    if name not in table:
        raise UnknownName(
            f"there is no {kind} `{name}` - {did_you_mean(name, table, 'look it up in playbooks/ and roster/')}"
        )
    return table[name]
