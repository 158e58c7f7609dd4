internal import Catalogue
internal import Diagnostics
internal import Markup
internal import Theme

/// A theme's templates, compiled for the views that fill them, in one language.
///
/// A class, for every page asks for it: copying thirty templates cost as much as filling one.
final class PageTemplates: Sendable {
  let home, products, product, producer, directory, area, commune, destination,
    destinations: Template
  let points, point, register, decision, standing, newsList, news, text, data: Template
  let externals, fair, fairListing, fairLabels: Template
  let search, embed, notFound, removed, languages, redirect, share: Template

  /// Compiles every template a site needs; reports what a theme lacks or names wrongly.
  init?(_ theme: Theme, _ settings: Settings, in language: Language, report: inout Report) {
    let base = settings.baseURL.path + theme.assetsAddress
    var local = Report()
    func compile(_ name: String, _ shape: Shape, framed: Bool = true) -> Template? {
      theme.compile(
        name, in: language,
        scopes: (framed ? Self.surroundings : []) + [.object(shape)],
        assetAddress: { base + $0 }, report: &local)
    }
    let home = compile("home", HomeView.fields.shape)
    let products = compile("products", ProductListView.fields.shape)
    let product = compile("product", ProductView.fields.shape)
    let producer = compile("producer", ProducerView.fields.shape)
    let directory = compile("directory", DirectoryView.fields.shape)
    let area = compile("area", AreaView.fields.shape)
    let commune = compile("commune", CommuneView.fields.shape)
    let destination = compile("destination", DestinationView.fields.shape)
    let destinations = compile("destinations", DestinationListView.fields.shape)
    let points = compile("points", PointListView.fields.shape)
    let point = compile("point", PointView.fields.shape)
    let register = compile("register", RegisterView.fields.shape)
    let decision = compile("decision", DecisionView.fields.shape)
    let standing = compile("standing", StandingView.fields.shape)
    let externals = compile("externals", ExternalListView.fields.shape)
    let fair = compile("fair", FairView.fields.shape)
    let fairListing = compile("fair-listing", FairListingView.fields.shape)
    let fairLabels = compile("fair-labels", FairLabelsView.fields.shape)
    let newsList = compile("news-list", NewsListView.fields.shape)
    let news = compile("news", NewsView.fields.shape)
    let text = compile("page", TextPageView.fields.shape)
    let data = compile("data", DataView.fields.shape)
    let search = compile("search", SearchView.fields.shape)
    let embed = compile("embed", EmbedView.fields.shape)
    let notFound = compile("not-found", MessageView.fields.shape)
    let removed = compile("removed", MessageView.fields.shape)
    let languages = compile("languages", LanguagesView.fields.shape)
    let redirect = compile("redirect", RedirectView.fields.shape, framed: false)
    let share = compile("share", ShareView.fields.shape, framed: false)
    report.append(local)
    guard let home, let products, let product, let producer, let directory, let area, let commune,
      let destination, let destinations, let points, let point, let register, let decision,
      let standing,
      let externals, let fair, let fairListing, let fairLabels, let newsList, let news, let text,
      let data, let search, let embed, let notFound, let removed,
      let languages, let redirect, let share
    else { return nil }
    self.home = home
    self.products = products
    self.product = product
    self.producer = producer
    self.directory = directory
    self.area = area
    self.commune = commune
    self.destination = destination
    self.destinations = destinations
    self.points = points
    self.point = point
    self.register = register
    self.decision = decision
    self.standing = standing
    self.externals = externals
    self.fair = fair
    self.fairListing = fairListing
    self.fairLabels = fairLabels
    self.newsList = newsList
    self.news = news
    self.text = text
    self.data = data
    self.search = search
    self.embed = embed
    self.notFound = notFound
    self.removed = removed
    self.languages = languages
    self.redirect = redirect
    self.share = share
  }

  /// What the templates of pages see around their own view.
  private static let surroundings: [FieldKind] = [
    .object(SiteView.fields.shape), .object(FrameView.fields.shape),
  ]
}

extension Theme {
  /// The folder of this state of the assets: a new state has new addresses.
  var assetsAddress: String { "/assets/\(assetsHash.text)/" }
}
