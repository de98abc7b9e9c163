/// What one hash of a password costs: memory of 128 · `cost` · `blockSize` bytes, gone through `parallelism` times
/// (scrypt, RFC 7914). The figures stand with each hash, so that they can be raised; who signs in then gets the new ones.
package struct PasswordCost: Hashable, Sendable {
    /// N of scrypt, a power of two.
    package let cost: Int
    /// r of scrypt.
    package let blockSize: Int
    /// p of scrypt.
    package let parallelism: Int

    /// A cost as figures.
    package init(cost: Int, blockSize: Int, parallelism: Int) {
        self.cost = cost
        self.blockSize = blockSize
        self.parallelism = parallelism
    }

    /// 32 MB for each hash, three times: as hard to guess as 128 MB once (OWASP's list of equal figures for scrypt), and
    /// a small server has room for some at once.
    package static let standard = PasswordCost(cost: 1 << 15, blockSize: 8, parallelism: 3)

    /// Figures that a stored hash may have; others are not computed, because they would eat the server.
    var isBearable: Bool {
        cost >= 2 && cost <= 1 << 20 && cost & (cost - 1) == 0 && (1...32).contains(blockSize)
            && (1...16).contains(parallelism) && 128 * cost * blockSize <= 1 << 28
    }
}
