package import Catalogue

/// Outlines made ready for one map: cut to its frame and thinned to what can be seen.
package struct MapOutlines {
  /// An editor's outlines with their boxes, made once for all maps.
  package struct Library: Sendable {
    struct Path: Sendable {
      let places: [Coordinates]
      let box: GeoBox
      let isArea: Bool
      let provinceCode: String?
    }

    /// The largest first, so that small areas are drawn over those they lie in.
    let paths: [Path]

    package init(_ outlines: [Outline]) {
      let all = outlines.flatMap { outline in
        outline.paths.compactMap { places in
          GeoBox(around: places).map {
            Path(
              places: places, box: $0, isArea: outline.isArea,
              provinceCode: outline.provinceCode)
          }
        }
      }
      paths = all.enumerated().sorted {
        ($1.element.box.area, $0.offset) < ($0.element.box.area, $1.offset)
      }.map(\.element)
    }

    /// The provinces whose areas reach into a box.
    func provinces(in box: GeoBox) -> Set<String> {
      Set(paths.lazy.filter { $0.box.intersects(box) }.compactMap(\.provinceCode))
    }
  }

  private let lines: [(points: [MapPoint], isArea: Bool)]

  init(_ library: Library, in frame: MapFrame) {
    lines = library.paths.compactMap { path in
      guard path.box.intersects(frame.box) else { return nil }
      var points = path.places.map { frame.point(of: $0) }
      if !frame.box.contains(path.box) {
        points = Self.clipped(points, height: frame.height, isArea: path.isArea)
      }
      return points.count > 1 ? (points, path.isArea) : nil
    }
  }

  var isEmpty: Bool { lines.isEmpty }

  /// The outlines as path elements of at most some bytes, thinned until they fit.
  func svg(atMost budget: Int) -> String {
    var tolerance = 0.5
    while true {
      var svg = ""
      for (points, isArea) in lines {
        let kept = Self.thinned(Self.spaced(points, tolerance), tolerance)
        guard kept.count > (isArea ? 3 : 1) else { continue }
        svg += "<path class=\"\(isArea ? "land" : "line")\" d=\"\(Self.data(kept, isArea))\"/>"
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
