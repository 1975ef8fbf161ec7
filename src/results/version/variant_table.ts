/** Distinct values under a key, numbered in the order they are met: what many cells share is kept once. */

import { canonicalJson } from "../../canon/canonical_json.ts";

/** A table of distinct values under keys. */
export class VariantTable<T> {
  readonly #variants = new Map<string, Map<string, { at: number; value: T }>>();

  /** The number of `value` among the distinct values of `key`; a new one is added. */
  add(key: string, value: T): number {
    const variants = this.#variants.get(key) ??
      new Map<string, { at: number; value: T }>();
    this.#variants.set(key, variants);
    const text = canonicalJson(value);
    const entry = variants.get(text) ?? { at: variants.size, value };
    variants.set(text, entry);
    return entry.at;
  }

  /** Every key with its distinct values. */
  toObject(): Record<string, T[]> {
    const lists = [...this.#variants].map(([key, variants]) =>
      [key, [...variants.values()].map(({ value }) => value)] as const
    );
    return Object.fromEntries(lists);
  }
}
