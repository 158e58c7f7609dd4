internal import ArgumentParser
internal import Diagnostics

/// The program: reads the command line, runs one verb, ends with its exit code.
@main
struct Ocop: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "ocop",
    abstract: Speech.text(
      vi: "Dựng trang giới thiệu sản phẩm OCOP từ một thư mục Markdown.",
      en: "Turns a folder of Markdown into the public showcase of OCOP products."),
    version: version,
    subcommands: [
      NewCommand.self, CheckCommand.self, BuildCommand.self, ServeCommand.self, ImportCommand.self,
      ExportCommand.self, KeysCommand.self, SchemaCommand.self, UndoCommand.self, DiffCommand.self,
      SearchCommand.self, StatsCommand.self, ThemeCommand.self,
    ])

  static func main() {
    FileSystem.publishReadably()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let error as DiskError {
      Speech.complain(error.text)
      exit(withError: ExitStatus.machineFailed)
    } catch let error as ExitCode {
      exit(withError: error)
    } catch {
      guard exitCode(for: error) != .success else {
        let text = fullMessage(for: error)
        guard !text.isEmpty else { exit(withError: error) }
        FileSystem.say(HelpText.translated(text, to: Speech.requestedLanguage) + "\n")
        exit(withError: ExitCode.success)
      }
      let message = UsageMessage(
        fullMessage(for: error), arguments: Array(CommandLine.arguments.dropFirst()),
        commands: configuration.subcommands)
      Speech.complain(message.text)
      exit(withError: ExitStatus.wrongUse)
    }
  }
}

/// What the program's end says to scripts.
enum ExitStatus {
  static let contentHasErrors = ExitCode(1)
  static let wrongUse = ExitCode(2)
  static let machineFailed = ExitCode(3)
}

extension MessageLanguage: ExpressibleByArgument {}
