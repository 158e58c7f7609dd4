internal import Graphics
internal import Imagery
internal import Markup

/// A story with its photos as one tall picture, to send back to who told it: a phone shows it as it comes,
/// and needs no page, no network and no program.
struct ApprovalPicture {
  let title: String
  let producer: String
  /// What is asked of who gets it.
  let question: String
  /// In Markdown, of which headings and items are shown as such.
  let story: String
  /// The photos' files; the first few are shown.
  let photos: [String]

  private static let width = 1080.0
  private static let margin = 64.0
  private static let mostPhotos = 4
  /// JPEG and phones end not far above.
  private static let mostHeight = 12_000.0

  /// What was drawn.
  struct Drawn {
    let bytes: [UInt8]
    /// Whether the story's end had no room.
    let isCut: Bool
    /// Photos that could not be read.
    let lostPhotos: Int
  }

  /// Draws it with the fonts of the theme that comes with the program; nil where `ocop-images` is missing
  /// or cannot.
  ///
  /// - Parameter folder: where it may put files for a moment.
  func jpeg(_ tree: DiskTree, in folder: String) throws(FileSystem.Failure) -> Drawn? {
    let fonts = ["inter", "noto-serif"].map { "themes/default/fonts/\($0)" }
    let tables = fonts.map { name in
      (try? tree.bytes(of: "\(name).widths")).flatMap { LetterWidths($0) } ?? .unknown
    }
    let pictures = try pictures(in: folder)
    let (svg, isCut) = svg(pictures, text: tables[0], name: tables[1])
    let bytes = try DrawingBoard(in: folder).jpeg(
      of: Array(svg.utf8), fonts: fonts.compactMap { tree.place(of: "\($0).ttf") })
    return bytes.map {
      Drawn(
        bytes: $0, isCut: isCut,
        lostPhotos: min(photos.count, Self.mostPhotos) - pictures.count)
    }
  }

  /// The photos small, as they are put into the drawing.
  private func pictures(
    in folder: String
  ) throws(FileSystem.Failure) -> [(bytes: [UInt8], size: PreparedPhoto.Size)] {
    guard let program = ImageWorker.program else { return [] }
    let worker = ImageWorker(program)
    var made: [(bytes: [UInt8], size: PreparedPhoto.Size)] = []
    for (number, photo) in photos.prefix(Self.mostPhotos).enumerated() {
      let place = "\(folder)/approval-\(number)"
      try FileSystem.createFolders(place)
      defer { try? FileSystem.removeTree(place) }
      guard case .prepared(_, let sizes, _)? = try? worker.prepare(photo, in: place),
        let size = sizes.last(where: { $0.width <= 800 }) ?? sizes.first
      else { continue }
      let name = PreparedPhoto.fileName(width: size.width, .jpeg)
      made.append((try FileSystem.read("\(place)/\(name)"), size))
    }
    return made
  }

  private func svg(
    _ pictures: [(bytes: [UInt8], size: PreparedPhoto.Size)], text: LetterWidths, name: LetterWidths
  ) -> (text: String, isCut: Bool) {
    let room = Self.width - 2 * Self.margin
    var y = Self.margin
    var isCut = false
    var body = ""
    func add(
      _ words: String, _ widths: LetterWidths, _ size: Double, _ style: String, indent: Double = 0
    ) {
      for line in widths.lines(of: words, width: room - indent, size: size) {
        y += size * 1.45
        body +=
          "<text class=\"\(style)\" x=\"\(Self.margin + indent)\" y=\"\(y)\">\(Self.escaped(line))</text>\n"
      }
    }
    add(title, name, 60, "name")
    y += 8
    add(producer, text, 34, "soft")
    y += 36
    for picture in pictures {
      let height = min(room * Double(picture.size.height) / Double(picture.size.width), 900)
      body +=
        "<image x=\"\(Self.margin)\" y=\"\(y)\" width=\"\(room)\" height=\"\(height)\" "
        + "preserveAspectRatio=\"xMidYMid slice\" href=\"data:image/jpeg;base64,\(Self.base64(picture.bytes))\"/>\n"
      y += height + 24
    }
    if photos.count > Self.mostPhotos {
      add("+ \(photos.count - Self.mostPhotos) ảnh", text, 34, "soft")
      y += 18
    }
    for line in story.split(separator: "\n", omittingEmptySubsequences: false) {
      guard y < Self.mostHeight else {
        isCut = true
        add("… (còn nữa)", text, 36, "soft")
        break
      }
      let words = Self.unmarked(line)
      if line.hasPrefix("| ---") {
        continue
      } else if line.isEmpty {
        y += 18
      } else if line.hasPrefix("#") {
        y += 22
        add(words, name, 44, "heading")
      } else if ["- ", "1. "].contains(where: { line.drop { $0 == " " }.hasPrefix($0) }) {
        add("• " + words, text, 36, "text", indent: 24)
      } else {
        add(words, text, 36, "text")
      }
    }
    y += 40
    add(question, text, 36, "ask")
    y += Self.margin
    let made = """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(Int(Self.width))" height="\(Int(y))">
      <style>
      text { fill: #2b2620; font-family: Inter, sans-serif; font-size: 36px; }
      .name { font-family: "Noto Serif", serif; font-weight: 700; font-size: 60px; }
      .heading { font-family: "Noto Serif", serif; font-weight: 700; font-size: 44px; }
      .soft { fill: #6b6257; font-size: 34px; }
      .ask { font-weight: 600; fill: #8a3324; }
      </style>
      <rect width="100%" height="100%" fill="#fbf8f1"/>
      \(body)</svg>
      """
    return (made, isCut)
  }

  /// A line without the signs of Markdown.
  private static func unmarked(_ line: Substring) -> String {
    var words = line.drop { $0 == "#" || $0 == " " }
    for start in ["- ", "1. "] where words.hasPrefix(start) { words = words.dropFirst(start.count) }
    var made = ""
    var isEscaped = false
    for letter in words {
      if letter == "\\", !isEscaped {
        isEscaped = true
        continue
      }
      if letter != "*" || isEscaped { made.append(letter) }
      isEscaped = false
    }
    guard made.hasPrefix("| ") else { return made }
    return made.split(separator: "|").map { String($0).trimmed }.filter { !$0.isEmpty }
      .joined(separator: " · ")
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }

  private static func base64(_ bytes: [UInt8]) -> String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var made: [UInt8] = []
    made.reserveCapacity(bytes.count / 3 * 4 + 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let part = bytes[start..<min(start + 3, bytes.count)]
      let value = part.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - part.count))
      for place in 0..<4 {
        made.append(
          place <= part.count ? digits[value >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
      }
    }
    return String(decoding: made, as: UTF8.self)
  }
}
