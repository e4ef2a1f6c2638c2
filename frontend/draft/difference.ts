import { Fragment, type Node, Slice } from "prosemirror-model";
import { ReplaceStep, type Step, Transform } from "prosemirror-transform";
import { stepped } from "./fitting";

/** Beyond so many pairs of parts to compare, a difference is told more coarsely. */
const PAIRS = 250_000;

/**
 * Steps that lead from one text to another, told block by block and word by word, so that what somebody else wrote elsewhere keeps
 * its place when it is rebased over them.
 */
export function difference(from: Node, to: Node): Step[] {
  const transform = new Transform(from);
  compareContent(transform, from, to, 0);
  if (transform.doc.eq(to)) return transform.steps;
  return [wholeReplacement(from, to)];
}

function wholeReplacement(from: Node, to: Node): Step {
  return new ReplaceStep(0, from.content.size, new Slice(to.content, 0, 0));
}

/** Changes the content that starts at `start` of the untouched text; works from the end, so that positions before it stay valid. */
function compareContent(transform: Transform, from: Node, to: Node, start: number): void {
  const before = children(from);
  const after = children(to);
  const ends = ending(before, start);
  const pairs = alike(before, after, (one, other) => (one.eq(other) ? 2 : similar(one, other)));
  let i = before.length;
  let j = after.length;
  for (const [a, b] of [...pairs.reverse(), [-1, -1] as const]) {
    if (i > a + 1 || j > b + 1) {
      const left = a < 0 ? start : ends[a];
      const right = i === before.length ? start + from.content.size : ends[i] - before[i].nodeSize;
      replace(transform, left, right, after.slice(b + 1, j));
    }
    if (a >= 0 && !before[a].eq(after[b])) comparePair(transform, before[a], after[b], ends[a] - before[a].nodeSize);
    i = a;
    j = b;
  }
}

function comparePair(transform: Transform, from: Node, to: Node, pos: number): void {
  if (from.isTextblock && to.isTextblock) {
    compareWords(transform, from, to, pos + 1);
    if (!from.sameMarkup(to)) transform.setNodeMarkup(pos, to.type, to.attrs);
  } else if (from.sameMarkup(to)) {
    compareContent(transform, from, to, pos + 1);
  } else {
    replace(transform, pos, pos + from.nodeSize, [to]);
  }
}

function compareWords(transform: Transform, from: Node, to: Node, start: number): void {
  const before = pieces(from);
  const after = pieces(to);
  const ends = ending(before, start);
  let i = before.length;
  let j = after.length;
  for (const [a, b] of [...alike(before, after, (one, other) => (one.eq(other) ? 2 : 0)).reverse(), [-1, -1] as const]) {
    if (i > a + 1 || j > b + 1) {
      const left = a < 0 ? start : ends[a];
      const right = i === before.length ? start + from.content.size : ends[i] - before[i].nodeSize;
      replace(transform, left, right, after.slice(b + 1, j));
    }
    i = a;
    j = b;
  }
}

function replace(transform: Transform, from: number, to: number, nodes: readonly Node[]): void {
  stepped(transform, new ReplaceStep(from, to, new Slice(Fragment.from(nodes), 0, 0)));
}

function children(node: Node): Node[] {
  return Array.from({ length: node.childCount }, (_, i) => node.child(i));
}

function ending(nodes: readonly Node[], start: number): number[] {
  let at = start;
  return nodes.map((node) => (at += node.nodeSize));
}

/** The words, gaps and leaves of a line, each with its marks. */
function pieces(block: Node): Node[] {
  return children(block).flatMap((node) => {
    if (!node.isText) return [node];
    let at = 0;
    return (node.text!.match(/\s+|[^\s]+/g) ?? []).map((word) => node.cut(at, (at += word.length)));
  });
}

/** How alike two blocks are, above a half counts as "the same block, changed". */
function similar(one: Node, other: Node): number {
  if (one.isTextblock !== other.isTextblock || (!one.isTextblock && one.type !== other.type) || one.isLeaf) return 0;
  if (one.content.size === 0 || other.content.size === 0) return one.content.size === other.content.size ? 1 : 0;
  const words = (node: Node) => node.textBetween(0, node.content.size, " ", " ").split(/\s+/);
  const mine = words(one);
  const counted = new Map<string, number>();
  for (const word of mine) counted.set(word, (counted.get(word) ?? 0) + 1);
  let shared = 0;
  const theirs = words(other);
  for (const word of theirs) {
    const left = counted.get(word) ?? 0;
    if (left > 0) shared++;
    counted.set(word, left - 1);
  }
  const share = (2 * shared) / (mine.length + theirs.length);
  return share >= 0.5 ? share : 0;
}

/** Pairs of indexes, ascending in both rows, with the largest total likeness. Equal ends are paired without being compared. */
function alike(before: readonly Node[], after: readonly Node[], likeness: (one: Node, other: Node) => number): [number, number][] {
  let head = 0;
  while (head < before.length && head < after.length && before[head].eq(after[head])) head++;
  let tail = 0;
  while (tail < before.length - head && tail < after.length - head && before[before.length - 1 - tail].eq(after[after.length - 1 - tail])) tail++;
  const rows = before.length - head - tail;
  const columns = after.length - head - tail;
  const same = (count: number, one: number, other: number) => Array.from({ length: count }, (_, i): [number, number] => [one + i, other + i]);
  const middle: [number, number][] = [];
  if (rows > 0 && columns > 0 && rows * columns <= PAIRS) {
    const width = columns + 1;
    const best = new Float64Array((rows + 1) * width);
    const like = new Float64Array(rows * columns);
    for (let i = rows - 1; i >= 0; i--) {
      for (let j = columns - 1; j >= 0; j--) {
        const value = likeness(before[head + i], after[head + j]);
        like[i * columns + j] = value;
        const paired = value > 0 ? value + best[(i + 1) * width + j + 1] : 0;
        best[i * width + j] = Math.max(paired, best[(i + 1) * width + j], best[i * width + j + 1]);
      }
    }
    for (let i = 0, j = 0; i < rows && j < columns; ) {
      const value = like[i * columns + j];
      if (value > 0 && best[i * width + j] === value + best[(i + 1) * width + j + 1]) middle.push([head + i++, head + j++]);
      else if (best[i * width + j] === best[(i + 1) * width + j]) i++;
      else j++;
    }
  }
  return [...same(head, 0, 0), ...middle, ...same(tail, before.length - tail, after.length - tail)];
}
