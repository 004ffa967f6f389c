"""What a line of a list is: a pure function of its text and of what stands above.

`line_kind` tells the kinds of lines apart by their characters, `row_kind` the rows with people by
their tokens.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache
from itertools import pairwise

from graph import lazy_re as re
from loaders.acts.verbs import may_hold_act
from loaders.document.date_words import is_source_line
from loaders.document.page_words import page_words
from loaders.document.tables import cells_of
from loaders.holdings.rosters.columns import OTHER_TABLE, Columns, read_columns, without_other_cells
from loaders.holdings.rosters.headings import is_organization, read_heading, unnumbered
from loaders.holdings.rosters.named import are_named
from loaders.holdings.rosters.remarks import Remark, read_remark
from loaders.holdings.rosters.successions import ORDINAL, is_dated_holder, period_of, read_holder
from loaders.holdings.rosters.terms import TermHeading, read_span_line, read_term_heading
from loaders.holdings.rosters.tokens import Token, read_row
from loaders.holdings.rosters.words import words
from loaders.lexicon import alternatives
from loaders.names.people import is_name, surname_length
from loaders.text.patterns import NUMERALS

CREDIT = re.compile(rf"[(（\s]*(?:{alternatives('rosters')['credits']})\s*(?:人|单位)?\s*[:：]")
"""The name of who supplied a list stands at its end."""
UNIT_ROW = re.compile(r"\s*(?P<unit>[\u3400-\u9fff]{2,16})\s*[:：]\s*")
_PAGE = re.compile(r"[-—\s·•]*(?:第\s*)?\d{1,4}\s*页?[-—\s·•]*|\W*")
_HEAD_ROW = re.compile(r"姓名.*(?:职务|任期|任职|到任|性别|时间)|职务.*姓名|单位.*姓名")
_PHRASED = re.compile(
    rf"\s*{ORDINAL}?(?P<name>[\u3400-\u9fff]{{2,4}}|[\u3400-\u9fff][ \u3000][\u3400-\u9fff])"
    r"(?:\s+|[，,])(?P<rest>[^\s(（].{3,80})$"
)
_REPORTED = re.compile("[年月][任署升调]")
"""道光元年任 in a column: the words tell what the date is."""
_LIST_TITLE = re.compile(r"(?:名单|名录|名册|一览表?)(?:[（(][^（）()]*[)）])*$")
_TELLS = re.compile("选举(?!委员会|办)|当选|任命|召开|撤销|批准|决定")
"""Prose about office holders behind their list."""
_SECTION = re.compile(f"[{NUMERALS}]{{1,3}}、|（[{NUMERALS}]{{1,3}}）|第.{{1,3}}[章节]")
_DYNASTY = re.compile("[（(]?(?:国朝|本朝|皇清|[明清元宋唐][代朝]|中华民国|民国)[)）]?")
_CONTACT = re.compile(r"^[(（]?(?:注|说明|附注|[谨编者]*按)\s*[:：]|电话|传真|地址|邮编|邮政编码|网址|邮箱")
_CUT = re.compile(r"[\s:：]")
_LONGEST_ROW = 1200
_LONGEST_PROSE = 22
_LONGEST_IN_SENTENCE = 8


class LineKind(Enum):
    """What a line is to the list that it may stand in."""

    CREDIT = auto()
    """供稿人：某某: the list ends with it."""
    OTHER = auto()
    """Prose, another heading, a table of something else: the list ended before it."""
    BLANK = auto()
    """A page number, or a heading that names nobody: 工作部门."""
    NOTE = auto()
    """A telephone number, a reign (国朝): in the list, of nobody."""
    COLUMN_HEAD = auto()
    COLUMN_ROW = auto()
    """A row in which every column is a post, below its head."""
    TABLE_HEAD = auto()
    SUB_HEADING = auto()
    UNIT_ROW = auto()
    """东湖镇：党委书记 甲　镇长 乙."""
    TERM = auto()
    """第八届(1981年3月—1984年6月): the members of the committee of that number stand below, or behind."""
    SPAN = auto()
    """时间：1951.5—1955.7: the years of the committee whose number stands above."""
    PHRASED = auto()
    """`name  道光十八年任，二十年去。`: the stay told in words behind the name."""
    HOLDER = auto()
    """`某某:1920年~1926年,原任…`: a holder of the heading's post, and more about that person."""
    PERIOD = auto()
    """某某学校时期: the name that the organization had in the rows below."""
    ASIDE = auto()
    """A sentence on the organization, between a heading and the first row below it."""
    ROW = auto()


class RowKind(Enum):
    """What a row is, by its tokens."""

    OTHER = auto()
    """No row: words, names under a label that takes no more."""
    WITHOUT_PEOPLE = auto()
    """A bracket, a unit carried to the next line."""
    HOLDERS = auto()
    """`name label term`, once or more."""
    NAMED = auto()
    """某某　党组书记、局长, or 某某（局长）: each name with its posts behind it."""
    TABLE = auto()
    """A row of a table of holders: one person, told by what the cells are."""
    STRAY = auto()
    """Names before the first label of a list in two columns."""
    EACH = auto()
    """各镇镇长: whoever they are."""
    STREAM = auto()
    """Labels and the names under them, as they come."""


@dataclass(frozen=True, slots=True)
class Above:
    """What stands above a line, as far as it tells what the line is."""

    opening: bool = False
    """The line begins with the heading itself."""
    columns: Columns | None = None
    heads: tuple[str, ...] = ()
    label: bool = False
    label_used: bool = False
    one_seat: bool = False
    organization: bool = False
    two_columns: bool = False
    base: int | None = None
    """The year before the first of the era last printed: 二十一年 in the next row counts on."""
    committee: bool = False
    """A committee by its number stands above."""
    succession: bool = False
    """The list is of the holders of the heading's post, one after the other."""
    lasting: bool = False
    """The list is of holders one after the other, of whatever posts."""
    begun: bool = False
    """Somebody has been read in the list."""
    renamed: bool = False
    """The line above heads the time of the organization under another name."""

    headed: bool = False
    """Nothing but a heading that says so stands above: 参议员名录."""
    after_aside: bool = False
    """Nothing but that heading and a sentence on the organization stands above."""

    def without_other_cells(self, text: str) -> str:
        """The row without the cells of a table that are neither post nor name nor date."""
        return without_other_cells(text, self.heads) if self.heads else text


def line_kind(text: str, above: Above) -> LineKind:
    """What a line is; the order of the tests is that of how sure they are."""
    stripped = text.strip()
    if CREDIT.match(stripped):
        return LineKind.CREDIT
    term = read_term_heading(text)
    if stripped.startswith("【") and term is None:
        return LineKind.OTHER
    if is_of_page(stripped) and read_span_line(text) is None:
        return LineKind.OTHER if above.begun else LineKind.BLANK
    if len(stripped) > _LONGEST_ROW:
        return LineKind.OTHER
    if (above.renamed or above.headed) and not above.opening and _is_sentence(stripped):
        return LineKind.ASIDE
    if "。" in stripped and _TELLS.search(stripped):
        return LineKind.OTHER
    if above.after_aside and "。" in stripped[:-1] and may_hold_act(stripped):
        return LineKind.OTHER  # the sentence was the first of a text that tells who came and went
    if _CONTACT.search(stripped[:12]) or is_dynasty(stripped) or stripped.startswith(_duties()):
        return LineKind.NOTE
    if _PAGE.fullmatch(stripped) or "".join(unnumbered(stripped).split()) in words().all("part_headings"):
        return LineKind.BLANK
    if above.columns is not None and above.columns.fits(text):
        return LineKind.COLUMN_ROW
    if read_columns(text) is not None:
        return LineKind.COLUMN_HEAD
    if _HEAD_ROW.search("".join(stripped.split())) and len(stripped) < 80:
        return LineKind.OTHER if OTHER_TABLE.search(stripped) else LineKind.TABLE_HEAD
    if term is not None and _is_over_members(text, term, above):
        return LineKind.TERM
    if above.committee and not above.label_used and read_span_line(text) is not None:
        return LineKind.SPAN
    if not above.opening and _is_sub_heading(stripped, above):
        return LineKind.SUB_HEADING
    if _opens_unit(text):
        return LineKind.UNIT_ROW
    if not above.opening and _is_other_heading(stripped, bool(above.heads)):
        return LineKind.OTHER
    if above.heads and _SECTION.match(stripped) and len(cells_of(stripped)[0]) == 1:
        return LineKind.OTHER  # 二、变动情况
    if read_phrased(text, above) is not None:
        return LineKind.PHRASED
    if (above.succession or above.lasting) and period_of(text) is not None:
        return LineKind.PERIOD
    if (
        (above.succession or above.label)
        and read_holder(text, None, above.base) is not None
        and _is_more_than_row(text)
    ):
        return LineKind.HOLDER
    return LineKind.ROW


def is_of_page(text: str) -> bool:
    """Whether a line tells how the page was made: 发布时间：2020-03-01, 发布人：档案室."""
    return (
        is_source_line(text)
        or page_words().labelled.match(text) is not None
        or page_words().stamps.match(text) is not None
    )


@cache
def _duties() -> tuple[str, ...]:
    """主持全面工作, 分管教学: below a name, what its holder has to do."""
    return tuple(words().all("duties"))


def is_dynasty(text: str) -> bool:
    """清代, 民国: over the rows of a register, nobody's name."""
    return len(text) <= 4 and _DYNASTY.fullmatch(text) is not None


def row_kind(tokens: Sequence[Token], above: Above) -> RowKind:
    """What a row is; the tokens are without a number at its head."""
    kinds = [token.kind for token in tokens]
    other = _words_beside(tokens)
    prose = any(token.kind == "separator" and token.text == "。" for token in tokens)
    table = bool(above.heads)
    if other > (_LONGEST_IN_SENTENCE if prose else _LONGEST_PROSE) and not table:
        return RowKind.OTHER
    if "name" not in kinds and "label" not in kinds:
        return RowKind.WITHOUT_PEOPLE
    if (not table or kinds.count("name") > 1) and holders_of(tokens):
        return RowKind.HOLDERS
    if not table and not above.label and are_named(tokens):
        return RowKind.NAMED
    if table and not (kinds.count("label") == kinds.count("name") > 1):
        return RowKind.TABLE
    if above.two_columns and not above.label and "label" not in kinds and not above.organization:
        return RowKind.STRAY
    if tokens[0].kind == "other" and tokens[0].text.startswith("各"):
        return RowKind.EACH
    if "label" not in kinds and not (above.label and _are_names(tokens, above.label_used)):
        return RowKind.OTHER
    if kinds.count("name") == len(kinds) > 2 and above.label_used and above.one_seat:
        return RowKind.OTHER  # a heading that nobody could read stands above
    return RowKind.STREAM


def _words_beside(tokens: Sequence[Token]) -> int:
    """How many characters of a row are neither posts nor names nor dates."""
    return sum(len(token.text) for token in tokens if token.kind == "other")


def _is_sentence(text: str) -> bool:
    """Whether a line tells something in words, and is no holder with a stay: 某某，1985年至1988年任职。."""
    if "。" not in text or _words_beside(read_row(text)) <= _LONGEST_IN_SENTENCE:
        return False
    return read_holder(text) is None and not is_dated_holder(text)


def holders_of(tokens: Sequence[Token]) -> list[list[Token]]:
    """`name label term` or `term name label`, once or twice in a line: each with a post of its own."""
    kept = [token for token in tokens if token.kind not in ("bracket", "separator")]
    kinds = [token.kind for token in kept]
    for order in (["name", "label", "term"], ["term", "name", "label"]):
        if kinds and kinds == order * (len(kinds) // 3):
            starts = [token.start for token in kept[::3]] + [tokens[-1].end]
            return [
                [token for token in tokens if low <= token.start < high] for low, high in pairwise(starts)
            ]
    return []


def _is_more_than_row(text: str) -> bool:
    """Whether words stand in a line that make it no plain row of names, brackets and terms."""
    tokens = read_row(text)
    kinds = {token.kind for token in tokens}
    asides = tuple(words().all("asides"))
    before = any(token.kind == "label" and token.text.startswith(asides) for token in tokens)  # 原任…
    return before or "other" in kinds or "name" not in kinds


def read_phrased(text: str, above: Above) -> tuple[Token, Remark] | None:
    """The name and the spell of `name  道光十八年任，二十年去。`, or `None`."""
    match = _PHRASED.match(above.without_other_cells(text))
    if match is None or not above.label or not words().may_be_name("".join(match["name"].split())):
        return None
    rest = match["rest"].strip("。 　")
    remark = read_remark(re.sub(r"\s+", "，", rest) if _REPORTED.search(rest) else rest, None)
    if not (remark.start or remark.end) or remark.posts:
        return None
    if remark.unread and sum(token.kind == "name" for token in read_row(match["rest"])) > 0:
        return None  # 某某 1963.7~1969.11；某某 1969.11~1975.5
    return Token("name", "".join(match["name"].split()), *match.span("name")), remark


def read_row_is_people(text: str) -> bool:
    """Whether a line holds a name beside a label: then it is a row, not a heading."""
    text = unnumbered(text.strip())
    if not _CUT.search(text):
        return False
    kinds = [token.kind for token in read_row(text)]
    return "name" in kinds and "label" in kinds and "other" not in kinds


def _is_sub_heading(stripped: str, above: Above) -> bool:
    if len(stripped) > 60 or not is_organization(stripped) or read_row_is_people(stripped):
        return False
    if is_dated_holder(stripped):
        return False  # 陈云志（1988.10—1992.04）
    bare = "".join(stripped.split())
    named = is_name(bare) or not above.label_used
    return not (
        len(bare) <= 3 and surname_length(bare) and above.label and named and words().may_be_name(bare)
    )


def _is_over_members(text: str, term: TermHeading, above: Above) -> bool:
    """Whether what stands behind the number of a committee is nothing, or its members."""
    rest = text[term.rest :].strip()
    if not rest:
        return True
    kinds = [token.kind for token in read_row(rest)]
    if "other" in kinds or "name" not in kinds:
        return False
    kinds = kinds[1:] if kinds[0] == "bracket" else kinds  # （本届起主任委员改称会长）
    return kinds[0] == "label" or (above.succession and kinds[0] == "name")


def _opens_unit(text: str) -> bool:
    unit = UNIT_ROW.match(text)
    if unit is None:
        return False
    follows = [token for token in read_row(text[unit.end() :]) if token.kind != "separator"]
    if not is_organization(unit["unit"]) or words().is_label(unit["unit"]):
        return False
    return bool(follows) and follows[0].kind == "label"


def _is_other_heading(stripped: str, table: bool) -> bool:
    if _LIST_TITLE.search("".join(stripped.split())):
        return True
    if len(stripped) > 60 or ":" in stripped or "：" in stripped:
        return False
    heading = read_heading(stripped)
    if heading is None or read_row_is_people(stripped):
        return False
    return (
        bool(heading.organization)
        or heading.each
        or (table and all(token.kind != "name" for token in read_row(stripped)))
    )


def _are_names(tokens: Sequence[Token], label_used: bool) -> bool:
    """A line of names alone: one of them is a name beyond doubt, or a post waits for it."""
    names = [token for token in tokens if token.kind == "name"]
    sure = any(is_name(token.text) for token in names)
    marked = any(token.kind in ("bracket", "term") for token in tokens)
    return sure or marked or (not label_used and all(len(token.text) < 4 for token in names))
