internal import Diagnostics
internal import Markup

/// A link or picture of a story, with its place.
struct StoryReference: Sendable {
  let destination: String
  let isPicture: Bool
  let place: SourceSpan

  /// The references of a story, in their order; cheap where there are none.
  static func all(in story: WrittenStory) -> [StoryReference] {
    let found = MarkdownDocument.references(in: story.source)
    guard !found.isEmpty else { return [] }
    let places = Places(in: story)
    return found.map { reference in
      StoryReference(
        destination: reference.destination, isPicture: reference.isPicture,
        place: places.place(of: reference))
    }
  }

  /// Finds where in a story's file its references stand.
  private struct Places {
    private let story: WrittenStory
    /// Where each line begins.
    private let lines: [Int]
    /// How far from the start of its paragraph a reference is searched, in bytes.
    private static let reach = 8192

    init(in story: WrittenStory) {
      self.story = story
      let source = story.source
      lines =
        [source.startIndex]
        + source.indices.lazy.filter { source[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
    }

    /// The destination's bytes, searched from the line its paragraph starts on; that line's first
    /// byte where the file spells them otherwise.
    func place(of reference: MarkdownDocument.Reference) -> SourceSpan {
      let start = lines[min(reference.line, lines.count - 1)]
      let part = story.source[start..<min(start + Self.reach, story.source.endIndex)]
      // In brackets first: the same words may stand in the text before the link.
      for opening in ["](", ""] where !reference.destination.isEmpty {
        let wanted = Array((opening + reference.destination).utf8)
        let found = part.indices.first {
          part[$0] == wanted[0] && part[$0...].starts(with: wanted)
        }
        guard let found else { continue }
        return SourceSpan(
          path: story.path, range: found + opening.utf8.count..<found + wanted.count)
      }
      return SourceSpan(path: story.path, range: start..<min(start + 1, story.source.endIndex))
    }
  }
}
