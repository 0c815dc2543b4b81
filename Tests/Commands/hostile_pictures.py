#!/usr/bin/env python3
"""Publishes pictures that somebody has tampered with, and looks at what comes out.

    hostile_pictures.py TOOL [--seconds 20] [--seed 1]

Pictures of every kind with everything a camera may write into them: no output may hold a word of it,
in whichever way it was made, and all stand upright. Then pictures with bytes changed, cut off or put
in between, for so many seconds: a build may refuse them by name, but it must end, in time, and
nothing of the planted words may be published. Enormous ones are refused within a second of processor
and 1 GB.
"""

import argparse
import itertools
import os
import random
import struct
import subprocess
import sys
import time
import zlib

sys.dont_write_bytecode = True      # leave no __pycache__ between the sources

from journals import Checks, TODAY, workshop, write

SECRET = b"38.7223N 9.1393W"
PLAIN = ["--no-cards"]              # published without their metadata, and otherwise as they are
PICTURES = 48                       # in each round of changed ones
CARDLESS = []                       # made ready by the image worker (no address, hence no cards)


# --- Pictures, and what hides in them

def chunk(name, data):
    return (struct.pack(">I", len(data)) + name + data
            + struct.pack(">I", zlib.crc32(name + data)))


def png(width, height, extra=b"", rows=None):
    row = bytes([0]) + bytes((x * 7 % 256 for x in range(width * 3)))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    data = zlib.compress((rows or row * height), 9)
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + extra + chunk(b"IDAT", data)
            + chunk(b"IEND", b""))


def exif(orientation=6):
    return (b"MM\0*\0\0\0\x08\0\x02" + struct.pack(">HHIHH", 0x0112, 3, 1, orientation, 0)
            + struct.pack(">HHII", 0x010F, 2, len(SECRET), 38) + b"\0\0\0\0" + SECRET)


def laden_png(width, height):
    return png(width, height, chunk(b"eXIf", exif()) + chunk(b"tEXt", b"Author\0" + SECRET)
               + chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + SECRET)
               + chunk(b"prVt", SECRET)) + SECRET


def segment(marker, data):
    return bytes([0xFF, marker]) + struct.pack(">H", len(data) + 2) + data


def laden_jpeg(plain):
    return (plain[:2] + segment(0xE1, b"Exif\0\0" + exif())
            + segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + SECRET)
            + segment(0xE2, b"MPF\0" + SECRET) + segment(0xED, b"Photoshop 3.0\0" + SECRET)
            + segment(0xE5, SECRET) + segment(0xFE, SECRET) + plain[2:] + SECRET)


def laden_webp(plain, width, height):
    def part(name, data):
        return name + struct.pack("<I", len(data)) + data + b"\0" * (len(data) % 2)
    size = struct.pack("<I", width - 1)[:3] + struct.pack("<I", height - 1)[:3]
    pixels = plain[12:]
    if pixels[:4] == b"VP8X":
        pixels = pixels[18:]
    body = (part(b"VP8X", b"\x0c\0\0\0" + size) + pixels + part(b"EXIF", exif())
            + part(b"XMP ", SECRET) + part(b"SPAM", SECRET))
    return b"RIFF" + struct.pack("<I", len(body) + 4) + b"WEBP" + body + SECRET


def laden_gif():
    table = bytes(range(12))
    return (b"GIF89a" + struct.pack("<HHBBB", 3, 5, 0x81, 0, 0) + table
            + b"\x21\xfe" + bytes([len(SECRET)]) + SECRET + b"\0"
            + b"\x21\xff\x0bNETSCAPE2.0\x03\x01\0\0" + bytes([len(SECRET)]) + SECRET + b"\0"
            + b"\x2c" + struct.pack("<HHHHB", 0, 0, 3, 5, 0) + b"\x02"
            + b"\x02\x4c\x01" + bytes([len(SECRET)]) + SECRET + b"\0" + b"\x3b" + SECRET)


def holds_secret(data):
    """Whether half of the planted words can be read."""
    return SECRET[:8] in data or SECRET[-8:] in data


# --- Building

class Build:
    """One run of the tool on a journal of pictures, each in an entry of its own."""

    def __init__(self, tool, folder, pictures, options):
        self.site = os.path.join(folder, "site")
        journal = os.path.join(folder, "content")
        subprocess.run(["rm", "-rf", journal, self.site], check=True)
        write(os.path.join(journal, "journal.md"), "---\ntitle: T\nkeeper: K\n---\n")
        for name, data in pictures.items():
            entry = os.path.join(journal, "entries", "2026-01-01-" + name.replace(".", "-"))
            write(os.path.join(entry, "index.md"), f"---\ntitle: {name}\n---\n![It]({name})\n")
            with open(os.path.join(entry, name), "wb") as file:
                file.write(data)
        self.errors = os.path.join(folder, "errors")
        started = time.monotonic()
        with open(self.errors, "wb") as errors:
            process = subprocess.Popen(
                [tool, "build", journal, "-o", self.site, "--today", TODAY] + options,
                stdout=subprocess.DEVNULL, stderr=errors, stdin=subprocess.DEVNULL)
            _, status, usage = os.wait4(process.pid, 0)
        self.status = os.waitstatus_to_exitcode(status)
        self.elapsed = time.monotonic() - started
        self.processor = usage.ru_utime + usage.ru_stime
        self.memory = usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
        with open(self.errors, encoding="utf-8", errors="replace") as errors:
            self.words = errors.read()

    def files(self):
        for folder, _, names in os.walk(self.site):
            for name in names:
                with open(os.path.join(folder, name), "rb") as file:
                    yield name, file.read()


def jpeg_size(data):
    """Width and height of a JPEG."""
    place = 2
    while place + 9 < len(data):
        marker, length = data[place + 1], struct.unpack(">H", data[place + 2:place + 4])[0]
        if 0xC0 <= marker <= 0xC2:
            height, width = struct.unpack(">HH", data[place + 5:place + 9])
            return width, height
        place += 2 + length
    return None


def laden(tool, folder):
    """A picture of every kind that the tool itself can make, with everything in it."""
    build = Build(tool, folder, {"plain.png": png(200, 120)}, CARDLESS)
    made = {name.split(".")[-1]: data for name, data in build.files() if name.startswith("plain-")}
    return {
        "a.png": laden_png(200, 120), "b.jpg": laden_jpeg(made["jpg"]),
        "c.webp": laden_webp(made["webp"], 200, 120), "d.gif": laden_gif(),
    }


def check_laden(tool, folder, pictures, checks):
    for options in (PLAIN, CARDLESS):
        build = Build(tool, folder, pictures, options)
        checks.expect(build.status == 0, f"{options}: exit {build.status}\n{build.words}")
        found = [name for name, data in build.files() if holds_secret(data)]
        checks.expect(not found, f"{options}: the planted words are in {found}")
        sizes = {name: jpeg_size(data) for name, data in build.files()
                 if name.endswith(".jpg") and not options}
        checks.expect(all(size == (120, 200) for size in sizes.values()),
                      f"not all are upright: {sizes}")
        if options == CARDLESS:
            checks.expect(len(sizes) == 3, f"three photos were to be made: {sizes}")
    again = Build(tool, folder, {"a.png": pictures["a.png"]}, ["--strict"])
    checks.expect(again.status == 0, f"--strict: {again.words}")


# --- Tampering

def is_head(data, place):
    """Whether a change at a place reaches what tells of a GIF's tables."""
    frame = data.find(b"\x2c\0\0\0\0")
    return place < 25 or frame - 40 < place < frame + 11

def changed(data, chance):
    """Some bytes other ones. The head of a GIF and of its frame stay: where they claim a larger table
    of colours, what follows is colours, and no judge can tell."""
    data = bytearray(data)
    for _ in range(chance.randint(1, 5)):
        place = chance.randrange(len(data))
        if data[:4] == b"GIF8" and is_head(data, place):
            continue
        kind = chance.randrange(4)
        if kind == 0:
            data[place] = chance.randrange(256)
        elif kind == 1:
            data[place:place + 4] = chance.choice([b"\xff\xff\xff\xff", b"\0\0\0\0", b"\x7f\xff\xff\xff"])
        elif kind == 2:
            del data[place:place + chance.randint(1, 40)]
        else:
            data[place:place] = chance.randbytes(chance.randint(1, 20))
        if len(data) < 20:
            return bytes(data)
    return bytes(data[:chance.randrange(len(data))] if chance.random() < 0.15 else data)


def check_changed(tool, folder, pictures, checks, seed, seconds):
    """Each round draws with a seed of its own, so that `--seed` repeats the one that failed at once."""
    end = time.monotonic() + seconds
    builds = refused = published = 0
    for seed in itertools.count(seed):
        if time.monotonic() > end:
            break
        chance = random.Random(seed)
        where = f"seed {seed}: "
        options = chance.choice([PLAIN, CARDLESS])
        trial = {}
        for number in range(PICTURES):
            name, data = chance.choice(sorted(pictures.items()))
            trial[f"p{number}{os.path.splitext(name)[1]}"] = changed(data, chance)
        for _ in range(2):
            build = Build(tool, folder, trial, options)
            builds += 1
            checks.expect(build.status in (0, 1), where + f"exit {build.status}\n{build.words}")
            checks.expect(build.processor < 20,
                          where + f"{build.processor:.1f} s for {PICTURES} small pictures")
            named = {name for name in trial if f"'{name}'" in build.words}
            if build.status == 0:
                published += len(trial)
                found = [name for name, data in build.files() if holds_secret(data)]
                checks.expect(not found, where + f"the planted words are in {found}")
                break
            checks.expect(bool(named), where + f"an error that names no picture:\n{build.words}")
            refused += len(named)
            trial = {name: data for name, data in trial.items() if name not in named}
        else:
            checks.expect(False, where + f"what is left is refused too:\n{build.words}")
    print(f"{builds} builds of changed pictures: {published} published, {refused} refused by name")
    checks.expect(published > 0 and refused > 0, "the changes did not reach both ends")


def check_enormous(tool, folder, pictures, checks):
    jpeg = bytearray(pictures["b.jpg"])
    place = jpeg.index(b"\xff\xc0") if b"\xff\xc0" in jpeg else jpeg.index(b"\xff\xc2")
    jpeg[place + 5:place + 9] = struct.pack(">HH", 65500, 65500)
    row = bytes(1 + 3 * 20000)
    packer = zlib.compressobj(9)
    data = b"".join(packer.compress(row) for _ in range(10000)) + packer.flush()
    bomb = (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 20000, 10000, 8, 2, 0, 0, 0))
            + chunk(b"IDAT", data) + chunk(b"IEND", b""))
    claims = png(9, 9).replace(struct.pack(">II", 9, 9), struct.pack(">II", 2**31 - 1, 2**31 - 1), 1)
    enormous = {"bomb.png": bomb, "claims.png": claims, "claims.jpg": bytes(jpeg),
                "cut.jpg": pictures["b.jpg"][:-200]}
    # A second, or on a slow machine five times what a small picture takes.
    most = max(1, 5 * Build(tool, folder, {"small.png": png(9, 9)}, CARDLESS).processor)
    for name, data in enormous.items():
        build = Build(tool, folder, {name: data}, CARDLESS)
        checks.expect(build.status == 1 and f"'{name}'" in build.words,
                      f"{name}: exit {build.status}\n{build.words}")
        checks.expect(build.processor < most, f"{name}: {build.processor:.2f} s of processor")
        checks.expect(build.memory < 1e9, f"{name}: {build.memory / 1e6:.0f} MB")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("tool")
    parser.add_argument("--seconds", type=float, default=20)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    tool = os.path.realpath(options.tool)
    checks = Checks(options.seed)
    with workshop() as folder:
        pictures = laden(tool, folder)
        check_laden(tool, folder, pictures, checks)
        check_enormous(tool, folder, pictures, checks)
        check_changed(tool, folder, pictures, checks, options.seed, options.seconds)
    return checks.end()


if __name__ == "__main__":
    sys.exit(main())
