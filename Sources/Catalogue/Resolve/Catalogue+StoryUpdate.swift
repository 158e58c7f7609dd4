package import Diagnostics
internal import Markup

extension Catalogue {
  /// A story as its file has it now, where nothing else of the record has changed: its facts, what it
  /// links to, what there is to say of it; nil where the catalogue has to be read anew.
  ///
  /// For whoever shows a site while it is edited: linking, planning and ordering hang on none of it.
  ///
  /// - Parameters:
  ///   - path: the record's file, or a translation's.
  ///   - tree: the sources as they were read; the file is read again.
  package func storyUpdate(at path: String, in tree: any SourceTree) -> Story? {
    guard let record = record(writtenAt: path) else { return nil }
    let marks = record.marks
    let isMain = record.span.path == path
    // A translation that says from what it was made is older from now on.
    guard !isMain || marks.translations.allSatisfy({ $0.from == nil || $0.isStale }) else {
      return nil
    }
    var unsaid = Report()
    let rules = TextRules(seaNames: SeaNames(in: tree, report: &unsaid))
    func parsed(_ path: String, isTranslation: Bool) -> ParsedFile? {
      guard let size = try? tree.bytes(of: path).count else { return nil }
      let file = ParsedFile(
        SourceFile(path: path, size: size), of: type(of: record).kind,
        isTranslation: isTranslation, in: tree, rules)
      return file.problems.isEmpty ? file : nil
    }
    var facts = Fingerprint()
    guard let main = parsed(record.span.path, isTranslation: false) else { return nil }
    facts.add(main.facts)
    var edited = isMain ? main : nil
    for translation in marks.translations {
      guard let file = parsed(translation.path, isTranslation: true) else { return nil }
      facts.add(file.facts)
      facts.add(translation.language.code)
      if translation.path == path { edited = file }
    }
    // Rows and tables are facts of their own: with them this never agrees.
    guard facts.hash == marks.facts, let edited, edited.findings.isEmpty, let story = edited.story,
      let old = record.story?.all.first(where: { $0.path == path }),
      old.references.map(\.destination) == story.references.map(\.destination)
    else { return nil }
    return story
  }

  private func record(writtenAt path: String) -> (any Record)? {
    references.lazy.map { self[$0] }.first { record in
      record.span.path == path || record.marks.translations.contains { $0.path == path }
    }
  }
}
