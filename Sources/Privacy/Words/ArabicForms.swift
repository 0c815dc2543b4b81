/// The forms that Arabic letters take within a word, and their ligatures, which have characters of their
/// own: PDF files and old systems write names with them (The Unicode Standard, 9.2).
enum ArabicForms {
  /// The letters that a form stands for; `nil` if it is not a form.
  static func letters(of scalar: UInt32) -> String? {
    (0x1EE00..<0x1EF00).contains(scalar) ? ofMathematics(scalar) : forms[scalar]
  }

  /// The mathematical alphabets, in the old order of the letters.
  private static func ofMathematics(_ scalar: UInt32) -> String? {
    let index = Int(scalar % 32)
    return index < alphabet.count ? romanised[alphabet[index]].map { String($0) } : nil
  }

  private static let alphabet = Array("AbjdhwzHTyklmnsEfSqr$tvx*DZg")

  private static let forms: [UInt32: String] = {
    var forms = others
    for (first, runs) in letters {
      var scalar: UInt32 = first
      for run in runs.split(separator: " ") {
        let parts = run.split(separator: ":")
        guard let letter = UInt32(parts[0], radix: 16).flatMap(Unicode.Scalar.init),
          let count = Int(parts[1])
        else { continue }
        for _ in 0..<count {
          forms[scalar] = String(letter)
          scalar += 1
        }
      }
    }
    for (first, words) in ligatures {
      for (scalar, word) in zip(first..., words.split(separator: " ")) {
        forms[scalar] = String(word.compactMap { romanised[$0] })
      }
    }
    return forms
  }()

  /// How the letters of ligatures are transliterated here (after Buckwalter).
  private static let romanised: [Character: Character] = [
    "|": "\u{622}", ">": "\u{623}", "<": "\u{625}", "}": "\u{626}", "A": "\u{627}", "b": "\u{628}",
    "t": "\u{62A}", "v": "\u{62B}", "j": "\u{62C}", "H": "\u{62D}", "x": "\u{62E}", "d": "\u{62F}",
    "*": "\u{630}", "r": "\u{631}", "z": "\u{632}", "s": "\u{633}", "$": "\u{634}", "S": "\u{635}",
    "D": "\u{636}", "T": "\u{637}", "Z": "\u{638}", "E": "\u{639}", "g": "\u{63A}", "f": "\u{641}",
    "q": "\u{642}", "k": "\u{643}", "l": "\u{644}", "m": "\u{645}", "n": "\u{646}", "h": "\u{647}",
    "w": "\u{648}", "Y": "\u{649}", "y": "\u{64A}",
  ]

  /// Each letter with the number of its forms, in blocks that begin at `first`.
  private static let letters: [(first: UInt32, runs: String)] = [
    (
      0xFB50,
      """
      671:2 67b:4 67e:4 680:4 67a:4 67f:4 679:4 6a4:4 6a6:4 684:4 683:4 686:4 687:4 68d:2 \
      68c:2 68e:2 688:2 698:2 691:2 6a9:4 6af:4 6b3:4 6b1:4 6ba:2 6bb:4 6c0:2 6c1:4 6be:4 \
      6d2:2 6d3:2
      """
    ),
    (
      0xFBD3,
      """
      6ad:4 6c7:2 6c6:2 6c8:2
      """
    ),
    (
      0xFBDE,
      """
      6cb:2 6c5:2 6c9:2 6d0:4 649:2
      """
    ),
    (
      0xFBFC,
      """
      6cc:4
      """
    ),
    (
      0xFE80,
      """
      621:1 622:2 623:2 624:2 625:2 626:4 627:2 628:4 629:2 62a:4 62b:4 62c:4 62d:4 62e:4 \
      62f:2 630:2 631:2 632:2 633:4 634:4 635:4 636:4 637:4 638:4 639:4 63a:4 641:4 642:4 \
      643:4 644:4 645:4 646:4 647:4 648:2 649:2 64a:4
      """
    ),
  ]

  private static let ligatures: [(first: UInt32, words: String)] = [
    (
      0xFC00,
      """
      }j }H }m }Y }y bj bH bx bm bY by tj tH tx tm tY ty vj vm vY vy jH jm Hj Hm xj xH xm sj \
      sH sx sm SH Sm Dj DH Dx Dm TH Tm Zm Ej Em gj gm fj fH fx fm fY fy qH qm qY qy kA kj kH \
      kx kl km kY ky lj lH lx lm lY ly mj mH mx mm mY my nj nH nx nm nY ny hj hm hY hy yj yH \
      yx ym yY yy * r Y
      """
    ),
    (
      0xFC64,
      """
      }r }z }m }n }Y }y br bz bm bn bY by tr tz tm tn tY ty vr vz vm vn vY vy fY fy qY qy kA \
      kl km kY ky lm lY ly mA mm nr nz nm nn nY ny Y yr yz ym yn yY yy }j }H }x }m }h bj bH \
      bx bm bh tj tH tx tm th vm jH jm Hj Hm xj xm sj sH sx sm SH Sx Sm Dj DH Dx Dm TH Zm Ej \
      Em gj gm fj fH fx fm qH qm kj kH kx kl km lj lH lx lm lh mj mH mx mm nj nH nx nm nh hj \
      hm h yj yH yx ym yh }m }h bm bh tm th vm vh sm sh $m $h kl km lm nm nh ym yh
      """
    ),
    (
      0xFCF5,
      """
      TY Ty EY Ey gY gy sY sy $Y $y HY Hy jY jy xY xy SY Sy DY Dy $j $H $x $m $r sr Sr Dr TY \
      Ty EY Ey gY gy sY sy $Y $y HY Hy jY jy xY xy SY Sy DY Dy $j $H $x $m $r sr Sr Dr $j $H \
      $x $m sh $h Tm sj sH sx $j $H $x Tm Zm A A
      """
    ),
    (
      0xFD50,
      """
      tjm tHj tHj tHm txm tmj tmH tmx jmH jmH Hmy HmY sHj sjH sjY smH smH smj smm smm SHH \
      SHH Smm $Hm $Hm $jy $mx $mx $mm $mm DHY Dxm Dxm TmH TmH Tmm Tmy Ejm Emm Emm EmY gmm \
      gmy gmY fxm fxm qmH qmm lHm lHy lHY ljj ljj lxm lxm lmH lmH mHj mHm mHy mjH mjm mxj \
      mxm
      """
    ),
    (
      0xFD92,
      """
      mjx hmj hmm nHm nHY njm njm njY nmy nmY ymm ymm bxy tjy tjY txy txY tmy tmY jmy jHY \
      jmY sxY SHy $Hy DHy ljy lmy yHy yjy ymy mmy qmy nHy qmH lHm Emy kmy njH mxy ljm kmm \
      ljm njH jHy Hjy mjy fmy bHy kmm Ejm Smm sxy njy
      """
    ),
    (
      0xFDF2,
      """
      Allh Akbr mHmd SlEm rswl Elyh wslm SlY SlYAllhElyhwslm jljlAlh
      """
    ),
    (
      0xFEF5,
      """
      l| l| l> l> l< l< lA lA
      """
    ),
  ]

  private static let others: [UInt32: String] = {
    var others: [UInt32: String] = [:]
    for (letters, forms) in [
      ("\u{626}\u{627}", [0xFBEA, 0xFBEB]),
      ("\u{626}\u{6D5}", [0xFBEC, 0xFBED]),
      ("\u{626}\u{648}", [0xFBEE, 0xFBEF]),
      ("\u{626}\u{6C7}", [0xFBF0, 0xFBF1]),
      ("\u{626}\u{6C6}", [0xFBF2, 0xFBF3]),
      ("\u{626}\u{6C8}", [0xFBF4, 0xFBF5]),
      ("\u{626}\u{6D0}", [0xFBF6, 0xFBF7, 0xFBF8]),
      ("\u{626}\u{649}", [0xFBF9, 0xFBFA, 0xFBFB]),
      ("\u{6C7}\u{674}", [0xFBDD]),
      ("\u{635}\u{644}\u{6D2}", [0xFDF0]),
      ("\u{642}\u{644}\u{6D2}", [0xFDF1]),
    ] as [(String, [UInt32])] {
      for form in forms { others[form] = letters }
    }
    return others
  }()
}
