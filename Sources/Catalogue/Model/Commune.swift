package import Diagnostics
package import Markup

/// A commune, ward or special zone of today, which knows the units it came from.
package final class Commune: Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case commune = "xã"
    case ward = "phường"
    case specialZone = "đặc khu"
  }

  /// A unit of before July 2025.
  package struct FormerUnit: Hashable, Sendable {
    /// An old code; numbers of before July 2025 mean other units today.
    package let code: String?
    /// With its district and province; nil where only its code is known.
    package let name: String?
    /// By what people look for it: the names of its commune and its district, or all that is written.
    package let searched: [String]
    /// Whether the table of old units says it, and not the record.
    package let isListed: Bool
  }

  /// The five-digit code.
  package let id: String
  package let span: SourceSpan
  package let marks: RecordMarks
  /// Whether it has a file of its own, and is not only a row of `communes.csv`.
  package let hasFile: Bool

  package let name: Localized<String>
  package let kind: Kind
  package let province: Province
  package let coordinates: Coordinates?
  package let validFrom: CalendarDay?
  package let formerly: [FormerUnit]
  package let successors: [Reference]
  /// The codes of units that became part of it as a whole; their addresses lead here.
  package let predecessors: [String]
  package let story: Localized<Story>?

  package init?(
    decoding source: RecordSource, settings: DecodingSettings, report: inout Report
  ) {
    let reader = RecordReader(
      source, keys: Self.keys, settings: settings, report: &report)
    // What is not written, the official list says.
    let unit = settings.units.known(source.id)
    let typed =
      unit == nil || reader.has(Keys.name)
      ? reader.required(Keys.name, &report)
      : unit.map {
        Localized(TypedName(kind: nil, text: $0.name), in: settings.mainLanguage)
      }
    let name = typed?.map(\.text)
    let kind =
      reader.value(Keys.type, &report)
      ?? (reader.has(Keys.type)
        ? nil : typed?.main.kind ?? unit?.kind ?? reader.required(Keys.type, &report))
    let province =
      unit == nil || reader.has(Keys.province)
      ? reader.required(Keys.province, &report) : unit?.province

    id = source.id
    span = source.span
    let written = reader.list(Keys.formerly, &report)
    formerly = written.isEmpty ? settings.oldUnits.parts(of: source.id) : written
    marks = CommonKeys.read(reader, &report).adding { [formerly] in $0.add(formerly) }
    hasFile = FrontMatter.endings.contains { source.span.path.hasSuffix(".\($0)") }
    coordinates = reader.inside(source.id).value(Keys.coordinates, &report)
    reader.check(coordinates, in: source.id, &report)
    validFrom = reader.value(Keys.validFrom, &report)
    successors = reader.list(Keys.successors, &report)
    predecessors = settings.units.predecessors[source.id] ?? []
    story = source.stories(in: settings.mainLanguage)

    guard let name, let kind, let province else { return nil }
    self.name = name
    self.kind = kind
    self.province = province
    UnitFacts.check(self, reader, &report)
  }

  /// A unit of the official list that records name and nobody wrote about.
  ///
  /// - Parameter span: where it is named first.
  init(_ unit: AdministrativeUnits.Unit, named span: SourceSpan, _ settings: DecodingSettings) {
    id = unit.code
    self.span = span
    hasFile = false
    name = Localized(unit.name, in: settings.mainLanguage)
    kind = unit.kind
    province = unit.province
    predecessors = settings.units.predecessors[unit.code] ?? []
    coordinates = nil
    validFrom = nil
    formerly = settings.oldUnits.parts(of: unit.code)
    successors = []
    story = nil
    var hash = Fingerprint()
    for part in [unit.code, unit.kind.rawValue, unit.name, unit.province.code] { hash.add(part) }
    for code in predecessors { hash.add(code) }
    hash.add(formerly)
    marks = RecordMarks(
      aliases: [], isDraft: false, isSample: false, removal: nil, revised: nil, corrections: [],
      translations: [],
      source: hash.hash, facts: hash.hash)
  }
}

extension Commune {
  /// Whether an address names this unit and its province: a street may have the commune's name, hardly
  /// the province's too.
  package func isNamed(in address: String) -> Bool {
    let folded = TextFolding.fold(address)
    return [name.main, province.name.vietnamese].allSatisfy {
      folded.contains(TextFolding.fold($0))
    }
  }
}

extension Commune: Record {
  package static let kind = RecordKind.communes
  package static let keys = Keys.all + CommonKeys.all

  private enum Keys {
    static let name = RecordKey("name", .communeName, .translatable)
    static let type = RecordKey("type", ValueType<Commune.Kind>.choice)
    static let province = RecordKey("province", .province)
    static let coordinates = RecordKey("coordinates", .coordinates)
    static let validFrom = RecordKey("valid_from", .day)
    static let formerly = RecordKey("formerly", .list(of: .formerUnit))
    static let successors = RecordKey("successors", .list(of: .unitCode))

    static let all = [
      name.description, type.description, province.description, coordinates.description,
      validFrom.description, formerly.description, successors.description,
    ]
  }
}

extension ValueType<Province> {
  /// A province's code of two digits or its name of today.
  static let province = ValueType(
    BilingualText(
      vi: "mã tỉnh gồm 2 chữ số hoặc tên tỉnh", en: "a province's code of 2 digits or its name")
  ) { source, _, report in
    guard case .scalar(let text, _) = source.node.content else {
      report.error(
        .wrongType(BilingualText(vi: "mã hoặc tên tỉnh", en: "a province's code or name")),
        at: source.node.span)
      return nil
    }
    if let province = Province(named: text) { return province }
    if let successor = Province(formerlyNamed: text) {
      report.error(
        .formerProvince(text), at: source.node.span,
        hint: .didYouMean(successor.name.vietnamese))
      return nil
    }
    let near = NearMiss.nearest(to: text, among: Province.all.lazy.map(\.name.vietnamese))
    report.error(
      .unknownProvince(text), at: source.node.span, hint: near.map { .didYouMean($0) })
    return nil
  }
}

extension ValueType<Commune.FormerUnit> {
  /// `old:16075`, or the old unit's name with its district and province.
  fileprivate static let formerUnit = ValueType(
    BilingualText(vi: "đơn vị cũ: tên, hoặc old:16075", en: "an old unit: its name, or old:16075")
  ) { source, settings, report in
    guard let text = ValueType<String>.text.read(source, settings, &report) else { return nil }
    guard text.hasPrefix("old:") else {
      if ValueType<Reference>.isCommuneCode(text) {
        report.error(
          .bareOldCode(text), at: source.node.span, hint: .didYouMean("old:\(text)"))
      }
      return Commune.FormerUnit(
        code: nil, name: text, searched: [text], isListed: false)
    }
    let code = String(text.dropFirst(4))
    guard ValueType<Reference>.isCommuneCode(code) else {
      report.error(.oldCode(text), at: source.node.span)
      return nil
    }
    let name = settings.oldUnits.name(ofCode: code)
    return Commune.FormerUnit(
      code: code, name: name, searched: [name ?? code], isListed: false)
  }
}

extension Fingerprint {
  /// What is known of old units by their table changes with it, and not with the record's file.
  fileprivate mutating func add(_ units: [Commune.FormerUnit]) {
    for unit in units {
      add(unit.name ?? "")
      for name in unit.searched { add(name) }
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func formerProvince(_ name: String) -> Self {
    Self(
      "former-province", vi: "“\(name)” là tỉnh cũ, nay đã sáp nhập",
      en: "“\(name)” is a former province, merged in July 2025")
  }
  fileprivate static func unknownProvince(_ name: String) -> Self {
    Self(
      "unknown-province", vi: "không có tỉnh, thành phố nào là “\(name)”",
      en: "no province is “\(name)”")
  }
  fileprivate static func bareOldCode(_ code: String) -> Self {
    Self(
      "bare-old-code", vi: "mã cũ phải viết với “old:” vì mã nay có thể chỉ đơn vị khác",
      en: "an old code is written with “old:”, for the number may mean another unit today")
  }
  fileprivate static func oldCode(_ text: String) -> Self {
    Self(
      "old-code", vi: "“\(text)” không phải mã cũ gồm 5 chữ số",
      en: "“\(text)” is not an old code of 5 digits")
  }
}
