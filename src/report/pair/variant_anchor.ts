/** An id for a metric variant on the page of definitions. */
export function variantAnchor(variant: string): string {
  return `v-${variant.replace(/[^A-Za-z0-9_-]/g, "-")}`;
}
