import { type Node, Slice } from "prosemirror-model";
import { type EditorState, Plugin, PluginKey, type SelectionBookmark, type Transaction } from "prosemirror-state";
import { ReplaceStep, type Step, type StepMap, type Transform } from "prosemirror-transform";
import { stepped } from "./fitting";
import { effectOf } from "./own-tail";
import { Passage, type Stretch } from "./passage";
import type { OwnStep, Rebased } from "./rebase";

/** One change the text went through. `inverse` is there for own changes only, and valid in the text right after the change. */
export interface Change {
  map: StepMap;
  inverse: Step | null;
  /** The own change that this one took back, so that positions find again what returned. */
  undoes: Change | null;
  /** Set where an own change has no inverse of its own in the log. */
  mine?: boolean;
}

interface Deed {
  changes: Change[];
  selection: SelectionBookmark;
}

interface Intent {
  direction: "undo" | "redo";
  undoes: (Change | null)[];
}

const PAUSE = 600;
const DEPTH = 300;
const intent = new PluginKey("undo");

/**
 * Takes back what this person did, and nothing a colleague did: what others put inside an own passage stays when the passage goes.
 * The log holds every change of the text in order; its last entries are exactly the own steps that are not confirmed, which is what
 * lets a rebase replace them.
 */
export class Undo {
  private log: Change[] = [];
  private done: Deed[] = [];
  private undone: Deed[] = [];
  private lastTime = 0;
  private lastRange: Stretch | null = null;
  private readonly changeOf = new WeakMap<OwnStep, Change>();
  /** Own steps that say in other words what the log holds in detail. */
  private loose = new Set<OwnStep>();

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  /** Writes down an own transaction; `own` are its steps. */
  record(before: EditorState, tr: Transaction, own: readonly OwnStep[]): void {
    const meaning = tr.getMeta(intent) as Intent | undefined;
    const changes = own.map((mine, i): Change => {
      const change = { ...effectOf(mine), undoes: meaning?.undoes[i] ?? null };
      this.changeOf.set(mine, change);
      return change;
    });
    this.log.push(...changes);
    if (meaning === undefined) this.undone = [];
    const stack = meaning?.direction === "undo" ? this.undone : this.done;
    if (meaning === undefined && this.continues(tr)) stack[stack.length - 1].changes.push(...changes);
    else stack.push({ changes, selection: before.selection.getBookmark() });
    if (stack.length > DEPTH) stack.shift();
    this.lastTime = meaning === undefined ? tr.time : 0;
    this.lastRange = rangeOf(tr);
  }

  /** Follows a rebase: own changes move behind those of the server; `settled` tells in which server step an own one is kept. */
  rebased(tr: Transform, own: readonly OwnStep[], over: number, result: Rebased, settled: ReadonlyMap<OwnStep, number>): void {
    if (own.some((mine) => this.loose.has(mine))) {
      this.appended(tr, own, over, result, settled);
      return;
    }
    const cut = this.log.length - own.length;
    const tail = this.log.splice(cut);
    const foreign = tr.mapping.maps.slice(own.length, own.length + over).map((map): Change => ({ map, inverse: null, undoes: null }));
    own.forEach((mine, i) => {
      const at = settled.get(mine);
      if (at === undefined || at < 0) return;
      const change = tail[i];
      const step = tr.steps[own.length + at];
      change.map = step.getMap();
      change.inverse = step.invert(tr.docs[own.length + at]);
      foreign[at] = change;
    });
    this.moveSelections(tr, own, tail, settledAt(own, over, result, settled));
    this.log.push(...foreign);
    for (const mine of result.kept) {
      const change = this.changeOf.get(mine)!;
      Object.assign(change, effectOf(mine));
      this.log.push(change);
    }
    const alive = new Set(this.log);
    const gone = new Set(tail.filter((change) => !alive.has(change)));
    if (gone.size > 0) this.forget(gone);
    this.follow(tr);
    this.trim(result.kept.length);
  }

  /** The unconfirmed steps are told in other words from now on; the text is the same, so what was done can be taken back as before. */
  retold(own: readonly OwnStep[]): void {
    this.loose = new Set(own);
  }

  undo(state: EditorState): Transaction | null {
    return this.takeBack(state, this.done, "undo");
  }

  redo(state: EditorState): Transaction | null {
    return this.takeBack(state, this.undone, "redo");
  }

  /** The next own change begins a deed of its own. */
  pause(): void {
    this.lastTime = 0;
  }

  private takeBack(state: EditorState, stack: Deed[], direction: Intent["direction"]): Transaction | null {
    for (let deed = stack.pop(); deed !== undefined; deed = stack.pop()) {
      const tr = state.tr;
      const passage = new Passage(this.log);
      const undoes: (Change | null)[] = [];
      for (const change of [...deed.changes].reverse()) {
        const before = tr.steps.length;
        invert(tr, change, passage);
        const made = tr.steps.length - before;
        for (let i = before; i < tr.steps.length; i++) {
          undoes.push(made === 1 ? change : null);
          passage.append(tr.mapping.maps[i], true, made === 1 ? change : null);
        }
      }
      if (!tr.docChanged) continue;
      const first = deed.changes[0];
      tr.setSelection(deed.selection.map(passage.before(first)).resolve(tr.doc));
      return tr.setMeta(intent, { direction, undoes } satisfies Intent).scrollIntoView();
    }
    return null;
  }

  private continues(tr: Transaction): boolean {
    const range = rangeOf(tr);
    const near = this.lastRange !== null && range !== null && touches(tr, this.lastRange);
    return this.done.length > 0 && this.lastTime > 0 && tr.time - this.lastTime < PAUSE && near && tr.getMeta("paste") === undefined;
  }

  /** While own steps are told otherwise than in the log, a rebase is written down as it happened: taken back, gone over, put on again. */
  private appended(tr: Transform, own: readonly OwnStep[], over: number, result: Rebased, settled: ReadonlyMap<OwnStep, number>): void {
    const mine = (map: StepMap, undoes: Change | null): Change => ({ map, inverse: null, undoes, mine: true });
    const { maps } = tr.mapping;
    const back = own.map((_, i) => mine(maps[own.length - 1 - i], null));
    const foreign = maps.slice(own.length, own.length + over).map((map): Change => ({ map, inverse: null, undoes: null }));
    own.forEach((step, i) => {
      const at = settled.get(step) ?? -1;
      if (at >= 0) Object.assign(foreign[at], mine(foreign[at].map, back[i]));
    });
    const again = result.kept.map((step, i) => mine(maps[own.length + over + i], back[own.indexOf(step)]));
    this.log.push(...back.reverse(), ...foreign, ...again);
    this.loose = new Set(result.kept);
    this.follow(tr);
  }

  private follow(tr: Transform): void {
    if (this.lastRange === null) return;
    const from = tr.mapping.map(this.lastRange.from, 1);
    this.lastRange = { from, to: Math.max(from, tr.mapping.map(this.lastRange.to, -1)) };
  }

  /** The caret that a deed gives back stands in the text before its first change, which lies behind other changes now. */
  private moveSelections(tr: Transform, own: readonly OwnStep[], tail: readonly Change[], places: ReadonlyMap<number, number>): void {
    const index = new Map(tail.map((change, i) => [change, i]));
    for (const deed of [...this.done, ...this.undone]) {
      const first = index.get(deed.changes[0]);
      if (first === undefined) continue;
      const kept = deed.changes.map((change) => places.get(index.get(change) ?? -1)).find((place) => place !== undefined);
      if (kept !== undefined) deed.selection = deed.selection.map(tr.mapping.slice(own.length - first, kept));
    }
  }

  private forget(gone: ReadonlySet<Change>): void {
    for (const stack of [this.done, this.undone]) {
      for (const deed of stack) deed.changes = deed.changes.filter((change) => !gone.has(change));
    }
    this.done = this.done.filter((deed) => deed.changes.length > 0);
    this.undone = this.undone.filter((deed) => deed.changes.length > 0);
    for (const change of this.log) if (change.undoes !== null && gone.has(change.undoes)) change.undoes = null;
  }

  /** Lets go of changes that lie before everything that could still be taken back. */
  private trim(unconfirmed: number): void {
    if (this.log.length < 1_000) return;
    const needed = new Set([...this.done, ...this.undone].flatMap((deed) => deed.changes));
    const first = this.log.findIndex((change, i) => needed.has(change) || i >= this.log.length - unconfirmed);
    if (first < 0) this.log = [];
    else if (first > 0) this.log.splice(0, first);
  }
}

/** The plugin that lets keys and buttons reach the undo of this text. */
export function undoKeys(undo: Undo): Plugin {
  return new Plugin({
    props: {
      handleDOMEvents: {
        beforeinput(view, event) {
          const kind = event.inputType;
          if (kind !== "historyUndo" && kind !== "historyRedo") return false;
          event.preventDefault();
          const tr = kind === "historyUndo" ? undo.undo(view.state) : undo.redo(view.state);
          if (tr !== null && view.editable) view.dispatch(tr);
          return true;
        },
      },
    },
  });
}

/** For each own step that is still in the text, by its index, which step of the rebase it is now. */
function settledAt(own: readonly OwnStep[], over: number, result: Rebased, settled: ReadonlyMap<OwnStep, number>): Map<number, number> {
  const kept = new Map(result.kept.map((mine, i) => [mine, own.length + over + i]));
  const places = new Map<number, number>();
  own.forEach((mine, i) => {
    const server = settled.get(mine) ?? -1;
    const place = server >= 0 ? own.length + server : kept.get(mine);
    if (place !== undefined) places.set(i, place);
  });
  return places;
}

function invert(tr: Transaction, change: Change, passage: Passage): void {
  const inverse = change.inverse!;
  if (!(inverse instanceof ReplaceStep) || inverse.from === inverse.to) {
    const mapped = inverse.map(passage.after(change));
    if (mapped !== null) stepped(tr, mapped);
    return;
  }
  const pieces = passage.ownPieces(change, inverse.from, inverse.to);
  if (pieces.length === 0) {
    const mapped = inverse.map(passage.after(change));
    if (mapped !== null) stepped(tr, mapped);
  } else if (pieces.length === 1) {
    const [{ from, to }] = pieces;
    const whole = inverse.map(passage.after(change)) as ReplaceStep | null;
    const exact = whole !== null && whole.from === from && whole.to === to ? whole : new ReplaceStep(from, to, inverse.slice);
    if (!stepped(tr, exact)) tr.replace(from, to, inverse.slice);
  } else {
    for (const { from, to } of pieces.slice(1).reverse()) removeText(tr, from, to);
    const [{ from, to }] = pieces;
    removeText(tr, from, to);
    if (inverse.slice.size > 0) tr.replace(from, from, inverse.slice);
  }
}

/** Removes the words between two places and leaves the blocks that hold a colleague's words standing. */
function removeText(tr: Transaction, from: number, to: number): void {
  const ranges: Stretch[] = [];
  tr.doc.nodesBetween(from, to, (node: Node, pos: number) => {
    if (node.isInline) ranges.push({ from: Math.max(from, pos), to: Math.min(to, pos + node.nodeSize) });
    else if (pos >= from && pos + node.nodeSize <= to && node.isBlock) {
      ranges.push({ from: pos, to: pos + node.nodeSize });
      return false;
    }
    return true;
  });
  for (const range of ranges.reverse()) stepped(tr, new ReplaceStep(range.from, range.to, Slice.empty));
}

function rangeOf(tr: Transform): Stretch | null {
  let range: Stretch | null = null;
  tr.mapping.maps.forEach((map, i) => {
    const rest = tr.mapping.slice(i + 1);
    map.forEach((_oldStart, _oldEnd, newStart, newEnd) => {
      const from = rest.map(newStart, -1);
      const to = rest.map(newEnd, 1);
      range = { from: Math.min(from, range?.from ?? from), to: Math.max(to, range?.to ?? to) };
    });
  });
  return range;
}

function touches(tr: Transform, range: Stretch): boolean {
  let near = false;
  tr.mapping.maps[0].forEach((oldStart, oldEnd) => {
    if (oldStart <= range.to && oldEnd >= range.from) near = true;
  });
  return near;
}
