"""From the form on a phone to the page: photos, a video and taking down, and what the keeper reads."""

import subprocess
from pathlib import Path

import photos
from repository import ASKED, ATTACHED, check, git


def try_phone(repository):
    """Photos, a video and taking down, from the form to the page, and what the keeper reads."""
    folder = repository.folder
    before = repository.entries()
    large = repository.attach("aaaa-1", photos.jpeg(folder / "large.jpg"))
    phone = repository.attach("bbbb-2", photos.heic(folder / "phone.heic"))
    video = repository.attach("cccc-3", b"\0\0\0\x18ftypisom" + b"\0" * 64)
    story = f'The hall: ![The empty hall]({large})\n\n<img width="9" alt="Image" src="{phone}" />\n\n{video}'
    body = ASKED.format(title="With photos", day="2026-01-10", story=story)
    ran, problem = repository.form(40, body)
    new = {Path(one).name: one for one in repository.entries() - before}
    check(problem is None, f"a JPEG of 5 MB, a HEIC and a video come in ({(problem or '')[-300:]})")
    check(set(new) == {"index.md", "photo.jpg", "photo-2.jpg"}, f"beside the entry ({sorted(new)})")
    text = subprocess.run(
        ["git", "show", f"{repository.branch}:{new.get('index.md')}"], cwd=repository.origin,
        capture_output=True, text=True).stdout
    check("fear: 6\n" in text and "tags:" not in text, f"with what was answered ({text[:300]!r})")
    for name, path in new.items():
        bytes = subprocess.run(
            ["git", "show", f"{repository.branch}:{path}"], cwd=repository.origin, capture_output=True
        ).stdout
        check(photos.SECRET not in bytes, f"without the place: {name}")
    said = repository.said.read_text()
    check("2 photos are beside it" in said and "The video stays" in said, "and the issue says so")

    made = repository.runner()
    made.job(repository.workflow("publish.yml")["jobs"]["build"])
    page = made.workspace / "site" / "entries" / "with-photos"
    html = (page / "index.html").read_text()
    check(html.count("<picture>") == 2 and "The empty hall" in html, "both are on the page")
    check(f'href="{ATTACHED}/cccc-3"' in html, "with a link to the video")
    check(len(list(page.glob("photo*.webp"))) >= 2, "in the widths that pages need")

    before = repository.entries()
    torn = repository.attach("dddd-4", photos.jpeg(folder / "torn.jpg", 400, 300)[:300])
    page = repository.attach("eeee-5", b"<script>alert(1)</script>")
    for number, (what, address) in enumerate(
        [("a torn photo", torn), ("a page for a photo", page), ("a photo that is gone", f"{ATTACHED}/ffff-6")],
        start=41,
    ):
        body = ASKED.format(title="X", day="2026-01-11", story=f"![x y]({address})")
        ran, problem = repository.form(number, body)
        said = repository.said.read_text()
        check(problem is not None and f"The photo {address}".replace("-", "-") in said, f"{what} is answered")
    check(repository.entries() == before, "and nothing is written")
    check("is a web page and not a picture" in said, "a page is called one")

    film = repository.attach("gggg-7", b"\0\0\0\x18ftypisom" + b"\0" * 27_000_000)
    ran, problem = repository.form(44, ASKED.format(title="A film", day="2026-01-12", story=film))
    check(problem is None, f"a video that is too large to fetch stays a link ({(problem or '')[-300:]})")

    before = repository.entries()
    for number in (7, 8):
        repository.attachments.files[f"/user-attachments/files/{number}/IMG_1.HEIC"] = photos.heic(folder / "phone.heic")
    files = "https://github.com/user-attachments/files"
    story = f"[![The stage]({large})]({large}) and [IMG_1.HEIC]({files}/7/IMG_1.HEIC), [IMG_1.HEIC]({files}/8/IMG_1.HEIC)."
    ran, problem = repository.form(46, ASKED.format(title="Linked photos", day="2026-01-13", story=story))
    new = {Path(one).name: one for one in repository.entries() - before}
    text = git(repository.origin, "show", f"{repository.branch}:{new.get('index.md')}")
    check(problem is None and "![The stage](photo.jpg) and ![](photo-2.jpg), ![](photo-3.jpg)." in text,
          f"photos that are links, or attached as files, come in ({text[-200:]!r}, {(problem or '')[-300:]})")

    before = repository.entries()
    body = f"### Which ask?\n\nlinked photos\n\n### What did they say?\n\nno\n\n![x y]({large})\n"
    ran, problem = repository.form(47, body)
    said = repository.said.read_text()
    check(problem is not None and "only the story of ‘I asked’ can show one" in said, "a photo of an answer is not lost")

    ran, problem = repository.form(45, ASKED.format(title="No day", day="_No response_", story="x"))
    said = repository.said.read_text()
    check(problem is None and "You left the day out" in said, "a body without a day says whose day it took")

    ran, problem = repository.form(50, "### Which entry is to be taken down?\n\nwith photos\n")
    check(problem is None and "it will be gone from the site" in repository.said.read_text(), "an entry is taken down")
    made = repository.runner()
    made.job(repository.workflow("publish.yml")["jobs"]["build"])
    check(not (made.workspace / "site/entries/with-photos").exists(), "and its page is gone")
    ran, problem = repository.form(51, "### Which entry is to be taken down?\n\nwith photos\n")
    check(problem is None and "was hidden already" in repository.said.read_text(), "once more, and the issue says so")
    address = "https://ada.github.io/noes/entries/linked-photos/"
    ran, problem = repository.form(52, f"### Which entry is to be taken down?\n\n{address}\n")
    check(problem is None and "‘Linked photos’ is taken down" in repository.said.read_text(), "by its address, too")
