import LinkedData
import Testing

@Suite struct SafeModeTests {
    private func code(_ text: String) throws -> JSONLDError.Code? {
        let document = try JSONParser().parse(text)
        do throws(JSONLDError) {
            _ = try JSONLD.toRDF(document, options: .init(isSafe: true))
            return nil
        } catch {
            return error.code
        }
    }

    private static let context =
        #""@context": {"name": "https://schema.org/name", "Person": "https://schema.org/Person", "knows": {"@id": "https://schema.org/knows", "@type": "@id"}, "gone": null, "by": {"@id": "https://schema.org/by", "@container": "@index"}}"#

    @Test(arguments: [
        (#""nickname": "Jo""#, JSONLDError.Code.undefinedProperty),
        (#""gone": "Jo""#, .undefinedProperty),
        (#""@nosuch": "Jo""#, .undefinedProperty),
        (#""knows": {"@id": "urn:x:y", "nickname": "Jo"}"#, .undefinedProperty),
        (#""@type": "Human""#, .undefinedType),
        (#""knows": {"@type": ["Person", "Human"]}"#, .undefinedType),
        (#""knows": "friend""#, .relativeReference),
        (#""knows": {"@id": "../friend", "name": "Jo"}"#, .relativeReference),
        (#""knows": {"@id": "https://a.example/a b", "name": "Jo"}"#, .relativeReference),
        (#""name": {"@value": "Jo", "@language": "not a tag"}"#, .droppedValue),
        (#""name": {"@value": "Jo", "@direction": "rtl"}"#, .droppedValue),
        (#""name": {"@value": "Jo", "@index": "first"}"#, .droppedValue),
        (#""by": {"first": "Jo"}"#, .droppedValue),
        (#""name": 12345678901234567890"#, .droppedValue),
        (#""name": {"@value": "Jo", "@type": "Text"}"#, .undefinedType),
    ])
    func `what no signature would cover is refused`(member: String, expected: JSONLDError.Code) throws {
        #expect(
            try code("{\(Self.context), \"@id\": \"urn:a:b\", \"https://schema.org/url\": \"x\", \(member)}")
                == expected
        )
    }

    @Test(arguments: [
        #""knows": {"@id": "urn:x:y"}"#, #""@type": "Person""#,
        #""name": ["Jo", {"@value": "Zoë", "@language": "fr-CA"}]"#,
        #""https://schema.org/age": 12.5"#, #""knows": "_:friend""#, #""name": null"#, #""name": []"#,
    ])
    func `what a signature covers is accepted`(member: String) throws {
        #expect(
            try code("{\(Self.context), \"@id\": \"urn:a:b\", \"https://schema.org/url\": \"x\", \(member)}") == nil
        )
    }

    @Test func `an error says where it lies`() throws {
        let document = try JSONParser().parse(
            "{\(Self.context), \"knows\": [{\"name\": \"A\"}, {\"nickname\": \"B\"}]}"
        )
        do throws(JSONLDError) {
            _ = try JSONLD.expand(document, options: .init(isSafe: true))
            Issue.record("The nickname would go unsigned")
        } catch {
            #expect(error.path == ["knows", "nickname"])
        }
    }

    @Test func `an unknown context is not fetched and not passed over`() throws {
        #expect(
            try code(#"{"@context": "https://nowhere.example/context.json", "@id": "urn:a:b"}"#)
                == .loadingRemoteContextFailed
        )
    }
}
