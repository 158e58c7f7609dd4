internal import ArgumentParser
internal import Diagnostics

/// What is wrong with a command line, in the reader's language.
///
/// The argument parser speaks English only; its sentences are told apart by how they begin.
struct UsageMessage {
  /// The parser's own sentence, without its label and its lines on usage.
  private let sentence: String
  private let arguments: [String]
  private let verbs: [String]
  /// What the verb takes behind it: verbs of its own, and options with their hyphens.
  private let subverbs: [String]
  private let options: [String]

  /// - Parameters:
  ///   - parsed: all that the parser says.
  ///   - commands: what the first word may be.
  init(_ parsed: String, arguments: [String], commands: [any ParsableCommand.Type]) {
    let first = parsed.split(separator: "\n").first.map(String.init) ?? ""
    sentence = first.hasPrefix("Error: ") ? String(first.dropFirst(7)) : first
    self.arguments = arguments
    verbs = commands.map { $0._commandName } + ["help"]
    let command = commands.first { $0._commandName == arguments.first }
    let inner = command?.configuration.subcommands ?? []
    subverbs = inner.map { $0._commandName }
    let asked = inner.first { arguments.count > 1 && $0._commandName == arguments[1] } ?? command
    let help = asked.map { Ocop.helpMessage(for: $0) } ?? ""
    options = help.split { !$0.isASCII || !$0.isLetter && !$0.isNumber && $0 != "-" }
      .map(String.init).filter { $0.hasPrefix("--") && $0.count > 3 && !$0.hasSuffix("-") }
  }

  /// The verb that was typed, where there is none of its name.
  private var unknownVerb: String? {
    guard let verb = arguments.first, !verb.hasPrefix("-"), !verbs.contains(verb) else {
      return nil
    }
    return verb
  }

  /// A word that stands where a verb's own verb should, with those that may.
  private var unknownSubverb: (verb: String, word: String, known: [String])? {
    guard arguments.count > 1, !subverbs.isEmpty, !arguments[1].hasPrefix("-"),
      !subverbs.contains(arguments[1])
    else { return nil }
    return (arguments[0], arguments[1], subverbs)
  }

  /// The option that was meant by one that there is not: one that begins so, then the nearest.
  private var meantOption: String? {
    guard sentence.hasPrefix("Unknown option"), let typed = quoted.first else { return nil }
    let word = typed.drop { $0 == "-" }
    guard word.count > 1 else { return options.first { $0.hasPrefix("--\(word)") } }
    return options.first { $0.hasPrefix("--\(word)") }
      ?? NearMiss.nearest(to: String(word), among: options.map { String($0.dropFirst(2)) })
      .map { "--\($0)" }
      ?? options.first { $0.contains(word) }
  }

  private var isTooMuch: Bool {
    sentence.contains("unexpected argument") || sentence.hasPrefix("Unexpected argument")
  }

  /// What to do about a word too many, where it may be meant as the catalogue.
  private var whereCatalogueGoes: BilingualText? {
    guard isTooMuch, options.contains("--catalogue") else { return nil }
    return BilingualText(
      vi: "thư mục chứa content/ thì ghi: --catalogue THƯ-MỤC",
      en: "the folder that holds content/ is given by --catalogue DIR")
  }

  /// What stands in quotes in the parser's sentence, one after the other.
  private var quoted: [String] {
    sentence.split(separator: "'", omittingEmptySubsequences: false).enumerated()
      .filter { !$0.offset.isMultiple(of: 2) }.map { String($0.element) }
  }

  private var help: BilingualText {
    var verb = arguments.first.flatMap { verbs.contains($0) ? $0 + " " : nil } ?? ""
    if arguments.count > 1, subverbs.contains(arguments[1]) {
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
    var fact = BilingualText(vi: vietnamese, en: sentence)
    if sentence.hasPrefix("Unknown option") {
      let typed = quoted.first ?? ""
      fact = BilingualText(
        vi: "không có tùy chọn “\(typed)”" + (meantOption.map { "; có phải “\($0)”?" } ?? ""),
        en: "there is no option “\(typed)”" + (meantOption.map { "; did you mean “\($0)”?" } ?? ""))
    } else if let place = whereCatalogueGoes {
      fact = BilingualText(
        vi: "\(fact.vietnamese)\n\(place.vietnamese)", en: "\(fact.english)\n\(place.english)")
    }
    return BilingualText(
      vi: "\(fact.vietnamese)\n\(help.vietnamese)", en: "\(fact.english)\n\(help.english)")
  }

  private var vietnamese: String {
    let first = quoted.first ?? ""
    let second = quoted.count > 1 ? quoted[1] : ""
    if sentence.hasPrefix("Missing expected argument") { return "thiếu “\(first)”" }
    if sentence.hasPrefix("Missing value for") { return "thiếu giá trị sau “\(first)”" }
    if sentence.hasPrefix("The value"), second.hasPrefix("--date") {
      return "“\(first)” không phải một ngày; ghi như 14/07/2026 hoặc 2026-07-14"
    }
    if sentence.hasPrefix("The value"), second.hasPrefix("--level") {
      return "“\(first)” không phải một cấp công nhận: huyện, tỉnh hoặc trung ương"
    }
    if sentence.hasPrefix("The value") { return "“\(first)” không dùng được cho “\(second)”" }
    if isTooMuch {
      return
        "thừa “\(quoted.joined(separator: "”, “"))”; tên tệp có khoảng trắng thì đặt trong dấu ngoặc kép"
    }
    // A sentence of our own, which is in the reader's language already.
    if sentence.utf8.contains(where: { $0 >= 0x80 }) { return sentence }
    return "không hiểu dòng lệnh “\(arguments.joined(separator: " "))”"
  }
}
