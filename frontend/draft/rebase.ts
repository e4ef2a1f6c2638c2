import type { Mapping, Step, StepMap, Transform } from "prosemirror-transform";
import { stepped } from "./fitting";

/** A step of this person that the server has not confirmed; it keeps its identity while its positions are rebased. */
export interface OwnStep {
  step: Step;
  inverted: Step;
  /** How many characters before the typed ones the step carries along; see `OwnTail`. */
  carried: number;
}

export interface Rebased {
  kept: OwnStep[];
  lost: OwnStep[];
}

/**
 * Takes `own` back, applies what the server says happened (`over`), and puts on again what is still to be confirmed.
 * `settled` names own steps that are not to be put on again, with the index in `over` of the server's form of them, or -1 when
 * there is none. The mirrors let a position inside own text find that text again.
 */
export function rebase(transform: Transform, own: readonly OwnStep[], over: readonly Step[], settled: ReadonlyMap<OwnStep, number>): Rebased {
  const start = transform.steps.length;
  for (let i = own.length - 1; i >= 0; i--) transform.step(own[i].inverted);
  for (const step of over) transform.step(step);
  const kept: OwnStep[] = [];
  const lost: OwnStep[] = [];
  own.forEach((mine, i) => {
    const takenBackAt = start + own.length - 1 - i;
    const server = settled.get(mine);
    if (server !== undefined) {
      const at = start + own.length + server;
      if (server >= 0 && sameShape(mine.step.getMap(), transform.mapping.maps[at])) mirror(transform, takenBackAt, at);
      return;
    }
    const mapped = mine.step.map(transform.mapping.slice(takenBackAt + 1));
    if (mapped !== null && stepped(transform, mapped)) {
      mirror(transform, takenBackAt, transform.steps.length - 1);
      mine.step = mapped;
      mine.inverted = mapped.invert(transform.docs[transform.docs.length - 1]);
      kept.push(mine);
    } else {
      lost.push(mine);
    }
  });
  return { kept, lost };
}

/** The library's own collab module does the same; its type declarations leave the method out. */
function mirror(transform: Transform, one: number, other: number): void {
  (transform.mapping as Mapping & { setMirror(one: number, other: number): void }).setMirror(one, other);
}

function sameShape(one: StepMap, other: StepMap): boolean {
  return sizes(one) === sizes(other);
}

function sizes(map: StepMap): string {
  const found: number[] = [];
  map.forEach((oldStart, oldEnd, newStart, newEnd) => found.push(oldEnd - oldStart, newEnd - newStart));
  return found.join();
}
