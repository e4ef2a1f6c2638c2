import { Node } from "prosemirror-model";
import { type EditorState, TextSelection, type Transaction } from "prosemirror-state";
import { Step, type StepMap } from "prosemirror-transform";
import { type Batch, batchOf, countChanges, sameAs } from "./batches";
import { retelling, takesBackOwn } from "./condense";
import { difference } from "./difference";
import { applied } from "./fitting";
import { passagesOfOwn, wordsOfOwn } from "./lost-words";
import { effectOf, OwnTail } from "./own-tail";
import type { ClientFrame, Confirmed, DocJson, Joined, Refused, StepJson, Steps } from "./protocol";
import type { Stretch } from "./passage";
import { type OwnStep, rebase, type Rebased } from "./rebase";
import { proseSchema } from "./prose-schema";

/** What the text needs from the element that shows it. */
export interface Stage {
  readonly state: EditorState;
  send(frame: ClientFrame): boolean;
  /** Shows what the server says; own steps in it have been rebased. */
  advanced(tr: Transaction, own: readonly OwnStep[], over: number, result: Rebased, settled: ReadonlyMap<OwnStep, number>): void;
  /** One more version is confirmed; `author` is the client that wrote it, null when that is not known. */
  confirmed(map: StepMap, author: string | null): void;
  /** Own words that could not be kept in the text. */
  lost(words: string, reason: string): void;
  /** Whether own words wait here, so that nothing is sent now, and whether what was taken back before it was sent must never be. */
  holds(): boolean;
  readonly discreet: boolean;
  /** The unconfirmed steps are told in other words; the text is the same. */
  retold(own: readonly OwnStep[]): void;
  /** What the server said does not fit together: dial again; `afresh` asks for the whole text. */
  rejoin(afresh: boolean): void;
}

interface Arrival {
  step: Step;
  author: string | null;
}

interface Place {
  from: number;
  to: number;
  dropped: ReadonlySet<number>;
}

/** What is kept on the device while something is unsent. */
export interface Kept {
  version: number;
  doc: DocJson;
  own: StepJson[];
  carried: number[];
  nextId: string;
  batch: { id: string; version: number; steps: StepJson[]; groups: number[][] } | null;
}

/** What a person typed, as far as it can be read from what was kept. */
export function keptWords(kept: Kept): string {
  const words: string[] = [];
  JSON.stringify(kept.own ?? [], (key, value: unknown) => {
    if (key === "text" && typeof value === "string") words.push(value);
    return value;
  });
  return words.join(" ");
}

/** More steps than these are told anew in fewer. */
const MANY = 200;

/** Reasons that one step of a batch may have brought upon the others. */
const ONE_FOR_ALL = new Set(["malformed", "too-large", "draft-full"]);

const newId = (): string =>
  typeof crypto.randomUUID === "function" ? crypto.randomUUID() : Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, "0")).join("");

/**
 * The browser's copy of a draft: what the server confirmed, and the own steps on top of it. One batch is in flight, the rest is
 * collected; the server's word is final. Which steps of the log are ours is told by `confirmed` alone, never guessed.
 */
export class SharedText {
  own: OwnStep[] = [];
  writable = true;
  client: string | null = null;
  private batch: Batch | null = null;
  /** The batch was sent on an earlier line, so it may be stored already: nothing moves until the server has answered. */
  private uncertain = false;
  private place: Place | null = null;
  private arrivals: Arrival[] = [];
  private fresh: { doc: Node; version: number } | null = null;
  private nextId = newId();
  private unknownVersions = 0;
  /** How many steps the next batch may have; fewer once one was refused as a whole, until it is known which of its steps was the cause. */
  private most: number | undefined;
  /** So many of the first own steps were found on the device; the page that kept them, or a copy of it, may have sent them. */
  private resumed = 0;
  private readonly tail = new OwnTail();

  constructor(
    private readonly stage: Stage,
    public version: number,
    public confirmedDoc: Node,
  ) {}

  get unsent(): number {
    return countChanges(this.own);
  }

  /** The words of this person that the server has not confirmed. */
  get unsentWords(): string {
    return wordsOfOwn(this.stage.state.doc, this.own, new Set(this.own), mapsOf(this.own));
  }

  /** Where the text on the screen has words of this person that were never sent. */
  get neverSent(): Stretch[] {
    const sent = new Set(this.batch?.groups.flat() ?? []);
    return passagesOfOwn(this.own, new Set(this.own.filter((mine) => !sent.has(mine))), mapsOf(this.own));
  }

  /** Writes down an own transaction that the state already shows. */
  typed(tr: Transaction): OwnStep[] {
    const made = tr.steps.map((step, i) => this.tail.carry(step, tr.docs[i]));
    this.own.push(...made);
    return made;
  }

  lineLost(): void {
    this.client = null;
    this.arrivals = [];
    this.fresh = null;
  }

  joined(frame: Joined): void {
    this.client = frame.client;
    this.writable = frame.writable !== false;
    this.arrivals = [];
    this.fresh = frame.doc === undefined ? null : { doc: Node.fromJSON(proseSchema, frame.doc), version: frame.version };
    if (frame.steps !== undefined && !this.arrive(frame.steps, frame.clients)) return;
    this.uncertain = this.batch !== null && this.place === null;
    this.askForResumed();
    if (this.uncertain) this.sendBatch();
    this.settle();
  }

  arrived(frame: Steps): void {
    const known = (this.fresh?.version ?? this.version) + this.arrivals.length;
    if (frame.version > known) {
      this.stage.rejoin(false);
      return;
    }
    const seen = known - frame.version;
    if (seen >= frame.steps.length) return;
    if (this.arrive(frame.steps.slice(seen), frame.clients.slice(seen))) this.settle();
  }

  stored(frame: Confirmed): void {
    if (this.batch === null || frame.id !== this.batch.id) return;
    const dropped = new Set(frame.dropped ?? []);
    this.place = { from: frame.version - (this.batch.steps.length - dropped.size), to: frame.version, dropped };
    this.uncertain = false;
    this.unknownVersions = 0;
    this.most = undefined;
    if (this.place.to < this.version) {
      this.stage.rejoin(true);
      return;
    }
    this.settle();
  }

  refused(frame: Refused): void {
    if (this.batch === null || frame.id !== this.batch.id) return;
    if (frame.reason === "busy") {
      window.setTimeout(() => this.sendBatch(), 1_000);
      return;
    }
    const batch = this.batch;
    this.batch = null;
    this.uncertain = false;
    if (frame.reason === "unknown-version" && this.unknownVersions++ < 3) {
      this.settle();
      return;
    }
    const everything = frame.reason === "locked" || frame.reason === "not-permitted";
    if (everything) this.writable = false;
    if (ONE_FOR_ALL.has(frame.reason) && batch.steps.length > 1) {
      // One of them is the cause; the others are sent without it.
      this.most = Math.ceil(batch.steps.length / 2);
      this.settle();
      return;
    }
    this.most = undefined;
    this.giveUp(everything ? this.own : batch.groups.flat(), frame.reason);
    this.settle();
  }

  /** Sends what is collected, when nothing is in flight. */
  submit(): void {
    if (this.client === null || this.batch !== null || this.fresh !== null || this.own.length === 0) return;
    if (!this.writable) {
      this.giveUp(this.own, "locked");
      return;
    }
    if (this.stage.holds()) return;
    this.condense();
    if (this.own.length === 0) return;
    this.batch = this.nextBatch(this.own);
    this.sendBatch();
  }

  private nextBatch(own: readonly OwnStep[]): Batch {
    const batch = batchOf(this.nextId, this.version, own, this.most);
    this.nextId = newId();
    return batch;
  }

  /**
   * What was found on the device goes first, as it was kept and under the name that was kept for it: if the page that kept it has sent
   * just this, the server knows it again.
   */
  private askForResumed(): void {
    if (this.resumed === 0 || this.batch !== null) return;
    const own = this.own.slice(0, this.resumed);
    this.resumed = 0;
    if (own.length === 0 || !this.writable || this.stage.holds() || (this.stage.discreet && takesBackOwn(own))) return;
    this.batch = this.nextBatch(own);
    this.uncertain = true;
  }

  /** Forgets what was typed and taken back before it was sent, where the text asks for that: it would be in the log for good. */
  condense(): void {
    if (!this.stage.discreet || this.batch !== null || this.fresh !== null) return;
    if (this.own.length > MANY || takesBackOwn(this.own)) this.retell();
  }

  /** Gives back all own words that are not stored and returns the text to the server's truth. */
  giveUp(own: readonly OwnStep[], reason: string): void {
    const alive = new Set(this.own);
    const settled = new Map(own.filter((mine) => alive.has(mine)).map((mine) => [mine, -1]));
    if (settled.size === 0) return;
    const words = wordsOfOwn(this.stage.state.doc, this.own, new Set(settled.keys()), mapsOf(this.own));
    this.advance([], settled);
    if (words !== "") this.stage.lost(words, reason);
  }

  keep(): Kept | null {
    if (this.own.length === 0) return null;
    const index = new Map(this.own.map((mine, i) => [mine, i]));
    const batch = this.batch;
    return {
      version: this.version,
      doc: this.confirmedDoc.toJSON() as DocJson,
      own: this.own.map(({ step }) => step.toJSON() as StepJson),
      carried: this.own.map(({ carried }) => carried),
      nextId: this.nextId,
      batch: batch && {
        id: batch.id,
        version: batch.version,
        steps: [...batch.steps],
        groups: batch.groups.map((group) => group.flatMap((mine) => index.get(mine) ?? [])),
      },
    };
  }

  /** Takes up what was kept; `tr` puts on its own steps, as they were, and the state does not show it yet. */
  resume(kept: Kept, tr: Transaction): OwnStep[] {
    this.own = tr.steps.map((step, i) => ({ step, inverted: step.invert(tr.docs[i]), carried: kept.carried[i] }));
    this.nextId = kept.nextId;
    this.resumed = this.own.length;
    this.batch = kept.batch && { ...kept.batch, groups: kept.batch.groups.map((group) => group.map((i) => this.own[i])) };
    return [...this.own];
  }

  private retell(): void {
    this.resumed = 0;
    this.own = retelling(this.confirmedDoc, this.stage.state.doc);
    this.stage.retold(this.own);
  }

  private sendBatch(): void {
    if (this.batch === null) return;
    const { id, version, steps } = this.batch;
    this.stage.send({ op: "submit", id, version, steps: [...steps] });
  }

  private arrive(steps: readonly StepJson[], authors: readonly string[] | undefined): boolean {
    try {
      steps.forEach((json, i) => this.arrivals.push({ step: Step.fromJSON(proseSchema, json), author: authors?.[i] ?? null }));
      return true;
    } catch {
      this.stage.rejoin(true);
      return false;
    }
  }

  /** Goes as far as is certain, and then sends what is collected. */
  private settle(): void {
    try {
      while (this.goOn());
    } catch (misfit) {
      if (!(misfit instanceof Misfit)) throw misfit;
      this.stage.rejoin(true);
      return;
    }
    this.submit();
  }

  private goOn(): boolean {
    if (this.uncertain) return false;
    if (this.fresh !== null) {
      this.refresh(this.fresh);
      return true;
    }
    if (this.place !== null) return this.goOnTo(this.place);
    const mine = this.batch === null ? -1 : this.arrivals.findIndex(({ author }) => author !== null && author === this.client);
    const foreign = this.arrivals.splice(0, mine < 0 ? this.arrivals.length : mine);
    this.advance(foreign);
    return false;
  }

  private goOnTo({ from, to, dropped }: Place): boolean {
    if (this.version < from) {
      const foreign = this.arrivals.splice(0, from - this.version);
      this.advance(foreign);
      return foreign.length > 0;
    }
    if (this.version + this.arrivals.length < to) return false;
    // A copy of this page may have sent the batch first: what came as the copy's is in the text, and ours of it is taken back.
    const seen = Math.min(this.version, to) - from;
    const stored = this.arrivals.splice(0, Math.max(0, to - this.version)).map((arrival) => ({ ...arrival, author: this.client }));
    const batch = this.batch!;
    this.batch = null;
    this.place = null;
    this.giveUp([...dropped].flatMap((i) => batch.groups[i] ?? []), "dropped");
    this.resumed = Math.max(0, this.resumed - batch.groups.flat().length);
    const groups = batch.groups.filter((_, i) => !dropped.has(i));
    const exact =
      stored.length === groups.length &&
      stored.every(({ step }, i) => groups[i].length > 0 && sameAs(groups[i], step)) &&
      groups.flat().every((mine, i) => mine === this.own[i]);
    if (exact) {
      this.own.splice(0, groups.flat().length);
      this.confirm(stored);
    } else {
      const at = (group: number) => (group < seen ? -1 : group - seen);
      this.advance(stored, new Map(groups.flatMap((group, i) => group.map((mine, nth): [OwnStep, number] => [mine, nth === 0 ? at(i) : -1]))));
    }
    this.askForResumed();
    if (this.uncertain) this.sendBatch();
    return true;
  }

  /** The whole text came in place of steps: our own words are merged by difference. */
  private refresh({ doc, version }: { doc: Node; version: number }): void {
    this.fresh = null;
    const place = this.place;
    if (place !== null && place.to <= version) {
      const batch = this.batch!;
      this.batch = null;
      this.place = null;
      this.giveUp([...place.dropped].flatMap((i) => batch.groups[i] ?? []), "dropped");
      const inside = new Set(batch.groups.flat());
      while (this.own.length > 0 && inside.has(this.own[0])) this.confirm([{ step: this.own.shift()!.step, author: this.client }]);
    }
    this.advance(difference(this.confirmedDoc, doc).map((step) => ({ step, author: null })));
    this.version = version;
    this.confirmedDoc = doc;
  }

  private advance(arrivals: readonly Arrival[], settled: ReadonlyMap<OwnStep, number> = new Map()): void {
    if (arrivals.length === 0 && settled.size === 0) return;
    const { state } = this.stage;
    const own = this.own;
    this.confirm(arrivals);
    const tr = state.tr;
    const maps = mapsOf(own);
    const result = rebase(tr, own, arrivals.map(({ step }) => step), settled);
    const words = result.lost.length > 0 ? wordsOfOwn(state.doc, own, new Set(result.lost), maps) : "";
    this.own = result.kept;
    this.tail.moved(tr.mapping);
    keepSelection(state, tr);
    this.stage.advanced(tr.setMeta("addToHistory", false), own, arrivals.length, result, settled);
    if (words !== "") this.stage.lost(words, "dropped");
  }

  private confirm(arrivals: readonly Arrival[]): void {
    let doc = this.confirmedDoc;
    for (const { step } of arrivals) {
      const next = applied(step, doc);
      if (next === null) throw new Misfit();
      doc = next;
    }
    this.confirmedDoc = doc;
    this.version += arrivals.length;
    for (const { step, author } of arrivals) this.stage.confirmed(step.getMap(), author);
  }
}

const mapsOf = (own: readonly OwnStep[]): StepMap[] => own.map((mine) => effectOf(mine).map);

/** A step of the server that does not fit our copy: the copy is wrong and is fetched again. */
class Misfit extends Error {}

/** The own caret stays before what a colleague writes at the same place, so that each sentence stays in one piece. */
function keepSelection(state: EditorState, tr: Transaction): void {
  const { selection, storedMarks } = state;
  if (selection instanceof TextSelection) {
    const anchor = tr.doc.resolve(tr.mapping.map(selection.anchor, -1));
    const head = tr.doc.resolve(tr.mapping.map(selection.head, -1));
    tr.setSelection(TextSelection.between(anchor, head, -1));
  }
  if (storedMarks !== null) tr.setStoredMarks(storedMarks);
}
