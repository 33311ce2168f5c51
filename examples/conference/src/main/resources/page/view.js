// Draws the model. Everything that came from a caller is set as text, never as markup.

import { current, t } from "./i18n.js";

const $ = (id) => document.getElementById(id);
const SVG = "http://www.w3.org/2000/svg";

function make(tag, className, parent) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  parent?.append(element);
  return element;
}

function icon(name, parent) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `#i-${name}`);
  svg.append(use);
  parent?.append(svg);
  return svg;
}

const setIcon = (svg, name) => svg.firstElementChild.setAttribute("href", `#i-${name}`);
const setText = (element, text) => { if (element.textContent !== text) element.textContent = text; };

export function duration(ms) {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const two = (n) => String(n).padStart(2, "0");
  const h = Math.floor(seconds / 3600);
  const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return h ? `${h}:${rest}` : rest;
}

export const nameOf = (member) => member.name || member.number || t("member.unknown");

function initials(member) {
  const words = member.name.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  if (words.length) return words.slice(0, 2).map((w) => [...w][0]).join("").toLocaleUpperCase();
  return member.number ? member.number.slice(-2) : "?";
}

function hue(text) {
  let hash = 7;
  for (const c of text) hash = (hash * 31 + c.codePointAt(0)) >>> 0;
  return hash % 360;
}

/** Brings a list's children in line with `items`, keeping elements (and focus) of items that stay. */
function keep(list, items, create, update) {
  const old = new Map([...list.children].map((child) => [child.dataset.id, child]));
  let place = list.firstElementChild;
  for (const item of items) {
    let element = old.get(item.id);
    old.delete(item.id);
    if (!element) {
      element = create(item);
      element.dataset.id = item.id;
    }
    update(element, item);
    if (element === place) place = place.nextElementSibling;
    else list.insertBefore(element, place);
  }
  for (const gone of old.values()) gone.remove();
}

export class View {
  #actions;

  /** actions: mute(member), deafen(member), kick(member), remove(recording), dismiss(invite), open(room name) */
  constructor(actions) {
    this.#actions = actions;
  }

  draw(model, room, about, usable) {
    this.#tabs([...model.rooms.values()], room);
    document.body.classList.toggle("stale", !usable);
    setText($("room-name"), room.name);
    setText($("room-count"), room.members.size ? t("count", { n: room.members.size }) : t("count.none"));
    $("invite").hidden = !about?.invites;
    for (const control of $("invite").elements) control.disabled = !usable;
    this.#invites(room);
    this.#members(room, usable);
    this.#moderation(room, about, usable);
    this.#recordings(room, usable);
    this.#empty(room, about);
    this.tick();
  }

  #tabs(rooms, open) {
    $("tabs").hidden = rooms.length < 2;
    keep($("tabs"), rooms.map((r) => ({ ...r, id: r.name })), (room) => {
      const tab = make("button", "tab");
      tab.type = "button";
      tab.setAttribute("role", "tab");
      tab.setAttribute("aria-controls", "panel");
      make("span", "", tab);
      make("span", "count", tab);
      tab.addEventListener("click", () => this.#actions.open(room.name));
      return tab;
    }, (tab, room) => {
      const selected = room.name === open.name;
      tab.setAttribute("aria-selected", String(selected));
      tab.tabIndex = selected ? 0 : -1;
      tab.setAttribute("aria-label", t("room.tab", { room: room.name, n: room.members.size }));
      setText(tab.children[0], room.name);
      setText(tab.children[1], String(room.members.size));
    });
    $("panel").setAttribute("aria-label", open.name);
  }

  #members(room, usable) {
    const list = $("members");
    list.setAttribute("aria-label", t("member.list"));
    keep(list, room.members.values(), (member) => this.#card(member), (card, member) => this.#fill(card, member, usable));
  }

  #card(member) {
    const card = make("li", "member");
    const avatar = make("div", "avatar", card);
    avatar.setAttribute("aria-hidden", "true");
    const who = make("div", "who", card);
    make("div", "name", who);
    const sub = make("div", "sub", who);
    make("span", "number", sub);
    make("span", "time", sub);
    make("div", "chips", who);
    const actions = make("div", "actions", card);
    const mute = make("button", "act mute", actions);
    mute.type = "button";
    icon("mic", mute);
    mute.addEventListener("click", () => this.#actions.mute(card.dataset.id));
    const deafen = make("button", "act deafen", actions);
    deafen.type = "button";
    icon("ear", deafen);
    deafen.addEventListener("click", () => this.#actions.deafen(card.dataset.id));
    const leave = make("button", "act leave", actions);
    leave.type = "button";
    icon("phone", leave);
    leave.addEventListener("click", () => this.#actions.kick(card.dataset.id));
    avatar.style.setProperty("--hue", String(hue(member.name + member.number)));
    return card;
  }

  #fill(card, member, usable) {
    const name = nameOf(member);
    const [avatar, who, actions] = card.children;
    const chips = who.lastElementChild;
    const [mute, deafen, leave] = actions.children;
    card.classList.toggle("talking", member.talking);
    setText(avatar, initials(member));
    setText(who.children[0], name);
    who.children[0].title = name;
    setText(who.children[1].children[0], member.name ? member.number : "");
    card.querySelector(".time").dataset.since = String(member.since);

    toggle(mute, member.muted ? "mic-off" : "mic", member.muted, member.wanted, usable);
    label(mute, t(member.muted ? "unmute" : "mute", { name }));
    toggle(deafen, member.deaf ? "ear-off" : "ear", member.deaf, member.deafWanted, usable);
    label(deafen, t(member.deaf ? "undeafen" : "deafen", { name }));
    leave.disabled = !usable;
    label(leave, t("kick", { name }));

    const marks = [];
    if (!member.joined) marks.push(["joining", "phone"]);
    if (member.talking) marks.push(["talking", "mic"]);
    if (member.muted) marks.push(["muted", "mic-off"]);
    if (member.deaf) marks.push(["deaf", "ear-off"]);
    if (member.held) marks.push(["held", "pause"]);
    if (member.music) marks.push(["music", "note"]);
    if (!marks.length) marks.push(["listening", null]);
    keep(chips, marks.map(([id, picture]) => ({ id, picture })), ({ id, picture }) => {
      const chip = make("span", `chip ${id}`);
      if (picture) icon(picture, chip);
      make("span", "", chip);
      return chip;
    }, (chip, { id }) => setText(chip.lastElementChild, t(`chip.${id}`)));
  }

  #moderation(room, about, usable) {
    const members = [...room.members.values()];
    const { locked, recording } = room.state;
    $("moderate").hidden = !members.length && !locked && !recording;
    const silent = members.length > 0 && members.every((m) => m.muted);
    action($("mute-all"), silent ? "mic" : "mic-off", t(silent ? "unmute-all" : "mute-all"), usable);
    $("mute-all").dataset.on = String(silent);
    action($("lock"), locked ? "unlock" : "lock", t(locked ? "unlock" : "lock"), usable);
    $("record").hidden = !about?.recording;
    action($("record"), recording ? "stop" : "record", t(recording ? "record.stop" : "record.start"), usable && !recording?.stopping);
    $("is-locked").hidden = !locked;
    $("is-recording").hidden = !recording;
    if (recording) $("recording-time").dataset.since = String(recording.since);
    else delete $("recording-time").dataset.since;
  }

  #recordings(room, usable) {
    $("recordings-box").hidden = !room.recordings.length;
    keep($("recordings"), room.recordings, (recording) => {
      const line = make("li", "stored");
      icon("record", line);
      const about = make("span", "about", line);
      make("b", "", about);
      make("span", "length", about);
      const get = make("a", "round get", line);
      icon("down", get);
      const remove = make("button", "round remove", line);
      remove.type = "button";
      icon("bin", remove);
      remove.addEventListener("click", () => this.#actions.remove(recording.id));
      return line;
    }, (line, recording) => {
      const [, about, get, remove] = line.children;
      const began = beganText(recording);
      setText(about.children[0], began);
      setText(about.children[1], recording.seconds === null ? "" : duration(recording.seconds * 1000));
      get.href = `recordings/${encodeURIComponent(recording.id)}`;
      get.setAttribute("download", "");
      label(get, t("recording.get", { began }));
      label(remove, t("recording.delete", { began }));
      remove.disabled = !usable;
    });
  }

  #invites(room) {
    const list = $("invites");
    list.setAttribute("aria-label", t("invite.list"));
    keep(list, room.invites.values(), (invite) => {
      const call = make("li", "call");
      icon("phone", call);
      make("b", "", call);
      make("span", "state", call);
      const stop = make("button", "round", call);
      stop.type = "button";
      icon("close", stop);
      stop.addEventListener("click", () => this.#actions.dismiss(invite.id));
      return call;
    }, (call, invite) => {
      const over = !["calling", "ringing", "answered"].includes(invite.state);
      call.dataset.state = invite.state;
      call.toggleAttribute("data-over", over);
      setText(call.children[1], invite.number);
      setText(call.children[2], t(`invite.${invite.state}`));
      label(call.children[3], t(over ? "invite.dismiss" : "invite.cancel", { number: invite.number }));
    });
  }

  #empty(room, about) {
    $("empty").hidden = room.members.size > 0;
    if (!about || room.members.size) return;
    const hint = about.dial ? t("empty.dial", { dial: about.dial }) : t("empty.stasis", { app: about.app });
    setText($("empty-hint"), about.invites ? `${hint} ${t("empty.invite")}` : hint);
  }

  /** Moves all clocks on. */
  tick() {
    const now = performance.now();
    for (const time of document.querySelectorAll(".time[data-since]")) setText(time, duration(now - Number(time.dataset.since)));
  }

  /** The state of the connections, as a pill in the bar and a banner when something is wrong. */
  link(state, banner) {
    $("link").dataset.state = state;
    setText($("link-text"), t(`link.${state}`));
    const box = $("banner");
    box.hidden = !banner;
    if (!banner) return;
    box.dataset.kind = banner.kind;
    setText($("banner-title"), banner.title);
    setText($("banner-detail"), banner.detail);
    words($("banner-code"), banner.code ?? "");
    $("banner-action").hidden = !banner.action;
    setText($("banner-action"), banner.action ?? "");
  }

  foot(about, pbx) {
    setText($("foot-hint"), about?.muteKey ? t("foot.key", { key: about.muteKey }) : "");
    setText($("foot-pbx"), pbx?.version ? t("foot.pbx", { version: pbx.version }) : "");
  }

  toast(text) {
    const toast = make("div", "toast", $("toasts"));
    toast.textContent = text;
    setTimeout(() => toast.remove(), 7000);
    while ($("toasts").children.length > 3) $("toasts").firstElementChild.remove();
  }

  /** For readers who do not see the cards come and go. */
  announce(text) {
    $("announce").textContent = text;
  }
}

export const beganText = (recording) =>
  new Date(recording.began).toLocaleString(current(), { dateStyle: "medium", timeStyle: "short" });

function toggle(button, picture, on, wanted, usable) {
  const busy = wanted !== null;
  setIcon(button.firstElementChild, picture);
  button.setAttribute("aria-pressed", String(on));
  button.setAttribute("aria-busy", String(busy));
  button.disabled = !usable || busy;
}

function action(button, picture, text, usable) {
  setIcon(button.firstElementChild, picture);
  setText(button.lastElementChild, text);
  button.disabled = !usable;
}

// A command line breaks between words only, never inside an option.
function words(element, text) {
  if (element.dataset.text === text) return;
  element.dataset.text = text;
  element.replaceChildren();
  for (const word of text.split(" ")) {
    make("span", "", element).textContent = word;
    element.append(" ");
  }
}

function label(button, text) {
  if (button.getAttribute("aria-label") === text) return;
  button.setAttribute("aria-label", text);
  button.title = text;
}
