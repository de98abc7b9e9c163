internal import Application
internal import Background
internal import Credentialing
internal import Edge
internal import Fetching
internal import Foundation
internal import Hummingbird
internal import HummingbirdCore
internal import Logging
internal import NIOCore
internal import ServiceLifecycle
internal import UnixSignals
internal import Web

/// The server: pages, workers and the sealer in one process.
package struct Serve: Sendable {
    private let configuration: ServerConfiguration
    private let logger: Logger

    /// A server as configured.
    package init(_ configuration: ServerConfiguration) {
        self.configuration = configuration
        let (format, level) = (configuration.logFormat, configuration.logLevel)
        logger = Logger(label: "proven") { LineLog(label: $0, format: format, level: level) }
    }

    /// Opens the data folder and serves until it is told to stop (SIGTERM or SIGINT): then nothing new is taken, and
    /// what runs is finished, within `stop.seconds`.
    ///
    /// - Throws: an error whose description is a sentence for whoever runs the server.
    package func run() async throws {
        try configuration.checkKeyPlace(publicURL: configuration.publicURL)
        let opened = try await OpenedPlatform(configuration, makes: true)
        try configuration.checkKeyPlace(publicURL: opened.platform.settings.publicURL)
        // Whoever was sending a file when the server stopped begins anew.
        try await opened.platform.clearUnfinishedUploads()
        var group = ServiceGroupConfiguration(
            services: try services(opened).map { .init(service: $0) },
            gracefulShutdownSignals: [.sigterm, .sigint],
            logger: logger
        )
        group.maximumGracefulShutdownDuration = .seconds(configuration.stopSeconds)
        do {
            try await ServiceGroup(configuration: group).run()
        } catch is CancellationError {
            // What did not end in time was cut off; the outbox and the database bear that.
            logger.warning("stopped before everything was finished")
        } catch let error as IOError where [EADDRINUSE, EADDRNOTAVAIL, EACCES].contains(error.errnoCode) {
            throw StartProblem.cannotListen(host: configuration.host, port: configuration.port)
        }
        try await opened.close()
        logger.notice("stopped")
    }

    /// What runs beside each other. When they stop, the pages go first and the sealer last.
    private func services(_ opened: OpenedPlatform) throws -> [any Service] {
        let platform = opened.platform
        let name = UUID().uuidString.lowercased()
        let mail = MailDelivery(
            platform: platform,
            sender: try sender(for: platform),
            transport: transport(opened.folder)
        )
        let workers = (1...configuration.workers).map { number in
            OutboxWorker(
                platform: platform,
                handlers: JobHandlers(platform),
                mail: mail,
                name: "\(name)-\(number)",
                logger: logger
            )
        }
        let background: [any Service] = [
            AuditSealer(platform: platform, name: name, logger: logger),
            Housekeeper(platform: platform, logger: logger),
            FigureCounter(platform: platform, logger: logger),
        ]
        return background + workers + [try pages(opened)]
    }

    private func pages(_ opened: OpenedPlatform) throws -> some Service {
        let meter = RequestMeter()
        let router = try WebRoutes.router(
            platform: opened.platform,
            settings: webSettings(opened),
            outside: GuardedSource(limits: FetchLimits(bodyBytes: 2 << 20)),
            meter: meter,
            maintenance: MaintenanceFile(in: opened.folder.path)
        )
        let access = OperatorAccess(figures: configuration.figures, token: configuration.figuresToken)
        HealthRoutes(platform: opened.platform, access: access, requests: meter).add(to: router)
        return Hummingbird.Application(
            router: router,
            server: .http1(
                configuration: HTTP1Channel.Configuration(
                    idleTimeout: .seconds(Int64(configuration.idleSeconds))
                )
            ),
            configuration: ApplicationConfiguration(
                address: .hostname(configuration.host, port: configuration.port),
                serverName: nil,
                availableConnectionsDelegate: .maximum(configuration.connections, logger: logger)
            ),
            onServerRunning: { _ in tellWhereEverythingIs(opened) },
            logger: logger
        )
    }

    private func webSettings(_ opened: OpenedPlatform) -> WebSettings {
        WebSettings(
            edge: EdgeSettings(
                publicURL: opened.platform.settings.publicURL,
                trustedProxies: configuration.trustedProxies
            ),
            isDemo: configuration.isDemo,
            mailFolder: configuration.mailRoute == .files ? opened.folder.mail : nil
        )
    }

    private func transport(_ folder: DataFolder) -> MailTransport {
        if let server = configuration.mailServer { return .server(SMTPClient(server)) }
        return .folder(MailFolder(path: folder.mail))
    }

    private func sender(for platform: Platform) throws -> Mailbox {
        let host = PublicURL.host(of: platform.settings.publicURL)
        let isName = host.contains(".") && host.contains { $0.isLetter } && !host.contains("[")
        let address = configuration.senderAddress ?? "proven@" + (isName ? host : "proven.invalid")
        guard let sender = Mailbox(name: configuration.senderName, address: address) else {
            throw StartProblem.badSender(address)
        }
        return sender
    }

    /// The one line that tells where everything is.
    @Sendable private func tellWhereEverythingIs(_ opened: OpenedPlatform) {
        let mail = configuration.mailServer.map { "smtp \($0.host)" } ?? opened.folder.mail
        logger.notice(
            "serving",
            metadata: [
                "url": "\(opened.platform.settings.publicURL)",
                "listening": "\(configuration.host):\(configuration.port)",
                "data": "\(opened.folder.path)", "database": "\(opened.database)",
                "files": "\(opened.folder.files)", "mail": "\(mail)", "masterKey": "\(opened.masterKey.place)",
                "trial": "\(opened.platform.settings.isTrial)",
            ]
        )
    }
}

extension JobHandlers {
    /// Each kind of job by the intention that does it.
    init(_ platform: Platform) {
        self.init(
            issueCredential: { try await platform.issueCredential(for: $0) },
            drawPictures: { try await platform.drawPictures(of: $0) },
            signStatusList: { try await platform.signStatusList(ID($0)) },
            destroyFile: { try await platform.destroyFile($0) },
            askForLink: { try await platform.sendSignInLink(toAddress: $0, returnTo: $1) }
        )
    }
}
