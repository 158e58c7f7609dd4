package import Diagnostics
package import Markup

/// A record as its files say it, before anything is understood: what a sheet of all records is made of.
package struct WrittenRecord: Sendable {
  /// A file of its own, with what stands between the lines of `---`.
  package struct File: Sendable {
    package let path: String
    package let metadata: Node
  }

  package let kind: RecordKind
  package let id: String
  /// Its row in the kind's table, without the id.
  package let row: Node?
  package let main: File?
  package let translations: [(language: Language, file: File)]

  /// A key of it: the row's or the file's, where one of them has it.
  package subscript(key: String) -> Node.Entry? { row?[key] ?? main?.metadata[key] }

  /// Whether it says that it was removed.
  package var isTakenAway: Bool { self["removed"].map { !$0.value.isBlank } ?? false }
}

/// Every record of a catalogue as it is written.
package struct WrittenRecords: Sendable {
  /// The records of each kind, in the byte order of their ids.
  package private(set) var byKind = ByKind<[WrittenRecord]> { _ in [] }
  /// The path of each kind's table.
  package private(set) var tables: [RecordKind: String] = [:]

  init(_ records: ByKind<[WrittenRecord]>, tables: [String: SourceFile]) {
    byKind = records
    for kind in RecordKind.allCases { self.tables[kind] = tables[kind.folder]?.path }
  }

  /// Reads every record; what cannot be read is reported and left out.
  package init(
    in tree: any SourceTree, settings: Settings, _ decoding: DecodingSettings, jobs: Int,
    report: inout Report
  ) {
    let index = ContentIndex(tree, settings: settings, report: &report)
    let rules = TextRules(seaNames: SeaNames(in: tree, report: &report))
    let loader = RecordLoader(
      tree: tree, index: index, settings: decoding, textRules: rules,
      kept: KeptFiles(nil, base: ContentHash([])), jobs: jobs, includesDrafts: true)
    for kind in RecordKind.allCases {
      tables[kind] = index.tables[kind.folder]?.path
      byKind[kind] = loader.written(kind, &report)
    }
  }

  package subscript(kind: RecordKind) -> [WrittenRecord] { byKind[kind] }
}

extension RecordLoader {
  fileprivate func written(_ kind: RecordKind, _ report: inout Report) -> [WrittenRecord] {
    var isWhole = true
    let drafts = drafts(of: kind, &isWhole, &report)
    return concurrentMap(drafts, jobs: jobs, report: &report) { draft, report in
      // Stories are not looked at: what is wrong in them is told by `check`.
      func file(_ source: SourceFile) -> WrittenRecord.File? {
        SourceText(source, in: tree, report: &report)
          .flatMap { FrontMatter($0, report: &report) }
          .map { WrittenRecord.File(path: source.path, metadata: $0.metadata) }
      }
      return WrittenRecord(
        kind: kind, id: draft.id, row: draft.row, main: draft.main.flatMap { file($0) },
        translations: draft.translations.compactMap { language, source in
          file(source).map { (language, $0) }
        })
    }
  }
}

extension WrittenRecord {
  /// Reads what a record would be with other values, and reports what is wrong with them.
  ///
  /// - Parameters:
  ///   - record: the record as its files have it; nil for one that is not there yet.
  ///   - metadata: all that the row and the file hold, with the values changed.
  package static func check(
    _ kind: RecordKind, _ id: String, as record: WrittenRecord?, with metadata: Node,
    _ settings: DecodingSettings, _ report: inout Report
  ) {
    let source = RecordSource(
      id: id, span: metadata.span, metadata: metadata,
      translations: (record?.translations ?? []).map { language, file in
        RecordSource.Translation(language: language, metadata: file.metadata, story: nil)
      })
    // Some products are other provinces', and have fewer keys.
    if kind == .products {
      _ = ProductRecord(decoding: source, settings: settings, report: &report)
    } else {
      _ = kind.record.init(decoding: source, settings: settings, report: &report)
    }
  }
}
