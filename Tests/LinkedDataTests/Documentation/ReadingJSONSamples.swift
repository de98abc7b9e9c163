import LinkedData
import Testing

/// The code of the article *Reading JSON strictly*.
struct ReadingJSONSamples {
    @Test func `the article's document is read with its numbers as written`() throws {
        let bytes = Array(#"{"name": "Reading aloud", "score": 4.10, "of": 5}"#.utf8)

        let document = try JSONValue(parsing: bytes)
        let name = document["name"]?.string
        let score = document["score"]?.number
        let written = score?.text  // "4.10"
        let nearest = score?.double  // 4.1

        #expect(name == "Reading aloud")
        #expect(written == "4.10")
        #expect(nearest == 4.1)
    }

    @Test func `the article's doubtful file is refused with its place`() {
        let bytes = Array("{\"name\": \"A\",\n \"name\": \"B\"}".utf8)
        var complaint = ""

        let parser = JSONParser(maximumDepth: 32, maximumSize: 1 << 20)
        do throws(JSONError) {
            _ = try parser.parse(bytes)
        } catch {
            // Line 2, column 2: the name "name" stands twice in one object.
            complaint = error.description
        }

        #expect(complaint == "Line 2, column 2: the name \"name\" stands twice in one object.")
    }

    @Test func `the article's two spellings have one canonical form`() throws {
        let left: JSONValue = ["b": 1, "a": "é"]
        let right = try JSONParser().parse(#"{ "a": "\u00e9", "b": 1.0 }"#)
        let same = try JCS.canonicalize(left) == JCS.canonicalize(right)  // true

        #expect(same)
    }
}
