internal import Graphics
internal import Theme

/// What a page needs to turn its map into one that is moved, loaded when a visitor asks for it.
///
/// Leaflet and its markercluster, which set-up puts into the theme; without them pages keep the map
/// that was drawn.
enum MapEngine {
  private static let assets = ["leaflet.js", "leaflet.css"]

  static func isPart(of theme: Theme) -> Bool { assets.allSatisfy { theme.assets[$0] != nil } }

  /// Whether a published file is a part of it.
  static func has(_ path: String) -> Bool { assets.contains { path.hasSuffix("/" + $0) } }
}

/// The map that is moved, as a page of a list has it.
struct MovedMapView: Sendable {
  let edition: Edition

  static let fields = Fields<MovedMapView>(
    "moved_map",
    [
      .text("hoang_sa") { $0.edition.strings.text(.hoangSa) },
      .text("truong_sa") { $0.edition.strings.text(.truongSa) },
      .text("east_sea") { $0.edition.strings.text(.eastSea) },
      .markup("archipelagos") { view, markup in
        let words = view.edition.mapWords(view.edition.strings.text(.vietNam))
        markup += MapGround.archipelagos(words).utf8
      },
    ])
}
