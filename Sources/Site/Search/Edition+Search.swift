internal import Catalogue
internal import Diagnostics
internal import Graphics
internal import Markup
internal import Imagery
internal import Theme

extension Edition {
  /// What search finds in the language, in the order of its numbers: products first, by name.
  func searched() -> [SearchSubject] {
    let all = plan.searched(in: language, catalogue)
    let products = all.prefix { $0.product != nil }
    return products.compactMap(\.product).ordered(by: ordering.products)
      .map { .record(RecordRef(.products, $0)) } + all[products.endIndex...]
  }

  /// Where to look for words that this language's search does not find: English, then the main one.
  var otherSearchLanguages: [Language] {
    let full = settings.fullLanguages.filter { $0 != language }
    return full.filter { $0 == .english } + full.filter { $0 != .english }
  }

  /// The words a subject is found by.
  func searchTexts(of subject: SearchSubject) -> SearchIndex.Texts {
    switch subject {
    case .record(let reference):
      var texts = searchTexts(of: reference)
      texts.isUntranslated = !catalogue.record(reference).isTranslated(to: language)
      return texts
    case .page(let page):
      var texts = SearchIndex.Texts()
      texts.add(.name, searchName(of: page))
      if case .province(let index) = page { addNames(ofProvince: index, to: &texts) }
      return texts
    case .booth(let fair, let place): return searchTexts(ofBooth: place, at: fair)
    }
  }

  private func searchTexts(of reference: RecordRef) -> SearchIndex.Texts {
    let index = reference.index
    return switch reference.kind {
    case .products: searchTexts(ofProduct: index)
    case .producers: searchTexts(ofProducer: index)
    case .communes: searchTexts(ofCommune: index)
    case .destinations: searchTexts(ofDestination: index)
    case .trails: searchTexts(ofTrail: index)
    case .points: searchTexts(ofPoint: index)
    case .decisions: searchTexts(ofDecision: index)
    case .fairs: searchTexts(ofFair: index)
    case .news: searchTexts(ofNews: index)
    case .plans: searchTexts(ofPlan: index)
    case .rounds: searchTexts(ofRound: index)
    case .projects: searchTexts(ofProject: index)
    case .documents: searchTexts(ofPaper: index)
    case .offices: searchTexts(ofOffice: index)
    case .pages: searchTexts(ofPage: index)
    }
  }

  /// What a list or an area is called.
  func searchName(of page: PageSubject) -> String {
    switch page {
    case .province(let index): names[catalogue.provinces[index].record]
    case .region(let region): names[region]
    case .products(let selection, _): name(of: selection)
    case .list(.producers, _): strings.text(.producersTitle)
    case .list(.communes, _): strings.text(.communesTitle)
    case .list(.destinations, _): strings.text(.destinationsTitle)
    case .list(.trails, _): strings.text(.trailsTitle)
    case .list(.points, _): strings.text(.pointsTitle)
    case .list(.decisions, _): strings.text(.registerTitle)
    case .list(.fairs, _): strings.text(.fairsTitle)
    case .list(.news, _): strings.text(.newsTitle)
    case .list(.plans, _): strings.text(.plansTitle)
    case .list(.rounds, _): strings.text(.roundsTitle)
    case .list(.projects, _): strings.text(.projectsTitle)
    case .list(.documents, _): strings.text(.papersTitle)
    case .list(.offices, _): strings.text(.officesTitle)
    case .provinces: strings.text(.provincesTitle)
    case .data: strings.text(.dataTitle)
    default: ""
    }
  }

  /// The words of where something is: its commune and province, by names of today and of old.
  func addPlace(ofCommune index: Int, to texts: inout SearchIndex.Texts) {
    texts.add(.area, communeName(index))
    for unit in catalogue.communes[index].record.formerly {
      texts.add(.area, unit.searched.joined(separator: ", "))
    }
    let province = catalogue.communes[index].record.province
    texts.add(.area, names[province])
    for former in province.formerly where former.name != province.name.vietnamese {
      texts.add(.area, former.name)
    }
  }

  /// A name in the main language, where the page shows a translation of it.
  func addOriginal(of name: Localized<String>, to texts: inout SearchIndex.Texts) {
    if name.value(for: language).language != settings.mainLanguage {
      texts.add(.otherName, name.main)
    }
  }

  // MARK: Rows

  /// The rows of some subjects, as search shows them: a file's bytes.
  func searchBlock(_ number: Int, of subjects: [SearchSubject]) -> [UInt8] {
    let start = number * SearchIndex.blockSize
    let part = subjects[start..<min(subjects.count, start + SearchIndex.blockSize)]
    return SearchIndex.file("\(language.code)/r\(number)") { json in
      json.array { json in
        for subject in part { json.object { write(searchRowOf: subject, &$0) } }
      }
    }
  }

  func write(searchRowOf subject: SearchSubject, _ json: inout JSONWriter) {
    json.field("k", subject.kindWord)
    switch subject {
    case .record(let reference): write(searchRowOf: reference, &json)
    case .page(let page):
      json.field("n", searchName(of: page))
      write(address: page, anchor: nil, &json)
      if case .province(let index) = page {
        json.field("d", names[catalogue.provinces[index].record.region])
      } else {
        json.field("d", "")
      }
    case .booth(let fair, let place):
      let booth = catalogue.fairs[fair].booths[place]
      json.field("n", boothName(booth))
      write(address: .record(.fairs, fair), anchor: booth.record.anchor, &json)
      json.field("d", boothDetail(booth, at: fair))
    }
  }

  /// An address below the site's own.
  private func write(address page: PageSubject, anchor: String?, _ json: inout JSONWriter) {
    json.field("h") { text in
      let start = text.count
      plan.permalinks.write(addressOf: page, in: language, to: &text)
      text.remove(at: start)
      if let anchor { text.add("#" + anchor) }
    }
  }

  private func write(searchRowOf reference: RecordRef, _ json: inout JSONWriter) {
    let name = name(of: reference)
    json.field("n", name.text)
    json.field("l", name.language?.code)
    write(address: .record(reference), anchor: nil, &json)
    json.field("d", detail(of: reference))
    guard reference.kind == .products else { return }
    let record = catalogue.products[reference.index].record
    let rank = rank(ofProduct: reference.index)
    json.field("s", record.set.sector.rawValue)
    if let photo = thumbPaths(of: record) {
      json.strings("i", [photo.webp, photo.jpeg, photo.photo.colour])
    } else {
      let pattern = pattern(ofProduct: reference.index)
      json.array("p", [pattern.strong, pattern.quiet]) { path, json in json.written { $0 += path } }
    }
    json.field("r", rank.stars > 0 ? rank.stars : nil)
    json.field("e", rank.stars > 0 ? nil : rank.state)
    json.field("t", rank.label)
    json.field("u", rank.lastDay)
    json.flag("m", record.marks.isSample)
  }
}
