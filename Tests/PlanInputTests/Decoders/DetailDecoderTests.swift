import PlanModel
import Testing

@Suite("Estimates, criteria, results, reports sent, products and holidays")
struct DetailDecoderTests {
  @Test("an estimate's line is read with all its columns, in the units of its header")
  func estimates() throws {
    let read = readPlan([
      "sources.csv": "source,name,class\nNSTW,Trung ương,central\n",
      "estimates.csv":
        "mã nhiệm vụ;nội dung chi;đvt;số lượng;số ngày;mức chi (nghìn đồng);thành tiền (triệu đồng);nguồn;tiểu mục;"
        + "căn cứ;ghi chú\n1;Thuê hội trường;ngày;2;1,5;500;1,5;nstw;6757;TT 40;x\n1;Nước uống;người;30;;;;;;;\n",
    ])
    #expect(read.codes == [])
    let (line, other) = (try #require(read.plan.estimates.first), try #require(read.plan.estimates.last))
    #expect(line.activity.value == ActivityCode("1") && line.name == "Thuê hội trường" && line.measure == "ngày")
    #expect(line.quantity?.value == Quantity(mantissa: 2) && line.times?.value == Quantity(mantissa: 15, decimals: 1))
    #expect(line.unitCost?.value == Money(dong: 500_000) && line.amount?.value == Money(dong: 1_500_000))
    #expect(
      line.source?.value == SourceCode("NSTW") && line.item == "6757" && line.basis == "TT 40" && line.note == "x")
    #expect(other.unitCost == nil && other.amount == nil && other.times == nil)
  }

  @Test("criteria are points of a unit")
  func criteria() {
    let read = readPlan([
      "criteria.csv": "địa phương,tiêu chí,số xã,hệ số\nHuyện A,Xã khó khăn,12,\"1,5\"\nHuyện A,Xã,5,1\n"
    ])
    #expect(read.codes == [])
    #expect(read.plan.criteria.map(\.unit.value.text) == ["Huyện A", "Huyện A"])
    #expect(read.plan.criteria.first?.criterion == "Xã khó khăn")
    #expect(read.plan.criteria.first?.quantity?.value == Quantity(mantissa: 12))
    #expect(read.plan.criteria.first?.coefficient?.value == Quantity(mantissa: 15, decimals: 1))
  }

  @Test("results and reports sent are read with their days; a day that can't be is found and its row left out")
  func progress() {
    let read = readPlan([
      "results.csv": "ngày,chỉ tiêu,kết quả,ghi chú\n30/6/2021,CT1,12,x\n31/6/2021,CT1,13,\n",
      "submissions.csv": "mã báo cáo,đơn vị báo cáo,ngày nộp,ghi chú\nBC6T,Huyện A,20/6/2021,\n",
    ])
    #expect(read.codes == [.f012])
    #expect(read.plan.results.map(\.date.value.iso) == ["2021-06-30"])
    #expect(read.plan.results.first?.target.value == TargetCode("CT1"))
    #expect(read.plan.results.first?.value?.value == Quantity(mantissa: 12))
    #expect(read.plan.submissions.map(\.obligation.value) == ["BC6T"])
    #expect(read.plan.submissions.first?.unit.value == UnitName("Huyện A"))
  }

  @Test("a product is read with its makers, stars and points")
  func products() throws {
    let read = readPlan([
      "products.csv":
        "stt,tên sản phẩm,nhóm sản phẩm,chủ thể,loại hình,địa bàn,cấp công nhận,hạng sao,điểm,ngày công nhận,hết hạn,"
        + "cơ quan công nhận,ghi chú\n01,Miến dong,Thực phẩm,HTX A,HTX,Xã B,tỉnh,4 sao,\"82,5\",05/6/2021,05/6/2024,"
        + "UBND tỉnh,\n02,Chè,Đồ uống,Ông C,hộ,,,,,,,,\n01,Miến,,,,,,,,,,,\n03,Rượu,,,tập đoàn,,,,,,,,\n"
    ])
    #expect(read.codes == [.f015, .f017])
    let product = try #require(read.plan.products.first)
    #expect(product.code.value == "01" && product.group?.value == "Thực phẩm" && product.entity == "HTX A")
    #expect(
      product.entityKind == .cooperative && product.unit?.value == UnitName("Xã B") && product.level?.value == "tỉnh")
    #expect(product.stars?.value == Quantity(mantissa: 4))
    #expect(product.points?.value == Quantity(mantissa: 825, decimals: 1))
    #expect(product.date?.value.iso == "2021-06-05" && product.expires?.value.iso == "2024-06-05")
    #expect(read.plan.products.map(\.entityKind) == [.cooperative, .household, nil])
  }

  @Test("a holiday's date is its key, and yes makes it a working day")
  func holidays() {
    let read = readPlan([
      "holidays.csv": "ngày,ngày lễ,làm bù\n30/4/2021,Ngày Chiến thắng,\n08/5/2021,Làm bù,có\n2021-04-30,Lặp,không\n"
    ])
    #expect(read.codes == [.f015])
    #expect(read.plan.holidays.map(\.isWorking) == [false, true])
    #expect(read.plan.holidays.map(\.name) == ["Ngày Chiến thắng", "Làm bù"])
  }

  @Test(
    "what must be filled is asked for, and what must be there",
    arguments: [
      ("estimates.csv", "activity,name\n1,\n"), ("criteria.csv", "unit,criterion\n,Xã\n"),
      ("results.csv", "date,target\n05/6/2021,\n"), ("submissions.csv", "obligation,unit,date\nB,,05/6/2021\n"),
      ("products.csv", "product,name\n1,\n"), ("holidays.csv", "date,name\n,Tết\n"),
    ])
  func required(_ file: String, _ text: String) {
    let activities = (name: "activities.csv", bytes: Array("activity,name\n1,Một\n".utf8))
    let plan = (name: "plan.csv", bytes: Array("key,value\nperiod,2021\n".utf8))
    #expect(readPlan([plan, activities, (file, Array(text.utf8))]).codes == [.f014])
    #expect(readPlan([plan, activities, (file, Array("note,ghi gì đó\nx,y\n".utf8))]).codes.contains(.f005))
  }

  @Test("a rule says for which unit it is, which source it matches, and its bounds; only a rest needs no value")
  func rules() {
    let read = readPlan([
      "rules.csv": "nguồn,phương pháp,giá trị,đơn vị,của nguồn,tối thiểu,tối đa\nNSTW,còn lại,,,,,\n"
        + "NSDP,đối ứng,\"0,5\",Xã A,NSTW,10,\"50,5\"\nNSDP,cân đối,20,Xã B,,,\nTCCN,cân đối,,,,,\n"
    ])
    #expect(read.codes == [.f014])
    #expect(read.plan.rules.map(\.method.value) == [.rest, .match, .balance])
    #expect(read.plan.rules.map(\.value?.value) == [nil, Quantity(mantissa: 5, decimals: 1), Quantity(mantissa: 20)])
    let rule = read.plan.rules[1]
    #expect(rule.unit?.value == UnitName("xã a") && rule.of?.value == SourceCode("NSTW"))
    #expect(rule.min?.value == Quantity(mantissa: 10) && rule.max?.value == Quantity(mantissa: 505, decimals: 1))
  }

  @Test("a weight may leave its value to the criteria, where there are any")
  func weightByCriteria() {
    let rules = "source,method,value\nNSTW,weight,\n"
    #expect(readPlan(["rules.csv": rules]).codes == [.f014])
    #expect(readPlan(["rules.csv": rules, "criteria.csv": "unit,criterion,quantity\nXã A,Xã,1\n"]).codes == [])
  }
}
