import CPangoCairo
public import Diagnostics
public import Scenes

/// Draws a scene as a PDF of one page; its description becomes the alternative text of a figure.
public func drawPDF(
  _ scene: Scene, metadata: PagedDocument.Metadata = PagedDocument.Metadata()
) throws(Failure) -> [UInt8] {
  var page = scene
  if !scene.description.isEmpty {
    page.nodes = [.group(Group(tag: .figure(alternative: scene.description), children: scene.nodes))]
  }
  return try drawPDF(PagedDocument(pages: [page], metadata: metadata))
}

/// Draws a document as a PDF: text that can be searched, subsets of its fonts, tags, links and an outline.
///
/// The same document gives the same bytes; the time of creation is the date in its metadata. Fails when there is no
/// page, a page has no size or is longer than 14400 units, a link leads to no page, or a picture cannot be read.
public func drawPDF(_ document: PagedDocument) throws(Failure) -> [UInt8] {
  guard !document.pages.isEmpty else {
    throw Failure(Wording("文档没有页面", en: "the document has no pages"))
  }
  let surface = try Surface.pdf()
  try describe(document.metadata, on: surface)
  let canvas = try Canvas(surface, making: "PDF")
  let tags = TagWriter(pageCount: document.pages.count)
  let painter = Painter(canvas, shaper: TextShaper(), tags: tags, product: "PDF")
  for page in document.pages {
    try checkPageSize(page.size)
    cairo_pdf_surface_set_size(surface.pointer, page.size.width, page.size.height)
    try painter.draw(page)
    cairo_show_page(canvas.pointer)
    try canvas.check(making: "PDF")
  }
  try addOutline(of: document, to: surface)
  let bytes = try surface.finish(making: "PDF")
  return completed(
    bytes,
    with: PDFAdditions(
      language: document.metadata.language, showsTitle: !document.metadata.title.isEmpty,
      figureAlternatives: tags.figureAlternatives, headerScopes: tags.headerScopes))
}

private func checkPageSize(_ size: Size) throws(Failure) {
  try checkSize(size)
  guard size.width <= 14_400, size.height <= 14_400 else {
    throw Failure(
      Wording(
        "页面过大：\(decimal(size.width))×\(decimal(size.height))，PDF 最大为 14400×14400",
        en: "the page is too large: \(decimal(size.width))×\(decimal(size.height)), a PDF holds 14400×14400"))
  }
}

private func describe(_ metadata: PagedDocument.Metadata, on surface: Surface) throws(Failure) {
  guard isDate(metadata.date) else {
    throw Failure(
      Wording("文档日期 `\(metadata.date)` 不是有效日期", en: "the document's date `\(metadata.date)` is not a date"),
      hint: Wording("写法如 `2024-01-31`", en: "write it as `2024-01-31`"))
  }
  let entries = [
    (CAIRO_PDF_METADATA_TITLE, metadata.title), (CAIRO_PDF_METADATA_AUTHOR, metadata.author),
    (CAIRO_PDF_METADATA_SUBJECT, metadata.subject), (CAIRO_PDF_METADATA_KEYWORDS, metadata.keywords),
    (CAIRO_PDF_METADATA_CREATOR, "Shanhai"), (CAIRO_PDF_METADATA_CREATE_DATE, metadata.date),
    (CAIRO_PDF_METADATA_MOD_DATE, metadata.date),
  ]
  for (key, value) in entries where !value.isEmpty {
    cairo_pdf_surface_set_metadata(surface.pointer, key, printable(value))
  }
}

/// Whether the text is `2024-01-31`, perhaps with a time behind it as in `2024-01-31T08:00:00Z` or `…+08:00`.
private func isDate(_ text: String) -> Bool {
  guard let match = text.wholeMatch(of: /\d{4}-(\d{2})-(\d{2})(T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?)?/),
    let month = Int(match.1), let day = Int(match.2)
  else { return false }
  return 1...12 ~= month && 1...31 ~= day
}

/// The outline: each heading below the last one of a lower level.
private func addOutline(of document: PagedDocument, to surface: Surface) throws(Failure) {
  var parents: [(level: Int, id: Int32)] = []
  for entry in document.outline {
    let place = try destination(page: entry.page, position: entry.position, pageCount: document.pages.count)
    while let last = parents.last, last.level >= entry.level { parents.removeLast() }
    let id = cairo_pdf_surface_add_outline(
      surface.pointer, parents.last?.id ?? CAIRO_PDF_OUTLINE_ROOT, printable(entry.title), place,
      parents.isEmpty ? CAIRO_PDF_OUTLINE_FLAG_OPEN : cairo_pdf_outline_flags_t(0))
    parents.append((entry.level, id))
  }
}
