extension CommonWords {
    /// Short and everyday words, of which many passwords put two or three together, and more names of things, people
    /// and places that many choose.
    static let parts = """
        a i am at be by do go he if in is it me my no of oh on or so to up us we an as all and any are ass bad bag ball
        balls bar bat bay bed bee best bet big bike bill bird bit black block blood blow blue bob body bomb bone book boot
        born box boy boys brave brown bud bug bugs bull bush buy cam can cap car care carpe castle cell chick chicken child
        city clean club coast code cold comic con cool core cove cow cream crow cup cut dad dark day days dean deal deep
        deer den desk dirt dirty doe doll door down drag draw drive drop drum due dump dust ear east eat egg elect end ever
        every eye eyes face fair fall fan far fast fat feel feet fifty film find fine finger finish fire fish fit five fix
        flag flash flat flip floor fly foot for force ford form four free fresh from full fun funk funky fur gang gas gate
        gates get gets gift girl girls give glass go goat god going gone good got gray green greg grey ground guard gun guns
        guy guys had hair half hall ham hand hands handy hard has hat hate have hawk head heads hell help her here hey hide
        high hill him his hit hog hole home hood hook hop horn hot hound hour house how hunt ice icon idle inch inn into
        iron its jack jam jar jaw jay jays jelly jet job joe john jump junk just keep key kick kid kids kill killer kind kit
        kite knee knight know lab lad lake lamb lamp land lane last late law lay lead leaf leave leg lemon let lets lid life
        lift light like lime line lip list lit little live lock log lone long look lose lost lot loud low mad made main
        make maker man map mark mash mask mat may me meat media meet men milk mill mind mine mini mint mix mob mode mole moo
        more most move much mud mug must nails name navy neck need neo net new news next nice nick no nose not note now nuts
        oak off oil old only our out over own pack pad page pain paint pan pants park part party past path pay pea pearl pee
        pen people pet phat pick pie pig pimp pin pine pink pipe pit place plan plant play pod point pole pool poop pop port
        post pot pound press pro pub pull pump pup pure push put queen quick quit race rag rage raid rail rain ram ranch rap
        rat raw ray reader ready real red reload ride riff right ring rip rise road rob rod roll room root rope rough round
        row rub rug rule rules rum run rush sad safe said sail salt same sand save saw say scare screw sea seal seat see
        seek sell send set shade shake shape shark she shell shine ship shirt shoe shop short shot show shut shy sick side
        sign silk silly sin sing sit six size skin skip sky slam slap sleep slip slow slug small smart smash smell smoke
        snap snow soap soft sold some son soon soul sound soup south space spin spirit spit spot squad stab stage stand star
        start state stay steel step stick still stone stop story street string strip stud style suck sucks sum sunny super
        sure surf swan swing table tail take talk tall tank tap tape tar task tax tea team tech tell ten tent term text than
        that them then they thing things think this thug tick tide tie tight till time times tin tip tit tits toe tom ton
        too took tool tooth top torn toss touch tour toy toys track trade train trash tree trick trip true try tub tube tug
        turn twin type ugly uncle under up upon use van very view vip voice vote wait walk wall want war warm was wash watch
        wave way wax wear web week well west wet what wheel when whip who whole why wide wild will win wing wings wire
        wise wish with wolf wood woods woody word words work works worm yard yea yeah year yell you your yours zero zip zone
        airborne alcatraz alexandria alphabet amazon amsterdam anaconda andromeda archangel arizona arkansas armageddon
        athens atlanta atlantis atlas aurora avalanche avalon babylon baltimore bandit bangkok barbados baron basket beacon
        beckham beethove beethoven bethany birmingham bismarck bison blackberry blackjack blizzard blossom blossoms bobcat
        bobcats bonanza bordeaux bourbon brittney brooke bruins bulgaria bullet bumblebee caesar california cambridge
        campbell canada cannon capricorn caramel cardinal caribbean carnival carpenter carter casablanca casino cassidy
        catalina cathedral cavalier celine centauri central challenger chandler charles charlotte charlton cherokee
        cheryl chevelle chevrolet chicks chili china chipper christ christopher churchill cinderella cinnamon clarinet
        clark clayton cleopatra cleveland clippers clown clover coach colombia colorado colt comanche comet comfort command
        commander commando concorde condor conner connie consumer copenhagen corona cosmo coventry coyote coyotes crash
        creation creator crimson croatia crow crown cruise crusader cucumber curtis cyclone cyclones daemon dagger dakota
        darling darren darwin davidson dayton december defender deftones delight denise denmark deputy desert designer
        desire desperado destination detroit dexter diamond digital dilbert dimension dinosaur discovery doctor dodger
        dominic doodle doom doomsday dorothy double douglas downtown dragonfly draven drizzle drpepper duncan dustin dutch
        dynamite earnhardt eclipse edmonton edward einstein electric electron electronic elefant element elizabeth
        emerson emmanuel emperor empire energizer engine engineer england enterprise epsilon escort eternal eternity europe
        evangelion everlast evergreen evolution excellent exodus fabulous falcon fallen fallout fandango fantasia fantastic
        fatima fearless felicia felix feather feathers ferdinand fernando fidelity fiesta fighter firefly firewall firework
        flamingo fletcher flipper florence flounder flying foolish forbidden foreigner foreplay formula fortune foster
        fountain fourteen franklin freckles freddie frederick freeman freeway friday friendly frog froggy frontier frost
        frosty function fusion future gabrielle galaxie gallery gambler gandalf gangster garage garcia gargoyle gateway
        gatorade gemstone general genesis geneva genesis geronimo getaway giant giovanni gizmo gladiator gloria godfather
        godzilla golden goldeneye goldie goldstar gonzalez goober gordon gotcha gravity griffey griffith gringo grizzly
        groove groovy guardian guinness gunner gymnast halloween hallmark hamilton hamlet hammer hannibal hansen harley
        harrison harvard harvest havana hawaiian hawkeye hayden heather heavy hedgehog helpme hendrix henderson heritage
        hermes hernandez hidden highlander hippie hockey holland hollywood hologram homework honda hongkong honolulu hoover
        horizon hotrod houston howard hudson huskies hussain hydro ignatius illinois illusion immortal incubus indian indiana
        indians indigo infantry inferno insomnia inspiron instinct invader inuyasha irish irishman ironman ironmaiden
        islander istanbul jackal jackpot jacqueline jamaica jamboree javelin jayhawks jazz jefferson jericho jeremiah jerome
        jersey jessie jewel johannes johanna johndeer johndeere jonas josephine jubilee judas judith juggalo junior jurassic
        justice kakashka kamikaze kangaroo karate katarina kathleen katrina kayla kelsey kendall kennedy kermit kerry
        kickass kilimanjaro kimber kirsten klondike knockout knuckles kristen kristin kristina labrador lacrosse laguna
        lakeside lambert lancelot language larissa laser lasvegas lavender legacy lemonade leonard leonidas lesley lesbian
        leslie libertad lightning limited lincoln lionheart lizard locust logitech lombardo london lonewolf longbow loretta
        losangeles lottery louisiana loveless lovelife lucifer luther mackenzie madison magellan magnet magnolia magnum
        mahogany mailman majestic majesty malcolm mallard mandarin mandolin mandy manfred manhattan maniac manning mansion
        marathon marauder marcello marcus marian marianne mariners marines mariposa marley marlboro marlene marlin marshall
        marvin masters mastermind matchbox mathew matilda matthias maximilian maximus mcdonald meadow meatloaf mechanic
        mega megan megatron melody melrose memphis menace mercedes meridian mermaid metallic methos michaela michigan
        midway military millenium millennium millionaire milton mindy minerva minimum minister minnesota minolta miracle
        mischief mississippi missouri mobydick molson monaco monarch mongoose monolith monopoly monroe montreal
        montrose monty morgan morpheus morris morrison mortgage moscow motocross motorola motown mountain mulder multi
        munchkin muppet murphy muscle mushroom music musician mustard mystic nantucket nascar nashville nebraska nemesis
        neptune netherlands nevada nevermind nevermore newcastle newman newport newton nextel nightmare nightwish nintendo
        nitrous norman normandy norton norway notebook nothing novell novice nugget number oatmeal obsidian october octopus
        odyssey offspring oklahoma oldman oliver olympus online ontario operator optimist optimus oracle orchard oregon
        orgasm original orlando osborne osiris overkill overlord oxford pacific packers paddle pakistan paladin palmer
        pamela panasonic pandora pantera panties panzer paradigm paradise paranoid parker pascal passage passion passport
        password passwords patience patton paulina payton peace peaceful peacock peewee pegasus penguins pennsylvania
        penny pentium penthouse people pepper perfection perry personal peterson peugeot phantom pharmacy phillies philosophy
        photo phoenix picasso pickle picard pierre pilgrim pinnacle pioneer pirates pisces piston pistons pitbull
        pitcher pizza plastic platypus playball playmate plumber plymouth poetry pokerface poland poohbear popcorn popsicle
        porkchop portland portugal poseidon positive postal postman preacher premium president prestige preston pretender
        priest primus princess printing prisoner privacy product production profit progress project prophet prospect
        protector proton prowler psycho puddin pudding puddle pulsar pumpkin punisher puppies purdue puzzle pyramid python
        quality quantum quartz quattro queenie question quincy racecar rachelle racoon radar radio radiohead raiders
        rainbow raining ralph ramirez rambo ramones rampage ramrod ranger rapper rasputin rebecca rebels redskins
        redwings regina reggae register reggie renegade renee republic rescue resident retarded revenge reverse revolution
        reynolds rhapsody rhythm riddle riley rimmer river riverside roadkill roadrunner roberts robin robinson robotech
        rochelle rocker rocket rodman rodney rodriguez rolex rolling rollin rooney rosebud rosemary rossignol route
        rowena royalty rubber rugby rumble runaway runescape runner ruslan russia russian ruthless sabbath sabre sahara
        saigon sailboat saint sakura salamander salvador salvation sammie samson sanchez sanders sandman sandiego sandy
        santana santiago sapphire saratoga sasha sassy satellite saturn savanna savannah sawyer saxophone scandal scarlet
        scarlett schmidt scissors scooter scorpio scorpions scrabble scruffy sebring secrets security semperfi senator
        senators seneca sentinel september serena serenity serpent seventeen shaggy shaman shamrock shania shannon sharky
        shasta sheena shelly shepherd sheridan sherman sherry sherwood shiloh shiner shithead shooter shorty showme
        shredder shuttle sidney siemens sierra signal silence silent silicon silly silverfox simmons simone sinatra
        sinbad singapore sinner skeeter skeleton skittles skyline skywalker slacker slayer slick slider slippery
        slugger smackdown smirnoff smith smokes smooch smoothie snickers sniper snooker snowboard snowflake socrates
        software soldier solitude solomon something sonata songbird soprano sorcerer soulmate southern southpark southside
        spanish spanky spark sparkle sparkles sparrow spartan spawn special spectrum spiderman spike spinner spirits
        spitfire spongebob spooky sporting sprinter sprite squash squirt stacey stalin stamford standard stanford starbuck
        starbucks starfish stargate starlight starship starter stefan steelers stella stereo sterling stewart sticky
        stingray stockton stoned stoneman stratus strange strawberry stripper studio stupid submarine subaru suburban
        success suckers sugarbear summit sundance sunny supernova superior supra supreme surfer surprise survivor susanna
        sutton suzuki svetlana swallow swimming swinger switch sydney syracuse syzygy taekwondo talisman tamara tampabay
        tanner target tarzan tasmania tattoo taurus tazman teapot technics technology teddy teddybear teenage telecom
        temple templar tennessee tequila teresa terminal terminator terrapin terror terry testing thailand thanatos theater
        theatre thelma theman theodore therapy theresa thirteen thomas thompson thornton thousand thumper thunderbird
        thursday tiberius tigger timber timberland timothy tinker tintin titanic titanium toaster toledo tomahawk tombstone
        tommie toolbox tornado torres tortoise toshiba total toyota tractor trailer transfer transformers transport trapper
        travel traveler trebor trevor triangle tribal tricia trinidad trinity triton triumph trojan trombone tropical trouble
        truelove truffles trumpet truth tsunami tucker tucson tuesday turbo turkish turtle tuscany tweety twilight twinkle
        twister tyrone ultra umbrella uniform union unique universal universe unreal utopia valentin valentine valerie
        valhalla valkyrie vampire vancouver vanessa vanguard vanilla vauxhall vector vegetable vegas venice vernon
        verona veronica versace vertigo vicious vickie victory vietnam vikings villa village vincent vintage violin virgil
        virgin virtual vision vladimir volkswagen voltage volunteer volvo vortex voyager vulcan wallace walker walnut walrus
        walton wanderer warcraft warhammer warlord warner warren washington watson wealth weasel webmaster wedding wednesday
        weezer wendell werewolf wesley western whales whatsup wheels whiskers whisky whitney wicked widget wilbur wildlife
        wildone willie willow windmill windows windsor windsurf wingman winner winners winter wisconsin wisdom wolfman
        wolverine wonderland woodstock wordpass wordpress worker world wrestler wrestling wright wrinkle xfiles yankee yellow
        yomama yosemite younger yugioh yvette zachary zenith zephyr zidane zigzag zipper zodiac zombie zorro zxcvbn
        seinfeld southpaw peekaboo dickhead butthead asshole bollock bollocks paradise catholic babydoll dude butt nut
        bang bank bear beef berry bite blast boat boob boobs bowl bra bread break bring brook buck build burn cage cake call
        camp candy card cash cast cat chain chair chance change chat check chop claw clear climb clip coffee coin copper
        corn cotton court cover crack craft cross crush cry daddy dance dawn dead diet dish dive dog drink dynasty earl
        easy edge fear feed field fight fill fist flow food fool forever friend fruit fuel gear ghost gold grand grass
        grave grow heat hero honey hope hunter idiot jay joy judge jungle junkie juice king kings kitty lady lake leader
        level lick lion lips liquid lover mail mama maniac master match max metal mister mom money monster moose mother
        mouth nation night north nut ocean open orange owl papa pass phone picture planet power prince punk rabbit racer
        rebel river rocky rose ruby rusty saint school scout secret sex shadow shit silver sister skate slave slim snake
        snoop snow sparky speed sport squirrel squid stallion station stranger sugar summer sun sunday sweet sword tiger
        titan toad trooper truck velvet viper virus voice warrior water whale wheel white wicked willy wind wizard woman
        women wonder world worth wrong young
        karolina katerina ekaterina aleksandr aleksandra anastasia anastasiya konstantin stanislav vladislav viktoria
        viktoriya svetlana elizaveta vasilisa frederik philippe francesca alessandro carlitos riccardo domenico maurizio
        gianluca guillaume laetitia virginie bernhard nastenka natascha veronika seminole aardvark waterloo brighton
        chrysler cadillac lamborghini maserati ericsson fujifilm vodafone verbatim gamecube titleist presario kenworth
        infiniti pringles panasonic trinitron netscape earthlink microphone backbone barefoot sneakers balloons checkers
        chuckles snuggles freckles sausages cherries macaroni blueberry cabernet dinosaurs chipmunk antelope doberman
        achilles aquarius caligula casanova cerberus euphoria charisma lunchbox navigator vagabond translator mortimer
        monalisa abracadabra sinister reckless abnormal oblivion classics hooligan insider outsider intruder surveyor
        revolver vendetta backdoor reloaded crescent cannibal biohazard daredevil skydiver fullback pitchers capitals
        rastaman lowrider pingpong dingdong flipflop riffraff kingkong jiggaman lilwayne ludacris justinbieber johncena
        brucelee jamesbond bobafett sithlord chewbacca darthvader futurama sopranos ragnarok sephiroth finalfantasy
        amethyst papillon eldorado acapulco pasadena monterey budapest marseille toulouse mannheim dortmund tottenham
        zanzibar mallorca barcelona aberdeen glendale capetown monkeys bluebell hawthorn hyperion stiletto whistler
        streaming trucking swinging screamer dragster slamdunk taekwondo salasana motdepasse wachtwoord contrasenya
        billybob dannyboy whocares idontknow leavemealone whoknows macdaddy doughboy carpediem specialk hotstuff
        agent alpha omega delta bravo charlie echo foxtrot tango kilo lima papa romeo sierra uniform victor xray yankee zulu
        """
}
