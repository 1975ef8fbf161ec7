/** Which 32-bit half of a double holds its sign and exponent on this machine. */
export const HIGH_WORD: 0 | 1 =
  new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 1 : 0;
