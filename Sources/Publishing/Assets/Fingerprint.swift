/// Ten hexadecimal digits of a hash of the bytes (FNV-1a, 64 bits), so that browsers may cache a
/// file forever.
func fingerprint(_ bytes: [UInt8]) -> String {
  let hash = bytes.reduce(into: 0xCBF2_9CE4_8422_2325 as UInt64) { hash, byte in
    hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }
  let digits = String(hash, radix: 16)
  return String((String(repeating: "0", count: 16 - digits.utf8.count) + digits).prefix(10))
}
