internal import Catalogue
package import Markup

// What files are made of: by this a build knows the files it need not make again.
extension Site {
  /// The same site, noting in a log of its own what is read for a file.
  ///
  /// One such site serves one thread.
  package struct Reader: Sendable {
    private let site: Site
    private let log: ReadLog

    fileprivate init(_ site: Site) {
      log = ReadLog(keyCount: site.keyCount)
      self.site = site.logging(to: log)
    }

    /// The bytes of a file, and the keys of all that was read to make them, in their order.
    package func bytes(of file: File) -> (bytes: [UInt8], keys: [Int]) {
      log.begin()
      // Another kind of record may come to stand at the same address.
      if case .page(let page) = file.content { site.catalogue.note(page.subject) }
      let bytes = site.bytes(of: file)
      return (bytes, log.keys.sorted())
    }
  }

  package func reader() -> Reader { Reader(self) }

  /// Every key with what is under it, in the order of their numbers.
  package func keys() -> [ReadKey] {
    var keys = catalogue.keys
    plan.permalinks.addCoverage(to: &keys)
    keys += plan.keys(catalogue)
    func hash(_ id: String) -> ContentHash { ContentHash(Array(id.utf8)) }
    let ids = ByKind { catalogue.index.ids[$0].map(hash) }
    let externals = catalogue.externals.map { hash($0.record.id) }
    for language in catalogue.settings.languages {
      keys += editions[language]?.keys(ids, externals) ?? []
    }
    // Search shows something of nearly every record: it hangs on all of them at once, but of
    // products' stories only on the names in them, and not on what day it is.
    let stories = catalogue.productStories
    let others = stories.firstKey..<stories.firstKey + stories.keyCount
    let days = catalogue.dayKeys
    var all = Fingerprint()
    for (number, key) in keys.enumerated()
    where !others.contains(number) && !days.contains(number) {
      all.add(key.value)
    }
    for story in stories {
      for language in catalogue.settings.languages {
        all.add(story?.value(for: language).value.names ?? "")
      }
    }
    keys.append(ReadKey("search", all))
    precondition(keys.count == keyCount, "a key without a value")
    return keys
  }

  /// A hash of what a file is in the plan, beside all that it reads.
  package func identity(of file: File) -> ContentHash {
    var fingerprint = Fingerprint()
    switch file.content {
    case .page(let page):
      fingerprint.add("page")
      fingerprint.add(page.address)
      fingerprint.add(page.language.code)
      fingerprint.add(page.isTranslated)
      fingerprint.add(templates(in: page.language)[page.subject.shown.traits].hash)
    case .redirect(let redirect):
      fingerprint.add("redirect")
      fingerprint.add(redirect.target)
      fingerprint.add(redirect.language.code)
      fingerprint.add(templates(in: redirect.language).redirect.hash)
    case .data: fingerprint.add("data")
    case .bytes(let bytes): fingerprint.add(bytes)
    // Its path tells what it was made from, and how.
    case .media: fingerprint.add("media")
    case .locator(_, let language):
      fingerprint.add("locator")
      fingerprint.add(templates(in: language).locator.hash)
    case .share(_, let language):
      fingerprint.add("share")
      if let share = templates(in: language).share { fingerprint.add(share.hash) }
    }
    return fingerprint.hash
  }
}
