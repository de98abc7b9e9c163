package import Application
internal import Credentialing
package import Logging
internal import ServiceLifecycle

/// Takes jobs from the outbox and does them, one after another. Several workers, here or in other processes, share the
/// outbox safely: a job is taken by one, and comes back when it is not finished in time.
package struct OutboxWorker: Service {
    private let platform: Platform
    private let handlers: JobHandlers
    private let mail: MailDelivery
    private let name: String
    private let rest: Duration
    private let logger: Logger

    /// A worker; `name` has to differ from that of every other worker.
    package init(
        platform: Platform,
        handlers: JobHandlers,
        mail: MailDelivery,
        name: String,
        rest: Duration = .milliseconds(500),
        logger: Logger
    ) {
        self.platform = platform
        self.handlers = handlers
        self.mail = mail
        self.name = name
        self.rest = rest
        self.logger = logger
    }

    package func run() async throws {
        try await Rounds.run(every: rest) {
            do {
                return try await workOnce() ? .again : .rest
            } catch {
                // The database is away for a moment; the readiness check tells who watches.
                logger.error("outbox not read", metadata: ["reason": "\(JobProblem(error).description)"])
                return .rest
            }
        }
    }

    /// Takes one job that is due and does it. One at a time: a job that is taken is begun at once, so that its lease can
    /// be short, and a worker that is killed holds nothing else up.
    ///
    /// - Returns: whether there was one.
    @discardableResult
    package func workOnce() async throws -> Bool {
        guard let job = try await platform.takeJobs(1, worker: name).first else { return false }
        try await handle(job)
        return true
    }

    private func handle(_ taken: TakenJob) async throws {
        do {
            try await perform(taken)
            logger.debug("job done", metadata: ["job": "\(taken.job.name)", "id": "\(taken.id)"])
        } catch {
            let problem = JobProblem(error)
            logger.warning(
                "job not done",
                metadata: [
                    "job": "\(taken.job.name)", "id": "\(taken.id)", "attempt": "\(taken.attempt)",
                    "reason": "\(problem.description)", "permanent": "\(problem.isPermanent)",
                ]
            )
            try await platform.postpone(taken, error: problem.description, isPermanent: problem.isPermanent)
        }
    }

    private func perform(_ taken: TakenJob) async throws {
        switch taken.job {
        case .sendMail(let order):
            if let delivered = try await mail.deliver(order, job: taken.id) {
                return try await platform.finish(taken, with: delivered)
            }
        case .issueCredential(let award): try await handlers.issueCredential(award)
        case .drawPictures(let version): try await handlers.drawPictures(version)
        case .signStatusList(let list): try await handlers.signStatusList(list)
        case .destroyFile(let file): try await handlers.destroyFile(file)
        case .askForLink(let address, let returnTo): try await handlers.askForLink(address, returnTo)
        }
        try await platform.finish(taken)
    }
}

extension JobProblem {
    /// Any error as a sentence without personal data. Only our own problems speak for themselves; of others the kind
    /// is named, because their texts may hold anything.
    init(_ error: any Error) {
        switch error {
        case let problem as JobProblem: self = problem
        case let problem as SMTPProblem: self.init(problem.description, isPermanent: problem.isPermanent)
        case Refusal.notFound: self.init("What the job is about is not there.", isPermanent: true)
        default: self.init("\(type(of: error))", isPermanent: false)
        }
    }
}
