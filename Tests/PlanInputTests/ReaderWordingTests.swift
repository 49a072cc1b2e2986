import PlanInput
import PlanModel
import TestSupport
import Testing

@Suite("How the reader's findings are worded")
struct ReaderWordingTests {
  /// A file that shows one way to say a finding, beyond the failing examples of the checks.
  struct Case: CustomTestStringConvertible, Sendable {
    let file: String
    let text: String
    let code: Code

    init(_ code: Code, _ file: String, _ text: String) {
      (self.code, self.file, self.text) = (code, file, text)
    }

    var testDescription: String { "\(code.rawValue) \(text)" }
  }

  @Test(
    "every way to say a finding is a sentence in both languages",
    arguments: [
      Case(.f003, "activities.csv", "activity,name\n1,Báº¯c Giang vÃ Háº£i PhÃ²ng, ắ\n"),
      Case(.f003, "activities.csv", "activity,name\n1,Tập\u{1}huấn\n"),
      Case(.f003, "activities.csv", "activity,name\n1,Tập\u{0}huấn\n"),
      Case(.f004, "activities.csv", "stt,tên,kinh phii,,màu,đơn vị chủ chì\n1,Tập huấn,5,7,đỏ,A\n"),
      Case(.f004, "plan.csv", "mục,giá trị\nTổng kinh phii,5\n"),
      Case(.f004, "plan.csv", "mục,giá trị\nĐường đi lối lại,5\n"),
      Case(.f005, "activities.csv", ""),
      Case(.f005, "activities.csv", "nội dung công việc\nTập huấn\n"),
      Case(.f006, "activities.csv", "activity,name,cost\n1,Tập huấn\n"),
      Case(.f008, "activities.csv", "activity,name,x_ghi riêng,X_Ghi riêng\n1,Tập huấn,a,b\n"),
      Case(.f009, "activities.csv", "activity,name\n1,Tập\u{AD} huấn\n"),
      Case(.f009, "activities.csv", "activity,name\n1,Ðào tạo\n"),
      Case(.f009, "activities.csv", "activity,name\n1,Tập b\u{302}\n"),
      Case(.f010, "activities.csv", "activity;name;cost\n1;Tập huấn;1,500.5\n2;Hội nghị;2.500,5\n3;Xe;1,000.5\n"),
      Case(.f010, "activities.csv", "stt,tên,kinh phí\n1,Tập huấn,5\nĐVT: triệu đồng,,\n2,Hội nghị,6\n"),
      Case(.f010, "activities.csv", "ĐVT: tỷ đồng,,\nstt,tên,kinh phí\n1,Tập huấn,5\nĐVT: triệu đồng,,\n2,Xe,6\n"),
      Case(.f011, "activities.csv", "activity,name,cost\n1,Tập huấn,99999999999999999999\n"),
      Case(.f011, "activities.csv", "activity;name;cost\n1;Tập huấn;\"1,23456 nghìn đồng\"\n"),
      Case(.f011, "activities.csv", "activity,name,cost\n1,Tập huấn,5%\n"),
      Case(.f011, "activities.csv", "activity,name,quantity\n1,Tập huấn,5 triệu đồng\n"),
      Case(.f011, "activities.csv", "activity,name,cost\n1,Tập huấn,#REF!\n"),
      Case(.f011, "activities.csv", "activity,name,cost\n1,Tập huấn,#SPILL!\n"),
      Case(.f011, "activities.csv", "activity,name,cost\n1,Tập huấn,####\n"),
      Case(.f011, "activities.csv", "activity,name,cost\n1,Tập huấn,=A1+B2\n"),
      Case(.f011, "plan.csv", "key,value\ntotal,-5\n"),
      Case(.f011, "funding.csv", "year,amount\nnăm nay,5\n"),
      Case(.f012, "plan.csv", "key,value\nperiod,nhiệm kỳ\n"),
      Case(.f012, "plan.csv", "key,value\ndate,44197\n"),
      Case(.f015, "activities.csv", "activity,name\n3.1,Tập huấn\n3.9,Hội nghị\n3.1,Mua sắm\n"),
      Case(.f015, "plan.csv", "key,value\nđịa danh,Hà Nội\nplace,Huế\n"),
      Case(.f015, "sources.csv", "source,name,class\nNSTW,Trung ương,trung ương\nnstw,Trung ương,trung ương\n"),
      Case(.f015, "units.csv", "unit,name\nSở Y tế,a\nSở Y tế,b\n"),
      Case(.f015, "targets.csv", "target,name,year,planned\nA,a,2022,5\nA,a,2022,7\n"),
      Case(.f015, "targets.csv", "target,name,planned\nA,a,5\nA,a,7\n"),
      Case(.f015, "holidays.csv", "date\n1/1/2021\n1/1/2021\n"),
      Case(.f015, "documents.csv", "document\nbáo cáo\nbáo cáo\n"),
      Case(.f015, "obligations.csv", "obligation,name\nA,Báo cáo\nA,Báo cáo\n"),
      Case(.f015, "products.csv", "product,name\nA,Chè\nA,Cam\n"),
      Case(.f015, "rules.csv", "source,method,value\nNSTW,tỷ lệ,50\nNSTW,tỷ lệ,60\n"),
      Case(.f015, "funding.csv", "source,year,amount\nNSTW,2021,5\nNSTW,2021,6\n"),
      Case(.f017, "plan.csv", "key,value\nmoney_unit,triệu đôla\n"),
      Case(.f017, "activities.csv", "activity,name,kinh phí (nghìn tỷ)\n1,Tập huấn,5\n"),
      Case(.f017, "targets.csv", "target,name,comparison,planned\nA,a,<=,ít nhất 5\n"),
      Case(.f017, "sources.csv", "source,name,class,limit\nNSTW,Trung ương,trung ương,sàn\n"),
      Case(.f017, "sources.csv", "source,name,class\nNSTW,Trung ương,#REF!\n"),
      Case(.f017, "sections.csv", "section,text\n1,Xem {{mục lục}}\n"),
      Case(.f021, "activities.csv", "BIỂU\nSố 1\nĐVT: tỷ đồng\nstt,tên,kinh phí\n(1),(2),(3)\n1,Xe,5\nCộng,,5\n"),
      Case(.f022, "ghi chú riêng.csv", "a,b\n"),
      Case(.p002, "activities.csv", "activity,name,parent\nA,Tập huấn,A\n"),
      Case(.s002, "activities.csv", "activity,name,time\n1,Tập huấn,#N/A\n"),
      Case(.s002, "obligations.csv", "obligation,name,time\nA,Báo cáo,tuần 9 tháng 3/2021\n"),
    ])
  func wordings(_ sample: Case) throws {
    var files = materialise(Example([:])).files.filter { $0.name != sample.file }
    files.append((sample.file, Array(sample.text.utf8)))
    let findings = readPlan(files).found(sample.code)
    #expect(!findings.isEmpty)
    for finding in findings {
      // What is only quoted is the same in both languages.
      let phrases = finding.related.map(\.message).filter { $0.vi != $0.en }
      let sentences = [finding.message, finding.help] + phrases.map { Wording(vi: "\($0.vi).", en: "\($0.en).") }
      for sentence in sentences { #expect(Sentences.faults(vi: sentence.vi, en: sentence.en) == []) }
    }
  }
}
