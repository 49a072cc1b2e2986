import PlanModel

extension Activity {
  /// `nhiệm vụ 3.1`, as findings name it within a sentence.
  var title: Wording { Wording(vi: "nhiệm vụ \(code.value)", en: "activity \(code.value)") }

  /// `Kinh phí của nhiệm vụ 3.1`, as findings of its cost begin.
  var costTitle: Wording {
    Wording(vi: "Kinh phí của nhiệm vụ \(code.value)", en: "The cost of activity \(code.value)")
  }

  /// `Kinh phí năm 2021 của nhiệm vụ 3.1`, as findings of the cost of a year begin.
  func costTitle(in year: Int) -> Wording {
    Wording(
      vi: "Kinh phí năm \(year) của nhiệm vụ \(code.value)", en: "The cost of activity \(code.value) in \(year)")
  }
}

extension Plan {
  /// `nhiệm vụ 3.1`, or the whole plan where no activity is named.
  func title(of activity: ActivityIndex?) -> Wording {
    activity.map { activities[$0].title } ?? Wording(vi: "toàn kế hoạch", en: "the whole plan")
  }
}

extension FundingSource {
  /// `nguồn NSTW`, as findings name it within a sentence.
  var title: Wording { Wording(vi: "nguồn \(code.value)", en: "source \(code.value)") }
}
