internal import Diagnostics
internal import Markup

/// Writes a review: what each row of a source came to, and why; and takes what people answered.
struct ReviewWriter {
  let answers: Review.Answers
  var lines: [Review.Line] = []
  /// What was answered for a text, by item: it holds for other rows that print the same.
  private var sameAnswers: [Review.Item: [String: (answer: String, address: String)]] = [:]
  /// Answers that could not be used, with their places.
  private(set) var notUnderstood: [String] = []

  init(_ answers: Review.Answers) { self.answers = answers }

  /// Notes a row that is no product.
  mutating func note(_ line: Annex.Line, _ content: Annex.Content) {
    let why: BilingualText =
      switch content {
      case .title: BilingualText(vi: "phần phía trên bảng", en: "above the table")
      case .header: BilingualText(vi: "dòng tên cột", en: "the columns' names")
      case .section: BilingualText(vi: "tiêu đề của phần bên dưới", en: "a heading of what follows")
      case .total: BilingualText(vi: "dòng tổng cộng", en: "totals")
      case .ending: BilingualText(vi: "phần cuối, chữ ký", en: "signatures and the like")
      case .product, .unread:
        BilingualText(
          vi: "không rõ là gì: nếu là sản phẩm thì sửa trong tệp gốc cho có tên sản phẩm",
          en: "not clear: if it is a product, give it a name in the file")
      }
    var certainty = Review.Certainty.other
    if case .unread = content { certainty = .likely }
    let written = answers.answer(.row, of: line) ?? ""
    if !written.isEmpty, !Self.isNo(written) { refuse(written, line) }
    lines.append(
      Review.Line(
        address: line.address, item: .row, printed: line.text, taken: "", why: why,
        certainty: certainty, answer: written))
  }

  /// Notes an answer that cannot be used.
  mutating func refuse(_ answer: String, _ line: Annex.Line) {
    notUnderstood.append("\(line.address): \(answer)")
  }

  /// What was taken for one item of a row.
  struct Taken {
    let text: String
    let why: BilingualText
    let certainty: Review.Certainty
    /// What is offered where nothing was taken.
    var offer = ""
  }

  /// The answer to an item of a row: the row's own, or that of another row which prints the same.
  private mutating func answer(
    _ item: Review.Item, _ printed: String, _ line: Annex.Line
  ) -> (text: String, why: BilingualText)? {
    if let own = answers.answer(item, of: line) {
      if !printed.isEmpty, sameAnswers[item]?[printed] == nil {
        sameAnswers[item, default: [:]][printed] = (own, line.address)
      }
      return (own, BilingualText(vi: "theo cột “Sửa lại thành”", en: "as “Change to” says"))
    }
    guard !printed.isEmpty, let same = sameAnswers[item]?[printed] else { return nil }
    return (
      same.answer,
      BilingualText(vi: "như dòng \(same.address)", en: "as in row \(same.address)")
    )
  }

  static func isYes(_ text: String) -> Bool {
    ["dung", "ok", "x", "co", "yes", "dong y"].contains(TextFolding.fold(text).trimmed)
  }

  static func isNo(_ text: String) -> Bool {
    ["bo", "bo qua", "bo dong", "bo dong nay", "khong", "khong lay", "xoa", "no", "skip"]
      .contains(TextFolding.fold(text).trimmed)
  }

  /// Takes an item: by an answer where there is one, else by `find`; notes it where it is not certain.
  ///
  /// - Parameter read: what an answer means; nil where it cannot be used.
  mutating func take<Value>(
    _ item: Review.Item, _ printed: String, _ line: Annex.Line, isShared: Bool = false,
    read: (String) -> (value: Value, text: String)?,
    explain: (String) -> BilingualText? = { _ in nil },
    find: () -> (value: Value?, taken: Taken)
  ) -> Value? {
    var (value, taken) = find()
    var answered = answer(item, isShared ? printed : "", line)
    // What another row was answered is nothing to one that is certain of itself.
    if taken.certainty == .sure, answers.answer(item, of: line) == nil { answered = nil }
    var written = answers.answer(item, of: line) ?? ""
    if let answered {
      let meant = Self.isYes(answered.text) && !taken.offer.isEmpty ? taken.offer : answered.text
      if Self.isYes(answered.text), let agreed = value {
        value = agreed
        taken = Taken(text: taken.text, why: answered.why, certainty: .sure)
      } else if let own = read(meant) {
        value = own.value
        taken = Taken(text: own.text, why: answered.why, certainty: .sure)
      } else {
        value = nil
        let why = explain(answered.text) ?? taken.why
        refuse(answered.text, line)
        taken = Taken(
          text: "",
          why: BilingualText(
            vi: "không dùng được “\(answered.text)”: \(why.vietnamese)",
            en: "“\(answered.text)” cannot be used: \(why.english)"),
          certainty: .open, offer: taken.offer)
      }
    } else {
      written = ""
    }
    if taken.certainty != .sure || answered != nil {
      let offer =
        taken.offer.isEmpty || value != nil
        ? taken.why
        : BilingualText(
          vi: taken.why.vietnamese + "; gợi ý: \(taken.offer) (ghi “đúng” nếu phải)",
          en: taken.why.english + "; offered: \(taken.offer) (write “yes” if it is right)")
      lines.append(
        Review.Line(
          address: line.address, item: item, printed: printed, taken: taken.text, why: offer,
          certainty: taken.certainty, answer: written))
    }
    return value
  }

  mutating func addMain(
    _ line: Annex.Line, at place: Int, taken: String, _ certainty: Review.Certainty,
    _ why: BilingualText, _ answer: String = ""
  ) {
    lines.insert(
      Review.Line(
        address: line.address, item: .row, printed: line.text, taken: taken, why: why,
        certainty: certainty, answer: answer), at: place)
  }

  /// Keeps what a person wrote about a row that is written: it changes nothing any more.
  mutating func repeatAnswers(_ line: Annex.Line) {
    for item in Review.Item.allCases where item != .row {
      guard let answer = answers.answer(item, of: line) else { continue }
      lines.append(
        Review.Line(
          address: line.address, item: item, printed: "", taken: "", why: .writtenAnswer,
          certainty: .sure, answer: answer))
    }
  }
}
