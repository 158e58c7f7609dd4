internal import Diagnostics
internal import Markup
internal import Site

/// The news that were published, by which a build finds one that says something else without saying so
/// to those who follow the feeds.
struct PublishedNews {
  /// By the item's id: a hash of all that it was, and its day of revision, if any.
  private var items: [String: (source: String, revised: String)] = [:]

  private static let header = "ocop-news 1"

  /// The news of a site that is published now.
  init(of site: Site) {
    for item in site.publishedNews {
      items[item.id] = (item.source.text, item.revised?.description ?? "")
    }
  }

  /// Reads the file; what is damaged tells nothing.
  init(_ bytes: [UInt8]) {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    guard lines.first.map(String.init) == Self.header else { return }
    for line in lines.dropFirst() {
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      if parts.count == 3 { items[parts[0]] = (parts[1], parts[2]) }
    }
  }

  var bytes: [UInt8] {
    let lines = items.sorted { $0.key < $1.key }
      .map { "\($0.key)\t\($0.value.source)\t\($0.value.revised)" }
    return Array(([Self.header] + lines).joined(separator: "\n").utf8)
  }

  /// Warns of each item of a site that changed since it was published and kept its day.
  func check(_ site: Site, _ report: inout Report) {
    for item in site.publishedNews {
      guard let old = items[item.id], old.source != item.source.text,
        old.revised == item.revised?.description ?? ""
      else { continue }
      report.warning(.newsChanged(item.id), at: item.span, hint: .writeRevised(site.day))
    }
  }
}

extension BilingualText {
  fileprivate static func writeRevised(_ day: CalendarDay) -> BilingualText {
    BilingualText(
      vi: "ghi revised: \(day) để người theo dõi nguồn tin biết; sửa lỗi chính tả thì không cần",
      en:
        "write revised: \(day) for those who follow the feeds; for a slip of the pen it is not needed"
    )
  }
}

extension Diagnostic.Message {
  fileprivate static func newsChanged(_ id: String) -> Self {
    Self(
      "news-changed", vi: "tin “\(id)” đã đăng nay có sửa mà không ghi ngày sửa",
      en: "the news item “\(id)” was published and has changed, and does not say so")
  }
}
