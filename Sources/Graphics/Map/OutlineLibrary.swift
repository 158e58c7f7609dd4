package import Catalogue

/// All outlines made ready once, for maps of any size.
///
/// Each point knows how far a line would move without it, so that a map takes those it can show in one
/// look; where two areas share a border they lose the same points, and no gap opens between them.
package struct OutlineLibrary: Sendable {
  struct Ring: Sendable {
    let places: [Coordinates]
    /// From what tolerance on each is dropped, in degrees of latitude.
    let weights: [Float]
    /// The boxes around so many places each: what lies aside of a map is passed over in one look.
    let blocks: [GeoBox]

    static let blockLength = 32

    init(_ places: [Coordinates], _ weights: [Float]) {
      self.places = places
      self.weights = weights
      blocks = stride(from: 0, to: places.count, by: Self.blockLength).compactMap { start in
        GeoBox(around: places[start..<min(start + Self.blockLength, places.count)])
      }
    }
  }

  struct Path: Sendable {
    /// The rings of one area, or one line.
    let rings: [Ring]
    let box: GeoBox
    let isArea: Bool
    let unitCode: String?
    var provinceCode: String? { level == .province ? unitCode : nil }
    let level: Outline.Level
    /// The narrowest map it is good for, in kilometres.
    let narrowest: Double
  }

  /// The largest first, so that small areas are drawn over those they lie in; the base below all.
  let paths: [Path]
  /// Their boxes, which every map looks through.
  let boxes: [GeoBox]
  private let provinceBoxes: [(code: String, box: GeoBox)]
  /// Whether the base is the coast that comes with the program, which maps give credit for.
  package let hasProgramsCoast: Bool

  /// So many times the spacing of its points a map is wide at least: a line with corners an inch apart
  /// is no coast.
  private static let spacings = 8.0

  package init(_ outlines: [Outline]) {
    // A trail's way is drawn on its own map.
    let outlines = outlines.filter { $0.trail == nil }
    var borders = Borders()
    for outline in outlines where outline.isArea {
      for rings in outline.shapes { for ring in rings { borders.add(ring, of: outline.level) } }
    }
    let all = outlines.flatMap { outline in
      outline.shapes.compactMap { rings in
        GeoBox(around: rings.joined()).map { box in
          Path(
            rings: rings.map { ring in
              let places = outline.isArea ? borders.turned(ring, of: outline.level) : ring
              return Ring(
                places,
                LineWeights.of(
                  places, nodes: outline.isArea ? borders.nodes(in: places, of: outline.level) : []
                ))
            }, box: box, isArea: outline.isArea, unitCode: outline.unitCode,
            level: outline.level,
            narrowest: outline.spacing * MapFrame.kilometres * Self.spacings)
        }
      }
    }
    hasProgramsCoast = outlines.contains { $0.isProgramsOwn }
    paths = all.enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      if (a.level == .base) != (b.level == .base) { return a.level == .base }
      return (b.box.area, left.offset) < (a.box.area, right.offset)
    }.map(\.element)
    boxes = paths.map(\.box)
    provinceBoxes = paths.compactMap { path in path.provinceCode.map { ($0, path.box) } }
  }

  var isEmpty: Bool { paths.isEmpty }

  /// The provinces whose areas reach into a box.
  func provinces(in box: GeoBox) -> Set<String> {
    var codes: Set<String> = []
    for (code, own) in provinceBoxes where own.intersects(box) { codes.insert(code) }
    return codes
  }

  /// The box around a province without Hoàng Sa and Trường Sa: its outline's, or where none is there
  /// the coarse one that is known of each.
  func box(of province: Province) -> GeoBox? {
    let own = paths.filter {
      $0.provinceCode == province.code && $0.box.east < Archipelagos.west
    }
    if let first = own.first?.box {
      return own.reduce(first) { $0.reaching($1.box.corners) }
    }
    return ProvinceBox.mainland(of: province).map { box in
      GeoBox(
        west: box.longitudes.lowerBound, east: box.longitudes.upperBound,
        south: box.latitudes.lowerBound, north: box.latitudes.upperBound)
    }
  }

  /// The box around a commune's outline; nil where none is there.
  func box(ofCommune code: String) -> GeoBox? {
    paths.lazy.filter { $0.unitCode == code }.map(\.box).reduce(nil) { box, other in
      box?.reaching(other.corners) ?? other
    }
  }

  /// Whether a province's own outline is there.
  func draws(_ province: Province) -> Bool {
    paths.contains { $0.provinceCode == province.code }
  }
}

/// Where the borders of areas of a level meet: the points where a line between two ends.
private struct Borders {
  private struct Key: Hashable {
    let place: Coordinates
    let level: Outline.Level
  }

  /// The two neighbours of a point on its line; nil once it has more.
  private var neighbours: [Key: (Coordinates, Coordinates)?] = [:]

  mutating func add(_ ring: [Coordinates], of level: Outline.Level) {
    // Coasts of islands meet nothing.
    guard level != .base, ring.count > 3 else { return }
    for index in 0..<ring.count - 1 {
      let before = ring[index == 0 ? ring.count - 2 : index - 1]
      let after = ring[index + 1]
      let key = Key(place: ring[index], level: level)
      guard let known = neighbours[key] else {
        neighbours[key] = .some((before, after))
        continue
      }
      guard let (first, second) = known else { continue }
      let isSame = (first == before && second == after) || (first == after && second == before)
      if !isSame { neighbours[key] = .some(nil) }
    }
  }

  private func isNode(_ place: Coordinates, _ level: Outline.Level) -> Bool {
    if case .some(.none) = neighbours[Key(place: place, level: level)] { true } else { false }
  }

  func nodes(in ring: [Coordinates], of level: Outline.Level) -> [Int] {
    level == .base ? [] : ring.indices.filter { isNode(ring[$0], level) }
  }

  /// A ring that begins at a node or, without one, at the same point whichever area it belongs to.
  func turned(_ ring: [Coordinates], of level: Outline.Level) -> [Coordinates] {
    guard level != .base, ring.count > 3, ring.first == ring.last else { return ring }
    let open = ring.dropLast()
    let start =
      open.indices.first { isNode(open[$0], level) }
      ?? open.indices.min { open[$0].isBefore(open[$1]) } ?? 0
    return Array(open[start...] + open[..<start]) + [open[start]]
  }
}

/// How much each point of a line matters (Douglas and Peucker's way, noted for every tolerance).
private enum LineWeights {
  /// - Parameter nodes: the points that always stay, beside the first and the last.
  static func of(_ places: [Coordinates], nodes: [Int]) -> [Float] {
    var weights = [Float](repeating: 0, count: places.count)
    guard let last = places.indices.last else { return weights }
    let ends = ([0] + nodes + [last]).sorted()
    for end in ends { weights[end] = .infinity }
    for (from, to) in zip(ends, ends.dropFirst()) where to - from > 1 {
      weigh(places, from, to, into: &weights)
    }
    return weights
  }

  private static func weigh(
    _ places: [Coordinates], _ from: Int, _ to: Int, into weights: inout [Float]
  ) {
    // Two areas run along their border in opposite directions; a tie is decided alike.
    let isTurned =
      places[from] == places[to]
      ? places[to - 1].isBefore(places[from + 1]) : places[to].isBefore(places[from])
    var stack = [(from, to, Float.infinity)]
    while let (first, last, above) = stack.popLast() {
      guard last - first > 1 else { continue }
      var farthest = (index: first, distance: -1.0)
      for index in first + 1..<last {
        let distance = squaredDistance(places[index], places[first], places[last])
        if distance > farthest.distance || (isTurned && distance == farthest.distance) {
          farthest = (index, distance)
        }
      }
      // A point is never kept without the one it lies beyond.
      let weight = min(above, Float(farthest.distance.squareRoot()))
      weights[farthest.index] = weight
      stack.append((first, farthest.index, weight))
      stack.append((farthest.index, last, weight))
    }
  }

  /// The cosine at the middle of the country: good enough to weigh points by.
  private static let stretch = 0.96

  private static func squaredDistance(
    _ p: Coordinates, _ a: Coordinates, _ b: Coordinates
  ) -> Double {
    // From the end that comes first, so that both directions round alike.
    let (a, b) = b.isBefore(a) ? (b, a) : (a, b)
    let (dx, dy) = ((b.longitude - a.longitude) * stretch, b.latitude - a.latitude)
    let (px, py) = ((p.longitude - a.longitude) * stretch, p.latitude - a.latitude)
    let length = dx * dx + dy * dy
    let t = length == 0 ? 0 : max(0, min(1, (px * dx + py * dy) / length))
    let (ex, ey) = (px - t * dx, py - t * dy)
    return ex * ex + ey * ey
  }
}

extension Coordinates {
  /// An order of places, for what has to be decided alike from two sides.
  fileprivate func isBefore(_ other: Coordinates) -> Bool {
    (longitude, latitude) < (other.longitude, other.latitude)
  }
}
