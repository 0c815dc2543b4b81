import Calendar
import Charts

/// One chart of each kind with the numbers of a believable journal, for the golden files.
enum Samples {
  static let dates = DateWords(
    months: [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ], day: { "\($0) \($1)" })

  static let all: [(name: String, chart: any Chart)] = [
    ("line", line), ("line-with-band", feelings), ("step", step), ("bars-over-weeks", weeks),
    ("bars-over-months", months), ("bars-by-category", categories),
    ("interval", interval), ("pair", pair), ("flow", flow), ("calendar", calendar),
    ("hundred", hundred),
  ]

  /// 1 September 2025.
  private static let begin = Day.number(year: 2025, month: 9, day: 1)

  static let line = LineChart(
    caption: Caption(
      id: "pace", title: "Noes and yeses over time",
      description: "86 noes and 17 yeses from September 2025 to April 2026."),
    series: [
      LineSeries(label: "86 noes", tone: .no, shape: .steps, points: counts(to: 86, every: 239)),
      LineSeries(label: "17 yeses", tone: .yes, shape: .steps, points: counts(to: 17, every: 233)),
    ],
    markers: [
      DayMarker(day: begin, label: "goal 1,000"), DayMarker(day: begin + 170, label: "goal 300"),
    ],
    spans: [DaySpan(days: begin + 112...begin + 126, label: "pause")],
    days: begin...begin + 240, valueTitle: "answers", dates: dates)

  static let feelings = LineChart(
    caption: Caption(
      id: "fear", title: "Fear and sting by month",
      description: "Fear before asking fell from 7.4 to 4.9; the sting stayed near 3."),
    series: [
      LineSeries(label: "fear", tone: .ink, points: ratings([7.4, 7.1, 6.2, 6.4, 5.6, 5.2, 4.9])),
      LineSeries(label: "sting", tone: .no, points: ratings([3.6, 3.1, 3.4, 2.6, 2.9, 2.4, 2.3])),
    ],
    band: LineBand(
      tone: .ink,
      slices: ratings([7.4, 7.1, 6.2, 6.4, 5.6, 5.2, 4.9]).map {
        .init(day: $0.day, low: $0.value - 0.8, high: $0.value + 0.7)
      }), dates: dates)

  static let step = StepChart(
    caption: Caption(
      id: "waiting", title: "Days to an answer",
      description: "Half of the asks were answered within 23 days."),
    curves: [
      StepCurve(
        label: "45% still waiting", tone: .no,
        steps: [
          .init(time: 6, value: 0.8571, low: 0.6197, high: 0.9516),
          .init(time: 7, value: 0.8067, low: 0.5631, high: 0.9228),
          .init(time: 10, value: 0.7529, low: 0.5032, high: 0.8894),
          .init(time: 13, value: 0.6902, low: 0.4316, high: 0.8491),
          .init(time: 16, value: 0.6275, low: 0.3675, high: 0.8049),
          .init(time: 22, value: 0.5378, low: 0.2678, high: 0.7468),
          .init(time: 23, value: 0.4482, low: 0.1881, high: 0.6801),
        ],
        censored: [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35])
    ],
    markers: [TimeMarker(time: 23, label: "half by day 23")],
    shareTitle: "still waiting", timeTitle: "days since the ask")

  static let weeks = BarChart(
    caption: Caption(
      id: "weeks", title: "Asks per week", description: "Between 0 and 9 asks in 34 weeks."),
    parts: [
      BarPart(label: "no", tone: .no), BarPart(label: "silence", tone: .ghosted),
      BarPart(label: "yes", tone: .yes), BarPart(label: "waiting", tone: .waiting),
    ],
    bars: .overDays(
      (0..<34).map { week in
        let values = [week * 7 % 5, week * 3 % 4 == 0 ? 1 : 0, week * 11 % 6 / 4, week / 31]
        return Bars.Stretch(
          days: begin + week * 7...begin + week * 7 + 6,
          values: values.map { week == 16 || week == 17 ? 0 : Double($0) })
      }, dates: dates),
    spans: [DaySpan(days: begin + 112...begin + 125, label: "pause")], countTitle: "asks")

  static let months = BarChart(
    caption: Caption(id: "months", title: "Asks per month", description: "Fewer in December."),
    parts: [BarPart(label: "asks", tone: .no)],
    bars: .overDays(
      [17, 14, 12, 5, 16, 15, 18, 13].enumerated().map { month, count in
        let first = Day.number(year: 2025 + (month + 8) / 12, month: (month + 8) % 12 + 1, day: 1)
        let next = Day.number(year: 2025 + (month + 9) / 12, month: (month + 9) % 12 + 1, day: 1)
        return .init(days: first...next - 1, values: [count])
      }, dates: dates))

  static let categories = BarChart(
    caption: Caption(
      id: "categories", title: "Asks by category", description: "Most asks were auditions."),
    parts: [
      BarPart(label: "no", tone: .no), BarPart(label: "partly", tone: .partial),
      BarPart(label: "yes", tone: .yes),
    ],
    bars: .byCategory([
      .init(label: "Auditions", values: [38, 2, 7]), .init(label: "Brands", values: [21, 1, 4]),
      .init(label: "Travel and strangers", values: [14, 0, 5]),
      .init(label: "Press", values: [3, 0, 0]),
    ]))

  static let interval = IntervalChart(
    caption: Caption(
      id: "rates", title: "Yeses by category", description: "No category stands out."),
    rows: [
      row("Auditions", 7, 47, 0.0740, 0.2806), row("Brands", 4, 26, 0.0615, 0.3353),
      row("Travel and strangers", 5, 19, 0.1181, 0.4879),
      row("Photo shoots and everything else that has a camera", 1, 8, 0.0224, 0.4709),
      IntervalRow(label: "Press", interval: nil, remark: "too few to tell", note: "0 of 3"),
    ],
    reference: ShareMarker(share: 17.0 / 103, label: "all: 17%"))

  static let pair = PairChart(
    caption: Caption(
      id: "feelings", title: "Fear and sting", description: "The sting was less than the fear."),
    rows: [
      PairRow(label: "Auditions", before: 7.1, after: 3.2, note: "31 of 47"),
      PairRow(label: "Brands", before: 5.4, after: 1.6, note: "20 of 26"),
      PairRow(label: "Travel", before: 6.2, after: 6.2, note: "9 of 19"),
      PairRow(label: "Press", before: 3, after: 4.5, note: "2 of 3"),
    ],
    beforeLabel: "fear before asking", afterLabel: "sting after the answer")

  static let flow = FlowChart(
    caption: Caption(
      id: "flow", title: "From ask to outcome", description: "110 asks, 17 yeses."),
    nodes: [
      FlowNode(label: "110 asks", layer: 0, tone: .muted),
      FlowNode(label: "24 interviews", layer: 1, tone: .muted),
      FlowNode(label: "65 noes", layer: 2, tone: .no),
      FlowNode(label: "21 silent", layer: 2, tone: .ghosted),
      FlowNode(label: "17 yeses", layer: 2, tone: .yes),
      FlowNode(label: "2 withdrawn", layer: 2, tone: .muted),
      FlowNode(label: "5 waiting", layer: 2, tone: .waiting),
    ],
    links: [
      FlowLink(from: 0, to: 1, value: 24), FlowLink(from: 0, to: 2, value: 52),
      FlowLink(from: 0, to: 3, value: 21), FlowLink(from: 0, to: 4, value: 7),
      FlowLink(from: 0, to: 5, value: 2), FlowLink(from: 0, to: 6, value: 4),
      FlowLink(from: 1, to: 2, value: 13), FlowLink(from: 1, to: 4, value: 10),
      FlowLink(from: 1, to: 6, value: 1),
    ])

  static let calendar = CalendarChart(
    caption: Caption(
      id: "calendar", title: "Asks by weekday and month", description: "Tuesdays lead."),
    rows: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
    columns: (0..<8).map { month in
      CalendarColumn(
        label: dates.months[(month + 8) % 12], group: month < 4 ? "2025" : "2026",
        counts: (0..<7).map { day in
          month == 7 && day > 4 ? nil : max((month * 5 + day * 3 + 2) % 7 - day / 2, 0)
        })
    })

  static let hundred = HundredChart(
    caption: Caption(
      id: "hundred", title: "Of a hundred asks", description: "After 30 days, 58 a no, 14 a yes."),
    steps: [
      (0, 0, 0), (2, 0.11, 0.13), (6, 0.23, 0.29), (12, 0.4, 0.5), (20, 0.51, 0.64),
      (30, 0.58, 0.72), (45, 0.66, 0.81), (90, 0.72, 0.87),
    ].map { time, lower, both in
      .init(
        time: time, lower: .init(lower, low: lower * 0.9, high: min(1, lower * 1.1)),
        both: .init(both, low: both * 0.9, high: min(1, both * 1.06)))
    },
    names: ["72 no", "15 yes", "13 waiting"], markers: [TimeMarker(time: 30, label: "30 days")],
    leaves: [
      .init(label: "7 days", counts: [23, 6, 71], words: ["23 no", "6 yes", "71 waiting"]),
      .init(label: "30 days", counts: [58, 14, 28], words: ["58 no", "14 yes", "28 waiting"]),
      .init(label: "90 days", counts: [72, 15, 13], words: ["72 no", "15 yes", "13 waiting"]),
    ], until: 90, timeTitle: "Days")

  private static func ratings(_ values: [Double]) -> [LineSeries.Point] {
    values.enumerated().map { .init(day: begin + 14 + $0 * 31, value: $1) }
  }

  private static func counts(to last: Int, every days: Int) -> [LineSeries.Point] {
    (1...last).map { count in
      let even = days * count / last
      return .init(
        day: begin + even - (count * 37 % 5) * (count < last ? 1 : 0), value: Double(count))
    }
  }

  private static func row(
    _ label: String, _ yeses: Int, _ all: Int, _ low: Double, _ high: Double
  ) -> IntervalRow {
    IntervalRow(
      label: label,
      interval: .init(value: Double(yeses) / Double(all), low: low, high: high),
      note: "\(yeses) of \(all)")
  }
}
