/**
 * Brings a page back that the server no longer knows, because the program was started anew or the page slept for too long: loads it
 * again as soon as nothing that was typed gets lost by it. What is picked with a click is picked again with a click, and what stands in
 * something that is "settled" was cast or came too late. Whoever has to sign in first is told so by the note that stands there.
 */
const QUIET = 2000;
const ASK = 500;
const typedInto = new Set();
let lastTyped = 0;
let comingBack = false;

window.addEventListener("input", typed, true);
window.addEventListener("keydown", () => (lastTyped = Date.now()), true);
window.addEventListener("page-unknown", comeBack);
new MutationObserver(() => {
  if (document.querySelector("body > .v-system-error")) comeBack();
}).observe(document.body, { childList: true });

function typed(event) {
  const field = event.composedPath()[0];
  if (!event.composedPath().some((each) => each.localName === "draft-editor")) typedInto.add(field);
}

async function comeBack() {
  if (comingBack || document.documentElement.hasAttribute("let-go")) return;
  comingBack = true;
  const standing = await signIn();
  if (standing === 204) {
    document.documentElement.toggleAttribute("coming-back", !isFormFilled());
    loadAgainWhenQuiet();
  } else comingBack = false;
  if (standing === 401) saySignedOut();
}

async function signIn() {
  try {
    return (await fetch(new URL("live/sign-in", document.baseURI), { cache: "no-store" })).status;
  } catch {
    return 0;
  }
}

function saySignedOut() {
  const words = document.querySelector("[signed-out-note]")?.getAttribute("signed-out-note").split("\n");
  const places = document.querySelectorAll("body > .v-system-error > .caption, body > .v-system-error > .message");
  places.forEach((place, index) => (place.textContent = words?.[index] ?? place.textContent));
}

function loadAgainWhenQuiet() {
  const isQuiet = Date.now() - lastTyped > QUIET;
  if (isQuiet && !isFormFilled() && !isUnsent()) location.reload();
  else setTimeout(loadAgainWhenQuiet, ASK);
}

function isFormFilled() {
  return [...typedInto].some((field) => field.isConnected && field.value && !isPicked(field) && !field.closest("[settled]"));
}

function isPicked(field) {
  return field.type === "radio" || field.type === "checkbox";
}

function isUnsent() {
  return [...document.querySelectorAll("draft-editor")].some((editor) => editor.unsent > 0);
}
