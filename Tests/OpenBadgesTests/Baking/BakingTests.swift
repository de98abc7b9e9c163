import Foundation
import TestKit
import Testing

@testable import OpenBadges

struct BakingTests {
    @Test func `the format is told by content`() {
        #expect(ImageFormat.detect(SamplePNG.file()) == .png)
        for text in [
            "<svg/>", "\n <svg\nxmlns='x'>", "\u{FEFF}<?xml version='1.0'?><!-- <html> --><s:svg>",
            "<!DOCTYPE svg [ <!ENTITY a 'b'> ]><svg/>", "<!-- x --><!DOCTYPE svg[",
            "<?xml version='1.0' encoding='latin1'?><svg/>", "<svg a",
        ] {
            #expect(ImageFormat.detect(Array(text.utf8)) == .svg, "\(text)")
        }
        for text in [
            "", "{\"a\":\"<svg/>\"}", "eyJ.e30.c2ln", "<html><svg/></html>", "<svgx/>", "text <svg/>", "<",
            "<!DOCTYPE html [", "\u{89}PNG", "<!-- <svg/>",
        ] {
            #expect(ImageFormat.detect(Array(text.utf8)) == nil, "\(text)")
        }
    }

    @Test func `each format goes to its baker, and anything else is refused`() throws {
        let credential = Array("{\"a\":1}".utf8)
        for image in [SamplePNG.file(), Array("<svg/>".utf8)] {
            #expect(try Baking.unbake(try Baking.bake(credential, into: image)) == credential)
        }
        #expect(throws: BakingError.unknownFormat) { try Baking.unbake(credential) }
        #expect(throws: BakingError.unknownFormat) { try Baking.bake(credential, into: Array("GIF89a".utf8)) }
    }

    @Test func `every error is one sentence`() {
        let errors: [BakingError] = [
            .unknownFormat, .nothingBaked, .severalBaked, .olderOpenBadges, .compressed, .wrongChunk, .checksumMismatch,
            .unreadableCredential, .notACredential, .credentialTooLong, .unwritableCharacter, .brokenPNG(.truncated),
            .brokenSVG(.tooDeep(limit: 9), line: 3),
        ]
        #expect(Set(errors.map(\.description)).count == errors.count)
        #expect(errors.allSatisfy { $0.description.hasSuffix(".") && $0.description.first?.isUppercase == true })
    }

    @Test func `the baked vectors are read, and bake again to the same credential`() throws {
        guard let folder = Standards.subfolder("own-vectors") else { return }
        let baked = folder.appendingPathComponent("baked")
        let images = try Standards.files(in: baked, "png", "svg")
        #expect(!images.isEmpty)
        for file in images {
            let name = file.lastPathComponent
            let image = try Standards.bytes(of: file)
            if name.hasPrefix("plain") {
                #expect(throws: BakingError.nothingBaked) { try Baking.unbake(image) }
            } else if name.hasPrefix("bad") {
                #expect(throws: BakingError.self, "\(name)") { try Baking.unbake(image) }
            } else {
                let credential = try Baking.unbake(image)
                #expect(try BakedText(of: credential) == (name.hasPrefix("jwt") ? .compactJWS : .json), "\(name)")
                let plain = baked.appendingPathComponent("plain.\(file.pathExtension)")
                let again = try Baking.bake(credential, into: Standards.bytes(of: plain))
                #expect(try Baking.unbake(again) == credential)
            }
        }
    }

    @Test func `the official images hold a credential`() throws {
        guard let folder = Standards.subfolder("ob30-1edtech-validator") else { return }
        let images = try Standards.files(in: folder, "png", "svg")
        #expect(!images.isEmpty)
        for file in images {
            let credential = try Baking.unbake(Standards.bytes(of: file))
            #expect(throws: Never.self) { try BakedText(of: credential) }
        }
    }

    @Test func `images of Open Badges 2 are told apart from plain ones`() throws {
        for name in ["ob20-1edtech-validator", "ob20-bakery"] {
            guard let folder = Standards.subfolder(name), FileManager.default.fileExists(atPath: folder.path) else {
                continue
            }
            for file in try Standards.files(in: folder, "png", "svg") {
                let image = try Standards.bytes(of: file)
                let text = String(decoding: image, as: UTF8.self)
                let isOlder = text.contains("openbadges\0") || text.contains("<openbadges:assertion")
                #expect(throws: isOlder ? BakingError.olderOpenBadges : .nothingBaked, "\(file.lastPathComponent)") {
                    try Baking.unbake(image)
                }
            }
        }
    }
}
