import Foundation
import Support
import Synchronization

/// A reader of a published folder who follows its links all the while, as visitors do.
///
/// The pages are read in the order in which their links are met, again and again until the reader is
/// stopped. Every page must be whole; what it links to must be there as long as it says so.
final class SiteReader: Sendable {
  private struct State {
    var isStopped = false
    var pages = 0
    var broken: Set<String> = []
  }

  private let root: String
  private let state = Mutex(State())
  private let done = DispatchSemaphore(value: 0)

  init(of root: String) {
    self.root = root
    Thread.detachNewThread { [self] in
      while !state.withLock(\.isStopped) { readOnce() }
      done.signal()
    }
  }

  /// Ends the reading: how many pages were read, and what was broken.
  func stop() -> (pages: Int, broken: [String]) {
    state.withLock { $0.isStopped = true }
    done.wait()
    return state.withLock { ($0.pages, $0.broken.sorted()) }
  }

  private func readOnce() {
    var waiting = ["index.html"]
    var met: Set<String> = ["index.html"]
    guard bytes(of: "index.html") != nil else {
      // Nothing is published yet.
      usleep(1000)
      return
    }
    while let page = waiting.popLast(), !state.withLock(\.isStopped) {
      guard let links = links(of: page) else { continue }
      for target in links.sorted() where met.insert(target).inserted {
        if exists(target) {
          if target.hasSuffix(".html") { waiting.append(target) }
        } else if self.links(of: page)?.contains(target) == true {
          // It was missing while the page led there before and after.
          state.withLock { _ = $0.broken.insert("\(page) -> \(target)") }
        }
      }
    }
  }

  /// The files a page links to; nil where it is gone.
  private func links(of page: String) -> Set<String>? {
    guard let bytes = bytes(of: page) else { return nil }
    state.withLock {
      $0.pages += 1
      let isWhole = String(decoding: bytes.suffix(10), as: UTF8.self).contains("</html>")
      if page.hasSuffix(".html"), !isWhole { $0.broken.insert("\(page) is torn") }
    }
    let links = SiteLinks.attributes(["href", "src"], in: bytes).compactMap { link -> String? in
      guard link.hasPrefix("/") else { return nil }
      let path = link.dropFirst().prefix { $0 != "#" && $0 != "?" }
      return path.isEmpty || path.hasSuffix("/") ? path + "index.html" : String(path)
    }
    return Set(links)
  }

  private func bytes(of path: String) -> [UInt8]? {
    FileManager.default.contents(atPath: "\(root)/\(path)").map { Array($0) }
  }

  private func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: "\(root)/\(path)")
  }
}
