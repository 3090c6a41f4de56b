"""Where one name is meant and people naturally write several: what to say of it, and what to do."""

from __future__ import annotations

from collections.abc import Mapping

ONE_ONLY: Mapping[tuple[str, str], tuple[str, str]] = {
    ("Step", "who"): (
        "a step has one role",
        "one role is accountable: write it here, and the others under `consult` or `inform`",
    ),
    ("Preparation", "who"): ("it has one role", "write the role that answers for it"),
    ("Followup", "who"): ("it has one role", "write the role that answers for it"),
    ("Absence", "covered_by"): (
        "one person stands in at a time",
        "write an item for each, one after the other: the first until a day or hour, the second from then on",
    ),
    ("Threat", "owner"): (
        "a threat has one owner",
        "write the role that answers for it; the others do its steps",
    ),
}
"""By model and key."""

WITH_REASON: Mapping[str, str] = {
    "IgnoredCheck": "{{check: {name}, because: ...}}",
    "CheckSeverity": "{{check: {name}, severity: ..., because: ...}}",
    "Waiver": "{{check: {name}, because: ..., until: ...}}",
    "PolicyWaiver": "{{check: {name}, where: ..., because: ..., until: ...}}",
}
"""By model, where a name alone is written: how it is written with its reason."""

ONE_SITE = "one site is needed here"
SITES: Mapping[str, str] = {
    "Clock": "write one, `site: NAME`; a law that runs at several sites has an entry for each, with its authority",
    "Person": "write the one where the person works",
    "Role": "write the one to which it belongs; a role that each site has is an entry for each",
    "Absence": "write an item for each site: `who: all, site: NAME`",
}
OTHER_SITES = "write one, or take the line out, where all sites have it"
"""By model, where `site:` has several names."""

ALONE: Mapping[str, str] = {
    "Calendar": "{{country: {typed}}}",
    "Watch": "{{who: {typed}, answer_within: ..., inboxes: ...}}",
    "Rota": "{{people: {typed}}}",
    "Advice": "{{during: {typed}}}",
    "CheckSettings": "{{ignore: ...}}",
}
"""By model, where one text is written in place of a group of lines: what it probably was. Others begin with what they
need."""

NATURAL: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(("name", "nome", "label", "called"), ("name", "title", "course", "who", "do")),
    **dict.fromkeys(("type", "sort", "tipo"), ("kind",)),
    **dict.fromkeys(
        (
            "mobile",
            "mobiles",
            "cell",
            "phone",
            "telephone",
            "tel",
            "number",
            "numbers",
            "telefono",
            "cellulare",
        ),
        ("phones", "number"),
    ),
    **dict.fromkeys(("mail", "e-mail", "e_mail", "emails"), ("email",)),
    **dict.fromkeys(("attachment", "attachments", "document", "documents", "file"), ("files",)),
    **dict.fromkeys(("question", "q", "domanda"), ("ask",)),
    **dict.fromkeys(("reply", "response", "a", "risposta"), ("answer",)),
    **dict.fromkeys(("people", "person", "whom", "on_duty", "assignee"), ("who", "people", "to")),
    **dict.fromkeys(("role", "responsible", "owner", "lead", "by"), ("who", "owner", "to")),
    **dict.fromkeys(("roles", "holder"), ("holders", "who", "to")),
    **dict.fromkeys(("start", "starts", "begin", "begins", "since"), ("from",)),
    **dict.fromkeys(("end", "ends", "until", "to", "till"), ("to", "until")),
    **dict.fromkeys(
        ("hours", "availability", "available", "opening_hours", "when"),
        ("reachable", "hours", "on", "only_if", "if"),
    ),
    **dict.fromkeys(("language", "speaks"), ("languages",)),
    **dict.fromkeys(("department", "team", "division"), ("unit",)),
    **dict.fromkeys(("job", "position"), ("title",)),
    **dict.fromkeys(("synonyms", "aliases", "alias", "keywords", "aka"), ("also_known_as",)),
    **dict.fromkeys(("channel", "channels", "tool", "tools", "using"), ("via",)),
    **dict.fromkeys(("deadline", "due", "time", "by_when", "time_limit"), ("within", "by")),
    **dict.fromkeys(("condition", "if"), ("only_if", "if")),
    **dict.fromkeys(("action", "task", "what", "text"), ("do", "text", "what")),
    **dict.fromkeys(("message", "template"), ("say",)),
    **dict.fromkeys(("note", "remark", "remarks", "comment", "comments"), ("notes", "note")),
    **dict.fromkeys(("frequency", "interval", "how_often"), ("every",)),
    **dict.fromkeys(("sites", "place", "location"), ("site", "at")),
    **dict.fromkeys(("instead", "replaces", "replacing"), ("instead_of",)),
    **dict.fromkeys(("website", "link", "address"), ("url", "address")),
    **dict.fromkeys(("date", "day"), ("on", "date", "last")),
    **dict.fromkeys(("reason", "why", "perché", "perche", "motivo"), ("because",)),
    **dict.fromkeys(("titolo",), ("title",)),
    **dict.fromkeys(
        ("sede", "sedi", "luogo", "dove", "where", "office", "building", "plant", "branch"), ("site", "at")
    ),
    **dict.fromkeys(("indirizzo",), ("address",)),
    **dict.fromkeys(
        ("punto_di_raccolta", "punto_di_ritrovo", "rally_point", "assembly", "gathering_point"),
        ("assembly_point",),
    ),
    **dict.fromkeys(("timezone", "tz", "zone", "fuso", "fuso_orario"), ("time_zone",)),
    **dict.fromkeys(("paese", "nazione", "stato", "country_code"), ("country",)),
    **dict.fromkeys(
        ("emergency", "numeri_di_emergenza", "numeri_emergenza", "emergenza"), ("emergency_numbers",)
    ),
    **dict.fromkeys(
        ("orari", "orario", "reperibile", "reperibilità", "reperibilita", "disponibile", "disponibilità"),
        ("reachable", "hours", "happens"),
    ),
    **dict.fromkeys(("can_happen", "occurs", "quando", "possible"), ("happens", "on", "only_if", "if")),
    **dict.fromkeys(("lingua", "lingue"), ("languages", "language")),
    **dict.fromkeys(("posta", "indirizzo_email"), ("email",)),
    **dict.fromkeys(("reparto", "ufficio", "settore"), ("unit",)),
    **dict.fromkeys(("nota", "osservazioni"), ("notes", "note")),
    **dict.fromkeys(("allegato", "allegati", "file_allegati", "documenti"), ("files",)),
    **dict.fromkeys(("chi", "persona", "persone"), ("who", "people", "holders")),
    **dict.fromkeys(("ruolo", "responsabile", "incaricato"), ("who", "owner", "role")),
    **dict.fromkeys(("titolari", "titolare"), ("holders",)),
    **dict.fromkeys(("turni", "turno", "shifts", "shift", "roster", "on_call"), ("rota",)),
    **dict.fromkeys(("giorni",), ("on",)),
    **dict.fromkeys(("ogni", "ciascuno"), ("every",)),
    **dict.fromkeys(("dal", "da", "inizio", "decorrenza"), ("from",)),
    **dict.fromkeys(("al", "fino_a", "fine"), ("to", "until")),
    **dict.fromkeys(("sostituisce", "al_posto_di", "swaps_with"), ("instead_of",)),
    **dict.fromkeys(
        (
            "coperto_da",
            "cover",
            "covered",
            "covers",
            "sostituto",
            "sostituito_da",
            "substitute",
            "replacement",
        ),
        ("covered_by",),
    ),
    **dict.fromkeys(("entro", "scadenza", "term"), ("within", "by")),
    **dict.fromkeys(("latest", "max", "maximum", "at_most", "no_later_than", "al_più_tardi"), ("at_latest",)),
    **dict.fromkeys(("weekends", "weekend", "on_holidays", "rolls", "postponed", "se_festivo"), ("moves",)),
    **dict.fromkeys(("counts_from", "after", "starting", "starting_from"), ("from", "after")),
    **dict.fromkeys(("scadenze", "notices", "notifications", "notifiche"), ("deadlines", "clocks")),
    **dict.fromkeys(("legge", "regulation", "norma"), ("law",)),
    **dict.fromkeys(("autorità", "autorita", "regulator"), ("authority",)),
    **dict.fromkeys(("livello", "livelli"), ("levels", "level")),
    **dict.fromkeys(("passi", "azioni", "actions"), ("steps", "do")),
    **dict.fromkeys(("sub_steps", "sottopassi", "come", "checklist"), ("how",)),
    **dict.fromkeys(("prevenzione", "preparazione", "misure"), ("prepare",)),
    **dict.fromkeys(("public_advice", "behaviour", "instructions", "norme_di_comportamento"), ("advice",)),
    **dict.fromkeys(("anche_detto", "sinonimi", "other_names"), ("also_known_as",)),
    **dict.fromkeys(("centralino", "switchboard", "control_room"), ("desk",)),
    **dict.fromkeys(("fornitore",), ("supplier",)),
}
"""By key that people naturally write: the keys that say it; the first that a model has counts. What a model says
itself (`MEANT`) comes first."""
WORDS: Mapping[str, str] = {
    **dict.fromkeys(("cell", "cellphone", "cellulare", "smartphone", "telefonino"), "mobile"),
    **dict.fromkeys(("work", "desk", "landline", "fixed", "ufficio", "fisso", "switchboard"), "office"),
    **dict.fromkeys(("conference", "call-bridge", "videoconference", "conferenza"), "bridge"),
    **dict.fromkeys(("reperibilità", "reperibilita", "on-call", "guardia"), "duty"),
    **dict.fromkeys(("casa", "private", "abitazione"), "home"),
    **dict.fromkeys(("satellitare", "iridium"), "satellite"),
}
"""By word that people write for one of a list: the one that says it."""
ZONE = "hours count on the clock of a site: write `site: NAME` here, and its `time_zone:` in roster/sites.yml"
CALENDAR = "write it under `calendar:`, like `calendar: {country: IT, region: BZ, days_off: [2026-12-24]}`"
BEHIND = "write it behind the number: an extension as +44 20 7946 0101 x227, a PIN as +44 20 7946 0101,,4829#"
IN_HOW = "write it into `how`: a link as [words](https://...), a command between two `, a table with | between columns"
QUESTIONS = "write them under `questions`, each with `ask` and `answer`"
SEASON = (
    "write when it is likelier into playbooks/planned.yml, with `from:`, `until:` and `raises:`; "
    "the hours of a week in which it can happen are `happens:`"
)
TOLD: Mapping[tuple[str, str], str] = {
    **{
        (model, key): ZONE
        for model in ("Person", "Role", "Supplier")
        for key in ("time_zone", "timezone", "tz", "zone", "fuso", "fuso_orario")
    },
    **{
        (model, key): CALENDAR
        for model in ("Site", "Policy")
        for key in (
            "public_holidays",
            "bank_holidays",
            "days_off",
            "region",
            "festivi",
            "festività",
            "festivita",
        )
    },
    **{("Policy", "holidays"): CALENDAR, ("Site", "paese"): CALENDAR, ("Site", "nazione"): CALENDAR},
    **{
        (model, key): BEHIND
        for model in ("Person", "Role", "Channel", "Supplier", "Phone")
        for key in ("extension", "ext", "interno", "pin", "code", "codice")
    },
    **{
        ("Step", key): IN_HOW
        for key in ("link", "links", "url", "command", "commands", "table", "comando", "comandi", "tabella")
    },
    **{
        ("Threat", key): SEASON
        for key in ("season", "seasons", "dates", "period", "from", "until", "months", "stagione", "periodo")
    },
    **{("Threat", key): QUESTIONS for key in ("faqs", "q_and_a", "qa", "domande")},
}
"""By model and key: a sentence, where another place or another way of writing says it."""
SHOWN_AS: Mapping[tuple[str, str], str] = {
    (model, key): f"write it under `phones`: {form}"
    for model, form in (
        ("Person", "`phones: [{kind: mobile, number: ...}]`"),
        ("Role", "`phones: [{kind: duty, number: ...}]`"),
        ("Supplier", "`phones: [{kind: duty, number: ...}]`"),
        ("Channel", "`phones: [{number: ...}]`"),
        ("Clock", "`phones: [{kind: office, number: ...}]`"),
    )
    for key in (
        "mobile",
        "mobiles",
        "cell",
        "phone",
        "telephone",
        "tel",
        "number",
        "numbers",
        "telefono",
        "cellulare",
    )
}
"""By model and key: a sentence, where the key that says it holds more than a value."""

BY_SITE: Mapping[tuple[str, str], tuple[str, str]] = {
    ("Policy", "duty"): (
        "the handbook has one role to call in any doubt",
        "write it here, and the sites into roster/sites.yml: each has a `duty:` of its own",
    ),
}
"""By model and key, where a group of lines is written in place of one value."""
