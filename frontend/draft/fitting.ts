import type { Node } from "prosemirror-model";
import type { Step, Transform } from "prosemirror-transform";

/** Applies the step if it fits. The library answers with a failure in some cases and throws in others. */
export function applied(step: Step, doc: Node): Node | null {
  try {
    return step.apply(doc).doc;
  } catch (misfit) {
    if (misfit instanceof RangeError) return null;
    throw misfit;
  }
}

/** Adds the step to the transform if it fits. */
export function stepped(transform: Transform, step: Step): boolean {
  if (applied(step, transform.doc) === null) return false;
  return transform.maybeStep(step).failed === null;
}
