internal import Markup

/// What a page says of itself to its frame.
struct PageHeading: Sendable {
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
    // A space that does not break is C2 A0, a joiner of words E2 81 A0: rare, and `à` ends in A0 too.
    var before: (UInt8, UInt8) = (0, 0)
    for byte in text.utf8 {
      if byte == 0xA0, before.1 == 0xC2 || before == (0xE2, 0x81) {
        return text.replacing("\u{A0}", with: " ").replacing("\u{2060}", with: "")
      }
      before = (before.1, byte)
    }
    return text
  }
}
