/// A number with its noun, as English has it: `1 place`, `3 places`. Vietnamese nouns have no plural.
public func counted(_ count: Int, _ singular: String, _ plural: String) -> String {
  "\(count) \(count == 1 ? singular : plural)"
}
