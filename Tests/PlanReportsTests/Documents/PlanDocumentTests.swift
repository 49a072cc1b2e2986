import PlanModel
import TestSupport
import Testing

@testable import PlanReports

@Suite("The plan as a document")
struct PlanDocumentTests {
  @Test("the head has the issuer at the left and the country's name at the right")
  func head() throws {
    let text = try #require(try Fixture.document("van-ban", of: SampleAssessments.langSon))
    #expect(
      text.hasPrefix(
        """
                          ỦY BAN NHÂN DÂN                        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                           TỈNH LẠNG SƠN                             Độc lập - Tự do - Hạnh phúc
                              -------                                      ---------------

                          Số: 129/KH-UBND                        Lạng Sơn, ngày 05 tháng 6 năm 2021

                                                    KẾ HOẠCH
                                Thực hiện Đề án Chương trình mỗi xã một sản phẩm
                                                    --------

            Thực hiện Quyết định số 1533/QĐ-UBND ngày 13/8/2019,
            Ủy ban nhân dân tỉnh Lạng Sơn ban hành Kế hoạch thực hiện Đề án Chương trình mỗi xã một sản
        phẩm, như sau:

        """), "\(text.prefix(900))")
  }

  @Test("the end has who gets it at the left and who signs at the right")
  func end() throws {
    let text = try #require(try Fixture.document("van-ban", of: SampleAssessments.langSon))
    #expect(
      text.hasSuffix(
        """

        Nơi nhận:                                                           KT. CHỦ TỊCH
        - Thường trực HĐND tỉnh; (b/c)                                      PHÓ CHỦ TỊCH
        - UBND các huyện, thành phố;
        - Lưu: VT.


                                                                          Lương Trọng Quỳnh

        """), "\(text.suffix(500))")
  }

  @Test("a decision is signed before its plan, and cites what it rests on line by line")
  func decision() throws {
    let text = try #require(try Fixture.document("van-ban", of: SampleAssessments.bacKan))
    expectInOrder(
      [
        "QUYẾT ĐỊNH\n", "ỦY BAN NHÂN DÂN TỈNH BẮC KẠN\n", "    Căn cứ Luật Tổ chức chính quyền địa phương;\n",
        "    Xét đề nghị của Văn phòng Điều phối,\n", "QUYẾT ĐỊNH:\n", "    Điều 1. Phê duyệt kèm theo",
        "    Điều 2. Các cơ quan chịu trách nhiệm thi hành Quyết định này./.\n", "TM. ỦY BAN NHÂN DÂN\n",
        "KT. CHỦ TỊCH\n", "PHÓ CHỦ TỊCH\n\n\n\n\n", "Đỗ Thị Minh Hoa\n", " KẾ HOẠCH\n", "Thực hiện Đề án năm 2018\n",
        "(Ban hành kèm theo Quyết định số: 331/QĐ-UBND)\n", "\nI. MỤC ĐÍCH, YÊU CẦU\n", "    1. Mục đích\n",
        "    - Khởi động Đề án.\n", "    2. Thực hiện đúng tiến độ.\n", "\nII. NỘI DUNG\n", "\nIII. KINH PHÍ\n",
        "Trên đây là Kế hoạch năm 2018./.\n",
      ], in: text)
    #expect(text.split(separator: "Đỗ Thị Minh Hoa").count == 2)
    #expect(!text.contains("Nơi nhận"))
    #expect(!text.contains("{{"))
  }

  @Test("tasks say when, what and by whom in the document's own words")
  func tasks() throws {
    let text = try #require(try Fixture.document("van-ban", of: SampleAssessments.bacKan))
    expectInOrder(
      [
        "    2. Xây dựng Đề án\n", "    2.1. Đánh giá thực trạng\n", "    * Thời gian: Tháng 01 đến tháng 3/2018.\n",
        "    * Nội dung:\n    - Thu thập thông tin.\n    - Khảo sát.\n",
        "    * Đơn vị thực hiện: Ủy ban nhân dân các huyện, thành phố; đơn vị tư vấn.\n", "    2.3. Hội thảo\n",
        "    - Nội dung: Xin ý kiến các Sở.\n",
        "    - Đơn vị thực hiện: Văn phòng Điều phối tham mưu cho Ủy ban nhân dân tỉnh tổ chức thực hiện.\n",
        "    - Kết quả: Biên bản hội thảo.\n", "    5.4. Triển khai\n", " CÁC HOẠT ĐỘNG HỖ TRỢ\n",
        "|  1  | Tập huấn  | Người dân biết cách làm |\n", "    - Khảo sát\n",
        "    + Đơn vị thực hiện: Đơn vị tư vấn; Văn phòng Điều phối, Sở Công thương hỗ trợ.\n",
      ], in: text)
  }

  @Test("a task that nobody leads names those who take part in it, each for what they do")
  func nobodyLeads() throws {
    let plan = Fixture.plan {
      $0.activities = ActivityTree([
        Fixture.activity("1", "Nâng cấp sản phẩm") {
          $0.partners = Fixture.units("Sở Công Thương")
          $0.supporters = Fixture.units("Sở Khoa học và Công nghệ")
        }
      ])
    }
    let text = try #require(try Fixture.document("van-ban", of: Fixture.assessment(plan)))
    expectInOrder(
      ["    - Đơn vị phối hợp: Sở Công Thương.\n", "    - Đơn vị hỗ trợ: Sở Khoa học và Công nghệ.\n"], in: text)
    #expect(!text.contains("Đơn vị thực hiện"))
  }

  @Test("a name that only begins the document's sentence gives way to the sentence")
  func nameInSentence() throws {
    let plan = Fixture.plan {
      $0.activities = ActivityTree([
        Fixture.activity("3.2.1", "Kiện toàn bộ máy") { $0.content = "Kiện toàn bộ máy từ tỉnh đến cơ sở;" }
      ])
    }
    let text = try #require(try Fixture.document("van-ban", of: Fixture.assessment(plan)))
    #expect(text.contains("    3.2.1. Kiện toàn bộ máy từ tỉnh đến cơ sở;\n"))
    #expect(!text.contains("Nội dung:"))
  }

  @Test("known money is told in figures, in words and by shares that make up the whole")
  func money() throws {
    let text = unwrapped(try #require(try Fixture.document("van-ban", of: SampleAssessments.langSon)))
    #expect(
      text.contains(
        """
        Tổng kinh phí: 115.350 triệu đồng (Bằng chữ: Một trăm mười lăm tỷ ba trăm năm mươi triệu đồng), trong đó: \
        ngân sách trung ương 52.150 triệu đồng, chiếm 45,21%; ngân sách địa phương 1.000 triệu đồng, chiếm 0,87%; \
        vốn của các tổ chức, cá nhân 62.200 triệu đồng, chiếm 53,92%.
        """))
  }

  @Test("the table of the money adds up by row and by column, as shown")
  func tableFoots() throws {
    let text = try #require(try Fixture.document("van-ban", of: SampleAssessments.langSon))
    let table = text.split(separator: "\n").filter { $0.hasPrefix("|") && $0.contains(".") }
    let rows = table.map { (line: Substring) -> [Int] in
      line.split(separator: "|").dropFirst(2).compactMap { cell in
        let digits = cell.filter(\.isNumber)
        return cell.allSatisfy(\.isWhitespace) ? nil : Int(digits) ?? 0
      }
    }.filter { $0.count == 3 }
    try #require(rows.count == 5)
    for row in rows { #expect(row[0] == row[1] + row[2]) }
    for column in 0..<3 {
      #expect(rows[0][column] == rows[1][column] + rows[2][column], "ngân sách nhà nước")
      #expect(rows[4][column] == rows[0][column] + rows[3][column], "tổng cộng")
    }
    #expect(rows[4][0] == 115_350)
  }

  @Test("money that is not stated is named by its sources, and never shown as nothing")
  func unstatedMoney() throws {
    let text = try #require(try Fixture.document("van-ban", of: SampleAssessments.bacKan))
    expectInOrder(
      [
        "    Kinh phí thực hiện từ các nguồn sau (văn bản không nêu số tiền):\n",
        "    - Nguồn kinh phí đã giao cho Văn phòng Điều phối tại Quyết định số 2088/QĐ-UBND ngày 08/12/2017;\n",
        "    - Nguồn vốn Chương trình mục tiêu quốc gia...\n",
      ], in: unwrapped(text))
    #expect(!text.contains("Bằng chữ") && !text.contains(" 0 "))
  }

  @Test("without an allocation the table has the sources and their shares, and says which amount is not stated")
  func sourcesOnly() throws {
    func text(_ sources: [FundingSource], total: Int64? = nil) throws -> String {
      let plan = Fixture.plan {
        $0.sources = SourceTree(sources)
        $0.identity.total = total.map { Fixture.located(Fixture.million($0)) }
      }
      return try #require(try Fixture.document("van-ban", of: Fixture.assessment(plan)))
    }
    let thirds = (1...3).map { Fixture.source("N\($0)", "Nguồn \($0)", .private, 10) }
    let known = try text(thirds)
    expectInOrder(["|      10 |     33,34 |", "33,33 |", "33,33 |", "|      30 |    100,00 |"], in: known)
    let stated = try text([thirds[0], Fixture.source("N2", "Nguồn 2", .private)], total: 30)
    expectInOrder(
      ["nguồn 1 10 triệu đồng; nguồn 2 (văn bản không nêu số tiền).", "không nêu |"], in: unwrapped(stated))
    let open = try text([thirds[0], Fixture.source("N2", "Nguồn 2", .private)])
    expectInOrder(
      ["từ các nguồn sau:\n", "- Nguồn 1: 10 triệu đồng;\n", "- Nguồn 2: văn bản không nêu số tiền.\n"], in: open)
    #expect(!stated.contains("chiếm") && !open.contains("chiếm") && !open.contains("Tổng kinh phí"))
  }

  @Test("a plan that says little of itself leaves no gap in a sentence and no amount that is not its own")
  func littleKnown() throws {
    for kind in ["kế hoạch", "quyết định"] {
      let plan = Fixture.plan {
        $0.identity = PlanIdentity()
        $0.identity.kind = kind
        $0.identity.title = "Kế hoạch thử nghiệm"
        $0.identity.total = Fixture.located(Fixture.million(9))
        $0.sources = SourceTree([Fixture.source("N1", "Nguồn 1", .central)])
      }
      let text = try #require(try Fixture.document("van-ban", of: Fixture.assessment(plan)))
      expectInOrder(
        ["(văn bản không nêu số tiền).", "| không nêu |", "| 9.000.000 |", "Trên đây là Kế hoạch"],
        in: unwrapped(text))
      let body = text.split(separator: "\n").filter { !$0.hasPrefix("|") }.map(\.trimmed).joined(separator: "\n")
      #expect(!body.contains(" .") && !body.contains(" ;") && !body.contains("  ban hành"))
      #expect(!text.contains("Kế hoạch kế hoạch") && !text.contains("\n ban hành"))
    }
  }

  @Test("duties stand by unit, in the order in which the units come")
  func duties() throws {
    let text = try #require(try Fixture.document("van-ban", of: SampleAssessments.langSon))
    expectInOrder(
      [
        "    1. Sở Công thương: chủ trì việc thứ nhất.\n    Việc thứ ba.\n", "    2. Sở Y tế: Việc thứ hai.\n",
      ], in: text)
  }

  @Test("targets say how their figures are meant")
  func targets() throws {
    let text = try #require(try Fixture.document("van-ban", of: SampleAssessments.langSon))
    expectInOrder(["ít nhất 50", "60-70", "(không nêu số)", "không quá 03"], in: text)
  }

  @Test("what no section has a place for comes in sections of its own, numbered on")
  func missingBlocks() throws {
    let bare = try #require(try Fixture.document("van-ban", of: SampleAssessments.langSon))
    expectInOrder(
      [
        "\nI. CHỈ TIÊU CHỦ YẾU\n", "\nII. NỘI DUNG, NHIỆM VỤ THỰC HIỆN\n", "\nIII. KINH PHÍ THỰC HIỆN\n",
        "\nIV. TỔ CHỨC THỰC HIỆN\n", "triển khai thực hiện./.",
      ], in: bare)
    var plan = SampleAssessments.langSon.plan
    plan.sections = [
      Fixture.section("0", nil, "Mở đầu:"), Fixture.section("III", "Nhiệm vụ", "{{Nhiệm  Vụ}}"),
      Fixture.section("KẾT", nil, "Hết"),
    ]
    let partly = try #require(try Fixture.document("van-ban", of: Fixture.assessment(plan)))
    expectInOrder(
      [
        "    Mở đầu:\n", "\nIII. NHIỆM VỤ\n", "\nIV. CHỈ TIÊU CHỦ YẾU\n", "\nV. KINH PHÍ THỰC HIỆN\n", "\nVI. TỔ CHỨC",
        "    Hết./.\n",
      ], in: partly)
  }

  @Test("a document of given sections ends as they do, in no words of the program's own")
  func ownEnd() throws {
    var plan = SampleAssessments.langSon.plan
    plan.sections = [Fixture.section("I", "Nhiệm vụ", "{{nhiệm vụ}}")]
    let text = try #require(try Fixture.document("van-ban", of: Fixture.assessment(plan)))
    #expect(!text.contains("Trên đây là Kế hoạch") && !text.contains("./."))
    plan.sections = [Fixture.section("I", "Nhiệm vụ", "{{nhiệm vụ}}\nNội dung khác: [...]")]
    let cut = try #require(try Fixture.document("van-ban", of: Fixture.assessment(plan)))
    #expect(cut.contains("    Nội dung khác: [...]\n") && !cut.contains("./."))
  }

  @Test("beside given sections without a place for duties only duties with words of their own are added")
  func ownDuties() throws {
    let tasks = ActivityTree([Fixture.activity("1", "Tập huấn") { $0.lead = Fixture.units("Sở Công thương") }])
    var named = Fixture.duty("Sở Y tế", "")
    (named.text, named.activities) = (nil, [Fixture.located(ActivityCode("1"), "1", in: .duties)])
    func text(_ sections: [Section], _ duties: [Duty]) throws -> String {
      let plan = Fixture.plan { ($0.activities, $0.sections, $0.duties) = (tasks, sections, duties) }
      return try #require(try Fixture.document("van-ban", of: Fixture.assessment(plan)))
    }
    let (bare, placed) = (
      [Fixture.section("I", "Nhiệm vụ", "{{nhiệm vụ}}")],
      [Fixture.section("I", "Tổ chức", "{{tổ chức thực hiện}}")]
    )
    for duties in [[], [named]] {
      #expect(!(try text(bare, duties)).contains("TỔ CHỨC THỰC HIỆN"))
      #expect((try text([], duties)).contains("TỔ CHỨC THỰC HIỆN"))
    }
    #expect((try text(placed, [])).contains("    Sở Công thương: Chủ trì thực hiện nhiệm vụ 1"))
    #expect((try text(placed, [named])).contains("    Sở Y tế: Thực hiện nhiệm vụ 1."))
    let worded = try text(bare, [named, Fixture.duty("Sở Xây dựng", "thẩm định thiết kế.")])
    #expect(worded.contains("II. TỔ CHỨC THỰC HIỆN\n\n    Sở Xây dựng: thẩm định thiết kế.\n"))
    #expect(!worded.contains("Sở Y tế"))
  }

  @Test("figures keep the digits of the document behind any words, and nothing else of theirs")
  func figures() throws {
    func aim(_ text: String, _ comparison: Comparison, _ mantissa: Int64, decimals: Int = 0) -> String {
      var target = Target(code: Fixture.located(TargetCode("1")), name: "Sản phẩm")
      target.comparison = comparison
      target.planned = Fixture.located(Quantity(mantissa: mantissa, decimals: decimals), text)
      if comparison == .range { target.plannedTo = Fixture.located(Quantity(mantissa: 9, decimals: 0), text) }
      return TargetText.aim(of: target)
    }
    #expect(aim("ít nhất 01", .atLeast, 1) == "ít nhất 01")
    #expect(aim("08", .equal, 8) == "08")
    #expect(aim("từ 05 đến 09", .range, 5) == "05-09")
    #expect(aim("khoảng 1.000", .about, 1000) == "khoảng 1.000")
    #expect(aim("12 000", .equal, 12_000) == "12.000")
    #expect(aim("0,5", .equal, 5, decimals: 1) == "0,5")
  }

  @Test("targets of a one-year plan are reached in the year, others by it, and several years have a heading each")
  func targetYears() throws {
    func text(_ years: [Int?], _ period: (Int, Int)) throws -> String {
      let plan = Fixture.plan { plan in
        plan.identity.period = Period(firstYear: period.0, lastYear: period.1).map { Fixture.located($0) }
        plan.targets = years.enumerated().map { number, year in
          var target = Target(code: Fixture.located(TargetCode("CT\(number)")), name: "Chỉ tiêu \(number)")
          target.year = year
          return target
        }
      }
      return try #require(try Fixture.document("van-ban", of: Fixture.assessment(plan)))
    }
    #expect(try text([2021, 2021], (2021, 2021)).contains("Các chỉ tiêu cần đạt trong năm 2021:"))
    #expect(try text([2025], (2021, 2025)).contains("Các chỉ tiêu cần đạt đến năm 2025:"))
    let several = try text([2030, 2020, nil, 2030], (2018, 2030))
    expectInOrder(
      [
        "Các chỉ tiêu cần đạt:\n", "|  1  | Chỉ tiêu 2 ", "|     | Năm 2020 ", "|  1  | Chỉ tiêu 1 ",
        "|     | Năm 2030 ",
        "|  1  | Chỉ tiêu 0 ", "|  2  | Chỉ tiêu 3 ",
      ], in: several)
  }

  @Test("a name under no title is no signature, and a document without a number has dots for it")
  func blankHead() throws {
    let plan = Fixture.plan {
      $0.identity.number = nil
      ($0.identity.signerAuthority, $0.identity.signerTitle) = ([], nil)
    }
    let text = try #require(try Fixture.document("van-ban", of: Fixture.assessment(plan)))
    #expect(text.contains("Số: ……"))
    #expect(!text.contains("Lương Trọng Quỳnh"))
  }

  @Test("a time that the heading says word for word is not said again, a bare year is")
  func saidTimes() throws {
    func text(_ name: String, _ content: String?, _ time: String, namesOnlyYears: Bool = false) throws -> String {
      let schedule = Schedule(text: time, kind: .range, windows: [], namesOnlyYears: namesOnlyYears)
      let activity = Fixture.activity("1", name) {
        $0.content = content
        $0.schedule = Fixture.located(schedule, time)
      }
      let plan = Fixture.plan { $0.activities = ActivityTree([activity]) }
      return try #require(try Fixture.document("van-ban", of: Fixture.assessment(plan)))
    }
    let said = try text("Lập danh sách", "lập danh sách gửi về Sở (trước ngày 20/2/2021).", "Trước ngày 20/2/2021.")
    #expect(said.contains("    1. lập danh sách gửi về Sở (trước ngày 20/2/2021).\n"))
    #expect(!said.contains("Thời gian:") && !said.contains("Nội dung:"))
    let within = try text("Lựa chọn sản phẩm", "Lập danh sách (trước ngày 20/2/2021).", "trước ngày 20/2/2021")
    #expect(!within.contains("Thời gian:") && within.contains("Nội dung: Lập danh sách"))
    let longer = try text("Lựa chọn", "Lập danh sách (trước ngày 20/2/2021).\nKhảo sát.", "trước ngày 20/2/2021")
    #expect(longer.contains("Thời gian: trước ngày 20/2/2021."))
    #expect(try text("Hội chợ năm 2021", nil, "năm 2021", namesOnlyYears: true).contains("Thời gian: năm 2021."))
    #expect(try text("Lập danh sách", "Gồm hai bước.", "Trước ngày 20/2/2021").contains("Thời gian: Trước ngày"))
  }

  @Test("illustrative figures are called so at the top, at the money and at the end, and no one signs")
  func illustrative() throws {
    var plan = SampleAssessments.langSon.plan
    plan.identity.isIllustrative = true
    for id in ["van-ban", "tien-do"] {
      let text = try #require(try Fixture.document(id, of: SampleAssessments.langSon.with(plan: plan)))
      let alert = "SỐ LIỆU MINH HỌA – KHÔNG PHẢI SỐ LIỆU CỦA VĂN BẢN"
      #expect(text.split(separator: alert).count == 4)
      #expect(text.split(separator: "\n").first?.trimmed == alert)
      #expect(text.split(separator: "\n").last?.trimmed == alert)
      #expect(!text.contains("CHỦ TỊCH") && !text.contains("Lương Trọng Quỳnh") && !text.contains("THỦ TRƯỞNG"))
    }
  }

  @Test("a draft says at its top that it is not to be signed")
  func draft() throws {
    for id in ["van-ban", "tien-do"] {
      let text = try #require(try Fixture.document(id, of: SampleAssessments.langSon, isDraft: true))
      #expect(text.split(separator: "\n").first?.trimmed == "BẢN NHÁP – KHÔNG DÙNG ĐỂ KÝ")
      #expect(try Fixture.document(id, of: SampleAssessments.langSon)?.contains("BẢN NHÁP") == false)
    }
  }

  @Test("warnings are counted in one line outside the document")
  func warnings() throws {
    var findings = Findings()
    findings.add(Finding(.a010, at: nil, "Thiếu nguồn.", help: "Bổ sung."))
    findings.add(Finding(.a016, at: nil, "Không nêu số tiền.", help: "Bổ sung."))
    let text = try #require(
      try Fixture.document("van-ban", of: SampleAssessments.langSon.with(findings: findings)))
    #expect(
      text.hasSuffix("\n\n(Kết quả kiểm tra: 1 cảnh báo, 1 ghi chú; xem trang “Sai lệch” của tệp .xlsx.)\n"))
    var warning = Findings()
    warning.add(Finding(.a010, at: nil, "Thiếu nguồn.", help: "Bổ sung."))
    let alone = try #require(
      try Fixture.document("van-ban", of: SampleAssessments.langSon.with(findings: warning)))
    #expect(alone.contains("(Kết quả kiểm tra: 1 cảnh báo; xem trang"), "what is nought is left out")
  }

  @Test("no line is longer than the page or ends in a space, and the same plan gives the same text")
  func lines() throws {
    for (id, assessment) in [
      ("van-ban", SampleAssessments.langSon), ("tien-do", SampleAssessments.langSon),
      ("van-ban", SampleAssessments.bacKan),
    ] {
      let text = try #require(try Fixture.document(id, of: assessment))
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        #expect(line.count <= DocumentText.width && !line.hasSuffix(" "), "“\(line)”")
      }
      #expect(try Fixture.document(id, of: assessment) == text)
      #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n") && !text.hasPrefix("\n"))
    }
  }
}

/// Expects that texts follow one another.
func expectInOrder(
  _ texts: some Sequence<String>, in whole: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  var rest = whole[...]
  for text in texts {
    guard let range = rest.firstRange(of: text) else {
      Issue.record("“\(text)” is missing, or not in its place, in\n\(whole)", sourceLocation: sourceLocation)
      return
    }
    rest = rest[range.upperBound...]
  }
}

/// The text with its paragraphs on one line each.
func unwrapped(_ text: String) -> String {
  var lines: [String] = []
  for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
    if let last = lines.last, last.hasPrefix("    "), let first = line.first, first != " ", first != "|", first != "+" {
      lines[lines.count - 1] = last + " " + line
    } else {
      lines.append(line)
    }
  }
  return lines.joined(separator: "\n")
}

extension Assessment {
  /// The same of another plan.
  func with(plan: Plan) -> Assessment {
    Assessment(
      plan: plan, asOf: asOf, costs: costs, schedules: schedules, allocation: allocation, ledger: ledger,
      progress: progress, findings: findings)
  }
}
