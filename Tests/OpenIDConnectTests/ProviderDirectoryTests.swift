import LinkedData
import OpenBadges
import SignOnKit
import Synchronization
import Testing

@testable import OpenIDConnect

struct ProviderDirectoryTests {
    private let local: LocalProvider
    private let directory: ProviderDirectory
    private let provider: Provider

    init() throws {
        local = try LocalProvider([.p256])
        directory = ProviderDirectory(asking: local)
        provider = try LocalProvider.provider()
        let claims = LocalProvider.claims(for: provider)
        local.state.withLock { $0.claims = claims }
    }

    private func account(at now: Int = LocalProvider.now) async throws -> ProvidedAccount {
        try await directory.account(
            for: "c-1",
            from: provider,
            verifier: "v-1",
            nonce: "n-1",
            redirectURI: "https://learn.example/answer",
            now: now
        )
    }

    @Test func `a code becomes an account, with the verifier sent along`() async throws {
        #expect(try await account().subject == "account-1")
        #expect(local.state.withLock { $0.lastForm.contains("code_verifier=v-1") })
        #expect(local.state.withLock { $0.documents } == 2)
        _ = try await account()
        #expect(local.state.withLock { $0.documents } == 2, "configuration and keys are known")
    }

    @Test func `a new key is fetched when a token asks for it, at most once a minute`() async throws {
        _ = try await account()
        let fresh = try IssuerKey.generate(.p256, createdAt: DateTimeStamp(milliseconds: 0))
        local.state.withLock { $0.keys = [fresh] }
        await #expect(throws: SignOnFault.self) { try await account() }
        #expect(local.state.withLock { $0.documents } == 2, "the keys are not a minute old")
        #expect(try await account(at: LocalProvider.now + 61).subject == "account-1")
        #expect(local.state.withLock { $0.documents } == 3)
    }

    @Test func `a key that the provider withdrew signs nobody in once the hour is over`() async throws {
        _ = try await account()
        let old = try #require(local.state.withLock { $0.keys.first })
        let fresh = try IssuerKey.generate(.p256, createdAt: DateTimeStamp(milliseconds: 0))
        local.state.withLock { $0.keys = [fresh] }
        _ = try await account(at: LocalProvider.now + 61)
        local.state.withLock { $0.keys = [fresh, old] }
        // The provider signs with the old key, and shows only the new one.
        let token = try LocalProvider.token(LocalProvider.claims(for: provider), key: old)
        let set = JSONObject([("keys", .array([.object(fresh.publicKey.jwk)]))])
        let keys = try KeySet(parsing: JSONWriter().bytes(of: .object(set)))
        #expect(throws: SignOnFault.self) {
            try IDToken(checking: token, from: provider, keys: keys, nonce: "n-1", now: LocalProvider.now)
        }
    }

    @Test func `a provider that is away is a clear fault, and what was known of it is used on`() async throws {
        local.state.withLock { $0.isAway = true }
        await #expect(throws: SignOnFault.provider("it does not answer")) { try await account() }
        local.state.withLock { $0.isAway = false }
        _ = try await account()
        local.state.withLock { $0.isAway = true }
        let later = LocalProvider.now + ProviderDirectory.metadataSeconds + 1
        #expect(try await directory.metadata(of: provider, now: later).issuer == provider.issuer)
    }

    @Test func `a code that the provider refuses is declined`() async throws {
        local.state.withLock { $0.status = 400 }
        await #expect(throws: SignOnFault.declined("invalid_grant")) { try await account() }
    }
}
