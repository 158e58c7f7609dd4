package import Catalogue

/// Outlines made ready for one map: cut to its frame and thinned to what can be seen.
package struct MapOutlines {
  /// An editor's outlines with their boxes, made once for all maps.
  package struct Library: Sendable {
    struct Path: Sendable {
      /// The rings of one area, or one line.
      let rings: [[Coordinates]]
      let box: GeoBox
      let isArea: Bool
      let provinceCode: String?
      let level: Outline.Level
    }

    /// The largest first, so that small areas are drawn over those they lie in; the base below all.
    let paths: [Path]

    package init(_ outlines: [Outline]) {
      let all = outlines.flatMap { outline in
        outline.shapes.compactMap { rings in
          GeoBox(around: rings.joined()).map {
            Path(
              rings: rings, box: $0, isArea: outline.isArea, provinceCode: outline.provinceCode,
              level: outline.level)
          }
        }
      }
      paths = all.enumerated().sorted { left, right in
        let (a, b) = (left.element, right.element)
        if (a.level == .base) != (b.level == .base) { return a.level == .base }
        return (b.box.area, left.offset) < (a.box.area, right.offset)
      }.map(\.element)
    }

    /// The provinces whose areas reach into a box.
    func provinces(in box: GeoBox) -> Set<String> {
      Set(paths.lazy.filter { $0.box.intersects(box) }.compactMap(\.provinceCode))
    }
  }

  /// How a path is drawn.
  private enum Style: String {
    case land, line
    /// A province's border over its communes' lines.
    case border
  }

  private let lines: [(rings: [[MapPoint]], style: Style)]
  /// Whether what is beside the land is known to be sea.
  let hasBase: Bool
  /// From this height of a map on, in degrees of latitude, communes are specks: their outlines are of
  /// no use there.
  private static let tooWideForCommunes = 4.0

  init(_ library: Library, in frame: MapFrame) {
    let isWide = frame.box.north - frame.box.south >= Self.tooWideForCommunes
    let shown = library.paths.filter { path in
      path.box.intersects(frame.box) && !(isWide && path.level == .commune)
    }
    hasBase = shown.contains { $0.level == .base }
    func drawn(_ path: Library.Path, _ style: Style) -> (rings: [[MapPoint]], style: Style)? {
      let isInside = frame.box.contains(path.box)
      let rings = path.rings.compactMap { ring -> [MapPoint]? in
        let points = ring.map { frame.point(of: $0) }
        let cut =
          isInside ? points : Self.clipped(points, height: frame.height, isArea: path.isArea)
        return cut.count > 1 ? cut : nil
      }
      return rings.isEmpty ? nil : (rings, style)
    }
    let ground = shown.compactMap { drawn($0, $0.isArea ? .land : .line) }
    let hasCommunes = shown.contains { $0.level == .commune }
    let borders =
      hasCommunes
      ? shown.filter { $0.level == .province && $0.isArea }.compactMap { drawn($0, .border) } : []
    lines = ground + borders
  }

  var isEmpty: Bool { lines.isEmpty }

  /// The outlines as path elements of at most some bytes, thinned until they fit.
  func svg(atMost budget: Int) -> String {
    var tolerance = 0.5
    while true {
      var svg = ""
      for (rings, style) in lines {
        let isArea = style != .line
        let data = rings.map { Self.thinned(Self.spaced($0, tolerance), tolerance) }
          .filter { $0.count > (isArea ? 3 : 1) }.map { Self.data($0, isArea) }
        guard !data.isEmpty else { continue }
        svg += "<path class=\"\(style.rawValue)\" d=\"\(data.joined())\"/>"
      }
      if svg.utf8.count <= budget { return svg }
      if tolerance > 64 { return "" }
      tolerance *= 1.6
    }
  }

  /// Cuts a line or ring at the four sides of the frame, a little outside of it (Sutherland and
  /// Hodgman's way, which keeps a ring closed).
  private static func clipped(
    _ points: [MapPoint], height: Double, isArea: Bool
  ) -> [MapPoint] {
    let (low, right, bottom) = (-4.0, MapFrame.width + 4, height + 4)
    let sides: [(inside: (MapPoint) -> Bool, cut: (MapPoint, MapPoint) -> MapPoint)] = [
      ({ $0.x >= low }, { cutX($0, $1, low) }), ({ $0.x <= right }, { cutX($0, $1, right) }),
      ({ $0.y >= low }, { cutY($0, $1, low) }), ({ $0.y <= bottom }, { cutY($0, $1, bottom) }),
    ]
    var current = points
    for (inside, cut) in sides {
      guard !current.isEmpty else { return [] }
      var kept: [MapPoint] = []
      var previous = isArea ? current[current.count - 1] : current[0]
      for point in current {
        if inside(point) != inside(previous) { kept.append(cut(previous, point)) }
        if inside(point) { kept.append(point) }
        previous = point
      }
      current = kept
    }
    return current
  }

  private static func cutX(_ a: MapPoint, _ b: MapPoint, _ x: Double) -> MapPoint {
    MapPoint(x: x, y: a.y + (b.y - a.y) * (x - a.x) / (b.x - a.x))
  }

  private static func cutY(_ a: MapPoint, _ b: MapPoint, _ y: Double) -> MapPoint {
    MapPoint(x: a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y), y: y)
  }

  /// Drops points that lie nearer than a tolerance to the last one kept: one pass, so that no
  /// outline, however fine, keeps the thinning after it busy.
  private static func spaced(_ points: [MapPoint], _ tolerance: Double) -> [MapPoint] {
    guard let first = points.first, let end = points.last else { return points }
    var kept = [first]
    var last = first
    for point in points.dropFirst() {
      let (dx, dy) = (point.x - last.x, point.y - last.y)
      guard dx * dx + dy * dy >= tolerance * tolerance else { continue }
      kept.append(point)
      last = point
    }
    if last != end { kept.append(end) }
    return kept
  }

  /// Drops points that lie nearer than a tolerance to the line without them (Douglas and
  /// Peucker's way, with a stack in place of recursion).
  private static func thinned(_ points: [MapPoint], _ tolerance: Double) -> [MapPoint] {
    guard points.count > 2 else { return points }
    var keeps = [Bool](repeating: false, count: points.count)
    keeps[0] = true
    keeps[points.count - 1] = true
    var stack = [(0, points.count - 1)]
    while let (first, last) = stack.popLast() {
      guard last - first > 1 else { continue }
      var farthest = (index: first, distance: 0.0)
      for index in first + 1..<last {
        let distance = squaredDistance(points[index], points[first], points[last])
        if distance > farthest.distance { farthest = (index, distance) }
      }
      guard farthest.distance > tolerance * tolerance else { continue }
      keeps[farthest.index] = true
      stack.append((first, farthest.index))
      stack.append((farthest.index, last))
    }
    return points.indices.filter { keeps[$0] }.map { points[$0] }
  }

  private static func squaredDistance(_ p: MapPoint, _ a: MapPoint, _ b: MapPoint) -> Double {
    let (dx, dy) = (b.x - a.x, b.y - a.y)
    let length = dx * dx + dy * dy
    let t = length == 0 ? 0 : max(0, min(1, ((p.x - a.x) * dx + (p.y - a.y) * dy) / length))
    let (ex, ey) = (p.x - a.x - t * dx, p.y - a.y - t * dy)
    return ex * ex + ey * ey
  }

  /// Path data in whole tenths, each point as the way from the one before.
  private static func data(_ points: [MapPoint], _ isArea: Bool) -> String {
    var data = ""
    var (lastX, lastY) = (0, 0)
    for (index, point) in points.enumerated() {
      let (x, y) = (Int((point.x * 10).rounded()), Int((point.y * 10).rounded()))
      if index > 0, x == lastX, y == lastY { continue }
      data += index == 0 ? "M" : index == 1 ? "l" : " "
      data += "\(tenths(x - lastX)) \(tenths(y - lastY))"
      (lastX, lastY) = (x, y)
    }
    return data + (isArea ? "z" : "")
  }

  private static func tenths(_ value: Int) -> String {
    let (whole, rest) = (value.magnitude / 10, value.magnitude % 10)
    return (value < 0 ? "-" : "") + "\(whole)" + (rest == 0 ? "" : ".\(rest)")
  }
}
