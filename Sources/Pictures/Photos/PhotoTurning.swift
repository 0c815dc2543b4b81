/// How a picture has to be turned to be upright: the only part of Exif that belongs to the pixels
/// (CIPA DC-008, tag 0x0112).
struct PhotoTurning: Sendable, Hashable {
  /// 2 to 8.
  let orientation: UInt8

  /// Reads the orientation from Exif in its TIFF form, with or without the header that JPEG gives
  /// it; `nil` for an upright picture, and for Exif that is damaged, which is left out like any
  /// other.
  init?(exif: ArraySlice<UInt8>) {
    let head = Array("Exif\0\0".utf8)
    let reader = PhotoReader(bytes: Array(exif.starts(with: head) ? exif.dropFirst(6) : exif))
    let isLittle = reader.bytes.starts(with: "II".utf8)
    func number(_ start: Int, _ count: Int) throws -> Int {
      isLittle
        ? try reader.littleEndian(start, bytes: count) : try reader.bigEndian(start, bytes: count)
    }
    do {
      let directory = try number(4, 4)
      for index in 0..<(try number(directory, 2)) {
        let field = directory + 2 + index * 12
        guard try number(field, 2) == 0x0112 else { continue }
        let orientation = try number(field + 8, 2)
        guard (2...8).contains(orientation) else { return nil }
        self.orientation = UInt8(orientation)
        return
      }
    } catch {}
    return nil
  }

  /// Exif with only this field, in its TIFF form.
  var exif: [UInt8] {
    [
      0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0,
      0, 0, 0, 0,
    ]
  }
}
