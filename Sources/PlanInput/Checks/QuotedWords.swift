import PlanModel

/// Words of the plan in a list of an English sentence: in quotation marks, each with what it means in brackets where its
/// meaning is given and is another word.
func quoted(_ words: [String], meaning meanings: [String] = []) -> String {
  words.enumerated().map { index, word in
    meanings.indices.contains(index) && meanings[index] != word ? "“\(word)” (\(meanings[index]))" : "“\(word)”"
  }.joined(separator: ", ")
}

/// The last of several things in an English sentence behind “or”, the others behind commas.
func alternatives(_ things: [String]) -> String {
  guard things.count > 1, let last = things.last else { return things.first ?? "" }
  return "\(things.dropLast().joined(separator: ", ")) or \(last)"
}

extension Field {
  /// The sentence that says something of what stands in the field.
  func sentence(_ predicate: Wording) -> Wording {
    Wording(vi: "“\(text)” \(predicate.vi).", en: "“\(text)” \(predicate.en).")
  }
}
