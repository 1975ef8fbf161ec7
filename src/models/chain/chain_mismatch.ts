/** Why a graph is no chain; thrown and caught within this folder. */
export class ChainMismatch extends Error {
  override readonly name = "ChainMismatch";
}
