/// What `ocop` asks `ocop-images` to do, a line each.
package enum ImageJob: Hashable, Sendable {
  /// To make a photo ready: its files are put into a folder that exists; with none, only to look
  /// whether it can be read.
  case photo(String, folder: String?)
  /// To make a JPEG of an SVG file, whose text is set in fonts of these files.
  case drawing(String, target: String, fonts: [String])

  /// Whether a path can stand in a job's line.
  package static func canName(_ path: String) -> Bool {
    !path.utf8.contains { $0 < 32 }
  }

  /// Reads a job; nil where the line is none.
  package init?(line: String) {
    let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    switch (parts[0], parts.count) {
    case ("photo", 3): self = .photo(parts[1], folder: parts[2].isEmpty ? nil : parts[2])
    case ("drawing", 3...):
      self = .drawing(parts[1], target: parts[2], fonts: Array(parts.dropFirst(3)))
    default: return nil
    }
  }

  /// The line, without its end.
  package var line: String {
    switch self {
    case .photo(let source, let folder): "photo\t\(source)\t\(folder ?? "")"
    case .drawing(let source, let target, let fonts):
      (["drawing", source, target] + fonts).joined(separator: "\t")
    }
  }
}

/// What `ocop-images` answers, a line each.
package enum ImageAnswer: Hashable, Sendable {
  case prepared(PhotoFormat, sizes: [PreparedPhoto.Size], colour: String)
  case drawn
  case fault(PhotoFault)

  /// What it says first of all, before any job.
  package static let greeting = "ocop-images 1"

  /// Reads an answer; nil where the line is none.
  package init?(line: String) {
    let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    switch (parts.first, parts.count) {
    case ("prepared", 4):
      let sizes = parts[3].split(separator: " ").compactMap { Self.size($0) }
      guard !sizes.isEmpty, let format = PhotoFormat(rawValue: parts[1]) else { return nil }
      self = .prepared(format, sizes: sizes, colour: parts[2])
    case ("drawn", 1): self = .drawn
    case ("not-a-picture", 1): self = .fault(.notAPicture)
    case ("damaged", 2): self = .fault(.damaged(parts[1]))
    case ("unwritable", 2): self = .fault(.unwritable(parts[1]))
    case ("too-large", 2):
      guard let size = Self.size(parts[1][...]) else { return nil }
      self = .fault(.tooLarge(width: size.width, height: size.height))
    default: return nil
    }
  }

  /// The line, without its end.
  package var line: String {
    switch self {
    case .prepared(let format, let sizes, let colour):
      let list = sizes.map { "\($0.width)x\($0.height)" }.joined(separator: " ")
      return "prepared\t\(format.rawValue)\t\(colour)\t\(list)"
    case .drawn: return "drawn"
    case .fault(.notAPicture): return "not-a-picture"
    case .fault(.damaged(let reason)): return "damaged\t\(Self.plain(reason))"
    case .fault(.unwritable(let reason)): return "unwritable\t\(Self.plain(reason))"
    case .fault(.tooLarge(let width, let height)): return "too-large\t\(width)x\(height)"
    case .fault(.crashed): return "damaged\t"
    }
  }

  private static func plain(_ reason: String) -> String {
    reason.split { $0.isNewline || $0 == "\t" }.joined(separator: "; ")
  }

  private static func size(_ text: Substring) -> PreparedPhoto.Size? {
    let numbers = text.split(separator: "x").compactMap { Int($0) }
    guard numbers.count == 2, numbers.allSatisfy({ $0 > 0 }) else { return nil }
    return PreparedPhoto.Size(width: numbers[0], height: numbers[1])
  }
}
