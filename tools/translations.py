#!/usr/bin/env python3
"""Keeps i18n/sightline_<language>.ts in step with the sources.

    tools/translations.py          brings new and changed texts into the files, unfinished, and drops old ones
    tools/translations.py --check  changes nothing; exit 1 and a list when a text is not there or not translated

Translate what is unfinished by hand or with Qt Linguist, then build: qml/CMakeLists.txt compiles the files.
"""
import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as tree

LANGUAGES = ["de"]
SOURCES = ["qml"]


def find_lupdate():
    for candidate in (os.environ.get("SIGHTLINE_LUPDATE"), "/usr/lib/qt6/bin/lupdate"):
        if candidate and os.path.exists(candidate):
            return candidate
    sys.exit("translations: lupdate of Qt 6 is missing; install qt6-l10n-tools or set SIGHTLINE_LUPDATE")


HELPER = re.compile(r'QString (\w+)\(const char\* \w+\) \{\s*return QCoreApplication::translate\("(\w+)", \w+\);')


def readable(text):
    """lupdate sees only literal arguments: a file's own short name for translate() is written out."""
    for name, context in HELPER.findall(text):
        text = re.sub(rf'(?<![\w:>.]){name}\(\s*"', f'QCoreApplication::translate("{context}", "', text)
    return text


def copy_sources(root, folder):
    for source in SOURCES:
        for place, _, names in os.walk(os.path.join(root, source)):
            for name in names:
                if not name.endswith((".qml", ".cpp", ".h")):
                    continue
                target = os.path.join(folder, os.path.relpath(os.path.join(place, name), root))
                os.makedirs(os.path.dirname(target), exist_ok=True)
                with open(os.path.join(place, name), encoding="utf-8") as text, open(target, "w", encoding="utf-8") as out:
                    out.write(readable(text.read()))


def update(lupdate, folder, path):
    run = subprocess.run([lupdate, "-silent", "-no-obsolete", "-no-ui-lines", "-locations", "none", "-extensions", "qml,cpp,h",
                          *[os.path.join(folder, source) for source in SOURCES], "-ts", path],
                         capture_output=True, text=True, check=False)
    complaints = [line for line in (run.stdout + run.stderr).splitlines() if "tr() cannot be called" in line or "lacks" in line]
    if run.returncode or complaints:
        sys.exit("translations: lupdate failed\n" + "\n".join(complaints or [run.stdout + run.stderr]))


def places(text):
    return sorted(set(re.findall(r"%\d", text)))


def problems(path):
    """Messages that are not translated, or whose translation has other %1 than the source."""
    for context in tree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            source, translation = message.findtext("source"), message.find("translation")
            words = "".join(translation.itertext()) if translation is not None else ""
            if translation is None or translation.get("type") == "unfinished" or not words.strip():
                yield f"{context.findtext('name')}: “{source}” is not translated"
            elif places(source) != places(words):
                yield f"{context.findtext('name')}: “{source}” and “{words}” have different places"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="change nothing, say what is missing")
    check = parser.parse_args().check
    root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    lupdate = find_lupdate()
    wrong = []
    for language in LANGUAGES:
        path = os.path.join(root, "i18n", f"sightline_{language}.ts")
        with tempfile.TemporaryDirectory() as folder:
            work = os.path.join(folder, os.path.basename(path))
            if os.path.exists(path):
                shutil.copy(path, work)
            copy_sources(root, folder)
            update(lupdate, folder, work)
            wrong += [f"{language}: {text}" for text in problems(work)]
            if not check:
                shutil.copy(work, path)
    print("\n".join(wrong))
    return 1 if check and wrong else 0


if __name__ == "__main__":
    sys.exit(main())
