/// What `ocop` asks `ocop-images` to do, a line each.
package enum ImageJob: Hashable, Sendable {
  /// To make a photo ready: its files are put into a folder that exists; with none, only to look
  /// whether it can be read.
  case photo(String, folder: String?)
  /// To make a JPEG of an SVG file, whose text is set in fonts of these files.
  case drawing(String, target: String, fonts: [String])
  /// To make a document ready, or only to look whether it can be.
  case document(String, target: String?)

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
    case ("document", 3): self = .document(parts[1], target: parts[2].isEmpty ? nil : parts[2])
    default: return nil
    }
  }

  /// The line, without its end.
  package var line: String {
    switch self {
    case .photo(let source, let folder): "photo\t\(source)\t\(folder ?? "")"
    case .drawing(let source, let target, let fonts):
      (["drawing", source, target] + fonts).joined(separator: "\t")
    case .document(let source, let target): "document\t\(source)\t\(target ?? "")"
    }
  }
}

/// What `ocop-images` answers, a line each.
package enum ImageAnswer: Hashable, Sendable {
  case prepared(PhotoFormat, sizes: [PreparedPhoto.Size], colour: String)
  case drawn
  case document(DocumentFacts)
  case fault(PhotoFault)
  case documentFault(DocumentFault)

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
    case ("document", 7):
      guard let facts = DocumentFacts(parts: parts) else { return nil }
      self = .document(facts)
    case ("no-document", 2...3):
      guard let fault = DocumentFault(parts: parts) else { return nil }
      self = .documentFault(fault)
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
    case .document(let facts): return facts.parts.joined(separator: "\t")
    case .documentFault(let fault): return fault.parts.joined(separator: "\t")
    case .fault(.notAPicture): return "not-a-picture"
    case .fault(.damaged(let reason)): return "damaged\t\(Self.plain(reason))"
    case .fault(.unwritable(let reason)): return "unwritable\t\(Self.plain(reason))"
    case .fault(.tooLarge(let width, let height)): return "too-large\t\(width)x\(height)"
    case .fault(.crashed): return "damaged\t"
    }
  }

  /// A text that can stand in a part of a line.
  fileprivate static func plain(_ reason: String) -> String {
    reason.split { $0.isNewline || $0 == "\t" }.joined(separator: "; ")
  }

  private static func size(_ text: Substring) -> PreparedPhoto.Size? {
    let numbers = text.split(separator: "x").compactMap { Int($0) }
    guard numbers.count == 2, numbers.allSatisfy({ $0 > 0 }) else { return nil }
    return PreparedPhoto.Size(width: numbers[0], height: numbers[1])
  }
}

/// Stands between the names of a part of a line.
private let separator: Character = "\u{1F}"

extension [String] {
  /// Several names as one part of a line.
  fileprivate var part: String {
    map { ImageAnswer.plain($0.filter { $0 != separator }) }.joined(separator: String(separator))
  }

  fileprivate init(part: String) {
    self = part.split(separator: separator).map(String.init)
  }
}

extension DocumentFacts {
  fileprivate var parts: [String] {
    [
      "document", format.rawValue, String(bytes),
      isSigned ? (tells ? "signed telling" : "signed") : "", authors.part,
      attachments.part, repair.map { ImageAnswer.plain($0) } ?? "",
    ]
  }

  fileprivate init?(parts: [String]) {
    guard let format = DocumentFormat(rawValue: parts[1]), let bytes = Int(parts[2]) else {
      return nil
    }
    self.init(format: format, bytes: bytes)
    isSigned = parts[3].hasPrefix("signed")
    tells = parts[3] == "signed telling"
    authors = [String](part: parts[4])
    attachments = [String](part: parts[5])
    repair = parts[6].isEmpty ? nil : parts[6]
  }
}

extension DocumentFault {
  fileprivate var parts: [String] {
    switch self {
    case .unknown: ["no-document", "unknown"]
    case .damaged(let reason): ["no-document", "damaged", ImageAnswer.plain(reason)]
    case .huge(let width, let height): ["no-document", "huge", "\(width)x\(height)"]
    case .locked: ["no-document", "locked"]
    case .active(let names): ["no-document", "active", names.part]
    case .hidden(let names): ["no-document", "hidden", names.part]
    case .unwritable(let reason): ["no-document", "unwritable", ImageAnswer.plain(reason)]
    case .crashed: ["no-document", "damaged", ""]
    }
  }

  fileprivate init?(parts: [String]) {
    switch (parts[1], parts.count) {
    case ("unknown", 2): self = .unknown
    case ("locked", 2): self = .locked
    case ("damaged", 3): self = .damaged(parts[2])
    case ("huge", 3):
      let numbers = parts[2].split(separator: "x").compactMap { Int($0) }
      guard numbers.count == 2 else { return nil }
      self = .huge(width: numbers[0], height: numbers[1])
    case ("active", 3): self = .active([String](part: parts[2]))
    case ("hidden", 3): self = .hidden([String](part: parts[2]))
    case ("unwritable", 3): self = .unwritable(parts[2])
    default: return nil
    }
  }
}
