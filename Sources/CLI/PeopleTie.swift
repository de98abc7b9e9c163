import Application
import ArgumentParser
import Credentialing
import Server

extension PeopleCommand {
    /// `proven people tie`
    struct RecordTie: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "tie",
            abstract: "Record that one person may not judge another, or should not while somebody else can.",
            discussion: """
                Neither of two people who are family, or of whom one supervises or evaluates the other, judges the \
                other's work. People of one team judge each other only when nobody else is there. With supervisor \
                and evaluator the one named first is above the second. The audit trail notes it.

                EXAMPLES
                  proven people tie helen@district.example linh@district.example --kind family
                  proven people tie helen@district.example linh@district.example --kind family --remove
                """
        )

        @Argument(help: ArgumentHelp("The address of one person.", valueName: "EMAIL"))
        var email: String

        @Argument(help: ArgumentHelp("The address of the other.", valueName: "OTHER"))
        var other: String

        @Option(help: "What they are to each other.")
        var kind: Kind

        @Flag(help: "Remove it again. What a reader said of themselves stays.")
        var remove = false

        @OptionGroup var options: DataOptions

        /// The ties that are recorded; being of one school follows from where people belong.
        enum Kind: String, CaseIterable, ExpressibleByArgument {
            case family, supervisor, evaluator, team

            var tie: Tie {
                switch self {
                case .family: .family
                case .supervisor: .supervisor
                case .evaluator: .evaluator
                case .team: .team
                }
            }
        }

        func run() async throws {
            try await options.withPlatform { opened in
                let platform = opened.platform
                let tie = RecordedTie(
                    try await platform.requirePerson(email),
                    try await platform.requirePerson(other),
                    kind.tie
                )
                do {
                    if remove {
                        try await platform.removeTie(tie, by: nil)
                    } else {
                        try await platform.recordTie(tie, by: nil)
                    }
                } catch Refusal.notFound {
                    throw Complaint.content("No such tie is recorded between \(email) and \(other).")
                } catch let refusal as Refusal {
                    throw Complaint.content(refusal.description)
                }
            }
            Output.line("\(email), \(other): \(kind.rawValue) \(remove ? "removed" : "recorded")")
        }
    }
}

extension Platform {
    /// Whoever has an address.
    fileprivate func requirePerson(_ address: String) async throws -> ID<Person> {
        guard let person = try await person(address: address) else {
            throw Complaint.content("Nobody has the address \(address).")
        }
        return person
    }
}
