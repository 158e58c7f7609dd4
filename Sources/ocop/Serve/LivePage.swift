internal import Diagnostics
internal import Markup

/// What the preview adds to pages: a script that tells what is wrong, and loads the page again when its
/// sources changed.
enum LivePage {
  private static let folder = "/-ocop/"
  static let script = folder + "live.js"
  static let events = folder + "events"
  static let state = folder + "state"

  /// A page with the script, which its policy is told of.
  ///
  /// - Parameter revision: that of the site it is of.
  static func live(_ page: [UInt8], _ revision: Int) -> [UInt8] {
    var text = page
    let tag = Array(
      "<script src=\"\(script)\" data-revision=\"\(revision)\" defer></script>".utf8)
    if let end = text.firstRange(of: Array("</body>".utf8)) {
      text.insert(contentsOf: tag, at: end.lowerBound)
    } else {
      text += tag
    }
    let closed = Array("default-src 'none'".utf8)
    if let policy = text.firstRange(of: closed) {
      var open = closed + Array("; connect-src 'self'".utf8)
      // Pages for paper and frames have no script of their own.
      let rest = text[policy.upperBound...].prefix(400)
      if rest.firstRange(of: Array("script-src".utf8)) == nil {
        open += Array("; script-src 'self'".utf8)
      }
      text.replaceSubrange(policy, with: open)
    }
    return text
  }

  /// The page where no site could be made yet: what is wrong, as it stands in a terminal.
  static func empty(_ messages: String, in language: MessageLanguage) -> String {
    """
    <!doctype html><html lang="\(language.rawValue)"><meta charset="utf-8"><title>ocop</title><body>\
    <pre>\(HTMLWriter.escaped(messages))</pre><script src="\(script)" defer></script></body></html>
    """
  }

  /// An event for all open pages.
  static func event(_ name: String, _ revision: Int) -> [UInt8] {
    Array("event: \(name)\ndata: \(revision)\n\n".utf8)
  }

  /// The script.
  ///
  /// Styles are set one by one: the pages' policy allows no style sheet but their own.
  static let code = """
    (() => {
      const words = {
        vi: { errors: "lỗi; trang đang hiện là bản trước đó", missing: "còn thiếu ở trang này", close: "Đóng" },
        en: { errors: "errors; what you see is the page before", missing: "missing on this page", close: "Close" },
      };
      const key = "ocop-place";
      const place = JSON.parse(sessionStorage.getItem(key) || "null");
      sessionStorage.removeItem(key);
      if (place && place.page === location.pathname) scrollTo(place.x, place.y);
      let panel = null;
      const own = document.currentScript.dataset.revision;

      function style(element, values) {
        for (const [name, value] of Object.entries(values)) element.style.setProperty(name, value);
        return element;
      }

      function show(state) {
        if (panel) panel.remove();
        panel = null;
        const missing = state.missing || [];
        if (!state.errors && !missing.length) return;
        const text = words[state.language] || words.en;
        panel = style(document.createElement("details"), {
          position: "fixed", left: "8px", bottom: "8px", "max-width": "calc(100vw - 16px)",
          "max-height": "60vh", overflow: "auto", "z-index": "9999", padding: "8px 12px",
          background: state.errors ? "#7a1f1f" : "#2f3b30", color: "#fff", "border-radius": "6px",
          font: "14px/1.5 ui-monospace, monospace",
        });
        panel.id = "ocop-live";
        panel.open = state.errors > 0;
        const summary = document.createElement("summary");
        summary.textContent = state.errors
          ? `${state.errors} ${text.errors}` : `${missing.length} ${text.missing}`;
        const body = style(document.createElement("pre"), {
          margin: "8px 0 0", "white-space": "pre-wrap", background: "none", color: "inherit",
        });
        body.textContent = state.errors ? state.text : missing.map((line) => `· ${line}`).join("\\n");
        panel.append(summary, body);
        document.body.append(panel);
      }

      async function look() {
        const answer = await fetch("\(state)?page=" + encodeURIComponent(location.pathname));
        show(await answer.json());
      }

      const events = new EventSource("\(events)");
      // What was saved while this page was on its way.
      events.addEventListener("hello", (event) => { if (own && event.data !== own) again(); });
      events.addEventListener("reload", again);
      events.addEventListener("wrong", look);
      // Whoever follows a link is not brought back by what is saved meanwhile.
      addEventListener("beforeunload", () => events.close());
      look();

      function again() {
        sessionStorage.setItem(key, JSON.stringify({ page: location.pathname, x: scrollX, y: scrollY }));
        location.reload();
      }
    })();
    """
}
