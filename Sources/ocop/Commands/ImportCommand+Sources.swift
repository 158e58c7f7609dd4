internal import Catalogue
internal import Diagnostics
internal import Imports
internal import Markup
internal import Workbooks

// What an import of a decision reads beside the annex: the mapping, the scan.
extension ImportDecisionCommand {
  /// Refuses a decision whose rows stand in a workbook: rows are added to tables of text only, and a
  /// second table beside it would be an error.
  func checkTable(of id: String, in tree: DiskTree) throws {
    let places = ["\(id)", "\(id)/index"].flatMap { stem in
      ["xlsx", "ods"].map { "content/decisions/\(stem).\($0)" }
    }
    guard let table = tree.files.first(where: { places.contains($0.path) }) else { return }
    throw DiskError(
      vi:
        "các dòng của quyết định này nằm trong \(table.path), lệnh không thêm vào bảng tính được; "
        + "lưu bảng ấy thành .csv rồi chạy lại, hoặc tự thêm các dòng",
      en:
        "this decision's rows stand in \(table.path), to which nothing can be added; save it as .csv "
        + "and run this again, or add the rows by hand")
  }

  /// A scan is a PDF or a picture, which its first bytes tell.
  func checkScan() throws {
    guard let scan else { return }
    let start: [UInt8]
    do throws(FileSystem.Failure) {
      start = Array(try FileSystem.read(scan).prefix(8))
    } catch {
      throw DiskError.cannotRead(scan, error)
    }
    let forms: [(ending: [String], start: [UInt8])] = [
      (["pdf"], Array("%PDF".utf8)), (["jpg", "jpeg"], [0xFF, 0xD8]),
      (["png"], [0x89, 0x50, 0x4E, 0x47]),
    ]
    let ending = Self.ending(of: scan)
    guard forms.contains(where: { $0.ending.contains(ending) && start.starts(with: $0.start) })
    else {
      throw DiskError(
        vi: "\(scan) không phải bản quét: cần tệp .pdf, .jpg hoặc .png",
        en: "\(scan) is no scan: a .pdf, .jpg or .png is needed")
    }
  }

  /// What headings stand for: out of a file of lines, or as they were given, `Tên hàng = Tên sản phẩm`.
  func mapping(_ report: inout Report) throws -> [String: AnnexColumn]? {
    var columns: [String: AnnexColumn] = [:]
    for mapping in mapping {
      guard let sign = mapping.lastIndex(of: "="), OneFileTree(mapping).files.isEmpty else {
        guard let read = try readMapping(inFile: mapping, &report) else { return nil }
        columns.merge(read) { $1 }
        continue
      }
      let name = String(mapping[mapping.index(after: sign)...])
      guard let column = AnnexColumn(written: name) else {
        throw DiskError(
          vi: "không có loại cột nào tên “\(name)”; \(BilingualText.annexColumnNames.vietnamese)",
          en: "no column is named “\(name)”; \(BilingualText.annexColumnNames.english)")
      }
      columns[AnnexColumn.key(of: String(mapping[..<sign]))] = column
    }
    return columns
  }

  private func readMapping(
    inFile mapping: String, _ report: inout Report
  ) throws -> [String: AnnexColumn]? {
    let source = OneFileTree(mapping)
    guard let file = source.files.first else {
      throw DiskError.cannotRead(mapping, FileSystem.Failure.missing)
    }
    guard let text = SourceText(file, in: source, report: &report),
      let node = YAMLReader.read(text.bytes[...], path: mapping, report: &report)
    else { return nil }
    var columns: [String: AnnexColumn] = [:]
    for entry in node.entries {
      guard case .scalar(let name, _) = entry.value.content,
        let column = AnnexColumn(written: name)
      else {
        report.error(.unknownAnnexColumn, at: entry.value.span, hint: .annexColumnNames)
        continue
      }
      columns[AnnexColumn.key(of: entry.key)] = column
    }
    return report.hasErrors ? nil : columns
  }

  static func ending(of name: String) -> String {
    name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? "pdf"
  }

  func scanCopy(
    _ scan: String, to path: String, in tree: DiskTree
  ) throws -> [FileChange] {
    guard !tree.files.contains(where: { $0.path == path }) else { return [] }
    do throws(FileSystem.Failure) {
      return [.create(path: path, bytes: try FileSystem.read(scan))]
    } catch {
      throw DiskError.cannotRead(scan, error)
    }
  }
}

extension BilingualText {
  fileprivate static let annexColumnNames: BilingualText = {
    let names = AnnexColumn.allCases.map(\.rawValue).joined(separator: ", ")
    let called = AnnexColumn.allCases.compactMap(\.names.first).map { "“\($0)”" }
      .joined(separator: ", ")
    return BilingualText(
      vi: "các tên được dùng: \(called)", en: "the names are: \(names); or \(called)")
  }()
}

extension Diagnostic.Message {
  fileprivate static let unknownAnnexColumn = Self(
    "unknown-annex-column", vi: "không có loại cột nào tên như vậy", en: "no column is named so")
}
