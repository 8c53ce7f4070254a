/// How long a transfer may take and how much may come back.
struct TransferLimits: Sendable {
  /// Milliseconds until a connection stands.
  var connecting = 15_000
  /// Milliseconds for a message to a webhook.
  var posting = 60_000
  /// Milliseconds for a mail: files may go over a slow line.
  var mailing = 600_000
  /// Seconds without a byte: a mail server may look through what it got for a while before it takes it.
  var silence = 300
  /// Bytes of an answer.
  var answer = 65_536
  /// Bytes of all the files of a mail; most servers take no more than some 50 MB after Base64.
  var attachments = 36_000_000
}
