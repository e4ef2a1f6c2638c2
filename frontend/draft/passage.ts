import type { Mappable, MapResult, StepMap } from "prosemirror-transform";
import type { Change } from "./undo";

export interface Stretch {
  from: number;
  to: number;
}

/**
 * The way of a position through a row of changes. What one change removed and a later one brought back is found again: the later
 * one is the mirror of the first. Unlike the library's mapping, a change may be the mirror of an earlier one and have a mirror itself.
 */
export class Passage {
  private readonly maps: StepMap[] = [];
  private readonly mine: boolean[] = [];
  private readonly indexes = new Map<Change, number>();
  private readonly mirrors = new Map<number, number>();

  constructor(log: readonly Change[]) {
    for (const change of log) {
      this.append(change.map, change.mine ?? change.inverse !== null, change.undoes);
      this.indexes.set(change, this.maps.length - 1);
    }
  }

  /** Adds a change at the end; `undoes` is the change it takes back. */
  append(map: StepMap, mine: boolean, undoes: Change | null): void {
    const mirrored = undoes === null ? undefined : this.indexes.get(undoes);
    if (mirrored !== undefined && isMirror(this.maps[mirrored], map)) this.mirrors.set(mirrored, this.maps.length);
    this.maps.push(map);
    this.mine.push(mine);
  }

  before(change: Change): Mappable {
    return this.startingAt(this.indexes.get(change)!);
  }

  after(change: Change): Mappable {
    return this.startingAt(this.indexes.get(change)! + 1);
  }

  /** Where the tokens of `[from, to)`, valid right after `change`, stand now, without what colleagues put between them. */
  ownPieces(change: Change, from: number, to: number): Stretch[] {
    const left = new Traveller(from, 1);
    const right = new Traveller(to, -1);
    const foreign: [Traveller, Traveller][] = [];
    for (let i = this.indexes.get(change)! + 1; i < this.maps.length; i++) {
      for (const traveller of [left, right, ...foreign.flat()]) traveller.pass(i, this.maps[i], this.mirrors.get(i));
      if (this.mine[i]) continue;
      this.maps[i].forEach((_oldStart, _oldEnd, newStart, newEnd) => {
        if (newEnd > newStart && newStart >= left.pos && newEnd <= right.pos) foreign.push([new Traveller(newStart, 1), new Traveller(newEnd, -1)]);
      });
    }
    const pieces: Stretch[] = [];
    let at = left.pos;
    for (const [first, last] of foreign.sort(([one], [other]) => one.pos - other.pos)) {
      if (last.pos <= first.pos || last.pos <= at) continue;
      if (first.pos > at) pieces.push({ from: at, to: first.pos });
      at = last.pos;
    }
    if (right.pos > at) pieces.push({ from: at, to: right.pos });
    return pieces;
  }

  private startingAt(start: number): Mappable {
    const travel = (pos: number, assoc: number): Traveller => {
      const traveller = new Traveller(pos, assoc);
      for (let i = start; i < this.maps.length; i++) traveller.pass(i, this.maps[i], this.mirrors.get(i));
      return traveller;
    };
    return {
      map: (pos, assoc = 1) => travel(pos, assoc).pos,
      mapResult: (pos, assoc = 1) => travel(pos, assoc),
    };
  }
}

/** Whether the second map brings back exactly what the first took away; a rebase may have changed the one and not the other. */
function isMirror(one: StepMap, other: StepMap): boolean {
  const sizes = (map: StepMap) => {
    const found: number[] = [];
    map.forEach((oldStart, oldEnd, newStart, newEnd) => found.push(oldEnd - oldStart, newEnd - newStart));
    return found.join();
  };
  return sizes(one) === sizes(other.invert());
}

/** A position on its way; while what it stood in is away, it waits for the change that brings it back. */
class Traveller implements MapResult {
  deleted = false;
  deletedBefore = false;
  deletedAfter = false;
  deletedAcross = false;
  private waiting: { until: number; range: number; offset: number } | null = null;

  constructor(
    public pos: number,
    private readonly assoc: number,
  ) {}

  pass(index: number, map: StepMap, mirror: number | undefined): void {
    if (this.waiting !== null) {
      if (this.waiting.until !== index) return;
      const { range, offset } = this.waiting;
      let at = 0;
      map.forEach((_oldStart, _oldEnd, newStart) => {
        if (at++ === range) this.pos = newStart + offset;
      });
      this.waiting = null;
      return;
    }
    if (mirror !== undefined) {
      const within = this.within(map);
      if (within !== null) {
        this.waiting = { until: mirror, ...within };
        this.pos = map.map(this.pos, this.assoc);
        return;
      }
    }
    const result = map.mapResult(this.pos, this.assoc);
    this.pos = result.pos;
    this.deleted ||= result.deleted;
    this.deletedBefore ||= result.deletedBefore;
    this.deletedAfter ||= result.deletedAfter;
    this.deletedAcross ||= result.deletedAcross;
  }

  private within(map: StepMap): { range: number; offset: number } | null {
    let found: { range: number; offset: number } | null = null;
    let at = 0;
    map.forEach((oldStart, oldEnd) => {
      const range = at++;
      if (this.pos < oldStart || this.pos > oldEnd) return;
      if (this.pos !== (this.assoc < 0 ? oldStart : oldEnd)) found = { range, offset: this.pos - oldStart };
    });
    return found;
  }
}
