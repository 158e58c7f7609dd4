internal import Diagnostics
internal import Markup

/// Another catalogue's `catalogue.json`, read as strictly as content: its products stand beside
/// ours at points and in the list of other provinces' products.
///
/// What is wrong in it is reported where it stands, all of it; a newer version is not guessed at.
struct IncludedCatalogue {
  let products: [ExternalProduct]
  /// What a trail may stop at.
  let places: [ExternalPlace]

  /// The largest file, in bytes: some 40,000 products.
  private static let largest = 64 << 20
  /// The version of the shape that is read.
  private static let version = 1

  /// - Parameter name: what its products' ids begin with.
  init?(
    _ file: SourceFile, named name: String, in tree: some SourceTree,
    _ settings: DecodingSettings, _ names: SeaNames, report: inout Report
  ) {
    guard let text = SourceText(file, in: tree, largest: Self.largest, report: &report),
      let root = JSONReader.read(text.bytes[text.start...], path: file.path, report: &report)
    else { return nil }
    guard case .map = root.content, let version = root.text("version") else {
      report.error(.notACatalogue, at: SourceSpan(path: file.path, range: 0..<1))
      return nil
    }
    guard version == String(Self.version) else {
      report.error(.otherVersion(version), at: root["version"]?.value.span ?? root.span)
      return nil
    }
    var reader = Reader(
      name: name, settings: settings, names: names, hash: ContentHash(text.bytes))
    products = reader.products(of: root, &report)
    places = reader.places(of: root, &report)
  }

  private struct Reader {
    let name: String
    let settings: DecodingSettings
    let names: SeaNames
    /// Of the whole file.
    let hash: ContentHash
    private var producers: [String: String] = [:]
    private var source: Localized<String>?

    init(name: String, settings: DecodingSettings, names: SeaNames, hash: ContentHash) {
      self.name = name
      self.settings = settings
      self.names = names
      self.hash = hash
    }

    mutating func products(of root: Node, _ report: inout Report) -> [ExternalProduct] {
      source = root["title"].flatMap { localized($0.value, &report) }
      for producer in list("producers", of: root, &report) {
        guard let id = required("id", of: producer, &report) else { continue }
        // A household whose name is closed has none: its place stands for it on its own site.
        if let name = producer.text("name") { producers[id] = name }
      }
      var seen: Set<String> = []
      return list("products", of: root, &report).compactMap { node in
        guard let product = product(node, &report) else { return nil }
        guard seen.insert(product.id).inserted else {
          report.error(.sameID(product.id, product.span.path), at: product.span)
          return nil
        }
        return product
      }
    }

    /// Destinations, points and producers that have a name; a producer whose name is closed has none.
    func places(of root: Node, _ report: inout Report) -> [ExternalPlace] {
      [RecordKind.destinations, .points, .producers].flatMap { kind in
        list(kind.folder, of: root, isRequired: false, &report).compactMap {
          node -> ExternalPlace? in
          guard let id = node.text("id"), let named = node["name"]?.value,
            let name = named.scalar.map({ Localized($0, in: settings.mainLanguage) })
              ?? localized(named, &report)
          else { return nil }
          return ExternalPlace(
            id: "\(self.name)/\(id)", kind: kind, name: name,
            coordinates: node["coordinates"].flatMap { place($0.value, &report) },
            pages: pages(of: node, &report), source: source)
        }
      }
    }

    private func place(_ node: Node, _ report: inout Report) -> Coordinates? {
      guard let latitude = node.text("latitude").flatMap(Double.init),
        let longitude = node.text("longitude").flatMap(Double.init),
        let place = Coordinates(latitude: latitude, longitude: longitude)
      else {
        report.error(.notAPlace, at: node.span)
        return nil
      }
      return place
    }

    private func product(_ node: Node, _ report: inout Report) -> ExternalProduct? {
      let id = required("id", of: node, &report)
      let name = node["name"].flatMap { localized($0.value, &report) }
      let province = required("province", of: node, &report)
      if node["name"] == nil { report.error(.fieldMissing("name"), at: node.span.first) }
      let events = list("recognitions", of: node, isRequired: false, &report)
        .compactMap { recognition($0, &report) }
      guard let id, Slug(id, at: node["id"]?.value.span ?? node.span, report: &report) != nil,
        let name, let province
      else { return nil }
      guard let place = Province(named: province) else {
        report.error(.unknownProvince(province), at: node["province"]?.value.span ?? node.span)
        return nil
      }
      let makers = list("producers", of: node, isRequired: false, &report).compactMap { maker in
        maker.scalar.flatMap { producers[$0] }
      }
      return ExternalProduct(
        id: "\(self.name)/\(id)", span: node["id"]?.value.span ?? node.span,
        marks: RecordMarks(
          aliases: [], isDraft: false, isSample: node.text("sample") == "true", removal: nil,
          revised: nil, corrections: [], translations: [], source: hash, facts: hash),
        name: name, set: node.text("set").flatMap { ProductSet(named: $0) }, producers: makers,
        province: place, recognitions: events, pages: pages(of: node, &report), source: source)
    }

    private func recognition(_ node: Node, _ report: inout Report) -> Recognition? {
      func value<Value>(_ key: String, _ type: ValueType<Value>) -> Value? {
        node[key].flatMap { type.read(FieldSource($0.value), settings, &report) }
      }
      let kind = value("kind", ValueType<Recognition.Kind>.choice)
      let level = value("level", ValueType<Level>.choice)
      let date = value("date", .day)
      let stars = value("stars", .stars)
      let number = required("number", of: node, &report)
      for key in ["kind", "level", "date"] where node[key] == nil {
        report.error(.fieldMissing(key), at: node.span.first)
      }
      guard let kind, let level, let date, let number, stars != nil || kind == .revoked
      else { return nil }
      let revokes = node["revokes"].flatMap { entry in
        entry.value.scalar.map { Reference($0, at: entry.value.span) }
      }
      return Recognition(
        decision: node.text("decision") ?? number, number: number, date: date,
        authority: node.text("authority") ?? "", level: level, kind: kind, stars: stars,
        score: nil, validUntil: value("valid_until", .day), revokes: revokes,
        span: node.span)
    }

    private func pages(of node: Node, _ report: inout Report) -> [Language: String] {
      var pages: [Language: String] = [:]
      for entry in node["urls"]?.value.entries ?? [] {
        guard let language = Language(entry.key),
          let url = ValueType<String>.webAddress.read(
            FieldSource(entry.value), settings, &report)
        else { continue }
        pages[language] = url
      }
      return pages
    }

    private func localized(_ node: Node, _ report: inout Report) -> Localized<String>? {
      var texts: [Language: String] = [:]
      for entry in node.entries {
        guard let language = Language(entry.key), let text = entry.value.scalar, !text.isEmpty
        else {
          report.error(.notAText, at: entry.value.span)
          continue
        }
        names.check(text, at: entry.value.span, &report)
        texts[language] = text
      }
      let main = settings.mainLanguage
      guard let first = texts[main].map({ (main, $0) }) ?? texts.min(by: { $0.key < $1.key })
      else {
        if node.entries.isEmpty { report.error(.notAText, at: node.span) }
        return nil
      }
      return Localized(first.1, in: first.0, others: texts.filter { $0.key != first.0 })
    }

    private func list(
      _ key: String, of node: Node, isRequired: Bool = true, _ report: inout Report
    ) -> [Node] {
      guard let entry = node[key] else {
        if isRequired { report.error(.fieldMissing(key), at: node.span.first) }
        return []
      }
      guard case .list(let items) = entry.value.content else {
        report.error(.notAList(key), at: entry.value.span)
        return []
      }
      return items
    }

    private func required(_ key: String, of node: Node, _ report: inout Report) -> String? {
      if let text = node.text(key), !text.isEmpty { return text }
      report.error(.fieldMissing(key), at: node[key]?.value.span ?? node.span.first)
      return nil
    }
  }
}

extension Node {
  fileprivate var scalar: String? {
    if case .scalar(let text, _) = content { text } else { nil }
  }
}

extension Diagnostic.Message {
  fileprivate static let notACatalogue = Self(
    "not-a-catalogue", vi: "tệp không phải catalogue.json của một danh mục ocop",
    en: "the file is not the catalogue.json of an ocop catalogue")
  fileprivate static func otherVersion(_ version: String) -> Self {
    Self(
      "catalogue-version",
      vi: "catalogue.json thuộc phiên bản \(version); bản ocop này chỉ đọc phiên bản 1",
      en: "the catalogue.json is of version \(version); this ocop reads version 1")
  }
  fileprivate static func fieldMissing(_ key: String) -> Self {
    Self("field-missing", vi: "thiếu trường “\(key)”", en: "the field “\(key)” is missing")
  }
  fileprivate static func notAList(_ key: String) -> Self {
    Self("not-a-list", vi: "“\(key)” phải là một danh sách", en: "“\(key)” has to be a list")
  }
  fileprivate static let notAPlace = Self(
    "not-a-place", vi: "ở đây cần một vị trí trong Việt Nam: {\"latitude\": …, \"longitude\": …}",
    en: "a place in Viet Nam belongs here: {\"latitude\": …, \"longitude\": …}")
  fileprivate static let notAText = Self(
    "not-a-text", vi: "ở đây cần chữ theo từng ngôn ngữ: {\"vi\": \"…\"}",
    en: "text by language belongs here: {\"vi\": \"…\"}")
  fileprivate static func unknownProvince(_ code: String) -> Self {
    Self(
      "unknown-province", vi: "không có tỉnh, thành phố nào mang mã “\(code)”",
      en: "no province has the code “\(code)”")
  }
}
