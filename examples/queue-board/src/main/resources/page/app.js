import { choose, language, say } from './i18n.js';
import { show, showClock } from './view.js';

const POLL_MS = 1000;
const $ = (id) => document.getElementById(id);
let board = null;
let offset = 0; // the server's clock minus ours
let failures = 0;
let soundIsOn = false;
let alarmed = new Set();
let audio = null;
let demo = false;

function words() {
  document.title = say('title');
  $('title').textContent = say('title') + (demo ? ` · ${say('demo')}` : '');
  document.querySelectorAll('[data-text]').forEach((e) => { e.textContent = say(e.dataset.text); });
  $('language').textContent = say('other');
  $('sound').textContent = soundIsOn ? say('soundOn') : say('soundOff');
  $('sound').setAttribute('aria-pressed', String(soundIsOn));
}

function draw() {
  const now = Date.now() + offset;
  showClock(now);
  if (!board) return;
  const alarms = show(board, now);
  const isNew = [...alarms].some((a) => !alarmed.has(a));
  alarmed = alarms;
  if (isNew && soundIsOn) beep();
  const problem = failures > 2 ? say('lost') : board.live ? '' : say('gap');
  $('notice').textContent = problem;
  $('notice').hidden = problem === '';
  $('state').textContent = problem === '' ? say('live') : '';
  document.body.classList.toggle('stale', problem !== '');
}

function beep() {
  audio = audio || new AudioContext();
  const tone = audio.createOscillator();
  const gain = audio.createGain();
  tone.frequency.value = 660;
  gain.gain.setValueAtTime(0.15, audio.currentTime);
  gain.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + 0.6);
  tone.connect(gain).connect(audio.destination);
  tone.start();
  tone.stop(audio.currentTime + 0.6);
}

async function poll() {
  try {
    const answer = await fetch('/api/board', { cache: 'no-cache' });
    if (answer.status === 401) {
      $('login').hidden = false;
      return;
    }
    if (!answer.ok) throw new Error(String(answer.status));
    board = await answer.json();
    const date = Date.parse(answer.headers.get('Date') || '');
    offset = Number.isNaN(date) || Math.abs(date - Date.now()) < 2000 ? 0 : date - Date.now();
    failures = 0;
  } catch (e) {
    failures += 1;
  }
  setTimeout(poll, POLL_MS);
}

async function enter(event) {
  event.preventDefault();
  const answer = await fetch('/api/login', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ password: $('password').value }),
  });
  $('password').value = '';
  $('login-error').textContent = answer.ok ? '' : say('wrong');
  if (answer.ok) {
    $('login').hidden = true;
    poll();
  }
}

function stored(key, value) {
  try {
    if (value !== undefined) localStorage.setItem(key, value);
    return localStorage.getItem(key);
  } catch (e) {
    return null;
  }
}

async function start() {
  const session = await (await fetch('/api/session')).json();
  demo = session.demo;
  choose(stored('queue-board.language') || session.language);
  words();
  $('login').addEventListener('submit', enter);
  $('language').addEventListener('click', () => {
    choose(language === 'en' ? 'ru' : 'en');
    stored('queue-board.language', language);
    words();
    draw();
  });
  $('sound').addEventListener('click', () => { // never on by itself: a browser would not play it, and nobody wants it
    soundIsOn = !soundIsOn;
    words();
    if (soundIsOn) beep();
  });
  setInterval(draw, 500);
  if (session.loginRequired && !session.loggedIn) {
    $('login').hidden = false;
  } else {
    poll();
  }
}

start();
