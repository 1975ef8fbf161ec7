/** Where the coefficients of a block lie row by row, in the order in which a JPEG sends them: zigzag (T.81, figure A.6). */
export const ROW_ORDER: Uint8Array = zigzag();

function zigzag(): Uint8Array {
  const order = new Uint8Array(64);
  let at = 0;
  for (let diagonal = 0; diagonal < 15; diagonal++) {
    const first = Math.max(0, diagonal - 7);
    const last = Math.min(diagonal, 7);
    for (let i = first; i <= last; i++) {
      // Even diagonals climb to the right, odd ones fall to the left.
      const column = diagonal % 2 === 0 ? i : diagonal - i;
      order[at++] = 8 * (diagonal - column) + column;
    }
  }
  return order;
}
