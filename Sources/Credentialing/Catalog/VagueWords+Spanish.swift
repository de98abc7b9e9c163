extension VagueWords {
    static let spanish = VagueWords(
        verbs: set(
            """
            entender entiende entienden comprender comprende comprenden conocer conoce conocen saber sabe saben apreciar
            aprecia aprecian explorar explora exploran valorar valora valoran consciente conscientes
            """
        ),
        halves: set("valorar valora valoran"),
        states: set("comprensión conocimiento conocimientos conciencia entendimiento"),
        showing: set("muestra muestran mostrar demuestra demuestran demostrar tiene tienen tener adquiere adquirir"),
        amounts: set(
            """
            efectivamente eficazmente adecuado adecuada adecuados adecuadas adecuadamente inadecuado inadecuada
            apropiado apropiada apropiados apropiadas apropiadamente suficientemente satisfactorio satisfactoria
            razonable razonablemente exitosamente excelente
            """
        ),
        ratings: set("bueno buena buenos buenas bien malo mala significativo significativa"),
        intensifiers: set(
            """
            el la los las un una muy bastante algo más menos siempre nunca a veces rara frecuentemente generalmente
            totalmente parcialmente completamente claramente adecuadamente bien mal todos todas algunos algunas muchos
            muchas pocos pocas no
            """
        ),
        doers: set(
            """
            educador educadora docente docentes maestro maestra profesor profesora estudiante participante participantes
            debe deben puede pueden
            """
        ),
        between: set("es está ser estar también mejor más"),
        actions: [],
        and: ["y", "e"],
        effects: ["para que", "de modo que", "de manera que", "a fin de que", "de forma que", "así"],
        effectWords: "para que"
    )
}
