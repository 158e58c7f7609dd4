internal import Diagnostics
internal import Markup

/// A line or an area of an editor's map, in degrees (WGS 84).
package struct Outline: Sendable {
  /// What an outline is of, by which maps choose what to draw.
  package enum Level: String, Sendable {
    /// Land and islands, neighbours' too: with it, what is beside is sea.
    case base
    case province
    case commune
    case other
  }

  /// The areas, each with its rings, of which those inside another are holes; or the lines.
  package let shapes: [[[Coordinates]]]
  package let isArea: Bool
  package let name: String?
  /// The unit's code, where the outline says it is one: a province's of two digits, a commune's of five.
  package let unitCode: String?
  package let level: Level
  /// The trail whose way it is; lines alone have one.
  package fileprivate(set) var trail: Reference?
  /// How far the points of its file lie apart on average, in degrees: by this maps know whether it is
  /// fine enough for them.
  package fileprivate(set) var spacing = 0.0
  /// Whether it is of the coast that comes with the program.
  package fileprivate(set) var isProgramsOwn = false

  /// The coast that comes with the program (`.ci/coast.py`); a base of the publisher's own takes its place.
  package static let installedPath = "coast.geojson"

  /// The largest map file, in bytes.
  private static let largest = 8 << 20

  /// Reads a GeoJSON file (RFC 7946).
  ///
  /// - Returns: its outlines, and a hash of the file.
  static func read(
    _ file: SourceFile, in tree: some SourceTree, _ seaNames: SeaNames,
    _ units: AdministrativeUnits, report: inout Report
  ) -> (outlines: [Outline], source: ContentHash) {
    guard let text = SourceText(file, in: tree, largest: largest, report: &report),
      let root = JSONReader.read(text.bytes[text.start...], path: file.path, report: &report)
    else { return ([], ContentHash([])) }
    root.forEachProperty { $0.forEachText { seaNames.check($0, &report) } }
    checkProjection(of: root, &report)
    var reader = Reader(units: units)
    let errors = report.errorCount
    reader.read(root, &report)
    if reader.outlines.allSatisfy({ $0.shapes.isEmpty }), report.errorCount == errors {
      report.warning(.drawsNothing, at: root.span.first)
    }
    reader.tellPassedOver(&report)
    let spacing = spacing(of: reader.outlines)
    let outlines = reader.outlines.map { outline in
      var outline = outline
      outline.spacing = spacing
      outline.isProgramsOwn = file.path == installedPath
      return outline
    }
    return (outlines, ContentHash(text.bytes))
  }

  /// The outlines that maps are drawn on: the publisher's, with the program's coast below them where
  /// they bring no base of their own.
  ///
  /// - Returns: the outlines, and a hash of their files.
  static func all(
    _ files: [SourceFile], in tree: any SourceTree, _ seaNames: SeaNames,
    _ units: AdministrativeUnits, jobs: Int, report: inout Report
  ) -> (outlines: [Outline], source: ContentHash) {
    func read(_ files: [SourceFile]) -> [(outlines: [Outline], source: ContentHash)] {
      concurrentMap(files, jobs: jobs, report: &report) { file, report in
        Outline.read(file, in: tree, seaNames, units, report: &report)
      }
    }
    var maps = read(files)
    if !maps.contains(where: { $0.outlines.contains { $0.level == .base } }) {
      maps = read(tree.files.filter { $0.path == installedPath }) + maps
    }
    var source = Fingerprint()
    for map in maps { source.add(map.source) }
    return (maps.flatMap(\.outlines), source.hash)
  }

  /// Reports a file that says it is in another projection, as the format of 2008 allowed.
  private static func checkProjection(of root: Node, _ report: inout Report) {
    guard let crs = root["crs"]?.value, let name = crs["properties"]?.value.text("name"),
      !name.contains("CRS84"), !name.hasSuffix(":4326")
    else { return }
    report.error(
      .otherProjection(name), at: crs["properties"]?.value["name"]?.value.span ?? crs.span,
      hint: .exportAgain)
  }

  /// How long a line between two points is, on average over a file.
  private static func spacing(of outlines: [Outline]) -> Double {
    var (length, count) = (0.0, 0)
    for path in outlines.flatMap(\.shapes).joined() {
      for (a, b) in zip(path, path.dropFirst()) {
        let (dx, dy) = (b.longitude - a.longitude, b.latitude - a.latitude)
        length += (dx * dx + dy * dy).squareRoot()
        count += 1
      }
    }
    return count == 0 ? 0 : length / Double(count)
  }

  /// Gathers the outlines of a file, and what of it is not drawn.
  private struct Reader {
    let units: AdministrativeUnits
    var outlines: [Outline] = []
    private var withoutGeometry: [SourceSpan] = []
    private var points: [SourceSpan] = []

    init(units: AdministrativeUnits) { self.units = units }

    mutating func read(_ root: Node, _ report: inout Report) {
      switch root.text("type") {
      case "FeatureCollection":
        guard case .list(let features)? = root["features"]?.value.content else {
          report.error(.noFeatures, at: root.span.first)
          return
        }
        for feature in features { self.feature(feature, &report) }
      case "Feature": feature(root, &report)
      case let type? where Self.depths[type] != nil || Self.isPassedOver(type):
        geometry(root, of: nil, &report)
      default: report.error(.notGeoJSON, at: root.span.first)
      }
    }

    /// Says what was passed over, once for a file.
    func tellPassedOver(_ report: inout Report) {
      if let first = withoutGeometry.first {
        report.warning(.withoutGeometry(withoutGeometry.count), at: first)
      }
      if let first = points.first {
        report.warning(.pointsNotDrawn(points.count), at: first, hint: .pointsAreRecords)
      }
    }

    private mutating func feature(_ node: Node, _ report: inout Report) {
      guard let geometry = node["geometry"]?.value else {
        report.error(.noGeometry, at: node.entries.first?.keySpan ?? node.span)
        return
      }
      if case .scalar("null", isPlain: true) = geometry.content {
        withoutGeometry.append(geometry.span)
      } else {
        self.geometry(geometry, of: node, &report)
      }
    }

    /// How deep the positions stand in a geometry's coordinates.
    private static let depths = [
      "LineString": 1, "Polygon": 2, "MultiLineString": 2, "MultiPolygon": 3,
    ]

    private static func isPassedOver(_ type: String) -> Bool {
      ["Point", "MultiPoint", "GeometryCollection"].contains(type)
    }

    private mutating func geometry(_ node: Node, of feature: Node?, _ report: inout Report) {
      let type = node.text("type") ?? ""
      if type == "GeometryCollection", case .list(let parts)? = node["geometries"]?.value.content {
        for part in parts { geometry(part, of: feature, &report) }
        return
      }
      if type == "Point" || type == "MultiPoint" {
        points.append(node.span.first)
        return
      }
      guard let depth = Self.depths[type] else {
        report.error(.unknownGeometry(type), at: node.span.first)
        return
      }
      guard let shape = node["coordinates"]?.value else {
        report.error(.noGeometry, at: node.entries.first?.keySpan ?? node.span)
        return
      }
      var paths: [[[Coordinates]]] = []
      var wrong: SourceSpan?
      let isArea = type.hasSuffix("Polygon")
      collect(shape, depth: isArea ? depth : depth + 1, into: &paths, wrong: &wrong)
      if let wrong { report.error(.badPosition, at: wrong, hint: .longitudeFirst) }
      let properties = feature?["properties"]?.value
      let code = properties?.text("code") ?? feature?.text("id")
      let province = code.flatMap { Province(named: $0)?.code }
      let commune = code.flatMap { ValueType<Reference>.isCommuneCode($0) ? $0 : nil }
      if let code = properties?["code"]?.value, case .scalar(let text, _) = code.content,
        !text.isEmpty, text.utf8.allSatisfy({ (48...57).contains($0) }), province == nil,
        units.known(text) == nil, units.day(of: text) == nil
      {
        report.warning(.unknownCode(text), at: code.span, hint: .codesAreText)
      }
      outlines.append(
        Outline(
          shapes: paths, isArea: isArea, name: properties?.text("name"),
          unitCode: province ?? commune,
          level: properties?.text("base") == "true"
            ? .base : province != nil ? .province : commune != nil ? .commune : .other,
          trail: isArea ? nil : Self.trail(properties)))
    }

    private static func trail(_ properties: Node?) -> Reference? {
      guard let node = properties?["trail"]?.value, case .scalar(let id, _) = node.content else {
        return nil
      }
      return Reference(id, at: node.span)
    }

    /// Collects shapes of rings or lines: two levels above the positions.
    private func collect(
      _ node: Node, depth: Int, into shapes: inout [[[Coordinates]]], wrong: inout SourceSpan?
    ) {
      guard case .list(let items) = node.content else {
        wrong = wrong ?? node.span
        return
      }
      guard depth > 2 else {
        // A line stands alone where an area has rings.
        let isLine = items.first.map(Self.isPosition) ?? false
        let rings = (isLine ? [node] : items).compactMap { ring($0, wrong: &wrong) }
        if !rings.isEmpty { shapes.append(rings) }
        return
      }
      for item in items { collect(item, depth: depth - 1, into: &shapes, wrong: &wrong) }
    }

    private static func isPosition(_ node: Node) -> Bool {
      guard case .list(let items) = node.content, case .scalar? = items.first?.content else {
        return false
      }
      return true
    }

    private func ring(_ node: Node, wrong: inout SourceSpan?) -> [Coordinates]? {
      guard case .list(let items) = node.content else {
        wrong = wrong ?? node.span
        return nil
      }
      var path: [Coordinates] = []
      path.reserveCapacity(items.count)
      for item in items {
        guard case .list(let numbers) = item.content, numbers.count >= 2,
          let longitude = degrees(numbers[0]), let latitude = degrees(numbers[1]),
          abs(longitude) <= 180, abs(latitude) <= 90
        else {
          wrong = wrong ?? item.span
          continue
        }
        path.append(Coordinates(known: latitude, longitude))
      }
      return path.count > 1 ? path : nil
    }
  }
}

/// A JSON number, which may have an exponent.
private func degrees(_ node: Node) -> Double? {
  guard case .scalar(let text, isPlain: true) = node.content, text.utf8.count <= 32,
    text.utf8.allSatisfy({ (48...57).contains($0) || "+-.eE".utf8.contains($0) })
  else { return nil }
  return Double(text)
}

extension Node {
  /// Calls for the properties of every feature.
  fileprivate func forEachProperty(_ body: (Node) -> Void) {
    if let properties = self["properties"]?.value { body(properties) }
    guard case .list(let features)? = self["features"]?.value.content else { return }
    for feature in features { feature["properties"].map { body($0.value) } }
  }
}

extension BilingualText {
  fileprivate static let exportAgain = BilingualText(
    vi: "xuất lại tệp theo WGS 84 (EPSG:4326): trong QGIS, Export → Save Features As, chọn CRS",
    en:
      "export it again in WGS 84 (EPSG:4326): in QGIS, Export → Save Features As, and choose the CRS"
  )
  fileprivate static let pointsAreRecords = BilingualText(
    vi: "điểm bán, điểm đến có tọa độ trong bản ghi của chúng thì hiện trên bản đồ",
    en: "sales points and destinations are shown by the coordinates in their records")
  fileprivate static let codesAreText = BilingualText(
    vi: "ghi mã bằng chữ, đủ số 0 ở đầu: \"01\", \"00577\"",
    en: "write the code as text with the zeros in front: \"01\", \"00577\"")
  fileprivate static let longitudeFirst = BilingualText(
    vi: "GeoJSON viết [kinh độ, vĩ độ] theo WGS 84, không theo VN-2000",
    en: "GeoJSON has [longitude, latitude] in WGS 84, not in VN-2000")
}

extension Diagnostic.Message {
  fileprivate static func otherProjection(_ name: String) -> Self {
    Self(
      "other-projection", vi: "tệp ghi hệ tọa độ “\(name)”; bản đồ cần kinh độ, vĩ độ WGS 84",
      en: "the file says it is in “\(name)”; maps need longitude and latitude in WGS 84")
  }
  fileprivate static let notGeoJSON = Self(
    "not-geojson", vi: "tệp là JSON nhưng không phải GeoJSON", en: "the file is JSON and no GeoJSON"
  )
  fileprivate static let noFeatures = Self(
    "no-features", vi: "FeatureCollection không có “features”",
    en: "the FeatureCollection has no “features”")
  fileprivate static let noGeometry = Self(
    "no-geometry", vi: "đối tượng không có hình (geometry)", en: "the feature has no geometry")
  fileprivate static let drawsNothing = Self(
    "draws-nothing", vi: "tệp này không có đường nào để vẽ",
    en: "there is nothing in this file to draw")
  fileprivate static func unknownCode(_ code: String) -> Self {
    Self(
      "unknown-unit", vi: "không có tỉnh, xã, phường nào mang mã “\(code)”",
      en: "no province or commune has the code “\(code)”")
  }
  fileprivate static func withoutGeometry(_ count: Int) -> Self {
    Self(
      "without-geometry", vi: "\(count) đối tượng không có hình (geometry: null), được bỏ qua",
      en: "features without a geometry (null), which are passed over: \(count)")
  }
  fileprivate static func pointsNotDrawn(_ count: Int) -> Self {
    Self(
      "points-not-drawn", vi: "\(count) điểm trong tệp bản đồ không được vẽ",
      en: "points in the map file that are not drawn: \(count)")
  }
  fileprivate static func unknownGeometry(_ type: String) -> Self {
    Self(
      "unknown-geometry", vi: "không vẽ được hình loại “\(type)”",
      en: "a geometry “\(type)” cannot be drawn")
  }
  fileprivate static let badPosition = Self(
    "bad-position", vi: "đây không phải một vị trí theo kinh độ, vĩ độ",
    en: "this is no position in longitude and latitude")
}
