// What the page knows: a copy of the server's rooms, built from a snapshot and kept by deltas.

export class Model {
  revision = -1;
  pbx = null;
  /** name → {name, members: Map(id → member), invites: Map(id → invite)}, in the server's order */
  rooms = new Map();

  /** Takes everything as it is. */
  snapshot(message) {
    this.revision = message.revision;
    this.#setPbx(message.pbx);
    this.rooms = new Map(message.rooms.map((room) => [room.name, {
      name: room.name,
      state: withRecordingStart(room.state),
      recordings: room.recordings ?? [],
      members: new Map(room.members.map((m) => [m.id, withStart(m)])),
      invites: new Map(room.invites.map((i) => [i.id, i])),
    }]));
  }

  /** Applies changes; false if one was missed and a snapshot is needed. */
  delta(message) {
    if (message.revision <= this.revision) return true;
    if (message.revision !== this.revision + 1) return false;
    this.revision = message.revision;
    for (const change of message.changes) this.#apply(change);
    return true;
  }

  #apply(change) {
    switch (change.op) {
      case "pbx": this.#setPbx(change.pbx); break;
      case "room": this.#room(change.room); break;
      case "room-state": this.#room(change.room).state = withRecordingStart(change.state); break;
      case "recordings": this.#room(change.room).recordings = change.recordings; break;
      case "room-closed": this.rooms.delete(change.room); break;
      case "member": this.#room(change.room).members.set(change.member.id, withStart(change.member)); break;
      case "member-left": this.#room(change.room).members.delete(change.member); break;
      case "invite": this.#room(change.room).invites.set(change.invite.id, change.invite); break;
      case "invite-gone": this.#room(change.room).invites.delete(change.invite); break;
      default: break; // a newer server tells more than we know
    }
  }

  #setPbx(pbx) {
    this.pbx = { ...pbx, since: performance.now() - pbx.elapsedMs };
  }

  #room(name) {
    if (!this.rooms.has(name)) this.rooms.set(name, { name, state: OPEN, recordings: [], members: new Map(), invites: new Map() });
    return this.rooms.get(name);
  }
}

const OPEN = { locked: false, recording: null };

function withRecordingStart(state) {
  if (!state?.recording) return state ?? OPEN;
  return { ...state, recording: { ...state.recording, since: performance.now() - state.recording.elapsedMs } };
}

// The server tells how long a call has lasted, never at what o'clock it began: this machine's clock may be wrong.
function withStart(member) {
  return { ...member, since: performance.now() - member.elapsedMs };
}
