/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/// <reference lib="dom.asynciterable" />
/** Elements by small functions: text is always text, never markup. */

/** What an element may be made of. */
export type Inside = Node | string;

/**
 * Makes an element.
 *
 * @param attributes as markup has them; one that is false is left out.
 */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | boolean>> = {},
  ...children: readonly Inside[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false) {
      element.setAttribute(name, value === true ? "" : value);
    }
  }
  element.append(...children);
  return element;
}

/**
 * The element of an id.
 *
 * @throws {TypeError} if the page has none of that kind.
 */
export function element<E extends HTMLElement>(
  id: string,
  kind: new () => E,
): E {
  const found = document.getElementById(id);
  if (found instanceof kind) return found;
  throw new TypeError(`Cannot find #${id}: the page is not this script's own`);
}

/** A link that saves bytes as a file. */
export function download(
  label: string,
  name: string,
  part: BlobPart,
  type: string,
): HTMLAnchorElement {
  const href = URL.createObjectURL(new Blob([part], { type }));
  return make("a", { href, download: name }, label);
}
