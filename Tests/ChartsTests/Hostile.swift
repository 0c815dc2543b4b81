import Charts

/// Charts of what nobody expects: nothing, too much, and words that would break out.
enum Hostile {
  static let words = [
    "", " ", "<script>\"&'", "]]><svg onload=alert(1)>", "a\nb\tc",
    "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz",
    String(repeating: "so many words that no drawing has room for them ", count: 40),
    "千の断りを集める日記、一つ一つに物語がある、そして誰も一人ではない", "عشرة آلاف رفض", "👩‍👩‍👧‍👦🇨🇭🏴‍☠️",
    String(repeating: "W", count: 300), "\u{202E}desrever", "\u{0}\u{1B}[31m",
  ]

  static let numbers = [
    0, 1, -1, 0.1, 1e-12, 1e9, 1e300, -1e300, .infinity, -.infinity, .nan, Double(Int.max),
  ]

  static let days = [0, 1, -1, 20_000, 20_001, 29_000, 3_000_000, Int.max, Int.min]

  static let dates = DateWords(months: ["<b>", "&"], day: { "\($0)\($1) \(words[6])" })

  static var all: [any Chart] {
    [nothing, lonely, untils, wild, crowded].flatMap { $0 } + words.flatMap(charts(of:))
  }

  private static func caption(_ text: String = "") -> Caption {
    Caption(id: text, title: text, description: text)
  }

  private static let nothing: [any Chart] = [
    LineChart(caption: caption(), series: [], dates: dates),
    LineChart(
      caption: caption(), series: [LineSeries(label: "", tone: .no, points: [])],
      band: LineBand(tone: .no, slices: []), dates: dates),
    StepChart(caption: caption(), curves: []),
    HundredChart(caption: caption(), steps: [], names: [], leaves: [], until: 0),
    HundredChart(
      caption: caption(), steps: [.init(time: .nan, lower: .init(.infinity), both: .init(-1e300))],
      names: [words[6], "", words[10]], markers: [TimeMarker(time: .infinity, label: words[6])],
      leaves: [
        .init(label: words[6], counts: [150, 20, 0], words: words),
        .init(label: "", counts: [], words: []),
      ],
      until: .nan, timeTitle: words[10]),
    StepChart(caption: caption(), curves: [StepCurve(label: "", tone: .no, steps: [])]),
    BarChart(caption: caption(), parts: [], bars: .overDays([], dates: dates)),
    BarChart(caption: caption(), parts: [], bars: .byCategory([])),
    IntervalChart(caption: caption(), rows: []),
    PairChart(caption: caption(), rows: [], beforeLabel: "", afterLabel: ""),
    FlowChart(caption: caption(), nodes: [], links: []),
    CalendarChart(caption: caption(), rows: [], columns: []),
  ]

  private static let lonely: [any Chart] = [
    LineChart(
      caption: caption(),
      series: [LineSeries(label: "one", tone: .yes, points: [.init(day: 20_000, value: 0)])],
      dates: Samples.dates),
    BarChart(
      caption: caption(), parts: [BarPart(label: "no", tone: .no)],
      bars: .overDays([.init(days: 20_000...20_000, values: [0])], dates: Samples.dates)),
    BarChart(
      caption: caption(), parts: [BarPart(label: "no", tone: .no)],
      bars: .byCategory([.init(label: "one", values: [0])])),
    FlowChart(
      caption: caption(), nodes: [FlowNode(label: "one", layer: 7, tone: .no)], links: []),
    CalendarChart(
      caption: caption(), rows: ["Mon"],
      columns: [CalendarColumn(label: "Jan", group: "2026", counts: [0])]),
  ]

  private static let untils: [any Chart] = [Double.nan, -5, 0, 7, 1e300, .infinity].map { until in
    StepChart(
      caption: caption(),
      curves: [
        StepCurve(
          label: "no", tone: .no, steps: [.init(time: 0, value: 0), .init(time: 9, value: 0.4)],
          censored: [2, 400])
      ], until: until)
  }

  private static let wild: [any Chart] = [
    LineChart(
      caption: caption(),
      series: numbers.map { number in
        LineSeries(
          label: "\(number)", tone: .partial, shape: .steps,
          points: days.map { .init(day: $0, value: number) })
      },
      band: LineBand(
        tone: .no,
        slices: zip(days, numbers).map { .init(day: $0, low: $1, high: -$1) }),
      markers: days.map { DayMarker(day: $0, label: "\($0)") },
      spans: [DaySpan(days: Int.min...Int.max, label: "all of time")], dates: dates),
    StepChart(
      caption: caption(),
      curves: [
        StepCurve(
          label: "wild", tone: .no,
          steps: numbers.map { .init(time: $0, value: $0, low: -$0, high: $0) },
          censored: numbers)
      ], markers: numbers.map { TimeMarker(time: $0, label: "\($0)") }),
    BarChart(
      caption: caption(), parts: Tone.allCases.map { BarPart(label: $0.rawValue, tone: $0) },
      bars: .overDays(
        [.init(days: Int.min...Int.max, values: numbers), .init(days: 0...6, values: numbers)],
        dates: Samples.dates)),
    BarChart(
      caption: caption(), parts: Tone.allCases.map { BarPart(label: $0.rawValue, tone: $0) },
      bars: .byCategory([.init(label: "wild", values: numbers)])),
    IntervalChart(
      caption: caption(),
      rows: numbers.map {
        IntervalRow(label: "\($0)", interval: .init(value: $0, low: -$0, high: $0), note: "\($0)")
      }, reference: ShareMarker(share: .nan, label: "nowhere")),
    PairChart(
      caption: caption(),
      rows: numbers.map { PairRow(label: "\($0)", before: $0, after: -$0, note: "\($0)") },
      beforeLabel: "before", afterLabel: "after", range: -Double.infinity...Double.infinity),
    FlowChart(
      caption: caption(),
      nodes: [Int.min, -1, 0, 1, Int.max].map { FlowNode(label: "\($0)", layer: $0, tone: .yes) },
      links: numbers.enumerated().map { FlowLink(from: $0 % 6 - 1, to: ($0 * 3) % 5, value: $1) }),
    CalendarChart(
      caption: caption(), rows: ["Mon", "Tue", "Wed"],
      columns: (0..<9).map { column in
        CalendarColumn(
          label: "\(column)", group: "\(column)",
          counts: [Int.max, -1, 123_456, nil, 0].suffix(column))
      }),
  ]
}

extension Hostile {
  private static let crowded: [any Chart] = [
    LineChart(
      caption: caption(),
      series: (0..<40).map { line in
        LineSeries(
          label: "series \(line)", tone: .no,
          points: (0..<1500).map { .init(day: 20_000 + $0, value: Double($0 * line % 7)) })
      },
      markers: (0..<30).map { DayMarker(day: 20_000 + $0 * $0 * 2, label: "goal \($0 * 100)") },
      spans: (0..<9).map { DaySpan(days: 21_300 + $0 * 9...21_304 + $0 * 9, label: "pause") },
      dates: Samples.dates),
    StepChart(
      caption: caption(),
      curves: (1..<7).map { curve in
        StepCurve(
          label: "curve \(curve)", tone: .yes,
          steps: (0..<400).map { .init(time: Double($0), value: 1 - Double($0 * curve) / 2800) },
          censored: (0..<3000).map { Double($0) / 7 })
      }),
    BarChart(
      caption: caption(), parts: (0..<20).map { BarPart(label: "part \($0)", tone: .ghosted) },
      bars: .overDays(
        (0..<600).map { week in
          .init(
            days: 18_000 + week * 7...18_006 + week * 7,
            values: (0..<20).map { Double(week * $0 % 3) })
        }, dates: Samples.dates)),
    PairChart(
      caption: caption(),
      rows: (0..<200).map { PairRow(label: "row \($0)", before: 5, after: Double($0) / 20) },
      beforeLabel: "before", afterLabel: "after"),
    flow(layers: 25, nodes: 3), flow(layers: 2, nodes: 60), flow(layers: 6, nodes: 4),
    CalendarChart(
      caption: caption(), rows: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
      columns: (0..<130).map { month in
        CalendarColumn(
          label: Samples.dates.months[month % 12], group: "\(2015 + month / 12)",
          counts: (0..<7).map { $0 * month })
      }),
    CalendarChart(
      caption: caption(), rows: (0..<300).map { "row \($0)" },
      columns: [CalendarColumn(label: "one", group: "", counts: Array(0..<300))]),
  ]

  private static func flow(layers: Int, nodes count: Int) -> FlowChart {
    FlowChart(
      caption: caption(),
      nodes: (0..<layers * count).map {
        FlowNode(label: "\($0) people stay", layer: $0 / count, tone: .waiting)
      },
      links: (0..<(layers - 1) * count).map { node in
        let leap = node % 3 == 0 ? 2 * count : count
        return FlowLink(from: node, to: min(node + leap, layers * count - 1), value: 3)
      })
  }

  /// One chart of each kind with the same words everywhere.
  private static func charts(of word: String) -> [any Chart] {
    let caption = caption(word)
    return [
      LineChart(
        caption: caption,
        series: [3.0, 3.1, 9].map { value in
          LineSeries(
            label: word, tone: .ghosted, points: [0, 90].map { .init(day: $0, value: value) })
        },
        markers: [2, 40, 88].map { DayMarker(day: $0, label: word) },
        spans: [DaySpan(days: 30...50, label: word)], valueTitle: word,
        dates: DateWords(months: [word], day: { "\($0) \($1)" }), number: { _ in word }),
      StepChart(
        caption: caption,
        curves: [StepCurve(label: word, tone: .no, steps: [.init(time: 3, value: 0.5)])],
        markers: [TimeMarker(time: 1, label: word), TimeMarker(time: 2, label: word)],
        shareTitle: word, timeTitle: word, percent: { _ in word }, number: { _ in word }),
      BarChart(
        caption: caption, parts: Tone.allCases.map { BarPart(label: word, tone: $0) },
        bars: .byCategory([.init(label: word, values: [1, 2, 3]), .init(label: word, values: [])]),
        number: { _ in word }),
      BarChart(
        caption: caption, parts: Tone.allCases.map { BarPart(label: word, tone: $0) },
        bars: .overDays(
          [.init(days: 0...6, values: [1, 2, 3, 4, 5, 6, 7])],
          dates: DateWords(months: [], day: { _, _ in word })),
        spans: [DaySpan(days: 2...3, label: word)], countTitle: word, number: { _ in word }),
      IntervalChart(
        caption: caption,
        rows: [
          IntervalRow(
            label: word, interval: .init(value: 0.3, low: 0.1, high: 0.9), note: word),
          IntervalRow(label: word, interval: nil, remark: word, note: word),
        ], reference: ShareMarker(share: 0.5, label: word), percent: { _ in word }),
      PairChart(
        caption: caption, rows: [PairRow(label: word, before: 2, after: 8, note: word)],
        beforeLabel: word, afterLabel: word, number: { _ in word }),
      FlowChart(
        caption: caption,
        nodes: [0, 1, 1, 2, 2, 2].map { FlowNode(label: word, layer: $0, tone: .partial) },
        links: [(0, 1), (0, 2), (1, 3), (2, 4), (0, 5)].map {
          FlowLink(from: $0.0, to: $0.1, value: 5)
        }),
      CalendarChart(
        caption: caption, rows: [word, word],
        columns: (0..<20).map {
          CalendarColumn(label: word, group: "\($0 / 3)\(word)", counts: [$0, 3])
        }, number: { _ in word }),
    ]
  }
}
