import { type Fragment, Slice } from "prosemirror-model";
import { ReplaceStep, type Step } from "prosemirror-transform";
import type { StepJson } from "./protocol";
import type { OwnStep } from "./rebase";

/** Steps sent under one id, so that the server stores them once however often they arrive. */
export interface Batch {
  readonly id: string;
  readonly version: number;
  readonly steps: readonly StepJson[];
  /** For each step sent, the own steps it stands for. */
  readonly groups: readonly (readonly OwnStep[])[];
}

/** A submit stays below the server's 64 KB with room for its envelope. */
const BYTES = 56_000;
const STEPS = 500;
/** So many characters, the carried ones counted too, travel as one step at most. */
const LETTERS = 4_000;
const encoder = new TextEncoder();

export function bytesOf(json: unknown): number {
  return encoder.encode(JSON.stringify(json)).length;
}

/** The first own steps, at most so many, as one batch that fits a frame; typing in one run travels as one step. */
export function batchOf(id: string, version: number, own: readonly OwnStep[], most = STEPS): Batch {
  const steps: StepJson[] = [];
  const groups: OwnStep[][] = [];
  let size = 0;
  for (const group of runs(own)) {
    const json = mergedStep(group)!.toJSON() as StepJson;
    const bytes = bytesOf(json) + 1;
    if (steps.length > 0 && (size + bytes > BYTES || steps.length >= most)) break;
    size += bytes;
    steps.push(json);
    groups.push(group);
  }
  return { id, version, steps, groups };
}

/** How many changes a person would count: a run of typing is one, and so is a run of taking away. */
export function countChanges(own: readonly OwnStep[]): number {
  const all = runs(own);
  return all.filter((run, i) => i === 0 || !continuesDeletion(all[i - 1][0].step, run[0].step)).length;
}

/** True when the own steps of a group, as they stand now, say what the server's step says. */
export function sameAs(group: readonly OwnStep[], server: Step): boolean {
  const merged = mergedStep(group);
  return merged !== null && JSON.stringify(merged.toJSON()) === JSON.stringify(server.toJSON());
}

/** One step with the effect of the whole run; null when the steps are no longer one run. */
function mergedStep(group: readonly OwnStep[]): Step | null {
  const [first, ...rest] = group;
  if (rest.length === 0) return first.step;
  if (group.some((mine, i) => i > 0 && !follows(group[i - 1], mine))) return null;
  const { from, to, slice } = first.step as ReplaceStep;
  const content = rest.reduce((all, mine) => all.append((mine.step as ReplaceStep).slice.content.cut(mine.carried)), slice.content);
  return new ReplaceStep(from, to, new Slice(content, 0, 0));
}

function runs(own: readonly OwnStep[]): OwnStep[][] {
  const all: OwnStep[][] = [];
  let letters = 0;
  for (const mine of own) {
    const run = all[all.length - 1];
    letters += mine.step instanceof ReplaceStep ? mine.step.slice.size : 0;
    if (run !== undefined && letters <= LETTERS && follows(run[run.length - 1], mine)) run.push(mine);
    else {
      all.push([mine]);
      letters = 0;
    }
  }
  return all;
}

/** Deletions are never merged: as one range they would take with them what a colleague put in between. */
function follows(one: OwnStep, next: OwnStep): boolean {
  if (next.carried === 0 || !isText(one.step) || !isText(next.step)) return false;
  return next.step.from + next.carried === one.step.from + one.step.slice.size && next.step.to === next.step.from + next.carried;
}

function continuesDeletion(one: Step, next: Step): boolean {
  if (!(one instanceof ReplaceStep) || !(next instanceof ReplaceStep) || one.slice.size > 0 || next.slice.size > 0) return false;
  return next.to === one.from || next.from === one.from;
}

/** A step that puts plain words into a line. */
export function isText(step: Step): step is ReplaceStep {
  return step instanceof ReplaceStep && step.slice.openStart === 0 && step.slice.openEnd === 0 && step.slice.size > 0 && everyText(step.slice.content);
}

function everyText(content: Fragment): boolean {
  for (let i = 0; i < content.childCount; i++) if (!content.child(i).isText) return false;
  return true;
}
