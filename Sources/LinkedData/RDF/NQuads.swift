/// N-Quads, the line format of RDF, in its canonical form (RDF 1.1 N-Quads; RDF Dataset Canonicalization §5).
public enum NQuads {
    /// The statements as N-Quads, one a line, in the order of the set.
    public static func text(of dataset: Dataset) -> String {
        let writer = NQuadsWriter(dataset)
        var output: [UInt8] = []
        for row in dataset.rows {
            writer.append(row, to: &output) { number, output in
                if case .blank(let label) = dataset.terms[Int(number)] { output += "_:\(label)".utf8 }
            }
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// Reads N-Quads. Linear in the number of bytes.
    ///
    /// - Parameters:
    ///   - bytes: UTF-8 text.
    ///   - maximumSize: Bytes allowed. A byte can take six in the canonical form, which is held more than once.
    ///   - maximumStatements: Lines with a statement allowed.
    /// - Throws: ``NQuadsError`` with the line.
    public static func parse(
        _ bytes: [UInt8],
        maximumSize: Int = 4 << 20,
        maximumStatements: Int = 200_000
    ) throws(NQuadsError) -> Dataset {
        guard bytes.count <= maximumSize else {
            throw NQuadsError(reason: "the text is longer than \(maximumSize) bytes", line: 1)
        }
        let result = bytes.withUnsafeBufferPointer { buffer -> Result<Dataset, NQuadsError> in
            do throws(NQuadsError) {
                var parser = NQuadsParser(bytes: buffer)
                return .success(try parser.dataset(maximumStatements: maximumStatements))
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }
}

/// Why some bytes are not N-Quads, and in which line.
public struct NQuadsError: Error, Sendable, Equatable, CustomStringConvertible {
    /// What is wrong, as the end of a sentence.
    public let reason: String
    /// The line, from 1.
    public let line: Int

    /// One sentence with the place.
    public var description: String { "Line \(line): \(reason)." }
}
