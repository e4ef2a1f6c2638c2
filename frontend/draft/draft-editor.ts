import { countWords } from "./counting";
import { Desk, type Surroundings } from "./desk";
import { LinkForm } from "./link-form";
import { Notes } from "./notes";
import { type ConnectionState, Status } from "./status";
import { dress } from "./styles";
import { Toolbar } from "./toolbar";
import { english, type Word, Words } from "./words";
import { Writers } from "./writers";

/** The detail of `connection-change`. */
export interface ConnectionChange {
  state: ConnectionState;
  unsent: number;
}

let count = 0;

/**
 * `<draft-editor draft="…">`: a text that several people write at once. It knows documents and steps and speaks `docs/live-text.md`;
 * it lives in the page's own tree, so that the page's colours hold in it.
 */
export class DraftEditor extends HTMLElement {
  static readonly observedAttributes = ["draft", "person", "readonly", "label", "words", "word-from", "word-to", "guidance"];

  private readonly speech = new Words();
  private readonly head = part("draft-head");
  private readonly why = document.createElement("p");
  private readonly paper = part("draft-paper");
  private readonly foot = part("draft-foot");
  private readonly hint = part("draft-aloud");
  private readonly status = new Status(this.speech);
  private readonly notes = new Notes(this.speech);
  private readonly link = new LinkForm(() => this.view, this.speech);
  private readonly writers = new Writers(this.speech, (sentence) => this.status.say(sentence));
  private toolbar: Toolbar | null = null;
  private desk: Desk | null = null;
  private drawn = 0;
  private last = "";

  constructor() {
    super();
    this.why.className = "draft-why";
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
    if (Object.hasOwn(this, "words")) {
      const early = this.words;
      delete (this as Partial<this>).words;
      this.words = early;
    }
    dress(this.getRootNode() as Document | ShadowRoot);
    if (this.desk === null) this.begin();
  }

  disconnectedCallback(): void {
    // A move inside the page takes the element out and puts it back at once.
    queueMicrotask(() => {
      if (!this.isConnected && this.unsent === 0) this.finish();
    });
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (before === now) return;
    if (name === "words") this.words = now ?? "";
    else if (name === "draft" || name === "person") {
      if (this.isConnected && this.desk !== null) this.begin();
    } else this.relabel();
  }

  override focus(): void {
    this.view?.focus();
  }

  private get view() {
    return this.desk?.view ?? null;
  }

  private begin(): void {
    this.finish();
    const draft = this.getAttribute("draft");
    if (draft === null || draft === "") return;
    const desk = new Desk(draft, this.getAttribute("person") ?? "", this.surroundings());
    this.desk = desk;
    this.toolbar = new Toolbar(desk.actions, () => desk.view, this.speech);
    this.head.replaceChildren(this.toolbar.element, this.why, this.status.element);
    this.replaceChildren(this.head, this.link.element, this.paper, this.notes.element, this.foot, this.hint, this.status.voice);
    this.relabel();
    desk.begin();
    this.refresh();
  }

  private finish(): void {
    this.desk?.end();
    this.desk = null;
    this.writers.end();
    this.paper.replaceChildren();
  }

  private surroundings(): Surroundings {
    return {
      paper: this.paper,
      attributes: () => this.textAttributes(),
      mayEdit: () => !this.readOnly,
      openLink: (state, dispatch) => this.link.open(state, dispatch),
      followLink: (map) => this.link.follow(map),
      refreshed: () => this.refreshSoon(),
      connection: (state, unsent) => this.connection(state, unsent),
      lost: (words, reason) => this.notes.lost(words, reason),
      lostWith: (word, unsent, words) => this.lostWith(word, unsent, words),
      tell: (word) => this.notes.tell(word),
      wrote: (name) => this.writers.wrote(name),
    };
  }

  private get readOnly(): boolean {
    return this.hasAttribute("readonly") && this.getAttribute("readonly") !== "false";
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

  private connection(state: ConnectionState, unsent: number): void {
    this.status.show(state, unsent);
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
    const frozen = desk.frozen;
    const hidden = this.readOnly || frozen !== null;
    this.toolbar!.element.hidden = hidden;
    this.why.hidden = !hidden;
    this.why.textContent = frozen === null ? "" : this.speech.say(frozen);
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
