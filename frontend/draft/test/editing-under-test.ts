// Laws of the browser's half that need no server, chased by random cases from a seed.

import {Fragment, Slice, type Node} from "prosemirror-model"
import {EditorState, TextSelection, type Transaction} from "prosemirror-state"
import * as library from "prosemirror-view"
import {holdsHalves, inWholeCharacters} from "../characters"
import {pasting} from "../pasting"
import {proseSchema as schema} from "../prose-schema"
import {oneOf, type Random, randomFrom, upTo} from "./random"

const {nodes, marks} = schema
const {EditorView} = library
/** What the library does with a clipboard; it is there for tests and not in its declarations. */
const parseFromClipboard = (library as any).__parseFromClipboard
/** Pictures and flags that begin or end with the same half. */
const signs = ["😀", "😁", "🇪🇸", "🇪🇺", "👍", "👎", "👩‍👧", "a", "b", " ", "𝒜", "e\u0301"]

const signsFrom = (random: Random) => Array.from({length: 1 + upTo(random, 5)}, () => oneOf(random, signs)).join("")

const paragraph = (random: Random) =>
  nodes.paragraph.create(null, Array.from({length: upTo(random, 3)}, () =>
    schema.text(signsFrom(random), random() < .3 ? [marks.strong.create()] : [])))

const textFrom = (random: Random) => nodes.doc.create(null, Array.from({length: 1 + upTo(random, 2)}, () => paragraph(random)))

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

const inlines = ["b", "i", "span", "u", "a href='https://example.org/'", "code", "font", "label", "span style='white-space:pre-wrap'"]
const blocks = ["p", "div", "h2", "h4", "section", "blockquote", "address", "figure", "center", "article", "div style='white-space: pre-line'"]

const element = (opening: string, content: string) => "<" + opening + ">" + content + "</" + opening.split(" ")[0] + ">"
const many = (random: Random, most: number, make: () => string) => Array.from({length: 1 + upTo(random, most)}, make).join("")

let word = 0
function phrase(random: Random, depth: number): string {
  const kind = random()
  if (depth > 2 || kind < .55) return oneOf(random, ["", " ", "\n  "]) + "w" + word++ + oneOf(random, ["", " ", "\n", "&nbsp;"])
  if (kind < .65) return "<br>"
  return element(oneOf(random, inlines), many(random, 2, () => phrase(random, depth + 1)))
}

const line = (random: Random) => many(random, 2, () => phrase(random, 0))
const gap = (random: Random) => oneOf(random, ["", "\n", "\n    "])

/** A piece of a page as people copy them; every word in it is another one. */
function piece(random: Random, depth: number): string {
  const inner = () => depth > 2 || random() < .5 ? line(random) : many(random, 1, () => gap(random) + piece(random, depth + 1))
  switch (upTo(random, 9)) {
    case 0: case 1: case 2: return element(oneOf(random, blocks), inner())
    case 3: return element("ul", gap(random) + many(random, 2, () => element("li", inner()) + gap(random)))
    case 4: return element("ol", many(random, 2, () => element("li", inner())))
    case 5: return element("pre", many(random, 3, () => "w" + word++ + oneOf(random, ["\n", "  ", "\n\n", "\t", " <b>w" + word++ + "</b>\n"])))
    case 6: return element("dl", many(random, 1, () => element("dt", line(random)) + element("dd", inner())))
    case 7: return element("details open", element("summary", line(random)) + element("p", line(random)))
    default: {
      const cell = () => element(oneOf(random, ["td", "td", "th", "td colspan=2"]), random() < .1 ? "" : gap(random) + (random() < .8 ? line(random) : inner()) + gap(random))
      const row = () => element("tr", gap(random) + many(random, 3, () => cell() + gap(random)))
      return element("table", (random() < .2 ? element("caption", line(random)) : "") + gap(random) + element("tbody", many(random, 2, row)))
    }
  }
}

const wordsOf = (text: string) => text.split(/[\s\u200b]+/).filter(each => each != "")

/** Tells where the law is broken: the words of what the browser itself takes for the plain text are the words that are pasted. */
function pastes(seed: number, count: number): string[] {
  const broken: string[] = []
  const page = document.body.appendChild(document.createElement("div"))
  const view = new EditorView(null, {state: EditorState.create({schema, plugins: [pasting(() => {})]})})
  for (let i = 0; i < count; i++) {
    const random = randomFrom(seed + i)
    word = 0
    const html = many(random, 2, () => piece(random, 0))
    page.innerHTML = html
    const plain = wordsOf(page.innerText)
    const slice: Slice | null = parseFromClipboard(view, page.innerText, html, false, view.state.doc.resolve(1))
    const taken = wordsOf(slice?.content.textBetween(0, slice.content.size, "\n", "\n") ?? "")
    if (taken.join(" ") != plain.join(" ")) broken.push(seed + i + ": " + taken.join(" ") + " in place of " + plain.join(" ") + " from " + html)
  }
  view.destroy()
  page.remove()
  return broken
}

Object.assign(globalThis, {editing: {halves, pastes}})
