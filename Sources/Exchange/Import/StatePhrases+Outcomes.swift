extension StatePhrases {
  /// The phrases that give the outcome of an ask. If a phrase is in two lists, the first list
  /// decides.
  static let outcomes: [(StateRole, String)] = [
    (
      .refusal,
      """
      rejected, rejection, reject, rejects, rejecting, rejec, declined, decline, refused, refuse, denied
      turned down, abgelehnt, abgesagt, refusé, refusée, refus, rechazado, rechazada, rejeitado
      rejeitada, recusado, recusada, rifiutato, rifiutata, afgewezen, odrzucone, reddedildi, отклонено
      拒绝, 拒, 已拒绝, 已拒, 거절
      """
    ),
    (
      .no,
      """
      rejection email, rejection letter, rejected by company, not selected, not shortlisted
      not successful, unsuccessful, not chosen, not accepted, not hired, not approved, failed, fail
      position removed, position closed, position filled, position cancelled, position canceled
      role filled, role closed, role cancelled, job closed, job cancelled, job filled, job removed
      req closed, requisition closed, vacancy closed, vacancy filled, cancelled by company
      passed over, said no, answered no, not a fit, not a good fit, not a match, no fit, not moving forward, didn't make it
      did not make it, not proceeding, not progressing, not progressed, not going forward
      will not be moving forward, won't be moving forward, decided not to move forward
      decided to move forward with other candidates, moved forward with other candidates
      moving forward with other candidates, moved on with other candidates, went with another candidate
      went with other candidates, went with someone else, chose another candidate, chose someone else
      they passed, they hired, hired internally, hired someone else, hired somebody else, hired another
      filled internally, internal candidate, internal hire, no longer under consideration, not under consideration, no longer considered
      no longer being considered, not considered, no longer in consideration, no longer available
      no longer hiring, not hiring, hiring freeze, eliminated, knocked out, disqualified, dropped
      did not pass, didn't pass, not passed, i was rejected, auto rejected, autorejected, rescinded offer
      offer rescinded, offer revoked, offer retracted, offer pulled, lost, unqualified, not qualified
      absage, absage erhalten, nicht genommen, nicht eingestellt, nicht ausgewählt, leider nein
      nicht berücksichtigt, stelle besetzt, stelle vergeben, bereits vergeben, bereits besetzt
      schon vergeben, schon besetzt, stelle bereits vergeben, stelle bereits besetzt
      stelle schon vergeben, stelle schon besetzt
      réponse négative, négatif, négative, refus reçu, pas retenu, pas retenue, non retenu
      non retenue, candidature refusée, poste pourvu, non sélectionné, recalé, recalée
      rechazo, denegado, denegada, descartado, descartada, no seleccionado, no seleccionada
      no aceptado, no aceptada, no admitido, vacante cerrada, negativo, negativa, fallido
      reprovado, reprovada, não aprovado, não aprovada, não selecionado, não selecionada, negado
      negada, não aceito, não aceite, rejeição, recusa, eliminado, eliminada, vaga fechada
      vaga encerrada, vaga cancelada, não passei, desclassificado
      rifiuto, respinto, respinta, esito negativo, scartato, scartata, afwijzing, niet geselecteerd
      odmowa, odrzucono, olumsuz, avslag, avslått, afslag, hylkäys, отказ, отказали
      elutasítva, zamítnuto, απόρριψη, नहीं, مرفوض, رفض, נדחה, דחייה, 불합격, 탈락, 서류탈락
      被拒, 挂, 已挂, 挂了, 凉, 凉了, 已凉, 感谢信, 收到感谢信, 未通过, 不通过, 没过, 没通过, 未录用
      不合适, 淘汰, 被淘汰, 失败, 默拒, 婉拒, 简历挂, 未入选, 未录取, 不予录用, 已回绝, 被刷
      不採用, 不合格, お祈り, お祈りメール, 落選, お見送り, 見送り, 書類落ち, 落ちた, 不通過, 選考落ち, 落ち, 残念
      """
    ),
    (
      .ghosted,
      """
      ghosted, ghost, ghosting, ghosted me, suspected ghost job, ghost job, never heard back
      never heard, never replied, never responded, never answered, silence, radio silence
      no contact, closed no response, no answer, no response, no reply, no feedback, ignored
      keine antwort, keine rückmeldung, keine reaktion, nie wieder gehört, nie geantwortet
      sans réponse, pas de réponse, aucune réponse, sans retour, pas de retour, aucun retour
      sin respuesta, sin contestación, sin contestar, no contestaron, no respondieron, nunca respondieron
      sem resposta, sem retorno, não responderam, nunca responderam, sumiram
      nessuna risposta, senza risposta, geen reactie, geen antwoord, brak odpowiedzi, cevap yok
      inget svar, без ответа, нет ответа, 무응답, 연락없음
      无回复, 无回应, 无消息, 没消息, 没有消息, 没回复, 没有回复, 石沉大海, 无音讯, 无反馈
      返信なし, 連絡なし, 音沙汰なし, 音信不通, サイレント, 無回答, 返事なし, 回答なし, サイレントお祈り
      nessun riscontro, cnr, 👻
      """
    ),
    (
      .withdrawn,
      """
      withdrawn, withdrew, withdraw, withdrawal, cancelled by me, canceled by me, i declined
      i withdrew, i said no, i rejected, i turned it down, i turned them down, i passed, i pulled out, pulled out
      backed out, dropped out, opted out, bowed out, no show by me, self withdrawn, retracted application
      accepted another offer, accepted another job, accepted other offer, accepted a different offer
      took another job, took another offer, took other offer, accepted elsewhere, went elsewhere
      declined by me, rejected by me, offer declined, offer rejected, offer turned down, offer refused
      declined offer, declined the offer, rejected offer, rejected the offer, refused offer
      turned down offer, turned down the offer, decided not to continue, decided against
      zurückgezogen, bewerbung zurückgezogen, selbst abgesagt, ich habe abgesagt, von mir abgesagt
      angebot abgelehnt, angebot ausgeschlagen, abgebrochen von mir
      retiré, retirée, candidature retirée, désisté, désistée, désistement, abandonné, abandonnée
      abandon, offre refusée, offre déclinée, j'ai refusé, refusé par moi
      retirado, retirada, me retiré, desistí, renuncié, oferta rechazada, rechazado por mí, rechacé
      rechacé la oferta, renuncia
      desisti, desistência, desistido, retirei, retirei a candidatura, oferta recusada, proposta recusada
      recusado por mim, recusei, cancelado por mim, recusei a proposta
      ritirato, ritirata, candidatura ritirata, ingetrokken, teruggetrokken, wycofane, wycofano
      geri çekildi, tillbakadragen, отозвано, отозвал, 지원취소, 포기
      放弃, 已放弃, 主动放弃, 弃, 我拒, 我拒了, 已拒offer, 拒offer, 拒绝offer, 撤回, 已撤回, 撤销, 放弃面试
      辞退, 内定辞退, 選考辞退, 辞退済み, 辞退した, 取り下げ
      """
    ),
    (
      .notInterested,
      "not interested, no longer interested, kein interesse, pas intéressé, sin interés, sem interesse, 不感兴趣, 興味なし"
    ),
    (.partial, "partial, partly, partial yes, teilweise, partiel, parcial, 部分"),
    (
      .notAsked,
      """
      to apply, wishlist, wish list, bookmarked, bookmark, saved, to do, todo, not started, planned
      not yet applied, not applied, not applied yet, haven't applied, have not applied, didn't apply
      did not apply, never applied, not submitted, not sent, not yet sent, to be sent, to send, draft
      drafted, want to apply, will apply, plan to apply, planning to apply, interested, backlog, ideas
      preparing application, ready to apply, need to apply, apply, apply soon
      noch nicht beworben, nicht beworben, geplant, zu bewerben, vorgemerkt, merkliste, nicht gesendet
      à postuler, pas encore postulé, à faire, à envoyer, pas postulé, non envoyé
      por aplicar, por enviar, no aplicado, no enviado, sin enviar, guardado, guardada
      a aplicar, não aplicado, não enviado, a enviar, salvo, salva, não me candidatei
      未投递, 未投, 待投递, 待投, 准备投递, 想投, 未申请, 未応募, 応募予定, エントリー予定, 検討中, 気になる
      """
    ),
    (
      .offer,
      """
      offer, offers, offered, offer received, received offer, got offer, got an offer, offer extended
      offer letter, offer letter received, offer of rep, offer of representation, job offer, verbal offer, written offer, angebot
      angebot erhalten, jobangebot, vertragsangebot, offre, offre reçue, offre d'emploi, oferta
      oferta recibida, oferta recebida, oferta de trabajo, proposta, proposta recebida, offerta, aanbod
      oferta pracy, teklif, erbjudande, tilbud, предложение, оффер, 오퍼, 意向书, 意向, 口头offer, oc
      口头oc, 已发offer, オファー
      """
    ),
    (
      .yes,
      """
      accepted, acceptance, accept, said yes, answered yes, hired, booked, success, successful, approved, got it
      got the job, got the part, got in, won, offer accepted, accepted offer, accepted the offer
      signed, offer signed, contract signed, admitted, congratulations, granted, awarded, ✅, 🎉
      zusage, zusage erhalten, zugesagt, angenommen, eingestellt, genommen, erfolg, erfolgreich
      angebot angenommen, bewilligt, genehmigt
      accepté, acceptée, réponse positive, positif, positive, embauché, embauchée, retenu, retenue
      offre acceptée, recruté, recrutée, obtenu, admis, admise
      aceptado, aceptada, contratado, contratada, aprobado, aprobada, admitido, admitida
      oferta aceptada, conseguido, seleccionado, seleccionada
      aprovado, aprovada, aceito, aceita, aceite, contratado, contratada, proposta aceita
      oferta aceita, selecionado, selecionada, admitido, passei
      accettato, accettata, assunto, assunta, aangenomen, zaakceptowane, zaakceptowano, przyjęty
      przyjęta, przyjęto, kabul, kabul edildi, antagen, godkänd, anställd, принято, принят
      принята, 합격, 최종합격
      录用, 已录用, 录取, 已录取, 拿到offer, 已接受, 接受, 签约, 已签约, 已签, 收到offer, 已offer, 上岸, 成功
      内定, 内定承諾, 承諾, 採用, 合格, 最終合格, 当選, 内々定, 採択
      """
    ),
  ]
}
