/** A network run on windows of two pictures. */
import { assertEquals } from "@std/assert";
import type { TestPlane, TestSession } from "./run_onnx.ts";
import type { Window } from "./windows_around.ts";

/** A window, and what came out of it. */
export interface Piece extends Window {
  readonly fused: Required<TestPlane>;
}

/** Runs every window. */
export async function runWindows(
  session: TestSession,
  { ir, vi }: { readonly ir: TestPlane; readonly vi: TestPlane },
  windows: readonly Window[],
): Promise<Piece[]> {
  const pieces: Piece[] = [];
  for (const window of windows) {
    const sources = [cut(ir, window), cut(vi, window)] as const;
    const fused = await session.run(...sources);
    const [{ width, height }] = sources;
    assertEquals([fused.width, fused.height], [width, height]);
    pieces.push({ ...window, fused });
  }
  return pieces;
}

/** Whether a pixel of the whole picture lies in a piece and sees none of its cuts. */
export function holds(
  { columns, rows }: Window,
  row: number,
  column: number,
): boolean {
  return columns.first <= column && column < columns.end &&
    rows.first <= row && row < rows.end;
}

/** The output at a pixel of the whole picture. */
export function outputAt(
  { columns, rows, fused }: Piece,
  channel: number,
  row: number,
  column: number,
): number {
  const line = channel * fused.height + row - rows.from;
  return fused.data[line * fused.width + column - columns.from]!;
}

function cut(
  { width, height, channels = 1, data }: TestPlane,
  { columns, rows }: Window,
): TestPlane {
  const size = {
    width: columns.to - columns.from,
    height: rows.to - rows.from,
  };
  const part = new Float32Array(channels * size.width * size.height);
  for (let line = 0; line < channels * size.height; line++) {
    const channel = Math.floor(line / size.height);
    const start = (channel * height + rows.from + line % size.height) * width;
    part.set(
      data.subarray(start + columns.from, start + columns.to),
      line * size.width,
    );
  }
  return { ...size, channels, data: part };
}
