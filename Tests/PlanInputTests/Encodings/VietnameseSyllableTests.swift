import TestSupport
import Testing

@testable import PlanInput

@Suite("Syllables")
struct VietnameseSyllableTests {
  @Test(
    "words are syllables, whatever the case and the place of the tone",
    arguments: [
      "của và các sản phẩm tỉnh huyện xã triệu đồng kế hoạch quý năm ngân sách đơn vị thực hiện",
      "hóa hoá thủy thuỷ Ủy Uỷ ủY lũy luỹ quý quốc quyền quỳnh giếng gì gìn giết giữa nghiêng khuỷu khuya ngoằn ngoèo",
      "yêu yếu yên Yên uống ươm rượu chuối xoong moóc huỵch quýt quả quê thuở huơ Đắk Lắk Krông ỷ ở ý ạ",
      "NGHỊ QUYẾT ĐIỀU THƯỜNG TRƯỞNG Nguyễn Phượng Thuấn Khuê bâng khuâng",
    ])
  func valid(_ text: String) {
    for word in text.split(separator: " ") {
      #expect(VietnameseSyllable.isValid(word.unicodeScalars), "\(word)")
    }
  }

  @Test(
    "others are not",
    arguments: [
      "tét1 quư ké̂ cá́ các̀ cảc hoành̀ ghà ngè cế cỉnh gể B¾c K¹n TØnh huyÖn triÖu ®ång trieäu ñoàng Báº¯c",
      "Müller Nestlé việtnam bắcc ăi ươ ơng triòu thàp màc đđ bđ strư",
    ])
  func invalid(_ text: String) {
    for word in text.split(separator: " ") {
      #expect(!VietnameseSyllable.isValid(word.unicodeScalars), "\(word)")
    }
  }

  @Test("nearly every word of the sample plans with a Vietnamese letter is one")
  func samples() throws {
    let text = try Repository.samples.flatMap { try Repository.files(ofSample: $0) }.map(\.text).joined(separator: "\n")
    let score = EncodingScore(of: Array(text.utf8))
    #expect(score.total > 5_000)
    #expect(score.valid * 1_000 >= score.total * 995, "\(score)")
  }

  @Test("the sample plans in an encoding look Vietnamese in no other")
  func wrongDecodings() throws {
    let text = try Repository.samples.flatMap { try Repository.files(ofSample: $0) }.map(\.text).joined(separator: "\n")
    let single: [any TextEncoding] = [Windows1258Encoding(), TCVN3Encoding(), VNIEncoding()]
    for written in single {
      let expressible = String(text.filter { written.encoded(String($0)) != nil })
      let bytes = try #require(written.encoded(expressible))
      for read in single where read.name != written.name {
        let wrong = try #require(bytes.withUnsafeBytes { read.decoded($0) })
        let score = EncodingScore(of: wrong)
        #expect(score.valid * 2 < score.total, "\(written.name) as \(read.name): \(score)")
      }
    }
  }
}
