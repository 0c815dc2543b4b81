import Calendar
import Content

extension NewJournal {
  var journal: String {
    """
    ---
    title: \(yamlScalar(oneLine(title)))
    keeper: \(yamlScalar(oneLine(keeper)))
    description: I ask for things I want, write down every answer, and keep going.
    \(isTemplate ? "# begun: \(today)            # the day on which you began; without it, your first ask" : "begun: \(today)")
    goal: 1000
    \(startedBy.map { "started_by: \(yamlScalar($0))\n" } ?? "")\
    # url: https://name.example/     # the public address, for feeds and previews
    # timezone: Europe/Lisbon        # decides when your day ends
    ---
    Why do you do this? A few sentences here become the introduction on the first page.

    """
  }

  var about: String {
    """
    ---
    title: About
    ---
    Every square on the first page is a no that somebody gave me. I ask for something, write down \
    what came of it, and fill a square for every no. A yes gets a star.

    This is a good place to say who you are and why you began.

    """
  }

  var ignored: String {
    """
    /site/
    /.site.*
    .thousand-*.tmp
    .DS_Store

    """
  }

  /// One no, one yes and one waiting ask, all from the first day.
  var examples: [NewEntry] {
    var no = NewEntry(title: "Asked the bakery for yesterday's bread", date: today.description)
    (no[.outcome], no[.answered], no[.category]) = ("no", today.description, "food")
    (no[.to], no[.fear], no[.sting]) = ("The bakery on the corner", "4", "1")
    no[.learned] = "They give it to the swans already."
    no.story = "An example: delete this file when you have an ask of your own."
    var yes = NewEntry(title: "Asked for the table by the window", date: today.description)
    (yes[.outcome], yes[.answered], yes[.category]) = ("yes", today.description, "food")
    (yes[.to], yes[.fear], yes[.sting]) = ("A full restaurant", "3", "0")
    yes.story = "An example: a yes gets a star, and no square."
    var waiting = NewEntry(title: "Asked a writer for one question", date: today.description)
    (waiting[.category], waiting[.to], waiting[.fear]) = ("letters", "A writer", "7")
    waiting[.expected] = "90"
    waiting.story =
      "An example: a waiting ask. To record its answer, run "
      + "`thousand answer writer no`, or write it above the second line of dashes."
    var examples = [no, yes, waiting]
    if isTemplate { for index in examples.indices { examples[index][.draft] = "true" } }
    return examples
  }

  var readme: String {
    """
    # \(oneLine(title))

    A journal of asks, kept with [Thousand](https://github.com/\(Self.repository)).

    | to | do this |
    |---|---|
    | begin | put your name and title into `content/journal.md`, and delete the three examples in \
    `content/entries/` |
    | write down an ask | `thousand log "Asked …"`, or `thousand log` and answer its questions |
    | record its answer | `thousand answer WORDS no` (or yes, partial, ghosted, withdrawn) |
    | do both in the browser, and see the site as you write | `thousand serve --open` |
    | find mistakes | `thousand check` |
    | make the site | `thousand build`, into the folder `site` |

    An entry is a text file: the facts are between the two lines of dashes, the story below them. \
    Everything in this folder can be read by whoever can read the repository, drafts and hidden \
    entries too.

    ## Publishing

    \(host.instructions(isPrivate: isPrivate))

    """
  }
}
