package import Diagnostics

/// A Markdown file's two parts: the metadata between lines of `---`, and the story.
///
/// A YAML file is metadata from its first line to its last.
package struct FrontMatter: Sendable {
  /// What the names of files that are read so end in.
  package static let endings = ["md", "yaml"]

  package let metadata: Node
  /// Where the closing line of `---` begins; the end of a YAML file.
  let fence: Int
  /// The story's bytes within the file; empty where there is none.
  package let body: Range<Int>

  /// Splits a file and reads its metadata, or reports why that cannot be done.
  package init?(_ text: SourceText, report: inout Report) {
    let bytes = text.bytes
    if text.path.hasSuffix(".yaml") {
      guard
        let node = YAMLReader.read(bytes[text.start...], path: text.path, report: &report)
      else { return nil }
      metadata = node
      fence = bytes.count
      body = bytes.count..<bytes.count
      return
    }
    guard let first = Self.lineEnd(in: bytes, from: text.start),
      Self.isFence(bytes[text.start..<first.end])
    else {
      let range = text.start..<min(bytes.count, text.start + 1)
      report.error(
        .noMetadata, at: SourceSpan(path: text.path, range: range), hint: .startWithFence)
      return nil
    }
    var line = first.next
    while line <= bytes.count, let (end, next) = Self.lineEnd(in: bytes, from: line) {
      if Self.isFence(bytes[line..<end]) {
        guard
          let node = YAMLReader.read(bytes[first.next..<line], path: text.path, report: &report)
        else { return nil }
        metadata = node
        fence = line
        body = Self.trimmed(next..<bytes.count, in: bytes)
        return
      }
      line = next
    }
    report.error(
      .openMetadata, at: SourceSpan(path: text.path, range: text.start..<text.start + 3),
      hint: .startWithFence)
    return nil
  }

  private static func lineEnd(in bytes: [UInt8], from start: Int) -> (end: Int, next: Int)? {
    guard start < bytes.count else { return nil }
    let newline = bytes[start...].firstIndex(of: UInt8(ascii: "\n"))
    return (newline ?? bytes.count, newline.map { $0 + 1 } ?? bytes.count)
  }

  /// Three hyphens and nothing but blanks after them.
  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: [45, 45, 45])
      && line.dropFirst(3).allSatisfy { $0 == 32 || $0 == 9 || $0 == 13 }
  }

  private static func trimmed(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while lower < upper, bytes[lower] == 10 || bytes[lower] == 13 { lower += 1 }
    while lower < upper, [9, 10, 13, 32].contains(bytes[upper - 1]) { upper -= 1 }
    return lower..<upper
  }
}

extension BilingualText {
  fileprivate static let startWithFence = BilingualText(
    vi: "phần thông tin đứng đầu tệp, giữa hai dòng chỉ có ---",
    en: "the metadata comes first, between two lines that hold only ---")
}

extension Diagnostic.Message {
  fileprivate static let noMetadata = Self(
    "no-metadata", vi: "tệp không bắt đầu bằng phần thông tin",
    en: "the file does not start with its metadata")
  fileprivate static let openMetadata = Self(
    "open-metadata", vi: "phần thông tin không có dòng --- đóng lại",
    en: "the metadata has no closing line of ---")
}
