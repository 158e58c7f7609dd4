package import Catalogue
internal import Diagnostics
internal import Markup

/// The quiet pattern a product has where it has no photo: always the same for the same product.
///
/// A tile that repeats on all sides, drawn from the product's id in the manner of its set: ears of
/// rice, barrels of fish sauce, scales, honeycombs, terraces of tea, leaves, woven bamboo, brocade,
/// lotus petals, limestone hills. It holds no words, and takes its colours from the theme's style.
package struct ProductPattern: Sendable {
  /// The side of the tile.
  static let side = 48

  /// The strokes of the stronger tone, and those of the quieter one.
  package let strong: [UInt8]
  package let quiet: [UInt8]

  /// The pattern of a product, by its id.
  package init(of id: String, in set: ProductSet) {
    var chance = Chance(id)
    let motif = chance.one(of: Motif.all(of: set))
    self.init(motif, &chance)
  }

  /// The pattern of what belongs to a sector as a whole, by its id.
  package init(of id: String, in sector: Sector) {
    var chance = Chance(id)
    self.init(Motif(of: sector), &chance)
  }

  /// The pattern that stands for a sector itself.
  package init(of sector: Sector) { self.init(of: sector.rawValue, in: sector) }

  /// No strokes, for a script to put a pattern's in.
  package static let blank = ProductPattern(strong: [], quiet: [])

  fileprivate init(strong: [UInt8], quiet: [UInt8]) {
    self.strong = strong
    self.quiet = quiet
  }

  private init(_ motif: Motif, _ chance: inout Chance) {
    var strong = PatternStrokes()
    var quiet = PatternStrokes()
    let draw =
      switch motif {
      case .barrels: Self.barrels
      case .brocade: Self.brocade
      case .ears: Self.ears
      case .hills: Self.hills
      case .honeycomb: Self.honeycomb
      case .leaves: Self.leaves
      case .petals: Self.petals
      case .terraces: Self.terraces
      case .weave: Self.weave
      }
    draw(&strong, &quiet, &chance)
    self.strong = strong.path
    self.quiet = quiet.path
  }

  /// Adds one tile, to stand beside a name.
  package func addSwatch(to markup: inout [UInt8]) {
    Self.addTile(to: &markup, strong[...], quiet[...])
  }

  fileprivate static func addTile(
    to markup: inout [UInt8], _ strong: ArraySlice<UInt8>, _ quiet: ArraySlice<UInt8>
  ) {
    markup.add("<svg class=\"swatch\" viewBox=\"0 0 48 48\" aria-hidden=\"true\">")
    addPaths(to: &markup, strong, quiet)
    markup.add("</svg>")
  }

  /// Adds tiles side by side, to stand above a story.
  package func addBand(to markup: inout [UInt8]) {
    markup.add(
      "<svg class=\"swatch band\" aria-hidden=\"true\"><defs><pattern id=\"motif\" width=\"48\" "
        + "height=\"48\" patternUnits=\"userSpaceOnUse\" patternTransform=\"scale(1.75)\">")
    Self.addPaths(to: &markup, strong[...], quiet[...])
    markup.add("</pattern></defs><rect width=\"100%\" height=\"100%\" fill=\"url(#motif)\"/></svg>")
  }

  private static func addPaths(
    to markup: inout [UInt8], _ strong: ArraySlice<UInt8>, _ quiet: ArraySlice<UInt8>
  ) {
    markup.add("<path d=\"")
    markup += strong
    markup.add("\"/><path class=\"quiet\" d=\"")
    markup += quiet
    markup.add("\"/>")
  }
}

/// The patterns of all products, each drawn once: they are the same in every language and place.
///
/// One run of bytes: two arrays for each product would be counted, by all threads, wherever one is
/// shown.
package final class PatternShelf: Sendable {
  private let bytes: [UInt8]
  /// By product: where its stronger strokes begin, and where its quieter ones; the end of all at last.
  private let places: [(strong: Int, quiet: Int)]

  /// Draws them; only a build that makes many pages needs them all.
  package init(_ products: [Catalogue.ProductEntry], jobs: Int) {
    var report = Report()
    let parts = concurrentChunks(of: products, jobs: jobs, report: &report) { entries, _ in
      var bytes: [UInt8] = []
      let ends = entries.map { entry in
        let pattern = ProductPattern(of: entry.record.id, in: entry.record.set)
        bytes += pattern.strong
        let quiet = bytes.count
        bytes += pattern.quiet
        return (quiet: quiet, end: bytes.count)
      }
      return (bytes: bytes, ends: ends)
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(parts.reduce(0) { $0 + $1.bytes.count })
    var places: [(strong: Int, quiet: Int)] = []
    places.reserveCapacity(products.count + 1)
    for part in parts {
      let start = bytes.count
      var last = start
      for (quiet, end) in part.ends {
        places.append((last, start + quiet))
        last = start + end
      }
      bytes += part.bytes
    }
    places.append((bytes.count, bytes.count))
    self.bytes = bytes
    self.places = places
  }

  package subscript(product: Int) -> ProductPattern {
    let (strong, quiet) = places[product]
    return ProductPattern(
      strong: Array(bytes[strong..<quiet]), quiet: Array(bytes[quiet..<places[product + 1].strong]))
  }

  /// Adds a product's tile.
  package func addSwatch(of product: Int, to markup: inout [UInt8]) {
    let (strong, quiet) = places[product]
    ProductPattern.addTile(
      to: &markup, bytes[strong..<quiet], bytes[quiet..<places[product + 1].strong])
  }
}

/// Numbers by chance, the same for the same text.
struct Chance {
  private var state: UInt64

  init(_ text: String) {
    state = ContentHash(Array(text.utf8)).value
  }

  mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }

  mutating func one<Element>(of choices: [Element]) -> Element {
    choices[below(choices.count)]
  }
}
