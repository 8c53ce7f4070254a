/// Pages with what a document knows beside them.
public struct PagedDocument: Hashable, Sendable {
  /// The pages, each a drawing in points.
  public var pages: [Scene]
  /// The headings, for the reader's sidebar.
  public var outline: [OutlineEntry]
  /// What the document says of itself.
  public var metadata: Metadata

  /// Pages with what a document knows beside them.
  public init(pages: [Scene], outline: [OutlineEntry] = [], metadata: Metadata = Metadata()) {
    self.pages = pages
    self.outline = outline
    self.metadata = metadata
  }

  /// A heading and where it stands.
  public struct OutlineEntry: Hashable, Sendable {
    /// Its words.
    public var title: String
    /// Its level, from 1.
    public var level: Int
    /// Its page, from 0.
    public var page: Int
    /// Its upper left corner on the page.
    public var position: Point

    /// A heading and where it stands.
    public init(title: String, level: Int, page: Int, position: Point) {
      self.title = title
      self.level = level
      self.page = page
      self.position = position
    }
  }

  /// What a document says of itself.
  public struct Metadata: Hashable, Sendable {
    /// Its title.
    public var title: String
    /// Who issues it.
    public var author: String
    /// What it is about.
    public var subject: String
    /// Words to find it by.
    public var keywords: String
    /// Its language as a BCP 47 tag, such as `zh-Hans`.
    public var language: String
    /// The date of its data as ISO 8601 (`2024-01-31`), never the clock's.
    public var date: String

    /// What a document says of itself.
    public init(
      title: String = "", author: String = "", subject: String = "", keywords: String = "",
      language: String = "zh-Hans", date: String = "2000-01-01"
    ) {
      self.title = title
      self.author = author
      self.subject = subject
      self.keywords = keywords
      self.language = language
      self.date = date
    }
  }
}
