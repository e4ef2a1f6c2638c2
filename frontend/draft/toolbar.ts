import type { EditorView } from "prosemirror-view";
import { type Action, isMac } from "./commands";
import { icon } from "./icons";
import type { Word, Words } from "./words";

const groups = [
  ["undo", "redo"],
  ["paragraph", "heading1", "heading2", "heading3"],
  ["bold", "italic", "underline", "strike", "link"],
  ["bullets", "numbers", "quote", "rule"],
];

/** The row of formatting buttons: one stop for Tab, arrow keys inside, as the toolbar pattern of WAI-ARIA says. */
export class Toolbar {
  readonly element = document.createElement("div");
  private readonly buttons = new Map<Action, HTMLButtonElement>();
  private current: HTMLButtonElement | null = null;

  constructor(
    actions: readonly Action[],
    private readonly view: () => EditorView | null,
    private readonly words: Words,
  ) {
    this.element.className = "draft-toolbar";
    this.element.setAttribute("role", "toolbar");
    for (const names of groups) {
      const group = document.createElement("div");
      group.className = "draft-tools";
      for (const name of names) group.append(this.button(actions.find((action) => action.name === name)!));
      this.element.append(group);
    }
    this.element.addEventListener("keydown", (event) => this.walk(event));
    this.stop(this.all[0]);
    this.label();
  }

  label(): void {
    this.element.setAttribute("aria-label", this.words.say("formatting"));
    for (const [action, button] of this.buttons) {
      const name = this.words.say(action.name as Word);
      button.setAttribute("aria-label", name);
      button.title = action.keys === null ? name : `${name} (${readable(action.keys)})`;
      if (action.keys !== null) button.setAttribute("aria-keyshortcuts", action.keys.replace("Mod", isMac ? "Meta" : "Control").replaceAll("-", "+"));
    }
  }

  refresh(): void {
    const view = this.view();
    if (view === null) return;
    for (const [action, button] of this.buttons) {
      const active = action.active?.(view.state) ?? false;
      if (action.active !== null) button.setAttribute("aria-pressed", String(active));
      button.setAttribute("aria-disabled", String(!view.editable || (!active && !action.run(view.state))));
    }
  }

  focus(): void {
    this.current?.focus();
  }

  buttonOf(name: string): HTMLButtonElement {
    return this.all.find((button) => button.dataset.action === name)!;
  }

  private get all(): HTMLButtonElement[] {
    return [...this.buttons.values()];
  }

  private button(action: Action): HTMLButtonElement {
    const button = document.createElement("button");
    button.type = "button";
    button.tabIndex = -1;
    button.dataset.action = action.name;
    button.append(icon(action.name));
    // The caret and the keyboard of a phone stay where they are when a button is pressed.
    button.addEventListener("pointerdown", (event) => event.preventDefault());
    button.addEventListener("mousedown", (event) => event.preventDefault());
    button.addEventListener("click", () => {
      const view = this.view();
      this.stop(button);
      if (view === null || button.getAttribute("aria-disabled") === "true") return;
      action.run(view.state, view.dispatch, view);
      if (action.name !== "link" && document.activeElement !== button) view.focus();
    });
    button.addEventListener("focus", () => this.stop(button));
    this.buttons.set(action, button);
    return button;
  }

  private stop(button: HTMLButtonElement): void {
    if (this.current !== null) this.current.tabIndex = -1;
    this.current = button;
    button.tabIndex = 0;
  }

  private walk(event: KeyboardEvent): void {
    const all = this.all;
    const at = all.indexOf(event.target as HTMLButtonElement);
    if (at < 0) return;
    if (event.key === "Escape") {
      event.preventDefault();
      this.view()?.focus();
      return;
    }
    const forward = getComputedStyle(this.element).direction === "rtl" ? -1 : 1;
    const next: Record<string, number> = { ArrowRight: at + forward, ArrowLeft: at - forward, Home: 0, End: all.length - 1 };
    if (!(event.key in next) || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    all[(next[event.key] + all.length) % all.length].focus();
  }
}

/** "Mod-Shift-k" as people read it. */
function readable(keys: string): string {
  const names: Record<string, string> = isMac ? { Mod: "⌘", Shift: "⇧", Alt: "⌥" } : { Mod: "Ctrl", Shift: "Shift", Alt: "Alt" };
  return keys
    .split("-")
    .map((key) => names[key] ?? key.toUpperCase())
    .join(isMac ? "" : "+");
}
