/// What a phrase contributes to the meaning of a state.
enum StateRole: Hashable, Sendable {
  case no, yes, ghosted, withdrawn, partial
  /// An offer: a yes, unless what follows takes it back.
  case offer
  /// "Not interested": only the other states of the column show whose lack of interest it was.
  case notInterested
  /// Open at present: "waiting", "under review".
  case pending
  /// Sent once; compatible with whatever came of it.
  case sent
  case stage
  /// On a list of future asks: "wishlist", "to apply".
  case notAsked
  /// A reply of any kind: "answer", "news".
  case reply
  case negation
  /// "Yet", "so far": what is negated may still come.
  case yet
  /// "Maybe", "suspected", a question mark.
  case doubt
  /// "Rescinded", "revoked": takes an offer back.
  case inverter
  /// "Another", "elsewhere": somebody else's offer.
  case elsewhere
  /// The keeper as the one who acts: "I", "by me".
  case own
  /// The keeper as the one who is acted on: "I was", "me".
  case passive
  /// A verb that either side can use: "rejected", "declined".
  case refusal
  /// Adds nothing.
  case filler
}

/// The phrases that states are made of, in the languages that trackers are kept in.
enum StatePhrases {
  /// The roles of phrases by their words, as `StateWords` cuts them.
  static let roles: [[String]: StateRole] = {
    var roles: [[String]: StateRole] = [:]
    for (role, text) in lists {
      for phrase in text.split(whereSeparator: { $0 == "," || $0 == "\n" }) {
        let words = StateWords(String(phrase)).words.map(\.text)
        if !words.isEmpty, roles[words] == nil { roles[words] = role }
      }
    }
    return roles
  }()

  /// The longest phrase, in words.
  static let longest = roles.keys.map(\.count).max() ?? 1

  /// The phrases of one word, for finding the one that a misspelt word means.
  static let spellings = roles.keys.filter { $0.count == 1 }.map { $0[0] }

  // The first list that has a phrase decides.
  private static let lists: [(StateRole, String)] =
    outcomes + [
      (
        .stage,
        """
        interview, interviews, interviewing, interviewed, interview scheduled, interview invite
        interview invitation, invited to interview, invited for interview, invited, interview offer
        interview offered, offered interview, offered an interview, inter, first interview
        second interview, third interview, final interview, 1st interview, 2nd interview, 3rd interview
        phone screen, phone screening, phone interview, phone call, recruiter call, recruiter screen
        hr screen, hr call, hr interview, screening, screen, screening call, intro call
        video interview, technical interview, tech interview, tech screen, technical screen, technical
        full request, full requested, partial request, partial requested, revise and resubmit
        onsite, on site, onsite interview, panel, panel interview, superday, final round, first round
        second round, third round, round, oa, online assessment, assessment, assessments, hackerrank
        codesignal, coding challenge, coding test, take home, takehome, take home assignment, test, case study
        callback, call back, shortlisted, shortlist, longlisted, longlist, waitlisted, waitlist
        wait listed, reference check, references, background check, negotiation, negotiating
        hold for audition, audition, avail, on avail, pinned, passed interview, next round, advanced
        vorstellungsgespräch, gespräch, telefoninterview, telefongespräch, erstgespräch, zweitgespräch
        einladung, eingeladen, probearbeiten, probetag, assessment center, kennenlerngespräch, interviewt
        entretien, entretien téléphonique, entretien passé, premier entretien, deuxième entretien, test technique
        convoqué, convoquée, présélectionné, liste d'attente, relancé, relance
        entrevista, entrevista telefónica, entrevista técnica, primera entrevista, segunda entrevista
        prueba técnica, prueba, preseleccionado, preseleccionada, citado, lista de espera
        entrevista agendada, primeira entrevista, teste, teste técnico, desafio técnico, dinâmica
        pré selecionado, pré selecionada, fase final
        colloquio, primo colloquio, gesprek, sollicitatiegesprek, rozmowa, mülakat, intervju, haastattelu
        собеседование, интервью, тестовое, 면접, 1차면접, 2차면접, 서류합격, 서류통과, 코딩테스트
        面试, 面试中, 初面, 一面, 二面, 三面, 四面, 五面, 终面, 终面中, 技术面, 技术一面, 技术二面, 技术三面, hr面
        hr 面, 主管面, 群面, 交叉面, 加面, 电面, 视频面试, 约面, 已面试, 待面试, 笔试, 已笔试, 待笔试, 笔试中
        机试, 测评, 已测评, 测评中, 在线测评, 性格测评, 筛选, 简历筛选, 初筛, 简历筛选中, 简历初筛, 初筛通过
        简历通过, 简历过, 一面过, 二面过, 三面过, 一面通过, 二面通过, 三面通过, 笔试通过, 面试通过, ai面, 谈薪
        背调, 体检, 复筛, 简历评估, 简历评估中
        面接, 一次面接, 二次面接, 三次面接, 最終面接, 面談, カジュアル面談, 書類選考, 書類通過, 書類選考通過
        一次通過, 二次通過, 一次面接通過, 二次面接通過, 筆記試験, webテスト, 適性検査, spi, 説明会, グループ面接
        グループディスカッション, 面接予定, 面接済み, コーディングテスト, 一次選考, 二次選考, 最終選考
        """
      ),
      (
        .pending,
        """
        pending, waiting, awaiting, awaits, waiting for, waiting on, waiting to hear, waiting to hear back
        hoping for, expecting, open, in progress, under review, in review, reviewing, under consideration
        being considered, still open, ongoing, in process, processing, active, on hold, hold, tbd, tba
        no decision, undecided, reapplied, re applied, applied again, reopened, followed up, follow up, following up, followup, in pipeline, ⏳, no news
        offen, ausstehend, wartend, warte, warten, warten auf, warte auf, in bearbeitung, läuft, laufend
        in prüfung, noch offen, in arbeit, nachgefragt, nachgehakt
        en attente, en cours, en attente de, en cours d'étude, à l'étude, en examen, attente
        pendiente, pendiente de, en espera, en proceso, esperando, en curso, en revisión, en trámite, abierto
        pendente, aguardando, em andamento, em análise, em processo, esperando, em avaliação, em aberto
        in attesa, in corso, in behandeling, in afwachting, w toku, oczekuje, oczekiwanie, beklemede
        beklemede, väntar, pågår, venter, odottaa, в ожидании, ожидание, на рассмотрении, в процессе, ждём
        대기, 대기중, 진행중, 서류심사중, 결과대기
        池子, 泡池子, 在池子, 人才库, 人才池, 等待, 等待中, 等结果, 等通知, 等消息, 待定, 待回复, 待反馈, 进行中
        流程中, 审核中, 处理中, 未知, 排序, 排序中, 评估中, 在走流程, 已查看, 暂无
        選考中, 結果待ち, 返信待ち, 連絡待ち, 書類選考中, 面接結果待ち, 審査中, 待ち, 進行中, 保留, 返答待ち, 未定
        """
      ),
      (
        .sent,
        """
        applied, application sent, application submitted, application received, sent, submitted, received
        apply done, completed application, application complete, cv sent, resume sent, email sent, emailed
        cold emailed, messaged, contacted, asked, requested, pitched, queried, referred, application, acknowledged, confirmation
        confirmation received, application viewed, viewed, auditioned, self tape sent, taped
        beworben, bewerbung abgeschickt, bewerbung gesendet, bewerbung versendet, bewerbung verschickt
        bewerbung raus, gesendet, abgeschickt, verschickt, versendet, eingereicht, eingangsbestätigung
        eingang bestätigt, bestätigt, beworben am, bewerbung eingereicht, bewerbung
        postulé, candidature envoyée, envoyé, envoyée, candidaté, soumis, soumise, accusé de réception
        candidature, déposée, déposé
        aplicado, aplicada, enviado, enviada, postulado, postulada, solicitado, solicitada, inscrito
        inscrita, aplicación enviada, solicitud enviada, candidatura enviada, cv enviado, presentada
        candidatei, candidatura realizada, inscrição feita, inscrição enviada, currículo enviado, candidatado
        inviato, inviata, candidatura inviata, candidato, gesolliciteerd, verstuurd, verzonden, wysłano
        wysłane, wysłana, aplikowano, başvuruldu, başvurdum, gönderildi, ansökt, skickad, søkt, sendt, haettu
        отправлено, подано, отправил, откликнулся, отклик, 지원, 지원완료, 서류제출, 제출완료
        已投递, 已投, 投递, 投了, 已申请, 申请, 已提交, 提交, 网申, 已网申, 投递成功, 已发送, 官网投递, 内推投递, 内推, 已内推, 已送达
        応募, 応募済み, 応募済, 応募中, エントリー, エントリー済み, エントリー済, es提出, es提出済み, 提出済み, 提出済, 送信済み, 書類提出済み
        """
      ),
      (
        .reply,
        """
        response, responses, reply, replies, answer, answers, feedback, news, word, decision, result, results
        outcome, heard, heard back, hear back, contact, update, replied, responded, answered
        antwort, rückmeldung, ergebnis, bescheid, entscheidung, réponse, retour, nouvelle, nouvelles, résultat
        décision, respuesta, contestación, noticias, resultado, decisión, resposta, retorno, notícia
        resultado, decisão, risposta, riscontro, reactie, odpowiedź, odpowiedzi, ответ, 回复, 消息, 反馈, 结果, 通知
        返信, 返事, 連絡, 結果, 回答
        """
      ),
      (
        .negation,
        """
        not, no, never, without, nothing, none, isn't, wasn't, hasn't, haven't, didn't, don't, doesn't, won't
        wouldn't, can't, cannot, non, nicht, kein, keine, keinen, keiner, nie, pas, ne, jamais, aucun, aucune
        sans, sin, nunca, ningún, ninguna, não, nao, sem, nem, nenhum, nenhuma, niet, geen, nie, bez, yok
        nessun, nessuna, inte, ikke, ei, не, нет, без, 未, 没, 没有, 不, 无, 非, 尚未, 还没, 还没有, なし, ない, 未だ
        """
      ),
      (
        .yet,
        """
        yet, still, so far, as of now, currently, noch, bisher, bislang, encore
        toujours, pour l'instant, todavía, aún, por ahora, ainda, até agora, por enquanto, ancora, nog
        jeszcze, henüz, ещё, пока, 暂, 还, 尚, まだ, 아직
        """
      ),
      (
        .doubt,
        """
        ?, ？, maybe, perhaps, probably, likely, presumably, possibly, unsure, suspected, assumed, presumed
        almost, nearly, might, may, could, should, would, if, soft, basically, seems, apparently, vielleicht
        wahrscheinlich, vermutlich, wohl, fast, peut être, probablement, presque, quizás, quizá, tal vez
        probablemente, casi, talvez, provavelmente, quase, 可能, 也许, 大概, 疑似, 估计, 应该, 多分, たぶん, かも
        """
      ),
      (
        .inverter,
        """
        rescinded, revoked, retracted, pulled, taken back, fell through, reneged, lapsed, expired, cancelled
        canceled, widerrufen, storniert, zurückgenommen, annulé, annulée, revocada, anulada, cancelado
        cancelada, revogada, 取消, 毁约, 取消された, 取り消し, reversed
        """
      ),
      (
        .elsewhere,
        """
        another, elsewhere, other, different, someone else, somebody else, other offer, other candidate
        other candidates, instead, anderes, andere, woanders, autre, ailleurs, otro, otra, outra, outro, 其他
        """
      ),
      (
        .own,
        "i, by me, by myself, myself, my side, on my side, ich, von mir, je, par moi, j'ai, yo, por mí, eu, por mim, 我, 自分から"
      ),
      (
        .passive,
        "i was, i got, i've been, i have been, i am, i'm, me, us, wurde, bin, mich, mir, j'ai été, fui, me han, 我被"
      ),
      (
        .filler,
        """
        the, a, an, at, by, to, in, on, of, for, from, with, and, then, after, before, during, via, was, were
        is, been, be, he, she, said, says, got, get, has, have, had, it, they, company, email, e mail, mail, phone, letter, auto
        automatically, automatic, instant, instantly, immediately, application, cv, resume, final, finally
        status, stage, state, round, step, received, app, scheduled, completed, upcoming, form, personal
        standard, generic, template, bereits, schon, fissato, agendado, agendada, programada, prévu, der, die, das, ein, eine, nach, im, per, beim, und, dann, am
        le, la, les, un, une, de, du, des, après, par, au, et, el, los, tras, después, por, en, y, fue, con
        o, os, as, após, pelo, pela, no processo, e, foi, 已, 了, 中, 被, 后, 的, 流程, 投递状态, 済み, 済, 後, で, に, の
        官网, 线上, 线下, 现场, 视频, 电话, 月, 日, 号, オンライン, 対面, 🎊, 🥳, ❌, ✔, ☑, ✖, verbal, written, official, officially, full time, part time, internship
        """
      ),
    ]
}
