internal import Catalogue
internal import Markup

/// Which pages a language has: all of them, or only what somebody translated.
///
/// A language of the settings with `coverage: translated` gets a page in Korean without an empty
/// Korean site: the translated records, the places they need, a short front page.
struct Coverage: Sendable {
  /// The pages of each language that does not have all.
  private let partial: [Language: Set<RecordRef>]
  /// How many pages the list of products has in each of them.
  private let listPages: [Language: Int]
  /// Where a link from such a language leads when the page is not there: English where the site
  /// has it whole, for that is what most guests read.
  private let fallback: Language
  private let mainLanguage: Language

  init(_ catalogue: CatalogueReader) {
    let settings = catalogue.settings
    mainLanguage = settings.mainLanguage
    var partial: [Language: Set<RecordRef>] = [:]
    for language in settings.partialLanguages {
      partial[language] = catalogue.writtenReferences(in: language)
    }
    self.partial = partial
    listPages = partial.mapValues { own in
      let listed = catalogue.listedProducts.count { own.contains(RecordRef(.products, $0)) }
      return max(1, (listed + settings.pageSize - 1) / settings.pageSize)
    }
    fallback =
      settings.fullLanguages.contains(.english) ? .english : settings.mainLanguage
  }

  /// Adds how long the lists are that have no key of their own.
  func addFoundation(to fingerprint: inout Fingerprint) {
    for (language, pages) in listPages.sorted(by: { $0.key < $1.key }) {
      fingerprint.add(language.code)
      fingerprint.add(pages)
    }
  }

  func addCoverage(to keys: inout [ReadKey], _ catalogue: CatalogueReader) {
    for (language, own) in partial.sorted(by: { $0.key < $1.key }) {
      for reference in own { keys[catalogue.key(of: reference)].add(language.code) }
    }
  }

  /// Whether a page is there in a language.
  func has(_ subject: PageSubject, in language: Language) -> Bool {
    if subject.isOfMainLanguage { return language == mainLanguage }
    guard let own = partial[language] else { return true }
    switch subject {
    case .home, .search, .notFound: return true
    case .products(.all, let page): return page <= (listPages[language] ?? 1)
    case .record(let reference), .embed(let reference): return own.contains(reference)
    default: return false
    }
  }

  /// The language whose page a link in a language leads to.
  func language(for subject: PageSubject, in language: Language) -> Language {
    if subject.isOfMainLanguage { return mainLanguage }
    return partial.isEmpty || has(subject, in: language) ? language : fallback
  }
}

extension CatalogueReader {
  /// The records that have words of their own in a language, and the communes they are in.
  fileprivate func writtenReferences(in language: Language) -> Set<RecordRef> {
    let written = references.filter { record($0).isWritten(in: language) }
    return Set(written + written.compactMap { commune(of: $0) }.map { RecordRef(.communes, $0) })
  }
}

extension CatalogueReader {
  /// The commune a record is in; nil for what is nowhere, or itself a commune.
  func commune(of reference: RecordRef) -> Int? {
    let index = reference.index
    return switch reference.kind {
    case .products: products[index].commune
    case .producers: producers[index].commune
    case .destinations: destinations[index].commune
    case .points: points[index].commune
    case .fairs: fairs[index].commune
    case .offices: offices[index].commune
    case .projects: projects[index].communes.first
    default: nil
    }
  }
}
