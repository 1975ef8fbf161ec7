import { z } from "zod";

/**
 * The value a JSON text stands for, if it follows a schema.
 *
 * @throws {SyntaxError} if it is no JSON, of another schema version, or has another shape.
 */
export function conform<T extends z.ZodType>(
  schema: T,
  text: string,
): z.infer<T> {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw new SyntaxError(
      `it is truncated or damaged (${
        error instanceof Error ? error.message : error
      })`,
      { cause: error },
    );
  }
  const parsed = schema.safeParse(data);
  if (parsed.success) return parsed.data;
  throw new SyntaxError(z.prettifyError(parsed.error).replaceAll("\n", " "));
}
