/** Mirror of datasets and weights (`FUSEBENCH_MIRROR`), or null: then nothing of them is read. */
export const mirror = Deno.env.get("FUSEBENCH_MIRROR") || null;
