internal import Catalogue
internal import Graphics
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
  func searchEntry(of reference: RecordRef) -> SearchIndex.Searched {
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
    return SearchIndex.Searched(
      texts: texts, isUntranslated: !catalogue.record(reference).isTranslated(to: language))
  }

  /// The rows of some records, as search shows them: a file's bytes.
  func searchBlock(_ number: Int, of records: [RecordRef]) -> [UInt8] {
    let start = number * SearchIndex.blockSize
    let part = records[start..<min(records.count, start + SearchIndex.blockSize)]
    return SearchIndex.file("\(language.code)/r\(number)") { json in
      json.array { json in
        for reference in part { json.object { write(searchRowOf: reference, &$0) } }
      }
    }
  }

  private func write(searchRowOf reference: RecordRef, _ json: inout JSONWriter) {
    let name = name(of: reference)
    json.field("k", Self.scriptWord(of: reference.kind))
    json.field("n", name.text)
    json.field("l", name.language?.code)
    // Below the site's own address.
    json.field("h") { text in
      let start = text.count
      plan.permalinks.write(addressOf: .record(reference), in: language, to: &text)
      text.remove(at: start)
    }
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

  /// A name in the main language, where the page shows a translation of it.
  private func originalName(_ name: Localized<String>) -> [(SearchIndex.Place, String)] {
    name.value(for: language).language == settings.mainLanguage ? [] : [(.otherName, name.main)]
  }
}
