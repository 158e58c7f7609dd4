internal import Catalogue
internal import Diagnostics
internal import Markup
internal import Site

/// A site in memory, as it was when its sources last made one: pages are made when they are asked for.
///
/// What is wrong in the sources is told beside the page that was right before.
final class Preview {
  private let folder: String
  private let options: CatalogueOptions
  private let address: String
  /// What parsing gave, from build to build.
  private let parsed = MemoryShelf()

  private var site: Site?
  /// The sources as they were read for it.
  private var tree: RememberingTree?
  private var isReadyForSearch = false
  /// The files by path.
  private var places: [String: Int] = [:]
  private(set) var report = Report()
  /// The messages as people read them; empty where there are none.
  private(set) var messages = ""
  /// How often a site was made.
  private(set) var revision = 0

  /// - Parameter address: where the pages are, such as `http://127.0.0.1:8080`.
  init(_ folder: String, _ options: CatalogueOptions, at address: String) {
    self.folder = folder
    self.options = options
    self.address = address
  }

  var hasErrors: Bool { report.hasErrors }

  /// Takes in a file that was written: a story alone changes nothing but its page.
  func take(_ path: String) {
    let start = folder + "/"
    guard !hasErrors, let site, let tree, path.hasPrefix(start + "content/"), path.hasSuffix(".md")
    else { return rebuild(after: [path]) }
    let name = String(path.dropFirst(start.utf8.count))
    let newer = tree.rereading(name)
    guard name.utf8.allSatisfy({ $0 < 0x80 }),
      !report.diagnostics.contains(where: { $0.span.path == name }),
      site.takeStory(at: name, in: newer)
    else { return rebuild(after: [path]) }
    tree.take(name, from: newer)
    revision += 1
  }

  /// Makes the site anew from its sources; where they have errors, the one before stays.
  ///
  /// - Parameter paths: what changed on disk since the last time; nil where that is not known.
  func rebuild(after paths: Set<String>? = nil) {
    var report = Report()
    var timings = Timings()
    do {
      let disk = try options.tree(folder, report: &report)
      let start = folder.utf8.count + 1
      let changed = Set((paths ?? []).map { String($0.utf8.dropFirst(start)) ?? "" })
      // A folder that was moved takes files with it that nobody named.
      let isKnown =
        paths != nil
        && changed.allSatisfy { $0.split(separator: "/").last?.contains(".") == true }
      let tree = RememberingTree(disk, after: isKnown ? self.tree : nil, without: changed)
      var request = options.request(nil)
      request.baseURL = address
      request.parsed = parsed
      let media = MediaCache(
        of: disk, in: MediaCache.folder(of: folder), .make, jobs: options.jobs)
      let made = Build(of: tree, request, media: media).site(report: &report, timings: &timings)
      report = report.without(CheckCommand.unreviewed)
      messages = ReportPrinter(tree: tree, language: options.language).text(of: report)
      if let made {
        take(made)
        self.tree = tree
      }
    } catch {
      messages = error.text.text(in: options.language)
      var failed = Report()
      failed.error(.notReadNow(error.text), at: .start(of: "content/"))
      report = failed
    }
    self.report = report
    revision += 1
  }

  private func take(_ made: Site) {
    site = made
    isReadyForSearch = false
    places.removeAll(keepingCapacity: true)
    for (index, file) in made.files.enumerated() { places[file.path] = index }
  }

  /// A file's bytes by its path; nil where the site has none.
  private func bytes(at path: String) -> [UInt8]? {
    guard let place = places[path], var site else { return nil }
    let file = site.files[place]
    if file.shared == .search, !isReadyForSearch {
      // What all its files are parts of is made once.
      site = site.ready(for: 1, of: .search, jobs: options.jobs)
      self.site = site
      isReadyForSearch = true
    }
    return site.bytes(of: file)
  }

  /// Answers a request for a file of the site, or for what the preview tells.
  func answer(_ request: HTTPRequest) -> HTTPResponse {
    guard request.method == "GET" || request.method == "HEAD" else { return .text(405, "") }
    // A page elsewhere must not read what is not published yet.
    let host = request.headers["host"]?.split(separator: ":").first ?? ""
    guard ["localhost", "127.0.0.1"].contains(host) else { return .text(403, "") }
    switch request.path {
    case LivePage.events:
      var response = HTTPResponse(
        200, type: "text/event-stream", LivePage.event("hello", revision))
      response.isStream = true
      return response
    case LivePage.script:
      return HTTPResponse(200, type: FileTypes.type(of: "a.js"), Array(LivePage.code.utf8))
    case LivePage.state:
      return HTTPResponse(
        200, type: FileTypes.type(of: "a.json"),
        Array(state(ofPageAt: request.value(of: "page")).utf8))
    default: return file(request.path)
    }
  }

  private func file(_ path: String) -> HTTPResponse {
    let name = String(path.dropFirst())
    let isFolder = name.isEmpty || name.hasSuffix("/")
    // The worker keeps pages that should be new each time.
    if name == "worker.js" || name.hasSuffix("/worker.js") { return .text(404, "") }
    if let bytes = bytes(at: isFolder ? name + "index.html" : name) {
      return HTTPResponse(
        200, type: FileTypes.type(of: isFolder ? "index.html" : name), live(bytes, name, isFolder))
    }
    if !isFolder, places[name + "/index.html"] != nil {
      var response = HTTPResponse(301)
      response.location = path + "/"
      return response
    }
    guard let bytes = bytes(at: "404.html") else {
      return HTTPResponse(
        404, type: FileTypes.type(of: "a.html"),
        Array(LivePage.empty(messages, in: options.language).utf8))
    }
    return HTTPResponse(404, type: FileTypes.type(of: "a.html"), LivePage.live(bytes, revision))
  }

  private func live(_ bytes: [UInt8], _ name: String, _ isFolder: Bool) -> [UInt8] {
    isFolder || name.hasSuffix(".html") ? LivePage.live(bytes, revision) : bytes
  }

  /// What there is to say of the site, and of one page.
  private func state(ofPageAt page: String?) -> String {
    var missing: [BilingualText] = []
    if let site, let page { missing = site.missing(onPageAt: page, report) }
    var json = JSONWriter()
    json.object { json in
      json.field("revision", revision)
      json.field("errors", report.errorCount)
      json.field("text", hasErrors ? messages : "")
      json.field("language", options.language.rawValue)
      json.strings("missing", missing.map { $0.text(in: options.language) })
    }
    return String(decoding: json.bytes, as: UTF8.self)
  }
}

/// Keeps what parsing gave in memory.
final class MemoryShelf: ParsedShelf, @unchecked Sendable {
  // Builds come one after the other; no thread of theirs asks for it.
  private var bytes: [UInt8]?

  func read() -> [UInt8]? { bytes }

  func keep(_ bytes: [UInt8]) { self.bytes = bytes }
}

extension Diagnostic.Message {
  fileprivate static func notReadNow(_ text: BilingualText) -> Self {
    Self("unreadable", vi: text.vietnamese, en: text.english)
  }
}
