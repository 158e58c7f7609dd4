internal import Catalogue
internal import Markup

/// A map as an SVG of the page: marks that are links, outlines, a scale bar.
struct MapDrawing {
  /// A place to mark.
  struct Mark {
    let place: Coordinates
    let name: String
    /// Where the mark leads; nil for the page's own place.
    let href: String?
    /// What stands in the mark, such as the number the list beside the map gives.
    let number: String
    /// Where the list beside the map has it: there a mark leads that stands for several.
    var listHref: String?
    let provinceCode: String?
  }

  /// The words of a map in a language.
  struct Words {
    let title: String
    let hoangSa: String
    let truongSa: String
    let eastSea: String
    let kilometres: (Double) -> String
    /// The name of a mark that stands for several.
    let several: (Int) -> String
  }

  /// The most bytes a map on a record's page may have.
  static let recordBudget = 7_600
  /// The most bytes a map of a list may have, without its marks.
  static let listBudget = 40_000
  private static let radius = 10.0
  /// The room of the scale bar at the lower edge.
  private static let barHeight = 24.0

  let svg: String
  /// Whether no outline is drawn: an honest schematic.
  let isSchematic: Bool

  /// Draws marks; nil where there are none.
  ///
  /// - Parameters:
  ///   - span: the least a map shows, in degrees of latitude
  ///   - budget: the most bytes outlines may take with everything else
  init?(
    _ marks: [Mark], on library: MapOutlines.Library, words: Words, atLeast span: Double,
    budget: Int
  ) {
    guard let inner = GeoBox(around: marks.map(\.place)) else { return nil }
    var frame = MapFrame(around: inner, atLeast: span, foot: Self.barHeight)
    let provinces = Set(marks.compactMap(\.provinceCode))
      .union(library.provinces(in: frame.box))
    let showsArchipelagos = Archipelagos.belong(to: frame.box, provinces: provinces)
    if showsArchipelagos {
      // A map of most of the country reaches out to them; any other shows them in a box below.
      frame =
        inner.north - inner.south > 8
        ? MapFrame(
          around: inner.reaching(Archipelagos.places), atLeast: span, foot: Self.barHeight)
        : MapFrame(around: inner, atLeast: span, foot: ArchipelagoInset.height + 4)
    }
    var labels = MapLabels(height: frame.height)
    let ending = Self.ending(frame, words, &labels, showsArchipelagos: showsArchipelagos)
    let markElements = Self.elements(of: Self.clusters(of: marks, frame), words, &labels)
    let outlines = MapOutlines(library, in: frame)
    let head = """
      <svg class="map" viewBox="0 0 \(Int(MapFrame.width)) \(Int(frame.height.rounded()))" \
      role="group" aria-label="\(HTMLWriter.escaped(words.title))">
      """
    let rest = head.utf8.count + ending.utf8.count + markElements.utf8.count + 64
    let drawn = outlines.svg(atMost: max(0, budget - rest))
    svg = head + drawn + ending + markElements + "</svg>"
    isSchematic = drawn.isEmpty
  }

  /// Marks that would lie on one another, drawn as one.
  private struct Cluster {
    let centre: MapPoint
    var marks: [Mark]
  }

  private static func clusters(of marks: [Mark], _ frame: MapFrame) -> [Cluster] {
    var clusters: [Cluster] = []
    var cells: [Int: [Int]] = [:]
    let size = radius * 2
    func cell(_ x: Int, _ y: Int) -> Int { y * 1000 + x }
    for mark in marks {
      let point = frame.point(of: mark.place)
      let (x, y) = (Int(point.x / size), Int(point.y / size))
      var nearest: Int?
      search: for dy in -1...1 {
        for dx in -1...1 {
          for index in cells[cell(x + dx, y + dy)] ?? [] {
            let centre = clusters[index].centre
            let (ex, ey) = (centre.x - point.x, centre.y - point.y)
            if ex * ex + ey * ey < size * size * 0.8 {
              nearest = index
              break search
            }
          }
        }
      }
      if let nearest {
        clusters[nearest].marks.append(mark)
      } else {
        cells[cell(x, y), default: []].append(clusters.count)
        clusters.append(Cluster(centre: point, marks: [mark]))
      }
    }
    return clusters
  }

  private static func elements(
    of clusters: [Cluster], _ words: Words, _ labels: inout MapLabels
  ) -> String {
    for cluster in clusters { labels.reserve(cluster.centre, radius: radius) }
    var svg = ""
    for cluster in clusters {
      let first = cluster.marks[0]
      let isSingle = cluster.marks.count == 1
      let name = isSingle ? first.name : words.several(cluster.marks.count)
      let text = isSingle ? first.number : "×\(cluster.marks.count)"
      let (x, y) = (cluster.centre.x, cluster.centre.y)
      var element = "<circle cx=\"\(tenths(x))\" cy=\"\(tenths(y))\" r=\"\(tenths(radius))\"/>"
      if !text.isEmpty {
        element +=
          "<text class=\"number\" x=\"\(tenths(x))\" y=\"\(tenths(y + 4))\">"
          + "\(HTMLWriter.escaped(text))</text>"
      }
      if isSingle, let label = labels.place(name, beside: cluster.centre, radius: radius) {
        let anchor = label.isEndAligned ? " text-anchor=\"end\"" : ""
        element +=
          "<text class=\"name\" x=\"\(tenths(label.x))\" y=\"\(tenths(label.baseline))\"\(anchor)>"
          + "\(HTMLWriter.escaped(label.text))</text>"
      }
      let kind = isSingle ? "mark" : "mark several"
      let title = "<title>\(HTMLWriter.escaped(name))</title>"
      if let href = isSingle ? first.href : first.listHref ?? first.href {
        svg += "<a class=\"\(kind)\" href=\"\(HTMLWriter.escaped(href))\">\(title)\(element)</a>"
      } else {
        svg += "<g class=\"\(kind) own\">\(title)\(element)</g>"
      }
    }
    return svg
  }

  /// The frame's furniture: the scale bar, and the archipelagos where they belong.
  private static func ending(
    _ frame: MapFrame, _ words: Words, _ labels: inout MapLabels, showsArchipelagos: Bool
  ) -> String {
    let bar = frame.scaleBar
    let y = frame.height - 10
    labels.reserve(x: 6, y: y - 22, width: bar.units + 8, height: 32)
    var svg = """
      <path class="scale" d="M10 \(tenths(y - 4))v4h\(tenths(bar.units))v-4"/>\
      <text class="scale" x="10" y="\(tenths(y - 8))">\
      \(HTMLWriter.escaped(words.kilometres(bar.kilometres)))</text>
      """
    guard showsArchipelagos else { return svg }
    if Archipelagos.lie(in: frame.box) {
      for (place, name) in zip(Archipelagos.places, [words.hoangSa, words.truongSa]) {
        let point = frame.point(of: place)
        labels.reserve(x: point.x - 66, y: point.y - 8, width: 132, height: 32)
        svg += Archipelagos.dots(at: point)
        svg += text("islands", min(point.x, MapFrame.width - 70), point.y + 19, name)
      }
      let sea = frame.point(of: Archipelagos.eastSea)
      labels.reserve(x: sea.x - 40, y: sea.y - 14, width: 80, height: 20)
      svg += text("sea", sea.x, sea.y, words.eastSea)
    } else {
      svg += ArchipelagoInset(frame, words).svg
    }
    return svg
  }

  static func text(_ kind: String, _ x: Double, _ y: Double, _ text: String) -> String {
    "<text class=\"\(kind)\" x=\"\(tenths(x))\" y=\"\(tenths(y))\">"
      + "\(HTMLWriter.escaped(text))</text>"
  }

  static func tenths(_ value: Double) -> String {
    DecimalText.of(value, places: 1)
  }
}
