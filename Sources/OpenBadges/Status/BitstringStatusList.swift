/// The bits of a status list, one for each credential (Bitstring Status List v1.0 §2.2, §3.4).
///
/// A list never has fewer than ``minimumCount`` entries, so that asking for it does not tell which credential is meant;
/// only a reader who says so gets a shorter one.
public struct BitstringStatusList: Sendable, Equatable {
    /// The fewest entries the standard allows: 16 KiB of bits.
    public static let minimumCount = 131_072
    /// The most bytes of bits that are made or, unless a caller allows another number, read: 16 MiB.
    public static let maximumBytes = 16 << 20

    private var bytes: [UInt8]

    /// A list of ``minimumCount`` entries, none of them set.
    public init() {
        bytes = [UInt8](repeating: 0, count: Self.minimumCount / 8)
    }

    /// A list of at least so many entries, none of them set.
    ///
    /// - Parameter count: The entries wanted. Rounded up to a multiple of 8, and to ``minimumCount``.
    /// - Throws: ``StatusListError/tooLarge(limit:)`` beyond ``maximumBytes`` times 8 entries.
    public init(count: Int) throws(StatusListError) {
        guard count <= Self.maximumBytes * 8 else { throw .tooLarge(limit: Self.maximumBytes) }
        bytes = [UInt8](repeating: 0, count: (max(count, Self.minimumCount) + 7) / 8)
    }

    /// How many entries there are.
    public var count: Int { bytes.count * 8 }
    /// The indexes of all entries, from 0.
    public var indices: Range<Int> { 0..<count }

    /// Whether an entry's bit is set. Entry 0 is the most significant bit of the first byte (§3.4).
    ///
    /// - Precondition: The index is one of ``indices``.
    public subscript(index: Int) -> Bool {
        get {
            bytes[index >> 3] & Self.mask(of: index) != 0
        }
        set {
            if newValue {
                bytes[index >> 3] |= Self.mask(of: index)
            } else {
                bytes[index >> 3] &= ~Self.mask(of: index)
            }
        }
    }

    private static func mask(of index: Int) -> UInt8 {
        0x80 >> UInt8(index & 7)
    }
}

extension BitstringStatusList {
    /// Reads the `encodedList` of a status list credential (§3.4): `u`, then base64url of GZIP.
    ///
    /// - Parameters:
    ///   - text: The value of `encodedList`.
    ///   - maximumBytes: The most bytes of bits. Unpacking stops there, however small the text is.
    ///   - acceptsShortList: Whether a list below ``minimumCount`` is read all the same. The standard forbids it (§3.2);
    ///     some published lists have 100,000 entries.
    /// - Throws: ``StatusListError``: `notMultibase`, `damaged`, `tooLarge` or `tooShort`.
    public init(
        decoding text: String,
        maximumBytes: Int = BitstringStatusList.maximumBytes,
        acceptsShortList: Bool = false
    ) throws(StatusListError) {
        guard text.utf8.first == UInt8(ascii: "u"), let packed = Base64URL.decode(Substring(text.utf8.dropFirst()))
        else { throw .notMultibase }
        do throws(Gzip.Failure) {
            bytes = try Gzip.decompress(packed, maximumBytes: maximumBytes)
        } catch {
            throw StatusListError(error)
        }
        guard acceptsShortList || count >= Self.minimumCount else { throw .tooShort(count: count) }
    }

    /// The list as `encodedList` has it (§3.3): `u`, then base64url of GZIP. Equal lists give equal text.
    ///
    /// - Throws: ``StatusListError/outOfMemory``, nothing else.
    public func encoded() throws(StatusListError) -> String {
        do throws(Gzip.Failure) {
            return "u" + Base64URL.encode(try Gzip.compress(bytes))
        } catch {
            throw StatusListError(error)
        }
    }
}

extension BitstringStatusList {
    /// How often a place is drawn blindly before the free ones are looked through one by one.
    private static let draws = 32

    /// A place for a new credential, each free one as likely as any other, or `nil` when none is free (§5.1: places
    /// given in a row would tell when a credential was issued).
    ///
    /// - Parameters:
    ///   - isTaken: Whether a credential has that place. A place whose bit is set counts as taken in any case.
    ///   - generator: The source of chance.
    public func randomFreeIndex(
        isTaken: (Int) -> Bool,
        using generator: inout some RandomNumberGenerator
    ) -> Int? {
        for _ in 0..<Self.draws {
            let index = Int.random(in: indices, using: &generator)
            if !self[index] && !isTaken(index) { return index }
        }
        // The n-th free place replaces the one chosen so far with the probability 1/n: all are equally likely.
        var chosen: Int?
        var free = 0
        for index in indices where !self[index] && !isTaken(index) {
            free += 1
            if Int.random(in: 0..<free, using: &generator) == 0 { chosen = index }
        }
        return chosen
    }

    /// A place for a new credential, by the system's source of chance; see ``randomFreeIndex(isTaken:using:)``.
    public func randomFreeIndex(isTaken: (Int) -> Bool) -> Int? {
        var generator = SystemRandomNumberGenerator()
        return randomFreeIndex(isTaken: isTaken, using: &generator)
    }
}

extension StatusListError {
    init(_ failure: Gzip.Failure) {
        switch failure {
        case .corrupt, .truncated, .trailingBytes: self = .damaged
        case .tooLarge(let limit): self = .tooLarge(limit: limit)
        case .outOfMemory: self = .outOfMemory
        }
    }
}
