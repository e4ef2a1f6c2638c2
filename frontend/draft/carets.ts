import type { EditorView } from "prosemirror-view";
import { Mapping, type StepMap } from "prosemirror-transform";
import type { Selections } from "./protocol";

interface Caret {
  client: string;
  name: string;
  color: number;
  anchor: number;
  head: number;
  movedAt: number;
}

interface Advance {
  map: StepMap;
  author: string | null;
}

const LABEL = 2_000;
const REMEMBERED = 1_000;
const COLORS = 8;

/**
 * Where colleagues write. Their carets are kept as positions in the confirmed text and drawn on a layer above the paper, so that they
 * are never part of the text and never move a letter of it.
 */
export class Carets {
  readonly layer = document.createElement("div");
  private people = new Map<string, Caret>();
  private held: Selections | null = null;
  private readonly advances: Advance[] = [];
  private version = 0;
  private frame = 0;
  private fade: number | undefined;
  private away = false;

  /** `own` gives the maps of the unconfirmed steps, from the confirmed text to the one on screen. */
  constructor(
    private readonly view: () => EditorView | null,
    private readonly own: () => StepMap[],
  ) {
    this.layer.className = "draft-carets";
    this.layer.setAttribute("aria-hidden", "true");
  }

  nameOf(client: string): string | null {
    return this.people.get(client)?.name ?? null;
  }

  /** The confirmed text went one version on. A caret stays before what others write at its place, and moves with its own typing. */
  advance(map: StepMap, author: string | null): void {
    this.advances.push({ map, author });
    if (this.advances.length > REMEMBERED) this.advances.shift();
    this.version++;
    for (const caret of this.people.values()) this.move(caret, { map, author });
  }

  /** The version that the text has reached; carets that were waiting for it take their places. */
  reached(version: number): void {
    this.version = version;
    const held = this.held;
    if (held !== null && (held.version ?? version) <= version) this.show(held, null);
    this.draw();
  }

  show(frame: Selections, self: string | null): void {
    const version = frame.version ?? this.version;
    const people = frame.people.filter(({ client }) => client !== self);
    if (version > this.version) {
      this.held = { ...frame, people };
      return;
    }
    this.held = null;
    const since = version === this.version ? [] : this.advances.slice(-(this.version - version));
    const now = Date.now();
    const shown = new Map<string, Caret>();
    for (const person of people) {
      if (typeof person.head !== "number" || typeof person.anchor !== "number") continue;
      const before = this.people.get(person.client);
      const caret: Caret = { ...person, anchor: person.anchor, head: person.head, movedAt: now };
      for (const advance of since) this.move(caret, advance);
      if (before !== undefined && before.head === caret.head && before.anchor === caret.anchor) caret.movedAt = before.movedAt;
      shown.set(person.client, caret);
    }
    this.people = shown;
    this.draw();
  }

  /** The line is gone: the carets stay where they were, in grey. */
  grey(away: boolean): void {
    this.away = away;
    this.layer.classList.toggle("away", away);
    if (!away) this.people.clear();
    this.draw();
  }

  clear(): void {
    this.people.clear();
    this.held = null;
    this.draw();
  }

  /** Draws once before the next frame is painted. */
  draw(): void {
    if (this.frame !== 0) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      this.paint();
    });
  }

  private move(caret: Caret, { map, author }: Advance): void {
    const assoc = author === caret.client ? 1 : -1;
    const head = map.map(caret.head, assoc);
    if (author === caret.client) caret.movedAt = Date.now();
    caret.anchor = map.map(caret.anchor, assoc);
    caret.head = head;
  }

  private paint(): void {
    const view = this.view();
    window.clearTimeout(this.fade);
    if (view === null || this.people.size === 0) {
      this.layer.replaceChildren();
      return;
    }
    const onScreen = new Mapping(this.own());
    const size = view.state.doc.content.size;
    const place = (pos: number) => Math.min(size, Math.max(0, onScreen.map(pos, -1)));
    const origin = this.layer.getBoundingClientRect();
    const now = Date.now();
    const parts: HTMLElement[] = [];
    const taken = new Map<string, number>();
    let next = Infinity;
    for (const caret of [...this.people.values()].sort((one, other) => one.client.localeCompare(other.client))) {
      const head = place(caret.head);
      const anchor = place(caret.anchor);
      if (head !== anchor) parts.push(...selection(view, origin, Math.min(head, anchor), Math.max(head, anchor), caret.color));
      const at = view.coordsAtPos(head, 1);
      const key = `${Math.round(at.left / 6)}:${Math.round(at.top / 6)}`;
      const stacked = taken.get(key) ?? 0;
      taken.set(key, stacked + 1);
      const left = LABEL - (now - caret.movedAt);
      if (left > 0) next = Math.min(next, left);
      parts.push(mark(caret, at.left - origin.left, at.top - origin.top, at.bottom - at.top, stacked, left <= 0 || this.away, origin.width));
    }
    this.layer.replaceChildren(...parts);
    if (next < Infinity) this.fade = window.setTimeout(() => this.draw(), next + 20);
  }
}

function mark(caret: Caret, left: number, top: number, height: number, stacked: number, quiet: boolean, width: number): HTMLElement {
  const element = document.createElement("div");
  element.className = `draft-caret c${caret.color % COLORS}`;
  element.dataset.client = caret.client;
  element.style.transform = `translate(${left.toFixed(1)}px, ${top.toFixed(1)}px)`;
  element.style.height = `${height.toFixed(1)}px`;
  const name = document.createElement("span");
  name.className = "draft-caret-name";
  name.classList.toggle("quiet", quiet);
  name.classList.toggle("leftward", left > width * 0.7);
  name.style.setProperty("--stacked", String(stacked));
  name.textContent = caret.name;
  element.append(name);
  return element;
}

function selection(view: EditorView, origin: DOMRect, from: number, to: number, color: number): HTMLElement[] {
  const range = document.createRange();
  const start = view.domAtPos(from, 1);
  const end = view.domAtPos(to, -1);
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  const parts: HTMLElement[] = [];
  let last: DOMRect | null = null;
  for (const rect of range.getClientRects()) {
    // Blocks inside the range give a rectangle of their own around those of their lines.
    if (rect.width < 1 || rect.height > 60 || (last !== null && same(rect, last))) continue;
    last = rect;
    const part = document.createElement("div");
    part.className = `draft-selection c${color % COLORS}`;
    part.style.transform = `translate(${(rect.left - origin.left).toFixed(1)}px, ${(rect.top - origin.top).toFixed(1)}px)`;
    part.style.width = `${rect.width.toFixed(1)}px`;
    part.style.height = `${rect.height.toFixed(1)}px`;
    parts.push(part);
  }
  return parts;
}

function same(one: DOMRect, other: DOMRect): boolean {
  return one.left === other.left && one.top === other.top && one.width === other.width;
}
