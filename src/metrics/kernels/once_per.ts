/** Values that are made once for each image, pair or triple, when first asked for. */

/** `make`, remembered for as long as what it was made of is in use; an error is not remembered. */
export function oncePer<Of extends object, T>(
  make: (of: Of) => T,
): (of: Of) => T {
  const made = new WeakMap<Of, { readonly value: T }>();
  return (of): T => {
    let known = made.get(of);
    if (known === undefined) {
      known = { value: make(of) };
      made.set(of, known);
    }
    return known.value;
  };
}
