/// A ZIP archive whose parts are stored as they are: workbooks in tests, part by part.
package struct StoredArchive {
  package private(set) var parts: [(name: String, bytes: [UInt8])] = []

  package init(_ parts: KeyValuePairs<String, String> = [:]) {
    for part in parts { add(part.key, Array(part.value.utf8)) }
  }

  package mutating func add(_ name: String, _ bytes: [UInt8]) {
    parts.append((name, bytes))
  }

  package var bytes: [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for (name, bytes) in parts {
      let sum = Self.checksum(of: bytes)
      let common =
        Self.little(20, 2) + Self.little(0x0800, 2) + Self.little(0, 2) + Self.little(0, 2)
        + Self.little(0x21, 2) + Self.little(sum, 4) + Self.little(bytes.count, 4)
        + Self.little(bytes.count, 4) + Self.little(name.utf8.count, 2) + Self.little(0, 2)
      directory +=
        Self.little(0x0201_4B50, 4) + Self.little(20, 2) + common + Self.little(0, 2)
        + Self.little(0, 2) + Self.little(0, 2) + Self.little(0, 4)
        + Self.little(archive.count, 4) + name.utf8
      archive += Self.little(0x0403_4B50, 4) + common + name.utf8 + bytes
    }
    let start = archive.count
    archive += directory
    return archive + Self.little(0x0605_4B50, 4) + Self.little(0, 4)
      + Self.little(parts.count, 2) + Self.little(parts.count, 2)
      + Self.little(directory.count, 4) + Self.little(start, 4) + Self.little(0, 2)
  }

  private static func little(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }

  /// CRC-32 (ISO 3309).
  private static func checksum(of bytes: [UInt8]) -> Int {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? (sum >> 1) ^ 0xEDB8_8320 : sum >> 1 }
    }
    return Int(sum ^ 0xFFFF_FFFF)
  }
}

extension StoredArchive {
  /// An Excel workbook: its sheets' contents as XML, its strings and formats.
  ///
  /// - Parameter sheets: the name and what stands inside `<worksheet>`.
  package static func xlsx(
    _ sheets: KeyValuePairs<String, String>, strings: [String] = [], styles: String = "",
    settings: String = ""
  ) -> [UInt8] {
    let space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    var archive = StoredArchive([
      "[Content_Types].xml": "<Types/>",
      "_rels/.rels":
        "<Relationships><Relationship Id='a' Type='\(relations)/officeDocument' "
        + "Target='xl/workbook.xml'/></Relationships>",
    ])
    var list = ""
    var parts =
      "<Relationship Id='s' Type='\(relations)/sharedStrings' Target='sharedStrings.xml'/>"
      + "<Relationship Id='f' Type='\(relations)/styles' Target='/xl/styles.xml'/>"
    for (index, sheet) in sheets.enumerated() {
      list += "<sheet name='\(sheet.key)' sheetId='\(index + 1)' r:id='r\(index)'/>"
      parts +=
        "<Relationship Id='r\(index)' Type='\(relations)/worksheet' "
        + "Target='worksheets/s\(index).xml'/>"
      archive.add(
        "xl/worksheets/s\(index).xml",
        Array("<worksheet xmlns='\(space)'>\(sheet.value)</worksheet>".utf8))
    }
    archive.add(
      "xl/workbook.xml",
      Array(
        "<workbook xmlns='\(space)' xmlns:r='\(relations)'>\(settings)<sheets>\(list)</sheets></workbook>"
          .utf8))
    archive.add(
      "xl/_rels/workbook.xml.rels", Array("<Relationships>\(parts)</Relationships>".utf8))
    archive.add(
      "xl/sharedStrings.xml",
      Array("<sst xmlns='\(space)'>\(strings.map { "<si>\($0)</si>" }.joined())</sst>".utf8))
    archive.add(
      "xl/styles.xml", Array("<styleSheet xmlns='\(space)'>\(styles)</styleSheet>".utf8))
    return archive.bytes
  }

  /// An OpenDocument spreadsheet: what stands inside `<office:spreadsheet>`.
  package static func ods(_ tables: String) -> [UInt8] {
    let spaces = ["office", "table", "text"].map {
      "xmlns:\($0)='urn:oasis:names:tc:opendocument:xmlns:\($0):1.0'"
    }.joined(separator: " ")
    return StoredArchive([
      "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
      "content.xml": "<office:document-content \(spaces)><office:body><office:spreadsheet>"
        + "\(tables)</office:spreadsheet></office:body></office:document-content>",
    ]).bytes
  }
}
