// The page asks for the whole board once a second and draws what it got; nothing is kept here.
const TEXTS = {
  en: {
    title: 'Desk', calls: 'Calls that are here', peers: 'Telephones', whose: 'Whose number is this?', ask: 'Ask',
    phones: 'Cisco phones', health: 'Health', meters: 'Meters', other: 'Русский', on: 'Send on', end: 'Hang up',
    nocalls: 'Nobody. Whoever comes into the Stasis application appears here.',
    nopeers: 'None: no manager interface is configured, or it is not connected.', nophones: 'None in the settings.',
    hidden: 'number withheld', peer: 'pjsip.conf', refused: 'The PBX refused: ', failed: 'That did not work: ',
    lost: 'No answer from the application: this is what was last known. Trying again…',
    out: 'The application wants the password again: load the page anew.',
    old: 'This page is out of date: load it again.',
    CONNECTING: 'connecting', SYNCING: 'reading', LIVE: 'connected', GAP: 'lost, trying again',
    REPLACED: 'taken over by another program', CLOSED: 'not connected',
    ALLOCATED: '', UNALLOCATED: 'nobody has this number', LOOKALIKE: 'made to look like a Russian number',
    KAZAKHSTAN: 'Kazakhstan', FOREIGN: 'another country', SHORT: 'internal or short number',
    BAD_LENGTH: 'too few or too many digits', NOT_A_NUMBER: 'no number',
    NOT_INUSE: 'free', INUSE: 'in use', BUSY: 'busy', RINGING: 'ringing', RINGINUSE: 'ringing', ONHOLD: 'on hold',
    UNAVAILABLE: 'not there', INVALID: 'invalid', UNKNOWN: 'unknown',
  },
  ru: {
    title: 'Дежурный', calls: 'Вызовы сейчас', peers: 'Телефоны', whose: 'Чей это номер?', ask: 'Узнать',
    phones: 'Телефоны Cisco', health: 'Состояние', meters: 'Измерения', other: 'English', on: 'Отпустить',
    end: 'Отбой', nocalls: 'Никого. Кто попадёт в приложение Stasis, появится здесь.',
    nopeers: 'Нет: AMI не настроен или не подключён.', nophones: 'В настройках их нет.',
    hidden: 'номер скрыт', peer: 'pjsip.conf', refused: 'АТС отказала: ', failed: 'Не получилось: ',
    lost: 'Приложение не отвечает: показано последнее, что известно. Пробуем ещё…',
    out: 'Приложению снова нужен пароль: загрузите страницу заново.',
    old: 'Страница устарела: загрузите её заново.',
    CONNECTING: 'подключается', SYNCING: 'читает', LIVE: 'подключён', GAP: 'связь потеряна, пробуем',
    REPLACED: 'перехвачен другой программой', CLOSED: 'не подключён',
    ALLOCATED: '', UNALLOCATED: 'такого номера ни у кого нет', LOOKALIKE: 'подделан под российский номер',
    KAZAKHSTAN: 'Казахстан', FOREIGN: 'другая страна', SHORT: 'внутренний или короткий номер',
    BAD_LENGTH: 'не столько цифр', NOT_A_NUMBER: 'не номер',
    NOT_INUSE: 'свободен', INUSE: 'разговор', BUSY: 'занят', RINGING: 'звонит', RINGINUSE: 'звонит', ONHOLD: 'удержание',
    UNAVAILABLE: 'нет на связи', INVALID: 'ошибка', UNKNOWN: 'неизвестно',
  },
};
const COLOURS = { NOT_INUSE: 'good', INUSE: 'warn', BUSY: 'warn', RINGING: 'warn', RINGINUSE: 'warn', ONHOLD: 'warn', UNAVAILABLE: 'bad' };
const $ = (id) => document.getElementById(id);

let language = navigator.language.startsWith('ru') ? 'ru' : 'en';
let isChosen = false; // by the reader; else the program's language is the page's
let board = null;
let failures = 0;
let trouble = ''; // with the application: a key of the texts
let refusal = []; // of what was last asked for: a key and the answer

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
function show(list, items, key, fill, none) {
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
  if (next.length === 0 && none) next.push(element('li', 'soft', say(none)));
  if (next.some((row, i) => list.children[i] !== row) || next.length !== list.children.length) list.replaceChildren(...next);
}

const about = (who) => [who.operator, who.region].filter(Boolean).join(', ') || (who.suspicious ? '' : say(who.verdict));

// The name of the only server says nothing.
const where = (item) => element('span', 'soft', new Set(board.links.map((link) => link.server)).size > 1 ? ` (${item.server})` : '');

function call(item) {
  const path = `api/calls/${encodeURIComponent(item.server)}/${encodeURIComponent(item.id)}`;
  const who = element('div', 'who', element('strong', '', item.number || say('hidden')), ' ', item.name, where(item),
    element('div', 'soft', about(item.who)));
  const time = element('span', 'time');
  time.dataset.since = item.since;
  const does = element('div', 'does', time, button('on', 'on', () => send(`${path}/continue`, 'POST')),
    button('end', 'end', () => send(path, 'DELETE')));
  return item.who.suspicious ? [who, element('span', 'pill bad', say(item.who.verdict)), does] : [who, does];
}

function phone(item) {
  const file = element('a', '', item.file);
  file.href = `provisioning/${item.file}`;
  const peer = element('a', '', say('peer'));
  peer.href = `provisioning/${item.file}/peer`;
  return [element('span', '', `${item.extension} ${item.label} (${item.model})`), element('span', 'files', file, peer)];
}

const name = (link) => `${link.protocol} ${link.server}`;

function draw() {
  document.documentElement.lang = language;
  document.title = say('title');
  document.querySelectorAll('[data-text]').forEach((e) => { e.textContent = say(e.dataset.text); });
  $('language').textContent = say('other');
  if (!board) return;
  $('count').textContent = board.calls.length || '';
  show($('links'), board.links, name,
    (l) => [element('span', `pill ${l.live ? 'good' : 'bad'}`, `${name(l)}: ${say(l.state)}`)]);
  show($('reasons'), board.links.filter((l) => l.reason), name, (l) => [`${name(l)}: ${l.reason}`]);
  show($('calls'), board.calls, (c) => `${c.server} ${c.id}`, call, 'nocalls');
  show($('peers'), board.peers, (p) => `${p.server} ${p.device}`,
    (p) => [element('span', '', p.device, where(p)), element('span', `pill ${COLOURS[p.state] ?? ''}`, say(p.state))], 'nopeers');
  show($('phones'), board.phones, (p) => p.file, phone, 'nophones');
  document.querySelectorAll('[data-since]').forEach((e) => {
    const seconds = Math.max(0, Math.floor((Date.now() - Date.parse(e.dataset.since)) / 1000));
    e.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  });
}

function notice() {
  const text = trouble ? say(trouble) : refusal.map(say).join('');
  $('notice').textContent = text;
  $('notice').hidden = text === '';
  document.body.classList.toggle('stale', trouble !== '');
}

// Spring Security's token of this page, which no other page can read.
const token = () => decodeURIComponent(document.cookie.split('; ').find((c) => c.startsWith('XSRF-TOKEN='))?.slice(11) ?? '');

// Said to be a program: the page tells by itself that it is logged out, the browser need not ask.
const ask = (path, more) => fetch(path, { cache: 'no-store', ...more, headers: { 'X-Requested-With': 'XMLHttpRequest', ...more?.headers } });

async function send(path, method) {
  try {
    const answer = await ask(path, { method, headers: { 'X-XSRF-TOKEN': token() } });
    refusal = answer.ok || answer.status === 404 ? [] : await whyNot(answer); // 404: the call has ended meanwhile
  } catch (e) {
    refusal = ['lost'];
  }
  notice();
}

async function whyNot(answer) {
  if (answer.status === 401) return ['out'];
  if (answer.status === 403) return ['old'];
  return [answer.status === 502 ? 'refused' : 'failed', answer.status === 502 ? await answer.text() : String(answer.status)];
}

async function poll() {
  try {
    const answer = await ask('api/board');
    if (answer.ok) {
      board = await answer.json();
      if (!isChosen && TEXTS[board.language]) language = board.language;
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
  setTimeout(poll, 1000);
}

$('language').addEventListener('click', () => {
  language = language === 'en' ? 'ru' : 'en';
  isChosen = true;
  notice();
  draw();
});
$('ask').addEventListener('submit', async (event) => {
  event.preventDefault();
  const number = $('number').value.trim();
  if (!number) return;
  try {
    const answer = await ask(`api/number?is=${encodeURIComponent(number)}`);
    if (!answer.ok) throw new Error();
    const who = await answer.json();
    $('answer').textContent = [about(who), who.suspicious ? say(who.verdict) : ''].filter(Boolean).join(': ');
  } catch (e) {
    $('answer').textContent = say('lost');
  }
});
poll();
