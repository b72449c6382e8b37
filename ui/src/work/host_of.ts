// The host that a link leads to.

/** The host of an address of http or https; letters of other scripts as `xn--`, so that none passes for another. Null for all else. */
export function hostOf(address: string): string | null {
  if (!URL.canParse(address)) {
    return null;
  }
  const { protocol, host } = new URL(address);
  return protocol === "https:" || protocol === "http:" ? host : null;
}
