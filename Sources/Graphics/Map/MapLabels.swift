/// Places names beside marks so that no two overlap; a name that finds no place is left out, for
/// the list beside the map says it too.
struct MapLabels {
  struct Label {
    /// One line, or two of a long name, with where each stands.
    let lines: [(text: String, baseline: Double)]
    let x: Double
    let isEndAligned: Bool
  }

  /// The height of a name's letters, in drawing units.
  static let fontSize = 13.0
  private static let lineHeight = 15.0
  /// The width of an average letter in the widest of the fonts a reader may have.
  static let letterWidth = 7.8
  /// The most letters a line may have.
  static let longest = 26

  private struct Box {
    let left, right, top, bottom: Double

    func overlaps(_ other: Box) -> Bool {
      left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }
  }

  private var taken: [Box] = []
  private let width: Double
  private let height: Double

  init(width: Double = MapFrame.pageWidth, height: Double) {
    self.width = width
    self.height = height
  }

  /// Keeps a rectangle free of names.
  mutating func reserve(x: Double, y: Double, width: Double, height: Double) {
    taken.append(Box(left: x, right: x + width, top: y, bottom: y + height))
  }

  /// A place for a name beside a mark: right, left, below or above it, or at a corner.
  ///
  /// - Parameter halfWidth: half of how wide the mark is
  mutating func place(
    _ name: String, beside centre: MapPoint, halfWidth: Double, radius: Double
  ) -> Label? {
    let lines = Self.lines(of: name)
    let wide = Double(lines.map(\.count).max() ?? 0) * Self.letterWidth
    let half = Self.fontSize / 2 + Double(lines.count - 1) * Self.lineHeight / 2
    let candidates: [(left: Double, middle: Double, isEnd: Bool)] = [
      (centre.x + halfWidth + 3, centre.y, false),
      (centre.x - halfWidth - 3 - wide, centre.y, true),
      (centre.x - wide / 2, centre.y + radius + half + 2, false),
      (centre.x - wide / 2, centre.y - radius - half - 2, false),
      (centre.x + radius / 2, centre.y - radius - half + 2, false),
      (centre.x + radius / 2, centre.y + radius + half - 2, false),
      (centre.x - radius / 2 - wide, centre.y - radius - half + 2, true),
      (centre.x - radius / 2 - wide, centre.y + radius + half - 2, true),
    ]
    for (left, middle, isEnd) in candidates {
      let box = Box(
        left: left, right: left + wide, top: middle - half - 1, bottom: middle + half + 1)
      guard box.left >= 2, box.right <= width - 2, box.top >= 2,
        box.bottom <= height - 2, !taken.contains(where: { $0.overlaps(box) })
      else { continue }
      taken.append(box)
      let first = middle + 4.5 - Double(lines.count - 1) * Self.lineHeight / 2
      return Label(
        lines: lines.enumerated().map { ($0.element, first + Double($0.offset) * Self.lineHeight) },
        x: isEnd ? left + wide : left, isEndAligned: isEnd)
    }
    return nil
  }

  /// Keeps room for a short name around a point.
  ///
  /// - Returns: where its letters stand; nil where there is no room.
  mutating func place(_ name: String, at centre: MapPoint) -> Double? {
    let half = Double(name.count) * Self.letterWidth / 2
    let box = Box(
      left: centre.x - half, right: centre.x + half, top: centre.y - Self.fontSize / 2 - 1,
      bottom: centre.y + Self.fontSize / 2 + 1)
    guard box.left >= 2, box.right <= width - 2, box.top >= 2, box.bottom <= height - 2,
      !taken.contains(where: { $0.overlaps(box) })
    else { return nil }
    taken.append(box)
    return centre.y + 4.5
  }

  /// A name in one line or, cut at the space nearest to its middle, in two.
  private static func lines(of name: String) -> [String] {
    guard name.count > longest else { return [name] }
    let letters = Array(name)
    let middle = letters.count / 2
    let spaces = letters.indices.filter { letters[$0] == " " }
    guard let space = spaces.min(by: { abs($0 - middle) < abs($1 - middle) }) else {
      return [String(letters.prefix(longest - 1)) + "…"]
    }
    return [letters[..<space], letters[(space + 1)...]].map { line in
      line.count > longest ? String(line.prefix(longest - 1)) + "…" : String(line)
    }
  }
}
