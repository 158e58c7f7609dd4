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
  /// What runs or asks another place, by the names the format has for it.
  private(set) var active: [String] = []
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
    let ending = lower.lastIndex(of: ".").map { lower[lower.index(after: $0)...] } ?? ""
    if let runs = Self.runs(lower) {
      if !active.contains(runs) { active.append(runs) }
      return
    }
    if lower.hasPrefix("docprops/thumbnail") || lower.hasPrefix("thumbnails/")
      || lower.hasPrefix("xl/printersettings/")
    {
      // What shows or prints it on the machine where it was made.
      tells = true
      if !lower.hasPrefix("xl/printersettings/") {
        dropped.append(index)
      } else {
        changed.append((index, []))
      }
      return
    }
    switch ending {
    case "xml", "rels", "rdf": try lookAtText(lower, index)
    case "jpg", "jpeg", "png":
      guard let picture = archive.part(index, atMost: Self.largest) else {
        throw .damaged(name)
      }
      let plain =
        ending == "png"
        ? PictureMetadata.removed(fromPNG: picture) : PictureMetadata.removed(fromJPEG: picture)
      if let plain, plain.count != picture.count {
        tells = true
        changed.append((index, plain))
      }
    default: break
    }
  }

  /// What of a document runs by itself, or holds what another program runs.
  private static func runs(_ name: String) -> String? {
    if name.hasSuffix("vbaproject.bin") || name.hasSuffix("vbadata.xml") { return "VBA" }
    if name.contains("/activex/") { return "ActiveX" }
    if name.contains("/macrosheets/") { return "macro" }
    if name.contains("/embeddings/") || name.contains("oleobject") { return "OLE" }
    if name.hasPrefix("basic/") || name.hasPrefix("scripts/") { return "Basic" }
    return nil
  }

  private mutating func lookAtText(_ name: String, _ index: Int) throws(DocumentFault) {
    guard let text = archive.part(index, atMost: Self.largest) else { throw .damaged(name) }
    if name.hasSuffix(".rels") {
      lookAtLinks(text, index)
      return
    }
    var words = XMLWords(text)
    switch name {
    case "docprops/custom.xml": words.remove(elements: ["property"])
    case "docprops/core.xml", "docprops/app.xml", "meta.xml":
      words.empty(elements: [
        "dc:creator", "cp:lastModifiedBy", "dc:title", "dc:subject", "dc:description",
        "cp:keywords",
        "cp:category", "Company", "Manager", "Template", "Application", "HyperlinkBase",
        "meta:initial-creator", "meta:generator", "meta:printed-by", "meta:keyword",
        "meta:user-defined", "vt:lpstr",
      ])
      for author in words.taken(from: ["dc:creator", "cp:lastModifiedBy", "meta:initial-creator"]) {
        add(author: author)
      }
      // What has to be a day or a number where it is there.
      words.remove(elements: [
        "dcterms:created", "dcterms:modified", "cp:lastPrinted", "cp:revision", "TotalTime",
        "AppVersion", "dc:date", "meta:creation-date", "meta:print-date", "meta:editing-cycles",
        "meta:editing-duration", "meta:template",
      ])
    case "xl/workbook.xml":
      words.empty(attributes: ["userName"])
      words.remove(elements: ["x15ac:absPath"])
    default:
      words.empty(attributes: ["w:author", "w:initials", "w15:userId", "w15:author"])
      // Elsewhere the same word is the name of a table.
      if name.hasPrefix("xl/persons/") { words.empty(attributes: ["displayName", "userId"]) }
      words.empty(elements: ["author", "dc:creator", "meta:creator-initials"])
    }
    for author in words.taken(from: [
      "w:author", "w15:author", "author", "dc:creator", "displayName",
    ]) {
      add(author: author)
    }
    guard words.isChanged else { return }
    tells = true
    changed.append((index, words.bytes))
  }

  /// A link to a template elsewhere is asked for when the document is opened.
  private mutating func lookAtLinks(_ text: [UInt8], _ index: Int) {
    var words = XMLWords(text)
    for link in words.elements(named: "Relationship") {
      let type = words.attribute("Type", of: link) ?? ""
      let isElsewhere = words.attribute("TargetMode", of: link) == "External"
      if isElsewhere, !type.hasSuffix("/hyperlink") {
        let kind = type.split(separator: "/").last.map(String.init) ?? "link"
        if !active.contains(kind) { active.append(kind) }
      }
      if type.hasSuffix("/thumbnail") { words.remove(link) }
    }
    if words.isChanged { changed.append((index, words.bytes)) }
  }

  private mutating func add(author: String) {
    if !author.isEmpty, !authors.contains(author) { authors.append(author) }
  }
}

/// Changes texts in XML by its tags, and leaves every other byte.
///
/// The parts of office documents are made by programs: no tag of theirs has `>` in an attribute that is not
/// escaped, and what is written otherwise is left as it is.
private struct XMLWords {
  private let source: [UInt8]
  /// What is cut out, and for attributes and elements what stood there, by name.
  private var cuts: [Range<Int>] = []
  private var found: [(name: String, text: String)] = []

  init(_ source: [UInt8]) { self.source = source }

  var isChanged: Bool { !cuts.isEmpty }

  func taken(from names: [String]) -> [String] {
    found.filter { names.contains($0.name) }.map(\.text)
  }

  var bytes: [UInt8] {
    var made: [UInt8] = []
    var from = 0
    for cut in cuts.sorted(by: { $0.lowerBound < $1.lowerBound }) where cut.upperBound > from {
      made += source[from..<max(from, cut.lowerBound)]
      from = cut.upperBound
    }
    return made + source[from...]
  }

  /// The tags that begin elements of a name: from `<` to behind `>`.
  func elements(named name: String) -> [Range<Int>] {
    let start = Array("<\(name)".utf8)
    var tags: [Range<Int>] = []
    var index = 0
    while let open = find(start, from: index) {
      let next = open + start.count
      index = next
      guard next < source.count, Self.isEnd(source[next]), let close = end(ofTagAt: next) else {
        continue
      }
      tags.append(open..<close + 1)
      index = close + 1
    }
    return tags
  }

  func attribute(_ name: String, of tag: Range<Int>) -> String? {
    value(of: name, in: tag).map { String(decoding: source[$0], as: UTF8.self) }
  }

  mutating func remove(_ tag: Range<Int>) { cuts.append(tag) }

  /// Takes whole elements out, with all that is in them.
  mutating func remove(elements names: [String]) {
    for name in names {
      for tag in elements(named: name) {
        cuts.append(tag.lowerBound..<(end(ofElement: name, from: tag) ?? tag.upperBound))
      }
    }
  }

  /// Takes the text out of elements.
  mutating func empty(elements names: [String]) {
    for name in names {
      for tag in elements(named: name) where source[tag.upperBound - 2] != UInt8(ascii: "/") {
        guard let close = find(Array("</\(name)>".utf8), from: tag.upperBound),
          close > tag.upperBound
        else { continue }
        take(name, tag.upperBound..<close)
      }
    }
  }

  /// Takes the values out of attributes, wherever they stand.
  mutating func empty(attributes names: [String]) {
    for name in names {
      let sign = Array(" \(name)=\"".utf8)
      var index = 0
      while let open = find(sign, from: index) {
        let start = open + sign.count
        guard let close = source[start...].firstIndex(of: UInt8(ascii: "\"")) else { break }
        if close > start { take(name, start..<close) }
        index = close
      }
    }
  }

  private mutating func take(_ name: String, _ range: Range<Int>) {
    let text = String(decoding: source[range], as: UTF8.self)
    found.append((name, text.contains("<") ? "" : text))
    cuts.append(range)
  }

  private func value(of name: String, in tag: Range<Int>) -> Range<Int>? {
    let sign = Array(" \(name)=\"".utf8)
    guard let open = find(sign, from: tag.lowerBound), open < tag.upperBound else { return nil }
    let start = open + sign.count
    return source[start...].firstIndex(of: UInt8(ascii: "\"")).map { start..<$0 }
  }

  private func end(ofElement name: String, from tag: Range<Int>) -> Int? {
    if source[tag.upperBound - 2] == UInt8(ascii: "/") { return tag.upperBound }
    let close = Array("</\(name)>".utf8)
    return find(close, from: tag.upperBound).map { $0 + close.count }
  }

  private func end(ofTagAt start: Int) -> Int? {
    var quote: UInt8?
    for index in start..<source.count {
      let byte = source[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return index
      }
    }
    return nil
  }

  private static func isEnd(_ byte: UInt8) -> Bool {
    [0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: ">"), UInt8(ascii: "/")].contains(byte)
  }

  /// Where some bytes stand next; each is looked at once.
  private func find(_ bytes: [UInt8], from start: Int) -> Int? {
    var index = start
    let last = source.count - bytes.count
    while index <= last {
      guard let next = source[index...last].firstIndex(of: bytes[0]) else { return nil }
      if source[next..<next + bytes.count].elementsEqual(bytes) { return next }
      index = next + 1
    }
    return nil
  }
}
