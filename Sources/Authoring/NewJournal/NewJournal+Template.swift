extension NewJournal {
  /// What the template repository says to somebody who has never used Git.
  var templateReadme: String {
    """
    # My thousand noes

    This is an empty journal of asks. Make it yours, and you have a page of your own with a thousand \
    squares, one for every no. You need an account at GitHub and a browser; a phone will do.

    1. Press **Use this template**, then **Create a new repository**. Give it a name, such as `noes`, \
    choose **Public**, and press **Create repository**.
    2. In your new repository choose **Settings**, **Pages**, and for *Source* choose **GitHub Actions**.
    3. Open `content/journal.md`, press the pencil, write your own name and title, and press \
    **Commit changes**. That publishes your page: a few minutes later its address is under \
    **Settings**, **Pages**.
    4. Write down your first ask: choose **Issues**, **New issue**, **I asked**. Fill in the form and \
    submit it. If something is wrong, the issue says what; edit it, and it is tried again. When they \
    answer, use **They answered**. **Take it down** removes an entry from your page.

    Use the browser for the forms, because GitHub's app does not have them. Keep in mind that this \
    repository is public: forms, photos and drafts in it can be read by everybody, not only what is on \
    your page.

    The three entries in `content/entries` are examples and are not published. Delete them when you like.

    ## What happens by itself

    Your page is made anew after every change, and each night, because silence counts in days. GitHub \
    stops the nightly run after 60 days without a change and sends you an e-mail; **Actions**, \
    **Publish**, **Enable workflow** starts it again. If something in the journal is wrong, your page \
    stays as it was, and **Actions** says what to change.

    Made with [Thousand](https://github.com/\(Self.repository)). On a computer you can do all of this \
    with its program as well, and see your page while you write.

    """
  }
}
