/** The looks of the element, in the page's tokens; it lives in the page's own tree, so every rule begins with its name. */
const css = `
draft-editor {
  --ink: var(--cg-ink, light-dark(#1d2b36, #e8eef2));
  --quiet: var(--cg-quiet, light-dark(#566572, #9fb0bc));
  --line: var(--cg-line, light-dark(#dfe5ea, #33414c));
  --paper: var(--cg-paper, light-dark(#ffffff, #1c262e));
  --accent: var(--cg-accent, light-dark(#1b6b7f, #6cc3d8));
  --accent-soft: var(--cg-accent-soft, light-dark(#e3f1f4, #17343d));
  --now: var(--cg-now, light-dark(#a35200, #f2a654));
  --now-soft: var(--cg-now-soft, light-dark(#fdf1e3, #3a2a17));
  --good: var(--cg-good, light-dark(#2a734a, #5cb985));
  --wrong: var(--cg-wrong, light-dark(#b3261e, #ff8a80));
  display: block;
  position: relative;
  color: var(--ink);
  overflow-anchor: none;
  container: draft / inline-size;
}
draft-editor[hidden], draft-editor [hidden] { display: none !important; }

draft-editor .draft-head {
  position: sticky;
  top: 0;
  z-index: 2;
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0 0.75rem;
  min-height: 2.75rem;
  background: var(--paper);
  border-bottom: 1px solid var(--line);
}
draft-editor .draft-toolbar {
  flex: 1;
  min-width: 0;
  display: flex;
  overflow-x: auto;
  scrollbar-width: none;
}
draft-editor .draft-tools { display: flex; flex: none; }
draft-editor .draft-tools { align-items: center; }
draft-editor .draft-tools + .draft-tools::before { content: ""; width: 1px; height: 1.25rem; margin-inline: 0.25rem; background: var(--line); }
draft-editor .draft-toolbar button {
  display: grid;
  place-items: center;
  flex: none;
  width: 2rem;
  height: 2.25rem;
  margin: 0.25rem 0;
  padding: 0;
  border: 0;
  border-radius: 0.375rem;
  background: none;
  color: var(--quiet);
  cursor: pointer;
}
draft-editor .draft-toolbar svg { width: 1.25rem; height: 1.25rem; fill: none; stroke: currentColor; stroke-width: 1.75; stroke-linecap: round; stroke-linejoin: round; }
draft-editor .draft-toolbar [data-action="bullets"] svg { stroke-width: 2; }
draft-editor .draft-toolbar button[aria-pressed="true"] { background: var(--accent-soft); color: var(--accent); }
draft-editor .draft-toolbar button[aria-disabled="true"] { opacity: 0.4; cursor: default; }
@media (hover: hover) {
  draft-editor .draft-toolbar button:not([aria-disabled="true"]):hover { color: var(--ink); background: var(--accent-soft); }
}
draft-editor button:focus-visible, draft-editor input:focus-visible, draft-editor .draft-note-words:focus-visible { outline: 2px solid var(--accent); outline-offset: -2px; }

draft-editor .draft-care { flex: 1 0 100%; display: flex; flex-wrap: wrap; align-items: center; gap: 0 0.75rem; margin: 0; padding-bottom: 0.375rem; color: var(--quiet); font-size: 0.8125rem; }
draft-editor .draft-care button { font: inherit; min-height: 1.75rem; padding: 0; border: 0; background: none; color: var(--now); font-weight: 600; text-decoration: underline; text-underline-offset: 0.15em; cursor: pointer; }
draft-editor .draft-why { flex: 1; margin: 0; padding-block: 0.375rem; color: var(--quiet); font-size: 0.875rem; }
draft-editor .draft-status { display: flex; align-items: center; justify-content: flex-end; gap: 0.4rem; min-width: 6.5rem; margin-inline-start: auto; font-size: 0.8125rem; line-height: 1.3; font-variant-numeric: tabular-nums; }
draft-editor .draft-dot { flex: none; width: 0.5rem; height: 0.5rem; border-radius: 50%; background: var(--quiet); }
draft-editor .draft-status[data-state="saved"] .draft-dot { background: var(--good); }
draft-editor .draft-status[data-state="sending"] .draft-dot { background: var(--accent); }
draft-editor .draft-status[data-state="reconnecting"] .draft-dot, draft-editor .draft-status[data-state="not-sent"] .draft-dot { background: var(--now); }
draft-editor .draft-status[data-state="held"] .draft-dot { background: var(--now); }
draft-editor .draft-status:is([data-state="not-sent"], [data-state="held"]) { color: var(--now); font-weight: 600; }
draft-editor .draft-status[data-state="opening"] .draft-dot, draft-editor .draft-status[data-state="ended"] .draft-dot { visibility: hidden; }

/* Where the tools and the longest word do not fit beside each other, the word has a row of its own, so that nothing moves when it changes. */
@container draft (width < 46rem) {
  draft-editor .draft-head { flex-flow: column-reverse nowrap; align-items: stretch; gap: 0; }
  draft-editor .draft-care { order: -1; flex: none; }
  draft-editor .draft-status { align-self: flex-end; min-height: 1.75rem; }
  draft-editor .draft-link { top: 4.5rem; }
}
@container draft (width < 34rem) {
  draft-editor .draft-toolbar {
    animation: draft-more linear;
    animation-timeline: scroll(self inline);
    mask-image: linear-gradient(to right, #000 calc(100% - var(--more, 0rem)), transparent);
  }
}
@property --more { syntax: "<length>"; inherits: false; initial-value: 0px; }
@keyframes draft-more { 0%, 80% { --more: 2.5rem; } 100% { --more: 0rem; } }

draft-editor .draft-link {
  position: absolute;
  z-index: 3;
  inset-inline: 0;
  top: 2.75rem;
  display: flex;
  flex-wrap: wrap;
  align-items: end;
  gap: 0.5rem;
  max-width: 32rem;
  padding: 0.75rem;
  background: var(--paper);
  border: 1px solid var(--line);
  border-radius: 0.75rem;
  box-shadow: 0 4px 16px light-dark(rgb(29 43 54 / 12%), rgb(0 0 0 / 40%));
}
draft-editor .draft-link label { flex: 1 1 14rem; display: grid; gap: 0.25rem; font-size: 0.8125rem; color: var(--quiet); }
draft-editor .draft-link input {
  font: inherit;
  font-size: 1rem;
  min-height: 2.25rem;
  padding: 0 0.6rem;
  color: var(--ink);
  background: var(--paper);
  border: 1px solid var(--quiet);
  border-radius: 0.5rem;
}
draft-editor .draft-link input[aria-invalid="true"] { border-color: var(--wrong); }
draft-editor .draft-link-complaint { flex: 1 0 100%; margin: 0; color: var(--wrong); font-size: 0.875rem; }
draft-editor .draft-link button, draft-editor :is(.draft-note, .draft-care-note) button {
  font: inherit;
  font-size: 0.875rem;
  font-weight: 600;
  min-height: 2.25rem;
  padding: 0 0.75rem;
  border: 1px solid var(--line);
  border-radius: 0.5rem;
  background: var(--paper);
  color: var(--accent);
  cursor: pointer;
}
draft-editor .draft-link button.first { background: var(--accent); border-color: var(--accent); color: var(--cg-on-accent, light-dark(#ffffff, #10202a)); }

draft-editor .draft-paper { position: relative; max-width: 44rem; padding-block: 1.25rem 1rem; font-size: 1.125rem; line-height: 1.65; }
draft-editor .draft-turn { unicode-bidi: isolate; }
draft-editor .ProseMirror {
  position: relative;
  min-height: 6rem;
  outline: none;
  overflow-wrap: break-word;
  white-space: pre-wrap;
  white-space: break-spaces;
  font-variant-ligatures: none;
  caret-color: var(--ink);
}
draft-editor .ProseMirror > :first-child { margin-top: 0; }
draft-editor .ProseMirror :is(p, h1, h2, h3, ul, ol, blockquote, hr) { margin: 0.75em 0 0; padding: 0; }
draft-editor .ProseMirror :is(h1, h2, h3) { font-weight: 600; line-height: 1.3; letter-spacing: 0; color: inherit; }
draft-editor .ProseMirror h1 { font-size: 1.5rem; margin-top: 1em; }
draft-editor .ProseMirror h2 { font-size: 1.25rem; margin-top: 1em; }
draft-editor .ProseMirror h3 { font-size: 1.125rem; margin-top: 1em; }
draft-editor .ProseMirror > :is(h1, h2, h3):first-child { margin-top: 0; }
draft-editor .ProseMirror :is(ul, ol) { padding-inline-start: 1.6em; }
draft-editor .ProseMirror ul { list-style: disc; }
draft-editor .ProseMirror ol { list-style: decimal; }
draft-editor .ProseMirror li { position: relative; margin-top: 0.25em; }
draft-editor .ProseMirror li > p:first-child, draft-editor .ProseMirror li > :is(ul, ol) { margin-top: 0; }
draft-editor .ProseMirror blockquote { padding-inline-start: 1em; border-inline-start: 3px solid var(--line); color: var(--quiet); }
draft-editor .ProseMirror blockquote > :first-child { margin-top: 0; }
draft-editor .ProseMirror hr { border: 0; border-top: 1px solid var(--line); margin: 1.5em 0; }
draft-editor .ProseMirror a { color: var(--accent); text-decoration: underline; text-underline-offset: 0.15em; }
draft-editor .ProseMirror-selectednode { outline: 2px solid var(--accent); outline-offset: 2px; }
draft-editor .ProseMirror-hideselection *::selection { background: transparent; }
draft-editor .ProseMirror-hideselection { caret-color: transparent; }
draft-editor .ProseMirror-gapcursor { display: none; pointer-events: none; position: absolute; }
draft-editor .ProseMirror-gapcursor::after { content: ""; display: block; position: absolute; top: -2px; width: 20px; border-top: 2px solid var(--ink); }
draft-editor .ProseMirror-focused .ProseMirror-gapcursor { display: block; }
draft-editor .draft-drop { background: var(--accent); }
draft-editor.focused .draft-head { border-bottom-color: var(--accent); }

draft-editor .draft-carets { position: absolute; inset: 0; pointer-events: none; user-select: none; }
draft-editor .draft-caret, draft-editor .draft-selection { position: absolute; left: 0; top: 0; }
draft-editor .draft-caret { width: 2px; margin-left: -1px; background: var(--c); z-index: 1; }
draft-editor .draft-selection { background: color-mix(in srgb, var(--c) 22%, transparent); border-radius: 2px; }
draft-editor .draft-caret-name {
  position: absolute;
  left: 0;
  bottom: calc(100% - 0.15rem + var(--stacked, 0) * 1.1rem);
  padding: 0.05rem 0.4rem;
  border-radius: 0.3rem 0.3rem 0.3rem 0;
  background: var(--label);
  color: #ffffff;
  font-size: 0.6875rem;
  line-height: 1.4;
  white-space: nowrap;
  max-width: 14rem;
  overflow: hidden;
  text-overflow: ellipsis;
  transition: opacity 150ms;
}
draft-editor .draft-caret-name.leftward { left: auto; right: 0; border-radius: 0.3rem 0.3rem 0 0.3rem; }
draft-editor .draft-caret-name.quiet { opacity: 0; }
draft-editor .c0 { --label: #1b6b7f; --c: light-dark(#1b6b7f, #5cb6cb); }
draft-editor .c1 { --label: #7a4fb5; --c: light-dark(#7a4fb5, #b594e6); }
draft-editor .c2 { --label: #b3472f; --c: light-dark(#b3472f, #ec8a72); }
draft-editor .c3 { --label: #2f6b3c; --c: light-dark(#2f6b3c, #7cc08a); }
draft-editor .c4 { --label: #9c2f6c; --c: light-dark(#9c2f6c, #e587bb); }
draft-editor .c5 { --label: #3558b0; --c: light-dark(#3558b0, #8fabf0); }
draft-editor .c6 { --label: #825800; --c: light-dark(#825800, #d8ab4d); }
draft-editor .c7 { --label: #5b5f1e; --c: light-dark(#5b5f1e, #b5ba6b); }
draft-editor .draft-carets.away { --c: var(--quiet); }
draft-editor .draft-carets.away > * { --c: var(--quiet); --label: #566572; opacity: 0.6; }

draft-editor .ProseMirror .draft-marked { position: relative; }
draft-editor .ProseMirror .draft-marked::before {
  content: attr(data-mark);
  display: inline-block;
  margin-inline-end: 0.5em;
  padding: 0 0.6em;
  border-radius: 1em;
  background: var(--accent-soft);
  color: var(--accent);
  font-size: 0.75em;
  font-weight: 600;
  line-height: 1.7;
  vertical-align: 0.1em;
}
draft-editor .ProseMirror :is(.draft-mark-n, .draft-mark-q)::before { background: none; color: var(--quiet); box-shadow: inset 0 0 0 1px var(--line); }
draft-editor .ProseMirror .draft-mark-p::before { background: none; color: var(--quiet); box-shadow: inset 0 0 0 1px var(--quiet); }
draft-editor .ProseMirror .draft-mark-p { padding-inline-start: 0.75em; border-inline-start: 3px solid var(--quiet); }
draft-editor .draft-sign { color: var(--quiet); font-size: 0.8em; }
draft-editor .draft-concern { text-decoration: underline wavy var(--now) 1px; text-underline-offset: 0.2em; text-decoration-skip-ink: none; background: var(--now-soft); border-radius: 2px; cursor: pointer; }

draft-editor .draft-suggest {
  position: absolute;
  z-index: 4;
  left: 0;
  top: 0;
  min-width: 12rem;
  max-width: min(22rem, 100%);
  max-height: 18rem;
  overflow-y: auto;
  padding: 0.25rem;
  background: var(--paper);
  border: 1px solid var(--line);
  border-radius: 0.75rem;
  box-shadow: 0 4px 16px light-dark(rgb(29 43 54 / 12%), rgb(0 0 0 / 40%));
}
draft-editor .draft-suggest [role="option"] { display: flex; justify-content: space-between; align-items: center; gap: 1rem; min-height: 2.25rem; padding: 0.125rem 0.6rem; border-radius: 0.5rem; font-size: 0.9375rem; cursor: pointer; }
draft-editor .draft-suggest [role="option"] span { color: var(--quiet); font-size: 0.8125rem; }
draft-editor .draft-suggest [aria-selected="true"] { background: var(--accent-soft); outline: 1px solid var(--accent); outline-offset: -1px; }

draft-editor .draft-care-note {
  position: absolute;
  z-index: 3;
  left: 0;
  top: 0;
  max-width: min(34rem, 100%);
  padding: 0.75rem;
  background: var(--paper);
  border: 1px solid var(--now);
  border-radius: 0.75rem;
  box-shadow: 0 4px 16px light-dark(rgb(29 43 54 / 12%), rgb(0 0 0 / 40%));
  font-size: 0.9375rem;
  line-height: 1.45;
}
draft-editor .draft-care-note p { margin: 0; overflow-wrap: anywhere; }
draft-editor .draft-care-note .draft-note-buttons { flex-wrap: wrap; }

draft-editor .draft-notes { position: sticky; bottom: 0; z-index: 2; display: grid; gap: 0.5rem; }
draft-editor .draft-note { padding: 0.75rem; background: var(--now-soft); border: 1px solid var(--now); border-radius: 0.75rem; font-size: 0.9375rem; line-height: 1.45; }
draft-editor .draft-note:last-child { margin-bottom: 0.75rem; }
draft-editor .draft-note p { margin: 0; }
draft-editor .draft-note-words { max-height: 8rem; overflow-y: auto; margin-top: 0.5rem; padding: 0.5rem 0.75rem; background: var(--paper); border: 1px solid var(--line); border-radius: 0.5rem; white-space: pre-wrap; overflow-wrap: anywhere; }
draft-editor .draft-note-buttons { display: flex; gap: 0.5rem; margin-top: 0.5rem; }

draft-editor .draft-foot { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; min-height: 1.25rem; color: var(--quiet); font-size: 0.8125rem; font-variant-numeric: tabular-nums; }
draft-editor .draft-foot.outside { color: var(--now); }
draft-editor .draft-aloud { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

@media (max-width: 720px) {
  draft-editor .draft-paper { font-size: 1.0625rem; }
}
@media (pointer: coarse) {
  draft-editor .draft-toolbar button { width: 2.75rem; height: 2.75rem; margin: 0; }
  draft-editor :is(.draft-link, .draft-note, .draft-care-note, .draft-care) button, draft-editor .draft-link input, draft-editor .draft-suggest [role="option"] { min-height: 2.75rem; }
}
@media (prefers-reduced-motion: reduce) {
  draft-editor .draft-caret-name { transition: none; }
}
`;

let sheet: CSSStyleSheet | null = null;
const dressed = new WeakSet<Document | ShadowRoot>();

/** Gives the tree that the element lives in its style sheet, once; constructed, so that a strict content security policy allows it. */
export function dress(root: Document | ShadowRoot): void {
  if (dressed.has(root)) return;
  dressed.add(root);
  if (sheet === null) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
  }
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
