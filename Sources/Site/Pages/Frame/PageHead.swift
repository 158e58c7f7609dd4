internal import Markup

/// What a page says of itself to its frame.
struct PageHead: Sendable {
  let title: String
  let description: String?
  var image: FrameView.ShareImage?
  var crumbs: [LinkView] = []
  var structuredData: [StructuredData] = []

  /// Machines read the title and the description: they get ordinary spaces.
  init(
    title: String, description: String? = nil, image: FrameView.ShareImage? = nil,
    crumbs: [LinkView] = [], structuredData: [StructuredData] = []
  ) {
    self.title = Self.plain(title)
    self.description = description.map(Self.plain)
    self.image = image
    self.crumbs = crumbs
    self.structuredData = structuredData
  }

  private static func plain(_ text: String) -> String {
    // A space that does not break is C2 A0, a joiner of words E2 81 A0; `à` ends in A0 too.
    guard text.utf8.contains(0xA0) else { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      bytes.append(byte)
      guard byte == 0xA0 else { continue }
      if bytes.suffix(2).elementsEqual([0xC2, 0xA0]) {
        bytes.removeLast(2)
        bytes.append(UInt8(ascii: " "))
      } else if bytes.suffix(3).elementsEqual([0xE2, 0x81, 0xA0]) {
        bytes.removeLast(3)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
