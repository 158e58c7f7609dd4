internal import Markup
internal import Theme

/// What is the same on every page of a language.
struct Surroundings: Sendable {
  /// As templates see it.
  let values: TemplateValues
  let menu: [MenuItem]

  init(of edition: Edition, _ theme: Theme, isPortable: Bool) {
    // A page opened from a folder may use fonts, and may not ask for them ahead; a script's own fonts
    // only its languages ask for.
    let own = "script-\(edition.language.code)-"
    let fonts = theme.assets.keys.filter { name in
      name == "fonts.css"
        || name.hasSuffix(".woff2") && !isPortable
          && (!name.hasPrefix("script-") || name.hasPrefix(own))
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
