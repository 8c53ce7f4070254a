import Diagnostics

/// A part of a parsed template.
indirect enum TemplateNode: Hashable {
  /// Words that stand as they are; they never span lines.
  case text(String, SourceLocation)
  /// `{{name}}`, or `{{{name}}}` and `{{&name}}` without escapes.
  case variable(String, isEscaped: Bool, SourceLocation)
  /// `{{#name}}…{{/name}}`, or `{{^name}}…{{/name}}` when inverted.
  case section(String, isInverted: Bool, [TemplateNode], SourceLocation)
}
