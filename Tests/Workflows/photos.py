"""Photos as a phone takes them, with the place in them."""

import ctypes
from pathlib import Path

from PIL import Image

SECRET = b"38.7223N 9.1393W"


def _noise(width, height):
    bands = [Image.effect_noise((width, height), 90) for _ in range(3)]
    return Image.merge("RGB", bands)


def jpeg(path, width=2800, height=2100):
    """A JPEG of some 5 MB."""
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010F] = SECRET.decode()
    _noise(width, height).save(path, quality=88, exif=exif)
    return Path(path).read_bytes()


def heic(path, width=800, height=600):
    """A HEIC, by the library that the image worker reads them with."""
    source = Path(path).with_suffix(".png")
    _noise(width, height).save(source)
    vips = ctypes.CDLL("libvips.so.42")
    vips.vips_image_new_from_file.restype = ctypes.c_void_p
    vips.vips_init(b"photos")
    image = vips.vips_image_new_from_file(str(source).encode(), None)
    failed = vips.vips_image_write_to_file(ctypes.c_void_p(image), str(path).encode(), None)
    if failed:
        raise RuntimeError("libvips cannot write HEIC here")
    return Path(path).read_bytes()
