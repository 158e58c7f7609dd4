internal import Diagnostics
internal import Markup

/// What is written of a commune is what the official list says, but for units that are newer.
enum UnitFacts {
  static func check(_ commune: Commune, _ reader: RecordReader, _ report: inout Report) {
    guard let listed = AdministrativeUnits.day, reader.settings.day >= listed,
      commune.validFrom.map({ $0 <= listed }) ?? true
    else { return }
    let place = commune.span.first
    guard let unit = reader.settings.units[commune.id] else {
      if let former = reader.settings.units.former(commune.id) {
        report.warning(.formerUnit(former.unit), at: place)
      } else {
        report.error(.noSuchUnit(commune.id), at: place, hint: .unknownUnit)
      }
      return
    }
    if !AdministrativeUnits.isSame(unit.name, commune.name.main) {
      report.warning(
        .otherName(commune.id, commune.name.main), at: reader.span(of: "name"),
        hint: .inTheList(unit.name))
    }
    if unit.kind != commune.kind {
      report.warning(
        .otherType(commune.id, commune.kind.rawValue), at: reader.span(of: "type"),
        hint: .inTheList(unit.kind.rawValue))
    }
    if unit.province != commune.province {
      report.warning(
        .otherProvince(commune.id, commune.province.name.vietnamese),
        at: reader.span(of: "province"), hint: .inTheList(unit.province.name.vietnamese))
    }
  }
}

extension BilingualText {
  fileprivate static func inTheList(_ value: String) -> BilingualText {
    BilingualText(
      vi: "danh mục chính thức ghi “\(value)”; nếu đã đổi, ghi valid_from là ngày đổi",
      en: "the official list has “\(value)”; where that has changed, write the day as valid_from")
  }
  static let unknownUnit = BilingualText(
    vi:
      "mã không có trong danh sách 3.321 xã, phường, đặc khu ngày 30/4/2026; đơn vị mới hơn thì ghi "
      + "vào content/units.csv",
    en: "the code is not among the 3,321 units of 30 April 2026; a newer one goes into "
      + "content/units.csv")
}

extension Diagnostic.Message {
  fileprivate static func formerUnit(_ unit: AdministrativeUnits.Unit) -> Self {
    Self(
      "merged-unit", vi: "“\(unit.code)” (\(unit.text)) không còn nữa",
      en: "“\(unit.code)” (\(unit.text)) is no more")
  }
  fileprivate static func otherName(_ code: String, _ name: String) -> Self {
    Self(
      "unit-name", vi: "đơn vị mang mã “\(code)” không có tên là “\(name)”",
      en: "the unit with the code “\(code)” is not named “\(name)”")
  }
  fileprivate static func otherType(_ code: String, _ type: String) -> Self {
    Self(
      "unit-type", vi: "đơn vị mang mã “\(code)” không phải là \(type)",
      en: "the unit with the code “\(code)” is no \(type)")
  }
  fileprivate static func otherProvince(_ code: String, _ province: String) -> Self {
    Self(
      "unit-province", vi: "đơn vị mang mã “\(code)” không thuộc \(province)",
      en: "the unit with the code “\(code)” is not in \(province)")
  }
}
