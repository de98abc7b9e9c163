/// Names of invented people and places.
enum ScaleNames {
    static let first = words(
        """
        Aaliyah Aaron Abigail Ada Adrian Ahmed Aiko Alana Alberto Alejandra Amara Amina Ana Andre Angela Anh Anita Anna
        Anthony Antonio April Ariel Arjun Asha Ashley Beatriz Ben Bianca Blake Brandon Brenda Brian Bruno Caleb Camila
        Carla Carlos Carmen Cecilia Charles Chidi Chloe Clara Colin Connor Cora Cynthia Dalia Daniel Darius David Deborah
        Deepa Denise Derek Diana Diego Dolores Dominic Donna Dwayne Edith Eduardo Elena Eli Elise Emeka Emily Emma Eric
        Esther Ethan Eva Fatima Felix Fiona Frances Gabriel Gail George Gloria Grace Graciela Greta Hannah Harold Hassan
        Heather Hector Helen Hiro Holly Hugo Ibrahim Ida Imani Ines Irene Isaac Isabel Ivan Jada Jamal James Jan Jasmine
        Javier Jean Jenna Jerome Jin Joanna Joel John Jorge Jose Joyce Juan Judith Julia Kaito Karen Karim Kate Keisha
        Kenji Kevin Khadija Kim Lamar Lara Laura Leah Leila Leon Leticia Liam Lien Lin Linda Lionel Lisa Lorenzo Lucia
        Luis Lydia Maeve Malik Manuel Marco Margaret Maria Mariam Marisol Mark Martha Martin Mateo Maya Mei Mercedes
        Miguel Mina Miriam Mohammed Molly Monica Nadia Naomi Nathan Nia Nicole Nina Noah Nora Olga Oliver Omar Oscar
        Pablo Pamela Patricia Paul Pedro Peter Phoebe Priya Quentin Rachel Rafael Ramona Raquel Raven Ray Rebecca Renee
        Ricardo Rita Robert Rosa Rose Ruth Ryan Sabrina Salma Sam Samantha Samir Sandra Sara Sean Selena Seth Shanice
        Sharon Shreya Silvia Simon Sofia Stella Steven Susan Tamika Tanya Tara Teresa Theo Thomas Tina Tomas Tyrone Uma
        Valeria Vanessa Vera Victor Viola Vivian Walter Wanda Wei Wesley William Xavier Yara Yasmin Yolanda Yusuf Zach
        Zainab Zara Zoe
        """
    )
    static let last = words(
        """
        Abbott Adeyemi Aguilar Ahmadi Alvarez Anderson Andrade Archer Avila Baker Banerjee Barnes Barrera Bauer Begay
        Bell Bennett Bergstrom Bishop Black Blake Boone Bowman Brennan Brooks Brown Bui Burke Byrne Calderon Campbell
        Cano Cardenas Carter Castillo Chambers Chan Chavez Chen Cho Clark Cohen Cole Collins Cooper Cortez Cruz Dang
        Daniels Davis Delgado Desai Diaz Dixon Doan Douglas Duarte Duncan Edwards Eklund Ellis Espinoza Estrada Evans
        Farah Fields Fischer Fisher Fleming Flores Ford Foster Fox Franklin Freeman Fuentes Gallagher Garcia Garza
        George Gibson Gomez Gonzales Gordon Graham Grant Green Guerrero Gupta Gutierrez Hall Hamilton Hansen Harper
        Harris Hart Hassan Hayes Henderson Hernandez Herrera Hill Hoang Hoffman Holt Horn Howard Hughes Hunt Hussein
        Ibarra Ishikawa Jackson Jacobs Jain James Jensen Jimenez Johnson Jones Jordan Joseph Kaplan Kaur Kelley Kennedy
        Khan Kim King Klein Knight Kowalski Kumar Lambert Lane Larson Lawson Le Lee Leon Lewis Lin Lindgren Liu Long
        Lopez Lowe Lucas Luna Lynch Mahoney Malone Marquez Marsh Martin Martinez Mason Matthews Mbeki McCoy McKay Medina
        Mehta Mendez Mendoza Meyer Miller Mills Mitchell Mohamed Molina Montoya Moore Morales Moreno Morgan Morris
        Murphy Murray Nakamura Navarro Nelson Newman Nguyen Nkosi Nolan Novak Nunez Obi Ochoa Odell Okafor Olsen Ortega
        Ortiz Osborne Owens Pacheco Padilla Page Palmer Park Parker Patel Patterson Paz Pena Perez Perry Peters Pham
        Phillips Pierce Ponce Porter Powell Price Quinn Ramirez Ramos Rao Reed Reyes Reynolds Rhodes Rice Richards
        Rivera Roberts Robinson Rojas Romero Rosales Rosen Ross Rossi Roy Ruiz Russell Ryan Salazar Salinas Sanchez
        Sanders Santos Sato Schmidt Schultz Scott Serrano Shah Sharp Shaw Silva Simmons Singh Smith Solis Sosa Soto
        Stevens Stone Suarez Sullivan Suzuki Swanson Tanaka Tate Taylor Thao Thomas Thompson Torres Tran Trevino Tucker
        Turner Underwood Valdez Vargas Vasquez Vega Velasquez Vincent Vo Wagner Walker Wallace Walsh Wang Ward Warren
        Washington Watanabe Watkins Watson Weaver Webb Weiss Wells West White Williams Wilson Wolf Wong Woods Wright Wu
        Xiong Yang Yazzie Young Yu Zamora Zhang Zimmerman Zuniga
        """
    )
    private static let trees = words(
        "Alder Aspen Birch Cedar Cottonwood Dogwood Elder Fir Hazel Juniper Larch Linden Maple Oak Pine Poplar Sage Spruce Sumac Willow"
    )
    private static let land = words(
        "Bend Bluff Canyon Creek Falls Ford Glen Grove Harbor Heights Hollow Lake Meadow Mesa Mill Point Prairie Ridge River Valley"
    )

    /// The name of the place with a number; no two of the first four hundred are the same.
    static func place(_ number: Int) -> String {
        let (round, tree) = number.quotientAndRemainder(dividingBy: trees.count)
        let name = trees[tree] + " " + land[(tree + round * 7) % land.count]
        return round < land.count ? name : name + " \(round / land.count + 1)"
    }

    static func school(_ number: Int) -> String {
        let kinds = ["Elementary School", "Elementary School", "Middle School", "High School"]
        return place(number * 13 + 7) + " " + kinds[number % kinds.count]
    }

    private static func words(_ text: String) -> [String] {
        text.split(whereSeparator: \.isWhitespace).map(String.init)
    }
}
