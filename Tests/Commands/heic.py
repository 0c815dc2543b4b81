"""Turns a HEIC as a camera does: by properties of the item, which heif-enc does not write."""

import struct

# By orientation in Exif: quarter turns to the left, then the axis of mirroring.
TURNS = {2: (0, 1), 3: (2, None), 4: (0, 0), 5: (1, 0), 6: (3, None), 7: (3, 0), 8: (1, None)}


def boxes(data):
    """The boxes in a stretch of bytes: name and content."""
    place = 0
    while place + 8 <= len(data):
        size, name = struct.unpack(">I4s", data[place:place + 8])
        size = size or len(data) - place
        yield name, data[place + 8:place + size]
        place += size


def box(name, content):
    return struct.pack(">I4s", len(content) + 8, name) + content


def turned(data, orientation):
    """The same file with its first picture turned."""
    if orientation not in TURNS:
        return data
    quarters, axis = TURNS[orientation]
    added = [box(b"irot", bytes([quarters]))] if quarters else []
    if axis is not None:
        added.append(box(b"imir", bytes([axis])))
    meta = dict(boxes(data))[b"meta"]
    grown = sum(map(len, added)) + len(added)
    parts = meta[:4]
    for name, content in boxes(meta[4:]):
        if name == b"iprp":
            content = with_properties(content, added)
        elif name == b"iloc":
            content = moved(content, grown)
        parts += box(name, content)
    if len(parts) != len(meta) + grown:
        raise SystemExit("heic.py: the file is built otherwise than expected")
    return data.replace(box(b"meta", meta), box(b"meta", parts), 1)


def with_properties(content, added):
    found = dict(boxes(content))
    count = len(list(boxes(found[b"ipco"])))
    uses = bytearray(found[b"ipma"])
    if uses[:4] != b"\0\0\0\0":
        raise SystemExit("heic.py: ipma of another version")
    # Version and flags, the number of items, then the first: its number, and how many properties.
    end = 11 + uses[10]
    uses[10] += len(added)
    uses[end:end] = bytes(0x80 | count + 1 + index for index in range(len(added)))
    return box(b"ipco", found[b"ipco"] + b"".join(added)) + box(b"ipma", bytes(uses))


def moved(content, distance):
    """The places of the items, so much further on in the file."""
    version, sizes = content[0], struct.unpack(">H", content[4:6])[0]
    offset_size, length_size, base_size = sizes >> 12, sizes >> 8 & 15, sizes >> 4 & 15
    if version > 1 or offset_size != 4 or base_size not in (0, 4):
        raise SystemExit("heic.py: iloc of another form")
    content = bytearray(content)
    place = 8
    for _ in range(struct.unpack(">H", content[6:8])[0]):
        place += 4 + 2 * version
        base = place
        place += base_size
        extents = struct.unpack(">H", content[place:place + 2])[0]
        place += 2
        for number in range(extents):
            where = base if base_size else place
            if number == 0 or not base_size:
                old = struct.unpack(">I", content[where:where + 4])[0]
                content[where:where + 4] = struct.pack(">I", old + distance)
            place += 4 + length_size
    return bytes(content)
