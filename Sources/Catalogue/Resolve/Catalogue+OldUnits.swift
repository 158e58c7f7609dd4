internal import Diagnostics
internal import Markup

// The units of before July 2025, and what they are today, for the provinces of the catalogue.
extension Catalogue {
  /// A province of before July 2025 that lies, whole or in part, in one of the catalogue's.
  package struct OldProvinceEntry: Sendable {
    /// `Tỉnh Thanh Hóa`.
    package let name: String
    /// The provinces of today it lies in: indices into `provinces`.
    package let provinces: [Int]
    package let districts: [OldDistrict]
  }

  package struct OldDistrict: Sendable {
    /// `Huyện Hậu Lộc`.
    package let name: String
    package let communes: [OldCommune]
  }

  package struct OldCommune: Sendable {
    /// Five digits; nil for an island that was a district without communes.
    package let code: String?
    /// `Xã Minh Lộc`.
    package let name: String
    /// What it is today; several where it was split.
    package let successors: [Successor]
  }

  package struct Successor: Sendable {
    package let code: String
    /// `Xã Hoa Lộc, Thanh Hóa`; nil for a code that the official list does not have.
    package let name: String?
    /// An index into `communes`; nil where the catalogue knows nothing there.
    package let commune: Int?
  }

  /// `Tỉnh Đắk Nông` stands under D.
  private static func bare(_ province: String) -> String {
    let type = ["Tỉnh ", "Thành phố "].first { province.hasPrefix($0) } ?? ""
    return TextFolding.fold(String(province.dropFirst(type.count)))
  }

  /// Old provinces in the order of their names, districts and communes in that of their table.
  func oldProvinces(of records: Records) -> [OldProvinceEntry] {
    let shown = Dictionary(
      uniqueKeysWithValues: provinces.indices.filter { provinces[$0].hasPage }.map {
        (provinces[$0].record.code, $0)
      })
    guard !shown.isEmpty, !records.oldUnits.isEmpty else { return [] }
    let known = Dictionary(
      uniqueKeysWithValues: communes.enumerated().map { ($0.element.record.id, $0.offset) })
    var names: [String] = []
    var today: [String: Set<Int>] = [:]
    // The communes of each district, for a table need not have them one after the other.
    var districts: [String: [String]] = [:]
    var found: [[String]: [OldCommune]] = [:]
    records.oldUnits.forEach { code, ward, district, province, codes in
      var successors: [Successor] = []
      for code in codes.flatMap({ code in
        let last = records.units.lastSuccessors(of: code)
        return last.isEmpty ? [code] : last
      }) {
        let unit = records.units[code]
        successors.append(Successor(code: code, name: unit?.text, commune: known[code]))
        guard let unit, let place = shown[unit.province.code] else { continue }
        if today[province] == nil { names.append(province) }
        today[province, default: []].insert(place)
      }
      if found[[province, district]] == nil { districts[province, default: []].append(district) }
      found[[province, district], default: []].append(
        OldCommune(code: code, name: ward.isEmpty ? district : ward, successors: successors))
    }
    // One that lies in a province of the catalogue is told whole.
    return names.sorted { Self.bare($0) < Self.bare($1) }.map { name in
      OldProvinceEntry(
        name: name, provinces: (today[name] ?? []).sorted(),
        districts: (districts[name] ?? []).map { district in
          OldDistrict(name: district, communes: found[[name, district]] ?? [])
        })
    }
  }
}
