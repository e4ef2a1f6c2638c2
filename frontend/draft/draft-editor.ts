import { countWords } from "./counting";
import { Desk, type Surroundings } from "./desk";
import { LinkForm } from "./link-form";
import { Notes } from "./notes";
import type { Sign } from "./scribing";
import { type ConnectionState, Status } from "./status";
import { dress } from "./styles";
import { type Mention, Suggestions } from "./suggestions";
import { Toolbar } from "./toolbar";
import { english, type Word, Words } from "./words";
import { Writers } from "./writers";

/** The detail of `connection-change`. */
export interface ConnectionChange {
  state: ConnectionState;
  unsent: number;
}

/** What the page does for the text; set by the page, missing where the element stands alone. */
interface Server {
  mark(sign: string, words: string): Promise<string | null>;
  closedPassage(words: string): Promise<void>;
}

/** Set by the page before the element was known to the browser. */
const EARLY = ["words", "roster", "mentions", "objectives"] as const;

/** Texts that have left the page with unsent words: they go on sending until the person comes back to one, which then takes over. */
const away = new Set<DraftEditor>();

let count = 0;

/**
 * `<draft-editor draft="…">`: a text that several people write at once. It knows documents and steps and speaks `docs/live-text.md`;
 * it lives in the page's own tree, so that the page's colours hold in it.
 */
export class DraftEditor extends HTMLElement {
  static readonly observedAttributes = ["draft", "person", "readonly", "label", "words", "word-from", "word-to", "guidance", "scribing", "careful", "locale"];
  declare $server?: Server;

  private readonly speech = new Words();
  private readonly head = part("draft-head");
  private readonly why = document.createElement("p");
  private readonly paper = part("draft-paper");
  private readonly foot = part("draft-foot");
  private readonly hint = part("draft-aloud");
  private readonly status = new Status(this.speech);
  private readonly notes = new Notes(this.speech);
  private readonly link = new LinkForm(() => this.view, this.speech);
  private readonly care = document.createElement("p");
  private readonly look = document.createElement("button");
  private readonly suggestions = new Suggestions(this.speech, (sentence) => this.status.say(sentence));
  private readonly writers = new Writers(this.speech, (sentence) => this.status.say(sentence));
  private toolbar: Toolbar | null = null;
  private desk: Desk | null = null;
  private caretComes = false;
  private caretFrom: Element | null = null;
  private drawn = 0;
  private last = "";
  private names: readonly string[] = [];

  constructor() {
    super();
    this.why.className = "draft-why";
    this.care.className = "draft-care";
    this.look.type = "button";
    this.look.addEventListener("click", () => this.desk?.careful.next());
    this.care.append(document.createElement("span"), this.look);
    this.hint.id = `draft-keys-${++count}`;
    this.paper.addEventListener("keydown", (event) => {
      if (event.key !== "F10" || !event.altKey) return;
      event.preventDefault();
      this.toolbar?.focus();
    });
  }

  /** The labels in the reader's language, as an object or as JSON. */
  set words(words: Partial<Record<string, string>> | string) {
    this.speech.set(typeof words === "string" ? (JSON.parse(words || "{}") as Record<string, string>) : words);
    this.relabel();
  }

  /** The names of people and organisations that may stand in a careful text. */
  set roster(names: readonly string[]) {
    this.names = names;
    this.arrange();
  }

  /** The people and organisations that `@` offers. */
  set mentions(mentions: readonly Mention[]) {
    this.suggestions.mentions = mentions;
    this.arrange();
  }

  /** What `#` offers. */
  set objectives(objectives: readonly Mention[]) {
    this.suggestions.objectives = objectives;
  }

  /** Changes the server has not confirmed, as a person would count them. */
  get unsent(): number {
    return this.desk?.unsent ?? 0;
  }

  /** The text as it stands on the screen. */
  get text(): string {
    const doc = this.view?.state.doc;
    return doc === undefined ? "" : doc.textBetween(0, doc.content.size, "\n", "\n");
  }

  connectedCallback(): void {
    for (const name of EARLY) {
      if (!Object.hasOwn(this, name)) continue;
      const early = this[name] as never;
      delete (this as Partial<this>)[name];
      this[name] = early;
    }
    dress(this.getRootNode() as Document | ShadowRoot);
    if (this.desk === null) this.begin();
  }

  disconnectedCallback(): void {
    // A move inside the page takes the element out and puts it back at once.
    queueMicrotask(() => {
      if (this.isConnected) return;
      if (this.unsent === 0) this.finish();
      else away.add(this);
    });
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (before === now) return;
    if (name === "words") this.words = now ?? "";
    else if (name === "draft" || name === "person") {
      if (this.isConnected && this.desk !== null) this.begin();
    } else this.relabel();
  }

  /** Before the text is there, the caret comes with it, unless it has gone elsewhere meanwhile. */
  override focus(): void {
    this.caretComes = this.view === null;
    this.caretFrom = document.activeElement;
    this.view?.focus();
  }

  private get view() {
    return this.desk?.view ?? null;
  }

  private begin(): void {
    this.finish();
    const draft = this.getAttribute("draft");
    if (draft === null || draft === "") return;
    for (const other of away) if (other.getAttribute("draft") === draft) other.finish();
    const desk = new Desk(draft, this.getAttribute("person") ?? "", this.surroundings());
    this.desk = desk;
    this.toolbar = new Toolbar(desk.actions, () => desk.view, this.speech);
    this.head.replaceChildren(this.toolbar.element, this.why, this.status.element, this.care);
    this.replaceChildren(this.head, this.link.element, this.paper, this.suggestions.element, this.notes.element, this.foot, this.hint, this.status.voice);
    this.relabel();
    desk.begin();
    this.refresh();
  }

  private finish(): void {
    away.delete(this);
    this.desk?.end();
    this.desk = null;
    this.caretComes = false;
    this.writers.end();
    this.paper.replaceChildren();
  }

  private surroundings(): Surroundings {
    return {
      paper: this.paper,
      words: this.speech,
      suggestions: this.suggestions,
      attributes: () => this.textAttributes(),
      mayEdit: () => !this.readOnly,
      openLink: (state, dispatch) => this.link.open(state, dispatch),
      followLink: (map) => this.link.follow(map),
      refreshed: () => this.refreshSoon(),
      connection: (state, unsent, held) => this.connection(state, unsent, held),
      say: (sentence) => this.status.say(sentence),
      note: (sentence) => this.notes.say(sentence),
      mark: (sign, words) => this.mark(sign, words),
      moveAway: (words) => this.moveAway(words),
      lost: (words, reason) => this.notes.lost(words, reason),
      lostWith: (word, unsent, words) => this.lostWith(word, unsent, words),
      tell: (word) => this.notes.tell(word),
      anew: () => this.begin(),
      wrote: (name) => this.writers.wrote(name),
    };
  }

  private get readOnly(): boolean {
    return this.is("readonly");
  }

  private is(name: string): boolean {
    return this.hasAttribute(name) && this.getAttribute(name) !== "false";
  }

  private textAttributes(): Record<string, string> {
    return {
      role: "textbox",
      "aria-multiline": "true",
      "aria-label": this.getAttribute("label") ?? this.speech.say("text"),
      "aria-readonly": String(this.desk?.editable !== true),
      "aria-describedby": this.hint.id,
      tabindex: "0",
    };
  }

  private lostWith(word: Word, unsent: number, words: string): void {
    const sentence = word === "signed-out" ? this.speech.count("signed-out.unsent", unsent) : this.speech.say(word);
    this.notes.withWords(sentence, words, word);
  }

  private async mark(sign: Sign, words: string): Promise<string | null> {
    return this.$server === undefined ? null : this.$server.mark(sign, words);
  }

  private async moveAway(words: string): Promise<void> {
    if (this.$server === undefined) throw new Error("Nobody takes closed passages here");
    await this.$server.closedPassage(words);
  }

  /** Hands on to the desk how the text is to be written. */
  private arrange(): void {
    const desk = this.desk;
    if (desk === null) return;
    desk.scribing.on = this.suggestions.marks = this.is("scribing");
    desk.scribing.locale = this.getAttribute("locale") ?? undefined;
    desk.careful.on = this.is("careful");
    desk.careful.mentionNames = this.suggestions.mentions.map(({ name }) => name);
    desk.careful.rosterNames = this.names;
    desk.careful.label();
  }

  private connection(state: ConnectionState, unsent: number, held: number): void {
    this.status.show(state, unsent, held);
    const now = `${state} ${unsent}`;
    if (now === this.last) return;
    this.last = now;
    this.dispatchEvent(new CustomEvent<ConnectionChange>("connection-change", { detail: { state, unsent }, bubbles: true, composed: true }));
    if (unsent === 0 && !this.isConnected) queueMicrotask(() => this.isConnected || this.finish());
  }

  private relabel(): void {
    this.toolbar?.label();
    this.link.label();
    this.status.label();
    this.hint.textContent = this.speech.say("keys");
    this.care.firstElementChild!.textContent = this.speech.say("care.reminder");
    this.arrange();
    this.desk?.refreshView();
    this.refresh();
  }

  private refreshSoon(): void {
    if (this.drawn !== 0) return;
    this.drawn = requestAnimationFrame(() => {
      this.drawn = 0;
      this.refresh();
    });
  }

  private refresh(): void {
    const desk = this.desk;
    if (desk === null) return;
    if (this.caretComes && desk.view !== null) {
      this.caretComes = false;
      if (document.activeElement === this.caretFrom) desk.view.focus();
    }
    const frozen = desk.frozen;
    const hidden = this.readOnly || frozen !== null;
    this.toolbar!.element.hidden = hidden;
    this.why.hidden = !hidden;
    this.why.textContent = frozen === null ? "" : this.speech.say(frozen);
    this.care.hidden = hidden || !this.is("careful");
    this.look.hidden = desk.careful.open === 0;
    this.look.textContent = this.speech.say("care.look", desk.careful.open);
    this.head.classList.toggle("bare", hidden && frozen === null);
    if (hidden) this.link.close();
    else this.toolbar!.refresh();
    this.paper.toggleAttribute("aria-busy", desk.view === null);
    this.count();
  }

  private count(): void {
    const doc = this.view?.state.doc;
    const words = doc === undefined ? null : countWords(doc);
    const guidance = this.getAttribute("guidance");
    this.foot.textContent = words === null ? "" : [this.speech.count("count", words), guidance ?? ""].filter((said) => said !== "").join(" · ");
    this.foot.classList.toggle("outside", words !== null && words > 0 && (words < this.bound("word-from", 0) || words > this.bound("word-to", Infinity)));
  }

  private bound(name: string, otherwise: number): number {
    const text = this.getAttribute(name);
    return text === null || text === "" ? otherwise : Number(text);
  }
}

function part(name: string): HTMLElement {
  const element = document.createElement("div");
  element.className = name;
  return element;
}

/** The keys of the labels, for whoever translates them. */
export const wordKeys = Object.keys(english);

customElements.define("draft-editor", DraftEditor);
