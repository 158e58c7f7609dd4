internal import Catalogue
internal import Markup
internal import Theme

extension Site {
  /// A page's bytes: its view and its frame, filled into its template.
  func bytes(of page: SitePlan.Page) -> [UInt8] {
    guard let templates = templates[page.language],
      let surrounding = surroundings[page.language]
    else { preconditionFailure("no templates in \(page.language.code)") }
    let edition = edition(in: page.language)
    func filled<View>(
      _ template: Template, _ fields: ViewFields<View>, _ made: (View, PageHeading)
    ) -> [UInt8] {
      var writer = HTMLWriter(reserving: 16_384)
      let frame = edition.frame(page, made.1, others: strings)
      var values = TemplateValues(scopes: 3, reserving: 16_384)
      values.set(0, surrounding)
      FrameView.fields.put(frame, at: 1, of: &values)
      fields.put(made.0, at: 2, of: &values)
      template.render(values, scopes: 3, into: &writer)
      return writer.bytes
    }
    switch page.subject {
    case .languages:
      return filled(templates.languages, LanguagesView.fields, edition.languagesPage(strings))
    case .home: return filled(templates.home, HomeView.fields, edition.home())
    case .products(let selection, let number):
      return filled(
        templates.products, ProductListView.fields,
        edition.productList(selection, page: number))
    case .product(let index):
      return filled(templates.product, ProductView.fields, edition.product(index))
    case .externals(let number):
      return filled(
        templates.externals, ExternalListView.fields, edition.externalList(page: number))
    case .producers(let number):
      return filled(
        templates.directory, DirectoryView.fields, edition.producerList(page: number))
    case .producer(let index):
      return filled(templates.producer, ProducerView.fields, edition.producer(index))
    case .provinces:
      return filled(templates.directory, DirectoryView.fields, edition.provinceList())
    case .region(let region):
      return filled(templates.area, AreaView.fields, edition.region(region))
    case .province(let index):
      return filled(templates.area, AreaView.fields, edition.province(index))
    case .communes(let number):
      return filled(
        templates.directory, DirectoryView.fields, edition.communeList(page: number))
    case .commune(let index):
      return filled(templates.commune, CommuneView.fields, edition.commune(index))
    case .destinations(let number):
      return filled(
        templates.destinations, DestinationListView.fields, edition.destinationList(page: number))
    case .destination(let index):
      return filled(templates.destination, DestinationView.fields, edition.destination(index))
    case .points: return filled(templates.points, PointListView.fields, edition.pointList())
    case .point(let index):
      return filled(templates.point, PointView.fields, edition.point(index))
    case .register: return filled(templates.register, RegisterView.fields, edition.register())
    case .decision(let index):
      return filled(templates.decision, DecisionView.fields, edition.decision(index))
    case .standing(let state, let number):
      return filled(
        templates.standing, StandingView.fields, edition.standing(state, page: number))
    case .fairs: return filled(templates.directory, DirectoryView.fields, edition.fairList())
    case .fair(let index): return filled(templates.fair, FairView.fields, edition.fair(index))
    case .fairPrint(let index, .labels):
      return filled(templates.fairLabels, FairLabelsView.fields, edition.labels(ofFair: index))
    case .fairPrint(let index, let print):
      let second = catalogue.settings.fullLanguages.first { $0 != page.language }
      let other = print.isBilingual ? second.flatMap { editions[$0] } : nil
      return filled(
        templates.fairListing, FairListingView.fields,
        edition.listing(ofFair: index, print, beside: other))
    case .newsList(let number):
      return filled(templates.newsList, NewsListView.fields, edition.newsList(page: number))
    case .news(let index): return filled(templates.news, NewsView.fields, edition.news(index))
    case .text(let index):
      return filled(templates.text, TextPageView.fields, edition.textPage(index))
    case .data: return filled(templates.data, DataView.fields, edition.dataPage())
    case .search: return filled(templates.search, SearchView.fields, edition.searchPage())
    case .notFound:
      return filled(templates.notFound, MessageView.fields, edition.notFound())
    case .removed(let index):
      return filled(templates.removed, MessageView.fields, edition.removed(index))
    case .embed(let record):
      return filled(templates.embed, EmbedView.fields, edition.embed(record))
    }
  }
}
