"""What code says to a reader, in Chinese and English: one table, so that both can be read and corrected.

The words of a page's own layout stand in its template; the names of kinds and types beside what they name.
"""

from __future__ import annotations

from enum import Enum


class Message(Enum):
    """A sentence or a part of one, Chinese before English; `{name}` is filled in."""

    # Dates
    DATE_UNKNOWN = "日期不详", "date unknown"
    PRINTED_DATE = "{printed}（{date}）", "{printed} ({date})"
    ALL_OF = "、", ", "
    ONE_OF = "或", " or "
    SINCE = "{first}至今", "{first} to the present"
    END_UNKNOWN = "{first}起，止期不详", "from {first}, end unknown"
    UNTIL = "至{last}止", "until {last}"
    FROM = "{first}起", "from {first}"
    INTERVAL = "{first}—{last}", "{first} to {last}"
    ABOUT = "约{date}", "c. {date}"
    UNCERTAIN = "{date}（存疑）", "{date} (uncertain)"
    NO_BOUNDS = "起止不详", "no bounds known"
    # The ends of a tenure
    PRESENT = "至今", "to the present"
    BETWEEN = "{first}至{last}之间", "between {first} and {last}"
    SEEN = "见于{when}", "seen {when}"
    NOT_BEFORE = "不早于{first}", "not before {first}"
    NOT_AFTER = "不晚于{last}", "not after {last}"
    UNKNOWN = "不详", "unknown"
    # What a statement does to a tenure
    SETS_BOTH_ENDS = "定下起止", "sets both ends"
    SETS_START = "定下起点", "sets the start"
    SETS_END = "定下终点", "sets the end"
    CONFIRMS = "佐证", "bears it out"
    # How a holder follows the one before
    GAP = "与前任之间有空缺{days}", "a gap after the one before{days}"
    OVERLAP = "与前任重叠{days}", "overlaps the one before{days}"
    UNCLEAR = "与前任的先后，原文未说清", "the sources leave open how the two lie"
    ON_DAYS = "：{date}", ": {date}"
    # The answer in a sentence
    CERTAIN = "确定", "certain"
    PRESUMED = "推定", "presumed"
    POSSIBLE = "可能", "possible"
    OPEN = "未排除", "not excluded"
    STARTED_BY = "起点：{rules}", "start: {rules}"
    ENDED_BY = "终点：{rules}", "end: {rules}"
    HOLDER = "{person}（{certainty}）", "{person} ({certainty})"
    ACTING_HOLDER = "{person}（代，{certainty}）", "{person} (acting, {certainty})"
    HOLDERS = "{post}：{holders}", "{post}: {holders}"
    HOLDERS_ON = "{date}，{post}：{holders}", "{post}, {date}: {holders}"
    NOT_GIVEN = "没有写", "not given"
    NOT_FOUND = "文献里查不到", "not found in the documents"
    # Where a line stands
    ON_PAGE = "第{page}页", "p. {page}"
    AT_LINE = "第{line}行", "line {line}"
    # A text as it was read
    TAGGED = "{type}：{name}", "{type}: {name}"
    OR_CUT_AS = "；或作 {others}", "; or {others}"
    RULE = "规则 {rule}", "rule {rule}"
    ON_LINE = "{name} ← 第{line}行", "{name} ← line {line}"
    ORGANIZATION = "机构", "organization"
    KNOWN_STATED = "原文写明", "printed with it"
    KNOWN_INHERITED = "承上文", "carried on from above"
    KNOWN_COUNTED = "由别的日期推算", "counted from another date"
    KNOWN_DOCUMENT = "文件自己的", "the document's own"
    KNOWN_GIVEN = "文件之外给出", "given from outside"
    # Pictures, as a screen reader and a pointer find them
    CONTRADICTED = "{lane}（不一致）", "{lane} (contradicted)"
    STRIP_OF_HOLDERS = "历任时间条，下表列出同样的内容", "Strip of the holders; the table below says the same"
    STRIP_OF_POSTS = "任职时间条，下表列出同样的内容", "Strip of the posts; the table below says the same"
    TIMELINE_KEYS = (
        "大事时间轴，下面列出同样的条目。左右键逐条看，Shift 加左右键平移，加减号缩放，0 看全部",
        "Timeline of events; the list below says the same. Left and right go from entry to entry, with Shift "
        "they move the window; plus and minus zoom, 0 shows all",
    )
    TIMELINE_OVERVIEW = "全部时间里各月的条数", "How many entries each month has, over the whole time"
    YEAR_ALONE = "只知年份", "year only"
    SEVERAL_YEARS = "跨年", "several years"
    GRAPH = (
        "关系图，下面列出同样的关系。用“找”选一个，面板里列出它的关系和邻居",
        "Relation view; the list below says the same. Pick one with “Find”: the panel lists its relations",
    )
    EVENTS_OF_A_YEAR = "{year}年 {type}", "{type} {year}"
    FROM_HERE = "以此为中心", "Put in the middle"
    UNFOLD = "展开", "Open"
    FOLD = "收起", "Fold"
    NEIGHBOURS_OF = "展开它的关系", "Open its relations"
    NO_DAY = "{n} 条没有日期的关系照样画出", "{n} relations without a date are drawn all the same"
    MORE_HERE = "这里有 {n} 条", "{n} entries here"

    def words(self, lang: str, **values: object) -> str:
        """The message in this language, filled in; English for all that is not `zh`."""
        return in_language(self.value, lang).format(**values)


def in_language(words: tuple[str, str], lang: str) -> str:
    """One of a pair of words, Chinese before English."""
    return words[0 if lang == "zh" else 1]
