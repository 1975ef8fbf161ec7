/**
 * What a group of parameters is called in a weight file of MMDRFuse and in every graph of a chain: `conv1.1.weight` for
 * `conv1.weight`, where 1 is the place of the convolution behind its padding.
 */
export function storedName(name: string): string {
  return name.replace(".", ".1.");
}
