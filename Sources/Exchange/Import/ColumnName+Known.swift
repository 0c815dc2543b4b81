import Content

/// The column names that are known, in the languages of the trackers that we have seen.
extension ColumnName {
  /// The names besides those in the rows of the fields, the best first. Of two fields with the same
  /// name, the earlier one has it.
  static let names: [(ImportField, String)] = [
    (
      .title,
      """
      title, position, job title, role, specific role, position title, role title, role name, job role
      job name, position name, ask, asked for, what, request, job, opportunity, audition, project, piece
      the ask, what did i ask, what i asked for, job position, vacancy, roles, positions, opening, part
      gig, designation, post, submission, work, poem, story title, manuscript, casting
      what did you ask, what did you ask for, what did i ask for
      stelle, position bezeichnung, stellenbezeichnung, jobtitel, rolle, titel, stellentitel, beruf
      anfrage, ausschreibung, funktion
      poste, intitulé, intitulé du poste, titre, rôle, fonction, emploi, offre d'emploi, demande
      puesto, cargo, posición, título, rol, vacante, empleo, oferta de empleo, petición
      vaga, cargo vaga, posição, função, pedido, nome da vaga, título da vaga
      ruolo, posizione, titolo, mansione, functie, vacature, functietitel, stanowisko, pozisyon, pozisyon adı
      ünvan, roll, tjänst, stilling, должность, вакансия, позиция, 직무, 포지션, 직책, الوظيفة, תפקיד, משרה, पद
      岗位, 职位, 应聘岗位, 投递岗位, 岗位名称, 职位名称, 投递职位, 应聘职位, 申请职位, 岗位方向
      職種, ポジション, 役職, 募集職種, 応募職種, 求人, 職位
      """
    ),
    (
      .to,
      """
      to, company, company name, organisation, organization, employer, whom, who, firm, brand, publisher
      magazine, market, venue, agency, school, asked whom, who i asked, org, business, client, studio
      theatre, theater, where, journal, university, college, institution, casting director, production, startup
      company organization, organisation name, organization name, employer name, person, name of company
      companies, recruiter company, literary agent, agent, who did you ask, who did i ask, production company
      firma, unternehmen, arbeitgeber, betrieb, verein, hochschule, wer, an wen, gefragt
      entreprise, société, employeur, organisme, nom de l'entreprise, école
      empresa, compañía, productora, organización, empleador, nombre de la empresa, universidad, escuela
      companhia, empregador, organização, nome da empresa, faculdade, instituição
      azienda, società, bedrijf, werkgever, firma nazwa, pracodawca, şirket, şirket adı, kurum, företag
      bolag, virksomhed, selskap, yritys, компания, работодатель, фирма, организация, 회사, 회사명, 기업, 기업명
      الشركة, חברה, कंपनी
      公司, 公司名称, 企业, 单位, 企业名称, 投递公司, 单位名称, 应聘公司, 公司名, 学校
      会社, 会社名, 企業, 企業名, 応募先, 応募企業, 応募先企業
      """
    ),
    (
      .date,
      """
      date, date sent, date applied, applied on, applied date, application date, date of application
      sent, date submitted, submitted, asked, asked on, day, applied, date asked, submission date
      application sent, applied at, sent on, date applied on, submitted on, submitted at, when, app date
      applied date time, application submitted, applied when, start date, created, created at, created time, created on
      query sent, queried, date queried, queried on, created date, date created, timestamp, time stamp, added, date added, added on, first contact
      datum, bewerbungsdatum, beworben am, gesendet am, bewerbung am, abgeschickt am, tag, versendet am
      datum der bewerbung, bewerbung vom, angefragt am, eingereicht am, bewerbung gesendet, beworben
      date de candidature, date d'envoi, envoyé le, postulé le, candidature le, envoi, jour, le
      fecha, fecha de aplicación, fecha de postulación, fecha de solicitud, fecha de envío, enviado el, día
      fecha envío, fecha aplicación, fecha postulación
      data, data da candidatura, data de envio, data de aplicação, data da inscrição, data envio, enviado em
      aplicado em, data de candidatura, data candidatura, data invio, data di invio
      data candidatura, datum sollicitatie, gesolliciteerd op, data aplikacji, data wysłania, başvuru tarihi
      tarih, ansökningsdatum, sökt, dato, søknadsdato, hakupäivä, дата, дата отклика, дата отправки, дата подачи
      지원일, 지원날짜, 날짜, 지원일자, التاريخ, תאריך
      投递时间, 投递日期, 日期, 申请日期, 申请时间, 时间, 网申时间, 网申日期, 提交时间, 提交日期, 投递日, 投简历时间
      応募日, 日付, 応募日時, エントリー日, 応募した日, 送信日, 提出日, 日にち
      """
    ),
    (
      .answered,
      """
      answered, date answered, answer date, date of answer, date of 1st response, date of first response
      response date, date of response, date responded, reply date, date of reply, replied, decision date
      date of rejection, rejection date, date rejected, responded, response received, rejected on
      date of decision, heard back on, date heard back, answered on, closed, closed on, closed date
      date closed, outcome date, result date, date of outcome, response on, replied on, date response received
      date received, date returned, returned, status date, first response date, final decision date, date of first reply, date replied, response received on
      antwort am, rückmeldung am, datum der antwort, antwortdatum, absage am, datum absage, rückmeldung
      datum rückmeldung, antwort erhalten am, datum antwort, entscheidung am, absagedatum
      date de réponse, date de la réponse, date du retour, réponse le, date réponse, répondu le, date du refus, date de retour
      fecha de respuesta, fecha respuesta, respondido el, fecha de rechazo, fecha rechazo, fecha resultado
      retorno em, resposta em, data da resposta, data de resposta, data resposta, respondido em, data do retorno, data de retorno
      data risposta, datum antwoord, datum reactie, data odpowiedzi, yanıt tarihi, cevap tarihi, svarsdatum
      дата ответа, 결과일, 발표일
      回复时间, 回复日期, 结果时间, 结果日期, 反馈时间, 反馈日期, 出结果时间, 拒信时间
      返信日, 結果日, 回答日, 結果連絡日, 連絡日, 結果通知日
      """
    ),
    (
      .outcome,
      """
      outcome, status, what did they say, what they said, what was the answer, response, result, state, answer, decision, application status, stage, current status
      current stage, app status, job status, application stage, final status, what happened, final outcome
      results, verdict, reply, response type, phase, status of application, final result, latest status
      progress, application state, disposition, accepted rejected, hiring stage, pipeline stage
      ergebnis, stand, antwort, ausgang, bewerbungsstatus, zustand, entscheidung, aktueller stand, reaktion
      rückmeldung status, aktueller status
      statut, état, résultat, réponse, issue, décision, avancement, étape, statut de la candidature
      estado, resultado, respuesta, situación, etapa, estatus, decisión, fase, estado de la solicitud
      status da vaga, situação, resposta, desfecho, estágio, andamento, status da candidatura, situação atual
      stato, esito, risposta, uitkomst, resultaat, wynik, odpowiedź, durum, sonuç, utfall, resultat, tila
      статус, результат, ответ, итог, этап, 상태, 결과, 진행상황, 진행상태, 전형결과, الحالة, סטטוס, स्थिति
      状态, 结果, 进度, 当前状态, 投递状态, 进展, 阶段, 当前进度, 投递结果, 流程, 目前进度, 最新进度, 面试结果, 申请状态
      状況, 結果, 選考状況, ステータス, 合否, 進捗, 選考結果, 選考段階, 選考フェーズ, 段階, 応募状況
      """
    ),
    (
      .category,
      "kategorie, art, bereich, catégorie, genre, categoría, tipo, área, categoria, 类别, 类型, 分类, 行业, カテゴリ, 種類, 業界, 分野, 업종, категория"
    ),
    (
      .field(.tags),
      "schlagwörter, schlagworte, étiquettes, mots clés, etiquetas, 标签, タグ"
    ),
    (
      .field(.learned),
      "gelernt, was ich gelernt habe, leçon, appris, ce que j'ai appris, aprendido, lección, aprendizaje, aprendi, lição, aprendizado, 学到, 收获, 复盘, 学び, 反省"
    ),
    (
      .field(.fear),
      "angst, angst vorher, nervosität, peur, anxiété, miedo, ansiedad, medo, ansiedade, paura, strach, korku, страх, 恐惧, 害怕, 紧张, 恐怖, 不安, 緊張"
    ),
    (
      .field(.sting),
      "schmerz, wie weh, tat weh, douleur, dolor, dor, dolore, ból, боль, 难过, 受伤, 痛み, 痛さ"
    ),
    (
      .field(.expected),
      "erwartet, erwartung, attendu, esperado, 预期, 期待値"
    ),
    (
      .field(.count),
      "anzahl, nombre, cantidad, quantidade, 数量, 件数, 回数"
    ),
    (
      .history,
      "history, timeline, steps, stages, status history, stage history, activity log, verlauf, historie, historique, historial, histórico, 流程记录, 历史, 履歴, 経過"
    ),
    (
      .id,
      "id, uuid, record id, row id, application id, entry id, unique id, page id, task id, item id"
    ),
    (
      .story,
      """
      story, notes, note, comments, comment, remarks, feedback, what i said, details, reflection, reflections
      thoughts, how it went, additional notes, remark, memo, journal entry, notizen, notiz, bemerkung
      bemerkungen, anmerkung, anmerkungen, kommentar, kommentare, remarques, commentaire, commentaires
      notas, observaciones, comentarios, nota, observações, observação, comentário, comentários, obs
      note aggiuntive, opmerkingen, uwagi, notatki, notlar, anteckningar, заметки, комментарий, примечание
      메모, 비고, 备注, 说明, 备注信息, 感想, 面试记录, メモ, 備考, コメント
      """
    ),
  ]

  static let contained: [(ImportField, String)] = [
    (
      .answered,
      "response date, reply date, decision date, rejection date, rejected date, first response, responded on, heard back, antwortdatum, rückmeldung am, absage am, date de réponse, fecha de respuesta, fecha respuesta, data da resposta, data resposta, 回复时间, 回复日期, 返信日, 結果日, answer date, date answered"
    ),
    (
      .date,
      "date applied, applied date, application date, applied on, date sent, sent on, date submitted, submitted on, date of application, applied, bewerbungsdatum, beworben am, gesendet am, date de candidature, date d'envoi, fecha de aplicación, fecha de postulación, fecha aplicación, data da candidatura, data de envio, data da inscrição, 投递时间, 投递日期, 申请时间, 申请日期, 応募日, 지원일, date asked, asked on, submission date"
    ),
    (
      .outcome,
      "status, outcome, result, stage, bewerbungsstatus, statut, estado, situação, resultado, résultat, ergebnis, 状态, 结果, 进度, 選考状況, ステータス, 合否, 상태"
    ),
    (
      .title,
      "job title, position, role, job role, vacancy, stelle, poste, puesto, vaga, cargo, stanowisko, 岗位, 职位, 職種, ポジション, title"
    ),
    (
      .to,
      "company, employer, organisation, organization, firma, unternehmen, arbeitgeber, entreprise, société, empresa, azienda, bedrijf, 公司, 企业, 会社, 企業, 회사"
    ),
    (.category, "category, kategorie, catégorie, categoría, categoria"),
  ]

  static let others = phrases(
    """
    type, size, location, city, country, state of residence, website, url, link, links, rating, industry, salary, wage
    pay, contact, email, phone, recruiter, source, via, platform, site, portal, level, remote, hybrid
    referral, referred by, resume, cv, cover letter, description, requirements, priority, interest, excitement
    days, days since, time to, number, no, nr, note, notes, zip, address, hours, benefits, commute, match
    current date, today, easy application, easy apply, ort, standort, stadt, gehalt, quelle, ansprechpartner
    kontakt, webseite, plattform, lieu, ville, salaire, contact rh, site web, lien, ubicación, ciudad, salario
    enlace, fuente, local, cidade, salário, fonte, plataforma, modalidade, luogo, stipendio, plaats, salaris
    miasto, wynagrodzenie, şehir, maaş, город, зарплата, ссылка, 지역, 연봉, 地点, 城市, 薪资, 薪水, 待遇, 链接, 渠道
    网址, 内推码, 联系人, 公司规模, 工作地, 勤務地, 年収, 給与, 媒体, 担当者, 場所, job id, req id, requisition, group, team
    department, reason, next step, next steps, todo, action, type of, name of contact, hr, linkedin
    """)

  static let otherDays = phrases(
    """
    deadline, saved, date saved, bookmarked, due, due date, closing date, closes, expires, expiry, next, follow up, follow up date, reminder
    last updated, last edited, updated, updated at, modified, last modified, last contact, current date, today
    last edited time, posted, date posted, posting date, found, date found, birth, start of work, available from, exported
    frist, bewerbungsfrist, nachfassen, wiedervorlage, zuletzt geändert, date limite, échéance, relance
    fecha límite, cierre, prazo, atualizado, encerramento, scadenza, termin, son tarih, дедлайн
    截止, 截止日期, 截止时间, 更新时间, 更新日期, 下次, 締切, 締め切り, 〆切, 更新日, 마감일
    """)
}
