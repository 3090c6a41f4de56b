"""All pages of the example, known before it is built: tests are named after them."""

from tests.example import example_site
from tests.site.built import PRODUCT_PAGES, ROOT

SITE = example_site()
GENERATED = [page.path.replace(".md", ".html") for page in SITE.pages]
WRITTEN = [
    file.relative_to(folder).with_suffix(".html").as_posix()
    for folder in (ROOT / "docs", PRODUCT_PAGES)
    for file in folder.rglob("*.md")
]
PAGES = sorted({*GENERATED, *WRITTEN, "404.html"})
THREATS = sorted(threat.href for threat in SITE.views.threats.values())
# One threat of each severity, and one that endangers people: the pages of the others differ from these in words alone.
SORTS_OF_THREAT = sorted(
    {
        (each.priority.title, SITE.examined.handbook.threats[each.id].life_safety): each.href
        for each in SITE.views.threats.values()
    }.values()
)


def of_each_sort(pages: list[str], many: int) -> list[str]:
    """The pages, but of those that one template fills only the first `many`, and of the threats `SORTS_OF_THREAT`."""
    kept, met = [], dict[str, int]()
    for page in pages:
        folder = page.partition("/")[0] if "/" in page and not page.endswith("/index.html") else ""
        met[folder] = met.get(folder, 0) + 1
        if (
            folder in ("", "maintain")
            or page in SORTS_OF_THREAT
            or (folder != "threats" and met[folder] <= many)
        ):
            kept.append(page)
    return kept
