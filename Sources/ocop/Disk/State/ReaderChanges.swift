internal import Diagnostics
internal import Markup
internal import Site

/// What a build changed for readers: products and stars, pages, and the shelf labels that say something else
/// now.
struct ReaderChanges {
  private let ranks: PublishedRanks.Changes
  private let pages: OutputFolder.Pages
  private let labels: [(id: String, name: String, products: [String])]
  private let names: [String: String]

  init(_ ranks: PublishedRanks.Changes, _ pages: OutputFolder.Pages, of site: Site) {
    self.ranks = ranks
    self.pages = pages
    // What a label says: the name and the stars.
    let others = ranks.ranked + ranks.renamed
    names = Dictionary(others.map { ($0.id, $0.name) }, uniquingKeysWith: { $1 })
    labels = site.shops(stocking: Set(names.keys))
  }

  /// Whether there is nothing to tell; pages that only read otherwise are no news.
  var isEmpty: Bool { ranks.isEmpty && pages.new.isEmpty && pages.gone.isEmpty }

  /// A line for each kind of change.
  var text: BilingualText {
    var lines = ranks.isEmpty ? [] : [ranks.text()]
    if !pages.new.isEmpty || !pages.gone.isEmpty {
      lines.append(
        BilingualText(
          vi:
            "\(pages.new.count) trang mới, \(pages.changed.count) trang đổi, \(pages.gone.count) trang không còn",
          en:
            "pages new: \(pages.new.count), changed: \(pages.changed.count), gone: \(pages.gone.count)"
        ))
    }
    if !labels.isEmpty {
      let list = labels.map { shop in
        "\(shop.name): \(shop.products.compactMap { names[$0] }.joined(separator: ", "))"
      }.joined(separator: "; ")
      lines.append(
        BilingualText(vi: "nhãn kệ hàng phải thay: \(list)", en: "shelf labels to replace: \(list)")
      )
    }
    return BilingualText(
      vi: lines.map(\.vietnamese).joined(separator: "\n"),
      en: lines.map(\.english).joined(separator: "\n"))
  }

  /// The same for machines, whole.
  func json(on day: CalendarDay) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      ranks.write(to: &json, on: day)
      for (name, paths) in [
        ("pages_new", pages.new), ("pages_changed", pages.changed), ("pages_gone", pages.gone),
      ] {
        json.array(name, paths) { path, json in json.string(path) }
      }
      json.array("labels", labels) { shop, json in
        json.object { json in
          json.field("point", shop.id)
          json.field("name", shop.name)
          json.array("products", shop.products) { id, json in json.string(id) }
        }
      }
    }
    return json.bytes + Array("\n".utf8)
  }
}
