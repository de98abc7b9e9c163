import Crypto
import FoundationEssentials

/// A hash function by type, so that the labeling below is compiled once for each.
protocol Digesting {
    static func digest(_ bytes: [UInt8]) -> [UInt8]
}

enum SHA256Digesting: Digesting {
    static func digest(_ bytes: [UInt8]) -> [UInt8] { Array(SHA256.hash(data: bytes)) }
}

enum SHA384Digesting: Digesting {
    static func digest(_ bytes: [UInt8]) -> [UInt8] { Array(SHA384.hash(data: bytes)) }
}
