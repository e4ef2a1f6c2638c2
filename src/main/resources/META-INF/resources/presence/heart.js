/**
 * Beats every five seconds, and every second while the server does not answer or does not know the page. A worker of its own, because
 * browsers slow the timers of pages in the background down to one a minute, and a tab in the background is still there.
 */
const BEAT = 5000;
const SOON = 1000;

let address;
let seen = 0;
let next;

self.onmessage = ({ data }) => {
  if (data.seen !== undefined) seen = data.seen;
  if (data.address !== undefined) address = data.address;
  if (data.asked || data.address !== undefined) beat();
};

async function beat() {
  const began = Date.now();
  clearTimeout(next);
  const answered = await answer();
  self.postMessage(answered);
  clearTimeout(next);
  const pause = answered === "none" || answered === "unknown" ? SOON : BEAT;
  next = setTimeout(beat, Math.max(0, began + pause - Date.now()));
}

async function answer() {
  try {
    const response = await fetch(`${address}?seen=${seen}`, {
      cache: "no-store",
      redirect: "manual",
      signal: AbortSignal.timeout(BEAT - 500),
    });
    if (response.type === "opaqueredirect" || response.status === 401) return "signed-out";
    if (response.status === 403 || response.status === 404) return "unknown";
    if (response.status === 205) return "waiting";
    if (response.status === 503) return "away";
    return response.ok ? "well" : "none";
  } catch {
    return "none";
  }
}
