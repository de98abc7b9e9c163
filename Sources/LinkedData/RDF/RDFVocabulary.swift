/// The IRIs of RDF and XML Schema that JSON-LD and N-Quads need.
public enum RDFVocabulary {
    /// `rdf:`
    public static let rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    /// `xsd:`
    public static let xsd = "http://www.w3.org/2001/XMLSchema#"
    /// The class of a node.
    public static let type = rdf + "type"
    /// The first element of a list.
    public static let first = rdf + "first"
    /// What follows the first element of a list.
    public static let rest = rdf + "rest"
    /// The empty list.
    public static let `nil` = rdf + "nil"
    /// A JSON value as a literal.
    public static let json = rdf + "JSON"
    /// Text in a language.
    public static let langString = rdf + "langString"
    /// Plain text.
    public static let string = xsd + "string"
    /// A truth value.
    public static let boolean = xsd + "boolean"
    /// A whole number.
    public static let integer = xsd + "integer"
    /// A floating-point number.
    public static let double = xsd + "double"
}
