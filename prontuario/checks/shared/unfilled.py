"""Text of a template that nobody has filled in, in any language, told by how templates write it."""

from __future__ import annotations

import re
from functools import lru_cache

from prontuario.plan.placeholders import PLACEHOLDER

CODE = re.compile(r"```.*?```|`[^`]*`", re.DOTALL)
# What an author writes for later, in capitals anywhere, or as the whole text.
MARKS = re.compile(
    r"(?<![\w/.-])(TODO|TBD|FIXME|(?:TBC|TBA|XX+)(?! [A-ZÀ-Ü]| secolo| century)|N\.N\.(?! \d))(?![\w/-])"
    r"|[,(:-]\s*(?:tbc|tbd|tba|todo)\s*(?=[).,;]|$)"
)
ALL_OF_SPAIN = re.compile(r"TODO\s+[A-ZÁÉÍÓÚÑ]{2,}")  # «all the staff», in capitals
ALONE = re.compile(
    r"(todo|tbd|tbc|tba|fixme|x{3,}|asdf\w*|qwerty|boh|mah|bla(?: ?bla)*|pippo|foo|foobar|xyz|abc|aaa+"
    r"|non so|don'?t know|no idea|change ?me|\.{2,}|…|\?{2,}|-{2,}|_{2,})[.!]?"
    r"|(todo|tbd|fixme)\s*:.*",
    re.IGNORECASE | re.DOTALL,
)
# What a template calls the thing that goes here: English and Italian, then German, French and Spanish.
THINGS = """
name, names, surname, first name, last name, full name, title, role, date, day, time, hour, phone, telephone, mobile,
cell, number, e-?mail, mail, address, company, organi[sz]ation, department, team, contact, link, url, city, place,
location, product, service, customer, person, spokesperson, signature, description, text, details, amount, reason,
nome, cognome, ruolo, data, ora, orario, telefono, cellulare, numero, indirizzo, azienda, società, ditta, ente, comune,
città, luogo, prodotto, servizio, cliente, firma, testo, descrizione, motivo, referente,
vorname, nachname, datum, uhrzeit, ort, adresse, nom, prénom, société, heure, lieu, nombre, apellido, empresa, fecha
"""
THING = rf"(?:{'|'.join(each.strip() for each in THINGS.split(','))})"
YOUR = r"(?:your|our|the|insert|enter|add|il|la|lo|il tuo|la tua|il vostro|inserire|inserisci|ihr|votre|su|nome e)"
IN_BRACKETS = re.compile(
    r"\[\s*(?:first|given) (?:and|&) (?:last|family|sur) ?names?\s*\](?!\()"
    r"|\[\s*(?:full|legal|complete) names?\s*\](?!\()|"
    rf"\[\s*(?:{YOUR} )*{THING}(?:[ /,-]+(?:of |di |del |della |and |e |or |o )*(?:the )?{THING})*\s*\](?!\()"
    rf"|\[\s*(?:{YOUR} )*{THING} (?:of|for|di|del|della|dell'|der|des|du|de la)\b[^\]\[]{{1,50}}\](?!\()"
    rf"|\[\s*(?:insert|enter|inserire|inserisci|add|specify|your)\s[^\]\[]+\](?!\()"
    rf"|\[\s*(?:insert|inserire|inserisci)\s*\](?!\()",
    re.IGNORECASE,
)
# `[URGENT]` and `[PDF]` are said: what goes here is written in several words, `[FLIGHT_NUMBER]`.
CAPITALS = re.compile(rf"\[(?:[A-ZÀ-Ü]{{2,}}(?:_[A-ZÀ-Ü0-9]+)+|(?:[A-ZÀ-Ü]{{2,}} )+(?i:{THING}))\](?!\()")
IN_ANGLES = re.compile(
    rf"<\s*(?:{YOUR} )*{THING}(?:[ _/-]+{THING})*\s*>"
    rf"|<(?:your|insert|enter|inserire)\b[^<>]*>"
    # Words about what goes here: `<what the role does>`, `<name of the crisis lead>`. A tag of HTML has no such words.
    rf"|<\s*(?:{YOUR} )*{THING}\s+(?:of|for|to|who|whom|where|a cui|da|che"
    rf"|di|del|della|dello|dei|per|der|des|du|de)\b[^<>/=]{{1,50}}>(?![.\w])"
    r"|<\s*(?:what|who|whom|when|where|why|how|which|che cosa|cosa|chi|quando|dove|perché|come|quale)"
    r"\s[^<>/=]{2,60}>"
    # Where to find it: `<see finance>`, `<chiedere all'ufficio legale>`.
    r"|<\s*(?:see|ask|check with|same as|as in|get from|vedi|vedere|chiedi|chiedere|sentire|come in)\s[^<>/=]{2,60}>",
    re.IGNORECASE,
)
CAPITALS_IN_ANGLES = re.compile(r"<[A-Z]{2,}(?:[_ -][A-Z0-9]+)+>")
BRACES = re.compile(r"\{\{[\w .-]+\}\}|\$\{[\w .-]+\}|%[A-Z_]{3,}%|@@\w+@@")
LINE = re.compile(r"(?<![\w_])_{3,}(?![\w_])|(?<!\.)\.{5,}")
LOREM = re.compile(
    r"lorem ipsum|dolor sit amet|(?<!\w)placeholder text|(?<!\w)sample text(?! messages?)"
    r"|testo di esempio|beispieltext",
    re.IGNORECASE,
)
DONE = (
    "completed|defined|decided|confirmed|determined|written|filled in|added|announced|specified|agreed|done"
    "|translated"
)
FATTO = (
    "completare|concordare|chiarire|definire|compilare|inserire|decidere|scrivere|aggiungere|confermare|stabilire|precisare|fare"
    "|tradurre|rivedere"
)
LATER = (
    rf"(?:(?:still )?(?:to be|needs to be) (?:{DONE})|(?:ancora )?da (?:{FATTO})"
    r"|(?:noch )?(?:zu ergänzen|auszufüllen|offen|zu klären)|wird (?:noch )?ergänzt"
    r"|à (?:compléter|définir|préciser|remplir)|por (?:definir|completar|confirmar)|pendiente de definir"
    r"|coming soon|under construction|in allestimento)"
)
ALL_LATER = re.compile(
    rf"(?:{LATER}|tbc|tbd|tba)(?: (?:later|soon|here|yet|poi|in seguito)| (?:with|con) .{{1,40}})?[.!]?",
    re.IGNORECASE,
)
LATER_ASIDE = re.compile(rf"[(\[]{LATER}(?: [^)\]]{{1,40}})?[)\]]", re.IGNORECASE)
NOBODY = re.compile(
    r"(?:nome (?:e )?cognome|cognome (?:e )?nome|(?:first ?name|name) (?:and )?(?:last ?name|surname)"
    r"|your (?:full )?name|john doe|jane doe|max mustermann|erika mustermann|vorname (?:und )?nachname"
    r"|nom (?:et )?prénom|prénom (?:et )?nom|nombre (?:y )?apellidos?|(?:your |the )?(?:company|organi[sz]ation) name"
    r"|your (?:company|organi[sz]ation)|nome (?:dell )?(?:azienda|società|ente)"
    r"|name of (?:the )?(?:person|company|role|supplier)|your (?:text|title|phone|number|email)"
    r"|title here|text here|new threat|untitled|senza titolo)",
    re.IGNORECASE,
)
HERE = re.compile(
    r"^(?:please )?(?:insert|inserire|inserisci)\b.{0,40}\b(?:here|qui)[.!…]*$"
    r"|^(?:please )?(?:insert|enter|add|write|describe|inserire|inserisci|aggiungere|scrivere|descrivere|descrivi)"
    r"(?: here| qui)? (?:an?|the|una?|il|la|lo|l')? ?(?:short|brief|few|breve|sintetica|concise)? ?"
    r"(?:description|summary|explanation|descrizione|sintesi|spiegazione|riassunto)\b"
    r"|^(?:insert|inserire|inserisci) (?:text|testo)\b"
    r"|^(?:insert|inserire|inserisci) (?:here|qui)"
    r"(?: (?:the text|il testo|what|who|how|cosa|che cosa|chi|come)\b|[.!…:]*$)"
    r"|\b(?:enter|type|add|write) (?:your |the |a |some )?"
    r"(?:text|name|description|title|content|details|summary)(?: \w+)? here(?! \w)"
    r"|\b(?:texts?|sentences?|descriptions?|names?|titles?|numbers?|summary|paragraphs?|lines?|words?|address|details)\b"
    r"[^.!?]{0,40}\b(?:go(?:es)?|comes?|belongs?) here[.!…]*$"
    r"|\b(?:testo|frasi?|descrizione|nome|titolo|numero|righe|riga|parole|indirizzo|dettagli)\b"
    r"[^.!?]{0,40}\b(?:va|vanno|andrà|andranno) (?:qui|qua)[.!…]*$"
    r"|\b(?:scrivere|scrivi|aggiungere|aggiungi) qui\b|\btext goes here\b"
    r"|\b(?:hier|ici) (?:einfügen|insérer)\b|\binsérer ici\b",
    re.IGNORECASE,
)
ABOUT = re.compile(
    r"(?:short |brief |a )*(?:description of|descrizione (?:di|del|della|dell)|beschreibung (?:der|des|von)"
    r"|description d[eu]s?)\b[^:]{0,40}",
    re.IGNORECASE,
)
# What the author meant to look up: a question of one or two words in brackets, or a note to check.
ASKED_ASIDE = re.compile(
    r"[(\[](?:which(?: one)?|who|whom|when|where|what|how|name|number|date|time|deadline|owner|phone"
    r"|quale|quali|chi|quando|dove|cosa|che cosa|nome|numero|data|ora|scadenza|responsabile|telefono"
    r"|welche[rs]?|wer|wann|wo|was|nummer|quel(?:le)?|qui|quand|où|cuál|quién|cuándo|dónde) ?\?+[)\]]"
    r"|[(\[](?:indicare|specificare|precisare|inserire|specify|insert|fill in) (?:[^\W\d][\w']* ?){1,4}[)\]]"
    r"|(?<!\S)\?{3,}$|[(\[]\?+[)\]]"
    r"|[(\[](?:please )?(?:to )?(?:check|verify|confirm|ask)(?: this| first| again| with \w+)?[!?]*[)\]]"
    r"|[(\[](?:da )?(?:verificare|controllare|chiedere|sentire)(?: (?:a|con) \w+)?[!?]*[)\]]",
    re.IGNORECASE,
)
ANYWHERE = (
    ASKED_ASIDE,
    MARKS,
    IN_BRACKETS,
    CAPITALS,
    IN_ANGLES,
    CAPITALS_IN_ANGLES,
    LINE,
    LOREM,
    LATER_ASIDE,
    HERE,
)
WHOLE = (ALONE, ALL_LATER, NOBODY)
ON_A_PAGE = (ASKED_ASIDE, MARKS, IN_BRACKETS, CAPITALS_IN_ANGLES, LOREM, LATER_ASIDE)


@lru_cache(1_000_000)  # two checks ask
def unfilled(text: str, explains: bool = False) -> str:
    """The words that nobody has filled in; empty where all is. A text that `explains` may describe a thing."""
    typed = CODE.sub(" ", text)
    if braces := BRACES.search(typed):
        return braces[0]
    looked = PLACEHOLDER.sub("0", typed).strip()
    whole = WHOLE if explains else (*WHOLE, ABOUT)
    if any(each.fullmatch(looked) for each in whole):
        return looked
    found = (each.search(looked) for each in ANYWHERE)
    return next((each[0] for each in found if each and not ALL_OF_SPAIN.match(looked, each.start())), "")


def unfilled_on_page(line: str) -> str:
    """The same for a line of a page written by hand, where braces call macros and lines are drawn for a pen."""
    found = (each.search(CODE.sub(" ", line)) for each in ON_A_PAGE)
    return next((each[0] for each in found if each), "")
