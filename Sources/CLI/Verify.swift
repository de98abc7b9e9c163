import ArgumentParser
import Fetching
import Foundation
import LinkedData
import OpenBadges

/// `proven verify`
struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check a credential, and say question by question what holds and what does not.",
        discussion: """
            FILE is JSON with an embedded proof, a compact JWS, or a PNG or SVG picture with one of these baked in. \
            What it is is told by its content, never by its name.

            Nine questions are asked, and every one is answered even when an earlier one came out badly: is the file \
            whole, is it well formed, is everything in it signed, is the signature good, is the signer the issuer, is \
            it in force, has it been revoked, whom is it about, what was shown. Endorsements inside are reported \
            apart: they take nothing from the credential and add nothing to it.

            Without --offline, documents with keys and status lists are fetched, over https and from public addresses \
            only. What cannot be had is "could not check", never "failed".

            EXAMPLES
              proven verify badge.png
              proven verify - --json < badge.json
              proven verify badge.json --recipient jordan.rivera@district.example
              proven verify badge.json --offline --did did.json --status list.json

            EXIT CODES
               0  verified: every check passed
               1  not verified: a check failed, or there is no credential in the file
               2  could not check: nothing failed, but something needed was not to be had
              64  called wrongly: an unknown option, a file that cannot be read
            """
    )

    @Argument(help: ArgumentHelp("The credential; - is standard input.", valueName: "FILE"))
    var file: String

    @Flag(help: "Print the report as JSON: verified (true, false or null), format, checks, credential and more.")
    var json = false

    @Flag(help: "Fetch nothing.")
    var offline = false

    @Option(
        name: .customLong("did"),
        help: ArgumentHelp(
            "A DID document, or other document with keys, to use instead of fetching it.",
            valueName: "FILE"
        )
    )
    var documents: [String] = []

    @Option(
        name: .customLong("jwk"),
        help: ArgumentHelp(
            "A public key (JWK) or set of keys (JWKS) that you know to be the issuer's.",
            valueName: "FILE"
        )
    )
    var keys: [String] = []

    @Option(
        name: .customLong("status"),
        help: ArgumentHelp("A status list, JSON or JWS, to use instead of fetching it.", valueName: "FILE")
    )
    var statusLists: [String] = []

    @OptionGroup var contextOptions: ContextOptions

    @Option(help: ArgumentHelp("The e-mail address or id of the person it should be about.", valueName: "ID"))
    var recipient: String?

    @Option(
        help: ArgumentHelp(
            "The moment to judge dates by, such as 2026-01-31T12:00:00Z; now, if left out.",
            valueName: "TIME"
        ),
        transform: Moment.init(argument:)
    )
    var now: Moment?

    @Flag(
        help: ArgumentHelp(
            "Relax the rules for samples and tests.",
            discussion: """
                Accepts signers other than the issuer, keys that stand only in a URL, tokens without the claims of \
                Open Badges, short status lists and replaced contexts. The report says so. Never use it to decide on \
                a person.
                """
        )
    )
    var lax = false

    func validate() throws {
        if let recipient, recipient.isEmpty { throw ValidationError("--recipient is empty.") }
    }

    func run() async throws {
        try Input.requireOneStandardInput([file] + documents + keys + statusLists + contextOptions.contexts)
        let bytes = try Input.bytes(of: file)
        let verification = await Verifier(settings: try settings(for: bytes)).verify(bytes)
        let report = ReportedCredential(verification, isLax: lax)
        if json {
            Output.json(report.json)
        } else {
            Output.line(ReportText(report, on: .current).text)
        }
        throw ExitCode(report.verdict.exitCode)
    }

    private func settings(for bytes: [UInt8]) throws(Complaint) -> VerifierSettings {
        let fetching = GuardedSource(limits: FetchLimits(bodyBytes: 2 << 20))
        let source: any DocumentSource = offline ? OfflineSource() : fetching
        var settings = VerifierSettings(now: now?.time ?? Moment.present.time, source: source)
        for path in documents { settings.keyDocuments.append(try TrustFiles.document(at: path)) }
        for path in keys { settings.trustedKeys += try TrustFiles.keys(at: path) }
        for path in statusLists { settings.statusLists.append(try TrustFiles.statusList(at: path)) }
        let credential = try? UnverifiedCredential(reading: bytes)
        settings.library = try contextOptions.library(for: credential.map { .object($0.document) })
        settings.recipient = recipient
        settings.isLax = lax
        return settings
    }
}

extension ReportedCredential.Verdict {
    fileprivate var exitCode: Int32 {
        switch self {
        case .verified: 0
        case .notVerified: 1
        case .couldNotCheck: 2
        }
    }
}
