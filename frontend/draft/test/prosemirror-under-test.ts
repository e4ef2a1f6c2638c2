// Random editing by the real ProseMirror, told line by line, for the tests of org.commonground.draft.text to follow.
// Everything comes from a seed, so that a failure can be played again.

import {rebaseSteps} from "prosemirror-collab"
import {
  deleteSelection, joinBackward, joinDown, joinForward, joinUp, lift, liftEmptyBlock, selectParentNode, setBlockType, splitBlock,
  toggleMark, wrapIn,
} from "prosemirror-commands"
import {Fragment, Slice, type Attrs, type MarkType, type Node} from "prosemirror-model"
import {liftListItem, sinkListItem, splitListItem, wrapInList} from "prosemirror-schema-list"
import {EditorState, NodeSelection, TextSelection, type Command, type Transaction} from "prosemirror-state"
import {canSplit, joinPoint, ReplaceAroundStep, ReplaceStep, Step, StepResult, Transform} from "prosemirror-transform"
import {proseSchema as schema} from "../prose-schema"
import {oneOf, type Random, randomFrom, upTo} from "./random"

const {nodes, marks} = schema
const words = ["a", "we", "seat", "😀", "née", "e\u0301", "שלום", " ", "two words", "👩‍👧", "\n", "漢字", "x😀y", "."]
const hrefs = ["https://example.org/a", "mailto:someone@example.org", "http://example.org/?b=1#c"]

const wordsFrom = (random: Random) => Array.from({length: 1 + upTo(random, 2)}, () => oneOf(random, words)).join("")

function markAttrs(random: Random, type: MarkType): Attrs | null {
  return type == marks.link ? {href: oneOf(random, hrefs), title: random() < .3 ? "About" : null} : null
}

const someMark = (random: Random) => {
  const type = oneOf(random, Object.values(marks))
  return type.create(markAttrs(random, type))
}

function inlineFrom(random: Random): Node[] {
  return Array.from({length: upTo(random, 3)}, () => {
    const carried = random() < .4 ? someMark(random).addToSet(random() < .3 ? [someMark(random)] : []) : []
    return random() < .12 ? nodes.hard_break.create(null, null, carried) : schema.text(wordsFrom(random), carried)
  })
}

const blocksFrom = (random: Random, depth: number, least: number): Node[] =>
  Array.from({length: least + upTo(random, 2)}, () => blockFrom(random, depth))

const listItem = (random: Random, depth: number) =>
  nodes.list_item.create(null, [nodes.paragraph.create(null, Fragment.from(inlineFrom(random))),
    ...(random() < .25 ? blocksFrom(random, depth + 2, 0) : [])])

function blockFrom(random: Random, depth: number): Node {
  const kind = depth > 4 ? 0 : random()
  if (kind < .5) return nodes.paragraph.create(null, Fragment.from(inlineFrom(random)))
  if (kind < .62) return nodes.heading.create({level: 1 + upTo(random, 2)}, Fragment.from(inlineFrom(random)))
  if (kind < .7) return nodes.horizontal_rule.create()
  if (kind < .8) return nodes.blockquote.create(null, blocksFrom(random, depth + 1, 1))
  const items = Array.from({length: 1 + upTo(random, 2)}, () => listItem(random, depth))
  return random() < .5 ? nodes.bullet_list.create(null, items) : nodes.ordered_list.create({order: upTo(random, 3)}, items)
}

const documentFrom = (random: Random) => schema.node("doc", null, blocksFrom(random, 0, 1 + upTo(random, 2)))

function place(random: Random, doc: Node) {
  return upTo(random, doc.content.size)
}

function select(random: Random, state: EditorState): EditorState {
  const {doc} = state, anchor = place(random, doc)
  const head = random() < .5 ? anchor : Math.max(0, Math.min(doc.content.size, anchor + upTo(random, 20) - 10))
  if (random() < .1) {
    const node = doc.nodeAt(anchor)
    if (node && NodeSelection.isSelectable(node)) return state.apply(state.tr.setSelection(NodeSelection.create(doc, anchor)))
  }
  return state.apply(state.tr.setSelection(TextSelection.between(doc.resolve(anchor), doc.resolve(head))))
}

type Action = (state: EditorState, random: Random) => Transaction | null

function command(choose: (random: Random) => Command): Action {
  return (state, random) => {
    let done: Transaction | null = null
    choose(random)(state, tr => { done = tr })
    return done
  }
}

const actions: Action[] = [
  (state, random) => state.tr.insertText(wordsFrom(random)),
  (state, random) => state.tr.insertText(wordsFrom(random)),
  (state, random) => state.tr.replaceSelectionWith(schema.text(wordsFrom(random), [someMark(random)]), false),
  (state, random) => state.tr.replaceSelectionWith(random() < .5 ? nodes.hard_break.create() : nodes.horizontal_rule.create()),
  state => state.tr.deleteSelection(),
  state => state.tr.deleteRange(state.selection.from, state.selection.to),
  (state, random) => {
    const from = place(random, state.doc), to = Math.min(state.doc.content.size, from + upTo(random, 30))
    return state.tr.delete(from, to)
  },
  (state, random) => {
    const depth = 1 + upTo(random, 2)
    return canSplit(state.doc, state.selection.from, depth) ? state.tr.split(state.selection.from, depth) : null
  },
  (state, random) => {
    const point = joinPoint(state.doc, state.selection.from, random() < .5 ? -1 : 1)
    return point == null ? null : state.tr.join(point)
  },
  command(() => splitBlock),
  command(() => liftEmptyBlock),
  command(() => splitListItem(nodes.list_item)),
  command(random => oneOf(random, [joinBackward, joinForward, joinUp, joinDown, deleteSelection, selectParentNode])),
  command(random => wrapInList(random() < .5 ? nodes.bullet_list : nodes.ordered_list)),
  command(() => liftListItem(nodes.list_item)),
  command(() => sinkListItem(nodes.list_item)),
  command(() => wrapIn(nodes.blockquote)),
  command(() => lift),
  command(random => random() < .3 ? setBlockType(nodes.paragraph) : setBlockType(nodes.heading, {level: 1 + upTo(random, 2)})),
  command(random => {
    const type = oneOf(random, Object.values(marks))
    return toggleMark(type, markAttrs(random, type))
  }),
  (state, random) => state.tr.addMark(state.selection.from, state.selection.to, someMark(random)),
  (state, random) => state.tr.removeMark(state.selection.from, state.selection.to,
    random() < .3 ? null : oneOf(random, Object.values(marks))),
  (state, random) => state.tr.replaceSelection(pieceOf(random, documentFrom(random))),
  (state, random) => state.tr.replaceRange(state.selection.from, state.selection.to, pieceOf(random, documentFrom(random))),
  (state, random) => state.tr.replace(state.selection.from, state.selection.to, pieceOf(random, state.doc)),
  (state, random) => {
    const found: [number, string][] = []
    state.doc.descendants((node, pos) => {
      for (const name in node.attrs) found.push([pos, name])
    })
    return found.length ? state.tr.setNodeAttribute(...oneOf(random, found), 1 + upTo(random, 2)) : null
  },
]

function pieceOf(random: Random, doc: Node): Slice {
  const from = place(random, doc)
  return doc.slice(from, Math.min(doc.content.size, from + upTo(random, 25)))
}

/** Steps as nobody makes them: any range, any slice, cut anywhere. */
function wildStep(random: Random, doc: Node): Step {
  const cuts = Array.from({length: 4}, () => Math.min(doc.content.size, place(random, doc))).sort((a, b) => a - b)
  const piece = random() < .4 ? Slice.empty : pieceOf(random, random() < .5 ? doc : documentFrom(random))
  const structure = random() < .2
  return random() < .6
    ? new ReplaceStep(cuts[0], Math.min(doc.content.size, cuts[0] + upTo(random, 6)), piece, structure)
    : new ReplaceAroundStep(cuts[0], cuts[3], cuts[1], cuts[2], piece, upTo(random, piece.size), structure)
}

/** An earlier step as it might come late: somewhere near, sometimes with its range stretched. */
function shifted(random: Random, json: any): any {
  const by = upTo(random, 8) - 4, stretched = random() < .2 ? upTo(random, 3) : 0, late = {...json}
  for (const name of ["from", "gapFrom", "pos"]) if (name in late) late[name] = Math.max(0, late[name] + by)
  for (const name of ["to", "gapTo"]) if (name in late) late[name] = Math.max(0, late[name] + by + stretched)
  return late
}

function attempt(step: Step, doc: Node): Node | string {
  try {
    const result = step.apply(doc)
    if (!result.doc) return result.failed ?? "failed"
    result.doc.check()
    return result.doc
  } catch (refusal) {
    return String(refusal)
  }
}

/** Whether no character is cut in two. A person cannot cut one: the browser moves carets over both halves at once. */
const isWhole = (...all: (Node | Step)[]) =>
  all.every(each => !/\\ud[89a-f]/.test(JSON.stringify(each)))

const oneLine = (reason: string) => reason.replace(/\s/g, " ").slice(0, 200)

class Story {
  readonly lines: string[] = []

  constructor(seed: number, public doc: Node) {
    this.lines.push("seed\t" + seed, "document\t" + JSON.stringify(doc))
  }

  /** Tells what becomes of a step; goes on from there when asked to and when the text stays whole. */
  tell(step: Step, kind: string, keep: boolean): boolean {
    const json = JSON.stringify(step), after = attempt(step, this.doc)
    if (typeof after == "string") {
      this.lines.push("refused\t" + kind + "\t" + json + "\t" + oneLine(after))
      return false
    }
    const kept = keep && isWhole(after)
    this.lines.push((kept ? "kept" : "tried") + "\t" + kind + "\t" + json + "\t" + JSON.stringify(after))
    if (kept) this.doc = after
    return kept
  }
}

const latest: any[] = []

function remember(step: Step) {
  latest.push(step.toJSON())
  if (latest.length > 300) latest.shift()
}

/** One editing story after the other, from consecutive seeds. */
export function stories(seed: number, count: number, length: number): string {
  const lines: string[] = []
  for (let i = 0; i < count; i++) lines.push(...story(seed + i, length))
  return lines.join("\n")
}

function story(seed: number, length: number): string[] {
  const random = randomFrom(seed)
  const told = new Story(seed, documentFrom(random))
  latest.length = 0
  for (let i = 0; i < 8; i++) {
    const doc = documentFrom(random)
    const tr = transaction(random, select(random, EditorState.create({doc})))
    tr?.steps.forEach(remember)
  }
  for (let i = 0; i < length; i++) {
    const before = told.doc
    const tr = transaction(random, select(random, EditorState.create({doc: before})))
    if (tr && keepsAllWhole(tr)) {
      const undo = tr.steps.map((step, n) => step.invert(tr.docs[n])).reverse()
      const wentOn = tr.steps.every(step => (remember(step), told.tell(step, "made", true)))
      if (wentOn && random() < .15) undo.every(step => told.tell(step, "undone", true))
    }
    for (let n = 0; n < 2; n++) {
      let late: Step
      try {
        late = Step.fromJSON(schema, shifted(random, oneOf(random, latest)))
      } catch (impossible) {
        continue
      }
      told.tell(late, "late", random() < .2)
    }
    if (random() < .5) told.tell(wildStep(random, told.doc), "wild", random() < .2)
  }
  return told.lines
}

function keepsAllWhole(tr: Transaction) {
  return isWhole(...tr.docs, tr.doc, ...tr.steps, ...tr.steps.map((step, n) => step.invert(tr.docs[n])))
}

function transaction(random: Random, state: EditorState): Transaction | null {
  try {
    const tr = oneOf(random, actions)(state, random)
    return tr && tr.docChanged ? tr : null
  } catch (unfit) {
    // Some commands throw where they cannot do what was asked, and the author of a page would never let them be called there.
    return null
  }
}

function several(random: Random, doc: Node, most: number): Transform {
  const all = new Transform(doc)
  for (let i = 0; i < most || !all.steps.length; i++) {
    const tr = transaction(random, select(random, EditorState.create({doc: all.doc})))
    if (tr && keepsAllWhole(tr)) tr.steps.forEach(step => all.step(step))
  }
  return all
}

/** prosemirror-collab lets errors out of steps that would make content invalid; they are refusals like others. */
class Forgiving extends Transform {
  maybeStep(step: Step) {
    try {
      return super.maybeStep(step)
    } catch (refusal) {
      return StepResult.fail(String(refusal))
    }
  }
}

/** Two writers from one document, one of them late: what prosemirror-collab makes of the late one's steps. */
export function rebases(seed: number, count: number): string {
  return Array.from({length: count}, (_, i) => rebase(seed + i).join("\n")).join("\n")
}

function rebase(seed: number): string[] {
  const random = randomFrom(seed)
  const doc = documentFrom(random)
  const over = several(random, doc, 1 + upTo(random, 3)), late = several(random, doc, 1 + upTo(random, 3))
  const joint = new Forgiving(late.doc)
  const rebaseable = late.steps.map((step, i) => ({step, inverted: step.invert(late.docs[i]), origin: i as any}))
  let result
  try {
    result = rebaseSteps(rebaseable, over.steps, joint)
  } catch (stuck) {
    // Some steps cannot be taken back by their inverse, and prosemirror-collab stops there.
    return ["seed\t" + seed, "stuck\t" + oneLine(String(stuck))]
  }
  return [
    "seed\t" + seed,
    "document\t" + JSON.stringify(doc),
    "between\t" + JSON.stringify(over.steps),
    "late\t" + JSON.stringify(late.steps),
    "indexes\t" + JSON.stringify(result.map(rebased => rebased.origin)),
    "accepted\t" + JSON.stringify(result.map(rebased => rebased.step)),
    "after\t" + JSON.stringify(joint.doc),
    "whole\t" + isWhole(joint.doc, ...joint.docs),
  ]
}

Object.assign(globalThis, {proseMirror: {stories, rebases}})
