"""How far the company goes in public: what is looked up first, when it stops, what is hidden, who is blocked."""

from __future__ import annotations

from dataclasses import dataclass

from prontuario.views.context import Context
from prontuario.views.paths import Link
from prontuario.views.steps import role_link


@dataclass(frozen=True)
class CriterionView:
    """A criterion, and what it allows."""

    what: str
    hide: bool
    block: bool
    at_once: bool
    who: Link | None


@dataclass(frozen=True)
class ModerationView:
    """The policy's moderation, ready to print."""

    look_up: tuple[str, ...]
    stop_when: str
    stop_say: str
    stop_who: Link | None
    automatic_who: Link | None
    automatic_where: tuple[str, ...]
    criteria: tuple[CriterionView, ...]

    def __bool__(self) -> bool:
        """Whether it says anything."""
        return bool(self.look_up or self.stop_when or self.automatic_where or self.criteria)


def moderation_view(context: Context) -> ModerationView:
    """The moderation of a handbook."""
    moderation = context.handbook.policy.moderation
    stop, automatic = moderation.stop, moderation.automatic_replies
    return ModerationView(
        look_up=context.say_all(moderation.look_up),
        stop_when=context.say(stop.when) if stop else "",
        stop_say=context.say(stop.say) if stop else "",
        stop_who=role_link(stop.who, context) if stop else None,
        automatic_who=role_link(automatic.who, context) if automatic else None,
        automatic_where=context.say_all(automatic.where) if automatic else (),
        criteria=tuple(
            CriterionView(
                context.say(each.what), each.hide, each.block, each.at_once, role_link(each.who, context)
            )
            for each in moderation.criteria
        ),
    )
