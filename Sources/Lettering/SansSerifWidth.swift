/// The width of a text in a plain sans serif, in hundredths of the letters' size.
///
/// An estimate for pictures that carry no typeface of their own: the advances of Verdana, which is
/// the widest of the usual ones, so that nothing is cut in another.
package func estimatedWidth(_ text: String) -> Int {
  text.unicodeScalars.reduce(0) { $0 + advance($1) }
}

private func advance(_ scalar: Unicode.Scalar) -> Int {
  switch scalar {
  case "i", "j", "l", "'": 28
  case ".", ",", ":", ";", "|", "!", " ", "f": 37
  case "t", "r", "I", "J", "-", "(", ")", "/": 46
  case "a"..."z": scalar == "m" || scalar == "w" ? 98 : 64
  case "M", "W", "%", "@": 108
  case "A"..."Z": 79
  case "0"..."9": 64
  case "\u{20}"..."\u{7E}": 82
  default:
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: 0
    case .otherLetter, .otherSymbol: 105
    default: scalar.value > 0x1F000 ? 130 : 85
    }
  }
}
