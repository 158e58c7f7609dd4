/// A document of Word (`.docx`) as people read it: its paragraphs and its pictures.
///
/// Text that was deleted with changes tracked is not there; what was added is.
package struct WordDocument: Sendable {
  package struct Run: Equatable, Sendable {
    package var text: String
    package var isBold = false
    package var isItalic = false
    package var link: String?

    package init(text: String, isBold: Bool = false, isItalic: Bool = false, link: String? = nil) {
      (self.text, self.isBold, self.isItalic, self.link) = (text, isBold, isItalic, link)
    }
  }

  package enum Style: Equatable, Sendable {
    case text
    /// From 1.
    case heading(Int)
    /// An item of a list, its level from 0.
    case item(Int, isNumbered: Bool)
    /// A table's row, a paragraph for each; its cells are its runs.
    case row
  }

  package struct Paragraph: Equatable, Sendable {
    package var style: Style
    package var runs: [Run]

    package init(style: Style = .text, runs: [Run]) {
      (self.style, self.runs) = (style, runs)
    }

    package var text: String { runs.map(\.text).joined() }
  }

  package struct Picture: Sendable {
    /// `image1.jpeg`.
    package let name: String
    package let bytes: [UInt8]
  }

  package internal(set) var paragraphs: [Paragraph]
  package internal(set) var pictures: [Picture] = []
  /// Pictures that the document names and does not hold.
  package internal(set) var missingPictures: [String] = []
  /// Whether it has notes below its text, text boxes or drawings, of which nothing is read.
  package internal(set) var hasNotes = false
  package internal(set) var hasBoxes = false

  package init(paragraphs: [Paragraph]) {
    self.paragraphs = paragraphs
  }

  /// Reads a document; what is none, or damaged, is an error.
  package init(_ bytes: [UInt8]) throws(WorkbookError) {
    guard bytes.starts(with: [0x50, 0x4B]) else { throw .unknownForm }
    let archive = try ZipArchive(bytes)
    guard let text = try archive.part("word/document.xml") else { throw .unknownForm }
    let links = try WordLinks(archive.part("word/_rels/document.xml.rels"))
    var reader = WordReader(
      styles: try WordStyles(archive.part("word/styles.xml"), archive.part("word/numbering.xml")),
      links: links)
    try reader.read(text)
    paragraphs = reader.paragraphs
    (hasNotes, hasBoxes) = (reader.hasNotes, reader.hasBoxes)
    var room = Workbook.largestPart
    for target in links.pictures {
      let name = target.split(separator: "/").last.map(String.init) ?? target
      let parts = [target, "word/\(target)"].map { path in
        path.hasPrefix("/") ? String(path.dropFirst()) : path.replacing("word/../", with: "")
      }
      var found = try archive.part(parts[1])
      if found == nil { found = try archive.part(parts[0]) }
      guard let bytes = found else {
        missingPictures.append(name)
        continue
      }
      room -= bytes.count
      guard room > 0 else { throw .tooLarge(part: target) }
      pictures.append(Picture(name: name, bytes: bytes))
    }
  }
}

/// What a document's parts refer to by their ids.
private struct WordLinks {
  private(set) var pages: [String: String] = [:]
  private(set) var pictures: [String] = []

  init(_ part: [UInt8]?) throws(WorkbookError) {
    guard let part else { return }
    let xml = try XMLScanner(part, part: "word/_rels/document.xml.rels")
    while let event = try xml.next() {
      guard event == .start, xml.name == "Relationship", let id = xml["Id"],
        let target = xml["Target"]
      else { continue }
      let type = xml["Type"] ?? ""
      if type.hasSuffix("/hyperlink") { pages[id] = target }
      if type.hasSuffix("/image"), xml["TargetMode"] != "External" { pictures.append(target) }
    }
    // As they were put in: `image2` before `image10`.
    let stem = { (name: String) in name.prefix { $0 != "." } }
    pictures.sort { (stem($0).count, stem($0)) < (stem($1).count, stem($1)) }
  }
}

/// Which styles are headings, and which lists have numbers.
private struct WordStyles {
  /// By a style's id: Word's own differ from language to language, their names do not.
  private(set) var headings: [String: Int] = [:]
  /// The lists that styles are of themselves.
  private(set) var items: [String: String] = [:]
  private var lists: [String: String] = [:]
  private var numbered: Set<String> = []

  init(_ styles: [UInt8]?, _ numbering: [UInt8]?) throws(WorkbookError) {
    if let styles { try readStyles(styles) }
    if let numbering { try readNumbering(numbering) }
  }

  func isNumbered(_ list: String) -> Bool { numbered.contains(lists[list] ?? "") }

  private mutating func readStyles(_ part: [UInt8]) throws(WorkbookError) {
    let xml = try XMLScanner(part, part: "word/styles.xml")
    var style = ""
    while let event = try xml.next() {
      guard event == .start else { continue }
      switch xml.name {
      case "style": style = xml["w:styleId"] ?? ""
      case "name":
        let name = (xml["w:val"] ?? "").lowercased()
        if name == "title" { headings[style] = 1 }
        if name.hasPrefix("heading "), let level = Int(name.dropFirst(8)), (1...9).contains(level) {
          headings[style] = level
        }
      case "numId": items[style] = xml["w:val"]
      case "outlineLvl":
        if let level = xml["w:val"].flatMap({ Int($0) }), (0..<9).contains(level),
          headings[style] == nil
        {
          headings[style] = level + 1
        }
      default: break
      }
    }
  }

  private mutating func readNumbering(_ part: [UInt8]) throws(WorkbookError) {
    let xml = try XMLScanner(part, part: "word/numbering.xml")
    var (kind, list, isFirst) = ("", "", false)
    while let event = try xml.next() {
      guard event == .start else { continue }
      switch xml.name {
      case "abstractNum": (kind, list) = (xml["w:abstractNumId"] ?? "", "")
      case "lvl": isFirst = xml["w:ilvl"] == "0"
      case "numFmt":
        if isFirst, !["bullet", "none"].contains(xml["w:val"] ?? "") { numbered.insert(kind) }
      case "num": list = xml["w:numId"] ?? ""
      case "abstractNumId": if !list.isEmpty { lists[list] = xml["w:val"] ?? "" }
      default: break
      }
    }
  }
}

/// Goes through a document's text.
private struct WordReader {
  private let styles: WordStyles
  private let links: WordLinks
  private(set) var paragraphs: [WordDocument.Paragraph] = []
  private(set) var hasNotes = false
  private(set) var hasBoxes = false
  /// How deep in tables, and the cells of the row at hand of the outermost.
  private var tables = 0
  private var cells: [WordDocument.Run] = []

  init(styles: WordStyles, links: WordLinks) {
    (self.styles, self.links) = (styles, links)
  }

  mutating func read(_ part: [UInt8]) throws(WorkbookError) {
    let xml = try XMLScanner(part, part: "word/document.xml")
    while let event = try xml.next() {
      switch (event, xml.name) {
      case (.start, "p"):
        // An empty paragraph has no end.
        if !xml.isEmpty { add(try paragraph(xml)) }
      case (.start, "tbl"): tables += 1
      case (.end, "tbl"): tables -= 1
      case (.start, "tr"): if tables == 1 { cells = [] }
      case (.end, "tr"):
        if tables == 1, cells.contains(where: { !$0.text.isEmpty }) {
          paragraphs.append(WordDocument.Paragraph(style: .row, runs: cells))
        }
      case (.start, "tc"):
        if tables == 1 { cells.append(WordDocument.Run(text: "")) }
      default: break
      }
    }
  }

  private mutating func add(_ paragraph: WordDocument.Paragraph) {
    guard tables > 0 else { return paragraphs.append(paragraph) }
    guard let last = cells.indices.last, !paragraph.text.isEmpty else { return }
    cells[last].text += (cells[last].text.isEmpty ? "" : " ") + paragraph.text
  }

  private mutating func paragraph(
    _ xml: XMLScanner
  ) throws(WorkbookError) -> WordDocument.Paragraph {
    var made = WordDocument.Paragraph(runs: [])
    var run = WordDocument.Run(text: "")
    var link: String?
    var list: (id: String, level: Int)?
    var isText = false
    while let event = try xml.next() {
      switch (event, xml.name) {
      case (.end, "p"):
        if let list, case .text = made.style, list.id != "0" {
          made.style = .item(list.level, isNumbered: styles.isNumbered(list.id))
        }
        return made
      case (.start, "pStyle"):
        let style = xml["w:val"] ?? ""
        if let level = styles.headings[style] { made.style = .heading(level) }
        if let id = styles.items[style] { list = (id, 0) }
      case (.start, "outlineLvl"):
        if let level = xml["w:val"].flatMap({ Int($0) }), (0..<9).contains(level) {
          made.style = .heading(level + 1)
        }
      case (.start, "ilvl"):
        list = (list?.id ?? "", min(max(xml["w:val"].flatMap { Int($0) } ?? 0, 0), 8))
      case (.start, "numId"): list = (xml["w:val"] ?? "", list?.level ?? 0)
      case (.start, "hyperlink"): link = xml["r:id"].flatMap { links.pages[$0] }
      case (.end, "hyperlink"): link = nil
      case (.start, "del"), (.start, "moveFrom"): try xml.skip()
      case (.start, "txbxContent"):
        hasBoxes = true
        try xml.skip()
      case (.start, "footnoteReference"), (.start, "endnoteReference"): hasNotes = true
      case (.start, "r"): run = WordDocument.Run(text: "", link: link)
      case (.start, "b"): run.isBold = isOn(xml)
      case (.start, "i"): run.isItalic = isOn(xml)
      case (.start, "t"): isText = !xml.isEmpty
      case (.end, "t"): isText = false
      case (.text, _): if isText { run.text += xml.text }
      case (.start, "tab"): run.text += " "
      case (.start, "br"), (.start, "cr"): run.text += "\n"
      case (.start, "noBreakHyphen"): run.text += "-"
      case (.end, "r"): if !run.text.isEmpty { made.runs.append(run) }
      default: break
      }
    }
    return made
  }

  private func isOn(_ xml: XMLScanner) -> Bool {
    !["0", "false", "off", "none"].contains(xml["w:val"] ?? "")
  }
}
