import { choose, language, say } from './texts.js';

const POLL_MS = 1000;
const COLORS = { NOT_INUSE: 'good', INUSE: 'warn', RINGING: 'warn', RINGINUSE: 'warn', ONHOLD: 'warn', BUSY: 'warn', UNAVAILABLE: '' };
const $ = (id) => document.getElementById(id);
let board = null;
let failures = 0;
let isChosen = false; // the language, by the reader; else the program's is the page's
let trouble = ''; // with the application: a key of the texts
let refusal = []; // of what was last asked for: a key and the answer

function element(tag, className, ...children) {
  const e = document.createElement(tag);
  if (className) e.className = className;
  e.append(...children);
  return e;
}

/** Rows are kept as long as their thing is there, so that a button does not vanish under the pointer. */
function rows(list, things, key, make, fill, none) {
  const old = new Map([...list.children].filter((e) => e.dataset.key).map((e) => [e.dataset.key, e]));
  const now = things.map((thing) => {
    const row = old.get(key(thing)) || make(thing);
    row.dataset.key = key(thing);
    fill(row, thing);
    return row;
  });
  const fresh = now.length || !none ? now : [element('li', 'none', none)];
  if (fresh.length !== list.children.length || fresh.some((row, i) => row !== list.children[i])) list.replaceChildren(...fresh);
}

const part = (row, name) => row.querySelector(`.${name}`);

function put(row, name, text) {
  if (part(row, name).textContent !== text) part(row, name).textContent = text;
}

function about(who) {
  const known = [who.operator, who.region].filter(Boolean).join(', ');
  return known || (who.suspicious ? '' : say('verdict', who.verdict));
}

function waited(since) {
  const seconds = Math.max(0, Math.floor((Date.now() - Date.parse(since)) / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

// The name of the only server says nothing.
const where = (thing) => (new Set(board.links.map((l) => l.server)).size > 1 ? ` (${thing.server})` : '');

function callRow(call) {
  const path = `/api/calls/${encodeURIComponent(call.server)}/${encodeURIComponent(call.id)}`;
  const on = element('button', 'on');
  const end = element('button', 'end');
  on.type = end.type = 'button';
  on.addEventListener('click', () => send(`${path}/continue`, 'POST'));
  end.addEventListener('click', () => send(path, 'DELETE'));
  return element('li', '', element('div', 'who', element('strong'), ' ', element('span', 'name'), element('span', 'where'), element('div', 'about')),
    element('span', 'state bad'), element('div', 'does', element('span', 'wait'), on, end));
}

function fillCall(row, call) {
  row.querySelector('strong').textContent = call.who.number || say('hidden');
  put(row, 'name', call.name);
  put(row, 'where', where(call));
  put(row, 'about', about(call.who));
  put(row, 'state', call.who.suspicious ? say('verdict', call.who.verdict) : '');
  part(row, 'state').hidden = !call.who.suspicious;
  put(row, 'wait', waited(call.since));
  put(row, 'on', say('on'));
  put(row, 'end', say('end'));
}

function draw() {
  document.querySelectorAll('[data-text]').forEach((e) => { e.textContent = say(e.dataset.text); });
  document.title = say('title');
  $('language').textContent = say('other');
  if (!board) return;
  rows($('links'), board.links, (l) => `${l.protocol} ${l.server}`, () => element('li', 'link'), (row, l) => {
    row.className = `link ${l.live ? 'good' : 'bad'}`;
    row.textContent = `${l.protocol} ${l.server}: ${say('link', l.state)}`;
  }, '');
  const reasons = board.links.filter((l) => !l.live && l.reason);
  rows($('reasons'), reasons, (l) => `${l.protocol} ${l.server}`, () => element('li'), (row, l) => {
    row.textContent = `${l.protocol} ${l.server}: ${l.reason}`;
  }, '');
  $('count').textContent = board.calls.length || '';
  rows($('calls'), board.calls, (c) => `${c.server} ${c.id}`, callRow, fillCall, say('nobody'));
  rows($('devices'), board.devices, (d) => `${d.server} ${d.name}`,
    () => element('li', '', element('span', 'name'), element('span', 'where'), element('span', 'state')), (row, d) => {
      put(row, 'name', d.name);
      put(row, 'where', where(d));
      put(row, 'state', say('state', d.state));
      part(row, 'state').className = `state ${COLORS[d.state] ?? ''}`;
    }, say('noDevices'));
  rows($('phones'), board.phones, (p) => p.file, (p) => {
    const file = element('a', 'file', p.file);
    file.href = `/provisioning/${p.file}`;
    const peer = element('a', 'peer');
    peer.href = `/provisioning/${p.file}/peer`;
    return element('li', '', element('span', 'about'), element('span', 'files', file, peer));
  }, (row, p) => {
    put(row, 'about', `${p.extension} ${p.label} (${p.model})`);
    put(row, 'peer', say('peer'));
  }, say('noPhones'));
}

function notice() {
  const text = trouble ? say(trouble) : refusal.map((key, i) => (i ? key : say(key))).join('');
  $('notice').textContent = text;
  $('notice').hidden = text === '';
  document.body.classList.toggle('stale', trouble !== '');
}

// Said to be a program: the page tells by itself that it is logged out, the browser need not ask.
const ask = (path, more) => fetch(path, { cache: 'no-store', ...more, headers: { 'X-Requested-With': 'XMLHttpRequest' } });

async function send(path, method) {
  try {
    const answer = await ask(path, { method });
    if (answer.ok || answer.status === 404) refusal = []; // 404: the caller has gone meanwhile
    else if (answer.status === 401) refusal = ['out'];
    else if (answer.status === 502) refusal = ['refused', await answer.text()];
    else refusal = ['failed', String(answer.status)];
  } catch (e) {
    refusal = ['lost'];
  }
  notice();
}

async function poll() {
  try {
    const answer = await ask('/api/board');
    if (answer.ok) {
      board = await answer.json();
      if (!isChosen && !stored() && board.language) choose(board.language);
      failures = 0;
      trouble = '';
    } else {
      failures += 1;
      if (answer.status === 401) trouble = 'out';
    }
  } catch (e) {
    failures += 1;
  }
  if (failures > 2 && trouble === '') trouble = 'lost';
  notice();
  draw();
  setTimeout(poll, POLL_MS);
}

async function lookUp(event) {
  event.preventDefault();
  const number = $('number').value.trim();
  if (!number) return;
  try {
    const answer = await ask(`/api/numbers/${encodeURIComponent(number)}`);
    if (!answer.ok) throw new Error(String(answer.status));
    const who = await answer.json();
    $('answer').textContent = [who.operator, who.region, say('verdict', who.verdict)].filter(Boolean).join(', ');
  } catch (e) {
    $('answer').textContent = say('lost');
  }
}

function stored(value) {
  try {
    if (value !== undefined) localStorage.setItem('office.language', value);
    return localStorage.getItem('office.language');
  } catch (e) {
    return null;
  }
}

choose(stored() || navigator.language.slice(0, 2));
$('language').addEventListener('click', () => {
  choose(language === 'en' ? 'ru' : 'en');
  stored(language);
  isChosen = true;
  notice();
  draw();
});
$('ask').addEventListener('submit', lookUp);
poll();
