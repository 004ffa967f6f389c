"""The pages: the answer in the title, the same numbers as the API, no harm from text, no outside address."""

from __future__ import annotations

import csv
import html
import io
import json
import re
from html.parser import HTMLParser
from typing import Any

import pytest
from fastapi.testclient import TestClient

from api.http.pages.home import warm
from graph.questions.lists.listing import KINDS
from graph.questions.shared.kept import kept
from graph.stores import Store
from tests.web import HARM_ID, IMAGE, SCRIPT
from viz.pages.query import parameters_of

BOOK = "document-book"
WHO = "/holders?organization=临泉区人民政府&post=区长&on=2020-06-01"


class Page(HTMLParser):
    """What a page is made of: tags with attributes, and its text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.fixture(scope="session")
def ids(client: TestClient) -> dict[str, str]:
    """Ids of one thing of each kind: the ordinary and the hostile."""
    holder = client.get("/api" + WHO).json()["items"][0]
    harm = client.get("/api/people", params={"q": SCRIPT}).json()["items"][0]["id"]
    term = client.get(f"/api/people/{harm}/career").json()["items"][0]
    projects = client.get("/api/projects").json()["items"]
    return {
        "person": holder["person_id"],
        "organization": holder["organization_id"],
        "post": holder["post_id"],
        "place": client.get("/places?q=lqq&format=json").json()["items"][0]["id"],
        "project": next(one["id"] for one in projects if one["name"].startswith("城北水厂")),
        "bad_person": harm,
        "bad_organization": term["organization_id"],
        "bad_post": term["post_id"],
        "bad_tenure": term["id"],
        "bad_project": next(one["id"] for one in projects if IMAGE in one["name"]),
    }


PAGES = [
    ("/", "谁在何时任何职"),
    ("/holders", "谁在任"),
    (WHO, "2020年6月1日，临泉区人民政府区长：高远（确定）"),
    ("/people", "人物 "),
    ("/people?q=gaoyuan&sort=-held", "人物 1 人：gaoyuan"),
    ("/people?place=临泉区&gender=女", "人物 1 人：临泉区、女"),
    ("/people?q=<script>", "人物 "),
    ("/posts?type=区长", "职务 1 个：区长"),
    ("/tenures?certainty=certain", "任职 "),
    ("/events?state=planned", "大事 1 条：计划"),
    ("/places", "地点 "),
    ("/places/{place}", "临泉区：机构 10，大事 5，项目 1，荣誉 1"),
    ("/on/01-08", "历史上的1月8日：3 条"),
    ("/on", "历史上的6月1日：0 条"),
    ("/issues?type=table", "没读懂的 1 处：表"),
    ("/people/{person}", "高远：临泉区人民政府区长、中共临泉区委副书记等 4 个职务"),
    ("/people/{bad_person}", SCRIPT),
    ("/organizations", "机构"),
    ("/organizations/{organization}?on=2020-06-01", "2020年6月1日，临泉区人民政府：区长高远，3 人"),
    ("/organizations/{organization}", "临泉区人民政府：历年共 4 人"),
    ("/organizations/{organization}?on=2020-06-01&than=2020-01-05", "2020年6月1日，临泉区人民政府"),
    ("/organizations/{bad_organization}", IMAGE),
    ("/posts/{post}", "临泉区人民政府区长：历任"),
    ("/posts/{bad_post}", IMAGE),
    ("/timeline", "大事"),
    ("/events", "大事"),
    ("/timeline?section=all&from=2020-01&to=2020-03", "2020年1月—2020年3月"),
    ("/timeline?section=all&window=2020-01-01/2020-03-31", "大事"),
    ("/events/event-harm1", "2020年1月8日"),
    ("/projects", "项目"),
    ("/projects/{project}", "城北水厂"),
    ("/projects/{bad_project}", IMAGE),
    ("/honours", "荣誉"),
    ("/graph", "关系"),
    ("/graph?focus={person}&depth=2", "高远的关系"),
    ("/graph?focus={bad_person}", SCRIPT),
    ("/documents", "文献"),
    (f"/documents/{BOOK}", "临泉区年鉴2020"),
    (f"/documents/{BOOK}?c=20-40", "临泉区年鉴2020"),
    (f"/documents/{HARM_ID}?c=0-20", "坏书"),
    ("/search", "搜索"),
    ("/search?q=高远", "高远"),
    ("/search?q=<script>", "<script>"),
    ("/query", "查询"),
    ("/query?cypher=MATCH (p:Person) RETURN p.name AS name ORDER BY name", "行"),
    ("/ask/who-held?organization=临泉区人民政府&post=区长", "谁在任"),
    ("/ask/explain?tenure={bad_tenure}", "为何"),
    ("/quality", "数据质量"),
    ("/quality?what=issue", "数据质量：没读懂的"),
    ("/quality/sample", "抽样核对，抽出"),
    ("/quality/sample?kind=appointment&n=3&seed=2", "抽样核对：任免，抽出 3 条，已判 0 条"),
    ("/quality/corrections", "订正 0 条"),
    ("/facts/appointment-harm", SCRIPT),
    (f"/documents/{HARM_ID}?c=0-20&tell=project", "坏书"),
    ("/help", "帮助"),
    ("/export", "导出"),
]


@pytest.mark.parametrize(("path", "title"), PAGES)
@pytest.mark.parametrize("lang", ["", "en"])
def test_every_page(client: TestClient, ids: dict[str, str], path: str, title: str, lang: str) -> None:
    """A page says its answer in the title, loads nothing from outside, and runs no text of a source."""
    url = path.format(**ids)
    if lang:
        url += ("&" if "?" in url else "?") + "lang=en"
    response = client.get(url)
    assert response.status_code == 200, response.text[:500]
    page = Page(response.text)
    head = re.search("<title>(.*?)</title>", response.text, re.DOTALL)
    assert head is not None
    if not lang:
        assert title in html.unescape(head[1])
    assert page.tags
    for tag, attributes in page.tags:
        address = attributes.get("src") or (attributes.get("href") if tag == "link" else None) or ""
        assert not address.startswith(("http", "//")), address
        assert not [name for name in attributes if name.startswith("on")], (tag, attributes)
        assert tag != "img"
        if tag == "script":
            assert attributes.get("type") == "application/json" or attributes.get("src"), attributes
    assert SCRIPT not in response.text
    assert "default-src 'none'" in response.headers["content-security-policy"]


def test_every_link_of_the_pages_leads_somewhere(client: TestClient) -> None:
    """No link from a page is broken, nor is any JSON twin."""
    done: dict[str, int] = {}
    todo, kinds = ["/"], dict[str, int]()
    while todo:
        url = todo.pop()
        kind = re.sub(r"-[0-9a-f]{8,}|=[^&]*", "", url)
        if url in done or kinds.get(kind, 0) >= 2 or url.count("&") > 1:
            continue
        kinds[kind] = kinds.get(kind, 0) + 1
        response = client.get(url)
        done[url] = response.status_code
        if response.headers["content-type"].startswith("text/html"):
            links = [attributes.get("href") or "" for _, attributes in Page(response.text).tags]
            todo += [link.split("#")[0] for link in links if link.startswith("/")]
    assert {url: status for url, status in done.items() if status != 200} == {}
    assert len(done) > 60


def test_page_and_api_have_the_same_numbers(client: TestClient) -> None:
    """A page shows as many rows as its JSON twin has items."""
    for url in (WHO, "/timeline?section=all", "/projects", "/documents", "/people?place=临泉区"):
        page = client.get(url).text
        twin = re.search('<link rel="alternate" type="application/json" href="(.*?)">', page)
        assert twin is not None
        total = client.get(html.unescape(twin[1])).json()["total"]
        if url == WHO:
            assert page.split("为什么")[0].count("<tr>") == total + 1
        else:
            assert re.search(rf"<h1>[^<]*\b{total}\b", page), url


def test_quality_says_what_was_loaded_when_and_by_which_versions(client: TestClient) -> None:
    """The latest first; what the pages say in two languages stands in the reader's alone."""
    page = client.get("/quality").text
    part = page.split("什么时候装入的")[1].split("</table>")[0]
    assert f"/documents/{BOOK}" in part
    assert re.search(r'<time datetime="20\d\d-\d\d-\d\dT', part)
    assert html.escape(SCRIPT) in part
    english = client.get("/quality?lang=en").text.split("What was loaded when")[1]
    assert "临泉区财政局局长：来源对 钱坤 的任期说法不一</a>" in page
    assert "临泉区财政局局长 钱坤: sources disagree</a>" in english
    assert "表：职务和姓名" in page


def test_the_answer_says_why(client: TestClient) -> None:
    """Beside the holder stand the statements that set his bounds, with the printed words marked."""
    page = client.get(WHO).text
    assert "为什么" in page
    assert "<mark>选举高远为区人民政府区长</mark>" in page
    assert "定下起点" in page


def test_a_passage_is_marked_in_its_text(client: TestClient) -> None:
    """`?c=start-end` marks these characters and no others, under the id that `#c=start-end` leads to."""
    text = client.get(f"/api/documents/{BOOK}/text").text
    start = text.index("选举高远")
    page = client.get(f"/documents/{BOOK}?c={start}-{start + 4}").text
    found = re.search(rf'<mark id="c={start}-{start + 4}">(.*?)</mark>', page, re.DOTALL)
    assert found is not None
    assert re.sub("<[^>]*>", "", found[1]) == "选举高远"
    source = page.split('id="source"')[1].split(">", 1)[1].split("</div>")[0]
    assert html.unescape(re.sub("<[^>]*>", "", source)) == text


def test_who_came_and_went(client: TestClient, ids: dict[str, str]) -> None:
    """Two days compared name who is new and who is gone."""
    body = ids["organization"]
    page = client.get(f"/organizations/{body}?on=2020-06-01&than=2020-01-05").text
    part = page.split("新见")[1].split("在任</h2>")[0]
    assert part.index("高远") < part.index("梁成")


TROUBLE = [
    ("/holders?organization=临泉区人民政府&post=区长&on=昨天", 422, "昨天"),
    ("/holders?organization=临泉区人民政府&post=区张", 404, "区长"),
    ("/people/person-none", 404, "person-none"),
    ("/posts/post-none", 404, "post-none"),
    ("/timeline?from=2020-13-40", 422, "2020-13-40"),
    ("/timeline?window=gestern", 422, "gestern"),
    ("/events/event-none", 404, "event-none"),
    ("/documents/document-none", 404, "document-none"),
    ("/places/place-none", 404, "place-none"),
    ("/on/02-30", 422, "02-30"),
    ("/people?sort=none", 422, "不能按 none 排列"),
    ("/people?stage=建成", 422, "people 没有 stage"),
    ("/events?from=2020-13-40", 422, "2020-13-40"),
    (f"/documents/{BOOK}?c=x", 422, "c=120-180"),
    ("/graph?focus=无此物", 404, "无此物"),
    ("/query?cypher=CREATE (x:Person)", 400, "CREATE"),
    ("/query?cypher=" + SCRIPT, 400, "查询"),
    ("/query?cypher=MATCH (n RETURN n", 400, "“(”没有收尾"),
    ("/query?cypher=RETURN $on AS day&p.on=2020-02-30", 400, "2020-02-30"),
    (
        "/ask/who-held?organization=某局&post=局长&from=2019-01-01&to=2018-01-01",
        422,
        "2019-01-01 > 2018-01-01",
    ),
    ("/ask/none", 404, "none"),
    ("/ask/career?person=无此人", 404, "无此人"),
    ("/nowhere", 404, "没有这一页"),
    ("/static/../../etc/passwd", 404, "没有"),
]


@pytest.mark.parametrize(("url", "status", "says"), TROUBLE)
def test_trouble_is_a_page_too(client: TestClient, url: str, status: int, says: str) -> None:
    """What went wrong is told on a page, with the nearest names where there are some."""
    response = client.get(url)
    assert response.status_code == status
    assert response.headers["content-type"].startswith("text/html")
    assert says in html.unescape(response.text)
    assert SCRIPT not in response.text


@pytest.mark.parametrize(
    "url",
    [
        "/posts/{post}?format=csv",
        "/organizations/{bad_organization}?format=csv",
        "/ask/who-held?organization=临泉区人民政府&post=区长&format=csv",
        "/query.csv?cypher=RETURN '=1+1' AS x",
        "/people?format=csv",
        "/tenures?format=csv&certainty=certain",
    ],
)
def test_tables_as_csv(client: TestClient, ids: dict[str, str], url: str) -> None:
    """A CSV file opens in a spreadsheet: with a byte-order mark, and no cell that it would run."""
    response = client.get(url.format(**ids))
    assert response.headers["content-type"].startswith("text/csv")
    text = response.content.decode("utf-8")
    assert text.startswith("\ufeff")
    assert not re.search(r"(^|,)[=@]", text, re.MULTILINE)


def test_a_query_asks_for_its_parameters_and_shows_nodes_as_links(client: TestClient) -> None:
    """A parameter is a field; filled in, the query runs; a node is its name, linked, never a Python value."""
    cypher = (
        "MATCH (p:Person {name: $person})-[h:IN_POST]->(post:Post) "
        "RETURN p, h, post.title AS post, p.id AS id"
    )
    blank = client.get("/query", params={"cypher": cypher}).text
    assert 'name="p.person"' in blank
    assert "<tbody><tr><td>" not in blank
    page = client.get("/query", params={"cypher": cypher, "p.person": "韩雪"}).text
    assert re.search(r'<a href="/people/person-[0-9a-f]{20}">韩雪</a>', page)
    assert re.search(r'<a href="/people/(person-[0-9a-f]{20})">\1</a>', page)
    assert "IN_POST 2020-12-20—" in page
    assert "labels" not in html.unescape(page).split("<tbody>")[1].split("</tbody>")[0]
    found = client.get("/query.json", params={"cypher": cypher, "p.person": "韩雪"}).json()
    assert found["columns"] == ["p", "h", "post", "id"]
    assert len(found["rows"]) == page.split("<tbody>")[1].split("</tbody>")[0].count("<tr>")


def test_a_parameter_in_quotes_or_a_comment_is_none() -> None:
    assert parameters_of("MATCH (n {name: '$no', x: $yes}) // $never\nRETURN $on, \"$x\", $yes") == [
        "yes",
        "on",
    ]


@pytest.mark.parametrize("kind", KINDS)
def test_the_files_of_a_list_hold_what_it_shows(client: TestClient, kind: str) -> None:
    """As many rows as the first line counts, in the order of the page, in each of the three forms."""
    page = client.get(f"/{kind}?limit=1000").text
    heading = re.search(r"<h1>\S+ (\d+)", page)
    assert heading is not None
    total = int(heading[1])
    whole = client.get(f"/{kind}?format=json").json()
    lines = [json.loads(line) for line in client.get(f"/{kind}?format=jsonl").text.splitlines()]
    table = list(csv.DictReader(io.StringIO(client.get(f"/{kind}?format=csv").content.decode("utf-8-sig"))))
    assert whole["total"] == len(whole["items"]) == len(lines) == len(table) == total > 0
    assert lines == whole["items"]
    assert [row["id"] for row in table] == [item["id"] for item in lines]
    quotes = [item["evidence"][0]["quote"] if item["evidence"] else "" for item in lines]
    assert [row["quote"].lstrip("'") for row in table] == quotes
    shown = [re.sub("<[^>]*>", "", each) for each in re.findall(r"<tr>(.*?)</tr>", page, re.DOTALL)[1:]]
    names = [next(iter(item.values())) for item in ({k: v for k, v in i.items() if k != "id"} for i in lines)]
    for row, name in zip(shown, names, strict=True):
        if isinstance(name, dict):
            assert html.escape(name["name"], quote=False) in row.replace("&#34;", '"')


@pytest.mark.parametrize(
    "url", ["/graph?focus={bad_person}&format=file", "/timeline?section=all&format=file"]
)
def test_a_file_of_its_own(client: TestClient, ids: dict[str, str], url: str) -> None:
    """A downloaded view holds its scripts itself, no link to the server, and no source text as code."""
    response = client.get(url.format(**ids))
    page: Any = Page(response.text)
    assert "attachment" in response.headers["content-disposition"]
    scripts = [a for tag, a in page.tags if tag == "script"]
    assert scripts
    assert not [a for a in scripts if a.get("src")]
    assert not [a for tag, a in page.tags if (a.get("href") or "").startswith("/")]
    assert SCRIPT not in response.text


def test_the_picture_has_every_event_that_the_filters_leave(client: TestClient) -> None:
    """Its data has as many marks as the list has dated entries, whichever page of it is shown."""
    for asked in ("section=all", "section=chronicle", "section=all&from=2020-02&to=2020-04", "person=高远"):
        section = "" if "section" in asked else "&section=chronicle"
        dated = [
            one["id"]
            for one in client.get(f"/api/events?{asked.replace('section=all', '')}{section}").json()["items"]
            if one["start_date"]
        ]
        marks = client.get(f"/timeline/marks?{asked}&limit=1").json()["marks"]
        assert dated
        assert sorted(mark[0] for mark in marks) == sorted(dated)


def test_the_list_shows_the_window_of_the_picture(client: TestClient) -> None:
    """Of all entries those of the window, within the days that the filters leave."""
    page = client.get("/timeline?section=all&window=2020-02-20/2020-02-28&from=2020-02-24").text
    shown = re.findall(r'<time datetime="([\d-]+)"', page)
    assert shown
    assert all("2020-02-24" <= day[:10] <= "2020-02-28" for day in shown if len(day) == 10)


def test_nothing_loaded_says_what_to_do(embedded_store: Any) -> None:
    """On an empty store each page answers, and the first says how to load a yearbook."""
    from api.app import create_app
    from api.settings import Settings

    with TestClient(
        create_app(embedded_store, Settings(hostnames="testserver")), raise_server_exceptions=False
    ) as empty:
        for url in (
            "/",
            "/timeline",
            "/documents",
            "/projects",
            "/honours",
            "/people",
            "/quality",
            "/search?q=x",
        ):
            assert empty.get(url).status_code == 200, url
        assert "dashiji load 年鉴.txt" in empty.get("/").text


def test_what_pages_keep_is_worked_out_before_anybody_asks(filled_store: Store) -> None:
    """After that nobody waits for it."""

    def never(store: Store) -> Any:
        raise AssertionError("worked out again")

    warm(filled_store)
    for name in ("contents", "most held", "best proved", "list of people", "list of tenures", "texts"):
        assert kept(filled_store, name, never).value
