internal import Diagnostics
internal import Markup

/// A line or an area of an editor's map, in degrees (WGS 84).
package struct Outline: Sendable {
  /// The rings of areas, or the lines.
  package let paths: [[Coordinates]]
  package let isArea: Bool
  package let name: String?
  /// A province's code of two digits, where the outline says it is one.
  package let provinceCode: String?

  /// The largest map file, in bytes.
  private static let largest = 8 << 20

  /// Reads a GeoJSON file, whose notation is a part of YAML's.
  ///
  /// - Returns: its outlines, and a hash of the file.
  static func read(
    _ file: SourceFile, in tree: some SourceTree, _ seaNames: SeaNames, report: inout Report
  ) -> (outlines: [Outline], source: ContentHash) {
    guard let text = SourceText(file, in: tree, largest: largest, report: &report),
      let root = YAMLReader.read(text.bytes[text.start...], path: file.path, report: &report)
    else { return ([], ContentHash([])) }
    return (outlines(root, file.path, seaNames, &report), ContentHash(text.bytes))
  }

  private static func outlines(
    _ root: Node, _ path: String, _ seaNames: SeaNames, _ report: inout Report
  ) -> [Outline] {
    root.forEachProperty { $0.forEachText { seaNames.check($0, &report) } }
    switch root.text("type") {
    case "FeatureCollection":
      guard case .list(let features)? = root["features"]?.value.content else {
        report.error(.noFeatures, at: root.span)
        return []
      }
      return features.compactMap { feature($0, &report) }
    case "Feature": return [feature(root, &report)].compactMap { $0 }
    default:
      report.error(.notGeoJSON, at: SourceSpan(path: path, range: 0..<1))
      return []
    }
  }

  private static func feature(_ node: Node, _ report: inout Report) -> Outline? {
    guard let geometry = node["geometry"]?.value, let shape = geometry["coordinates"]?.value
    else {
      report.error(.noGeometry, at: node.entries.first?.keySpan ?? node.span)
      return nil
    }
    let type = geometry.text("type") ?? ""
    let depth: Int
    switch type {
    case "LineString": depth = 1
    case "Polygon", "MultiLineString": depth = 2
    case "MultiPolygon": depth = 3
    case "Point", "MultiPoint": return nil
    default:
      report.error(.unknownGeometry(type), at: geometry.span)
      return nil
    }
    var paths: [[Coordinates]] = []
    var wrong: SourceSpan?
    collect(shape, depth: depth, into: &paths, wrong: &wrong)
    if let wrong { report.error(.badPosition, at: wrong, hint: .longitudeFirst) }
    let properties = node["properties"]?.value
    let code = properties?.text("code") ?? node.text("id")
    return Outline(
      paths: paths, isArea: type.hasSuffix("Polygon"),
      name: properties?.text("name"),
      provinceCode: code.flatMap { Province(named: $0)?.code })
  }

  private static func collect(
    _ node: Node, depth: Int, into paths: inout [[Coordinates]], wrong: inout SourceSpan?
  ) {
    guard case .list(let items) = node.content else {
      wrong = wrong ?? node.span
      return
    }
    if depth > 1 {
      for item in items { collect(item, depth: depth - 1, into: &paths, wrong: &wrong) }
      return
    }
    var path: [Coordinates] = []
    path.reserveCapacity(items.count)
    for item in items {
      guard case .list(let numbers) = item.content, numbers.count >= 2,
        let longitude = degrees(numbers[0]),
        let latitude = degrees(numbers[1]),
        let place = Coordinates(latitude: latitude, longitude: longitude)
      else {
        wrong = wrong ?? item.span
        continue
      }
      path.append(place)
    }
    if path.count > 1 { paths.append(path) }
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
  fileprivate static let longitudeFirst = BilingualText(
    vi: "GeoJSON viết [kinh độ, vĩ độ] theo WGS 84, không theo VN-2000",
    en: "GeoJSON has [longitude, latitude] in WGS 84, not in VN-2000")
}

extension Diagnostic.Message {
  fileprivate static let notGeoJSON = Self(
    "not-geojson", vi: "tệp không phải GeoJSON (FeatureCollection hoặc Feature)",
    en: "the file is not GeoJSON (a FeatureCollection or Feature)")
  fileprivate static let noFeatures = Self(
    "no-features", vi: "FeatureCollection không có “features”",
    en: "the FeatureCollection has no “features”")
  fileprivate static let noGeometry = Self(
    "no-geometry", vi: "đối tượng không có hình (geometry)", en: "the feature has no geometry")
  fileprivate static func unknownGeometry(_ type: String) -> Self {
    Self(
      "unknown-geometry", vi: "không vẽ được hình loại “\(type)”",
      en: "a geometry “\(type)” cannot be drawn")
  }
  fileprivate static let badPosition = Self(
    "bad-position", vi: "đây không phải một vị trí ở Việt Nam hay Biển Đông",
    en: "this is not a position in Viet Nam or the East Sea")
}
