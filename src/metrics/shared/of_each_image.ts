/** The same found out of the two sources and of the fused image. */
import type { LoadedImage, LoadedTriple } from "../kernels/loaded_triple.ts";

/** What `of` gives for each. */
export function ofEachImage<T>(
  { pair: { ir, vi }, fused }: LoadedTriple,
  of: (image: LoadedImage) => T,
): Readonly<Record<"ir" | "vi" | "fused", T>> {
  return { ir: of(ir), vi: of(vi), fused: of(fused) };
}
