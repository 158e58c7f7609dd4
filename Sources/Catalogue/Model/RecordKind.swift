package import Diagnostics
package import Markup

/// A kind of record.
///
/// What is the same for all its records is said here, and nowhere else. The raw value is the folder in
/// `content/`, which is also the name of the kind's table. The order is that of the site's pages,
/// short addresses and lists of addresses.
///
/// It is not called `Kind`: sales points, producers and others have kinds of their own.
package enum RecordKind: String, CaseIterable, Sendable {
  case products, producers, communes, destinations, trails, points, decisions, fairs, news
  case plans, rounds, projects, documents, offices, pages

  package var folder: String { rawValue }

  /// What one record is called in messages.
  package var name: BilingualText { traits.name }

  /// The type of its records.
  package var record: any Record.Type { traits.record }

  /// What its addresses have between the language and the id, from the outside in; none for records
  /// that stand right below the language.
  package var addressWords: [AddressWord] { traits.addressWords }

  /// What its short addresses have between `/q/` and the id, empty for nothing; nil where it has none.
  package var shortWord: String? { traits.shortWord }

  /// The short address of a record, below the site's own: `/q/<id>/`, `/q/<kind>/<id>/`.
  package func shortAddress(of id: String) -> String? {
    shortWord.map { $0.isEmpty ? "/q/\(id)/" : "/q/\($0)/\(id)/" }
  }

  /// The column of the kind's table that holds the id; nil for a kind without a table for all.
  package var idColumn: String? { traits.idColumn }

  /// Whether the id is a unit's five-digit code.
  package var isCode: Bool { self == .communes }

  /// The word in the name of the table that goes with one record, empty for none; nil where none goes
  /// with it.
  package var ownTableWord: String? { traits.ownTableWord }

  /// Whether other sites may show a record in a frame.
  package var isShownInSmall: Bool { traits.isShownInSmall }

  /// How the site lists the records of a kind.
  package enum Listing: Sendable {
    /// Only links lead to them.
    case none
    /// On one page.
    case whole
    /// In pages of as many as the settings say.
    case paged
  }

  package var listing: Listing { traits.listing }

  /// Whether there is a list where there is no record.
  package var isListedEmpty: Bool { traits.isListedEmpty }

  private struct Traits {
    let name: BilingualText
    let record: any Record.Type
    var addressWords: [AddressWord] = []
    var shortWord: String?
    var idColumn: String? = "id"
    var ownTableWord: String?
    var isShownInSmall = false
    var listing = Listing.paged
    var isListedEmpty = true
  }

  private var traits: Traits {
    switch self {
    case .products:
      Traits(
        name: BilingualText(vi: "sản phẩm", en: "product"), record: Product.self,
        addressWords: [.products], shortWord: "", isShownInSmall: true)
    case .producers:
      Traits(
        name: BilingualText(vi: "chủ thể", en: "producer"), record: Producer.self,
        addressWords: [.producers], shortWord: "producer", isShownInSmall: true)
    case .communes:
      Traits(
        name: BilingualText(vi: "xã, phường", en: "commune"), record: Commune.self,
        addressWords: [.communes], shortWord: "commune", idColumn: "code", isShownInSmall: true)
    case .destinations:
      Traits(
        name: BilingualText(vi: "điểm đến", en: "destination"), record: Destination.self,
        addressWords: [.destinations], shortWord: "destination", isShownInSmall: true)
    case .trails:
      Traits(
        name: BilingualText(vi: "tuyến tham quan", en: "trail"), record: Trail.self,
        addressWords: [.trails], shortWord: "trail", isShownInSmall: true, listing: .whole,
        isListedEmpty: false)
    case .points:
      Traits(
        name: BilingualText(vi: "điểm bán", en: "sales point"), record: SalesPoint.self,
        addressWords: [.points], shortWord: "point", isShownInSmall: true,
        listing: .whole)
    case .decisions:
      Traits(
        name: BilingualText(vi: "quyết định", en: "decision"), record: Decision.self,
        addressWords: [.register, .decision], shortWord: "decision", idColumn: nil,
        ownTableWord: "", listing: .whole)
    case .fairs:
      Traits(
        name: BilingualText(vi: "hội chợ", en: "fair"), record: Fair.self,
        addressWords: [.fairs], shortWord: "fair", ownTableWord: "booths", isShownInSmall: true,
        listing: .whole, isListedEmpty: false)
    case .news:
      Traits(
        name: BilingualText(vi: "tin", en: "news item"), record: NewsItem.self,
        addressWords: [.news], isListedEmpty: false)
    case .plans:
      Traits(
        name: BilingualText(vi: "kế hoạch", en: "plan"), record: Plan.self,
        addressWords: [.plans], shortWord: "plan", idColumn: nil, listing: .whole,
        isListedEmpty: false)
    case .rounds:
      Traits(
        name: BilingualText(vi: "đợt đánh giá", en: "round"), record: Round.self,
        addressWords: [.rounds], shortWord: "round", idColumn: nil, listing: .whole,
        isListedEmpty: false)
    case .projects:
      Traits(
        name: BilingualText(vi: "dự án", en: "project"), record: Project.self,
        addressWords: [.projects], shortWord: "project", listing: .whole, isListedEmpty: false)
    case .documents:
      Traits(
        name: BilingualText(vi: "văn bản", en: "paper"), record: Paper.self,
        addressWords: [.papers], shortWord: "document", listing: .whole, isListedEmpty: false)
    case .offices:
      Traits(
        name: BilingualText(vi: "văn phòng", en: "office"), record: Office.self,
        addressWords: [.offices], shortWord: "office", listing: .whole, isListedEmpty: false)
    case .pages:
      Traits(
        name: BilingualText(vi: "trang", en: "page"), record: Page.self, listing: .none)
    }
  }
}

extension RecordKind {
  /// What people write for it: its folder, one of it, its name in either language.
  package var writtenNames: [String] {
    [folder, self == .news ? folder : String(folder.dropLast()), name.vietnamese, name.english]
  }

  /// The kind that a text means, whatever its case and marks.
  package init?(written text: String) {
    let key = TextFolding.fold(text).replacing("-", with: " ")
    guard
      let found = Self.allCases.first(where: { kind in
        kind.writtenNames.contains { TextFolding.fold($0) == key }
      })
    else { return nil }
    self = found
  }

  /// Its place among all kinds: a number, for what is looked up a million times a build.
  var place: Int {
    switch self {
    case .products: 0
    case .producers: 1
    case .communes: 2
    case .destinations: 3
    case .trails: 4
    case .points: 5
    case .decisions: 6
    case .fairs: 7
    case .news: 8
    case .plans: 9
    case .rounds: 10
    case .projects: 11
    case .documents: 12
    case .offices: 13
    case .pages: 14
    }
  }
}

/// A part of addresses that is a word of the page's language.
package enum AddressWord: String, CaseIterable, Sendable {
  case products, producers, points, communes, destinations, trails, regions, provinces, oldUnits =
    "old_units"
  case register, decision, standing, fairs, news, plans, rounds, projects, papers, offices
  case data, embed
  case sector, group, set, stars, year, external, page, search

  /// The word where the settings say no other: Vietnamese in Vietnamese, English elsewhere.
  package func word(in language: Language) -> String {
    language == .vietnamese ? words.vietnamese : words.english
  }

  private var words: (vietnamese: String, english: String) {
    switch self {
    case .products: ("san-pham", "products")
    case .producers: ("chu-the", "producers")
    case .points: ("diem-ban", "sales-points")
    case .communes: ("xa-phuong", "communes")
    case .destinations: ("diem-den", "destinations")
    case .trails: ("tuyen-tham-quan", "trails")
    case .regions: ("vung", "regions")
    case .provinces: ("tinh-thanh", "provinces")
    case .oldUnits: ("don-vi-cu", "former-units")
    case .register: ("ket-qua-cong-nhan", "register")
    case .decision: ("quyet-dinh", "decision")
    case .standing: ("tinh-trang", "standing")
    case .fairs: ("hoi-cho", "fairs")
    case .news: ("tin-tuc", "news")
    case .plans: ("ke-hoach", "plans")
    case .rounds: ("dot-danh-gia", "rounds")
    case .projects: ("du-an", "projects")
    case .papers: ("van-ban", "papers")
    case .offices: ("lien-he", "offices")
    case .data: ("du-lieu", "data")
    case .embed: ("nhung", "embed")
    case .sector: ("nhom", "sector")
    case .group: ("phan-nhom", "group")
    case .set: ("bo", "set")
    case .stars: ("sao", "stars")
    case .year: ("nam", "year")
    case .external: ("tinh-khac", "other-provinces")
    case .page: ("trang", "page")
    case .search: ("tim-kiem", "search")
    }
  }
}
