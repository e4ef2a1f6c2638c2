import { Fragment, type Node, Slice } from "prosemirror-model";
import { type Mappable, ReplaceStep, type Step, type StepMap } from "prosemirror-transform";
import { isText } from "./batches";
import type { OwnStep } from "./rebase";

/**
 * The end of the words that this person typed last. What is typed on from there carries the character before it: two people who type at
 * one place insert at the same position again and again, and whoever arrives later would be put behind the other, in the middle of
 * their own sentence. A step that replaces the last own character by itself and the next one stays with it.
 */
export class OwnTail {
  private start = 0;
  private end = 0;

  carry(step: Step, doc: Node): OwnStep {
    const typed = isText(step) && step.from === step.to;
    const goesOn = typed && step.from === this.end && this.start < this.end;
    const carried = goesOn ? characterBefore(doc, step.from) : null;
    const whole = carried === null ? step : withCarried(step as ReplaceStep, carried);
    if (!typed) this.moved(step.getMap());
    else {
      if (!goesOn) this.start = step.from;
      this.end = step.from + step.slice.size;
    }
    return { step: whole, inverted: whole.invert(doc), carried: carried?.size ?? 0 };
  }

  moved(mapping: Mappable): void {
    this.start = mapping.map(this.start, 1);
    this.end = Math.max(this.start, mapping.map(this.end, -1));
  }
}

/** What the step did, without the character that it carried along. */
export function effectOf({ step, inverted, carried }: OwnStep): { map: StepMap; inverse: Step } {
  if (carried > 0 && step instanceof ReplaceStep && step.to - step.from === carried) {
    const typed = new ReplaceStep(step.to, step.to, new Slice(step.slice.content.cut(carried), 0, 0));
    return { map: typed.getMap(), inverse: new ReplaceStep(step.to, step.from + step.slice.size, Slice.empty) };
  }
  return { map: step.getMap(), inverse: inverted };
}

function characterBefore(doc: Node, pos: number): Fragment | null {
  const at = doc.resolve(pos);
  const before = at.nodeBefore;
  if (before === null || !before.isText) return null;
  const text = before.text!;
  const units = /[\udc00-\udfff]$/.test(text) ? 2 : 1;
  return Fragment.from(before.cut(text.length - units));
}

function withCarried(step: ReplaceStep, carried: Fragment): ReplaceStep {
  return new ReplaceStep(step.from - carried.size, step.to, new Slice(carried.append(step.slice.content), 0, 0));
}
