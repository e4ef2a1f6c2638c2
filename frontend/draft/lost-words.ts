import type { Node } from "prosemirror-model";
import type { StepMap } from "prosemirror-transform";
import type { Stretch } from "./passage";
import type { OwnStep } from "./rebase";

/** What the steps in `lost` put into `doc`, which shows all of `own`, as far as it is still there; a line for each passage. */
export function wordsOfOwn(doc: Node, own: readonly OwnStep[], lost: ReadonlySet<OwnStep>, maps: readonly StepMap[]): string {
  return passagesOfOwn(own, lost, maps)
    .map(({ from, to }) => doc.textBetween(from, to, "\n", "\n"))
    .filter((words) => words.trim() !== "")
    .join("\n");
}

/** Where the text that shows all of `own` still has what the steps in `those` put in, from its beginning to its end. */
export function passagesOfOwn(own: readonly OwnStep[], those: ReadonlySet<OwnStep>, maps: readonly StepMap[]): Stretch[] {
  let passages: Stretch[] = [];
  own.forEach((mine, i) => {
    const map = maps[i];
    passages = passages.map(({ from, to }) => ({ from: map.map(from, 1), to: map.map(to, -1) })).filter(({ from, to }) => to > from);
    if (!those.has(mine)) return;
    map.forEach((_oldStart, _oldEnd, from, to) => {
      const last = passages[passages.length - 1];
      if (last !== undefined && last.to === from) last.to = to;
      else if (to > from) passages.push({ from, to });
    });
  });
  passages.sort((one, other) => one.from - other.from);
  const joined: Stretch[] = [];
  for (const passage of passages) {
    const last = joined[joined.length - 1];
    if (last !== undefined && passage.from <= last.to) last.to = Math.max(last.to, passage.to);
    else joined.push({ ...passage });
  }
  return joined;
}
