// Tabs that share a text, each with the real browser's half behind it; whoever asks decides when they type, hear, break down and are copied.

import {Node} from "prosemirror-model"
import {EditorState} from "prosemirror-state"
import {Step} from "prosemirror-transform"
import {proseSchema as schema} from "../prose-schema"
import type {ClientFrame, ServerFrame} from "../protocol"
import {type Kept, SharedText, type Stage} from "../shared-text"
import {oneOf, randomFrom} from "./random"

class Tab implements Stage {
  state = EditorState.create({schema})
  readonly discreet = false
  text: SharedText | null = null
  out: ClientFrame[] = []
  notes: string[] = []
  /** What the device was given to keep, at one time after the other. */
  kept: string[] = []
  online = false
  redial = false
  private afresh = false

  open(version: number, doc: Node) {
    this.state = EditorState.create({doc})
    this.text = new SharedText(this, version, doc)
  }

  resume(kept: Kept) {
    this.open(kept.version, Node.fromJSON(schema, kept.doc))
    const {tr} = this.state
    for (const json of kept.own) tr.step(Step.fromJSON(schema, json))
    this.text!.resume(kept, tr)
    this.state = this.state.apply(tr)
  }

  type(word: string, seed: number) {
    const random = randomFrom(seed)
    const places: number[] = []
    this.state.doc.descendants((node, pos) => {
      if (!node.isTextblock) return
      places.push(pos + 1)
      for (let i = 1; i <= node.content.size; i++) if (node.textBetween(i - 1, i) == " ") places.push(pos + 1 + i)
    })
    // Letters that are carried along have laws of their own.
    Object.assign((this.text as unknown as {tail: object}).tail, {start: 0, end: 0})
    const tr = this.state.tr.insertText(word + " ", oneOf(random, places))
    if (random() < .2) tr.split(tr.mapping.map(oneOf(random, places)))
    this.text!.typed(tr)
    this.state = this.state.apply(tr)
    this.text!.submit()
  }

  keep() {
    const kept = this.text?.keep()
    this.kept.push(kept == null ? "null" : JSON.stringify(kept))
  }

  lineLost() {
    this.online = this.redial = false
    this.out = []
    this.text?.lineLost()
  }

  join(): ClientFrame {
    this.online = true
    const version = this.text == null || this.afresh ? undefined : this.text.version
    return version == undefined ? {op: "join"} : {op: "join", version}
  }

  hear(frame: ServerFrame) {
    if (frame.op == "joined") {
      this.afresh = false
      if (this.text == null) this.open(frame.version, Node.fromJSON(schema, frame.doc))
      this.text!.joined(frame)
    }
    if (frame.op == "steps") this.text!.arrived(frame)
    if (frame.op == "confirmed") this.text!.stored(frame)
    if (frame.op == "refused") this.text!.refused(frame)
  }

  send(frame: ClientFrame) {
    if (this.online) this.out.push(frame)
    return this.online
  }

  advanced(tr: EditorState["tr"]) {
    this.state = this.state.apply(tr)
  }

  lost(words: string, reason: string) {
    this.notes.push(reason + ": " + words)
  }

  rejoin(afresh: boolean) {
    this.redial = true
    this.afresh ||= afresh
  }

  holds() {
    return false
  }

  confirmed() {}
  retold() {}
}

let tabs: Tab[] = []

function told(tab: Tab) {
  const out = tab.out.map(frame => JSON.stringify(frame))
  tab.out = []
  const saved = tab.text != null && tab.text.client != null && tab.text.unsent == 0
  return {out, saved, redial: tab.redial, open: tab.text != null, text: saved ? JSON.stringify(tab.state.doc) : "", notes: tab.notes.join("\n")}
}

/** Does something with a tab and tells what it says then, to the server and to its person. */
const doing = (deed: (tab: Tab, ...rest: any[]) => void) => ([index, ...rest]: any[]) => {
  deed(tabs[index], ...rest)
  return told(tabs[index])
}

Object.assign(globalThis, {
  tabs: {
    anew: () => {
      tabs = []
    },
    open: () => tabs.push(new Tab()) - 1,
    /** A tab that begins with what another had kept some time ago. */
    copy: ([index, age]: number[]) => {
      const {kept} = tabs[index]
      const tab = new Tab()
      const found = JSON.parse(kept[kept.length - 1 - age % kept.length] ?? "null") as Kept | null
      if (found != null) tab.resume(found)
      tab.kept.push(JSON.stringify(found))
      return tabs.push(tab) - 1
    },
    type: doing((tab, word, seed) => tab.type(word, seed)),
    keep: doing(tab => tab.keep()),
    cut: doing(tab => tab.lineLost()),
    join: ([index]: number[]) => JSON.stringify(tabs[index].join()),
    hear: doing((tab, frame) => tab.hear(JSON.parse(frame))),
    look: doing(() => {}),
  },
})
