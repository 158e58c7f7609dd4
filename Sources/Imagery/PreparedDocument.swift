/// A scan or another document as the site publishes it.
package struct PreparedDocument: Hashable, Sendable {
  /// The largest that is read, in bytes: 20 MB; visitors have telephones.
  package static let mostBytes = 20 << 20
  /// What is done to documents: another text, and all are made again.
  package static let recipe = "document 3"
  /// The endings under which a record may name one; what it is, its content says.
  package static let endings = ["pdf", "jpg", "jpeg", "png"]
  /// Those of a form that people fill in.
  package static let formEndings = ["docx", "xlsx", "odt", "ods"]

  /// What the source's bytes are known by, with the recipe: sixteen hexadecimal digits.
  package let key: String
  package let facts: DocumentFacts

  package init(key: String, facts: DocumentFacts) {
    self.key = key
    self.facts = facts
  }
}

/// What there is to say of a document.
package struct DocumentFacts: Hashable, Sendable {
  package let format: DocumentFormat
  /// Its size as it is published.
  package let bytes: Int
  /// Whether it has a digital signature: then it is published byte for byte.
  package var isSigned = false
  /// Whether it is signed and tells with what or where its parts were made, which is published then.
  package var tells = false
  /// Who made it, or wrote notes into it, as it says; left out of what is published unless it is
  /// signed.
  package var authors: [String] = []
  /// The names of files inside it, which are published with it.
  package var attachments: [String] = []
  /// What the reader mended in it; nil where nothing was wrong.
  package var repair: String?

  package init(format: DocumentFormat, bytes: Int) {
    self.format = format
    self.bytes = bytes
  }
}

/// A kind of document, known by its first bytes.
package enum DocumentFormat: String, CaseIterable, Sendable {
  case pdf, jpeg, png
  /// What people fill in: Word, Excel, LibreOffice.
  case docx, xlsx, odt, ods

  /// What the name of its file ends with.
  package var ending: String { self == .jpeg ? "jpg" : rawValue }
  /// What people call it.
  package var name: String { rawValue.uppercased() }

  /// Those known by their first bytes; nil for anything else, and for an archive, whose parts say what it is.
  package init?(of bytes: [UInt8]) {
    let signs: [(Self, [UInt8])] = [
      (.jpeg, [0xFF, 0xD8, 0xFF]), (.png, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
    ]
    if let sign = signs.first(where: { bytes.starts(with: $0.1) }) {
      self = sign.0
      return
    }
    // Some scanners write a few bytes of their own before it (ISO 32000-1, annex H).
    let sign = Array("%PDF-".utf8)
    let head = bytes.prefix(1024)
    guard head.indices.contains(where: { head[$0...].starts(with: sign) }) else { return nil }
    self = .pdf
  }
}

/// Why a document cannot be published.
package enum DocumentFault: Error, Hashable, Sendable {
  /// No document of a form that is read.
  case unknown
  /// It ends too early or is damaged; what the reader says.
  case damaged(String)
  /// It has more pixels than are decoded.
  case huge(width: Int, height: Int)
  /// It opens with a password only, or its protection keeps its particulars in it.
  case locked
  /// It holds what runs: the names of it, as the format has them.
  case active([String])
  /// It keeps words that were taken out of it: the names of how, as the format has them.
  case hidden([String])
  /// The process that read it came to its end.
  case crashed
  /// What was made could not be written: the machine is at fault; what the system says.
  case unwritable(String)
}
