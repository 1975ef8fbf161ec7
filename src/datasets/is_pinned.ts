/** Whether the bytes of a pair are known beforehand. */
import type { EmbeddedFile, Pair, PinnedFile } from "./dataset.ts";

/** True when both pictures of `pair` are pinned or embedded, so that it may be used without asking. */
export function isPinned(
  pair: Pair,
): pair is Pair & {
  ir: PinnedFile | EmbeddedFile;
  vi: PinnedFile | EmbeddedFile;
} {
  return pair.ir.kind !== "unpinned" && pair.vi.kind !== "unpinned";
}
