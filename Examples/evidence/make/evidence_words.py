"""What the demo's files say. First letters stand for students; people and places are invented."""

DOCUMENTS = {
    "fox-lesson-plan.pdf": ("A fox, a crow and a piece of cheese: ten minutes of talk", [
        ("P", "Grade 4, whole class, 24 students, after the second reading of the fable."),
        ("H2", "What I want to hear"),
        ("P", "Students give reasons from the text, take up what a classmate said, and more than ten of them speak."),
        ("H2", "What I say about the silence"),
        ("P", "\"After my question I will count three breaths. Nobody raises a hand while I breathe. Put your finger on "
              "a line that helps you. If you need more time, lay your hand flat on the page. After a classmate has "
              "spoken I will be quiet again, so that the thought can grow.\""),
        ("H2", "Questions, in these words"),
        ("P", "1. Why does the crow sing? A thoughtful answer says what the fox's words do to the crow, or doubts that "
              "she believes them."),
        ("P", "2. Was the fox lying? A thoughtful answer tells lying from flattering, or finds a sentence of the fox "
              "that is true."),
        ("P", "3. What could the crow have done with the cheese still in her beak? Many good answers; I listen for "
              "reasons."),
        ("H2", "Where I wait"),
        ("P", "Three breaths (about four seconds) after each question. Two breaths after each answer, my eyes on those "
              "who have not spoken. Then: \"Who can build on that?\" I do not say \"good\"."),
        ("H2", "Team"),
        ("P", "Question 1 is from our grade-level plan. Questions 2 and 3 and the words about silence are mine. A writing "
              "tool offered five questions; I kept none and used one as a start for question 3."),
    ]),
    "ice-lesson-plan.pdf": ("Why does ice float? Ten minutes of talk", [
        ("P", "Grade 8 science, 27 students, before the unit on density."),
        ("H2", "What I want to hear"),
        ("P", "Students reason from what they have seen in ponds, glasses and freezers, and question each other."),
        ("H2", "What I say about the silence"),
        ("P", "\"I will be quiet for four seconds after each question. Use them to write one word. And I will be quiet "
              "after each answer. That quiet belongs to you: you may speak without my calling on you.\""),
        ("H2", "Questions, in these words"),
        ("P", "1. If ice sank, what would a lake look like in March? A thoughtful answer follows the water from top to "
              "bottom, or thinks of the fish."),
        ("P", "2. What would have to be true of ice for it to float? A thoughtful answer compares the same amount of both."),
        ("P", "3. Which of our ideas could we test today, and what would we see? I listen for a result that would prove "
              "us wrong."),
        ("H2", "Where I wait"),
        ("P", "Four seconds after each question, silent count with my thumb. Four seconds after each answer, looking at "
              "the back row. No repeating of answers."),
    ]),
    "calm-routine-hallway.pdf": ("Our routine for the start of the day", [
        ("P", "Agreed between the supervising teacher and me. The student's own plan comes first; this page follows it."),
        ("H2", "Calm looks like"),
        ("P", "Backpack on the hook, a joke with a classmate, first task within five minutes."),
        ("H2", "Early signs we see or hear"),
        ("P", "The backpack stays on. Answers get shorter, then stop. The pencil is turned over and over. The chair "
              "points to the door. Often before: a change in the schedule, or the bus was late."),
        ("H2", "What I do"),
        ("P", "First sign: I sit down nearby, one step to the side, and say good morning quietly. I wait. Second sign: I "
              "offer two things once, such as starting with the picture or with the words. I wait again. If it grows: I "
              "show the blue card to the teacher and stay where I am."),
        ("H2", "What others do"),
        ("P", "The teacher takes the class to the rug when the blue card is up. The counselor comes when the teacher "
              "calls. I do not follow a student out of the room; the teacher decides who does."),
        ("H2", "Coming back"),
        ("P", "A small task that works: sharpening two pencils, carrying the bin. One private sentence. What happened is "
              "talked about after lunch, with the counselor, and the student says who should be there."),
        ("H2", "My part in this page"),
        ("P", "Early signs and my own steps are mine. The other steps are the teacher's."),
    ]),
    "calm-routine-recess.pdf": ("Our routine for coming in from recess", [
        ("P", "Agreed with the supervising teacher."),
        ("H2", "Early signs"),
        ("P", "The student stops at the door, arms crossed. Talks louder. Says that the game was not fair. Looks for the "
              "friend and does not find him. Often before: the game ended early."),
        ("H2", "What I do"),
        ("P", "I walk beside the student, two steps away. I say: \"That was a hard stop.\" I offer the water fountain or "
              "the bench, once. If the voice rises again, I give the sign to the teacher."),
        ("H2", "Coming back"),
        ("P", "A drink, then the first line of the math page with me beside."),
    ]),
    "data-meeting-plan-fractions.pdf": ("Data meeting: comparing fractions", [
        ("P", "Mathematics, grades 4 and 5. Three teachers, 40 minutes, Tuesday after dismissal. Notes stay in this room; "
              "they are used in nobody's evaluation, and results of classes are not laid side by side."),
        ("H2", "The question"),
        ("P", "When students compare two fractions with different numerators and denominators, what do they look at? If "
              "it is one number, we teach with bars. If they draw bars of different length, we teach the same whole."),
        ("H2", "The work on the table"),
        ("P", "Problem 3 of the exit ticket, four samples for each teacher, names covered, numbered."),
        ("H2", "Steps"),
        ("P", "3 min: the question, and solving the problem ourselves. 10 min: one round, \"In sample 2 I see...\"; nobody "
              "says why yet. 10 min: what exactly is missing, in words that could be taught. 12 min: each teacher writes "
              "a response and says the key minute aloud. 5 min: which day, and when the same kind of problem comes again."),
        ("H2", "My sentence when someone explains too early"),
        ("P", "\"Which line on the page tells you that?\""),
        ("H2", "Who leads"),
        ("P", "I lead all steps. The math coach keeps the time."),
    ]),
    "data-meeting-notes-fractions.pdf": ("Notes of the meeting on October 13, with my comments", [
        ("P", "NOTES: Three teachers and I solved problem 3. Two of us drew bars, one used one half as a mark."),
        ("P", "COMMENT: I should have asked how the third would show it to a child."),
        ("P", "NOTES: Round one. Sample 1: larger number written as larger fraction. Sample 2: two bars of different "
              "length. Sample 3: both. One teacher said: they rushed."),
        ("P", "COMMENT: I asked which line tells that. Long silence, then: none. From here on everyone pointed at samples."),
        ("P", "NOTES: The gap in our words: students do not yet use the same whole when they compare."),
        ("P", "COMMENT: I held back my own wording. It would have been \"no number sense\", which nobody can teach."),
        ("P", "NOTES: Responses. Teacher 1: folded strips of one length, small group, Thursday. Teacher 2: number line from "
              "0 to 1, whole class, Wednesday. Teacher 3: sorting cards by one half, small group, Friday."),
        ("P", "COMMENT: Teacher 3 wanted to copy Teacher 2. I asked what her samples show. Hers were about the size of the "
              "numbers, not the length of bars. I would ask that sooner now."),
        ("P", "NOTES: Same kind of problem again on October 23. We meet on October 27."),
    ]),
    "response-teacher-1.pdf": ("Response of teacher 1", [
        ("P", "Who: seven students who drew bars of different length. When: Thursday, October 15, 15 minutes."),
        ("P", "What they do not do yet: use the same whole for both fractions."),
        ("P", "How: two paper strips of one length, folded into thirds and fourths. I ask: \"What has to be the same "
              "before we can compare?\" I wait. They fold, lay the strips edge to edge, and write a sentence."),
    ]),
    "response-teacher-2.pdf": ("Response of teacher 2", [
        ("P", "Who: whole class. When: Wednesday, October 14, 20 minutes."),
        ("P", "What they do not do yet: see a fraction as one number. They compare the tops and the bottoms."),
        ("P", "How: a number line from 0 to 1 on the floor with tape. Students stand at their fraction and say which "
              "neighbor is nearer to one half."),
    ]),
    "response-teacher-3.pdf": ("Response of teacher 3", [
        ("P", "Who: six students of grade 5. When: Friday, October 16, 15 minutes."),
        ("P", "What they do not do yet: they take the fraction with larger numbers for the larger one."),
        ("P", "How: twelve cards sorted into less than, equal to and more than one half, first without speaking. Then each "
              "explains one card. Key minute: a card with large numbers that is less than one half."),
    ]),
    "data-meeting-plan-claims.pdf": ("Data meeting: claims with evidence", [
        ("P", "Writing, grades 6 and 7. Three teachers, 45 minutes. Our notes are for us; they stay out of evaluation."),
        ("H2", "The question"),
        ("P", "Where a claim stands without evidence, is the quote missing or does it not fit? We teach finding quotes in "
              "one case, and explaining them in the other."),
        ("H2", "Steps"),
        ("P", "5 min: we write the paragraph ourselves. 10 min: what we see, sample by sample. 10 min: name the gap. 15 min: "
              "one response for each of us. 5 min: the day, and the next paragraph."),
        ("H2", "My sentence"),
        ("P", "\"Say it as if you had never met this student.\""),
    ]),
    "response-claims.pdf": ("Response to missing explanations", [
        ("P", "Who: eight students. When: Monday, November 9, 20 minutes."),
        ("P", "What they do not do yet: say why the quote supports the claim."),
        ("P", "How: three strips of paper, claim, quote, because. Students write the third strip for a partner's first two."),
    ]),
    "moon-lesson-plan.docx": ("Why did the moon hide? A talk on the rug", [
        ("P", "Grade 2, nineteen students, after the read-aloud. First draft."),
        ("H2", "Questions, in these words"),
        ("P", "1. Why did the moon hide? I would like to hear what it felt, and the page that shows it."),
        ("P", "2. Could this be true? Some know about clouds. I would like them to say what in the story is true anyway."),
        ("H2", "The silence"),
        ("P", "Hand on the heart means: I am still thinking. Three breaths after each question. I still have to find out "
              "what they can do while they wait. Maybe look for the page with a finger."),
    ]),
}

NOTES = {
    "silence-chart-grade-4.jpg": [
        "What do you do in the quiet moment?", "A.  I look at the line again.", "K.  I was always too slow. Now I am not.",
        "D.  I think of what B. said.", "R.  It is boring. I know it already.", "T.  I count too. I got to four.",
        "L.  I say it in my head first.", "(R. and T. now write a word while they wait.)"],
    "silence-notes-grade-8.jpg": [
        "Exit notes: what is the quiet good for?", "1  you can change your mind", "2  nothing, just awkward",
        "3  I write the word so I don't lose it", "4  I answered someone, not the teacher", "5  M. talks less, I talk more",
        "6  good but too long after easy ones"],
}

# Heading, lines, and bars as (parts, shaded parts, length).
WORK = {}
for name, heading, lines, bars in [
    ("fractions-1-before-1", "Problem 3, sample 1", ["3/4 is less because 2/3 is longer"], [(3, 2, 450), (4, 3, 330)]),
    ("fractions-1-before-2", "Problem 3, sample 2", ["5/6 has less left, so it is less"], [(6, 5, 300), (4, 3, 420)]),
    ("fractions-1-after-1", "Problem 3 again, sample 1", ["same strip! now 3/4 is more"], [(3, 2, 420), (4, 3, 420)]),
    ("fractions-1-after-2", "Problem 3 again, sample 2", ["I cut both the same.", "still not sure about 5/6"],
     [(6, 5, 420), (4, 3, 420)]),
    ("fractions-2-before-1", "Problem 3, sample 1", ["4 > 3 and 3 > 2, so 3/4 wins"], []),
    ("fractions-2-before-2", "Problem 3, sample 2", ["3/8 is more than 1/2.", "3 > 1 and 8 > 2"], []),
    ("fractions-2-after-1", "Problem 3 again, sample 1", ["3/4 is nearer to 1 than 2/3"], [(12, 8, 420), (12, 9, 420)]),
    ("fractions-2-after-2", "Problem 3 again, sample 2", ["3/8 is before the half,", "so 1/2 is more"], [(8, 3, 420)]),
    ("fractions-3-before-1", "Problem 3, sample 1", ["5/12 is more. 12 is big."], []),
    ("fractions-3-before-2", "Problem 3, sample 2", ["bigger numbers, bigger fraction"], []),
    ("fractions-3-after-1", "Problem 3 again, sample 1", ["5/12 is less than a half", "because 6/12 is a half"],
     [(12, 5, 420), (2, 1, 420)]),
    ("fractions-3-after-2", "Problem 3 again, sample 2", ["7/12 is more than a half.", "3/8 is less. 4/8 is a half."], []),
    ("claims-1-before-1", "Paragraph, sample 1", ["The town should keep the bridge.", "It is old."], []),
    ("claims-1-before-2", "Paragraph, sample 2", ["Keep the bridge. Everyone likes it."], []),
    ("claims-1-after-1", "New paragraph, sample 1",
     ["Keep the bridge. It was \"built by", "hand\", so it shows how people", "here used to work."], []),
    ("claims-1-after-2", "New paragraph, sample 2", ["Keep it. \"Ten families walk over", "it\", because there is no other way."], []),
    ("claims-2-before-1", "Paragraph, sample 1", ["Bees matter.", "\"Bees have six legs.\""], []),
    ("claims-2-before-2", "Paragraph, sample 2", ["We need bees.", "\"A hive has one queen.\""], []),
    ("claims-2-after-1", "New paragraph, sample 1",
     ["Bees matter. \"Bees carry pollen\",", "and without it there are no apples."], []),
    ("claims-2-after-2", "New paragraph, sample 2", ["We need bees. \"A hive has one", "queen.\" She lays eggs."], []),
    ("claims-3-before-1", "Paragraph, sample 1", ["School should start later.", "I am tired."], []),
    ("claims-3-before-2", "Paragraph, sample 2", ["Later is better. \"Buses run at 7.\""], []),
    ("claims-3-after-1", "New paragraph, sample 1",
     ["Start later. \"Teens fall asleep", "late\", so the first class is lost."], []),
    ("claims-3-after-2", "New paragraph, sample 2", ["Later is better. \"Buses run at 7\",", "so some of us get up at 5."], []),
]:
    WORK[f"{name}.jpg"] = (heading, lines, bars)

TABLES = {
    "tally-grade-4.csv": """lesson,date,question,seconds after question,seconds after answers,who spoke
before,2026-09-15,What is a fable?,1.0,0.5,A
before,2026-09-15,Who is in it?,0.8,0.4,C
before,2026-09-15,Why does the crow sing?,1.4,0.6,A; M
before,2026-09-15,What happens at the end?,0.9,0.5,C; B
before,2026-09-15,Different students who spoke,,,4
after,2026-10-20,Why does the crow sing?,4.1,3.2; 4.0; 3.5; 3.1,A; B; D; K
after,2026-10-20,Was the fox lying?,4.4,3.6; 3.3; 4.2; 1.1,C; B; L; R
after,2026-10-20,What could the crow have done?,4.0,3.4; 3.0; 3.9,T; K; S
after,2026-10-20,Different students who spoke,,,11
counted again by a colleague,2026-10-20,Was the fox lying?,4.2,3.5; 3.4; 4.0; 1.2,C; B; L; R
""",
    "tally-grade-8.csv": """lesson,date,question,seconds after question,seconds after answers,who spoke
before,2026-09-10,Does ice float?,0.9,0.4,M
before,2026-09-10,Why?,1.2,0.5,M; J
before,2026-09-10,What is density?,0.8,0.3,S
before,2026-09-10,Different students who spoke,,,3
after,2026-09-29,If ice sank what would a lake look like in March?,4.0,0.6; 0.7; 0.5,S; M; J
after,2026-09-29,What would have to be true of ice for it to float?,4.2,0.6; 0.8; 0.7,P; E; S
after,2026-09-29,Which of our ideas could we test today?,4.1,0.5; 0.7,N; M
after,2026-09-29,Different students who spoke,,,6
""",
    "tally-grade-8-again.csv": """lesson,date,question,seconds after question,seconds after answers,who spoke
before,2026-09-10,Does ice float?,0.9,0.4,M
before,2026-09-10,Why?,1.2,0.5,M; J
before,2026-09-10,What is density?,0.8,0.3,S
before,2026-09-10,Different students who spoke,,,3
after,2026-11-03,If ice sank what would a lake look like in March?,4.0,4.1; 4.3; 4.0,S; M; J
after,2026-11-03,What would have to be true of ice for it to float?,4.2,4.0; 4.4; 4.1,P; E; S
after,2026-11-03,Which of our ideas could we test today?,4.1,4.2; 4.0,N; K
after,2026-11-03,Different students who spoke,,,8
""",
}


def ice(pause):
    """One lesson; the pause after an answer is what changes between the two attempts."""
    quiet, write = (None, 4), (None, 52)

    def answers(*turns):
        script = []
        for voice, words in turns:
            script += [(voice, words), (None, pause)]
            if pause < 1:
                script += [("teacher", "Right. Good.")]
        return script

    return [
        ("teacher", "You know the rule of today. After my question I am quiet for four seconds, and you write one word. "
                    "After an answer I am quiet again, and that quiet is yours. You need not wait for your name."),
        (None, 2),
        ("teacher", "First question. If ice sank, what would a lake look like in March?"), quiet,
        *answers(("a", "It would be all ice. It would freeze from below, because the ice goes down and new water freezes."),
                 ("c", "But then the fish have no place. They live under the ice now, because it stays on top."),
                 ("b", "So the ice is like a lid. It keeps the cold out. If there is no lid the whole lake gets cold.")),
        ("teacher", "Take a minute. Draw the lake, with the ice where you think it would be."), write,
        ("teacher", "Second question. What would have to be true of ice for it to float?"), quiet,
        *answers(("d", "It has to be lighter than water."),
                 ("a", "Not just lighter. An iceberg is heavy. The same amount has to be lighter. A cup of ice and a cup of water."),
                 ("b", "So when water freezes it has to take more room. Like the bottle in the freezer. It broke.")),
        ("teacher", "Write down one thing that you would need to see to believe that."), write,
        ("teacher", "Third question. Which of our ideas could we test today, and what would we see?"), quiet,
        *answers(("c", "We weigh a cup of water, freeze it, and look if it comes over the edge. If it does not, we were wrong."),
                 ("d", "Or we melt ice in a full glass. If it is true, it does not spill.")),
        ("teacher", "You have two tests. Talk with your neighbor about which one you would bet on, and why."), (None, 45),
        ("teacher", "Put your bet on the board on your way to the tables. We begin with the glass."), (None, 14 if pause > 1 else 34),
    ]


FOX = [
    ("teacher", "Put your finger on the page. I will ask, and then I will take three slow breaths. No hands while I breathe. "
                "If you need more time, lay your hand flat on the page. When someone has spoken, I will be quiet again, so "
                "that the thought can grow."),
    (None, 3), ("teacher", "Why does the crow sing?"), (None, 4),
    ("a", "Because the fox says she is beautiful. She wants to show that she can sing, too."), (None, 3.2),
    ("b", "I think she does not believe him. She knows she is a crow. But she wants to believe him."), (None, 4),
    ("d", "It says, she was overcome. Here, in the fourth line. So she did not even think."), (None, 3.5),
    ("teacher", "Who can build on that?"), (None, 4),
    ("c", "When my brother says I am fast, I run faster. And then I drop things."), (None, 3.1),
    ("teacher", "Look at the second thing that the fox says. Read it to yourself."), (None, 24),
    ("teacher", "Was the fox lying?"), (None, 4.4),
    ("c", "Yes. He does not think that she is beautiful. He thinks of the cheese."), (None, 3.6),
    ("b", "But he says that her feathers shine. And they do. In the picture they do. So that part is true."), (None, 3.3),
    ("d", "Then it is not lying. It is true things for a bad reason."), (None, 4.2),
    ("a", "That is still lying. A little."), (None, 1.1),
    ("teacher", "I was too fast there. Let us be quiet with that for a moment."), (None, 6),
    ("c", "My grandma says flattering. It is when you say it because you want something."), (None, 4),
    ("teacher", "Tell your neighbor whether you would call it lying or flattering, and which line helps you."), (None, 40),
    ("teacher", "What could the crow have done with the cheese still in her beak?"), (None, 4),
    ("d", "She could fly home first. And then sing."), (None, 3.4),
    ("a", "She could put the cheese under her foot. Then she can talk to him."), (None, 3),
    ("c", "If she does that she still has to think first. And she did not think. So she could not."), (None, 3.9),
    ("b", "So it is not about the cheese. It is that she needs a minute. Like we have."), (None, 5),
    ("teacher", "Write that in your own words, or write why you disagree. You have time."), (None, 48),
    ("teacher", "Thank you. I heard eleven of you today. Who was helped by a classmate's words? Point to them."), (None, 14),
    ("teacher", "Then we stop here. Keep your page, we go on with it tomorrow."), (None, 4),
]

CALM = [
    ("adult", "We are both adults, and we agree to be recorded. My colleague plays a student of about ten. The bus was late, "
              "and the class has begun."), (None, 3),
    ("colleague", "I am not taking my backpack off."), (None, 6),
    ("adult", "Good morning."), (None, 9),
    ("colleague", "Everybody is looking."), (None, 5),
    ("adult", "I am going to sit over here."), (None, 12),
    ("colleague", "They started without me. They always start without me."), (None, 6),
    ("adult", "They did start. That is a hard way to come in."), (None, 11),
    ("colleague", "I don't even know what page."), (None, 5),
    ("adult", "You can begin with the picture, or with the first word. Both are fine."), (None, 18),
    ("colleague", "I don't care."), (None, 12),
    ("adult", "I have time."), (None, 20),
    ("colleague", "What picture?"), (None, 4),
    ("adult", "This one. The one with the boat."), (None, 14),
    ("colleague", "Can I keep my backpack on?"), (None, 3),
    ("adult", "Yes. You can keep it on."), (None, 13),
    ("colleague", "The boat is too small for all of them."), (None, 4),
    ("adult", "Write that down. It is a good first line."), (None, 12),
    ("adult", "That is the end of the scene. My own shoulders were up at the start, so I breathed out before I sat down."),
    (None, 2),
    ("colleague", "As the student I noticed that you did not come closer. That helped most."), (None, 2),
]

RECESS = [
    ("adult", "We are both adults, and we agree to be recorded. My colleague plays a student who comes in from recess."),
    (None, 4),
    ("colleague", "It was not fair. They stopped when we were winning."), (None, 2),
    ("adult", "That was a hard stop."), (None, 7),
    ("colleague", "You always stop it when we are winning."), (None, 2),
    ("adult", "I know. But recess is over, and we have math now, and everyone else is inside, so please come."), (None, 5),
    ("colleague", "I am not coming."), (None, 5),
    ("adult", "You can come in now, or you will lose recess tomorrow. What do you choose?"), (None, 4),
    ("colleague", "That is not a choice."), (None, 8),
    ("adult", "Well, it is the rule."), (None, 10),
    ("colleague", "I want to wait for my friend."), (None, 6),
    ("adult", "All right. Let us wait here by the bench. I will stand over there."), (None, 34),
    ("colleague", "He is not coming out any more."), (None, 8),
    ("adult", "Do you want to get a drink first?"), (None, 18),
    ("colleague", "Okay."), (None, 14),
    ("adult", "We walk to the fountain, and then we look at the first line together."), (None, 10),
    ("adult", "End of the scene. I noticed that I talked a lot in the middle."), (None, 5),
    ("colleague", "Yes. When you got quiet I could come along."), (None, 3),
]

RECORDINGS = {
    "fox-discussion.webm": ("The crow and the fox, grade 4", FOX),
    "ice-discussion.mp4": ("Why ice floats, grade 8", ice(0.6)),
    "ice-discussion-again.webm": ("Why ice floats, grade 8, again", ice(4.1)),
    "calm-practice-talk.mp3": ("A practice talk between two adults", CALM),
    "recess-practice-talk.mp3": ("A practice talk between two adults", RECESS),
    "voice-note-team.mp3": ("A spoken answer", [
        ("adult", "I work in grades two and three, mostly in the mornings, and in the cafeteria. Mrs. W. directs my work. When "
                  "I need help I show the blue card, or I call the front office with the radio, and I say room and blue, "
                  "nothing else. I have done this for six years."), (None, 1)]),
}
