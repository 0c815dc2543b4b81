internal import Markup

/// The nodes and ribbons of a flow, in either direction.
struct FlowDrawing {
  let graph: FlowGraph
  let layout: FlowLayout
  /// Where each station begins, along the flow.
  let places: [Double]
  let isAcross: Bool

  /// The thickness of a node along the flow.
  static let depth = 12.0

  /// Draws the ribbons and, on top of their ends, the nodes.
  func draw(_ nodes: [FlowNode], into drawing: inout Drawing) {
    for link in graph.links.indices {
      let tone = nodes[graph.links[link].target].tone
      drawing.add(#"<path class="chart-flow \#(tone.name)" d="\#(ribbon(link).text)"/>\#n"#)
    }
    for node in nodes.indices {
      let corner = point(places[node], layout.middles[node] - layout.sizes[node] / 2)
      let size = point(Self.depth, layout.sizes[node])
      let paint = drawing.paint(nodes[node].tone)
      drawing.add(
        """
        <rect \(paint) x="\(at: corner.x)" y="\(at: corner.y)" width="\(at: size.x)" \
        height="\(at: size.y)"/>

        """)
    }
  }

  private func point(_ along: Double, _ across: Double) -> Point {
    isAcross ? Point(x: along, y: across) : Point(x: across, y: along)
  }

  /// The outline of a link's ribbon: along one edge to the target, back along the other.
  private func ribbon(_ link: Int) -> PathData {
    let thickness = layout.thicknesses[link]
    let stops = stops(of: link)
    var path = PathData()
    path.move(to: point(stops[0].along, stops[0].across))
    for (from, to) in zip(stops, stops.dropFirst()) { path.bend(from, to, 0, point) }
    if let last = stops.last { path.line(to: point(last.along, last.across + thickness)) }
    for (to, from) in zip(stops, stops.dropFirst()).reversed() {
      path.bend(from, to, thickness, point)
    }
    path.close()
    return path
  }

  /// Where a ribbon leaves its source, passes layers, and enters its target.
  private func stops(of link: Int) -> [Stop] {
    let chain = graph.chains[link]
    var stops = [Stop(along: places[chain[0]] + Self.depth, across: layout.ends[link].source)]
    for passage in chain.dropFirst().dropLast() {
      let across = layout.middles[passage] - layout.thicknesses[link] / 2
      stops.append(Stop(along: places[passage], across: across))
      stops.append(Stop(along: places[passage] + Self.depth, across: across))
    }
    stops.append(Stop(along: places[chain[chain.count - 1]], across: layout.ends[link].target))
    return stops
  }
}

/// A place on a ribbon's edge.
private struct Stop {
  var along: Double
  var across: Double
}

extension PathData {
  /// Draws a curve from one stop to the next, in the direction of the flow at both ends.
  fileprivate mutating func bend(
    _ from: Stop, _ to: Stop, _ thickness: Double, _ point: (Double, Double) -> Point
  ) {
    let middle = (from.along + to.along) / 2
    let (start, end) = (from.across + thickness, to.across + thickness)
    if start == end {
      line(to: point(to.along, end))
    } else {
      curve(to: point(to.along, end), point(middle, start), point(middle, end))
    }
  }
}
