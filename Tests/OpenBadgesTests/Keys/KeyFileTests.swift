import Foundation
import LinkedData
import Testing

@testable import OpenBadges

struct KeyFileTests {
    private let passphrase = "a passphrase of some length"
    private let time = DateTimeStamp(milliseconds: 1_767_225_600_000)

    /// The least cost that is read back, so that the tests are quick.
    private func quickSeal() -> KeySeal {
        var seal = KeySeal()
        seal.cost = 1 << 14
        return seal
    }

    private func sealedFile(_ kind: KeyKind = .ed25519) throws -> (key: IssuerKey, file: KeyFile) {
        let key = try IssuerKey.generate(kind, createdAt: time)
        return (key, try KeyFile.sealing(key, passphrase: passphrase, with: quickSeal()))
    }

    @Test(arguments: KeyKind.allCases)
    func `a sealed key comes back from its bytes`(kind: KeyKind) throws {
        let (key, file) = try sealedFile(kind)
        let read = try KeyFile(parsing: file.bytes)
        #expect(read == file)
        #expect(read.publicKey == key.publicKey && read.id == key.id && read.createdAt == time)
        #expect(read.protection == .passphrase)
        let opened = try read.open(passphrase: passphrase)
        let message = Array("x".utf8)
        let signature = try opened.sign(message, algorithm: kind.algorithm)
        #expect(try key.publicKey.isValid(signature: signature, for: message, algorithm: kind.algorithm))
        #expect(opened.createdAt == time)
    }

    @Test func `sealing as usual costs what the standard parameters cost`() throws {
        let key = try IssuerKey.generate(.ed25519, createdAt: time)
        let file = try KeyFile.sealing(key, passphrase: passphrase)
        #expect(file.json["derivation"]?["cost"] == 131_072)
        #expect(file.json["derivation"]?["blockSize"] == 8)
        #expect(file.json["derivation"]?["parallelism"] == 1)
        #expect(try file.open(passphrase: passphrase).publicKey == key.publicKey)
        let text = String(decoding: file.bytes, as: UTF8.self)
        #expect(!text.contains(Base64URL.encode(key.secretBytes)))
    }

    @Test func `two sealings of one key share neither salt nor nonce nor ciphertext`() throws {
        let key = try IssuerKey.generate(.ed25519, createdAt: time)
        let one = try KeyFile.sealing(key, passphrase: passphrase, with: quickSeal())
        let two = try KeyFile.sealing(key, passphrase: passphrase, with: quickSeal())
        #expect(one.json["derivation"]?["salt"] != two.json["derivation"]?["salt"])
        #expect(one.json["cipher"]?["nonce"] != two.json["cipher"]?["nonce"])
        #expect(one.json["sealed"] != two.json["sealed"])
    }

    @Test(arguments: ["a passphrase of some Length", "", "short", "a passphrase of some length "])
    func `a wrong passphrase does not open`(wrong: String) throws {
        let (_, file) = try sealedFile()
        #expect(throws: KeyFileError.cannotOpen) { try file.open(passphrase: wrong) }
    }

    @Test func `a sealed key needs a passphrase`() throws {
        let (_, file) = try sealedFile()
        #expect(throws: KeyFileError.passphraseNeeded) { try file.open(passphrase: nil) }
    }

    @Test(arguments: ["", "elevenchars"])
    func `a short passphrase seals nothing`(short: String) throws {
        let key = try IssuerKey.generate(.ed25519, createdAt: time)
        #expect(throws: KeyFileError.passphraseTooShort(minimum: 12)) { try KeyFile.sealing(key, passphrase: short) }
    }

    @Test func `a changed public part does not open`() throws {
        let (_, file) = try sealedFile()
        let other = try IssuerKey.generate(.ed25519, createdAt: time)
        var changes: [JSONObject] = []
        var changed = file.json
        changed["createdAt"] = "2026-01-02T00:00:00Z"
        changes.append(changed)
        changed = file.json
        changed["publicKey"] = .object(other.publicKey.jwk)
        changed["id"] = .string(other.id)
        changes.append(changed)
        changed = file.json
        changed["note"] = "added"
        changes.append(changed)
        for changed in changes {
            let file = try KeyFile(json: changed)
            #expect(throws: KeyFileError.cannotOpen) { try file.open(passphrase: passphrase) }
        }
    }

    @Test func `a changed ciphertext does not open, however short`() throws {
        let (_, file) = try sealedFile()
        let sealed = try #require(file.json["sealed"]?.string.flatMap { Base64URL.decode($0) })
        var bent = sealed
        bent[0] ^= 1
        for bytes in [bent, sealed + [0], Array(sealed.dropLast()), Array(sealed.prefix(16)), []] {
            var changed = file.json
            changed["sealed"] = .string(Base64URL.encode(bytes))
            let file = try KeyFile(json: changed)
            #expect(throws: KeyFileError.cannotOpen) { try file.open(passphrase: passphrase) }
        }
    }

    @Test(arguments: [
        ("cost", Int.max), ("cost", 1 << 22), ("cost", 1 << 13), ("cost", 0), ("cost", -16384), ("cost", 100_000),
        ("blockSize", Int.max), ("blockSize", 0), ("blockSize", 17), ("parallelism", Int.max), ("parallelism", 0),
        ("parallelism", -1), ("parallelism", 17),
    ])
    func `a file that asks for an unreasonable cost is not read`(name: String, value: Int) throws {
        let (_, file) = try sealedFile()
        var changed = file.json
        var derivation = try #require(changed["derivation"]?.object)
        derivation[name] = .number(JSONNumber(value))
        changed["derivation"] = .object(derivation)
        #expect(throws: KeyFileError.derivationOutOfBounds) { try KeyFile(json: changed) }
    }

    @Test func `costs that are bounded one by one are bounded together`() throws {
        let (_, file) = try sealedFile()
        var changed = file.json
        var derivation = try #require(changed["derivation"]?.object)
        for (name, value) in [("cost", 1 << 20), ("blockSize", 8), ("parallelism", 1)] {
            derivation[name] = .number(JSONNumber(value))
        }
        changed["derivation"] = .object(derivation)
        #expect(throws: KeyFileError.derivationOutOfBounds) { try KeyFile(json: changed) }
    }

    @Test func `every member of a key file is needed`() throws {
        let (_, file) = try sealedFile()
        for name in file.json.names {
            var less = file.json
            less[name] = nil
            #expect(throws: KeyFileError.self) { try KeyFile(json: less) }
        }
        #expect(throws: KeyFileError.malformed("it is not JSON")) { try KeyFile(parsing: []) }
        #expect(throws: KeyFileError.malformed("it is not JSON")) {
            try KeyFile(parsing: [UInt8](repeating: UInt8(ascii: " "), count: 1 << 20))
        }
    }

    @Test func `an unprotected key is kept only when asked for, and says so`() throws {
        let key = try IssuerKey.generate(.p256, createdAt: time)
        let file = try KeyFile.unprotected(key)
        #expect(file.json["protection"] == "none")
        #expect(try KeyFile(parsing: file.bytes).open(passphrase: nil).publicKey == key.publicKey)
        var other = file.json
        other["privateKey"] = .string(Base64URL.encode([UInt8](repeating: 1, count: 32)))
        let swapped = try KeyFile(json: other)
        #expect(throws: KeyFileError.cannotOpen) { try swapped.open(passphrase: nil) }
    }

    @Test func `a key file is written for its owner only and never over another`() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appendingPathComponent("issuer.keyfile").path
        let (_, file) = try sealedFile()
        try file.write(to: path)
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber
        #expect(mode?.intValue == 0o600)
        #expect(try KeyFile.read(from: path) == file)
        let (_, second) = try sealedFile()
        #expect(throws: KeyFileError.alreadyExists(path: path)) { try second.write(to: path) }
        #expect(try KeyFile.read(from: path) == file)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["issuer.keyfile"])
        #expect(throws: KeyFileError.cannotRead(path: folder.path, code: 0)) { try KeyFile.read(from: folder.path) }
        #expect(throws: KeyFileError.cannotWrite(path: path + "/x", code: 20)) { try second.write(to: path + "/x") }
        #expect(throws: KeyFileError.cannotRead(path: path + "2", code: 2)) { try KeyFile.read(from: path + "2") }
    }
}
