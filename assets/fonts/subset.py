#!/usr/bin/env python3
"""Makes the fonts of this folder from the Debian packages named in README.md. Needs fonttools."""

from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

HERE = Path(__file__).parent
INTER = Path("/usr/share/fonts/opentype/inter")
CHARIS = Path("/usr/share/fonts/truetype/charis")
FIRA = Path("/usr/share/fonts/truetype/firacode")

# Source, file here, and the new name where the old one is reserved.
FACES = [
    (INTER / "Inter-Regular.otf", "Inter-Regular.otf", None),
    (INTER / "Inter-Italic.otf", "Inter-Italic.otf", None),
    (INTER / "Inter-Medium.otf", "Inter-Medium.otf", None),
    (INTER / "Inter-SemiBold.otf", "Inter-SemiBold.otf", None),
    (INTER / "InterDisplay-SemiBold.otf", "InterDisplay-SemiBold.otf", None),
    (CHARIS / "CharisSILCompact-R.ttf", "SimmerVoice-Regular.ttf", ("Simmer Voice", "Regular")),
    (CHARIS / "CharisSILCompact-I.ttf", "SimmerVoice-Italic.ttf", ("Simmer Voice", "Italic")),
    (FIRA / "FiraCode-Regular.ttf", "FiraCode-Regular.ttf", None),
]

# Basic Latin, Latin-1, Latin Extended-A and -B, accents, Greek, Cyrillic, punctuation, superiors,
# currency, arrows, mathematics, shapes and ticks: whatever of them a face has.
RANGES = [
    (0x20, 0x7E), (0xA0, 0x24F), (0x2B0, 0x36F), (0x370, 0x52F), (0x1E80, 0x1E85), (0x1E9E, 0x1E9E),
    (0x2000, 0x206F), (0x2070, 0x209F), (0x20A0, 0x20BF), (0x2116, 0x2116), (0x2122, 0x2122),
    (0x2190, 0x21FF), (0x2200, 0x22FF), (0x25A0, 0x25FF), (0x2713, 0x2717), (0xFFFD, 0xFFFD),
]
# Copyright, version, trademark, authors, licence.
KEPT_NAMES = (0, 5, 7, 8, 9, 11, 12, 13, 14)
# No liga and calt: an editor shows what was typed.
FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl"]


def rename(font, family, style):
    """Takes the reserved names out of the name table; the copyright and licence lines stay."""
    full = f"{family} {style}"
    post_script = f"{family.replace(' ', '')}-{style}"
    names = {1: family, 2: style, 3: full, 4: full, 6: post_script}
    table = font["name"]
    for record in list(table.names):
        if record.nameID in names:
            record.string = names[record.nameID]
        elif record.nameID not in KEPT_NAMES:
            table.removeNames(nameID=record.nameID)


def main():
    options = subset.Options()
    options.layout_features = FEATURES
    options.legacy_kern = True
    options.hinting = False
    options.desubroutinize = False
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.drop_tables += ["Silf", "Sill", "Glat", "Gloc", "Feat", "Silt", "DSIG", "FFTM"]
    unicodes = [c for low, high in RANGES for c in range(low, high + 1)]
    for source, target, name in FACES:
        font = TTFont(source, recalcTimestamp=False)
        subsetter = subset.Subsetter(options)
        subsetter.populate(unicodes=unicodes)
        subsetter.subset(font)
        if name:
            rename(font, *name)
        font.save(HERE / target)


if __name__ == "__main__":
    main()
