"""The closed sets of words that facts are told in, in Chinese and English."""

from __future__ import annotations

import re

from viz.messages import in_language

KINDS = {
    "event": ("条目", "entry"), "appointment": ("任免", "appointment"), "holding": ("任职", "holding"),
    "project": ("项目", "project"), "milestone": ("项目阶段", "stage"), "honour": ("荣誉", "honour"),
    "issue": ("没读懂的", "issue"), "setaside": ("已否定", "set aside"),
}  # fmt: skip
"""Of statements, as documents mark them."""
VERDICTS = {
    "right": ("判为对", "judged right"), "wrong": ("已否定", "judged wrong"),
    "changed": ("已改", "changed"), "told": ("人工补写", "told by hand"),
    "skipped": ("已略过", "passed over"), "undone": ("收回", "taken back"),
}  # fmt: skip
"""Of facts, by people."""
STANDING = {
    "applied": ("生效", "in force"), "lapsed": ("不再适用", "no longer applies"),
    "replaced": ("已另判", "judged anew since"), "undone": ("已收回", "taken back"),
    "absent": ("文献未载入", "its document is not loaded"),
}  # fmt: skip
"""Of corrections."""
FIELDS = {
    "date": ("日期", "Date"), "person": ("人物", "Person"), "action": ("任免", "Act"),
    "organization": ("机构", "Body"), "post": ("职务", "Post"), "acting": ("代理", "Acting"),
    "decided_by": ("决定机构", "Decided by"), "document_number": ("文号", "Number of the paper"),
    "basis": ("见于", "Seen in"), "from": ("起", "From"), "to": ("止", "To"), "as_of": ("所见之日", "As of"),
    "status": ("备注", "Remark"), "gender": ("性别", "Gender"), "ethnicity": ("民族", "Ethnicity"),
    "level": ("级别", "Level"), "born": ("生", "Born"), "died": ("卒", "Died"),
    "type": ("类型", "Type"), "planned": ("计划", "Planned"), "people": ("人物", "People"),
    "organizations": ("机构", "Bodies"), "places": ("地点", "Places"), "projects": ("项目", "Projects"),
    "name": ("名称", "Name"), "aliases": ("又名", "Other names"), "place": ("地点", "Place"),
    "investment_yuan": ("投资（元）", "Investment (yuan)"), "milestones": ("阶段", "Stages"),
    "recipient": ("获得者", "Recipient"), "recipient_kind": ("获得者是", "Recipient is"),
    "honour": ("荣誉", "Honour"), "granted_by": ("授予机构", "Granted by"), "what": ("像是", "Seemed to be"),
}  # fmt: skip
"""Of facts, under their names in a facts file."""
TYPES = {
    "appointment": ("人事", "personnel"), "meeting": ("会议", "meetings"),
    "document": ("文件", "documents"), "honour": ("荣誉", "honours"), "project": ("项目", "projects"),
    "inspection": ("调研检查", "inspections"), "activity": ("活动", "activities"),
    "opening": ("启用揭牌", "openings"), "organization": ("机构", "organizations"),
    "emergency": ("灾害疫情", "emergencies"), "other": ("其他", "other"),
}  # fmt: skip
"""Of events."""
HUES = {
    "appointment": ("person", False), "meeting": ("body", False), "document": ("post", False),
    "honour": ("person", True), "project": ("project", False), "inspection": ("place", False),
    "activity": ("event", False), "opening": ("project", True), "organization": ("body", True),
    "emergency": ("accent", False), "other": ("quiet", False),
}  # fmt: skip
"""Of types of events: the colour they are drawn in, by its name in `style.css`, and whether it is faint."""
ACTIONS = {
    "appoint": ("任命", "appointed"), "elect": ("当选", "elected"), "nominate": ("提名", "nominated"),
    "promote": ("升任", "promoted"), "remove": ("免去", "removed"), "resign": ("辞去", "resigned"),
    "leave": ("离任", "left"), "retire": ("退休", "retired"), "die": ("逝世", "died"),
    "not_taken_up": ("未到任", "not taken up"), "continue": ("连任", "kept on"),
    "restore": ("复职", "restored"), "suspend": ("停职", "suspended"),
}  # fmt: skip
"""Of appointments."""
BASES = {"roster": ("名录", "roster"), "mention": ("提及", "mention"), "cv": ("简历", "life")}
"""Of holdings: what a person was seen in a post by."""
UNREAD = {
    "date": ("日期", "a date"), "person": ("人", "a person"), "office": ("职务", "an office"),
    "act": ("任免", "an act"), "roster": ("名录", "a roster"), "career": ("履历", "a life"),
    "project": ("项目", "a project"), "honour": ("荣誉", "an honour"), "table": ("表", "a table"),
    "page": ("页", "a page"),
    "withheld": ("未公开", "withheld"),
}  # fmt: skip
"""Of issues: what seemed to stand there."""

LISTS = {
    "people": ("人物", "People"), "organizations": ("机构", "Bodies"), "posts": ("职务", "Posts"),
    "tenures": ("任职", "Tenures"), "events": ("大事", "Events"), "projects": ("项目", "Projects"),
    "honours": ("荣誉", "Honours"), "documents": ("文献", "Documents"), "places": ("地点", "Places"),
    "issues": ("没读懂的", "Not understood"),
}  # fmt: skip
"""What is listed; each is the path of its list too."""
UNITS = {
    "people": "人", "organizations": "个", "posts": "个", "tenures": "项", "events": "条", "projects": "个",
    "honours": "项", "documents": "份", "places": "处", "issues": "处",
}  # fmt: skip
"""What they are counted in, in Chinese."""
READERS = {
    "appointments": ("任免", "acts"), "articles": ("正文", "articles"), "careers": ("履历", "careers"),
    "chronicle": ("大事记", "chronicles"), "graduates": ("毕业名录", "graduates"),
    "groups": ("工作班子", "working groups"), "histories": ("沿革", "histories"),
    "honours": ("荣誉", "honours"), "mentions": ("提及", "mentions"), "pages": ("页码", "pages"),
    "profiles": ("人物简介", "profiles"), "projects": ("项目", "projects"), "rosters": ("名录", "rosters"),
    "unclaimed": ("没读懂的", "not understood"),
}  # fmt: skip
"""Who read a statement, by the name that stands before its version."""
HEADS = {
    "name": ("名称", "Name"), "title": ("题名", "Title"), "posts": ("职务", "Posts"),
    "held": ("任职次数", "Tenures"), "first": ("最早在任", "First in post"),
    "last": ("最晚在任", "Last in post"), "gender": ("性别", "Gender"), "ethnicity": ("民族", "Ethnicity"),
    "type": ("类型", "Type"), "places": ("地点", "Places"), "place": ("地点", "Place"),
    "number_of_posts": ("职务数", "Posts"), "number_of_people": ("任职人数", "People"),
    "number_of_events": ("大事", "Events"), "number_of_projects": ("项目", "Projects"),
    "number_of_appointments": ("任免", "Appointments"), "number_of_holdings": ("任职", "Holdings"),
    "number_of_honours": ("荣誉", "Honours"), "number_of_issues": ("没读懂的", "Not understood"),
    "number_of_organizations": ("机构", "Bodies"), "person": ("人物", "Person"),
    "organization": ("机构", "Body"), "organizations": ("机构", "Bodies"), "post": ("职务", "Post"),
    "start": ("起", "From"), "end": ("止", "To"), "certainty": ("确定性", "How sure"),
    "state": ("状态", "State"), "date": ("日期", "Date"), "stage": ("已到阶段", "Reached"),
    "investment_yuan": ("投资", "Investment"), "recipient": ("获得者", "Recipient"),
    "honour": ("荣誉", "Honour"), "granted_by": ("授予机构", "Granted by"),
    "publisher": ("出版者", "Publisher"), "published": ("出版日期", "Published"),
    "covers": ("所记时间", "Covers"), "what": ("像是", "Seemed to be"),
    "expected": ("缺什么", "What is missing"), "document": ("文献", "Document"), "year": ("年份", "Year"),
    "section": ("来自", "Section"), "evidence": ("出处", "Source"),
}  # fmt: skip
"""Of columns, and of what a list can be narrowed by."""
SURE = {
    "certain": ("确定", "certain"), "presumed": ("推定", "presumed"), "possible": ("可能", "possible"),
    "open": ("未排除", "not excluded"), "no": ("否", "no"),
}  # fmt: skip
STATES = {
    "planned": ("计划", "planned"), "done": ("已发生", "happened"), "acting": ("代理", "acting"),
    "contradicted": ("不一致", "contradicted"),
}  # fmt: skip
"""Of events and tenures; what is printed of a tenure (挂职) stands as it is."""
STAGES = {
    "planned": ("只有计划", "planned only"), "unknown": ("未写阶段", "no stage given"),
    "前期": ("前期", "being prepared"), "批准": ("批准", "approved"), "签约": ("签约", "contract signed"),
    "入库": ("入库", "in a programme"), "奠基": ("奠基", "foundation laid"), "开工": ("开工", "begun"),
    "在建": ("在建", "under construction"), "截流": ("截流", "river closed off"),
    "贯通": ("贯通", "driven through"), "合龙": ("合龙", "joined"), "封顶": ("封顶", "topped out"),
    "主体完工": ("主体完工", "main works done"), "建成": ("建成", "completed"), "验收": ("验收", "accepted"),
    "投入运行": ("投入运行", "in operation"), "停工": ("停工", "halted"), "揭牌": ("揭牌", "opened"),
}  # fmt: skip
"""Of projects; the first two where no stage is printed as done."""
SECTIONS = {"chronicle": ("大事记", "chronicle"), "article": ("正文", "other text")}
ORGANIZATION_TYPES = {
    "government": ("政府", "government"), "party": ("党委", "party"), "congress": ("人大", "congress"),
    "consultative": ("政协", "consultative conference"), "court": ("法院", "court"),
    "procuratorate": ("检察院", "procuratorate"), "discipline": ("纪委", "discipline inspection"),
    "mass": ("群团", "mass organization"), "company": ("企业", "company"), "school": ("学校", "school"),
    "health": ("医院", "health"),
}  # fmt: skip
PROJECT_TYPES = {
    "agriculture": ("农业", "agriculture"), "ecology": ("生态", "ecology"), "housing": ("住房", "housing"),
    "energy": ("能源", "energy"), "social": ("社会事业", "social"), "tourism": ("旅游", "tourism"),
    "infrastructure": ("基础设施", "infrastructure"), "industrial": ("产业", "industrial"),
}  # fmt: skip
DOCUMENT_TYPES = {
    "yearbook": ("年鉴", "yearbook"), "chronicle": ("大事记", "chronicle"),
    "gazetteer": ("志书", "gazetteer"), "news": ("新闻", "news"),
    "press_conference": ("新闻发布会", "press conference"), "notice": ("通知公告", "notice"),
    "cv": ("简历", "life"),
}  # fmt: skip
RECIPIENTS = {"person": ("人物", "person"), "organization": ("机构", "body"), "place": ("地方", "place")}


def word(table: dict[str, tuple[str, str]], key: str, lang: str) -> str:
    """The word of a table; the key itself where the table has none, as of a store that is newer."""
    return in_language(table[key], lang) if key in table else key


def in_megabytes(size: int) -> str:
    """A number of bytes as people say it: `8 MB`, `1.5 MB`, `900 kB`."""
    return f"{size / 1e6:.3g} MB" if size >= 1e6 else f"{size / 1e3:.3g} kB"


_TWICE = re.compile(
    r"(?P<zh>[^\s：:；;。()（）][^：:；;。()（）]*[㐀-鿿][^：:；;。()（）]*) "
    r"\((?P<en>[^()㐀-鿿]*[a-z][^()㐀-鿿]*)\)"
)
"""A part in Chinese with the same in English behind it."""


def one_language(text: str, lang: str) -> str:
    """One half of a sentence that says the same twice: `谁任免什么职务 (who was given which office)`.

    Of one that goes on, the half of each part: `甲.docx: 文件损坏 (a broken file): no zip`.
    """
    chinese, between, english = text.partition(" (")
    if between and english.endswith(")") and " (" not in english:
        return in_language((chinese, english.removesuffix(")")), lang)
    return _TWICE.sub(lambda part: in_language((part["zh"], part["en"]), lang), text)
