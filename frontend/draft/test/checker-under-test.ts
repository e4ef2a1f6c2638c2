// The checker as people's browsers run it, for the table of org.commonground.draft.ui.CheckerTests.

import { findings, initials, Roster, unfinished } from "../checker";

Object.assign(globalThis, {
  checker: {
    found: (line: string, roster: string[]) => findings(line, new Roster(roster)).map(({ kind, from, to }) => `${kind}: ${line.slice(from, to)}`),
    pending: (typed: string) => (unfinished(typed) < 0 ? "" : typed.slice(unfinished(typed))),
    initials,
  },
});
