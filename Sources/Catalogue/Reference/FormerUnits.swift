internal import Diagnostics
package import Markup

/// The communes of before July 2025, and what each became.
///
/// Their table is made at set-up, for it is data of others; without it old addresses are asked about.
package struct FormerUnits: Sendable {
  /// A unit that is no more.
  package struct Unit: Sendable {
    /// `Xã Đa Tốn, Huyện Gia Lâm, Thành phố Hà Nội`.
    package let text: String
    /// The units of today that it is part of: one, or where it was split each of them.
    package let successors: [String]
    fileprivate let district: String
    fileprivate let province: String
  }

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
  /// names none, whose old province does.
  package func units(in address: String) -> [Unit] {
    let parts = address.replacing(" - ", with: ",").split { ",()–;".contains($0) }
      .map { Self.key(of: String($0)) }
    for (index, part) in parts.enumerated().reversed() {
      guard let known = units[part] else { continue }
      let behind = parts[(index + 1)...]
      // Who names a district means the one; of its name there may be one in another province.
      let here = known.filter { behind.contains($0.district) }
      let there = here.filter { behind.contains($0.province) }
      let found =
        here.isEmpty
        ? known.filter { unit in
          behind.contains(unit.province) && Province(formerlyNamed: unit.province) != nil
        } : there.isEmpty ? here : there
      if !found.isEmpty { return found }
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
