internal import Catalogue
internal import Markup

// What a phone keeps for when there is no network: the theme, the front pages, search.
extension Site {
  /// How many records' rows and words a phone keeps from the start; of more, those it asked for.
  private static let mostKept = 1_500

  /// The script of the theme that keeps pages, after what it has to know.
  ///
  /// It is there in a site that keeps nothing too: phones that had it take it away by it.
  func workerScript() -> [UInt8] {
    let keeps = catalogue.settings.keepsPages && !isPortable
    var version = Fingerprint()
    if keeps {
      version.add(foundation)
      for key in keys() { version.add(key.value) }
    }
    var head = "const ocopVersion = \"\(version.hash.text)\";\n"
    head += "const ocopKeeps = \(keeps);\nconst ocopKept = "
    let kept = JSONValue.strings(keeps ? keptPaths : [])
    let without = JSONValue.array(keeps ? catalogue.settings.languages.map(withoutNetwork) : [])
    let sheet = keptPaths.first { $0.hasSuffix("/site.css") } ?? ""
    return Array(head.utf8) + kept.bytes + Array(";\nconst ocopWithout = ".utf8) + without.bytes
      + Array(";\nconst ocopSheet = \"\(sheet)\";\n\n".utf8) + worker
  }

  /// What is said in a language in place of a page that was not seen yet, and where its home is.
  private func withoutNetwork(_ language: Language) -> JSONValue {
    let strings = edition(in: language).strings
    let home = plan.permalinks.address(of: .home, in: language)
    return .object([
      ("path", .string(String(home.dropFirst()))), ("language", .string(language.code)),
      ("title", .string(strings.text(.offlineTitle))),
      ("detail", .string(strings.text(.offlineDetail))),
      ("home", .string(strings.text(.home))),
    ])
  }

  /// Below the site's own address.
  private var keptPaths: [String] {
    let hasFew = Dictionary(
      uniqueKeysWithValues: catalogue.settings.languages.map {
        ($0, plan.searched(in: $0, catalogue).count <= Self.mostKept)
      })
    return files.compactMap { file in
      switch file.content {
      case .bytes:
        let isLater = file.path.hasSuffix("worker.js") || MapEngine.has(file.path)
        return isLater ? nil : file.path
      case .page(let page):
        guard page.subject == .home || page.subject == .search else { return nil }
        return String(page.address.dropFirst())
      case .data(let data):
        switch data.keeping {
        case .always: return file.path
        case .ofFew(let language): return hasFew[language] == true ? file.path : nil
        case .never: return nil
        }
      case .redirect, .media, .share, .locator: return nil
      }
    }
  }
}

extension DataFile {
  /// The script by which phones keep pages for when there is no network, or keep none any more.
  static let worker = DataFile("worker.js") { $0.workerScript() }
}
