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
  /// The files that the drafts name: nobody else has to.
  let draftMedia: Set<String>
  /// What is told only where a household stands behind a record, by its id.
  let held: [String: [Diagnostic]]
  /// Whether every record could be read; where one could not, nobody knows what it names.
  let isReadable: Bool
  /// Whether every id is known; not where the kind's table could not be read.
  package let isWhole: Bool

  /// The records of another type that some of these are.
  func map<Other: Sendable>(_ transform: (Element) -> Other?) -> RecordSet<Other> {
    RecordSet<Other>(
      kind: kind, records: records.compactMap(transform), claimedIDs: claimedIDs,
      draftIDs: draftIDs, removed: removed, draftMedia: draftMedia, held: held,
      isReadable: isReadable,
      isWhole: isWhole)
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
  let kept: KeptFiles
  let jobs: Int
  let includesDrafts: Bool
  /// Whether records are kept as they are written, too.
  let keepsWritten: Bool
  /// What this build has parsed so far.
  private(set) var notes: [KeptFiles.Note] = []
  /// The records as they are written, where they are kept.
  private(set) var written = ByKind<[WrittenRecord]> { _ in [] }

  init(
    tree: any SourceTree, index: ContentIndex, settings: DecodingSettings, textRules: TextRules,
    kept: KeptFiles, jobs: Int, includesDrafts: Bool, keepsWritten: Bool = false
  ) {
    self.keepsWritten = keepsWritten
    self.tree = tree
    self.index = index
    self.settings = settings
    self.textRules = textRules
    self.kept = kept
    self.jobs = jobs
    self.includesDrafts = includesDrafts
  }

  /// What one record is made of.
  struct Draft: Sendable {
    let id: String
    let main: SourceFile?
    let translations: [(language: Language, file: SourceFile)]
    let table: SourceFile?
    let row: Node?
  }

  mutating func load<Element: Record>(
    _ type: Element.Type, report: inout Report
  ) -> RecordSet<Element> {
    var isWhole = true
    let drafts = drafts(of: Element.kind, &isWhole, &report)
    let outcomes = concurrentMap(drafts, jobs: jobs, report: &report) {
      [self] draft, report -> (outcome: Read<Element>?, parsed: Parsed) in
      var parsed = Parsed()
      let outcome = self.read(draft, as: type, &parsed, &report)
      return (outcome, parsed)
    }
    var records: [Element] = []
    var removed: [RemovedRecord] = []
    var held: [String: [Diagnostic]] = [:]
    for (draft, (outcome, parsed)) in zip(drafts, outcomes) {
      self.notes += parsed.notes
      if !parsed.held.isEmpty { held[draft.id] = parsed.held }
      if keepsWritten {
        written[Element.kind].append(
          WrittenRecord(
            kind: Element.kind, id: draft.id, row: draft.row, main: parsed.main,
            translations: parsed.translations))
      }
      switch outcome {
      case .record(let record): records.append(record)
      case .removed(let record): removed.append(record)
      case nil: break
      }
    }
    let leftOut = includesDrafts ? [] : records.filter(\.marks.isDraft)
    return RecordSet(
      kind: Element.kind, records: records.filter { !$0.marks.isDraft || includesDrafts },
      claimedIDs: Set(drafts.map(\.id)), draftIDs: Set(leftOut.map(\.id)), removed: removed,
      draftMedia: Set(leftOut.flatMap(\.namedMedia).map(\.path)),
      held: held, isReadable: isWhole && !outcomes.contains { $0.outcome == nil }, isWhole: isWhole)
  }

  /// What came of the files of one record.
  private struct Parsed {
    var notes: [KeptFiles.Note] = []
    /// What the rules on words found.
    var findings: [Diagnostic] = []
    /// Of them, what is told only where a household stands behind the record.
    var held: [Diagnostic] = []
    /// The files that were read.
    var main: WrittenRecord.File?
    var translations: [(language: Language, file: WrittenRecord.File)] = []
  }

  private func read<Element: Record>(
    _ draft: Draft, as type: Element.Type, _ parsed: inout Parsed, _ report: inout Report
  ) -> Read<Element>? {
    guard let source = source(of: draft, Element.kind, &parsed, &report) else { return nil }
    if let removal = removal(of: source, &report) {
      return .removed(
        RemovedRecord(
          kind: Element.kind, id: draft.id, removal: removal, span: source.span,
          source: source.hash, decision: decision(in: source, as: type),
          products: source.table?.column("product") ?? []))
    }
    parsed.held = parsed.findings.filter(ContactInStory.isOfHouseholds)
    report.append(parsed.findings.filter { !ContactInStory.isOfHouseholds($0) })
    if Element.kind == .producers {
      if source.metadata.text("type") == Producer.Kind.household.rawValue {
        report.append(parsed.held)
      }
      parsed.held = []
    }
    if Element.kind == .producers { PersonInID.check(source, &report) }
    return Element(decoding: source, settings: settings, report: &report).map { .record($0) }
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
    guard let removal else { return nil }
    if removal.date > settings.day {
      guard source.isEmptyButForMarks else { return nil }
      report.warning(.removedAlready(removal.date), at: entry.value.span)
    }
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

  func drafts(
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
        if let orphan {
          report.error(
            .noOriginal(files.id), at: .start(of: orphan.path),
            hint: .originalOrNone("content/\(kind.folder)/\(files.id).md"))
        }
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
      let table = TableFormat(fileName: file.path)?
        .read(
          file, largest: SourceText.largest * 16,
          sheet: [kind.folder, kind.name.vietnamese], in: tree, report: &report)
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
        ? ValueType<Reference>.unitCode.read(FieldSource(idEntry.value), settings, &report)
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

  private func source(
    of draft: Draft, _ kind: RecordKind, _ parsed: inout Parsed, _ report: inout Report
  ) -> RecordSource? {
    var metadata = draft.row
    var story: Story?
    var span = draft.row?.span
    var sign = ""
    var hash = Fingerprint()
    draft.row?.add(to: &hash)
    var facts = hash
    if let row = draft.row {
      var found = Report()
      textRules.check(row, row.span.path, of: kind, false, &found)
      parsed.findings += found.diagnostics
    }
    if let main = draft.main {
      let file = self.parsed(main, kind, isTranslation: false, &parsed, &report)
      guard let node = file.metadata else { return nil }
      parsed.main = WrittenRecord.File(path: main.path, metadata: node)
      hash.add(file.hash)
      facts.add(file.facts)
      metadata = draft.row.map { Self.merged($0, node, &report) } ?? node
      story = file.story
      sign = file.sign
      span = .start(of: main.path)
    }
    guard let metadata, let span else { return nil }
    if draft.row != nil {
      let words = story.map { StoryShelf(tree).source(of: $0) } ?? []
      sign = ParsedFile.sign(of: metadata, kind.record.keys, story: words)
    }
    var translations: [RecordSource.Translation] = []
    for (language, file) in draft.translations {
      let own = self.parsed(file, kind, isTranslation: true, &parsed, &report)
      guard let node = own.metadata else { continue }
      parsed.translations.append(
        (language, WrittenRecord.File(path: file.path, metadata: node)))
      hash.add(own.hash)
      facts.add(own.facts)
      hash.add(language.code)
      facts.add(language.code)
      if let words = own.story, story == nil {
        let start = words.range.lowerBound
        report.error(
          .storyOnlyTranslated, at: SourceSpan(path: file.path, range: start..<start + 1))
      }
      translations.append(
        RecordSource.Translation(language: language, metadata: node, story: own.story))
    }
    let table = draft.table.flatMap {
      TableFormat(fileName: $0.path)?
        .read($0, largest: SourceText.largest, in: tree, report: &report)
    }
    table?.add(to: &hash)
    table?.add(to: &facts)
    return RecordSource(
      id: draft.id, span: span, metadata: metadata, story: story, translations: translations,
      table: table, hasTable: draft.table != nil,
      sign: sign, hash: hash.hash, facts: facts.hash)
  }

  /// A file as the last build parsed it, where it is as it was, or parsed now.
  private func parsed(
    _ file: SourceFile, _ kind: RecordKind, isTranslation: Bool, _ parsed: inout Parsed,
    _ report: inout Report
  ) -> ParsedFile {
    let found: ParsedFile
    if let (last, note) = kept.find(file) {
      found = last
      parsed.notes.append(note)
    } else {
      found = ParsedFile(file, of: kind, isTranslation: isTranslation, in: tree, textRules)
      parsed.notes.append(KeptFiles.note(file, found))
    }
    report.append(found.problems)
    parsed.findings += found.findings
    return found
  }

  /// A row with what the record's own file adds; a key in both is an error.
  private static func merged(_ row: Node, _ file: Node, _ report: inout Report) -> Node {
    for entry in file.entries where row[entry.key] != nil {
      report.error(.inRowToo(entry.key, row.span.path), at: entry.keySpan)
    }
    return Node(.map(row.entries + file.entries.filter { row[$0.key] == nil }), at: file.span)
  }
}

extension BilingualText {
  fileprivate static func originalOrNone(_ path: String) -> BilingualText {
    BilingualText(
      vi: "xóa cả tệp này nếu bản ghi đã bỏ, hoặc thêm lại \(path)",
      en: "delete this file too if the record is gone, or put \(path) back")
  }
}

extension Diagnostic.Message {
  fileprivate static func removedAlready(_ day: CalendarDay) -> Self {
    Self(
      "removed-already",
      vi: "bản ghi không còn gì khác nên được gỡ ngay, không chờ đến \(day.inVietnamese)",
      en: "nothing else is left of the record, so it is removed at once, not on \(day)")
  }
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
  fileprivate static func inRowToo(_ key: String, _ path: String) -> Self {
    Self(
      "in-row-too", vi: "khóa “\(key)” đã có trong \(path)",
      en: "the key “\(key)” stands in \(path) too")
  }
}
