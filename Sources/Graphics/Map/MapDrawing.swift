package import Catalogue
internal import Markup

/// A map as an SVG of the page: marks that are links, outlines, a scale bar.
package struct MapDrawing {
  /// A place to mark.
  package struct Mark {
    package let place: Coordinates
    package let name: String
    /// What is written where the name has no room, such as a commune's name without its kind.
    package var shortName: String?
    /// Where the mark leads; nil for the page's own place.
    package let href: String?
    /// What stands in the mark, such as the number the list beside the map gives.
    package let number: String
    package let province: Province?

    /// How much it stands for: the number in it, where it has one of its own.
    var weight: Int { counts ? Int(number) ?? 1 : 1 }
    /// Whether its number counts something, and is not a place in a list.
    package var counts = false

    package init(
      place: Coordinates, name: String, shortName: String? = nil, href: String?, number: String,
      province: Province?, counts: Bool = false
    ) {
      self.place = place
      self.name = name
      self.shortName = shortName
      self.href = href
      self.number = number
      self.province = province
      self.counts = counts
    }
  }

  /// What a map is of: a unit that is shown whole, whatever its marks.
  package struct Subject {
    package var province: Province?
    /// A commune's code; its outline stands out.
    package var commune: String?
    /// How dark communes are drawn, by code: from 1, a few products, to `darkest`, many.
    package var shades: [String: Int] = [:]

    /// The way of a trail.
    package var ways: [[Coordinates]] = []
    /// Whether the way is known; else its lines tell the order of the stops alone.
    package var isWayGiven = false

    package static let darkest = 4

    package init(province: Province? = nil, commune: String? = nil) {
      self.province = province
      self.commune = commune
    }
  }

  /// The words of a map in a language.
  package struct Words {
    let title: String
    let hoangSa: String
    let truongSa: String
    let eastSea: String
    let kilometres: (Double) -> String
    /// The name of a mark that stands for several.
    let several: (Int) -> String
    /// What stands in a mark that stands for several, from what stands in each.
    let together: ([String]) -> String
    let province: (Province) -> String

    package init(
      title: String, hoangSa: String, truongSa: String, eastSea: String,
      kilometres: @escaping (Double) -> String, several: @escaping (Int) -> String,
      together: @escaping ([String]) -> String, province: @escaping (Province) -> String
    ) {
      self.title = title
      self.hoangSa = hoangSa
      self.truongSa = truongSa
      self.eastSea = eastSea
      self.kilometres = kilometres
      self.several = several
      self.together = together
      self.province = province
    }
  }

  /// The most bytes a map on a record's page may have.
  package static let recordBudget = 7_600
  /// The most bytes a map of a list may have, without its marks.
  package static let listBudget = 40_000
  private static let radius = 12.0
  /// A drawing of fewer bytes is a rectangle at most.
  private static let plainest = 100
  /// The room of the scale bar at the lower edge.
  private static let barHeight = 24.0

  package let svg: String
  /// Whether no boundary is drawn: an honest schematic.
  package let isSchematic: Bool
  /// Whether nothing at all is drawn below the marks.
  package let isBare: Bool
  /// Whether it shows the coast that comes with the program, which is owed its credit.
  package let showsProgramsCoast: Bool
  /// How much of the world it shows from west to east.
  package let kilometresAcross: Double
  /// Whether it shows communes in their shades.
  package let isShaded: Bool

  /// Draws marks; nil where there are none.
  ///
  /// - Parameters:
  ///   - span: the least a map shows, in degrees of latitude
  ///   - budget: the most bytes outlines may take with everything else
  ///   - subject: what the map is of, beside its marks
  ///   - list: where a mark of several leads: to the list that names each of them
  package init?(
    _ marks: [Mark], on library: OutlineLibrary, words: Words, atLeast span: Double,
    budget: Int, subject: Subject = Subject(), list: String? = nil
  ) {
    guard var inner = GeoBox(around: marks.map(\.place)) else { return nil }
    let whole =
      subject.province.flatMap { library.box(of: $0) }
      ?? subject.commune.flatMap { library.box(ofCommune: $0) }
    if let whole { inner = inner.reaching(whole.corners) }
    for way in subject.ways { inner = inner.reaching(way) }
    var frame = MapFrame(around: inner, atLeast: span, foot: Self.barHeight)
    let provinces = Set(marks.compactMap(\.province?.code))
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
    let free = labels
    var (spread, markElements) = (1.0, "")
    repeat {
      // What does not fit is drawn together.
      let clusters = MapClusters(marks, in: frame, words, radius: Self.radius, spread: spread)
      labels = free
      markElements = Self.elements(of: clusters.clusters, words, &labels, list: list)
      spread *= 1.5
    } while markElements.utf8.count > budget * 4 / 5 && spread < 40
    let outlines = MapOutlines(library, in: frame, subject)
    let names =
      outlines.hasProvinces ? "" : Self.names(ofProvincesIn: frame, words, &labels)
    let way = Self.way(subject, in: frame)
    let rest =
      ending.utf8.count + markElements.utf8.count + names.utf8.count + way.utf8.count + 300
    let drawn = outlines.svg(atMost: max(0, budget - rest))
    isBare = drawn.isEmpty
    isSchematic = isBare || !outlines.hasBoundaries
    showsProgramsCoast = !isBare && outlines.hasBase && library.hasProgramsCoast
    kilometresAcross = frame.kilometresAcross
    isShaded = !isBare && outlines.isShaded
    // Land from edge to edge says nothing of how places lie to one another.
    let isPlain = !outlines.hasBoundaries && drawn.utf8.count < Self.plainest
    let ground = drawn + (isPlain ? "<path class=\"grid\" d=\"\(frame.grid)\"/>" : "")
    svg =
      """
      <svg class="\(isBare ? "map schematic" : outlines.hasBase ? "map coast" : "map")" \
      viewBox="0 0 \(Int(frame.width)) \(Int(frame.height.rounded()))" \
      aria-label="\(HTMLWriter.escaped(words.title))">
      """ + ground + way + names + ending + markElements + "</svg>"
  }

  /// The most of the world a map shows on which no province needs a name, in kilometres.
  private static let nearView = 60.0

  /// Provinces by their names at their centres, where nothing draws them and there is room.
  private static func names(
    ofProvincesIn frame: MapFrame, _ words: Words, _ labels: inout MapLabels
  ) -> String {
    guard frame.kilometresAcross > nearView else { return "" }
    var svg = ""
    for province in Province.all {
      guard let centre = ProvinceBox.centre(of: province) else { continue }
      let point = frame.point(of: centre)
      let name = words.province(province)
      if let y = labels.place(name, at: point) { svg += text("province", point.x, y, name) }
    }
    return svg
  }

  /// The way of a trail as a line; nothing for a map without one.
  private static func way(_ subject: Subject, in frame: MapFrame) -> String {
    var path = ""
    for line in subject.ways where line.count > 1 {
      var last: MapPoint?
      for (index, place) in line.enumerated() {
        let point = frame.point(of: place)
        // A step nobody sees is none; the end is kept.
        if let last, index < line.count - 1, abs(last.x - point.x) + abs(last.y - point.y) < 1.5 {
          continue
        }
        path += "\(last == nil ? "M" : "L")\(tenths(point.x)) \(tenths(point.y))"
        last = point
      }
    }
    let kind = subject.isWayGiven ? "way" : "way order"
    return path.isEmpty ? "" : "<path class=\"\(kind)\" d=\"\(path)\"/>"
  }

  private static func elements(
    of clusters: [MapClusters.Cluster], _ words: Words, _ labels: inout MapLabels, list: String?
  ) -> String {
    // How many marks each province has.
    let provinces = Dictionary(
      clusters.flatMap(\.marks).compactMap { $0.province.map { ($0.code, 1) } },
      uniquingKeysWith: +)
    for cluster in clusters {
      labels.reserve(
        x: cluster.centre.x - cluster.width / 2, y: cluster.centre.y - radius,
        width: cluster.width, height: radius * 2)
    }
    var svg = ""
    for cluster in clusters {
      let first = cluster.marks[0]
      let isSingle = cluster.marks.count == 1
      let name = isSingle ? first.name : words.several(cluster.marks.count)
      var element = shape(of: cluster)
      let shown =
        isSingle
        ? [name, first.shortName].compactMap { $0 } : [label(of: cluster, among: provinces, words)]
      var label: MapLabels.Label?
      for name in shown where label == nil {
        label = labels.place(
          name, beside: cluster.centre, halfWidth: cluster.width / 2, radius: radius)
      }
      if let label {
        let anchor = label.isEndAligned ? " text-anchor=\"end\"" : ""
        for line in label.lines {
          element +=
            "<text class=\"name\" x=\"\(tenths(label.x))\" y=\"\(tenths(line.baseline))\"\(anchor)>"
            + "\(HTMLWriter.escaped(line.text))</text>"
        }
      }
      // A mark of several leads to none of them: it says which they are, and leads to their list.
      let title =
        "<title>\(HTMLWriter.escaped(isSingle ? name : Self.list(of: cluster, name)))</title>"
      if let href = isSingle ? first.href : list {
        svg += "<a class=\"mark\" href=\"\(HTMLWriter.escaped(href))\">\(title)\(element)</a>"
      } else {
        svg += "<g class=\"mark\(isSingle ? " own" : "")\">\(title)\(element)</g>"
      }
    }
    return svg
  }

  /// What a mark of several stands for: how many, and the first of them by name.
  private static func list(of cluster: MapClusters.Cluster, _ count: String) -> String {
    let names = cluster.marks.prefix(8).map(\.name).joined(separator: "; ")
    return "\(count): \(names)" + (cluster.marks.count > 8 ? "; …" : "")
  }

  /// What is written beside a mark that stands for several: their names where these are short; else
  /// the provinces that lie in it whole, the largest first; else the largest place.
  private static func label(
    of cluster: MapClusters.Cluster, among totals: [String: Int], _ words: Words
  ) -> String {
    let ordered = cluster.marks.sorted { ($1.weight, $0.name) < ($0.weight, $1.name) }
    if ordered.count < 4 {
      let names = ordered.map(\.name).joined(separator: ", ")
      if names.count <= MapLabels.longest { return names }
    }
    let first = ordered[0].name + " …"
    guard totals.count > 1 else { return first }
    var parts: [String: (province: Province, marks: Int, weight: Int)] = [:]
    for mark in cluster.marks {
      guard let province = mark.province else { return first }
      let known = parts[province.code] ?? (province, 0, 0)
      parts[province.code] = (province, known.marks + 1, known.weight + mark.weight)
    }
    // A province's name for a part of it would give that part its number.
    let whole = parts.values.filter { $0.marks == totals[$0.province.code] }
      .sorted { ($1.weight, $0.province.code) < ($0.weight, $1.province.code) }
      .map { words.province($0.province) }
    guard !whole.isEmpty else { return first }
    let names = whole.joined(separator: ", ")
    let isAll = whole.count == parts.count && names.count <= MapLabels.longest * 2
    return isAll ? names : whole[0] + " …"
  }

  /// A disc, or a pill where the text needs more room, with the text in it.
  private static func shape(of cluster: MapClusters.Cluster) -> String {
    let (x, y) = (cluster.centre.x, cluster.centre.y)
    let shape =
      "<rect x=\"\(tenths(x - cluster.width / 2))\" y=\"\(tenths(y - radius))\" "
      + "width=\"\(tenths(cluster.width))\" height=\"\(tenths(radius * 2))\" "
      + "rx=\"\(tenths(radius))\"/>"
    return cluster.text.isEmpty ? shape : shape + text("number", x, y + 4.5, cluster.text)
  }

  // MARK: what stands on every map

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
    if showsArchipelagos { svg += archipelagos(frame, words, &labels) }
    return svg
  }

  /// The width of an average letter in a small map, whose fonts are a system's own.
  private static let smallLetterWidth = 5.8

  /// Hoàng Sa and Trường Sa at their places, or in a box where the map does not reach there.
  ///
  /// - Parameter isSmall: whether the map is a small one, with room for their names alone
  static func archipelagos(
    _ frame: MapFrame, _ words: Words, _ labels: inout MapLabels, isSmall: Bool = false
  ) -> String {
    guard Archipelagos.lie(in: frame.box) else {
      let inset = ArchipelagoInset(frame, words)
      labels.reserve(
        x: inset.left - 6, y: inset.top - 6, width: frame.width, height: frame.height)
      return inset.svg
    }
    var svg = ""
    for (place, name) in zip(Archipelagos.places, [words.hoangSa, words.truongSa]) {
      let point = frame.point(of: place)
      let half =
        isSmall
        ? Double(name.count) * smallLetterWidth / 2
        : max(66, Double(name.count) * MapLabels.letterWidth / 2)
      let x = min(point.x, frame.width - half - 4)
      labels.reserve(x: x - half, y: point.y - 8, width: half * 2, height: 32)
      svg += Archipelagos.dots(at: point)
      svg += text("islands", x, point.y + 19, name)
    }
    let sea = frame.point(of: Archipelagos.eastSea)
    let x = min(sea.x, frame.width - (isSmall ? 32 : 40))
    labels.reserve(x: x - 40, y: sea.y - 14, width: 80, height: 20)
    return svg + text("sea", x, sea.y, words.eastSea)
  }

  static func text(_ kind: String, _ x: Double, _ y: Double, _ text: String) -> String {
    "<text class=\"\(kind)\" x=\"\(tenths(x))\" y=\"\(tenths(y))\">"
      + "\(HTMLWriter.escaped(text))</text>"
  }

  static func tenths(_ value: Double) -> String {
    DecimalText.of(value, places: 1)
  }
}
