internal import Catalogue
internal import Diagnostics
internal import Markup
internal import Theme

/// A theme's templates, compiled for the views that fill them, in one language.
struct PageTemplates: Sendable {
  let home, products, product, producer, directory, commune, destination: Template
  let points, point, text, notFound, removed, languages, redirect: Template

  /// What the templates of pages see around their own view.
  private static let surroundings: [FieldKind] = [
    .object(SiteView.fields.shape), .object(FrameView.fields.shape),
  ]

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
    let compiled = [
      compile("home", HomeView.fields.shape),
      compile("products", ProductListView.fields.shape),
      compile("product", ProductView.fields.shape),
      compile("producer", ProducerView.fields.shape),
      compile("directory", DirectoryView.fields.shape),
      compile("commune", CommuneView.fields.shape),
      compile("destination", DestinationView.fields.shape),
      compile("points", PointListView.fields.shape), compile("point", PointView.fields.shape),
      compile("page", TextPageView.fields.shape),
      compile("not-found", MessageView.fields.shape),
      compile("removed", MessageView.fields.shape),
      compile("languages", LanguagesView.fields.shape),
      compile("redirect", RedirectView.fields.shape, framed: false),
    ].compactMap { $0 }
    report.append(local)
    guard compiled.count == 14 else { return nil }
    home = compiled[0]
    products = compiled[1]
    product = compiled[2]
    producer = compiled[3]
    directory = compiled[4]
    commune = compiled[5]
    destination = compiled[6]
    points = compiled[7]
    point = compiled[8]
    text = compiled[9]
    notFound = compiled[10]
    removed = compiled[11]
    languages = compiled[12]
    redirect = compiled[13]
  }
}

extension Theme {
  /// The folder of this state of the assets: a new state has new addresses.
  var assetsAddress: String { "/assets/\(assetsHash.text)/" }
}
