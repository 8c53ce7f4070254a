/// The template of the page 修订说明. It reads tables that `IssueDifference` makes.
let revisionPageTemplate = """
  ---
  title: {zh: 修订说明, en: Revisions}
  subtitle: "{{project}}"
  cover: false
  toc: false
  folio: total
  numbering: chinese
  ---

  {{summary}}

  {{#is_cut}}
  {{#zh}}
  下列各表每类至多列 500 行，其余见 `shanhai diff` 的文字输出。
  {{/zh}}
  {{#en}}
  The tables list at most 500 rows of each kind; the text that `shanhai diff` prints has all.
  {{/en}}
  {{/is_cut}}

  {{#has_revisions}}
  {{#zh}}
  # 变动
  {{/zh}}
  {{#en}}
  # Changes
  {{/en}}

  ```table
  data: changes
  size: small
  groupby: kind
  columns:
    - {field: id, title: {zh: 编号, en: Id}, width: 24mm}
    - {field: title, title: {zh: 对象和指标, en: Subject and indicator}, width: 3}
    - {field: field, title: {zh: 项目, en: Field}, width: 18mm, empty: "—"}
    - {field: old, title: {zh: 原为, en: Was}, width: 3, empty: "—"}
    - {field: new, title: {zh: 现为, en: Is now}, width: 3, empty: "—"}
  caption: {zh: 数字、结对、指标和地区的变动, en: "Changes of figures, pairings, indicators and regions"}
  ```
  {{/has_revisions}}

  {{#has_targets}}
  {{#zh}}
  # 涉及的图和报告
  {{/zh}}
  {{#en}}
  # Charts and reports touched
  {{/en}}

  ```table
  data: touched-targets
  size: small
  columns:
    - {field: kind, title: {zh: 种类, en: Kind}, width: 18mm}
    - {field: name, title: {zh: 名称, en: Name}, width: 2}
    - {field: words, title: {zh: 通过哪些表, en: Through which tables}, width: 3}
  caption: {zh: 需要重新生成的图和报告, en: Charts and reports to be made again}
  ```
  {{/has_targets}}

  {{#has_sentences}}
  {{#zh}}
  # 涉及的句子
  {{/zh}}
  {{#en}}
  # Sentences touched
  {{/en}}

  ```table
  data: touched-sentences
  size: small
  columns:
    - {field: place, title: {zh: 位置, en: Place}, width: 42mm}
    - {field: facts, title: {zh: 数字, en: Facts}, width: 24mm}
    - {field: text, title: {zh: 模板中的文字, en: Text of the template}}
  caption: {zh: 写有变动数字的句子, en: Sentences that name a changed figure}
  ```
  {{/has_sentences}}

  {{#has_tables}}
  {{#zh}}
  # 涉及的表
  {{/zh}}
  {{#en}}
  # Tables touched
  {{/en}}

  ```table
  data: touched-tables
  size: small
  columns:
    - {field: name, title: {zh: 表, en: Table}, width: 2}
    - {field: words, title: {zh: 变动, en: Change}, width: 3}
  caption: {zh: 行有变动的表, en: Tables whose rows differ}
  ```
  {{/has_tables}}

  """
