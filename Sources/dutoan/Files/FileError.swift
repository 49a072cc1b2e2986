import Glibc

/// The job could not be done: a file, a folder or the disk refused (mã thoát 2).
struct FileError: Error, Hashable {
  /// What was being done.
  enum Operation: String {
    case read = "đọc"
    case list = "mở"
    case create = "tạo"
    case write = "ghi"
    case replace = "thay thế"
    case remove = "xóa"
    case lock = "khóa"
  }

  let operation: Operation
  let path: String
  /// The system's error number.
  let number: Int32

  /// The failure that the system has just reported.
  static func last(_ operation: Operation, _ path: String) -> FileError {
    FileError(operation: operation, path: path, number: errno)
  }

  /// What went wrong and the way out, in one sentence.
  var text: String { "không \(operation.rawValue) được \(operation == .list ? "thư mục " : "")\(path): \(reason)." }

  /// The error number of what is not there.
  static let notFound = ENOENT

  private var reason: String {
    switch number {
    case ENOENT: "không tìm thấy; kiểm tra lại tên và đường dẫn"
    case EACCES, EPERM: "không có quyền; xin cấp quyền hoặc chọn nơi khác"
    case ENOSPC, EDQUOT: "đĩa đầy; xóa bớt tệp không cần hoặc chọn nơi khác bằng --output"
    case EROFS: "đĩa chỉ cho đọc; chọn nơi khác bằng --output"
    case ENOTDIR: "không phải là thư mục; kiểm tra lại đường dẫn"
    case EISDIR: "là thư mục chứ không phải tệp; kiểm tra lại đường dẫn"
    case EFBIG: "tệp quá lớn; tách thành nhiều tệp"
    case ENAMETOOLONG: "tên quá dài; đặt tên ngắn hơn"
    case EWOULDBLOCK where operation == .lock: "một lần chạy khác đang ghi báo cáo này; chờ xong rồi chạy lại"
    case EILSEQ: "tệp không ghi bằng bảng mã UTF-8; lưu lại bằng bảng mã UTF-8"
    case EINVAL where operation == .read: "không phải là tệp thường; đưa một tệp CSV"
    case EIO: "thiết bị đọc, ghi bị lỗi; kiểm tra ổ đĩa"
    default: "hệ thống báo lỗi số \(number) (\(String(cString: strerror(number))))"
    }
  }
}
