/** Names of files as they are compared. */

/** A file's name without its extension. */
export function stemOf(name: string): string {
  return name.replace(/\.\w+$/, "");
}

/** A name as it is compared: in lower case, accents composed (NFC), and numbers without leading zeros. */
export function plainName(text: string): string {
  return text.toLowerCase().normalize("NFC").replace(
    /\d+/g,
    (digits) => digits.replace(/^0+(?=\d)/, ""),
  );
}
