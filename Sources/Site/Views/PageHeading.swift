internal import Markup

/// What a page says of itself to its frame.
struct PageHeading: Sendable {
  let title: String
  let description: String?
  var image: FrameView.ShareImage?
  var crumbs: [LinkView] = []
  var structuredData: [JSONValue] = []

  /// Machines read the title and the description: they get ordinary spaces.
  init(
    title: String, description: String? = nil, image: FrameView.ShareImage? = nil,
    crumbs: [LinkView] = [], structuredData: [JSONValue] = []
  ) {
    self.title = Self.plain(title)
    self.description = description.map(Self.plain)
    self.image = image
    self.crumbs = crumbs
    self.structuredData = structuredData
  }

  private static func plain(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0 == "\u{A0}" || $0 == "\u{2060}" }) else {
      return text
    }
    return text.replacing("\u{A0}", with: " ").replacing("\u{2060}", with: "")
  }
}
