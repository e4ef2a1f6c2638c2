import { dropCursor } from "prosemirror-dropcursor";
import { gapCursor } from "prosemirror-gapcursor";
import { Node } from "prosemirror-model";
import { EditorState, type Transaction } from "prosemirror-state";
import { Step, type StepMap } from "prosemirror-transform";
import { EditorView } from "prosemirror-view";
import { Careful } from "./careful";
import { Carets } from "./carets";
import { inWholeCharacters } from "./characters";
import { type Action, actions, keys, rules } from "./commands";
import { Connection } from "./connection";
import { Device } from "./device";
import { straightened } from "./directions";
import { inParts, isOversize, pasting } from "./pasting";
import { OwnCaret } from "./own-caret";
import { proseSchema } from "./prose-schema";
import type { ClientFrame, Joined, ServerFrame } from "./protocol";
import { ReadingPlace } from "./reading-place";
import type { OwnStep, Rebased } from "./rebase";
import { ReturnPlace } from "./return-place";
import { Scribing, type Sign } from "./scribing";
import { type Kept, keptWords, SharedText, type Stage } from "./shared-text";
import { standingOf } from "./standing";
import type { ConnectionState } from "./status";
import type { Suggestions } from "./suggestions";
import { Undo, undoKeys } from "./undo";
import type { Word, Words } from "./words";

/** What the desk tells the element around it. */
export interface Surroundings {
  readonly paper: HTMLElement;
  readonly words: Words;
  readonly suggestions: Suggestions;
  attributes(): Record<string, string>;
  mayEdit(): boolean;
  openLink: Action["run"];
  followLink(map: (pos: number, assoc: number) => number): void;
  /** The text, the caret or what may be done has changed. */
  refreshed(): void;
  connection(state: ConnectionState, unsent: number, held: number): void;
  say(sentence: string): void;
  note(sentence: string): void;
  mark(sign: Sign, words: string): Promise<string | null>;
  moveAway(words: string): Promise<void>;
  lost(words: string, reason: string): void;
  lostWith(sentence: Word, unsent: number, words: string): void;
  tell(word: Word): void;
  /** Nothing of this desk may be used any more: the draft has to be opened as if for the first time. */
  anew(): void;
  wrote(name: string): void;
}

const KEEP = 400;
/** Reasons after which the server is asked again; after the others the door is shut. */
const RETURNING = new Set(["locked", "unlocked", "slow", "restart", "idle"]);

/** One draft being read and written: the view, the shared text behind it, and the line to the server. */
export class Desk implements Stage {
  readonly undo = new Undo();
  readonly actions: Action[];
  view: EditorView | null = null;
  /** Why the text cannot be written just now, when somebody else decided so. */
  frozen: Word | null = null;
  readonly scribing: Scribing;
  readonly careful: Careful;
  private text: SharedText | null = null;
  private readonly connection: Connection;
  private readonly carets: Carets;
  private readonly caret = new OwnCaret(
    () => this.view,
    () => this.text,
    (frame) => this.send(frame),
  );
  private readonly device: Device;
  private readonly place: ReturnPlace;
  private afresh = false;
  private failures = 0;
  private ended = false;
  private cannotKeep = false;
  private keepTimer: number | undefined;
  private readonly sizes = new ResizeObserver(() => {
    this.carets.draw();
    this.careful.place();
    if (this.view !== null) this.around.suggestions.place(this.view);
  });

  constructor(
    private readonly draft: string,
    person: string,
    private readonly around: Surroundings,
  ) {
    this.device = new Device(draft, person);
    this.place = new ReturnPlace(draft);
    this.actions = actions(this.undo, around.openLink);
    this.carets = new Carets(
      () => this.view,
      () => this.text?.own.map(({ step }) => step.getMap()) ?? [],
    );
    this.careful = new Careful(
      {
        paper: around.paper,
        view: () => this.view,
        text: () => this.text,
        say: (sentence) => around.say(sentence),
        tell: (sentence) => around.note(sentence),
        moveAway: (words) => around.moveAway(words),
        released: () => this.released(),
      },
      around.words,
      this.device,
    );
    this.scribing = new Scribing(
      {
        view: () => this.view,
        withheld: (from, to) => this.careful.holdsWithin(from, to),
        neverSent: () => this.text?.neverSent ?? [],
        note: (sentence) => around.note(sentence),
        mark: (sign, words) => around.mark(sign, words),
      },
      around.words,
    );
    this.connection = new Connection(() => this.address(), {
      opened: () => this.join(),
      received: (frame) => this.received(frame),
      lost: (opened) => this.lineLost(opened),
    });
  }

  get state(): EditorState {
    return this.view!.state;
  }

  get unsent(): number {
    return this.text?.unsent ?? 0;
  }

  /** How many findings keep the words of this person from being sent. */
  get held(): number {
    return this.careful.held;
  }

  get discreet(): boolean {
    return this.careful.on || this.scribing.on;
  }

  get editable(): boolean {
    return this.text !== null && this.text.writable && !this.ended && this.around.mayEdit();
  }

  begin(): void {
    const kept = this.device.read();
    if (kept !== null) this.resume(kept);
    this.announce();
    this.connection.start();
    this.sizes.observe(this.around.paper);
    window.addEventListener("pagehide", this.keepNow);
    window.addEventListener("pagehide", this.leavePlace);
    document.addEventListener("visibilitychange", this.keepNow);
    window.addEventListener("beforeunload", this.warn);
  }

  end(): void {
    this.keepNow();
    this.connection.stop();
    this.sizes.disconnect();
    window.clearTimeout(this.keepTimer);
    this.caret.end();
    window.removeEventListener("pagehide", this.keepNow);
    window.removeEventListener("pagehide", this.leavePlace);
    document.removeEventListener("visibilitychange", this.keepNow);
    window.removeEventListener("beforeunload", this.warn);
    this.careful.end();
    this.view?.destroy();
    this.carets.layer.remove();
  }

  send(frame: ClientFrame): boolean {
    return this.connection.send(frame);
  }

  advanced(tr: Transaction, own: readonly OwnStep[], over: number, result: Rebased, settled: ReadonlyMap<OwnStep, number>): void {
    const view = this.view!;
    const place = ReadingPlace.of(view);
    this.undo.rebased(tr, own, over, result, settled);
    view.updateState(view.state.apply(tr));
    place?.restore(tr.mapping);
    this.around.followLink((pos, assoc) => tr.mapping.map(pos, assoc));
  }

  confirmed(map: StepMap, author: string | null): void {
    this.carets.advance(map, author);
    if (author === this.text?.client) this.caret.moved();
    else if (author !== null) {
      const name = this.carets.nameOf(author);
      if (name !== null) this.around.wrote(name);
    }
  }

  lost(words: string, reason: string): void {
    this.around.lost(words, reason);
  }

  holds(): boolean {
    const careful = this.careful.holds();
    return this.scribing.holds() || careful;
  }

  retold(own: readonly OwnStep[]): void {
    this.undo.retold(own);
  }

  rejoin(afresh: boolean): void {
    this.afresh ||= afresh;
    this.connection.redial();
  }

  refreshView(): void {
    this.view?.setProps({});
  }

  private address(): string {
    const url = new URL(`live/drafts/${encodeURIComponent(this.draft)}`, document.baseURI);
    url.protocol = url.protocol === "https:" ? "wss:" : "ws:";
    return url.href;
  }

  private join(): void {
    const version = this.text === null || this.afresh ? undefined : this.text.version;
    this.send(version === undefined ? { op: "join" } : { op: "join", version });
  }

  private received(frame: ServerFrame): void {
    this.readCaret();
    switch (frame.op) {
      case "joined":
        this.joined(frame);
        break;
      case "steps":
        this.text?.arrived(frame);
        break;
      case "confirmed":
        this.text?.stored(frame);
        break;
      case "refused":
        if (frame.reason === "purged") {
          this.reset();
          return;
        }
        this.text?.refused(frame);
        if (this.text?.writable === false && this.frozen === null) this.freeze("locked");
        break;
      case "selections":
        if (this.text !== null) this.carets.show(frame, this.text.client);
        return;
      case "closed":
        this.closed(frame.reason);
        return;
    }
    if (this.text !== null) this.carets.reached(this.text.version);
    this.changed();
  }

  /** A caret moved a moment ago is known to the browser alone until it says so; drawing before that would move it back. */
  private readCaret(): void {
    if (this.view?.hasFocus() === true && !this.view.composing) document.dispatchEvent(new Event("selectionchange"));
  }

  private joined(frame: Joined): void {
    this.failures = 0;
    this.afresh = false;
    this.connection.settled();
    this.carets.grey(false);
    if (frame.writable === false) this.frozen ??= "read-only";
    else this.frozen = null;
    if (this.text === null && frame.doc !== undefined) this.open(frame.version, Node.fromJSON(proseSchema, frame.doc));
    this.text?.joined(frame);
    this.refreshView();
    if (this.view !== null) this.place.comeBack(this.view);
    if (this.view?.hasFocus() === true) this.caret.moved();
  }

  private open(version: number, doc: Node): void {
    const state = EditorState.create({
      doc,
      plugins: [
        this.around.suggestions.plugin(),
        this.scribing.plugin(),
        this.careful.plugin(),
        ...keys(this.actions),
        rules(),
        undoKeys(this.undo),
        pasting(() => this.around.tell("picture")),
        straightened(),
        gapCursor(),
        dropCursor({ color: false, width: 2, class: "draft-drop" }),
      ],
    });
    this.text = new SharedText(this, version, doc);
    this.carets.reached(version);
    this.view = new EditorView(
      { mount: this.around.paper.appendChild(document.createElement("div")) },
      {
        state,
        editable: () => this.editable,
        attributes: () => this.around.attributes(),
        dispatchTransaction: (tr) => this.dispatch(tr),
        handleDOMEvents: {
          focus: () => this.focused(true),
          blur: () => this.focused(false),
        },
      },
    );
    this.around.paper.append(this.carets.layer);
  }

  private resume(kept: Kept): void {
    let tr: Transaction;
    try {
      tr = EditorState.create({ doc: Node.fromJSON(proseSchema, kept.doc) }).tr;
      for (const json of kept.own) tr.step(Step.fromJSON(proseSchema, json));
    } catch {
      // Kept by another version of this page, or damaged: its words are shown, and the text comes from the server.
      this.device.write(null);
      const words = keptWords(kept);
      if (words !== "") this.around.lost(words, "kept");
      return;
    }
    this.open(kept.version, tr.docs[0] ?? tr.doc);
    tr = tr.steps.reduce((again, step) => again.step(step), this.state.tr);
    this.apply(tr, this.text!.resume(kept, tr));
  }

  private dispatch(tr: Transaction): void {
    if (!tr.docChanged) {
      const before = this.state;
      this.view!.updateState(before.apply(tr));
      if (!before.selection.eq(this.state.selection)) {
        this.caret.moved();
        this.undo.pause();
      }
      this.changed();
      return;
    }
    if (!this.editable) return;
    const whole = inWholeCharacters(this.state, tr);
    const fitting = isOversize(whole) ? inParts(this.state, whole) : whole;
    if (fitting === null) {
      this.around.tell("too-long");
      return;
    }
    this.apply(fitting);
    this.caret.moved();
    this.careful.typed();
    this.text!.submit();
    if (this.held > 0 || this.scribing.holds()) this.text!.condense();
    this.changed();
  }

  private released(): void {
    if (this.text === null) return;
    this.text.submit();
    this.text.condense();
    this.changed();
  }

  private apply(tr: Transaction, own = this.text!.typed(tr)): void {
    const before = this.state;
    this.undo.record(before, tr, own);
    this.view!.updateState(before.apply(tr));
    this.around.followLink((pos, assoc) => tr.mapping.map(pos, assoc));
  }

  private lineLost(opened: boolean): void {
    this.text?.lineLost();
    this.carets.grey(true);
    this.failures = opened ? 0 : this.failures + 1;
    if (this.failures >= 2) void this.askStanding();
    this.changed();
  }

  /** A browser is not told why a handshake failed; the standing says whether the session is gone. */
  private async askStanding(): Promise<void> {
    const standing = await standingOf(this.draft);
    if (standing === "signed-out") this.closed("signed-out");
    else if (standing === "none") this.closed("not-permitted");
  }

  private closed(reason: string): void {
    if (this.ended) return;
    if (reason === "reset") {
      this.reset();
      return;
    }
    if (RETURNING.has(reason)) {
      if (reason === "locked") this.freeze("locked");
      this.connection.redial();
      return;
    }
    this.ended = true;
    this.connection.stop();
    this.carets.clear();
    const text = this.text;
    const unsent = this.unsent;
    const word: Word = reason === "signed-out" ? "signed-out" : reason === "purged" ? "purged" : "not-permitted";
    this.frozen = word;
    if (text !== null && unsent > 0) {
      this.around.lostWith(word, unsent, text.unsentWords);
    }
    if (reason === "signed-out") Device.wipe();
    else this.device.write(null);
    this.refreshView();
    this.changed();
  }

  /** Words were purged: nothing the server sent so far is kept, nor what undo remembers; what was not sent is shown to its person. */
  private reset(): void {
    if (this.ended) return;
    const words = this.text?.unsentWords ?? "";
    this.leavePlace();
    this.ended = true;
    this.device.write(null);
    if (words !== "") this.around.lost(words, "purged");
    this.around.anew();
  }

  private freeze(word: Word): void {
    this.frozen = word;
    this.refreshView();
  }

  private focused(inside: boolean): boolean {
    this.around.paper.parentElement?.classList.toggle("focused", inside);
    if (inside) this.caret.visit();
    return false;
  }

  private changed(): void {
    if (this.keepTimer === undefined) this.keepTimer = window.setTimeout(this.keepNow, this.unsent > 0 ? KEEP : 0);
    this.careful.look();
    this.scribing.goOn();
    this.carets.draw();
    this.caret.tell();
    this.announce();
    this.around.refreshed();
  }

  private announce(): void {
    const unsent = this.unsent;
    const joined = this.text?.client != null;
    const held = this.held;
    const tell = (state: ConnectionState) => this.around.connection(state, unsent, held);
    if (this.ended) tell(unsent > 0 ? "not-sent" : "ended");
    else if (joined) tell(unsent === 0 ? "saved" : held > 0 || this.scribing.holds() ? "held" : "sending");
    else if (unsent > 0) tell("not-sent");
    else tell(this.text === null && this.failures === 0 ? "opening" : "reconnecting");
  }

  private readonly keepNow = (): void => {
    window.clearTimeout(this.keepTimer);
    this.keepTimer = undefined;
    if (this.ended || this.text === null) return;
    const kept = this.device.write(this.text.keep());
    if (!kept && !this.cannotKeep) this.around.tell("not-kept");
    this.cannotKeep = !kept;
  };

  private readonly leavePlace = (): void => this.place.leave(this.view);

  private readonly warn = (event: BeforeUnloadEvent): void => {
    if (this.unsent > 0) event.preventDefault();
  };
}
