import { choose, language, say } from './texts.js';

const POLL_MS = 1000;
const COLORS = { NOT_INUSE: 'good', INUSE: 'warn', RINGING: 'warn', RINGINUSE: 'warn', ONHOLD: 'warn', BUSY: 'warn', UNAVAILABLE: '' };
const $ = (id) => document.getElementById(id);
let board = null;
let failures = 0;

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
  const fresh = now.length ? now : [element('li', 'none', none)];
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

function callRow(call) {
  const path = `/api/calls/${encodeURIComponent(call.server)}/${encodeURIComponent(call.id)}`;
  const on = element('button', 'on');
  const end = element('button', 'end');
  on.type = end.type = 'button';
  on.addEventListener('click', () => ask(`${path}/continue`, 'POST'));
  end.addEventListener('click', () => ask(path, 'DELETE'));
  return element('li', '', element('div', 'who', element('strong'), ' ', element('span', 'name'), element('div', 'about')),
    element('span', 'state bad'), element('span', 'wait'), on, end);
}

function fillCall(row, call) {
  row.querySelector('strong').textContent = call.who.number || say('hidden');
  put(row, 'name', call.name);
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
    row.textContent = `${l.protocol} ${l.server}: ${l.state}`;
    row.title = l.reason;
  }, '');
  $('count').textContent = board.calls.length || '';
  rows($('calls'), board.calls, (c) => `${c.server} ${c.id}`, callRow, fillCall, say('nobody'));
  rows($('devices'), board.devices, (d) => `${d.server} ${d.name}`,
    () => element('li', '', element('span', 'name'), element('span', 'state')), (row, d) => {
      put(row, 'name', d.name);
      put(row, 'state', say('state', d.state));
      part(row, 'state').className = `state ${COLORS[d.state] ?? ''}`;
    }, say('noDevices'));
  rows($('phones'), board.phones, (p) => p.file, (p) => {
    const file = element('a', 'file', p.file);
    file.href = `/provisioning/${p.file}`;
    const peer = element('a', 'peer');
    peer.href = `/provisioning/${p.file}/peer`;
    return element('li', '', element('span', 'about'), file, peer);
  }, (row, p) => {
    put(row, 'about', `${p.extension} ${p.label} (${p.model})`);
    put(row, 'peer', say('peer'));
  }, say('noPhones'));
}

function notice(text) {
  $('notice').textContent = text;
  $('notice').hidden = text === '';
}

async function ask(path, method) {
  const answer = await fetch(path, { method });
  notice(answer.status === 502 ? say('refused') + await answer.text() : '');
}

async function poll() {
  try {
    const answer = await fetch('/api/board', { cache: 'no-store' });
    if (!answer.ok) throw new Error(String(answer.status));
    board = await answer.json();
    if (failures > 2) notice('');
    failures = 0;
  } catch (e) {
    failures += 1;
    if (failures > 2) notice(say('lost'));
  }
  document.body.classList.toggle('stale', failures > 2);
  draw();
  setTimeout(poll, POLL_MS);
}

async function lookUp(event) {
  event.preventDefault();
  const number = $('number').value.trim();
  if (!number) return;
  const who = await (await fetch(`/api/numbers/${encodeURIComponent(number)}`)).json();
  $('answer').textContent = [who.operator, who.region, say('verdict', who.verdict)].filter(Boolean).join(', ');
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
  draw();
});
$('ask').addEventListener('submit', lookUp);
poll();
