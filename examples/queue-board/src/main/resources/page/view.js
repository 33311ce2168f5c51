import { say } from './i18n.js';

const CALLERS_SHOWN = 5;
const $ = (id) => document.getElementById(id);

export function clock(seconds) {
  const s = Math.max(0, Math.floor(seconds));
  const minutes = Math.floor(s / 60);
  const rest = String(s % 60).padStart(2, '0');
  return minutes < 60 ? `${minutes}:${rest}` : `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}:${rest}`;
}

export function showClock(now) {
  const time = new Date(now);
  $('clock').textContent = `${String(time.getHours()).padStart(2, '0')}:${String(time.getMinutes()).padStart(2, '0')}`;
}

function element(tag, className, text) {
  const e = document.createElement(tag);
  if (className) e.className = className;
  if (text !== undefined) e.textContent = text;
  return e;
}

function level(seconds, board) {
  return seconds >= board.alarmAfter ? 'alarm' : seconds >= board.warnAfter ? 'warn' : 'calm';
}

function callerLine(caller, waited, board) {
  const line = element('li', level(waited, board));
  line.append(element('span', 'who', caller.name || caller.number || say('unknown')));
  line.append(element('span', 'wait', clock(waited)));
  return line;
}

function callers(queue, now, board) {
  const list = element('ol', 'callers');
  queue.callers.slice(0, CALLERS_SHOWN).forEach((c) => list.append(callerLine(c, (now - c.joined) / 1000, board)));
  if (queue.callers.length > CALLERS_SHOWN) {
    list.append(element('li', 'more', say('more', queue.callers.length - CALLERS_SHOWN)));
  }
  if (queue.callers.length === 0) list.append(element('li', 'nobody', say('nobody')));
  return list;
}

function agents(queue) {
  const list = element('ul', 'agents');
  queue.agents.forEach((a) => {
    const chip = element('li', a.state);
    chip.append(element('span', 'name', a.name));
    chip.append(element('span', 'does', a.reason || say('state')[a.state]));
    list.append(chip);
  });
  return list;
}

function figures(queue) {
  const f = queue.figures;
  const list = element('dl', 'figures');
  const add = (value, text) => {
    const pair = element('div');
    pair.append(element('dd', '', value), element('dt', '', text));
    list.append(pair);
  };
  if (f.known) {
    add(f.completed, say('completed'));
    add(f.abandoned, say('abandoned'));
    add(clock(f.hold), say('hold'));
    if (f.level > 0) add(`${Math.round(f.within)}%`, say('within', f.level));
  }
  return list;
}

function card(queue, now, board) {
  const longest = Math.max(0, ...queue.callers.map((c) => (now - c.joined) / 1000));
  const section = element('section', queue.callers.length ? level(longest, board) : 'calm');
  const head = element('div', 'head');
  const name = element('div', 'name');
  name.append(element('h2', '', queue.name), element('p', '', say('agents', queue.free, queue.agents.length)));
  head.append(name, element('p', 'count', String(queue.callers.length)));
  section.append(head, callers(queue, now, board), agents(queue), figures(queue));
  return section;
}

/** Draws the board; gives the callers who have waited too long. */
export function show(board, now) {
  const all = board.queues.flatMap((q) => q.callers.map((c) => ({ queue: q.name, waited: (now - c.joined) / 1000, ...c })));
  const people = new Map();
  board.queues.forEach((q) => q.agents.forEach((a) => people.set(a.name, a.state)));
  const states = [...people.values()];
  const longest = Math.max(0, ...all.map((c) => c.waited));
  $('waiting').textContent = String(all.length);
  $('longest').textContent = clock(longest);
  $('longest').className = all.length ? level(longest, board) : '';
  $('free').textContent = String(states.filter((s) => s === 'free').length);
  $('talking').textContent = String(states.filter((s) => s === 'talking').length);
  $('queues').replaceChildren(...board.queues.map((q) => card(q, now, board)));
  if (board.queues.length === 0) $('queues').append(element('p', 'none', say('none')));
  return new Set(all.filter((c) => c.waited >= board.alarmAfter).map((c) => `${c.queue} ${c.number} ${c.joined}`));
}
