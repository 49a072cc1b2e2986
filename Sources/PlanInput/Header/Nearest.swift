import PlanModel

/// The known word that a mistyped one was most likely meant to be, case and diacritics aside.
func nearest(_ word: String, among words: [String]) -> String? {
  nearestWord(to: word, among: words, folding: folded)
}
