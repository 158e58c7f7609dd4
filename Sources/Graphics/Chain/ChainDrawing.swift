internal import Markup

/// A small drawing of who supplies whom: boxes in rows, from the top down, with lines between them.
///
/// It is as wide as the smallest telephone's text, so that its letters keep their size there.
package struct ChainDrawing: Sendable {
  /// Somebody in the chain.
  package struct Box: Sendable {
    let name: String
    let isOwn: Bool

    /// - Parameter isOwn: whether the page is about it.
    package init(_ name: String, isOwn: Bool) {
      self.name = name
      self.isOwn = isOwn
    }
  }

  /// A line from a box to one in a row further down.
  package struct Line: Sendable {
    let from: (row: Int, place: Int)
    let to: (row: Int, place: Int)
    let isMembership: Bool

    /// - Parameter isMembership: whether one belongs to the other, and need not supply it.
    package init(from: (row: Int, place: Int), to: (row: Int, place: Int), isMembership: Bool) {
      (self.from, self.to, self.isMembership) = (from, to, isMembership)
    }
  }

  private static let width = 320
  private static let gap = 8
  private static let size = 13.0
  private static let lineHeight = 17
  private static let mostLines = 4
  /// As many boxes as stand beside one another.
  private static let mostBeside = 3
  /// Room for the lines between two rows.
  private static let between = 30

  private struct Placed {
    let box: Box
    let lines: [String]
    let x: Int
    let y: Int
    let width: Int
    let height: Int

    var middle: Int { x + width / 2 }
    var bottom: Int { y + height }
  }

  private let rows: [[Placed]]
  private let lines: [Line]
  private let height: Int

  package init(rows: [[Box]], lines: [Line], _ widths: LetterWidths) {
    var y = 1
    var placed: [[Placed]] = []
    for row in rows {
      var own: [Placed] = []
      for start in stride(from: 0, to: row.count, by: Self.mostBeside) {
        let part = row[start..<min(row.count, start + Self.mostBeside)]
        let space = Self.width - 2 - Self.gap * (part.count - 1)
        let width = min(190, space / part.count)
        let texts = part.map {
          widths.lines(
            of: $0.name, width: Double(width - 12), size: Self.size, atMost: Self.mostLines)
        }
        let height = Self.lineHeight * (texts.map(\.count).max() ?? 1) + 12
        var x = (Self.width - width * part.count - Self.gap * (part.count - 1)) / 2
        for (box, lines) in zip(part, texts) {
          own.append(Placed(box: box, lines: lines, x: x, y: y, width: width, height: height))
          x += width + Self.gap
        }
        y += height + Self.gap
      }
      y += Self.between - Self.gap
      placed.append(own)
    }
    self.rows = placed
    self.lines = lines
    height = y - Self.between + 1
  }

  /// Adds the drawing as SVG.
  ///
  /// - Parameter label: what it shows, for those who cannot see it.
  package func add(to svg: inout [UInt8], label: String) {
    svg.add(
      "<svg class=\"chain\" viewBox=\"0 0 \(Self.width) \(height)\" role=\"img\" aria-label=\"")
    svg.add(HTMLWriter.escaped(label))
    svg.add("\">")
    for line in lines { add(line, to: &svg) }
    for box in rows.joined() { add(box, to: &svg) }
    svg.add("</svg>")
  }

  private func add(_ line: Line, to svg: inout [UInt8]) {
    let (from, to) = (rows[line.from.row][line.from.place], rows[line.to.row][line.to.place])
    let bend = (from.bottom + to.y) / 2
    let kind = line.isMembership ? " class=\"member\"" : ""
    svg.add(
      "<path\(kind) d=\"M\(from.middle) \(from.bottom)C\(from.middle) \(bend) \(to.middle) \(bend) "
        + "\(to.middle) \(to.y)\"/>")
    if !line.isMembership {
      svg.add("<path class=\"tip\" d=\"M\(to.middle) \(to.y)l-4-7h8z\"/>")
    }
  }

  private func add(_ placed: Placed, to svg: inout [UInt8]) {
    svg.add(placed.box.isOwn ? "<g class=\"own\">" : "<g>")
    svg.add(
      "<rect x=\"\(placed.x)\" y=\"\(placed.y)\" width=\"\(placed.width)\" "
        + "height=\"\(placed.height)\" rx=\"3\"/>")
    var y = placed.y + (placed.height - Self.lineHeight * placed.lines.count) / 2 + 13
    for line in placed.lines {
      svg.add("<text x=\"\(placed.middle)\" y=\"\(y)\">")
      svg.add(HTMLWriter.escaped(line))
      svg.add("</text>")
      y += Self.lineHeight
    }
    svg.add("</g>")
  }
}
