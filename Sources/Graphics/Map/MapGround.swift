package import Catalogue

/// The land of a map that a visitor moves: all outlines, finer around the places that it shows.
package struct MapGround: Sendable {
  /// Outlines of one kind that are good for the same maps.
  package struct Layer: Sendable {
    package let level: Outline.Level
    package let isArea: Bool
    /// The narrowest map it is good for, in kilometres.
    package let narrowest: Int
    package let rings: [[Coordinates]]
  }

  /// From below.
  package let layers: [Layer]

  private struct Kind: Hashable {
    let level: Outline.Level
    let isArea: Bool
    let narrowest: Int
  }

  /// - Parameters:
  ///   - places: around which lines are as fine as there is room for; elsewhere they are coarse
  ///   - count: how many points the lines may have around the places, and how many elsewhere
  package init(_ library: OutlineLibrary, around places: [Coordinates], atMost count: Int) {
    let near = GeoBox(around: places).map {
      GeoBox(west: $0.west - 0.4, east: $0.east + 0.4, south: $0.south - 0.4, north: $0.north + 0.4)
    }
    // Where places lie all over the country communes are specks, and too many.
    let showsCommunes = near.map { $0.north - $0.south < Self.tooWideForCommunes } ?? false
    let paths = library.paths.filter { showsCommunes || $0.level != .commune }
    var weights: (near: [Float], far: [Float]) = ([], [])
    for ring in paths.flatMap(\.rings) {
      ring.forEachBlock(near: near) { range, isNear in
        if isNear {
          weights.near += ring.weights[range]
        } else {
          weights.far += ring.weights[range]
        }
      }
    }
    let limits = (
      near: Self.limit(weights.near, least: 0.0002, atMost: count),
      far: Self.limit(weights.far, least: 0.004, atMost: count)
    )
    var order: [Kind] = []
    var rings: [Kind: [[Coordinates]]] = [:]
    for path in paths {
      let kind = Kind(
        level: path.level, isArea: path.isArea, narrowest: Int(path.narrowest.rounded(.up)))
      if rings[kind] == nil { order.append(kind) }
      for ring in path.rings {
        var thinned: [Coordinates] = []
        ring.forEachBlock(near: near) { range, isNear in
          let limit = isNear ? limits.near : limits.far
          for index in range where ring.weights[index] > limit {
            thinned.append(ring.places[index])
          }
        }
        if path.isArea, thinned.count < 4 {
          // An islet is a speck; far from all places it is none.
          thinned = near.map { path.box.intersects($0) } ?? false ? ring.speck : []
        }
        if thinned.count > 1 { rings[kind, default: []].append(thinned) }
      }
    }
    // Land lies below what divides it.
    let levels: [Outline.Level] = [.base, .other, .commune, .province]
    layers = levels.flatMap { level in
      order.filter { $0.level == level }.map { kind in
        Layer(
          level: level, isArea: kind.isArea, narrowest: kind.narrowest, rings: rings[kind] ?? [])
      }
    }
  }

  /// From this height on, in degrees of latitude, with some around the places.
  private static let tooWideForCommunes = 5.0

  /// Hoàng Sa and Trường Sa in a box, which stands over the map while neither is in it.
  package static func archipelagos(_ words: MapDrawing.Words) -> String {
    ArchipelagoInset.drawing(words)
  }

  /// From what weight on so many points are left, at least what can be seen.
  private static func limit(_ weights: [Float], least: Float, atMost count: Int) -> Float {
    let seen = weights.filter { $0 > least && $0.isFinite }
    let always = weights.count { !$0.isFinite }
    guard seen.count + always > count else { return least }
    let sorted = seen.sorted(by: >)
    return sorted.isEmpty ? least : sorted[min(sorted.count - 1, max(0, count - always))]
  }
}

extension OutlineLibrary.Ring {
  /// A triangle in place of the ring.
  fileprivate var speck: [Coordinates] {
    [places[0], places[places.count / 3], places[places.count * 2 / 3]]
  }

  /// Goes through its points in blocks, each near what a map is about or not.
  fileprivate func forEachBlock(near box: GeoBox?, _ body: (Range<Int>, Bool) -> Void) {
    let length = OutlineLibrary.Ring.blockLength
    for (block, own) in blocks.enumerated() {
      let start = block * length
      body(start..<min(start + length, places.count), box.map { own.intersects($0) } ?? false)
    }
  }
}
