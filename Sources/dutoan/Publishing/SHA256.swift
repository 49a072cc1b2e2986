import CCrypto

/// The SHA-256 of bytes in hexadecimal digits (FIPS 180-4), by libcrypto.
func sha256(_ bytes: UnsafeRawBufferPointer) -> String {
  var digest = [UInt8](repeating: 0, count: 32)
  var length: UInt32 = 0
  let done = EVP_Digest(bytes.baseAddress, bytes.count, &digest, &length, EVP_sha256(), nil)
  precondition(done == 1 && length == 32, "libcrypto has SHA-256")
  return digest.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
}

/// The SHA-256 of bytes in hexadecimal digits.
func sha256(_ bytes: [UInt8]) -> String {
  bytes.withUnsafeBytes { sha256($0) }
}
