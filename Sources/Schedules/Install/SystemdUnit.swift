import Builds
public import Diagnostics

/// `shanhai schedule install --systemd`: a unit that runs the service.
public struct SystemdUnit {
  private let project: ScheduleProject
  private let program: String
  private let folder: String
  private let user: String?

  /// A unit for a project.
  ///
  /// - Parameters:
  ///   - folder: the project's folder, absolute.
  ///   - program: this program, absolute.
  ///   - user: who runs it; `nil` leaves a line to fill in.
  /// - Throws: faults of the schedules.
  public init(folder: String, program: String, user: String?) throws(Failure) {
    project = try ScheduleProject(folder: folder)
    self.folder = folder
    self.program = program
    self.user = user
  }

  /// The file.
  public var text: String {
    let name = project.title.english.isEmpty ? folder : project.title.english
    return """
      # \(installLine)
      # Health: \(project.stateFolder)/health.json is written at least every 30 seconds:
      #   find \(Self.quoted(project.stateFolder)) -name health.json -mmin -2 | grep -q .
      # Secrets of deliveries: put NAME=value lines into a file of mode 600 and name it in EnvironmentFile.

      [Unit]
      Description=Shanhai schedules: \(Self.plain(name))
      Wants=network-online.target
      After=network-online.target time-sync.target
      RequiresMountsFor=\(Self.escaped(folder))

      [Service]
      Type=exec
      \(user.map { "User=\($0)" } ?? "# User=the account that owns the project")
      WorkingDirectory=\(Self.escaped(folder, isQuoted: false))
      # EnvironmentFile=-/etc/shanhai/secrets
      ExecStart=\(Self.escaped(program)) schedule run -C \(Self.escaped(folder))
      ExecReload=/bin/kill -HUP $MAINPID
      Restart=on-failure
      RestartSec=10
      RestartPreventExitStatus=64
      # The service itself sees to its children; it needs at most 30 seconds.
      KillMode=mixed
      TimeoutStopSec=60

      UMask=0027
      NoNewPrivileges=yes
      PrivateTmp=yes
      PrivateDevices=yes
      ProtectSystem=strict
      ProtectHome=read-only
      # Folders that deliveries copy to, outside of the project, have to be added here.
      ReadWritePaths=\(writable.map { Self.escaped($0) }.joined(separator: " "))
      ProtectKernelTunables=yes
      ProtectKernelModules=yes
      ProtectControlGroups=yes
      ProtectClock=yes
      RestrictSUIDSGID=yes
      RestrictRealtime=yes
      RestrictNamespaces=yes
      RestrictAddressFamilies=AF_INET AF_INET6 AF_UNIX
      LockPersonality=yes
      SystemCallArchitectures=native
      CapabilityBoundingSet=

      [Install]
      WantedBy=multi-user.target
      """
  }

  private var installLine: String {
    "Install: shanhai schedule install --systemd > /etc/systemd/system/shanhai.service"
      + " && systemctl daemon-reload && systemctl enable --now shanhai"
  }

  /// The folder above the output, where output and state take one another's place in one step; and the project.
  private var writable: [String] {
    let parent = project.stateFolder.split(separator: "/").dropLast().joined(separator: "/")
    return Array(Set([folder, "/\(parent)"])).sorted()
  }

  /// A word of a command or a list of paths as systemd reads it: `%` and `$` doubled, spaces within quotes.
  private static func escaped(_ text: String, isQuoted: Bool = true) -> String {
    var result = ""
    for character in text {
      switch character {
      case "%": result += "%%"
      case "$" where isQuoted: result += "$$"
      case "\"" where isQuoted, "\\": result += "\\\(character)"
      default: result.append(character)
      }
    }
    return isQuoted && result.contains(where: { $0 == " " || $0 == "\t" || $0 == "'" || $0 == "\\" })
      ? "\"\(result)\"" : result
  }

  private static func plain(_ text: String) -> String { text.replacing("\n", with: " ").replacing("%", with: "%%") }

  private static func quoted(_ text: String) -> String { "'\(text.replacing("'", with: "'\\''"))'" }
}
