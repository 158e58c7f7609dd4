package import Diagnostics
internal import Markup

/// What the words of a language have to do with each other, for search: `search/<language>.yaml` of a
/// theme and of those it extends, and of a catalogue.
package struct SearchVocabulary: Sendable {
  /// Words or phrases that mean the same: each finds the others.
  package private(set) var same: [[String]] = []
  /// Those that are near: what only they find stands after.
  package private(set) var near: [[String]] = []
  /// Words that are left out where nothing is found with them.
  package private(set) var ignored: [String] = []
  /// How the ranks of three, four and five stars are said.
  package private(set) var stars: [Int: [String]] = [:]

  /// The folder of these files, in a theme and in `content/`.
  package static let folder = "search/"

  package init() {}

  private static let keys = ["same", "near", "ignored", "stars"]

  /// Reads the files of a language, one added to the other.
  package init(_ files: [SourceFile], in tree: some SourceTree, report: inout Report) {
    for file in files {
      guard let text = SourceText(file, in: tree, report: &report),
        let root = YAMLReader.read(text.bytes[text.start...], path: file.path, report: &report)
      else { continue }
      guard case .map(let entries) = root.content else {
        report.error(.notAVocabulary, at: root.span, hint: .vocabulary)
        continue
      }
      for entry in entries {
        switch entry.key {
        case "same": same += Self.groups(entry.value, &report)
        case "near": near += Self.groups(entry.value, &report)
        case "ignored": ignored += Self.words(entry.value, &report)
        case "stars":
          for entry in entry.value.entries {
            guard let count = Int(entry.key), (1...5).contains(count) else {
              report.error(.notStars(entry.key), at: entry.keySpan)
              continue
            }
            stars[count, default: []] += Self.words(entry.value, &report)
          }
        default:
          let near = NearMiss.nearest(to: entry.key, among: Self.keys)
          report.error(
            .unknownVocabularyKey(entry.key), at: entry.keySpan,
            hint: near.map { .didYouMean($0) } ?? .vocabulary)
        }
      }
    }
  }

  /// Lists of two words or more.
  private static func groups(_ node: Node, _ report: inout Report) -> [[String]] {
    guard case .list(let nodes) = node.content else {
      report.error(.notAVocabulary, at: node.span, hint: .vocabulary)
      return []
    }
    return nodes.compactMap { node in
      let words = words(node, &report)
      if words.count == 1 { report.warning(.oneWord(words[0]), at: node.span) }
      return words.count > 1 ? words : nil
    }
  }

  private static func words(_ node: Node, _ report: inout Report) -> [String] {
    guard case .list(let nodes) = node.content else {
      report.error(.notAVocabulary, at: node.span, hint: .vocabulary)
      return []
    }
    return nodes.compactMap { node in
      guard case .scalar(let text, _) = node.content, !node.isBlank else {
        report.error(.notAVocabulary, at: node.span, hint: .vocabulary)
        return nil
      }
      return text
    }
  }
}

extension BilingualText {
  fileprivate static let vocabulary = BilingualText(
    vi: "same: [[cafe, cà phê]], near: [[trà, chè]], ignored: [mua, ở], stars: {5: [5 sao]}",
    en: "same: [[cafe, coffee]], near: [[tea, infusion]], ignored: [buy, in], stars: {5: [5 star]}")
}

extension Diagnostic.Message {
  fileprivate static let notAVocabulary = Self(
    "search-words", vi: "ở đây cần danh sách từ dùng cho tìm kiếm",
    en: "a list of words for search belongs here")
  fileprivate static func notStars(_ text: String) -> Self {
    Self(
      "search-stars", vi: "“\(text)” không phải số sao", en: "“\(text)” is not a number of stars")
  }
  fileprivate static func unknownVocabularyKey(_ key: String) -> Self {
    Self("unknown-key", vi: "không có khoá “\(key)”", en: "there is no key “\(key)”")
  }
  fileprivate static func oneWord(_ word: String) -> Self {
    Self(
      "one-word", vi: "“\(word)” đứng một mình, không cùng nghĩa với từ nào",
      en: "“\(word)” stands alone, meaning the same as no other")
  }
}
