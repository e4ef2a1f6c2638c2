import type { ClientFrame, ServerFrame } from "./protocol";

export interface ConnectionListener {
  /** The socket is open; nothing has been said yet. */
  opened(): void;
  received(frame: ServerFrame): void;
  /** The line is gone: closed by the other side, by the network, or silent for too long. `everOpened` is false when the handshake itself failed. */
  lost(everOpened: boolean): void;
}

const TICK = 1_000;
const HEARTBEAT = 5_000;
const SILENCE = 10_000;
const HANDSHAKE = 10_000;
const RETRIES = [1_000, 2_000, 4_000, 8_000, 15_000];

/**
 * One line to the server that mends itself: a heartbeat every 5 s, 10 s of silence mean the line is gone, retries after
 * 1, 2, 4, 8 and then every 15 s, and at once when the network or the person comes back.
 */
export class Connection {
  private socket: WebSocket | null = null;
  private live = false;
  private wanted = false;
  private failures = 0;
  private retry: number | undefined;
  private beat: number | undefined;
  private lastHeard = 0;
  private lastSent = 0;
  private lastTick = 0;

  private readonly comeBack = () => {
    if (document.visibilityState !== "hidden") this.hurry();
  };
  private readonly goneOffline = () => this.drop();

  constructor(
    private readonly address: () => string,
    private readonly listener: ConnectionListener,
  ) {}

  get open(): boolean {
    return this.live;
  }

  start(): void {
    if (this.wanted) return;
    this.wanted = true;
    window.addEventListener("online", this.comeBack);
    window.addEventListener("offline", this.goneOffline);
    document.addEventListener("visibilitychange", this.comeBack);
    this.connect();
  }

  /** Ends the line for good; nothing is announced any more. */
  stop(): void {
    this.wanted = false;
    window.removeEventListener("online", this.comeBack);
    window.removeEventListener("offline", this.goneOffline);
    document.removeEventListener("visibilitychange", this.comeBack);
    window.clearTimeout(this.retry);
    this.release();
  }

  /** Hangs up and dials again, for a fresh start with the server. */
  redial(): void {
    this.drop();
  }

  send(frame: ClientFrame): boolean {
    if (!this.live || this.socket === null || this.socket.readyState !== WebSocket.OPEN) return false;
    this.socket.send(JSON.stringify(frame));
    if (frame.op === "ping") this.lastSent = Date.now();
    return true;
  }

  /** The server has taken us in; the next failure waits the shortest time again. */
  settled(): void {
    this.failures = 0;
  }

  private connect(): void {
    window.clearTimeout(this.retry);
    const socket = new WebSocket(this.address());
    this.socket = socket;
    this.lastTick = this.lastHeard = Date.now();
    socket.onopen = () => {
      if (socket !== this.socket) return;
      this.live = true;
      this.lastHeard = this.lastSent = Date.now();
      this.listener.opened();
    };
    socket.onmessage = (message) => {
      if (socket !== this.socket) return;
      this.lastHeard = Date.now();
      const frame = JSON.parse(message.data as string) as ServerFrame;
      if (frame.op === "ping") this.send({ op: "pong" });
      else if (frame.op !== "pong") this.listener.received(frame);
    };
    socket.onclose = () => {
      if (socket === this.socket) this.drop();
    };
    this.beat = window.setInterval(() => this.tick(), TICK);
  }

  private tick(): void {
    const now = Date.now();
    const asleep = now - this.lastTick > 3 * TICK;
    this.lastTick = now;
    if (!this.live) {
      if (now - this.lastHeard > HANDSHAKE) this.drop();
      return;
    }
    // After a sleep of the tab the silence is ours, not the server's: it gets half the time to answer a fresh question.
    if (asleep) this.lastHeard = Math.max(this.lastHeard, now - SILENCE + HEARTBEAT);
    if (now - this.lastHeard > SILENCE) this.drop();
    else if (asleep || now - this.lastSent >= HEARTBEAT) this.send({ op: "ping" });
  }

  private hurry(): void {
    if (!this.wanted) return;
    if (this.socket === null) {
      this.failures = 0;
      this.connect();
    } else if (this.live) this.tick();
  }

  private drop(): void {
    if (!this.wanted || this.socket === null) return;
    const opened = this.live;
    this.release();
    const delay = RETRIES[Math.min(this.failures, RETRIES.length - 1)];
    this.failures++;
    this.retry = window.setTimeout(() => this.connect(), delay);
    this.listener.lost(opened);
  }

  private release(): void {
    window.clearInterval(this.beat);
    const socket = this.socket;
    this.socket = null;
    this.live = false;
    if (socket === null) return;
    socket.onopen = socket.onmessage = socket.onclose = null;
    socket.close();
  }
}
