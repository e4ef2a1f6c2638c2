export type Standing = "write" | "read" | "none" | "signed-out" | "unknown";

/** What the person may do with the draft now; `unknown` while the server cannot be asked. */
export async function standingOf(draft: string): Promise<Standing> {
  const url = new URL(`live/drafts/${encodeURIComponent(draft)}/standing`, document.baseURI);
  try {
    const answer = await fetch(url, { credentials: "same-origin", redirect: "manual", cache: "no-store" });
    // A redirect goes to the page for signing in.
    if (answer.status === 401 || answer.status === 403 || answer.type === "opaqueredirect") return "signed-out";
    if (!answer.ok) return "unknown";
    return ((await answer.json()) as { may: Standing }).may;
  } catch {
    return "unknown";
  }
}
