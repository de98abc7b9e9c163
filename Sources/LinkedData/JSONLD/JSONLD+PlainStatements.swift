extension JSONLD {
    /// The statements of a document in safe and plain mode, as a signature covers them.
    ///
    /// - Parameter start: what several documents under one context begin with, all of them read with one library.
    /// - Throws: ``JSONLDError``.
    package static func plainStatements(
        of document: JSONObject,
        library: ContextLibrary,
        start: ContextStart? = nil
    ) throws(JSONLDError) -> Dataset {
        if let dataset = PlainStatements.of(document, library: library, start: start) { return dataset }
        return try plainStatementsByExpansion(of: document, library: library)
    }

    /// The same in one pass, or `nil` when the document is not plain enough for that.
    package static func quickStatements(of document: JSONObject, library: ContextLibrary) -> Dataset? {
        PlainStatements.of(document, library: library)
    }

    /// The same by way of an expanded document, whatever the document is like.
    package static func plainStatementsByExpansion(
        of document: JSONObject,
        library: ContextLibrary
    ) throws(JSONLDError) -> Dataset {
        var options = Options(library: library, isSafe: true)
        options.isPlain = true
        return try toRDF(.object(document), options: options)
    }
}
