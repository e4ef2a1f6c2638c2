/**
 * Beats every five seconds. A worker of its own, because browsers slow the timers of pages in the background down to one
 * a minute, and a tab in the background is still there.
 */
const BEAT = 5000;

let address;
let seen = 0;

self.onmessage = ({ data }) => {
  if (data.seen !== undefined) seen = data.seen;
  if (data.asked) beat();
  if (data.address === undefined) return;
  address = data.address;
  beat();
  setInterval(beat, BEAT);
};

async function beat() {
  self.postMessage(await answer());
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
