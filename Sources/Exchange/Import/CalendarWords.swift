/// The names of months and weekdays in the supported languages.
enum CalendarWords {
  /// The number of a month by its name or at least its first three letters; `nil` for the beginning
  /// of two different months.
  static func month(_ word: String) -> Int? { months[folded(word)] }

  /// The number of a weekday by its name or usual abbreviation, 1 for Monday.
  static func weekday(_ word: String) -> Int? { weekdays[folded(word)] }

  /// Words inside a day that mean nothing: "4 de março de 2024", "den 4. März".
  static func isParticle(_ word: String) -> Bool { particles.contains(folded(word)) }

  private static let particles: Set = [
    "de", "del", "di", "den", "der", "le", "of", "the", "on", "am", "el", "den", "г", "года",
    "jour",
  ]

  private static let months: [String: Int] = {
    var found: [String: Set<Int>] = [:]
    for line in monthNames {
      for (index, name) in line.split(separator: " ").enumerated() {
        let name = folded(name)
        found[name, default: []].insert(index + 1)
        // Only longer names are shortened; "maj" and "ene" are whole names.
        for length in 3..<max(3, name.count) {
          found[String(name.prefix(length)), default: []].insert(index + 1)
        }
      }
    }
    found["sept"] = [9]
    found["mrz"] = [3]
    found["avr"] = [4]
    // Whole names win over abbreviations of others: Finnish "maaliskuu" is not "maa".
    return found.compactMapValues { $0.count == 1 ? $0.first : nil }
  }()

  private static let monthNames = [
    "january february march april may june july august september october november december",
    "januar februar märz april mai juni juli august september oktober november dezember",
    "jänner feber maerz april mai juni juli august september oktober november dezember",
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "januari februari maart april mei juni juli augustus september oktober november december",
    "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
    "januari februari mars april maj juni juli augusti september oktober november december",
  ]

  private static let weekdays: [String: Int] = {
    var found: [String: Int] = [:]
    for line in weekdayNames {
      for (index, names) in line.split(separator: " ").enumerated() {
        for name in names.split(separator: "/") { found[folded(name)] = index + 1 }
      }
    }
    return found
  }()

  private static let weekdayNames = [
    "monday/mon tuesday/tue/tues wednesday/wed/weds thursday/thu/thur/thurs friday/fri saturday/sat sunday/sun",
    "montag/mo dienstag/di mittwoch/mi donnerstag/do freitag/fr samstag/sa/sonnabend sonntag/so",
    "lundi/lun mardi/mar mercredi/mer jeudi/jeu vendredi/ven samedi/sam dimanche/dim",
    "lunes martes miércoles/mié jueves/jue viernes/vie sábado/sáb domingo/dom",
    "segunda/seg terça/ter quarta/qua quinta/qui sexta/sex sábado/sáb domingo/dom",
    "lunedì martedì mercoledì giovedì venerdì sabato domenica",
    "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
    "понедельник вторник среда четверг пятница суббота воскресенье",
    "月曜日/月曜 火曜日/火曜 水曜日/水曜 木曜日/木曜 金曜日/金曜 土曜日/土曜 日曜日/日曜",
    "星期一/周一 星期二/周二 星期三/周三 星期四/周四 星期五/周五 星期六/周六 星期日/周日/星期天",
  ]
}
