internal import Catalogue

// Which kind of page shows which subject: the one place that knows.
extension PageSubject {
  var shown: ShownPage {
    switch self {
    case .languages: LanguagesView.kind.showing { $0.languagesPage() }
    case .home: HomeView.kind.showing { $0.home() }
    case .products(let selection, let page):
      ProductListView.kind.showing { $0.productList(selection, page: page) }
    case .externals(let page): ExternalListView.kind.showing { $0.externalList(page: page) }
    case .list(let kind, let page): Self.list(of: kind, page)
    case .record(let reference): Self.page(of: reference)
    case .embed(let reference): EmbedPage.kind.showing { EmbedPage($0, reference) }
    case .provinces: DirectoryView.provinces.showing { $0.provinceList() }
    case .region(let region): AreaView.kind.showing { $0.region(region) }
    case .province(let index): AreaView.kind.showing { $0.province(index) }
    case .oldUnits: OldUnitsView.kind.showing { $0.oldUnits() }
    case .oldProvince(let index): OldUnitsView.kind.showing { $0.oldProvince(index) }
    case .oldDistrict(let index, let district):
      OldUnitsView.kind.showing { $0.oldDistrict(index, district) }
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
    case .trails: DirectoryView.trails.showing { $0.trailList() }
    case .points: PointListView.kind.showing { $0.pointList() }
    case .decisions: RegisterView.kind.showing { $0.register() }
    case .fairs: DirectoryView.fairs.showing { $0.fairList() }
    case .news: NewsListView.kind.showing { $0.newsList(page: page) }
    case .plans: DirectoryView.programme.showing { $0.planList() }
    case .rounds: DirectoryView.programme.showing { $0.roundList() }
    case .projects: DirectoryView.programme.showing { $0.projectList() }
    case .documents: PaperListView.kind.showing { $0.paperList() }
    case .offices: DirectoryView.programme.showing { $0.officeList() }
    case .pages: preconditionFailure("pages of text have no list")
    }
  }

  private static func page(of reference: RecordRef) -> ShownPage {
    let index = reference.index
    return switch reference.kind {
    case .products: ProductPage.kind.showing { ProductPage($0, index) }
    case .producers: ProducerPage.kind.showing { ProducerPage($0, index) }
    case .communes: CommunePage.kind.showing { CommunePage($0, index) }
    case .destinations: DestinationPage.kind.showing { DestinationPage($0, index) }
    case .trails: TrailPage.kind.showing { TrailPage($0, index) }
    case .points: PointPage.kind.showing { PointPage($0, index) }
    case .decisions: DecisionView.kind.showing { $0.decision(index) }
    case .fairs: FairView.kind.showing { $0.fair(index) }
    case .news: NewsView.kind.showing { $0.news(index) }
    case .plans: PlanPage.kind.showing { PlanPage($0, index) }
    case .rounds: RoundPage.kind.showing { RoundPage($0, index) }
    case .projects: ProjectPage.kind.showing { ProjectPage($0, index) }
    case .documents: PaperPage.kind.showing { PaperPage($0, index) }
    case .offices: OfficePage.kind.showing { OfficePage($0, index) }
    case .pages: PageView.kind.showing { $0.page(index) }
    }
  }

  /// Every kind of page, whose templates a theme has to have.
  static var kinds: [any AnyPageKind] {
    [
      LanguagesView.kind, HomeView.kind, ProductListView.kind, ProductPage.kind,
      ExternalListView.kind, ProducerPage.kind, DirectoryView.producers, AreaView.kind,
      OldUnitsView.kind,
      CommunePage.kind, DestinationListView.kind, DestinationPage.kind, TrailPage.kind,
      PointListView.kind,
      PointPage.kind, RegisterView.kind, DecisionView.kind, StandingView.kind, FairView.kind,
      FairListingView.kind, FairLabelsView.kind, NewsListView.kind, NewsView.kind, PlanPage.kind,
      RoundPage.kind, ProjectPage.kind, PaperListView.kind, PaperPage.kind, OfficePage.kind,
      PageView.kind, DataView.kind, SearchView.kind,
      EmbedPage.kind, MessageView.notFound, MessageView.removed,
    ]
  }
}

extension Site {
  /// The edition whose words stand beside another's on paper: the first whole one in another language.
  func second(to edition: Edition) -> Edition? {
    catalogue.settings.fullLanguages.first { $0 != edition.language }.flatMap { editions[$0] }
  }
}
