/// Draws together what would lie on one another: each mark of a map is seen, alone or in a group.
struct MapClusters {
  /// Marks that are drawn as one.
  struct Cluster {
    let centre: MapPoint
    fileprivate(set) var marks: [MapDrawing.Mark]
    /// What stands in it.
    fileprivate(set) var text: String
    /// In drawing units.
    fileprivate(set) var width: Double

    /// Whether it is the page's own place, which is never hidden in a crowd.
    var isOwn: Bool { marks.count == 1 && marks[0].href == nil }
  }

  private(set) var clusters: [Cluster] = []
  private let words: MapDrawing.Words
  private let radius: Double
  private let spread: Double
  /// Up to how many clusters their widths are looked at, each against each.
  private static let mostCompared = 300

  /// - Parameter spread: how far marks are drawn together, 1 for what would touch.
  init(
    _ marks: [MapDrawing.Mark], in frame: MapFrame, _ words: MapDrawing.Words, radius: Double,
    spread: Double
  ) {
    self.words = words
    self.radius = radius
    self.spread = spread
    gather(marks, in: frame)
    for index in clusters.indices { measure(index) }
    if clusters.count <= Self.mostCompared { mergeOverlapping() }
  }

  /// Puts each mark with a neighbour nearer than a disc, found through a grid of cells.
  private mutating func gather(_ marks: [MapDrawing.Mark], in frame: MapFrame) {
    let size = radius * 2 * spread
    var cells: [Int: [Int]] = [:]
    for mark in marks {
      let point = frame.point(of: mark.place)
      let (column, row) = (Int(point.x / size), Int(point.y / size))
      let near = (-1...1).flatMap { dy in
        (-1...1).flatMap { dx in cells[(row + dy) * 1000 + column + dx] ?? [] }
      }
      let neighbour = near.first { index in
        let (dx, dy) = (
          clusters[index].centre.x - point.x, clusters[index].centre.y - point.y
        )
        return dx * dx + dy * dy < size * size * 0.8
      }
      if let neighbour, mark.href != nil {
        clusters[neighbour].marks.append(mark)
        continue
      }
      // The page's own place is in no cell: nothing joins it.
      if mark.href != nil { cells[row * 1000 + column, default: []].append(clusters.count) }
      clusters.append(Cluster(centre: point, marks: [mark], text: "", width: 0))
    }
  }

  private mutating func measure(_ index: Int) {
    let marks = clusters[index].marks
    let text = marks.count == 1 ? marks[0].number : words.together(marks.map(\.number))
    clusters[index].text = text
    clusters[index].width = max(radius * 2, Double(text.count) * 8 + 8)
  }

  /// Joins clusters whose shapes overlap, until none do.
  private mutating func mergeOverlapping() {
    var index = 0
    while index < clusters.count {
      let other = clusters.indices.first { $0 > index && overlaps(index, $0) }
      guard let other else {
        index += 1
        continue
      }
      clusters[index].marks += clusters[other].marks
      clusters.remove(at: other)
      measure(index)
      index = 0
    }
  }

  private func overlaps(_ left: Int, _ right: Int) -> Bool {
    let (a, b) = (clusters[left], clusters[right])
    return !a.isOwn && !b.isOwn && abs(a.centre.y - b.centre.y) < radius * 2
      && abs(a.centre.x - b.centre.x) < (a.width + b.width) / 2
  }
}
