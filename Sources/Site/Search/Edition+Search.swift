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

  /// A record's words and its row; nil for what is no record that is searched.
  func searchEntry(of subject: PageSubject) -> SearchIndex.Entry? {
    let isUntranslated = !catalogue.isTranslated(subject, to: language)
    func entry(
      _ kind: String, _ name: TextView, _ texts: [(SearchIndex.Place, String)], _ detail: String,
      _ others: [(String, JSONValue?)] = []
    ) -> SearchIndex.Entry {
      SearchIndex.Entry(
        texts: [(.startOfName, name.text)] + texts,
        row: .fields(
          [
            ("k", .string(kind)), ("n", .string(name.text)),
            ("l", name.language.map { .string($0.code) }),
            (
              "h",
              .string(String(plan.permalinks.address(of: subject, in: language).dropFirst()))
            ), ("d", .string(detail)),
          ] + others),
        isUntranslated: isUntranslated)
    }
    switch subject {
    case .product(let index): return productEntry(index) { entry($0, $1, $2, $3, $4) }
    case .producer(let index):
      let producer = catalogue.producers[index]
      let kind = string(Words.producerKinds, producer.record.kind.rawValue)
      let place = place(producer.commune)
      return entry(
        "producer", producerName(index), [(.nature, kind), (.area, place)],
        "\(kind) · \(place)")
    case .commune(let index):
      let province = names[catalogue.communes[index].record.province]
      return entry(
        "commune", plain(communeName(index)),
        [(.area, province)] + formerNames(of: index).map { (.otherName, $0) }, province)
    case .destination(let index):
      let destination = catalogue.destinations[index]
      let kind = string(Words.destinationKinds, destination.record.kind.rawValue)
      let place = place(destination.commune)
      return entry(
        "destination", text(destination.record.name),
        [(.nature, kind), (.area, place)] + originalName(destination.record.name),
        "\(kind) · \(place)")
    case .point(let index):
      let point = catalogue.points[index]
      let kind = string(Words.pointKinds, point.record.kind.rawValue)
      let place = point.commune.map { self.place($0) }
      return entry(
        "point", text(point.record.name),
        [(.nature, kind), (.area, place ?? "")] + originalName(point.record.name),
        place.map { "\(kind) · \($0)" } ?? kind)
    default: return nil
    }
  }

  private func productEntry(
    _ index: Int,
    _ entry: (
      String, TextView, [(SearchIndex.Place, String)], String, [(String, JSONValue?)]
    ) -> SearchIndex.Entry
  ) -> SearchIndex.Entry {
    let product = catalogue.products[index]
    let record = product.record
    let makers = product.producers.map { producerName($0).text }
    let place = place(product.commune)
    let rank = rank(ofProduct: index)
    let pattern = ProductPattern(of: record.id, in: record.set.sector)
    let photo = thumbPaths(of: record)
    var texts: [(SearchIndex.Place, String)] = originalName(record.name)
    if let printed = record.printedName { texts.append((.otherName, printed)) }
    texts += makers.map { (.maker, $0) }
    texts.append((.area, place))
    texts += formerNames(of: product.commune).map { (.area, $0) }
    if let village = product.village {
      texts.append((.area, text(catalogue.destinations[village].record.name).text))
    }
    texts.append((.nature, names[set: record.set.number]))
    texts += record.ingredients.map { (.nature, text($0).text) }
    if let summary = record.summary { texts.append((.summary, text(summary).text)) }
    return entry(
      "product", text(record.name), texts, (makers + [place]).joined(separator: " · "),
      [
        ("s", .string(record.set.sector.rawValue)),
        ("p", photo == nil ? .strings([pattern.strong, pattern.quiet]) : nil),
        ("i", photo.map { .strings([$0.webp, $0.jpeg, $0.photo.colour]) }),
        ("r", rank.stars > 0 ? .integer(rank.stars) : nil), ("t", .string(rank.label)),
        ("u", rank.lastDay.map { .string($0) }),
        ("m", record.marks.isSample ? .bool(true) : nil),
      ])
  }

  /// A name in the main language, where the page shows a translation of it.
  private func originalName(_ name: Localized<String>) -> [(SearchIndex.Place, String)] {
    name.value(for: language).language == settings.mainLanguage ? [] : [(.otherName, name.main)]
  }
}
