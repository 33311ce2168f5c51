// The page: asks every second for what is new. All text from outside is set as text, never as markup.
const TEXTS = {
  en: {
    "title": "Call guard", "demo": "Demo", "dry": "Dry run", "logout": "Log out", "password": "Password", "enter": "Enter",
    "wrong": "Wrong password.", "slow": "Too many tries, wait a little.", "empty": "No call yet.", "offline": "no answer from this program",
    "allow": "allowed", "mark": "marked", "challenge": "PIN asked", "block": "blocked", "cut": "cut off", "active": "in progress",
    "all": "All", "stopped": "Stopped", "in": "incoming", "out": "outgoing", "rule": "rule", "ended": "calls ended with it",
    "unsure.allow": "While nobody can judge a call, it goes on.", "unsure.block": "While nobody can judge a call, it does not go on.",
  },
  ru: {
    "title": "Страж вызовов", "demo": "Показ", "dry": "Проба", "logout": "Выйти", "password": "Пароль", "enter": "Войти",
    "wrong": "Пароль неверен.", "slow": "Слишком много попыток, подождите.", "empty": "Вызовов ещё не было.", "offline": "программа не отвечает",
    "allow": "пропущено", "mark": "помечено", "challenge": "спрошен ПИН", "block": "не пропущено", "cut": "прервано", "active": "сейчас идёт",
    "all": "Все", "stopped": "Остановленные", "in": "входящий", "out": "исходящий", "rule": "правило", "ended": "прервано вместе с ним",
    "unsure.allow": "Если судить о вызове некому, он проходит.", "unsure.block": "Если судить о вызове некому, он не проходит.",
  },
};
const KEPT = 300;
const $ = id => document.getElementById(id);
const make = (tag, cls, text) => {
  const e = document.createElement(tag);
  if (cls) e.className = cls;
  if (text !== undefined) e.textContent = text;
  return e;
};

let language = localStorage.getItem("language") || "";
let run = "";
let seen = 0;
let filter = "all";
let timer;

function t(key) { return (TEXTS[language] || TEXTS.en)[key] || key; }

function translate() {
  document.documentElement.lang = language;
  document.title = t("title");
  document.querySelectorAll("[data-t]").forEach(e => { e.textContent = t(e.dataset.t); });
  $("language").textContent = language === "ru" ? "EN" : "RU";
  filters();
}

function filters() {
  $("filters").replaceChildren(...["all", "stopped", "out", "in"].map(name => {
    const button = make("button", "", t(name));
    button.type = "button";
    button.setAttribute("aria-pressed", String(filter === name));
    button.onclick = () => { filter = name; filters(); show(); };
    return button;
  }));
}

function wanted(item) {
  const d = item.dataset;
  return filter === "all" || filter === d.way || filter === "stopped" && (d.action === "block" || d.action === "cut");
}

function show() {
  for (const item of $("list").children) item.hidden = !wanted(item);
  $("empty").hidden = $("list").children.length > 0;
}

function row(d, fresh) {
  const item = make("li", fresh ? "fresh" : "");
  item.dataset.way = d.way;
  item.dataset.action = d.action;
  item.append(make("span", "action " + d.action, t(d.action)));
  item.append(make("time", "time", new Date(d.at).toLocaleTimeString(language, { hour12: false })));
  const who = make("div", "who");
  const names = make("div");
  names.append(make("b", "", d.way === "in" ? d.e164 : d.account), d.way === "in" ? " → " + d.account : " → " + d.e164);
  who.append(names, make("small", "", [t(d.way), d.label].filter(Boolean).join(" · ")));
  const why = make("div", "why", d.why);
  const more = [];
  if (d.rule) more.push(t("rule") + ": " + d.rule);
  if (d.cut) more.push(t("ended") + ": " + d.cut);
  if (d.dryRun) more.push(t("dry"));
  if (more.length) why.append(make("small", "", more.join(" · ")));
  item.append(who, why);
  return item;
}

function counts(state) {
  const all = [["active", state.active], ...["allow", "mark", "challenge", "block", "cut"].map(k => [k, state.counts[k]])];
  $("counts").replaceChildren(...all.map(([key, value]) => {
    const card = make("div", "count");
    card.append(make("b", "", String(value)), make("span", "", t(key)));
    return card;
  }));
  $("dry").hidden = !state.dryRun;
  $("unsure").textContent = t("unsure." + state.whenUnsure);
}

function links(all) {
  $("links").replaceChildren(...Object.entries(all).map(([name, value]) => make("span", "link " + value, name + (value === "live" ? "" : ": " + value))));
}

async function ask() {
  try {
    const answer = await fetch("/api/state?run=" + run + "&after=" + seen + "&lang=" + language);
    if (answer.status === 401) { await session(); return; }
    const state = await answer.json();
    counts(state);
    links(state.links);
    const fresh = seen > 0;
    if (state.run !== run) seen = 0; // the program was started anew: its numbers begin again, what the page shows may stay
    run = state.run;
    for (const d of state.decisions.reverse()) {
      seen = Math.max(seen, d.number);
      $("list").prepend(row(d, fresh));
    }
    while ($("list").children.length > KEPT) $("list").lastChild.remove();
    show();
  } catch (e) {
    links({ [t("offline")]: "" });
  }
  timer = setTimeout(ask, 1000);
}

function restart() {
  clearTimeout(timer);
  seen = 0;
  $("list").replaceChildren();
  ask();
}

async function session() {
  const s = await (await fetch("/api/session")).json();
  language = language || s.language || (navigator.language.startsWith("ru") ? "ru" : "en");
  translate();
  $("demo").hidden = !s.demo;
  $("logout").hidden = !(s.loginRequired && s.loggedIn);
  $("login").hidden = s.loggedIn;
  $("main").hidden = !s.loggedIn;
  if (s.loggedIn) restart();
  else $("password").focus();
}

$("login").onsubmit = async event => {
  event.preventDefault();
  const answer = await fetch("/api/login", { method: "POST", body: JSON.stringify({ password: $("password").value }) });
  $("password").value = "";
  $("login-fault").textContent = answer.ok ? "" : t(answer.status === 429 ? "slow" : "wrong");
  if (answer.ok) session();
};
$("logout").onclick = async () => { await fetch("/api/logout", { method: "POST" }); session(); };
$("language").onclick = () => {
  language = language === "ru" ? "en" : "ru";
  localStorage.setItem("language", language);
  translate();
  restart();
};
session();
