import type { Node } from "prosemirror-model";
import { type Command, type EditorState, Plugin, TextSelection, type Transaction } from "prosemirror-state";
import { Decoration, DecorationSet, type EditorView } from "prosemirror-view";
import { isMac } from "./commands";
import { cleaned } from "./pasting";
import { proseSchema } from "./prose-schema";
import type { Words } from "./words";

/** The letters that mark a line: note, decision, action, motion, open question, private to scribes. */
export const SIGNS = ["n", "d", "a", "m", "q", "p"] as const;
export type Sign = (typeof SIGNS)[number];

const marked = /^\/([ndamqp])\s/;

export interface ScribingSurroundings {
  view(): EditorView | null;
  /** Whether these places wait to be looked at before anybody may have them. */
  withheld(from: number, to: number): boolean;
  /** Tells the page what was marked; answers with other words for the line, or none. */
  mark(sign: Sign, words: string): Promise<string | null>;
}

interface Line {
  pos: number;
  readonly text: string;
  asked: boolean;
}

/** Minutes by keyboard: signs at the start of a line, the end of a block, the time of day. */
export class Scribing {
  on = false;
  locale: string | undefined;
  private lines: Line[] = [];

  constructor(
    private readonly around: ScribingSurroundings,
    private readonly words: Words,
  ) {}

  plugin(): Plugin {
    return new Plugin({
      state: {
        init: () => null,
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

  /** Asks about finished lines that had to wait. */
  goOn(): void {
    const view = this.around.view();
    if (view === null) return;
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
    if ($head.depth === 0 || signOf($head.parent) === null) return;
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

  private move(tr: Transaction): void {
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
