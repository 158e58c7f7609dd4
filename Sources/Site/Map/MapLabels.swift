/// Places names beside marks so that no two overlap; a name that finds no place is left out, for
/// the list beside the map says it too.
struct MapLabels {
  struct Label {
    let text: String
    let x, baseline: Double
    let isEndAligned: Bool
  }

  /// The height of a name's letters, in drawing units.
  static let fontSize = 13.0
  /// The width of an average letter in the widest of the fonts a reader may have.
  private static let letterWidth = 7.8
  /// The most letters a name may have.
  static let longest = 26

  private struct Box {
    let left, right, top, bottom: Double

    func overlaps(_ other: Box) -> Bool {
      left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }
  }

  private var taken: [Box] = []
  private let height: Double

  init(height: Double) {
    self.height = height
  }

  /// Keeps a circle free of names.
  mutating func reserve(_ centre: MapPoint, radius: Double) {
    taken.append(
      Box(
        left: centre.x - radius, right: centre.x + radius, top: centre.y - radius,
        bottom: centre.y + radius))
  }

  /// Keeps a rectangle free of names.
  mutating func reserve(x: Double, y: Double, width: Double, height: Double) {
    taken.append(Box(left: x, right: x + width, top: y, bottom: y + height))
  }

  /// A place for a name beside a mark: right, left, below or above it.
  ///
  /// - Parameter halfWidth: half of how wide the mark is
  mutating func place(
    _ name: String, beside centre: MapPoint, halfWidth: Double, radius: Double
  ) -> Label? {
    let text = name.count > Self.longest ? name.prefix(Self.longest - 1) + "…" : name
    let width = Double(text.count) * Self.letterWidth
    let half = Self.fontSize / 2
    let candidates: [(left: Double, middle: Double, isEnd: Bool)] = [
      (centre.x + halfWidth + 3, centre.y, false),
      (centre.x - halfWidth - 3 - width, centre.y, true),
      (centre.x - width / 2, centre.y + radius + half + 2, false),
      (centre.x - width / 2, centre.y - radius - half - 2, false),
    ]
    for (left, middle, isEnd) in candidates {
      let box = Box(
        left: left, right: left + width, top: middle - half - 1, bottom: middle + half + 1)
      guard box.left >= 2, box.right <= MapFrame.width - 2, box.top >= 2,
        box.bottom <= height - 2, !taken.contains(where: { $0.overlaps(box) })
      else { continue }
      taken.append(box)
      return Label(
        text: String(text), x: isEnd ? left + width : left, baseline: middle + 4.5,
        isEndAligned: isEnd)
    }
    return nil
  }
}
