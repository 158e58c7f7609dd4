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
      let frame = edition.value.frame(page, made.1, others: strings)
      var values = TemplateValues(scopes: 3, reserving: 16_384)
      values.set(0, surrounding)
      FrameView.fields.put(frame, at: 1, of: &values)
      fields.put(made.0, at: 2, of: &values)
      template.render(values, scopes: 3, into: &writer)
      return writer.bytes
    }
    switch page.subject {
    case .languages:
      return filled(templates.languages, LanguagesView.fields, edition.value.languagesPage(strings))
    case .home: return filled(templates.home, HomeView.fields, edition.value.home())
    case .products(let selection, let number):
      return filled(
        templates.products, ProductListView.fields,
        edition.value.productList(selection, page: number))
    case .product(let index):
      return filled(templates.product, ProductView.fields, edition.value.product(index))
    case .externals(let number):
      return filled(
        templates.externals, ExternalListView.fields, edition.value.externalList(page: number))
    case .producers(let number):
      return filled(
        templates.directory, DirectoryView.fields, edition.value.producerList(page: number))
    case .producer(let index):
      return filled(templates.producer, ProducerView.fields, edition.value.producer(index))
    case .provinces:
      return filled(templates.directory, DirectoryView.fields, edition.value.provinceList())
    case .region(let region):
      return filled(templates.area, AreaView.fields, edition.value.region(region))
    case .province(let index):
      return filled(templates.area, AreaView.fields, edition.value.province(index))
    case .communes(let number):
      return filled(
        templates.directory, DirectoryView.fields, edition.value.communeList(page: number))
    case .commune(let index):
      return filled(templates.commune, CommuneView.fields, edition.value.commune(index))
    case .destinations(let number):
      return filled(
        templates.directory, DirectoryView.fields, edition.value.destinationList(page: number))
    case .destination(let index):
      return filled(templates.destination, DestinationView.fields, edition.value.destination(index))
    case .points: return filled(templates.points, PointListView.fields, edition.value.pointList())
    case .point(let index):
      return filled(templates.point, PointView.fields, edition.value.point(index))
    case .register: return filled(templates.register, RegisterView.fields, edition.value.register())
    case .decision(let index):
      return filled(templates.decision, DecisionView.fields, edition.value.decision(index))
    case .standing(let state, let number):
      return filled(
        templates.standing, StandingView.fields, edition.value.standing(state, page: number))
    case .fairs: return filled(templates.directory, DirectoryView.fields, edition.value.fairList())
    case .fair(let index): return filled(templates.fair, FairView.fields, edition.value.fair(index))
    case .fairPrint(let index, .labels):
      return filled(templates.fairLabels, FairLabelsView.fields, edition.value.labels(ofFair: index))
    case .fairPrint(let index, let print):
      let second = catalogue.settings.fullLanguages.first { $0 != page.language }
      let other = print.isBilingual ? second.flatMap { editions[$0]?.value } : nil
      return filled(
        templates.fairListing, FairListingView.fields,
        edition.value.listing(ofFair: index, print, beside: other))
    case .newsList(let number):
      return filled(templates.newsList, NewsListView.fields, edition.value.newsList(page: number))
    case .news(let index): return filled(templates.news, NewsView.fields, edition.value.news(index))
    case .text(let index):
      return filled(templates.text, TextPageView.fields, edition.value.textPage(index))
    case .data: return filled(templates.data, DataView.fields, edition.value.dataPage())
    case .notFound:
      return filled(templates.notFound, MessageView.fields, edition.value.notFound())
    case .removed(let index):
      return filled(templates.removed, MessageView.fields, edition.value.removed(index))
    case .embed(let record):
      return filled(templates.embed, EmbedView.fields, edition.value.embed(record))
    }
  }
}
