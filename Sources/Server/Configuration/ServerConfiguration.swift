internal import Application
internal import Background
package import Configuration
internal import Credentialing
internal import Edge
internal import Logging

/// What an installation is told from outside, checked and ready to use.
package struct ServerConfiguration: Sendable {
    /// Where mail goes.
    package enum MailRoute: String, CaseIterable, Sendable {
        case files, smtp
    }

    /// How a line of the log looks.
    package enum LogFormat: String, CaseIterable, Sendable {
        case logfmt, json
    }

    package let dataFolder: String
    /// The address of a PostgreSQL database; `nil` for the file in the data folder.
    let databaseURL: String?
    let databaseConnections: Int
    /// `nil` when it follows from host and port.
    package let publicURL: String?
    package let host: String
    package let port: Int
    let trustedProxies: Int
    let idleSeconds: Int
    let connections: Int
    let masterKey: String?
    let masterKeyFile: String?
    let mailRoute: MailRoute
    let senderName: String
    let senderAddress: String?
    let mailServer: SMTPSettings?
    let fileLimit: Int64
    let personLimit: Int64
    let idleMinutes: Int
    let sessionMinutes: Int
    let linkMinutes: Int
    let secondFactor: SecondFactorPolicy
    /// The providers of sign-in, in the order of their buttons.
    let signOn: [SignOnConnection]
    let invitationDays: Int
    let smallestGroup: Int
    let workers: Int
    let stopSeconds: Int
    let logLevel: Logger.Level
    let logFormat: LogFormat
    let figures: OperatorAccess.Figures
    let figuresToken: String?
    let isDemo: Bool
    /// Every key that was read, for the test that none is forgotten.
    let asked: [ConfigurationKey]

    /// Reads every key.
    ///
    /// - Throws: ``ConfigurationProblem`` with everything that is wrong.
    package init(reader: ConfigReader) throws(ConfigurationProblem) {
        var reading = ConfigurationReading(reader)
        dataFolder = reading.text(ConfigurationKeys.data) ?? ConfigurationKeys.data.standard
        databaseURL = reading.text(ConfigurationKeys.databaseURL)
        databaseConnections = Int(reading.number(ConfigurationKeys.databaseConnections, in: 1...1000))
        publicURL = Self.publicURL(&reading)
        host = reading.text(ConfigurationKeys.host) ?? ConfigurationKeys.host.standard
        port = Int(reading.number(ConfigurationKeys.port, in: 0...65_535))
        trustedProxies = Int(reading.number(ConfigurationKeys.trustedProxies, in: 0...10))
        idleSeconds = Int(reading.number(ConfigurationKeys.idleSeconds, in: 1...3600))
        connections = Int(reading.number(ConfigurationKeys.connections, in: 1...100_000))
        masterKey = reading.text(ConfigurationKeys.masterKey)
        masterKeyFile = reading.text(ConfigurationKeys.masterKeyFile)
        mailRoute = reading.choice(ConfigurationKeys.mailTransport, or: .files)
        senderName = reading.text(ConfigurationKeys.senderName) ?? ""
        senderAddress = Self.senderAddress(&reading)
        mailServer = Self.mailServer(&reading, isUsed: mailRoute == .smtp)
        fileLimit = reading.number(ConfigurationKeys.fileLimit, in: 1...1_099_511_627_776)
        personLimit = reading.number(ConfigurationKeys.personLimit, in: 1...1_125_899_906_842_624)
        idleMinutes = Int(reading.number(ConfigurationKeys.idleMinutes, in: 1...10_080))
        sessionMinutes = Int(reading.number(ConfigurationKeys.sessionMinutes, in: 1...43_200))
        linkMinutes = Int(reading.number(ConfigurationKeys.linkMinutes, in: 1...1440))
        invitationDays = Int(reading.number(ConfigurationKeys.invitationDays, in: 1...365))
        smallestGroup = Int(reading.number(ConfigurationKeys.smallestGroup, in: 5...1_000))
        workers = Int(reading.number(ConfigurationKeys.workers, in: 1...32))
        stopSeconds = Int(reading.number(ConfigurationKeys.stopSeconds, in: 1...600))
        logLevel = reading.choice(ConfigurationKeys.logLevel, or: .info)
        logFormat = reading.choice(ConfigurationKeys.logFormat, or: .logfmt)
        figures = reading.choice(ConfigurationKeys.figures, or: .off)
        figuresToken = Self.figuresToken(&reading, isNeeded: figures == .token)
        isDemo = reading.flag(ConfigurationKeys.demo)
        secondFactor = Self.secondFactor(&reading, isDemo: isDemo)
        signOn = reading.signOnConnections()
        asked = reading.asked
        guard reading.problems.isEmpty else { throw ConfigurationProblem(sentences: reading.problems) }
    }

    private static func publicURL(_ reading: inout ConfigurationReading) -> String? {
        guard let text = reading.text(ConfigurationKeys.publicURL) else { return nil }
        if let url = PublicURL(text) { return url.text }
        reading.complain(about: ConfigurationKeys.publicURL, "http:// or https:// and a host, without a path")
        return nil
    }

    /// In a demonstration one goes from person to person, with links that are printed.
    private static func secondFactor(_ reading: inout ConfigurationReading, isDemo: Bool) -> SecondFactorPolicy {
        guard let text = reading.text(ConfigurationKeys.secondFactor) else {
            return isDemo ? .nobody : .administrators
        }
        if let policy = SecondFactorPolicy(rawValue: text) { return policy }
        reading.complain(about: ConfigurationKeys.secondFactor, "administrators, everyone or nobody")
        return .administrators
    }

    private static func senderAddress(_ reading: inout ConfigurationReading) -> String? {
        guard let address = reading.text(ConfigurationKeys.senderAddress) else { return nil }
        if Mailbox(name: "", address: address) == nil {
            reading.complain(about: ConfigurationKeys.senderAddress, "an e-mail address")
        }
        return address
    }

    private static func figuresToken(_ reading: inout ConfigurationReading, isNeeded: Bool) -> String? {
        let token = reading.text(ConfigurationKeys.figuresToken)
        if isNeeded || token != nil, (token ?? "").utf8.count < 16 {
            reading.complain(
                about: ConfigurationKeys.figuresToken,
                "16 letters or more, and given for metrics.access token"
            )
        }
        return token
    }

    private static func mailServer(_ reading: inout ConfigurationReading, isUsed: Bool) -> SMTPSettings? {
        let host = reading.text(ConfigurationKeys.smtpHost)
        let port = Int(reading.number(ConfigurationKeys.smtpPort, in: 1...65_535))
        let security: SMTPSettings.Security = reading.choice(ConfigurationKeys.smtpSecurity, or: .starttls)
        let user = reading.text(ConfigurationKeys.smtpUser)
        let password = reading.text(ConfigurationKeys.smtpPassword)
        guard isUsed else { return nil }
        guard let host else {
            reading.complain(about: ConfigurationKeys.smtpHost, "given when mail.transport is smtp")
            return nil
        }
        guard let user else { return SMTPSettings(host: host, port: port, security: security) }
        guard let password, security != .none, !(user + password).contains("\u{0}") else {
            reading.complain(
                about: ConfigurationKeys.smtpPassword,
                "given with smtp.user, and sent over starttls or tls only"
            )
            return nil
        }
        let account = SMTPSettings.Account(name: user, password: password)
        return SMTPSettings(host: host, port: port, security: security, account: account)
    }
}

/// Everything that is wrong with a configuration.
package struct ConfigurationProblem: Error, Hashable, Sendable, CustomStringConvertible {
    package let sentences: [String]

    package var description: String { sentences.joined(separator: "\n") }
}
