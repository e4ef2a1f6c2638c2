import type { Command, EditorState } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { isSafeHref, proseSchema } from "./prose-schema";
import type { Words } from "./words";

const { link } = proseSchema.marks;

/** The small form for the address of a link, which opens under the toolbar and gives the caret back to the text. */
export class LinkForm {
  readonly element = document.createElement("form");
  private readonly caption = document.createElement("label");
  private readonly field = document.createElement("input");
  private readonly set = button("submit");
  private readonly remove = button("button");
  private readonly complaint = document.createElement("p");
  private range: { from: number; to: number } | null = null;

  constructor(
    private readonly view: () => EditorView | null,
    private readonly words: Words,
  ) {
    this.element.className = "draft-link";
    this.element.noValidate = true;
    this.element.hidden = true;
    this.field.type = "url";
    this.field.maxLength = 2_000;
    this.field.autocomplete = "off";
    this.complaint.className = "draft-link-complaint";
    this.complaint.setAttribute("role", "alert");
    this.set.classList.add("first");
    this.caption.append(document.createElement("span"), this.field);
    this.element.append(this.caption, this.set, this.remove, this.complaint);
    this.element.addEventListener("submit", (event) => {
      event.preventDefault();
      this.apply();
    });
    this.remove.addEventListener("click", () => this.unset());
    this.element.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      event.stopPropagation();
      this.close();
    });
    this.field.addEventListener("input", () => this.complain(""));
    this.label();
  }

  label(): void {
    this.caption.firstElementChild!.textContent = this.words.say("link.address");
    this.set.textContent = this.words.say("link.set");
    this.remove.textContent = this.words.say("link.remove");
  }

  readonly open: Command = (state, dispatch) => {
    const range = linkRange(state);
    if (range === null && state.selection.empty) return false;
    if (dispatch) {
      this.range = range ?? { from: state.selection.from, to: state.selection.to };
      this.field.value = range?.href ?? "";
      this.remove.hidden = range === null;
      this.complain("");
      this.element.hidden = false;
      this.field.focus();
      this.field.select();
    }
    return true;
  };

  /** Keeps the words that are to be linked in sight while colleagues write. */
  follow(map: (pos: number, assoc: number) => number): void {
    if (this.range !== null) this.range = { from: map(this.range.from, 1), to: map(this.range.to, -1) };
  }

  close(): void {
    if (this.element.hidden) return;
    this.element.hidden = true;
    this.range = null;
    this.view()?.focus();
  }

  private apply(): void {
    const view = this.view();
    const href = this.address();
    if (!isSafeHref(href)) {
      this.complain(this.words.say("link.invalid"));
      this.field.focus();
      return;
    }
    if (view !== null && this.range !== null && this.range.from < this.range.to) {
      const { from, to } = this.range;
      view.dispatch(view.state.tr.removeMark(from, to, link).addMark(from, to, link.create({ href })));
    }
    this.close();
  }

  private unset(): void {
    const view = this.view();
    if (view !== null && this.range !== null) view.dispatch(view.state.tr.removeMark(this.range.from, this.range.to, link));
    this.close();
  }

  /** What was meant: an address without a scheme is a page, one with an @ a mailbox. */
  private address(): string {
    const typed = this.field.value.trim();
    if (/^[a-z][a-z0-9+.-]*:/i.test(typed) && !/^[^:/]+:\d+(\/|$)/.test(typed)) return typed;
    if (/^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(typed)) return `mailto:${typed}`;
    return /^[^\s/.]+(\.[^\s/.]+)+(\/|$|[:?#])/.test(typed) ? `https://${typed}` : typed;
  }

  private complain(sentence: string): void {
    this.complaint.textContent = sentence;
    this.complaint.hidden = sentence === "";
    this.field.setAttribute("aria-invalid", String(sentence !== ""));
  }
}

function button(type: "submit" | "button"): HTMLButtonElement {
  const element = document.createElement("button");
  element.type = type;
  return element;
}

/** The whole link that the caret stands in, or the first one that the selection meets in its line. */
function linkRange(state: EditorState): { from: number; to: number; href: string } | null {
  const { $from, from, to, empty } = state.selection;
  const runs: { from: number; to: number; href: string }[] = [];
  $from.parent.forEach((node, offset) => {
    const mark = link.isInSet(node.marks);
    if (mark === undefined) return;
    const at = $from.start() + offset;
    const last = runs[runs.length - 1];
    if (last !== undefined && last.to === at && last.href === mark.attrs.href) last.to += node.nodeSize;
    else runs.push({ from: at, to: at + node.nodeSize, href: mark.attrs.href as string });
  });
  return runs.find((run) => (empty ? run.from <= from && from <= run.to : run.from < to && from < run.to)) ?? null;
}
