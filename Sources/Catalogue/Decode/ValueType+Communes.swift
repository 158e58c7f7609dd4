package import Diagnostics
internal import Markup

extension ValueType<Reference> {
  /// A unit's code of five digits, of which the first may be zeros; whether it exists is not asked.
  static let unitCode = ValueType(communeName) { source, _, report in
    guard case .scalar(let text, _) = source.node.content else {
      report.error(.wrongType(communeName), at: source.node.span)
      return nil
    }
    guard isCommuneCode(text) else {
      report.error(
        .notACommuneCode(text), at: source.node.span, hint: leadingZeros(text, source.node.span))
      return nil
    }
    return Reference(text, at: source.node.span)
  }

  /// A commune of today: its code, or its name where only one has it.
  ///
  /// A unit that became part of one other stands for that one; of several, a person chooses.
  package static let commune = ValueType(
    BilingualText(
      vi: "mã xã, phường gồm 5 chữ số, hoặc tên chỉ một nơi có",
      en: "a commune's code of 5 digits, or a name that only one has")
  ) { source, settings, report in
    guard case .scalar(let text, _) = source.node.content else {
      report.error(.wrongType(communeName), at: source.node.span)
      return nil
    }
    let span = source.node.span
    if isCommuneCode(text) {
      return today(Reference(text, at: span), settings.units, &report)
    }
    if !text.isEmpty, text.utf8.allSatisfy({ (48...57).contains($0) }) {
      report.error(.notACommuneCode(text), at: span, hint: leadingZeros(text, span))
      return nil
    }
    return unit(named: text, at: span, settings.units, &report).map { Reference($0.code, at: span) }
  }

  package static func isCommuneCode(_ text: String) -> Bool {
    text.utf8.count == 5 && text.utf8.allSatisfy { (48...57).contains($0) }
  }

  private static let communeName = BilingualText(
    vi: "mã xã, phường gồm 5 chữ số", en: "a commune's code of 5 digits")

  private static func leadingZeros(_ text: String, _ span: SourceSpan) -> BilingualText? {
    let isNumber = !text.isEmpty && text.utf8.allSatisfy { (48...57).contains($0) }
    guard isNumber, text.utf8.count < 5 else { return nil }
    let padded = String(repeating: "0", count: 5 - text.utf8.count) + text
    return span.isInTable
      ? BilingualText(
        vi: "bảng tính đã làm mất số 0 ở đầu? định dạng cột là văn bản rồi ghi “\(padded)”",
        en: "did a spreadsheet drop the zeros in front? make the column text and write “\(padded)”")
      : BilingualText(
        vi: "số 0 ở đầu đã mất? viết “\(padded)”, trong dấu ngoặc kép",
        en: "were the zeros in front dropped? write “\(padded)”, in quotes")
  }

  /// The unit of today for one that may be no more.
  private static func today(
    _ reference: Reference, _ units: AdministrativeUnits, _ report: inout Report
  ) -> Reference? {
    if units.known(reference.value) == nil, let day = units.day(of: reference.value) {
      report.error(.unitToCome(reference.value, day), at: reference.span)
      return nil
    }
    guard let former = units.former(reference.value) else { return reference }
    let successors = units.lastSuccessors(of: reference.value).compactMap { units[$0] }
    guard successors.count == 1 else {
      report.error(
        .unitIsGone(former.unit), at: reference.span,
        hint: successors.isEmpty ? .lookUpTheList : .oneOf(successors))
      return nil
    }
    report.warning(
      .unitBecame(former.unit, successors[0]), at: reference.span,
      hint: .writeCode(successors[0].code, at: reference.span))
    return Reference(successors[0].code, at: reference.span)
  }

  private static func unit(
    named text: String, at span: SourceSpan, _ units: AdministrativeUnits, _ report: inout Report
  ) -> AdministrativeUnits.Unit? {
    let name = UnitName(text)
    if let district = name.district {
      report.error(.oldDistrict(text, district), at: span, hint: .unitsOfToday(name, units))
      return nil
    }
    let found = units.units(named: name.name).filter { unit in
      (name.kind.map { $0 == unit.kind } ?? true)
        && (name.province.map { $0 == unit.province } ?? true)
    }
    switch found.count {
    case 1:
      report.warning(.communeByName(found[0]), at: span, hint: .writeCode(found[0].code, at: span))
      return found[0]
    case 0:
      let gone = units.formers(named: name.name).filter { unit in
        (name.kind.map { $0 == unit.kind } ?? true)
          && (name.province.map { $0 == unit.province } ?? true)
      }
      if gone.count == 1 {
        return today(Reference(gone[0].code, at: span), units, &report)
          .flatMap { units[$0.value] }
      }
      // The name may be right, and its type or province not.
      let others = units.units(named: name.name)
      // To look for names near to those of thousands of rows would take minutes.
      let near =
        others.isEmpty && !report.isCrowded
        ? units.nearestName(to: name.name, in: name.province) : nil
      report.error(
        .noCommune(text), at: span,
        hint: others.isEmpty ? near.map { .didYouMean($0) } ?? .lookUpToday : .oneOf(others))
      return nil
    default:
      report.error(.severalCommunes(text, found.count), at: span, hint: .oneOf(found))
      return nil
    }
  }
}

/// A commune's name, with the type that stood before it.
struct TypedName: Sendable {
  let kind: Commune.Kind?
  let text: String
}

extension ValueType<Localized<TypedName>> {
  /// A commune's name: its type may stand before it (`Xã Hoa Lộc`).
  static let communeName = ValueType(ValueType<Localized<String>>.localizedText.name) {
    source, settings, report in
    ValueType<Localized<String>>.localizedText.read(source, settings, &report)?.map { text in
      let (kind, name) = UnitName.typed(text)
      return TypedName(kind: kind, text: name)
    }
  }
}

extension BilingualText {
  private static let mostUnits = 8

  /// Units by their codes, as many as a line holds.
  private static func list(_ units: [AdministrativeUnits.Unit]) -> String {
    let list = units.prefix(mostUnits).map { "\($0.code) (\($0.text))" }.joined(separator: "; ")
    return units.count > mostUnits ? list + "; …" : list
  }

  fileprivate static func oneOf(_ units: [AdministrativeUnits.Unit]) -> BilingualText {
    BilingualText(
      vi: "ghi một trong các mã: \(list(units))", en: "write one of the codes: \(list(units))")
  }

  fileprivate static func writeCode(_ code: String, at span: SourceSpan) -> BilingualText {
    let written = span.isInTable ? code : "\"\(code)\""
    return BilingualText(vi: "ghi mã: \(written)", en: "write the code: \(written)")
  }

  fileprivate static func unitsOfToday(
    _ name: UnitName, _ units: AdministrativeUnits
  ) -> BilingualText {
    let same = units.units(named: name.name).filter { unit in
      name.province.map { $0 == unit.province } ?? true
    }
    guard !same.isEmpty else { return lookUpToday }
    let list = list(same)
    return BilingualText(
      vi: "đơn vị ngày nay cùng tên: \(list); hãy xem có đúng nơi ấy không rồi ghi mã",
      en:
        "units of today with that name: \(list); see whether that is the place, and write its code")
  }

  fileprivate static let lookUpToday = BilingualText(
    vi: "xem nơi ấy nay thuộc xã, phường nào rồi ghi mã của xã, phường ấy",
    en: "look up which unit it belongs to today, and write that one's code")
  fileprivate static let lookUpTheList = BilingualText(
    vi:
      "xem nghị quyết sắp xếp rồi ghi mã của đơn vị mới; thêm cột successors vào content/units.csv",
    en: "look up the resolution and write the new unit's code; add a column successors to "
      + "content/units.csv")
}

extension Diagnostic.Message {
  fileprivate static func notACommuneCode(_ text: String) -> Self {
    Self(
      "commune-code", vi: "“\(text)” không phải mã xã, phường gồm 5 chữ số",
      en: "“\(text)” is not a commune's code of 5 digits")
  }
  fileprivate static func communeByName(_ unit: AdministrativeUnits.Unit) -> Self {
    Self(
      "commune-by-name", vi: "đọc là \(unit.text), mã “\(unit.code)”",
      en: "read as \(unit.text), the code “\(unit.code)”")
  }
  fileprivate static func noCommune(_ text: String) -> Self {
    Self(
      "unknown-commune", vi: "không có xã, phường, đặc khu nào là “\(text)”",
      en: "no commune, ward or special zone is “\(text)”")
  }
  fileprivate static func severalCommunes(_ text: String, _ count: Int) -> Self {
    Self(
      "several-communes", vi: "có \(count) xã, phường tên “\(text)”",
      en: "\(count) communes are named “\(text)”")
  }
  fileprivate static func oldDistrict(_ text: String, _ district: String) -> Self {
    Self(
      "old-address", vi: "“\(text)” là địa chỉ cũ, theo “\(district)”",
      en: "“\(text)” is an old address, by “\(district)”")
  }
  fileprivate static func unitBecame(
    _ old: AdministrativeUnits.Unit, _ new: AdministrativeUnits.Unit
  ) -> Self {
    Self(
      "merged-unit", vi: "“\(old.code)” (\(old.text)) nay là \(new.text), mã “\(new.code)”",
      en: "“\(old.code)” (\(old.text)) is \(new.text) today, the code “\(new.code)”")
  }
  fileprivate static func unitToCome(_ code: String, _ day: CalendarDay) -> Self {
    Self(
      "unit-to-come", vi: "đơn vị mang mã “\(code)” có từ ngày \(day.inVietnamese), chưa tới",
      en: "the unit with the code “\(code)” is there from \(day), which is to come")
  }
  fileprivate static func unitIsGone(_ old: AdministrativeUnits.Unit) -> Self {
    Self(
      "merged-unit", vi: "“\(old.code)” (\(old.text)) không còn trong danh sách hiện nay",
      en: "“\(old.code)” (\(old.text)) is not in the list of today")
  }
}
