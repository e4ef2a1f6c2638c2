// Laws of the browser's half that need no server, chased by random cases from a seed.

import {Fragment, Slice, type Node} from "prosemirror-model"
import {EditorState, TextSelection, type Transaction} from "prosemirror-state"
import {holdsHalves, inWholeCharacters} from "../characters"
import {proseSchema as schema} from "../prose-schema"
import {oneOf, type Random, randomFrom, upTo} from "./random"

const {nodes, marks} = schema
/** Pictures and flags that begin or end with the same half. */
const signs = ["😀", "😁", "🇪🇸", "🇪🇺", "👍", "👎", "👩‍👧", "a", "b", " ", "𝒜", "e\u0301"]

const signsFrom = (random: Random) => Array.from({length: 1 + upTo(random, 5)}, () => oneOf(random, signs)).join("")

const line = (random: Random) =>
  nodes.paragraph.create(null, Array.from({length: upTo(random, 3)}, () =>
    schema.text(signsFrom(random), random() < .3 ? [marks.strong.create()] : [])))

const textFrom = (random: Random) => nodes.doc.create(null, Array.from({length: 1 + upTo(random, 2)}, () => line(random)))

/** As the library tells it: only the units that differ. */
function byUnits(state: EditorState, after: Node): Transaction {
  const start = state.doc.content.findDiffStart(after.content)
  if (start == null) return state.tr
  const end = state.doc.content.findDiffEnd(after.content)!
  const overlap = Math.max(0, start - Math.min(end.a, end.b))
  return state.tr.replace(start, end.a + overlap, after.slice(start, end.b + overlap))
}

function anyChange(state: EditorState, random: Random): Transaction {
  const {doc, tr} = state
  const from = upTo(random, doc.content.size), to = Math.min(doc.content.size, from + upTo(random, 6))
  switch (upTo(random, 4)) {
    case 0: return byUnits(state, textFrom(random))
    case 1: return tr.insertText(signsFrom(random).slice(upTo(random, 1)), from, to)
    case 2: return tr.delete(from, to).insertText(signsFrom(random), Math.min(from, tr.doc.content.size))
    case 3: return tr.addMark(from, to, marks.em.create()).removeMark(Math.max(0, from - 1), to)
    default: return tr.replaceSelection(new Slice(Fragment.from(schema.text(signsFrom(random).slice(upTo(random, 1)))), 0, 0))
  }
}

/** Tells where the law is broken: no step and no text holds half a character, and a change that was whole stays the same change. */
function halves(seed: number, count: number): string[] {
  const broken: string[] = []
  for (let i = 0; i < count; i++) {
    const random = randomFrom(seed + i)
    const doc = textFrom(random)
    const caret = TextSelection.near(doc.resolve(upTo(random, doc.content.size)))
    const state = EditorState.create({doc, selection: caret})
    let tr: Transaction
    try {
      tr = anyChange(state, random)
    } catch (unfit) {
      continue
    }
    const whole = inWholeCharacters(state, tr)
    const told = [...whole.steps, ...whole.steps.map((step, n) => step.invert(whole.docs[n]))]
    if (told.some(step => /\\ud[89a-f]/i.test(JSON.stringify(step)))) broken.push(seed + i + ": half a character in " + JSON.stringify(told))
    if (holdsHalves(whole.doc.content)) broken.push(seed + i + ": half a character in the text")
    if (![...tr.docs, tr.doc].some(each => holdsHalves(each.content)) && !whole.doc.eq(tr.doc)) broken.push(seed + i + ": another text, " + whole.doc + " and not " + tr.doc)
  }
  return broken
}

Object.assign(globalThis, {editing: {halves}})
