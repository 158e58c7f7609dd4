// How each motif is drawn: strokes of the stronger tone, strokes of the quieter one.
extension ProductPattern {
  /// Bamboo strips over and under one another, the same from all four sides.
  static func weave(
    _ strong: inout PatternStrokes, _ quiet: inout PatternStrokes, _ chance: inout Chance
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
  static func honeycomb(
    _ strong: inout PatternStrokes, _ quiet: inout PatternStrokes, _ chance: inout Chance
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
  static func ears(
    _ strong: inout PatternStrokes, _ quiet: inout PatternStrokes, _ chance: inout Chance
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
  static func barrels(
    _ strong: inout PatternStrokes, _ quiet: inout PatternStrokes, _ chance: inout Chance
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
  static func terraces(
    _ strong: inout PatternStrokes, _ quiet: inout PatternStrokes, _ chance: inout Chance
  ) {
    let wave = chance.one(of: [24, 48])
    var y = 2 + chance.below(4)
    var bend = 4 + chance.below(6)
    var line = 0
    while y < side {
      func draw(_ strokes: inout PatternStrokes) {
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
  static func leaves(
    _ strong: inout PatternStrokes, _ quiet: inout PatternStrokes, _ chance: inout Chance
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
  static func brocade(
    _ strong: inout PatternStrokes, _ quiet: inout PatternStrokes, _ chance: inout Chance
  ) {
    var y = 0
    var band = 0
    while y < side {
      let height = min(side - y, chance.one(of: [4, 8, 8, 12]))
      let step = chance.one(of: [8, 12, 24])
      let kind = height < 8 ? 0 : 1 + chance.below(4)
      func draw(_ strokes: inout PatternStrokes) {
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
  static func petals(
    _ strong: inout PatternStrokes, _ quiet: inout PatternStrokes, _ chance: inout Chance
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
  static func hills(
    _ strong: inout PatternStrokes, _ quiet: inout PatternStrokes, _ chance: inout Chance
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
