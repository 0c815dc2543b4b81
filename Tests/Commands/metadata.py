#!/usr/bin/env python3
"""Publishes pictures with every block of metadata there is, and has exiftool read what comes out.

    metadata.py TOOL

JPEG, PNG, WebP, GIF, HEIC and AVIF, each turned in all eight ways, with all that cameras, telephones and
editors write into them: no output may say anything of it, in either way of making them, and every one is
upright. It needs exiftool, heif-enc (Debian: libheif-examples) and Pillow.
"""

import argparse
import io
import json
import os
import re
import subprocess
import sys

sys.dont_write_bytecode = True      # leave no __pycache__ between the sources

from PIL import Image, ImageCms, ImageOps

import heic
from hostile_pictures import Build, CARDLESS, PLAIN, segment
from journals import Checks, workshop

WORDS = "Marigold Pennyfeather"
# As it may be written: plainly, in UTF-16 of both orders.
SPELLINGS = [WORDS.encode(name) for name in ("ascii", "utf-16-be", "utf-16-le")]
PLACE = re.compile(rb"38[.,]722|9[.,]139")
SIZE = (192, 128)
CORNERS = {(0, 0): "red", (1, 0): "green", (0, 1): "blue", (1, 1): "white"}
NAMED = {"red": (255, 0, 0), "green": (0, 128, 0), "blue": (0, 0, 255), "white": (255, 255, 255)}
# How the pixels are to be laid down so that a picture of that orientation is upright.
LAID = {2: "FLIP_LEFT_RIGHT", 3: "ROTATE_180", 4: "FLIP_TOP_BOTTOM", 5: "TRANSPOSE",
        6: "ROTATE_90", 7: "TRANSVERSE", 8: "ROTATE_270"}

TAGS = [f"-Artist={WORDS}", f"-Copyright={WORDS}", f"-ImageDescription={WORDS}",
        f"-UserComment={WORDS}", f"-OwnerName={WORDS}", f"-SerialNumber={WORDS}",
        f"-Make={WORDS}", f"-Model={WORDS}", f"-XPAuthor={WORDS}", f"-XMP:Creator={WORDS}",
        f"-XMP:Location={WORDS}", f"-XMP-exif:GPSLatitude=38.7223", "-XMP-exif:GPSLongitude=-9.1393",
        f"-XMP:PersonInImage={WORDS}", f"-XMP-xmpMM:HistorySoftwareAgent={WORDS}",
        "-GPSLatitude=38.7223", "-GPSLatitudeRef=N", "-GPSLongitude=9.1393", "-GPSLongitudeRef=W",
        "-DateTimeOriginal=2026:01:02 03:04:05"]
ONLY = {
    "jpg": [f"-IPTC:By-line={WORDS}", f"-IPTC:City={WORDS}", f"-Photoshop:CopyrightFlag=1",
            f"-Photoshop:URL={WORDS}", f"-Comment={WORDS}"],
    "png": [f"-PNG:Author={WORDS}", f"-PNG:Comment={WORDS}", "-PNG:CreationTime=2026:01:02 03:04:05"],
    "gif": [f"-Comment={WORDS}", f"-XMP:Creator={WORDS}"],
}
# What an output may say: about its own pixels, and nothing else.
HARMLESS = re.compile(
    r"SourceFile|(System|ExifTool|File|Composite|JFIF|RIFF|PNG|GIF|ICC_Profile|ICC-\w+|IFD0|VP8\w*):"
    r"(FileName|Directory|FileSize|File\w*Date|FilePermissions|FileType\w*|MIMEType|ExifToolVersion"
    r"|ExifByteOrder|ImageWidth|ImageHeight|ImageSize|Megapixels|EncodingProcess|BitsPerSample"
    r"|ColorComponents|YCbCrSubSampling|JFIFVersion|ResolutionUnit|[XY]Resolution|BitDepth|ColorType"
    r"|Compression|Filter|Interlace|GIFVersion|HasColorMap|ColorResolution\w*|BitsPerPixel"
    r"|BackgroundColor|FrameCount|VP8Version|WebP_Flags|HorizontalScale|VerticalScale|AlphaIsUsed"
    r"|SRGBRendering|Gamma|Palette|Transparency|AlphaPreprocessing|AlphaCompression|AlphaFiltering"
    r"|PixelUnits|PixelsPerUnit[XY]|Orientation|ImageVersion|WhitePoint[XY]|\w+[XY])")
# Of a profile for colours, the numbers; its words are empty or name nothing.
PROFILE = re.compile(r"(ICC_Profile|ICC-\w+):")


def picture():
    """Four corners in four colours, and the middle in none of them."""
    image = Image.new("RGB", SIZE, "grey")
    for (x, y), colour in CORNERS.items():
        image.paste(Image.new("RGB", (64, 48), NAMED[colour]),
                    (x * (SIZE[0] - 64), y * (SIZE[1] - 48)))
    return image


def laid(orientation):
    image = picture()
    return image.transpose(Image.Transpose[LAID[orientation]]) if orientation in LAID else image


def profile():
    """A profile whose copyright is somebody's name."""
    data = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    words = "No copyright, use freely".encode("utf-16-be")
    if words not in data:
        raise SystemExit("metadata.py: the profile has other words than expected")
    return data.replace(words, WORDS.ljust(24).encode("utf-16-be"))


def exif(orientation):
    """Exif with the notes of a maker, which exiftool does not write."""
    tags = Image.Exif()
    tags[0x0112] = orientation
    tags.get_ifd(0x8769)[0x927C] = b"Maker\0" + WORDS.encode()
    return tags.tobytes()


def thumbnail(folder):
    small = picture()
    small.thumbnail((48, 48))
    path = os.path.join(folder, "thumbnail.jpg")
    small.save(path, comment=WORDS.encode())
    return path


def with_jpeg_blocks(data, small):
    """A thumbnail of JFIF's own, a second picture after the first, and a film after that."""
    with open(small, "rb") as file:
        inner = file.read()
    end = data[4] << 8 | data[5]
    extra = segment(0xE0, b"JFXX\0\x10" + inner) + segment(0xE2, b"MPF\0" + WORDS.encode()) \
        + segment(0xE5, WORDS.encode())
    film = b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom" + b"\0\0\0\x20free" + WORDS.encode().ljust(24)
    return data[:4 + end] + extra + data[4 + end:] + inner + film + WORDS.encode()


def make(kind, orientation, folder, small):
    path = os.path.join(folder, f"{kind}-{orientation}.{kind}")
    image = laid(orientation)
    options = {"exif": exif(orientation), "icc_profile": profile()}
    if kind == "jpg":
        image.save(path, quality=95, **options)
    elif kind == "png":
        image.save(path, **options)
    elif kind == "webp":
        image.save(path, quality=95, **options)
    elif kind == "gif":
        # Nothing turns a GIF, whatever is written into it.
        picture().save(path, comment=WORDS.encode())
    elif kind == "avif":
        image.save(path, quality=95, **options)
    else:
        source = os.path.join(folder, "source.jpg")
        image.save(source, quality=98, **options)
        subprocess.run(["heif-enc", "-q", "95", source, "-o", path], check=True, capture_output=True)
        with open(path, "rb") as file:
            data = file.read()
        with open(path, "wb") as file:
            file.write(heic.turned(data, orientation))
    tags = ONLY.get(kind, []) + TAGS * (kind != "gif") + [f"-ThumbnailImage<={small}"] * (kind == "jpg")
    done = subprocess.run(["exiftool", "-q", "-m", "-overwrite_original", *tags, path],
                          capture_output=True, text=True)
    if done.returncode != 0:
        raise SystemExit(f"metadata.py: exiftool, {os.path.basename(path)}: {done.stderr}")
    with open(path, "rb") as file:
        data = file.read()
    if kind == "jpg":
        data = with_jpeg_blocks(data, small)
    elif kind in ("png", "webp", "gif"):
        data += WORDS.encode()
    return os.path.basename(path), data


def says_something(data):
    return any(spelling in data for spelling in SPELLINGS) or PLACE.search(data)


def told(folder):
    """What exiftool reads in every file below a folder."""
    done = subprocess.run(["exiftool", "-j", "-G1", "-a", "-u", "-U", "-ee", "-r", folder,
                           "-ext", "*"], capture_output=True, text=True)
    return json.loads(done.stdout or "[]")


def nearest(pixel):
    return min(NAMED, key=lambda name: sum((a - b) ** 2 for a, b in zip(pixel, NAMED[name])))


def check_upright(name, data, checks):
    image = ImageOps.exif_transpose(Image.open(io.BytesIO(data))).convert("RGB")
    width, height = image.size
    checks.expect(image.size == SIZE, f"{name}: {width}×{height}")
    for (x, y), colour in CORNERS.items():
        pixel = image.getpixel((20 + x * (width - 40), 15 + y * (height - 30)))
        checks.expect(nearest(pixel) == colour, f"{name}: {nearest(pixel)} where {colour} should be")


def check(tool, folder, pictures, options, checks):
    build = Build(tool, folder, pictures, options)
    if not checks.expect(build.status == 0, f"{options}: exit {build.status}\n{build.words}"):
        return
    endings = (".jpg", ".png", ".webp", ".gif", ".avif", ".heic")
    outputs = [(name, data) for name, data in build.files()
               if name.endswith(endings) and re.match(r"(jpg|png|webp|gif|heic|avif)-\d", name)]
    for name, data in outputs:
        checks.expect(not says_something(data), f"{options}: {name} says whose it is")
        check_upright(f"{options}: {name}", data, checks)
    checks.expect(len(outputs) >= len(pictures),
                  f"{options}: {len(outputs)} outputs of {len(pictures)} pictures")
    read = [one for one in told(build.site) if one.get("SourceFile", "").endswith(endings)]
    checks.expect(len(read) >= len(outputs), f"{options}: exiftool read only {len(read)} files")
    for one in read:
        odd = {tag: value for tag, value in one.items()
               if not HARMLESS.fullmatch(tag) and not PROFILE.match(tag)}
        odd |= {tag: value for tag, value in one.items()
                if PROFILE.match(tag) and WORDS in str(value)}
        checks.expect(not odd, f"{options}: {os.path.basename(one['SourceFile'])}: {odd}")
    print(f"{options or 'made for pages'}: {len(outputs)} outputs, {len(read)} read by exiftool")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("tool")
    tool = os.path.realpath(parser.parse_args().tool)
    checks = Checks()
    with workshop() as folder:
        sources = os.path.join(folder, "sources")
        os.makedirs(sources)
        small = thumbnail(folder)
        pictures = dict(make(kind, orientation, sources, small)
                        for kind in ("jpg", "png", "webp", "gif", "heic", "avif")
                        for orientation in range(1, 9))
        for name, data in pictures.items():
            # The sources must say it, or the test proves nothing.
            checks.expect(says_something(data), f"{name}: nothing was written into it")
        check(tool, folder, pictures, CARDLESS, checks)
        plain = {name: data for name, data in pictures.items()
                 if not name.endswith((".heic", ".avif"))}
        check(tool, folder, plain, PLAIN, checks)
    return checks.end()


if __name__ == "__main__":
    sys.exit(main())
