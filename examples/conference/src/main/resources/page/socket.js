// The page's connection to the server: opens it, keeps it open, matches replies with requests.

const FIRST_DELAY = 500;
const MAX_DELAY = 15_000;
const STABLE = 10_000;
const SILENCE = 40_000; // the server says something every 15 s
const REPLY_WITHIN = 15_000;

export class PageSocket {
  #handlers;
  #socket = null;
  #delay = FIRST_DELAY;
  #timer = 0;
  #watch = 0;
  #openedAt = 0;
  #lastId = 0;
  #waiting = new Map();
  #stopped = false;

  /** handlers: message(object), online(), offline(retryAt), refused() */
  constructor(handlers) {
    this.#handlers = handlers;
  }

  open() {
    clearTimeout(this.#timer);
    this.#stopped = false;
    const url = new URL("ws", location.href);
    url.protocol = location.protocol === "https:" ? "wss:" : "ws:";
    const socket = new WebSocket(url);
    this.#socket = socket;
    socket.onopen = () => {
      this.#openedAt = performance.now();
      this.#handlers.online();
      this.#heard();
    };
    socket.onmessage = (event) => this.#receive(event.data);
    socket.onclose = () => this.#lost(socket);
  }

  retryNow() {
    if (!this.#socket) this.open();
  }

  stop() {
    this.#stopped = true;
    clearTimeout(this.#timer);
    this.#socket?.close();
  }

  /** Resolves with the server's reply; rejects with {code, message}. */
  ask(what, fields = {}) {
    return new Promise((resolve, reject) => {
      if (this.#socket?.readyState !== WebSocket.OPEN) {
        reject({ code: "pbx-unavailable", message: "offline" });
        return;
      }
      const id = String(++this.#lastId);
      const timer = setTimeout(() => this.#settle(id, { ok: false, error: { code: "no-answer", message: "" } }), REPLY_WITHIN);
      this.#waiting.set(id, { resolve, reject, timer });
      this.#socket.send(JSON.stringify({ id, do: what, ...fields }));
    });
  }

  #receive(text) {
    this.#heard();
    const message = JSON.parse(text);
    if (message.type === "reply") this.#settle(message.id, message);
    else if (message.type !== "beat") this.#handlers.message(message);
  }

  #settle(id, reply) {
    const request = this.#waiting.get(id);
    if (!request) return;
    this.#waiting.delete(id);
    clearTimeout(request.timer);
    if (reply.ok) request.resolve(reply.result);
    else request.reject(reply.error);
  }

  #heard() {
    clearTimeout(this.#watch);
    const socket = this.#socket;
    this.#watch = setTimeout(() => { socket?.close(); this.#lost(socket); }, SILENCE);
  }

  #lost(socket) {
    if (socket !== this.#socket) return;
    this.#socket = null;
    clearTimeout(this.#watch);
    for (const id of [...this.#waiting.keys()]) this.#settle(id, { ok: false, error: { code: "no-answer", message: "" } });
    if (this.#stopped) return;
    if (this.#openedAt && performance.now() - this.#openedAt > STABLE) this.#delay = FIRST_DELAY;
    const wait = this.#delay * (0.5 + Math.random());
    this.#delay = Math.min(MAX_DELAY, this.#delay * 2);
    this.#timer = setTimeout(() => this.#again(), wait);
    this.#handlers.offline(performance.now() + wait);
  }

  // A refused upgrade looks to a script like any lost connection: ask whether we are still logged in.
  async #again() {
    try {
      const session = await (await fetch("api/session", { cache: "no-store" })).json();
      if (session.loginRequired && !session.loggedIn) {
        this.#handlers.refused();
        return;
      }
    } catch { /* the server is away: opening fails too, and we wait again */ }
    if (!this.#stopped && !this.#socket) this.open();
  }
}
