/// The word that a mistyped one was most likely meant to be: at most a third of the letters differ, the earlier word where
/// two are as near; none where no word is near enough.
///
/// Words are compared as `folding` gives them.
public func nearestWord(
  to word: String, among words: some Sequence<String>, folding: (String) -> String = { $0.lowercased() }
) -> String? {
  let wanted = Array(folding(word).unicodeScalars)
  var best: (word: String, distance: Int)?
  for candidate in words {
    let letters = Array(folding(candidate).unicodeScalars)
    let bound = max(wanted.count, letters.count) / 3
    guard abs(wanted.count - letters.count) <= bound else { continue }
    let distance = editDistance(wanted, letters)
    if distance <= bound, distance < best?.distance ?? .max { best = (candidate, distance) }
  }
  return best?.word
}

/// How many letters must be put in, left out, changed or swapped with their neighbour to make one word of the other
/// (Damerau 1964, Levenshtein 1966). What is longer than any word counts as wholly different.
private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  let longest = max(left.count, right.count)
  guard !left.isEmpty, !right.isEmpty, longest <= 100 else { return longest }
  var beforeLast = [Int](repeating: 0, count: right.count + 1)
  var last = Array(0...right.count)
  for i in 1...left.count {
    var row = [i] + [Int](repeating: 0, count: right.count)
    for j in 1...right.count {
      let change = last[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1)
      row[j] = min(last[j] + 1, row[j - 1] + 1, change)
      if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
        row[j] = min(row[j], beforeLast[j - 2] + 1)
      }
    }
    (beforeLast, last) = (last, row)
  }
  return last[right.count]
}
