internal import Catalogue
internal import Markup

/// Redirects and removed pages as rules of a web server: without them redirects are small pages, which
/// any host serves, and a removed page answers as if it were there.
///
/// Each form was tried on its server, but that of IIS, of which only the XML was read.
enum RedirectRules: CaseIterable {
  case nginx, apache, caddy, iis

  var fileName: String {
    switch self {
    case .nginx: "nginx.conf"
    case .apache: "apache.conf"
    case .caddy: "Caddyfile"
    // Not as IIS would read it where it lies.
    case .iis: "iis.config"
    }
  }

  /// The rules of a site.
  ///
  /// - Parameters:
  ///   - moved: addresses with those they lead to, with the site's path
  ///   - removed: the addresses of what was removed (410, RFC 9110)
  func site(moved: [(from: String, to: String)], removed: [String]) -> [UInt8] {
    var lines: [String]
    switch self {
    case .nginx:
      lines = moved.map { "location = \($0.from) { return 301 \($0.to); }" }
      lines += removed.map { "location = \($0) { error_page 410 \($0)index.html; return 410; }" }
    case .apache:
      lines = moved.map { "RedirectMatch 301 \"^\($0.from)$\" \"\($0.to)\"" }
      lines += removed.flatMap { address in
        [
          "RedirectMatch 410 \"^\(address)$\"",
          "<If \"%{REQUEST_URI} == '\(address)'\">", "  ErrorDocument 410 \(address)index.html",
          "</If>",
        ]
      }
    case .caddy:
      lines = moved.map { "redir \($0.from) \($0.to) 301" }
      lines += removed.flatMap { address in
        [
          "handle \(address) {", "\trewrite * \(address)index.html",
          "\tfile_server {", "\t\tstatus 410", "\t}", "}",
        ]
      }
    case .iis:
      lines = ["<rewriteMaps>", "<rewriteMap name=\"ocop-moved\">"]
      lines += moved.map { "<add key=\"\($0.from)\" value=\"\($0.to)\" />" }
      lines += ["</rewriteMap>", "<rewriteMap name=\"ocop-removed\">"]
      lines += removed.map { "<add key=\"\($0)\" value=\"410\" />" }
      lines += ["</rewriteMap>", "</rewriteMaps>", "<rules>"]
      lines += [
        "<rule name=\"ocop-moved\" stopProcessing=\"true\"><match url=\".*\" />",
        "<conditions><add input=\"{ocop-moved:{REQUEST_URI}}\" pattern=\"(.+)\" /></conditions>",
        "<action type=\"Redirect\" url=\"{C:1}\" appendQueryString=\"false\" "
          + "redirectType=\"Permanent\" /></rule>",
        "<rule name=\"ocop-removed\" stopProcessing=\"true\"><match url=\".*\" />",
        "<conditions><add input=\"{ocop-removed:{REQUEST_URI}}\" pattern=\"(.+)\" /></conditions>",
        "<action type=\"CustomResponse\" statusCode=\"410\" statusReason=\"Gone\" "
          + "statusDescription=\"Gone\" /></rule>",
        "</rules>",
      ]
      return Self.webConfig(lines)
    }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  /// The rules for a domain that the site left: each of its addresses leads to the same at the new one.
  ///
  /// - Parameter path: what its addresses began with: empty, or `/ocop`
  func former(path: String, to address: String) -> [UInt8] {
    let line =
      switch self {
      case .nginx: "rewrite ^\(path)/(.*)$ \(address)/$1 permanent;"
      case .apache: "RedirectMatch 301 \"^\(path)/(.*)$\" \"\(address)/$1\""
      case .caddy:
        path.isEmpty
          ? "redir \(address){uri} 301"
          : "handle_path \(path)/* {\n\tredir \(address){uri} 301\n}"
      case .iis:
        "<rules><rule name=\"ocop-moved\" stopProcessing=\"true\">"
          + "<match url=\"^\(path.isEmpty ? "" : path.dropFirst() + "/")(.*)$\" />"
          + "<action type=\"Redirect\" url=\"\(address)/{R:1}\" redirectType=\"Permanent\" />"
          + "</rule></rules>"
      }
    return self == .iis ? Self.webConfig([line]) : Array((line + "\n").utf8)
  }

  private static func webConfig(_ lines: [String]) -> [UInt8] {
    let text =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<configuration><system.webServer><rewrite>\n"
      + lines.joined(separator: "\n") + "\n</rewrite></system.webServer></configuration>\n"
    return Array(text.utf8)
  }
}

extension DataFile {
  /// The rules of each server for the site's own redirects, and for the domains that it left.
  static func redirectRules(_ settings: Settings) -> [DataFile] {
    let own = RedirectRules.allCases.map { rules in
      DataFile("data/redirects/\(rules.fileName)") { $0.rules(rules) }
    }
    let address = settings.baseURL.text
    return own
      + settings.formerURLs.flatMap { former in
        let host = former.origin.split(separator: "/").last.map(String.init) ?? ""
        return RedirectRules.allCases.map { rules in
          DataFile("data/redirects/\(host)\(former.path)/\(rules.fileName)") { _ in
            rules.former(path: former.path, to: address)
          }
        }
      }
  }
}

extension Site {
  fileprivate func rules(_ rules: RedirectRules) -> [UInt8] {
    let base = catalogue.settings.baseURL.path
    let moved = plan.redirects.map { (from: base + $0.address, to: base + $0.target) }
    let removed = plan.pages.compactMap { page in
      if case .removed = page.subject { base + page.address } else { nil }
    }
    return rules.site(moved: moved, removed: removed)
  }
}
