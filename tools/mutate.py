"""Breaks modules of the package in every small way, and asks their tests whether they notice.

    .venv/bin/python tools/mutate.py prontuario/checks/two_leads.py prontuario/rehearsal [-- TESTS]

No file is touched: each mutant is a process of its own that imports the broken module and runs the tests that belong
to it, up to the first one that fails. Mutants that no test notices are printed, and make the exit code 1. Those that
behave like the original stand in tools/equivalent.txt, each with its reason.
"""

from __future__ import annotations

import ast
import copy
import importlib.abc
import importlib.util
import os
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from types import CodeType, ModuleType

ROOT = Path(__file__).resolve().parent.parent
SWAPS: dict[type[ast.AST], type[ast.AST]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In, ast.And: ast.Or, ast.Or: ast.And,
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.BitAnd: ast.BitOr, ast.BitOr: ast.BitAnd, ast.Mult: ast.Add,
    ast.Mod: ast.Add, ast.FloorDiv: ast.Mult, ast.LShift: ast.RShift, ast.RShift: ast.LShift,
}  # fmt: skip
NAMES = {"min": "max", "max": "min", "any": "all", "all": "any"}
NOT_RUN = {"annotation", "returns", "decorator_list"}
QUICKLY = (
    *("-x", "-q", "-n0", "-p", "no:cacheprovider", "-W", "ignore::pytest.PytestAssertRewriteWarning"),
    "--ignore-glob=*/test_command.py",  # commands are processes of their own: they read the module from its file
)
SHARED = ("hypothesis.strategies", "pydantic", "phonenumbers", "email_validator", "jinja2", "yaml", "pytest")
# The broken examples of the checks are tests of what the checks stand on, too.
MORE = {
    "checks": ("tests/waivers", "tests/explain"),
    "plan": ("tests/checks",),
    "rehearsal": ("tests/checks", "-k", "rehearsal or decision- or word- or urgent- or approval-"),
}


def variants(node: ast.AST) -> Iterator[ast.AST]:
    """What could stand in place of a node by mistake."""
    for field in ("op", "ops"):
        found = getattr(node, field, ())
        for index, op in enumerate(found if isinstance(found, list) else [found]):
            if type(op) in SWAPS:
                yield changed(node, field, index, SWAPS[type(op)]())
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield node.operand
    if isinstance(node, ast.If | ast.While | ast.IfExp) and not isinstance(
        node.test, ast.Compare | ast.UnaryOp
    ):
        yield changed(node, "test", 0, ast.UnaryOp(ast.Not(), node.test))
    if isinstance(node, ast.comprehension):
        yield from (changed(node, "ifs", index, ast.Constant(True)) for index in range(len(node.ifs)))
    if isinstance(node, ast.Constant) and isinstance(node.value, int):
        values = (not node.value,) if isinstance(node.value, bool) else (node.value + 1, node.value - 1)
        yield from map(ast.Constant, values)
    if isinstance(node, ast.Name) and node.id in NAMES:
        yield ast.Name(NAMES[node.id], node.ctx)
    if isinstance(node, ast.Return) and node.value and ast.unparse(node.value) not in ("None", "False"):
        yield ast.Return(ast.Constant(None))
    words = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    if isinstance(node, ast.Expr | ast.AugAssign | ast.Continue | ast.Break) and not words:
        yield ast.Pass()


def changed(node: ast.AST, field: str, index: int, child: ast.AST) -> ast.AST:
    """A copy of a node with one part replaced."""
    new = copy.copy(node)
    value = getattr(new, field)
    setattr(new, field, [*value[:index], child, *value[index + 1 :]] if isinstance(value, list) else child)
    return new


def mutants(node: ast.AST, where: str) -> Iterator[tuple[str, int, ast.AST]]:
    """Each broken copy of a node, with `function: before -> after` and the line."""
    inner = node.name if isinstance(node, ast.FunctionDef | ast.ClassDef) else where
    for field, value in ast.iter_fields(node):
        for index, child in enumerate(value if isinstance(value, list) else [value]):
            if isinstance(child, ast.AST) and field not in NOT_RUN:
                for new in variants(child):
                    name = f"{inner}: {short(child)} -> {short(new)}"
                    yield name, getattr(child, "lineno", 0), changed(node, field, index, new)
                for name, line, new in mutants(child, inner):
                    yield name, line, changed(node, field, index, new)


def short(node: ast.AST) -> str:
    """A node in one line; of a block its head."""
    return ast.unparse(node).strip().split("\n")[0]


class Broken(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Gives out the broken module in place of the one on disk."""

    def __init__(self, path: Path, code: CodeType) -> None:
        self.path, self.code = path, code
        self.name = ".".join(path.relative_to(ROOT).with_suffix("").parts)

    def find_spec(
        self, name: str, path: object, target: object = None
    ) -> importlib.machinery.ModuleSpec | None:
        """Finds the one module."""
        return (
            importlib.util.spec_from_file_location(name, self.path, loader=self)
            if name == self.name
            else None
        )

    def exec_module(self, module: ModuleType) -> None:
        """Runs it."""
        exec(self.code, module.__dict__)


def tests_of(path: Path) -> list[str]:
    """The tests that belong to a module, the nearest ones first."""
    room, name = path.parent.name, path.stem
    if room == "checks" and "SEVERITY" in path.read_text("utf-8"):
        check = name.replace("_", "-")
        return ["tests/checks", "-k", f"{check} or test_days or test_words"]
    near = [f"tests/{room}/test_{name}.py", f"tests/{room}", *MORE.get(room, ())]
    return [each for each in near if not each.startswith("tests/") or (ROOT / each).exists()]


def passes(path: Path, tree: ast.AST, tests: list[str], limit: float) -> bool:
    """Whether all tests pass with a module as it is in `tree`. Whoever takes too long has failed."""
    child = os.fork()
    if child == 0:
        os.setsid()
        for output in () if "DEBUG" in os.environ else (1, 2):
            os.dup2(os.open(os.devnull, os.O_WRONLY), output)
        code = compile(ast.fix_missing_locations(tree), str(path), "exec")  # type: ignore[call-overload]
        sys.meta_path.insert(0, Broken(path, code))
        first_failure_only()
        os._exit(int(importlib.import_module("pytest").main([*QUICKLY, *tests])))
    end = time.monotonic() + limit
    while time.monotonic() < end:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            return os.waitstatus_to_exitcode(status) == 0
        time.sleep(0.02)
    with suppress(ProcessLookupError):
        os.killpg(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return False


def first_failure_only() -> None:
    """Lets property tests stop at the first example that fails, without looking for the smallest one."""
    hypothesis = importlib.import_module("hypothesis")
    phases = (hypothesis.Phase.explicit, hypothesis.Phase.generate)
    hypothesis.settings.register_profile("first-failure", phases=phases, report_multiple_bugs=False)
    hypothesis.settings.load_profile("first-failure")


def main(arguments: list[str]) -> int:
    """Mutates each module that is named, or that lies in a folder that is named."""
    lines = (ROOT / "tools/equivalent.txt").read_text("utf-8").splitlines()
    same = {line.rpartition("  # ")[0] for line in lines if "  # " in line}
    end = arguments.index("--") if "--" in arguments else len(arguments)
    named, given = [(ROOT / each).resolve() for each in arguments[:end]], arguments[end + 1 :]
    paths = [path for each in named for path in (sorted(each.rglob("*.py")) if each.is_dir() else [each])]
    survivors = 0
    if not any({"source", "model"} & set(path.relative_to(ROOT).parts) for path in paths):
        importlib.import_module("prontuario.model.load")  # what lies below is the same for all mutants
    for path in paths:
        file, tests, tree = (
            path.relative_to(ROOT),
            given or tests_of(path),
            ast.parse(path.read_text("utf-8")),
        )
        begin = time.monotonic()
        if not passes(path, tree, tests, 600):
            print(f"{file}: its tests fail before anything is broken", flush=True)
            return 2
        limit, count, lived = 20 + 5 * (time.monotonic() - begin), 0, 0
        for name, line, new in mutants(tree, "module"):
            count += 1
            if f"{file} {name}" not in same and passes(path, new, tests, limit):
                lived += 1
                print(f"{file}:{line} {name}", flush=True)
        print(f"{file}: {count} mutants, {lived} survivors", flush=True)
        survivors += lived
    return min(survivors, 1)


if __name__ == "__main__":
    os.chdir(ROOT)
    for library in SHARED:  # once for all mutants
        importlib.import_module(library)
    sys.exit(main(sys.argv[1:]))
