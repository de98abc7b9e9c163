/// What other sites show of a page when someone shares its address, for the partial `catalog/_card`.
struct ShareCard: Sendable {
    let name: String
    let text: String
    let address: String
    /// Absolute, as other sites need it.
    let picture: String?
    /// The same for programs.
    let alternate: String?

    init(title: String, text: String, path: String, picture: String?, alternate: String?, publicURL: String) {
        name = title
        self.text = text
        address = publicURL + path
        self.picture = picture.map { publicURL + $0 }
        self.alternate = alternate
    }
}
