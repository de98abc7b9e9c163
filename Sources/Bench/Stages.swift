import Crypto
import Foundation
import LinkedData
import OpenBadges

/// Where the time of signing goes, stage by stage, each timed alone on the same document.
struct Stages {
    private var parse = Stopwatch()
    private var expand = Stopwatch()
    private var canonize = Stopwatch()
    private var crypto = Stopwatch()

    /// The same steps as ``EdDSARDFC2022/sign(_:with:method:created:library:)``, with a clock between them.
    mutating func sign(_ bytes: [UInt8], with work: SecuringWork) throws {
        let value = try parse.time { try JSONValue(parsing: bytes) }
        let options: JSONValue = [
            "@context": value["@context"] ?? .null,
            "type": "DataIntegrityProof",
            "cryptosuite": .string(EdDSARDFC2022.name),
            "created": .string(work.created.description),
            "verificationMethod": .string(work.method),
            "proofPurpose": "assertionMethod",
        ]
        let datasets = try expand.time {
            let start = ContextStart()
            return try [value, options].map {
                try JSONLD.plainStatements(of: $0.object ?? JSONObject(), library: .bundled, start: start)
            }
        }
        let canonical = try canonize.time { try datasets.map { try RDFC10().canonicalize($0).bytes } }
        _ = try crypto.time {
            let hash = canonical.flatMap { Array(SHA256.hash(data: $0)) }
            return Multibase.base58(try work.key.sign(hash, algorithm: .edDSA))
        }
    }

    /// `parse 10% expand 40% …`, with the sum in microseconds; what is left of a signature is writing JSON.
    var description: String {
        let medians = [parse.median, expand.median, canonize.median, crypto.median]
        let sum = medians.reduce(0, +)
        let parts = zip(["parse", "expand", "canonize", "crypto"], medians).map { name, seconds in
            "\(name) \(Int((100 * seconds / sum).rounded()))%"
        }
        return parts.joined(separator: " ") + " of \(Int((sum * 1e6).rounded()))us"
    }
}
