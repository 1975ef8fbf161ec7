import { visibleText } from "../../canon/visible_text.ts";

/** A progress bar on stderr. */
export interface Progress {
  /** Moves the bar to `done` of `total`; `note` says what is being done. */
  update(done: number, total: number, note?: string): void;
  /** Removes the bar. */
  end(): void;
}

/** Where a bar is drawn. */
export interface Screen {
  /** Whether it can redraw a line. */
  readonly tty: boolean;
  columns(): number;
  /** Milliseconds since some moment. */
  now(): number;
  /** Calls `tick` again and again until what it gives is called. */
  every(ms: number, tick: () => void): () => void;
  write(text: string): void;
}

const REDRAW_MS = 100;
const QUIET_START_MS = 700;
const LINE_EVERY_MS = 15_000;

/**
 * A bar that redraws itself on a terminal and is a line every 15 s elsewhere; it appears only if the work outlasts a
 * moment, and never with `quiet`.
 */
export function startProgress(
  label: string,
  quiet: boolean,
  screen: Screen = STDERR,
): Progress {
  const { tty } = screen;
  const wait = tty ? REDRAW_MS : LINE_EVERY_MS;
  const started = screen.now();
  let lastDrawn = started + (tty ? QUIET_START_MS - wait : 0);
  let drawn = false;
  let state: { done: number; total: number; note: string } | null = null;
  const draw = (): void => {
    const now = screen.now();
    if (quiet || state === null || now - lastDrawn < wait) return;
    lastDrawn = now;
    const { done, total, note } = state;
    const left = remaining(now - started, done, total);
    const text = visibleText(
      `${label} ${done}/${total}${left}${note && `  ${note}`}`,
    );
    const line = `${bar(done, total)} ${text}`.slice(0, screen.columns() - 1);
    screen.write(tty ? `\r\x1b[2K${line}` : `${text}\n`);
    drawn = true;
  };
  // The first step may be the longest: what is under way is shown before it ends.
  const stop = screen.every(wait, draw);
  return {
    update(done, total, note = ""): void {
      state = { done, total, note };
      draw();
    },
    end(): void {
      stop();
      if (tty && drawn) screen.write("\r\x1b[2K");
    },
  };
}

const STDERR: Screen = {
  get tty(): boolean {
    return Deno.stderr.isTerminal();
  },
  columns(): number {
    try {
      return Deno.consoleSize().columns;
    } catch {
      return 80;
    }
  },
  now: () => performance.now(),
  every(ms, tick): () => void {
    const timer = setInterval(tick, ms);
    return () => clearInterval(timer);
  },
  write(text): void {
    try {
      Deno.stderr.writeSync(new TextEncoder().encode(text));
    } catch {
      // Nobody watches.
    }
  },
};

function bar(done: number, total: number): string {
  const width = 24;
  const full = total === 0 ? 0 : Math.round(width * done / total);
  return `[${"#".repeat(full)}${".".repeat(width - full)}]`;
}

function remaining(elapsedMs: number, done: number, total: number): string {
  if (done === 0 || done >= total) return "";
  const seconds = Math.ceil(elapsedMs / 1000 * (total - done) / done);
  return seconds < 90
    ? `, ${seconds} s left`
    : `, ${Math.ceil(seconds / 60)} min left`;
}
