internal import Diagnostics
internal import Imports

// What came of an import, told and written.
extension ImportDecisionCommand {
  func say(_ made: DecisionImport, _ review: String, _ changes: [FileChange]) {
    func tell(_ vietnamese: String, _ english: String) {
      FileSystem.say(BilingualText(vi: vietnamese, en: english).text(in: language) + "\n")
    }
    let ready = made.productCount - made.waitingCount - made.writtenCount
    let total = made.productCount + made.otherRows + made.unreadRows
    tell(
      "\(total) dòng: \(made.productCount) sản phẩm, \(made.otherRows) dòng khác (tiêu đề, tổng cộng, chữ ký)"
        + (made.unreadRows > 0 ? ", \(made.unreadRows) dòng không rõ" : ""),
      "\(total) rows: \(made.productCount) products, \(made.otherRows) others (headings, totals, signatures)"
        + (made.unreadRows > 0 ? ", \(made.unreadRows) not clear" : ""))
    if let told = made.wrongTotal {
      tell(
        "dòng tổng cộng ghi \(told), nhưng có \(made.productCount) dòng sản phẩm: kiểm tra lại tệp",
        "the totals say \(told), but there are \(made.productCount) rows of products: check the file"
      )
    }
    if !made.wrongTitle.isEmpty {
      let list = made.wrongTitle.map { $0.text(in: language) }.joined(separator: ", ")
      tell(
        "LƯU Ý: phần đầu phụ lục ghi \(list), khác với --number, --date: kiểm tra lại",
        "NOTE: the annex's title says \(list), which is not what --number and --date say: check them"
      )
    }
    for column in made.leftOut {
      let (vietnamese, english) =
        column.isPersonal
        ? ("thông tin cá nhân, không lấy", "personal data, not taken over")
        : ("không rõ là gì, không lấy", "not understood, not taken over")
      tell("cột \(column.text): \(vietnamese)", "column \(column.text): \(english)")
    }
    tell(
      "\(ready) dòng sẵn sàng (\(made.newProductCount) sản phẩm mới, \(made.newProducerCount) chủ thể mới), "
        + "\(made.writtenCount) đã ghi từ trước hoặc bỏ qua, \(made.waitingCount) chờ trả lời",
      "\(ready) rows ready (new products: \(made.newProductCount), new producers: \(made.newProducerCount)), "
        + "\(made.writtenCount) written before or left out, \(made.waitingCount) wait for answers")
    tell(
      "bảng rà soát: \(review)"
        + (made.waitingCount > 0 ? "; điền cột “Sửa lại thành” rồi chạy lại lệnh này" : ""),
      "review: \(review)"
        + (made.waitingCount > 0 ? "; fill its column “Change to” and run this command again" : ""))
    if made.waitingCount > 0 {
      let names =
        made.waiting.prefix(8).joined(separator: "; ") + (made.waitingCount > 8 ? "; …" : "")
      tell("chờ trả lời, CHƯA ghi: \(names)", "waiting, NOT written: \(names)")
    }
    if !made.unusedAnswers.isEmpty {
      let answers = made.unusedAnswers.prefix(8).map { $0.text(in: language) }
        .joined(separator: "; ")
      tell("câu trả lời không dùng được: \(answers)", "answers that cannot be used: \(answers)")
    }
    if changes.isEmpty {
      tell("không có gì để ghi", "there is nothing to write")
    } else if !write {
      let names = changes.map(\.path).joined(separator: ", ")
      tell(
        "chạy thử, chưa ghi gì vào content/; thêm --write để ghi: \(names)",
        "a trial, nothing is written into content/; add --write to write: \(names)")
    }
  }
}

extension SpeechOptions {
  /// Names the cells whose letters were of before Unicode, and how they were read.
  func sayLegacy(_ cells: [LegacyCell]) {
    guard let first = cells.first else { return }
    let names = cells.prefix(5).map { cell in
      let place = SheetCell(
        sheet: cell.sheet, sheetNumber: cell.sheetNumber, row: cell.row, column: cell.column)
      return "\(place.address) “\(cell.text)”"
    }.joined(separator: "; ")
    let rest = cells.count > 5 ? "; …" : ""
    say(
      vi: "\(cells.count) ô viết bằng phông \(first.letters.name), đã đọc thành Unicode, hãy xem "
        + "lại: \(names)\(rest)",
      en: "cells in the letters of \(first.letters.name), read as Unicode, please look: "
        + "\(cells.count): \(names)\(rest)")
  }
}

extension FileChange {
  /// Writes what was asked for into a catalogue's folder, and says so file by file.
  static func apply(
    _ changes: [FileChange], in folder: String, _ language: MessageLanguage
  ) throws(DiskError) {
    for change in changes {
      let path = "\(folder)/\(change.path)"
      do throws(FileSystem.Failure) {
        switch change {
        case .create(_, let bytes): try FileSystem.createNew(path, bytes)
        case .append(_, let bytes): try FileSystem.append(bytes, to: path)
        case .replace(_, let bytes): try FileSystem.replace(path, with: bytes)
        }
      } catch {
        throw DiskError(
          vi: "không ghi được \(change.path) (\(error.reason)); các tệp trước nó đã ghi xong",
          en: "cannot write \(change.path) (\(error.reason)); the files before it are written")
      }
      FileSystem.say(
        BilingualText(vi: "đã ghi \(change.path)", en: "wrote \(change.path)").text(in: language)
          + "\n")
    }
  }
}
