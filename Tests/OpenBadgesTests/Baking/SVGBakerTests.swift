import Testing

@testable import OpenBadges

struct SVGBakerTests {
    let json = #"{"id":"urn:x","name":"a]]>b & <c> ]]]]>> Lærerskole"}"#
    let token = "eyJhbGciOiJFUzI1NiJ9.e30.c2lnbmF0dXJl"
    let namespace = "https://purl.imsglobal.org/ob/v3p0"

    func bake(_ credential: String, into image: String) throws -> String {
        let baked = try SVGBaker.bake(Array(credential.utf8), into: Array(image.utf8))
        return String(decoding: baked, as: UTF8.self)
    }

    func unbake(_ image: String) throws -> String {
        String(decoding: try SVGBaker.unbake(Array(image.utf8)), as: UTF8.self)
    }

    @Test func `a token is baked into an attribute, and all other bytes stay`() throws {
        let image =
            "<?xml version='1.0' encoding='utf-8'?>\r\n<!-- <svg> -->\n<svg xmlns=\"http://www.w3.org/2000/svg\" "
            + "viewBox='0 0 9 9' >\n\t<g a='>'/><![CDATA[</svg>]]>&amp;é</svg>\n<!-- end --> "
        let expected =
            image
            .replacing("<svg xmlns=", with: "<svg xmlns:openbadges=\"\(namespace)\" xmlns=")
            .replacing("9' >", with: "9' ><openbadges:credential verify=\"\(token)\"></openbadges:credential>")
        #expect(try bake(token, into: image) == expected)
        #expect(try unbake(expected) == token)
    }

    @Test func `JSON is baked as CDATA and read back byte for byte`() throws {
        let image = "<svg xmlns=\"http://www.w3.org/2000/svg\"><g/></svg>"
        for text in [json, "{\"a\":[[1]]}", "\n{\"a\":\"]]>\"}\n", "{\"a\":\"]]]>>]]>\"}"] {
            let baked = try bake(text, into: image)
            #expect(try unbake(baked) == text)
            #expect(baked.hasSuffix("]]></openbadges:credential><g/></svg>"))
        }
        #expect(try bake("{\"a\":\"]]>\"}", into: image).contains("<![CDATA[{\"a\":\"]]]]><![CDATA[>\"}]]>"))
    }

    @Test func `an empty svg element is opened`() throws {
        let baked = try bake(token, into: "<x:svg xmlns:x='http://www.w3.org/2000/svg' /> ")
        #expect(
            baked == "<x:svg xmlns:openbadges=\"\(namespace)\" xmlns:x='http://www.w3.org/2000/svg' >"
                + "<openbadges:credential verify=\"\(token)\"></openbadges:credential></x:svg> "
        )
        #expect(try unbake(baked) == token)
    }

    @Test func `baking twice leaves one credential`() throws {
        let image = "<svg>\n <g/>\n</svg>"
        let first = try bake(json, into: image)
        let second = try bake(token, into: first)
        #expect(try unbake(second) == token)
        #expect(try bake(json, into: second) == first)
        #expect(second == (try bake(token, into: image)))
    }

    @Test func `credentials anywhere, under any prefix, are replaced`() throws {
        let image =
            "<svg xmlns:b='\(namespace)'><g><b:credential verify='a.b.c'/></g>"
            + "<credential xmlns='\(namespace)'>{}</credential><t/></svg>"
        let baked = try bake(token, into: image)
        #expect(
            baked == "<svg xmlns:openbadges=\"\(namespace)\" xmlns:b='\(namespace)'>"
                + "<openbadges:credential verify=\"\(token)\"></openbadges:credential><g></g><t/></svg>"
        )
    }

    @Test func `a prefix that means something else is declared anew`() throws {
        let image = "<svg xmlns:openbadges='http://openbadges.org'><openbadges:assertion verify='http://x'/></svg>"
        let baked = try bake(token, into: image)
        #expect(try unbake(baked) == token)
        #expect(baked.hasSuffix("<openbadges:assertion verify='http://x'/></svg>"))
        #expect(throws: BakingError.olderOpenBadges) { try unbake(image) }
    }

    @Test(arguments: [
        "<o:credential verify=' a.b.c'/>": " a.b.c",
        "<o:credential verify = 'a&#46;b&#x2E;c'></o:credential>": "a.b.c",
        "<o:credential>\n <![CDATA[ {} ]]>\n </o:credential>": " {} ",
        "<o:credential> {&quot;a&quot;:&lt;} \n</o:credential>": "{\"a\":<}",
        "<o:credential><![CDATA[{]]><!-- - --><?p ?><![CDATA[}]]></o:credential>": "{}",
        "<o:credential><!-- c --> <![CDATA[{]]> x <![CDATA[}]]> <!-- c --> </o:credential>": "{ x }",
        "<q:credential xmlns:q='https://purl.imsglobal&#x2e;org/ob/v3p0' verify='a'/>": "a",
        "<credential xmlns='https://purl.imsglobal.org/ob/v3p0' verify='a'/>": "a",
        "<g><x:h xmlns:x='urn:x'/><o:credential x='1' verify='a'/></g>": "a",
    ])
    func `a credential is found by its namespace and read by the rules of XML`(element: String, text: String) throws {
        let image =
            "<svg xml:space='preserve' xmlns:o='\(namespace)' xmlns:p='urn:p'>"
            + "<p:credential verify='no'/>\(element)</svg>"
        #expect(try unbake(image) == text)
        #expect(try unbake("\u{FEFF}<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" 'x[>'>" + image) == text)
    }

    @Test func `an element of that name in another namespace is none`() {
        for image in [
            "<svg><credential verify='a'/></svg>",
            "<svg xmlns:openbadges='urn:x'><openbadges:credential verify='a'/></svg>",
            "<svg xmlns:o='\(namespace)'><g xmlns:o='urn:x'><o:credential verify='a'/></g></svg>",
            "<svg><g xmlns='\(namespace)'/><credential verify='a'/></svg>",
            "<svg xmlns:o='\(namespace)'><!-- <o:credential verify='a'/> --></svg>",
            "<svg xmlns:o='\(namespace)'><![CDATA[<o:credential verify='a'/>]]></svg>",
        ] {
            #expect(throws: BakingError.nothingBaked) { try unbake(image) }
        }
    }

    @Test func `two credentials are refused, also in one element`() {
        for content in [
            "<o:credential verify='a'/><o:credential verify='a'/>",
            "<o:credential verify='a'/><g><o:credential>{}</o:credential></g>",
            "<o:credential verify='a'>{}</o:credential>",
        ] {
            #expect(throws: BakingError.severalBaked) { try unbake("<svg xmlns:o='\(namespace)'>\(content)</svg>") }
        }
        for content in ["<o:credential/>", "<o:credential> </o:credential>", "<o:credential verify=''/>"] {
            #expect(throws: BakingError.unreadableCredential) {
                try unbake("<svg xmlns:o='\(namespace)'>\(content)</svg>")
            }
        }
    }

    @Test func `what XML cannot carry is not baked`() {
        #expect(throws: BakingError.unwritableCharacter) { try bake("{\"a\":\"\u{FFFF}\"}", into: "<svg/>") }
        #expect(throws: BakingError.notACredential) { try bake("<g/>", into: "<svg/>") }
    }
}
