internal import ArgumentParser
internal import Diagnostics

/// Talks to the person at the terminal, in the language they have.
enum Speech {
  /// The language of the environment: Vietnamese where `LANG` says so, else English.
  static let environmentLanguage: MessageLanguage = {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = FileSystem.environment(name), !value.isEmpty else { continue }
      return value.hasPrefix("vi") ? .vietnamese : .english
    }
    return .english
  }()

  /// A text for the help, which is made before options are read.
  static func text(vi: String, en: String) -> String {
    BilingualText(vi: vi, en: en).text(in: requestedLanguage)
  }

  /// Says on standard error what is to be known, and is no error.
  static func note(_ text: BilingualText) {
    let word = BilingualText(vi: "lưu ý", en: "note").text(in: requestedLanguage)
    FileSystem.say("\(word): \(text.text(in: requestedLanguage))\n", toError: true)
  }

  /// One sentence about what went wrong, to standard error.
  static func complain(_ text: BilingualText) {
    let label = BilingualText(vi: "lỗi", en: "error").text(in: requestedLanguage)
    FileSystem.say("\(label): \(text.text(in: requestedLanguage))\n", toError: true)
  }

  /// Says what is wrong with a command line, for the program to end with.
  static func wrongUse(vi: String, en: String) -> ExitCode {
    complain(BilingualText(vi: vi, en: en))
    return ExitStatus.wrongUse
  }

  /// The language the command line asks for, before it is parsed.
  static let requestedLanguage: MessageLanguage = {
    let arguments = CommandLine.arguments
    for (index, argument) in arguments.enumerated() {
      if argument == "--language", index + 1 < arguments.count,
        let language = MessageLanguage(rawValue: arguments[index + 1])
      {
        return language
      }
      if argument.hasPrefix("--language="),
        let language = MessageLanguage(rawValue: String(argument.dropFirst(11)))
      {
        return language
      }
    }
    return environmentLanguage
  }()
}

extension ArgumentHelp {
  /// Of the commands that try first, and write when they are asked to.
  static let writing = ArgumentHelp(
    Speech.text(vi: "ghi vào content/", en: "write into content/"))
}
