internal import Catalogue
internal import Markup
internal import Theme

/// An office's page: whom to call, when, where.
struct OfficePage: HeadedPage {
  let edition: Edition
  private let index: Int
  private let entry: Catalogue.OfficeEntry

  init(_ edition: Edition, _ index: Int) {
    self.edition = edition
    self.index = index
    entry = edition.catalogue.offices[index]
  }

  static let kind = PageKind("office", fields, in: .programmeTitle)

  static let fields = Fields<OfficePage>(
    "office",
    [
      .object("name", TextView.fields) { $0.edition.text($0.entry.record.name) },
      .object("place", LinkView.fields) { $0.edition.place(ofOffice: $0.index) },
      // The province, where it has no page to lead to.
      .text(
        "area",
        optional: { page in
          page.entry.provinceCode.flatMap { Province(named: $0) }.map { page.edition.names[$0] }
        }),
      .list("facts", FactView.fields) { $0.edition.facts(ofOffice: $0.index) },
      .object("summary", TextView.fields) { page in
        page.entry.record.summary.map { page.edition.text($0) }
      },
      .object("story", StoryView.fields) { $0.edition.story($0.entry.record.story) },
    ])

  var head: PageHead {
    PageHead(
      title: edition.text(entry.record.name).text,
      description: entry.record.summary.map { edition.text($0).text },
      crumbs: [edition.crumb(.officesTitle, .list(.offices, page: 1))])
  }
}

/// An office as pages of its place show it.
struct OfficeView: Sendable {
  let name: TextView
  let href: Href
  let facts: [FactView]

  static let fields = Fields<OfficeView>(
    "office_view",
    [
      .object("name", TextView.fields) { $0.name }, .href("href") { $0.href },
      .list("facts", FactView.fields) { $0.facts },
    ])
}

extension Edition {
  /// The offices: of each province first its own, then those of its communes.
  func officeList() -> (DirectoryView, PageHead) {
    let provinces = Set(lists.offices.map { catalogue.offices[$0].provinceCode ?? "" })
    let groups = provinces.sorted().map { code in
      DirectoryView.Group(
        heading: Province(named: code).map { names[$0] },
        links: lists.offices.filter { catalogue.offices[$0].provinceCode == code }
          .map { officeLink($0) })
    }
    return programmeDirectory(
      .officesTitle,
      strings.counted(.officeCount, counted(catalogue.offices.indices, of: .offices)), groups,
      at: .offices)
  }

  private func officeLink(_ index: Int) -> LinkView {
    let office = catalogue.offices[index].record
    return LinkView(
      name: text(office.name), href: href(.record(.offices, index)),
      detail: office.phones.joined(separator: ", "))
  }

  /// Whom to call about what is in a commune: its own office, else that of its province.
  func offices(forCommune commune: Int) -> [OfficeView] {
    let entry = catalogue.communes[commune]
    return entry.offices.isEmpty
      ? offices(forProvince: entry.province) : entry.offices.map { officeView($0) }
  }

  /// The office of a province itself.
  func offices(forProvince province: Int) -> [OfficeView] {
    catalogue.provinces[province].offices.map { officeView($0) }
  }

  private func officeView(_ index: Int) -> OfficeView {
    OfficeView(
      name: text(catalogue.offices[index].record.name), href: href(.record(.offices, index)),
      facts: facts(ofOffice: index))
  }

  func facts(ofOffice index: Int) -> [FactView] {
    let office = catalogue.offices[index].record
    var facts = Facts(self)
    for phone in office.phones { facts.add(telephone: phone) }
    facts.add(
      .email, office.email.map { plain($0) }, href: office.email.map { .text("mailto:\($0)") })
    facts.add(link: .website, office.website)
    facts.add(.address, office.address.map { text($0) })
    facts.add(.hours, office.hours.map { plain(self.hours($0)) })
    return facts.views
  }

  func place(ofOffice index: Int) -> LinkView? {
    let entry = catalogue.offices[index]
    if let commune = entry.commune { return communeLink(commune) }
    return entry.province.flatMap { province in
      guard catalogue.provinces[province].hasPage else { return nil }
      return LinkView(
        name: plain(names[catalogue.provinces[province].record]),
        href: href(.province(province)), detail: nil)
    }
  }

  /// The words an office is found by.
  func searchTexts(ofOffice index: Int) -> SearchIndex.Texts {
    let entry = catalogue.offices[index]
    var texts = SearchIndex.Texts()
    texts.add(.name, text(entry.record.name).text)
    addOriginal(of: entry.record.name, to: &texts)
    texts.add(.nature, strings.text(.officesTitle))
    if let commune = entry.commune {
      addPlace(ofCommune: commune, to: &texts)
    } else if let province = entry.record.province {
      texts.add(.area, names[province])
    }
    return texts
  }
}
