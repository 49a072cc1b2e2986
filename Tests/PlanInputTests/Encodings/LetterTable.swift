/// The 134 letters with their bytes in TCVN3 and in VNI, as the standard's tables list them.
///
/// A letter, one byte of TCVN3 and the bytes of VNI; toned capitals have the bytes of small letters in TCVN3.
let letterTable: [(letter: Character, tcvn3: UInt8, vni: [UInt8])] =
  """
  áB861F9 àB561F8 ảB661FB ãB761F5 ạB961EF ăA861EA ắBE61E9 ằBB61E8 ẳBC61FA ẵBD61FC ặC661EB âA961E2 ấCA61E1 ầC761E0
  ẩC861E5 ẫC961E3 ậCB61E4 éD065F9 èCC65F8 ẻCE65FB ẽCF65F5 ẹD165EF êAA65E2 ếD565E1 ềD265E0 ểD365E5 ễD465E3 ệD665E4
  íDDED ìD7EC ỉD8E6 ĩDCF3 ịDEF2 óE36FF9 òDF6FF8 ỏE16FFB õE26FF5 ọE46FEF ôAB6FE2 ốE86FE1 ồE56FE0 ổE66FE5 ỗE76FE3
  ộE96FE4 ơACF4 ớEDF4F9 ờEAF4F8 ởEBF4FB ỡECF4F5 ợEEF4EF úF375F9 ùEF75F8 ủF175FB ũF275F5 ụF475EF ưADF6 ứF8F6F9
  ừF5F6F8 ửF6F6FB ữF7F6F5 ựF9F6EF ýFD79F9 ỳFA79F8 ỷFB79FB ỹFC79F5 ỵFEEE đAEF1
  ÁB841D9 ÀB541D8 ẢB641DB ÃB741D5 ẠB941CF ĂA141CA ẮBE41C9 ẰBB41C8 ẲBC41DA ẴBD41DC ẶC641CB ÂA241C2 ẤCA41C1 ẦC741C0
  ẨC841C5 ẪC941C3 ẬCB41C4 ÉD045D9 ÈCC45D8 ẺCE45DB ẼCF45D5 ẸD145CF ÊA345C2 ẾD545C1 ỀD245C0 ỂD345C5 ỄD445C3 ỆD645C4
  ÍDDCD ÌD7CC ỈD8C6 ĨDCD3 ỊDED2 ÓE34FD9 ÒDF4FD8 ỎE14FDB ÕE24FD5 ỌE44FCF ÔA44FC2 ỐE84FC1 ỒE54FC0 ỔE64FC5 ỖE74FC3
  ỘE94FC4 ƠA5D4 ỚEDD4D9 ỜEAD4D8 ỞEBD4DB ỠECD4D5 ỢEED4CF ÚF355D9 ÙEF55D8 ỦF155DB ŨF255D5 ỤF455CF ƯA6D6 ỨF8D6D9
  ỪF5D6D8 ỬF6D6DB ỮF7D6D5 ỰF9D6CF ÝFD59D9 ỲFA59D8 ỶFB59DB ỸFC59D5 ỴFECE ĐA7D1
  """.split { $0 == " " || $0 == "\n" }.compactMap { entry in
    let bytes = hexBytes(entry.dropFirst())
    guard let letter = entry.first, let first = bytes.first else { return nil }
    return (letter, first, Array(bytes.dropFirst()))
  }

/// All 134 letters as one text.
let allLetters = String(letterTable.map(\.letter))

/// Bytes written as pairs of hexadecimal digits, with or without spaces.
func hexBytes(_ text: some StringProtocol) -> [UInt8] {
  let digits = Array(text.filter { $0 != " " })
  return stride(from: 0, to: digits.count - 1, by: 2).compactMap { UInt8(String(digits[$0...$0 + 1]), radix: 16) }
}

/// A text as TCVN3 holds it: without toned capitals.
func withoutTonedCapitals(_ text: String) -> String {
  let kept = Set("ĂÂÊÔƠƯĐ")
  return String(text.map { $0.isASCII || kept.contains($0) ? $0 : Character($0.lowercased()) })
}
