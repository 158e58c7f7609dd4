/// The two languages in which the program speaks to editors.
package enum MessageLanguage: String, Sendable, CaseIterable {
  case vietnamese = "vi"
  case english = "en"
}

/// One sentence for the person who wrote the content, in both languages.
package struct BilingualText: Hashable, Sendable {
  package let vietnamese: String
  package let english: String

  package init(vi vietnamese: String, en english: String) {
    self.vietnamese = vietnamese
    self.english = english
  }

  package func text(in language: MessageLanguage) -> String {
    switch language {
    case .vietnamese: vietnamese
    case .english: english
    }
  }
}
