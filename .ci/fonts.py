#!/usr/bin/env python3
"""Makes a theme's fonts out of Debian's: what Vietnamese and its neighbours need.

    fonts.py THEME

Writes them as woff2 with fonts.css into the theme's assets/, and as TrueType with a table of how wide
their letters are, for pictures that are drawn at build, into its fonts/. Where a font is not installed it is left out, and pages are set in
what a reader's own system has.
"""
import os
import sys

from fontTools import subset
from fontTools.varLib import instancer

FOLDER = "/usr/share/fonts/truetype"
# Family, the weights it stands for, its file, what its axes are kept to, the file to write.
SOURCES = [
    ("Inter", "400 600", f"{FOLDER}/inter-vf/Inter-roman.var.ttf", {"wght": (400, 600)},
     "inter.woff2"),
    ("Noto Serif", "600 700", f"{FOLDER}/noto/NotoSerif-Bold.ttf", {}, "noto-serif.woff2"),
]
# Latin with every letter of Vietnamese, its combining marks, punctuation, đồng, arrows, stars.
UNICODES = ("U+0020-007E,U+00A0-0107,U+010C-0113,U+0118-011B,U+0128-0129,U+0141-0144,U+0150-0155,"
            "U+0158-0161,U+0168-0173,U+0178-017E,U+01A0-01A1,U+01AF-01B0,U+0300-0304,U+0306-0309,"
            "U+030C,U+031B,U+0323,U+1EA0-1EF9,U+2010-2015,U+2018-201E,U+2020-2022,U+2026,U+202F,"
            "U+2030,U+2039-203A,U+2060,U+20AB,U+20AC,U+2122,U+2190-2193,U+2212,U+25CF,U+2605")
# Scripts whose signs stand over and under letters: what systems fall back to sets them one into the
# other. Language, script's own letters, file; loaded by pages of that script alone.
SCRIPTS = [
    ("lo", "Noto Sans Lao", "NotoSansLao", "U+0E80-0EFF"),
    ("th", "Noto Sans Thai", "NotoSansThai", "U+0E00-0E7F"),
    ("km", "Noto Sans Khmer", "NotoSansKhmer", "U+1780-17FF,U+19E0-19FF"),
    ("my", "Noto Sans Myanmar", "NotoSansMyanmar", "U+1000-109F"),
]
# Stand-ins of the same width and height of lines, for a first page on a slow line: it is not set
# anew when the fonts arrive (`optional`), so that nothing moves under a reader's eyes. Name and
# weight, the reader's own fonts, and how they are to be stretched, in percent.
FALLBACKS = [
    ("Inter fallback", "400", ["Arial", "Liberation Sans", "Roboto"], (107, 90, 22)),
    ("Inter fallback", "600", ["Arial Bold", "Liberation Sans Bold", "Roboto Bold"], (102, 94, 23)),
    ("Inter fallback Noto", "400", ["Noto Sans"], (101, 96, 24)),
    ("Inter fallback Noto", "600", ["Noto Sans Bold"], (97.5, 99, 25)),
    ("Noto Serif fallback", "600 700", ["Georgia", "Liberation Serif", "Times New Roman"],
     (109, 98, 27)),
    ("Noto Serif fallback DejaVu", "600 700", ["DejaVu Serif Bold"], (90, 118, 33)),
]


def main(theme):
    folder = os.path.join(theme, "assets")
    css = ""
    for family, weight, source, axes, name in SOURCES:
        if not os.path.exists(source):
            print(f"{family} is not installed; pages take the reader's own font", file=sys.stderr)
            continue
        options = subset.Options(notdef_outline=True)
        options.layout_features = ["ccmp", "locl", "mark", "mkmk", "kern", "liga", "calt", "tnum"]
        font = subset.load_font(source, options)
        subsetter = subset.Subsetter(options)
        subsetter.populate(unicodes=subset.parse_unicodes(UNICODES))
        subsetter.subset(font)
        if axes:
            instancer.instantiateVariableFont(font, axes, inplace=True)
        drawn = os.path.join(theme, "fonts", name.replace(".woff2", ".ttf"))
        os.makedirs(os.path.dirname(drawn), exist_ok=True)
        subset.save_font(font, drawn, options)
        # How wide each letter is, in thousandths of the size: by this pictures break their lines.
        scale = 1000 / font["head"].unitsPerEm
        widths = font["hmtx"].metrics
        with open(drawn.replace(".ttf", ".widths"), "w", encoding="ascii") as file:
            for letter, glyph in sorted(font.getBestCmap().items()):
                file.write(f"{letter:x} {round(widths[glyph][0] * scale)}\n")
        options.flavor = "woff2"
        subset.save_font(font, os.path.join(folder, name), options)
        css += (f'@font-face {{ font-family: "{family}"; font-weight: {weight}; '
                f'font-display: optional; src: url("{name}") format("woff2"); }}\n')
    for language, family, source, letters in SCRIPTS:
        for weight, style in (("400", "Regular"), ("600 700", "Bold")):
            path = f"{FOLDER}/noto/{source}-{style}.ttf"
            if not os.path.exists(path):
                print(f"{family} is not installed; pages take the reader's own font", file=sys.stderr)
                continue
            options = subset.Options(notdef_outline=True, flavor="woff2")
            font = subset.load_font(path, options)
            subsetter = subset.Subsetter(options)
            subsetter.populate(unicodes=subset.parse_unicodes(f"{letters},U+200B-200D,U+25CC"))
            subsetter.subset(font)
            name = f"script-{language}-{style.lower()}.woff2"
            subset.save_font(font, os.path.join(folder, name), options)
            # Better late than with signs in one another.
            css += (f'@font-face {{ font-family: "{family}"; font-weight: {weight}; '
                    f'font-display: swap; src: url("{name}") format("woff2"); '
                    f"unicode-range: {letters}, U+200B-200D, U+25CC; }}\n")
    if not css:
        return
    for family, weight, locals_, (size, ascent, descent) in FALLBACKS:
        sources = ", ".join(f'local("{name}")' for name in locals_)
        css += (f'@font-face {{ font-family: "{family}"; font-weight: {weight}; '
                f"src: {sources}; size-adjust: {size}%; "
                f"ascent-override: {ascent}%; descent-override: {descent}%; "
                "line-gap-override: 0%; }\n")
    with open(os.path.join(folder, "fonts.css"), "w", encoding="utf-8") as file:
        file.write(css)


if __name__ == "__main__":
    main(sys.argv[1])
