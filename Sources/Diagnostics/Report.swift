/// Everything that was found wrong in one run, in the order in which it was found.
package struct Report: Sendable {
  package private(set) var diagnostics: [Diagnostic] = []
  package private(set) var hasErrors = false

  package init() {}

  package mutating func error(
    _ message: Diagnostic.Message, at span: SourceSpan, hint: BilingualText? = nil
  ) {
    hasErrors = true
    diagnostics.append(Diagnostic(severity: .error, message: message, span: span, hint: hint))
  }

  package mutating func warning(
    _ message: Diagnostic.Message, at span: SourceSpan, hint: BilingualText? = nil
  ) {
    diagnostics.append(Diagnostic(severity: .warning, message: message, span: span, hint: hint))
  }

  /// Adds what another report holds, after what is here.
  package mutating func append(_ other: Report) {
    diagnostics += other.diagnostics
    hasErrors = hasErrors || other.hasErrors
  }

  /// Adds diagnostics, after what is here.
  package mutating func append(_ others: [Diagnostic]) {
    diagnostics += others
    hasErrors = hasErrors || others.contains { $0.severity == .error }
  }

  /// The report without messages of an id.
  package func without(_ id: String) -> Report {
    var report = Report()
    report.append(diagnostics.filter { $0.message.id != id })
    return report
  }

  /// What is said of one file.
  package func about(_ path: String) -> Report {
    var report = Report()
    report.append(diagnostics.filter { $0.span.path == path })
    return report
  }

  /// The diagnostics, each that says the same of the same place once.
  package var withoutRepeats: [Diagnostic] {
    struct Said: Hashable {
      let message: Diagnostic.Message
      let span: SourceSpan
    }
    var said: Set<Said> = []
    return diagnostics.filter { said.insert(Said(message: $0.message, span: $0.span)).inserted }
  }

  /// Whether so much is wrong already that it has one cause: words near to thousands of others
  /// would take minutes to find, and help nobody.
  package var isCrowded: Bool {
    diagnostics.count >= 100
  }

  package var errorCount: Int {
    diagnostics.count { $0.severity == .error }
  }

  package var warningCount: Int {
    diagnostics.count - errorCount
  }

  /// The diagnostics by file and place; those of one place stay in the order they were found.
  package var sorted: [Diagnostic] {
    diagnostics.enumerated().sorted { left, right in
      let (a, b) = (left.element.span, right.element.span)
      if a.path != b.path { return a.path.utf8.lexicographicallyPrecedes(b.path.utf8) }
      if a.place.comes(before: b.place) { return true }
      if b.place.comes(before: a.place) { return false }
      return left.offset < right.offset
    }.map(\.element)
  }
}
