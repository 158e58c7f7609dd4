internal import Diagnostics
package import Markup

/// The communes of before July 2025, and what each became.
///
/// Their table is made at set-up, for it is data of others; without it old addresses are asked about.
package struct OldUnits: Sendable {
  /// A unit that is no more.
  package struct Unit: Sendable {
    /// `Xã Đa Tốn, Huyện Gia Lâm, Thành phố Hà Nội`.
    package let text: String
    /// The units of today that it is part of: one, or where it was split each of them.
    package let successors: [String]
    fileprivate let district: String
    fileprivate let province: String

    /// Whether what stands behind a name is where this unit was.
    fileprivate func stands(_ behind: ArraySlice<String>, by place: Place) -> Bool {
      // A town called as its province is not meant where the name stands there once.
      let times = behind.count { $0 == district }
      let isIn = district == province ? times > 1 : times > 0
      return switch place {
      case .both: isIn && behind.contains(province)
      case .district: isIn
      case .province: behind.contains(province)
      }
    }
  }

  /// By what an old unit is told from others of its name.
  fileprivate enum Place { case both, district, province }

  private var units: [String: [Unit]] = [:]

  package init() {}

  /// Reads the table: `code,ward,district,province,successors`.
  ///
  /// - Parameter text: what is no such table gives nothing.
  package init(_ text: SourceText) {
    var report = Report()
    guard let table = Table(csv: text, report: &report),
      table.header.map(\.text) == ["code", "ward", "district", "province", "successors"]
    else { return }
    for row in table.rows {
      let cells = row.map(\.text)
      guard cells.count == 5 else { continue }
      let unit = Unit(
        text: cells[1...3].filter { !$0.isEmpty }.joined(separator: ", "),
        successors: cells[4].split(separator: ";").map(String.init),
        district: Self.key(of: cells[2]), province: Self.key(of: cells[3]))
      units[Self.key(of: cells[1].isEmpty ? cells[2] : cells[1]), default: []].append(unit)
    }
  }

  package var isEmpty: Bool { units.isEmpty }

  /// The old units that an address may name: those of its words whose district stands behind, or, where it
  /// names none, whose old province does; several where that does not tell.
  ///
  /// - Parameter namingDistrict: whether the district has to stand there, as in no address of today.
  package func units(in address: String, namingDistrict: Bool = false) -> [Unit] {
    let parts = address.replacing(" - ", with: ",").split { ",()–;".contains($0) }
      .map { Self.key(of: String($0)) }
    // By district and province, by the district alone, by the province alone: a town of its district's
    // name (`Châu Thành`) must not be taken for the commune before it.
    for place in [Place.both, .district] + (namingDistrict ? [] : [.province]) {
      for (index, part) in parts.enumerated().reversed() {
        let found = (units[part] ?? []).filter { $0.stands(parts[(index + 1)...], by: place) }
        if !found.isEmpty { return found }
      }
    }
    return []
  }

  private static let types = [
    ["thi", "tran"], ["thi", "xa"], ["thanh", "pho"], ["dac", "khu"], ["xa"], ["phuong"],
    ["quan"], ["huyen"], ["tinh"], ["x"], ["p"], ["tt"], ["h"], ["q"], ["tx"], ["tp"], ["t"],
  ]

  /// A name without its type, case and marks: `TX. La Gi` is `la gi`.
  private static func key(of text: String) -> String {
    let words = TextFolding.fold(text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
    let type = types.first { words.count > $0.count && words.starts(with: $0) } ?? []
    return words.dropFirst(type.count).joined(separator: " ")
  }
}
