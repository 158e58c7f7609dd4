internal import Catalogue
internal import Diagnostics
internal import Markup
private import Synchronization

/// The files of search and of filters, made for a language when the first of them is asked for.
final class SearchFiles: Sendable {
  struct Files: Sendable {
    /// What is searched, in the order of its numbers.
    let records: [RecordRef]
    let index: SearchIndex
    let browse: [UInt8]
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
    let records = edition.searched()
    var numbers: [Int: Int] = [:]
    for (number, reference) in records.enumerated() where reference.kind == .products {
      numbers[reference.index] = number
    }
    let code = edition.language.code
    return Files(
      records: records, index: SearchIndex(records, name: code) { edition.searchEntry(of: $0) },
      browse: edition.browse(numbers).file("\(code)/browse"))
  }
}
