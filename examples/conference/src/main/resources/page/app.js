// Puts the page together: session → socket → model → view.

import * as i18n from "./i18n.js";
import { Model } from "./model.js";
import { PageSocket } from "./socket.js";
import { View, beganText, duration, nameOf } from "./view.js";

const { t } = i18n;
const $ = (id) => document.getElementById(id);

const DEMO_COMMAND = "examples/run conference --ari http://pbx:8088 --user USER --password SECRET";

const model = new Model();
const view = new View({ mute, deafen, kick, remove, dismiss, open: openRoom });
const socket = new PageSocket({ message, online, offline, refused });

let about = null;        // what the server told about itself
let roomName = null;     // the room shown; null until the first snapshot
let connected = false;   // the socket is open and the model current
let retryAt = 0;         // when the socket is tried again
let demoSeen = false;
let asking = null;       // what the dialog is about: { member } or { recording }

// Start, login, logout.

async function start() {
  theme(storedTheme());
  let session = { loginRequired: false, loggedIn: true };
  try {
    session = await (await fetch("api/session", { cache: "no-store" })).json();
  } catch { /* the socket will say so */ }
  i18n.choose(session.language);
  labels();
  if (session.loginRequired && !session.loggedIn) {
    refused();
  } else {
    $("logout").hidden = !session.loginRequired;
    enter();
  }
}

function enter() {
  document.body.dataset.view = "room";
  draw();
  socket.open();
}

function refused() {
  document.body.dataset.view = "login";
  $("login").hidden = false;
  $("logout").hidden = true;
  $("banner").hidden = true;
  $("password").focus();
}

async function login(event) {
  event.preventDefault();
  $("login-error").textContent = "";
  let answer;
  try {
    answer = await fetch("api/login", { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ password: $("password").value }) });
  } catch {
    answer = { ok: false, status: 0 };
  }
  if (answer.ok) {
    $("password").value = "";
    $("login").hidden = true;
    $("logout").hidden = false;
    enter();
  } else {
    const why = { 401: "login.wrong", 429: "login.many" }[answer.status] ?? "login.failed";
    $("login-error").textContent = t(why);
    $("password").select();
  }
}

async function logout() {
  socket.stop();
  await fetch("api/logout", { method: "POST" }).catch(() => {});
  connected = false;
  refused();
}

// What the server says.

function online() {
  retryAt = 0;
}

function offline(at) {
  connected = false;
  retryAt = at;
  draw();
}

function message(message) {
  switch (message.type) {
    case "hello":
      about = message.about;
      document.body.toggleAttribute("data-demo", about.demo);
      $("demo-badge").hidden = !about.demo;
      break;
    case "snapshot":
      model.snapshot(message);
      connected = true;
      break;
    case "delta":
      if (!connected) return;
      announce(message.changes);
      if (!model.delta(message)) socket.ask("refresh").catch(() => {});
      break;
    case "bye":
      if (i18n.has(`bye.${message.code}`)) view.toast(t(`bye.${message.code}`));
      return;
    default:
      return;
  }
  draw();
}

function announce(changes) {
  const room = model.rooms.get(roomName);
  for (const change of changes) {
    if (change.room !== roomName || !room) continue;
    if (change.op === "member" && !room.members.has(change.member.id)) view.announce(t("announce.joined", { name: nameOf(change.member) }));
    if (change.op === "member-left" && room.members.has(change.member)) view.announce(t("announce.left", { name: nameOf(room.members.get(change.member)) }));
  }
}

// What the reader does.

function memberOf(id) {
  for (const room of model.rooms.values()) if (room.members.has(id)) return room.members.get(id);
  return null;
}

function mute(id) {
  const member = memberOf(id);
  if (!member) return;
  const what = member.muted ? "unmute" : "mute";
  socket.ask("mute", { member: id, muted: !member.muted }).catch((error) => failed(what, { name: nameOf(member) }, error));
}

function deafen(id) {
  const member = memberOf(id);
  if (!member) return;
  const what = member.deaf ? "undeafen" : "deafen";
  socket.ask("deafen", { member: id, deaf: !member.deaf }).catch((error) => failed(what, { name: nameOf(member) }, error));
}

function kick(id) {
  const member = memberOf(id);
  if (member) confirm({ member: id }, "kick", { name: nameOf(member) });
}

function remove(id) {
  const recording = recordingOf(id);
  if (recording) confirm({ recording: id }, "recording.remove", { began: beganText(recording) });
}

function recordingOf(id) {
  for (const room of model.rooms.values()) for (const recording of room.recordings) if (recording.id === id) return recording;
  return null;
}

function confirm(about, texts, values) {
  asking = about;
  $("confirm-title").textContent = t(`${texts}.title`, values);
  $("confirm-text").textContent = t(`${texts}.text`);
  $("confirm-yes").textContent = t(`${texts}.do`);
  $("confirm").returnValue = "no";
  $("confirm").showModal();
}

const askedIsGone = () => asking && !(asking.member ? memberOf(asking.member) : recordingOf(asking.recording));

function confirmed() {
  const about = asking;
  const gone = askedIsGone();
  asking = null;
  if ($("confirm").returnValue !== "yes" || gone) return;
  if (about.member) {
    const name = nameOf(memberOf(about.member));
    socket.ask("kick", about).catch((error) => failed("kick", { name }, error));
  } else {
    socket.ask("delete-recording", about).catch((error) => failed("remove", {}, error));
  }
}

// The whole room.

function muteAll() {
  const muted = $("mute-all").dataset.on !== "true";
  socket.ask("mute-all", { room: roomName, muted }).catch((error) => failed("mute-all", {}, error));
}

function lock() {
  const locked = !shownRoom().state.locked;
  socket.ask("lock", { room: roomName, locked }).catch((error) => failed("lock", {}, error));
}

function record() {
  const on = !shownRoom().state.recording;
  socket.ask("record", { room: roomName, on }).catch((error) => failed("record", {}, error));
}

function invite(event) {
  event.preventDefault();
  const number = $("number").value.replace(/[\s()-]/g, "");
  if (!number) return;
  socket.ask("invite", { room: roomName, number }).then(() => {
    $("number").value = "";
  }, (error) => failed("invite", { number }, error.code === "bad-request" ? { ...error, code: "bad-number" } : error));
}

function dismiss(id) {
  socket.ask("cancel-invite", { invite: id }).catch((error) => {
    if (error.code !== "not-found") failed("cancel", {}, error);
  });
}

function failed(what, values, error) {
  view.toast(`${t(`error.what.${what}`, values)} ${t(`error.${error.code}`, { message: error.message })}`);
}

function openRoom(name) {
  roomName = name;
  history.replaceState(null, "", `#${encodeURIComponent(name)}`);
  draw();
}

function turnTabs(event) {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!step) return;
  const names = [...model.rooms.keys()];
  openRoom(names[(names.indexOf(roomName) + step + names.length) % names.length]);
  $("tabs").querySelector("[aria-selected=true]").focus();
}

// Drawing.

function draw() {
  if (document.body.dataset.view !== "room") return;
  if (about && model.revision >= 0) {
    const room = shownRoom();
    view.draw(model, room, about, connected && model.pbx.state === "live");
    if (askedIsGone()) $("confirm").close("no");
  }
  drawLink();
  view.foot(about, model.pbx);
}

function shownRoom() {
  if (roomName === null) {
    const wanted = decodeURIComponent(location.hash.slice(1));
    roomName = model.rooms.has(wanted) ? wanted : about.defaultRoom;
  }
  if (!model.rooms.has(roomName)) roomName = about.defaultRoom;
  return model.rooms.get(roomName) ?? { name: roomName, state: { locked: false, recording: null }, recordings: [], members: new Map(), invites: new Map() };
}

function drawLink() {
  const pbx = model.pbx;
  if (!connected) {
    const first = model.revision < 0 && retryAt === 0;
    view.link(first ? "connecting" : "offline", first ? null : offlineBanner());
  } else {
    view.link(pbx.state, pbxBanner(pbx));
  }
}

function offlineBanner() {
  const seconds = Math.ceil((retryAt - performance.now()) / 1000);
  const waiting = retryAt > 0 && seconds > 0;
  return {
    kind: "warn",
    title: t("banner.offline.title"),
    detail: waiting ? t("banner.offline.wait", { n: seconds }) : t("banner.offline.now"),
    action: t("banner.retry"),
  };
}

function pbxBanner(pbx) {
  const texts = (kind) => ({
    kind,
    title: t(`banner.${pbx.state}.title`, { app: about.app }),
    detail: t(`banner.${pbx.state}.detail`, { time: duration(performance.now() - pbx.since) }),
  });
  if (pbx.state === "gap") return texts("warn");
  if (pbx.state === "connecting") return texts("info");
  if (pbx.state === "replaced" || pbx.state === "closed") return texts("bad");
  if (about?.demo && !demoSeen) {
    return { kind: "info", title: t("banner.demo.title"), detail: t("banner.demo.detail"), code: DEMO_COMMAND, action: t("banner.dismiss") };
  }
  return null;
}

function bannerAction() {
  if (!connected) socket.retryNow();
  else demoSeen = true;
  draw();
}

// Language and colours.

function labels() {
  const language = $("language");
  language.textContent = t("language.short");
  language.title = t("language.other");
  language.setAttribute("aria-label", t("language.other"));
  $("logout").title = t("logout");
  $("logout").setAttribute("aria-label", t("logout"));
  theme(document.documentElement.dataset.theme ?? "auto");
}

function otherLanguage() {
  const all = i18n.languages();
  i18n.use(all[(all.indexOf(i18n.current()) + 1) % all.length], true);
  labels();
  draw();
}

const THEMES = { auto: "auto", light: "sun", dark: "moon" };

function storedTheme() {
  try { return localStorage.getItem("conference.theme") ?? "auto"; } catch { return "auto"; }
}

function theme(wanted) {
  const name = wanted in THEMES ? wanted : "auto";
  document.documentElement.dataset.theme = name;
  const button = $("theme");
  button.querySelector("use").setAttribute("href", `#i-${THEMES[name]}`);
  button.title = t(`theme.${name}`);
  button.setAttribute("aria-label", t(`theme.${name}`));
}

function nextTheme() {
  const names = Object.keys(THEMES);
  const next = names[(names.indexOf(document.documentElement.dataset.theme) + 1) % names.length];
  theme(next);
  try { localStorage.setItem("conference.theme", next); } catch { /* lasts until the page is closed */ }
}

$("login-form").addEventListener("submit", login);
$("logout").addEventListener("click", logout);
$("invite").addEventListener("submit", invite);
$("mute-all").addEventListener("click", muteAll);
$("lock").addEventListener("click", lock);
$("record").addEventListener("click", record);
$("confirm").addEventListener("close", confirmed);
$("banner-action").addEventListener("click", bannerAction);
$("language").addEventListener("click", otherLanguage);
$("theme").addEventListener("click", nextTheme);
$("tabs").addEventListener("keydown", turnTabs);
setInterval(() => { view.tick(); tickLink(); }, 1000);

function tickLink() {
  if (document.body.dataset.view === "room" && (!connected || model.pbx?.state === "gap")) drawLink();
}

start();
