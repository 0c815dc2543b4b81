/// The file names that phones and cameras give to pictures, which say when they were taken, or how
/// many came before.
enum PhoneFileName {
  /// Whether a file has a name of that kind.
  static func isOne(_ file: String) -> Bool {
    let lowercase = file.lowercased()
    let name = lowercase.lastIndex(of: ".").map { lowercase[..<$0] } ?? lowercase[...]
    return moments.contains { $0.isFound(in: name) } || numbers.contains { $0.isAtStart(of: name) }
  }

  /// A day and a time.
  private static let moments = [
    Pattern(
      #"20\d\d[\-_.]?[01]\d[\-_.]?[0123]\d[^\d]{0,8}[012]\d[\-_. h]?[0-5]\d[\-_. ]?[0-5]\d"#),
    Pattern(#"\b[0123]\d[\-.][01]\d[\-.]20\d\d[^\d]{1,3}[012]\d[\-_. h][0-5]\d[\-_. ][0-5]\d"#),
    Pattern(#"\b\d\d[\-.][01]\d[\-.]\d\d [^\d]{0,4}[012]\d[.h][0-5]\d\b"#),
  ]

  /// A maker's prefix with the number of the picture, or the seconds since 1970.
  private static let numbers = [
    Pattern(
      #"(_?dsc[fn]?_?|_mg_|img[\-_]?e?|fb_img_|imag|pxl_|mvimg_|mvi_|vid[\-_]?|mov_|cimg|sam_|gopr"#
        + #"|g[hxp]\d\d|dji_|pict|sdc|hpim|kimg|imgp|mah|pano_|burst_?|trim_|inshot_|received_|snapchat-"#
        + #"|signal-|rpreplay_final|screenshot[\-_ ]?20|whatsapp[\-_ ](image|video)[\-_ ])\d{4}"#),
    Pattern(#"[plr]\d{7}"#), Pattern(#"((line|mmexport|wx_camera)_?)?1[5-9]\d{11}"#),
    Pattern(#"1\d\d_\d{4}"#),
  ]
}
