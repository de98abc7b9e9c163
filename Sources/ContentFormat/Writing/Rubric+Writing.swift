internal import Credentialing

extension Rubric {
    var written: Part {
        .of { part in
            part.list("scales", scales) { scale in
                .of {
                    $0.text("key", scale.key)
                    $0.text("title", scale.title)
                    $0.list("levels", scale.levels, \.written)
                }
            }
            part.list("criteria", criteria) { criterion in
                criterion.written(scale: scale(criterion.scale), isOnlyScale: scales.count == 1)
            }
        }
    }
}

extension RubricLevel {
    fileprivate var written: Part {
        .of { part in
            part.text("key", key)
            part.text("title", title)
        }
    }
}

extension Criterion {
    fileprivate func written(scale known: Scale?, isOnlyScale: Bool) -> Part {
        .of { part in
            part.text("key", key)
            part.text("title", title)
            part.text("text", text, unless: "")
            if known == nil || !isOnlyScale { part.text("scale", scale) }
            part.text("required", required)
            part.part("levels", unlessEmpty: writtenLevels(of: known))
            part.list("indicators", indicators) { indicator in
                .of {
                    $0.text("key", indicator.key)
                    $0.text("text", indicator.text)
                }
            }
            part.texts("judgedOn", judgedOn.map(\.written))
            part.flag("critical", isCritical)
            part.choice("map", map, unless: .no)
            part.list("alignments", alignments, \.written)
        }
    }

    /// The lowest level first, as the scale has them.
    private func writtenLevels(of scale: Scale?) -> Part {
        let ranked = scale?.levels.map(\.key).filter { levels[$0] != nil } ?? []
        let others = levels.keys.filter { !ranked.contains($0) }.sorted()
        return .of { part in
            var rest = levels
            for key in ranked + others {
                guard let level = rest.removeValue(forKey: key) else { continue }
                if level.addsToBelow {
                    part.part(
                        key,
                        .of {
                            $0.text("text", level.text)
                            $0.flag("addsToBelow", true)
                        }
                    )
                } else {
                    part.text(key, level.text)
                }
            }
        }
    }
}
