#!/usr/bin/env python3
"""tools/qmllint.py --types DIR … --resource QRC … --scratch DIR [FILE…]   checks QML files with Qt's qmllint, every warning counts.

--types    folder with a built module (Sightline/qmldir and its qmltypes), as for qmllint -I
--resource a module's resource file, as the build wrote it
--scratch  folder for the second look's type descriptions; made anew when Qt's are newer
FILE       default: every .qml file below qml/, tests/qml/ and tests/qml-layout/

Two looks, because qmllint 6.4 takes an id from around a delegate for an unqualified access. Qt 6.5 has "pragma
ComponentBehavior: Bound" to say that a delegate is only made where it is written, which is so for all of ours; 6.4 refuses
the pragma. So the first look goes without that one category, and the second one, which is for it, reads descriptions of
Qt's types in which a delegate is an ordinary child. There a role (required property) of a delegate would seem not to be
set, hence "required" is left to the first look. Prints each warning once; exit code 1 if there was any.

Lines with "qmllint disable deferred-property-id": content of a control with an id in it is made at once instead of when it
is asked for. That matters to who restyles a control and would make its content twice; nobody restyles ours.
"""
import argparse
import json
import os
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
LINT = os.environ.get("SIGHTLINE_QMLLINT", "/usr/lib/qt6/bin/qmllint")
# Categories that only inform as Qt ships them. The rest are warnings already.
STRICT = ["--unused-imports", "warning", "--multiline-strings", "warning"]
PROPERTY = re.compile(r"(Property \{[^{}]*?type: )\"QQmlComponent\"", re.S)


def qt_modules():
    """Where Qt keeps its QML modules."""
    asked = subprocess.run([pathlib.Path(LINT).parent / "qtpaths6", "--query", "QT_INSTALL_QML"], capture_output=True, text=True, check=True)
    return pathlib.Path(asked.stdout.strip())


def bound_modules(modules, scratch):
    """A tree of links to Qt's modules, in whose descriptions delegates are children. Returns its folder."""
    for source in modules.rglob("*"):
        if source.suffix not in (".qmltypes", ".qml", ".js") and source.name != "qmldir":
            continue
        target = scratch / source.relative_to(modules)
        if target.exists() and target.stat().st_mtime >= source.stat().st_mtime:
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        text = source.read_text(encoding="utf-8")
        target.write_text(PROPERTY.sub(r'\1"QObject"', text) if source.suffix == ".qmltypes" else text, encoding="utf-8")
    return scratch


def look(files, folders, options):
    """One run of qmllint: a set of (file, line, column, message)."""
    command = [LINT, "--bare", "--json", "-", *STRICT, *options]
    for folder in folders:
        command += ["-I", str(folder)]
    run = subprocess.run(command + [str(file) for file in files], capture_output=True, text=True)
    if not run.stdout.strip():
        sys.exit(f"qmllint said nothing (exit code {run.returncode}): {run.stderr.strip()}")
    found = set()
    for file in json.loads(run.stdout)["files"]:
        for warning in file["warnings"]:
            if warning["type"] == "info":
                continue
            found.add((os.path.relpath(file["filename"], ROOT), warning.get("line", 0), warning.get("column", 0), warning["message"]))
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--types", action="append", required=True, type=pathlib.Path)
    parser.add_argument("--resource", action="append", default=[], type=pathlib.Path)
    parser.add_argument("--scratch", required=True, type=pathlib.Path)
    parser.add_argument("files", nargs="*", type=pathlib.Path)
    asked = parser.parse_args()
    files = asked.files or sorted([*(ROOT / "qml").rglob("*.qml"), *(ROOT / "tests" / "qml").rglob("*.qml"),
                                  *(ROOT / "tests" / "qml-layout").rglob("*.qml")])
    modules = qt_modules()
    ours = [part for resource in asked.resource for part in ("--resource", str(resource.resolve()))]
    types = [folder.resolve() for folder in asked.types]
    found = look(files, [*types, modules], [*ours, "--unqualified", "disable"])
    found |= look(files, [*types, bound_modules(modules, asked.scratch.resolve())], [*ours, "--required", "disable"])
    for name, line, column, message in sorted(found):
        print(f"{name}:{line}:{column}: {message}")
    print(f"{len(files)} files, {len(found)} warnings")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
