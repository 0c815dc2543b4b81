"""Invented text: words, sentences, titles and bodies in CommonMark, drawn by a seeded lot."""

import itertools
import re

# Regular words only, so that the endings below can be computed.
NOUNS = """actor agency airline album answer apartment artist audience audition author bakery
balcony basket bicycle blanket bookshop bottle breakfast brother budget button camera campaign
candle captain carpet casting cellar chapter cheese choir clerk coach collar colleague colour
comedy contract corner costume cousin curtain customer dancer deadline designer desk dinner
director discount doctor drawer driver editor elevator engineer envelope evening favour festival
forest gallery garden grant guitar hallway harbour hotel interview island jacket
journal juror kitchen lamp landlord lawyer lesson letter library lobby magazine manager market
mentor message mirror morning museum neighbour notebook number office orchestra owner painter
parcel partner passenger pencil phone photograph piano pilot planner platform podcast poem
portrait poster producer professor question ladder reader recipe rehearsal reply reporter
restaurant river role sailor sandwich scene scholarship script season secretary singer sister
sponsor stage station stranger studio suitcase summer teacher theatre ticket train umbrella
uncle upgrade village violin visitor voice waiter wallet weekend window winter workshop writer
""".split()
VERBS = """accept admire alter answer appear arrange ask assure attend balance believe borrow
call carry change claim clean collect compare complain cook count cover cross deliver describe
design discover doubt earn enjoy enter expect explain finish fold follow gather greet guess
hand help hesitate imagine invite join jump knock laugh learn listen load measure mention move
need notice offer open order paint pause phone play praise prepare present promise protect push
reach record refuse remember repair repeat request return sail score share sign smile solve
stay study talk thank touch travel trust turn visit wait walk want watch whisper wonder work
""".split()
ADJECTIVES = """brave brief bright calm careful certain cheerful clever clumsy cold crooked curious
damp dark direct eager early exact faint famous firm formal foolish frequent fresh gentle glad
grand grateful happy honest hopeful idle kind late lazy light loud lucky mild modest narrow neat
nervous noisy odd patient plain playful polite proud quick quiet rare ready recent rough sad
secret serious sharp shy silent simple sincere slow smooth sober soft solemn steady strange
stubborn sudden sweet tender tidy usual vague warm weary wild wise
""".split()
ABROAD = ["café", "résumé", "protégé", "naïveté", "façade", "décor"]    # not all is ASCII
FUNCTION_WORDS = """a after again all also although and another any at because before behind both
but by during each else even every few first for from had half how if in inside instead into it
its just last less many more most much my near never next no nobody not nothing now of off often
on once only or other our out outside over own perhaps rather same she since so some soon still
such than that the their then there they this though three through to today together too twice
two under until was we were what when where while who why with without yes yet you
""".split()
PLACES = ["before", "behind", "near", "without", "after", "beside", "inside", "under", "through"]
TIMES = ["in the morning", "at noon", "two days later", "after a pause", "for once", "as usual",
         "that evening", "without a word", "on the way home", "in the end", "twice", "by post"]
FIRM_KINDS = ["Agency", "Airlines", "Theatre", "Studio", "& Sons", "Press", "Museum", "Bank",
              "Bakery", "Radio", "Hotel", "Foundation", "Pictures", "College", "Records"]


def plural(noun):
    if re.search(r"(s|x|ch|sh)$", noun):
        return noun + "es"
    if re.search(r"[^aeiou]y$", noun):
        return noun[:-1] + "ies"
    return noun + "s"


def past(verb):
    if verb.endswith("e"):
        return verb + "d"
    if re.search(r"[^aeiou]y$", verb):
        return verb[:-1] + "ied"
    return verb + "ed"


def gerund(verb):
    return (verb[:-1] if verb.endswith("e") else verb) + "ing"


def adverb(adjective):
    if adjective.endswith("le"):
        return adjective[:-1] + "y"
    if adjective.endswith("y") and len(adjective) > 3:
        return adjective[:-1] + "ily"
    return adjective + "ly"


class Prose:
    """Grammatical nonsense. The seed decides which words are common and which are rare."""

    def __init__(self, dice):
        self.dice = dice
        self.nouns = self.ranked(NOUNS + ABROAD)
        self.verbs = self.ranked(VERBS)
        self.adjectives = self.ranked(ADJECTIVES)
        forms = set(FUNCTION_WORDS)
        for noun in self.nouns[0]:
            forms |= {noun, plural(noun)}
        for verb in self.verbs[0]:
            forms |= {verb, plural(verb), past(verb), gerund(verb)}
        for adjective in self.adjectives[0]:
            forms |= {adjective, adverb(adjective)}
        self.word_forms = len(forms)
        assert self.word_forms >= 600

    def ranked(self, words):
        """The words in a seeded order, each rarer than the one before it (after Zipf)."""
        words = list(words)
        self.dice.shuffle(words)
        return words, list(itertools.accumulate(1 / (rank + 8) for rank in range(len(words))))

    def pick(self, ranked):
        return self.dice.choices(ranked[0], cum_weights=ranked[1])[0]

    def noun(self):
        return self.pick(self.nouns)

    def verb(self):
        return self.pick(self.verbs)

    def adjective(self):
        return self.pick(self.adjectives)

    def thing(self):
        """A noun with its article: 'the narrow desk', 'my two neighbours'."""
        article = self.dice.choice(["the", "the", "a", "my", "her", "that", "every", "two", "some"])
        noun = self.noun()
        if article in ("two", "some"):
            noun = plural(noun)
        words = [self.adjective(), noun] if self.dice.random() < 0.4 else [noun]
        if article == "a" and words[0][0] in "aeiou" and words[0] != "usual":
            article = "an"
        return " ".join([article] + words)

    def clause(self):
        dice = self.dice
        form = dice.randrange(6)
        if form == 0:
            return f"{self.thing()} {past(self.verb())} {self.thing()} {dice.choice(TIMES)}"
        if form == 1:
            return f"I {past(self.verb())} {self.thing()} {dice.choice(PLACES)} {self.thing()}"
        if form == 2:
            return f"they {adverb(self.adjective())} {past(self.verb())} {self.thing()}"
        if form == 3:
            return f"we were {gerund(self.verb())} {self.thing()}"
        if form == 4:
            return f"nobody would {self.verb()} {self.thing()} {dice.choice(PLACES)} {self.thing()}"
        return f"it was {self.adjective()} and rather {self.adjective()}"

    def sentence(self):
        """One sentence of about 5 to 25 words, with emphasis now and then."""
        dice = self.dice
        text = self.clause()
        chance = dice.random()
        if chance < 0.35:
            joint = dice.choice([", and", ", but", " because", " while", ", so"])
            text += f"{joint} {self.clause()}"
        elif chance < 0.45:
            text = f'"{self.exclamation()}," said {self.thing()}, and {text}'
        elif chance < 0.50:
            text += f", all {plural(self.noun())} & {plural(self.noun())}"
        text = text[0].upper() + text[1:] if text[0] != '"' else text
        chance = dice.random()
        if chance < 0.30:
            text = self.emphasised(text)
        return text + dice.choices([".", "!", "?"], weights=[12, 1, 1])[0]

    def exclamation(self):
        word = self.dice.choice(["No", "Not today", "Not for us", "Why not", "Maybe", "Yes"])
        return f"{word}, {self.adjective()} {self.noun()}"

    def emphasised(self, text):
        """The text with one or two of its words in *emphasis* or **strong emphasis**."""
        words = text.split(" ")
        at = self.dice.randrange(1, len(words) - 1)
        upto = min(at + self.dice.randint(1, 2), len(words) - 1)
        # A mark that touches punctuation may not open or close, so only plain words take it.
        if not all(word.isalpha() for word in words[at:upto]):
            return text
        mark = self.dice.choice(["*", "**"])
        words[at] = mark + words[at]
        words[upto - 1] += mark
        return " ".join(words)

    def link(self):
        words = [self.adjective(), self.noun()]
        address = "https://example.org/" + slug_of(" ".join(words)) + "/"
        return f"[{' '.join(words)}]({address})"

    def body(self):
        """80 to 200 words of CommonMark: paragraphs, one link, and often more than that."""
        dice = self.dice
        wanted = dice.randint(85, 170)
        extras = [kind for kind, chance in
                  (("heading", 0.3), ("list", 0.4), ("numbered", 0.15), ("quote", 0.45))
                  if dice.random() < chance]
        dice.shuffle(extras)
        blocks = [f"{self.sentence()} See the {self.link()} for {self.thing()}."]
        while word_count(blocks) < wanted:
            room = 198 - word_count(blocks)
            kind = extras.pop() if extras and room > 60 else "paragraph"
            if kind == "heading":
                blocks.append(f"## {self.adjective().capitalize()} {plural(self.noun())}")
                kind = "paragraph"
            if kind in ("list", "numbered"):
                items = [self.thing() + " " + dice.choice(TIMES) for _ in range(dice.randint(2, 5))]
                marks = [f"{n + 1}." if kind == "numbered" else "-" for n in range(len(items))]
                blocks.append("\n".join(f"{m} {item}" for m, item in zip(marks, items)))
            elif kind == "quote":
                blocks.append("> " + self.sentence() + "\n> " + self.sentence())
            else:
                blocks.append(self.paragraph(min(room, wanted - word_count(blocks))))
        return "\n\n".join(blocks) + "\n"

    def paragraph(self, room):
        """One to four sentences, no more words than about `room`."""
        sentences = [self.sentence()]
        for _ in range(self.dice.randint(0, 3)):
            if word_count(sentences) + 15 > room:
                break
            sentences.append(self.sentence())
        return " ".join(sentences)

    def title(self):
        dice = self.dice
        return dice.choice([
            lambda: f"Asked {self.thing()} for {self.thing()}",
            lambda: f"Asked to {self.verb()} {self.thing()}",
            lambda: f"Auditioned for the {self.adjective()} {self.noun()}",
            lambda: f"Applied for {self.thing()} at the {self.noun()}",
            lambda: f"Pitched {self.thing()} to {self.thing()}",
            lambda: f"Wanted {plural(self.noun())} & {plural(self.noun())}",
        ])()

    def firm(self):
        name = f"{self.adjective().capitalize()} {self.noun().capitalize()}"
        return f"{name} {self.dice.choice(FIRM_KINDS)}"


def word_count(blocks):
    return sum(len(block.split()) for block in blocks)


def slug_of(text):
    """ASCII letters and digits joined by hyphens: 'Résumé & Café' is 'resume-cafe'."""
    plain = text.lower().translate(str.maketrans("éèïç", "eeic"))
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
