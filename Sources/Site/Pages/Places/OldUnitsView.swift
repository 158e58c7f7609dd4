internal import Catalogue
internal import Theme

/// Units of before July 2025: provinces, the districts of one, or the communes of one with what they
/// are today.
struct OldUnitsView: Sendable {
  struct Unit: Sendable {
    /// Where on the page it stands: its code.
    let anchor: String?
    let name: String
    let successors: [Successor]
    let isSplit: Bool

    /// A unit of today; without an address where the catalogue has nothing there.
    struct Successor: Sendable {
      let name: String
      let href: Href?

      static let fields = Fields<Successor>(
        "successor", [.text("name") { $0.name }, .href("href", optional: { $0.href })])
    }

    static let fields = Fields<Unit>(
      "old_unit",
      [
        .text("anchor", optional: { $0.anchor }), .text("name") { $0.name },
        .list("successors", Successor.fields) { $0.successors }, .flag("is_split") { $0.isSplit },
      ])
  }

  let title: String
  /// Where it is today.
  var today: [LinkView] = []
  var links: [LinkView] = []
  var units: [Unit] = []

  static let kind = PageKind("old-units", fields, in: .provincesTitle)

  static let fields = Fields<OldUnitsView>(
    "old_units",
    [
      .text("title") { $0.title }, .list("today", LinkView.fields) { $0.today },
      .list("links", LinkView.fields) { $0.links }, .list("units", Unit.fields) { $0.units },
    ])
}

extension Edition {
  /// The old provinces that lie in those of the catalogue.
  func oldUnits() -> (OldUnitsView, PageHead) {
    let title = strings.text(.oldUnitsTitle)
    let links = catalogue.oldProvinces.indices.map { index in
      let entry = catalogue.oldProvinces[index]
      let today = entry.provinces.map { names[catalogue.provinces[$0].record] }
      return LinkView(
        name: plain(entry.name), href: href(.oldProvince(index)),
        detail: today.joined(separator: ", "))
    }
    return (
      OldUnitsView(title: title, links: links),
      PageHead(title: title, crumbs: [crumb(.provincesTitle, .provinces)])
    )
  }

  func oldProvince(_ index: Int) -> (OldUnitsView, PageHead) {
    let entry = catalogue.oldProvinces[index]
    let links = entry.districts.indices.map { district in
      LinkView(
        name: plain(entry.districts[district].name),
        href: href(.oldDistrict(index, district)),
        detail: strings.counted(.communeCount, entry.districts[district].communes.count))
    }
    return (
      OldUnitsView(
        title: entry.name, today: entry.provinces.map { provinceLink($0) }, links: links),
      PageHead(
        title: entry.name,
        crumbs: [crumb(.provincesTitle, .provinces), crumb(.oldUnitsTitle, .oldUnits)])
    )
  }

  func oldDistrict(_ index: Int, _ district: Int) -> (OldUnitsView, PageHead) {
    let province = catalogue.oldProvinces[index]
    let entry = province.districts[district]
    let units = entry.communes.map { unit in
      OldUnitsView.Unit(
        anchor: unit.code, name: unit.name,
        successors: unit.successors.map { successor in
          let commune = successor.commune.flatMap { catalogue.communes[$0].hasPage ? $0 : nil }
          return OldUnitsView.Unit.Successor(
            name: successor.name ?? strings.text(.oldCode, ["code": successor.code]),
            href: commune.map { href(.record(.communes, $0)) })
        },
        isSplit: unit.successors.count > 1)
    }
    let title = "\(entry.name), \(province.name)"
    return (
      OldUnitsView(title: title, units: units),
      PageHead(
        title: title,
        crumbs: [
          crumb(.provincesTitle, .provinces), crumb(.oldUnitsTitle, .oldUnits),
          LinkView(name: plain(province.name), href: href(.oldProvince(index)), detail: nil),
        ])
    )
  }
}
