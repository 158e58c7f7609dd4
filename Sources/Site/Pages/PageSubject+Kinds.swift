internal import Catalogue

// Which kind of page shows which subject: the one place that knows.
extension PageSubject {
  var shown: ShownPage {
    switch self {
    case .languages: LanguagesView.kind.showing { $0.languagesPage($1.strings) }
    case .home: HomeView.kind.showing { $0.home() }
    case .products(let selection, let page):
      ProductListView.kind.showing { $0.productList(selection, page: page) }
    case .externals(let page): ExternalListView.kind.showing { $0.externalList(page: page) }
    case .list(let kind, let page): Self.list(of: kind, page)
    case .record(let reference): Self.page(of: reference)
    case .embed(let reference): EmbedView.kind.showing { $0.embed(reference) }
    case .provinces: DirectoryView.provinces.showing { $0.provinceList() }
    case .region(let region): AreaView.kind.showing { $0.region(region) }
    case .province(let index): AreaView.kind.showing { $0.province(index) }
    case .standing(let state, let page):
      StandingView.kind.showing { $0.standing(state, page: page) }
    case .fairPrint(let index, .labels): FairLabelsView.kind.showing { $0.labels(ofFair: index) }
    case .fairPrint(let index, let print):
      FairListingView.kind.showing {
        $0.listing(ofFair: index, print, beside: print.isBilingual ? $1.second(to: $0) : nil)
      }
    case .data: DataView.kind.showing { $0.dataPage() }
    case .search: SearchView.kind.showing { $0.searchPage() }
    case .notFound: MessageView.notFound.showing { $0.notFound() }
    case .removed(let index): MessageView.removed.showing { $0.removed(index) }
    }
  }

  private static func list(of kind: RecordKind, _ page: Int) -> ShownPage {
    switch kind {
    case .products: ProductListView.kind.showing { $0.productList(.all, page: page) }
    case .producers: DirectoryView.producers.showing { $0.producerList(page: page) }
    case .communes: DirectoryView.provinces.showing { $0.communeList(page: page) }
    case .destinations: DestinationListView.kind.showing { $0.destinationList(page: page) }
    case .points: PointListView.kind.showing { $0.pointList() }
    case .decisions: RegisterView.kind.showing { $0.register() }
    case .fairs: DirectoryView.fairs.showing { $0.fairList() }
    case .news: NewsListView.kind.showing { $0.newsList(page: page) }
    case .pages: preconditionFailure("pages of text have no list")
    }
  }

  private static func page(of reference: RecordRef) -> ShownPage {
    let index = reference.index
    return switch reference.kind {
    case .products: ProductView.kind.showing { $0.product(index) }
    case .producers: ProducerView.kind.showing { $0.producer(index) }
    case .communes: CommuneView.kind.showing { $0.commune(index) }
    case .destinations: DestinationView.kind.showing { $0.destination(index) }
    case .points: PointView.kind.showing { $0.point(index) }
    case .decisions: DecisionView.kind.showing { $0.decision(index) }
    case .fairs: FairView.kind.showing { $0.fair(index) }
    case .news: NewsView.kind.showing { $0.news(index) }
    case .pages: PageView.kind.showing { $0.page(index) }
    }
  }

  /// Every kind of page, whose templates a theme has to have.
  static var kinds: [any AnyPageKind] {
    [
      LanguagesView.kind, HomeView.kind, ProductListView.kind, ProductView.kind,
      ExternalListView.kind, ProducerView.kind, DirectoryView.producers, AreaView.kind,
      CommuneView.kind, DestinationListView.kind, DestinationView.kind, PointListView.kind,
      PointView.kind, RegisterView.kind, DecisionView.kind, StandingView.kind, FairView.kind,
      FairListingView.kind, FairLabelsView.kind, NewsListView.kind, NewsView.kind, PageView.kind,
      DataView.kind, SearchView.kind, EmbedView.kind, MessageView.notFound, MessageView.removed,
    ]
  }
}

extension Site {
  /// The edition whose words stand beside another's on paper: the first whole one in another language.
  func second(to edition: Edition) -> Edition? {
    catalogue.settings.fullLanguages.first { $0 != edition.language }.flatMap { editions[$0] }
  }
}
