/// The word most like a mistyped one, if any is near enough: at most a third of its letters differ.
func nearest(_ word: String, among words: [String]) -> String? {
  let wanted = Array(folded(word).unicodeScalars)
  var best: (word: String, distance: Int)?
  for candidate in words {
    let letters = Array(folded(candidate).unicodeScalars)
    let bound = max(wanted.count, letters.count) / 3
    guard abs(wanted.count - letters.count) <= bound else { continue }
    let distance = editDistance(wanted, letters)
    if distance <= bound, distance < best?.distance ?? .max { best = (candidate, distance) }
  }
  return best?.word
}

/// How many letters must be put in, taken out, changed or swapped with their neighbour to make one word of the other.
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
