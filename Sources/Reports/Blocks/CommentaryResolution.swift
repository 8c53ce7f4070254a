import Diagnostics
import Documents
import Tables

extension BlockResolver {
  /// A fenced `commentary`: what somebody has written, bound to the figures that stood before them.
  ///
  /// ```yaml
  /// author: 协作办综合处
  /// date: 2023-12-31
  /// figures: {S3-046: 1.5亿元, leshan_rest_share: 46.7%}
  /// text: 越城区的资金…
  /// ```
  ///
  /// The keys of `figures` are facts, values of the front matter, or paths such as `fact.S3-046.period`.
  mutating func commentary(_ node: DocumentNode) -> Block? {
    let reader = MappingReader(node, log: log)
    let author = signed(reader, "author", example: "author: 综合处")
    let date = signed(reader, "date", example: "date: 2023-12-31")
    let text = reader.required("text")?.localText(language, log: log)
    let place = reader.node("text")?.location ?? node.location
    let figures = reader.node("figures")
    reader.finish()
    if let date, isoDate(in: date) == nil {
      log.error(
        Wording("`date` 应是 `2023-12-31` 这样的日期", en: "`date` must be a day such as `2023-12-31`"),
        at: reader.node("date")?.location)
    }
    guard let author, let date, let text else { return nil }
    var map = SourceMap(file: map.file)
    map.append(.init(line: 1, column: 1, origin: place, isCopied: false))
    let blocks = resolve(parseMarkdown(ExpandedText(text: text, map: map)))
    return .commentary(
      CommentaryBlock(blocks: blocks, author: author, date: date, changes: changes(figures, since: date)))
  }

  /// Who or when, without which nobody answers for the words.
  private func signed(_ reader: MappingReader, _ key: String, example: String) -> String? {
    if let text = reader.localText(key, language), !text.isEmpty { return text }
    guard reader.node.mapping != nil else { return nil }
    log.error(
      Wording("`commentary` 缺少 `\(key)`", en: "`commentary` has no `\(key)`"), at: reader.node.location,
      hint: Wording("评述要署名并写明日期，如 `\(example)`", en: "it needs its author and day, as in `\(example)`"))
    return nil
  }

  // MARK: The figures that it is bound to

  /// The figures that are not what they were; each is a warning at its place.
  private func changes(_ figures: DocumentNode?, since date: String) -> [CommentaryBlock.Change] {
    guard let figures, !figures.isNull else { return [] }
    guard let entries = figures.mapping else {
      _ = MappingReader(figures, log: log)
      return []
    }
    return entries.compactMap { entry in
      guard let written = entry.value.localText(language, log: log) else { return nil }
      return change(of: entry, from: written, since: date)
    }
  }

  private func change(
    of entry: DocumentNode.Entry, from written: String, since date: String
  ) -> CommentaryBlock.Change? {
    var change = CommentaryBlock.Change(name: entry.key, written: written)
    var hint = Wording(
      "核对正文，再改 `figures` 和 `date`", en: "review the text, then set its `figures` and `date`")
    do throws(Failure) {
      let current = try current(entry.key, at: entry.keyLocation)
      if current.accepted.contains(written) { return nil }
      change.current = current.printed
    } catch {
      hint = error.diagnostics.first?.hint ?? hint
    }
    let words = change.words
    log.warning(
      Wording(
        "写于\(date)的评述待核：\(words.chinese.trimmingSpaces)",
        en: "the commentary of \(date) is to be reviewed: \(words.english)"),
      at: entry.keyLocation, hint: hint)
    return change
  }

  /// What a bound figure prints now, and every writing of it that is good: a fact may be written as its document does, in
  /// a report of either language.
  private func current(
    _ name: String, at place: SourceLocation
  ) throws(Failure) -> (printed: String, accepted: Set<String>) {
    let isPath = name.contains(".") || variables.values[name] != nil
    let path = isPath ? name : "fact.\(name)"
    let variable = try variables.resolve(path, at: place)
    let printed = try variables.text(of: variable, path: path, at: place)
    var accepted: Set<String> = [printed]
    if case .row(let table, let row, _) = variable, let phrase = table["phrase"]?[row].string {
      accepted.insert(phrase)
    }
    return (printed, accepted)
  }
}
