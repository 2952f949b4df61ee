#!/usr/bin/env python3
"""Makes one weight of "Sightline Sans" from Debian's Inter (package fonts-inter).

Inter's ordinary digits differ in width, so columns of figures do not line up, and Qt 6.4 cannot switch on the font
feature that would change that (tnum). This maps the ten digits to the tabular glyphs which the same font already
carries. Comma and point keep their narrow form: in right-aligned figures with equal decimals they line up by
themselves, and in sentences the wide ones tear words apart.

usage: make_font.py IN.otf OUT.otf WEIGHT-NAME        (WEIGHT-NAME: Regular, Medium, SemiBold)
"""
import sys

from fontTools.ttLib import TTFont

FAMILY = "Sightline Sans"
DIGITS = range(0x30, 0x3A)


def tabular_glyphs(font):
    """Glyph name -> tabular glyph name, as the font's own tnum feature lists them."""
    table = font["GSUB"].table
    mapping = {}
    for record in table.FeatureList.FeatureRecord:
        if record.FeatureTag != "tnum":
            continue
        for index in record.Feature.LookupListIndex:
            for subtable in table.LookupList.Lookup[index].SubTable:
                subtable = getattr(subtable, "ExtSubTable", subtable)
                mapping.update(getattr(subtable, "mapping", {}))
    return mapping


def map_digits(font):
    tabular = tabular_glyphs(font)
    for cmap in font["cmap"].tables:
        if not cmap.isUnicode():
            continue
        for code in DIGITS:
            glyph = cmap.cmap.get(code)
            if glyph is None or glyph in tabular.values():  # encodings may share one table
                continue
            if glyph not in tabular:
                sys.exit(f"make_font.py: {glyph} has no tabular form in this font")
            cmap.cmap[code] = tabular[glyph]
    metrics = font["hmtx"].metrics
    best = font.getBestCmap()
    widths = {metrics[best[code]][0] for code in DIGITS}
    if max(widths) - min(widths) > font["head"].unitsPerEm / 500:  # 0.03 px at 15 px: nobody sees that
        sys.exit(f"make_font.py: digits still differ in width: {sorted(widths)}")


def rename(font, weight):
    postscript = FAMILY.replace(" ", "") + "-" + weight
    plain = weight == "Regular"
    names = {
        1: FAMILY if plain else f"{FAMILY} {weight}",
        2: "Regular",
        3: postscript,
        4: FAMILY if plain else f"{FAMILY} {weight}",
        6: postscript,
        16: FAMILY,
        17: weight,
    }
    table = font["name"]
    for name_id, text in names.items():
        table.removeNames(nameID=name_id)
        table.setName(text, name_id, 3, 1, 0x409)
    table.removeNames(nameID=7)  # the trademark notice speaks of the original's name
    cff = font["CFF "].cff
    cff.fontNames = [postscript]
    cff.topDictIndex[0].FullName = names[4]
    cff.topDictIndex[0].FamilyName = FAMILY


def main():
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    source, target, weight = sys.argv[1:]
    font = TTFont(source, recalcTimestamp=False)
    map_digits(font)
    rename(font, weight)
    font.save(target, reorderTables=False)


if __name__ == "__main__":
    main()
