import { assertEquals } from "@std/assert";
import {
  type Screen,
  startProgress,
} from "../../../src/cli/output/progress.ts";

class FakeScreen implements Screen {
  readonly tty: boolean;
  written: string[] = [];
  #clock = 0;
  #tick: (() => void) | null = null;

  constructor(tty: boolean) {
    this.tty = tty;
  }

  columns(): number {
    return 60;
  }
  now(): number {
    return this.#clock;
  }
  every(_ms: number, tick: () => void): () => void {
    this.#tick = tick;
    return () => this.#tick = null;
  }
  /** Time goes by, and nobody calls `update`. */
  idle(ms: number): void {
    this.pass(ms);
    this.#tick?.();
  }
  get ticking(): boolean {
    return this.#tick !== null;
  }
  pass(ms: number): void {
    this.#clock += ms;
  }
  write(text: string): void {
    this.written.push(text);
  }
}

Deno.test("work under a moment shows nothing", () => {
  const screen = new FakeScreen(true);
  const bar = startProgress("sample", false, screen);
  screen.pass(500);
  bar.update(9, 10);
  bar.end();
  assertEquals(screen.written, []);
});

Deno.test("a terminal gets a bar in place, which goes away", () => {
  const screen = new FakeScreen(true);
  const bar = startProgress("sample", false, screen);
  screen.pass(2000);
  bar.update(1, 4, "road-day");
  screen.pass(20);
  bar.update(2, 4, "too soon to draw");
  bar.end();
  assertEquals(screen.written, [
    "\r\x1b[2K[######..................] sample 1/4, 6 s left  road-day",
    "\r\x1b[2K",
  ]);
});

Deno.test("a bar never fills the last column, or the terminal would break the line", () => {
  const screen = new FakeScreen(true);
  const bar = startProgress("sample", false, screen);
  screen.pass(2000);
  bar.update(1, 1, "a long name ".repeat(10));
  assertEquals(screen.written[0]!.length, "\r\x1b[2K".length + 59);
});

Deno.test("elsewhere there is a plain line every 15 seconds", () => {
  const screen = new FakeScreen(false);
  const bar = startProgress("paper", false, screen);
  for (let done = 1; done <= 40; done++) {
    screen.pass(1000);
    bar.update(done, 400);
  }
  bar.end();
  assertEquals(screen.written, [
    "paper 15/400, 7 min left\n",
    "paper 30/400, 7 min left\n",
  ]);
});

Deno.test("a first step that takes long is shown before it ends", () => {
  const screen = new FakeScreen(true);
  const bar = startProgress("paper", false, screen);
  bar.update(0, 496);
  screen.idle(800);
  assertEquals(screen.written, [
    "\r\x1b[2K[........................] paper 0/496",
  ]);
  bar.end();
  assertEquals(screen.ticking, false);
});

Deno.test("quiet is quiet", () => {
  const screen = new FakeScreen(true);
  const bar = startProgress("sample", true, screen);
  screen.pass(60_000);
  bar.update(1, 2);
  bar.end();
  assertEquals(screen.written, []);
});

Deno.test("nothing to do is no division by zero", () => {
  const screen = new FakeScreen(true);
  const bar = startProgress("sample", false, screen);
  screen.pass(2000);
  bar.update(0, 0);
  assertEquals(screen.written, [
    "\r\x1b[2K[........................] sample 0/0",
  ]);
});
