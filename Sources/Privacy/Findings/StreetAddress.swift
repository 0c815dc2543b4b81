/// Where somebody lives: a street with a house number, or a postcode with its place.
enum StreetAddress {
  static let shapes = english + german + romance + northern + eastern + asian

  /// A name of one to four words: `Buenos Aires`, `Constituição e Paz`.
  private static let name =
    #"\p{Lu}[\p{L}.\-’']{0,40}( ((d[aeiou]|das|dos|del|della|e|y|la|los|las) ){0,2}\p{Lu}[\p{L}.\-’']{0,40}){0,3}"#

  private static let english = [
    PersonalShape(
      #"\b\d{1,5}([A-Za-z]|/[A-Z\d]{1,3})?,? ([NESW] )?(\d{1,3}(st|nd|rd|th) |[A-Z][\w'’.\-]{1,40} ){1,3}(Street|St|Road|Rd|Avenue|Ave"#
        + #"|Lane|Ln|Drive|Dr|Square|Court|Place|Terrace|Way|Boulevard|Blvd|Close|Crescent|Row|Quay|Hill"#
        + #"|Mews|Gardens|Grove|Parade|Circle|Parkway|Pkwy|Highway|Hwy|Alley|Wharf|Loop|Walk|Ter|Esplanade)\b\.?"#,
      accepts: isEnglish),
    PersonalShape(#"\b([ACDEFHKNPRTVWXY]\d[\dW]) ([ACDEFHKNPRTVWXY]\d[ACDEFHKNPRTVWXY\d]{2})\b"#),
    PersonalShape(#"\bP\.? ?O\.? Box \d{1,6}\b"#),
    PersonalShape(#"\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b"#),
    PersonalShape(#"\b[ABCEGHJ-NPRSTVXY]\d[A-Z] \d[A-Z]\d\b"#),
    PersonalShape(
      #"\p{Lu}\p{L}{1,40},? (A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]"#
        + #"|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]) \d{5}(-\d{4})?\b"#),
  ]

  private static let german = [
    PersonalShape(
      #"(\p{Lu}[\p{L}\-]{0,40}(straße|strasse|str\.|\-Straße|\-Platz|\-Weg|\-Allee|weg|platz|allee|gasse|damm|ufer|chaussee|stieg|twiete"#
        + #"|promenade|zeile|pfad|graben|markt|\-Ring)|\b(Straße|Strasse|Str\.|Allee|Gasse)"#
        + #"|\p{Lu}[\p{L}\-]{0,40}(er|en|e) (Weg|Platz|Damm|Ufer|Markt|Wall|Ring|Graben|Berg))"#
        + #" \d{1,3}( ?[a-z])?\b"#, accepts: endsThere),
    PersonalShape(
      #"\b((An|In|Vor|Neben|Bei) (den|dem|der)|(Am|Im|Zum|Zur|Beim|Unter|Hinter|Auf)( (den|dem|der))?)"#
        + #" \p{Lu}\p{L}{2,40}(\-\p{Lu}\p{L}{1,40}){0,3}( \p{Lu}\p{L}{2,40})? \d{1,3}( ?[a-z])?\b"#,
      accepts: isGermanPlace),
    PersonalShape(
      #"\p{Lu}[\p{L}.\-]{1,40}( \p{L}[\p{L}.\-]{1,40}){0,3} \d{1,3}( ?[a-z])?, ([DAF]-)?\d{5} \p{Lu}\p{L}{1,}"#
    ),
    PersonalShape(#"\bPostfach \d[\d ]{1,10}\d\b"#),
  ]

  private static let romance = [
    PersonalShape(
      #"\b\d{1,4}( ?(bis|ter|quater))?,? (rue|avenue|boulevard|bd|place|chemin|allée|quai|impasse|cours"#
        + #"|passage|route|faubourg|square|Rue|Boulevard|Bd|Allée|Quai|Impasse|Chemin|Cours) "#
        + #"((de|du|des|la|le|les|au|aux) |l[’']|d[’']){0,4}\p{Lu}[\p{L}\-’']{1,40}"#),
    PersonalShape(
      #"\b\d{1,4},? (Avenue|Place|Passage|Route|Square) (de|du|des) (la |l[’'])?\p{Lu}[\p{L}\-’']{1,40}"#
    ),
    PersonalShape(
      #"\b([Rr]ue|[Aa]venue|[Cc]haussée|[Bb]oulevard|[Qq]uai) ((de|du|des|la|le) |l[’']|d[’']){0,4}"#
        + name + #",? \d{1,4}\b"#, accepts: endsThere),
    PersonalShape(
      #"\b(Rua|rua|Avenida|avenida|Avda?\.|Av\.|Travessa|Largo|Praça|Alameda|Calle|calle|Carrer|Plaza|Paseo"#
        + #"|Passeig|Ronda|Camino|Carretera|Via|via|Viale|viale|V\.le|Piazza|P\.zza|Corso|Vicolo|Strada"#
        + #"|Bulevardul|[Cc]/) ?((da|do|das|dos|de|del|della|dei|di|la|las|los|el) ){0,4}"#
        + name + #",? ?(n\.?[º°]? ?)?\d{1,4}\b"#, accepts: isRomance),
    PersonalShape(
      #"\b(Calle|Carrera|Cra\.?|Cl\.|Kr\.?|Transversal|Diagonal) \d{1,3}[A-Z]? ?# ?\d{1,3}[A-Z]? ?[\-–] ?\d{1,3}\b"#
    ),
  ]

  private static let northern = [
    PersonalShape(
      #"\p{Lu}[\p{L}\-]{1,40}(straat|laan|gracht|kade|plein|singel|dijk|burgwal|steeg|gatan|gata|gränd"#
        + #"|vägen|torget|veien|vegen|gade|vej|plads|katu|ntie|kuja|utca) \d{1,4}[a-zA-Z]?\b"#,
      accepts: endsThere),
    PersonalShape(
      #"\p{Lu}\p{L}{1,40}( \p{Lu}\p{L}{1,40})? (gate|utca|körút|tér) \d{1,4}\b"#, accepts: endsThere
    ),
    PersonalShape(#"\b[1-9]\d{3} [A-Z]{2} \p{Lu}\p{Ll}{2,}"#, accepts: isDutchPlace),
    // Poland, Portugal
    PersonalShape(#"\b(0\d-\d{3}|\d{2}-0\d{2}) \p{Lu}\p{Ll}{2,}"#, accepts: \.isApart),
    PersonalShape(#"\b[1-9]\d{3}-\d{3} \p{Lu}\p{Ll}{2,}"#, accepts: \.isApart),
  ]

  private static let eastern = [
    PersonalShape(
      #"\b(([Uu]l|[Aa]l|[Pp]l|[Oo]s)\. ?|([Uu]lica|[Aa]leja|[Aa]leje|[Nn]áměstí|[Nn]ám\.) )"#
        + #"\p{Lu}[\p{L}\- ]{1,40} \d{1,4}[a-zA-Z]?\b"#, accepts: endsThere),
    PersonalShape(
      #"\p{Lu}\p{Ll}{2,40}(ova|ská|cká|ého) \d{1,4}(/\d{1,4})?, (\d{3} ?\d\d )?\p{Lu}\p{L}{1,}"#),
    PersonalShape(
      #"\b([Уу]л(ица|ице|ицы|\.)|[Пп]р(оспекте?|\.|-т)|[Пп]ер(еулок|\.)|[Пп]лощадь|[Нн]аб(ережная|\.)|[Шш]оссе"#
        + #"|[Бб]ульвар|[Вв]ул(иця|\.)) ?\p{Lu}[\p{L}\- ]{1,40},? ?(д(ом|\.)? ?)?\d{1,4}"#),
    PersonalShape(
      #"\p{Lu}\p{L}{1,40} (Caddesi|Cad\.|Cd\.|Sokak|Sokağı|Sk\.|Bulvarı),? (No ?: ?)?\d{1,4}\b"#),
    PersonalShape(#"\b([Οο]δός|[Λλ]εωφόρος|[Λλ]εωφ\.|[Ππ]λατεία) \p{Lu}\p{L}{1,40} \d{1,4}\b"#),
    PersonalShape(#"(شارع|רחוב|רח') \p{L}{2,40}( \p{L}{2,40}){0,2} \d{1,4}"#),
  ]

  private static let asian = [
    PersonalShape(
      #"[一-龥々ヶケ]{1,8}[都道府県市区町村郡][一-龥々ァ-ヶーがのケヶ]{1,20}[\d一二三四五六七八九十]{1,3}"#
        + #"(丁目|番|[\-－−‐ー]\d{1,4}[\-－−‐ー]\d{1,4})"#),
    PersonalShape(#"〒 ?\d{3}[\-－]\d{4}"#),
    PersonalShape(
      #"[一-龥]{1,20}(路|街|大道|胡同|巷)([东西南北中]|[一二三四五六七八九十]段)?[\d一二三四五六七八九十百]{1,6}[号號弄]"#),
    PersonalShape(#"[가-힣]{2,8}(대로|로) \d{1,4}(\-\d{1,4})?\b"#) { found in
      found.isApart && !(found.after.drop { $0 == " " }.first?.isHangul ?? false)
    },
    PersonalShape(
      #"[가-힣]{1,8}[시군구읍면] [가-힣\d]{1,12}(로|길|동|리) ?\d{1,4}(\-\d{1,4})?"#
    ) { found in !(found.after.drop { $0 == " " }.first?.isHangul ?? false) },
  ]
}

extension Character {
  fileprivate var isHangul: Bool {
    unicodeScalars.first.map { (0xAC00..<0xD7A4).contains($0.value) } ?? false
  }
}
