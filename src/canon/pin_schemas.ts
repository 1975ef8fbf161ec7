/** What the catalogues of pinned things have in common, as schemas. */
import { z } from "zod";

const count = z.int().positive();
const text = z.string().min(1, "expected some text");

/** Shapes of single fields. */
export const PIN_SCHEMAS = {
  sha256: z.string().regex(/^[0-9a-f]{64}$/, "expected 64 hex digits"),
  count,
  text,
  /** Of a data set, a pair or a source. */
  name: z.string().regex(
    /^[A-Za-z0-9][A-Za-z0-9_-]*$/,
    "expected a name of letters, digits, - and _",
  ),
  path: z.string().regex(
    /^(?!.*(?:^|\/)\.{1,2}(?:\/|$))[\w.-]+(?:\/[\w.-]+)*$/,
    "expected a plain path inside the repository",
  ),
  source: z.strictObject({
    repo: z.string().regex(
      /^[\w.-]+\/[\w.-]+$/,
      "expected owner/name on GitHub",
    ),
    commit: z.string().regex(
      /^[0-9a-f]{40}$/,
      "expected a commit (40 hex digits), not a branch or a tag",
    ),
  }),
  citation: z.strictObject({
    text: text.describe("Authors, title, venue"),
    doi: text.optional(),
    arxiv: z.string().regex(
      /^\d{4}\.\d{4,5}$/,
      "expected an arXiv id such as 2408.15641",
    ).optional(),
  }),
  size: z.tuple([count, count]).describe("Width and height in pixels"),
} as const;
