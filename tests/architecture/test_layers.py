"""Imports point one way: whoever reads a layer has to know only the layers below it."""

import ast
import sys

import pytest

from tests.architecture.sources import MODULES, text_of

# Each layer, the layers that it may import, and the packages that only it needs. `any`: no rule for packages.
LAYERS: dict[str, tuple[str, str]] = {
    "finding": ("", ""),
    "rule": ("finding", ""),
    "imprint": ("", ""),
    "web": ("", ""),
    "offline": ("web", ""),
    "slim": ("", "tinycss2"),
    "publish": ("offline", "filelock"),
    "hosting": ("", ""),
    "source": ("finding", "yaml"),
    "model": ("finding source", "pydantic pydantic_core phonenumbers email_validator packaging"),
    "handwritten": ("finding source model", "jinja2 markupsafe markdown PIL pypdf"),
    "product": ("handwritten", ""),
    "language": ("source model", "babel"),
    "edition": ("finding source model handwritten", "phonenumbers"),
    "plan": ("finding source model", ""),
    "rehearsal": ("finding source model plan", ""),
    "checks": ("finding rule source model handwritten edition plan rehearsal language", "phonenumbers"),
    "examine": ("finding source handwritten model checks", ""),
    "report": ("finding rule source", "rich"),
    "views": (
        "finding rule imprint source model language edition plan rehearsal checks examine",
        "pydantic phonenumbers",
    ),
    "pages": (
        "finding rule imprint hosting web views source handwritten edition model language plan rehearsal checks",
        "any",
    ),
    "site": (
        "finding rule imprint offline hosting source handwritten model edition plan rehearsal checks views pages examine product",
        "markupsafe",
    ),
    "testing": ("finding source model plan checks report examine", "pytest"),
    "paper": ("web finding source model plan rehearsal checks views pages", "weasyprint segno"),
    "serve": ("web pages publish", ""),
    "starters": ("model", ""),
    "commands": (
        "finding rule source model language edition plan rehearsal checks views pages report examine site paper publish serve starters",
        "typer pydantic rich",
    ),
    "cli": ("commands", "typer"),
    "__main__": ("cli", ""),
    "__init__": ("", ""),
    "seam": (
        "finding rule source handwritten model language edition plan rehearsal checks views pages report examine site slim publish web",
        "mkdocs pathspec yaml",
    ),
    "macros": ("seam", ""),
}
NEVER_IN_THE_PACKAGE = {"mkdocs", "material", "mkdocs_macros", "zensical"}
TEMPLATES = {"jinja2", "markupsafe"}


def layer_of(file: str) -> str:
    """`prontuario/plan/steps.py` is in `plan`, `macros.py` in `macros`."""
    return file.removeprefix("prontuario/").partition("/")[0].removesuffix(".py")


def imported(text: str) -> list[tuple[int, str]]:
    """Line and full name of every module that a file imports, wherever in the file."""
    found = []
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import):
            found += [(node.lineno, alias.name) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = [alias.name for alias in node.names] if node.module == "prontuario" else [""]
            found += [
                (node.lineno, f"{'.' * node.level}{node.module or ''}.{name}".strip(".")) for name in names
            ]
            found += [(node.lineno, ".")] * bool(node.level)
    return found


def forbidden(file: str, text: str) -> list[str]:
    """The imports that a file must not have, a line each."""
    layer = layer_of(file)
    if layer not in LAYERS:
        return [f"{file}: LAYERS does not say what {layer} may import"]
    below, packages = (set(words.split()) for words in LAYERS[layer])
    wrong = []
    for line, name in imported(text):
        top, _, rest = name.partition(".")
        if name == ".":
            reason = "imports are absolute"
        elif top == "prontuario":
            target = rest.partition(".")[0]
            outside = target in LAYERS and target not in (below | {layer})
            reason = f"{layer} does not know {target}" if outside else ""
        elif top in NEVER_IN_THE_PACKAGE and layer != "seam":
            reason = "only the seam knows the site engine"
        elif packages == {"any"} or top in sys.stdlib_module_names:
            reason = ""
        else:
            reason = "" if top in packages else f"{layer} does not need {top}"
        wrong += [f"{file}:{line}: {name}: {reason}"] * bool(reason)
    return wrong


def test_a_file_imports_only_what_lies_below_it():
    files = [*MODULES, "macros.py"]
    assert [line for file in files for line in forbidden(file, text_of(file))] == []


def test_every_file_of_the_package_is_in_a_layer():
    assert {layer_of(file) for file in MODULES} == set(LAYERS) - {"macros"}


def test_layers_form_no_circle():
    seen: set[str] = set()
    for layer, (below, _) in LAYERS.items():
        assert set(below.split()) <= seen, f"{layer} comes before what it imports"
        seen.add(layer)


@pytest.mark.parametrize(
    ("file", "text", "reason"),
    [
        ("prontuario/finding.py", "from prontuario.source.mark import Mark", "finding does not know source"),
        ("prontuario/source/x.py", "import prontuario.model.text", "source does not know model"),
        ("prontuario/source/x.py", "import pydantic", "source does not need pydantic"),
        ("prontuario/model/x.py", "from prontuario.plan import steps", "model does not know plan"),
        ("prontuario/model/x.py", "from prontuario import plan", "model does not know plan"),
        (
            "prontuario/plan/x.py",
            "def f():\n    from prontuario.checks.check import Check",
            "plan does not know checks",
        ),
        ("prontuario/plan/x.py", "from markupsafe import Markup", "plan does not need markupsafe"),
        (
            "prontuario/checks/x.py",
            "from prontuario.pages.macros import Macros",
            "checks does not know pages",
        ),
        ("prontuario/examine.py", "from prontuario.pages.sitemap import x", "examine does not know pages"),
        ("prontuario/checks/x.py", "import jinja2", "checks does not need jinja2"),
        ("prontuario/report/x.py", "from prontuario.model.kinds import Kind", "report does not know model"),
        (
            "prontuario/pages/x.py",
            "from prontuario.report.formats import as_line",
            "pages does not know report",
        ),
        ("prontuario/pages/x.py", "from mkdocs.plugins import x", "only the seam knows the site engine"),
        ("prontuario/site.py", "import mkdocs", "only the seam knows the site engine"),
        ("prontuario/cli.py", "from prontuario.site import Site", "cli does not know site"),
        ("prontuario/plan/x.py", "from . import steps", "imports are absolute"),
        ("prontuario/seam/hooks.py", "from prontuario.cli import app", "seam does not know cli"),
        ("macros.py", "from mkdocs.plugins import x", "only the seam knows the site engine"),
    ],
)
def test_a_forbidden_import_is_seen(file, text, reason):
    (found,) = [line for line in forbidden(file, text) if reason in line]
    assert found.startswith(f"{file}:")


@pytest.mark.parametrize(
    ("file", "text"),
    [
        (
            "prontuario/plan/x.py",
            "from prontuario.plan.steps import uses\nfrom prontuario.finding import Place",
        ),
        ("prontuario/pages/x.py", "import jinja2, segno\nfrom prontuario.checks.catalogue import rules"),
        ("prontuario/cli.py", "import prontuario\nimport typer, json"),
        ("prontuario/seam/hooks.py", "from mkdocs.plugins import x\nfrom prontuario.site import Site"),
        ("macros.py", "from prontuario.seam.hooks import on_config"),
    ],
)
def test_an_import_from_below_is_fine(file, text):
    assert forbidden(file, text) == []


def test_nothing_below_pages_knows_templates():
    users = {
        layer_of(file)
        for file in MODULES
        for _, name in imported(text_of(file))
        if name.split(".")[0] in TEMPLATES
    }
    assert {"pages"} <= users <= {"pages", "site", "handwritten"}
