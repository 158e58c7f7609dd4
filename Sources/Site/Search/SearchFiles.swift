internal import Catalogue
internal import Diagnostics
internal import Markup
private import Synchronization

/// The files of search and of filters, made for a language when the first of them is asked for.
final class SearchFiles: Sendable {
  struct Files: Sendable {
    /// What is searched, in the order of its numbers.
    let subjects: [SearchSubject]
    let index: SearchIndex
    let browse: [UInt8]
    let lookup: Lookup
  }

  private let editions: [Language: Edition]
  private let made: [Language: Made]

  private final class Made: Sendable {
    let files = Mutex<Files?>(nil)
  }

  init(_ editions: [Language: Edition]) {
    self.editions = editions
    made = editions.mapValues { _ in Made() }
  }

  /// Makes those of all languages, each on a thread.
  func makeAll(jobs: Int) {
    var report = Report()
    _ = concurrentMap(editions.keys.sorted(), jobs: jobs, atOnce: 1, report: &report) {
      language, _ in _ = self.files(in: language)
    }
  }

  func files(in language: Language) -> Files {
    guard let made = made[language], let edition = editions[language] else {
      preconditionFailure("no edition in \(language.code)")
    }
    return made.files.withLock { files in
      if let files { return files }
      let new = Self.make(edition)
      files = new
      return new
    }
  }

  private static func make(_ edition: Edition) -> Files {
    let subjects = edition.searched()
    var numbers: [Int: Int] = [:]
    for (number, subject) in subjects.enumerated() {
      if let product = subject.product { numbers[product] = number }
    }
    let code = edition.language.code
    return Files(
      subjects: subjects,
      index: SearchIndex(
        subjects, products: numbers.count, name: code, edition.vocabulary
      ) { edition.searchTexts(of: $0) },
      browse: edition.browse(numbers).file("\(code)/browse"),
      lookup: edition.lookup(subjects))
  }
}

extension DataFile {
  /// What a page's script needs to search some number of records in a language, and to filter its
  /// products.
  static func search(in language: Language, of count: Int) -> [DataFile] {
    let folder = "data/search/\(language.code)"
    func file(
      _ name: String, isWhole: Bool, _ keeping: Keeping,
      _ bytes: @escaping @Sendable (Site) -> [UInt8]
    ) -> DataFile {
      DataFile(
        "\(folder)/\(name).js", shared: .search, isWhole: isWhole, keeping: keeping, bytes: bytes)
    }
    return [
      file("words", isWhole: true, .always) { $0.search(in: language).index.words },
      file("browse", isWhole: true, .always) { $0.search(in: language).browse },
    ]
      + (0..<SearchIndex.shardCount(count)).map { number in
        file("w\(number)", isWhole: false, .ofFew(language)) {
          $0.search(in: language).index.shards[number]
        }
      }
      + (0..<SearchIndex.codeShardCount(count)).map { number in
        file("c\(number)", isWhole: false, .ofFew(language)) {
          $0.search(in: language).index.codes[number]
        }
      }
      + (0..<Lookup.shardCount(count)).map { number in
        file("v\(number)", isWhole: false, .ofFew(language)) {
          $0.search(in: language).lookup.shards[number]
        }
      }
      + (0..<SearchIndex.blockCount(count)).map { number in
        file("r\(number)", isWhole: false, .ofFew(language)) {
          $0.edition(in: language).searchBlock(number, of: $0.search(in: language).subjects)
        }
      }
  }
}
