// The one ordering of text in results: by UTF-16 code unit, so that no locale can reorder a published file.

/** Compares two strings by code unit; for `Array.prototype.sort`. */
export function codeUnitOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
