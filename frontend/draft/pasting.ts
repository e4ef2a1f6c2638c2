import type { Slice } from "prosemirror-model";
import { type EditorState, Plugin, Selection, type Transaction } from "prosemirror-state";
import { ReplaceStep, type Step, Transform } from "prosemirror-transform";
import { bytesOf } from "./batches";
import { retexted, splitsCharacter } from "./characters";
import { APART, tidied } from "./clipboard";
import { withoutTurns } from "./directions";
import { stepped } from "./fitting";
import { plainText } from "./plain-text";

/** What is pasted or dropped, made such that the text can take it; `refused` hears of pictures, which it cannot. */
export function pasting(refused: () => void): Plugin {
  let pictures = 0;
  const leftOut = (files: FileList | undefined, slice: Slice): boolean => {
    const file = slice.size === 0 && files !== undefined && files.length > 0;
    if (pictures > 0 || file) refused();
    const nothing = file || (pictures > 0 && slice.size === 0);
    pictures = 0;
    return nothing;
  };
  return new Plugin({
    props: {
      transformPastedText: cleaned,
      transformPastedHTML: (html) => {
        const found = tidied(cleaned(html));
        pictures = found.pictures;
        return found.html;
      },
      transformPasted: (slice) => retexted(slice, (text) => text.replaceAll(APART, "\t")),
      handlePaste: (_view, event, slice) => leftOut(event.clipboardData?.files, slice),
      // A picture dropped here would otherwise take the place of the whole page.
      handleDrop: (_view, event, slice) => leftOut(event.dataTransfer?.files, slice),
      clipboardTextSerializer: (slice) => plainText(slice.content),
    },
  });
}

/** No single step may be larger than this, so that it fits a submit with room to spare. */
const STEP_BYTES = 48_000;

/** True when some step of the transaction could not be sent as it is. */
export function isOversize(tr: Transaction): boolean {
  return tr.steps.some((step) => step instanceof ReplaceStep && step.slice.size > STEP_BYTES / 12 && bytesOf(step.toJSON()) > STEP_BYTES);
}

/** The same change in steps that can be sent, or null when that cannot be done. */
export function inParts(state: EditorState, tr: Transaction): Transaction | null {
  const steps = inSmallerSteps(tr);
  if (steps === null) return null;
  const parts = state.tr;
  for (const step of steps) parts.step(step);
  return parts.setSelection(Selection.fromJSON(parts.doc, tr.selection.toJSON())).setMeta("paste", true).scrollIntoView();
}

function inSmallerSteps(tr: Transaction): Step[] | null {
  const steps: Step[] = [];
  for (let i = 0; i < tr.steps.length; i++) {
    const step = tr.steps[i];
    if (!(step instanceof ReplaceStep) || bytesOf(step.toJSON()) <= STEP_BYTES) {
      steps.push(step);
      continue;
    }
    const parts = [8_000, 2_000, 300].map((tokens) => divide(tr, i, step, tokens)).find((found) => found !== null);
    if (parts === undefined || parts === null) return null;
    steps.push(...parts);
  }
  return steps;
}

/** Takes the new text away again piece by piece from its end; read backwards, that is the way to put it in. */
function divide(tr: Transaction, index: number, step: ReplaceStep, tokens: number): Step[] | null {
  const before = tr.docs[index];
  const after = step.apply(before).doc!;
  const shrinking = new Transform(after);
  const from = step.from;
  let end = from + step.slice.size;
  while (end - from > tokens) {
    const size = shrinking.doc.content.size;
    const cut = end - tokens;
    shrinking.delete(splitsCharacter(shrinking.doc, cut) ? cut - 1 : cut, end);
    const removed = size - shrinking.doc.content.size;
    if (removed <= 0) return null;
    end -= removed;
  }
  const first = new ReplaceStep(step.from, step.to, shrinking.doc.slice(from, end));
  const parts: Step[] = [first];
  for (let i = shrinking.steps.length - 1; i >= 0; i--) parts.push(shrinking.steps[i].invert(shrinking.docs[i]));
  if (parts.some((part) => bytesOf(part.toJSON()) > STEP_BYTES)) return null;
  const check = new Transform(before);
  if (!parts.every((part) => stepped(check, part))) return null;
  return check.doc.eq(after) ? parts : null;
}

/** The server keeps neither NUL nor half characters, and nobody means signs that turn what others read. */
export function cleaned(pasted: string): string {
  return withoutTurns(pasted).replaceAll("\u0000", "").replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");
}
