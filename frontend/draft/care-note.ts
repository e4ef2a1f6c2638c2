import type { EditorView } from "prosemirror-view";
import type { Answer, Concern } from "./careful";
import type { Words } from "./words";

const ANSWERS: readonly Answer[] = ["initials", "remove", "closed", "keep"];
let count = 0;

/** The small row of answers at a finding: arrows walk, Escape gives the caret back. */
export class CareNote {
  readonly element = document.createElement("div");
  concern: Concern | null = null;
  private view: EditorView | null = null;
  private readonly said = document.createElement("p");
  private readonly row = document.createElement("div");
  private readonly buttons = new Map<Answer, HTMLButtonElement>();

  constructor(
    private readonly words: Words,
    answer: (answer: Answer) => void,
    private readonly leave: () => void,
  ) {
    this.element.className = "draft-care-note";
    this.element.hidden = true;
    this.said.id = `draft-care-${++count}`;
    this.row.className = "draft-note-buttons";
    this.row.setAttribute("role", "toolbar");
    this.row.setAttribute("aria-labelledby", this.said.id);
    for (const each of ANSWERS) {
      const button = document.createElement("button");
      button.type = "button";
      button.dataset.answer = each;
      button.addEventListener("pointerdown", (event) => event.preventDefault());
      button.addEventListener("click", () => answer(each));
      this.buttons.set(each, button);
      this.row.append(button);
    }
    this.element.append(this.said, this.row);
    this.element.addEventListener("keydown", (event) => this.walk(event));
    this.label();
  }

  label(): void {
    for (const [answer, button] of this.buttons) button.textContent = this.words.say(`care.${answer}`);
    if (this.concern !== null) this.tell(this.concern);
  }

  show(concern: Concern, view: EditorView, focus: boolean): void {
    this.concern = concern;
    this.view = view;
    this.tell(concern);
    this.buttons.get("initials")!.hidden = concern.kind !== "name";
    this.buttons.get("closed")!.hidden = !concern.unsent;
    this.element.hidden = false;
    this.place();
    if (focus) this.shown[0].focus();
  }

  close(): void {
    this.element.hidden = true;
    this.concern = null;
  }

  /** Closes when what it speaks of is no longer there. */
  follow(concerns: readonly Concern[]): void {
    const about = this.concern;
    if (about === null) return;
    const now = concerns.find((concern) => concern.kind === about.kind && concern.words === about.words && concern.from < about.to && concern.to > about.from);
    if (now !== undefined) {
      this.concern = now;
      this.place();
      return;
    }
    const inside = this.element.contains(document.activeElement);
    this.close();
    if (inside) this.leave();
  }

  private tell(concern: Concern): void {
    this.said.textContent = `${this.words.say(`care.found.${concern.kind}`)}: ${concern.words}`;
  }

  private get shown(): HTMLButtonElement[] {
    return [...this.buttons.values()].filter((button) => !button.hidden);
  }

  /** Stands under its words, inside the paper. */
  place(): void {
    const { view } = this;
    if (view === null || this.concern === null) return;
    const paper = this.element.parentElement!.getBoundingClientRect();
    const at = view.coordsAtPos(this.concern.from, 1);
    const end = view.coordsAtPos(this.concern.to, -1);
    const room = Math.max(0, paper.width - this.element.offsetWidth);
    const left = end.top > at.top ? 0 : at.left - paper.left;
    this.element.style.transform = `translate(${Math.min(left, room).toFixed(1)}px, ${(end.bottom - paper.top + 6).toFixed(1)}px)`;
  }

  private walk(event: KeyboardEvent): void {
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      this.close();
      this.leave();
      return;
    }
    const all = this.shown;
    const at = all.indexOf(event.target as HTMLButtonElement);
    const next: Record<string, number> = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 };
    if (at < 0 || !(event.key in next)) return;
    event.preventDefault();
    all[(next[event.key] + all.length) % all.length].focus();
  }
}
