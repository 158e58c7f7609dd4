internal import Catalogue
internal import Markup
internal import Imagery
internal import Theme

extension SitePlan {
  /// What a language's search finds, kind after kind, each in the order of their ids;
  /// `Edition.searched` puts the products in the order of their names.
  func searched(in language: Language, _ catalogue: CatalogueReader) -> [RecordRef] {
    let all = RecordKind.allCases.filter(\.isShownInSmall)
      .flatMap { catalogue.references(of: $0) }.filter { catalogue.hasPage($0) }
    guard catalogue.settings.partialLanguages.contains(language) else { return all }
    return all.filter { permalinks.has(.record($0), in: language) }
  }
}

extension Edition {
  /// What search finds in the language, in the order of its numbers: products first, by name.
  func searched() -> [RecordRef] {
    let all = plan.searched(in: language, catalogue)
    let products = all.prefix { $0.kind == .products }
    return products.map(\.index).ordered(by: ordering.products).map { RecordRef(.products, $0) }
      + all[products.endIndex...]
  }

  /// The words a record is found by.
  func searchEntry(of reference: RecordRef) -> SearchIndex.Entry {
    var texts: [(SearchIndex.Place, String)] = [(.startOfName, name(of: reference).text)]
    let index = reference.index
    switch reference.kind {
    case .products: texts += self.texts(ofProduct: index)
    case .communes:
      texts.append((.area, names[catalogue.communes[index].record.province]))
      texts += formerNames(of: index).map { (.otherName, $0.text) }
    default:
      texts += [
        (.nature, nature(of: reference) ?? ""),
        (.area, catalogue.commune(of: reference).map { place($0) } ?? ""),
      ]
      if reference.kind == .destinations {
        texts += originalName(catalogue.destinations[index].record.name)
      }
      if reference.kind == .points { texts += originalName(catalogue.points[index].record.name) }
    }
    return SearchIndex.Entry(
      texts: texts, isUntranslated: !catalogue.record(reference).isTranslated(to: language))
  }

  /// The rows of some records, as search shows them: a file's bytes.
  func searchBlock(_ number: Int, of records: [RecordRef]) -> [UInt8] {
    let start = number * SearchIndex.blockSize
    let part = records[start..<min(records.count, start + SearchIndex.blockSize)]
    return SearchIndex.file("\(language.code)/r\(number)", .array(part.map { searchRow(of: $0) }))
  }

  private func searchRow(of reference: RecordRef) -> JSONValue {
    let name = name(of: reference)
    let address = plan.permalinks.address(of: .record(reference), in: language)
    var fields: [(String, JSONValue?)] = [
      ("k", .string(Self.scriptWord(of: reference.kind))), ("n", .string(name.text)),
      ("l", name.language.map { .string($0.code) }), ("h", .string(String(address.dropFirst()))),
      ("d", .string(detail(of: reference))),
    ]
    if reference.kind == .products { fields += row(ofProduct: reference.index) }
    return .fields(fields)
  }

  /// What a script calls the kind of a record: the word of its short addresses.
  private static func scriptWord(of kind: RecordKind) -> String {
    kind == .products ? "product" : kind.shortWord ?? kind.rawValue
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
    let pattern = photo == nil ? self.pattern(ofProduct: index) : nil
    return [
      ("s", .string(record.set.sector.rawValue)),
      (
        "p",
        pattern.map {
          .strings([
            String(decoding: $0.strong, as: UTF8.self), String(decoding: $0.quiet, as: UTF8.self),
          ])
        }
      ),
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
