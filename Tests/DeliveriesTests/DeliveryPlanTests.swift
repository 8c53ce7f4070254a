import Diagnostics
import Testing

@testable import Deliveries

@Suite struct DeliveryPlanTests {
  @Test func readsEveryKindOfChannel() throws {
    let (plan, messages) = try plan(
      """
      archive: {kind: folder, path: archive}
      share: {kind: folder, path: /mnt/share/月报}
      group: {kind: webhook, format: wecom, url: {env: WECOM_URL}}
      people: {kind: webhook, format: feishu, url: {file: keys/feishu}, secret: {env: FEISHU_SECRET}, on: failure}
      leaders:
        kind: mail
        server: smtps://smtp.example.org
        user: office
        password: {file: /etc/shanhai/smtp}
        from: 办公室 <office@example.org>
        to: [leader@example.org]
        cc: archive@example.org
        subject: "{{title}}（{{period}}）"
        attach: ["*.pdf"]
        on: [success]
      """)
    #expect(messages.isEmpty)
    #expect(plan.names == ["archive", "share", "group", "people", "leaders"])
    #expect(plan.names(among: ["leaders", "group", "archive"], isFailure: true) == ["group"])
    #expect(plan.names(among: ["leaders", "group", "archive"], isFailure: false) == ["leaders", "group", "archive"])
    #expect(plan.names(among: ["people"], isFailure: false).isEmpty)
  }

  @Test func hasNoChannelsWithoutDeliveries() {
    let log = DiagnosticLog()
    #expect(DeliveryPlan(nil, log: log).channels.isEmpty)
    #expect(log.diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("[a]", ["shanhai.yml:1:1: error: `deliveries` must be an object, found an array"]),
    ("a: {path: x}", ["shanhai.yml:1:4: error: `kind` is missing"]),
    (
      "a: {kind: webhok, url: x}",
      ["shanhai.yml:1:11: error: `kind` cannot be `webhok`\n  hint: did you mean `webhook`?"]
    ),
    (
      "a: {kind: folder, path: x, paht: y}",
      ["shanhai.yml:1:28: error: unknown key `paht`\n  hint: did you mean `path`?"]
    ),
    ("a: {kind: folder}", ["shanhai.yml:1:4: error: `path` is missing"]),
    (
      "a: {kind: folder, path: ../share}",
      [
        "shanhai.yml:1:25: error: `../share` is outside of the project folder\n"
          + "  hint: write an absolute path for a place outside of the project"
      ]
    ),
    (
      "a: {kind: folder, path: x, on: [sucess]}",
      ["shanhai.yml:1:33: error: `on` cannot hold the text `sucess`\n  hint: did you mean `success`?"]
    ),
    (
      "a: {kind: folder, path: x, on: failure}",
      ["shanhai.yml:1:32: error: a run that failed has no files for a folder"]
    ),
  ])
  func saysWhatIsWrongWithChannels(yaml: String, expected: [String]) throws {
    let messages = try plan(yaml).messages
    #expect(messages == expected)
  }

  @Test(arguments: [
    ("a: {kind: webhook}", ["shanhai.yml:1:4: error: `url` is missing"]),
    (
      "a: {kind: webhook, url: example.org}",
      [
        "shanhai.yml:1:25: error: this is no address of a server\n"
          + "  hint: an address begins with `https://` or `http://`"
      ]
    ),
    (
      "a: {kind: webhook, url: \"http://example.org/hook?key=abcdef\"}",
      ["shanhai.yml:1:25: error: what is sent to `example.org` must be encrypted\n  hint: write `https://`"]
    ),
    (
      "a: {kind: webhook, url: \"https://me:pw@example.org/\"}",
      ["shanhai.yml:1:25: error: an address must not hold a user or a password"]
    ),
    (
      "a: {kind: webhook, url: \"http://127.0.0.1\\\\@example.org/\"}",
      [
        "shanhai.yml:1:25: error: this is no address of a server\n"
          + "  hint: an address begins with `https://` or `http://`"
      ]
    ),
    ("a: {kind: webhook, url: \"https://example.org:0/\"}", ["shanhai.yml:1:25: error: a port is from 1 to 65535"]),
    (
      "a: {kind: webhook, url: {env: A, file: b}}",
      ["shanhai.yml:1:25: error: expected either `env` or `file`"]
    ),
    (
      "a: {kind: webhook, url: {evn: A}}",
      ["shanhai.yml:1:26: error: unknown key `evn`\n  hint: did you mean `env`?"]
    ),
    (
      "a: {kind: webhook, format: wecom, url: \"https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=abc\"}",
      [
        "shanhai.yml:1:40: warning: the address of a robot holds its key and should not stand in this file\n"
          + "  hint: write `url: {env: VARIABLE}`, or `url: {file: path}` with a file of mode 600"
      ]
    ),
    (
      "a: {kind: webhook, format: dingtalk, url: {env: A}, secret: SEC123}",
      [
        "shanhai.yml:1:61: error: `secret` must not stand in this file\n"
          + "  hint: write `{env: VARIABLE}`, or `{file: path}` with a file of mode 600"
      ]
    ),
    (
      "a: {kind: webhook, format: wecom, url: {env: A}, secret: {env: B}}",
      [
        "shanhai.yml:1:58: error: messages in the format `wecom` are not signed\n  hint: remove `secret`"
      ]
    ),
    (
      "a: {kind: webhook, format: slack, url: {env: A}}",
      [
        "shanhai.yml:1:28: error: `format` cannot be `slack`\n"
          + "  hint: known are `json`, `wecom`, `dingtalk`, `feishu`"
      ]
    ),
  ])
  func saysWhatIsWrongWithWebhooks(yaml: String, expected: [String]) throws {
    let messages = try plan(yaml).messages
    #expect(messages == expected)
  }

  @Test(arguments: [
    (
      "server: \"smtp://mail.example.org\", from: a@b.cn, to: c@d.cn",
      [
        "shanhai.yml:1:25: error: what is sent to `mail.example.org` must be encrypted\n"
          + "  hint: write `smtps://`, or `smtp://…:587`"
      ]
    ),
    ("server: \"smtp://mail.example.org:587\", from: a@b.cn, to: c@d.cn", []),
    ("server: \"smtp://127.0.0.1:25\", from: a@b.cn, to: c@d.cn", []),
    (
      "server: \"smtps://mail.example.org/x\", from: a@b.cn, to: c@d.cn",
      ["shanhai.yml:1:25: error: the address of a mail server is a host and a port only"]
    ),
    (
      "server: \"smtps://m.cn\", from: a, to: []",
      [
        "shanhai.yml:1:47: error: `a` is no mail address\n  hint: for example `Office <office@example.org>`",
        "shanhai.yml:1:54: error: `to` must not be empty",
      ]
    ),
    (
      "server: \"smtps://m.cn\", from: \"a@b.cn\\r\\nBcc: x@y.cn\", to: \"x\\r\\ny <c@d.cn>\"",
      [
        "shanhai.yml:1:47: error: `a@b.cn  Bcc: x@y.cn` is no mail address\n"
          + "  hint: for example `Office <office@example.org>`",
        "shanhai.yml:1:76: error: `x  y <c@d.cn>` is no mail address\n"
          + "  hint: for example `Office <office@example.org>`",
      ]
    ),
    (
      "server: \"smtps://m.cn\", from: a@b.cn, to: c@d.cn, user: me, password: 123456",
      [
        "shanhai.yml:1:87: error: `password` must not stand in this file\n"
          + "  hint: write `{env: VARIABLE}`, or `{file: path}` with a file of mode 600"
      ]
    ),
    (
      "server: \"smtps://m.cn\", from: a@b.cn, to: c@d.cn, user: me",
      ["shanhai.yml:1:73: error: `user` is given without `password`"]
    ),
    (
      "server: \"smtps://m.cn\", from: a@b.cn, to: c@d.cn, password: {env: P}",
      ["shanhai.yml:1:77: error: `password` is given without `user`"]
    ),
    (
      "server: \"smtps://m.cn\", from: a@b.cn, to: c@d.cn, subject: \"{{titel}}\"",
      ["shanhai.yml:1:76: error: a subject knows no `titel`\n  hint: did you mean `title`?"]
    ),
  ])
  func saysWhatIsWrongWithMail(yaml: String, expected: [String]) throws {
    let messages = try plan("a: {kind: mail, \(yaml)}").messages
    #expect(messages == expected)
  }

  @Test func speaksChinese() throws {
    let yaml = """
      a: {kind: folder, path: ../x}
      b: {kind: webhook, url: "http://example.org/"}
      c: {kind: mail, server: "smtps://m.cn", from: a, to: b@c.cn, user: u, password: p}
      """
    let messages = try plan(yaml, in: .chinese).messages
    #expect(
      messages == [
        "shanhai.yml:1:25: 错误: `../x` 在项目文件夹之外\n  提示: 项目之外的位置请写绝对路径",
        "shanhai.yml:2:25: 错误: 发往 `example.org` 的内容必须加密\n  提示: 请用 `https://`",
        "shanhai.yml:3:81: 错误: `password` 不能写在此文件中\n  提示: 请写 `{env: 变量名}`，或 `{file: 文件}`（权限 600）",
        "shanhai.yml:3:47: 错误: `a` 不是邮件地址\n  提示: 例如 `办公室 <office@example.org>`",
      ])
  }
}
