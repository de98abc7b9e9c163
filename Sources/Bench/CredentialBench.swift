import Crypto
import Foundation
import LinkedData
import OpenBadges

/// Signing and verifying credentials, beside bare Ed25519 and beside PyLD.
///
/// A different document each time, from bytes to bytes, medians; nothing is shared but the tables of contexts.
struct CredentialBench {
    private static let rounds = 600
    private static let peerRounds = 120
    private static let leastAgainstPeer = 20.0
    private static let mostPerQuad = 1.5

    let samples: Samples
    let work: SecuringWork

    init() throws {
        samples = try Samples()
        work = try SecuringWork()
    }

    /// Prints a line each; returns the bounds that were missed.
    func run() async throws -> [String] {
        var missed: [String] = []
        let simple = samples.isOfficial ? "simple.json" : "a credential like simple.json"
        FileHandle.standardError.write(Data("Measured with \(simple), \(Self.rounds) documents.\n".utf8))
        let documents = (0..<Self.rounds).map(samples.simple)
        let own = try measure(documents)
        let peer = try PythonPeer.measure(documents.suffix(Self.peerRounds))
        let ratios = [("sign-vs-pyld", peer.sign / own.sign), ("verify-vs-pyld", peer.verify / own.verify)]
        for (name, ratio) in ratios {
            report(name, ratio)
            if !(ratio >= Self.leastAgainstPeer) { missed.append("\(name) must be \(Self.leastAgainstPeer) or more") }
        }
        let absolute = [own.sign, own.verify, own.bareSign, own.bareVerify].map { "\(Int(($0 * 1e6).rounded()))us" }
        let names = "sign, verify, bare sign, bare verify"
        FileHandle.standardError.write(Data("Medians of \(names): \(absolute.joined(separator: ", "))\n".utf8))
        report("sign-vs-ed25519", own.bareSign / own.sign)
        report("verify-vs-ed25519", own.bareVerify / own.verify)
        report("report-vs-verify", try await reportTime(own.signed) / own.verify)
        let quad = try timePerQuad(results: 1000, rounds: 15) / timePerQuad(results: 10, rounds: 200)
        report("quad-1000-vs-10", quad)
        if !(quad <= Self.mostPerQuad) { missed.append("quad-1000-vs-10 must be \(Self.mostPerQuad) or less") }
        var stages = Stages()
        for document in documents { try stages.sign(document, with: work) }
        print("split-sign \(stages.description)")
        return missed
    }

    private func report(_ name: String, _ ratio: Double) {
        print("\(name) \(String(format: "%.2f", ratio))")
    }

    private struct Own {
        let sign: Double
        let verify: Double
        let bareSign: Double
        let bareVerify: Double
        let signed: [[UInt8]]
    }

    /// All four by turns, so that a busy moment of the machine falls on all of them.
    private func measure(_ documents: [[UInt8]]) throws -> Own {
        var (sign, verify, bareSign, bareVerify) = (Stopwatch(), Stopwatch(), Stopwatch(), Stopwatch())
        var signed: [[UInt8]] = []
        for document in documents {
            let result = try sign.time { try work.sign(document) }
            guard try verify.time({ try work.verify(result) }) else { throw BenchProblem("Our own signature fails.") }
            signed.append(result)
            let hash = Array(SHA512.hash(data: document))
            let signature = try bareSign.time { try work.bare.signature(for: hash) }
            let publicKey = work.bare.publicKey
            guard bareVerify.time({ publicKey.isValidSignature(signature, for: hash) }) else {
                throw BenchProblem("A bare signature fails.")
            }
        }
        return Own(
            sign: sign.median,
            verify: verify.median,
            bareSign: bareSign.median,
            bareVerify: bareVerify.median,
            signed: signed
        )
    }

    /// The whole report of a ``Verifier``, with every question answered.
    private func reportTime(_ signed: [[UInt8]]) async throws -> Double {
        let verifier = Verifier(settings: VerifierSettings(now: work.created))
        var watch = Stopwatch()
        for bytes in signed {
            let start = ContinuousClock.now
            let verification = await verifier.verify(bytes)
            watch.note(ContinuousClock.now - start)
            guard verification.report.checks.contains(where: { $0.name == .signature && $0.outcome == .passed }) else {
                throw BenchProblem("The verifier does not accept our own signature.")
            }
        }
        return watch.median
    }

    private func timePerQuad(results: Int, rounds: Int) throws -> Double {
        var watch = Stopwatch()
        let documents = (0..<rounds).map { samples.results(results, number: $0) }
        for document in documents { _ = try watch.time { try work.sign(document) } }
        let perQuad = watch.median / Double(try work.quads(documents[0]))
        let nanoseconds = Int((perQuad * 1e9).rounded())
        FileHandle.standardError.write(Data("Per statement at \(results) results: \(nanoseconds)ns\n".utf8))
        return perQuad
    }
}
