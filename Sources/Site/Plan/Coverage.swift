internal import Catalogue
internal import Markup

/// Which pages a language has: all of them, or only what somebody translated.
///
/// A language of the settings with `coverage: translated` gets a page in Korean without an empty
/// Korean site: the translated records, the places they need, a short front page.
struct Coverage: Sendable {
  /// The pages of each language that does not have all.
  private let partial: [Language: Set<PageSubject>]
  /// How many pages the list of products has in each of them.
  private let listPages: [Language: Int]
  /// Where a link from such a language leads when the page is not there: English where the site
  /// has it whole, for that is what most guests read.
  private let fallback: Language

  init(_ catalogue: CatalogueReader) {
    let settings = catalogue.settings
    var partial: [Language: Set<PageSubject>] = [:]
    for language in settings.partialLanguages {
      partial[language] = catalogue.writtenSubjects(in: language)
    }
    self.partial = partial
    listPages = partial.mapValues { subjects in
      let listed = catalogue.listedProducts.count { subjects.contains(.product($0)) }
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
    for (language, subjects) in partial.sorted(by: { $0.key < $1.key }) {
      for subject in subjects {
        if let key = catalogue.key(of: subject) { keys[key].add(language.code) }
      }
    }
  }

  /// Whether a page is there in a language.
  func has(_ subject: PageSubject, in language: Language) -> Bool {
    guard let own = partial[language] else { return true }
    switch subject {
    case .home, .search, .notFound: return true
    case .products(.all, let page): return page <= (listPages[language] ?? 1)
    case .embed(let record): return own.contains(record.page)
    default: return own.contains(subject)
    }
  }

  /// The language whose page a link in a language leads to.
  func language(for subject: PageSubject, in language: Language) -> Language {
    has(subject, in: language) ? language : fallback
  }
}

extension CatalogueReader {
  /// The records that have words of their own in a language, and the communes they are in.
  fileprivate func writtenSubjects(in language: Language) -> Set<PageSubject> {
    var subjects = Set(recordSubjects.filter { isWritten($0, in: language) })
    for subject in subjects {
      switch subject {
      case .product(let index):
        subjects.insert(.commune(products[index].commune))
      case .destination(let index): subjects.insert(.commune(destinations[index].commune))
      case .producer(let index): subjects.insert(.commune(producers[index].commune))
      case .point(let index): points[index].commune.map { _ = subjects.insert(.commune($0)) }
      default: break
      }
    }
    return subjects
  }

  /// Whether somebody wrote a record's page in a language: proper names alone are no page.
  private func isWritten(_ subject: PageSubject, in language: Language) -> Bool {
    guard isTranslated(subject, to: language) else { return false }
    if marks(of: subject)?.translations.contains(where: { $0.language == language }) == true {
      return true
    }
    switch subject {
    case .product(let index): return products[index].record.name.isTranslated(to: language)
    case .fair(let index): return fairs[index].record.name.isTranslated(to: language)
    case .news(let index): return news[index].title.isTranslated(to: language)
    case .text(let index): return pages[index].title.isTranslated(to: language)
    default: return false
    }
  }
}
