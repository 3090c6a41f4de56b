"""Where macros of pages run: a page can show what the handbook says, and can do nothing else."""

from __future__ import annotations

import traceback
import types
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, cast

from jinja2 import BaseLoader, ChainableUndefined, StrictUndefined, Template, Undefined
from jinja2.exceptions import SecurityError, TemplateSyntaxError
from jinja2.ext import Extension
from jinja2.runtime import Context, LoopContext, Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment, safe_range
from jinja2.utils import Namespace, missing
from markupsafe import Markup

from prontuario.handwritten.comments import without_comments

FOR_TEAM, PAGE = "for_team", "page"
# What a page may name besides the macros; `loop` is there inside a loop.
NAMES = (FOR_TEAM, PAGE, "loop", "namespace", "range")
OF_A_PAGE = "template>"  # what Jinja calls the file of a page that it was given as a text
LARGEST_PAGE, MOST_PIECES = 20_000_000, 500_000  # letters of a page, and parts that it is put together from
# Methods and filters that make a text as long as somebody likes.
PADDING = frozenset(("center", "expandtabs", "format_map", "ljust", "rjust", "zfill"))
LONGEST = 100_000  # letters or elements of what a page multiplies
GLOBALS: dict[str, Callable[..., Any]] = {"namespace": Namespace, "range": safe_range}


@dataclass(frozen=True)
class PageFacts:
    """What a page may know of itself."""

    title: str
    url: str


PLAIN = (
    str,
    int,
    float,
    bool,
    list,
    tuple,
    dict,
    range,
    type(None),
    PageFacts,
    LoopContext,
    Namespace,
    Macro,
)


class OnlyCalled:
    """Something that a page calls, `duty_number()`, and that says so when somebody forgets the brackets."""

    def __init__(self, name: str, function: Callable[..., Any]) -> None:
        self._name, self._function = name, function

    def __call__(self, *arguments: Any, **named: Any) -> Any:
        """What the function gives."""
        return self._function(*arguments, **named)

    def __str__(self) -> str:
        raise SecurityError(f"`{self._name}` is called with brackets: write {{{{ {self._name}() }}}}")


class Comments(Extension):
    """Takes comments out before anything reads the page."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        """The page without them."""
        return without_comments(source)


class PageContext(Context):
    """The names that a page can use: the macros, a few words, and what it has set itself."""

    def resolve_or_missing(self, key: str) -> Any:
        """What a name stands for."""
        if key in self.vars:
            return self.vars[key]
        if key == PAGE:
            page = self.parent.get(PAGE)
            return PageFacts(str(getattr(page, "title", "") or ""), str(getattr(page, "url", "") or ""))
        known = key == FOR_TEAM or key in self.environment.globals
        return self.parent.get(key, missing) if known else missing


class PageTemplate(Template):
    """A page with macro calls."""

    def render(self, *facts: Any, **more: Any) -> str:
        """What the page shows; where that fails, what its environment says of it."""
        try:
            pieces, size = [], 0
            for number, piece in enumerate(self.root_render_func(self.new_context(dict(*facts, **more)))):
                size += len(piece)
                if size > LARGEST_PAGE or number > MOST_PIECES:
                    raise SecurityError("it becomes too large - shorten its loops")
                pieces.append(piece)
            return "".join(pieces)
        except Exception:
            try:
                self.environment.handle_exception()  # names the lines of the page
            except Exception as error:
                return cast(PageEnvironment, self.environment).failed(error)


class PageEnvironment(ImmutableSandboxedEnvironment):
    """Jinja for pages: macros and plain values, no file, no module, no attribute behind them."""

    context_class = PageContext
    template_class = PageTemplate
    intercepted_binops = frozenset(["*", "**"])

    def __init__(
        self,
        macros: Mapping[str, Callable[..., str]],
        undefined: type[Undefined] = StrictUndefined,
        on_error: Callable[[int, str], str] | None = None,
    ):
        """`macros` by the name under which pages call them; `on_error` takes the line (0: unknown) and the reason of
        a failure, and gives what the page shows instead. Without it, the failure is raised.
        """
        super().__init__(
            loader=_NoFiles(),
            undefined=undefined,
            extensions=[Comments],
            # A comment of Jinja's own would begin in each `{#id}`.
            comment_start_string="{%#",
            comment_end_string="#%}",
        )
        called = {name: OnlyCalled(name, each) for name, each in {**GLOBALS, **macros}.items()}
        self.globals = {**called}
        for padding in (*PADDING, "indent", "wordwrap", "format"):
            self.filters.pop(padding, None)
        self._on_error = on_error

    def failed(self, error: Exception) -> str:
        """What a page shows that failed. Raises the error where nobody takes it."""
        if self._on_error is None:
            raise error
        lines = [
            frame.lineno for frame in traceback.extract_tb(error.__traceback__) if OF_A_PAGE in frame.filename
        ]
        line = error.lineno if isinstance(error, TemplateSyntaxError) else (lines or [0])[-1]
        return self._on_error(line or 0, str(error))

    def from_string(self, source: Any, *facts: Any, **more: Any) -> Template:
        """The page; one that cannot be read shows so."""
        try:
            return super().from_string(source, *facts, **more)
        except TemplateSyntaxError as error:
            shown = self.failed(error)
            return super().from_string(f"{{% raw %}}{shown}{{% endraw %}}")

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Whether a page may look at an attribute: one of a plain value, and never a private one."""
        return isinstance(obj, PLAIN) and attr not in PADDING and super().is_safe_attribute(obj, attr, value)

    def is_safe_callable(self, obj: Any) -> bool:
        """Whether a page may call something: a macro, or what a plain value can do."""
        if isinstance(obj, OnlyCalled | Macro):
            return True
        bound = isinstance(obj, types.BuiltinMethodType | types.MethodType) and isinstance(
            obj.__self__, PLAIN
        )
        # The sandbox's own wrapper of a text's `format`.
        wrapped = isinstance(getattr(obj, "__wrapped__", None), types.BuiltinMethodType | types.MethodType)
        return (bound or wrapped or isinstance(obj, LoopContext)) and bool(super().is_safe_callable(obj))

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Multiplies, as long as the result stays small: a page of one line must not fill a disk."""
        if operator == "**" or _length(left, right) > LONGEST:
            raise SecurityError(f"`{operator}` would make too much of it here")
        return super().call_binop(context, operator, left, right)


class _NoFiles(BaseLoader):
    """A page takes in no other file: who may see that one is said in its own head."""

    def get_source(self, environment: Any, template: str) -> Any:
        raise SecurityError(f"a page cannot take in another file (`{template}`): link to it")


def _length(left: Any, right: Any) -> int:
    """How long the product is; two numbers have no length."""
    for text, times in ((left, right), (right, left)):
        if isinstance(text, str | list | tuple) and isinstance(times, int):
            return len(text) * times
    return 0


class _Silent(ChainableUndefined):
    """A macro that shows nothing, whatever it is given."""

    def __call__(self, *_: Any, **__: Any) -> Markup:  # type: ignore[override]
        return Markup("")


class _Quiet(PageEnvironment):
    """Where every macro is silent."""

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Whatever a silent macro is asked for is silent too."""
        return isinstance(obj, _Silent) or super().is_safe_attribute(obj, attr, value)

    def is_safe_callable(self, obj: Any) -> bool:
        """A silent macro may be called as well."""
        return isinstance(obj, _Silent) or super().is_safe_callable(obj)


QUIET = _Quiet({}, undefined=_Silent)


def shown_to(markdown: str, team: bool) -> str:
    """What an author wrote into a page for the crisis team, or for all staff; without what macros show.

    A page that cannot be read that way is given as it stands.
    """
    try:
        return QUIET.from_string(markdown).render({FOR_TEAM: team})
    except Exception:  # whatever is wrong with the page is another check's, and hides nothing here
        return markdown
