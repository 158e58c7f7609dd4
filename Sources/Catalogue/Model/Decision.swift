package import Diagnostics
package import Markup

/// An authority's act that recognises products, with the rows of its annex.
package struct Decision: Sendable {
  /// One row of the annex.
  package struct Row: Sendable {
    /// Its number in the annex.
    package let number: Int?
    package internal(set) var product: Reference
    package let printedName: String?
    /// The producer's name as the decision prints it: renaming a producer changes no old decision.
    package let printedProducer: String?
    /// The address as signed; of a household only with the consent its product's record holds.
    package let signedAddress: String?
    package let code: String?
    package let note: String?
    package internal(set) var recognition: Recognition
  }

  package let id: String
  package let span: SourceSpan
  package let marks: RecordMarks

  package let number: String
  package let date: CalendarDay
  /// The authority's name on that day.
  package let authority: String
  package let level: Level
  package let round: Localized<String>?
  /// How many rows the annex has on paper.
  package let rowCount: Located<Int>?
  /// The papers it rests on.
  package internal(set) var restsOn: [Reference]
  /// The decision as it was signed.
  package let document: DecisionDocument?
  package let story: Localized<Story>?
  package internal(set) var rows: [Row]
}

/// Where a decision can be read as it was signed.
package enum DecisionDocument: Sendable {
  /// A scan beside the record, which is published with it.
  case file(MediaFile)
  case address(String)
}

extension Decision: Record {
  package static let kind = RecordKind.decisions
  package static let keys = Keys.all + CommonKeys.all

  /// The columns of a decision's table.
  package static let rowKeys = RowKeys.all

  package var names: [String] { [number] }
  package var documents: [MediaFile] {
    if case .file(let file)? = document { return [file] + linkedDocuments }
    return linkedDocuments
  }

  private enum Keys {
    static let number = RecordKey("number", .text, .required)
    static let date = RecordKey("date", .day, .required)
    static let authority = RecordKey("authority", .text, .required)
    static let level = RecordKey("level", ValueType<Level>.choice, .required)
    static let round = RecordKey("round", .localizedText, .translatable)
    static let rows = RecordKey("rows", .located(.integer(in: 0...100_000)))
    static let document = RecordKey("document", .document)
    static let restsOn = RecordKey("rests_on", .list(of: .reference))

    static let all = [
      number.description, date.description, authority.description, level.description,
      round.description, rows.description, document.description, restsOn.description,
    ]
  }

  /// The columns of a decision's table, beside those of every recognition.
  private enum RowKeys {
    static let row = RecordKey("row", .integer(in: 1...100_000))
    static let product = RecordKey("product", .reference, .required)
    static let printedName = RecordKey("printed_name", .text)
    static let printedProducer = RecordKey("printed_producer", .text)
    static let signedAddress = RecordKey("signed_address", .text, .personal)
    static let code = RecordKey("code", .text)
    static let note = RecordKey("note", .text)

    static let all =
      [
        row.description, product.description, printedName.description,
        printedProducer.description, signedAddress.description, code.description, note.description,
      ] + RecognitionKeys.all
  }

  package init?(
    decoding source: RecordSource, settings: DecodingSettings, report: inout Report
  ) {
    let reader = RecordReader(
      source, keys: Self.keys, settings: settings, report: &report)
    let number = reader.required(Keys.number, &report)
    let date = reader.required(Keys.date, &report)
    let authority = reader.required(Keys.authority, &report)
    let level = reader.required(Keys.level, &report)

    id = source.id
    span = source.span
    marks = CommonKeys.read(reader, &report)
    round = reader.value(Keys.round, &report)
    rowCount = reader.value(Keys.rows, &report)
    document = reader.value(Keys.document, &report)
    restsOn = reader.list(Keys.restsOn, &report)
    story = source.stories(in: settings.mainLanguage)

    // Rows are read whatever the head lacks, so that all that is wrong is told in one run.
    let head = RowHead(id: id, number: number, date: date, authority: authority, level: level)
    rows =
      source.table.map { Self.rows(of: $0, head, settings: settings, report: &report) } ?? []
    let found = source.table?.rows.count ?? 0
    // A table that cannot be read is not said to lack rows too.
    if let rowCount, rowCount.value != found, source.table != nil || !source.hasTable {
      report.error(.rowCount(found, rowCount.value), at: rowCount.span, hint: .seeReview(source.id))
    }
    guard let number, let date, let authority, let level else { return nil }
    self.number = number
    self.date = date
    self.authority = authority
    self.level = level
  }

  /// What each row takes from its decision, as far as that could be read.
  private struct RowHead {
    let id: String
    let number: String?
    let date: CalendarDay?
    let authority: String?
    let level: Level?
  }

  /// The rows of the decision's table; wrong rows are reported and left out.
  private static func rows(
    of table: Table, _ head: RowHead, settings: DecodingSettings, report: inout Report
  ) -> [Row] {
    let nodes = table.nodes(
      keys: RowKeys.all, languages: settings.languages, report: &report)
    var rows: [Row] = []
    var seen: Set<String> = []
    for node in nodes {
      guard let row = row(node, head, settings, &report) else { continue }
      if !seen.insert(row.product.value).inserted {
        report.error(.productTwice(row.product.value), at: row.product.span)
      }
      rows.append(row)
    }
    return rows
  }

  private static func row(
    _ node: Node, _ head: RowHead, _ settings: DecodingSettings, _ report: inout Report
  ) -> Row? {
    let reader = RecordReader(
      RecordSource(inside: node), keys: RowKeys.all, settings: settings, report: &report)
    let product = reader.required(RowKeys.product, &report)
    let place = reader.value(RowKeys.row, &report)
    let signedAddress = reader.value(RowKeys.signedAddress, &report)
    let printedName = reader.value(RowKeys.printedName, &report)
    let printedProducer = reader.value(RowKeys.printedProducer, &report)
    let (code, note) = (reader.value(RowKeys.code, &report), reader.value(RowKeys.note, &report))
    guard let recognition = RecognitionKeys.read(reader, on: head.date, &report), let product,
      let number = head.number, let date = head.date, let authority = head.authority,
      let level = head.level
    else { return nil }
    return Row(
      number: place, product: product, printedName: printedName,
      printedProducer: printedProducer, signedAddress: signedAddress,
      code: code,
      note: note,
      recognition: Recognition(
        decision: head.id, number: number, date: date, authority: authority, level: level,
        kind: recognition.kind, stars: recognition.stars, score: recognition.score,
        validUntil: recognition.validUntil, revokes: recognition.revokes, span: product.span))
  }
}

extension BilingualText {
  fileprivate static func seeReview(_ id: String) -> BilingualText {
    BilingualText(
      vi: "nếu nhập bằng ocop import: điền nốt imports/\(id).xlsx rồi chạy lại với --write",
      en: "if it came by ocop import: fill imports/\(id).xlsx and run it again with --write")
  }
}

extension Diagnostic.Message {
  fileprivate static func rowCount(_ found: Int, _ expected: Int) -> Self {
    Self(
      "row-count", vi: "bảng có \(found) dòng, phụ lục của quyết định có \(expected) dòng",
      en: "rows in the table: \(found); in the decision's annex: \(expected)")
  }
  static func productTwice(_ id: String) -> Self {
    Self(
      "product-twice", vi: "sản phẩm “\(id)” có hai dòng trong một quyết định",
      en: "the product “\(id)” has two rows in one decision")
  }
}
