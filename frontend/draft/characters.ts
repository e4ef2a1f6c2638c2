import { Fragment, type Node, Slice } from "prosemirror-model";
import { type EditorState, Selection, type Transaction } from "prosemirror-state";
import { AddMarkStep, Mapping, RemoveMarkStep, ReplaceAroundStep, ReplaceStep, type Step } from "prosemirror-transform";
import { stepped } from "./fitting";

const HALF = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/**
 * The same change in steps that cut no character in two. The library tells what became of a line by UTF-16 units, and of two pictures
 * that begin alike it would replace the second halves only; such a step is none for the server.
 */
export function inWholeCharacters(state: EditorState, tr: Transaction): Transaction {
  if (tr.steps.every((step, i) => isWhole(step, tr.docs[i]))) return tr;
  const whole = state.tr;
  let same = true;
  tr.steps.forEach((step, i) => {
    const here = same ? step : step.map(drift(tr, i, whole));
    if (here === null) return;
    const widened = isWhole(here, whole.doc) ? here : widen(here, whole.doc, same ? (tr.docs[i + 1] ?? tr.doc) : null);
    if (widened !== null) stepped(whole, widened);
    same &&= whole.doc.eq(tr.docs[i + 1] ?? tr.doc);
  });
  whole.setSelection(same ? Selection.fromJSON(whole.doc, tr.selection.toJSON()) : nearest(whole.doc, tr.selection.head));
  if (tr.storedMarksSet) whole.setStoredMarks(tr.storedMarks);
  for (const [key, value] of Object.entries((tr as unknown as { meta: Record<string, unknown> }).meta)) whole.setMeta(key, value);
  if (tr.scrolledIntoView) whole.scrollIntoView();
  return whole.setTime(tr.time);
}

/** Whether a position lies between the two halves of a character. */
export function splitsCharacter(doc: Node, pos: number): boolean {
  return pos > 0 && pos < doc.content.size && /^[\ud800-\udbff][\udc00-\udfff]$/.test(doc.textBetween(pos - 1, pos + 1));
}

/** Whether some text holds half a character; one whose halves are marked differently is two halves. */
export function holdsHalves(content: Fragment): boolean {
  let found = false;
  content.forEach((node) => (found ||= node.isText ? HALF.test(node.text!) : holdsHalves(node.content)));
  return found;
}

function isWhole(step: Step, doc: Node): boolean {
  const ends = endsOf(step);
  const slice = step instanceof ReplaceStep || step instanceof ReplaceAroundStep ? step.slice : Slice.empty;
  return !ends.some((pos) => splitsCharacter(doc, pos)) && !holdsHalves(slice.content);
}

function endsOf(step: Step): number[] {
  if (step instanceof ReplaceAroundStep) return [step.from, step.to, step.gapFrom, step.gapTo];
  if (step instanceof ReplaceStep || step instanceof AddMarkStep || step instanceof RemoveMarkStep) return [step.from, step.to];
  return [];
}

/** The step with whole characters at its ends; `after` is the text that it leads to, where that is known. */
function widen(step: Step, before: Node, after: Node | null): Step | null {
  if (!(step instanceof ReplaceStep || step instanceof AddMarkStep || step instanceof RemoveMarkStep)) return null;
  if (!(step instanceof ReplaceStep) && step.from === step.to) return null;
  const from = splitsCharacter(before, step.from) ? step.from - 1 : step.from;
  const to = splitsCharacter(before, step.to) ? step.to + 1 : step.to;
  if (step instanceof AddMarkStep) return new AddMarkStep(from, to, step.mark);
  if (step instanceof RemoveMarkStep) return new RemoveMarkStep(from, to, step.mark);
  const slice = after?.slice(from, step.from + step.slice.size + to - step.to) ?? null;
  if (slice !== null && !holdsHalves(slice.content)) return new ReplaceStep(from, to, slice);
  // What goes in between two halves goes before both; a half that stands alone is nothing that anybody could read.
  return new ReplaceStep(from, step.from === step.to ? from : to, withoutHalves(step.slice));
}

function withoutHalves(slice: Slice): Slice {
  return retexted(slice, (text) => text.replace(new RegExp(HALF, "g"), ""));
}

/** The slice with other words; what is left without any goes. */
export function retexted(slice: Slice, change: (text: string) => string): Slice {
  const changed = (content: Fragment): Fragment => {
    const nodes: Node[] = [];
    content.forEach((node) => {
      if (!node.isText) nodes.push(node.copy(changed(node.content)));
      else {
        const text = change(node.text!);
        if (text !== "") nodes.push(node.type.schema.text(text, node.marks));
      }
    });
    return Fragment.fromArray(nodes);
  };
  return new Slice(changed(slice.content), slice.openStart, slice.openEnd);
}

/** The way from the text before a step to the text that was made in place of it. */
function drift(tr: Transaction, index: number, made: Transaction): Mapping {
  const back = tr.mapping.maps.slice(0, index).map((map) => map.invert());
  return new Mapping([...back.reverse(), ...made.mapping.maps]);
}

function nearest(doc: Node, pos: number): Selection {
  const at = Math.min(pos, doc.content.size);
  return Selection.near(doc.resolve(splitsCharacter(doc, at) ? at + 1 : at));
}
