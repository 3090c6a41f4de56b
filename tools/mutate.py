"""Breaks modules of the package in every small way, and asks their tests whether they notice.

    .venv/bin/python tools/mutate.py prontuario/checks/two_leads.py prontuario/rehearsal [-- TESTS]

No file is touched: each mutant is a process of its own that runs the tests that belong to the module, up to the first
one that fails. The nearest tests are collected once; then a process is split off for each mutant, and its functions get
the broken code. A mutant that lives on is tried again from the start, with all tests that belong to the module, as what
runs while it is imported may be what is broken. Mutants that still live are printed, and make the exit code 1. Those
that behave like the original stand in tools/equivalent.txt, each with its reason.
"""

from __future__ import annotations

import ast
import copy
import gc
import importlib.abc
import importlib.util
import os
import resource
import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from types import CodeType, FunctionType, ModuleType
from typing import Any, cast

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
    *("-x", "-q", "-n0", "-p", "no:cacheprovider", "--tb=no", "--assert=plain"),  # nobody reads how they fail
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


def tests_of(path: Path) -> tuple[list[str], list[str]]:
    """The tests nearest to a module, and all that belong to it."""
    room, name = path.parent.name, path.stem
    if path.is_relative_to(ROOT / "prontuario/checks") and "\nSEVERITY" in path.read_text("utf-8"):
        check = name.replace("_", "-")
        tests = ["tests/checks", "-k", f"{check} or test_{name}"]
        return tests, tests
    near = f"tests/{room}/test_{name}.py"
    wide = [each for each in (near, f"tests/{room}", *MORE.get(room, ())) if is_there(each)]
    return ([near] if near in wide else wide), wide


def is_there(argument: str) -> bool:
    """Whether an argument is an option, or a file that is there."""
    return not argument.startswith("tests/") or (ROOT / argument).exists()


class Breaker:
    """A plugin of pytest that runs the collected tests in a process for each mutant, and notes which ones pass."""

    def __init__(self, path: Path, trees: list[ast.AST], note: Path) -> None:
        self.path, self.trees, self.note = path, trees, note

    def pytest_runtestloop(self, session: Any) -> bool:
        """Runs the tests once for each mutant. The module as it is comes first, and says how long they take."""
        functions = [each for each in gc.get_objects() if isinstance(each, FunctionType)]
        functions = [each for each in functions if each.__code__.co_filename == str(self.path)]
        limit = 600
        for index, tree in enumerate(self.trees):
            codes = by_place(compiled(self.path, tree))
            before = children_seconds()
            if in_a_process(partial(run_with, functions, codes, session), limit):
                with self.note.open("a", encoding="utf-8") as note:
                    note.write(f"{index} ")
            elif index == 0:
                break
            if index == 0:
                limit = 10 + int(5 * (children_seconds() - before))
        return True


def run_with(functions: list[FunctionType], codes: dict[tuple[str, int], CodeType], session: Any) -> bool:
    """Whether the tests of a session pass when the functions have other code."""
    try:
        for each in functions:
            each.__code__ = codes[each.__code__.co_qualname, each.__code__.co_firstlineno]
    except ValueError:  # a mutant that uses other names of the function around it
        return True
    main = importlib.import_module("_pytest.main")
    try:
        main.pytest_runtestloop(session)
    except (session.Failed, session.Interrupted):
        return False
    return not session.testsfailed


def run_anew(path: Path, tree: ast.AST, tests: list[str]) -> bool:
    """Whether the tests pass when the module is broken from the moment in which it is imported."""
    sys.meta_path.insert(0, Broken(path, compiled(path, tree)))
    return int(importlib.import_module("pytest").main([*QUICKLY, *tests])) == 0


def compiled(path: Path, tree: ast.AST) -> CodeType:
    """The code of a module."""
    whole = cast(ast.Module, ast.fix_missing_locations(tree))
    code: CodeType = compile(whole, str(path), "exec")
    return code


def by_place(code: CodeType) -> dict[tuple[str, int], CodeType]:
    """All code within a module, by name and first line."""
    found = {(code.co_qualname, code.co_firstlineno): code}
    for inner in code.co_consts:
        if isinstance(inner, CodeType):
            found |= by_place(inner)
    return found


def in_a_process(work: Callable[[], bool], limit: int) -> bool:
    """What a function returns in a process of its own; false where that takes too many seconds of the processor."""
    child = os.fork()
    if child == 0:
        resource.setrlimit(resource.RLIMIT_CPU, (limit, limit))
        code = 1
        try:
            code = 0 if work() else 1
        finally:
            os._exit(code)
    return os.waitpid(child, 0)[1] == 0


def children_seconds() -> float:
    """The processor's time that the processes took that have ended."""
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime


def first_failure_only() -> None:
    """Lets property tests stop at the first example that fails, without looking for the smallest one."""
    hypothesis = importlib.import_module("hypothesis")
    phases = (hypothesis.Phase.explicit, hypothesis.Phase.generate)
    hypothesis.settings.register_profile("first-failure", phases=phases, report_multiple_bugs=False)
    hypothesis.settings.load_profile("first-failure")


def survivors(path: Path, given: list[str], same: set[str], folder: Path) -> list[str] | None:
    """The mutants of a module that no test notices, a line each; none where its tests fail on the module as it is."""
    file, tree = path.relative_to(ROOT), ast.parse(path.read_text("utf-8"))
    base = f"--basetemp={folder / 'tests'}"
    near, wide = ([*tests, base] for tests in ((given, given) if given else tests_of(path)))
    all_of = [each for each in mutants(tree, "module") if f"{file} {each[0]}" not in same]
    trees, note = [tree, *(new for _, _, new in all_of)], folder / "lived"
    note.write_text("")

    def collected() -> bool:
        importlib.import_module("pytest").main([*QUICKLY, *near], plugins=[Breaker(path, trees, note)])
        return True

    in_a_process(collected, resource.RLIM_INFINITY)
    lived = [int(each) for each in note.read_text().split()]
    for tests in [near] if near == wide else [near, wide]:
        lived = lived if lived == [0] else alive(path, trees, lived, tests)
    if 0 not in lived:
        return None
    return [f"{file}:{all_of[each - 1][1]} {all_of[each - 1][0]}" for each in lived if each]


def alive(path: Path, trees: list[ast.AST], numbers: list[int], tests: list[str]) -> list[int]:
    """Which mutants live when all begins anew; none where the module as it is, the number 0, does not."""
    found, limit = [], 600
    for each in numbers:
        before = children_seconds()
        if in_a_process(partial(run_anew, path, trees[each], tests), limit):
            found.append(each)
        elif each == 0:
            break
        if each == 0:
            limit = 10 + int(5 * (children_seconds() - before))
    return found


def main(arguments: list[str]) -> int:
    """Mutates each module that is named, or that lies in a folder that is named."""
    lines = (ROOT / "tools/equivalent.txt").read_text("utf-8").splitlines()
    same = {line.rpartition("  # ")[0] for line in lines if "  # " in line}
    end = arguments.index("--") if "--" in arguments else len(arguments)
    named, given = [(ROOT / each).resolve() for each in arguments[:end]], arguments[end + 1 :]
    paths = [path for each in named for path in (sorted(each.rglob("*.py")) if each.is_dir() else [each])]
    if not any({"source", "model"} & set(path.relative_to(ROOT).parts) for path in paths):
        importlib.import_module("prontuario.model.load")  # what lies below is the same for all mutants
    first_failure_only()
    said, failed = os.fdopen(os.dup(1), "w", encoding="utf-8"), False
    for output in () if "DEBUG" in os.environ else (1, 2):
        os.dup2(os.open(os.devnull, os.O_WRONLY), output)
    for path in paths:
        file = path.relative_to(ROOT)
        names = [f"{file} {name}" for name, _, _ in mutants(ast.parse(path.read_text("utf-8")), "module")]
        with tempfile.TemporaryDirectory() as folder:
            lived = survivors(path, given, same, Path(folder)) if names else []
        if lived is None:
            print(f"{file}: its tests fail before anything is broken", file=said, flush=True)
            return 2
        equivalent = len([name for name in names if name in same])
        summary = f"{file}: {len(names)} mutants, {len(lived)} survivors, {equivalent} like the original"
        print(*lived, summary, sep="\n", file=said, flush=True)
        failed = failed or bool(lived)
    return int(failed)


if __name__ == "__main__":
    os.chdir(ROOT)
    for library in SHARED:  # once for all mutants
        importlib.import_module(library)
    sys.exit(main(sys.argv[1:]))
