/** What the file is called in which `fuse` notes, beside the pictures of a folder, what each was made of. */
export const FUSED_NOTES = "fused.json";
