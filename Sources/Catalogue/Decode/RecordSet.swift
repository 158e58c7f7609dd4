package import Diagnostics
package import Markup

/// The records of one kind, by id.
package struct RecordSet<Element: Sendable>: Sendable {
  package let kind: RecordKind
  /// In the byte order of the ids.
  package let records: [Element]
  /// Every id that was claimed, of broken and left-out records too: naming one of those is not
  /// another mistake.
  package let claimedIDs: Set<String>
  /// The ids of records that are left out as drafts.
  package let draftIDs: Set<String>
  /// Records that were taken away: nothing of them was read but that.
  package let removed: [RemovedRecord]
  /// Whether every id is known; not where the kind's table could not be read.
  package let isWhole: Bool

  /// The records of another type that some of these are.
  func map<Other: Sendable>(_ transform: (Element) -> Other?) -> RecordSet<Other> {
    RecordSet<Other>(
      kind: kind, records: records.compactMap(transform), claimedIDs: claimedIDs,
      draftIDs: draftIDs,
      removed: removed, isWhole: isWhole)
  }
}

/// A record that was taken away: nothing of it is left but its address.
package struct RemovedRecord: Sendable {
  package let kind: RecordKind
  package let id: String
  package let removal: Removal
  package let span: SourceSpan
  /// A hash of all that is left of it.
  package let source: ContentHash
  /// What a decision said before, as far as it is still there, and the products of its table: no page
  /// shows them; they tell who loses a rank by the removal.
  let decision: Decision?
  let products: [String]
}

/// Reads all records of a kind: its table's rows, its files, their translations.
struct RecordLoader {
  let tree: any SourceTree
  let index: ContentIndex
  let settings: DecodingSettings
  let textRules: TextRules
  let jobs: Int
  let includesDrafts: Bool

  /// What one record is made of.
  private struct Draft: Sendable {
    let id: String
    let main: SourceFile?
    let translations: [(language: Language, file: SourceFile)]
    let table: SourceFile?
    let row: Node?
  }

  func load<Element: Record>(
    _ type: Element.Type, report: inout Report
  ) -> RecordSet<Element> {
    var isWhole = true
    let drafts = drafts(of: Element.kind, &isWhole, &report)
    let read = concurrentMap(drafts, jobs: jobs, report: &report) {
      draft, report -> Read<Element>? in
      guard let source = source(of: draft, &report) else { return nil }
      if let removal = removal(of: source, &report) {
        return .removed(
          RemovedRecord(
            kind: Element.kind, id: draft.id, removal: removal, span: source.span,
            source: source.hash, decision: decision(in: source, as: type),
            products: source.table?.column("product") ?? []))
      }
      textRules.check(source, of: Element.kind, &report)
      return Element(decoding: source, settings: settings, report: &report).map { .record($0) }
    }
    var records: [Element] = []
    var removed: [RemovedRecord] = []
    for case let outcome? in read {
      switch outcome {
      case .record(let record): records.append(record)
      case .removed(let record): removed.append(record)
      }
    }
    let leftOut = includesDrafts ? [] : records.filter(\.marks.isDraft)
    return RecordSet(
      kind: Element.kind, records: records.filter { !$0.marks.isDraft || includesDrafts },
      claimedIDs: Set(drafts.map(\.id)), draftIDs: Set(leftOut.map(\.id)), removed: removed,
      isWhole: isWhole)
  }

  private enum Read<Element: Sendable>: Sendable {
    case record(Element)
    case removed(RemovedRecord)
  }

  /// Whether a record was taken away: then nothing else of it needs to be there, or is read.
  private func removal(of source: RecordSource, _ report: inout Report) -> Removal? {
    guard let entry = source.metadata[CommonKeys.removed.name] else { return nil }
    var own = Report()
    let removal = CommonKeys.removed.type.read(FieldSource(entry.value), settings, &own)
    // One that is still to come, or cannot be read, is reported when the record is decoded.
    guard let removal, removal.date <= settings.day else { return nil }
    report.append(own)
    return removal
  }

  /// What a removed decision said; what is wrong in it does no harm any more.
  private func decision<Element: Record>(
    in source: RecordSource, as _: Element.Type
  ) -> Decision? {
    guard Element.self is Decision.Type else { return nil }
    var unread = Report()
    return Decision(decoding: source, settings: settings, report: &unread)
  }

  private func drafts(
    of kind: RecordKind, _ isWhole: inout Bool, _ report: inout Report
  ) -> [Draft] {
    let errors = report.errorCount
    var rows = rows(of: kind, &report)
    isWhole = report.errorCount == errors
    var drafts: [Draft] = []
    for files in index.records[kind] {
      let row = rows.removeValue(forKey: files.id)
      if files.main == nil, row == nil {
        let orphan = files.translations.first?.file ?? files.table
        if let orphan { report.error(.noOriginal(files.id), at: .start(of: orphan.path)) }
        continue
      }
      drafts.append(
        Draft(
          id: files.id, main: files.main, translations: files.translations,
          table: files.table, row: row))
    }
    for (id, row) in rows {
      drafts.append(Draft(id: id, main: nil, translations: [], table: nil, row: row))
    }
    return drafts.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
  }

  /// The rows of the kind's table by id.
  private func rows(of kind: RecordKind, _ report: inout Report) -> [String: Node] {
    guard let idColumn = kind.idColumn, let file = index.tables[kind.folder],
      let text = SourceText(file, in: tree, largest: SourceText.largest * 16, report: &report),
      let table = CSVTable(text, report: &report)
    else { return [:] }
    var rows: [String: Node] = [:]
    let nodes = table.nodes(
      keys: kind.record.keys, languages: settings.languages, idColumn: idColumn, report: &report)
    for node in nodes {
      guard let idEntry = node[idColumn], case .scalar(let id, _) = idEntry.value.content
      else {
        report.error(.noID(idColumn), at: node.span)
        continue
      }
      let isValid =
        kind.isCode
        ? ValueType<Reference>.communeCode.read(FieldSource(idEntry.value), settings, &report)
          != nil
        : Slug(id, at: idEntry.value.span, report: &report) != nil
      guard isValid else { continue }
      let rest = node.entries.filter { $0.key != idColumn }
      if rows.updateValue(Node(.map(rest), at: node.span), forKey: id) != nil {
        report.error(.sameID(id, file.path), at: idEntry.value.span)
      }
    }
    return rows
  }

  private func source(of draft: Draft, _ report: inout Report) -> RecordSource? {
    var metadata = draft.row
    var story: WrittenStory?
    var span = draft.row?.span
    var hash = Fingerprint()
    draft.row?.add(to: &hash)
    var facts = hash
    if let main = draft.main {
      guard let (node, body) = read(main, &report, &hash, &facts) else { return nil }
      metadata = draft.row.map { Self.merged($0, node, &report) } ?? node
      story = body
      span = .start(of: main.path)
    }
    guard let metadata, let span else { return nil }
    var translations: [RecordSource.Translation] = []
    for (language, file) in draft.translations {
      guard let (node, body) = read(file, &report, &hash, &facts) else { continue }
      hash.add(language.code)
      facts.add(language.code)
      if let body, story == nil {
        let start = body.source.startIndex
        report.error(
          .storyOnlyTranslated, at: SourceSpan(path: file.path, range: start..<start + 1))
      }
      translations.append(
        RecordSource.Translation(language: language, metadata: node, story: body))
    }
    let written = draft.table.flatMap { SourceText($0, in: tree, report: &report) }
    if let written {
      hash.add(written.bytes)
      facts.add(written.bytes)
    }
    return RecordSource(
      id: draft.id, span: span, metadata: metadata, story: story, translations: translations,
      table: written.flatMap { CSVTable($0, report: &report) }, hasTable: draft.table != nil,
      hash: hash.hash, facts: facts.hash)
  }

  private func read(
    _ file: SourceFile, _ report: inout Report, _ hash: inout Fingerprint,
    _ facts: inout Fingerprint
  ) -> (Node, WrittenStory?)? {
    guard let text = SourceText(file, in: tree, report: &report),
      let parts = FrontMatter(text, report: &report)
    else { return nil }
    hash.add(text.bytes)
    facts.add(text.bytes[..<parts.body.lowerBound])
    facts.add(parts.body.isEmpty)
    guard parts.body.count <= Story.largest else {
      let start = parts.body.lowerBound + Story.largest
      report.error(.storyTooLong, at: SourceSpan(path: file.path, range: start..<start + 1))
      return nil
    }
    let story =
      parts.body.isEmpty
      ? nil : WrittenStory(path: file.path, source: text.bytes[parts.body])
    return (parts.metadata, story)
  }

  /// A row with what the record's own file adds; a key in both is an error.
  private static func merged(_ row: Node, _ file: Node, _ report: inout Report) -> Node {
    for entry in file.entries where row[entry.key] != nil {
      report.error(.inRowToo(entry.key, row.span.path), at: entry.keySpan)
    }
    return Node(.map(row.entries + file.entries.filter { row[$0.key] == nil }), at: file.span)
  }
}

extension Diagnostic.Message {
  fileprivate static func noOriginal(_ id: String) -> Self {
    Self(
      "no-original", vi: "không có bản ghi gốc “\(id)” cho tệp này",
      en: "there is no record “\(id)” that this file belongs to")
  }
  fileprivate static let storyOnlyTranslated = Self(
    "only-translated", vi: "bài viết chỉ có trong bản dịch, bản gốc không có bài viết",
    en: "the story is only in the translation; the original has none")
  fileprivate static func noID(_ column: String) -> Self {
    Self(
      "no-id", vi: "dòng không có mã (cột “\(column)”)",
      en: "the row has no id (column “\(column)”)")
  }
  fileprivate static let storyTooLong = Self(
    "story-too-long", vi: "bài viết dài quá \(Story.largest / 1024) KB",
    en: "the story is longer than \(Story.largest / 1024) KB")
  fileprivate static func inRowToo(_ key: String, _ path: String) -> Self {
    Self(
      "in-row-too", vi: "khóa “\(key)” đã có trong \(path)",
      en: "the key “\(key)” stands in \(path) too")
  }
}
