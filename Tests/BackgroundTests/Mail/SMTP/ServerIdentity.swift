import Foundation
import NIOSSL

/// A certificate for `issuer.example` that signs itself, valid from 2020 to 2120, with its key. Nothing trusts it but
/// the tests that say so.
enum ServerIdentity {
    static let name = "issuer.example"
    private static let certificate = """
        MIIBgDCCASWgAwIBAgIBATAKBggqhkjOPQQDAjAZMRcwFQYDVQQDDA5pc3N1ZXIuZXhhbXBsZTAgFw0yMDAxMDEwMDAwMDBaGA8y
        MTIwMDEwMTAwMDAwMFowGTEXMBUGA1UEAwwOaXNzdWVyLmV4YW1wbGUwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAAQFVxoYWe4Q
        BJ+247ajZCLe0Ke1oC9Lj/b2YTAUgUlidq8//iPb89eDeALpJUk+RV3A5rzqEiv8Ep6WidGUMx3Po1wwWjAoBgNVHREEITAfgg5p
        c3N1ZXIuZXhhbXBsZYINb3RoZXIuZXhhbXBsZTAPBgNVHRMBAf8EBTADAQH/MB0GA1UdDgQWBBT8I6wyjhgfEaLMcNpzBx1uJ6WS
        ZDAKBggqhkjOPQQDAgNJADBGAiEA8dritWn8iCAhUPM6q60YjueevLUDlZkzduIyPK34GWcCIQCHswiHoV0mdWVMK1SrBeRI1Rno
        j3+YkmdI0rjPR3igdw==
        """
    private static let key = """
        MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgzpMscf4HZ9mHYJ1ilrLKIiZWzdUB7mCEOPRp3+46666hRANCAAQF
        VxoYWe4QBJ+247ajZCLe0Ke1oC9Lj/b2YTAUgUlidq8//iPb89eDeALpJUk+RV3A5rzqEiv8Ep6WidGUMx3P
        """

    static func trustRoots() throws -> NIOSSLTrustRoots {
        .certificates([try NIOSSLCertificate(bytes: der(certificate), format: .der)])
    }

    static func serverContext() throws -> NIOSSLContext {
        let chain = try NIOSSLCertificate(bytes: der(certificate), format: .der)
        let key = try NIOSSLPrivateKey(bytes: der(key), format: .der)
        return try NIOSSLContext(
            configuration: .makeServerConfiguration(
                certificateChain: [.certificate(chain)],
                privateKey: .privateKey(key)
            )
        )
    }

    private static func der(_ base64: String) -> [UInt8] {
        Data(base64Encoded: base64, options: .ignoreUnknownCharacters).map(Array.init) ?? []
    }
}
