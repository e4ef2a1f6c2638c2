import { type EditorState, Plugin } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { plain } from "./checker";
import { SIGNS } from "./scribing";
import type { Words } from "./words";

/** Somebody or something that can be named in the text. */
export interface Mention {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
}

interface Option {
  readonly words: string;
  readonly beside: string;
  readonly puts: string;
}

interface Asked {
  readonly sign: "@" | "#" | "/";
  readonly from: number;
  readonly typed: string;
  readonly options: readonly Option[];
}

const MOST = 8;
const words = "[\\p{L}\\p{N}][\\p{L}\\p{N}'’.&-]*";
const naming = new RegExp(`(?:^|[\\s(])([@#])((?:${words}(?: ${words}){0,4})?)$`, "u");
let count = 0;

/** The small list at the caret after `@`, `#` and a lone `/`. It takes keys only while something in it is chosen, and no letter ever. */
export class Suggestions {
  readonly element = document.createElement("div");
  marks = false;
  mentions: readonly Mention[] = [];
  objectives: readonly Mention[] = [];
  private asked: Asked | null = null;
  private active = -1;
  private dismissed = -1;
  private told = "";

  constructor(
    private readonly speech: Words,
    private readonly say: (sentence: string) => void,
  ) {
    this.element.className = "draft-suggest";
    this.element.id = `draft-suggest-${++count}`;
    this.element.setAttribute("role", "listbox");
    this.element.hidden = true;
  }

  plugin(): Plugin {
    return new Plugin({
      view: () => ({
        update: (view, before) => this.update(view, before),
        destroy: () => this.element.remove(),
      }),
      props: {
        handleKeyDown: (view, event) => this.key(view, event),
        handleDOMEvents: {
          blur: (view) => {
            this.close(view);
            return false;
          },
        },
      },
    });
  }

  private update(view: EditorView, before: EditorState): void {
    const { state } = view;
    if (state.doc.eq(before.doc) && state.selection.eq(before.selection)) return;
    const asked = view.editable && view.hasFocus() ? this.question(state) : null;
    if (asked === null) this.dismissed = -1;
    const opens = this.asked !== null || !state.doc.eq(before.doc);
    if (asked === null || asked.options.length === 0 || asked.from === this.dismissed || !opens) {
      this.close(view);
      return;
    }
    const same = this.asked?.sign === asked.sign && this.asked.typed === asked.typed;
    this.asked = asked;
    if (!same) this.active = asked.sign !== "/" && asked.typed !== "" ? 0 : -1;
    this.show(view, asked);
  }

  private question(state: EditorState): Asked | null {
    const { $head, empty } = state.selection;
    if (!empty || !$head.parent.isTextblock) return null;
    const typed = $head.parent.textBetween(0, $head.parentOffset, "\n", "\ufffc");
    const sign = /^\/([a-z]?)$/.exec(typed);
    if (sign !== null && this.marks) {
      const options = SIGNS.filter((letter) => letter.startsWith(sign[1])).map((letter) => ({ words: this.speech.say(`mark.${letter}`), beside: `/${letter}`, puts: `/${letter} ` }));
      return { sign: "/", from: $head.start(), typed: sign[1], options };
    }
    const name = naming.exec(typed);
    if (name === null) return null;
    const from = $head.pos - name[2].length - 1;
    const all = name[1] === "@" ? this.mentions : this.objectives;
    return { sign: name[1] as "@" | "#", from, typed: name[2], options: this.matching(all, name[1], name[2]) };
  }

  private matching(all: readonly Mention[], sign: string, typed: string): Option[] {
    const wanted = plain(typed);
    const first: Mention[] = [];
    const later: Mention[] = [];
    for (const each of all) {
      const name = plain(each.name);
      // A name that stands there in full needs no list.
      if (name === wanted) return [];
      if (name.startsWith(wanted)) first.push(each);
      else if (!wanted.includes(" ") && name.split(/[\s-]+/u).some((part) => part.startsWith(wanted))) later.push(each);
    }
    return [...first, ...later].slice(0, MOST).map(({ name, kind }) => ({
      words: name,
      beside: kind === "organisation" ? this.speech.say("organisation") : "",
      puts: sign + name,
    }));
  }

  private show(view: EditorView, asked: Asked): void {
    this.element.setAttribute("aria-label", this.speech.say(asked.sign === "/" ? "suggest.marks" : asked.sign === "@" ? "suggest.people" : "suggest.objectives"));
    this.element.replaceChildren(
      ...asked.options.map((option, i) => {
        const row = document.createElement("div");
        row.setAttribute("role", "option");
        row.id = `${this.element.id}-${i}`;
        row.setAttribute("aria-selected", String(i === this.active));
        const beside = document.createElement("span");
        beside.textContent = option.beside;
        row.append(option.words, beside);
        row.addEventListener("pointerdown", (event) => event.preventDefault());
        row.addEventListener("mousedown", (event) => event.preventDefault());
        row.addEventListener("click", () => this.pick(view, option));
        return row;
      }),
    );
    this.element.hidden = false;
    this.place(view);
    this.choose(view, this.active);
    const said = this.speech.count("suggest", asked.options.length);
    if (this.told !== said) this.say((this.told = said));
  }

  private choose(view: EditorView, index: number): void {
    this.active = index;
    [...this.element.children].forEach((row, i) => row.setAttribute("aria-selected", String(i === index)));
    view.dom.setAttribute("aria-autocomplete", "list");
    view.dom.setAttribute("aria-controls", this.element.id);
    if (index < 0) view.dom.removeAttribute("aria-activedescendant");
    else {
      view.dom.setAttribute("aria-activedescendant", `${this.element.id}-${index}`);
      this.element.children[index].scrollIntoView({ block: "nearest" });
    }
  }

  private close(view: EditorView): void {
    if (this.asked === null) return;
    this.asked = null;
    this.told = "";
    this.element.hidden = true;
    for (const name of ["aria-autocomplete", "aria-controls", "aria-activedescendant"]) view.dom.removeAttribute(name);
  }

  private key(view: EditorView, event: KeyboardEvent): boolean {
    const { asked } = this;
    if (asked === null || view.composing || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return false;
    const last = asked.options.length - 1;
    switch (event.key) {
      case "ArrowDown":
        this.choose(view, this.active >= last ? 0 : this.active + 1);
        return true;
      case "ArrowUp":
        this.choose(view, this.active <= 0 ? last : this.active - 1);
        return true;
      case "Enter":
      case "Tab":
        if (this.active < 0) return false;
        this.pick(view, asked.options[this.active]);
        return true;
      case "Escape":
        this.dismissed = asked.from;
        this.close(view);
        return true;
      default:
        return false;
    }
  }

  private pick(view: EditorView, option: Option): void {
    const { asked } = this;
    if (asked === null) return;
    this.dismissed = asked.from;
    const { head } = view.state.selection;
    this.close(view);
    view.dispatch(view.state.tr.insertText(option.puts, asked.from, head).scrollIntoView());
    view.focus();
  }

  place(view: EditorView): void {
    if (this.asked === null) return;
    const origin = this.element.offsetParent?.getBoundingClientRect();
    if (origin === undefined) return;
    const at = view.coordsAtPos(this.asked.from);
    const room = Math.max(0, origin.width - this.element.offsetWidth);
    this.element.style.transform = `translate(${Math.min(at.left - origin.left, room).toFixed(1)}px, ${(at.bottom - origin.top + 4).toFixed(1)}px)`;
  }
}
