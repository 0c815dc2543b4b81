/// Words that may follow an address or a number in a sentence, in the languages in which we know
/// addresses and numbers. If any other lowercase word follows, what is before it is part of its name or a
/// count of it.
enum JoiningWords {
  static let all: Set<String> = Set(
    """
    at in on near by and but or is was are were be has had have will would can could must with without
    where which who that this there for from of to as when while before after until till since because if
    then than so not my our your his her their its the a an it he she they we i you said asked told saw
    found got went came today yesterday tomorrow tonight again last next every now still just only
    im bei und oder mit zum zur von vom auf ist war wo der die das den dem ein eine nach vor heute gestern
    ich er sie wir hat hatte
    à en et ou de du des la le les est au aux où chez sur dans qui que un une je il elle
    y o del es con para por el los las donde al un una se
    e di con per è dove il lo nel nella al si ho
    em no na com é onde ao fui
    op te van bij met het een waar ik
    w i na z do u jest gdzie
    och på i vid är med jag ligger
    в на и у с где это был была
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
