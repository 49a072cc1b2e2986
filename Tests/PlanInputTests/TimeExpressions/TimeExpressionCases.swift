import PlanModel
import Testing

/// What the domain table says of an expression, in our own hand: what it is read to mean, or that it is refused.
struct TimeExpressionCase: CustomTestStringConvertible {
  let id: String
  let text: String
  /// The plan's period, as `plan.csv` states it.
  let period: String?
  let kind: TimeKind
  /// `start..end`; `-` is a deadline's missing start, an empty side is open.
  let windows: [String]
  let assumptions: [TimeAssumption]

  init(
    _ id: String, _ text: String, in period: String? = nil, _ kind: TimeKind, _ windows: [String] = [],
    assuming assumptions: [TimeAssumption] = []
  ) {
    self.id = id
    self.text = text
    self.period = period
    self.kind = kind
    self.windows = windows
    self.assumptions = assumptions
  }

  var testDescription: String { "\(id) \(text)" }
}

extension TimeExpressionCase {
  /// What is read.
  static let accepted: [TimeExpressionCase] = seeds + spellings + recurrences + others

  /// From the plans themselves.
  private static let seeds: [TimeExpressionCase] = [
    .init("T01", "Trong quý I/2018", .range, ["2018-01-01..2018-03-31"]),
    .init("T02", "Trong quý II/2018", .range, ["2018-04-01..2018-06-30"]),
    .init("T03", "Trong quý III/2018", .range, ["2018-07-01..2018-09-30"]),
    .init("T04", "Trong quý IV/2018", .range, ["2018-10-01..2018-12-31"]),
    .init("T05", "Từ quý I - quý II/2018", .range, ["2018-01-01..2018-06-30"]),
    .init("T06", "Từ quý I - quý IV/2018", .range, ["2018-01-01..2018-12-31"]),
    .init("T07", "Trong quý III - IV/2018", .range, ["2018-07-01..2018-12-31"]),
    .init("T08", "Quý III- quý IV/2018", .range, ["2018-07-01..2018-12-31"]),
    .init("T09", "Quý III - quý IV/2018", .range, ["2018-07-01..2018-12-31"]),
    .init("T10", "Tháng 01 đến tháng 3/2018", .range, ["2018-01-01..2018-03-31"]),
    .init("T11", "Tháng 02 - ngày 15/4/2018", .range, ["2018-02-01..2018-04-15"]),
    .init("T12", "Nửa cuối tháng 3/2018", .range, ["2018-03-16..2018-03-31"]),
    .init("T13", "Trước ngày 31/3/2018", .deadline, ["-..2018-03-30"]),
    .init("T14", "trước ngày 20/2/2021", .deadline, ["-..2021-02-19"]),
    .init(
      "T15", "trước 25/6", in: "2021-2025", .recurDeadline,
      [
        "-..2021-06-24", "-..2022-06-24", "-..2023-06-24", "-..2024-06-24", "-..2025-06-24",
      ], assuming: [.everyYear]),
    .init(
      "T16", "trước 30/11", in: "2021-2025", .recurDeadline,
      [
        "-..2021-11-29", "-..2022-11-29", "-..2023-11-29", "-..2024-11-29", "-..2025-11-29",
      ], assuming: [.everyYear]),
    .init(
      "T17", "hằng năm", in: "2018-2030", .recur,
      [
        "2018-01-01..2018-12-31", "2019-01-01..2019-12-31", "2020-01-01..2020-12-31", "2021-01-01..2021-12-31",
        "2022-01-01..2022-12-31", "2023-01-01..2023-12-31", "2024-01-01..2024-12-31", "2025-01-01..2025-12-31",
        "2026-01-01..2026-12-31", "2027-01-01..2027-12-31", "2028-01-01..2028-12-31", "2029-01-01..2029-12-31",
        "2030-01-01..2030-12-31",
      ]),
    .init("T18", "quý IV hằng năm", in: "2019", .recur, ["2019-10-01..2019-12-31"]),
    .init("T19", "liên tục trong năm", in: "2019", .cont, ["2019-01-01..2019-12-31"]),
    .init(
      "T20", "02 năm một lần", in: "2021-2025", .recur,
      [
        "2021-01-01..2021-12-31", "2023-01-01..2023-12-31", "2025-01-01..2025-12-31",
      ], assuming: [.unknownPhase]),
    .init("T21", "giai đoạn 2021 - 2025", .period, ["2021-01-01..2025-12-31"]),
    .init("T22", "giai đoạn 2018 - 2020, định hướng đến năm 2030", .period, ["2018-01-01..2020-12-31"]),
    .init("T23", "Đến năm 2020", .deadline, ["-..2020-12-31"]),
    .init("T24", "Hết năm 2020", .deadline, ["-..2020-12-31"]),
    .init("T25", "từ năm 2018", .range, ["2018-01-01.."]),
    .init("T26", "Trong năm 2021", .range, ["2021-01-01..2021-12-31"]),
    .init("T27", "Năm 2021", .range, ["2021-01-01..2021-12-31"]),
    .init("T28", "ngày 26 tháng 01 năm 2017", .point, ["2017-01-26..2017-01-26"]),
    .init("T29", "thường xuyên", in: "2018", .cont, ["2018-01-01..2018-12-31"]),
    .init("T30", "thường xuyên, liên tục", in: "2021", .cont, ["2021-01-01..2021-12-31"]),
    .init(
      "T31", "thường niên", in: "2021-2025", .recur,
      [
        "2021-01-01..2021-12-31", "2022-01-01..2022-12-31", "2023-01-01..2023-12-31", "2024-01-01..2024-12-31",
        "2025-01-01..2025-12-31",
      ]),
    .init("T32", "định kỳ hoặc đột xuất", in: "2021-2025", .unsched, assuming: [.unclearFrequency]),
    .init(
      "T33", "hằng tuần, tháng", in: "2018", .recur,
      [
        "2018-01-01..2018-01-31", "2018-02-01..2018-02-28", "2018-03-01..2018-03-31", "2018-04-01..2018-04-30",
        "2018-05-01..2018-05-31", "2018-06-01..2018-06-30", "2018-07-01..2018-07-31", "2018-08-01..2018-08-31",
        "2018-09-01..2018-09-30", "2018-10-01..2018-10-31", "2018-11-01..2018-11-30", "2018-12-01..2018-12-31",
      ], assuming: [.unclearFrequency]),
    .init("T34", "báo cáo định kỳ 6 tháng (trước 25/6)", in: "2021", .recurDeadline, ["-..2021-06-24"]),
    .init(
      "T35", "01 năm (trước 30/11)", in: "2021-2025", .recurDeadline,
      [
        "-..2021-11-29", "-..2022-11-29", "-..2023-11-29", "-..2024-11-29", "-..2025-11-29",
      ]),
  ]

  /// Quarters, years, months and days, well and badly spelt.
  private static let spellings: [TimeExpressionCase] = [
    .init("T36", "quý 2/2019", .range, ["2019-04-01..2019-06-30"]),
    .init("T37", "Quý 02 năm 2019", .range, ["2019-04-01..2019-06-30"]),
    .init("T38", "Q2/2019", .range, ["2019-04-01..2019-06-30"]),
    .init("T39", "QII/2019", .range, ["2019-04-01..2019-06-30"]),
    .init("T40", "Q.II/2019", .range, ["2019-04-01..2019-06-30"]),
    .init("T41", "quí II năm 2019", .range, ["2019-04-01..2019-06-30"]),
    .init("T42", "Qúy II/2019", .range, ["2019-04-01..2019-06-30"], assuming: [.toleratedSlip]),
    .init("T43", "QUÝ II/2019", .range, ["2019-04-01..2019-06-30"]),
    .init("T44", "quy II/2019", .range, ["2019-04-01..2019-06-30"], assuming: [.toleratedSlip]),
    .init("T45", "quý ll/2019", .range, ["2019-04-01..2019-06-30"], assuming: [.toleratedSlip]),
    .init("T46", "quý II", in: "2019", .range, ["2019-04-01..2019-06-30"], assuming: [.planYear]),
    .init("T47", "Quý II, III/2019", .range, ["2019-04-01..2019-09-30"]),
    .init("T48", "Quý I và quý III/2019", .set, ["2019-01-01..2019-03-31", "2019-07-01..2019-09-30"]),
    .init("T49", "Quý II – IV/2019", .range, ["2019-04-01..2019-12-31"]),
    .init("T50", "quý IV/2018 - quý I/2019", .range, ["2018-10-01..2019-03-31"]),
    .init("T51", "quý IV - quý I/2019", .range, ["2018-10-01..2019-03-31"], assuming: [.inferredYear(2018)]),
    .init("T52", "đến hết quý III/2019", .deadline, ["-..2019-09-30"]),
    .init("T53", "hoàn thành trong quý II/2019", .range, ["2019-04-01..2019-06-30"]),
    .init("T54", "trước quý IV/2019", .deadline, ["-..2019-09-30"]),
    .init("T55", "đầu quý II/2019", .range, ["2019-04-01..2019-04-30"], assuming: [.convention]),
    .init("T56", "cuối quý III/2019", .range, ["2019-09-01..2019-09-30"], assuming: [.convention]),
    .init("T57", "6 tháng đầu năm 2021", .range, ["2021-01-01..2021-06-30"]),
    .init("T58", "06 tháng cuối năm", in: "2021", .range, ["2021-07-01..2021-12-31"], assuming: [.planYear]),
    .init("T59", "9 tháng năm 2021", .range, ["2021-01-01..2021-09-30"]),
    .init("T60", "đầu năm 2019", .range, ["2019-01-01..2019-03-31"], assuming: [.convention]),
    .init("T61", "giữa năm 2019", .range, ["2019-06-01..2019-07-31"], assuming: [.convention]),
    .init("T62", "cuối năm 2019", .range, ["2019-10-01..2019-12-31"], assuming: [.convention]),
    .init("T63", "cả năm 2019", .range, ["2019-01-01..2019-12-31"]),
    .init("T64", "tháng 5", in: "2019", .range, ["2019-05-01..2019-05-31"], assuming: [.planYear]),
    .init("T65", "T5/2019", .range, ["2019-05-01..2019-05-31"]),
    .init("T66", "tháng 3-5/2019", .range, ["2019-03-01..2019-05-31"]),
    .init("T67", "Từ tháng 11/2018 đến tháng 02/2019", .range, ["2018-11-01..2019-02-28"]),
    .init("T68", "tháng 02/2020", .range, ["2020-02-01..2020-02-29"]),
    .init("T69", "đầu tháng 6/2019", .range, ["2019-06-01..2019-06-10"], assuming: [.convention]),
    .init("T70", "giữa tháng 6/2019", .range, ["2019-06-11..2019-06-20"], assuming: [.convention]),
    .init("T71", "cuối tháng 6/2019", .range, ["2019-06-21..2019-06-30"], assuming: [.convention]),
    .init("T72", "nửa đầu tháng 3/2018", .range, ["2018-03-01..2018-03-15"]),
    .init("T73", "nửa cuối tháng 2/2020", .range, ["2020-02-16..2020-02-29"]),
    .init("T74", "thượng tuần tháng 5/2019", .range, ["2019-05-01..2019-05-10"]),
    .init("T75", "trung tuần tháng 5/2019", .range, ["2019-05-11..2019-05-20"]),
    .init("T76", "hạ tuần tháng 5/2019", .range, ["2019-05-21..2019-05-31"]),
    .init("T77", "tuần 2 tháng 5/2018", .range, ["2018-05-08..2018-05-14"], assuming: [.convention]),
    .init("T78", "tuần thứ nhất tháng 5/2018", .range, ["2018-05-01..2018-05-07"], assuming: [.convention]),
    .init("T79", "tuần cuối tháng 5/2018", .range, ["2018-05-25..2018-05-31"], assuming: [.convention]),
    .init("T80", "ngày 15/4/2018", .point, ["2018-04-15..2018-04-15"]),
    .init("T81", "15/04/2018", .point, ["2018-04-15..2018-04-15"]),
    .init("T82", "15-4-2018", .point, ["2018-04-15..2018-04-15"]),
    .init("T83", "15.4.2018", .point, ["2018-04-15..2018-04-15"]),
    .init("T84", "15/4/18", .point, ["2018-04-15..2018-04-15"], assuming: [.convention]),
    .init("T85", "2018-04-15", .point, ["2018-04-15..2018-04-15"]),
    .init("T86", "43205", .point, ["2018-04-15..2018-04-15"], assuming: [.toleratedSlip]),
    .init("T87", "ngày 15 tháng 4", in: "2018", .point, ["2018-04-15..2018-04-15"], assuming: [.planYear]),
    .init("T88", "15-30/4/2018", .range, ["2018-04-15..2018-04-30"]),
    .init("T89", "từ ngày 28/3 đến ngày 05/4/2018", .range, ["2018-03-28..2018-04-05"]),
    .init("T90", "từ 10/12/2018 - 15/01/2019", .range, ["2018-12-10..2019-01-15"]),
    .init("T91", "chậm nhất ngày 30/6/2021", .deadline, ["-..2021-06-30"]),
    .init("T92", "chậm nhất là ngày 30 tháng 6 năm 2021", .deadline, ["-..2021-06-30"]),
    .init("T93", "muộn nhất 30/6/2021", .deadline, ["-..2021-06-30"]),
    .init("T94", "đến hết ngày 31/12/2025", .deadline, ["-..2025-12-31"]),
    .init("T95", "xong trước ngày 15/11/2021", .deadline, ["-..2021-11-14"]),
    .init("T96", "không quá ngày 31/01/2022", .deadline, ["-..2022-01-31"]),
    .init("T97", "sau ngày 15/4/2018", .range, ["2018-04-16.."]),
    .init("T98", "kể từ ngày 01/7/2025", .range, ["2025-07-01.."]),
  ]

  /// Recurrences, lengths, lists and what has no date.
  private static let recurrences: [TimeExpressionCase] = [
    .init(
      "T99", "ngày 25 hằng tháng", in: "2021", .recur,
      [
        "2021-01-25..2021-01-25", "2021-02-25..2021-02-25", "2021-03-25..2021-03-25", "2021-04-25..2021-04-25",
        "2021-05-25..2021-05-25", "2021-06-25..2021-06-25", "2021-07-25..2021-07-25", "2021-08-25..2021-08-25",
        "2021-09-25..2021-09-25", "2021-10-25..2021-10-25", "2021-11-25..2021-11-25", "2021-12-25..2021-12-25",
      ]),
    .init(
      "T100", "trước ngày 15 của tháng cuối quý", in: "2021", .recurDeadline,
      [
        "-..2021-03-14", "-..2021-06-14", "-..2021-09-14", "-..2021-12-14",
      ]),
    .init(
      "T101", "trước ngày 10 tháng đầu quý sau", in: "2021", .recurDeadline,
      [
        "-..2021-04-09", "-..2021-07-09", "-..2021-10-09", "-..2022-01-09",
      ]),
    .init(
      "T102", "hằng quý", in: "2021", .recur,
      [
        "2021-01-01..2021-03-31", "2021-04-01..2021-06-30", "2021-07-01..2021-09-30", "2021-10-01..2021-12-31",
      ]),
    .init(
      "T103", "mỗi quý 01 lần", in: "2021", .recur,
      [
        "2021-01-01..2021-03-31", "2021-04-01..2021-06-30", "2021-07-01..2021-09-30", "2021-10-01..2021-12-31",
      ]),
    .init("T104", "02 lần/năm", in: "2021", .recur, ["2021-01-01..2021-12-31"]),
    .init("T105", "5 năm một lần", in: "2021-2025", .recur, ["2021-01-01..2025-12-31"]),
    .init("T106", "trong vòng 10 ngày kể từ ngày 02/3/2018", .rel, ["2018-03-03..2018-03-12"]),
    .init(
      "T107", "trong vòng 10 ngày làm việc kể từ ngày 02/3/2018", .rel,
      [
        "2018-03-05..2018-03-16"
      ], assuming: [.convention]),
    .init("T108", "36 tháng kể từ ngày 25/12/2020", .rel, ["2020-12-25..2023-12-25"]),
    .init("T109", "36 tháng kể từ ngày 29/02/2020", .rel, ["2020-02-29..2023-02-28"]),
    .init(
      "T110", "Hằng năm, vào quý I", in: "2021-2025", .recur,
      [
        "2021-01-01..2021-03-31", "2022-01-01..2022-03-31", "2023-01-01..2023-03-31", "2024-01-01..2024-03-31",
        "2025-01-01..2025-03-31",
      ]),
    .init("T111", "Năm 2021-2022", .range, ["2021-01-01..2022-12-31"]),
    .init("T112", "2021, 2023", .set, ["2021-01-01..2021-12-31", "2023-01-01..2023-12-31"]),
    .init("T113", "năm thứ 2 của giai đoạn", in: "2021-2025", .range, ["2022-01-01..2022-12-31"]),
    .init("T114", "sau khi Đề án được phê duyệt", .rel),
    .init("T115", "theo kế hoạch của tỉnh", .unsched),
    .init("T116", "khi có yêu cầu", .unsched),
    .init("T117", "đột xuất", .unsched),
    .init("T118", "trước Tết Nguyên đán 2021", .deadline, ["-..2021-02-11"]),
    .init("T129", "02/3/2018", .point, ["2018-03-02..2018-03-02"]),
  ]

  /// What plans say besides.
  private static let others: [TimeExpressionCase] = [
    .init("O01", "lâu dài và thường xuyên", in: "2021-2025", .cont, ["2021-01-01..2025-12-31"]),
    .init("O02", "thường xuyên liên tục", in: "2021-2025", .cont, ["2021-01-01..2025-12-31"]),
    .init("DB1", "từng năm", in: "2018-2019", .recur, ["2018-01-01..2018-12-31", "2019-01-01..2019-12-31"]),
    .init("DB2", "- Thời gian: quý IV hằng năm.", in: "2019", .recur, ["2019-10-01..2019-12-31"]),
    .init("DB3", "+ Thời gian thực hiện: hằng năm", in: "2019", .recur, ["2019-01-01..2019-12-31"]),
    .init("DB4", "* Thời gian: Nửa cuối tháng 3/2018.", .range, ["2018-03-16..2018-03-31"]),
    .init("O03", "Quý I, II và IV/2019", .set, ["2019-01-01..2019-06-30", "2019-10-01..2019-12-31"]),
    .init("O04", "quý II, năm 2019", .range, ["2019-04-01..2019-06-30"]),
    .init("O05", "quý II/19", .range, ["2019-04-01..2019-06-30"], assuming: [.convention]),
    .init(
      "O06", "tháng 3, 5, 7/2019", .set, ["2019-03-01..2019-03-31", "2019-05-01..2019-05-31", "2019-07-01..2019-07-31"]),
    .init("O07", "từ 15 đến 30/4/2018", .range, ["2018-04-15..2018-04-30"]),
    .init("O08", "quý IV/2018 - quý I", .range, ["2018-10-01..2019-03-31"], assuming: [.inferredYear(2019)]),
    .init("O09", "tháng 5 - 2019", .range, ["2019-05-01..2019-05-31"]),
    .init("O10", "từ 3/2018 đến 5/2018", .range, ["2018-03-01..2018-05-31"]),
    .init("O11", "trước ngày 15/12 hằng năm", in: "2021-2022", .recurDeadline, ["-..2021-12-14", "-..2022-12-14"]),
    .init(
      "O12", "trước ngày 10 tháng sau", in: "2021", .recurDeadline,
      [
        "-..2021-02-09", "-..2021-03-09", "-..2021-04-09", "-..2021-05-09", "-..2021-06-09", "-..2021-07-09",
        "-..2021-08-09", "-..2021-09-09", "-..2021-10-09", "-..2021-11-09", "-..2021-12-09", "-..2022-01-09",
      ]),
    .init(
      "O13", "báo cáo định kỳ 6 tháng (trước 25/6), 01 năm (trước 30/11)", in: "2021", .recurDeadline,
      ["-..2021-06-24", "-..2021-11-29"]),
    .init("O14", "định kỳ 6 tháng", in: "2021", .recur, ["2021-01-01..2021-06-30", "2021-07-01..2021-12-31"]),
    .init(
      "O15", "quý II", in: "2021-2022", .recur, ["2021-04-01..2021-06-30", "2022-04-01..2022-06-30"],
      assuming: [.everyYear]),
    .init("O16", "hằng năm giai đoạn 2021 - 2022", .recur, ["2021-01-01..2021-12-31", "2022-01-01..2022-12-31"]),
    .init(
      "O17", "hằng tháng, từ quý II đến quý III/2021", in: "2021", .recur,
      [
        "2021-04-01..2021-04-30", "2021-05-01..2021-05-31", "2021-06-01..2021-06-30", "2021-07-01..2021-07-31",
        "2021-08-01..2021-08-31", "2021-09-01..2021-09-30",
      ]),
    .init("O18", "Thời gian thực hiện: (trước ngày 20/2/2021)", .deadline, ["-..2021-02-19"]),
    .init("O19", "đến cuối năm 2020", .deadline, ["-..2020-12-31"]),
    .init("O20", "theo Kế hoạch số 129/KH-UBND ngày 05/6/2021", in: "2021", .unsched),
    .init("O36", "theo Kế hoạch giai đoạn 2021 - 2025 của tỉnh", in: "2021", .unsched),
    .init("O37", "đến ngày 30/6/2019 hoàn thành", .deadline, ["-..2019-06-30"]),
    .init(
      "O38", "hằng năm đến năm 2022", in: "2021-2025", .recur, ["2021-01-01..2021-12-31", "2022-01-01..2022-12-31"]),
    .init("O21", "trong vòng 10 ngày kể từ ngày nhận được hồ sơ", in: "2021", .rel),
    .init("O22", "sáu tháng đầu năm 2021", .range, ["2021-01-01..2021-06-30"]),
    .init("O23", "ngày 15 tháng năm năm 2018", .point, ["2018-05-15..2018-05-15"]),
    .init("O24", "tháng Tư/2018", .range, ["2018-04-01..2018-04-30"]),
    .init("O25", "từ đầu năm đến hết quý III/2019", .range, ["2019-01-01..2019-09-30"]),
    .init(
      "O26", "cuối tháng, hằng tháng", in: "2021", .recur,
      (1...12).map { month in
        let last = Day.daysInMonth(month, of: 2021)
        let name = month < 10 ? "0\(month)" : "\(month)"
        return "2021-\(name)-21..2021-\(name)-\(last)"
      }, assuming: [.convention]),
    .init("O27", "chậm nhất trước ngày 30/6/2021", .deadline, ["-..2021-06-29"]),
    .init("O28", "hoàn thành trong tháng 6/2021", .range, ["2021-06-01..2021-06-30"]),
    .init("O29", "Từ tháng 11 - tháng 02/2019", .range, ["2018-11-01..2019-02-28"], assuming: [.inferredYear(2018)]),
    .init("O30", "2018-04-15 - 2018-05-01", .range, ["2018-04-15..2018-05-01"]),
    .init("O31", "năm năm một lần", in: "2021-2025", .recur, ["2021-01-01..2025-12-31"]),
    .init("O32", "Quý I–quý II / 2018", .range, ["2018-01-01..2018-06-30"]),
    .init("O39", "Quý IV các năm", in: "2021-2022", .recur, ["2021-10-01..2021-12-31", "2022-10-01..2022-12-31"]),
    .init("O40", "quý IV/hằng năm", in: "2021-2022", .recur, ["2021-10-01..2021-12-31", "2022-10-01..2022-12-31"]),
    .init("O41", "Quý IV, các năm", in: "2021", .recur, ["2021-10-01..2021-12-31"]),
    .init("O42", "trước 15/12 của các năm", in: "2021", .recurDeadline, ["-..2021-12-14"]),
    .init(
      "O43", "quý IV các năm 2022 - 2023", in: "2021-2025", .recur,
      ["2022-10-01..2022-12-31", "2023-10-01..2023-12-31"]),
    .init("O44", "các năm 2021, 2023", in: "2021-2025", .set, ["2021-01-01..2021-12-31", "2023-01-01..2023-12-31"]),
    .init(
      "O45", "ngày 25/hằng tháng", in: "2021", .recur,
      (1...12).map { month in
        let day = "2021-\(month < 10 ? "0" : "")\(month)-25"
        return "\(day)..\(day)"
      }),
    .init("O46", "Giai đoạn 2021 - 2030:", .period, ["2021-01-01..2030-12-31"]),
    .init("O47", "Thời gian: Giai đoạn 2021 - 2030:", .period, ["2021-01-01..2030-12-31"]),
    .init("O48", "năm sau", in: "2021", .range, ["2022-01-01..2022-12-31"]),
    .init("O49", "trước ngày 15/01 năm sau", in: "2021", .deadline, ["-..2022-01-14"]),
    .init(
      "O50", "trước ngày 15/01 năm sau", in: "2021-2022", .recurDeadline, ["-..2022-01-14", "-..2023-01-14"],
      assuming: [.everyYear]),
    .init("O51", "quý IV - quý I năm sau", in: "2021", .range, ["2021-10-01..2022-03-31"]),
    .init("O52", "quý I - quý II năm sau", in: "2021", .range, ["2022-01-01..2022-06-30"]),
    .init("O53", "quý IV/2018 - quý I năm sau", .range, ["2018-10-01..2019-03-31"]),
    .init(
      "O54", "hằng năm, trước ngày 31/01 năm sau", in: "2021-2022", .recurDeadline, ["-..2022-01-30", "-..2023-01-30"]),
    .init(
      "O55", "từ tháng 11 đến hết tháng 02 của năm sau", in: "2021-2022", .recur,
      ["2021-11-01..2022-02-28", "2022-11-01..2023-02-28"], assuming: [.everyYear]),
    .init("O56", "đầu năm sau", in: "2021", .range, ["2022-01-01..2022-03-31"], assuming: [.convention]),
    .init(
      "O57", "từ quý II năm sau", in: "2021-2022", .recur,
      ["2022-04-01..2022-12-31", "2023-04-01..2023-12-31"], assuming: [.everyYear]),
    .init("O33", "định kỳ", in: "2021", .unsched, assuming: [.unclearFrequency]),
    .init("O34", "trong giai đoạn", in: "2021-2025", .period, ["2021-01-01..2025-12-31"]),
    .init(
      "O35", "từ quý II", in: "2021-2022", .recur, ["2021-04-01..2021-12-31", "2022-04-01..2022-12-31"],
      assuming: [.everyYear]),
  ]

  /// What is refused: days that do not exist, and what is no time.
  static let refused: [TimeExpressionCase] = [
    .init("T119", "quý V/2018", .invalid),
    .init("T120", "tháng 13/2018", .invalid),
    .init("T121", "31/4/2018", .invalid),
    .init("T122", "29/02/2021", .invalid),
    .init("T123", "04/15/2018", .invalid),
    .init("T124", "quý III - II/2018", .invalid),
    .init("T125", "từ 30/6/2018 đến 01/5/2018", .invalid),
    .init("T126", "05/6 nhóm sản phẩm", .notADate),
    .init("T127", "19/19 tiêu chí", .notADate),
    .init("T128", "331/QĐ-UBND", .notADate),
    .init("T130", "Đã biết", .notADate),
    .init("O58", "Thời gian:", .notADate),
    .init("O59", "tháng năm sau", .invalid),
    .init("O60", "quý I các năm sau", .invalid),
  ]
}
