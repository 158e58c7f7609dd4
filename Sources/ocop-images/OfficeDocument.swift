internal import Imagery
internal import Workbooks

/// A form or another paper that people fill in: a document of Word, Excel or LibreOffice, without who made
/// it.
struct OfficeDocument {
  private let archive: ZipEdit
  private let bytes: [UInt8]
  let format: DocumentFormat
  /// Who made it, changed it or wrote notes into it.
  private(set) var authors: [String] = []
  /// What runs or asks another place, or a part that nothing is known of; by the names the format has.
  private(set) var active: [String] = []
  /// What nobody sees who opens it, and would go out with it: words taken out that are still kept.
  private(set) var hidden: [String] = []
  let isSigned: Bool
  /// Whether it says with what it was made.
  private(set) var tells = false
  /// The parts that have to be others, and those that have to go.
  private var changed: [(index: Int, bytes: [UInt8])] = []
  private var dropped: [Int] = []

  /// No part is unpacked beyond this, whatever its size claims to be.
  private static let largest = 64 << 20

  /// - Returns: nil for what is no such document.
  init?(_ bytes: [UInt8]) throws(DocumentFault) {
    if Self.isLocked(bytes) { throw .locked }
    guard bytes.starts(with: [0x50, 0x4B]), let archive = ZipEdit(bytes) else { return nil }
    let names = archive.names
    guard let format = try Self.format(of: archive) else { return nil }
    self.archive = archive
    self.bytes = bytes
    self.format = format
    isSigned = names.contains {
      $0.hasPrefix("_xmlsignatures/") || $0 == "META-INF/documentsignatures.xml"
    }
    for (index, name) in names.enumerated() { try look(at: name, index) }
  }

  /// Whether it is Word's or Excel's with a password: such a one is no archive.
  private static func isLocked(_ bytes: [UInt8]) -> Bool {
    guard bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) else { return false }
    // Its names are in UTF-16.
    return String(decoding: bytes.prefix(1 << 20).filter { $0 != 0 }, as: UTF8.self)
      .contains("EncryptedPackage")
  }

  private static func format(of archive: ZipEdit) throws(DocumentFault) -> DocumentFormat? {
    let names = Set(archive.names)
    if names.contains("word/document.xml") { return .docx }
    if names.contains("xl/workbook.xml") { return .xlsx }
    guard let index = archive.names.firstIndex(of: "mimetype"),
      let type = archive.part(index, atMost: 200)
    else { return nil }
    switch String(decoding: type, as: UTF8.self) {
    case "application/vnd.oasis.opendocument.text": return .odt
    case "application/vnd.oasis.opendocument.spreadsheet": return .ods
    default: return nil
    }
  }

  /// Its bytes without who made it, when, and with what; those of a signed one as they are.
  func plain() throws(DocumentFault) -> [UInt8] {
    if isSigned { return bytes }
    for part in changed where !archive.replace(part.index, with: part.bytes) {
      throw .damaged("zip")
    }
    for index in dropped where !archive.delete(index) { throw .damaged("zip") }
    guard let made = archive.finish() else { throw .damaged("zip") }
    return made
  }

  // MARK: Parts

  private mutating func look(at name: String, _ index: Int) throws(DocumentFault) {
    let lower = name.lowercased()
    if lower.hasSuffix("/") { return }
    if let runs = Self.runs(lower) {
      add(runs, to: &active)
      return
    }
    if lower.hasPrefix("docprops/thumbnail") || lower.hasPrefix("thumbnails/") {
      // Shows it as it was on the machine where it was made.
      tells = true
      dropped.append(index)
      return
    }
    if lower.hasPrefix("xl/printersettings/") {
      tells = true
      changed.append((index, []))
      return
    }
    if lower.hasPrefix("versions/") || lower == "versionlist.xml" {
      add("Versions", to: &hidden)
      return
    }
    if lower.hasPrefix("xl/revisions/") {
      add("revisions", to: &hidden)
      return
    }
    guard let part = archive.part(index, atMost: Self.largest) else { throw .damaged(name) }
    let ending = lower.lastIndex(of: ".").map { String(lower[lower.index(after: $0)...]) } ?? ""
    if ["xml", "rels", "rdf", "svg", "vml", "psmdcp"].contains(ending) {
      // Some programs keep a place for settings that nobody made.
      if !part.isEmpty { try lookAtText(part, lower, index) }
    } else if let plain = try Self.plainPicture(part, name) {
      guard plain.count != part.count else { return }
      tells = true
      changed.append((index, plain))
    } else if !Self.known.contains(ending), !Self.knownNames.contains(where: lower.contains) {
      add(name, to: &active)
    }
  }

  /// The endings of parts that are neither texts nor pictures that are looked into: other pictures, fonts,
  /// and how a page was printed.
  private static let known: Set = [
    "gif", "bmp", "emf", "wmf", "wdp", "svm", "odttf", "ttf", "otf", "fntdata",
  ]
  private static let knownNames = ["mimetype", "layout-cache", "objectreplacements/"]

  /// A picture without what cameras and programs wrote into it.
  ///
  /// - Returns: nil for what is no such picture by its bytes; names lie.
  private static func plainPicture(
    _ bytes: [UInt8], _ name: String
  ) throws(DocumentFault) -> [UInt8]? {
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      guard let plain = PictureMetadata.removed(fromJPEG: bytes) else { throw .damaged(name) }
      return plain
    }
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) {
      guard let plain = PictureMetadata.removed(fromPNG: bytes) else { throw .damaged(name) }
      return plain
    }
    return nil
  }

  /// What of a document runs by itself, or holds what another program runs.
  private static func runs(_ name: String) -> String? {
    if name.hasSuffix("vbaproject.bin") || name.hasSuffix("vbadata.xml") { return "VBA" }
    if name.contains("/activex/") { return "ActiveX" }
    if name.contains("macrosheets/") { return "macro" }
    if name.contains("/embeddings/") || name.contains("oleobject") { return "OLE" }
    if name.hasPrefix("basic/") || name.hasPrefix("scripts/") { return "Basic" }
    if name.hasPrefix("customui/") { return "customUI" }
    if name == "xl/connections.xml" { return "connections" }
    return nil
  }

  private mutating func lookAtText(
    _ text: [UInt8], _ name: String, _ index: Int
  ) throws(DocumentFault) {
    var words: XMLTags
    do throws(XMLTags.Fault) {
      words = try XMLTags(text)
    } catch {
      throw .damaged("\(name): \(error)")
    }
    switch words.root {
    case "Relationships": lookAtLinks(&words)
    case "Types": lookAtTypes(words)
    case "coreProperties", "Properties": empty(&words, 0)
    case "document-meta":
      for at in words.tags.indices where words.tags[at].name == "meta" { empty(&words, at) }
    default: try lookAtContent(&words)
    }
    guard words.isChanged else { return }
    tells = true
    changed.append((index, words.bytes))
  }

  /// Takes all out that is said of a document as a whole: every item of it may be missing.
  private mutating func empty(_ words: inout XMLTags, _ index: Int) {
    for at in words.tags.indices where Self.makers.contains(words.tags[at].name) {
      add(author: words.text(words.inside(at)))
    }
    if words.tags.indices.contains(index) { words.cut(words.inside(index)) }
  }

  private static let makers: Set = ["creator", "lastModifiedBy", "initial-creator", "printed-by"]

  /// The elements whose words are a person's name or letters, and the attributes.
  private static let names: Set = [
    "author", "creator", "creator-initials", "initial-creator", "sender-initials", "printed-by",
    "author-name", "author-initials", "sender-firstname", "sender-lastname",
  ]
  private static let nameAttributes: Set = [
    "author", "initials", "userId", "userName", "lastModifiedBy", "lastEditedBy",
  ]
  /// Settings of LibreOffice that name the machine's own printer.
  private static let machineSettings: Set = ["PrinterName", "PrinterSetup"]
  /// Fields of Word that ask another place for what they show.
  private static let askingFields = [
    "DDE", "INCLUDETEXT", "INCLUDEPICTURE", "LINK ", "IMPORT", "DATABASE",
  ]

  private mutating func lookAtContent(_ words: inout XMLTags) throws(DocumentFault) {
    var field = ""
    for at in words.tags.indices where words.tags[at].kind != .closes {
      let tag = words.tags[at]
      for attribute in tag.attributes {
        let isName =
          Self.nameAttributes.contains(attribute.name)
          || words.root == "personList" && attribute.name == "displayName"
          || tag.name == "docVar" && attribute.name == "val"
        if isName {
          add(author: tag.name == "docVar" ? "" : words.text(attribute.value))
          words.cut(attribute.value)
        }
        if attribute.name.lowercased().hasPrefix("on"), words.root == "svg" {
          add("SVG", to: &active)
        }
        if attribute.name == "href", tag.name != "a",
          Self.isElsewhere(words.text(attribute.value))
        {
          add("\(tag.name) href", to: &active)
        }
      }
      switch tag.name {
      case "encryption-data": throw .locked
      case "script", "event-listener": add(tag.name, to: &active)
      case "dde-source", "dde-connection-decl", "ddeLink": add("DDE", to: &active)
      case "delText", "deletion": add("tracked changes", to: &hidden)
      case "absPath", "metadata":
        // Of a drawing what its program says of it; elsewhere the name means another thing.
        if tag.name == "absPath" || words.root == "svg" { words.cut(words.element(at)) }
      case "config-item":
        if Self.machineSettings.contains(words.value("name", of: tag) ?? "") {
          words.cut(words.inside(at))
        }
      case "fldSimple": lookAtField(words.value("instr", of: tag) ?? "")
      case "instrText": field += words.text(words.inside(at))
      case "fldChar":
        lookAtField(field)
        field = ""
      case "f":
        let formula = words.text(words.inside(at)).uppercased()
        if formula.contains("WEBSERVICE(") { add("WEBSERVICE", to: &active) }
      default:
        if Self.names.contains(tag.name) {
          add(author: words.text(words.inside(at)))
          words.cut(words.inside(at))
        }
      }
    }
    lookAtField(field)
  }

  private mutating func lookAtField(_ text: String) {
    let start = text.drop { $0.isWhitespace }.uppercased()
    if let asks = Self.askingFields.first(where: start.hasPrefix) {
      add(asks.filter { $0 != " " }, to: &active)
    }
  }

  /// Whether an address leads out of the document: one with a scheme, or from a folder of the machine.
  private static func isElsewhere(_ address: String) -> Bool {
    if address.hasPrefix("/") || address.hasPrefix("../") { return true }
    guard let colon = address.firstIndex(of: ":") else { return false }
    return !address[..<colon].contains { $0 == "/" || $0 == "#" }
      && !address.hasPrefix("data:image/")
  }

  /// The kinds of links whose target runs or is a document of its own, wherever it is.
  private static let runningLinks: [(ending: String, name: String)] = [
    ("vbaProject", "VBA"), ("oleObject", "OLE"), ("/package", "OLE"), ("/control", "ActiveX"),
    ("aFChunk", "aFChunk"), ("xlMacrosheet", "macro"), ("xlIntlMacrosheet", "macro"),
    ("/extensibility", "customUI"), ("/connections", "connections"), ("subDocument", "subDocument"),
  ]

  /// A link to a template elsewhere is asked for when the document is opened.
  private mutating func lookAtLinks(_ words: inout XMLTags) {
    for at in words.tags.indices where words.tags[at].name == "Relationship" {
      let tag = words.tags[at]
      let type = words.value("Type", of: tag) ?? ""
      for (ending, name) in Self.runningLinks where type.hasSuffix(ending) {
        add(name, to: &active)
      }
      let isElsewhere = words.value("TargetMode", of: tag)?.lowercased() == "external"
      if isElsewhere, !type.hasSuffix("/hyperlink") {
        add(type.split(separator: "/").last.map(String.init) ?? "link", to: &active)
      }
      if type.hasSuffix("/thumbnail") { words.cut(words.element(at)) }
    }
  }

  /// What the parts say they are, whatever their names.
  private mutating func lookAtTypes(_ words: XMLTags) {
    for tag in words.tags {
      guard let type = words.value("ContentType", of: tag)?.lowercased() else { continue }
      if type.contains("macroenabled") || type.contains("vbaproject") || type.contains("macrosheet")
      {
        add("macro", to: &active)
      }
      if type.contains("activex") { add("ActiveX", to: &active) }
    }
  }

  private func add(_ name: String, to list: inout [String]) {
    if !list.contains(name) { list.append(name) }
  }

  private mutating func add(author: String) {
    // What is written as numbers of letters or in several tags is no name to tell.
    if !author.isEmpty, !author.contains("<"), !authors.contains(author) { authors.append(author) }
  }
}
