"""edit_workbook.py IN OUT SHEET CELL=NUMBER…   sets cells of a workbook as a person would, and nothing else: cached
results of formulas stay as they were, so that only a recalculation gives new totals."""
import re
import sys
import zipfile

source, target, sheet, *changes = sys.argv[1:]
with zipfile.ZipFile(source) as book:
    parts = {name: book.read(name) for name in book.namelist()}
workbook = parts["xl/workbook.xml"].decode()
relation = re.search(r'<sheet name="%s"[^>]*r:id="([^"]+)"' % re.escape(sheet), workbook).group(1)
links = parts["xl/_rels/workbook.xml.rels"].decode()
path = "xl/" + next(t for i, t in re.findall(r'Id="([^"]+)"[^>]*Target="([^"]+)"', links) if i == relation)
text = parts[path].decode()
for change in changes:
    cell, value = change.split("=")
    text, count = re.subn(r'(<c r="%s"[^>]*>)<v>[^<]*</v>' % cell, r"\g<1><v>%s</v>" % value, text)
    if count != 1:
        sys.exit("no such number: " + change)
parts[path] = text.encode()
with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as book:
    for name, data in parts.items():
        book.writestr(name, data)
