/// Words that passwords are made of most often: first names, animals, teams and games, days and months, endearments,
/// places, school and computer words. Gathered by hand; whoever sees one missing adds it.
enum CommonWords {
    static let all: Set<String> = Set((text + " " + parts).split(whereSeparator: \.isWhitespace).map(String.init))

    /// Beginnings of long words: many old programs kept eight characters and no more.
    static let beginnings: Set<String> = all.filter { $0.count > 7 }.reduce(into: []) { found, word in
        for length in 7..<word.count { found.insert(String(word.prefix(length))) }
    }

    private static let text = """
        password passwort passw pass passwd passcode passphrase contrasena secret secreto login logon signin welcome
        welcometo admin administrator root user username guest test tester testing temp temporary change changeme
        changeit default master access letme letmein letmeinnow open sesame opensesame enter qwerty qwert azerty
        asdf asdfgh zxcv zxcvbn abc abcd abcde abcdef trustno trustnoone nothing whatever something anything none null
        unknown computer laptop desktop internet network server system windows linux macbook apple google gmail
        yahoo hotmail outlook facebook twitter instagram tiktok youtube netflix amazon microsoft samsung nokia sony
        iphone android phone mobile email mail website online wifi router modem keyboard mouse printer
        school schools teacher teachers student students principal class classroom district college university
        education educator learning learn homework math science history english reading library librarian coach
        coaches counselor recess chalkboard pencil crayon eraser grade grades kindergarten elementary middle high
        mentor proven credential credentials microcredential microcredentials badge badges
        spring summer autumn fall winter season january february march april may june july august september october
        november december monday tuesday wednesday thursday friday saturday sunday today tomorrow yesterday morning
        night midnight holiday vacation weekend birthday christmas easter halloween thanksgiving newyear
        red orange yellow green blue purple violet black white silver gold golden brown pink gray grey rainbow
        cat cats dog dogs doggy doggie kitty kitten puppy bunny rabbit horse horses pony tiger tigers lion lions bear
        bears wolf wolves wolverine fox eagle eagles falcon falcons hawk hawks raven ravens panther panthers cougar
        cougars bulldog bulldogs wildcat wildcats mustang mustangs bronco broncos cowboy cowboys dolphin dolphins
        shark sharks whale monkey gorilla elephant zebra giraffe panda koala penguin turtle frog snake cobra viper
        dragon dragons unicorn phoenix butterfly ladybug spider scorpion bird birds chicken duck turkey owl parrot
        hamster mouse rat cow pig sheep goat buffalo ranger rangers
        football baseball basketball soccer hockey tennis golf golfer volleyball softball swimming swimmer running
        runner wrestling cheer cheerleader dancer dance dancing skate skater skateboard surfer surfing ski skiing
        snowboard fishing fisher hunter hunting camping hiking cycling bicycle racing racer boxing karate yoga gym
        sport sports team champion champions player winner winning victory goal touchdown homerun
        yankees redsox dodgers giants cubs cardinals braves mets phillies astros packers steelers patriots raiders
        redskins chargers vikings bengals browns chiefs saints seahawks ravens texans titans jaguars colts jets bills
        lakers celtics bulls knicks heat spurs rockets suns warriors arsenal chelsea liverpool barcelona realmadrid
        juventus manchester everton united city rovers celtic rangers benfica fcporto ajax milan inter boca
        love lover lovers loveme lovely loveyou iloveyou iloveu iluvu ilove ilovegod ilovejesus loved loving heart
        hearts kiss kisses hugs honey sweet sweetie sweetheart sweety cutie cute baby babygirl babyboy babe angel
        angels angelo princess princesa prince king queen kingdom darling dear beautiful pretty gorgeous handsome sexy
        hottie hot cool awesome amazing great super superman superstar wonder wonderful wonderwoman perfect happy
        smile smiley sunshine sunflower sunny sun moon moonlight star stars starlight sky heaven hell earth world
        universe space galaxy planet mars venus jupiter saturn apollo zeus athena thor odin loki
        flower flowers rose roses lily daisy tulip violet orchid jasmine iris garden forest ocean river lake beach
        island mountain storm thunder lightning rain snow snowball snowflake snowman ice fire flame fireman water wind
        sand stone rock rocks diamond diamonds crystal pearl ruby emerald jade amber treasure money dollar dollars cash
        rich lucky luck lucky charm magic magician wizard witch merlin gandalf
        family mother mom mommy mama father dad daddy papa sister brother brothers son daughter wife husband friend
        friends friendship bestfriend forever always together believe hope faith trust peace freedom liberty grace
        mercy blessed blessing blessings jesus christ jesuschrist jesusislord jesusis lord god godisgood godislove holy
        church bible spirit heavenly angelic glory praise prayer amen
        music guitar piano drum drums drummer singer singing song band rockstar rocknroll metal metallica slipknot
        nirvana beatles eminem tupac elvis prince madonna blink linkin linkinpark greenday slayer
        starwars startrek trek jedi skywalker vader yoda matrix batman robin spiderman ironman hulk avengers marvel
        hercules pokemon pikachu charizard mario luigi zelda sonic minecraft fortnite roblox warcraft starcraft
        diablo halo callofduty counterstrike xbox playstation nintendo gameboy gamer games game gaming naruto goku
        dragonball vegeta sasuke onepiece hellokitty mickey minnie donald goofy pluto disney tinkerbell snoopy garfield
        scooby scoobydoo simpson simpsons homer bart spongebob patrick barbie nemo simba bambi winnie pooh tigger
        harry potter harrypotter hogwarts frodo gollum hobbit snape dumbledore
        pizza burger cheese cheeseburger chocolate cookie cookies cupcake candy sugar sweets coffee espresso latte tea
        beer wine vodka whiskey tequila guinness budweiser corona heineken pepsi pepsicola cocacola cola sprite
        pepper salt banana orange lemon cherry strawberry peach mango apple apples grape melon watermelon pineapple
        potato tomato pumpkin peanut peanuts butter butterscotch pancake muffin bacon chicken noodle taco nachos
        ford chevy chevrolet dodge toyota honda nissan mazda ferrari porsche mercedes bmw audi volvo jaguar corvette
        camaro mustang harley yamaha suzuki kawasaki ducati truck trucker jeep hummer tesla car cars turbo engine
        driver driving motor motorcycle bike airplane pilot jordan kobe lebron shaq tiger woods ronaldo messi ronaldinho
        michael michelle jessica jennifer jennie jenny ashley amanda nicole daniel daniela danielle charlie thomas tom
        andrew andrea andreas andres joshua matthew matt robert roberto william williams anthony joseph jose josh david
        davids jonathan jordan justin brandon brian bryan kevin steven steve stephen stephanie steph richard rich jason
        alexander alexandra alexandre alexis alex alejandro alejandra benjamin ben christian christina christine
        christopher chris chrissy samantha samuel sam sammy sandra sarah sara elizabeth liz lizzie emily emma olivia
        sophia isabella isabel mia abigail madison chloe hannah anna annie ann hanna julia julie julian juliana katie
        kate katherine kathryn kimberly kim kelly heather amber crystal melissa melanie rebecca rachel laura lauren
        maria mariana marie mary martin martina marco marcus mark marcos maggie margaret mercedes monica natalie natasha
        nathan nicholas nick nicolas noah oliver oscar patricia patrick paul paula pamela peter phillip philip ricardo
        rosa ruth ryan sabrina scott sean shannon sharon shelby sierra simon sophie susan suzanne sydney taylor teresa
        theresa tiffany timothy tim tina tony travis trevor tyler tracy vanessa veronica victor victoria vincent virginia
        walter wendy zachary zach austin dallas boston brooklyn chicago denver dakota florida georgia houston london
        madrid paris berlin miami montana newyork phoenix texas virginia california hawaii alaska canada mexico brazil
        brasil france england ireland scotland germany spain italy india china japan america usa american
        carlos carolina caroline carmen cameron casey cassie catherine chelsea cheyenne claudia cody connor cynthia
        dennis derek destiny diana diane dominic donald donna dorothy dylan eduardo edward eric erica ethan evan fernando
        francis francisco frank frankie fred freddy gabriel gabriela gary george gerald gloria grace greg gregory
        hector helen henry hunter ian isaac isaiah jack jackie jackson jacob jake james jamie jane janet jasmin javier
        jeff jeffrey jeremy jerry jesse jim jimmy joan joanna joel john johnny johnson jonas jorge juan judy karen karina
        kathy keith kenneth kenny kyle larry leonardo leslie linda lisa logan lorena louis louise lucas lucy luis luke
        manuel marcel marina mario marissa mason max maxwell megan michel miguel mike mitchell molly morgan nancy
        nathalie nelson nina norman pablo pedro rafael ralph raymond roger ronald ronnie roxanne roy russell sebastian
        sergio shadow stella stuart sylvia terry tigger toby tommy valentina valeria vivian wayne willie xavier
        yvonne adam adrian adriana aaron albert alberto alice alicia allison alyssa amy angela angelica angelina
        antonio ariana arthur barbara beatriz bella bernard betty beverly bobby bob bonnie brad bradley brenda brittany
        bruce buddy buster calvin camila bailey cooper duke fluffy ginger lady lucky maddie max midnight misty muffin
        oreo pepper precious princess rocky rusty sadie smokey snickers sparky spike tasha teddy toby
        killer hunter ninja pirate samurai warrior soldier army navy marine marines airforce police policeman fireman
        firefighter doctor nurse lawyer boss chief captain hero legend genius hacker hackers cracker crazy loser
        stupid idiot asshole bitch bastard bullshit damn fuck fucker fuckyou fuckoff fucking shit pussy penis dick cock
        cunt porn sex sexsex sexy horny naked boobs tits slut whore playboy hooters viagra weed marijuana cannabis
        blazer blaster bigdog bigdaddy bigboy bigmac bubba bubbles buttercup buttons cheyenne cricket cuddles cupcakes
        destroy devil demon satan lucifer evil death dead zombie vampire ghost skull monster beast creature darkness
        dark shadow shadows silent scream nightmare dream dreams dreamer dreaming fantasy mystery
        babylon camel carpet champagne charger chester chopper classic cobalt college compaq concrete connect corrado
        cosmos cosmic country creative cyber delta discover dolls eclipse element energy enigma enterprise everest
        excalibur explorer express extreme fender fireball firebird flash flipper forrest galaxy genesis gemini gibson
        goldfish gotham griffin gunner hammer handball hardcore harmony hendrix highland hitman hornet hunting icecream
        icecube impala independent infinity insane inside intrepid iverson jackass jester joker journey juice jungle
        jupiter kingston kitchen knight ladies lancer legion leopard lollipop lovebird lucky maverick maxima meatball
        mega memory mercury metro mission mister mistress mobile mojo montecarlo montreal mother napoleon natural nature
        neptune newport nickel nipple nirvana number numberone omega oranges oregon orion outlaw pacific packard paladin
        passion pastor patches peaches pebbles people phantom philly picasso picture pink pinky pinkfloyd pioneer
        platinum player please pleasure poison polaris popcorn popeye potter power powers predator premier private
        problem pumpkins punk purple pussycat python qwaszx rabbits rainbows random razor reality rebel redneck redhead
        reddog remember retard revolution robot rocket rockon rocket romance romantic rooster royal royals sailor sailing
        samson savage scarface schalke schatz schatzi senior sergeant service shanghai sheriff sherlock shooter shopping
        showtime sidekick sigma silverado single sister skinny slapshot slimshady smoke smoking smooth sniper soccer
        special speed speedy spencer spring squirrel stalker stallion stanley station stealth sterling stinky stranger
        strike strong sublime success suckit summertime sunset sunrise sweden sweetpea swordfish symbol target tarheels
        tattoo telephone tempest therock thebest theking theone thumper tigers tinker tomcat topgun tornado toronto
        transam trinity triumph trooper trouble trucks trumpet twilight ultimate undertaker undercover valley vanilla
        victor viking viper vision volcano volleyball voodoo voyager wanker warlock warning webster wendy whisper
        wicked wildcat wildfire wilson winston wolfgang wolfpack wombat woody wrangler xanadu yankee yellowstone zeppelin
        zxczxc qweqwe asdasd qazqaz asd zxc qwe poi lkj mnb one two three four five six seven eight nine ten first second
        my me you your the and is it im for not yes okay hello hi hey bye goodbye goodluck please thanks thankyou
        myspace mylove mybaby mydog mycat mypass mypassword yourmom fatboy cowgirl surfergirl tinkerbelle spiderman
        blessed lovebug gators longhorn longhorns sooners huskers buckeyes spartans trojans bruins badgers hawkeyes
        """
}
