/** Folder of whole golden arrays (`FUSEBENCH_GOLDENS`), or null: then the fixtures stand alone. */
export const goldens = Deno.env.get("FUSEBENCH_GOLDENS") || null;
