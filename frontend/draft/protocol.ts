/** The frames spoken on `/live/drafts/{id}`, one JSON object each; `docs/live-text.md` is their reference. */
export type StepJson = Record<string, unknown>;
export type DocJson = Record<string, unknown>;

export interface Joined {
  op: "joined";
  client: string;
  version: number;
  writable?: boolean;
  doc?: DocJson;
  steps?: StepJson[];
  clients?: string[];
}

export interface Steps {
  op: "steps";
  version: number;
  steps: StepJson[];
  clients: string[];
}

export interface Confirmed {
  op: "confirmed";
  id: string;
  version: number;
  dropped?: number[];
}

export interface Refused {
  op: "refused";
  id?: string;
  reason: string;
}

export interface PersonHere {
  client: string;
  name: string;
  color: number;
  anchor: number | null;
  head: number | null;
}

export interface Selections {
  op: "selections";
  version?: number;
  people: PersonHere[];
}

export interface Closed {
  op: "closed";
  reason: string;
}

export type ServerFrame = Joined | Steps | Confirmed | Refused | Selections | Closed | { op: "ping" } | { op: "pong" };

export type ClientFrame =
  | { op: "join"; version?: number }
  | { op: "submit"; id: string; version: number; steps: StepJson[] }
  | { op: "select"; version: number; anchor: number; head: number }
  | { op: "ping" }
  | { op: "pong" };
