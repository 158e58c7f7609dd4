internal import Catalogue

/// The outlines of one map: cut to its frame and thinned to what can be seen.
struct MapOutlines {
  /// How a path is drawn, from below.
  private enum Style: String {
    /// Land of which nothing more is known: neighbours'.
    case ground
    /// Another province than the one a small map is of.
    case neighbour
    case land
    case line
    /// A province's border over its communes' lines.
    case border
  }

  private let frame: MapFrame
  private let paths: [(path: OutlineLibrary.Path, style: Style, shade: String)]
  /// Whether what is beside the land is known to be sea.
  let hasBase: Bool
  /// Whether provinces are drawn, so that they need not be told by names.
  let hasProvinces: Bool
  /// From this height of a map on, in degrees of latitude, communes are specks: their outlines are of
  /// no use there.
  private static let tooWideForCommunes = 4.0

  /// - Parameters:
  ///   - subject: what the map is of
  ///   - area: what a small map shows: its province alone stands out, without communes
  init(
    _ library: OutlineLibrary, in frame: MapFrame,
    _ subject: MapDrawing.Subject = MapDrawing.Subject(), of area: MapLocator.Area? = nil
  ) {
    self.frame = frame
    let isWide = frame.box.north - frame.box.south >= Self.tooWideForCommunes
    let across = frame.kilometresAcross
    let shown = library.boxes.indices.compactMap { index -> OutlineLibrary.Path? in
      guard library.boxes[index].intersects(frame.box) else { return nil }
      let path = library.paths[index]
      let isTooSmall = (isWide || area != nil) && path.level == .commune
      return path.narrowest <= across && !isTooSmall ? path : nil
    }
    hasBase = shown.contains { $0.level == .base }
    hasProvinces = shown.contains { $0.level == .province }
    let ground = shown.map { path in
      (path: path, style: Self.style(of: path, in: area), shade: Self.shade(of: path, subject))
    }
    let hasCommunes = shown.contains { $0.level == .commune }
    let borders =
      hasCommunes
      ? shown.filter { $0.level == .province && $0.isArea }.map {
        (path: $0, style: Style.border, shade: "")
      }
      : []
    paths = ground + borders
  }

  private static func style(of path: OutlineLibrary.Path, in area: MapLocator.Area?) -> Style {
    if !path.isArea { return .line }
    if path.level == .base { return .ground }
    if case .province(let province)? = area, path.provinceCode != province.code {
      return .neighbour
    }
    return .land
  }

  /// How an area stands out from others of its style, as a class.
  private static func shade(
    of path: OutlineLibrary.Path, _ subject: MapDrawing.Subject
  ) -> String {
    guard path.isArea, path.level == .commune, let code = path.unitCode else { return "" }
    if code == subject.commune { return " here" }
    return subject.shades[code].map { " shade-\($0)" } ?? ""
  }

  var isShaded: Bool { paths.contains { $0.shade.hasPrefix(" shade") } }
  /// Whether there is something of the publisher's own to see, not the coast alone.
  var hasBoundaries: Bool { paths.contains { $0.style != .ground } }

  /// The outlines as path elements of at most some bytes, thinned until they fit.
  func svg(atMost budget: Int) -> String {
    var tolerance = firstTolerance(budget)
    while true {
      var svg = PathBytes(frame)
      for (path, style, shade) in paths { svg.add(path, style.rawValue + shade, tolerance) }
      svg.end()
      if svg.bytes.count <= budget { return String(decoding: svg.bytes, as: UTF8.self) }
      if tolerance > 64 { return "" }
      tolerance *= 1.6
    }
  }
}

extension MapOutlines {
  /// What a point takes on average, in bytes.
  private static let pointLength = 8

  /// The tolerance at which about so many points are left as there is room for; at least what can be
  /// seen.
  private func firstTolerance(_ budget: Int) -> Double {
    let least = 0.5
    let limit = Float(least / frame.unitsInDegree)
    let box = frame.box
    let room = max(0, budget - paths.count * 24) / Self.pointLength
    var weights: [Float] = []
    for (path, _, _) in paths {
      for ring in path.rings {
        for (block, own) in ring.blocks.enumerated() where own.intersects(box) {
          let start = block * OutlineLibrary.Ring.blockLength
          let end = min(start + OutlineLibrary.Ring.blockLength, ring.weights.count)
          for weight in ring.weights[start..<end] where weight > limit { weights.append(weight) }
        }
      }
    }
    guard weights.count > room else { return least }
    weights.sort(by: >)
    let weight = room < weights.count ? weights[room] : limit
    // What always stays is told by no tolerance.
    return weight.isFinite ? max(least, Double(weight) * frame.unitsInDegree) : least * 4
  }
}

/// Path elements as bytes: whole tenths, each point as the way from the one before.
private struct PathBytes {
  private(set) var bytes: [UInt8] = []
  private let frame: MapFrame
  /// The style of the element that is open.
  private var open = ""
  /// Where specks stand already.
  private var specks: Set<Int> = []

  init(_ frame: MapFrame) { self.frame = frame }

  /// - Parameter tolerance: how far a line may move, in drawing units
  mutating func add(_ path: OutlineLibrary.Path, _ style: String, _ tolerance: Double) {
    let limit = Float(tolerance / frame.unitsInDegree)
    let isInside = frame.box.contains(path.box)
    // Neighbouring areas overlap a little: in one path the overlap would be a hole. Coasts never do.
    let isShared = style == "ground"
    var isOpen = isShared && open == style
    for (index, ring) in path.rings.enumerated() {
      var points = frame.points(of: ring, above: limit)
      if !isInside { points = frame.clipped(points, isArea: path.isArea) }
      let isGone = points.count <= (path.isArea ? 3 : 1)
      guard !isGone || (index == 0 && path.isArea && isNewSpeck(path.box)) else { continue }
      if !isOpen {
        end()
        bytes += "<path class=\"\(style)\" d=\"".utf8
        open = style
        isOpen = true
      }
      if isGone {
        let place = Coordinates(
          known: (path.box.south + path.box.north) / 2, (path.box.west + path.box.east) / 2)
        let point = frame.point(of: place)
        bytes += "M\(MapDrawing.tenths(point.x)) \(MapDrawing.tenths(point.y))h1v1h-1z".utf8
      } else {
        add(points, isArea: path.isArea)
      }
    }
    if !isShared { end() }
  }

  mutating func end() {
    if !open.isEmpty { bytes += "\"/>".utf8 }
    open = ""
  }

  /// Whether an island too small to draw is seen as a speck: of those that crowd, one is.
  private mutating func isNewSpeck(_ box: GeoBox) -> Bool {
    let place = Coordinates(known: (box.south + box.north) / 2, (box.west + box.east) / 2)
    let point = frame.point(of: place)
    guard point.x >= 0, point.y >= 0, point.x < frame.width, point.y < frame.height else {
      return false
    }
    return specks.insert(Int(point.y / 4) * 1000 + Int(point.x / 4)).inserted
  }

  private mutating func add(_ points: [MapPoint], isArea: Bool) {
    var (lastX, lastY) = (0, 0)
    for (index, point) in points.enumerated() {
      let (x, y) = (Int((point.x * 10).rounded()), Int((point.y * 10).rounded()))
      if index > 0, x == lastX, y == lastY { continue }
      if index == 0 {
        bytes.append(UInt8(ascii: "M"))
      } else {
        bytes.append(UInt8(ascii: index == 1 ? "l" : " "))
      }
      addTenths(x - lastX)
      if y >= lastY { bytes.append(UInt8(ascii: " ")) }
      addTenths(y - lastY)
      (lastX, lastY) = (x, y)
    }
    if isArea { bytes.append(UInt8(ascii: "z")) }
  }

  private mutating func add(_ whole: UInt) {
    if whole > 9 { add(whole / 10) }
    bytes.append(UInt8(ascii: "0") + UInt8(whole % 10))
  }

  private mutating func addTenths(_ value: Int) {
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    let (whole, rest) = (value.magnitude / 10, value.magnitude % 10)
    if whole != 0 || rest == 0 { add(whole) }
    if rest != 0 {
      bytes.append(UInt8(ascii: "."))
      bytes.append(UInt8(ascii: "0") + UInt8(rest))
    }
  }
}

extension MapFrame {
  /// A ring's points that a tolerance leaves; of those that lie one after another beyond the same side of
  /// the frame, the ends.
  fileprivate func points(of ring: OutlineLibrary.Ring, above limit: Float) -> [MapPoint] {
    var points: [MapPoint] = []
    let length = OutlineLibrary.Ring.blockLength
    for (block, own) in ring.blocks.enumerated() {
      let start = block * length
      let end = min(start + length, ring.places.count)
      if sides(own) != 0 {
        points.append(point(of: ring.places[start]))
        if end - start > 1 { points.append(point(of: ring.places[end - 1])) }
        continue
      }
      for index in start..<end where ring.weights[index] > limit {
        points.append(point(of: ring.places[index]))
      }
    }
    return points
  }

  /// The sides of the frame beyond which a whole box lies, as bits; 0 for one that reaches into it.
  private func sides(_ own: GeoBox) -> Int {
    (own.east < box.west ? 1 : 0) | (own.west > box.east ? 2 : 0)
      | (own.north < box.south ? 4 : 0) | (own.south > box.north ? 8 : 0)
  }

  /// Cuts a line or ring at the four sides of the frame, a little outside of it (Sutherland and
  /// Hodgman's way, which keeps a ring closed).
  fileprivate func clipped(_ points: [MapPoint], isArea: Bool) -> [MapPoint] {
    let (low, right, bottom) = (-4.0, width + 4, height + 4)
    let sides: [(inside: (MapPoint) -> Bool, cut: (MapPoint, MapPoint) -> MapPoint)] = [
      ({ $0.x >= low }, { Self.cutX($0, $1, low) }),
      ({ $0.x <= right }, { Self.cutX($0, $1, right) }),
      ({ $0.y >= low }, { Self.cutY($0, $1, low) }),
      ({ $0.y <= bottom }, { Self.cutY($0, $1, bottom) }),
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
}
