// The address of a picture that a document carries in itself.

/** The first characters of each format in base64, and its media type. */
const FORMATS: readonly (readonly [string, string])[] = [
  ["iVBORw0KGgo", "image/png"],
  ["/9j/", "image/jpeg"],
  ["R0lGOD", "image/gif"],
  ["UklGR", "image/webp"],
];

/** The `data:` address of a picture in base64; undefined where its format is none that is shown. */
export function pictureAddress(data: string): string | undefined {
  const type = FORMATS.find(([start]) => data.startsWith(start))?.[1];
  return type === undefined ? undefined : `data:${type};base64,${data}`;
}
