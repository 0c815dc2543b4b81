/// Pages served beside the site, to the browsers of this machine only.
package protocol PrivatePages: Sendable {
  /// Answers a visit. A form has been checked to come from these pages.
  func response(to visit: Visit) async -> Response
}

/// A visit to one of the private pages.
package struct Visit: Sendable {
  /// The path below `address`: empty for the first page.
  package let path: String
  /// The query of the address.
  package let query: [String: String]
  /// The fields of a form; `nil` for a visit without one.
  package let fields: [String: String]?
  /// The files that were chosen in it.
  package let files: [UploadedFile]
  /// The value that every form must send back in `tokenField`.
  package let token: String
  /// The path that the addresses of the site begin with.
  package let base: String

  package init(
    path: String, query: [String: String] = [:], fields: [String: String]? = nil,
    files: [UploadedFile] = [], token: String, base: String
  ) {
    self.path = path
    self.query = query
    self.fields = fields
    self.files = files
    self.token = token
    self.base = base
  }

  /// Where the private pages are.
  package static let address = "/_thousand/forms/"
  package static let tokenField = "token"
}

extension Responder {
  /// The most bytes that a form may have.
  package static let largestForm = 1 << 20
  /// The most bytes that a form with files may have.
  package static let largestUpload = 64 << 20

  /// Refuses cross-site forms (CSRF) by their `Origin`: any page on the web can make a browser send
  /// a form to this server, but the browser names that page's origin.
  func refusal(ofForm request: Request, host: String) -> Response? {
    guard request.path.hasPrefix(Visit.address) else {
      return Response(.wrongMethod, "This server answers GET and HEAD.")
    }
    guard request.origin?.lowercased() == "http://\(host)" else {
      return Response(.forbidden, "This form did not come from this server; nothing was written.")
    }
    let type = String((request.contentType ?? "").lowercased().prefix { $0 != ";" })
    guard type == "application/x-www-form-urlencoded" || type == Self.uploadType else {
      return Response(.wrongType, "This server takes forms only.")
    }
    let most = type == Self.uploadType ? Self.largestUpload : Self.largestForm
    guard let length = request.length, length <= most else {
      return Response(.tooLarge, "This form is too large; nothing was written.")
    }
    return nil
  }

  private static let uploadType = "multipart/form-data"

  /// What a form sent; `nil` if it cannot be read.
  private func sent(_ request: Request, _ body: [UInt8]) -> ([String: String], [UploadedFile])? {
    let type = request.contentType ?? ""
    guard type.lowercased().hasPrefix(Self.uploadType) else {
      return FormFields(body).map { ($0.values, []) }
    }
    return MultipartForm(body, type: type).map { ($0.values, $0.files) }
  }

  /// The visit for a request to a private page, or its refusal; `nil` for other requests. A form
  /// must contain the token, which only these pages know.
  /// - Parameter body: the body of the request, if it has one.
  package func visit(
    of request: Request, body: [UInt8], showing: Showing
  ) -> Result<Visit, Refusal>? {
    guard request.path.hasPrefix(Visit.address) else { return nil }
    guard let path = RequestedPath(request.path)?.text,
      let query = FormFields(request.query.utf8), let (values, files) = sent(request, body)
    else {
      return .failure(Refusal(Response(.badRequest, "This address or form cannot be read.")))
    }
    let isForm = request.method == "POST"
    guard !isForm || values[Visit.tokenField] == token else {
      return .failure(
        Refusal(
          Response(
            .forbidden,
            "This form is from an earlier start of the server; go back, reload the page and send "
              + "it again. Nothing was written.")))
    }
    return .success(
      Visit(
        path: String(path.dropFirst(Visit.address.count)), query: query.values,
        fields: isForm ? values : nil, files: isForm ? files : [], token: token,
        base: showing.site?.base ?? "/"))
  }

  /// A refused request, with the response to it.
  package struct Refusal: Error {
    package let response: Response

    package init(_ response: Response) { self.response = response }
  }
}
