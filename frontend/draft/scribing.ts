import type { Node } from "prosemirror-model";
import { type Command, type EditorState, Plugin, TextSelection, type Transaction } from "prosemirror-state";
import { Decoration, DecorationSet, type EditorView } from "prosemirror-view";
import { isMac } from "./commands";
import { cleaned } from "./pasting";
import { proseSchema } from "./prose-schema";
import type { Stretch } from "./passage";
import type { Words } from "./words";

/** The letters that mark a line: note, decision, action, motion, open question, private to scribes. */
export const SIGNS = ["n", "d", "a", "m", "q", "p"] as const;
export type Sign = (typeof SIGNS)[number];

const marked = /^\/([ndamqp])\s/;
const secret = /^\/p\s/;
/** After so long somebody is asked again to take a private line over. */
const AGAIN = 5_000;

export interface ScribingSurroundings {
  view(): EditorView | null;
  /** Whether these places wait to be looked at before anybody may have them. */
  withheld(from: number, to: number): boolean;
  /** Where the text has words of this person that nobody else has. */
  neverSent(): readonly Stretch[];
  note(sentence: string): void;
  /** Tells the page what was marked; answers with other words for the line, or none. */
  mark(sign: Sign, words: string): Promise<string | null>;
}

interface Line {
  pos: number;
  readonly text: string;
  asked: boolean;
}

/**
 * What is for the note-takers alone, from its sign to its end. It stays that when it is split, or when something comes to stand before
 * it, until somebody changes the sign.
 */
interface Secret extends Stretch {
  /** The words that were offered to the page last. */
  asked: string | null;
  told: boolean;
}

/** Minutes by keyboard: signs at the start of a line, the end of a block, the time of day. */
export class Scribing {
  on = false;
  locale: string | undefined;
  private lines: Line[] = [];
  private secrets: Secret[] = [];

  constructor(
    private readonly around: ScribingSurroundings,
    private readonly words: Words,
  ) {}

  plugin(): Plugin {
    return new Plugin({
      state: {
        init: (_config, state) => {
          this.findSecrets(state.doc);
          return null;
        },
        apply: (tr: Transaction) => {
          if (tr.docChanged) this.move(tr);
          return null;
        },
      },
      props: {
        decorations: (state) => this.pills(state),
        handleKeyDown: (view, event) => this.on && view.editable && !view.composing && this.key(view, event),
      },
    });
  }

  /** Whether words wait here that nobody but the note-takers may have. */
  holds(): boolean {
    const view = this.around.view();
    return this.on && view !== null && this.unsentSecrets(view.state.doc).length > 0;
  }

  /** Asks about finished lines that had to wait, and gives away private ones that the caret has left. */
  goOn(): void {
    const view = this.around.view();
    if (view === null) return;
    if (this.on && view.editable && !view.composing) this.giveAway(view);
    for (const line of this.lines) {
      const node = blockAt(view.state.doc, line.pos);
      if (line.asked || node === null || node.textContent !== line.text) continue;
      if (this.around.withheld(line.pos, line.pos + node.nodeSize)) continue;
      line.asked = true;
      void this.ask(line);
    }
  }

  private key(view: EditorView, event: KeyboardEvent): boolean {
    const run = (command: Command) => {
      event.stopPropagation();
      return command(view.state, view.dispatch, view);
    };
    const control = isMac ? event.metaKey : event.ctrlKey;
    if (event.key === "Enter" && control && !event.altKey && !event.shiftKey) {
      this.finish(view.state);
      return run(nextBlock);
    }
    if (event.key === "Enter" && !event.shiftKey && !event.altKey && !event.ctrlKey && !event.metaKey) {
      const { $head, empty } = view.state.selection;
      if (empty && $head.parentOffset === $head.parent.content.size) this.finish(view.state);
      return false;
    }
    if (!event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey) return false;
    if (event.code === "KeyA") return run(asAction);
    if (event.code === "KeyT") return run(this.time);
    return false;
  }

  private readonly time: Command = (state, dispatch) => {
    const now = new Intl.DateTimeFormat(this.locale, { timeStyle: "short" }).format(new Date()).replace(/\s/gu, " ");
    dispatch?.(state.tr.insertText(`${now} `).scrollIntoView());
    return true;
  };

  private finish(state: EditorState): void {
    const { $head } = state.selection;
    const sign = $head.depth === 0 ? null : signOf($head.parent);
    if (sign === null || sign === "p") return;
    const pos = $head.before();
    const text = $head.parent.textContent;
    if (text.replace(marked, "").trim() === "" || this.lines.some((line) => line.pos === pos && line.text === text)) return;
    this.lines = this.lines.filter((line) => line.pos !== pos);
    this.lines.push({ pos, text, asked: false });
    // The key that ends the line goes on first.
    queueMicrotask(() => this.goOn());
  }

  private async ask(line: Line): Promise<void> {
    const sign = marked.exec(line.text)![1] as Sign;
    const answer = await this.around.mark(sign, line.text.replace(marked, "").trim()).catch(() => null);
    const view = this.around.view();
    const words = answer === null ? "" : cleaned(answer).replace(/\s+/gu, " ").trim();
    const node = view === null ? null : blockAt(view.state.doc, line.pos);
    if (view === null || words === "" || node === null || node.textContent !== line.text || !this.lines.includes(line)) return;
    const from = line.pos + 1;
    view.dispatch(view.state.tr.replaceWith(from, from + node.content.size, proseSchema.text(words)));
  }

  private giveAway(view: EditorView): void {
    const { doc, selection } = view.state;
    for (const each of this.unsentSecrets(doc)) {
      const words = wordsOf(each, doc);
      const inside = selection.from <= each.to && selection.to >= each.from;
      if (inside || each.asked === words || this.around.withheld(each.from, each.to)) continue;
      each.asked = words;
      void this.give(each, words);
    }
  }

  /** The words stay here, and here alone, until the page says that the note-takers have them. */
  private async give(each: Secret, words: string): Promise<void> {
    const answer = await this.around.mark("p", words).catch(() => null);
    const view = this.around.view();
    if (view === null || view.isDestroyed || !this.secrets.includes(each)) return;
    const instead = answer === null ? "" : cleaned(answer).replace(/\s+/gu, " ").trim();
    if (instead !== "") {
      if (wordsOf(each, view.state.doc) === words) view.dispatch(view.state.tr.replaceWith(each.from, each.to, proseSchema.text(instead)));
      return;
    }
    if (!each.told) this.around.note(this.words.say("private.not-moved"));
    each.told = true;
    window.setTimeout(() => {
      each.asked = null;
      this.goOn();
    }, AGAIN);
  }

  private unsentSecrets(doc: Node): Secret[] {
    const all = this.secrets.filter((each) => wordsOf(each, doc) !== "");
    if (all.length === 0) return all;
    const unsent = this.around.neverSent();
    return all.filter((each) => unsent.some(({ from, to }) => from < each.to && to > each.from));
  }

  private findSecrets(doc: Node): void {
    doc.descendants((node, pos) => {
      if (signOf(node) === "p" && !this.secrets.some(({ from }) => from === pos + 1)) {
        this.secrets.push({ from: pos + 1, to: pos + 1 + node.content.size, asked: null, told: false });
      }
      return !node.isTextblock;
    });
  }

  private moveSecrets(tr: Transaction): void {
    const { doc } = tr;
    this.secrets = this.secrets.filter((each) => {
      each.from = tr.mapping.map(each.from, 1);
      each.to = Math.max(each.from, tr.mapping.map(each.to, -1));
      const last = doc.resolve(each.to);
      if (last.parent.isTextblock) each.to = last.end();
      return secret.test(doc.textBetween(each.from, Math.min(each.from + 3, each.to), "\n", "\n"));
    });
    this.findSecrets(doc);
  }

  private move(tr: Transaction): void {
    this.moveSecrets(tr);
    this.lines = this.lines.flatMap((line) => {
      const { pos, deletedAfter } = tr.mapping.mapResult(line.pos, 1);
      line.pos = pos;
      return deletedAfter && signOf(tr.doc.nodeAt(pos)) === null ? [] : [line];
    });
  }

  private pills(state: EditorState): DecorationSet | null {
    if (!this.on) return null;
    const all: Decoration[] = [];
    state.doc.descendants((node, pos) => {
      const sign = signOf(node);
      if (sign !== null) {
        all.push(Decoration.node(pos, pos + node.nodeSize, { class: `draft-marked draft-mark-${sign}`, "data-mark": this.words.say(`mark.${sign}`) }));
        all.push(Decoration.inline(pos + 1, pos + 3, { class: "draft-sign" }));
      }
      return !node.isTextblock;
    });
    return DecorationSet.create(state.doc, all);
  }
}

function signOf(node: Node | null): Sign | null {
  if (node === null || node.type !== proseSchema.nodes.paragraph || node.firstChild?.isText !== true) return null;
  return (marked.exec(node.firstChild.text!)?.[1] as Sign | undefined) ?? null;
}

function wordsOf({ from, to }: Stretch, doc: Node): string {
  return doc.textBetween(Math.min(from + 3, to), to, "\n", "\n").trim();
}

function blockAt(doc: Node, pos: number): Node | null {
  const node = pos < doc.content.size ? doc.nodeAt(pos) : null;
  return node !== null && node.isTextblock ? node : null;
}

/** The block is done, wherever in it the caret stands; a plain paragraph begins behind it. */
const nextBlock: Command = (state, dispatch) => {
  const { $to } = state.selection;
  const after = $to.depth === 0 ? $to.pos : $to.after(1);
  const tr = state.tr.insert(after, proseSchema.nodes.paragraph.create());
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView());
  return true;
};

/** The line becomes an action, whatever it was marked as before. */
const asAction: Command = (state, dispatch) => {
  const { $head } = state.selection;
  if ($head.parent.type !== proseSchema.nodes.paragraph) return true;
  const sign = signOf($head.parent);
  const start = $head.start();
  if (sign !== "a") dispatch?.(sign === null ? state.tr.insertText("/a ", start) : state.tr.insertText("a", start + 1, start + 2));
  return true;
};
