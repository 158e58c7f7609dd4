internal import Catalogue
internal import Diagnostics
internal import Markup

/// Which pages exist, and at which addresses: decided before anything is rendered.
struct SitePlan: Sendable {
  /// A page of the site.
  struct Page: Sendable {
    let subject: PageSubject
    let language: Language
    let address: String
    /// Whether the page's own text is in its language; if not, it shows the main language's.
    let isTranslated: Bool
  }

  /// An address that leads to another.
  struct Redirect: Sendable {
    let address: String
    let target: String
    let language: Language
  }

  private(set) var permalinks: Permalinks
  private(set) var selections: ProductSelections
  private(set) var planned: Keyed<[Page]>
  private var redirected: Keyed<[Redirect]>

  /// Plans the pages; two records at one address are an error.
  init(_ catalogue: CatalogueReader, report: inout Report) {
    let permalinks = Permalinks(catalogue)
    let selections = ProductSelections(catalogue)
    let maker = PlanMaker(
      catalogue: catalogue, permalinks: permalinks, selections: selections)
    self.permalinks = permalinks
    self.selections = selections
    planned = Keyed(maker.pages)
    redirected = Keyed(maker.redirects)
    if hasTwiceTaken { checkAddresses(maker, catalogue, &report) }
  }

  var pages: [Page] { planned.value }
  var redirects: [Redirect] { redirected.value }

  /// The same plan, noting what is read of it.
  func logging(to log: ReadLog) -> SitePlan {
    var plan = self
    plan.permalinks = permalinks.logging(to: log)
    plan.selections = selections.logging(to: log)
    plan.planned = plan.planned.logging(to: log)
    plan.redirected = plan.redirected.logging(to: log)
    return plan
  }

  /// Takes the next keys.
  mutating func takeKeys(from next: inout Int) {
    selections.takeKeys(from: &next)
    planned.key = next
    redirected.key = next + 1
    next += 2
  }

  /// The plan's keys with what is under them, in the order of their numbers.
  func keys(_ catalogue: CatalogueReader) -> [ReadKey] {
    var value = Fingerprint()
    for page in pages {
      value.add(page.address)
      value.add(page.isTranslated)
    }
    var moved = Fingerprint()
    for redirect in redirects {
      moved.add(redirect.address)
      moved.add(redirect.target)
    }
    return [
      selections.key(catalogue), ReadKey("planned pages", value), ReadKey("redirects", moved),
    ]
  }

  /// The languages in which a page's own text is there.
  func translations(
    of subject: PageSubject, _ catalogue: CatalogueReader
  ) -> [Language] {
    catalogue.settings.languages.filter {
      catalogue.isTranslated(subject, to: $0) && permalinks.has(subject, in: $0)
    }
  }

  /// Whether two pages or redirects may have one address: their hashes are fewer than they are.
  ///
  /// Half a million addresses with their places take more memory than all else of a plan.
  private var hasTwiceTaken: Bool {
    var hashes: Set<ContentHash> = []
    hashes.reserveCapacity(pages.count + redirects.count)
    func isNew(_ address: String) -> Bool {
      var fingerprint = Fingerprint()
      fingerprint.add(address)
      return hashes.insert(fingerprint.hash).inserted
    }
    return !pages.allSatisfy { isNew($0.address) }
      || !redirects.allSatisfy { isNew($0.address) }
  }

  /// Reports addresses that are taken twice.
  private func checkAddresses(
    _ maker: PlanMaker, _ catalogue: CatalogueReader, _ report: inout Report
  ) {
    var taken: [String: SourceSpan?] = [:]
    // One alias takes an address in each language: saying so once is enough.
    var reported: Set<SourceSpan> = []
    func take(_ address: String, _ span: SourceSpan?) {
      guard let first = taken.updateValue(span, forKey: address) else { return }
      // Two lists at one address: the settings give them the same word.
      let place = span ?? first ?? .start(of: Settings.path)
      let other = span == nil ? nil : first
      guard reported.insert(place).inserted else { return }
      report.error(.sameAddress(address, other?.path), at: place)
    }
    for page in pages { take(page.address, catalogue.span(of: page.subject)) }
    for (redirect, span) in zip(redirects, maker.redirectSpans) { take(redirect.address, span) }
  }
}

/// Lists pages and redirects in a fixed order.
private struct PlanMaker {
  let catalogue: CatalogueReader
  let permalinks: Permalinks
  let selections: ProductSelections
  private(set) var pages: [SitePlan.Page] = []
  private(set) var redirects: [SitePlan.Redirect] = []
  /// Where each redirect was asked for.
  private(set) var redirectSpans: [SourceSpan] = []

  init(catalogue: CatalogueReader, permalinks: Permalinks, selections: ProductSelections) {
    self.catalogue = catalogue
    self.permalinks = permalinks
    self.selections = selections
    addPage(.languages, catalogue.settings.mainLanguage)
    for language in catalogue.settings.fullLanguages { addPages(in: language) }
    for language in catalogue.settings.languages
    where catalogue.settings.partialLanguages.contains(language) {
      addTranslatedPages(in: language)
    }
    addRedirects()
  }

  private mutating func addPages(in language: Language) {
    addPage(.home, language)
    for (selection, count) in zip(selections.all, selections.counts) {
      addList(count, language) { .products(selection, page: $0) }
    }
    let others = catalogue.externals.count(where: \.isListed)
    if !catalogue.externals.isEmpty { addList(others, language) { .externals(page: $0) } }
    for kind in RecordKind.allCases {
      switch kind {
      // A place comes after those it lies in.
      case .communes: addAreas(language)
      case .pages:
        addPage(.data, language)
        addPage(.search, language)
      default: break
      }
      let references = catalogue.references(of: kind).filter { catalogue.hasPage($0) }
      addList(of: kind, references.count, language)
      for reference in references { addRecord(reference, language) }
      if kind == .decisions { addStandings(language) }
    }
    for index in catalogue.removed.indices { addPage(.removed(index), language) }
    addPage(.notFound, language)
  }

  /// The list of a kind's records; that of products is made of selections.
  private mutating func addList(of kind: RecordKind, _ count: Int, _ language: Language) {
    guard kind != .products, kind.isListedEmpty || count > 0 else { return }
    switch kind.listing {
    case .none: break
    case .whole: addPage(.list(kind, page: 1), language)
    case .paged: addList(count, language) { .list(kind, page: $0) }
    }
  }

  private mutating func addAreas(_ language: Language) {
    addPage(.provinces, language)
    for region in Region.allCases
    where catalogue.provinces.contains(where: { $0.hasPage && $0.record.region == region }) {
      addPage(.region(region), language)
    }
    for index in catalogue.provinces.indices where catalogue.provinces[index].hasPage {
      addPage(.province(index), language)
    }
    if language == catalogue.settings.mainLanguage { addOldUnits(language) }
  }

  /// The units of before July 2025, in the main language alone: they have no names in others.
  private mutating func addOldUnits(_ language: Language) {
    guard !catalogue.oldProvinces.isEmpty else { return }
    addPage(.oldUnits, language)
    for (index, entry) in catalogue.oldProvinces.enumerated() {
      addPage(.oldProvince(index), language)
      for district in entry.districts.indices { addPage(.oldDistrict(index, district), language) }
    }
  }

  private mutating func addStandings(_ language: Language) {
    for state in Rank.State.announced {
      let count = catalogue.products.count { $0.rank.state == state }
      addList(count, language) { .standing(state, page: $0) }
    }
  }

  private mutating func addList(
    _ count: Int, _ language: Language, _ subject: (Int) -> PageSubject
  ) {
    let size = catalogue.settings.pageSize
    for page in 1...max(1, (count + size - 1) / size) { addPage(subject(page), language) }
  }

  /// The pages of a language that has only what is translated.
  private mutating func addTranslatedPages(in language: Language) {
    addPage(.home, language)
    let permalinks = self.permalinks
    let written = catalogue.references.filter { permalinks.has(.record($0), in: language) }
    let listed = written.count {
      $0.kind == .products && catalogue.products[$0.index].isListed
    }
    addList(listed, language) { .products(.all, page: $0) }
    for reference in written { addRecord(reference, language, withPrints: false) }
    addPage(.search, language)
    addPage(.notFound, language)
  }

  /// A record's page, the same in small for other sites, and a fair's listings for paper.
  private mutating func addRecord(
    _ reference: RecordRef, _ language: Language, withPrints: Bool = true
  ) {
    addPage(.record(reference), language)
    if catalogue.isShownInSmall(reference) { addPage(.embed(reference), language) }
    guard reference.kind == .fairs, withPrints else { return }
    for print in FairPrint.all(in: catalogue.settings) {
      addPage(.fairPrint(reference.index, print), language)
    }
  }

  private mutating func addPage(_ subject: PageSubject, _ language: Language) {
    pages.append(
      SitePlan.Page(
        subject: subject, language: language,
        address: permalinks.address(of: subject, in: language),
        isTranslated: catalogue.isTranslated(subject, to: language)))
  }

  private mutating func addRedirects() {
    let main = catalogue.settings.mainLanguage
    let references = catalogue.references
    for reference in references where catalogue.hasPage(reference) {
      let record = catalogue.record(reference)
      addShort(
        reference.kind, record.id, to: permalinks.record(reference.kind, record.id, main),
        record.span)
      if let fair = record as? Fair { addBooths(fair) }
    }
    for removed in catalogue.removed {
      addShort(
        removed.kind, removed.id, to: permalinks.record(removed.kind, removed.id, main),
        removed.span)
    }
    addOldProvinces()
    // Where somebody asks about a product without its code.
    if let page = pages.first(where: { $0.subject == .search && $0.language == main }) {
      redirects.append(
        SitePlan.Redirect(address: "/q/", target: page.address, language: main))
      redirectSpans.append(.start(of: Settings.path))
    }
    // Aliases come last: where one takes a record's address, the alias is at fault.
    for reference in references { addAliases(reference.kind, catalogue.record(reference)) }
  }

  /// The codes of the provinces that became part of another in July 2025 lead to that.
  private mutating func addOldProvinces() {
    for index in catalogue.provinces.indices where catalogue.provinces[index].hasPage {
      let province = catalogue.provinces[index].record
      for former in province.formerly where former.code != province.code {
        for language in catalogue.settings.fullLanguages {
          let target = permalinks.address(of: .province(index), in: language)
          let address = target.dropLast(province.code.count + 1) + former.code + "/"
          add(String(address), to: target, language, .start(of: Settings.path))
        }
      }
    }
  }

  /// A short address for each of a fair's booths.
  private mutating func addBooths(_ fair: Fair) {
    let main = catalogue.settings.mainLanguage
    let page = permalinks.record(.fairs, fair.id, main)
    var seen: Set<String> = []
    for booth in fair.booths where !booth.slug.isEmpty && seen.insert(booth.slug).inserted {
      add(
        "/q/fair/\(fair.id)/\(booth.slug)/", to: page + "#" + booth.anchor, main,
        booth.number.span)
    }
  }

  private mutating func addAliases(_ kind: RecordKind, _ record: any Record) {
    let main = permalinks.record(kind, record.id, catalogue.settings.mainLanguage)
    var aliases = record.marks.aliases.map { ($0.value.text, $0.span) }
    // The units that became part of it, but for those that still have a page or an address.
    aliases += ((record as? Commune)?.predecessors ?? []).filter { code in
      !catalogue.references(of: .communes).contains { catalogue.id(of: $0) == code }
        && !catalogue.removed.contains { $0.kind == .communes && $0.id == code }
    }.map { ($0, record.span) }
    for (alias, span) in aliases {
      addShort(kind, alias, to: main, span)
      for language in catalogue.settings.fullLanguages {
        add(
          permalinks.record(kind, alias, language),
          to: permalinks.record(kind, record.id, language),
          language, span)
      }
    }
  }

  private mutating func addShort(
    _ kind: RecordKind, _ id: String, to target: String, _ span: SourceSpan
  ) {
    guard let address = Permalinks.short(kind, id) else { return }
    add(address, to: target, catalogue.settings.mainLanguage, span)
  }

  private mutating func add(
    _ address: String, to target: String, _ language: Language, _ span: SourceSpan
  ) {
    redirects.append(
      SitePlan.Redirect(address: address, target: target, language: language))
    redirectSpans.append(span)
  }
}

extension Diagnostic.Message {
  fileprivate static func sameAddress(_ address: String, _ other: String?) -> Self {
    let place = other ?? "ocop"
    return Self(
      "same-address", vi: "địa chỉ “\(address)” đã được dùng (\(place))",
      en: "the address “\(address)” is taken (\(place))")
  }
}
