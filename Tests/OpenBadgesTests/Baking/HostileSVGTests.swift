import Testing

@testable import OpenBadges

struct HostileSVGTests {
    let namespace = "https://purl.imsglobal.org/ob/v3p0"

    func fault(of image: [UInt8]) -> SVGFault? {
        do throws(BakingError) {
            _ = try SVGBaker.unbake(image)
        } catch .brokenSVG(let fault, _) {
            return fault
        } catch {}
        return nil
    }

    @Test(
        arguments: [
            ("<!DOCTYPE svg [<!ENTITY a 'b'>]><svg/>", .ownDeclarations),
            ("<!DOCTYPE svg SYSTEM 'x' [ ]><svg/>", .ownDeclarations),
            ("<!DOCTYPE svg <svg/>", .malformedMarkup),
            ("<!DOCTYPE svg><!DOCTYPE svg><svg/>", .malformedMarkup),
            ("<svg/><!DOCTYPE svg>", .malformedMarkup),
            ("<!DOCTYPE svg 'x", .truncated),
            ("<!ENTITY a 'b'><svg/>", .malformedMarkup),
            ("<?xml version='1.0' encoding='ISO-8859-1'?><svg/>", .notUTF8),
            ("<?xml version='1.0' encoding='utf-16'?><svg/>", .notUTF8),
            (" <?xml version='1.0'?><svg/>", .malformedMarkup),
            ("<svg><?xml version='1.0'?></svg>", .malformedMarkup),
            ("<svg a='1' a='2'/>", .duplicateAttribute),
            ("<svg a='<'/>", .malformedTag),
            ("<svg a=1/>", .malformedTag),
            ("<svg a/>", .malformedTag),
            ("<svg a='1'b='2'/>", .malformedTag),
            ("<svg / >", .malformedTag),
            ("<svg>< g/></svg>", .malformedTag),
            ("<svg><o:credential/></svg>", .undeclaredPrefix),
            ("<svg xmlns:o=''/>", .undeclaredPrefix),
            ("<svg><:g/></svg>", .malformedTag),
            ("<svg><a:b:c/></svg>", .malformedTag),
            ("<svg><g></svg></g>", .mismatchedTags),
            ("<svg></svg></svg>", .strayContent),
            ("<svg/><svg/>", .strayContent),
            ("<svg/>x", .strayContent),
            ("x<svg/>", .strayContent),
            ("<svg/><![CDATA[ ]]>", .strayContent),
            ("<svg><!-- a -- b --></svg>", .malformedMarkup),
            ("<html><svg/></html>", .notSVG),
            ("<svg xmlns='urn:x'/>", .notSVG),
            ("<o:svg/>", .undeclaredPrefix),
            ("<?xml encoding='utf-8'?><svg/>", .malformedMarkup),
            ("<?xml version='1.0' standalone='no' encoding='utf-8'?><svg/>", .malformedMarkup),
            ("<?xml version='1.0' other='x'?><svg/>", .malformedMarkup),
            ("<?xml?><svg/>", .malformedMarkup),
            ("<svg><g>]]></g></svg>", .malformedMarkup),
            ("<svg><o:g/></svg>", .undeclaredPrefix),
            ("<svg><g o:a=''/></svg>", .undeclaredPrefix),
            ("<svg><g xmlns:o='urn:x'/><o:g/></svg>", .undeclaredPrefix),
            ("<svg><g>&nbsp;</g></svg>", .unknownEntity),
            ("<svg><g a='&nbsp;'/></svg>", .unknownEntity),
            ("<svg>\u{1}</svg>", .forbiddenCharacter),
            ("<svg>\u{FFFE}</svg>", .forbiddenCharacter),
            ("<svg><credential xmlns='https://purl.imsglobal.org/ob/v3p0' verify='&x;'/></svg>", .unknownEntity),
            ("<svg><credential xmlns='https://purl.imsglobal.org/ob/v3p0' verify='&amp'/></svg>", .unknownEntity),
            ("<svg><credential xmlns='https://purl.imsglobal.org/ob/v3p0'>&#0;</credential></svg>", .unknownEntity),
            ("<svg><credential xmlns='https://purl.imsglobal.org/ob/v3p0'>&#xD800;</credential></svg>", .unknownEntity),
            ("<svg><credential xmlns='https://purl.imsglobal.org/ob/v3p0'>&#+65;</credential></svg>", .unknownEntity),
            (
                "<svg><credential xmlns='https://purl.imsglobal.org/ob/v3p0'>&#99999999999;</credential></svg>",
                .unknownEntity
            ),
            (
                "<svg><credential xmlns='https://purl.imsglobal.org/ob/v3p0'><g/></credential></svg>",
                .elementsInCredential
            ),
            ("", .truncated),
            ("<!-- only -->", .truncated),
        ] as [(String, SVGFault)]
    )
    func `a file that is not well formed, or brings declarations, is refused`(image: String, expected: SVGFault) {
        #expect(fault(of: Array(image.utf8)) == expected)
    }

    @Test func `a fault is named with its line`() {
        #expect(throws: BakingError.brokenSVG(.mismatchedTags, line: 3)) {
            try SVGBaker.unbake(Array("<svg>\n<g>\n</h></svg>".utf8))
        }
    }

    @Test func `UTF-16 and broken UTF-8 are refused politely`() {
        let utf16 = "<?xml version=\"1.0\"?><svg/>".utf16
        let big: [UInt8] = [0xFE, 0xFF] + utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        let little: [UInt8] = [0xFF, 0xFE] + utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        for image in [big, little] {
            #expect(throws: BakingError.brokenSVG(.notUTF8, line: 1)) { try Baking.unbake(image) }
        }
        #expect(fault(of: Array("<svg>".utf8) + [0xC3 as UInt8] + Array("</svg>".utf8)) == .notUTF8)
    }

    @Test func `a file cut off anywhere is refused`() {
        let image = Array(
            ("<?xml version='1.0'?><!DOCTYPE svg><!-- c --><svg xmlns:o='\(namespace)' a=\"é\"><g/>"
                + "<o:credential x='y'><![CDATA[{}]]></o:credential>&amp;</svg>").utf8
        )
        #expect(throws: Never.self) { try SVGBaker.unbake(image) }
        for length in 0..<image.count {
            let part = Array(image.prefix(length))
            #expect(throws: BakingError.self) { try SVGBaker.unbake(part) }
            #expect(throws: BakingError.self) { try SVGBaker.bake(Array("{}".utf8), into: part) }
        }
    }

    @Test func `every single changed byte gives a result or a refusal`() throws {
        let image = Array("<svg xmlns:o='\(namespace)'><o:credential verify='a&#46;b'>  </o:credential></svg>".utf8)
        var results = 0
        for position in image.indices {
            for byte in [0, 0x20, 0x22, 0x26, 0x27, 0x2F, 0x3A, 0x3B, 0x3C, 0x3E, 0x41, 0x5B, 0x80, 0xFF] as [UInt8] {
                var changed = image
                changed[position] = byte
                if (try? SVGBaker.unbake(changed)) != nil { results += 1 }
                _ = try? SVGBaker.bake(Array("{}".utf8), into: changed)
            }
        }
        #expect(results > 0)
    }

    @Test func `depth, attributes and namespaces are bounded`() {
        let deep = String(repeating: "<svg>", count: 100_000)
        #expect(fault(of: Array(deep.utf8)) == .tooDeep(limit: SVGFile.maximumDepth))
        let many = "<svg" + (0...XMLScanner.maximumAttributes).map { " a\($0)=''" }.joined() + "/>"
        #expect(fault(of: Array(many.utf8)) == .tooManyAttributes)
        let names = "<svg" + (0...SVGNamespaces.maximum).map { " xmlns:a\($0)='urn:x'" }.joined() + "/>"
        #expect(fault(of: Array(names.utf8)) == .tooManyAttributes)
    }

    @Test func `much of anything takes no long time`() throws {
        let pieces = ["<g a='b' c='d'/>", "<!-- x -->", "&amp;", "<![CDATA[ ]]>", "]]]]", "<?p q?>", "<g>\n</g>"]
        for piece in pieces {
            let image = "<svg>" + String(repeating: piece, count: 20_000) + "</svg>"
            let baked = try SVGBaker.bake(Array("{}".utf8), into: Array(image.utf8))
            #expect(try SVGBaker.unbake(baked) == Array("{}".utf8))
        }
    }
}
