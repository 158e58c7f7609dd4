internal import Markup
internal import Theme

/// What is the same on every page of a language.
struct Surroundings: Sendable {
  /// As templates see it.
  let values: TemplateValues
  let menu: [MenuItem]

  init(of edition: Edition, _ theme: Theme, isPortable: Bool) {
    // A page opened from a folder may use fonts, and may not ask for them ahead.
    let fonts = theme.assets.keys.filter {
      $0 == "fonts.css" || $0.hasSuffix(".woff2") && !isPortable
    }.sorted().map { theme.assetsAddress + $0 }
    let view = edition.siteView(fonts: fonts, isPortable: isPortable)
    values = SiteView.fields.writer(for: nil).values(of: view)
    menu = edition.makeMenu()
  }

  /// Adds what every page of the language may show.
  func add(to fingerprint: inout Fingerprint) {
    values.add(to: &fingerprint)
    for item in menu {
      item.other.values.add(to: &fingerprint)
      fingerprint.add(item.section?.rawValue)
    }
  }
}
