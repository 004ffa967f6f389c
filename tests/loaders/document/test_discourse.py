# ruff: noqa: E501  (tables: a text and the dates of its places stand side by side)
"""Which date governs which sentence of an article: reports, flashbacks, histories; names are invented."""

from __future__ import annotations

import pytest

from loaders.document.context import Governing
from loaders.events.statements import find_statements
from tests.loaders.pages import laid_out, page_of

NEWS = "云川县新闻\n\n云川日报 2021年12月3日 来源：云川日报\n\n"


def date_at(text: str, words: str) -> str | None:
    """The date that governs the place where the words stand."""
    page = page_of(laid_out(text))
    place = text.index(words)
    entries = [e for e in page.entries if e.view.span()[0] <= place < e.view.span()[1]]
    assert len(entries) == 1, f"{words} stands in {len(entries)} entries"
    return Governing(entries[0], page.metadata, page.announced).at(place).date


@pytest.mark.parametrize(
    ("text", "words", "date"),
    [
        pytest.param("2024年6月5日，安溪县召开会议。安溪县商会成立于1998年10月。\n\n5月20日，方远当选为安溪县商会会长。", "方远当选", "2024-05-20", id="a founding date ends with its sentence"),
        pytest.param("2024年6月5日，安溪县召开会议。安溪县商会成立于1998年10月。", "成立于", "1998-10", id="and governs its own"),
        pytest.param("2024年6月5日，安溪县召开会议。安溪县商会成立于1998年10月。会议选举方远为会长。", "选举方远", "2024-06-05", id="what comes behind is of the meeting"),
        pytest.param(NEWS + "11月29日，县人大常委会举行会议。自去年初项目启动以来，工程进展顺利。\n\n会议任命方远为县审计局局长。", "任命方远", "2021-11-29", id="以来 rules nothing"),
        pytest.param(NEWS + "11月29日，县人大常委会举行会议。该项目2018年5月动工，同年8月完工。会议任命方远为县审计局局长。", "任命方远", "2021-11-29", id="nor do the stages of a project"),
        pytest.param(NEWS + "12月30日，水库大坝合龙。", "合龙", "2020-12-30", id="a day without a year is before the day of printing"),
        pytest.param(NEWS + "云川水库将于12月30日合龙。", "合龙", "2021-12-30", id="unless it is to come"),
        pytest.param(NEWS + "昨天，县委宣布方远任县审计局局长。", "方远", "2021-12-02", id="昨天 counts from the day of printing"),
        pytest.param(NEWS + "【本报二日讯】昨天，县委宣布方远任县审计局局长。", "方远", "2021-12-01", id="or from the dispatch"),
        pytest.param(NEWS + "11月22日至28日，多县人事有变。何任任县水务局局长。26日，方远任县审计局局长。\n\n丁一任县统计局局长。", "丁一", "2021-11-22/2021-11-28", id="a week's review goes back to its week"),
        pytest.param(NEWS + "历时六天的县青年代表会议，11月28日在县城闭幕。县长方远到会。", "方远到会", "2021-11-23/2021-11-28", id="who was at a meeting was there on its days"),
        pytest.param(NEWS + "历时六天的县青年代表会议，11月28日在县城闭幕。", "闭幕", "2021-11-28", id="which ended on the last"),
        pytest.param(NEWS + "县青年代表会议经过三天，已于11月28日结束。27日，方远作报告。\n\n何任到会。", "何任到会", "2021-11-26/2021-11-28", id="whatever day of it was told besides"),
        pytest.param(NEWS + "历时六天的县青年代表会议，11月28日在县城闭幕。\n\n县长方远出席了闭幕式。", "方远出席", "2021-11-28", id="and who was at its closing, on that"),
        pytest.param(NEWS + "历时四天的县党代会昨天闭幕。大会选举方远为书记。", "选举方远", "2021-12-02", id="where the report is of that day alone, so is what it tells"),
        pytest.param(NEWS + "历时六年的县志编修，11月28日通过评审。方远到会。", "方远到会", "2021-11-28", id="years are no days of a meeting"),
        pytest.param(NEWS + "大桥合龙历时六天，11月28日合龙。方远到会。", "方远到会", "2021-11-28", id="nor the days of a work"),
        pytest.param("云川日报 2021-12-03 10:20 来源：云川日报\n\n方远任县审计局局长。", "方远", None, id="the stamp of a page is no day of an act"),
        pytest.param("安溪旧事\n\n1931年，方远任县长。1932年2月14日，何任接任县长。县府迁往东门。1937年改称县署。1944年增设一科。1946年裁撤。", "县府迁往", "1932-02", id="a history without a day goes on, as sure as the month"),
        pytest.param("安溪旧事\n\n1931年，方远任县长。1932年2月14日，何任接任县长。1937年改称县署。署内设两科。1944年增设一科。1946年裁撤。", "署内", "1937", id="a year moves a history on"),
        pytest.param("安溪县大事记\n\n1933年8月，县商会成立，方远任会长，同年11月方远调省，由何任代理会长。\n1934年，何任任会长。\n", "由何任代理", "1933-11", id="同年 with a month moves an entry on"),
        pytest.param("安溪县大事记\n\n1933年8月，县商会成立，同年2月筹备，由何任代理会长。\n1934年，何任任会长。\n", "由何任", "1933-08", id="but never back"),
        pytest.param("安溪县大事记\n\n1914年6月，县知事方远去职，8月省公署委何任为县知事。\n1915年，建校。\n", "委何任", "1914-08", id="a later month behind a comma moves an entry on"),
        pytest.param("安溪县大事记\n\n1914年6月，县知事方远去职，3月已有传闻，何任为县知事。\n1915年，建校。\n", "何任为", "1914-06", id="an earlier one does not"),
        pytest.param("安溪县大事记\n\n咸丰九年，学正方远告病，十年正月新任学正何任到任。\n咸丰十一年，建仓。\n", "何任到任", "1860-01-23/1860-02-21", id="a later year of the reign does too"),
        pytest.param("安溪县大事记\n\n1978年5月，方远任场长，1984年3月改由刚毕业的青年何任接任。\n1985年，建新场。\n", "何任接任", "1984-03", id="改由 opens no attribute of a name"),
        pytest.param("安溪旧事\n来源：安溪县档案局 2020-11-26\n\n1924年11月，方远办夜校。1925年夏，农会成立。1926年3月，县农会设筹备处。8月15日，县农会成立，何任为会长。1927年停办。1928年恢复。", "何任为", "1926-08-15", id="a day behind a year of old is of that year, not of the page's"),
        pytest.param("云川日报 2021-12-03 来源：云川日报\n\n1924年方远办学。1925年扩充。1926年停办。1927年恢复。\n\n11月26日，县里任命何任为校长。", "何任", "2021-11-26", id="one in a paragraph of its own is of the page's"),
        pytest.param("安溪县志\n\n县财政局局长方远辞职，1979年，何任接任局长。", "方远", None, id="a time that opens a later clause rules nothing before it"),
        pytest.param("安溪县志\n\n县财政局局长方远辞职，1979年，何任接任局长。", "何任", "1979", id="but what stands behind it"),
        pytest.param("安溪县志\n\n1976年，县财政局局长方远辞职，1979年，何任接任局长。", "方远", "1976", id="nor what a date before it rules"),
        pytest.param("安溪县志\n\n县财政局局长方远辞职，于1979年离任。", "方远", "1979", id="where the clause is its own, it rules"),
        pytest.param(NEWS + "日前，县委决定：何任任县审计局局长。", "何任任", "../2021-12-03", id="what was decided lately was so by the day of printing"),
        pytest.param("方远同志生平\n\n方远同志因病于2003年4月16日逝世。\n\n方远1924年生，1956年7月任县长，1962年任局长，1978年9月离休。\n\n遗体送别仪式于4月18日举行，县委书记何任等前往送别。", "何任", "2003-04-18", id="a day a little behind that of a death is of its year, not of the life told between"),
        pytest.param("安溪旧事\n\n1924年11月5日，方远办夜校。1926年3月，县农会设筹备处。8月15日，县农会成立，何任为会长。1927年停办。1928年恢复。", "何任为", "1926-08-15", id="in the paragraph of its year it is of that"),
        pytest.param("安溪提灌\n\n一九七一年三月批准兴建，同年九月十六日动工。县上成立指挥部，方远任总指挥。一九七三年试机，一九七五年受益，一九八一年验收。", "方远任", "1971", id="behind several days of a year, years in words too, a history is only sure of the year"),
        pytest.param("安溪县政府\n\n任命方远为县财政局局长。（2018年6月28日第十次会议通过）\n\n安溪县政府\n2018年6月30日", "任命方远", "2018-06-28", id="a bracket that tells the meeting dates what it decided"),
        pytest.param("安溪县政府\n\n任命方远为县财政局局长。（2018年6月28日第十次会议通过）更正\n\n安溪县政府\n2018年6月30日", "任命方远", "2018-06-28", id="whatever stands behind it in the line"),
        pytest.param("安溪县房屋局\n\n摘录自局长于2009年9月30日作出的批示：\n\n方远获委任为处长。\n\n摘录自局长于2009年10月14日作出的批示：\n\n何任获委任为科长。\n\n2009年10月22日", "何任", "2009-10-14", id="what ends with a colon opens what follows with its day"),
        pytest.param("安溪县2018年大事记\n\n2月\n26日　2016年动工的安溪大桥通车，方远剪彩。\n27日　大雪。\n", "安溪大桥", "2018-02-26", id="the year that a thing was begun in is not that of the entry"),
        pytest.param("安溪县2018年大事记\n\n2月\n26日　2018年2月24日动工，方远到场。\n27日　大雪。\n", "方远到场", "2018-02-24", id="one without a thing behind it is"),
        pytest.param(NEWS + "日前，县委决定调整人事。何任任县审计局局长。", "何任任", "../2021-12-03", id="and what the next sentence tells of it"),
        pytest.param(NEWS + "近日，县委决定：何任任县审计局局长。\n\n11月30日，县里召开干部大会，宣布县委的决定。", "何任任", "../2021-11-30", id="by the day of its announcement, where one is told"),
        pytest.param(NEWS + "11月30日，县里宣布县委的决定。\n\n近日，县委决定：何任任县审计局局长。", "何任任", "../2021-12-03", id="one told before is another's"),
        pytest.param("安溪矿务局大事记\n\n1957年11月15日 二号井破土。\n\n局务会议1958年6月12日讨论下放，7月1日起改由专署管理，方远不再担任局长，何任接任。", "何任接任", "1958-07-01/..", id="a whole day of a later year rules its sentence, and what it counts on"),
        pytest.param("安溪矿务局大事记\n\n1957年11月15日 二号井破土，该井于1959年10月1日投产，何任任矿长。", "何任任", "1957-11-15", id="not behind a clause of the entry's day"),
        pytest.param(NEWS + "新桥自2020年7月动工后，历时一年，已于2021年11月8日完工，1日举行通车典礼。副县长方远到场。", "方远到场", "2021-12-01", id="behind what once was the day of the news"),
        pytest.param(NEWS + "11月29日，县人大常委会举行会议。会议审议今年上半年预算执行情况，听取县审计局局长方远的说明。", "方远", "2021-11-29", id="what a meeting hears of is no time of it"),
        pytest.param("北原股份公告\n\n公司于2023年6月26日召开股东大会，选举董事；6月27日召开第五届董事会第一次会议，聘任高管。\n\n股东大会选举方远为董事。", "选举方远", "2023-06-26", id="a meeting that is told of again by its name has its own day"),
        pytest.param("北原股份公告\n\n公司于2023年6月26日召开股东大会，选举董事；6月27日召开第五届董事会第一次会议，聘任高管。\n\n第五届董事会第一次会议选举何任为董事长。", "选举何任", "2023-06-27", id="so has the other"),
        pytest.param("北原股份公告\n\n公司于2023年6月26日召开股东大会，选举董事；6月27日召开第五届董事会第一次会议，聘任高管。\n\n经提名，聘任何任为总经理。", "聘任何任", "2023-06-27", id="without a name it is the last one"),
        pytest.param("北原股份公告\n\n公司于2023年6月26日召开股东大会，选举董事；6月27日召开第五届董事会第一次会议，聘任高管。\n\n股东大会选举方远为监事，与6月9日召开的职工代表大会选举产生的监事丁一组成监事会。会议聘任何任为秘书。", "聘任何任", "2023-06-27", id="what another meeting had chosen rules nothing"),
        pytest.param("北原股份公告\n\n公司于2023年6月26日召开董事会；6月27日又召开董事会。\n\n董事会选举何任为董事长。", "选举何任", "2023-06-27", id="of two of one name the last goes on"),
        pytest.param("云川日报 2021-12-03 来源：云川日报\n\n本报12月2日讯 11月20日，县人大常委会任命方远为县长。组织部长一职，目前由县委副书记何任暂时兼任。", "何任暂时", "../2021-12-02", id="what is so at present began nobody says when"),
        pytest.param(NEWS + "26日，县里开会。县长由方远接任，前任县长丁一已于11月中旬调走。何任主持会议。", "何任主持", "2021-11-26", id="when one had left before rules his clause alone"),
        pytest.param(NEWS + "11月25日，县检察院开会。新任检察员一名，业经市检察院11月2日批复同意。何任主持会议。", "何任主持", "2021-11-25", id="the day of an approval is not that of the meeting"),
        pytest.param(NEWS + "11月25日，县人武部开会。会上宣读了军区11月2日下达的命令。何任主持会议。", "何任主持", "2021-11-25", id="the day of an order that is read out is not that of the meeting"),
        pytest.param(NEWS + "何远同志告别仪式11月25日举行。何远因病于11月19日逝世。县长方任送别。", "方任送别", "2021-11-25", id="nor the day of a death that of the farewell"),
        pytest.param(NEWS + "何远因病于11月19日逝世。县长方任送别。", "方任送别", "2021-11-19", id="where it is the news it goes on"),
        pytest.param(NEWS + "11月25日，记者走进工地，隧洞已于11月9日贯通。县水利局局长方任到场。", "方任到场", "2021-11-25", id="nor what was done by then"),
        pytest.param(NEWS + "11月25日，县长何任到工地。该桥投资4亿元，11月8日动工，明年建成。县水利局局长方任到场。", "方任到场", "2021-11-25", id="nor the beginning of the works that one goes to see"),
        pytest.param(NEWS + "11月25日，县长何任到工地。云桥11月28日举行开工仪式。县水利局局长方任到场。", "方任到场", "2021-11-28", id="but a ceremony is news of its own"),
        pytest.param(NEWS + "昨日，县里开会。青年处于2020年12月25日揭牌成立，首任处长方任说明。", "方任说明", "2021-12-02", id="nor when what is spoken of was set up"),
        pytest.param("关于方远任职的通知\n（2021年9月12日）\n经专署2021年8月30日批准，任免如下：\n调县财政科科长何任为县文教科科长。\n", "何任", "2021-09-12", id="nor the day on which others approved a paper that has its own"),
        pytest.param("县水库志\n\n一级电站1969年9月动工，1972年7月发电。二级电站1979年由县水电局局长方任设计。\n", "方任设计", "1979", id="a year before whoever did it"),
        pytest.param("讣告\n\n何远先生于2015年3月11日逝世。\n\n治丧委员会主任由校长方任担任。\n\n桃源学院\n\n2015年3月12日\n", "方任", None, id="nor a death the paper that tells it"),
        pytest.param("县委文件\n关于方远任职的通知\n经安州市委2021年8月28日批复同意，县委常委会9月2日研究决定：\n何任任县水务局局长。\n", "何任任", "2021-09-02", id="nor where the decision prints its own day behind it"),
        pytest.param("桃源县志\n\n民国二十三年，县长方任创建书院，次年落成。\n", "方任创建", "1934", id="what goes on in the next year begins in this one"),
        pytest.param("红星厂史\n\n1978年12月，何任任厂长。何厂长1983年退休，接任的是总工程师方任。\n", "方任", "1983", id="a year behind a name, of who left then"),
        pytest.param("县府三月十二日发布人事，局长由何任升任。方任七十五年任课长。", "方任", None, id="a year of an era that nobody tells is no time of the news"),
        pytest.param("全县安置点进展通报\n\n1.十里安置点：3月20日开工，建设顺利。\n\n县易地办主任方任。\n\n2020年6月2日\n", "方任", None, id="a day of one of several works"),
        pytest.param(NEWS + "全县群英大会已于25日闭幕。大会由县长方任主持。", "方任主持", "2021-11-25", id="but a meeting that is over is the news"),
        pytest.param(NEWS + "昨天，县里授奖。副县长方远宣读了11月20日的授奖决定。何任颁奖。", "何任颁奖", "2021-12-02", id="the day of a decision that is read out is no time of the meeting"),
        pytest.param(NEWS + "昨天，县里公布名单，均自12月25日生效。县长方远说明。", "方远说明", "2021-12-02", id="from when it holds is no time of what is told"),
        pytest.param(NEWS + "昨天，县里开会。县长方远说，新桥将于明年5月动工。", "方远说", "2021-12-02", id="a forecast ends with its clause"),
        pytest.param(NEWS + "昨天，县里开会。县长方远说，新桥将于明年5月动工。", "新桥", "2022-05", id="and rules it"),
        pytest.param(NEWS + "11月25日，县人武部开会。军分区主任何任宣读了军区11月2日下达的命令：任命方远为部长。", "何任宣读", "2021-11-25", id="who reads out an order does so at the meeting"),
        pytest.param(NEWS + "11月25日，县人武部开会。军分区主任何任宣读了军区11月2日下达的命令：任命方远为部长。", "任命方远", "2021-11-02", id="what it orders is of its own day"),
        pytest.param(NEWS + "11月25日，县里开会。前任校长何任今年2月退休，特地到场。", "校长何任", "2021-11-25", id="who left before is named today"),
        pytest.param(NEWS + "记者今日从县里获悉，副县长方远日前率团出访。", "方远日前", "2021-12-03", id="what was heard today"),
        pytest.param(NEWS + "记者今日从县里获悉，日前方远率团出访。", "方远率团", "../2021-12-03", id="happened lately"),
        pytest.param("关于方远同志任职的通知\n县委于2021年7月1日召开会议，决定：\n方远同志任县水务局局长。\n县长　何任\n2021年7月8日\n", "何任", "2021-07-08", id="who signs does so on the day beside"),
        pytest.param("国民政府令　二十四年四月八日\n\n任命方远为内政部参事。此令。\n", "任命方远", "1935-04-08", id="an order bears its day beside its name"),
        pytest.param("安溪旧事\n\n1931年，方远任县长。1932年3月批准建渠，同年9月16日动工。县里设指挥部，何任任总指挥。1937年改称县署。1944年增设一科。1946年裁撤。", "何任任", "1932", id="behind several days of a year what has none is of the year"),
        pytest.param(NEWS + "昨日，县政府宣布，方远将于12月30日出任县水务局局长。", "出任", "2021-12-30", id="who is announced comes in on the day told"),
        pytest.param("云川县志　卷八　职官\n\n嘉庆\n\n五年，方远署知县。\n六年，何任任知县。\n", "何任任", "1801", id="so does it in the chapters of a gazetteer"),
        pytest.param(NEWS + "12位校长将于12月30日就任。\n\n另有三位校长12月30日退休。", "校长12月30日", "2021-12-30", id="a day that the text foresees is to come wherever it is named"),
        pytest.param("春和日报\n2021年12月3日\n\n大会于昨日下午闭幕。会议从十一月二十八日开始，历时五天。\n\n大会接受何任辞去县长职务的请求。", "接受何任", "2021-11-28/2021-12-02", id="a meeting that went on for days is of all of them"),
        pytest.param("春和晨报　　中华民国三十六年三月十八日　星期二\n\n方远昨视事\n\n【本报云川十七日电】方氏于十五日抵县，今晨十时接印。方氏并委何任为秘书。", "委何任", "1947-03-17", id="this morning goes on, not the day before it"),
        pytest.param("闸桥志\n\n春和渠　1972年2月开挖，1978年停工。1991年复工，1994年12月通水。副县长何任任指挥。", "何任任", "1991/1994-12", id="behind two years what has none is of either or between"),
        pytest.param("谕旨汇录　　光绪八年十一月\n\n初三日内阁奉\n\n上谕。云溪府知府员缺，著何任补授。钦此。\n\n同日奉\n\n上谕。云溪镇总兵著方远补授。钦此。\n\n十二日奉\n\n上谕。云溪道员缺，著高兰补授。钦此。", "著高兰", "1882-12-21", id="edicts of a month that reaches into the next year, behind 同日"),
        pytest.param("实录摘抄（乾隆二十三年三月）\n\n[日期：2011-10-14]　整理：某斋\n\n按：摘录本月职官各条。\n\n乾隆二十三年。戊寅。三月。\n\n戊子。上诣行宫。○以方远为云溪提督。", "以方远", "1758-04-09", id="a month of old over a page of today"),
        pytest.param("桃源公报\n\n摘录自2012年7月6日的批示：\n\n方远学士因具备经验，自2012年9月1日起，其担任县水务局局长的定期委任获续期一年。", "其担任", "2012-09-01/..", id="what goes on about somebody from a day on"),
        pytest.param("实录摘抄\n\n乾隆二十三年。戊寅。三月。\n\n戊子。上诣行宫。\n\n庚戌。以方远为云溪提督。", "以方远", "1758-05-01", id="days by their names under a line of dates"),
        pytest.param("谕旨汇录　　光绪三十二年三月分\n\n三月初九日内阁奉\n\n上谕。安徽池州府知府员缺，著何任补授。钦此。\n\n三月十一日奉\n\n上谕。湖南衡州府知府员缺，著方远补授。钦此。", "著方远", "1906-04-04", id="the day over an edict, by the month over all"),
        pytest.param("云川县志　卷三　纪事\n\n道光\n\n五年，修城。\n七年，知县方远任。\n\n咸丰\n\n元年，知县何任任。\n", "何任任", "1851", id="the reign alone in a heading counts the years below it"),
        pytest.param(NEWS + "县妇联30日作出决定，表彰方远。\n\n又讯 县总工会同日决定，表彰何任。", "何任", "2021-11-30", id="the same day in another item is that of the one before"),
    ],
)  # fmt: skip
def test_the_date_that_governs(text: str, words: str, date: str | None) -> None:
    """A place has the date of its clause, of its report, or of nobody."""
    assert date_at(text, words) == date


@pytest.mark.parametrize(
    ("text", "words", "date"),
    [
        pytest.param("3月2日，任命方远为县审计局局长；4月5日，任命何任为县统计局局长。", "何任", "2020-04-05", id="a second date governs from its clause on"),
        pytest.param("3月2日，任命方远为县审计局局长（5月到任），何任为县统计局局长。", "何任", "2020-03-02", id="one in brackets governs what stands before it alone"),
        pytest.param("3月2日，任命方远为县审计局局长，方远，1975年6月生，汉族。", "汉族", "2020-03-02", id="a birth governs nothing"),
        pytest.param("3月1日至7日多县人事有变。4日，方远任县审计局局长，何任于同日辞去局长职务。", "何任", "2020-03-04", id="the same day is that of the sentence"),
        pytest.param("3月2日，方远任县审计局局长，何任已于1月履新县统计局局长。", "方远", "2020-03-02", id="what was over before is so in its own clause"),
        pytest.param("3月2日，县委学习《2018年工作条例》，任命方远为县审计局局长。", "任命", "2020-03-02", id="nor does a title"),
        pytest.param("这种情形早有先例：2006年，何任不再兼任市委书记；如今又见一例。", "何任", "2006", id="a year of its own clause governs the one behind it"),
        pytest.param("10月，何任任党委书记（至2025年3月），方远任局长。", "何任", "2020-10", id="how long somebody stayed is not when he came"),
        pytest.param("3月2日，方远（1951—2019）之子何任任县审计局局长。", "方远", "2020-03-02", id="the years of a life date nothing"),
        pytest.param("3月2日，免去方远县审计局局长职务（2019年11月已到市里工作）。", "免去方远", "2020-03-02", id="a remark behind an act is no date of the act"),
        pytest.param("3月2日，免去方远县审计局局长职务（因2019年11月到龄）。", "免去方远", "2020-03-02", id="nor is the time of its cause"),
        pytest.param("3月2日，任命方远为县审计局局长（原局长2019年11月已退休）。", "任命方远", "2020-03-02", id="nor that of the one before"),
        pytest.param("3月2日，任命方远为县审计局局长（原局长2019年11月已退休）。", "原局长", "2019-11", id="it governs the remark"),
        pytest.param("3月2日通报，免去方远县审计局局长职务（2月20日）。", "免去方远", "2020-02-20", id="a bare day in brackets is that of the act"),
        pytest.param("3月2日通报，免去方远县审计局局长职务（2月20日县政府常务会议决定）。", "免去方远", "2020-02-20", id="so is that of the meeting that decided it"),
        pytest.param("3月2日，局长方远（2019年11月已调离）的事迹展出。", "局长方远", "2019-11", id="without an act it is of the one before it"),
        pytest.param("3月2日，设县农会（1951—2019），何任任会长。", "设县", "1951/2019", id="those of a body do"),
    ],
)  # fmt: skip
def test_dates_within_a_sentence(text: str, words: str, date: str) -> None:
    """Dates govern from their clause to the next one, and no further than they say."""
    assert date_at(f"安溪县2020年情况通报\n\n{text}", words) == date


LEFT_BY_THEN = "安溪县大事记（2015年）\n\n3月\n\n"


@pytest.mark.parametrize(
    ("text", "words", "date"),
    [
        pytest.param("22日 补记：县旅游局局长方远1月已调离，局长由何任接任。", "调离", "2015-01", id="a month before 已调离"),
        pytest.param("22日 补记：县旅游局局长方远1月已调离，局长由何任接任。", "何任", "2015-03-22", id="its clause alone"),
        pytest.param("22日 县旅游局局长方远2014年12月已退休。", "退休", "2014-12", id="with its year"),
        pytest.param("22日 县旅游局局长方远已于1月离任，由何任接任。", "离任", "2015-01", id="已于 before the month"),
        pytest.param("22日 县旅游局局长方远1月8日已因病逝世。", "逝世", "2015-01-08", id="a death"),
        pytest.param("22日 县旅游局局长方远12月已调离。", "调离", "../2015-03-22", id="a month to come is of an earlier year, nobody says which"),
        pytest.param("22日 免去1月已调离的方远的县旅游局局长职务。", "免去", "2015-03-22", id="of whom an act tells"),
        pytest.param("22日 县旅游局局长方远说，1月已完成全年投资两成。", "方远", "2015-03-22", id="what else was done by then"),
        pytest.param("22日 县旅游局局长方远调离。", "调离", "2015-03-22", id="no other day"),
    ],
)  # fmt: skip
def test_who_had_left_by_then(text: str, words: str, date: str) -> None:
    """A leaving that a chronicle tells later is of the day before 已调离, 已退休, and of no other clause."""
    assert date_at(LEFT_BY_THEN + text + "\n23日 新桥通车。\n", words) == date


def test_what_is_put_in_force_later_is_told_now() -> None:
    """均自某日起生效 dates the acts; the titles that the names bear are of the day of the report."""
    text = NEWS + "今天，县政府公布人事，民政局长由副局长何任升任，均自12月20日起生效。"
    page = page_of(laid_out(text))
    governing = Governing(page.entries[-1], page.metadata)
    place = text.index("何任")
    assert (governing.at(place).date, governing.reported(place).date) == ("2021-12-20/..", "2021-12-03")


def test_a_date_tells_how_it_was_known() -> None:
    """Printed in the sentence, carried on from the one before, or counted from the day of printing."""
    text = NEWS + "11月29日，县人大常委会开会。会议任命方远为县审计局局长。昨天，新桥通车。"
    page = page_of(laid_out(text))
    known = [s.when for e in page.entries for s in e.sentences if s.when.date]
    assert [when.how for when in known] == ["stated", "inherited", "counted"]
    for when in known:
        assert when.span is not None
        assert text[when.span[0] : when.span[1]] in ("11月29日", "昨天")


@pytest.mark.parametrize(
    ("sentence", "dates"),
    [
        ("11月29日，会议听取关于2020年度决算的报告。", ["2021-11-29"]),
        ("11月29日，县里出现自1998年8月以来最大的洪水。", ["2021-11-29"]),
        ("11月29日，新桥动工，自2018年8月以来已修成三座。", ["2021-11-29", "2018-08/.."]),
        ("11月29日，方远（1951—2019）故居开放。", ["2021-11-29"]),
    ],
)
def test_what_is_compared_with_makes_no_statement(sentence: str, dates: list[str]) -> None:
    """The year of a matter and the flood of another year are not when something took place."""
    page = page_of(laid_out(NEWS + sentence))
    found = [fact for entry in page.entries for fact in find_statements(entry, page)]
    assert [fact.date for fact in found if sentence in fact.text] == dates
