internal import Diagnostics

/// What is wrong with a command line, in the reader's language.
///
/// The argument parser speaks English only; its sentences are told apart by how they begin.
struct UsageMessage {
  /// The parser's own sentence, without its label and its lines on usage.
  private let sentence: String
  private let arguments: [String]
  private let verbs: [String]

  /// - Parameters:
  ///   - parsed: all that the parser says.
  ///   - verbs: what the first word may be.
  init(_ parsed: String, arguments: [String], verbs: [String]) {
    let first = parsed.split(separator: "\n").first.map(String.init) ?? ""
    sentence = first.hasPrefix("Error: ") ? String(first.dropFirst(7)) : first
    self.arguments = arguments
    self.verbs = verbs
  }

  /// The verb that was typed, where there is none of its name.
  private var unknownVerb: String? {
    guard let verb = arguments.first, !verb.hasPrefix("-"), !verbs.contains(verb) else {
      return nil
    }
    return verb
  }

  /// What may stand behind a verb that has verbs of its own.
  private static let subverbs = ["import": ["decision", "sheet"], "export": ["sheet"]]

  /// A word that stands where a verb's own verb should, with those that may.
  private var unknownSubverb: (verb: String, word: String, known: [String])? {
    guard arguments.count > 1, let known = Self.subverbs[arguments[0]],
      !arguments[1].hasPrefix("-"), !known.contains(arguments[1])
    else { return nil }
    return (arguments[0], arguments[1], known)
  }

  /// What stands in quotes in the parser's sentence, one after the other.
  private var quoted: [String] {
    sentence.split(separator: "'", omittingEmptySubsequences: false).enumerated()
      .filter { !$0.offset.isMultiple(of: 2) }.map { String($0.element) }
  }

  private var help: BilingualText {
    var verb = arguments.first.flatMap { verbs.contains($0) ? $0 + " " : nil } ?? ""
    if arguments.count > 1, Self.subverbs[arguments[0]]?.contains(arguments[1]) == true {
      verb += arguments[1] + " "
    }
    return BilingualText(vi: "xem: ocop \(verb)--help", en: "see: ocop \(verb)--help")
  }

  /// One or two lines: the fact, and what to do.
  var text: BilingualText {
    if let verb = unknownVerb {
      let near = NearMiss.nearest(to: verb, among: verbs)
      return BilingualText(
        vi: "không có lệnh “\(verb)”" + (near.map { "; có phải “\($0)”?" } ?? "")
          + "\n\(help.vietnamese)",
        en: "there is no command “\(verb)”" + (near.map { "; did you mean “\($0)”?" } ?? "")
          + "\n\(help.english)")
    }
    if let (verb, word, known) = unknownSubverb {
      let near = NearMiss.nearest(to: word, among: known) ?? known[0]
      return BilingualText(
        vi: "không có “\(verb) \(word)”; có phải “ocop \(verb) \(near)”?\n\(help.vietnamese)",
        en: "there is no “\(verb) \(word)”; did you mean “ocop \(verb) \(near)”?\n\(help.english)")
    }
    let fact = vietnamese
    return BilingualText(vi: "\(fact)\n\(help.vietnamese)", en: "\(sentence)\n\(help.english)")
  }

  private var vietnamese: String {
    let first = quoted.first ?? ""
    let second = quoted.count > 1 ? quoted[1] : ""
    if sentence.hasPrefix("Unknown option") { return "không có tùy chọn “\(first)”" }
    if sentence.hasPrefix("Missing expected argument") { return "thiếu “\(first)”" }
    if sentence.hasPrefix("Missing value for") { return "thiếu giá trị sau “\(first)”" }
    if sentence.hasPrefix("The value"), second.hasPrefix("--date") {
      return "“\(first)” không phải một ngày; ghi như 14/07/2026 hoặc 2026-07-14"
    }
    if sentence.hasPrefix("The value"), second.hasPrefix("--level") {
      return "“\(first)” không phải một cấp công nhận: huyện, tỉnh hoặc trung ương"
    }
    if sentence.hasPrefix("The value") { return "“\(first)” không dùng được cho “\(second)”" }
    if sentence.contains("unexpected argument") || sentence.hasPrefix("Unexpected argument") {
      return
        "thừa “\(quoted.joined(separator: "”, “"))”; tên tệp có khoảng trắng thì đặt trong dấu ngoặc kép"
    }
    // A sentence of our own, which is in the reader's language already.
    if sentence.utf8.contains(where: { $0 >= 0x80 }) { return sentence }
    return "không hiểu dòng lệnh “\(arguments.joined(separator: " "))”"
  }
}
