import Glibc
import PlanModel

/// The job could not be done: a file, a folder or the disk refused (mã thoát 2).
struct FileError: Error, Hashable {
  /// What was being done.
  enum Operation { case read, list, create, write, replace, remove, lock }

  let operation: Operation
  let path: String
  /// The system's error number.
  let number: Int32

  /// The failure that the system has just reported.
  static func last(_ operation: Operation, _ path: String) -> FileError {
    FileError(operation: operation, path: path, number: errno)
  }

  /// What went wrong and the way out, in one sentence.
  var wording: Wording {
    let (failed, reason) = (operation.failed, reason)
    return Wording(vi: "\(failed.vi) \(path): \(reason.vi).", en: "\(failed.en) \(path): \(reason.en).")
  }

  /// The error number of what is not there.
  static let notFound = ENOENT

  private var reason: Wording {
    switch number {
    case ENOENT:
      Wording(vi: "không tìm thấy; kiểm tra lại tên và đường dẫn", en: "it was not found; check the name and the path")
    case EACCES, EPERM:
      Wording(
        vi: "không có quyền; xin cấp quyền hoặc chọn nơi khác",
        en: "permission was denied; ask for permission or choose another place")
    case ENOSPC, EDQUOT:
      Wording(
        vi: "đĩa đầy; xóa bớt tệp không cần hoặc chọn nơi khác bằng --output",
        en: "the disk is full; delete files that are not needed or choose another place with --output")
    case EROFS:
      Wording(
        vi: "đĩa chỉ cho đọc; chọn nơi khác bằng --output",
        en: "the disk is read-only; choose another place with --output")
    case ENOTDIR:
      Wording(vi: "không phải là thư mục; kiểm tra lại đường dẫn", en: "it is not a folder; check the path")
    case EISDIR:
      Wording(
        vi: "là thư mục chứ không phải tệp; kiểm tra lại đường dẫn", en: "it is a folder and not a file; check the path"
      )
    case EFBIG:
      Wording(vi: "tệp quá lớn; tách thành nhiều tệp", en: "the file is too large; split it into several files")
    case ENAMETOOLONG:
      Wording(vi: "tên quá dài; đặt tên ngắn hơn", en: "the name is too long; choose a shorter one")
    case EWOULDBLOCK where operation == .lock:
      Wording(
        vi: "một lần chạy khác đang ghi báo cáo này; chờ xong rồi chạy lại",
        en: "another run is writing these reports; wait for it to end and run again")
    case EILSEQ:
      Wording(
        vi: "tệp không ghi bằng bảng mã UTF-8; lưu lại bằng bảng mã UTF-8",
        en: "the file is not encoded in UTF-8; save it again in UTF-8")
    case EBADMSG:
      Wording(
        vi: "nội dung tệp đi kèm chương trình đã hỏng; cài lại chương trình",
        en: "a file that comes with the program is damaged; install the program again")
    case EINVAL where operation == .read:
      Wording(vi: "không phải là tệp thường; đưa một tệp CSV", en: "it is not an ordinary file; give a CSV file")
    case EIO:
      Wording(vi: "thiết bị đọc, ghi bị lỗi; kiểm tra ổ đĩa", en: "the device failed; check the disk")
    default:
      Wording(
        vi: "hệ thống báo lỗi số \(number) (\(String(cString: strerror(number))))",
        en: "the system reports error \(number) (\(String(cString: strerror(number))))")
    }
  }
}

extension FileError.Operation {
  /// What could not be done, before the path.
  fileprivate var failed: Wording {
    switch self {
    case .read: Wording(vi: "không đọc được", en: "can't read")
    case .list: Wording(vi: "không mở được thư mục", en: "can't open the folder")
    case .create: Wording(vi: "không tạo được", en: "can't create")
    case .write: Wording(vi: "không ghi được", en: "can't write")
    case .replace: Wording(vi: "không thay thế được", en: "can't replace")
    case .remove: Wording(vi: "không xóa được", en: "can't remove")
    case .lock: Wording(vi: "không khóa được", en: "can't lock")
    }
  }
}
