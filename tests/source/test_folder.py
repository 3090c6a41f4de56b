"""Which files are read, which are not, in which order."""

from prontuario.source.folder import strays, yaml_files


def plant(root, *files):
    for file in files:
        (root / file).parent.mkdir(parents=True, exist_ok=True)
        (root / file).write_text("a: b\n")


def test_files_come_by_name_without_hidden_ones_and_other_endings(tmp_path):
    plant(
        tmp_path,
        "in/b.yml",
        "in/a.yml",
        "in/B.yml",
        "in/.c.yml",
        "in/d.yaml",
        "in/e.txt",
        "in/deep/f.yml",
        "g.yml",
    )
    assert yaml_files(tmp_path, "in/") == ("in/B.yml", "in/a.yml", "in/b.yml", "in/deep/f.yml")


def test_a_folder_that_is_not_there_holds_no_files(tmp_path):
    assert yaml_files(tmp_path, "nowhere/") == ()
    assert strays(tmp_path, ("nowhere",), frozenset()) == ()


def test_strays_are_the_yaml_files_that_nobody_reads_however_deep(tmp_path):
    plant(tmp_path, "in/a.yml", "in/b.yaml", "in/deep/c.yml", "in/.d.yml", "in/e.md", "out/f.yml")
    assert strays(tmp_path, ("in",), frozenset({"in/a.yml"})) == ("in/b.yaml", "in/deep/c.yml")
