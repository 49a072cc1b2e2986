/// The known code that a wrong one was most likely meant to be; none where all are far from it.
func nearest(to code: String, among known: [String]) -> String? {
  let wanted = Array(code.lowercased())
  var best: (code: String, distance: Int)?
  for candidate in known {
    let distance = editDistance(wanted, Array(candidate.lowercased()))
    if distance <= max(1, wanted.count / 3), distance < best?.distance ?? .max { best = (candidate, distance) }
  }
  return best?.code
}

/// How many letters must be put in, left out or changed to make one word of the other (Levenshtein 1966).
private func editDistance(_ left: [Character], _ right: [Character]) -> Int {
  var row = Array(0...right.count)
  for (i, a) in left.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for (j, b) in right.enumerated() {
      (diagonal, row[j + 1]) = (row[j + 1], min(row[j] + 1, row[j + 1] + 1, diagonal + (a == b ? 0 : 1)))
    }
  }
  return row[right.count]
}
