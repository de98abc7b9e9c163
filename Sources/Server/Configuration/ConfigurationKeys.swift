/// Everything that can be configured.
package enum ConfigurationKeys {
    static let data = ConfigurationKey(
        "data",
        "proven-data",
        "The folder that holds everything: database, files, mail. Not in the file, which lies in that folder."
    )
    static let databaseURL = ConfigurationKey(
        "database.url",
        "",
        "The address of a PostgreSQL database, as libpq reads it. Without it, the file proven.sqlite in the data folder.",
        isSecret: true
    )
    static let databaseConnections = ConfigurationKey(
        "database.connections",
        "10",
        "Connections to PostgreSQL that this process opens at most."
    )
    static let publicURL = ConfigurationKey(
        "publicURL",
        "",
        "Scheme and host under which people reach the pages; set once. Without it, http:// with host and port."
    )
    static let host = ConfigurationKey("http.host", "127.0.0.1", "The address to listen at.")
    static let port = ConfigurationKey("http.port", "8080", "The port to listen at.")
    static let trustedProxies = ConfigurationKey(
        "http.trustedProxies",
        "0",
        "How many proxies of yours stand in front and add to X-Forwarded-For."
    )
    static let idleSeconds = ConfigurationKey(
        "http.idleSeconds",
        "60",
        "Seconds after which a connection is closed that sends nothing, or has not sent a whole head."
    )
    static let connections = ConfigurationKey(
        "http.connections",
        "800",
        "How many connections may be open at once; the others wait. Stay below the number of files a process may open."
    )
    static let masterKey = ConfigurationKey(
        "masterKey",
        "",
        "The master key itself, 32 bytes as Base64 or hexadecimal digits, instead of a file.",
        isSecret: true
    )
    static let masterKeyFile = ConfigurationKey(
        "masterKeyFile",
        "",
        "The file with the master key, made on first start. Without it, master.key in the data folder: for trials only."
    )
    static let mailTransport = ConfigurationKey(
        "mail.transport",
        "files",
        "Where mail goes: files (into the folder mail, nothing leaves the machine) or smtp."
    )
    static let senderName = ConfigurationKey("mail.senderName", "Proven", "The name that mail comes from.")
    static let senderAddress = ConfigurationKey(
        "mail.senderAddress",
        "",
        "The address that mail comes from. Without it, proven@ and the host of the public URL."
    )
    static let smtpHost = ConfigurationKey("smtp.host", "", "The mail server, by the name in its certificate.")
    static let smtpPort = ConfigurationKey(
        "smtp.port",
        "587",
        "The port of the mail server; most often 465 with smtp.security tls."
    )
    static let smtpSecurity = ConfigurationKey(
        "smtp.security",
        "starttls",
        "How the connection is protected: starttls (required, not tried), tls (from the first byte) or none."
    )
    static let smtpUser = ConfigurationKey("smtp.user", "", "The account at the mail server, when it asks for one.")
    static let smtpPassword = ConfigurationKey(
        "smtp.password",
        "",
        "The password of that account. Never sent over a connection that is not encrypted.",
        isSecret: true
    )
    static let fileLimit = ConfigurationKey("files.limitBytes", "2147483648", "Bytes that one file may have.")
    static let personLimit = ConfigurationKey(
        "files.personLimitBytes",
        "21474836480",
        "Bytes that all files of one person may have together."
    )
    static let idleMinutes = ConfigurationKey(
        "session.idleMinutes",
        "60",
        "Minutes without a request after which a session ends."
    )
    static let sessionMinutes = ConfigurationKey(
        "session.minutes",
        "720",
        "Minutes after which a session ends in any case."
    )
    static let linkMinutes = ConfigurationKey(
        "signIn.linkMinutes",
        "20",
        "Minutes for which a link in a mail signs in."
    )
    static let secondFactor = ConfigurationKey(
        "signIn.secondFactor",
        "",
        "Who needs a second factor to sign in: administrators, everyone or nobody. Without it, administrators; in a demo, nobody."
    )
    static let smallestGroup = ConfigurationKey(
        "statistics.smallestGroup",
        "10",
        "The fewest people that a published figure may stand for; 5 or more."
    )
    static let signOnConnections = ConfigurationKey(
        "signOn.connections",
        "",
        "Names of the providers that people sign in with, with commas between; each has keys of its own, below."
    )
    static let invitationDays = ConfigurationKey("invitation.days", "14", "Days for which an invitation is good.")
    static let workers = ConfigurationKey("outbox.workers", "2", "How many jobs are done at the same time.")
    static let stopSeconds = ConfigurationKey(
        "stop.seconds",
        "20",
        "Seconds that running requests and jobs get to finish when the server is told to stop."
    )
    static let logLevel = ConfigurationKey(
        "log.level",
        "info",
        "What is logged: trace, debug, info, notice, warning, error or critical and above."
    )
    static let logFormat = ConfigurationKey("log.format", "logfmt", "How a line of the log looks: logfmt or json.")
    static let figures = ConfigurationKey(
        "metrics.access",
        "off",
        "Who may have the figures at /metrics: off (nobody), loopback (on this machine, not through a proxy) or token."
    )
    static let figuresToken = ConfigurationKey(
        "metrics.token",
        "",
        "What has to come as Authorization: Bearer to get figures, and reasons at /readyz; 16 letters or more.",
        isSecret: true
    )
    static let demo = ConfigurationKey(
        "demo",
        "false",
        "Whether pages for trying out are there, such as the sheet of components at /style."
    )

    /// All, in the order of the documentation.
    package static let all = [
        data, databaseURL, databaseConnections, publicURL, host, port, trustedProxies, idleSeconds, connections,
        masterKey, masterKeyFile, mailTransport, senderName, senderAddress, smtpHost, smtpPort, smtpSecurity, smtpUser,
        smtpPassword, fileLimit, personLimit, idleMinutes, sessionMinutes, linkMinutes, secondFactor,
        signOnConnections, invitationDays,
        smallestGroup, workers,
        stopSeconds, logLevel, logFormat, figures, figuresToken, demo,
    ]
}
