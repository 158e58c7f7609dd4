internal import Diagnostics
internal import Markup

/// A link or picture of a story, with its place.
struct StoryReference: Sendable {
  let destination: String
  let isPicture: Bool
  let place: SourceSpan

  /// The references of a story, in their order; cheap where there are none.
  ///
  /// - Parameter words: the story's bytes; their indices are positions in the file.
  static func all(in words: ArraySlice<UInt8>, of path: String) -> [StoryReference] {
    let found = MarkdownDocument.references(in: words)
    guard !found.isEmpty else { return [] }
    let places = Places(in: words, of: path)
    return found.map { reference in
      StoryReference(
        destination: reference.destination, isPicture: reference.isPicture,
        place: places.place(of: reference))
    }
  }

  /// Finds where in a story's file its references stand.
  private struct Places {
    private let words: ArraySlice<UInt8>
    private let path: String
    /// Where each line begins.
    private let lines: [Int]
    /// How far from the start of its paragraph a reference is searched, in bytes.
    private static let reach = 8192

    init(in words: ArraySlice<UInt8>, of path: String) {
      self.words = words
      self.path = path
      lines =
        [words.startIndex]
        + words.indices.lazy.filter { words[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
    }

    /// The destination's bytes, searched from the line its paragraph starts on; that line's first
    /// byte where the file spells them otherwise.
    func place(of reference: MarkdownDocument.Reference) -> SourceSpan {
      let start = lines[min(reference.line, lines.count - 1)]
      let part = words[start..<min(start + Self.reach, words.endIndex)]
      // In brackets first: the same words may stand in the text before the link.
      for opening in ["](", ""] where !reference.destination.isEmpty {
        let wanted = Array((opening + reference.destination).utf8)
        let found = part.indices.first {
          part[$0] == wanted[0] && part[$0...].starts(with: wanted)
        }
        guard let found else { continue }
        return SourceSpan(
          path: path, range: found + opening.utf8.count..<found + wanted.count)
      }
      return SourceSpan(path: path, range: start..<min(start + 1, words.endIndex))
    }
  }
}
