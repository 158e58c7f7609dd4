package import Diagnostics
internal import Markup
private import Synchronization

/// A record's Markdown text: where it stands, and what it refers to.
///
/// It does not hold its bytes: those of a whole nation fill two hundred megabytes.
package struct Story: Sendable {
  /// The longest story, in bytes: some forty thousand words, and short enough that no text, however
  /// it is nested, keeps the Markdown library busy for long.
  static let largest = 256 << 10

  package let path: String
  /// Its links and pictures, in their order.
  let references: [StoryReference]
  /// Where it stands in the file, in bytes.
  let range: Range<Int>
  /// Of its bytes.
  let hash: ContentHash
  /// The names in it, separated by commas.
  package let names: String

  /// - Parameter words: its bytes; their indices are positions in the file.
  init(_ words: ArraySlice<UInt8>, path: String) {
    self.path = path
    references = StoryReference.all(in: words, of: path)
    range = words.startIndex..<words.endIndex
    hash = Self.hash(of: words)
    names = StoryNames.all(in: words)
  }

  /// The documents beside it that it links to.
  package var documents: [MediaFile] {
    references.compactMap { reference in
      guard !reference.isPicture,
        case .document(let name, _) = StoryLink(reference.destination, in: path)
      else { return nil }
      return MediaFile(name: name, span: reference.place)
    }
  }

  /// The pictures beside it that it shows: they are not published yet.
  var pictures: [MediaFile] {
    references.compactMap { reference in
      guard reference.isPicture, let name = StoryLink.besideName(reference.destination[...]) else {
        return nil
      }
      return MediaFile(name: name, span: reference.place)
    }
  }

  init(
    path: String, references: [StoryReference], range: Range<Int>, hash: ContentHash, names: String
  ) {
    self.names = names
    self.path = path
    self.references = references
    self.range = range
    self.hash = hash
  }

  fileprivate static func hash(of source: ArraySlice<UInt8>) -> ContentHash {
    var fingerprint = Fingerprint()
    fingerprint.add(source)
    return fingerprint.hash
  }
}

/// Reads stories again when pages need them.
package final class StoryShelf: Sendable {
  private let tree: any SourceTree
  private let isChanged = Atomic(false)
  /// Stories that took the place of those of their files, by path, and whether there are any.
  private let newer = Mutex<[String: Story]>([:])
  private let hasNewer = Atomic(false)

  /// - Parameter tree: the sources the stories were found in.
  package init(_ tree: any SourceTree) {
    self.tree = tree
  }

  /// A story's bytes; none where its file is no longer as it was, which `hasChanged` tells.
  package func source(of story: Story) -> ArraySlice<UInt8> {
    let story =
      hasNewer.load(ordering: .acquiring)
      ? newer.withLock { $0[story.path] } ?? story : story
    if let bytes = try? tree.bytes(of: story.path), story.range.upperBound <= bytes.count,
      Story.hash(of: bytes[story.range]) == story.hash
    {
      return bytes[story.range]
    }
    isChanged.store(true, ordering: .relaxed)
    return []
  }

  /// Puts a story in the place of the one that its file held.
  package func replace(with story: Story) {
    newer.withLock { $0[story.path] = story }
    hasNewer.store(true, ordering: .releasing)
  }

  /// Whether some story was asked for that had changed since the catalogue was read.
  package var hasChanged: Bool { isChanged.load(ordering: .relaxed) }
}
