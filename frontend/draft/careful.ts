import type { Node } from "prosemirror-model";
import { type EditorState, Plugin, type Transaction } from "prosemirror-state";
import { Decoration, DecorationSet, type EditorView } from "prosemirror-view";
import { type Finding, findings, initials, Roster, unfinished } from "./checker";
import { CareNote } from "./care-note";
import type { Device } from "./device";
import { withoutEndlessWords } from "./long-words";
import type { Stretch } from "./passage";
import type { SharedText } from "./shared-text";
import type { Words } from "./words";

/** A finding in the text on the screen. */
export interface Concern extends Finding {
  from: number;
  to: number;
  readonly words: string;
  /** Since when it reads as it does. */
  readonly since: number;
  /** Some of it was never sent. */
  unsent: boolean;
  said: boolean;
}

export type Answer = "initials" | "remove" | "closed" | "keep";

export interface CareSurroundings {
  readonly paper: HTMLElement;
  view(): EditorView | null;
  text(): SharedText | null;
  say(sentence: string): void;
  /** Takes words over for those who may know them; rejected when that cannot be done now. */
  moveAway(words: string): Promise<void>;
  /** The hold may have ended: send what may be sent. */
  released(): void;
  tell(sentence: string): void;
}

/** What could still become a finding waits so long for the next key. */
const SETTLE = 2_000;
/** A finding is spoken of once it has read the same for so long. */
const STILL = 800;

/**
 * Care before others read: what could give a person away is underlined for the writer alone, and the words of this person wait here
 * until they have looked at it, however long that takes. No time makes up somebody's mind for them.
 */
export class Careful {
  on = false;
  concerns: Concern[] = [];
  private names: readonly string[] = [];
  private mentioned: readonly string[] = [];
  private roster = new Roster([]);
  private readonly note: CareNote;
  private typedAt = 0;
  private typing = false;
  private timer: number | undefined;
  private jumped = -1;
  private readonly kept: Set<string>;
  private readonly leaving = new Set<Concern>();

  constructor(
    private readonly around: CareSurroundings,
    private readonly words: Words,
    private readonly device: Device,
  ) {
    this.kept = new Set(device.readAnswers());
    this.note = new CareNote(words, (answer) => this.answer(answer), () => around.view()?.focus());
    around.paper.append(this.note.element);
  }

  set rosterNames(names: readonly string[]) {
    this.names = names;
    this.enrol();
  }

  /** Whoever can be mentioned is no stranger. */
  set mentionNames(names: readonly string[]) {
    this.mentioned = names;
    this.enrol();
  }

  /** How many findings keep words from being sent. */
  get held(): number {
    return this.on ? this.concerns.filter((concern) => concern.unsent).length : 0;
  }

  get open(): number {
    return this.on ? this.concerns.length : 0;
  }

  /** Whether the words of this person wait here; looks at them first. */
  holds(): boolean {
    if (!this.on) return false;
    this.look();
    return this.held > 0 || this.leaving.size > 0 || this.typing;
  }

  /** Whether something between two places waits to be looked at. */
  holdsWithin(from: number, to: number): boolean {
    return this.on && this.concerns.some((concern) => concern.from < to && concern.to > from && concern.unsent);
  }

  typed(): void {
    this.typedAt = Date.now();
    this.note.close();
  }

  label(): void {
    this.note.label();
  }

  place(): void {
    this.note.place();
  }

  end(): void {
    window.clearTimeout(this.timer);
    this.note.element.remove();
  }

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
        decorations: (state) => this.underlines(state),
        handleKeyDown: (_view, event) => {
          if (!this.on || event.code !== "KeyK" || !event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey) return false;
          event.stopPropagation();
          this.next();
          return true;
        },
        handleClick: (_view, pos) => {
          const concern = this.concerns.find(({ from, to }) => from <= pos && pos <= to);
          if (concern === undefined || !this.on) this.note.close();
          else this.show(concern, false);
          return false;
        },
      },
    });
  }

  /** Goes to the next finding, from the one that was shown last. */
  next(): void {
    if (this.concerns.length === 0) {
      this.around.say(this.words.say("care.none"));
      return;
    }
    const concern = this.concerns.find(({ from }) => from > this.jumped) ?? this.concerns[0];
    this.jumped = concern.from;
    this.show(concern, true);
  }

  private enrol(): void {
    this.roster = new Roster([...this.names, ...this.mentioned]);
    this.around.released();
  }

  private show(concern: Concern, focus: boolean): void {
    const view = this.around.view();
    if (view === null) return;
    const { node } = view.domAtPos(concern.from);
    (node instanceof Element ? node : node.parentElement)?.scrollIntoView({ block: "nearest" });
    this.note.show(concern, view, focus);
  }

  look(): void {
    if (!this.on) return;
    const view = this.around.view();
    const text = this.around.text();
    if (view === null || text === null) return;
    const { doc } = view.state;
    const fresh = text.neverSent;
    const now = Date.now();
    const found = linesWith(doc, [...fresh, ...this.concerns]).flatMap(({ line, start }) =>
      findings(withoutEndlessWords(line), this.roster).map(({ kind, from, to }) => ({ kind, from: start + from, to: start + to, words: line.slice(from, to) })),
    );
    const before = this.concerns;
    this.concerns = found.flatMap((finding) => {
      if (this.kept.has(keyOf(finding))) return [];
      const unsent = fresh.some((stretch) => overlaps(stretch, finding));
      const known = before.find((concern) => concern.kind === finding.kind && overlaps(concern, finding));
      if (!unsent && known === undefined) return [];
      return [{ ...finding, unsent, said: known?.said ?? false, since: known?.words === finding.words ? known.since : now }];
    });
    this.typing = this.endOfTyping(view.state, fresh);
    this.wake(now);
    this.note.follow(this.concerns);
    const changed = this.concerns.length !== before.length || this.concerns.some((concern, i) => concern.from !== before[i].from || concern.to !== before[i].to);
    if (changed && !view.composing) queueMicrotask(() => view.isDestroyed || view.setProps({}));
  }

  /** Whether the words at the caret were never sent, could still become a finding, and the last key is not long ago. */
  private endOfTyping(state: EditorState, fresh: readonly Stretch[]): boolean {
    if (Date.now() - this.typedAt >= SETTLE) return false;
    const { $head } = state.selection;
    if (!$head.parent.isTextblock) return false;
    const at = unfinished(withoutEndlessWords($head.parent.textBetween(0, $head.parentOffset, "\n", "\n")));
    return at >= 0 && fresh.some((stretch) => overlaps(stretch, { from: $head.start() + at, to: $head.pos }));
  }

  /** Looks again when the next waiting time is over. */
  private wake(now: number): void {
    window.clearTimeout(this.timer);
    const times = this.concerns.filter((concern) => !concern.said).map((concern) => concern.since + STILL);
    if (this.typing) times.push(this.typedAt + SETTLE);
    if (times.length === 0) return;
    this.timer = window.setTimeout(() => {
      this.announce();
      this.around.released();
    }, Math.max(20, Math.min(...times) - now));
  }

  private announce(): void {
    const due = this.concerns.filter((concern) => !concern.said && Date.now() - concern.since >= STILL);
    if (due.length === 0) return;
    // One sentence is enough; the connection word tells how many there are.
    for (const concern of this.concerns) concern.said = true;
    const said = due.find(({ unsent }) => unsent);
    if (said !== undefined) this.around.say(this.words.say("care.said", this.words.say(`care.found.${said.kind}`)));
  }

  private answer(answer: Answer): void {
    const concern = this.note.concern;
    const view = this.around.view();
    if (concern === null || view === null) return;
    this.note.close();
    view.focus();
    if (answer === "keep") {
      this.kept.add(keyOf(concern));
      this.device.writeAnswers([...this.kept]);
      this.around.released();
    } else if (answer === "initials") view.dispatch(view.state.tr.insertText(initials(concern.words), concern.from, concern.to));
    else if (answer === "remove") remove(view, concern);
    else void this.moveAway(concern, view);
  }

  /** The sentence around it goes; it stays here, held, until somebody has it. */
  private async moveAway(concern: Concern, view: EditorView): Promise<void> {
    const sentence = sentenceAround(concern, view.state.doc);
    const words = view.state.doc.textBetween(sentence.from, sentence.to, "\n", "\n").trim();
    const moving = { ...concern, from: sentence.from, to: sentence.to };
    this.leaving.add(moving);
    try {
      await this.around.moveAway(words);
      if (view.state.doc.textBetween(moving.from, moving.to, "\n", "\n").trim() === words) remove(view, moving);
      else this.around.tell(this.words.say("care.changed"));
    } catch {
      this.around.tell(this.words.say("care.not-moved"));
    } finally {
      this.leaving.delete(moving);
      this.around.released();
    }
  }

  private move(tr: Transaction): void {
    for (const concern of [...this.concerns, ...this.leaving]) {
      const from = tr.mapping.map(concern.from, 1);
      concern.to = Math.max(from, tr.mapping.map(concern.to, -1));
      concern.from = from;
    }
    if (this.jumped >= 0) this.jumped = tr.mapping.map(this.jumped);
  }

  private underlines(state: EditorState): DecorationSet | null {
    if (!this.on || this.concerns.length === 0) return null;
    return DecorationSet.create(
      state.doc,
      this.concerns.filter(({ from, to }) => from < to).map(({ from, to, kind }) => Decoration.inline(from, to, { class: "draft-concern", "data-concern": kind })),
    );
  }
}

function keyOf({ kind, words }: { kind: string; words: string }): string {
  return `${kind} ${words}`;
}

function overlaps(one: Stretch, other: Stretch): boolean {
  return one.from < other.to && one.to > other.from;
}

function sentenceAround({ from, to }: Stretch, doc: Node): Stretch {
  const $from = doc.resolve(from);
  const start = $from.start();
  const line = $from.parent.textBetween(0, $from.parent.content.size, "\n", "\n");
  const sign = /^\/[ndamqp]\s/.exec(line)?.[0].length ?? 0;
  const earlier = /^.*[.!?\n]\s+(?=\S)/su.exec(line.slice(sign, from - start))?.[0].length ?? 0;
  const ended = /[.!?]$/u.test(line.slice(0, to - start));
  const end = ended ? 0 : /[.!?](?=\s|$)|(?=\n)/u.exec(line.slice(to - start));
  return { from: start + Math.min(from - start, sign + earlier), to: end === null ? $from.end() : end === 0 ? to : to + end.index + end[0].length };
}

/** Takes the words out, and the space beside them that would be one too many. */
function remove(view: EditorView, { from, to }: Stretch): void {
  const { doc } = view.state;
  const $from = doc.resolve(from);
  const before = from > $from.start() ? doc.textBetween(from - 1, from, "\n", "\n") : "";
  const after = to < $from.end() ? doc.textBetween(to, to + 1, "\n", "\n") : "";
  const spare = /^[\s.,;:!?)]?$/u.test(after) && /\s/u.test(before) && !(after === "" && before === "\n") ? 1 : 0;
  const lead = spare === 0 && before === "" && /\s/u.test(after) ? 1 : 0;
  view.dispatch(view.state.tr.delete(from - spare, to + lead));
}

/** The lines that any of the stretches meets, as text with a letter for each position. */
function linesWith(doc: Node, stretches: readonly Stretch[]): { line: string; start: number }[] {
  const lines = new Map<number, string>();
  for (const { from, to } of stretches) {
    doc.nodesBetween(from, Math.max(to, from), (node, pos) => {
      if (!node.isTextblock) return true;
      lines.set(pos + 1, node.textBetween(0, node.content.size, "\n", "\n"));
      return false;
    });
  }
  return [...lines].sort(([one], [other]) => one - other).map(([start, line]) => ({ line, start }));
}
