#!/usr/bin/env python3
"""Breaks the search for leaks in many ways, one after the other: mutants.py [WORD…]

Each time the tests of Privacy must fail; the sources are put back afterwards. Takes some minutes, so
nothing runs it by itself. With words, only mutants that have one in their name.
"""

import pathlib
import subprocess
import sys

SOURCES = pathlib.Path(__file__).resolve().parents[2] / "Sources/Privacy"
MUTANTS = [
    ("capitals stay as they are", "Words/Letters.swift",
     "(scalar.properties.isUppercase ? 0x20 : 0)", "0"),
    ("accents are not taken apart", "Words/Letters.swift",
     ".lowercased().decomposed.", ".lowercased()."),
    ("percent signs mean themselves", "Words/WordReader.swift",
     "bytes.percentEncoded(at: index)", "nil"),
    ("entities are read once, not twice", "Words/Escaped.swift",
     'while matches("amp;", at: offset) { offset += 4 }', ""),
    ("JSON's escapes mean themselves", "Words/WordReader.swift",
     "bytes.escaped(at: index)", "nil"),
    ("a tag ends every word", "Words/WordReader.swift",
     "!TagNames.within.contains(hash)", "true"),
    ("blocks do not separate names", "Words/WordReader.swift",
     "if TagNames.blocks.contains(hash) { textGap.isBroken = true }", ""),
    ("no look behind digits at a glance", "Words/Beginnings.swift",
     "    markDigits(after: key, count)\n", ""),
    ("no look behind an escape at a glance", "Words/WordScout+Words.swift",
     "return byte < 0x80 && mayBeginWord(at: index + length)", "return false"),
    ("a letter too few is known of accented entities", "Words/EntityNames.swift",
     '"abcdefghijklmnopqrstuvwxyzABC', '"bcdefghijklmnopqrstuvwxyzABC'),
    ("entities that are not seen count as spaces", "Words/EntityNames.swift",
     '(0x200B, "shy zwnj', '(0x20, "shy zwnj'),
    ("entities of few letters only", "Words/EntityNames.swift",
     "static let longest = 24", "static let longest = 6"),
    ("the last letter of the alphabet is passed over at a glance", "../CBytes/beginnings.c",
     "(third | 0x20) - 'a' < 26", "(third | 0x20) - 'a' < 25"),
    ("percent signs are passed over at a glance", "../CBytes/beginnings.c",
     "third - '%' < 2", "third == '&'"),
    ("accented letters are passed over at a glance", "../CBytes/beginnings.c",
     "third >= 0xC0", "third >= 0xE0"),
    ("only some of 64 bytes are looked at for escapes", "../CBytes/beginnings.c",
     "masks.others |= number(others) << first", "masks.others |= number(others)"),
    ("a tag behind a letter is passed over", "../CBytes/beginnings.c",
     "(third == '<') | ", ""),
    ("capitals are in no set", "Words/Beginnings.swift",
     "for byte in [small, small ^ 0x20]", "for byte in [small]"),
    ("the end of a site's file is passed over", "../CBytes/beginnings.c",
     "if (place + 2 >= count) return true;", "if (place + 2 >= count) return false;"),
    ("short words are no beginnings", "Words/Beginnings.swift",
     "if count < 3 { mark(Self.beginning(key)) }", ""),
    ("capitals are no beginnings", "Words/Beginnings.swift",
     "UInt32($1 | 0x20)", "UInt32($1)"),
    ("the word across two stretches is passed over", "../CBytes/beginnings.c",
     "    before = here;\n", ""),
    ("the last bytes of a file are passed over", "../CBytes/beginnings.c",
     "for (; place < count && found < PLACES && (*offset > 0 || place < 2); place++)",
     "for (place = count; place < count; place++)"),
    ("what is no longer remembered is passed over", "../CBytes/beginnings.c",
     "  *offset = place;\n  return found;\n}\n#endif", "  *offset = count;\n  return found;\n}\n#endif"),
    ("words of one and two letters are passed over", "Words/Beginnings.swift",
     "for letter in count..<3 { allowAny(letter, in: Self.set(of: key, count)) }", ""),
    ("seven words make a run", "Words/SecretWords.swift",
     "guard count >= SecretWords.runLength", "guard count > SecretWords.runLength"),
    ("the names of files are not searched", "Leaks/LeakSearch.swift",
     "note(matches(in: name), in: path, .named) { _ in nil }", "_ = name"),
    ("what is behind the end of a picture is not searched", "Leaks/Metadata.swift",
     "return chunks + [bytes[min(offset, bytes.count)...]]", "return chunks"),
]


def survives():
    """Whether the tests pass although something is broken."""
    run = subprocess.run(["make", "test", "ONLY=PrivacyTests"], cwd=SOURCES.parents[1],
                         stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if "error:" in run.stdout and "Test run" not in run.stdout:
        sys.exit("does not compile:\n" + run.stdout[-2000:])
    return run.returncode == 0


survivors = []
chosen = [mutant for mutant in MUTANTS
          if not sys.argv[1:] or any(word in mutant[0] for word in sys.argv[1:])]
if not survives():
    sys.exit("the tests fail before anything is broken")
for name, file, right, wrong in chosen:
    path = SOURCES / file
    text = path.read_text()
    assert right in text, f"{name}: '{right}' is not in {file}"
    path.write_text(text.replace(right, wrong))
    try:
        alive = survives()
    finally:
        path.write_text(text)
    print("SURVIVES" if alive else "found", name, sep=": ", flush=True)
    if alive:
        survivors.append(name)
print(f"{len(chosen) - len(survivors)} of {len(chosen)} found")
sys.exit(1 if survivors else 0)
