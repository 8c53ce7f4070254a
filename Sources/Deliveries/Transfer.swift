import CCurl
import Diagnostics

/// One exchange with a server by libcurl. Owns the handle, and frees it.
///
/// Certificates are always verified, TLS is 1.2 or later, and only the scheme of the address is spoken. Redirects are not
/// followed. Proxies of the environment are not used: what is sent holds keys, and goes where `shanhai.yml` says.
final class Transfer {
  /// What a web server answers.
  struct Answer {
    let status: Int
    let body: [UInt8]
  }

  private let address: ServerAddress
  private let limits: TransferLimits
  private let handle: UnsafeMutableRawPointer
  private var lists: [UnsafeMutablePointer<curl_slist>] = []
  private var trustsOnly: String?
  // What the callbacks read and write.
  private var outgoing: [UInt8] = []
  private var offset = 0
  private var incoming: [UInt8] = []
  private var refusal: [UInt8] = []
  /// What no problem may show, even if the server repeats it.
  private var secrets: [Secret] = []
  private var isTooLong = false

  /// libcurl is loaded and made ready once, before the first handle.
  private static let isReady = curl_start() == CURLE_OK

  /// An exchange with a server.
  ///
  /// - Parameter url: the whole address, perhaps with a signature.
  init(to address: ServerAddress, url: Secret, limits: TransferLimits) throws(DeliveryProblem) {
    guard Self.isReady, let handle = curl_open() else { throw Self.unavailable }
    self.address = address
    self.limits = limits
    self.handle = handle
    let scheme = address.scheme.rawValue
    try set(CURLOPT_URL, url.value)
    try set(CURLOPT_PROTOCOLS_STR, scheme)
    try set(CURLOPT_PROXY, "")
    try set(CURLOPT_USERAGENT, "shanhai")
    try set(CURLOPT_NOSIGNAL, 1)
    try set(CURLOPT_FOLLOWLOCATION, 0)
    try set(CURLOPT_SSL_VERIFYPEER, 1)
    try set(CURLOPT_SSL_VERIFYHOST, 2)
    try set(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
    try set(CURLOPT_CONNECTTIMEOUT_MS, limits.connecting)
    try set(CURLOPT_TIMEOUT_MS, address.isMail ? limits.mailing : limits.posting)
    try set(CURLOPT_LOW_SPEED_LIMIT, 1)
    try set(CURLOPT_LOW_SPEED_TIME, limits.silence)
  }

  deinit {
    curl_close(handle)
    lists.forEach { curl_list_free($0) }
  }

  /// Trusts only the certificates in a file.
  func trust(_ file: String?) throws(DeliveryProblem) {
    guard let file else { return }
    try set(CURLOPT_CAINFO, file)
    trustsOnly = file
  }

  /// Posts a body.
  func post(_ body: [UInt8], type: String) throws(DeliveryProblem) -> Answer {
    try set(CURLOPT_POST, 1)
    try check(curl_set_size(handle, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(body.count)))
    try check(
      body.withUnsafeBytes {
        curl_set_text(handle, CURLOPT_COPYPOSTFIELDS, $0.baseAddress?.assumingMemoryBound(to: CChar.self))
      })
    try set(CURLOPT_HTTPHEADER, ["Content-Type: \(type)", "Expect:"])
    try perform()
    return Answer(status: responseCode, body: incoming)
  }

  /// Hands a mail to the server.
  func send(_ mail: [UInt8], from: String, to receivers: [String], user: String?, password: Secret?)
    throws(DeliveryProblem)
  {
    let isEncrypted = !address.isLoopback || address.isUpgraded || trustsOnly != nil
    try set(CURLOPT_USE_SSL, Int((isEncrypted ? CURLUSESSL_ALL : CURLUSESSL_NONE).rawValue))
    if let user { try set(CURLOPT_USERNAME, user) }
    if let password {
      try set(CURLOPT_PASSWORD, password.value)
      secrets.append(password)
    }
    try set(CURLOPT_MAIL_FROM, "<\(from)>")
    try set(CURLOPT_MAIL_RCPT, receivers.map { "<\($0)>" })
    try set(CURLOPT_UPLOAD, 1)
    try set(CURLOPT_SERVER_RESPONSE_TIMEOUT, limits.silence)
    try check(curl_set_size(handle, CURLOPT_INFILESIZE_LARGE, curl_off_t(mail.count)))
    outgoing = mail
    try perform()
  }

  private func perform() throws(DeliveryProblem) {
    let context = Unmanaged.passUnretained(self).toOpaque()
    try check(curl_set_reader(handle, readOutgoing, context))
    try check(curl_set_writer(handle, writeIncoming, context))
    try check(curl_set_header_writer(handle, writeLine, context))
    let code = withExtendedLifetime(self) { curl_run(handle) }
    guard code != CURLE_OK else { return }
    throw TransferFault(
      code: code, response: responseCode, words: String(decoding: refusal, as: UTF8.self).covering(secrets),
      isTooLong: isTooLong, address: address
    ).problem
  }

  private var responseCode: Int {
    var code = 0
    return curl_get_number(handle, CURLINFO_RESPONSE_CODE, &code) == CURLE_OK ? code : 0
  }

  private static let unavailable = DeliveryProblem(
    Wording("libcurl 无法启动", en: "libcurl cannot be started"),
    hint: Wording("请安装 libcurl4", en: "install libcurl4"))

  private func set(_ option: CURLoption, _ value: Int) throws(DeliveryProblem) {
    try check(curl_set_number(handle, option, value))
  }

  private func set(_ option: CURLoption, _ value: String) throws(DeliveryProblem) {
    try check(curl_set_text(handle, option, value))
  }

  private func set(_ option: CURLoption, _ values: [String]) throws(DeliveryProblem) {
    var list: UnsafeMutablePointer<curl_slist>?
    for value in values {
      guard let longer = curl_list_append(list, value) else {
        curl_list_free(list)
        throw Self.unavailable
      }
      list = longer
    }
    if let list { lists.append(list) }
    try check(curl_set_list(handle, option, list))
  }

  private func check(_ code: CURLcode) throws(DeliveryProblem) {
    guard code != CURLE_OK else { return }
    throw DeliveryProblem(
      Wording("libcurl 不支持所需的设置（\(code.rawValue)）", en: "libcurl does not support a setting (\(code.rawValue))"),
      isPermanent: true)
  }
}

extension Transfer {
  fileprivate func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(buffer.count, outgoing.count - offset)
    buffer.copyBytes(from: outgoing[offset..<offset + count])
    offset += count
    return count
  }

  /// Takes a part of the answer; less than all of it ends the exchange.
  fileprivate func write(_ bytes: UnsafeRawBufferPointer) -> Int {
    guard incoming.count + bytes.count <= limits.answer else {
      isTooLong = true
      return 0
    }
    incoming.append(contentsOf: bytes)
    return bytes.count
  }

  /// Keeps the last refusal of a mail server: what it says when it is left is nobody's concern.
  fileprivate func note(_ bytes: UnsafeRawBufferPointer) -> Int {
    guard let first = bytes.first, first == UInt8(ascii: "4") || first == UInt8(ascii: "5") else { return bytes.count }
    refusal = Array(bytes.prefix(512))
    return bytes.count
  }
}

/// The exchange that a callback belongs to: it outlives the call, and nothing else uses it meanwhile.
private func transfer(_ context: UnsafeMutableRawPointer?) -> Transfer? {
  context.map { Unmanaged<Transfer>.fromOpaque($0).takeUnretainedValue() }
}

private func readOutgoing(
  _ buffer: UnsafeMutablePointer<CChar>?, _ size: Int, _ count: Int, _ context: UnsafeMutableRawPointer?
) -> Int {
  transfer(context)?.read(into: UnsafeMutableRawBufferPointer(start: buffer, count: size * count)) ?? 0
}

private func writeIncoming(
  _ bytes: UnsafeMutablePointer<CChar>?, _ size: Int, _ count: Int, _ context: UnsafeMutableRawPointer?
) -> Int {
  transfer(context)?.write(UnsafeRawBufferPointer(start: bytes, count: size * count)) ?? 0
}

private func writeLine(
  _ bytes: UnsafeMutablePointer<CChar>?, _ size: Int, _ count: Int, _ context: UnsafeMutableRawPointer?
) -> Int {
  transfer(context)?.note(UnsafeRawBufferPointer(start: bytes, count: size * count)) ?? 0
}
