"use strict";
const TEXTS = {
  ru: {
    title: "Чей это номер?", find: "Найти", language: "Показать по-английски",
    hint: "Номер в любой записи: +7, 8, со скобками. Или часть имени оператора или региона.",
    query: "Номер или имя", tries: "Например:", sample: "Отвечает встроенный образец: операторы в нём вымышлены.",
    operator: "Оператор", region: "Регион", time: "Местное время", range: "Диапазон", numbers: "номеров", holder: "Диапазон выделен",
    ported: "Перенесён", basis: "Основание", source: "Источник", data: "Данные на", country: "Страна", risk: "Риск", inn: "ИНН",
    operators: "Операторы", regions: "Регионы", count: "номеров", nothing: "Ничего не найдено", failed: "Служба не ответила. Попробуйте ещё раз.",
    another: "Проверьте написание или введите номер цифрами.",
    ALLOCATED: "выделен", UNALLOCATED: "никому не выделен", LOOKALIKE: "притворяется российским", KAZAKHSTAN: "Казахстан",
    FOREIGN: "зарубежный", SHORT: "короткий номер", BAD_LENGTH: "неверная длина", NOT_A_NUMBER: "не номер",
    RANGE: "выделенный диапазон", PORTED: "база перенесённых номеров", OVERRIDE: "собственная запись", download: "Скачать базу", ranges: "диапазонов"
  },
  en: {
    title: "Whose number is this?", find: "Find", language: "Show in Russian",
    hint: "A number in any spelling: +7, 8, brackets. Or part of an operator's or region's name.",
    query: "Number or name", tries: "For example:", sample: "The built-in sample answers: its operators are invented.",
    operator: "Operator", region: "Region", time: "Local time", range: "Range", numbers: "numbers", holder: "Range allocated to",
    ported: "Ported", basis: "Basis", source: "Source", data: "Data as of", country: "Country", risk: "Risk", inn: "INN",
    operators: "Operators", regions: "Regions", count: "numbers", nothing: "Nothing found", failed: "The service did not answer. Try again.",
    another: "Check the spelling, or enter a number in digits.",
    ALLOCATED: "allocated", UNALLOCATED: "nobody holds it", LOOKALIKE: "pretends to be Russian", KAZAKHSTAN: "Kazakhstan",
    FOREIGN: "foreign", SHORT: "short number", BAD_LENGTH: "wrong length", NOT_A_NUMBER: "not a number",
    RANGE: "allocated range", PORTED: "database of ported numbers", OVERRIDE: "own entry", download: "Download the base", ranges: "ranges"
  }
};
const TRIES = ["8 (916) 123-45-67", "+84 95 1234567", "8 800 100-00-00", "+7 701 123-45-67"];
const TONE = { ALLOCATED: "good", KAZAKHSTAN: "warn", FOREIGN: "warn", SHORT: "warn", UNALLOCATED: "bad", LOOKALIKE: "bad", BAD_LENGTH: "bad", NOT_A_NUMBER: "bad" };
let lang = localStorage.getItem("lang") || (navigator.language.startsWith("ru") ? "ru" : "en");
const $ = id => document.getElementById(id);
const t = key => TEXTS[lang][key] || key;
const el = (tag, props = {}, ...children) => {
  const node = Object.assign(document.createElement(tag), props);
  node.append(...children.filter(child => child !== null && child !== undefined));
  return node;
};
const group = number => Number(number).toLocaleString(lang === "ru" ? "ru-RU" : "en-US");
const pretty = e164 => /^\+7\d{10}$/.test(e164) ? e164.replace(/^\+7(\d{3})(\d{3})(\d\d)(\d\d)$/, "+7 ($1) $2-$3-$4") : e164;
const row = (name, ...content) => el("div", {}, el("dt", { textContent: t(name) }), el("dd", {}, ...content));
const whole = text => el("span", { className: "whole", textContent: text });
const place = text => text.replaceAll(" * ", ", ");
const day = iso => new Date(iso + "T00:00:00Z").toLocaleDateString(lang === "ru" ? "ru-RU" : "en-GB",
  { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const small = text => el("small", { textContent: text });

function localTime(offset) {
  const hours = Number(offset.slice(0, 3));
  const now = new Date(Date.now() + hours * 3600e3);
  return now.toISOString().slice(11, 16) + " (UTC" + offset.replace(":00", "").replace("+0", "+") + ")";
}

function card(found, written) {
  const top = el("div", { className: "top" },
    el("div", { className: "number", textContent: pretty(found.e164 || written) }),
    el("span", { className: "badge", textContent: t(found.verdict) }));
  if (found.verdict !== "ALLOCATED") top.append(el("p", { className: "reason", textContent: found.reason }));
  const list = el("dl");
  if (found.operator) {
    list.append(row("operator", el("b", { textContent: found.operator.name }), found.operator.inn ? small(t("inn") + " " + found.operator.inn) : null));
    const levels = found.region.levels;
    list.append(row("region", el("b", { textContent: place(levels[levels.length - 1] || found.region.name) }), levels.length > 1 ? small(levels.slice(0, -1).join(", ")) : null));
    if (found.region.utcOffset) list.append(row("time", localTime(found.region.utcOffset)));
    list.append(row("range", whole(pretty("+7" + found.range.from)), " – ", whole(pretty("+7" + found.range.to)), small(group(found.range.capacity) + " " + t("numbers"))));
    if (found.basis !== "RANGE") list.append(row("holder", found.range.operator, found.portedOn ? small(t("ported") + " " + day(found.portedOn)) : null));
    list.append(row("basis", t(found.basis), small(found.range.source)));
  }
  if (found.country) list.append(row("country", el("b", { textContent: found.country })));
  if (found.risk) list.append(row("risk", el("b", { textContent: found.risk.destination }), small(found.risk.kind + ", " + found.risk.level + " / 100")));
  list.append(row("data", day(found.asOf)));
  return el("article", { className: "card " + (TONE[found.verdict] || "") }, top, list);
}

function message(title, more) {
  return el("article", { className: "card bad" }, el("div", { className: "top" },
    el("div", { className: "word", textContent: title }), more ? el("p", { className: "reason", textContent: more }) : null));
}

function names(found) {
  const table = (title, rows) => rows.length === 0 ? null : el("article", { className: "card" }, el("table", {},
    el("thead", {}, el("tr", {}, el("th", { textContent: t(title) }), el("th", { textContent: t("count") }))),
    ...rows.map(one => el("tr", {}, el("td", {}, one.name, one.inn ? small(t("inn") + " " + one.inn) : null), el("td", { textContent: group(one.numbers) })))));
  const tables = [table("operators", found.operators), table("regions", found.regions)].filter(Boolean);
  return tables.length ? tables : [message(t("nothing"), t("another"))];
}

async function find(text) {
  const looksLikeNumber = /\d/.test(text) && !/\p{L}{3}/u.test(text);
  const url = looksLikeNumber ? "/v1/numbers/" + encodeURIComponent(text) + "?lang=" + lang : "/v1/search?q=" + encodeURIComponent(text);
  $("tries").hidden = true;
  $("result").setAttribute("aria-busy", "true");
  try {
    const answer = await (await fetch(url)).json();
    $("result").replaceChildren(...(looksLikeNumber ? [card(answer, text)] : names(answer)));
  } catch (e) {
    $("result").replaceChildren(message(t("failed")));
  }
  $("result").removeAttribute("aria-busy");
}

function ask(text) {
  history.replaceState(null, "", "#" + encodeURIComponent(text));
  $("q").value = text;
  find(text);
}

async function paint() {
  document.documentElement.lang = lang;
  document.title = t("title");
  document.querySelectorAll("[data-t]").forEach(node => { node.textContent = t(node.dataset.t); });
  $("q").placeholder = TRIES[0];
  $("q").ariaLabel = t("query");
  $("lang").textContent = lang === "ru" ? "EN" : "RU";
  $("lang").title = t("language");
  $("tries").replaceChildren(t("tries"), ...TRIES.map(text => el("button", { type: "button", textContent: text, onclick: () => ask(text) })));
  const state = await fetch("/health").then(answer => answer.json()).catch(() => null);
  if (state) {
    $("sample").hidden = !state.sample;
    $("foot").replaceChildren(t("data") + " " + day(state.asOf) + " · " + group(state.ranges) + " " + t("ranges") + " · ",
      el("a", { href: "/v1/base", textContent: t("download") }));
  }
}

$("lang").onclick = () => {
  lang = lang === "ru" ? "en" : "ru";
  localStorage.setItem("lang", lang);
  paint();
  if ($("q").value.trim()) find($("q").value.trim());
};
$("form").onsubmit = event => {
  event.preventDefault();
  const text = $("q").value.trim();
  if (text) ask(text);
};
paint();
if (location.hash.length > 1) {
  $("q").value = decodeURIComponent(location.hash.slice(1));
  find($("q").value);
}
