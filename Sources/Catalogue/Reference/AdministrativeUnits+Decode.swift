package import Diagnostics
internal import Markup

extension AdministrativeUnits {
  /// The file that brings a later official list, or its changes: in one of the forms of tables.
  package static let paths = TableFormat.allCases.map { "content/units.\($0.rawValue)" }

  /// How many rows a table has that is the whole list: what it lacks is no more.
  private static let leastOfAWholeList = 1_000

  /// Reads the changes since the list that is built in, as far as they are in force on a day; nothing
  /// where there is no file.
  package static func read(
    in tree: some SourceTree, _ settings: DecodingSettings, report: inout Report
  ) -> AdministrativeUnits {
    let files = tree.files.filter { paths.contains($0.path) }
    if files.count > 1 {
      report.error(.twoTables(files[0].path), at: .start(of: files[1].path), hint: .keepOneTable)
    }
    guard let file = files.first, let format = TableFormat(fileName: file.path),
      let table = format.read(
        file, largest: SourceText.largest * 16, in: tree, report: &report)
    else { return builtIn }
    let nodes = table.nodes(keys: Keys.all, languages: settings.languages, report: &report)
    var (units, merged): ([Unit], [Former]) = ([], [])
    var seen: Set<String> = []
    var coming: [String: CalendarDay] = [:]
    var successors: [Reference] = []
    for node in nodes {
      guard let row = row(node, settings, &report) else { continue }
      if !seen.insert(row.unit.code).inserted {
        report.error(.unitTwice(row.unit.code), at: node.span)
      }
      successors += row.successors
      for successor in row.successors where successor.value == row.unit.code {
        report.error(.ownSuccessor(row.unit.code), at: successor.span)
      }
      if let from = row.validFrom, from > settings.day {
        coming[row.unit.code] = from
      } else if row.successors.isEmpty {
        units.append(row.unit)
      } else {
        merged.append(Former(unit: row.unit, successors: row.successors.map(\.value)))
      }
    }
    if nodes.count >= leastOfAWholeList {
      for unit in builtIn.all where !seen.contains(unit.code) {
        merged.append(Former(unit: unit, successors: []))
      }
    }
    let changed = builtIn.changed(by: units, merged: merged, coming: coming)
    for successor in successors
    where changed.known(successor.value) == nil && !seen.contains(successor.value) {
      report.error(.noSuchUnit(successor.value), at: successor.span)
    }
    for former in merged where !former.successors.isEmpty {
      if changed.lastSuccessors(of: former.unit.code).isEmpty {
        report.error(.successorsInCircle(former.unit.code), at: .start(of: file.path))
      }
    }
    return changed
  }

  /// The columns of the table.
  private enum Keys {
    static let code = RecordKey("code", .unitCode, .required)
    static let type = RecordKey("type", ValueType<Commune.Kind>.choice, .required)
    static let name = RecordKey("name", .communeName, .required)
    static let province = RecordKey("province", .province, .required)
    static let validFrom = RecordKey("valid_from", .day)
    static let successors = RecordKey("successors", .list(of: .unitCode))

    static let all = [
      code.description, type.description, name.description, province.description,
      validFrom.description, successors.description,
    ]
  }

  private static func row(
    _ node: Node, _ settings: DecodingSettings, _ report: inout Report
  ) -> (unit: Unit, validFrom: CalendarDay?, successors: [Reference])? {
    let reader = RecordReader(
      RecordSource(inside: node), keys: Keys.all, settings: settings, report: &report)
    let code = reader.required(Keys.code, &report)
    let kind = reader.required(Keys.type, &report)
    let name = reader.required(Keys.name, &report)
    let province = reader.required(Keys.province, &report)
    let validFrom = reader.value(Keys.validFrom, &report)
    let successors = reader.list(Keys.successors, &report)
    guard let code, let kind, let name, let province else { return nil }
    let unit = Unit(code: code.value, kind: kind, name: name.main.text, province: province)
    return (unit, validFrom, successors)
  }
}

extension Diagnostic.Message {
  fileprivate static func unitTwice(_ code: String) -> Self {
    Self("unit-twice", vi: "mã “\(code)” có hai dòng", en: "the code “\(code)” has two rows")
  }
  fileprivate static func ownSuccessor(_ code: String) -> Self {
    Self(
      "own-successor", vi: "đơn vị “\(code)” không thể sáp nhập vào chính nó",
      en: "the unit “\(code)” cannot be its own successor")
  }
  /// A code that no list of units has.
  static func noSuchUnit(_ code: String) -> Self {
    Self(
      "unknown-unit", vi: "không có xã, phường, đặc khu nào mang mã “\(code)”",
      en: "no commune, ward or special zone has the code “\(code)”")
  }
  fileprivate static func successorsInCircle(_ code: String) -> Self {
    Self(
      "successors-in-circle", vi: "các đơn vị kế tiếp của “\(code)” chỉ dẫn vòng quanh",
      en: "the successors of “\(code)” lead round in a circle")
  }
}
