internal import Diagnostics
internal import Markup
internal import Site

/// The products that were published with their stars, by which a build says what changed for readers.
struct PublishedRanks {
  /// By the product's id: its name, and its stars, 0 for none.
  private var items: [String: (name: String, stars: Int)] = [:]

  private static let header = "ocop-ranks 1"

  /// The products of a site that is published now.
  init(of site: Site) {
    for product in site.publishedProducts { items[product.id] = (product.name, product.stars) }
  }

  /// Reads the file; nil where it is not there or damaged: then nothing is compared.
  init?(_ bytes: [UInt8]?) {
    let lines = String(decoding: bytes ?? [], as: UTF8.self).split(separator: "\n")
    guard lines.first.map(String.init) == Self.header else { return nil }
    for line in lines.dropFirst() {
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      if parts.count == 3, let stars = Int(parts[1]) { items[parts[0]] = (parts[2], stars) }
    }
  }

  var bytes: [UInt8] {
    let lines = items.sorted { $0.key < $1.key }
      .map { "\($0.key)\t\($0.value.stars)\t\($0.value.name)" }
    return Array(([Self.header] + lines).joined(separator: "\n").utf8)
  }

  /// What readers see that they did not see before.
  struct Changes {
    typealias Item = (id: String, name: String, before: Int, now: Int)

    /// Products whose stars are others, come, or went.
    var ranked: [Item] = []
    /// Products that were not there, and those that are no more.
    var new: [Item] = []
    var gone: [Item] = []
    /// Products of the same stars that are called something else.
    var renamed: [Item] = []

    var isEmpty: Bool { ranked.isEmpty && new.isEmpty && gone.isEmpty && renamed.isEmpty }
  }

  func changes(to next: PublishedRanks) -> Changes {
    var changes = Changes()
    for (id, item) in next.items.sorted(by: { $0.key < $1.key }) {
      guard let old = items[id] else {
        changes.new.append((id, item.name, 0, item.stars))
        continue
      }
      if old.stars != item.stars {
        changes.ranked.append((id, item.name, old.stars, item.stars))
      } else if old.name != item.name {
        changes.renamed.append((id, "\(old.name) → \(item.name)", old.stars, item.stars))
      }
    }
    for (id, item) in items.sorted(by: { $0.key < $1.key }) where next.items[id] == nil {
      changes.gone.append((id, item.name, item.stars, 0))
    }
    return changes
  }
}

extension PublishedRanks.Changes {
  private static func list(
    _ items: [Item], _ mostNames: Int, _ text: (Item) -> String
  ) -> String {
    let names = items.prefix(mostNames).map(text).joined(separator: "; ")
    return items.count > mostNames ? names + "; …" : names
  }

  /// A line for each kind of change.
  ///
  /// - Parameter mostNames: so many names are told of each kind; the rest are counted.
  func text(mostNames: Int = 8) -> BilingualText {
    var lines: [BilingualText] = []
    func add(_ items: [Item], _ vietnamese: String, _ english: String, _ text: (Item) -> String) {
      guard !items.isEmpty else { return }
      let list = Self.list(items, mostNames, text)
      lines.append(
        BilingualText(
          vi: "\(items.count) \(vietnamese): \(list)", en: "\(english) (\(items.count)): \(list)"))
    }
    add(ranked.filter { $0.now > $0.before }, "sản phẩm thêm sao", "more stars") {
      "\($0.name) \($0.before)→\($0.now)"
    }
    add(ranked.filter { $0.now < $0.before }, "sản phẩm bớt hoặc hết sao", "fewer or no stars") {
      "\($0.name) \($0.before)→\($0.now)"
    }
    add(new, "sản phẩm mới", "new products", \.name)
    add(gone, "sản phẩm không còn", "products that are gone", \.name)
    add(renamed, "sản phẩm đổi tên", "renamed products", \.name)
    return BilingualText(
      vi: lines.map(\.vietnamese).joined(separator: "\n"),
      en: lines.map(\.english).joined(separator: "\n"))
  }

  /// The same for machines.
  func json(on day: CalendarDay) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in write(to: &json, on: day) }
    return json.bytes + Array("\n".utf8)
  }

  func write(to json: inout JSONWriter, on day: CalendarDay) {
    json.field("date", day)
    for (name, items) in [("ranked", ranked), ("new", new), ("gone", gone), ("renamed", renamed)] {
      json.array(name, items) { item, json in
        json.object { json in
          json.field("id", item.id)
          json.field("name", item.name)
          json.field("stars_before", item.before)
          json.field("stars", item.now)
        }
      }
    }
  }
}
