import Glibc
import PlanInput

/// Times the tokenizer over a file that lies in memory, on one core, and prints the median in gigabytes a second.
func timeTokenizer(over bytes: UnsafeRawBufferPointer) {
  _ = fields(of: bytes)
  let times = (0..<9).map { _ in
    let start = seconds()
    let fields = fields(of: bytes)
    precondition(fields > 0, "the file has fields")
    return seconds() - start
  }
  print(Double(bytes.count) / times.sorted()[times.count / 2] / 1e9)
}

private func fields(of bytes: UnsafeRawBufferPointer) -> Int {
  var tokenizer = Tokenizer(bytes, delimiter: UInt8(ascii: ","), from: 0)
  var fields = 0
  while tokenizer.next() { fields += tokenizer.fieldCount }
  return fields
}

private func seconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
