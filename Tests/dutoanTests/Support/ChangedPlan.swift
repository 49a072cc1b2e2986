import Foundation
import TestSupport

/// Lạng Sơn as an adjustment would have it: money moved between tasks and years, a task put in, one renumbered with those
/// below it, one renamed, another time and lead.
enum ChangedPlan {
  static let sample = "lang-son-2021-2025"

  /// Copies the sample into a folder, changes the copy, and gives its path.
  static func make(in scratch: ScratchFolder) throws -> String {
    let plan = try scratch.copy(ofSample: sample)
    let file = plan + "/activities.csv"
    for (old, new) in [
      (",2.000,400,500,400,400,300,", ",2.300,400,600,500,500,300,"),
      (
        ",giai đoạn 2021 - 2025,,,,,,1.950,150,400,500,500,400,",
        ",giai đoạn 2021 - 2023,Sở Công thương,,,,,1.050,150,400,500,,,"
      ),
      (",2.100,300,500,500,450,350,", ",1.900,300,500,500,350,250,"),
      ("\n3.9,", "\n3.11,"), ("\n3.9.1,", "\n3.11.1,"), ("\n3.9.2,", "\n3.11.2,"),
      (
        "\"Kiện toàn, củng cố bộ máy chỉ đạo, điều hành Chương trình từ tỉnh đến cơ sở\",,",
        "Kiện toàn bộ máy chỉ đạo,,"
      ),
    ] {
      try ScratchFolder.replace(old, by: new, in: file)
    }
    let text = try String(contentsOfFile: file, encoding: .utf8)
    try (text + "3.12,Chuyển đổi số trong quản lý sản phẩm,Quý II/2022,Sở Thông tin và Truyền thông,,,,,800,,800,,,,\n")
      .write(toFile: file, atomically: true, encoding: .utf8)
    return plan
  }
}
