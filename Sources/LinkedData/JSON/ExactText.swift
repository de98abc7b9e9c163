#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Text compared and hashed byte by byte.
///
/// Swift's `String` treats canonically equivalent texts ("é" in one scalar or in two) as equal. JSON names
/// (RFC 8259 §8.3), RDF terms (RDF 1.1 Concepts §3) and signatures do not, so every table keyed by text in this
/// module is keyed by this type.
package struct ExactText: Hashable, Sendable, ExpressibleByStringLiteral {
    package let text: String

    @inlinable
    package init(_ text: String) {
        self.text = text
    }

    package init(stringLiteral value: String) {
        text = value
    }

    package static func == (left: ExactText, right: ExactText) -> Bool {
        left.text.isExactly(right.text)
    }

    package func hash(into hasher: inout Hasher) {
        var text = text
        text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
}

extension String {
    /// Whether both texts hold the same UTF-8 bytes.
    package func isExactly(_ other: String) -> Bool {
        let count = utf8.count
        guard count == other.utf8.count else { return false }
        let same = utf8.withContiguousStorageIfAvailable { left in
            other.utf8.withContiguousStorageIfAvailable { right in
                guard let left = left.baseAddress, let right = right.baseAddress else { return count == 0 }
                return memcmp(left, right, count) == 0
            }
        }
        if let same, let same { return same }
        return utf8.elementsEqual(other.utf8)
    }
}
