/** One stage of the road to a value: where its code begins, and where it ends. */
export interface Stage {
  /** Such as `decode`, `backend/wasm`, `metric/SSIM/cdd`. */
  readonly name: string;
  /** Paths from the root of the project. */
  readonly roots: readonly string[];
  /** Files that it loads and that are no part of it, because the identity of a cell has them otherwise. */
  readonly apart: readonly string[];
}
