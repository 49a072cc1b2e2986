import PlanModel

extension Slip {
  /// What may have happened, where and with which figures, within a sentence that leaves it open.
  func claim(in unit: MoneyUnit) -> Wording {
    let (claim, rest) = (exactClaim(in: unit), restWords(in: unit))
    return Wording(vi: claim.vi + rest.vi, en: claim.en + rest.en)
  }

  /// The claim by itself, as it stands beside the place: `có thể …`.
  func related(in unit: MoneyUnit) -> RelatedPlace {
    let claim = claim(in: unit)
    return RelatedPlace(figure.place, Wording(vi: "có thể \(claim.vi)", en: "possibly \(claim.en)"))
  }

  /// What is still apart; empty where nothing is.
  func restWords(in unit: MoneyUnit) -> Wording {
    let rest = rest.wording(in: unit)
    return self.rest.isZero
      ? .empty : Wording(vi: ", chỉ còn lệch \(rest.vi)", en: ", which leaves a difference of \(rest.en)")
  }

  private func exactClaim(in unit: MoneyUnit) -> Wording {
    let (title, amount) = (figure.title, figure.amount.wording(in: unit))
    switch kind {
    case .otherUnit(let right):
      let right = right.wording(in: unit)
      return Wording(
        vi: "nhầm đơn vị tính ở \(title.vi): \(right.vi) ghi thành \(amount.vi)",
        en: "the money unit is mistaken in \(title.en): \(right.en) written as \(amount.en)")
    case .swappedDigits(let right):
      let right = right.wording(in: unit)
      return Wording(
        vi: "hai chữ số bị đảo ở \(title.vi): \(right.vi) ghi thành \(amount.vi)",
        en: "two digits are swapped in \(title.en): \(right.en) written as \(amount.en)")
    case .otherColumn(let right, let column):
      let right = right.wording(in: unit)
      return Wording(
        vi: "nhầm cột ở \(title.vi): ghi \(amount.vi), số bên cạnh (\(column.vi)) là \(right.vi)",
        en: "the wrong column is taken in \(title.en): \(amount.en), while \(right.en) stands beside it (\(column.en))")
    case .wrongSign(let sum):
      let (other, sum) = ((-figure.amount).wording(in: unit), sum.wording(in: unit))
      return Wording(
        vi: "sai dấu ở \(title.vi) (\(amount.vi)): lấy \(other.vi) thì tổng là \(sum.vi)",
        en: "the sign is wrong in \(title.en) (\(amount.en)): with \(other.en) the sum is \(sum.en)")
    case .leftOut(let sum):
      let sum = sum.wording(in: unit)
      return Wording(
        vi: "cộng sót \(title.vi) (\(amount.vi)): không có số này thì tổng là \(sum.vi)",
        en: "\(title.en) (\(amount.en)) is left out: without it the sum is \(sum.en)")
    case .countedTwice(let sum):
      let sum = sum.wording(in: unit)
      return Wording(
        vi: "cộng hai lần \(title.vi) (\(amount.vi)): khi đó tổng là \(sum.vi)",
        en: "\(title.en) (\(amount.en)) is counted twice: the sum is then \(sum.en)")
    case .subtotalAddedIn(let sum):
      let sum = sum.wording(in: unit)
      return Wording(
        vi: "cộng cả số cộng của \(title.vi) (\(amount.vi)) với các dòng bên dưới: khi đó tổng là \(sum.vi)",
        en: "the subtotal of \(title.en) (\(amount.en)) is added to its own rows: the sum is then \(sum.en)")
    case .subtotalAmongRows(let first, let last, let sum):
      let sum = sum.wording(in: unit)
      return Wording(
        vi: "\(title.vi) (\(amount.vi)) là số cộng của các dòng từ \(first.vi) đến \(last.vi): bỏ số này thì tổng là"
          + " \(sum.vi)",
        en: "\(title.en) (\(amount.en)) is the subtotal of the rows from \(first.en) to \(last.en): without it the sum"
          + " is \(sum.en)")
    }
  }
}

extension [Slip] {
  /// A sentence that names the likeliest slips before what is to be done; the latter alone where there are none.
  func help(before help: Wording, in unit: MoneyUnit) -> Wording {
    guard !isEmpty else { return help }
    let claims = map { $0.claim(in: unit) }
    let (vi, en) = (claims.map(\.vi).joined(separator: "; hoặc "), claims.map(\.en).joined(separator: "; or "))
    return Wording(vi: "Có thể \(vi). \(help.vi)", en: "Possibly \(en). \(help.en)")
  }
}
