internal import Catalogue
internal import Markup

/// The quiet pattern a product has where it has no photo: always the same for the same product.
///
/// A tile that repeats on all sides, drawn from the product's id in the manner of its set: ears of
/// rice, barrels of fish sauce, scales, honeycombs, terraces of tea, leaves, woven bamboo, brocade,
/// lotus petals, limestone hills. It holds no words, and takes its colours from the theme's style.
struct ProductPattern: Sendable {
  /// The side of the tile.
  static let side = 48

  /// The strokes of the stronger tone, and those of the quieter one.
  let strong: String
  let quiet: String

  /// The pattern of a product, by its id.
  init(of id: String, in set: ProductSet) {
    var chance = Chance(id)
    let motif = chance.one(of: Motif.all(of: set))
    self.init(motif, &chance)
  }

  /// The pattern of what belongs to a sector as a whole, by its id.
  init(of id: String, in sector: Sector) {
    var chance = Chance(id)
    self.init(Motif(of: sector), &chance)
  }

  /// The pattern that stands for a sector itself.
  init(of sector: Sector) { self.init(of: sector.rawValue, in: sector) }

  private init(_ motif: Motif, _ chance: inout Chance) {
    var strong = Strokes()
    var quiet = Strokes()
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

  /// One tile, to stand beside a name.
  var swatch: String {
    "<svg class=\"swatch\" viewBox=\"0 0 48 48\" aria-hidden=\"true\">\(paths)</svg>"
  }

  /// Tiles side by side, to stand above a story.
  var band: String {
    "<svg class=\"swatch band\" aria-hidden=\"true\"><defs><pattern id=\"motif\" width=\"48\" "
      + "height=\"48\" patternUnits=\"userSpaceOnUse\" patternTransform=\"scale(1.75)\">\(paths)"
      + "</pattern></defs><rect width=\"100%\" height=\"100%\" fill=\"url(#motif)\"/></svg>"
  }

  private var paths: String { "<path d=\"\(strong)\"/><path class=\"quiet\" d=\"\(quiet)\"/>" }
}

/// What a pattern is made of.
private enum Motif {
  case barrels, brocade, ears, hills, honeycomb, leaves, petals, terraces, weave

  /// After what the products of a set are made of, or are kept in.
  static func all(of set: ProductSet) -> [Motif] {
    switch set.number {
    // Petals in rows are scales of fish too.
    case 2, 8, 19, 23, 25: [.petals]
    case 3, 6: [.ears]
    case 4: [.honeycomb]
    case 5, 10: [.weave]
    case 9, 14, 15: [.barrels]
    case 11, 12, 16, 17: [.terraces]
    case 1, 7, 13, 18, 20, 24: [.leaves]
    case 21: [.brocade, .weave]
    default: [Motif(of: set.sector)]
    }
  }

  init(of sector: Sector) {
    self =
      switch sector {
      case .food: .ears
      case .drinks: .terraces
      case .medicinal: .leaves
      case .handicrafts: .brocade
      case .ornamentals: .petals
      case .tourism: .hills
      }
  }
}

/// Numbers by chance, the same for the same text.
private struct Chance {
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

/// The strokes of a path, in whole numbers.
private struct Strokes {
  private(set) var path = ""

  mutating func move(_ x: Int, _ y: Int) { path += "M\(x) \(y)" }

  mutating func line(_ x: Int, _ y: Int) { path += "l\(x)\(y < 0 ? "" : " ")\(y)" }

  mutating func across(_ length: Int) { path += "h\(length)" }

  mutating func down(_ length: Int) { path += "v\(length)" }

  /// A curve over one point to another, both counted from where the last stroke ended.
  mutating func curve(_ x1: Int, _ y1: Int, _ x: Int, _ y: Int) {
    path += "q\(x1)\(y1 < 0 ? "" : " ")\(y1) \(x)\(y < 0 ? "" : " ")\(y)"
  }

  mutating func arc(_ radius: Int, _ x: Int, sweeps: Bool = true) {
    path += "a\(radius) \(radius) 0 0 \(sweeps ? 1 : 0) \(x) 0"
  }

  mutating func close() { path += "z" }

  mutating func circle(_ x: Int, _ y: Int, _ radius: Int) {
    move(x - radius, y)
    arc(radius, radius * 2)
    arc(radius, -radius * 2)
  }
}

extension ProductPattern {
  /// Bamboo strips over and under one another, the same from all four sides.
  private static func weave(
    _ strong: inout Strokes, _ quiet: inout Strokes, _ chance: inout Chance
  ) {
    let cells = chance.one(of: [6, 8])
    let cell = side / cells
    let half = cells / 2
    let across = (0..<half * half).map { _ in chance.below(2) == 0 }
    let strips = cells == 6 ? (1 + chance.below(2), 1 + chance.below(3)) : (1, 1 + chance.below(2))
    for row in 0..<cells {
      for column in 0..<cells {
        let (y, x) = (min(row, cells - 1 - row), min(column, cells - 1 - column))
        if across[y * half + x] {
          for strip in 1...strips.0 {
            strong.move(column * cell + 1, row * cell + strip * cell / (strips.0 + 1))
            strong.across(cell - 2)
          }
        } else {
          for strip in 1...strips.1 {
            quiet.move(column * cell + strip * cell / (strips.1 + 1), row * cell + 1)
            quiet.down(cell - 2)
          }
        }
      }
    }
  }

  /// Cells of a comb, some of them filled.
  private static func honeycomb(
    _ strong: inout Strokes, _ quiet: inout Strokes, _ chance: inout Chance
  ) {
    let slope = 3 + chance.below(3)
    for row in 0..<4 {
      for column in 0..<4 {
        let (x, y) = (column * 12 + (row % 2) * 6, row * 12)
        strong.move(x, y + slope)
        strong.line(6, -slope)
        strong.line(6, slope)
        strong.move(x, y + slope)
        strong.down(12 - slope)
        switch chance.below(4) {
        case 0: quiet.circle(x + 6, y + 7, 2)
        case 1:
          quiet.move(x + 3, y + 7)
          quiet.across(6)
        default: break
        }
      }
    }
  }

  /// Ears of rice, bowed by their grains.
  private static func ears(
    _ strong: inout Strokes, _ quiet: inout Strokes, _ chance: inout Chance
  ) {
    for (x, y) in [(6, 46), (30, 46), (18, 24), (42, 24)] {
      let bow = chance.below(9) - 4
      let grains = 3 + chance.below(3)
      quiet.move(x, y)
      quiet.curve(0, -12, bow, -20)
      for grain in 0..<grains {
        let height = y - 6 - grain * 4
        let middle = x + bow * grain / 6
        for side in [-1, 1] {
          strong.move(middle, height)
          strong.curve(side * 5, -1, side * 5, -5)
          strong.curve(side * -4, 1, side * -5, 5)
        }
      }
    }
  }

  /// Barrels seen from above, hoop in hoop.
  private static func barrels(
    _ strong: inout Strokes, _ quiet: inout Strokes, _ chance: inout Chance
  ) {
    for (x, y) in [(12, 12), (36, 12), (12, 36), (36, 36)] {
      let radius = 8 + chance.below(3)
      strong.circle(x, y, radius)
      for hoop in 1...2 + chance.below(2) { quiet.circle(x, y, max(1, radius - hoop * 3)) }
      if chance.below(2) == 0 {
        strong.move(x - radius + 2, y)
        strong.across(radius * 2 - 4)
      }
    }
  }

  /// Rows of tea that follow a slope.
  private static func terraces(
    _ strong: inout Strokes, _ quiet: inout Strokes, _ chance: inout Chance
  ) {
    let wave = chance.one(of: [24, 48])
    var y = 2 + chance.below(4)
    var bend = 4 + chance.below(6)
    var line = 0
    while y < side {
      func draw(_ strokes: inout Strokes) {
        // What leaves the tile at one edge comes in at the other.
        for y in [y, y < bend ? y + side : y > side - bend ? y - side : y] {
          strokes.move(0, y)
          for _ in 0..<side / wave {
            strokes.curve(wave / 4, -bend, wave / 2, 0)
            strokes.curve(wave / 4, bend, wave / 2, 0)
          }
        }
      }
      if line % 3 == 1 { draw(&quiet) } else { draw(&strong) }
      y += 4 + chance.below(5)
      bend = max(2, min(11, bend + chance.below(5) - 2))
      line += 1
    }
  }

  /// Leaves in two columns, leaning two ways, with veins or berries.
  private static func leaves(
    _ strong: inout Strokes, _ quiet: inout Strokes, _ chance: inout Chance
  ) {
    let slant = chance.below(11) - 5
    let hasBerries = chance.below(2) == 0
    for (x, y, lean) in [(10, 23, slant), (24, 47, -slant), (38, 23, slant), (24, 23, -slant)] {
      let length = 13 + chance.below(7)
      let width = 4 + chance.below(4)
      let veins = 1 + chance.below(3)
      strong.move(x, y)
      strong.curve(-width + lean, -length / 2, lean, -length)
      strong.curve(width, length / 2, -lean, length)
      quiet.move(x, y)
      quiet.line(lean, -length)
      for vein in 0..<veins {
        quiet.move(x - 3 + lean * vein / 4, y - 7 - vein * 4)
        quiet.line(3, 3)
        quiet.line(3, -3)
      }
    }
    for x in [8, 40] {
      if hasBerries {
        quiet.circle(x, 36, 2 + chance.below(3))
      } else {
        quiet.move(x - 4, 40)
        quiet.curve(4, -8 - chance.below(4), 8, 0)
      }
    }
  }

  /// Bands of brocade: steps, lozenges, teeth and threads.
  private static func brocade(
    _ strong: inout Strokes, _ quiet: inout Strokes, _ chance: inout Chance
  ) {
    var y = 0
    var band = 0
    while y < side {
      let height = min(side - y, chance.one(of: [4, 8, 8, 12]))
      let step = chance.one(of: [8, 12, 24])
      let kind = height < 8 ? 0 : 1 + chance.below(4)
      func draw(_ strokes: inout Strokes) {
        switch kind {
        case 0:
          strokes.move(0, y + height / 2)
          strokes.across(side)
        case 1:
          strokes.move(0, y + height - 1)
          for _ in 0..<side / step {
            strokes.line(step / 2, 2 - height)
            strokes.line(step / 2, height - 2)
          }
        case 2:
          for x in stride(from: step / 2, to: side, by: step) {
            strokes.move(x, y + 1)
            strokes.line(step / 3, height / 2 - 1)
            strokes.line(-step / 3, height / 2 - 1)
            strokes.line(-step / 3, 1 - height / 2)
            strokes.close()
          }
        case 3:
          strokes.move(0, y + height - 2)
          for _ in 0..<side / step {
            strokes.across(step / 4)
            strokes.down(4 - height)
            strokes.across(step / 2)
            strokes.down(height - 4)
            strokes.across(step / 4)
          }
        default:
          for x in stride(from: step / 4, to: side, by: step / 2) {
            strokes.move(x, y + 2)
            strokes.down(height - 4)
          }
        }
      }
      if band % 2 == 0 { draw(&strong) } else { draw(&quiet) }
      y += height
      band += 1
    }
  }

  /// Petals in rows, one behind another.
  private static func petals(
    _ strong: inout Strokes, _ quiet: inout Strokes, _ chance: inout Chance
  ) {
    let radius = chance.one(of: [8, 12])
    for row in 0..<side / radius {
      let y = (row + 1) * radius
      let shift = row % 2 == 0 ? 0 : -radius
      let inner = radius - 3 - chance.below(3)
      let heart = chance.below(4)
      strong.move(shift, y)
      for petal in 0..<side / (radius * 2) + (row % 2) {
        strong.arc(radius, radius * 2)
        let x = shift + petal * radius * 2 + radius
        quiet.move(x - inner, y)
        quiet.arc(inner, inner * 2)
        switch heart {
        case 0:
          quiet.move(x, y)
          quiet.down(-inner / 2)
        case 1: quiet.circle(x, y - inner / 2, 1)
        case 2:
          quiet.move(x - 2, y)
          quiet.line(2, -inner + 1)
          quiet.line(2, inner - 1)
        default: break
        }
      }
    }
  }

  /// Hills of limestone over water, or the rings of a bronze drum.
  private static func hills(
    _ strong: inout Strokes, _ quiet: inout Strokes, _ chance: inout Chance
  ) {
    if chance.below(3) == 0 {
      let first = 4 + chance.below(4)
      for ring in 0..<3 {
        let radius = first + ring * (5 + chance.below(2))
        if ring % 2 == 0 { strong.circle(24, 24, radius) } else { quiet.circle(24, 24, radius) }
      }
      for (x, y) in [(0, 0), (48, 0), (0, 48), (48, 48)] { quiet.circle(x, y, first) }
      return
    }
    let peaks = [6 + chance.below(8), 10 + chance.below(10), 5 + chance.below(9)]
    for (layer, y) in [20, 44].enumerated() {
      strong.move(layer * -8, y)
      for place in 0..<4 {
        let height = peaks[(place + layer) % 3]
        strong.curve(3, -height, 8, -height)
        strong.curve(5, 0, 8, height)
      }
      for line in 1...2 {
        quiet.move(chance.below(12), y - 2 + line * 2)
        quiet.across(10 + chance.below(24))
      }
    }
  }
}
