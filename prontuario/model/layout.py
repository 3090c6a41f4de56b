"""Which file holds what: the one table that loading, schemas and edit links share."""

from __future__ import annotations

from dataclasses import dataclass

from prontuario.model.base import Part
from prontuario.model.clock import Clock
from prontuario.model.criticism import Criticism
from prontuario.model.kinds import Kind
from prontuario.model.library import Drill, Message, Procedure
from prontuario.model.means import Channel, Resource, Supplier
from prontuario.model.people import Absence, Person, Role, Swap
from prontuario.model.planned import Planned
from prontuario.model.policy import Policy
from prontuario.model.reply_example import ReplyExample
from prontuario.model.site import Site
from prontuario.model.threat import Threat

POLICY_FILE = "playbooks/policy.yml"
DEFAULT_POLICY = "(default policy)"  # stands for the file where a policy does not say something itself
ROLES_FILE = "roster/roles.yml"
PLANNED_FILE = "playbooks/planned.yml"
ABSENCES_FILE, SWAPS_FILE = "roster/absences.yml", "roster/swaps.yml"
FOLDERS = ("playbooks", "roster")
# The page of all threats, roles, messages or sites: no single one may have its name.
OVERVIEW = "index"
HAVE_PAGES = frozenset((Kind.THREAT, Kind.ROLE, Kind.MESSAGE, Kind.SITE))


@dataclass(frozen=True)
class Home:
    """Where the subjects of one kind live: a file for each (`path` ends with /), or entries of one file and of those in
    a folder of its name."""

    kind: Kind
    table: str
    model: type[Part]
    path: str

    @property
    def a_file_each(self) -> bool:
        """Whether each subject has a file of its own."""
        return self.path.endswith("/")

    @property
    def folder(self) -> str:
        """The folder of its files: `roster/people/` beside `roster/people.yml`."""
        return self.path if self.a_file_each else f"{self.path.removesuffix('.yml')}/"

    def file_of(self, name: str) -> str:
        """The file that holds the subject `name`."""
        return f"{self.path}{name}.yml" if self.a_file_each else self.path


THREAT_HOME = Home(Kind.THREAT, "threats", Threat, "playbooks/threats/")
HOMES = (
    THREAT_HOME,
    Home(Kind.PROCEDURE, "procedures", Procedure, "playbooks/procedures/"),
    Home(Kind.MESSAGE, "messages", Message, "playbooks/messages/"),
    Home(Kind.CLOCK, "clocks", Clock, "playbooks/clocks.yml"),
    Home(Kind.DRILL, "drills", Drill, "playbooks/drills/"),
    Home(Kind.REPLY, "replies", ReplyExample, "playbooks/replies/"),
    Home(Kind.PLANNED, "planned", Planned, PLANNED_FILE),
    Home(Kind.CRITICISM, "criticism", Criticism, "playbooks/criticism.yml"),
    Home(Kind.PERSON, "people", Person, "roster/people.yml"),
    Home(Kind.ROLE, "roles", Role, ROLES_FILE),
    Home(Kind.CHANNEL, "channels", Channel, "roster/channels.yml"),
    Home(Kind.RESOURCE, "resources", Resource, "roster/resources.yml"),
    Home(Kind.SUPPLIER, "suppliers", Supplier, "roster/suppliers.yml"),
    Home(Kind.SITE, "sites", Site, "roster/sites.yml"),
)
LISTS: tuple[tuple[str, type[Part]], ...] = ((ABSENCES_FILE, Absence), (SWAPS_FILE, Swap))
SINGLES: tuple[tuple[str, type[Part]], ...] = ((POLICY_FILE, Policy), *LISTS)
