package import Diagnostics
package import Markup
private import Synchronization

/// The communes of before July 2025, and what each became.
///
/// Their table is made at set-up, for it is data of others, or stands in the catalogue; without it old
/// addresses are asked about, and communes have the old names that their records write.
package final class OldUnits: Sendable {
  /// The catalogue's own table, and the one that comes with the program.
  package static let path = "content/old-units.csv"
  package static let installedPath = "old-units.csv"

  /// A unit that is no more.
  package struct Unit: Sendable {
    /// `Xã Đa Tốn, Huyện Gia Lâm, Thành phố Hà Nội`.
    package let text: String
    /// The units of today that it is part of: one, or where it was split each of them.
    package let successors: [String]
    /// `Xã Đa Tốn`.
    fileprivate let name: String
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

  /// A line of the table, its parts as places in the text.
  private struct Row {
    let code: Range<Int>
    let ward: Range<Int>
    let district: Range<Int>
    let province: Range<Int>
    let successors: Range<Int>
  }

  private let text: [UInt8]
  private let rows: [Row]
  /// The rows that became part of a unit of today, by its code's number, and by their own.
  private let rowsBySuccessor: [Int: [Int]]
  private let rowsByCode: [Int: Int]
  /// The first line that has other cells than the header names.
  private let strangeLine: Range<Int>?
  /// By the words of their names; made when an address is asked about.
  private let named = Mutex<[String: [Unit]]?>(nil)

  package init() {
    (text, rows, rowsBySuccessor, rowsByCode, strangeLine) = ([], [], [:], [:], nil)
  }

  /// Reads the table: `code,ward,district,province,successors`, in which no cell is quoted.
  ///
  /// - Parameter text: what is no such table gives nothing.
  package init(_ text: SourceText) {
    let bytes = text.bytes
    var lines = LineCells(bytes, from: text.start)
    var strange: Range<Int>?
    var rows: [Row] = []
    var bySuccessor: [Int: [Int]] = [:]
    var byCode: [Int: Int] = [:]
    let header = lines.next().map { $0.map { bytes[$0] } } ?? []
    let columns = ["code", "ward", "district", "province", "successors"]
    if header.elementsEqual(columns, by: { $0.elementsEqual($1.utf8) }) {
      while let cells = lines.next() {
        guard cells.count == columns.count, !bytes[cells[1]].contains(UInt8(ascii: "\"")) else {
          let line = cells[0].lowerBound..<cells[cells.count - 1].upperBound
          if !line.isEmpty { strange = strange ?? line }
          continue
        }
        if let code = bytes[cells[0]].decimal { byCode[code] = rows.count }
        for successor in bytes[cells[4]].split(separator: UInt8(ascii: ";")) {
          if let code = successor.decimal { bySuccessor[code, default: []].append(rows.count) }
        }
        rows.append(
          Row(
            code: cells[0], ward: cells[1], district: cells[2], province: cells[3],
            successors: cells[4]))
      }
    }
    (self.text, self.rows, rowsBySuccessor, rowsByCode) = (bytes, rows, bySuccessor, byCode)
    strangeLine = strange
  }

  /// The table of a tree: the catalogue's own, else the program's.
  package static func read(in tree: some SourceTree, report: inout Report) -> OldUnits {
    // Trees are in the order of their paths, in which `content/` comes first.
    guard let file = tree.files.first(where: { $0.path == path || $0.path == installedPath }),
      let text = SourceText(file, in: tree, largest: SourceText.largest * 4, report: &report)
    else { return OldUnits() }
    let units = OldUnits(text)
    if units.isEmpty {
      report.error(.noOldUnits, at: .start(of: file.path))
    } else if let line = units.strangeLine {
      report.error(.strangeLine, at: SourceSpan(path: file.path, range: line))
    }
    return units
  }

  package var isEmpty: Bool { rows.isEmpty }

  /// A hash of the table.
  package var source: ContentHash { ContentHash(text) }

  /// Goes through the units: their code where they had one, their names with what each was, and the codes
  /// of what they are today; the ward is empty for an island that was a district without wards.
  func forEach(
    _ body: (
      _ code: String?, _ ward: String, _ district: String, _ province: String,
      _ successors: [String]
    ) -> Void
  ) {
    for row in rows {
      body(
        row.code.isEmpty ? nil : string(row.code), string(row.ward), string(row.district),
        string(row.province), string(row.successors).split(separator: ";").map(String.init))
    }
  }

  private func string(_ range: Range<Int>) -> String {
    String(decoding: text[range], as: UTF8.self)
  }

  // MARK: What a unit came from

  /// The old units that a unit of today is made of, as its record would write them.
  func parts(of code: String) -> [Commune.FormerUnit] {
    (Int(code).flatMap { rowsBySuccessor[$0] } ?? []).map { former(rows[$0]) }
  }

  /// The old provinces a unit of today came from, by name, without what each was.
  func provinces(ofPartsOf code: String) -> [String] {
    let parts = (Int(code).flatMap { rowsBySuccessor[$0] } ?? []).map { string(rows[$0].province) }
    var names: [String] = []
    for part in parts {
      let name =
        ["Tỉnh ", "Thành phố "].first { part.hasPrefix($0) }
        .map { String(part.dropFirst($0.count)) } ?? part
      if !names.contains(name) { names.append(name) }
    }
    return names
  }

  /// The name of an old code's unit: `xã Minh Lộc (huyện Hậu Lộc, tỉnh Thanh Hóa)`.
  func name(ofCode code: String) -> String? {
    Int(code).flatMap { rowsByCode[$0] }.flatMap { former(rows[$0], isWhole: true).name }
  }

  private func former(_ row: Row, isWhole: Bool = false) -> Commune.FormerUnit {
    let isPart = !isWhole && text[row.successors].contains(UInt8(ascii: ";"))
    // An island that was a district has no wards.
    let units = [row.ward, row.district, row.province].filter { !$0.isEmpty }.map {
      string($0).withSmallStart
    }
    let around = units.dropFirst().joined(separator: ", ")
    return Commune.FormerUnit(
      code: row.code.isEmpty ? nil : string(row.code),
      name: (isPart ? "một phần " : "") + (units.first ?? "")
        + (around.isEmpty ? "" : " (\(around))"),
      searched: [row.ward, row.district].filter { !$0.isEmpty }.map { Self.bare(string($0)) },
      isListed: true)
  }

  /// A name without its type: `Thị trấn Hậu Lộc` is `Hậu Lộc`; a number keeps it: `Phường 1`.
  private static func bare(_ name: String) -> String {
    let words = name.split(separator: " ")
    let folded = words.map { TextFolding.fold(String($0)) }
    let type = types.first { words.count > $0.count && folded.starts(with: $0) } ?? []
    let rest = words.dropFirst(type.count)
    return rest.first?.first?.isNumber == true ? name : rest.joined(separator: " ")
  }

  // MARK: What an address names

  /// The old units that an address may name: those of its words whose district stands behind, or, where it
  /// names none, whose old province does; several where that does not tell.
  ///
  /// - Parameter namingDistrict: whether the district has to stand there, as in no address of today.
  package func units(in address: String, namingDistrict: Bool = false) -> [Unit] {
    let written = address.replacing(" - ", with: ",").split { ",()–;".contains($0) }
      .map { ComposedForm.of(String($0)) }
    let parts = written.map { Self.key(of: $0) }
    let units = named.withLock { known in
      if let known { return known }
      let made = unitsByName()
      known = made
      return made
    }
    // By district and province, by the district alone, by the province alone: a town of its district's
    // name (`Châu Thành`) must not be taken for the commune before it.
    for place in [Place.both, .district] + (namingDistrict ? [] : [.province]) {
      for (index, part) in parts.enumerated().reversed() {
        let found = (units[part] ?? []).filter { $0.stands(parts[(index + 1)...], by: place) }
        if !found.isEmpty { return Self.closest(found, to: written[index]) }
      }
    }
    return []
  }

  /// Those of some units whose names have the marks of what was written: `Phụ` is not Phú.
  ///
  /// What has no marks, or those of none, may be any of them.
  private static func closest(_ units: [Unit], to written: String) -> [Unit] {
    guard units.count > 1 else { return units }
    let spelling = spelling(of: written)
    let same = units.filter { Self.spelling(of: $0.name) == spelling }
    return same.isEmpty ? units : same
  }

  /// How a name without its type is spelt.
  private static func spelling(of name: String) -> [String] {
    let words = name.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    let folded = words.map { TextFolding.fold($0) }
    let type = types.first { words.count > $0.count && folded.starts(with: $0) } ?? []
    return words.dropFirst(type.count).map { TextFolding.spelling(of: $0) }
  }

  private func unitsByName() -> [String: [Unit]] {
    var units: [String: [Unit]] = [:]
    for row in rows {
      let names = [row.ward, row.district, row.province].map { string($0) }
      let unit = Unit(
        text: names.filter { !$0.isEmpty }.joined(separator: ", "),
        successors: string(row.successors).split(separator: ";").map(String.init),
        name: names[0].isEmpty ? names[1] : names[0],
        district: Self.key(of: names[1]), province: Self.key(of: names[2]))
      units[Self.key(of: names[0].isEmpty ? names[1] : names[0]), default: []].append(unit)
    }
    return units
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

/// The cells of a table without quotes, line by line, as places in its text.
private struct LineCells {
  private let bytes: [UInt8]
  private var place: Int

  init(_ bytes: [UInt8], from start: Int) { (self.bytes, place) = (bytes, start) }

  mutating func next() -> [Range<Int>]? {
    guard place < bytes.count else { return nil }
    var cells: [Range<Int>] = []
    cells.reserveCapacity(5)
    var start = place
    while place < bytes.count, bytes[place] != UInt8(ascii: "\n") {
      if bytes[place] == UInt8(ascii: ",") {
        cells.append(start..<place)
        start = place + 1
      }
      place += 1
    }
    let end = place > start && bytes[place - 1] == UInt8(ascii: "\r") ? place - 1 : place
    cells.append(start..<end)
    place += 1
    return cells
  }
}

extension ArraySlice<UInt8> {
  /// The number that its digits write; nil where there are others, or none.
  fileprivate var decimal: Int? {
    guard !isEmpty, count < 10 else { return nil }
    var value = 0
    for digit in self {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      value = value * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return value
  }
}

extension String {
  /// `Huyện Gia Lâm` is `huyện Gia Lâm` inside of a sentence.
  fileprivate var withSmallStart: String { prefix(1).lowercased() + dropFirst() }
}

extension Diagnostic.Message {
  fileprivate static let strangeLine = Self(
    "old-unit-line", vi: "dòng này phải có 5 ô cách nhau bằng dấu phẩy, không đặt trong ngoặc kép",
    en: "this line has to have 5 cells with commas between, and none in quotes")
  fileprivate static let noOldUnits = Self(
    "no-old-units", vi: "bảng đơn vị cũ phải có các cột code,ward,district,province,successors",
    en: "a table of old units has the columns code,ward,district,province,successors")
}
