"""`prontuario rehearse`: plays the plan through and prints what happens."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any

import typer

from prontuario.checks.settle import Examined
from prontuario.commands.epilog import epilog
from prontuario.commands.folder import Folder, need_handbook
from prontuario.commands.options import AsPlain, For, Language, Plain
from prontuario.commands.progress import working
from prontuario.commands.stop import stop
from prontuario.examine import examine
from prontuario.model.edition import Edition
from prontuario.model.handbook import Handbook
from prontuario.model.threat import Threat
from prontuario.plan.communications import statements_in_a_crisis
from prontuario.plan.place import zone_of
from prontuario.plan.priority import by_urgency
from prontuario.rehearsal.losses import losses_by_name
from prontuario.rehearsal.notices import Begun, Missed, missed_in_week
from prontuario.rehearsal.scenario import Loss, Scenario
from prontuario.rehearsal.simulate import play
from prontuario.rehearsal.start_time import StartTime, dated
from prontuario.rehearsal.story import story
from prontuario.rehearsal.week import each_hour
from prontuario.rehearsal.worst import WorstCase, worst_decision, worst_statement
from prontuario.source.nearest import did_you_mean
from prontuario.views.context import Context
from prontuario.views.notices import missed_words, notices_view
from prontuario.views.reached import Reached, reached
from prontuario.views.stories import (
    begin_name,
    event_view,
    loss_name,
    minutes_name,
    statement_name,
    worst_name,
)
from prontuario.views.views import Views

MORE = epilog(
    {
        "prontuario rehearse": "Each threat: how long until somebody decides, and until the first public statement.",
        'prontuario rehearse --threat website-down --at "sat 03:00"': "One threat at one hour, call by call.",
        "prontuario rehearse --without person:ada-prova": "Each threat while somebody cannot be reached.",
        "prontuario rehearse --edition staff": "Whom the pages of all staff lead to, hour by hour.",
    },
    {
        0: "the plan was played",
        2: "the plan cannot be read, or there is nothing of the name or hour that was typed",
    },
)


def rehearse(
    root: Folder = Path(),
    threat: Annotated[list[str] | None, typer.Option("--threat", "-t", help="Only this threat.")] = None,
    without: Annotated[
        list[str] | None,
        typer.Option("--without", "-w", help="A person, channel, resource or supplier that is lost."),
    ] = None,
    at: Annotated[
        str | None,
        typer.Option("--at", help="`sat 03:00`, or a day: `2026-12-26 03:00`, where the threat happens."),
    ] = None,
    edition: For = Edition.TEAM,
    language: Language = None,
    format_: AsPlain = Plain.TEXT,
) -> None:
    """Simulate the plan: who is reached when, at every hour of the week, with anything lost."""
    need_handbook(root)
    with working("Reading the plan") as now:
        examined = examine(root)
        if examined.case.cannot_rehearse:
            stop(
                "people, roles, channels or resources cannot be read - correct what `prontuario check` says first"
            )
        chosen, losses, moment = (
            _chosen(threat or [], examined),
            _losses(without or [], examined),
            _moment(at),
        )
        dated = moment is not None and moment.date is not None
        context = Context.of(examined.handbook if dated else examined.case.this_week, language)
        now("Rehearsing")
        if edition is Edition.STAFF:
            if losses or moment:
                stop("--edition staff is about each hour of the week - leave --at and --without out")
            said = _reached(chosen, examined, language, format_)
        elif moment is None and not losses:
            missed = {each.id: _missed(each, examined) for each in chosen}
            rows = [_row(each, missed[each.id], examined) for each in chosen]
            said = _json(rows) if format_ is Plain.JSON else _summary(rows, missed, examined, context)
        else:
            told = [_told(each, losses, moment, examined, context) for each in chosen]
            said = _json(told) if format_ is Plain.JSON else _stories(told, losses, context)
    typer.echo(said)


def _reached(chosen: tuple[Threat, ...], examined: Examined, language: str | None, format_: Plain) -> str:
    """Whom an employee reaches who opens a threat's page: each number that leads there at some hour."""
    views = Views(examined, language, edition=Edition.STAFF)
    found = {each.id: views.threats[each.id] for each in chosen if each.id in views.threats}
    rows = {name: reached(view.call, views.context) for name, view in found.items()}
    if format_ is Plain.JSON:
        return _json({name: [asdict(each) for each in row] for name, row in rows.items()})
    lines = list[str]()
    for name, row in rows.items():
        own = views.handbook.policy.time_zone
        lines.append(found[name].title + (f" ({own})" if found[name].clock != own else ""))
        lines += [f"  {each.hours}: {_who(each, views.context)}" for each in row]
    return "\n".join(lines)


def _who(each: Reached, context: Context) -> str:
    return f"{each.name}, {each.number}" if each.name else context.labels("nobody_answers")


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2)


def _losses(names: list[str], examined: Examined) -> tuple[Loss, ...]:
    known = losses_by_name(examined.handbook)
    return tuple(_known(name, known, "person, channel, resource or supplier") for name in names)


def _moment(at: str | None) -> StartTime | None:
    try:
        return StartTime.parse(at) if at else None
    except ValueError as error:
        stop(str(error))


def _stories(told: list[dict[str, Any]], losses: tuple[Loss, ...], context: Context) -> str:
    """Each threat's story, a line an event."""
    lines = (
        [context.labels("without", loss=", ".join(loss_name(loss, context) for loss in losses))]
        if losses
        else []
    )
    for each in told:
        lines += ["", f"{each['title']}, {each['when']}"]
        lines += [f"{event['minute']:5} min  {event['what']}" for event in each["story"]]
        lines += _notices(each["notices"], context)
    return "\n".join(lines)


def _notices(due: list[dict[str, Any]], context: Context) -> list[str]:
    """Which notices are due when, three lines each: what, by when, who sends it."""
    lines = ["", context.labels("notices", begins=due[0]["begins"])] if due else []
    for each in due:
        lines += [f"  {each['law']}: {each['send']}", f"    {each['due']}", f"    {each['words']}"]
    return lines


def _chosen(names: list[str], examined: Examined) -> tuple[Threat, ...]:
    known = {each.id: each for each in by_urgency(examined.handbook)}
    return tuple(_known(name, known, "threat") for name in names) or tuple(known.values())


def _known(name: str, table: dict[str, Any], kind: str) -> Any:
    if name not in table:
        stop(
            f"there is no {kind} `{name}` - {did_you_mean(name, table, 'look it up in playbooks/ and roster/')}"
        )
    return table[name]


def _row(threat: Threat, missed: tuple[Missed, ...], examined: Examined) -> dict[str, Any]:
    """A threat's times with nothing lost, and with the single loss that is worst."""
    rehearsed = examined.case.rehearsed[threat.id]
    decision, statement = worst_decision(rehearsed), worst_statement(rehearsed)
    whole = rehearsed.whole
    return {
        "threat": threat.id,
        "time_zone": zone_of(threat, examined.handbook),
        "decision_minutes": whole.decision.worst.minutes,
        "statement_minutes": whole.statement.worst.minutes,
        "worst_decision": _case(decision.worst.minutes, decision.worst.hour, decision.loss),
        "worst_statement": _case(statement.worst.minutes, statement.worst.hour, statement.loss),
        "missed_notices": [
            {
                "law": each.notice.clock.id,
                "number": each.notice.number + 1,
                "verdict": each.notice.verdict,
                "hours_of_week": list(each_hour(each.hours)),
            }
            for each in missed
        ],
    }


def _case(minutes: int | None, hour: int, loss: Loss | None) -> dict[str, Any]:
    return {"minutes": minutes, "hour_of_week": hour, "without": f"{loss.kind}:{loss.name}" if loss else None}


def _missed(threat: Threat, examined: Examined) -> tuple[Missed, ...]:
    return missed_in_week(threat, examined.handbook, examined.case.today)


def _summary(
    rows: list[dict[str, Any]], missed: dict[str, tuple[Missed, ...]], examined: Examined, context: Context
) -> str:
    """Each threat in three or four lines: its name, the decision, the first public statement, notices of laws."""
    lines = [context.labels("rehearse_about"), ""]
    for row in rows:
        rehearsed = examined.case.rehearsed[row["threat"]]
        decision, statement = worst_decision(rehearsed), worst_statement(rehearsed)
        lines += [
            context.say(rehearsed.threat.title),
            f"  {context.labels('decision')}: {minutes_name(row['decision_minutes'], context)}."
            f" {context.labels('worst_case')}: {worst_name('decision', decision, rehearsed.threat, context)}",
            _said(rehearsed.threat, row["statement_minutes"], statement, context),
        ]
        if any(name in examined.handbook.clocks for name in rehearsed.threat.clocks):
            said = missed_words(missed[row["threat"]], rehearsed.threat, examined.case.today, context)
            lines.append(f"  {context.labels('notices_week')}: {said}")
    return "\n".join(lines)


def _said(threat: Threat, minutes: int | None, worst: WorstCase, context: Context) -> str:
    """The line of the first public statement; without a worst case, where none is planned."""
    said = f"  {context.labels('first_statement')}: {statement_name(minutes, threat, context)}"
    if not statements_in_a_crisis(threat, context.handbook):
        return said
    return f"{said}. {context.labels('worst_case')}: {worst_name('statement', worst, threat, context)}"


def _told(
    threat: Threat,
    losses: tuple[Loss, ...],
    moment: StartTime | None,
    examined: Examined,
    context: Context,
) -> dict[str, Any]:
    """The story of a threat at a moment; at the worst hour of the week, where no moment is given."""
    handbook, there = context.handbook, moment
    zone, site = zone_of(threat, handbook), next(iter(threat.sites), None)
    moment = moment.seen_from(zone, handbook) if moment else None
    scenario, hour = moment.world(threat, handbook, losses) if moment else _worst(threat, losses, handbook)
    begins = there.hour_in(handbook, site) if there else hour
    events = [event_view(event, context) for event in story(threat, scenario, hour)]
    whole = examined.handbook
    start = dated(there or StartTime(hour), examined.case.today, whole, site)
    due = notices_view(Begun(threat, whole, start, losses), context)
    return {
        "threat": threat.id,
        "title": context.say(threat.title),
        "when": begin_name(begins, threat, context),
        "time_zone": zone,
        "away": [loss.name for loss in moment.absences(handbook)] if moment else [],
        "story": [{"minute": event.minute, "what": event.words} for event in events],
        "notices": [asdict(each) for each in due],
    }


def _worst(threat: Threat, losses: tuple[Loss, ...], handbook: Handbook) -> tuple[Scenario, int]:
    """The world of an ordinary week, and the hour of it in which a decision takes longest."""
    scenario = Scenario.of(threat, handbook, losses)
    return scenario, play(threat, scenario).decision.worst.hour
