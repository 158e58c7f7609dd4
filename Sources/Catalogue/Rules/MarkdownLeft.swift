internal import Diagnostics
internal import Markup

/// Signs of Markdown that readers would see on the page: each with how to write what was meant.
enum MarkdownLeft {
  static func check(_ story: PlacedText, _ report: inout Report) {
    for remain in MarkdownDocument.remains(in: story.bytes) {
      let place = story.place(of: remain.range)
      report.warning(.left(remain.kind), at: place, hint: .toWrite(remain.kind))
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func left(_ kind: MarkdownRemain.Kind) -> Self {
    let (vietnamese, english) =
      switch kind {
      case .emphasis(let sign):
        ("dấu “\(sign)” sẽ hiện nguyên trên trang", "the sign “\(sign)” will be seen on the page")
      case .link: ("liên kết này không thành liên kết", "this link is none on the page")
      case .bullet(let sign):
        (
          "dòng bắt đầu bằng “\(sign)” không thành danh sách",
          "a line that begins with “\(sign)” makes no list"
        )
      case .number(let sign):
        (
          "“\(sign)” dính liền chữ nên không thành danh sách",
          "“\(sign)” without a blank after it makes no list"
        )
      case .heading:
        (
          "dấu # dính liền chữ nên không thành tiêu đề",
          "# without a blank after it makes no heading"
        )
      case .indented:
        (
          "bốn dấu cách đầu dòng biến đoạn này thành mã lệnh",
          "four blanks before this paragraph make it code"
        )
      case .table: ("các dấu | ở đây không thành bảng", "these | make no table")
      case .tag(let tag):
        ("thẻ “\(tag)” sẽ hiện nguyên trên trang", "the tag “\(tag)” will be seen on the page")
      case .footnote: ("chú thích này chưa được viết", "this footnote has no text")
      case .unusedFootnote:
        (
          "không chỗ nào trong bài dẫn đến chú thích này nên nó bị bỏ",
          "nothing leads to this footnote, so it is left out"
        )
      case .openComment:
        (
          "ghi chú <!-- không được đóng lại: mọi chữ sau đó không được đăng",
          "the note <!-- is never closed: nothing after it is published"
        )
      }
    return Self("markdown-left", vi: vietnamese, en: english)
  }
}

extension BilingualText {
  fileprivate static func toWrite(_ kind: MarkdownRemain.Kind) -> BilingualText {
    switch kind {
    case .emphasis(let sign):
      BilingualText(
        vi: "viết sát chữ ở cả hai đầu: \(sign)chữ\(sign); muốn in nguyên dấu thì viết \\ trước nó",
        en:
          "write it close to the words at both ends: \(sign)words\(sign); to print the sign, put \\ "
          + "before it")
    case .link:
      BilingualText(
        vi: "địa chỉ có dấu cách thì đặt trong < >: [chữ](<địa chỉ>)",
        en: "put an address with blanks in < >: [words](<address>)")
    case .bullet:
      BilingualText(
        vi:
          "viết “- ” (gạch nối và một dấu cách) đầu mỗi dòng, và để một dòng trống trước danh sách",
        en:
          "begin each line with “- ” (a hyphen and a blank), and leave an empty line before the list"
      )
    case .number(let sign):
      BilingualText(
        vi: "thêm một dấu cách: “\(sign) ”", en: "add a blank: “\(sign) ”")
    case .heading: BilingualText(vi: "viết “## Tiêu đề”", en: "write “## Heading”")
    case .indented:
      BilingualText(
        vi: "bỏ các dấu cách đầu dòng; muốn có mã lệnh thì đặt giữa hai dòng ```",
        en: "take the blanks away; for code, put it between two lines of ```")
    case .table:
      BilingualText(
        vi: "dòng thứ hai của bảng là |---|---|, với đủ số cột, sau một dòng trống trước bảng",
        en: "the second line of a table is |---|---| with as many columns, after an empty line")
    case .tag:
      BilingualText(
        vi: "bài viết không dùng HTML, trừ <br>; hãy viết bằng Markdown hoặc bỏ thẻ",
        en: "stories take no HTML but <br>; write it in Markdown, or take the tag away")
    case .footnote:
      BilingualText(
        vi: "thêm dòng “[^tên]: lời chú thích” ở cuối bài",
        en: "add a line “[^name]: the note” at the end of the story")
    case .unusedFootnote:
      BilingualText(
        vi: "viết [^tên] ở chỗ cần chú thích, hoặc xóa dòng này",
        en: "write [^name] where the note belongs, or delete this line")
    case .openComment:
      BilingualText(vi: "đóng ghi chú bằng -->", en: "close the note with -->")
    }
  }
}
