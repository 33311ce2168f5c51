'use strict';
const texts = {
  en: { title: 'Lamps of {0}', demo: 'Demo: both servers are simulated', at: 'Asterisk at {0}', up: 'Asterisk is there', down: 'no connection with Asterisk', linkUp: 'NATS is there', linkDown: 'no connection with NATS',
    password: 'Password', enter: 'Enter', wrong: 'That is not the password.', own: 'Numbers of this site', others: 'Numbers of {0}: shown as NUMBER*{0}',
    filter: 'Number or site', count: '{0} of {1}', phones: 'Which phones\' lamps follow a hint', there: 'there', gone: 'gone', never: 'not heard of yet', noPbx: 'there, its Asterisk is not',
    keys: '{0} numbers', heard: 'heard {0} s ago, counts as gone after {1} s', here: 'this site', lost: 'No answer from the bridge.',
    NOT_INUSE: 'free', INUSE: 'in use', BUSY: 'busy', RINGING: 'rings', RINGINUSE: 'rings, in use', ONHOLD: 'on hold', UNAVAILABLE: 'not there', INVALID: 'not there' },
  ru: { title: 'Лампы площадки {0}', demo: 'Демонстрация: оба сервера ненастоящие', at: 'Asterisk: {0}', up: 'Asterisk на месте', down: 'нет связи с Asterisk', linkUp: 'NATS на месте', linkDown: 'нет связи с NATS',
    password: 'Пароль', enter: 'Войти', wrong: 'Пароль не тот.', own: 'Номера этой площадки', others: 'Номера {0}: на лампах НОМЕР*{0}',
    filter: 'Номер или площадка', count: '{0} из {1}', phones: 'Лампы каких телефонов следуют за hint', there: 'на месте', gone: 'пропала', never: 'ещё не было слышно', noPbx: 'на месте, её Asterisk нет',
    keys: 'номеров: {0}', heard: 'слышно {0} с назад, пропадёт после {1} с', here: 'эта площадка', lost: 'Мост не отвечает.',
    NOT_INUSE: 'свободен', INUSE: 'занят', BUSY: 'занят', RINGING: 'звонит', RINGINUSE: 'звонит, занят', ONHOLD: 'на удержании', UNAVAILABLE: 'нет на месте', INVALID: 'нет на месте' },
};
const tones = { NOT_INUSE: 'free', INUSE: 'busy', BUSY: 'busy', RINGING: 'ring', RINGINUSE: 'ring', ONHOLD: 'hold' };
const $ = (id) => document.getElementById(id);
let lang = 'en';
let last = null;
let session = {};

function say(key, ...values) {
  return (texts[lang][key] ?? key).replace(/\{(\d)\}/g, (_, n) => values[n]);
}
function element(tag, className, text) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}
function age(millis) {
  const s = Math.floor(millis / 1000);
  return s < 60 ? `${s} s` : s < 3600 ? `${Math.floor(s / 60)} min` : `${Math.floor(s / 3600)} h`;
}
function site(there) {
  const good = there.alive && there.sourceUp;
  const card = element('div', `site ${good ? 'good' : there.keys || there.connected ? 'bad' : ''}`);
  card.append(element('b', '', there.name));
  const state = there.own ? say('here') : there.alive ? say(there.sourceUp ? 'there' : 'noPbx') : say(there.leaseMillis ? 'gone' : 'never');
  card.append(element('span', '', `${state} · ${say('keys', there.keys)}`));
  if (!there.own && there.leaseMillis) {
    card.append(element('span', '', say('heard', (there.silenceMillis / 1000).toFixed(1), there.leaseMillis / 1000)));
    const bar = element('progress', 'lease');
    bar.max = there.leaseMillis;
    bar.value = Math.max(0, there.leaseMillis - there.silenceMillis);
    card.append(bar);
  }
  return card;
}
function lamp(row) {
  const card = element('div', `lamp ${tones[row.state] ?? 'gone'}`);
  card.append(element('i', 'dot'), element('b', '', row.isOwn ? row.number : row.name || row.number),
    element('span', 'age', age(row.ageMillis)), element('span', 'state', row.kind === 'device' ? say(row.state) : row.state));
  return card;
}
function show(state) {
  last = state;
  document.documentElement.lang = lang;
  document.title = say('title', state.server);
  $('title').textContent = say('title', state.server);
  $('sub').textContent = session.demo ? say('demo') : say('at', state.asterisk);
  $('pbx').textContent = say(state.asteriskUp ? 'up' : 'down');
  $('pbx').className = `pill ${state.asteriskUp ? 'good' : 'bad'}`;
  $('link').hidden = !state.link.nats;
  $('link').textContent = say(state.link.up ? 'linkUp' : 'linkDown');
  $('link').title = state.link.name;
  $('link').className = `pill ${state.link.up ? 'good' : 'bad'}`;
  $('warning').hidden = !state.conflict;
  $('warning').textContent = state.conflict;
  $('sites').replaceChildren(...state.sites.map(site));
  const wanted = $('filter').value.trim().toLowerCase();
  const rows = state.lamps.filter((row) => `${row.number}*${row.server}`.toLowerCase().includes(wanted));
  $('count').textContent = say('count', rows.length, state.lamps.length);
  const parts = [];
  for (const server of [...new Set(rows.map((row) => row.server))]) {
    parts.push(element('h2', '', server === state.server ? say('own') : say('others', server)));
    const grid = element('div', 'grid');
    grid.append(...rows.filter((row) => row.server === server).map(lamp));
    parts.push(grid);
  }
  $('lamps').replaceChildren(...parts);
  $('phones').replaceChildren(...state.phones[lang].map((row) => {
    const item = element('li', row.works === 'no' ? 'no' : '', row.phone);
    item.append(element('small', '', row.lamps));
    return item;
  }));
}
function words() {
  for (const place of document.querySelectorAll('[data-t]')) place.textContent = say(place.dataset.t);
  $('filter').placeholder = say('filter');
  $('lang').textContent = lang === 'en' ? 'Русский' : 'English';
  if (last) show(last);
}
async function update() {
  try {
    const answer = await fetch('/api/lamps', { cache: 'no-store' });
    if (answer.status === 401) {
      $('login').hidden = false;
      $('main').hidden = true;
      return;
    }
    $('login').hidden = true;
    $('main').hidden = false;
    show(await answer.json());
  } catch (gone) {
    $('pbx').textContent = say('lost');
    $('pbx').className = 'pill bad';
  }
}
$('lang').addEventListener('click', () => { lang = lang === 'en' ? 'ru' : 'en'; localStorage.setItem('lang', lang); words(); });
$('filter').addEventListener('input', () => last && show(last));
$('login').addEventListener('submit', async (event) => {
  event.preventDefault();
  const answer = await fetch('/api/login', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ password: $('password').value }) });
  $('wrong').textContent = answer.ok ? '' : say('wrong');
  if (answer.ok) update();
});
async function start() {
  session = await (await fetch('/api/session')).json();
  const chosen = localStorage.getItem('lang') || session.language || navigator.language.slice(0, 2);
  lang = chosen === 'ru' ? 'ru' : 'en';
  words();
  await update();
  setInterval(update, 1000);
}
start();
