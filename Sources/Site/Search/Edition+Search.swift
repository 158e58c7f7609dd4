internal import Catalogue
internal import Markup
internal import Imagery
internal import Theme

extension SitePlan {
  /// What a language's search finds: its products, then who makes them and where, each in the order of
  /// their ids; `Edition.searchSubjects` puts the products in the order of their names.
  func searched(in language: Language, _ catalogue: CatalogueReader) -> [PageSubject] {
    let all: [PageSubject] =
      catalogue.products.indices.map { .product($0) }
      + catalogue.producers.indices.map { .producer($0) }
      + catalogue.communes.indices.filter { catalogue.communes[$0].hasPage }.map { .commune($0) }
      + catalogue.destinations.indices.map { .destination($0) }
      + catalogue.points.indices.map { .point($0) }
    guard catalogue.settings.partialLanguages.contains(language) else { return all }
    return all.filter { permalinks.has($0, in: language) }
  }
}

extension Edition {
  /// What search finds in the language, in the order of its numbers.
  func searchSubjects() -> [PageSubject] {
    let subjects = plan.searched(in: language, catalogue)
    let products = subjects.prefix { if case .product = $0 { true } else { false } }
    let ordered = products.compactMap { subject -> Int? in
      if case .product(let index) = subject { index } else { nil }
    }.ordered(by: ordering.products)
    return ordered.map { .product($0) } + subjects[products.endIndex...]
  }

  /// The words a record is found by.
  func searchEntry(of subject: PageSubject) -> SearchIndex.Entry {
    var texts: [(SearchIndex.Place, String)] = [(.startOfName, searchName(of: subject).text)]
    switch subject {
    case .product(let index): texts += self.texts(ofProduct: index)
    case .producer(let index):
      texts += [(.nature, kind(of: subject)), (.area, place(catalogue.producers[index].commune))]
    case .commune(let index):
      texts.append((.area, names[catalogue.communes[index].record.province]))
      texts += formerNames(of: index).map { (.otherName, $0.text) }
    case .destination(let index):
      let destination = catalogue.destinations[index]
      texts += [(.nature, kind(of: subject)), (.area, place(destination.commune))]
      texts += originalName(destination.record.name)
    case .point(let index):
      let point = catalogue.points[index]
      texts += [(.nature, kind(of: subject)), (.area, point.commune.map { place($0) } ?? "")]
      texts += originalName(point.record.name)
    default: preconditionFailure("\(subject) is not searched")
    }
    return SearchIndex.Entry(
      texts: texts, isUntranslated: !catalogue.isTranslated(subject, to: language))
  }

  /// The rows of some records, as search shows them: a file's bytes.
  func searchBlock(_ number: Int, of subjects: [PageSubject]) -> [UInt8] {
    let start = number * SearchIndex.blockSize
    let part = subjects[start..<min(subjects.count, start + SearchIndex.blockSize)]
    return SearchIndex.file("\(language.code)/r\(number)", .array(part.map { searchRow(of: $0) }))
  }

  private func searchRow(of subject: PageSubject) -> JSONValue {
    let name = searchName(of: subject)
    var fields: [(String, JSONValue?)] = [
      ("k", .string(Self.scriptKind(of: subject))), ("n", .string(name.text)),
      ("l", name.language.map { .string($0.code) }),
      ("h", .string(String(plan.permalinks.address(of: subject, in: language).dropFirst()))),
      ("d", .string(searchDetail(of: subject))),
    ]
    if case .product(let index) = subject { fields += row(ofProduct: index) }
    return .fields(fields)
  }

  /// What a script calls the kind of a record.
  private static func scriptKind(of subject: PageSubject) -> String {
    switch subject {
    case .product: "product"
    case .producer: "producer"
    case .commune: "commune"
    case .destination: "destination"
    case .point: "point"
    default: preconditionFailure("\(subject) is not searched")
    }
  }

  private func searchName(of subject: PageSubject) -> TextView {
    switch subject {
    case .product(let index): text(catalogue.products[index].record.name)
    case .producer(let index): producerName(index)
    case .commune(let index): plain(communeName(index))
    case .destination(let index): text(catalogue.destinations[index].record.name)
    case .point(let index): text(catalogue.points[index].record.name)
    default: preconditionFailure("\(subject) is not searched")
    }
  }

  /// What kind of producer or place a record is.
  private func kind(of subject: PageSubject) -> String {
    switch subject {
    case .producer(let index):
      string(Words.producerKinds, catalogue.producers[index].record.kind.rawValue)
    case .destination(let index):
      string(Words.destinationKinds, catalogue.destinations[index].record.kind.rawValue)
    case .point(let index):
      string(Words.pointKinds, catalogue.points[index].record.kind.rawValue)
    default: ""
    }
  }

  /// The line below a record's name.
  private func searchDetail(of subject: PageSubject) -> String {
    let place: String?
    switch subject {
    case .product(let index):
      let product = catalogue.products[index]
      let makers = product.producers.map { producerName($0).text }
      return (makers + [self.place(product.commune)]).joined(separator: " · ")
    case .commune(let index): return names[catalogue.communes[index].record.province]
    case .producer(let index): place = self.place(catalogue.producers[index].commune)
    case .destination(let index): place = self.place(catalogue.destinations[index].commune)
    case .point(let index): place = catalogue.points[index].commune.map { self.place($0) }
    default: place = nil
    }
    return [kind(of: subject), place].compactMap { $0 }.joined(separator: " · ")
  }

  private func texts(ofProduct index: Int) -> [(SearchIndex.Place, String)] {
    let product = catalogue.products[index]
    let record = product.record
    var texts: [(SearchIndex.Place, String)] = originalName(record.name)
    if let printed = record.printedName { texts.append((.otherName, printed)) }
    texts += product.producers.map { (.maker, producerName($0).text) }
    texts.append((.area, place(product.commune)))
    texts += formerNames(of: product.commune).map { (.area, $0.text) }
    if let village = product.village {
      texts.append((.area, text(catalogue.destinations[village].record.name).text))
    }
    texts.append((.nature, names[set: record.set.number]))
    texts += record.ingredients.map { (.nature, text($0).text) }
    if let summary = record.summary { texts.append((.summary, text(summary).text)) }
    return texts
  }

  private func row(ofProduct index: Int) -> [(String, JSONValue?)] {
    let record = catalogue.products[index].record
    let rank = rank(ofProduct: index)
    let photo = thumbPaths(of: record)
    let pattern = photo == nil ? ProductPattern(of: record.id, in: record.set) : nil
    return [
      ("s", .string(record.set.sector.rawValue)),
      ("p", pattern.map { .strings([$0.strong, $0.quiet]) }),
      ("i", photo.map { .strings([$0.webp, $0.jpeg, $0.photo.colour]) }),
      ("r", rank.stars > 0 ? .integer(rank.stars) : nil), ("t", .string(rank.label)),
      ("u", rank.lastDay.map { .string($0) }),
      ("m", record.marks.isSample ? .bool(true) : nil),
    ]
  }

  /// A name in the main language, where the page shows a translation of it.
  private func originalName(_ name: Localized<String>) -> [(SearchIndex.Place, String)] {
    name.value(for: language).language == settings.mainLanguage ? [] : [(.otherName, name.main)]
  }
}
