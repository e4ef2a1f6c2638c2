import { type Node, Slice } from "prosemirror-model";
import { EditorState } from "prosemirror-state";
import { ReplaceStep, type Step, Transform } from "prosemirror-transform";
import { isText } from "./batches";
import { difference } from "./difference";
import { effectOf } from "./own-tail";
import type { Stretch } from "./passage";
import { inParts, isOversize } from "./pasting";
import type { OwnStep } from "./rebase";

/** Whether some own step takes away what an earlier one put in, so that sending them one after the other would tell what is no longer there. */
export function takesBackOwn(own: readonly OwnStep[]): boolean {
  let mine: Stretch[] = [];
  for (const each of own) {
    const { map } = effectOf(each);
    let taken = false;
    map.forEach((from, to) => (taken ||= mine.some((stretch) => stretch.from < to && stretch.to > from)));
    if (taken) return true;
    mine = mine.map(({ from, to }) => ({ from: map.map(from, 1), to: map.map(to, -1) }));
    map.forEach((_from, _to, from, to) => {
      const last = mine[mine.length - 1];
      if (last !== undefined && last.to === from) last.to = to;
      else if (to > from) mine.push({ from, to });
    });
  }
  return false;
}

/** Steps from the confirmed text to the one on the screen that know nothing of what came and went in between. */
export function retelling(confirmed: Node, shown: Node): OwnStep[] {
  const told = new Transform(confirmed);
  for (const step of difference(confirmed, shown)) told.step(narrowed(step, told.doc));
  const tr = EditorState.create({ doc: confirmed }).tr;
  for (const step of told.steps) tr.step(step);
  const fitting = isOversize(tr) ? (inParts(EditorState.create({ doc: confirmed }), tr) ?? tr) : tr;
  return fitting.steps.map((step, i) => ({ step, inverted: step.invert(fitting.docs[i]), carried: 0 }));
}

/** The difference tells whole words; what stays of a word is left where it is. */
function narrowed(step: Step, doc: Node): Step {
  if (!isText(step) || step.from === step.to) return step;
  const { content } = step.slice;
  const before = doc.slice(step.from, step.to);
  const pairs = /[\ud800-\udfff]/.test(doc.textBetween(step.from, step.to) + content.textBetween(0, content.size));
  if (before.openStart > 0 || before.openEnd > 0 || pairs) return step;
  const start = before.content.findDiffStart(content);
  const end = before.content.findDiffEnd(content);
  if (start === null || end === null) return step;
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  const rest = new Slice(content.cut(start, end.b + overlap), 0, 0);
  return new ReplaceStep(step.from + start, step.from + end.a + overlap, rest);
}
