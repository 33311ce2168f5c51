// The page asks for the whole board once a second and draws what it got; nothing is kept here.
const TEXTS = {
  en: {
    title: 'Desk', calls: 'Calls that are here', peers: 'Telephones', whose: 'Whose number is this?', ask: 'Ask',
    phones: 'Cisco phones', health: 'Health', meters: 'Meters', other: 'Русский', on: 'Send on', end: 'Hang up',
    none: 'None.', hidden: 'number withheld', peer: 'pjsip.conf', refused: 'The PBX refused: ',
    lost: 'No answer from the application. Trying again…',
    ALLOCATED: '', UNALLOCATED: 'nobody has this number', LOOKALIKE: 'made to look like a Russian number',
    KAZAKHSTAN: 'Kazakhstan', FOREIGN: 'another country', SHORT: 'internal or short number',
    BAD_LENGTH: 'too few or too many digits', NOT_A_NUMBER: 'no number',
    NOT_INUSE: 'free', INUSE: 'in use', BUSY: 'busy', RINGING: 'ringing', RINGINUSE: 'ringing', ONHOLD: 'on hold',
    UNAVAILABLE: 'not there', INVALID: 'invalid', UNKNOWN: 'unknown',
  },
  ru: {
    title: 'Дежурный', calls: 'Вызовы сейчас', peers: 'Телефоны', whose: 'Чей это номер?', ask: 'Узнать',
    phones: 'Телефоны Cisco', health: 'Состояние', meters: 'Измерения', other: 'English', on: 'Отпустить дальше',
    end: 'Положить трубку', none: 'Нет.', hidden: 'номер скрыт', peer: 'pjsip.conf', refused: 'АТС отказала: ',
    lost: 'Приложение не отвечает. Пробуем ещё…',
    ALLOCATED: '', UNALLOCATED: 'такого номера ни у кого нет', LOOKALIKE: 'подделан под российский номер',
    KAZAKHSTAN: 'Казахстан', FOREIGN: 'другая страна', SHORT: 'внутренний или короткий номер',
    BAD_LENGTH: 'не столько цифр', NOT_A_NUMBER: 'не номер',
    NOT_INUSE: 'свободен', INUSE: 'разговор', BUSY: 'занят', RINGING: 'звонит', RINGINUSE: 'звонит', ONHOLD: 'удержание',
    UNAVAILABLE: 'нет на связи', INVALID: 'ошибка', UNKNOWN: 'неизвестно',
  },
};
const COLOURS = { NOT_INUSE: 'good', INUSE: 'warn', BUSY: 'warn', RINGING: 'warn', RINGINUSE: 'warn', ONHOLD: 'warn', UNAVAILABLE: 'bad' };
const $ = (id) => document.getElementById(id);

let language = 'en';
let board = null;
let failures = 0;

const say = (key) => TEXTS[language][key] ?? key;

function element(tag, className, ...content) {
  const made = document.createElement(tag);
  made.className = className;
  made.append(...content);
  return made;
}

function button(key, className, action) {
  const made = element('button', className, say(key));
  made.type = 'button';
  made.addEventListener('click', action);
  return made;
}

// Rows that are there stay, so that a button does not vanish under a finger.
function show(list, items, key, fill) {
  const rows = new Map([...list.children].map((row) => [row.dataset.key, row]));
  const next = items.map((item) => {
    const row = rows.get(key(item)) ?? element('li', '');
    const content = JSON.stringify([item, language]);
    row.dataset.key = key(item);
    if (row.dataset.content !== content) {
      row.dataset.content = content;
      row.replaceChildren(...fill(item));
    }
    return row;
  });
  if (next.length === 0) next.push(element('li', 'soft', say('none')));
  if (next.some((row, i) => list.children[i] !== row) || next.length !== list.children.length) list.replaceChildren(...next);
}

const about = (who) => [who.operator, who.region].filter(Boolean).join(', ') || (who.suspicious ? '' : say(who.verdict));

function call(item) {
  const path = `api/calls/${encodeURIComponent(item.server)}/${encodeURIComponent(item.id)}`;
  const who = element('div', 'who', element('strong', '', item.number || say('hidden')), ' ', item.name,
    element('div', 'soft', about(item.who)));
  const time = element('span', 'time');
  time.dataset.since = item.since;
  const content = [who, time, button('on', '', () => send(`${path}/continue`, 'POST')), button('end', 'end', () => send(path, 'DELETE'))];
  if (item.who.suspicious) content.splice(1, 0, element('span', 'pill bad', say(item.who.verdict)));
  return content;
}

function phone(item) {
  const file = element('a', '', item.file);
  file.href = `provisioning/${item.file}`;
  const peer = element('a', '', say('peer'));
  peer.href = `provisioning/${item.file}/peer`;
  return [element('span', '', `${item.extension} ${item.label} (${item.model})`), file, peer];
}

function draw() {
  document.documentElement.lang = language;
  document.title = say('title');
  document.querySelectorAll('[data-text]').forEach((e) => { e.textContent = say(e.dataset.text); });
  $('language').textContent = say('other');
  if (!board) return;
  $('count').textContent = board.calls.length || '';
  show($('links'), board.links, (l) => `${l.protocol} ${l.server}`,
    (l) => [element('span', `pill ${l.state === 'LIVE' ? 'good' : 'bad'}`, `${l.protocol} ${l.server}: ${l.state}`)]);
  show($('calls'), board.calls, (c) => `${c.server} ${c.id}`, call);
  show($('peers'), board.peers, (p) => `${p.server} ${p.device}`,
    (p) => [p.device, element('span', `pill ${COLOURS[p.state] ?? ''}`, say(p.state))]);
  show($('phones'), board.phones, (p) => p.file, phone);
  document.querySelectorAll('[data-since]').forEach((e) => {
    const seconds = Math.max(0, Math.floor((Date.now() - Date.parse(e.dataset.since)) / 1000));
    e.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  });
}

function notice(text) {
  $('notice').textContent = text;
  $('notice').hidden = text === '';
}

// Spring Security's token of this page, which no other page can read.
const token = () => decodeURIComponent(document.cookie.split('; ').find((c) => c.startsWith('XSRF-TOKEN='))?.slice(11) ?? '');

async function send(path, method) {
  const answer = await fetch(path, { method, headers: { 'X-XSRF-TOKEN': token() } });
  notice(answer.ok || answer.status === 404 ? '' : say('refused') + (await answer.text()));
}

async function poll() {
  try {
    const answer = await fetch('api/board', { cache: 'no-store' });
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
  setTimeout(poll, 1000);
}

$('language').addEventListener('click', () => {
  language = language === 'en' ? 'ru' : 'en';
  draw();
});
$('ask').addEventListener('submit', async (event) => {
  event.preventDefault();
  const number = $('number').value.trim();
  if (!number) return;
  const who = await (await fetch(`api/number?is=${encodeURIComponent(number)}`)).json();
  $('answer').textContent = [about(who), who.suspicious ? say(who.verdict) : ''].filter(Boolean).join(': ');
});
if (navigator.language.startsWith('ru')) language = 'ru';
poll();
