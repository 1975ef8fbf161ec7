import type { z } from "zod";

/**
 * Reads the parsed JSON of a file of pins.
 *
 * @throws {SyntaxError} naming the file, the place and the fault.
 */
export function parsePins<T>(
  file: string,
  schema: z.ZodType<T>,
  json: unknown,
): T {
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new SyntaxError(
    `Cannot read ${file}: at ${issue!.path.map(String).join(".")}: ${
      issue!.message
    }`,
  );
}
