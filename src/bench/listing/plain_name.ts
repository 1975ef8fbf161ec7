/** Names of files as they are compared. */

/** A file's name without its extension. */
export function stemOf(name: string): string {
  return name.replace(/\.\w+$/, "");
}

/** A name as it is compared: in lower case, and numbers without leading zeros. */
export function plainName(text: string): string {
  return text.toLowerCase().replace(
    /\d+/g,
    (digits) => digits.replace(/^0+(?=\d)/, ""),
  );
}
