// What the timeline counts with: days, where marks find room, how many there are a month, where the axis has its marks.
window.timeline = (function () {
  "use strict";
  const DAY = 864e5, DOT = 10, BUCKET = 38;

  const dayOf = (year, month, day = 1) => new Date(0).setUTCFullYear(year, month, day) / DAY;
  const parts = (day) => { const at = new Date(day * DAY); return [at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()]; };
  const iso = (day) => new Date(day * DAY).toISOString().slice(0, 10);
  const chinese = document.documentElement.lang.startsWith("zh");
  const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

  function sayDay(day) {
    const [year, month, date] = parts(day);
    return chinese ? `${year}年${month + 1}月${date}日` : `${date} ${MONTHS[month]} ${year}`;
  }

  function sayMonth(month, short) {
    return chinese ? `${month + 1}月` : MONTHS[month].slice(0, short ? 3 : 20);
  }

  // Where each mark lies at this many pixels a day: `x` from the first day on, and its lane in its row.
  // What finds no lane free is counted in the bucket it falls in.
  function pack(marks, rows, first, scale) {
    for (const row of rows) Object.assign(row, {ends: Array(row.lanes).fill(-1e9), drawn: [], more: new Map()});
    for (const mark of marks) {
      const row = rows[mark.kind], low = (mark.day - first) * scale, high = (mark.end - first) * scale;
      mark.width = mark.dot ? DOT : Math.max(high - low - 1, DOT);
      const wanted = mark.dot && high - low < DOT ? (low + high - DOT) / 2 : low;
      mark.lane = -1;
      for (let lane = 0; lane < row.lanes && mark.lane < 0; lane += 1) {
        const x = mark.dot ? Math.max(wanted, row.ends[lane] + 1) : wanted;
        if (x <= row.ends[lane] || (x > wanted && x + DOT > high)) continue;
        Object.assign(mark, {lane, x});
        row.ends[lane] = x + mark.width;
        row.drawn.push(mark);
      }
      if (mark.lane < 0) {
        const place = Math.floor(low / BUCKET);
        row.more.set(place, [...(row.more.get(place) || []), mark]);
      }
    }
    for (const row of rows) {  // the room for a label: until the next mark in the lane
      const next = Array(row.lanes).fill(1e9);
      for (const mark of row.drawn.toSorted((a, b) => b.x - a.x)) {
        mark.room = next[mark.lane] - mark.x - mark.width - 6;
        next[mark.lane] = mark.x;
      }
    }
  }

  // The widths that entries are counted over: months where they have 3 pixels, else quarters, years or more.
  function binsOf(marks, kinds, first, last, width) {
    const months = [1, 3, 12, 60, 120, 600, 1200].find((size) => (last - first) / 30.4 / size * 3 <= width) || 1200;
    const number = (day) => { const [year, month] = parts(day); return Math.floor((year * 12 + month) / months); };
    const bins = new Map();
    for (const mark of marks) {
      const at = number(mark.day);
      if (number(mark.end - 1) !== at) continue;
      if (!bins.has(at)) bins.set(at, {first: dayOf(0, at * months), end: dayOf(0, (at + 1) * months), counts: kinds.map(() => 0), all: 0});
      const bin = bins.get(at);
      bin.counts[mark.kind] += 1;
      bin.all += 1;
    }
    return [...bins.values()];
  }

  // The days at which the axis has a mark, and what it says there.
  function ticksOf(from, to, width) {
    const most = Math.max(2, width / (chinese ? 72 : 84)), days = to - from, found = [];
    const years = [1, 2, 5, 10, 20, 50, 100, 200, 500].find((step) => days / 365 / step <= most) || 1000;
    const months = [1, 3, 6].find((step) => days / 30.4 / step <= most);
    const dates = [1, 2, 5, 10].find((step) => days / step <= most);
    const [firstYear] = parts(from), [lastYear] = parts(to);
    for (let year = Math.floor(firstYear / years) * years; year <= lastYear; year += years) {
      found.push({day: dayOf(year, 0), says: chinese ? `${year}年` : `${year}`, year});
      for (let month = 0; months && month < 12; month += months) {
        if (month) found.push({day: dayOf(year, month), says: sayMonth(month, true)});
        for (let date = 1 + dates; dates && dayOf(year, month, date) < dayOf(year, month + 1) - dates / 2; date += dates) {
          found.push({day: dayOf(year, month, date), says: chinese ? `${date}日` : `${date}`});
        }
      }
    }
    return found.filter((tick) => tick.day >= from && tick.day <= to);
  }

  return {ALONE: 1, SEVERAL: 2, PLANNED: 4, BUCKET, chinese, dayOf, parts, iso, sayDay, pack, binsOf, ticksOf};
})();
