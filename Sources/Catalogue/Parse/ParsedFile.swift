internal import Diagnostics
internal import Markup

/// A Markdown file of the content as it was parsed: all that later stages need of it.
///
/// It hangs on the file's bytes, its kind and the names that may not stand anywhere, and on nothing
/// else: so it is kept from build to build.
struct ParsedFile: Sendable {
  /// A hash of all its bytes.
  let hash: ContentHash
  /// The same without the words of its story.
  let facts: ContentHash
  /// Nil where the file cannot be read, which the problems tell.
  let metadata: Node?
  let story: Story?
  /// A sign of what a translator translates, for a file that is no translation itself.
  let sign: String
  /// What keeps it from being read.
  let problems: [Diagnostic]
  /// What the rules on words found; of a record that was taken away it is not told.
  let findings: [Diagnostic]

  /// Reads and parses a file.
  ///
  /// - Parameter isTranslation: whether it holds a record's words in another language.
  init(
    _ file: SourceFile, of kind: RecordKind, isTranslation: Bool, in tree: some SourceTree,
    _ rules: TextRules
  ) {
    var problems = Report()
    let text = SourceText(file, in: tree, report: &problems)
    let parts = text.flatMap { FrontMatter($0, report: &problems) }
    guard let text, let parts, Self.isShort(parts, file.path, &problems) else {
      hash = ContentHash(text?.bytes ?? [])
      facts = hash
      metadata = nil
      story = nil
      sign = ""
      self.problems = problems.diagnostics
      findings = []
      return
    }
    let words = text.bytes[parts.body]
    hash = ContentHash(text.bytes)
    var facts = Fingerprint()
    facts.add(text.bytes[..<parts.body.lowerBound])
    facts.add(parts.body.isEmpty)
    self.facts = facts.hash
    metadata = parts.metadata
    story = words.isEmpty ? nil : Story(words, path: file.path)
    sign = isTranslation ? "" : Self.sign(of: parts.metadata, kind.record.keys, story: words)
    self.problems = problems.diagnostics
    var findings = Report()
    rules.check(parts.metadata, story: words, file.path, of: kind, isTranslation, &findings)
    self.findings = findings.diagnostics
  }

  init(
    hash: ContentHash, facts: ContentHash, metadata: Node?, story: Story?, sign: String,
    problems: [Diagnostic], findings: [Diagnostic]
  ) {
    self.hash = hash
    self.facts = facts
    self.metadata = metadata
    self.story = story
    self.sign = sign
    self.problems = problems
    self.findings = findings
  }

  private static func isShort(
    _ parts: FrontMatter, _ path: String, _ report: inout Report
  ) -> Bool {
    guard parts.body.count > Story.largest else { return true }
    let start = parts.body.lowerBound + Story.largest
    report.error(.storyTooLong, at: SourceSpan(path: path, range: start..<start + 1))
    return false
  }

  /// A sign of what a translator translates: eight digits that change with the original's words.
  static func sign(
    of metadata: Node, _ keys: [KeyDescription], story: ArraySlice<UInt8>
  ) -> String {
    var bytes: [UInt8] = []
    for key in keys where key.traits.contains(.translatable) {
      metadata[key.name]?.value.forEachText { text in
        // A price or a day among the words is nothing to translate.
        guard text.bytes.contains(where: { $0 >= 65 }) else { return }
        bytes += text.bytes + [0]
      }
    }
    return String(ContentHash(bytes + story).text.prefix(8))
  }
}

extension Diagnostic.Message {
  fileprivate static let storyTooLong = Self(
    "story-too-long", vi: "bài viết dài quá \(Story.largest / 1024) KB",
    en: "the story is longer than \(Story.largest / 1024) KB")
}
