internal import CryptoExtras

extension PublicKey {
    /// The most bytes of PEM text that are read; an RSA key of 8192 bits needs less than 1.5 KB.
    private static let maximumPEM = 8 << 10

    /// Reads a public RSA key in PEM (RFC 7468 §13), as Open Badges 2.0 publishes keys (`publicKeyPem`).
    ///
    /// - Throws: ``KeyError/malformed(_:)``.
    public init(pem: String) throws(KeyError) {
        guard pem.utf8.count <= Self.maximumPEM else { throw .malformed("the PEM text is too long") }
        guard let key = try? _RSA.Signing.PublicKey(pemRepresentation: pem),
            let numbers = try? key.getKeyPrimitives()
        else { throw .malformed("the text is not a public RSA key in PEM") }
        self = try Self.rsa(modulus: Array(numbers.modulus), exponent: Array(numbers.publicExponent))
    }
}
