import Calendar
import Exchange
import Authoring
import Testing

@Suite struct StateReadingTests {
  /// The meaning in the words of `--state`; with a question mark where the keeper is asked.
  private func meaning(_ typed: String) -> String {
    switch StateReading(typed) {
    case .known(let meaning, _): meaning.word
    case .unsure(let meaning): "\(meaning?.word ?? "")?"
    }
  }

  @Test(arguments: [
    ("Offer rejected", "withdrawn"), ("Rejected the offer", "withdrawn"),
    ("Accepted another offer", "withdrawn"), ("Offer rescinded", "no"),
    ("Phone screen - rejected", "no"), ("No longer under consideration", "no"),
    ("not rejected yet", "pending"), ("Offer accepted", "yes"), ("No offer yet", "pending"),
    ("Awaiting offer", "pending"), ("Waiting for interview", "stage"),
    ("I was rejected", "no"), ("They rejected me", "no"), ("Rejected by me", "withdrawn"),
    ("I declined", "withdrawn"), ("Interview offer", "stage"), ("No response yet", "pending"),
    ("No response", "ghosted"), ("Rejected after 2nd interview", "no"), ("Wishlist", "-"),
    ("Not applied", "-"), ("Not accepted", "no"), ("Position filled", "no"), ("On hold", "pending"),
    ("🔴 Rejected", "no"), ("🚫 Rejected after interview", "no"), ("⚫ Ghosted", "ghosted"),
    ("said no", "no"), ("Rejected (no feedback)", "no"), ("I said no", "withdrawn"),
    ("Form rejection", "no"),
    ("Full request", "stage"), ("Interview - they hired internally", "no"),
    ("Interview with Anna on Tuesday", "stage"), ("Applied via LinkedIn", "pending"),
    ("Applied (referral)", "pending"), ("Interview, 3rd of June", "stage"),
  ])
  func `Negation and what follows turn a state`(_ typed: String, _ word: String) {
    #expect(meaning(typed) == word)
  }

  @Test(arguments: [
    ("Rejected?", "no?"), ("Almost rejected", "no?"), ("Offer fell through", "no?"),
    ("Offer expired", "no?"), ("Offer from Bob", "yes?"), ("Accepted for interview", "yes?"),
    ("Rejected, reapplied", "no?"), ("Closed", "?"), ("not rejected", "pending?"),
    ("no offer", "no?"), ("Yes, but", "?"), ("Interview cancelled", "stage?"),
    ("Not Interested", "withdrawn?"), ("nicht abgelehnt", "pending?"),
    ("Rejected / Accepted", "?"),
    ("Offer, waiting for signature", "yes?"), ("Hopefully accepted", "yes?"), ("!!!", "?"),
    ("Phone screen, bombed", "?"), ("Interview went badly", "stage?"), ("Aucune", "?"),
    ("They did not say no", "?"), ("Zusage, aber abgelehnt", "?"), ("🟣", "?"),
    ("Partial, then nothing", "?"), ("一次面接バツ", "stage?"),
  ])
  func `What may be read in two ways is a question`(_ typed: String, _ word: String) {
    #expect(meaning(typed) == word)
  }

  @Test(arguments: [
    ("offen", "pending"), ("Zusage", "yes"), ("Absage", "no"), ("Keine Rückmeldung", "ghosted"),
    ("Noch keine Antwort", "pending"), ("Beworben", "pending"), ("Vorstellungsgespräch", "stage"),
    ("Angebot abgelehnt", "withdrawn"), ("nicht genommen", "no"), ("Selbst abgesagt", "withdrawn"),
    ("Refusée", "no"), ("Pas de réponse", "ghosted"), ("En attente", "pending"),
    ("Offre refusée", "withdrawn"), ("Entretien", "stage"), ("Candidature envoyée", "pending"),
    ("Rechazado", "no"), ("No seleccionada", "no"), ("Sin respuesta", "ghosted"),
    ("Oferta rechazada", "withdrawn"), ("Pendiente", "pending"), ("Entrevista técnica", "stage"),
    ("Não aprovado", "no"), ("Aprovada", "yes"), ("Aguardando retorno", "pending"),
    ("Sem retorno", "ghosted"), ("Proposta recusada", "withdrawn"), ("Inscrito", "pending"),
    ("池子", "pending"), ("笔试", "stage"), ("技术面", "stage"), ("已投递", "pending"),
    ("一面挂", "no"), ("意向书", "yes"), ("未通过", "no"), ("已拒offer", "withdrawn"),
    ("未投递", "-"), ("不採用", "no"), ("内定", "yes"), ("内定辞退", "withdrawn"),
    ("一次面接", "stage"), ("結果待ち", "pending"), ("書類選考中", "pending"), ("返信なし", "ghosted"),
    ("お祈りメール", "no"), ("未応募", "-"),
    ("一次面接落ち", "no"), ("Nessun riscontro", "ghosted"), ("Stelle bereits vergeben", "no"),
    ("三面等结果", "stage"), ("Não passei na entrevista", "no"),
  ])
  func `States of other languages are known`(_ typed: String, _ word: String) {
    #expect(meaning(typed) == word)
  }
}
