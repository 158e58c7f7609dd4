import Catalogue
import Diagnostics
import Markup
import Support
import Workbooks

@testable import Imports

/// An annex in a test: rows of cells with `|` between, `^` for a cell of a merge from above.
func annex(
  _ text: String, mapping: [String: AnnexColumn] = [:], isRevocation: Bool = false
) -> Annex {
  var rows: [Sheet.Row] = []
  var merges: [Int: (start: Int, end: Int)] = [:]
  var areas: [CellArea] = []
  for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
    var cells: [Sheet.Cell] = []
    for (column, part) in line.split(separator: "|", omittingEmptySubsequences: false).enumerated()
    {
      let value = String(part).trimmed
      if value == "^" {
        merges[column] = (merges[column]?.start ?? number - 1, number)
        continue
      }
      if let area = merges.removeValue(forKey: column) {
        areas.append(CellArea(rows: area.start...area.end, columns: column...column))
      }
      if !value.isEmpty { cells.append(Sheet.Cell(column: column, value: .text(value))) }
    }
    if !cells.isEmpty { rows.append(Sheet.Row(number: number, cells: cells)) }
  }
  for (column, area) in merges {
    areas.append(CellArea(rows: area.start...area.end, columns: column...column))
  }
  let sheet = Sheet(name: "PL", number: 0, rows: rows, merges: areas)
  return Annex(Workbook(sheets: [sheet]), mapping: mapping, isRevocation: isRevocation)
}

/// What an import makes of an annex beside a catalogue.
func importing(
  _ annex: Annex, into tree: MemoryTree = .catalogue, id: String = "qd-9-2026",
  day: String = "2026-08-05", kind: Recognition.Kind? = nil,
  revokes: String? = nil,
  answers: [(address: String, item: Review.Item, text: String)] = [],
  given others: Review.Answers = Review.Answers(), oldUnits: OldUnits = OldUnits()
) throws -> DecisionImport {
  var report = Report()
  guard let settings = Settings(in: tree, report: &report), let day = CalendarDay(day) else {
    throw SourceReadError(reason: "no settings")
  }
  let records = Records(
    in: tree, settings: settings, day: day, includesDrafts: true, jobs: 1, report: &report)
  let decoding = DecodingSettings(languages: settings.languages, day: day)
  var given = others
  for answer in answers { given.add(answer.text, to: answer.item, of: answer.address, row: nil) }
  let request = DecisionImport.Request(
    id: id, number: "9/QĐ-UBND", date: day, authority: "UBND tỉnh", level: .province, kind: kind,
    revokes: revokes)
  return DecisionImport(
    annex, request,
    known: KnownRecords(records, decoding, before: day, oldUnits: oldUnits), answers: given)
}

extension MemoryTree {
  /// The tree after an import's changes.
  func applying(_ changes: [FileChange]) throws -> MemoryTree {
    var tree = self
    for change in changes {
      switch change {
      case .create(let path, let bytes): tree = tree.adding(path, bytes)
      case .append(let path, let bytes): tree = tree.adding(path, try tree.bytes(of: path) + bytes)
      case .replace(let path, let bytes): tree = tree.adding(path, bytes)
      }
    }
    return tree
  }

  func text(_ path: String) throws -> String {
    String(decoding: try bytes(of: path), as: UTF8.self)
  }
}
